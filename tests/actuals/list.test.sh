#!/usr/bin/env bash
# What the tables of the example's year say: text in each language and JSON compared with what is
# expected, sums with another calculation; one table after another replaced or added. UPDATE=1
# writes the expected files anew.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
here=$PLANPACT_SOURCE_DIR/tests/actuals
year=$PLANPACT_SOURCE_DIR/examples/year
plan=$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml
cp "$here/plan.xml" .

same()
{
    [ -z "${UPDATE-}" ] || cp "$2" "$here/$1"
    cmp -s "$2" "$here/$1" || {
        wrong "$1 is not what came out"
        diff "$here/$1" "$2" | head -n 10 >&2
    }
}

last="the example's year"
for lang in en zh-Hans zh-Hant; do
    status 0 "$planpact" actuals "$plan" "$year"/q1 "$year"/q2 "$year"/q3 "$year"/q4 --lang $lang
    [ ! -s err ] || wrong "findings in the example: $(head -n 1 err)"
    same "year.$lang.txt" out
done
status 0 "$planpact" actuals "$plan" "$year"/q*/*.csv
same year.en.txt out
status 0 "$planpact" actuals "$plan" "$year"/q1 "$year"/q2 --quarter Q2
cp out two
status 0 "$planpact" actuals "$plan" "$year"/q1 "$year"/q2 "$year"/q3 --quarter Q2
[ "$(grep -c actuals-quarter-later err)" -ge 7 ] || wrong "later tables were not told of"
grep -v 'Complaints' out >left
grep -v 'Complaints' two | cmp -s - left || wrong "a later quarter shows"
status 0 "$planpact" actuals "$plan" "$year"/q*/*.csv --format json
cp out year.json
python3 - "$year" <<'PY' || wrong "the JSON is not what the tables say"
import csv, glob, json, sys
from decimal import Decimal
year = json.load(open("year.json"))
tables = year["tables"]
read = lambda name: [r for q in range(1, 5) for f in glob.glob(f"{sys.argv[1]}/q{q}/{name}.csv")
                     for r in csv.DictReader(open(f, encoding="utf-8"))]
for kind in ("spends", "payments"):
    for q in ("Q1", "Q2", "Q3", "Q4"):
        rows = [Decimal(r["Amount"]) for r in read(kind) if r["Quarter"] == q]
        assert Decimal(tables[kind]["sums"][q]) == sum(rows), (kind, q)
        assert tables[kind]["rows"][q] == len(rows), (kind, q)
goals = {g["id"]: g["quarters"] for g in year["goals"]}
assert len(goals) == 7
for r in read("results"):
    if r["Goal or measure"] in goals:
        got = goals[r["Goal or measure"]][r["Quarter"]]
        assert (got is None) == (r["Value"] == ""), r
        assert got is None or Decimal(got) == Decimal(r["Value"]), r
results = {(r["subject"], r["quarter"]): r for r in tables["results"]["items"]}
assert "value" not in results["g5", "Q2"] and "store check" in results["g5", "Q2"]["note"]
total = Decimal(0)
for q in ("Q1", "Q2", "Q3", "Q4"):
    value = lambda m: Decimal(results[m, q]["value"])
    assert value("g1") == value("grossPurchases") - value("returns"), q
    total += value("g1")
    gone = sum(Decimal(results["returns", p]["value"]) for p in ("Q1", "Q2", "Q3", "Q4") if p <= q)
    base = sum(Decimal(results["grossPurchases", p]["value"]) for p in ("Q1", "Q2", "Q3", "Q4") if p <= q)
    assert value("g6") == (gone / base * 100).quantize(Decimal("0.01")), q
    paid = [Decimal(r["amount"]) for r in tables["payments"]["items"] if r["term"] == "r-quarter" and r["quarter"] > q]
    assert q == "Q4" or paid[0] == (value("g1") * Decimal("0.01")).quantize(Decimal("0.01")), q
assert Decimal(15500000) < total < Decimal(16200000)
assert [c["id"] for c in tables["complaints"]["items"] if "resolved" not in c] == ["B-06"]
assert len(tables["complaints"]["items"]) == 6
PY

last="without tables"
status 0 "$planpact" actuals plan.xml
says out "No table tells anything"
status 0 "$planpact" actuals plan.xml --format json
says out '"Q1": null'

