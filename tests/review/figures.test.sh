#!/usr/bin/env bash
# Figures of the review packs of the example's year against a calculation of their own, from the
# tables and the plan, by Python's decimal; and what the JSON says stands in the document too.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
examples=$PLANPACT_SOURCE_DIR/examples
plan=$examples/yangtze-springs-2027.en.xml
tables=
for q in 1 2 3 4; do
    tables="$tables $examples/year/q$q"
    status 0 "$planpact" review "$plan" --quarter Q$q --actuals $tables --today 2028-01-14 \
        --format json --audience internal
    cp out q$q.json
    status 0 "$planpact" review "$plan" --quarter Q$q --actuals $tables --today 2028-01-14 \
        --stage document --audience internal
    cp out q$q.document
done
python3 - "$plan" "$examples/year" <<'PY' || wrong "the figures"
import csv, glob, json, sys
import xml.etree.ElementTree as ET
from decimal import Decimal as D, ROUND_HALF_UP
ns = {"p": "urn:planpact:plan:1"}
plan = ET.parse(sys.argv[1]).getroot()
value, paid = {}, {}
for q in range(1, 5):
    for row in csv.DictReader(open(f"{sys.argv[2]}/q{q}/results.csv", encoding="utf-8-sig")):
        if row["Value"]:
            value[row["Goal or measure"], int(row["Quarter"][1])] = D(row["Value"])
    for row in csv.DictReader(open(f"{sys.argv[2]}/q{q}/payments.csv", encoding="utf-8-sig")):
        if row["Amount"]:
            key = row["Term"], int(row["Quarter"][1])
            paid[key] = paid.get(key, 0) + D(row["Amount"])
def half_up(number, digits):
    return number.quantize(D(1).scaleb(-digits), ROUND_HALF_UP)
def is_same(told, wanted, what):
    assert (told is None) == (wanted is None) and (told is None or D(told) == wanted), \
        (what, told, wanted)
def grouped(number):
    return f"{number:,}".replace("-", "−")
checked = 0
for q in range(1, 5):
    told = json.load(open(f"q{q}.json", encoding="utf-8"))
    page = open(f"q{q}.document", encoding="utf-8").read()
    for goal in plan.findall("p:goals/p:goal", ns):
        one = [g for g in told["goals"] if g["id"] == goal.get("id")][0]
        planned = [D(goal.find("p:quarters", ns).get(f"q{i}")) for i in range(1, 5)]
        actual = [value.get((goal.get("id"), i)) for i in range(1, q + 1)]
        for i in range(q):
            is_same(one["actual"][i], actual[i], "actual")
        if goal.get("aggregation") != "sum":
            continue
        target = D(goal.find("p:target", ns).get("value"))
        to_date, behind = sum(actual), sum(planned[:q])
        landing = half_up(to_date * sum(planned) / behind, 2)
        is_same(one["toDate"]["actual"], to_date, "to date")
        is_same(one["toDate"]["gap"], to_date - behind, "gap")
        is_same(one["toDate"]["attainment"], half_up(to_date * 100 / behind, 1), "attainment")
        is_same(one["quarter"]["attainment"], half_up(actual[-1] * 100 / planned[q - 1], 1), "Q")
        is_same(one["landing"]["actual"], landing, "landing")
        is_same(one["landing"]["attainment"],
                half_up(to_date * sum(planned) / behind * 100 / target, 1), "of target")
        required = half_up((sum(planned) - to_date) * 100 / sum(planned[q:]), 1) if q < 4 else None
        is_same(one["requiredRate"], required, "required")
        for figure in (to_date, landing):
            assert grouped(figure) in page, figure
        checked += 1
    volume = [value["g1", i] for i in range(1, q + 1)]
    quarterly = [r for r in told["rebates"] if r["id"] == "r-quarter"][0]
    earned = sum(half_up(v / 100, 2) for v in volume)
    given = [a for (term, i), a in paid.items() if term == "r-quarter" and i <= q]
    is_same(quarterly["earned"], earned, "quarterly rebate")
    is_same(quarterly["paid"], sum(given) if given else None, "paid")
    is_same(quarterly["open"], earned - sum(given) if given else None, "open")
    annual = [r for r in told["rebates"] if r["id"] == "r-year"][0]
    tiers = [(D(t.get("from")), D(t.get("rate"))) for t in
             plan.findall("p:terms/p:rebates/p:rebate[@id='r-year']/p:tier", ns) or
             plan.findall(".//p:rebate[@id='r-year']/p:tier", ns)]
    def whole(v):
        rate = [r for f, r in tiers if v >= f][-1]
        return min(half_up(v * rate / 100, 2), D("180000.00"))
    is_same(annual["earned"], whole(sum(volume)), "annual rebate")
    planned = [D("3100000.00"), D("4340000.00"), D("4805000.00"), D("3255000.00")]
    is_same(annual["atLanding"], whole(half_up(sum(volume) * sum(planned) / sum(planned[:q]), 2)),
            "at landing")
    is_same(annual["atTarget"], whole(sum(planned)), "at target")
    above = [f for f, r in tiers if f > sum(volume)]
    is_same(annual["nextFrom"], min(above) if above else None, "next tier")
    is_same(annual["distance"], min(above) - sum(volume) if above else None, "distance")
    checked += 1
assert checked == 12, checked
PY
finish
