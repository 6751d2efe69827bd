#!/usr/bin/env bash
# roll as people call it: the drafts of two plans with the tables of their year against a
# calculation of its own and the expected lists; every example and starter without tables; the
# draft of a draft; what is refused. UPDATE=1 writes the expected lists anew.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/roll
examples=$PLANPACT_SOURCE_DIR/examples
holidays=$PLANPACT_SOURCE_DIR/plans/holidays/CN.xml
today="--today 2027-12-15"

same()
{
    [ -z "${UPDATE-}" ] || cp "$2" "$here/$1"
    cmp -s "$2" "$here/$1" || {
        wrong "$1 is not what came out"
        diff "$here/$1" "$2" | head -n 10 >&2
    }
}

# Blanks are what is to be decided; nothing else may be wrong.
only_blanks()
{
    "$planpact" check --format json "$1" >checked.json 2>err || :
    python3 - checked.json <<'PY' || wrong "more than blanks is wrong in $1: $last"
import json, sys
found = json.load(open(sys.argv[1], encoding="utf-8"))["findings"]
bad = [f for f in found if f["level"] in ("error", "failure") and f["code"] != "xml-value-blank"]
for f in bad[:3]:
    print(f["code"], f.get("message"), file=sys.stderr)
sys.exit(bool(bad))
PY
}

# calculated NAME OLD TABLE…: the draft and its list, by a calculation that shares nothing.
calculated()
{
    name=$1 old=$2
    shift 2
    last="$name"
    status 0 "$planpact" roll "$old" --actuals "$@" $today --format json -o "$name.xml"
    cp out "$name.json"
    files=
    for table in "$@"; do files="$files $(ls "$table"/*.csv)"; done
    python3 "$here/oracle.py" "$old" "$name.xml" "$name.json" "$holidays" $files >oracle ||
        wrong "$name: $(head -n 5 oracle)"
    only_blanks "$name.xml"
    for lang in en zh-Hans zh-Hant; do
        status 0 "$planpact" roll "$old" --actuals "$@" $today --lang $lang --force -o "$name.xml"
        sed 's/^ *\([0-9]*\|–\)  //' out >listed # the lines change with every word of the plan
        same "$name.$lang" listed
    done
}
year=$examples/year
calculated yangtze-2028 "$examples/yangtze-springs-2027.en.xml" "$year"/q1 "$year"/q2 "$year"/q3 "$year"/q4
calculated retail-2028 "$examples/retail-2027.xml" "$here/retail"

last="what is internal stays internal"
grep -q '<spend title="陈列与单张服务" amount="81500.50" audience="internal">' retail-2028.xml ||
    wrong "a line of the internal budget is told to both"

last="same bytes"
cp yangtze-2028.xml first.xml
TZ=Asia/Shanghai LC_ALL=C status 0 "$planpact" roll "$examples/yangtze-springs-2027.en.xml" \
    --actuals "$year"/q1 "$year"/q2 "$year"/q3 "$year"/q4 $today --lang zh-Hant --force -o yangtze-2028.xml
cmp -s first.xml yangtze-2028.xml || wrong "the draft differs between two runs"

