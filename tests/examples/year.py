#!/usr/bin/env python3
"""The figures of the example's year, calculated from plan and tables apart from the program:
year.py ROOT FOLDER, where the script has put what it made. Says what is wrong."""
import csv
import json
import sys
import xml.etree.ElementTree as tree
from decimal import ROUND_HALF_UP, Decimal

root, out = sys.argv[1:]
NAME = "{urn:planpact:plan:1}"
plan = tree.parse(f"{root}/examples/yangtze-springs-2027.en.xml").getroot()
problems = []


def wrong(*words):
    problems.append(" ".join(str(w) for w in words))


def same(what, have, want):
    if (have is None) != (want is None) or (want is not None and Decimal(have) != want):
        wrong(what, have, "instead of", want)


def half_up(value, digits):
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def table(quarter, name):
    with open(f"{root}/examples/year/q{quarter}/{name}.csv", encoding="utf-8-sig") as f:
        return list(csv.DictReader(f))


actual, paid, paid_rows = {}, {}, []
for q in (1, 2, 3, 4):
    for row in table(q, "results"):
        if row["Value"].strip():
            actual[row["Goal or measure"], q] = Decimal(row["Value"])
    paid_rows += [(row["Term"], q, Decimal(row["Amount"])) for row in table(q, "payments")]

goals = {g.get("id"): g for g in plan.iter(NAME + "goal")}
# What the reviews decided: from amendment 1 (17 May) 0.9 %, from amendment 2 (25 October) 95 %.
planned = {g: [Decimal(e.find(NAME + "quarters").get(f"q{q}")) for q in (1, 2, 3, 4)]
           for g, e in goals.items()}


def whole_volume(volume, tiers):
    return volume * max(t for t in tiers if t[0] <= volume)[1] / 100


def marginal(volume, tiers):
    bounds = [t[0] for t in tiers[1:]] + [volume]
    return sum((min(volume, end) - start) * rate / 100
               for (start, rate), end in zip(tiers, bounds) if volume > start)


for quarter in (1, 2, 3, 4):
    review = json.load(open(f"{out}/q{quarter}/review.json", encoding="utf-8"))
    told = {g["id"]: g for g in review["goals"]}
    for g, e in goals.items():
        p = list(planned[g])
        if g == "g5" and quarter == 4:
            p[3] = Decimal(95)
        known = [actual.get((g, q)) for q in range(1, quarter + 1)]
        how, have = e.get("aggregation"), told[g]
        down = e.get("direction") == "down"
        attain = lambda a, b: half_up((b / a if down else a / b) * 100, 1)
        same(f"q{quarter} {g} quarter", have["quarter"]["actual"], known[-1])
        if known[-1] is not None:
            same(f"q{quarter} {g} gap", have["quarter"]["gap"], known[-1] - p[quarter - 1])
            same(f"q{quarter} {g} attainment", have["quarter"]["attainment"],
                 attain(known[-1], p[quarter - 1]))
        elif have["quarter"]["colour"] is not None:
            wrong(f"q{quarter} {g} has a colour without data")
        if how == "sum":
            done, due, year = sum(known), sum(p[:quarter]), sum(p)
            same(f"q{quarter} {g} to date", have["toDate"]["actual"], done)
            same(f"q{quarter} {g} planned", have["toDate"]["planned"], due)
            same(f"q{quarter} {g} attainment to date", have["toDate"]["attainment"], attain(done, due))
            same(f"q{quarter} {g} landing", have["landing"]["actual"],
                 half_up(done * year / due, 2) if quarter < 4 else done)
            if quarter < 4:
                same(f"q{quarter} {g} straight", have["straightLine"], half_up(done * 4 / quarter, 2))
                same(f"q{quarter} {g} rate", have["requiredRate"],
                     half_up((year - done) / (year - due) * 100, 1))
        elif how == "last":
            last = max(q for q in range(1, quarter + 1) if (g, q) in actual)
            same(f"q{quarter} {g} to date", have["toDate"]["actual"], actual[g, last])
            same(f"q{quarter} {g} attainment to date", have["toDate"]["attainment"],
                 attain(actual[g, last], p[last - 1]))

    volume = sum(actual["g1", q] for q in range(1, quarter + 1))
    year_rate = Decimal("0.8") if quarter == 1 else Decimal("0.9")
    earned = {
        "r-quarter": sum(half_up(actual["g1", q] / 100, 2) for q in range(1, quarter + 1)),
        "r-year": min(half_up(whole_volume(volume, [
            (0, Decimal(0)), (14000000, Decimal("0.4")), (15500000, year_rate),
            (16200000, Decimal("1.0"))]), 2), Decimal(180000)),
        "r-growth": min(half_up(marginal(volume, [
            (0, Decimal(0)), (12400000, Decimal(2)), (15500000, Decimal(3))]), 2), Decimal(120000)),
    }
    for rebate in review["rebates"]:
        r = rebate["id"]
        payments = [a for term, q, a in paid_rows if term == r and q <= quarter]
        same(f"q{quarter} {r} earned", rebate["earned"], earned[r])
        same(f"q{quarter} {r} paid", rebate["paid"], sum(payments) if payments else None)
        if payments:
            same(f"q{quarter} {r} open", rebate["open"], earned[r] - sum(payments))
    for fee in review["fees"]:
        payments = [a for term, q, a in paid_rows if term == fee["id"] and q <= quarter]
        same(f"q{quarter} {fee['id']}", fee["paid"], sum(payments) if payments else None)