# value OF QUARTER FILES…: what the tables say of g1
value()
{
    quarter=$1
    shift
    "$planpact" actuals plan.xml "$@" --format json >value.json 2>value.err || { cat value.err; return; }
    python3 -c 'import json, sys
print(next(g for g in json.load(open("value.json"))["goals"] if g["id"] == "g1")["quarters"][sys.argv[1]])' "$quarter"
}
is()
{
    [ "$1" = "$2" ] || wrong "$last: $1 instead of $2"
}
echo "Goal or measure,Quarter,Value
g1,Q1,1000.50" >a.csv
echo "Goal or measure,Quarter,Value
g1,Q1,0.75" >b.csv
echo "Goal or measure,Quarter,Value
g1,Q1,
g1,Q2,n/a
g1,Q3,0" >none.csv
last="a later table"
is "$(value Q1 a.csv b.csv --repeated replace)" 0.75
is "$(value Q1 b.csv a.csv --repeated replace)" 1000.50
is "$(value Q1 a.csv b.csv --repeated add)" 1001.25
is "$(value Q1 a.csv b.csv a.csv --repeated add)" 2001.75
status 1 "$planpact" actuals plan.xml a.csv b.csv
sed 's/Value/Value,Delivery/; s/0.75/0.75,add/' b.csv >c.csv
is "$(value Q1 a.csv c.csv)" 1001.25
is "$(value Q1 a.csv c.csv --repeated replace)" 1001.25
sed 's/Value/Value,更新方式/; s/0.75/0.75,替换/' b.csv >c.csv
is "$(value Q1 a.csv c.csv)" 0.75
last="no data"
is "$(value Q1 none.csv)" None
is "$(value Q2 none.csv)" None
is "$(value Q3 none.csv)" 0
for way in replace add; do
    is "$(value Q1 a.csv none.csv --repeated $way)" 1000.50
    is "$(value Q1 none.csv a.csv --repeated $way)" 1000.50
done
is "$(value Q1 a.csv none.csv)" 1000.50
for none in - -- — n/a N/A 无数据 無資料 无 暂无; do
    printf 'subject,quarter,value\ng1,Q1,%s\n' "$none" >n.csv
    is "$(value Q1 n.csv)" None
done

last="quarters and subjects in many spellings"
for quarter in Q1 q1 1 1Q Ｑ１ 2027-Q1 2027Q1 2027/Q1 Q1/2027 "Q1 2027" 一季度 第一季度 第1季度 \
    2027年第1季度 2027年一季度 2027年度第一季度 FY2027Q1 "first quarter" 第一季; do
    printf '目标或指标,季度,实际值\ng1,%s,5\n' "$quarter" >q.csv
    is "$(value Q1 q.csv)" 5
done
for subject in g1 G1 netPurchases "Net purchases" "net  purchases" "ｎｅｔ purchases"; do
    printf 'Goal or measure,Quarter,Value\n%s,Q1,5\n' "$subject" >q.csv
    is "$(value Q1 q.csv)" 5
done
for number in 5 5.00 "5.0" " 5 "; do
    printf 'Goal or measure,Quarter,Value\ng1,Q1,%s\n' "$number" >q.csv
    case $(value Q1 q.csv) in 5 | 5.0 | 5.00) ;; *) wrong "$number is not read as 5: $(value Q1 q.csv)" ;; esac
done
for unit in CNY cny 元 RMB "人民币"; do
    printf 'Goal or measure,Unit,Quarter,Value\ng1,%s,Q1,5\n' "$unit" >q.csv
    is "$(value Q1 q.csv)" 5
done

last="payments with documents of their own"
echo "Term,Quarter,Amount,Document
r1,Q1,1.10,CN-1" >p1.csv
echo "Term,Quarter,Amount,Document
r1,Q1,2.20,CN-2
r1,Q1,3.30,CN-3" >p2.csv
sum='import json; t = json.load(open("out"))["tables"]["payments"]; print(t["sums"]["Q1"], t["rows"]["Q1"])'
status 0 "$planpact" actuals plan.xml p1.csv p2.csv --format json
is "$(python3 -c "$sum")" "6.60 3"
status 0 "$planpact" actuals plan.xml p1.csv p2.csv --format json --repeated replace
is "$(python3 -c "$sum")" "5.50 2"
status 0 "$planpact" actuals plan.xml p1.csv p2.csv --format json --repeated add
is "$(python3 -c "$sum")" "6.60 3"

last="complaints that go on"
echo "Complaint no.,Received,Acknowledged,Resolved,Owner,Complaint
B-1,2027-01-22,2027-01-25,,li,Late." >c1.csv
echo "Complaint no.,Received,Resolved
B-1,2027-01-22,2027-02-25" >c2.csv
status 0 "$planpact" actuals plan.xml c1.csv c2.csv --format json
for text in '"acknowledged": "2027-01-25"' '"resolved": "2027-02-25"' '"text": "Late."'; do
    says out "$text"
done

last="encodings"
printf '目标或指标,季度,实际值,备注\n净进货额,Q1,5,好\n' | sed 's/净进货额/g1/' >u.csv
iconv -f utf-8 -t gb18030 u.csv >gb.csv
iconv -f utf-8 -t utf-16 u.csv >utf16.csv
{ printf '\357\273\277'; sed 's/$/\r/' u.csv; } >bom.csv
tr ',' ';' <u.csv >semicolon.csv
is "$(value Q1 gb.csv --encoding gb18030)" 5
is "$(value Q1 utf16.csv)" 5
is "$(value Q1 bom.csv)" 5
is "$(value Q1 semicolon.csv)" 5
is "$(value Q1 semicolon.csv --separator semicolon)" 5
status 1 "$planpact" actuals plan.xml gb.csv
says err csv-encoding-unsaid

last="wrong usage"
status 2 "$planpact" actuals
status 2 "$planpact" actuals plan.xml --forms f
status 2 "$planpact" actuals plan.xml --excel
status 2 "$planpact" actuals plan.xml --quarter Q5
status 3 "$planpact" actuals plan.xml none-there.csv
mkdir empty
status 1 "$planpact" actuals plan.xml empty
says err actuals-folder-empty
finish
