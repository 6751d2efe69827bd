#!/usr/bin/env bash
# Random figures through every formula, computed by the program and by python3 with exact
# fractions: equal to the last digit. Amounts in words are compared with cn2an and num2words
# where python has them.
set -eu
python3 - "$PLANPACT_BUILD_DIR/tests/unit_figures_formulas" "${FORMULA_CASES-300}" <<'PY'
import random, re, subprocess, sys
from decimal import Decimal as D
from fractions import Fraction as F
program, count = sys.argv[1], int(sys.argv[2])
chance = random.Random(20270101)
FEN = F(1, 100)

def half_up(value, step):
    steps = abs(F(value)) / step
    whole = steps.numerator // steps.denominator
    if steps - whole >= F(1, 2):
        whole += 1
    return whole * step if value >= 0 else -whole * step

def ceil(value, step):
    steps = F(value) / step
    return -(-steps.numerator // steps.denominator) * step

def money(most=20000000):
    return F(chance.randrange(0, most * 100), 100)

def rate(most=12):
    return F(chance.randrange(0, most * 1000), 1000)

def plain(value):
    """As the program writes it: a decimal that ends."""
    if value is None:
        return "-"
    value = F(value)
    digits = 0
    while (value * 10 ** digits).denominator != 1:
        digits += 1
        assert digits < 19, value
    number = int(value * 10 ** digits)
    text = str(abs(number)).rjust(digits + 1, "0")
    return ("-" if number < 0 else "") + (text[:-digits] + "." + text[-digits:] if digits else text)

def some(value, odds=12):
    """Now and then not known."""
    return None if chance.randrange(odds) == 0 else value

cases = []

def case(name, expected, **keys):
    line = name
    for key, value in keys.items():
        key = key.rstrip("_")
        if isinstance(value, list):
            value = ",".join(v if isinstance(v, str) else plain(v) for v in value)
        elif not isinstance(value, str):
            value = plain(value)
        line += f" {key}={value}"
    cases.append((line, expected))

# ---- rebates ----

def paid(method, on, tiers, volume, target=None, baseline=None, every=None, amount=None,
         volume_cap=None, rounding=None, minimum=None, cap=None, factors=(), days=0):
    """Amount, and what limits it; None where it cannot be told."""
    counted = volume
    if method in ("achievement", "growth"):
        reference = target if method == "achievement" else baseline
        if reference is None or reference <= 0 or (method == "growth" and not on):
            return None
        shift = 100 if method == "growth" else 0
        starts = [reference * (start + shift) / 100 for start, _ in tiers]
    else:
        starts = [start for start, _ in tiers]
    if method == "growth" and on == "increment":
        counted = max(volume - baseline, 0)
    computed = F(0)
    if method == "marginal":
        for i, (start, r) in enumerate(tiers):
            top = volume if i + 1 == len(tiers) else min(volume, tiers[i + 1][0])
            computed += max(top - start, 0) * r / 100
    elif method == "perUnit":
        counted = volume if volume_cap is None else min(volume, volume_cap)
        computed = (counted / every).__floor__() * amount
    elif method == "fixed":
        computed = amount
    else:
        for start, (_, r) in zip(starts, tiers):
            if volume >= start:
                computed = counted * r / 100
    for most, r in factors:
        if days <= most:
            computed = computed * r / 100
            break
    else:
        computed = computed * 0 if factors else computed
    result = half_up(computed, rounding or FEN)
    limits = ""
    if minimum is not None and result < minimum:
        result, limits = minimum, " raised"
    if cap is not None and result > cap:
        result, limits = cap, limits + " capped"
    return result, limits

def random_rebate(method):
    starts = sorted({F(0)} | {money() for _ in range(chance.randrange(0, 7))})
    if method == "achievement":
        starts = sorted({F(chance.randrange(500, 1300), 10) for _ in range(5)})
    if method == "growth":
        starts = sorted({F(chance.randrange(-50, 300), 10) for _ in range(5)})
        starts = [s for s in starts if s >= 0] or [F(5)]
    return {"method": method, "on": chance.choice(["total", "increment"]),
            "tiers": [(s, rate()) for s in starts],
            "target": money() + 1 if method == "achievement" else None,
            "baseline": money() + 1 if method == "growth" else None,
            "every": money(100000) + FEN if method == "perUnit" else None,
            "amount": money(5000) if method in ("perUnit", "fixed") else None,
            "volume_cap": some(money(), 2) if method == "perUnit" else None,
            "rounding": chance.choice([None, FEN, F(1), F(1, 2), F(100), F(1, 1000)]),
            "minimum": chance.choice([None, None, money(300000)]),
            "cap": chance.choice([None, None, money(500000)]),
            "factors": chance.choice([[], [], [(30, F(100)), (60, F(80)), (90, F(50))]]),
            "days": chance.randrange(0, 120)}

def keys_of(r):
    keys = {"method": r["method"], "tiers": ",".join(f"{plain(s)}:{plain(x)}" for s, x in r["tiers"])}
    for name, key in (("target", "target"), ("baseline", "baseline"), ("every", "every"),
                      ("amount", "amount"), ("volume_cap", "volumeCap"), ("rounding", "rounding"),
                      ("minimum", "minimum"), ("cap", "cap")):
        if r[name] is not None:
            keys[key] = r[name]
    if r["method"] == "growth":
        keys["on"] = r["on"]
    if r["factors"]:
        keys["factors"] = ",".join(f"{a}:{plain(b)}" for a, b in r["factors"])
    return keys

def volume_for(r):
    """Often exactly where a tier begins, or a fen below."""
    reference, shift = F(100), F(0)
    if r["method"] == "achievement":
        reference = r["target"]
    elif r["method"] == "growth":
        reference, shift = r["baseline"], F(100)
    edge = ceil(reference * (chance.choice(r["tiers"])[0] + shift) / 100, FEN)
    return chance.choice([money(), edge, max(edge - FEN, F(0))])

for method in "marginal", "wholeVolume", "achievement", "growth", "perUnit", "fixed":
    for _ in range(count):
        r = random_rebate(method)
        volume = volume_for(r)
        expected = paid(volume=volume, **r)
        case("rebate", expected, volume=volume, days=F(r["days"]), **keys_of(r))

# Where a tier begins, its jump, and the least volume below it that costs as much: any volume
# a fen lower must not, which needs no formula at all.
def check_cliff(r, index):
    r = dict(r, factors=[], minimum=None, cap=None, rounding=None, days=0)
    reference = r["target"] if r["method"] == "achievement" else r["baseline"]
    start = r["tiers"][index][0]
    if r["method"] == "achievement":
        at = ceil(reference * start / 100, FEN)
    elif r["method"] == "growth":
        at = ceil(reference * (start + 100) / 100, FEN)
    else:
        at = start
    jump = paid(volume=at, **r)[0] - paid(volume=max(at - FEN, F(0)), **r)[0]
    if at == 0:
        jump = F(0)
    return at, jump

for method in "wholeVolume", "achievement", "growth":
    for _ in range(count):
        r = random_rebate(method)
        index = chance.randrange(len(r["tiers"]))
        r = dict(r, factors=[], minimum=None, cap=None, rounding=None)
        at, jump = check_cliff(r, index)
        case("cliff", ("cliff", r, at, jump), tier=F(index), **keys_of(r))

# ---- discounts, tax, interim payments ----

for _ in range(count):
    price, rates = money(), [rate(30) for _ in range(chance.randrange(1, 7))]
    left, parts, taken = price, [], F(0)
    for r in rates:
        left = left * (100 - r) / 100
        now = half_up(price - left, FEN)
        parts.append(now - taken)
        taken = now
    whole = half_up(price - left, FEN)
    together = F(100)
    for r in rates:
        together = together * (100 - r) / 100
    case("stack", ("stack", parts, half_up(100 - together, F(1, 10 ** 6))), how="sequential",
         price=price, rates=rates)
    assert sum(parts) == whole
    case("stack", ("stack", [half_up(price * r / 100, FEN) for r in rates], sum(rates)),
         how="additive", price=price, rates=rates)

for _ in range(count):
    amounts, r = [money() for _ in range(chance.randrange(1, 9))], F(chance.choice([0, 1, 3, 6, 9, 13]))
    case("tax", half_up(amounts[0] * 100 / (100 + r), FEN), how="out", amounts=amounts, rate=r)
    case("tax", half_up(amounts[0] * (100 + r) / 100, FEN), how="in", amounts=amounts, rate=r)
    case("tax", sum(half_up(a * 100 / (100 + r), FEN) for a in amounts), how="line",
         amounts=amounts, rate=r)
    case("tax", half_up(sum(amounts) * 100 / (100 + r), FEN), how="total", amounts=amounts, rate=r)

for _ in range(count):
    quarters, r = [some(money(), 30) for _ in range(4)], rate()
    step, year = chance.choice([None, F(1), FEN, F(1, 1000)]), money(400000)
    if None in quarters:
        expected = [None] * 4
    else:
        account = sum(half_up(q * r / 100, step or FEN) for q in quarters)
        expected = [account, year - account, max(year - account, 0), max(account - year, 0)]
    case("trueUp", expected, quarters=quarters, rate=r, step=step, year=year)

for _ in range(count):
    price, quantity, least = money(5000), F(chance.randrange(0, 500)), some(money(900000), 2)
    amount, r, how = some(money(), 2), F(6), chance.choice(["inclusive", "exclusive"])
    computed = amount if amount is not None else half_up(price * quantity, FEN)
    final = computed if least is None else max(computed, least)
    without = half_up(final * 100 / (100 + r), FEN) if how == "inclusive" else final
    within = final if how == "inclusive" else half_up(final * (100 + r) / 100, FEN)
    case("fee", [final, without, within], price=price, quantity=quantity, minimum=least,
         amount=amount, rate=r, money=how)

# ---- promotion, shelf, customer ----

for _ in range(count):
    actual, baseline, pulled, cannibal = (some(money()) for _ in range(4))
    margin, spend, how = some(rate(60)), some(money(200000)), chance.choice(["ratio", "gain"])
    known = None not in (actual, baseline, pulled, cannibal)
    extra = actual - baseline - pulled - cannibal if known else None
    uplift = half_up(extra * 100 / baseline, F(1, 10)) if known and baseline > 0 else None
    profit = extra * margin / 100 if known and margin is not None else None
    gained = None
    if profit is not None and spend:
        gained = half_up((profit - spend if how == "gain" else profit) / spend, FEN)
    case("promotion", [extra, uplift, None if profit is None else half_up(profit, FEN), gained,
                       F(0 if how == "gain" else 1)], actual=actual, baseline=baseline,
         pulled=pulled, cannibalised=cannibal, margin=margin, spend=spend, how=how)

for _ in range(count):
    carries = [F(chance.randrange(2)) for _ in range(chance.randrange(1, 20))]
    turnover = [some(money(), 100) for _ in carries]
    whole = None if None in turnover else sum(turnover)
    part = whole and sum(t for c, t in zip(carries, turnover) if c)
    case("distribution", half_up(sum(carries) * 100 / len(carries), F(1, 10)), carries=carries)
    case("distribution", None if not whole else half_up(part * 100 / whole, F(1, 10)),
         carries=carries, turnover=turnover)

for _ in range(count):
    years = chance.randrange(1, 9)
    revenue, cost = [money() for _ in range(years)], [money(900000) for _ in range(years)]
    m, kept, d, won = rate(50), rate(100), rate(20), money(900000)
    total = sum((v * m / 100 - c) * (kept / 100) ** t / (1 + d / 100) ** t
                for t, (v, c) in enumerate(zip(revenue, cost))) - won
    case("lifetime", half_up(total, FEN), revenue=revenue, cost=cost, margin=m, retention=kept,
         discount=d, acquisition=won)

for _ in range(count):
    values = [some(chance.choice([money(1000), F(chance.randrange(-3, 9))]))
              for _ in range(chance.randrange(1, 30))]
    cutoffs = sorted(F(chance.randrange(400, 1000), 10) for _ in range(3))
    ranked = sorted((v for v in values if v is not None and v > 0), reverse=True)
    total, letters = sum(ranked), ""
    for v in values:
        larger = sum(w for w in ranked if v is None or v <= 0 or w > v)
        share = F(100) if not total or (v is not None and v <= 0) else larger * 100 / total
        letters += "-" if v is None else "ABCD"[sum(share >= c for c in cutoffs)]
    case("classes", ("text", letters), values=values, cutoffs=cutoffs)

for _ in range(count):
    parts = chance.randrange(1, 8)
    cuts = sorted(chance.sample(range(1, 1000), parts - 1))
    weights = [F(b - a, 10) for a, b in zip([0] + cuts, cuts + [1000])]
    targets, actuals = [money() + 1 for _ in range(parts)], [some(money() + 1) for _ in range(parts)]
    lower = [F(chance.randrange(2)) for _ in range(parts)]
    cap, none = some(F(chance.randrange(100, 150)), 3), chance.choice(["leaveOut", "zero", ""])
    scores = []
    for t, a, low in zip(targets, actuals, lower):
        score = None if a is None else (t / a if low else a / t) * 100
        scores.append(score if score is None or cap is None else min(score, cap))
    if None in scores and not none:
        result = None
    elif none == "zero":
        result = half_up(sum(w * (s or 0) for w, s in zip(weights, scores)) / 100, F(1, 10))
    else:
        counted = sum(w for w, s in zip(weights, scores) if s is not None)
        result = half_up(sum(w * s for w, s in zip(weights, scores) if s is not None) / counted,
                         F(1, 10)) if counted else None
    case("scorecard", result, weights=weights, targets=targets, actuals=actuals, lower=lower,
         none=none or "-", **({} if cap is None else {"cap": cap}))

# ---- review ----

for _ in range(count):
    plan, actual = [money() for _ in range(4)], [some(money()) for _ in range(4)]
    closed = chance.randrange(1, 5)
    done, planned, year = actual[:closed], sum(plan[:closed]), sum(plan)
    date = None if None in done else sum(done)
    last = done[-1]
    share = lambda a, b: None if a is None or not b or b <= 0 else half_up(a * 100 / b, F(1, 10))
    expected = [share(last, plan[closed - 1]), share(date, planned),
                half_up(date * year / planned, FEN) if date is not None and planned else None,
                half_up(date * 4 / closed, FEN) if date is not None else None,
                share(None if date is None else year - date, year - planned)]
    case("review", expected, plan=plan, actual=actual, closed=F(closed))

for _ in range(count):
    a, b = some(money()), some(money())
    case("growth", half_up((b - a) * 100 / a, F(1, 10)) if a and b is not None else None,
         base=a, target=b)
    case("share", half_up(a * 100 / b, F(1, 10 ** 4)) if b and a is not None else None,
         part=a, whole=b, scale=F(4))

for _ in range(count):
    actual, target, low = some(money(500)), some(money(500)), chance.random() < 0.3
    green, amber = F(98), F(chance.randrange(500, 980), 10)
    part, whole = (target, actual) if low else (actual, target)
    percent = half_up(part * 100 / whole, F(1, 10)) if whole and part is not None else None
    colour = ("none" if percent is None else "green" if percent >= green
              else "amber" if percent >= amber else "red")
    case("attainment", ("text", ("-" if percent is None else f"{float(percent):.1f}") + " " + colour),
         actual=actual, target=target, better="lower" if low else "higher", green=green,
         amber=amber)
    earned, given, date, after, left = (some(money()) for _ in range(5))
    distance = None if None in (after, date) else max(after - date, F(0))
    case("accrual", [None if None in (earned, given) else earned - given, distance,
                     half_up(distance * 100 / left, F(1, 10)) if distance is not None and left
                     else None],
         earned=earned, paid=given, toDate=date, next=after, remaining=left)

# ---- words ----

digits = "零壹贰叁肆伍陆柒捌玖"
def amount():
    size = chance.randrange(1, 16)
    number = chance.randrange(10 ** size)
    for _ in range(chance.randrange(4)): # zeros in places where they are read differently
        unit = 10 ** chance.randrange(0, 14)
        number -= number // unit % 10 * unit
    return F(number, 100)

def spoken(text):
    """Reads a Chinese amount back, digit by digit, knowing nothing of how it was written."""
    units = {"拾": 10, "佰": 100, "仟": 1000}
    minor, total, section, digit = F(0), 0, 0, 0
    for sign in text:
        if sign in digits:
            digit = digits.index(sign)
        elif sign in units:
            section, digit = section + digit * units[sign], 0
        elif sign == "万":
            section, digit = (section + digit) * 10000, 0
            total, section = total + section, 0
        elif sign == "亿":
            total, section, digit = (total + section + digit) * 10 ** 8, 0, 0
        elif sign == "元":
            total, section, digit = total + section + digit, 0, 0
        elif sign in "角分":
            minor, digit = minor + F(digit, 10 if sign == "角" else 100), 0
        else:
            assert sign == "整", text
    return total + minor

names = {w: i for i, w in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen".split())}
names |= {w: 10 * i for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
scales = {"thousand": 10 ** 3, "million": 10 ** 6, "billion": 10 ** 9, "trillion": 10 ** 12}

def heard(text):
    """Reads English words back."""
    total = group = 0
    for w in re.split("[ -]", text):
        if w in names:
            group += names[w]
        elif w == "hundred":
            group *= 100
        elif w in scales:
            total, group = total + group * scales[w], 0
        else:
            assert w == "and", text
    return total + group

for _ in range(count * 3):
    a = amount()
    case("words", ("chinese", a), amount=a)
    case("words", ("english", a), amount=a, currency="CNY", lang="en")
try:
    import cn2an
except ImportError:
    cn2an = None
    print("note: amounts in Chinese words are only read back, not compared: no cn2an")
try:
    import num2words
except ImportError:
    num2words = None
    print("note: amounts in English words are not compared: no num2words")

# ---- all at once ----

out = subprocess.run([program, "lines"], input="".join(line + "\n" for line, _ in cases),
                     capture_output=True, text=True, encoding="utf-8", check=True).stdout
answers = out.split("\n")[:-1]
assert len(answers) == len(cases), (len(answers), len(cases))

def same(words, values):
    return len(words) == len(values) and all(
        (w == "-") == (v is None) and (v is None or F(w) == v) for w, v in zip(words, values))

def good(answer, expected):
    if expected is None or isinstance(expected, F) or isinstance(expected, int):
        return same([answer], [expected])
    if isinstance(expected, list):
        return same(answer.split(), expected)
    kind = expected[0]
    if kind == "text":
        return answer == expected[1]
    if kind == "stack":
        left, right = answer.split(" = ")
        return same(left.split(), expected[1]) and F(right) == expected[2]
    if kind == "cliff":
        _, r, at, jump = expected
        start, step, pays = answer.split()
        if F(start) != at or F(step) != jump:
            return False
        if pays == "-":
            return True
        cost = lambda v: v - paid(volume=v, **r)[0]
        # Rounding of the payment may move the point by a fen.
        return F(pays) < at and cost(F(pays)) + FEN >= cost(at)
    if kind == "chinese":
        a = expected[1]
        if spoken(answer) != a or "零零" in answer:
            return False
        if not cn2an:
            return True
        written = answer.replace("角整", "角")
        if 1000 <= int(a) % 10 ** 8 < 10000: # cn2an leaves the 零 of an empty 万 group out
            written = written.replace("亿零", "亿")
        return written == cn2an.an2cn(plain(a), "rmb")
    if kind == "english":
        a = expected[1]
        tail = f" and {int(a * 100) % 100:02d}/100"
        body = answer[4:-len(tail)]
        if not answer.startswith("CNY ") or not answer.endswith(tail):
            return False
        if heard(body) != int(a) or " and and " in body:
            return False
        return not num2words or body == num2words.num2words(int(a)).replace(",", "")
    return False

wrong = 0
for (line, expected), answer in zip(cases, answers):
    if isinstance(expected, tuple) and not isinstance(expected[0], str):
        amount_, limits = expected
        fine = answer.split()[:1] and same(answer.split()[:1], [amount_]) \
            and answer[len(answer.split()[0]):] == limits
    else:
        fine = good(answer, expected)
    if not fine:
        wrong += 1
        if wrong < 20:
            print("differs:", line, "->", answer, "expected", expected)
print(len(cases), "results compared,", wrong, "differ")
sys.exit(1 if wrong or len(cases) < 20 * count else 0)
PY
