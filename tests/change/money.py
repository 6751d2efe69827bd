"""Changes the terms of a plan at random and examines the money that planpact diff tells: of all
changes together, of each thing, at each percentage, against a second calculation.

    money.py PLANPACT PLAN OUT ROUNDS
"""
import json
import random
import re
import subprocess
import sys
from decimal import Decimal as D

from planted import NEW, OLD, TIERS, money, pays  # the terms of the same plan

planpact, plan, out, rounds = sys.argv[1:]
text = open(plan, encoding="utf-8").read()
assert NEW["target"] != OLD["target"] and TIERS
wrong = 0


def changed(terms):
    """The plan's file with these terms."""
    new = text.replace('<target value="9600000.00"', f'<target value="{terms["target"]}"')
    for name, rate in zip(("d-purchase", "d-early", "d-damage"), terms["discounts"]):
        new = re.sub(f'(<discount id="{name}"[^>]*rate=")[^"]*', rf"\g<1>{rate}", new)
    for name, fee in zip(("s-display", "s-leaflet"), terms["fees"]):
        new = re.sub(f'(<fee id="{name}"[^>]*amount=")[^"]*', rf"\g<1>{fee}", new)
    tiers = "\n".join(f'<tier from="{a}" rate="{b}"/>' for a, b in terms["tiers"])
    return re.sub(r"(<tier [^>]*/>\s*)+", tiers + "\n      ", new, count=1)


def varied(chance):
    """Some of the terms changed; tiers may come and go."""
    new = {name: list(v) if isinstance(v, list) else v for name, v in OLD.items()}
    if chance.random() < 0.6:
        new["target"] = money(chance.randrange(8500000, 11000000))
    for i in range(3):
        if chance.random() < 0.3:
            new["discounts"][i] = D(chance.randrange(0, 300)) / 100
    for i in range(2):
        if chance.random() < 0.3:
            new["fees"][i] = money(chance.randrange(40000, 60000))
    if chance.random() < 0.8:
        starts = sorted(chance.sample(range(8000, 11000, 100), chance.randrange(1, 5)))
        if chance.random() < 0.5:
            starts = [9000, 9600, 10000]
        rates = sorted(D(chance.randrange(25, 300)) / 100 for _ in starts)
        new["tiers"] = [(D(0), D(0))] + [(D(a * 1000), b) for a, b in zip(starts, rates)]
    return new


def alone(new, *names):
    return {**OLD, **{name: new[name] for name in names}}


def one(values, old, index):
    """The old list with one of its values changed."""
    return [values[i] if i == index else old[i] for i in range(len(old))]


def expected(new):
    yield "goal[g1]", alone(new, "target")
    yield "terms/rebate[r-year]", alone(new, "tiers")
    for i, name in enumerate(("d-purchase", "d-early", "d-damage")):
        yield f"terms/discount[{name}]", {**OLD,
                                          "discounts": one(new["discounts"], OLD["discounts"], i)}
    for i, name in enumerate(("s-display", "s-leaflet")):
        yield f"terms/fee[{name}]", {**OLD, "fees": one(new["fees"], OLD["fees"], i)}


def same(where, told, value):
    global wrong
    if D(told) != value:
        print(f"{where}: {told}, expected {value}")
        wrong += 1


def examine(number):
    new = varied(random.Random(number))
    open(out, "w", encoding="utf-8").write(changed(new))
    run = subprocess.run([planpact, "diff", "--format", "json", plan, out], capture_output=True,
                         encoding="utf-8")
    diff = json.loads(run.stdout)
    if run.returncode != (1 if diff["changes"] else 0):
        print(f"{number}: status {run.returncode}")
        return 1
    things = {thing["path"]: thing for thing in diff["things"]}
    parts = D(0)
    for path, terms in expected(new):
        value = pays(terms) - pays(OLD)
        effect = things.get(path, {}).get("payments", {"change": "0", "atPercent": {}})
        same(f"{number} {path}", effect["change"], value)
        parts += value
        for percent, change in effect["atPercent"].items():
            same(f"{number} {path} {percent} %", change,
                 pays(terms, int(percent)) - pays(OLD, int(percent)))
    total = diff["totals"].get("payments", {"change": "0", "atPercent": {}})
    same(f"{number} total", total["change"], pays(new) - pays(OLD))
    if "meeting" in diff["totals"]:
        same(f"{number} meeting", diff["totals"]["meeting"], pays(new) - pays(OLD) - parts)
    singles = {}
    for change in diff["changes"]:
        if "payments" in change:
            thing = diff["things"][change["thing"]]["path"]
            singles[thing] = singles.get(thing, D(0)) + D(change["payments"]["change"])
    for thing, value in singles.items():
        same(f"{number} {thing}, its changes", things[thing]["payments"]["change"], value)
    return len(diff["changes"])


count = sum(examine(number) for number in range(1, int(rounds) + 1))
print(f"{rounds} plans, {count} changes, {wrong} wrong")
sys.exit(wrong > 0)
