#!/usr/bin/env bash
# How right rules are: counts worked out by hand, on rules of the test's own.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

# ---- rules of a company: one for words, one that is blind, one for the whole plan ----

mkdir -p own/sets
cat >own/own-fruit.lua <<'EOF'
return {
    id = "own-fruit", level = "error", visits = "goal",
    about = "No fruit.",
    messages = {
        ["own-apple"] = "Goal {goal} says “apple”.",
        ["own-pear"] = {level = "warning", text = "Goal {goal} says “pear”."},
    },
    advice = {["own-apple"] = "Leave it out.", ["own-pear"] = "Leave it out."},
    check = function(goal, plan, report)
        local says = goal.statement or ""
        for _, word in ipairs({"apple", "苹果", "蘋果"}) do
            if string.find(says, word) then
                report("own-apple", goal)
                report("own-apple", goal, "statement")
            end
        end
        if string.find(says, "pear") then
            report("own-pear", goal, "statement")
        end
    end,
}
EOF
cat >own/own-blind.lua <<'EOF'
return {
    id = "own-blind", level = "error", visits = "goal", about = "Sees nothing.",
    messages = {["own-blind"] = "Never said of {goal}."},
    advice = {["own-blind"] = "Nothing."},
    check = function() end,
}
EOF
cat >own/own-plan.lua <<'EOF'
return {
    id = "own-plan", level = "error", visits = "accountPlan", about = "Dislikes every plan.",
    messages = {["own-plan"] = "This is a plan."},
    advice = {["own-plan"] = "Nothing."},
    check = function(plan, same, report) report("own-plan", plan) end,
}
EOF
cat >own/sets/mild.lua <<'EOF'
return {levels = {["own-pear"] = "off", ["own-apple"] = "warning"}}
EOF

# open LANG, label CODES STATEMENT [ATTRIBUTES], close: a file of cases.
open()
{
    printf '<labelled xmlns="urn:planpact:labelled:1" lang="%s">\n' "$1"
}
label()
{
    printf '<case finds="%s"%s><goal id="g"><statement>%s</statement></goal></case>\n' \
        "$1" "${3-}" "$2"
}
close()
{
    echo '</labelled>'
}
repeat()
{
    for ((n = 0; n < $1; n++)); do label "$2" "$3"; done
}
score()
{
    "$planpact" rules score --rules own --only own-fruit,own-blind,own-plan "$@"
}

# ---- the figures ----

{
    open en
    label own-apple "Sell apple juice."                               # right
    label " own-pear
  own-apple " "Sell <![CDATA[</goal> apple]]> and pear <!-- </goal></case> --> juice." # 2 right
    label "" "Sell pear juice."                                       # false, a warning
    label "" "Sell plum juice."
    label own-apple "Sell plum juice."                                # missed
    label own-apple "Sell pear &amp; plum juice." ' note="a pear"'    # missed and false
    label "own-blind own-blind" "Sell plum juice."                    # missed, once
    close
} >small.en.xml
{
    open zh-Hans
    label own-apple "销售苹果汁。"                                    # right
    label "" "苹果汁。"                                               # false, an error
    label own-pear "多卖苹果汁。"                                     # missed and false
    close
} >small.zh.xml

cat >tables <<'EOF'
language            cases  right  false  missed  precision  recall
English                 7      3      2       3      0.600   0.500
Simplified Chinese      3      1      2       1      0.333   0.500
all languages          10      4      4       4      0.500   0.500

good cases          cases  with a finding        %  with an error        %
English                 2               1   50.0 %              0    0.0 %
Simplified Chinese      1               1  100.0 %              1  100.0 %
all languages           3               2   66.7 %              1   33.3 %

rule                  cases  right  false  missed  precision  recall
own-blind                 1      0      0       1          –   0.000
  English                 1      0      0       1          –   0.000
  Simplified Chinese      0      0      0       0          –       –
own-fruit                 8      4      4       3      0.500   0.571
  English                 5      3      2       2      0.600   0.600
  Simplified Chinese      3      1      2       1      0.333   0.500

code       right  false  missed  precision  recall
own-blind      0      0       1          –   0.000
own-apple      3      2       2      0.600   0.600
own-pear       1      2       1      0.333   0.500
EOF
status 0 score small.en.xml small.zh.xml
diff tables out || wrong "the tables are not as worked out by hand"

mkdir both
cp small.*.xml both
echo "not read" >both/notes.txt
status 0 score both/
diff tables out || wrong "a folder does not stand for its files"

cat >wrong-cases <<'EOF'
small.en.xml:5: Sell pear juice.
  expected: nothing
  found: own-pear
  false: Goal g “Sell pear juice.” says “pear”. [own-pear]

