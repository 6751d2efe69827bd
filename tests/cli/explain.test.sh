#!/usr/bin/env bash
# show --explain: every subject in three languages as a person last looked at them, the same as
# JSON, other volumes, names that are misspelt, and wrong usage.
: "${PLANPACT_SOURCE_DIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${PLANPACT_BUILD_DIR:=$PLANPACT_SOURCE_DIR/build}"
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
golden=$PLANPACT_SOURCE_DIR/tests/cli
plan=$golden/terms.xml

# After a change that is meant: UPDATE=1 bash tests/cli/explain.test.sh
for language in en zh-Hans zh-Hant; do
    : >all
    for what in r-year r-bands r-growth r-step r-fixed r-marginal d-early s-display g1 a1 m-shelf \
        terms budget products lifetime; do
        last="explain $what, $language"
        status 0 "$planpact" show --explain "$what" --lang "$language" "$plan"
        [ ! -s err ] || wrong "findings: $(cat err)"
        { cat out; echo; } >>all
    done
    name=explain.$language.txt
    [ -z "${UPDATE-}" ] || cp all "$golden/$name"
    diff -u "$golden/$name" all >difference || wrong "$name differs: $(head -n 40 difference)"
    grep -q $'\033' all && wrong "colour in a file"
done

# value ID STEP [OPTION…]: the value of the last such step in JSON.
value()
{
    status 0 "$planpact" show --explain "$1" --format json "${@:3}" "$plan"
    python3 - "$2" <<'PY'
import json, sys
e = json.load(open("out", encoding="utf-8"), parse_float=lambda x: 1 / 0)
print([s["value"] for s in e["steps"] if s["step"] == sys.argv[1]][-1])
PY
}
equal()
{
    [ "$1" = "$2" ] || wrong "$last is $1, expected $2"
}
last="r-year at target"
equal "$(value r-year paid)" 310000.00
equal "$(value r-year trueUp)" 124000.00
last="r-year at another volume"
equal "$(value rebate.r-year paid --at 13999999.99)" 140000.00
equal "$(value rebate.r-year paid --at 14000000)" 280000.00
equal "$(value r-year paid --at 17050000)" 420000.00
last="a band of a quarter"
equal "$(value r-bands paid --at 3255000)" 16275.00
last="discounts"
equal "$(value d-early discount --at 1000000)" 29400.00
equal "$(value d-early together)" 4.94
last="tax of a fee"
equal "$(value s-display withTax)" 84800.00
last="fair share of the shelf"
equal "$(value m-shelf fairShare)" 84.3
equal "$(value m-shelf points)" 7
last="lifetime value"
equal "$(value lifetime lifetime)" 7412500.00

last="a name that is misspelt"
status 1 "$planpact" show --explain r-yaer "$plan"
says err '[explain-misspelt]'
says err 'Nearest: r-year.'
status 1 env LC_ALL=zh_CN.UTF-8 "$planpact" show --explain fee.r-year "$plan"
says err '最接近的是：r-year'
last="nothing like it"
status 1 "$planpact" show --explain quite-another "$plan"
says err '[explain-unknown]'
says err 'r-growth'
last="a person"
status 1 "$planpact" show --explain li "$plan"
says err '[explain-no-figures]'
[ ! -s out ] || wrong "a person is explained"
last="a volume for a fee"
status 1 "$planpact" show --explain s-display --at 5 "$plan"
says err '[explain-volume-unused]'

last="wrong usage"
for volume in x -5 1,000 '' 5. .5 1e6; do
    status 2 "$planpact" show --explain r-year --at "$volume" "$plan"
    [ ! -s out ] || wrong "standard output is not empty: --at $volume"
done
status 2 "$planpact" show --at 5 "$plan"
says err '[explain-missing]'
status 2 "$planpact" show --format json "$plan"
status 2 "$planpact" show --explain "$plan"

last="a plan that does not settle it"
sed '/r-growth/s/ baseline="12400000.00"//' "$plan" >gap.xml
status 1 "$planpact" show --explain r-growth gap.xml
says err '[rebate-baseline-missing]'
sed 's/ uplift="60"//' "$plan" >gap.xml
status 0 "$planpact" show --explain a1 gap.xml
says out 'The plan does not hold the figures'
sed 's/ pulledForward="60000.00"//' "$plan" >gap.xml
last="no data is not zero"
equal "$(plan=gap.xml value a1 incremental)" None
finish
