"""Random years, and where their plans stand, calculated without the program."""
import datetime, random, subprocess, sys
from fractions import Fraction as F

CENT = F(1, 100)
NO = None
GREEN, AMBER, RED, GREY = 3, 2, 1, 0
CARRIED, CLOSED, NEXT, LATER, CLOSED_EARLIER = range(5)


def half_up(value, digits):
    """Away from zero at the half."""
    if value is NO:
        return NO
    scaled = abs(value) * 10 ** digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return F(whole if value >= 0 else -whole, 10 ** digits)


def to_step(value, step):
    return half_up(value / step, 0) * step


def all_known(values):
    return len(values) > 0 and all(v is not NO for v in values)


def total(values):
    return sum(values, F(0)) if all_known(values) else NO


def minus(a, b):
    return NO if a is NO or b is NO else a - b


def plus(a, b):
    return NO if a is NO or b is NO else a + b


def known_sum(values):
    """Of what is known; not known if nothing is."""
    values = [v for v in values if v is not NO]
    return sum(values, F(0)) if values else NO


def share(part, whole, digits=1):
    if part is NO or whole is NO or whole <= 0:
        return NO
    return half_up(part * 100 / whole, digits)


# ---- dates ----

START = datetime.date(2027, 1, 1)
ENDS = [datetime.date(2027, 3, 31), datetime.date(2027, 6, 30), datetime.date(2027, 9, 30),
        datetime.date(2027, 12, 31), datetime.date(2028, 3, 31)]
BEGINS = [START] + [end + datetime.timedelta(1) for end in ENDS]


def days_after(day, days):
    return day + datetime.timedelta(days)


# ---- a random year ----

class Year:
    pass


def text(value, digits):
    number = int(value * 10 ** digits)
    sign = "-" if number < 0 else ""
    number = abs(number)
    if digits == 0:
        return f"{sign}{number}"
    return f"{sign}{number // 10 ** digits}.{number % 10 ** digits:0{digits}d}"


def make_goal(chance, index):
    g = Year()
    g.id = f"g{index}"
    g.how = "sum" if index == 1 else chance.choice(["sum", "last", "average", "maximum"])
    g.direction = "up" if index == 1 else chance.choice(["up", "up", "down", "hold", ""])
    g.digits = 2 if index == 1 else chance.choice([0, 1, 2])
    g.unit = "CNY" if index == 1 else "u"
    g.measure = "netPurchases" if index == 1 else f"m{index}"
    g.weight = F(chance.randrange(1, 60))
    most = 4000000 if index == 1 else 200
    def figure(zero):
        if chance.random() < zero:
            return F(0)
        return F(chance.randrange(1, most * 10 ** g.digits), 10 ** g.digits)
    g.planned = [figure(0.05) for _ in range(4)] if chance.random() < 0.9 else [NO] * 4
    g.actual = []
    for q in range(4):
        around = g.planned[q] if g.planned[q] else figure(0)
        value = F(int(around * chance.randrange(60, 140)
                      * 10 ** g.digits / 100), 10 ** g.digits)
        lost = chance.random()
        g.actual.append(NO if lost < 0.15 else F(0) if lost < 0.2 else value)
    g.last = [figure(0.1) for _ in range(4)] if chance.random() < 0.5 else [NO] * 4
    year = {"sum": total(g.planned), "last": g.planned[3],
            "average": g.planned[0], "maximum": g.planned[0]}[g.how]
    g.target = NO if year in (NO, 0) or chance.random() < 0.15 else year
    g.threshold = NO
    if g.target is not NO and chance.random() < 0.7:
        at = chance.randrange(101, 130) if g.direction == "down" else chance.randrange(70, 100)
        g.threshold = F(int(g.target * at * 10 ** g.digits / 100), 10 ** g.digits)
    g.tolerance = F(chance.randrange(0, 40), 2) if chance.random() < 0.7 else NO
    return g


