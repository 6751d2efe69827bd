#!/usr/bin/env python3
"""Compares a draft that planpact roll made with the old plan and the tables, by a calculation of
its own: oracle.py OLD DRAFT LIST.json HOLIDAYS.xml [TABLE.csv ...]. Says what is wrong."""
import csv
import datetime
import json
import sys
import xml.etree.ElementTree as tree
from decimal import Decimal

NAME = "{urn:planpact:plan:1}"
DAYS = "{urn:planpact:holidays:1}"
old_path, draft_path, list_path, holidays_path, *tables = sys.argv[1:]
old = tree.parse(old_path).getroot()
draft = tree.parse(draft_path).getroot()
told = json.load(open(list_path, encoding="utf-8"))
problems = []


def wrong(*words):
    problems.append(" ".join(str(w) for w in words))


def rows(column):
    for path in tables:
        table = list(csv.DictReader(open(path, encoding="utf-8-sig")))
        if table and column in table[0]:
            yield from table


def all_of(root, name):
    return list(root.iter(NAME + name))


def by_id(root, name, key="id"):
    return {e.get(key): e for e in all_of(root, name)}


def day(text):
    return datetime.date.fromisoformat(text)


# ---- working days, read from the holiday file anew ----
off, worked, years = {}, set(), set()
for year in tree.parse(holidays_path).getroot().iter(DAYS + "year"):
    years.add(int(year.get("year")))
    for kind in ("holiday", "workday"):
        for e in year.iter(DAYS + kind):
            d, last = day(e.get("date")), day(e.get("last", e.get("date")))
            while d <= last:
                if kind == "holiday":
                    off[d] = e.get("en")
                else:
                    worked.add(d)
                d += datetime.timedelta(1)


def works(d):
    return d in worked or (d not in off and d.isoweekday() < 6)


def to_working(d):
    after = d
    while not works(after):
        after += datetime.timedelta(1)
    before = d
    while not works(before):
        before -= datetime.timedelta(1)
    return after if after.month == d.month else before


def next_year(d):
    try:
        moved = d.replace(year=d.year + 1)
    except ValueError:
        moved = d.replace(year=d.year + 1, day=28)
    if (d + datetime.timedelta(1)).month != d.month:  # the end of a month stays that
        first = (moved.replace(day=28) + datetime.timedelta(4)).replace(day=1)
        moved = first - datetime.timedelta(1)
    return moved


def same_week(d):
    year, week, weekday = d.isocalendar()
    try:
        return datetime.date.fromisocalendar(year + 1, week, weekday)
    except ValueError:
        return datetime.date.fromisocalendar(year + 1, 52, weekday)


# ---- control ----
year = int(old.find(NAME + "period").get("year"))
if draft.get("version") != "1" or draft.get("state") != "draft":
    wrong("version or state")
if draft.get("id") != old.get("id").replace(str(year), str(year + 1), 1):
    wrong("id", draft.get("id"))
if draft.find(NAME + "period").get("start") != str(next_year(day(old.find(NAME + "period").get("start")))):
    wrong("start")
if draft.find(NAME + "period").get("end") != str(next_year(day(old.find(NAME + "period").get("end")))):
    wrong("end")
for name in ("contact", "discount", "rebate", "fee", "penalty", "goal", "activity", "store", "product",
             "display", "measure"):
    key = {"store": "code", "product": "code"}.get(name, "id")
    if [e.get(key) for e in all_of(old, name)] != [e.get(key) for e in all_of(draft, name)]:
        wrong("ids of", name, "differ")
for name in ("tier", "discount", "penalty"):
    plain = lambda root: [{k: v for k, v in e.attrib.items() if k != "title"} for e in all_of(root, name)]
    if plain(old) != plain(draft):
        wrong(name, "changed")

# ---- goals ----
results = {}
for row in rows("Value"):
    if row["Value"].strip():
        results[row["Goal or measure"], row["Quarter"]] = Decimal(row["Value"])
