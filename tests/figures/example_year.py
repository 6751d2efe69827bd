"""The year of the example, quarter by quarter: the figures of its review packs against those that
standing.py calculates from the plan's XML and the tables."""
import csv, datetime, glob, json, os, subprocess, sys
import xml.etree.ElementTree as xml
from fractions import Fraction as F

from standing import (NO, Year, judge_actions, judge_all, judge_budget, judge_complaints,
                      judge_goal, judge_rebate)

PLAN = "{urn:planpact:plan:1}"
TODAY = {1: "2027-04-20", 2: "2027-07-20", 3: "2027-10-21", 4: "2028-01-18"}
COLOURS = [None, "red", "amber", "green"]
GROUPS = ["carried", "closed", "next", "later", "closedEarlier"]


def number(text):
    return F(text) if text else NO


def day(text):
    return datetime.date.fromisoformat(text) if text else NO


def digits(*texts):
    return max(len(t.partition(".")[2]) for t in texts if t)


def rows(folder, quarters, name):
    for q in range(1, quarters + 1):
        path = os.path.join(folder, f"q{q}", name + ".csv")
        if os.path.exists(path):
            with open(path, encoding="utf-8-sig", newline="") as file:
                for row in csv.DictReader(file):
                    yield row


def read_goal(element, results):
    g = Year()
    for name in ("id", "measure", "unit"):
        setattr(g, name, element.get(name))
    g.how, g.direction = element.get("aggregation"), element.get("direction")
    g.weight, g.tolerance = number(element.get("weight")), number(element.get("tolerance"))
    target, quarters = element.find(PLAN + "target"), element.find(PLAN + "quarters")
    g.target, g.threshold = number(target.get("value")), number(target.get("threshold"))
    written = [quarters.get(f"q{q}") for q in range(1, 5)]
    g.planned = [number(t) for t in written]
    told = [results.get((g.id, q), "") for q in range(1, 5)]
    g.actual = [number(t) for t in told]
    g.digits = digits(*written, *told)
    g.last = [NO] * 4
    return g


def read_rebate(element):
    r = Year()
    for name in ("id", "period", "method"):
        setattr(r, name, element.get(name))
    r.goal = element.get("goal") == "g1"
    r.rounding, r.cap = number(element.get("rounding")), number(element.get("cap"))
    r.minimum = r.interim = NO
    r.due, r.due_days = day(element.get("due")), int(element.get("dueDays", "0"))
    r.tiers = [(F(t.get("from")), F(t.get("rate"))) for t in element.iter(PLAN + "tier")]
    return r


def read_year(plan, folder, quarter):
    y, root = Year(), xml.parse(plan).getroot()
    told = lambda name: rows(folder, quarter, name)
    y.quarter, y.today = quarter, day(TODAY[quarter])
    results = {(row["Goal or measure"], int(row["Quarter"][1])): row["Value"]
               for row in told("results")}
    y.goals = [read_goal(g, results) for g in root.iter(PLAN + "goal")]
    card = root.find(PLAN + "scorecard")
    y.card, card = card is not None, card if card is not None else {}
    y.green, y.amber, y.cap = (number(card.get(name)) for name in ("green", "amber", "cap"))
    y.none = card.get("noData", "")
    y.rebates = [read_rebate(r) for r in root.iter(PLAN + "rebate")]
    y.texts, y.base = {}, [NO] * 4
    y.payments = [(row["Term"], int(row["Quarter"][1]), F(row["Amount"]))
                  for row in told("payments")]
    y.activities = [(a.get("id"), number(a.get("budget"))) for a in root.iter(PLAN + "activity")]
    y.lines, y.budget, y.reserve = [], NO, NO
    y.spends = [(row["Spent on"], int(row["Quarter"][1]), F(row["Amount"]))
                for row in told("spends")]
    complaints = {}
    for row in told("complaints"):
        complaints[row["Complaint no."]] = tuple(day(row[name]) for name in (
            "Received", "Acknowledged", "Resolved"))
    y.complaints = [(name,) + days for name, days in complaints.items()]
    y.actions = [(a.get("id"), day(a.get("due"))) for a in root.iter(PLAN + "action")]
    y.said = [(row["Id"], int(row["Quarter"][1]), row["State"], day(row["Due"]))
              for row in told("actions")]
    return y


# ---- comparison ----

