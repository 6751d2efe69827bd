#!/usr/bin/env bash
# Random plans, simulated by the program and by python3's decimal: equal to the last fen.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
python3 - "$planpact" "$minimal" "${SCENARIO_PLANS-150}" <<'PY'
import json, random, re, subprocess, sys
from decimal import Decimal as D, ROUND_CEILING, ROUND_HALF_UP, getcontext
getcontext().prec = 80
planpact, minimal, count = sys.argv[1], open(sys.argv[2], encoding="utf-8").read(), int(sys.argv[3])
chance = random.Random(20270101)
FEN = D("0.01")

def half_up(value, step):
    return (value / step).quantize(D(1), rounding=ROUND_HALF_UP) * step

def money(most):
    return D(chance.randrange(1, most * 100)) / 100

def rate():
    return D(chance.randrange(0, 12000)) / 1000

def paid(rebate, volume, target=None):
    """What a rebate pays for the volume of one period, and what limits it."""
    amount, tiers, method = D(0), rebate["tiers"], rebate["method"]
    increment = method == "growth" and rebate["growthOn"] == "increment"
    counted = max(volume - rebate["baseline"], D(0)) if increment else volume
    for i, (start, r) in enumerate(tiers):
        end = tiers[i + 1][0] if i + 1 < len(tiers) else None
        if method == "achievement":
            start = target * start / 100
        elif method == "growth":
            start = rebate["baseline"] * (100 + start) / 100
        if method == "marginal":
            top = volume if end is None else min(volume, end)
            amount += max(top - start, D(0)) * r / 100
        elif volume >= start:
            amount = counted * r / 100
    if method == "perUnit":
        amount = volume // rebate["every"] * rebate["amount"]
    elif method == "fixed":
        amount = rebate["amount"]
    if rebate["factors"]:
        amount = amount * rebate["factors"][0][1] / 100
    amount = half_up(amount, rebate["rounding"] or FEN)
    limit = None
    if rebate["minimum"] is not None and amount < rebate["minimum"]:
        amount, limit = rebate["minimum"], "minimum"
    if rebate["cap"] is not None and amount > rebate["cap"]:
        amount, limit = rebate["cap"], "cap"
    return amount, limit

def periods_of(rebate):
    """The figures of the goal, one a period of the rebate."""
    q = rebate["goal"]["quarters"]
    return {"year": [rebate["goal"]["target"]], "halfYear": [q[0] + q[1], q[2] + q[3]],
            "quarter": q}[rebate["period"]]

def at_percent(value, percent):
    return half_up(value * percent / 100, FEN)

def random_rebate(goals):
    period = chance.choice(["year", "year", "halfYear", "quarter"])
    method = chance.choice(["marginal", "wholeVolume", "achievement", "growth", "perUnit", "fixed"])
    goal = chance.choice(goals)
    unit = goal["target"] / {"year": 1, "halfYear": 2, "quarter": 4}[period]
    starts = sorted({D(0) if chance.random() < 0.7 else half_up(unit / 3, FEN)}
                    | {half_up(unit * chance.randrange(50, 200) / 100, FEN)
                       for _ in range(chance.randrange(0, 5))})
    if chance.random() < 0.5: # exactly where a scenario falls
        starts = sorted(set(starts) | {half_up(unit, FEN)})
    if method in ("achievement", "growth"):
        starts = sorted({D(chance.randrange(0, 1300)) / 10 for _ in range(chance.randrange(1, 5))})
    tiered = method not in ("perUnit", "fixed")
    return {"period": period, "goal": goal, "method": method,
            "rounding": chance.choice([None, FEN, D(1), D("0.5"), D(100), D("0.001")]),
            "cap": chance.choice([None, None, money(500000)]),
            "minimum": chance.choice([None, None, money(30000)]),
            "growthOn": chance.choice(["total", "increment"]) if method == "growth" else None,
            "baseline": half_up(unit * chance.randrange(60, 110) / 100, FEN) + FEN
                        if method == "growth" else None,
            "every": money(100000) if method == "perUnit" else None,
            "amount": money(5000) if not tiered else None,
            "interim": rate() if chance.random() < 0.4 else None,
            "factors": [(30, D(chance.choice([100, 95]))), (60, D(80))] if chance.random() < 0.3 else [],
            "tiers": [(x, rate()) for x in starts] if tiered else []}

