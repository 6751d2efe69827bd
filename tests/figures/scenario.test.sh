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

def paid(rebate, volume):
    """What a rebate pays for the volume of one period."""
    amount, tiers = D(0), rebate["tiers"]
    for i, (start, r) in enumerate(tiers):
        end = tiers[i + 1][0] if i + 1 < len(tiers) else None
        if rebate["method"] == "marginal":
            top = volume if end is None else min(volume, end)
            amount += max(top - start, D(0)) * r / 100
        elif volume >= start:
            amount = volume * r / 100
    amount = half_up(half_up(amount, rebate["rounding"] or FEN), FEN)
    return amount if rebate["cap"] is None else min(amount, half_up(rebate["cap"], FEN))

def random_rebate(goals):
    quarterly = chance.random() < 0.4
    goal = chance.choice(goals)
    unit = goal["target"] / (4 if quarterly else 1)
    starts = sorted({D(0) if chance.random() < 0.7 else half_up(unit / 3, FEN)}
                    | {half_up(unit * chance.randrange(50, 200) / 100, FEN)
                       for _ in range(chance.randrange(0, 5))})
    if chance.random() < 0.5: # exactly where a scenario falls
        starts = sorted(set(starts) | {half_up(unit, FEN)})
    return {"period": "quarter" if quarterly else "year", "goal": goal,
            "method": chance.choice(["marginal", "wholeVolume"]),
            "rounding": chance.choice([None, FEN, D(1), D("0.5"), D(100)]),
            "cap": chance.choice([None, None, money(500000)]),
            "tiers": [(s, rate()) for s in starts]}

def random_plan():
    goals = [{"id": "g1", "measure": "netPurchases"}, {"id": "g2", "measure": "netSales"}]
    for g in goals:
        g["quarters"] = [money(5000000) for _ in range(4)]
        g["target"] = sum(g["quarters"])
    return {"goals": goals, "discounts": [rate() for _ in range(chance.randrange(0, 4))],
            "rebates": [random_rebate(goals) for _ in range(chance.randrange(1, 5))],
            "fees": [money(200000) for _ in range(chance.randrange(0, 4))],
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
        extra = "".join(f' {n}="{r[n]}"' for n in ("rounding", "cap") if r[n] is not None)
        terms += (f'<rebate id="r{i}" period="{r["period"]}" method="{r["method"]}" '
                  f'base="{r["goal"]["measure"]}" goal="{r["goal"]["id"]}"{extra}>'
                  + "".join(f'<tier from="{s}" rate="{x}"/>' for s, x in r["tiers"]) + "</rebate>")
    terms += "".join(f'<fee id="f{i}" amount="{a}">x</fee>' for i, a in enumerate(plan["fees"]))
    quarters = " ".join(f'q{i + 1}="{q}"' for i, q in enumerate(plan["last"]))
    results = (f'<lastYear year="2026"><result measure="netPurchases" label="x" unit="CNY" '
               f'aggregation="sum" {quarters}/></lastYear>')
    text = re.sub("<goals>.*</goals>", lambda m: f"<goals>{goals}</goals>", minimal, flags=re.S)
    text = re.sub("<terms>.*</terms>", lambda m: f"<terms>{terms}</terms>", text, flags=re.S)
    text = re.sub("<lastYear.*</lastYear>", lambda m: results, text, flags=re.S)
    text = re.sub("<activities>.*</actions>", "", text, flags=re.S)
    open("plan.xml", "w", encoding="utf-8").write(text)

def expected(plan):
    purchases = [plan["goals"][0]["target"] * p / 100 for p in plan["percents"]]
    rows = [[half_up(v * r / 100, FEN) for v in purchases] for r in plan["discounts"]]
    for r in plan["rebates"]:
        volumes = r["goal"]["quarters"] if r["period"] == "quarter" else [r["goal"]["target"]]
        rows.append([sum(paid(r, v * p / 100) for v in volumes) for p in plan["percents"]])
    rows += [[a] * len(purchases) for a in plan["fees"]]
    totals = [sum(column) for column in zip(*rows)]
    shares = [half_up(t * 100 / v, FEN) for t, v in zip(totals, purchases)]
    return {"purchases": purchases, "rows": rows, "total": totals, "totalPercent": shares,
            "tiers": [t for i, r in enumerate(plan["rebates"]) for t in expected_tiers(i, r, plan)]}

def expected_tiers(index, rebate, plan):
    quarterly = rebate["period"] == "quarter"
    target = max(rebate["goal"]["quarters"]) if quarterly else rebate["goal"]["target"]
    last = min(plan["last"]) if quarterly else sum(plan["last"])
    if rebate["goal"]["measure"] != "netPurchases":
        last = D(0)
    for i, (start, _) in enumerate(rebate["tiers"]):
        if start == 0:
            continue
        jump = D(0)
        if rebate["method"] == "wholeVolume":
            jump = paid(rebate, start) - paid(rebate, start - FEN)
        pays = None
        if jump > 0:
            below, r = rebate["tiers"][i - 1] if i else (D(0), D(0))
            pays = ((start - paid(rebate, start)) / (1 - r / 100)).quantize(FEN, rounding=ROUND_CEILING)
            pays = None if pays >= start else max(pays, below)
        reach = ("outOfReach" if start > target * 3 / 2 else
                 "reachedLastYear" if start < last else None)
        yield (f"r{index}", i + 1, start, jump, pays, reach)

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
    left = [(t["rebate"], t["tier"], D(t["from"]), D(t["jump"]), known(t["paysOffFrom"]), t["reach"])
            for t in got["tiers"]]
    tiers += len(left)
    if left != want["tiers"]:
        wrong += 1
        print("plan", number, "tiers differ:", left, want["tiers"])
print(count, "plans and", tiers, "tiers compared,", wrong, "differ")
sys.exit(1 if wrong or tiers < count else 0)
PY
