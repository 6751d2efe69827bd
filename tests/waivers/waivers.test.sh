#!/usr/bin/env bash
# Waivers: what a rule finds is a note where one covers it, in every form of output and in every
# language; a waiver that does not hold is found itself; nothing but rules' findings is waived.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

# plan FILE WAIVERS: two goals without a baseline, the second rebate without a method.
plan()
{
    python3 - "$minimal" "$1" "$2" <<'END'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
goal = re.search(r"    <goal .*?</goal>\n", text, re.S)[0]
goal = re.sub(r" *<baseline[^>]*>\n", "", goal).replace('weight="100"', 'weight="50"')
second = goal.replace('id="g1"', 'id="g2"').replace('title="Net purchases"', 'title="Other"')
text = re.sub(r"    <goal .*?</goal>\n", lambda m: goal + second, text, flags=re.S)
text = text.replace("</accountPlan>", f"<waivers>{sys.argv[3]}</waivers>\n</accountPlan>")
open(sys.argv[2], "w", encoding="utf-8").write(text)
END
}

# codes LEVEL: the codes of that level in err, sorted.
codes()
{
    grep -E ": $1: " err | sed 's/.*\[\(.*\)\]$/\1/' | sort | tr '\n' ' '
}

today=--today=2027-03-01
plan none.xml ''
status 1 "$planpact" check $today none.xml
[ "$(codes error)" = "goal-baseline-missing goal-baseline-missing " ] || wrong "without: $(codes error)"

# One goal, the rule by its code; then by the rule's name; then the whole plan.
w='approver="li" until="2027-06-30"'
plan one.xml "<waiver rule='goal-baseline-missing' subject='g2' $w>Counted in May.</waiver>"
status 1 "$planpact" check $today one.xml
[ "$(codes error)" = "goal-baseline-missing " ] || wrong "one goal: $(codes error)"
says err 'note: Goal g2 “Other” has no baseline'
says err 'Waived until 2027-06-30 by Li Na: Counted in May. [goal-baseline-missing]'
plan rule.xml "<waiver rule='goal-measurable' subject='g2' $w>Counted in May.</waiver>"
status 1 "$planpact" check $today rule.xml
[ "$(codes error)" = "goal-baseline-missing " ] || wrong "by rule: $(codes error)"
plan all.xml "<waiver rule='goal-baseline-missing' $w>Counted in May.</waiver>"
status 0 "$planpact" check $today all.xml
status 0 "$planpact" check --today 2027-06-30 all.xml
status 0 "$planpact" check $today --lang zh-Hans all.xml
says err '已豁免至 2027-06-30，批准人：Li Na，理由：Counted in May. [goal-baseline-missing]'
status 0 "$planpact" check $today --format json all.xml
python3 -c '
import json
report = json.load(open("out"))
waived = [f for f in report["findings"] if "waived" in f]
assert len(waived) == 2 and report["errors"] == 0, report
assert all(f["level"] == "note" and "advice" not in f for f in waived), waived' || wrong "JSON"
status 0 "$planpact" check $today --format sarif all.xml
says out '"suppressions": [{"kind": "inSource", "justification": "Waived until 2027-06-30 by Li Na'

# A final contract: with the waiver, not after it.
status 1 "$planpact" render --final $today -o none.pdf none.xml
status 0 "$planpact" render --final $today -o all.pdf all.xml
whole_pdf all.pdf || wrong "no final contract"
status 1 "$planpact" render --final --today 2027-07-01 -o late.pdf all.xml
says err 'error: the waiver of “goal-baseline-missing” ended on 2027-06-30; today is 2027-07-01'
[ ! -e late.pdf ] && [ ! -e none.pdf ] || wrong "a contract in spite of errors"

# Waivers that do not hold.
broken()
{
    plan broken.xml "$2"
    status 1 "$planpact" check $today broken.xml
    says err "[$1]"
    [ "$(codes error | tr ' ' '\n' | grep -c goal-baseline-missing)" -eq 2 ] ||
        wrong "$1 waives: $(codes error)"
}
r="rule='goal-baseline-missing'"
broken waiver-approver-missing "<waiver $r until='2027-06-30'>Why.</waiver>"
broken waiver-until-missing "<waiver $r approver='li'>Why.</waiver>"
broken waiver-expired "<waiver $r approver='li' until='2027-02-28'>Why.</waiver>"
broken waiver-rule-unknown "<waiver rule='goal-baselin' $w>Why.</waiver>"
broken waiver-unused "<waiver $r subject='r1' $w>Why.</waiver>"
broken waiver-rule-unknown "<waiver rule='plan-reference-misspelt' $w>Why.</waiver>"
broken plan-reference-unknown "<waiver $r approver='nobody9' until='2027-06-30'>Why.</waiver>"

# Without --today the clock decides.
plan old.xml "<waiver $r approver='li' until='2020-01-01'>Why.</waiver>"
status 1 "$planpact" check old.xml
says err '[waiver-expired]'
status 2 "$planpact" check --today 2027-02-30 all.xml
says err 'Give a day that exists as YYYY-MM-DD'
finish
