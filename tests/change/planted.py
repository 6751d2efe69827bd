"""Plants changes of every kind in a copy of a plan, and examines that the difference of the two
plans reports each of them once, with the money that is calculated here anew, and nothing else.

    planted.py make PLAN OUT          writes the changed plan
    planted.py check JSON             the difference, as planpact diff --format json gives it
"""
import json
import sys
from decimal import ROUND_HALF_UP, Decimal

D = Decimal
CENT = D("0.01")


def money(value):
    return D(value).quantize(CENT, ROUND_HALF_UP)


# ---- what the terms pay, calculated from the contract's sentences ----

OLD = {"target": D(9600000), "discounts": [D(2), D(1), D("0.3")],
       "tiers": [(D(0), D(0)), (D(9000000), D(1)), (D(9600000), D("1.5")), (D(10000000), D(2))],
       "fees": [D(48000), D(36000)]}


def pays(terms, percent=100):
    volume = money(terms["target"] * percent / 100)
    total = sum(money(volume * rate / 100) for rate in terms["discounts"])
    reached = [rate for start, rate in terms["tiers"] if volume >= start]
    return total + money(volume * reached[-1] / 100) + sum(terms["fees"])


def alone(**changed):
    return pays({**OLD, **changed}) - pays(OLD)


TIERS = list(OLD["tiers"])
TIERS[2] = (D(9600000), D("1.75"))
NEW = {"target": D(9800000), "discounts": [D(2), D("1.2"), D("0.3")],
       "tiers": [TIERS[0], TIERS[1], TIERS[2], (D(9900000), D(2))],
       "fees": [D(48000), D(45000)]}

# ---- the changes: text before, text after, and what must be reported ----

SET, ADDED, REMOVED, MOVED, RENAMED, MARKED = (
    "set", "added", "removed", "moved", "renamed", "marked")

ORDER = '      <store code="HZ-01"'
PLANTED = [
    # the plan's own values
    (' version="1" state="proposed"', ' version="2" state="agreed"',
     [(SET, "", "version"), (SET, "", "state")]),
    # goals
    ('<target value="9600000.00" threshold="9100000.00"',
     '<target value="9800000.00" threshold="9150000.00"',
     [(SET, "goal[g1]/target", "value",
       {"amount": D(200000), "payments": alone(target=D(9800000))}),
      (SET, "goal[g1]/target", "threshold")]),
    ('id="g3"', 'id="g-range"', [(RENAMED, "goal[g3]", "id")]),
    ('goal="g3"', 'goal="g-range"', []),  # follows, wherever it stands
    ('<rationale>礼盒设定订货上限。', '<rationale audience="both">礼盒设定订货上限。',
     [(MARKED, "goal[g4]", "rationale")]),
    # terms
    ('<payment days="45" from="delivery">', '<payment days="60" from="delivery" locked="yes">',
     [(SET, "terms/payment", "days"), (MARKED, "terms/payment", None)]),
    ('rate="1" days="15"', 'days="15" rate="1.20"',
     [(SET, "terms/discount[d-early]", "rate",
       {"payments": alone(discounts=NEW["discounts"])})]),
    ('kind="purchase" rate="2"', 'kind="purchase" rate="2.00"', []),  # another spelling
    ('<tier from="9600000.00" rate="1.5"/>', '<tier from="9600000" rate="1.75"/>',
     [(SET, "terms/rebate[r-year]/tier[3]", "rate", {"payments": alone(tiers=TIERS)})]),
    ('<tier from="10000000.00" rate="2.0"/>', '<tier from="9900000.00" rate="2.0"/>',
     [(SET, "terms/rebate[r-year]/tier[4]", "from", {"payments": D(0)})]),
    ('<condition xml:lang="en">All invoices for deliveries in 2027 are paid by 31 January 2028.',
     '<condition xml:lang="en">All invoices for deliveries in 2027 are paid by 15 January 2028.',
     [(SET, "terms/rebate[r-year]", "condition", "en")]),
    ('price="9000.00" quantity="4" amount="36000.00"',
     'price="9000.00" quantity="5" amount="45000.00"',
     [(SET, "terms/fee[s-leaflet]", "amount", {"payments": alone(fees=NEW["fees"])}),
      (SET, "terms/fee[s-leaflet]", "quantity", {"payments": D(0)})]),
    ('cap="60000.00">按自然月', 'cap="50000.00">按自然月',
     [(SET, "terms/penalty[p-fill]", "cap", {"amount": D(-10000)})]),
    ('<forecast amount="9600000.00"/>', '<forecast amount="9700000.00"/>',
     [(SET, "terms/forecast", "amount", {"amount": D(100000)})]),
    # products, activities, equipment, budget
    ('price="288.00" quantity="12000"', 'price="294.00" quantity="12500"',
     [(SET, "product[QL-101]", "price"), (SET, "product[QL-101]", "quantity")]),
    ('price="168.00" quantity="15000"', 'price="168.00" quantity="14000"',
     [(SET, "product[QL-201]", "quantity", {"amount": D(-168000)})]),
    ('\n  </products>', '\n    <product code="QL-301" name="松子" price="100.00" quantity="500"/>'
     '\n  </products>', [(ADDED, "product[QL-301]", None, {"amount": D(50000)})]),
    ('budget="90000.00"', 'budget="95000.00"',
     [(SET, "activity[a-spring]", "budget", {"amount": D(5000)})]),
    ('placed="2026-05-18" deposit="500.00"', 'placed="2026-05-18" deposit="600.00"',
     [(SET, "asset[QL-R-0007]", "deposit", {"amount": D(100)})]),
    ('<budget total="320000.00"', '<budget total="300000.00"',
     [(SET, "budget", "total", {"amount": D(-20000)})]),
    ('amount="84000.00"', 'amount="93000.00"',
     [(SET, "budget/line[b-services]", "amount", {"amount": D(9000)})]),
    # actions and reviews
    ('<action id="x4"', '<action id="x9"', [(RENAMED, "action[x4]", "id")]),
    ('<action id="x2" goal="g2" owner="wang"', '<action owner="li" id="x2" goal="g2"',
     [(SET, "action[x2]", "owner")]),
    ('<review quarter="2" date="2027-07-20"', '<review quarter="2" date="2027-07-22"',
     [(SET, "review[2]", "date")]),
    # the agreement
    ('<clause ref="equipment"/>\n', '', [(REMOVED, "agreement/clause[equipment]", None)]),
    ('本协议适用于青岚品牌的坚果炒货。', '本协议适用于青岚品牌的坚果炒货及果干。',
     [(SET, "agreement/clause[special-products]", "text")]),
]