def make_tiers(chance, method):
    count = chance.randrange(1, 5)
    if method == "achievement":
        begins = sorted(chance.sample(range(60, 125), count))
    elif method == "growth":
        begins = sorted(chance.sample(range(-10, 30), count))
    else:
        begins = sorted(chance.sample(range(0, 12000000, 25000), count))
        if chance.random() < 0.6:
            begins[0] = 0
    return [(F(b), F(chance.randrange(0, 600), 100)) for b in begins]


def make_rebate(chance, index):
    r = Year()
    r.id = f"r{index}"
    r.period = chance.choice(["quarter", "halfYear", "year", "year"])
    r.method = chance.choice(["marginal", "wholeVolume", "wholeVolume", "achievement",
                              "growth", "perUnit", "fixed"])
    r.goal = chance.random() < 0.85
    r.rounding = chance.choice([NO, CENT, F(1), F(100)])
    r.minimum = F(chance.randrange(0, 2000000), 100) if chance.random() < 0.2 else NO
    r.cap = F(chance.randrange(2000000, 20000000), 100) if chance.random() < 0.3 else NO
    r.due = (datetime.date(2028, 1, 20) if chance.random() < 0.7 else NO)
    r.due_days = chance.choice([0, 30, 45])
    r.baseline = F(chance.randrange(50000000, 900000000), 100)
    r.on = chance.choice(["total", "increment"])
    r.every = F(chance.randrange(1000, 100000))
    r.amount = F(chance.randrange(100, 900000), 100)
    r.volume_cap = F(chance.randrange(1000000, 9000000)) if chance.random() < 0.3 else NO
    r.interim = NO
    if r.period == "year" and chance.random() < 0.5:
        r.interim = (F(chance.randrange(0, 200), 100), chance.choice([0, 20, 40]))
    r.tiers = make_tiers(chance, r.method)
    return r


def changed(chance, rebate):
    """The same rebate as an earlier text had it; or not at all."""
    if chance.random() < 0.08:
        return NO
    r = Year()
    r.__dict__.update(rebate.__dict__)
    r.tiers = make_tiers(chance, r.method)
    if r.interim is not NO:
        r.interim = (F(chance.randrange(0, 200), 100), r.interim[1])
    return r


def make_year(chance):
    y = Year()
    y.quarter = chance.randrange(1, 5)
    y.today = days_after(ENDS[y.quarter - 1], chance.randrange(-20, 120))
    y.goals = [make_goal(chance, i + 1) for i in range(chance.randrange(1, 6))]
    weights = sum(g.weight for g in y.goals)
    if chance.random() < 0.9:
        y.goals[0].weight += 100 - weights if weights < 100 else 0
    y.card = chance.random() < 0.7
    y.green, y.amber = F(chance.randrange(95, 101)), F(chance.randrange(80, 95))
    y.cap = F(chance.randrange(100, 150)) if chance.random() < 0.6 else NO
    y.none = chance.choice(["leaveOut", "zero", ""])
    y.rebates = [make_rebate(chance, i + 1) for i in range(chance.randrange(0, 5))]
    y.texts = {}
    for q in range(1, y.quarter + 1):
        if chance.random() < 0.4:
            texts = [changed(chance, r) for r in y.rebates]
            y.texts[q] = [r for r in texts if r is not NO]
    y.base = [F(chance.randrange(0, 400000000), 100) if chance.random() < 0.5 else NO
              for _ in range(4)]
    y.payments = [(r.id, chance.randrange(1, 5), F(chance.randrange(0, 9000000), 100))
                  for r in y.rebates for _ in range(chance.randrange(0, 4))]
    y.activities = [(f"a{i}", F(chance.randrange(0, 9000000), 100)
                     if chance.random() < 0.8 else NO) for i in range(chance.randrange(0, 4))]
    y.lines = [(f"b{i}", chance.choice(y.activities)[0] if y.activities and chance.random() < 0.6
                else NO, F(chance.randrange(0, 9000000), 100) if chance.random() < 0.6 else NO)
               for i in range(chance.randrange(0, 4))]
    y.budget = F(chance.randrange(0, 50000000), 100) if chance.random() < 0.5 else NO
    y.reserve = F(chance.randrange(0, 150), 10)
    subjects = [a for a, _ in y.activities] + [line[0] for line in y.lines]
    y.spends = [(chance.choice(subjects), chance.randrange(1, 5),
                 F(chance.randrange(0, 5000000), 100))
                for _ in range(chance.randrange(0, 6)) if subjects]
    y.complaints = []
    for i in range(chance.randrange(0, 8)):
        received = days_after(START, chance.randrange(0, 400))
        answered = days_after(received, chance.randrange(0, 6)) if chance.random() < 0.8 else NO
        solved = days_after(received, chance.randrange(0, 90)) if chance.random() < 0.7 else NO
        y.complaints.append((f"k{i}", received, answered, solved))
    y.actions = [(f"x{i}", days_after(START, chance.randrange(-60, 420))
                  if chance.random() < 0.9 else NO) for i in range(chance.randrange(0, 6))]
    y.said = []
    for i in range(chance.randrange(0, 8)):
        who = chance.choice([a for a, _ in y.actions] + ["n1", "n2"])
        due = days_after(START, chance.randrange(0, 450)) if chance.random() < 0.6 else NO
        y.said.append((who, chance.randrange(1, 5), chance.choice(["open", "done", ""]), due))
    return y


