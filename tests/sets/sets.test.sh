#!/usr/bin/env bash
# Sets of rules change levels and options, put rules off, and choose by the governing law; a
# company's own folder joins.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
mkdir -p own/sets own/tests

# rule FOLDER ID LEVEL MORE: finds one mistake in every goal.
rule()
{
    cat >"$1/$2.lua" <<END
return {
    id = "$2", level = "$3", visits = "goal", about = "About $2.", ${4-}
    messages = {["$2-found"] = "Goal {goal} is found by {what}."},
    advice = {["$2-found"] = "Do something."},
    options = {what = "nobody"}, words = {"nobody"},
    check = function(goal, plan, report, options)
        report("$2-found", goal, {what = options.what})
    end,
}
END
}

# level CODE: of the finding in err, or nothing.
level()
{
    sed -n "s/^[^ ]*: \([a-z]*\): .*\[$1\]$/\1/p" err | head -n 1
}

# is LEVEL CODE ARGUMENTS…
is()
{
    wanted=$1 code=$2
    shift 2
    "$planpact" check "$@" >out 2>err || :
    last="check $*"
    [ "$(level "$code")" = "$wanted" ] ||
        wrong "$code is \"$(level "$code")\" instead of \"$wanted\" in: $last: $(head -n 2 err)"
}

cp "$minimal" plan.xml
rule own house-note note
rule own house-warning warning
rule own house-error error
is note house-note-found --rules own plan.xml
is warning house-warning-found --rules own plan.xml
is error house-error-found --rules own plan.xml
status 1 "$planpact" check --rules own plan.xml
says err 'Goal g1 “Net purchases” is found by nobody.'
status 1 "$planpact" check --rules own --lang zh-Hans plan.xml
says err 'is found by nobody.'
is "" house-error-found plan.xml

# The sets of the program
is warning house-error-found --set draft --rules own plan.xml
is note house-warning-found --set draft --rules own plan.xml
status 0 "$planpact" check --set draft --rules own plan.xml
is error house-warning-found --set strict --rules own plan.xml
is note house-note-found --set strict --rules own plan.xml
status 2 "$planpact" render --final --set draft --rules own -o plan.pdf plan.xml
says err '[final-draft-set]'
[ ! -e plan.pdf ] || wrong "a final contract by the set for drafts"
status 1 "$planpact" render --final --set strict --rules own -o strict.pdf plan.xml
[ ! -e strict.pdf ] || wrong "a final contract in spite of errors"

# Who looked at nothing says so in the strict set alone.
sed 's/visits = "goal"/visits = "complaint"/; s/house-note/house-none/g; s/{goal}/It/' \
    own/house-note.lua >own/house-none.lua
is note rule-examined-nothing --set strict --rules own plan.xml
is "" rule-examined-nothing --rules own plan.xml
status 1 "$planpact" check --format json --rules own plan.xml plan.xml
says out '{"rule": "house-none", "visits": "complaint", "examined": 0}'
says out '{"rule": "house-note", "visits": "goal", "examined": 2}'
rm own/house-none.lua

# Sets of one's own: levels by rule and by code, rules off, options.
cat >own/sets/house.lua <<'END'
return {
    as = {error = "warning"},
    levels = {["house-note"] = "error", ["house-warning-found"] = "off"},
    options = {["house-note"] = {what = "us"}},
}
END
is error house-note-found --set house --rules own plan.xml
says err 'is found by us.'
is "" house-warning-found --set house --rules own plan.xml
is warning house-error-found --set house --rules own plan.xml
echo 'return {levels = {["house-note"] = "off"}}' >own/sets/default.lua
is "" house-note-found --rules own plan.xml
is error house-note-found --set house --rules own plan.xml
# What the own default says still holds where a set of the program changes levels.
is "" house-note-found --set strict --rules own plan.xml
echo 'return {levels = {["house-note"] = "error"}}' >own/sets/default.lua
is warning house-note-found --set draft --rules own plan.xml
rm own/sets/default.lua
# A code counts more than its rule, in whatever order the two are written.
for levels in '["house-note-found"] = "error", ["house-note"] = "off"' \
    '["house-note"] = "off", ["house-note-found"] = "error"' \
    '["house-note"] = "off", ["goal-set"] = "note", ["house-note-found"] = "error"'; do
    echo "return {levels = {$levels}}" >own/sets/one.lua
    is error house-note-found --set one --rules own plan.xml
done
rm own/sets/one.lua