class Comparison:
    count = wrong = 0

    def check(self, where, printed, wanted):
        self.count += 1
        if isinstance(wanted, F):
            same = printed is not None and F(printed) == wanted
        elif isinstance(wanted, datetime.date):
            same = printed == str(wanted)
        else:
            same = printed == wanted
        if not same:
            self.wrong += 1
            print(f"{where}: the pack says {printed}, expected", wanted)

    def check_part(self, where, printed, wanted):
        for name, value in zip(("planned", "actual", "gap", "attainment"), wanted):
            self.check(f"{where} {name}", printed[name], value)
        self.check(f"{where} colour", printed["colour"], COLOURS[wanted[4]])


def compare_goals(c, y, pack):
    colours = []
    for g, printed in zip(y.goals, pack["goals"]):
        figures, colour = judge_goal(y, g)
        colours.append(colour)
        where = f"Q{y.quarter} {g.id}"
        c.check(where + " through", printed["through"], figures[1])
        c.check(where + " without data", printed["noDataSince"], figures[2] or None)
        for i, name in enumerate(("quarter", "toDate", "landing")):
            c.check_part(f"{where} {name}", printed[name], figures[3 + 5 * i:8 + 5 * i])
        c.check(where + " straight", printed["straightLine"], figures[19])
        c.check(where + " required", printed["requiredRate"], figures[20])
        c.check(where + " score", printed["score"], figures[23])
    wanted, overall = judge_all(y, colours), pack["overall"]
    c.check(f"Q{y.quarter} score", overall["score"], wanted[0])
    c.check(f"Q{y.quarter} colour", overall["colour"], COLOURS[wanted[1]])
    c.check(f"Q{y.quarter} weight with data", overall["weightWithData"], wanted[3])


def compare_rebates(c, y, pack):
    for r, printed in zip(y.rebates, pack["rebates"]):
        w = judge_rebate(y, r)
        wanted = {"earned": w[2], "paid": w[3], "open": w[4], "distance": w[5],
                  "distancePercent": w[6], "payable": w[9], "overdue": w[11],
                  "nextFrom": w[12], "jump": w[13], "atLanding": w[14], "atTarget": w[15],
                  "due": w[19]}
        for name, value in wanted.items():
            c.check(f"Q{y.quarter} {r.id} {name}", printed[name], value)


def compare_rest(c, y, pack):
    *lines, budget = judge_budget(y)
    for wanted, printed in zip(lines, pack["spends"]):
        for name, value in zip(("id", "budget", "spent", "open", "over"), wanted[1:]):
            c.check(f"Q{y.quarter} {wanted[1]} {name}", printed[name], value)
    for name, value in zip(("total", "spent", "open", "percent", "over"), budget[1:]):
        c.check(f"Q{y.quarter} budget {name}", pack["budget"][name], value)
    actions = {line[1]: line for line in judge_actions(y)}
    c.check(f"Q{y.quarter} actions", sorted(a["id"] for a in pack["actions"]), sorted(actions))
    for printed in pack["actions"]:
        _, name, group, late, age, reviews, due = actions[printed["id"]]
        for member, value in (("group", GROUPS[group]), ("overdueDays", late),
                              ("ageDays", age), ("reviews", reviews), ("due", due)):
            c.check(f"Q{y.quarter} {name} {member}", printed[member], value)
    unsolved = sum(complaint["open"] for complaint in pack["complaints"])
    c.check(f"Q{y.quarter} open complaints", unsolved, judge_complaints(y)[3])


def main():
    program, plan, folder = sys.argv[1:]
    c = Comparison()
    for quarter in range(1, 5):
        tables = [f for q in range(1, quarter + 1)
                  for f in sorted(glob.glob(os.path.join(folder, f"q{q}", "*.csv")))]
        run = subprocess.run([program, "review", plan, "--quarter", f"Q{quarter}", "--today",
                              TODAY[quarter], "--audience", "internal", "--format", "json",
                              "-o", "-", "--actuals", *tables], capture_output=True, text=True)
        if run.returncode:
            sys.exit(run.stderr)
        pack, y = json.loads(run.stdout), read_year(plan, folder, quarter)
        compare_goals(c, y, pack)
        compare_rebates(c, y, pack)
        compare_rest(c, y, pack)
    print(c.count, "figures compared,", c.wrong, "differ")
    sys.exit(1 if c.wrong or c.count < 800 else 0)


main()
