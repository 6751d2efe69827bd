#!/usr/bin/env bash
# check, render and show: exit status 0, 1, 3; what goes to which stream; what is written.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
cp "$minimal" good.xml
# A mistake that is not of form: the goals' weights do not come to 100.
sed 's/ weight="100"/ weight="90"/' good.xml >bad.xml
# A mistake of form: a date that does not exist.
sed 's/due="2027-12-31"/due="2027-13-31"/' good.xml >broken.xml
printf '<accountPlan' >torn.xml
cmp -s good.xml bad.xml && wrong "bad.xml is good.xml"

last=check
status 0 "$planpact" check good.xml
[ ! -s out ] || wrong "check prints to standard output"
status 0 "$planpact" check - <good.xml
status 0 "$planpact" check -- good.xml
status 0 "$planpact" check good.xml good.xml
status 1 "$planpact" check bad.xml
says err "bad.xml:"
says err ": error: "
status 1 "$planpact" check good.xml bad.xml
status 1 "$planpact" check broken.xml
says err "broken.xml:"
says err "2027-13-31"
status 1 "$planpact" check torn.xml
# What keeps render from making the contract is what check has found before.
sed 's/ template="[^"]*"/ template="nowhere"/' good.xml >template.xml
status 1 "$planpact" check template.xml
says err "template-unknown"
sed 's/ lang="en"/ lang="fr"/' good.xml >language.xml
status 1 "$planpact" check language.xml
says err "language-unknown"
sed 's|</agreement>|<clause ref="nowhere"/></agreement>|' good.xml >clause.xml
status 1 "$planpact" check clause.xml
says err "clause-unknown"
status 3 "$planpact" check missing.xml
says err "cannot read missing.xml: no such file or folder [file-unreadable]"
status 3 env LC_ALL=zh_CN.UTF-8 "$planpact" check missing.xml
says err "无法读取 missing.xml：没有这个文件或文件夹"
status 3 "$planpact" check .
says err "it is a folder"
status 3 "$planpact" check bad.xml missing.xml
status 1 "$planpact" check - </dev/null
head -c 9000000 /dev/zero >huge.xml
status 3 "$planpact" check huge.xml
says err "larger than"
rm huge.xml

last="check --format json"
for plan in good bad broken torn missing; do
    "$planpact" check --format json "$plan.xml" >out 2>err || :
    [ ! -s err ] || wrong "$last $plan.xml also prints to standard error"
    python3 - "$plan" <<'PY' || wrong "$last $plan.xml"
import json, sys
report = json.load(open("out", encoding="utf-8"))
found = report["findings"]
for f in found:
    assert f["code"] and f["message"] and f["level"] in ("note", "warning", "error", "failure"), f
    assert "line" not in f or (f["line"] > 0 and f["column"] > 0), f
counts = [sum(f["level"] == l for f in found) for l in ("failure", "error", "warning", "note")]
assert counts == [report[k] for k in ("failures", "errors", "warnings", "notes")], counts
bad = sys.argv[1] != "good"
assert (counts[0] + counts[1] > 0) == bad, (sys.argv[1], counts)
PY
done
status 1 env LC_ALL=zh_CN.UTF-8 "$planpact" check --format json bad.xml
python3 -c 'import json; json.load(open("out", encoding="utf-8"))' || wrong "Chinese JSON"

last=show
status 0 "$planpact" show good.xml
python3 -c '
import json
plan = json.load(open("out", encoding="utf-8"))
assert "Evergreen" in json.dumps(plan), plan' || wrong "show is no JSON"
cp out first
status 0 "$planpact" show - <good.xml
cmp -s out first || wrong "show - differs"
status 1 "$planpact" show broken.xml
status 3 "$planpact" show missing.xml

last=render
status 0 "$planpact" render good.xml
whole_pdf good.pdf || wrong "good.pdf is not whole"
grep -qE '^good\.pdf: [0-9]+ pages?, draft$' out || wrong "render says: $(cat out)"
cp good.pdf first.pdf
status 3 "$planpact" render good.xml
says err "good.pdf exists; nothing was written"
cmp -s good.pdf first.pdf || wrong "the existing file was touched"
status 0 "$planpact" render --force good.xml
cmp -s good.pdf first.pdf || wrong "--force gave other bytes"
status 0 "$planpact" render good.xml -o -
cmp -s out first.pdf || wrong "-o - gave other bytes"
status 0 "$planpact" render - <good.xml
cmp -s out first.pdf || wrong "standard input gave other bytes"
status 0 "$planpact" render --final -o final.pdf good.xml
says out "final.pdf: "
says out ", final"
cmp -s final.pdf first.pdf && wrong "the final contract is the draft"
# The mark stands aslant, so its letters come on lines of their own.
marks()
{
    pdftotext -raw "$1" - | tr -d ' \n' | grep -o DRAFT | wc -l
}
pages=$(pdfinfo first.pdf | sed -n 's/^Pages: *//p')
[ "$(marks first.pdf)" -eq "$pages" ] || wrong "$(marks first.pdf) draft marks on $pages pages"
[ "$(marks final.pdf)" -eq 0 ] || wrong "the final contract has the draft mark"
mkdir folder
cp good.xml other.xml
rm -rf folder && mkdir folder
status 0 "$planpact" render --out-dir folder -j 2 good.xml other.xml
only_files folder good.pdf other.pdf
cmp -s folder/good.pdf first.pdf || wrong "--jobs gave other bytes"

last="render of a plan with errors"
status 1 "$planpact" render bad.xml
whole_pdf bad.pdf || wrong "no draft of a plan with a mistake"
says err ": error: "
status 1 "$planpact" render --final -o bad-final.pdf bad.xml
says err "a final contract is not made from a plan with errors; nothing was written"
status 1 "$planpact" render broken.xml
status 1 "$planpact" render torn.xml
status 3 "$planpact" render missing.xml
for pdf in bad-final.pdf broken.pdf torn.pdf missing.pdf; do
    [ ! -e "$pdf" ] || wrong "$pdf was written"
done
# One bad plan among many takes no other with it.
rm -rf folder && mkdir folder
status 3 "$planpact" render --out-dir folder good.xml broken.xml missing.xml other.xml
only_files folder good.pdf other.pdf

last="render --stage"
status 0 "$planpact" render --stage document good.xml
[ -s out ] || wrong "no document"
status 0 "$planpact" render --stage pages good.xml
[ -s out ] || wrong "no pages"

last="from another folder, through a link"
ln -s "$planpact" linked
mkdir elsewhere
(cd elsewhere && ../linked check ../good.xml) 2>err || wrong "$last: $(cat err)"

last="a closed reader"
{ "$planpact" show good.xml 2>err || echo $? >closed; } | :
finish