def random_plan():
    goals = [{"id": "g1", "measure": "netPurchases"}, {"id": "g2", "measure": "netSales"}]
    for g in goals:
        g["quarters"] = [money(5000000) for _ in range(4)]
        g["target"] = sum(g["quarters"])
    return {"goals": goals, "discounts": [rate() for _ in range(chance.randrange(0, 4))],
            "rebates": [random_rebate(goals) for _ in range(chance.randrange(1, 5))],
            "stacking": chance.choice(["sequential", "additive", None]),
            "fees": [(money(200000), chance.choice([None, money(200000)]))
                     for _ in range(chance.randrange(0, 4))],
            "percents": [chance.randrange(1, 301) for _ in range(chance.randrange(1, 13))],
            "last": [money(5000000) for _ in range(4)]}

def write(plan):
    goals = "".join(
        f'<goal id="{g["id"]}" title="{g["id"]}" measure="{g["measure"]}" unit="CNY" aggregation="sum">'
        f'<statement>x</statement><target value="{g["target"]}"/><quarters '
        + " ".join(f'q{i + 1}="{q}"' for i, q in enumerate(g["quarters"])) + "/></goal>"
        for g in plan["goals"])
    terms = "".join(f'<discount id="d{i}" rate="{r}"/>' for i, r in enumerate(plan["discounts"]))
    for i, r in enumerate(plan["rebates"]):
        extra = "".join(f' {n}="{r[n]}"' for n in ("rounding", "cap", "minimum", "growthOn", "baseline",
                                                   "every", "amount") if r[n] is not None)
        terms += (f'<rebate id="r{i}" period="{r["period"]}" method="{r["method"]}" '
                  f'base="{r["goal"]["measure"]}" goal="{r["goal"]["id"]}"{extra}>'
                  + "".join(f'<tier from="{s}" rate="{x}"/>' for s, x in r["tiers"])
                  + (f'<interim rate="{r["interim"]}"/>' if r["interim"] is not None else "")
                  + "".join(f'<factor upTo="{n}" rate="{x}"/>' for n, x in r["factors"]) + "</rebate>")
    terms += "".join(f'<fee id="f{i}" amount="{a}"' + (f' minimum="{m}"' if m is not None else "") + '>x</fee>'
                     for i, (a, m) in enumerate(plan["fees"]))
    quarters = " ".join(f'q{i + 1}="{q}"' for i, q in enumerate(plan["last"]))
    results = (f'<lastYear year="2026"><result measure="netPurchases" label="x" unit="CNY" '
               f'aggregation="sum" {quarters}/></lastYear>')
    text = re.sub("<goals>.*</goals>", lambda m: f"<goals>{goals}</goals>", minimal, flags=re.S)
    stacking = f' stacking="{plan["stacking"]}"' if plan["stacking"] else ""
    text = re.sub("<terms>.*</terms>", lambda m: f"<terms{stacking}>{terms}</terms>", text, flags=re.S)
    text = re.sub("<lastYear.*</lastYear>", lambda m: results, text, flags=re.S)
    text = re.sub("<activities>.*</actions>", "", text, flags=re.S)
    open("plan.xml", "w", encoding="utf-8").write(text)

def discounts(plan, price):
    """One after another, each part a difference of rounded sums; or added."""
    if plan["stacking"] != "sequential":
        return [half_up(price * r / 100, FEN) for r in plan["discounts"]]
    left, taken, parts = price, D(0), []
    for r in plan["discounts"]:
        left = left * (100 - r) / 100
        parts.append(half_up(price - left, FEN) - taken)
        taken += parts[-1]
    return parts

def expected(plan):
    purchases = [at_percent(plan["goals"][0]["target"], p) for p in plan["percents"]]
    columns = [discounts(plan, v) for v in purchases]
    rows, extras = [list(row) for row in zip(*columns)], []
    extras += [None] * len(rows)
    for r in plan["rebates"]:
        row, limits, accounts, rests = [], [], [], []
        for p in plan["percents"]:
            results = [paid(r, at_percent(v, p), v) for v in periods_of(r)]
            found = [limit for _, limit in results]
            row.append(sum(a for a, _ in results))
            limits.append("cap" if "cap" in found else "minimum" if "minimum" in found else None)
            if r["interim"] is not None:
                accounts.append(sum(half_up(at_percent(q, p) * r["interim"] / 100, r["rounding"] or FEN)
                                    for q in r["goal"]["quarters"]))
                rests.append(row[-1] - accounts[-1])
        rows.append(row)
        extras.append((limits if any(limits) else None, accounts or None, rests or None))
    rows += [[max(a, m or D(0))] * len(purchases) for a, m in plan["fees"]]
    totals = [sum(column) for column in zip(*rows)]
    shares = [half_up(t * 100 / v, FEN) for t, v in zip(totals, purchases)]
    return {"purchases": purchases, "rows": rows, "total": totals, "totalPercent": shares,
            "extras": [e for e in extras if e],
            "tiers": [t for i, r in enumerate(plan["rebates"]) for t in expected_tiers(i, r, plan)]}

