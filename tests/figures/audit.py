#!/usr/bin/env python3
"""Recomputes the main figures of a plan from its XML with exact decimals and looks for them in
its internal contract: audit.py PLAN.xml DOCUMENT TEXT. The document, as the program prints it
before pages are made, has a row's figures one after another; the text is that of the PDF,
where each figure must stand too. Nothing here knows how the program calculates."""
import re
import sys
import xml.etree.ElementTree as ET
from decimal import Decimal as D, ROUND_HALF_UP, getcontext

getcontext().prec = 60
NS = "{urn:planpact:plan:1}"
PERCENTS = (80, 90, 100, 110, 120)
plan = ET.parse(sys.argv[1]).getroot()
document = " ".join(" ".join(re.findall(r'(?<!=)"([^"]*)"', line))
                    for line in open(sys.argv[2], encoding="utf-8"))
document = " ".join(document.replace("\u00a0", " ").split())
printed = " ".join(open(sys.argv[3], encoding="utf-8").read().replace("\u00a0", " ").split())
looked, missing = 0, []


def number(node, name):
    value = node.get(name) if node is not None else None
    return None if value is None else D(value)


def half_up(value, step="0.01"):
    return (value / D(step)).quantize(D(1), ROUND_HALF_UP) * D(step)


def grouped(value, digits=2):
    return f"{half_up(value, D(1).scaleb(-digits)):,.{digits}f}".replace("-", "−")


def plain(value):
    """As many digits as it has."""
    shown = f"{value:,f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown).replace("-", "−")


def holds(where, wanted):
    return re.search(r"(?<![\d,.])" + re.escape(wanted) + r"(?![\d,]*\d|\.\d)", where)


def expect(*figures, about):
    global looked
    looked += 1
    wanted = " ".join(figures)
    if not holds(document, wanted):
        missing.append(f"{about}: {wanted}")
    for figure in re.findall(r"[\d,.]*\d", wanted):
        if not holds(printed, figure):
            missing.append(f"{about}: {figure} is not in the PDF")


def all_of(path, root=plan):
    return root.findall("/".join(NS + part for part in path.split("/")))


def one(path, root=plan):
    return root.find("/".join(NS + part for part in path.split("/")))


# ---- terms ----

def quarters(goal):
    q = one("quarters", goal)
    return [number(q, f"q{i}") for i in (1, 2, 3, 4)] if q is not None else None


def reached(tiers, test):
    rate = D(0)
    for begin, tier_rate in tiers:
        if test(begin):
            rate = tier_rate
    return rate


def rebate_of(rebate, volume, target):
    method = rebate.get("method")
    tiers = [(D(t.get("from")), D(t.get("rate"))) for t in all_of("tier", rebate)]
    base = number(rebate, "baseline")
    if method == "marginal":
        ends = [t[0] for t in tiers[1:]] + [volume]
        paid = sum((max(min(volume, end) - begin, D(0)) * rate / 100
                    for (begin, rate), end in zip(tiers, ends)), D(0))
    elif method == "wholeVolume":
        paid = volume * reached(tiers, lambda begin: volume >= begin) / 100
    elif method == "achievement":
        paid = volume * reached(tiers, lambda begin: volume * 100 >= begin * target) / 100
    elif method == "growth":
        rate = reached(tiers, lambda begin: (volume - base) * 100 >= begin * base)
        paid = (volume if rebate.get("growthOn") == "total" else volume - base) * rate / 100
    elif method == "perUnit":
        most = number(rebate, "volumeCap")
        counted = volume if most is None else min(volume, most)
        paid = counted // number(rebate, "every") * number(rebate, "amount")
    else:
        paid = number(rebate, "amount")
    factors = all_of("factor", rebate)
    if factors:
        paid = paid * D(factors[0].get("rate")) / 100
    paid = half_up(paid, rebate.get("rounding", "0.01"))
    if number(rebate, "minimum") is not None:
        paid = max(paid, number(rebate, "minimum"))
    if number(rebate, "cap") is not None:
        paid = min(paid, number(rebate, "cap"))
    return paid


def rebate_year(rebate, goal, percent):
    """What is paid in all periods of the year, and in the periods themselves."""
    year = number(one("target", goal), "value")
    parts = {"quarter": 4, "halfYear": 2, "year": 1}[rebate.get("period")]
    targets = [year]
    if parts > 1:
        q = quarters(goal)
        targets = q if parts == 4 else [q[0] + q[1], q[2] + q[3]]
    return [rebate_of(rebate, half_up(t * percent / 100), t) for t in targets]


goals = {g.get("id"): g for g in all_of("goals/goal")}
terms = one("terms")
totals, purchases_goal = {p: D(0) for p in PERCENTS}, None
for rebate in all_of("rebate", terms):
    goal = goals[rebate.get("goal")]
    purchases_goal = purchases_goal if purchases_goal is not None else goal
    years = {p: sum(rebate_year(rebate, goal, p)) for p in PERCENTS}
    for p in PERCENTS:
        totals[p] += years[p]
    expect(*(grouped(years[p]) for p in PERCENTS), about="rebate " + rebate.get("id"))
    interim = one("interim", rebate)
    if interim is not None:
        account = [half_up(q * D(interim.get("rate")) / 100) for q in quarters(goal)]
        for q, paid in zip(quarters(goal), account):
            expect(grouped(q), grouped(paid), about="on account")
        expect("True-up", grouped(years[100] - sum(account)), about="true-up")