small.en.xml:7: Sell plum juice.
  expected: own-apple
  found: nothing

small.en.xml:8: Sell pear & plum juice.
  note: a pear
  expected: own-apple
  found: own-pear
  false: Goal g “Sell pear & plum juice.” says “pear”. [own-pear]

small.en.xml:9: Sell plum juice.
  expected: own-blind
  found: nothing

small.zh.xml:3: 苹果汁。
  expected: nothing
  found: own-apple
  false: Goal g “苹果汁。” says “apple”. [own-apple]

small.zh.xml:4: 多卖苹果汁。
  expected: own-pear
  found: own-apple
  false: Goal g “多卖苹果汁。” says “apple”. [own-apple]

EOF
status 0 score small.en.xml small.zh.xml --wrong
diff <(cat wrong-cases tables) out || wrong "the cases judged wrongly are others"

status 0 score small.en.xml small.zh.xml --wrong --format json
python3 - out <<'EOF' || wrong "the JSON does not hold the same figures"
import json, sys
told = json.load(open(sys.argv[1], encoding="utf-8"))
def figures(of): return [of[k] for k in ("right", "false", "missed", "precision", "recall")]
assert [told["files"], told["cases"], told["notJudged"]] == [2, 10, 0]
assert figures(told) == [4, 4, 4, "0.500", "0.500"]
assert told["good"] == {"cases": 3, "withFinding": 2, "withError": 1}
assert [l["lang"] for l in told["languages"]] == ["en", "zh-Hans"]
assert figures(told["languages"][1]) == [1, 2, 1, "0.333", "0.500"]
rules = {r["rule"]: r for r in told["rules"]}
assert figures(rules["own-blind"]) == [0, 0, 1, None, "0.000"] and len(rules) == 2
assert rules["own-fruit"]["cases"] == 8
assert figures(rules["own-fruit"]["languages"][0]) == [3, 2, 2, "0.600", "0.600"]
codes = {c["code"]: c for c in told["codes"]}
assert figures(codes["own-pear"]) == [1, 2, 1, "0.333", "0.500"]
assert codes["own-pear"]["rule"] == "own-fruit"
wrong = told["wrong"]
assert [(w["file"], w["line"]) for w in wrong][:3] == [
    ("small.en.xml", 5), ("small.en.xml", 7), ("small.en.xml", 8)]
assert [wrong[2]["expected"], wrong[2]["found"]] == [["own-apple"], ["own-pear"]]
assert wrong[5]["statement"] == "多卖苹果汁。"
EOF

# In Chinese the columns end below each other on a terminal.
for lang in zh-Hans zh-Hant; do
    status 0 score small.en.xml small.zh.xml --lang $lang
    python3 - out <<'EOF' || wrong "the columns are not aligned in $lang"
