"""A folder of plans made up here, and what a portfolio of them has to say, counted with Python's
decimal numbers: oracle.py make FOLDER MINIMAL; oracle.py check Q2|Q3 JSON BY."""
import datetime as d
import json
import os
import sys
from decimal import ROUND_HALF_UP, Decimal as D

TODAY = d.date(2027, 10, 1)
QUARTERS = [D(3100000), D(4340000), D(4805000), D(3255000)]
TARGET, TERMS = D(15500000), D("447500.00")
GREEN, AMBER = D(100), D(90)

# number, currency, class, Q1, Q2, paid, actions done
PLANS = [(n, ["CNY", "EUR", "CNY"][n % 3], ["A", "B", None, "C"][n % 4],
          None if n % 7 == 5 else D(2500000 + 97003 * n) + D("0.35"),
          None if n % 7 in (5, 6) else D(3900000 + 61007 * n) + D("0.05"),
          [None, D("12000.00"), D("30000.55")][n % 3] if n % 7 != 5 else None, n % 2 == 0)
         for n in range(24)]


def half_up(value, digits):
    return value.quantize(D(1).scaleb(-digits), ROUND_HALF_UP)


def name(n):
    return f"KA-{n}"


def make(folder, minimal):
    text = open(minimal, encoding="utf8").read()
    for n, currency, letter, q1, q2, paid, done in PLANS:
        plan = text.replace('id="KA-2027-014"', f'id="P{n:02d}"', 1).replace("CNY", currency)
        plan = plan.replace("<shortName>Evergreen<", f"<shortName>Customer {n:02d}<")
        plan = plan.replace("<reviews>", '<scorecard green="100" amber="90" noData="leaveOut"/>'
                                         "\n  <reviews>", 1)
        if letter:
            plan = plan.replace("<goals>", f'<customerValue class="{letter}" basis="sales"/>\n'
                                           "  <goals>", 1)
        if n % 5 == 0:
            plan = plan.replace('region="Shanghai"', 'region="Jiangsu"', 1)
        path = os.path.join(folder, name(n))
        open(path + ".xml", "w", encoding="utf8").write(plan)
        tables = [("results", "subject,quarter,value", [f"g1,Q{q},{v}" for q, v in
                                                        ((1, q1), (2, q2)) if v is not None]),
                  ("payments", "term,quarter,amount", [f"r1,Q2,{paid}"] if paid else []),
                  ("actions", "id,quarter,state", ["x1,Q1,done"] if done and q1 else [])]
        for table, head, rows in tables:
            if not rows:
                continue
            # In a folder of the plan's name, or beside it after a point or a hyphen.
            where = [path + "/tables", path + ".", path + "-"][n % 3]
            os.makedirs(path + "/tables", exist_ok=True) if n % 3 == 0 else None
            file = f"{where}/{table}.csv" if n % 3 == 0 else f"{where}{table}.csv"
            open(file, "w").write(head + "\n" + "\n".join(rows) + "\n")


def rate(volume):
    return D("2.5") if volume >= 16000000 else D(2) if volume >= 14000000 else D(1)


def expect(quarter, n, currency, letter, q1, q2, paid, done):
    """What of Q1 and Q2 is known decides; a quarter without data leaves the colour out."""
    e = {"id": f"P{n:02d}", "currency": currency, "class": letter, "quarter": quarter,
         "target": "15500000.00", "termsAtTarget": "447500.00", "termsPercent": "2.89",
         "region": None if n % 5 == 0 else "Shanghai", "country": "CN" if currency == "CNY"
         else "DE", "signed": False, "owner": "Li Na", "status": "none"}
    known = [v for v in (q1, q2) if v is not None]
    if known:
        actual, planned = sum(known), sum(QUARTERS[:len(known)])
        attainment = half_up(actual / planned * 100, 1)
        landing = half_up(actual * sum(QUARTERS) / planned, 2)
        e.update(actualToDate=actual, plannedToDate=planned, attainment=attainment,
                 landing=landing, landingPercent=half_up(landing / TARGET * 100, 1))
    if len(known) == 2 and quarter == "Q2":
        e.update(status="green" if attainment >= GREEN else
                 "amber" if attainment >= AMBER else "red", score=attainment,
                 worstGoal="Net purchases", worstAttainment=attainment,
                 worstGap=actual - planned)
        e["rebatesEarned"] = half_up(actual * rate(actual) / 100, 2)
        e["rebatesPaid"] = paid
        e["rebatesOpen"] = None if paid is None else e["rebatesEarned"] - paid
    return e