def rebate_lines(r):
    words = [f"id={r.id}", f"period={r.period}", f"method={r.method}", "base=netPurchases"
             if r.goal else "base=grossSales"]
    if r.goal:
        words.append("goal=g1")
    for name, value in (("rounding", r.rounding), ("minimum", r.minimum), ("cap", r.cap),
                        ("volumeCap", r.volume_cap)):
        if value is not NO:
            words.append(f"{name}={text(value, 2)}")
    if r.due is not NO:
        words.append(f"due={r.due}")
    if r.due_days:
        words.append(f"dueDays={r.due_days}")
    if r.method == "growth":
        words += [f"growthOn={r.on}", f"baseline={text(r.baseline, 2)}"]
    if r.method == "perUnit":
        words.append(f"every={text(r.every, 0)}")
    if r.method in ("perUnit", "fixed"):
        words.append(f"amount={text(r.amount, 2)}")
    yield "  rebate " + " ".join(words)
    if r.method in ("marginal", "wholeVolume", "achievement", "growth"):
        for begin, rate in r.tiers:
            yield f"   tier from={text(begin, 0)} rate={text(rate, 2)}"
    if r.interim is not NO:
        days = f" days={r.interim[1]}" if r.interim[1] else ""
        yield f"   interim rate={text(r.interim[0], 2)}{days}"


def plan_lines(y, rebates):
    yield " period year=2027 start=2027-01-01 end=2027-12-31"
    yield " money currency=CNY tax=exclusive"
    yield " situation"
    yield "  lastYear year=2026"
    for g in y.goals:
        if all_known(g.last):
            quarters = " ".join(f"q{q + 1}={text(v, g.digits)}" for q, v in enumerate(g.last))
            yield f"   result measure={g.measure} unit={g.unit} {quarters}"
    for g in y.goals:
        words = [f"id={g.id}", f"weight={text(g.weight, 0)}", f"measure={g.measure}",
                 f"unit={g.unit}", f"aggregation={g.how}"]
        if g.direction:
            words.append(f"direction={g.direction}")
        if g.tolerance is not NO:
            words.append(f"tolerance={text(g.tolerance, 1)}")
        yield " goal " + " ".join(words)
        if g.target is not NO:
            limit = (f" threshold={text(g.threshold, g.digits)}"
                     if g.threshold is not NO else "")
            yield f"  target value={text(g.target, g.digits)}{limit}"
        if all_known(g.planned):
            yield "  quarters " + " ".join(f"q{q + 1}={text(v, g.digits)}"
                                           for q, v in enumerate(g.planned))
    yield " terms"
    for r in rebates:
        yield from rebate_lines(r)
    for name, budget in y.activities:
        yield (f" activity id={name} kind=trade"
               + (f" budget={text(budget, 2)}" if budget is not NO else ""))
    if y.lines or y.budget is not NO:
        yield (f" budget reserve={text(y.reserve, 1)}"
               + (f" total={text(y.budget, 2)}" if y.budget is not NO else ""))
        for name, activity, amount in y.lines:
            yield (f"  line id={name}" + (f" activity={activity}" if activity else "")
                   + (f" amount={text(amount, 2)}" if amount is not NO else ""))
    for name, due in y.actions:
        yield f" action id={name}" + (f" due={due}" if due is not NO else "")
    if y.card:
        words = [f"green={text(y.green, 0)}", f"amber={text(y.amber, 0)}"]
        if y.cap is not NO:
            words.append(f"cap={text(y.cap, 0)}")
        if y.none:
            words.append(f"noData={y.none}")
        yield " scorecard " + " ".join(words)


