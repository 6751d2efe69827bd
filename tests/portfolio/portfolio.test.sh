#!/usr/bin/env bash
# portfolio: plans made up for it against a count of their figures, sums and due dates by another
# program; what belongs to which plan; what cannot be read; the forms in which it is told.
#
# After a change that is meant: UPDATE=1 bash tests/portfolio/portfolio.test.sh
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/portfolio
mkdir plans
python3 "$here/oracle.py" make plans "$minimal"
portfolio()
{
    "$planpact" portfolio --today 2027-10-01 "$@"
}

# Every figure, sum and due date; colours where both quarters have data.
for quarter in Q2 Q3; do
    last="portfolio of $quarter"
    [ $quarter = Q2 ] && asked="--quarter Q2" || asked=
    status 0 portfolio plans $asked --format json
    cp out $quarter.json
    for by in currency class region owner; do
        status 0 python3 "$here/oracle.py" check $quarter $quarter.json $by
        [ "$got" -eq 0 ] || cat out >&2
    done
done
if python3 -c 'import jsonschema' 2>/dev/null; then
    status 0 python3 -c '
import json, sys, jsonschema
jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))' \
        "$PLANPACT_SOURCE_DIR/plans/schema/portfolio-1.json" Q2.json
fi

# As a person last looked at it.
for lang in en zh-Hans zh-Hant; do
    last="portfolio in $lang"
    status 0 portfolio plans --quarter Q2 --by region --due 14 --lang $lang
    [ -z "${UPDATE-}" ] || cp out "$here/portfolio.$lang.txt"
    cmp out "$here/portfolio.$lang.txt" || wrong "portfolio.$lang.txt is another"
done
grep -q $'\033' out && wrong "colours in a file"
status 0 portfolio plans/KA-3.xml plans/KA-4.xml
[ "$(grep -c '(P0[34])' out)" -eq 2 ] || wrong "two plans are not told as two"

# CSV tells what JSON tells; one table a file.
for table in plans due rules totals; do
    last="CSV of $table"
    status 0 portfolio plans --quarter Q2 --format csv --table $table -o $table.csv
done
python3 - <<'PY' || wrong "CSV is not as JSON"
import csv, json
told = json.load(open("Q2.json", encoding="utf-8"))
def rows(name):
    return list(csv.reader(open(name + ".csv", newline="", encoding="utf-8")))
text = lambda v: "" if v is None else str(int(v)) if isinstance(v, bool) else str(v)
assert [[text(v) for v in p.values()] for p in told["plans"]] == rows("plans")[1:]
assert [[text(v) for v in i.values()] for i in told["due"]] == rows("due")[1:]
assert [[text(v) for v in r.values()] for r in told["rules"]] == rows("rules")[1:]
by_class = [list(t.values())[1:] for t in told["totals"] if t["by"] == "class"]
assert [[text(v) for v in t] for t in by_class] == rows("totals")[1:]
PY

# The same bytes with several processes, in any time zone, and from one run to the next.
for jobs in 2 5 64; do
    portfolio plans --quarter Q2 --format json --jobs $jobs | cmp - Q2.json ||
        wrong "other bytes with $jobs jobs"
done
TZ=Asia/Tokyo portfolio plans --quarter Q2 --format json | cmp - Q2.json ||
    wrong "other bytes in another time zone"
status 0 portfolio plans --quarter Q2 -o one.pdf
status 0 portfolio plans --quarter Q2 -o two.pdf --jobs 3
cmp one.pdf two.pdf || wrong "two PDFs differ"
whole_pdf one.pdf || wrong "no whole PDF"

# Amendments: the text that was in force.
mkdir amended
cp "$minimal" amended/KA-80.xml
sed -e 's/value="15500000.00" threshold/value="15000000.00" threshold/' \
    -e 's/to CNY 15.5 m by/to CNY 15.0 m by/' \
    -e 's/q3="4805000.00" q4="3255000.00"/q3="4505000.00" q4="3055000.00"/2' \
    -e '/<quarters/s/q3="4805000.00" q4="3255000.00"/q3="4505000.00" q4="3055000.00"/' \
    "$minimal" >changed.xml
status 0 "$planpact" amend amended/KA-80.xml changed.xml --effective 2027-07-01 \
    --reason "Fewer stores" -o amended/KA-80.amendment-1.xml
last="portfolio with an amendment"
for day in 2027-06-30:15500000.00 2027-10-01:15000000.00; do
    status 0 "$planpact" portfolio amended --today ${day%:*} --format json
    says out "\"target\": \"${day#*:}\""
    says out '"amendments": 1'
done

# What belongs to which plan: the longer name wins; a file of another kind is passed over.
mkdir names
for name in KA-1 KA-1-b KA-1.5; do
    sed "s/id=\"KA-2027-014\"/id=\"$name\"/" "$minimal" >names/$name.xml