import sys, unicodedata
def width(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
for block in open(sys.argv[1], encoding="utf-8").read().strip().split("\n\n"):
    assert len({width(line) for line in block.split("\n")}) == 1, block
EOF
done

# ---- what is judged ----

status 0 score small.en.xml small.zh.xml --set mild
says out "all languages          10      3      2       3      0.600   0.500"
says out "all languages           3               1   33.3 %              0  0.0 %"
says out "2 expected codes are not judged"
grep -q own-pear out && wrong "a code that the set puts off is in the table"

status 0 "$planpact" rules score --rules own --only "own-pear, own-blind" small.en.xml
says out "English       7      1      2       1      0.333   0.500"
says out "4 expected codes are not judged"
# The rules of the program judge too: the goals have no owner.
status 0 "$planpact" rules score --rules own small.en.xml
grep -qE '^goal-owner-missing +0 +7 +0 +0.000 +–$' out || wrong "goal-owner-missing is not judged"

# A rule for the whole plan judges a case that shows one, and no other.
{
    open en
    echo '<case finds="own-plan">'
    sed '/^<?xml/d' "$minimal"
    echo '</case>'
    close
} >whole.xml
status 0 score whole.xml
says out "own-plan       1      0       0      1.000   1.000"
{ open en; label own-plan "Sell plum juice."; close; } >elsewhere.xml
last=elsewhere
status 1 score elsewhere.xml
says err "elsewhere.xml:2:14: error: “own-plan” is a finding of the rule own-plan, which looks at <accountPlan>"
says err "[label-elsewhere]"

# ---- bounds ----

status 0 score small.en.xml small.zh.xml --at-least 0.5 --each 0.9
status 1 score small.en.xml small.zh.xml --at-least 0.5001
says err "of 8 findings 4 are right: a precision of 0.500, below 0.5001 [score-low]"
{ open en; repeat 19 own-apple "An apple."; label "" "An apple."; close; } >many.xml
status 0 score many.xml --at-least 0.95 --each 0.95
status 1 score many.xml --each 0.951
says err "the rule own-fruit: of 20 findings 19 are right: a precision of 0.950, below 0.951 [score-rule-low]"
# 113 of 119 is 0.9496: printed 0.950, and below 0.95.
{ open en; repeat 113 own-apple "An apple."; repeat 6 "" "An apple."; close; } >near.xml
status 1 score near.xml --at-least 0.95
says out "0.950"
says err "of 119 findings 113 are right"
# Ten cases in which a rule should find something and does not.
{ open en; repeat 10 own-blind "A plum."; close; } >blind.xml
status 0 score blind.xml
status 1 score blind.xml --each 0
says err "the rule own-blind found nothing in 10 cases in which it should"
status 1 score blind.xml --at-least 0
says err "[score-silent]"
{ open en; repeat 9 own-blind "A plum."; close; } >nine.xml
status 0 score nine.xml --each 0.9

# ---- what is wrong with a file ----

last="a misspelt code, and one that is nobody's"
{
    open en
    label "own-aple" "An apple."
    label "own-apple something-else" "An apple."
    label own-apple "An apple."
    close
} >bad.xml
status 1 score bad.xml
says err "bad.xml:2:14: error: no rule has a finding “own-aple”; probably “own-apple” is meant [label-misspelt]"
says err "bad.xml:3:24: error: no rule has a finding “something-else” [label-unknown]"
says out "English       1      1      0       0      1.000   1.000"
status 1 score bad.xml --lang zh-Hant
says err "可能是「own-apple」"

last="a language that is not known"
{ open fr; label "" "Une pomme."; close; } >bad.xml
status 1 score bad.xml
says err "bad.xml:1:49: error: “fr” is not a word that “lang” knows [xml-value-word]"
[ -s out ] && wrong "tables without a case"

last="no finds, and a case that shows nothing"
{ open en; echo '<case/>'; echo '<case finds=""/>'; close; } >bad.xml
status 1 score bad.xml
says err "bad.xml:2:1: error: <case> lacks the attribute “finds”"
says err "bad.xml:3:1: error: the case shows no part of a plan [case-empty]"

last="a goal with an attribute and an owner that plans do not know"
{
    open en
    echo '<case finds=""><goal id="g" ownr="li" owner="chen"><statement>Plums.</statement>'
    echo '<baseline value="12,400"/></goal></case>'
    close
} >bad.xml
status 1 score bad.xml
says err "bad.xml:2:29: error: <goal> has no attribute “ownr”"
says err "bad.xml:2:46: error: “owner” names “chen”"
says err "bad.xml:3:18: error: “12,400” in “value” is not a number"

last="no cases"
{ open en; close; } >bad.xml
status 1 score bad.xml
says err "bad.xml: error: there are no cases to judge the rules by [cases-none]"
status 1 score bad.xml small.en.xml
says out "English"
: >bad.xml
status 1 score bad.xml
says err "[xml-empty]"
echo "Sell apple juice." >bad.xml
status 1 score bad.xml
status 1 score "$minimal"
says err "begins with <accountPlan>, not with <labelled>"
{ open en; label own-apple "An apple."; } >bad.xml
status 1 score bad.xml
status 3 score missing.xml
says err "cannot read missing.xml"
mkdir none
status 1 score none
says err "the folder none holds no *.xml"
status 1 score --set nowhere small.en.xml

last="a rule that stops"
mkdir -p broken
sed 's/own-blind/own-broken/g; s/function() end/function(goal) return goal.nothing.more end/' \
    own/own-blind.lua >broken/own-broken.lua
status 1 "$planpact" rules score --rules broken --only own-broken small.zh.xml
says err "broken/own-broken.lua:5"
says err "[rule-failed]"

# ---- wrong usage ----

last="wrong usage"
status 2 "$planpact" rules score
status 2 "$planpact" rules list --wrong
says err "rules takes --wrong only with score"
status 2 "$planpact" rules test goal-set --at-least 0.9
status 2 "$planpact" rules list small.en.xml
for share in 1.1 -1 95% much; do
    status 2 score small.en.xml --at-least "$share"
    says err "--at-least cannot be “$share”"
done
status 1 "$planpact" rules score --only goal-specfic small.en.xml
says err "no rule and no finding of a rule is called “goal-specfic”"

# ---- time ----

# 400 cases take no more than two seconds of a processor, whatever else the machine does.
if [ -n "$released" ] && [ -x "$released" ]; then
    { open en; repeat 400 "" "Raise sales of water from CNY 1.2 m to CNY 1.5 m."; close; } >long.xml
    (ulimit -t 2; "$released" rules score long.xml >out 2>err) ||
        wrong "status $? of 400 cases; above 128 they took too long ($(tail -n 2 err))"
fi
finish