def year_lines(y):
    yield f"at quarter={y.quarter} today={y.today}"
    yield "plan"
    yield from plan_lines(y, y.rebates)
    for q, rebates in y.texts.items():
        yield f"text {q}"
        yield from plan_lines(y, rebates)
    yield "actuals"
    for g in y.goals:
        for q, value in enumerate(g.actual):
            if value is not NO:
                yield (f" result subject={g.id if q % 2 else g.measure} quarter=Q{q + 1} "
                       f"value={text(value, g.digits)}")
    for q, value in enumerate(y.base):
        if value is not NO:
            yield f" result subject=grossSales quarter=Q{q + 1} value={text(value, 2)}"
    for term, q, amount in y.payments:
        yield f" payment term={term} quarter=Q{q} amount={text(amount, 2)}"
    for subject, q, amount in y.spends:
        yield f" spend subject={subject} quarter=Q{q} amount={text(amount, 2)}"
    for name, received, answered, solved in y.complaints:
        yield (f" complaint id={name} received={received}"
               + (f" acknowledged={answered}" if answered else "")
               + (f" resolved={solved}" if solved else ""))
    for who, q, state, due in y.said:
        yield (f" action id={who} quarter=Q{q}" + (f" state={state}" if state else "")
               + (f" due={due}" if due else ""))
    yield "end"


# ---- goals ----

def attainment(y, g, planned, actual, count=1):
    """Exact percent."""
    if planned is NO or actual is NO:
        return NO
    if g.direction == "down":
        if planned <= 0:
            return F(100 if actual <= planned else 0)
        if actual <= 0:
            return max(y.cap, F(100)) if y.card and y.cap is not NO else F(100)
        return planned * 100 / actual
    if g.direction == "hold":
        beyond = abs(actual - planned) - (g.tolerance or F(0)) * count
        if beyond <= 0:
            return F(100)
        return max(F(0), 100 - beyond * 100 / abs(planned)) if planned else F(0)
    return actual * 100 / planned if planned > 0 else NO


def limits(y, g):
    if y.card:
        return y.green, y.amber
    if g.threshold is NO:
        return NO, NO
    at = attainment(y, g, g.target, g.threshold)
    return (F(100), min(F(100), half_up(at, 1))) if at is not NO else (NO, NO)


def colour(percent, green, amber):
    if percent is NO or green is NO:
        return GREY
    return GREEN if percent >= green else AMBER if percent >= amber else RED


def together(how, values, digits, extra=1):
    if not all_known(values):
        return NO
    if how == "last":
        return values[-1]
    if how == "maximum":
        return max(values)
    if how == "average":
        return half_up(sum(values) / len(values), digits + extra)
    return sum(values)


