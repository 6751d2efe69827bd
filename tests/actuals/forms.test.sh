#!/usr/bin/env bash
# The forms of a quarter, in each language, compared with what is expected; they are read back as
# they are, filled in by Python's csv module, and in the form that Excel saves. UPDATE=1 writes the
# expected files anew.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/actuals
cp "$here/plan.xml" .
cp -r "$PLANPACT_SOURCE_DIR/examples/year" .
example=$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml
retail=$PLANPACT_SOURCE_DIR/examples/retail-2027.xml

last="forms for a quarter, with what the one before left open"
for lang in en zh-Hans zh-Hant; do
    status 0 "$planpact" actuals plan.xml --quarter Q2 --forms "$lang" --lang $lang
    (cd "$lang" && for file in *.csv; do echo "== $file" && cat "$file"; done) >"forms.$lang"
    [ -z "${UPDATE-}" ] || cp "forms.$lang" "$here/forms.$lang"
    cmp -s "forms.$lang" "$here/forms.$lang" || wrong "forms.$lang: $(diff "forms.$lang" "$here/forms.$lang" | head -n 3)"
    status 0 "$planpact" actuals plan.xml "$lang"
    ! grep -q 'actuals-\|csv-' err || wrong "forms as they are: $(cat err)"
done
status 0 "$planpact" actuals "$example" year/q1 year/q2 --quarter Q3 --forms open
for id in x07 n02 n03 n04; do
    grep -q "^$id," open/actions.csv || wrong "the open action $id is not asked for"
done
for id in x03 x12 n01; do
    ! grep -q "^$id," open/actions.csv || wrong "the action $id is done, but asked for"
done
grep -q '^B-03,2027-05-31' open/complaints.csv || wrong "the open complaint is not asked for"
! grep -q '^B-02' open/complaints.csv || wrong "a resolved complaint is asked for"
[ ! -e open/audits.csv ] || wrong "a form for displays that the plan does not have"
for quarter in Q1 Q2 Q3 Q4; do
    status 0 "$planpact" actuals "$retail" --quarter $quarter --forms retail-$quarter --excel
    status 0 "$planpact" actuals "$retail" retail-$quarter
done
[ "$(head -c 3 retail-Q1/results.csv | od -An -tx1 | tr -d ' ')" = efbbbf ] || wrong "no byte order mark"
[ "$(tail -c 2 retail-Q1/results.csv | od -An -tx1 | tr -d ' ')" = 0d0a ] || wrong "no CRLF"

last="forms that were filled in"
for lang in en zh-Hans zh-Hant; do
    python3 - "$lang" <<'PY'
import csv, glob, sys
# By the place of the column: the headings differ by language, the places do not.
fill = {"results": {4: "5"}, "spends": {4: "6.50"}, "payments": {4: "7.25", 6: "CN-9"},
        "promotions": {5: "8"}, "audits": {4: "50"}, "inspections": {5: "100"},
        "ratings": {3: "4"}, "complaints": {2: "2027-01-03"}, "actions": {8: ""}}
for path in glob.glob(sys.argv[1] + "/*.csv"):
    name = path.split("/")[1][:-4]
    rows = list(csv.reader(open(path, encoding="utf-8")))
    for row in rows[1:]:
        for column, value in fill.get(name, {}).items():
            row[column] = value
    with open(path, "w", encoding="utf-8-sig", newline="") as out:
        csv.writer(out).writerows(rows)
PY
    status 0 "$planpact" actuals plan.xml "$lang" --format json
    cp out "$lang.json"
    cmp -s en.json "$lang.json" || wrong "the same figures in $lang say something else"
done
python3 - <<'PY' || wrong "the forms did not bring what was filled in"
import json
year = json.load(open("en.json"))
assert {g["id"]: g["quarters"]["Q2"] for g in year["goals"]} == {"g1": "5", "g2": "5", "g3": "5"}
counts = {k: t["rows"]["Q2"] for k, t in year["tables"].items()}
assert counts["results"] == 4 and counts["payments"] == 3 and counts["audits"] == 1, counts
assert counts["inspections"] == 1 and counts["ratings"] == 2 and counts["spends"] == 2, counts
assert year["tables"]["payments"]["sums"]["Q2"] == "21.75"
PY

last="nothing is lost"
status 3 "$planpact" actuals plan.xml --quarter Q2 --forms en
[ "$(grep -c file-exists err)" -ge 8 ] || wrong "not every file in the way was named"
rm en/results.csv
status 3 "$planpact" actuals plan.xml --quarter Q2 --forms en
[ ! -e en/results.csv ] || wrong "one form was written although others could not be"
status 0 "$planpact" actuals plan.xml --quarter Q2 --forms en --force
touch file
status 3 "$planpact" actuals plan.xml --quarter Q2 --forms file
says err actuals-folder-unmade

last="a title that a spreadsheet program would calculate"
sed 's/title="Summer tasting"/title="=1+1"/' plan.xml >formula.xml
status 0 "$planpact" actuals formula.xml --quarter Q2 --forms formula
says formula/spends.csv "a1,'=1+1,"
finish
