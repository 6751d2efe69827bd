#!/usr/bin/env bash
# A company's own days, as the manual tells it, and what goes wrong with such files.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
page=$PLANPACT_SOURCE_DIR/src/man/planpact.1
shipped=$PLANPACT_SOURCE_DIR/plans/holidays/CN.xml
cp "$minimal" plan.xml

# The file that the manual shows
mkdir own
sed -n '/^\.Ss Holidays/,/^\.Ed/p' "$page" | sed -n '/^\.Bd/,/^\.Ed/p' |
    sed '/^\./d' >own/CN.xml
grep -q 'date="2027-07-20"' own/CN.xml || wrong "the manual shows no file"
status 0 "$planpact" check plan.xml
grep -q review-on-holiday err && wrong "20 July is a holiday without the company's file"
status 0 "$planpact" check --holidays own plan.xml
says err "The review of Q2 is on 2027-07-20, a public holiday: Founding day. [review-on-holiday]"
says err "such as 2027-07-21."
says err "plan.xml:64:31: warning"
status 0 "$planpact" check --lang zh-Hans --holidays own plan.xml
says err "Q2 的回顾定在 2027-07-20，这一天是公共假日：Founding day。"

# The Saturday is worked, with the company's file only
sed 's/"2027-07-20"/"2027-07-24"/' plan.xml >saturday.xml
status 0 "$planpact" check --holidays own saturday.xml
grep -q "review-on" err && wrong "24 July is off: $(cat err)"
status 0 "$planpact" check saturday.xml
says err "[review-on-weekend]"
status 0 "$planpact" check --holidays=own --format json saturday.xml

# A year is announced: the status and days of the shipped year are replaced
status 0 "$planpact" check plan.xml
says err "the holidays of 2027, 2028 are computed from the law"
{
    echo '<holidays xmlns="urn:planpact:holidays:1" region="CN">'
    sed -n '/<year year="2027"/,/<\/year>/p' "$shipped" |
        sed 's/status="expected"/status="published" published="2026-12-01"/
             s|</year>|<workday date="2027-10-09" en="National Day"/></year>|'
    echo '</holidays>'
} >own/CN.xml
status 0 "$planpact" check --holidays own plan.xml
says err "the holidays of 2028 are computed from the law"
sed 's/"2027-10-20"/"2027-10-09"/' plan.xml | sed 's/inputsDue="2027-10-15"//' >october.xml
status 0 "$planpact" check --holidays own october.xml
grep -q "review-on" err && wrong "9 October 2027 is off: $(cat err)"

# The plan names its region, or its currency does
region()
{
    sed "s/end=\"2027-12-31\"/& region=\"$1\"/" plan.xml
}
boyne='s/"2027-07-20"/"2027-07-12"/; s/inputsDue="2027-07-15"//'
region GB-NIR | sed "$boyne" >region.xml
status 0 "$planpact" check region.xml
says err "Battle of the Boyne"
grep -q "computed from the law" err && wrong "the bank holidays of 2027 are published"
region GB | sed "$boyne" >region.xml
status 0 "$planpact" check region.xml
says err "a public holiday in some places (Northern Ireland): Battle of the Boyne"
sed 's/currency="CNY"/currency="USD"/; s/unit="CNY"/unit="USD"/
     s/"2027-07-20"/"2027-07-05"/; s/inputsDue="2027-07-15"//' plan.xml >region.xml
"$planpact" check region.xml 2>err || :
says err "a public holiday: Independence Day (observed)"
region FR >region.xml
status 0 "$planpact" check region.xml
says err "Known regions: CN, DE, GB, HK, US."
says err "region.xml:3:67: warning"
mkdir fr
echo '<holidays xmlns="urn:planpact:holidays:1" region="FR" en="France"/>' >fr/FR.xml
status 0 "$planpact" check --holidays fr region.xml
says err "France: the holidays of 2027, 2028 are not known"
region GB-X >region.xml
status 0 "$planpact" check region.xml
says err "Write one of these: GB, GB-EAW, GB-SCT, GB-NIR."

# Files that are wrong, missing or named in another way
status 0 "$planpact" check --holidays fr plan.xml
says err "fr has no CN.xml"
status 3 "$planpact" check --holidays nowhere plan.xml
says err "cannot read nowhere"
status 2 "$planpact" check --holidays
sed 's/2027-04-05/2028-04-05/' own/CN.xml >wrong.xml && mv wrong.xml own/CN.xml
status 1 "$planpact" check --holidays own plan.xml
says err "2028-04-05 is not in the year 2027"
grep -q "^own/CN.xml:[0-9]*:[0-9]*: error" err || wrong "no place in the file"
echo '<holidays' >own/CN.xml
status 1 "$planpact" check --holidays own plan.xml
grep -q "^own/CN.xml:1:1: error" err || wrong "no place in a file that is no XML: $(cat err)"
status 1 "$planpact" render --holidays own --final -o plan.pdf plan.xml
only_files . err fr october.xml out own plan.xml region.xml saturday.xml
finish