def judge_goal(y, g):
    now = y.quarter
    actual = g.actual[:now]
    known = [q for q in range(now) if actual[q] is not NO]
    latest = known[-1] + 1 if known else 0
    unbroken = 0
    while unbroken < now and actual[unbroken] is not NO:
        unbroken += 1
    through = unbroken if g.how == "sum" else latest
    missing = sum(1 << q for q in range(now) if q not in known)
    since = 0 if latest == now else latest + 1
    green, amber = limits(y, g)
    out = [missing, through, since]

    def part(planned, value, exact, coloured):
        percent = half_up(exact, 1)
        shade = colour(percent, green, amber) if coloured else GREY
        return [planned, value, minus(value, planned), percent, shade]

    quarter = attainment(y, g, g.planned[now - 1], actual[-1])
    out += part(g.planned[now - 1], actual[-1], quarter, True)

    done = [actual[q] for q in known]
    aims = [g.planned[q] for q in known]
    if g.how == "average":
        exact = attainment(y, g, total(aims), total(done), len(known))
        planned, value = (together("average", aims, g.digits),
                          together("average", done, g.digits))
    else:
        planned = together(g.how, g.planned[:through], g.digits)
        value = together(g.how, actual[:through] if g.how == "sum" else done, g.digits)
        exact = attainment(y, g, planned, value)
    current = through == now
    out += part(planned, value, exact, current)
    g.to_date = (planned, value)

    year = g.target if g.target is not NO else together(g.how, g.planned, g.digits, 2)
    plan_year = total(g.planned)
    straight = required = NO
    if g.how == "sum" and through:
        straight = half_up(value * 4 / through, 2)
        if plan_year is not NO:
            required = share(plan_year - value, plan_year - planned)
    if g.how == "last" and now == 4 and actual[3] is not NO:
        kind, landing = 6, actual[3]
    elif now == 4 and not missing:
        kind, landing = 6, together(g.how, g.actual, g.digits, 2)
    elif g.how != "sum":
        kind, landing = {"last": 3, "average": 4, "maximum": 5}[g.how], value
    elif plan_year is not NO and through and planned > 0:
        kind, landing = 1, half_up(value * plan_year / planned, 2)
    else:
        kind, landing = 2, straight
    g.landing = landing
    end = part(year, landing, attainment(y, g, year, landing), current)
    if kind in (3, 5) and end[4] != GREEN:
        end[4] = GREY
    out += end + [kind if landing is not NO else 0, straight, required]
    growth = lambda base, value: (share(value - base, base)
                                  if value is not NO and base is not NO else NO)
    out.append(growth(g.last[now - 1], actual[-1]))
    out.append(growth(total(g.last[:through]), value) if g.how == "sum" else NO)
    cap = y.cap if y.card else NO
    score = NO
    g.exact = NO
    g.silent = not current
    if current and exact is not NO:
        g.exact = max(F(0), exact if cap is NO else min(exact, cap))
        score = half_up(exact, 1)
        score = max(F(0), score if cap is NO else min(score, cap))
    out.append(score)
    return out, out[3 + 5 + 4]


def judge_all(y, colours):
    known = [g for g in y.goals if g.exact is not NO]
    weight = sum(g.weight for g in y.goals)
    data = sum((g.weight for g in known), F(0)) if known else NO
    none = y.none if y.card else ""
    score = NO
    silent = [g for g in y.goals if g.silent]
    if weight == 100 and (none or not silent):
        counted = (data or 0) + (sum(g.weight for g in silent) if none == "zero" else 0)
        if counted:
            # each percent is kept to twelve digits
            score = half_up(sum(g.weight * half_up(g.exact, 12) for g in known)
                            / counted, 1)
    if y.card:
        rag = colour(score, y.green, y.amber)
    else:
        ambers = [limits(y, g)[1] for g in y.goals]
        rag = GREY
        if all_known(ambers):
            amber = half_up(sum(g.weight * a for g, a in zip(y.goals, ambers)) / weight, 1)
            rag = colour(score, F(100), amber)
    return [score, rag, weight, data] + [colours.count(c) for c in range(4)]


# ---- rebates ----

PERIODS = {"quarter": 4, "halfYear": 2, "year": 1}
TIERED = ("marginal", "wholeVolume", "achievement", "growth")


def threshold(r, begin, target):
    if r.method == "achievement":
        return target * begin / 100
    if r.method == "growth":
        return r.baseline * (100 + begin) / 100
    return begin