# ---- the text in force ----
first = tree.parse(f"{out}/q1/in-force.xml").getroot()
second = tree.parse(f"{out}/q3/in-force.xml").getroot()
rate = lambda root: [t.get("rate") for r in root.iter(NAME + "rebate") if r.get("id") == "r-year"
                     for t in r.findall(NAME + "tier")]
if rate(plan) != ["0", "0.4", "0.8", "1.0"] or rate(first) != ["0", "0.4", "0.9", "1.0"] \
        or rate(second) != rate(first):
    wrong("rates", rate(first), rate(second))
eleven = next(a for a in second.iter(NAME + "activity") if a.get("id") == "a-eleven")
if (eleven.get("budget"), eleven.get("end"), eleven.get("agreeBy")) != ("86000.00", "2027-11-14", None):
    wrong("Double Eleven", eleven.attrib)
g5 = next(g for g in second.iter(NAME + "goal") if g.get("id") == "g5")
if g5.find(NAME + "target").get("value") != "95" or g5.find(NAME + "quarters").get("q4") != "95":
    wrong("goal g5 in force")
amended = lambda root: [(a.get("number"), a.get("effective")) for a in root.find(NAME + "conformed")]
if amended(first) != [("1", "2027-05-17")] or \
        amended(second) != [("1", "2027-05-17"), ("2", "2027-10-25")]:
    wrong("amendments in force", amended(first), amended(second))

# ---- what the changes cost: 0.1 % of the target; 86 000 less 72 000 ----
if "+CNY\u00a015,500.00" not in open(f"{out}/q1/changes.txt", encoding="utf-8").read():
    wrong("the money of amendment 1")
if "+CNY\u00a014,000.00" not in open(f"{out}/q3/changes.txt", encoding="utf-8").read():
    wrong("the money of amendment 2")

# ---- the portfolio ----
portfolio = json.load(open(f"{out}/portfolio.json", encoding="utf-8"))
text = json.dumps(portfolio)
for figure in ("15576300.00", "35449.00", "100.5"):
    if figure not in text:
        wrong("the portfolio lacks", figure)

# ---- next year ----
draft = tree.parse(f"{out}/next/yangtze-springs-2028.xml").getroot()
want = {"g1": "15576300.00", "g2": "15467100.00", "g3": "70.5", "g4": "42", "g5": "95.2", "g6": "1.56",
        "g7": "96.5"}
for g in draft.iter(NAME + "goal"):
    same("baseline " + g.get("id"), g.find(NAME + "baseline").get("value"), Decimal(want[g.get("id")]))
last = {t.get("term"): t.get("amount") for t in draft.iter(NAME + "lastTerm")}
for term, amount in (("r-quarter", "155763.00"), ("r-year", "140186.70"), ("r-growth", "64289.00"),
                     ("s-opening", "15000.00")):
    same("last year's " + term, last[term], Decimal(amount))
if draft.find(NAME + "conformed") is not None:
    wrong("the draft calls itself a text in force")

for problem in problems:
    print(problem)
sys.exit(bool(problems))