done
results() { printf 'subject,quarter,value\ng1,%s,%s\n' "$1" "$2"; }
results Q1 1.00 >names/KA-1.q1.csv
results Q2 1.00 >names/KA-1-b.q2.csv
results Q1 1.00 >names/KA-1-b-q1.csv
results Q1 1.00 >names/KA-1.5-q1.csv
results Q1 1.00 >names/KA-10.csv
mkdir -p names/KA-1/q2/more names/KA-7
results Q2 1.00 >names/KA-1/q2/more/results.csv
results Q1 1.00 >names/KA-7/results.csv
echo '<html/>' >names/page.xml
echo '<!-- a list --><x:list xmlns:x="urn:x"/>' >names/KA-1.list.xml
last="portfolio of names"
status 0 portfolio names --format json
python3 - <<'PY' || wrong "tables went to the wrong plan"
import json
tables = {p["id"]: p["tables"] for p in json.load(open("out"))["plans"]}
assert tables == {"KA-1": 2, "KA-1-b": 2, "KA-1.5": 1}, tables
PY

# A plan that is broken is a line and stops no other; so is one whose tables are wrong.
mkdir broken
cp names/KA-1.xml broken/good.xml
head -c 900 "$minimal" >broken/cut.xml
: >broken/empty.xml
sed 's/ due="2027-12-31" source/ due="2027-02-30" source/; s/KA-2027-014/KA-5/' "$minimal" >broken/date.xml
sed 's/KA-2027-014/KA-6/' "$minimal" >broken/table.xml
printf 'subject,quarter,value\nno-such-goal,Q1,1.00\n' >broken/table.q1.csv
sed 's/KA-2027-014/KA-8/; s/goal="g1" owner="li" start="2027-06-01"/goal="g1" owner="nobody" start="2027-06-01"/' \
    "$minimal" >broken/reference.xml
last="portfolio of broken plans"
for jobs in 1 3; do
    status 1 portfolio broken --format json --jobs $jobs
    says err 'plans not read, or without figures: 5 [portfolio-problems]'
    python3 - <<'PY' || wrong "broken plans are told wrongly"
import json
told = json.load(open("out", encoding="utf-8"))
assert told["counts"] == {"plans": 6, "read": 2, "noData": 2, "red": 0, "amber": 0, "green": 0}, told["counts"]
problems = {p["file"]: p["problem"] for p in told["plans"]}
assert problems["broken/good.xml"] is None
for name, code in (("cut", "["), ("empty", "["), ("date", "broken/date.xml:34:141: "),
                   ("reference", "broken/reference.xml:54:79: "), ("table", "broken/table.q1.csv:2:1: ")):
    assert code in problems[f"broken/{name}.xml"], (name, problems)
assert sum(t["plans"] for t in told["totals"] if t["by"] == "currency") == 2
assert any(r["level"] == "error" for r in told["rules"])
PY
done
status 1 portfolio broken
says out 'broken/table.xml: broken/table.q1.csv:2:1: '
[ "$(grep -c 'broken/date.xml' out)" -eq 1 ] || wrong "a file is named twice"
status 1 portfolio broken -o broken.pdf
whole_pdf broken.pdf || wrong "no PDF with broken plans"

# A plan in two files would be counted twice.
cp names/KA-1.xml names/KA-1-copy.xml
status 0 portfolio names --format json
says err 'the plan KA-1 is in names/KA-1-copy.xml and in names/KA-1.xml; only the second is counted'
[ "$(grep -c '"id": ' out)" -eq 3 ] || wrong "a plan in two files is there twice"

# A text in force beside its plan: the plan has the tables.
status 0 "$planpact" asof amended/KA-80.xml amended/KA-80.amendment-1.xml --date 2027-10-01 \
    -o amended/KA-80.zz-in-force.xml
results Q1 3100000.00 >amended/KA-80.q1.csv
last="portfolio with a text in force"
status 0 portfolio amended --format json
says out '"tables": 1, "amendments": 1'
[ "$(grep -c '"id": ' out)" -eq 1 ] || wrong "a text in force is counted as a plan"

# Hostile names and texts: no formula in a spreadsheet, no colours of others on the terminal.
mkdir hostile
sed -e 's/<shortName>Evergreen</<shortName>=HYPERLINK("x"),\&#x202E;A</' "$minimal" >hostile/a.xml
status 0 portfolio hostile --format csv
says out "\"'=HYPERLINK(\"\"x\"\"),"
status 0 portfolio hostile
grep -q $'\xe2\x80\xae' out && wrong "a turning of the direction of text reaches the terminal"

# Wrong use, and what cannot be.
status 2 "$planpact" portfolio
status 2 portfolio plans --due -1
status 2 portfolio plans --due x
says err '--due cannot be “x” [due-wrong]'
status 2 portfolio plans --table due
says err '[table-form]'
status 2 portfolio plans --format pdf
says err '[portfolio-output-missing]'
status 2 portfolio plans --jobs 0
status 2 portfolio plans --by colour
status 3 portfolio plans -o one.pdf
says err 'one.pdf exists'
mkdir nothing
status 1 portfolio nothing
says err 'there is no plan in nothing [portfolio-empty]'
status 1 env LC_ALL=zh_CN.UTF-8 "$planpact" portfolio nothing
says err 'nothing 中没有计划'
status 1 portfolio missing.xml
says out 'missing.xml: '
status 0 "$planpact" portfolio plans --due 0 --today 2027-10-15 --format json
[ "$(grep -c '"date": "2027-10-15", "daysOverdue": 0' out)" -eq 24 ] || wrong "--due 0 is not today"
finish