def due(n, currency, letter, q1, q2, paid, done):
    items = [("2026-12-20", "signing"), ("2027-10-15", "inputs"), ("2027-10-20", "review")]
    if not (done and q1):
        items.append(("2027-03-31", "action"))
    if q1 is None:
        items.append(("2027-04-15", "inputs"))
    if q2 is None:
        items.append(("2027-07-15", "inputs"))
    return [(date, kind, f"P{n:02d}", max(0, (TODAY - d.date.fromisoformat(date)).days))
            for date, kind in items]


def same(wanted, found):
    if isinstance(wanted, D):
        return found is not None and D(found) == wanted
    return wanted == found


def main():
    if sys.argv[1] == "make":
        make(*sys.argv[2:])
        return
    told = json.load(open(sys.argv[3], encoding="utf8"))
    wrong = []
    plans = {p["id"]: p for p in told["plans"]}
    wanted = [expect(sys.argv[2], *p) for p in PLANS]
    for e in wanted:
        p = plans.get(e["id"], {})
        wrong += [f"{e['id']}: {k} is {p.get(k)}, not {v}" for k, v in e.items()
                  if not same(v, p.get(k))]
        for k in ("actualToDate", "landing", "attainment"):
            if k not in e and p.get(k) is not None:
                wrong.append(f"{e['id']}: {k} is {p[k]} without data")
    totals = [t for t in told["totals"] if t["by"] == sys.argv[4]]
    if sum(t["plans"] for t in totals) != len(PLANS):
        wrong.append("the totals do not count every plan once")
    for t in totals:
        key = {"currency": lambda e: None, "class": lambda e: e["class"],
               "region": lambda e: e["region"] or e["country"],
               "owner": lambda e: e["owner"]}[t["by"]]
        group = [e for e in wanted if e["currency"] == t["currency"] and key(e) == t["key"]]
        data = [e for e in group if "actualToDate" in e]
        actual, planned = (sum(e[k] for e in data) for k in ("actualToDate", "plannedToDate"))
        landing = sum(e["landing"] for e in data)
        checks = {"plans": len(group), "target": TARGET * len(group), "plansToDate": len(data),
                  "termsAtTarget": TERMS * len(group), "termsPercent": D("2.89")}
        if data:
            checks.update(actualToDate=actual, plannedToDate=planned, landing=landing,
                          attainment=half_up(actual / planned * 100, 1),
                          landingPercent=half_up(landing / (TARGET * len(data)) * 100, 1))
        for colour, counted in (("red", "red"), ("amber", "amber"), ("green", "green"),
                                ("none", "noData")):
            checks[counted] = sum(e["status"] == colour for e in group)
        opens = [e["rebatesOpen"] for e in group if e.get("rebatesOpen") is not None]
        if sys.argv[2] == "Q2":
            checks["rebatesOpen"] = sum(opens) if opens else None
        wrong += [f"{t['key']} {t['currency']}: {k} is {t[k]}, not {v}"
                  for k, v in checks.items() if not same(v, t[k])]
    found = sorted((i["date"], i["kind"], i["plan"], i["daysOverdue"]) for i in told["due"])
    listed = sorted(i for p in PLANS for i in due(*p))
    wrong += [f"due: {i} is missing" for i in listed if i not in found]
    wrong += [f"due: {i} is too much" for i in found if i not in listed]
    for line in wrong[:20]:
        print(line)
    print(f"{len(plans)} plans, {len(totals)} totals, {len(found)} due")
    sys.exit(bool(wrong))


main()