target = number(one("target", purchases_goal), "value")
purchases = {p: half_up(target * p / 100) for p in PERCENTS}
expect(*(grouped(purchases[p]) for p in PERCENTS), about="purchases")
rest = dict(purchases)
for discount in all_of("discount", terms):
    rate, parts = number(discount, "rate"), {}
    for p in PERCENTS:
        if terms.get("stacking") == "sequential":
            left = rest[p] * (100 - rate) / 100
            parts[p] = half_up(rest[p]) - half_up(left)
            rest[p] = left
        else:
            parts[p] = half_up(purchases[p] * rate / 100)
        totals[p] += parts[p]
    expect(*(grouped(parts[p]) for p in PERCENTS), about="discount " + discount.get("id"))
fees = D(0)
for fee in all_of("fee", terms):
    amount = number(fee, "amount")
    if amount is None:
        amount = number(fee, "price") * number(fee, "quantity")
    amount = half_up(max(amount, number(fee, "minimum") or D(0)))
    fees += amount
    if number(fee, "taxRate") is not None:
        taxed = grouped(half_up(amount * (100 + number(fee, "taxRate")) / 100))
        expect(f"Tax {plain(number(fee, 'taxRate'))} %: CNY {taxed} with tax", about="tax on fee")
if fees:
    expect("Total", grouped(fees), about="fees")
    expect("Total in words, without tax:", about="fees in words")
totals = {p: totals[p] + fees for p in PERCENTS}
expect(*(grouped(totals[p]) for p in PERCENTS), about="all terms")
expect(*(grouped(half_up(totals[p] * 100 / purchases[p])) for p in PERCENTS), about="share")

# ---- goals, budget, activities, products, last year, customer ----

for goal in goals.values():
    base, wanted = number(one("baseline", goal), "value"), number(one("target", goal), "value")
    if goal.get("unit") == "%":
        expect(("+" if wanted > base else "") + plain(wanted - base), "points", about="goal")
    else:
        growth = half_up((wanted - base) * 100 / abs(base), "0.1")
        expect(("+" if growth > 0 else "") + plain(growth), "%", about="goal")
    if goal.get("aggregation") == "sum" and quarters(goal):
        q = quarters(goal)
        money = goal.get("unit") == one("money").get("currency")
        expect(*(f"{grouped(v) if money else plain(v)} {plain(half_up(v * 100 / sum(q), '0.1'))} %"
                 for v in q), grouped(sum(q)) if money else plain(sum(q)), about="phasing")

budgets = {a.get("id"): number(a, "budget") for a in all_of("activities/activity")}
expect("Total", grouped(sum(v for v in budgets.values() if v is not None)), about="activities")
budget = one("budget")
lines_sum = sum((number(l, "amount") if l.get("amount") else budgets[l.get("activity")]
                 for l in all_of("line", budget)), D(0))
total = number(budget, "total")
reserve = half_up(total * number(budget, "reserve") / 100)
expect("All lines", grouped(lines_sum), about="budget")
expect(grouped(reserve), about="reserve")
if total - lines_sum - reserve > 0:
    expect("Not yet allotted", grouped(total - lines_sum - reserve), about="budget")
expect("Budget of the year", grouped(total), about="budget")
expect(plain(half_up(total * 100 / target)), "%", about="budget of purchases")
for a in all_of("activities/activity"):
    share, base, uplift = (number(a, n) for n in ("supplierShare", "baseline", "uplift"))
    if share is not None and 0 < share < 100 and number(a, "budget") is not None:
        own = half_up(number(a, "budget") * share / 100)
        expect(f"CNY {grouped(own)}; customer {plain(100 - share)} %,", about="supplier's part")
        expect(grouped(number(a, "budget") - own), about="customer's part")
    if base is not None and uplift is not None:
        expect(f"+ {plain(uplift)} % =", "CNY", grouped(half_up(base * uplift / 100)),
               about="uplift")

products = sum((half_up(number(p, "price") * number(p, "quantity"))
                for p in all_of("products/product") if p.get("quantity")), D(0))
if products:
    expect("Total", grouped(products), about="products")

for r in all_of("situation/lastYear/result"):
    q = [number(r, f"q{i}") for i in (1, 2, 3, 4)]
    if None not in q and r.get("aggregation") == "sum":
        expect(*(grouped(v) for v in q), grouped(sum(q)), about="last year")
for r in all_of("situation/lastYear/goalResult"):
    actual, wanted = number(r, "actual"), number(r, "target")
    if r.get("direction") == "down":
        actual, wanted = wanted, actual
    expect(plain(half_up(actual * 100 / wanted, "0.1")), "%", about="attainment")
for r in all_of("situation/lastYear/promotionResult"):
    v = {n: number(r, n) for n in ("actual", "baseline", "pulledForward", "cannibalised",
                                   "margin", "spend")}
    if None in v.values():
        continue
    more = v["actual"] - v["baseline"] - v["pulledForward"] - v["cannibalised"]
    net = one("situation/lastYear").get("returnConvention") == "gainOverSpend"
    gain = more * v["margin"] / 100 - (v["spend"] if net else 0)
    expect(grouped(v["spend"]), grouped(v["baseline"]), grouped(v["actual"]), grouped(more),
           grouped(gain / v["spend"]), about="promotion")
spends = all_of("situation/lastYear/spend")
if len(spends) > 1:
    expect("Total", grouped(sum(number(s, "amount") for s in spends)), about="spends")
life = one("customerValue/lifetime")
if life is not None:
    margin, keep, interest = (number(life, n) / 100 for n in ("margin", "retention",
                                                              "discountRate"))
    worth = -number(life, "acquisition")
    for t, year in enumerate(all_of("year", life)):
        worth += (number(year, "revenue") * margin - number(year, "costToServe")) \
            * (keep / (1 + interest)) ** t
    expect(grouped(worth), about="lifetime value")

assert looked > 20, looked
for problem in missing:
    print(problem)
print(f"{looked} figures looked for, {len(missing)} not found")
sys.exit(bool(missing))