def make(plan, out):
    text = open(plan, encoding="utf-8").read()
    for before, after, _ in PLANTED:
        assert before in text, before
        text = text.replace(before, after)
    text = move_store(remove_activity(text))
    text = text.replace("<goals>", "<!-- nothing of this is a difference -->\n  <goals>")
    open(out, "w", encoding="utf-8").write(text)


def cut(text, start, end):
    a = text.index(start)
    b = text.index(end, a) + len(end)
    return text[:a] + text[b:], text[a:b]


def remove_activity(text):
    text, _ = cut(text, '    <activity id="a-midautumn"', "</activity>\n")
    return cut(text, '    <line id="b-midautumn"', "</line>\n")[0]


def move_store(text):
    text, store = cut(text, '      <store code="JX-01"', "</store>\n")
    at = text.index(ORDER)
    return text[:at] + store + text[at:]


CUT = [(REMOVED, "activity[a-midautumn]", None, {"amount": D(-70000)}),
       (REMOVED, "budget/line[b-midautumn]", None, {"amount": D(-70000)}),
       (MOVED, "parties/customer/store[JX-01]", None)]

THINGS = {  # what several changes come to together
    "product[QL-101]": ("amount", money(D("294") * 12500 - D("288") * 12000)),
    "terms/rebate[r-year]": ("payments", alone(tiers=NEW["tiers"])),
    "terms/fee[s-leaflet]": ("payments", alone(fees=NEW["fees"])),
    "goal[g1]": ("payments", alone(target=NEW["target"])),
}
SUMS = {"activityBudgets": D(5000 - 70000), "totalBudget": D(-20000),
        "budgetLines": D(9000 - 70000),
        "plannedVolume": money(D("294") * 12500 - D("288") * 12000) - 168000 + 50000,
        "supplierPenalties": D(-10000), "deposits": D(100), "forecast": D(100000)}


def expected():
    for _, _, changes in PLANTED:
        yield from changes
    yield from CUT


def key_of(change):
    path = change.get("oldPath", change.get("newPath"))
    return change["kind"], path, change.get("field"), change.get("language")


def wanted_key(change):
    lang = change[3] if len(change) > 3 and isinstance(change[3], str) else None
    return change[0], change[1], change[2], lang


def effect(entry, name):
    return D(entry[name]["change"]) if name in entry else None


def check(path):
    diff = json.load(open(path, encoding="utf-8"))
    wrong = []
    met = {}
    for change in diff["changes"]:
        if key_of(change) in met:
            wrong.append(f"reported twice: {key_of(change)}")
        met[key_of(change)] = change
    planted = {wanted_key(change): change for change in expected()}
    wrong += [f"not reported: {key}" for key in planted if key not in met]
    wrong += [f"not planted: {key}" for key in met if key not in planted]
    for key, change in planted.items():
        effects = change[3] if len(change) > 3 and isinstance(change[3], dict) else {}
        for name in ("amount", "payments"):
            found = effect(met.get(key, {}), name)
            if found != effects.get(name) and not (found is None and effects.get(name) == 0):
                wrong.append(f"{key}: {name} {found}, expected {effects.get(name)}")
    things = {thing["path"]: thing for thing in diff["things"]}
    for thing, (name, value) in THINGS.items():
        if effect(things[thing], name) != value:
            wrong.append(f"{thing}: {name} {effect(things[thing], name)}, expected {value}")
    for name, value in SUMS.items():
        if effect(diff["totals"], name) != value:
            wrong.append(f"total {name}: {effect(diff['totals'], name)}, expected {value}")
    total = diff["totals"]["payments"]
    parts = sum(effect(t, "payments") for t in diff["things"] if "payments" in t)
    figures = [("before", pays(OLD)), ("after", pays(NEW)), ("change", pays(NEW) - pays(OLD))]
    wrong += [f"payments {name}: {total[name]}, expected {value}" for name, value in figures
              if D(total[name]) != value]
    for percent, change in total["atPercent"].items():
        value = pays(NEW, int(percent)) - pays(OLD, int(percent))
        if D(change) != value:
            wrong.append(f"payments at {percent} %: {change}, expected {value}")
    if D(diff["totals"]["meeting"]) != pays(NEW) - pays(OLD) - parts:
        wrong.append(f"meeting: {diff['totals']['meeting']}")
    print(f"{len(planted)} changes planted, {len(met)} reported")
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    make(*sys.argv[2:]) if sys.argv[1] == "make" else check(sys.argv[2])
