#!/usr/bin/env bash
# The review pack of the example's year: what is printed of it is what a person last looked at,
# in every form; the JSON keeps to its schema; the same call gives the same bytes everywhere; and
# what is missing or wrong is said. After a change that is meant:
#
#   UPDATE=1 bash tests/review/pack.test.sh      then read git diff
: "${PLANPACT_SOURCE_DIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
: "${PLANPACT_BUILD_DIR:=$PLANPACT_SOURCE_DIR/build}"
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
golden=$PLANPACT_SOURCE_DIR/tests/review/golden
examples=$PLANPACT_SOURCE_DIR/examples
plan=$examples/yangtze-springs-2027.en.xml
year=$examples/year
day=--today=2027-07-16

same() # NAME COMMAND…: what it prints is what golden/NAME holds
{
    name=$1
    shift
    status 0 "$@"
    if [ -n "${UPDATE-}" ]; then
        mkdir -p "$golden"
        cp out "$golden/$name"
    else
        diff -u "$golden/$name" out >diff || wrong "$name differs: $(head -n 40 diff)"
    fi
}

review() # QUARTER OPTIONS…: of the tables up to that quarter
{
    quarter=$1
    shift
    tables=
    for q in 1 2 3 4; do
        [ "$q" -gt "$quarter" ] || tables="$tables $year/q$q"
    done
    "$planpact" review "$plan" --quarter "Q$quarter" --actuals $tables "$@"
}

# ---- every form ----

same q2.en.txt review 2 $day --format text
same q2.zh-Hans.txt review 2 $day --format text --lang zh-Hans --audience internal
same q3.internal.csv review 3 --today 2027-10-16 --format csv --audience internal
same q3.zh-Hant.csv review 3 --today 2027-10-16 --format csv --lang zh-Hant
same q2.internal.document review 2 $day --audience internal --stage document
same q4.customer.document review 4 --today 2028-01-14 --lang zh-Hans --stage document
same none.document "$planpact" review "$minimal" --quarter Q1 --today 2027-04-10 --stage document

for quarter in 1 2 3 4; do
    for who in customer internal; do
        status 0 review $quarter --today 2028-01-14 --audience $who --format json
        cp out q$quarter.$who.json
        status 0 review $quarter --today 2028-01-14 --audience $who -o q$quarter.$who.pdf
        whole_pdf q$quarter.$who.pdf || wrong "q$quarter.$who.pdf is not whole"
    done
done
python3 - "$PLANPACT_SOURCE_DIR/plans/schema/review-1.json" q?.*.json <<'PY' || wrong "the JSON"
import csv, json, sys
schema = json.load(open(sys.argv[1], encoding="utf-8"))
try:
    import jsonschema
except ImportError:
    jsonschema = None
for name in sys.argv[2:]:
    told = json.load(open(name, encoding="utf-8"))
    assert set(told) == set(schema["required"]), set(told) ^ set(schema["required"])
    if jsonschema:
        jsonschema.validate(told, schema)
    internal = told["audience"] == "internal"
    for part in ("budget", "spends", "factors", "complaints"):
        assert (told[part] is not None) == internal or part == "budget", (name, part)
    no_data = [g for g in told["goals"] if g["id"] == "g5"][0]
    assert no_data["actual"][1] is None, "no data is not zero"
    if told["quarter"] == 2:
        assert no_data["quarter"]["actual"] is None and no_data["quarter"]["colour"] is None
        assert no_data["toDate"]["colour"] is None and no_data["noDataSince"] == 2
PY

# Where tables are in ten thousands, sentences say their currency.
sed 's/<money /<money display="tenThousand" /' "$plan" >ten-thousand.xml
status 0 "$planpact" review ten-thousand.xml --quarter Q2 --actuals "$year/q1" "$year/q2" $day \
    --stage document
space=$(printf '\302\240') # no-break
says out '"699.90"'
says out "gap CNY$space−441,000.00"
says out "Dark line: volume to date CNY${space}6,999,000.00"

# ---- the same bytes ----

review 2 $day -o one.pdf >out
(export TZ=Pacific/Auckland LC_ALL=C; review 2 $day -o two.pdf >out)
cmp -s one.pdf two.pdf || wrong "two calls give two files"
review 2 $day -o one.docx >out
review 2 $day --format docx -o - >two.docx
cmp -s one.docx two.docx || wrong "two calls give two Word files"
pdftotext one.pdf - | grep -q "customer’s copy" || wrong "no page says whose copy it is"
status 3 review 2 $day -o one.pdf
says err "[file-exists]"
status 0 review 2 $day -o one.pdf --force
cp "$plan" here.xml
status 0 "$planpact" review here.xml --quarter Q1 --today 2027-04-15
[ -e here.Q1.pdf ] || wrong "without -o the file is not named after plan and quarter"

# ---- what is wrong is said ----

status 2 "$planpact" review "$plan"
says err "[review-quarter-missing]"
status 2 "$planpact" review "$plan" --quarter Q5
says err "[option-value-unknown]"
status 2 review 2 $day --format json --stage pages
says err "[review-stage-form]"
status 0 "$planpact" review "$plan" --quarter Q2 --today 2027-05-01 --format text
says err "[review-quarter-runs]"
printf 'Goal or measure,Quarter,Value\ng9,Q2,5\n' >unknown.csv
status 1 "$planpact" review "$plan" --quarter Q2 --actuals unknown.csv $day -o unknown.pdf
[ ! -e unknown.pdf ] || wrong "a pack was made of a table with a mistake"
status 3 "$planpact" review "$plan" --quarter Q2 --actuals absent.csv $day --format text
status 1 "$planpact" review "$plan" --quarter Q2 --amendments "$plan" $day --format text
status 1 "$planpact" sign one.pdf --as supplier --key absent.p12
says err "[sign-not-a-contract]"
finish