def pay(r, volume, target):
    """Amount and tier (−1: below the first); not known, not known."""
    if r.method == "fixed":
        amount, tier = r.amount, -1
    elif volume is NO or (r.method == "achievement" and (target is NO or target <= 0)):
        return NO, -1
    elif r.method == "perUnit":
        counted = volume if r.volume_cap is NO else min(volume, r.volume_cap)
        amount, tier = max(counted // r.every, 0) * r.amount, -1
    else:
        reached = [i for i, (begin, _) in enumerate(r.tiers)
                   if volume >= threshold(r, begin, target)]
        tier = reached[-1] if reached else -1
        base = volume
        if r.method == "growth" and r.on == "increment":
            base = max(volume - r.baseline, F(0))
        if r.method == "marginal":
            amount = F(0)
            for i, (begin, rate) in enumerate(r.tiers):
                end = r.tiers[i + 1][0] if i + 1 < len(r.tiers) else volume
                amount += max(min(volume, end) - begin, F(0)) * rate / 100
        else:
            amount = base * r.tiers[tier][1] / 100 if tier >= 0 else F(0)
    amount = to_step(amount, r.rounding or CENT)
    if r.minimum is not NO:
        amount = max(amount, r.minimum)
    if r.cap is not NO:
        amount = min(amount, r.cap)
    return amount, tier


def begins(r, index, target):
    at = threshold(r, r.tiers[index][0], target)
    return -(-at // CENT) * CENT


def volume_of(y, r, first, last):
    source = y.goals[0].actual if r.goal else y.base
    return total(source[first - 1:min(last, y.quarter)])


def text_at(y, q, name):
    rebates = y.texts.get(q, y.rebates)
    return next((r for r in rebates if r.id == name), NO)


def judge_rebate(y, r):
    now, goal = y.quarter, y.goals[0]
    width = 4 // PERIODS[r.period]
    settled = landing = target_sum = F(0)
    running, interims = NO, []
    due_list, here, tiers_at_end, count = [], NO, -1, 0
    for first in range(1, 5, width):
        last = first + width - 1
        closed, begun = last <= now, first <= now
        own = text_at(y, last, r.id) if closed else r
        if own is NO:
            continue
        count += 1
        planned = NO
        if own.goal:
            planned = total(goal.planned[first - 1:last])
            if width == 4 and goal.target is not NO:
                planned = goal.target
        volume = volume_of(y, own, first, last) if begun else NO
        amount, tier = pay(own, volume, planned) if begun else (NO, -1)
        if own.goal:
            rest = total(goal.planned[max(first, now + 1) - 1:last]) if last > now else F(0)
        else:
            rest = NO
        if closed:
            ends = volume
        elif own.goal and width == 4:
            ends = goal.landing
        else:
            aim, made = goal.to_date
            ends = NO
            if own.goal and aim is not NO and made is not NO and aim > 0 and rest is not NO:
                more = half_up(rest * made / aim, 2)
                ends = plus(volume, more) if begun else more
        at_end, tier_end = pay(own, ends, planned)
        landing = plus(landing, at_end)
        target_sum = plus(target_sum, pay(own, planned, planned)[0])
        if closed:
            settled = plus(settled, amount)
        elif begun:
            running = (amount,)
        before = F(0)
        for q in range(first, min(last, now) + 1):
            was = text_at(y, q, r.id)
            if was is NO or was.interim is NO:
                continue
            quarter = volume_of(y, was, q, q)
            part = NO
            if quarter is not NO:
                part = to_step(quarter * was.interim[0] / 100, was.rounding or CENT)
            day = days_after(ENDS[q - 1], was.interim[1]) if was.interim[1] else NO
            due_list.append((part, day))
            before = plus(before, part)
            interims.append(part)
        if closed:
            day = days_after(ENDS[last - 1], own.due_days) if own.due_days else NO
            if last == 4 and own.due is not NO:
                day = own.due
            due_list.append((minus(amount, before), day))
        if begun and last >= now:
            here = (own, volume, planned, rest, closed, tier, amount)
            if not closed:
                tiers_at_end = tier_end
        if here is NO or here[4]:
            tiers_at_end = tier_end
    if not count:
        settled = landing = target_sum = NO
    earned = plus(settled, running[0]) if running is not NO else settled
    paid = known_sum([a for t, q, a in y.payments if t == r.id and q <= now])
    arisen = F(0) if count else NO
    for amount, _ in due_list:
        arisen = plus(arisen, amount)
    today = max(y.today, ENDS[now - 1])
    fallen = F(0)
    for amount, day in due_list:
        if day is not NO and day < today:
            fallen = plus(fallen, amount)
    overdue = minus(fallen, paid)
    overdue = NO if overdue is NO else max(overdue, F(0))
    distance = percent = at = jump = NO
    tier, further = -1, -1
    if here is not NO:
        own, volume, planned, rest, closed, tier, amount = here
        if own.method in TIERED and amount is not NO and tier + 1 < len(own.tiers):
            further = tier + 1
            at = begins(own, further, planned)
            distance = max(at - volume, F(0))
            percent = share(distance, rest)
            jump = F(0)
            if own.method != "marginal" and at >= CENT:
                jump = pay(own, at, planned)[0] - pay(own, at - CENT, planned)[0]
    left, open_due = paid, NO
    for amount, day in due_list:
        if left is NO or amount is NO:
            break
        if left < amount:
            open_due = day
            break
        left -= amount
    return [settled, running[0] if running else NO, earned, paid, minus(earned, paid), distance,
            percent, total(interims), arisen, minus(arisen, paid), fallen, overdue, at, jump,
            landing, target_sum, tier, further, tiers_at_end if count else -1, open_due]


# ---- budget, complaints, actions ----

def judge_budget(y):
    lines, out = [], []
    budgets = dict(y.activities)
    spent = lambda name: known_sum([a for s, q, a in y.spends
                                    if s == name and q <= y.quarter])
    taken = set()
    for name, activity, amount in y.lines:
        budget = amount if amount is not NO or not activity else budgets[activity]
        made = [spent(name)]
        if activity and activity not in taken:
            made.append(spent(activity))
            taken.add(activity)
        lines.append((name, budget, known_sum(made)))
    covered = {activity for _, activity, _ in y.lines}
    for name, budget in y.activities:
        if name not in covered and (budget is not NO or spent(name) is not NO):
            lines.append((name, budget, spent(name)))
    overs = []
    for name, budget, made in lines:
        left = minus(budget, made)
        more = NO if left is NO else max(-left, F(0))
        overs.append(more)
        out.append(["spend", name, budget, made, NO if left is NO else max(left, F(0)), more])
    stated = y.budget is not NO or y.lines
    whole = y.budget if y.budget is not NO else known_sum([b for _, b, _ in lines])
    made = known_sum([m for _, _, m in lines])
    reserve = NO
    if stated and y.budget is not NO:
        reserve = half_up(y.budget * y.reserve / 100, 2)
    over = known_sum(overs)
    left = reserve if over is NO else minus(reserve, over)
    out.append(["budget", whole, made, minus(whole, made), share(made, whole), over, reserve,
                left])
    return out


def median(days):
    days = sorted(days)
    if not days:
        return NO
    half = len(days) // 2
    return F(days[half]) if len(days) % 2 else F(days[half - 1] + days[half], 2)


def judge_complaints(y):
    first, last = BEGINS[y.quarter - 1], ENDS[y.quarter - 1]
    today = max(y.today, last)
    received = resolved = unsolved = late = 0
    in_quarter, in_year = [], []
    for _, came, answered, solved in y.complaints:
        if came > last:
            continue
        done = solved is not NO and solved <= today
        here = came >= first
        solved_here = solved is not NO and first <= solved <= last
        if done and START <= solved <= last:
            in_year.append((solved - came).days)
        if done and solved_here:
            in_quarter.append((solved - came).days)
        if not (not done or here or solved_here):
            continue
        received += here
        resolved += solved_here
        unsolved += not done
        until = answered or (solved if done else today)
        late += (until - came).days > 2
    return ["complaints", received, resolved, unsolved, late, median(in_quarter),
            median(in_year)]


def judge_actions(y):
    now = y.quarter
    today, last = max(y.today, ENDS[now - 1]), ENDS[now - 1]
    known = {name: dict(first=due, due=due, done=NO, rows=0) for name, due in y.actions}
    for q in range(1, now + 1):
        for who, at, state, due in y.said:
            if at != q:
                continue
            a = known.setdefault(who, dict(first=NO, due=NO, done=NO, rows=0))
            a["rows"] += 1
            if due:
                a["due"] = due
                a["first"] = a["first"] or due
            if state == "done":
                a["done"] = (q if a["done"] is NO or a["done"] == now and q == now
                             else -1) if a["done"] is NO else -1
            elif state == "open":
                a["done"] = NO
    out = []
    for name, a in known.items():
        if a["done"] is not NO:
            group = CLOSED if a["done"] == now else CLOSED_EARLIER
        elif a["first"] and a["first"] <= last:
            group = CARRIED
        else:
            group = NEXT if a["due"] and a["due"] <= ENDS[now] else LATER
        late = age = reviews = 0
        if a["done"] is NO:
            late = max((today - a["due"]).days, 0) if a["due"] else 0
            age = max((today - a["first"]).days, 0) if a["first"] else 0
            reviews = sum(end >= a["first"] for end in ENDS[:now]) if a["first"] else 0
        out.append(["action", name, group, late, age, reviews, a["due"]])
    return out


# ---- comparison ----

def expected(y):
    lines, colours = [], []
    for g in y.goals:
        figures, shade = judge_goal(y, g)
        lines.append(["goal", g.id] + figures)
        colours.append(shade)
    lines.append(["overall"] + judge_all(y, colours))
    listed = list(y.rebates)
    for r in listed:
        lines.append(["rebate", r.id] + judge_rebate(y, r))
    return lines + judge_budget(y) + [judge_complaints(y)] + judge_actions(y)


def same(word, value):
    if value is NO:
        return word == "-"
    if isinstance(value, (str, datetime.date)):
        return word == str(value)
    return word != "-" and F(word) == value


def equal(line, value):
    return len(line) == len(value) and all(same(w, v) for w, v in zip(line, value))


def check_points(lines):
    """Kinds in order, and by weight within each."""
    keys = [(int(line[2]), -F(line[6]) if line[6] != "-" else F(0)) for line in lines]
    return keys == sorted(keys)


def main():
    program, count = sys.argv[1], int(sys.argv[2])
    chance = random.Random(20270420)
    years = [make_year(chance) for _ in range(count)]
    written = "\n".join("\n".join(year_lines(y)) for y in years) + "\n"
    run = subprocess.run([program, "read"], input=written, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    blocks = run.stdout.split("end\n")[:-1]
    wrong, lines_checked = 0, 0
    for index, (y, block) in enumerate(zip(years, blocks)):
        lines = [line.split() for line in block.splitlines()]
        points = [line for line in lines if line[0] == "point"]
        rest = [line for line in lines if line[0] != "point"]
        wanted = expected(y)
        by_name = lambda line: (str(line[0]), str(line[1]))
        actions = sorted((x for x in rest if x[0] == "action"), key=by_name)
        rest = [x for x in rest if x[0] != "action"] + actions
        wanted = ([x for x in wanted if x[0] != "action"]
                  + sorted((x for x in wanted if x[0] == "action"), key=by_name))
        good = len(rest) == len(wanted) and check_points(points)
        if not good:
            print(f"year {index}: other lines", [x[:2] for x in rest], [x[:2] for x in wanted])
        for line, value in zip(rest, wanted):
            lines_checked += 1
            if not equal(line, value):
                good = False
                print(f"year {index}, quarter {y.quarter}:", *line)
                print("   expected:", *["-" if v is NO else v if isinstance(v, str) else
                                        float(v) if isinstance(v, F) else v for v in value])
        if not good:
            wrong += 1
            if wrong == 1:
                print("\n".join(year_lines(y)))
            if wrong > 4:
                break
    print(f"{len(blocks)} years, {lines_checked} lines compared, {wrong} years differ")
    sys.exit(1 if wrong or len(blocks) != count else 0)


if __name__ == "__main__":
    main()