goals = by_id(draft, "goal")
reached = {}
for goal in all_of(old, "goal"):
    new, id_ = goals[goal.get("id")], goal.get("id")
    q = [results.get((id_, f"Q{i}"), results.get((goal.get("measure"), f"Q{i}"))) for i in (1, 2, 3, 4)]
    how = goal.get("aggregation")
    full = None not in q
    value = {"sum": lambda: sum(q) if full else None, "last": lambda: q[3],
             "average": lambda: sum(q) / 4 if full else None,
             "maximum": lambda: max(q) if full else None}[how]()
    reached[id_] = value
    baseline = new.find(NAME + "baseline")
    if value is None and baseline.get("value") != "【】":
        wrong(id_, "has a baseline that nobody knows:", baseline.get("value"))
    if value is not None and Decimal(baseline.get("value")) != value:
        wrong(id_, "baseline", baseline.get("value"), "instead of", value)
    if baseline.get("period") != str(year):
        wrong(id_, "period", baseline.get("period"))
    for part in ("target", "quarters"):
        if new.find(NAME + part) is None or set(new.find(NAME + part).attrib.values()) != {"【】"}:
            wrong(id_, part, "is not left to be decided")
    for text in new.findall(NAME + "statement") + new.findall(NAME + "rationale"):
        if "【】" not in text.text:
            wrong(id_, "has no blank in:", text.text)
    target = goal.find(NAME + "target").get("value")
    for text in new.findall(NAME + "statement"):
        if baseline.get("value") == target:
            continue  # what was reached is what was wanted
        for written in (target, f"{Decimal(target):,}", target.split(".")[0],
                        f"{int(Decimal(target)):,}"):
            if any(written == token.strip(".,;、。，") for token in text.text.split()):
                wrong(id_, "still states the old target", written)
    if new.get("weight") != goal.get("weight") or day(new.get("due")) != next_year(day(goal.get("due"))):
        wrong(id_, "weight or due date")

# ---- last year ----
last = draft.find(f"{NAME}situation/{NAME}lastYear")
if last.get("year") != str(year):
    wrong("last year is", last.get("year"))
for e in last.findall(NAME + "result"):
    for i in (1, 2, 3, 4):
        want = results.get((e.get("measure"), f"Q{i}"))
        for goal in all_of(old, "goal"):
            if want is None and goal.get("measure") == e.get("measure"):
                want = results.get((goal.get("id"), f"Q{i}"))
        have = e.get(f"q{i}")
        if (have is None) != (want is None) or (have and Decimal(have) != want):
            wrong("result", e.get("measure"), i, have, want)
for e in last.findall(NAME + "goalResult"):
    goal = next(g for g in all_of(old, "goal") if g.get("title") == e.get("title"))
    if Decimal(e.get("actual")) != reached[goal.get("id")] or \
            e.get("target") != goal.find(NAME + "target").get("value"):
        wrong("result of the goal", e.get("title"))
spends = {}
for row in rows("Spent on"):
    if row["Amount"]:
        spends[row["Spent on"]] = spends.get(row["Spent on"], Decimal(0)) + Decimal(row["Amount"])
if sorted(spends.values()) != sorted(Decimal(e.get("amount")) for e in last.findall(NAME + "spend")):
    wrong("spends", spends)
promotions = {row["Activity"]: row for row in rows("Actual sales")}
if len(promotions) != len(last.findall(NAME + "promotionResult")):
    wrong("results of promotions")
for e, row in zip(last.findall(NAME + "promotionResult"), promotions.values()):
    if Decimal(e.get("actual")) != Decimal(row["Actual sales"]) or \
            Decimal(e.get("spend")) != spends[row["Activity"]]:
        wrong("promotion", e.get("title"))
findings = list(rows("Finding"))
have = [(e.get("kind"), (e.text or "").strip()) for e in last.findall(NAME + "finding")]
if have != [(row["Kind"], row["Finding"].strip()) for row in findings]:
    wrong("findings", have)
ids = [e.get("id") for e in last.findall(NAME + "finding")]
for goal in all_of(draft, "goal"):
    about = [(("gap", "mistake", "achievement").index(row["Kind"]), -int(row["Quarter"][1]), -i, ids[i])
             for i, row in enumerate(findings) if row["Goal"] == goal.get("id")]
    if goal.get("finding") != (min(about)[3] if about else None):
        wrong(goal.get("id"), "answers", goal.get("finding"))

# ---- what terms paid: paid amounts of fees and discounts; rebates by their rates ----
paid = {}
for row in rows("Paid on"):
    if row["Amount"]:
        paid[row["Term"]] = paid.get(row["Term"], Decimal(0)) + Decimal(row["Amount"])
lasts = {e.get("term"): e.get("amount") for e in all_of(draft, "lastTerm")}
for name in ("discount", "fee"):
    for e in all_of(old, name):
        have = lasts.get(e.get("id"))
        want = paid.get(e.get("id"))
        if (have == "【】") != (want is None) or (want is not None and Decimal(have) != want):
            wrong("paid under", e.get("id"), have, want)
cent = Decimal("0.01")
for e in all_of(old, "rebate"):
    have, volume = lasts.get(e.get("id")), reached.get(e.get("goal"))
    tiers = [(Decimal(t.get("from")), Decimal(t.get("rate"))) for t in e.findall(NAME + "tier")]
    if volume is None:
        if have != "【】":
            wrong("earned under", e.get("id"), have)
        continue
    periods = [volume]
    if e.get("period") == "quarter":
        periods = [results[e.get("goal"), f"Q{i}"] for i in (1, 2, 3, 4)]
    total = Decimal(0)
    for v in periods:
        if e.get("method") == "wholeVolume":
            amount = v * max(t for t in tiers if t[0] <= v)[1] / 100
        else:
            amount = sum((min(v, nxt) - start) * rate / 100
                         for (start, rate), nxt in zip(tiers, [t[0] for t in tiers[1:]] + [v])
                         if v > start)
        amount = (amount / cent).to_integral_value("ROUND_HALF_UP") * cent
        total += min(amount, Decimal(e.get("cap", "Infinity")))
    if Decimal(have) != total:
        wrong("earned under", e.get("id"), have, total)