last="every example, without tables, and the draft of the draft"
for plan in "$examples"/*.xml; do
    status 0 "$planpact" roll "$plan" $today --force -o once.xml
    only_blanks once.xml
    status 0 "$planpact" roll once.xml $today --force -o twice.xml
    only_blanks twice.xml
    says twice.xml '<period year="2029" start="2029-01-01" end="2029-12-31"'
done
for starter in retail distributor industrial services; do
    for lang in en zh-Hans zh-Hant; do
        status 0 "$planpact" new --starter $starter --lang $lang --year 2027 --force -o new.xml
        status 0 "$planpact" roll new.xml $today --force -o once.xml
    done
done

last="a partial year: nothing is guessed"
mkdir part
printf 'Goal or measure,Quarter,Value\ng1,Q1,3011800.00\ng1,Q2,\ng7,Q4,0\n' >part/results.csv
status 0 "$planpact" roll "$examples/yangtze-springs-2027.en.xml" --actuals part $today --force -o part.xml
sed 's/\xc2\xa0/ /g' out >said
says said "the baseline, because the tables have no figure of the whole year 2027; known: Q1 CNY 3,011,800.00"
says said "known: Q4 0 %"
grep -q '<baseline value="【】" period="2027"/>' part.xml || wrong "a baseline of a part of the year"

last="the text in force at the end of the year"
status 0 "$planpact" amend "$examples/yangtze-springs-2027.en.xml" --decisions "$year/q1/decisions.csv" \
    --effective 2027-07-01 --review Q1 --today 2027-05-10 -o amendment.xml
status 0 "$planpact" roll "$examples/yangtze-springs-2027.en.xml" --amendments amendment.xml \
    --actuals "$year"/q1 "$year"/q2 "$year"/q3 "$year"/q4 $today -o amended.xml
sed 's/\xc2\xa0/ /g' out >said
says said "Annual rebate: CNY 140,186.70 earned in 2027"
says amended.xml '<tier from="15500000.00" rate="0.9"/>'
grep -q '<conformed' amended.xml && wrong "the draft says that it is a text in force"

last="holidays that move"
says "$here/yangtze-2028.en" "2027-01-18 – 2027-02-14 → 2028-01-07 – 2028-02-03, with Spring Festival (2027-02-06 → 2028-01-26)"
says "$here/yangtze-2028.en" "2027-09-01 – 2027-09-20 → 2028-09-19 – 2028-10-08, with Mid-Autumn Festival (2027-09-15 → 2028-10-03)"

last="numbers"
sed 's/id="KA-2027-014"/id="KA-014"/' "$examples/yangtze-springs-2027.en.xml" >numbered.xml
status 0 "$planpact" roll numbered.xml $today --force -o n.xml
says n.xml 'id="【】"'
says out "the plan’s number: the old one, KA-014, does not name the year"
status 0 "$planpact" roll numbered.xml --id KA-015 --year 2029 $today --force -o n.xml
says n.xml 'id="KA-015"'
says n.xml '<period year="2029"'

last="figures in words of money"
sed 's/CNY 12,400,000 in 2026 to CNY 15,500,000 in 2027/CNY 12.4 million in 2026 to 1550万 (SH-2027, 14 stores, 15.5 m) in 2027/' \
    "$examples/yangtze-springs-2027.en.xml" >words.xml
status 0 "$planpact" roll words.xml $today --force -o w.xml
says w.xml "for the 14 listed stores from CNY 【】 million in 2027 to 【】万 (SH-2027, 14 stores, 【】 m) in 2028."

last="usage"
plan=$examples/yangtze-springs-2027.en.xml
status 1 "$planpact" roll "$plan" --year 2027 -o no.xml
says err "roll-year-wrong"
status 1 "$planpact" roll "$plan" --year 2033 -o no.xml
status 2 "$planpact" roll "$plan" --year next -o no.xml
says err "year-wrong"
status 2 "$planpact" roll "$plan" --id " " -o no.xml
says err "roll-id-wrong"
cp "$plan" own.xml
status 2 "$planpact" roll own.xml --force -o own.xml
says err "output-is-plan"
cmp -s own.xml "$plan" || wrong "the plan was written over"
status 3 "$planpact" roll "$plan" -o own.xml
says err "file-exists"
sed 's/owner="li"/owner="nobody"/' "$plan" >broken.xml
status 1 "$planpact" roll broken.xml -o no.xml
says err "plan-reference"
status 3 "$planpact" roll none.xml -o no.xml
status 1 "$planpact" roll "$plan" --actuals "$here/wrong.csv" -o no.xml
[ ! -e no.xml ] || wrong "a draft was written all the same"
status 0 "$planpact" roll "$plan" $today
says out '<accountPlan'
says err "To be decided"
finish
