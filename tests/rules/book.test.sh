#!/usr/bin/env bash
# rules book: every rule and every finding once, with an example of what is wrong, in every
# language, as Markdown, as a page of HTML and as a page of the manual, in which no text of ours
# is taken for markup.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

# The rules, and each with its codes.
rules=$("$planpact" rules list --lang en 2>/dev/null | sed -n 's/^  \([a-z0-9-]*\) .*/\1/p')
[ "$(wc -l <<<"$rules")" -ge 29 ] || wrong "rules list: $rules"
for rule in $rules; do
    echo "$rule" $("$planpact" rules show "$rule" --lang en 2>/dev/null | sed -n 's/.*: \[\(.*\)\]$/\1/p')
done >names

for lang in en zh-Hans zh-Hant; do
    last="rules book --lang $lang"
    status 0 "$planpact" rules book --lang "$lang"
    cp out book
    "$planpact" rules book --format markdown --lang "$lang" >again
    cmp -s book again || wrong "two runs differ: $last"
    [ "$(sed -n 's/^## //p' book)" = "$rules" ] || wrong "not every rule, in order: $last"
    for code in $(cut -s -d ' ' -f 2- names); do
        [ "$(grep -cx "### $code" book)" -eq 1 ] || wrong "$code is not there once: $last"
    done
    [ "$(grep -c '^### .*-' book)" -eq "$(grep -cE '^(Wrong: |错误：|錯誤：)' book)" ] ||
        wrong "a finding without an example: $last"
    [ "$(($(grep -c '^~~~~~~' book) % 2))" -eq 0 ] || wrong "an example without an end: $last"
    sed '/^~~~~~~xml$/,/^~~~~~~$/d; s/`<[A-Za-z]*>`//' book >texts
    ! grep -nE '(^|[^\\])<|\{[a-z]+\}' texts || wrong "markup in a text: $last"

    last="rules book --format html --lang $lang"
    status 0 "$planpact" rules book --format html --lang "$lang"
    cp out "book.$lang.html"
    python3 "$PLANPACT_SOURCE_DIR/tests/rules/book.py" "book.$lang.html" "$lang" <names >found ||
        wrong "$last: $(cat found)"

    last="rules book --format man --lang $lang"
    status 0 "$planpact" rules book --format man --lang "$lang"
    cp out "book.$lang.7"
    for rule in $rules; do
        [ "$(grep -cx "\.Ss $rule" "book.$lang.7")" -eq 1 ] || wrong "$rule is not there: $last"
    done
    for code in $(cut -s -d ' ' -f 2- names); do
        [ "$(grep -cx "\.It Li $code" "book.$lang.7")" -eq 1 ] || wrong "$code is not there: $last"
    done
    command -v mandoc >/dev/null || continue
    # Pages that are not installed; and what mandoc takes Chinese characters for.
    mandoc -T lint "book.$lang.7" | grep -v 'referenced manual not found' |
        grep -vE "^.*STYLE: (trailing delimiter|input text line longer).*\\\\\[u" >lint &&
        wrong "$last: $(head -n 5 lint)"
done
status 0 "$planpact" rules book --lang zh-Hans
says out '# 规则对计划的要求'
says out '错误：'
says book.zh-Hant.html '<h1>規則對計劃的要求</h1>'
says book.zh-Hans.html 'Noto Sans CJK SC'

# A company's own rules are in its book, with the law they are for; without tests, no book.
mkdir -p own/tests own/sets
cat >own/house.lua <<'END'
return {
    id = "house", level = "note", law = "CN", visits = "goal", about = "No <b>*bold*</b>.",
    source = "Law & order, Article <1>", asOf = "2026-11",
    options = {most = 3, words = {"a<b", "\"c\""}, on = false},
    messages = {["house-found"] = "{goal} is {{here}."}, advice = {["house-found"] = "See `x`."},
    check = function(goal, plan, report) report("house-found", goal, "title") end,
}
END
status 1 "$planpact" rules --rules own book
says err '[rule-test-missing]'
printf '%s\n' "return {{name = '.TH </pre><script>', xml = [[" \
    '    <goal id="g1" title="&lt;i>\fB">' '      <statement/>' "'" '.Dl' \
    "    </goal>]], expect = {'house-found'}}}" >own/tests/house.lua
status 0 "$planpact" rules --rules own book --lang en
says out 'No &lt;b\>\*bold\*&lt;/b\>.'
says out '… is {here}.'
says out 'See \`x\`.'
says out 'For plans governed by the law: CN'
says out '`most` = 3'
grep -A4 '^~~~~~~xml' out | grep -qx '  <statement/>' || wrong "the example keeps its indent"

status 0 "$planpact" rules --rules own book --format html --lang en
echo house house-found | python3 "$PLANPACT_SOURCE_DIR/tests/rules/book.py" out en >found ||
    wrong "a page with the rules of a company: $(cat found)"
says out 'No &lt;b&gt;*bold*&lt;/b&gt;.'
says out 'Law &amp; order, Article &lt;1&gt;'
says out 'words = a&lt;b, &quot;c&quot;'
says out 'Wrong: .TH &lt;/pre&gt;&lt;script&gt;'
says out '<mark>'
status 0 "$planpact" rules --rules own book --format man --lang en
says out 'Wrong: .TH </pre><script>'
says out '\efB'
grep -qx "\\\\&'" out || wrong "an apostrophe that begins a line is a request"
grep -qx '\\&\.Dl' out || wrong "a dot that begins a line is a request"

# What a test writes in one line is broken between its tags, but not inside a text.
cat >own/tests/house.lua <<'END'
return {
    {name = "one line", xml = '<goal id="g1"><statement>One</statement><target value="1>0"/></goal>',
     expect = {"house-found"}},
    {name = "a text", xml = '<goal id="g1">One <b/><i/></goal>', expect = {"house-found"}},
}
END
status 0 "$planpact" rules --rules own book --lang en
[ "$(sed '1,/^## house$/d' out | grep -A4 '^<goal id="g1">$')" = '<goal id="g1">
  <statement>One</statement>
  <target value="1>0"/>
</goal>
~~~~~~' ] || wrong "the lines of an example: $(grep -A4 'id="g1"' out)"
status 0 "$planpact" rules --rules own book --format html --lang en
grep -qF 'class="wrong"' out || wrong "no wrong example"

# What a set changes is seen in the list, in a rule and in the book.
cat >own/sets/house.lua <<'END'
return {
    levels = {house = "off", ["goal-set"] = "note", ["goal-none"] = "error"},
    options = {["goal-set"] = {most = 5}},
}
END
status 0 "$planpact" rules list --rules own --set house --lang en
grep -qE '^  house +off +No <b>' out || wrong "list does not show that a rule is off"
grep -qE '^  goal-set +error ' out || wrong "the highest level of a rule: $(grep goal-set out)"
[ "$(head -n 1 out)" = Goals ] || wrong "the list does not begin with the goals"
[ "$(grep -cE '^(Goals|The plan|Terms of trade|The contract|Law)$' out)" -eq 5 ] || wrong "groups"
status 0 "$planpact" rules show goal-set --rules own --set house --lang en
says out 'error: [goal-none]'
says out 'note: [goal-repeated]'
says out 'Options: most = 5'
status 0 "$planpact" rules show house --rules own --set house --lang zh-Hans
says out '关闭: [house-found]'
status 0 "$planpact" rules book --rules own --set house --format html --lang en
says out '<strong class="level">off</strong>'
says out 'Set of rules: house'
status 0 "$planpact" rules list --set draft --lang en
! grep -qE '^  [a-z-]+ +error ' out || wrong "an error in the set for drafts"
status 1 "$planpact" rules list --set nobody
says err '[set-unknown]'

# Columns stand under each other, in Chinese too.
"$planpact" rules list --lang zh-Hans | grep '^  ' >out
python3 - <<'END' || wrong "the columns of the list"
import sys, unicodedata
wide = lambda s: sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s)
rows = [line.rstrip("\n") for line in open("out", encoding="utf-8")]
starts = set()
for row in rows:
    about = row.split(None, 2)[2]
    starts.add(wide(row[:row.rindex(about)]))
sys.exit(len(starts) != 1)
END

# Options go where they belong.
status 2 "$planpact" rules test --set draft
says err '[option-of-others]'
status 2 "$planpact" rules list --format html
says err '[option-of-others]'
status 2 "$planpact" rules book --format json
says err '[option-value-unknown]'
status 2 "$planpact" rules book --wrong
says err '[option-of-score]'
finish