# ---- days ----
for name, fields in {"rebate": ["due"], "trueUp": ["due"], "step": ["planned"]}.items():
    for a, b in zip(all_of(old, name), all_of(draft, name)):
        for field in fields:
            if a.get(field) and day(b.get(field)) != to_working(next_year(day(a.get(field)))):
                wrong(name, field, a.get(field), b.get(field))
for a, b in zip(all_of(old, "review"), all_of(draft, "review")):
    if a.get("quarter") != b.get("quarter"):
        wrong("quarters of reviews")
    for field in ("date", "inputsDue"):
        want = to_working(same_week(day(a.get(field))))
        if day(b.get(field)) != want:
            wrong("review", field, a.get(field), b.get(field), want)
    if day(b.get("date")) <= day(b.get("inputsDue")) or not works(day(b.get("date"))):
        wrong("review", b.get("date"))


def first_day(name, of):
    days = sorted(d for d in off if d.year == of)
    exact = [d for d in days if off[d] == name]
    held = [d for d in days if name in off[d]]
    return (exact or held or [None])[0]


for a, b in zip(all_of(old, "activity"), all_of(draft, "activity")):
    start, end = day(a.get("start")), day(a.get("end"))
    moved = (day(b.get("start")), day(b.get("end")))
    length = (end - start).days
    shifts = {(same_week(start), same_week(start) + datetime.timedelta(length))}
    if start.day == 1 or (end + datetime.timedelta(1)).day == 1:
        shifts = {(next_year(start), next_year(end))}
    near = [d for d in off if start - datetime.timedelta(30) <= d <= end + datetime.timedelta(30)]
    moving = set()
    for d in near:
        if off.get(d - datetime.timedelta(1)) != off[d] and first_day(off[d], d.year + 1):
            by = first_day(off[d], d.year + 1) - d
            moving.add((start + by, end + by))
    low, high = (day(draft.find(NAME + "period").get(f)) for f in ("start", "end"))
    clamp = lambda p: (max(p[0], low), min(p[1], high))
    if moved not in {clamp(p) for p in shifts} | {clamp(p) for p in moving}:
        wrong("activity", a.get("id"), moved)
    if moved not in {clamp(p) for p in shifts} and \
            not any(n["code"] == "roll-span-holiday" for n in told["moved"]):
        wrong("activity", a.get("id"), "moved without a word")
for name in ("rebate", "review", "step", "action", "signing", "activity"):
    for e in all_of(draft, name):
        for field in ("due", "date", "inputsDue", "planned", "agreeBy"):
            if e.get(field) and not works(day(e.get(field))):
                wrong(name, field, e.get(field), "is no working day")

# ---- actions ----
state, due, new = {}, {}, {}
for row in rows("Done on"):
    if row["State"]:
        state[row["Id"]] = row["State"]
    if row["Due"]:
        due[row["Id"]] = row["Due"]
    if row["Action"]:
        new.setdefault(row["Id"], row["Action"])
want = [e.get("id") for e in all_of(old, "action") if state.get(e.get("id"), e.get("state")) != "done"]
want += [i for i in new if state.get(i) != "done" and i not in by_id(old, "action")]
if [e.get("id") for e in all_of(draft, "action")] != want:
    wrong("actions", [e.get("id") for e in all_of(draft, "action")], want)
for e in all_of(draft, "action"):
    was = due.get(e.get("id")) or by_id(old, "action")[e.get("id")].get("due")
    ahead = day(was) >= day(draft.find(NAME + "period").get("start"))
    if day(e.get("due")) != to_working(day(was) if ahead else same_week(day(was))):
        wrong("action", e.get("id"), was, e.get("due"))

# ---- the list names lines that are there, and every blank has an entry at its line or above ----
lines = open(draft_path, encoding="utf-8").read().split("\n")
count = len(open(old_path, encoding="utf-8").read().split("\n"))
for group in ("decide", "confirm", "moved", "taken", "leftOut"):
    for note in told[group]:
        limit = count if group == "leftOut" else len(lines)
        if note["line"] is None or not 1 <= note["line"] <= limit:
            wrong("no line:", note)
decided = {note["line"] for note in told["decide"]}
for number, line in enumerate(lines, 1):
    if "【】" in line and not decided & set(range(number - 3, number + 1)):
        wrong("nothing is said of the blank in line", number, line.strip())

for problem in problems:
    print(problem)
sys.exit(bool(problems))