# Mistakes of sets and folders
mistake()
{
    echo "$2" >own/sets/wrong.lua
    status 1 "$planpact" check --set wrong --rules own plan.xml
    says err "[$1]"
    ! grep -q 'checked, nothing' err || wrong "a good end in spite of $1"
}
mistake set-name-unknown 'return {levels = {["house-nothing"] = "off"}}'
mistake set-part-unknown 'return {level = {}}'
mistake rule-part-wrong 'return {levels = {["house-note"] = "fatal"}}'
mistake rule-broken 'return {levels = {'
mistake rule-broken 'while true do end'
mistake set-option-unknown 'return {options = {["house-note"] = {who = "us"}}}'
says err 'sets/wrong.lua:1:38: error: the rule house-note has no option “who” [set-option-unknown]'
says err 'Options of this rule: what.'
mistake set-option-wrong 'return {options = {["house-note"] = {what = 7}}}'
says err 'sets/wrong.lua:1:38: error: the option “what” of the rule house-note must be a text in quotation marks'
mistake set-option-wrong 'return {options = {["house-note"] = {what = 4.5}}}'
says err 'sets/wrong.lua:1:38: error: the option “what” of the rule house-note must be a text in quotation marks, not 4.5'
mistake set-option-wrong 'return {options = {["goal-set"] = {most = 4.5}}}'
says err 'sets/wrong.lua:1:36: error: the option “most” of the rule goal-set must be a whole number, not 4.5'
mistake set-option-wrong 'return {options = {["house-note"] = {what = {"us"}}}}'
mistake set-option-unknown 'return {options = {["house-note"] = {"us"}}}'
mistake rule-part-wrong 'return {options = {["house-note"] = "us"}}'
status 1 "$planpact" check --set nothing --rules own plan.xml
says err 'there is no set of rules “nothing”'
says err 'Sets: default, draft, strict, house, wrong.'
status 1 "$planpact" check --set ../sets/draft plan.xml
says err '[set-unknown]'
rm own/sets/wrong.lua
rule own goal-set note
status 1 "$planpact" check --rules own plan.xml
says err '[rule-id-taken]'
rm own/goal-set.lua
status 3 "$planpact" check --rules nowhere plan.xml

# Governing law
mkdir laws
rule laws law-cn warning 'law = "CN",'
rule laws law-hk warning 'law = "HK",'
rule laws law-eu warning 'law = "EU",'
rule laws law-gb warning 'law = "GB",'
# law TEXT CN HK EU GB: which of the rules find something.
law()
{
    sed "s#law=\"PRC\"#law=\"$1\"#" "$minimal" >law.xml
    is "$2" law-cn-found --rules laws law.xml
    is "$3" law-hk-found --rules laws law.xml
    is "${4-}" law-eu-found --rules laws law.xml
    is "${5-}" law-gb-found --rules laws law.xml
}
w=warning
law "PRC" $w ""
law "the laws of the People's Republic of China" $w ""
law "中华人民共和国法律" $w ""
law "中華人民共和國法律" $w ""
law "中国法律" $w ""
law "Hong Kong" "" $w
law "the laws of the Hong Kong Special Administrative Region of the People's Republic of China" "" $w
law "中华人民共和国香港特别行政区法律" "" $w
law "the laws of the PRC (excluding, for this agreement, Hong Kong, Macau and Taiwan)" $w ""
law "the laws of China, excluding Hong Kong" $w ""
law "中华人民共和国法律（不包括香港、澳门和台湾地区的法律）" $w ""
law "中华人民共和国（香港、澳门、台湾地区除外）法律" $w ""
law "England and Wales" "" "" "" $w
law "the laws of Scotland" "" "" "" $w
law "the law of Northern Ireland" "" "" "" $w
law "英国法律" "" "" "" $w
law "German law" "" "" $w ""
law "the laws of Ireland" "" "" $w ""
law "the laws of the Netherlands, excluding its conflict of laws" "" "" $w ""
law "法国法律" "" "" $w ""
law "義大利法律" "" "" $w ""
law "the laws of Switzerland" "" "" "" ""
law "the laws of the PRC, other than those of Germany" $w "" "" ""
law "适用中国法，国际私法规则除外" $w "" "" ""
law "Indochina" "" ""

# A later set says anew what a law is.
mkdir -p laws/sets
echo 'return {laws = {DE = {names = {"Germany"}}}}' >laws/sets/default.lua
law "the laws of Germany" "" "" "" ""
law "the laws of France" "" "" $w ""
echo 'return {laws = {CH = {names = {"Switzerland"}, within = 5}}}' >laws/sets/default.lua
status 1 "$planpact" check --rules laws plan.xml
says err '[rule-part-wrong]'
rm -r laws/sets
rule laws law-none warning 'law = "XX",'
status 1 "$planpact" check --rules laws plan.xml
says err '[rule-law-unknown]'
rm laws/law-none.lua
sed -i 's/ law="PRC"//' plan.xml
is "" law-cn-found --rules laws plan.xml

# Its tests run like those of the program, whatever the law.
for id in law-cn law-hk; do
    mkdir -p laws/tests
    echo "return {{name = 'one', xml = '<goal id=\"g1\"/>', expect = {'$id-found'}}}" \
        >"laws/tests/$id.lua"
    status 0 "$planpact" rules --rules laws test "$id"
done
status 0 "$planpact" rules --rules laws list
says out 'law-hk'
status 0 "$planpact" rules --rules laws show law-hk
says out 'law-hk (HK)'

# Where a rule comes from, and that it is no advice.
says out 'not legal advice'
rule laws law-hk warning 'law = "HK", source = "Sale of Goods Ordinance (Cap. 26).", asOf = "2026-11",'
status 0 "$planpact" rules --rules laws show law-hk
says out 'Source: Sale of Goods Ordinance (Cap. 26).'
says out 'Looked up: 2026-11'
status 0 "$planpact" rules show cn-rebate --lang zh-Hant
says out '依據：《零售商供應商公平交易管理辦法》'
says out '並非法律意見'
for wrong in 'source = "Some Act.",' 'asOf = "2026-11",' 'source = "Some Act.", asOf = "2026-13",' \
    'source = "Some Act.", asOf = "November",' 'source = 5, asOf = "2026-11",'; do
    rule laws law-hk warning "law = \"HK\", $wrong"
    status 1 "$planpact" check --rules laws plan.xml
    says err '[rule-part-wrong]'
done
finish