def begins(rebate, start, target):
    """Where a tier begins, up to the next fen."""
    if rebate["method"] == "achievement":
        start = target * start / 100
    elif rebate["method"] == "growth":
        start = rebate["baseline"] * (100 + start) / 100
    return start.quantize(FEN, rounding=ROUND_CEILING)

def expected_tiers(index, rebate, plan):
    several = rebate["period"] != "year"
    q = plan["last"]
    last = min({"year": [sum(q)], "halfYear": [q[0] + q[1], q[2] + q[3]], "quarter": q}[rebate["period"]])
    target, method = max(periods_of(rebate)), rebate["method"]
    unknown = method == "achievement" and several # it begins elsewhere in each period
    if rebate["goal"]["measure"] != "netPurchases":
        last = D(0)
    for i, (start, _) in enumerate(rebate["tiers"]):
        at = begins(rebate, start, target)
        if at == 0 and not unknown:
            continue
        jump, pays = D(0), None
        if method != "marginal" and not unknown:
            jump = paid(rebate, at, target)[0] - paid(rebate, at - FEN, target)[0]
        if jump > 0:
            below, r = D(0), D(0)
            if i:
                below, r = begins(rebate, rebate["tiers"][i - 1][0], target), rebate["tiers"][i - 1][1]
            if rebate["factors"]:
                r = r * rebate["factors"][0][1] / 100
            free = rebate["baseline"] if rebate["growthOn"] == "increment" else D(0)
            cost = at - paid(rebate, at, target)[0]
            pays = ((cost - free * r / 100) / (1 - r / 100)).quantize(FEN, rounding=ROUND_CEILING)
            if rebate["minimum"] is not None:
                pays = max(pays, half_up(cost + rebate["minimum"], FEN))
            pays = None if pays >= at else max(pays, below)
        reach = ("outOfReach" if (start > 150 if unknown else at > target * 3 / 2) else
                 "reachedLastYear" if at < last and not unknown else None)
        yield (f"r{index}", i + 1, None if unknown else at, None if unknown else jump, pays, reach)

def known(text):
    return None if text is None else D(text)

wrong = tiers = 0
for number in range(count):
    plan = random_plan()
    write(plan)
    run = subprocess.run([planpact, "simulate", "--format", "json", "--at",
                          ",".join(map(str, plan["percents"])), "plan.xml"],
                         capture_output=True, text=True, encoding="utf-8")
    assert run.returncode == 0 and not run.stderr, run.stderr
    got, want = json.loads(run.stdout), expected(plan)
    same = [t["amounts"] for t in got["terms"]]
    for name, left, right in [("terms", same, want["rows"])] + [
            (n, [got[n]], [want[n]]) for n in ("purchases", "total", "totalPercent")]:
        if [[D(x) for x in row] for row in left] != right:
            wrong += 1
            print("plan", number, name, "differ:", left, right)
    extras = [(t.get("limits"), t.get("onAccount") and [D(x) for x in t["onAccount"]],
               t.get("trueUp") and [D(x) for x in t["trueUp"]]) for t in got["terms"] if t["kind"] == "rebate"]
    if extras != want["extras"]:
        wrong += 1
        print("plan", number, "limits or interim payments differ:", extras, want["extras"])
    left = [(t["rebate"], t["tier"], known(t["from"]), known(t["jump"]), known(t["paysOffFrom"]), t["reach"])
            for t in got["tiers"]]
    tiers += len(left)
    if left != want["tiers"]:
        wrong += 1
        print("plan", number, "tiers differ:", left, want["tiers"])
print(count, "plans and", tiers, "tiers compared,", wrong, "differ")
sys.exit(1 if wrong or tiers < count else 0)
PY
