#!/usr/bin/env bash
# rules book: every rule and every finding once, with an example of what is wrong, in every
# language, as Markdown in which no text of ours is taken for markup.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
for lang in en zh-Hans zh-Hant; do
    last="rules book --lang $lang"
    status 0 "$planpact" rules book --lang "$lang"
    cp out book
    "$planpact" rules book --lang "$lang" >again
    cmp -s book again || wrong "two runs differ: $last"
    rules=$("$planpact" rules list --lang en | cut -d ' ' -f 1)
    [ "$(sed -n 's/^## //p' book)" = "$rules" ] || wrong "not every rule, in order: $last"
    for rule in $rules; do
        for code in $("$planpact" rules show "$rule" --lang en | sed -n 's/.*: \[\(.*\)\]$/\1/p'); do
            [ "$(grep -cx "### $code" book)" -eq 1 ] || wrong "$code is not there once: $last"
        done
    done
    [ "$(grep -c '^### .*-' book)" -eq "$(grep -cE '^(Wrong: |错误：|錯誤：)' book)" ] ||
        wrong "a finding without an example: $last"
    [ "$(($(grep -c '^~~~~~~' book) % 2))" -eq 0 ] || wrong "an example without an end: $last"
    sed '/^~~~~~~xml$/,/^~~~~~~$/d; s/`<[A-Za-z]*>`//' book >texts
    ! grep -nE '(^|[^\\])<|\{[a-z]+\}' texts || wrong "markup in a text: $last"
done
status 0 "$planpact" rules book --lang zh-Hans
says out '# 规则对计划的要求'
says out '错误：'

# A company's own rules are in its book, with the law they are for; without tests, no book.
mkdir -p own/tests
cat >own/house.lua <<'END'
return {
    id = "house", level = "note", law = "CN", visits = "goal", about = "No <b>*bold*</b>.",
    messages = {["house-found"] = "{goal} is {{here}."}, advice = {["house-found"] = "See `x`."},
    check = function(goal, plan, report) report("house-found", goal) end,
}
END
status 1 "$planpact" rules --rules own book
says err '[rule-test-missing]'
printf '%s\n' "return {{name = 'one', xml = [[" '    <goal id="g1">' '      <statement/>' \
    "    </goal>]], expect = {'house-found'}}}" >own/tests/house.lua
status 0 "$planpact" rules --rules own book --lang en
says out 'No &lt;b\>\*bold\*&lt;/b\>.'
says out '… is {here}.'
says out 'See \`x\`.'
says out 'For plans governed by the law: CN'
grep -A4 '^~~~~~~xml' out | grep -qx '  <statement/>' || wrong "the example keeps its indent"
finish
