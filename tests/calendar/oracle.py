"""Days of a plan, counted again from its XML with Python's own means, against what the calendar
file says: oracle.py PLAN ICS AUDIENCE [--with PACKAGE]. Without --with the file is parsed here
(RFC 5545 §3.1: lines, folding, escapes); with it, by icalendar or vobject of PyPI."""
import datetime as d
import re
import sys
import xml.etree.ElementTree as E
import zoneinfo

NS = "{urn:planpact:plan:1}"
DAY = d.timedelta(1)


def date(text):
    return d.date.fromisoformat(text)


def month_end(day, months):
    """The last day of the `months` months that begin on `day`, the first of one."""
    y, m = divmod(day.year * 12 + day.month - 1 + months, 12)
    return d.date(y, m + 1, 1) - DAY


def expected(path, audience):
    """key → (first day, day after the last) or (start, end) with times."""
    root = E.parse(path).getroot()
    zone = zoneinfo.ZoneInfo("Europe/Berlin" if path.endswith("days.xml") else "Asia/Shanghai")
    seen = {}

    def each(path):
        for e in root.findall("/".join(NS + p for p in path.split("/"))):
            if audience == "internal" or e.get("audience") != "internal":
                yield e

    def whole(key, first, last=None):
        if first or last:
            first, last = first or last, last or first
            seen[key] = (date(first), date(last) + DAY)

    for e in each("steps/step"):
        if audience == "internal":
            whole("step-" + e.get("kind"), e.get("done") or e.get("planned"))
    for e in each("reviews/review"):
        q = "q" + e.get("quarter")
        time = re.fullmatch(r"(\d+)[:：](\d\d)(?:\s*[-–]\s*(\d+)[:：](\d\d))?", e.get("time", ""),
                            re.A)
        whole("inputs-" + q, e.get("inputsDue"))
        if not time:
            whole("review-" + q, e.get("date"))
            continue
        day = date(e.get("date"))
        start = d.datetime.combine(day, d.time(int(time[1]), int(time[2])), zone)
        length = sum(int(t.get("minutes", 0)) for t in e.findall(NS + "topic"))
        end = start + d.timedelta(minutes=length)
        if time[3]:
            end = d.datetime.combine(day, d.time(int(time[3]), int(time[4])), zone)
        seen["review-" + q] = (start, end)
    for e in each("actions/action"):
        whole("action-" + e.get("id"), e.get("due"))
    for e in each("activities/activity"):
        whole("activity-" + e.get("id"), e.get("start"), e.get("end"))
        whole("orders-" + e.get("id"), e.get("orderStart"), e.get("orderEnd"))
        whole("agree-" + e.get("id"), e.get("agreeBy"))
    signing = root.find(NS + "signing")
    steps = [s.get("planned") for s in each("steps/step") if s.get("kind") == "sign"]
    if signing is not None and not (audience == "internal" and signing.get("date") in steps):
        whole("signing", signing.get("date"))
    start = date(root.find(NS + "period").get("start"))
    for e in each("terms/rebate"):
        name, step = e.get("id"), {"quarter": 3, "halfYear": 6, "year": 12}[e.get("period")]
        for n in range(1, 12 // step + 1):
            due = None
            if e.get("dueDays"):
                due = (month_end(start, n * step) + int(e.get("dueDays")) * DAY).isoformat()
            if n == 12 // step:
                due = e.get("due") or due
            whole(f"payment-{name}" + ("" if step == 12 else f"-{n}"), due)
        interim, true_up = e.find(NS + "interim"), e.find(NS + "trueUp")
        for n in range(1, 5):
            if interim is not None and interim.get("days"):
                due = month_end(start, n * 3) + int(interim.get("days")) * DAY
                whole(f"account-{name}-{n}", due.isoformat())
        if true_up is not None and true_up.get("due") != e.get("due"):
            whole(f"settlement-{name}", true_up.get("due"))
    return root.get("id"), seen


def own_parser(data):
    """A list of (name, parameters, value) per component, nested as (kind, lines, children)."""
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n")
    for line in data.split(b"\r\n"):
        assert len(line) <= 75, line
        line.decode()  # folding cuts no character
    lines = data.decode().replace("\r\n ", "").replace("\r\n\t", "").split("\r\n")[:-1]
    stack = [("ROOT", [], [])]
    for line in lines:
        name, value = re.match(r'((?:[^":]|"[^"]*")*):(.*)', line, re.S).groups()
        if name == "BEGIN":
            stack.append((value, [], []))
        elif name == "END":
            done = stack.pop()
            assert done[0] == value
            stack[-1][2].append(done)
        else:
            parts = re.findall(r';?((?:[^";]|"[^"]*")+)', name)
            stack[-1][1].append((parts[0], dict(p.split("=", 1) for p in parts[1:]), value))
    assert len(stack) == 1
    return stack[0][2]


def own_events(data):
    calendar, = own_parser(data)
    assert [n for n, _, _ in calendar[1]][:3] == ["VERSION", "PRODID", "CALSCALE"]
    for kind, lines, children in calendar[2]:
        if kind != "VEVENT":
            continue
        once = {n: (p, v) for n, p, v in lines}
        plain = {n: re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], v)
                 for n, (p, v) in once.items()}

        def moment(name):
            if name not in once:
                return None
            p, v = once[name]
            if p.get("VALUE") == "DATE":
                return d.datetime.strptime(v, "%Y%m%d").date()
            return d.datetime.strptime(v, "%Y%m%dT%H%M%S").replace(
                tzinfo=zoneinfo.ZoneInfo(p["TZID"]) if "TZID" in p else None)
        yield plain["UID"], moment("DTSTART"), moment("DTEND"), plain["SUMMARY"]


def icalendar_events(data):
    import icalendar
    calendar = icalendar.Calendar.from_ical(data)
    assert not calendar.errors
    for e in calendar.walk("VEVENT"):
        assert not e.errors, e.errors
        yield (str(e["UID"]), e.decoded("DTSTART"),
               e.decoded("DTEND") if "DTEND" in e else None, str(e["SUMMARY"]))


def vobject_events(data):
    import vobject
    calendar, = vobject.readComponents(data.decode())
    calendar.serialize(validate=True)
    for e in calendar.vevent_list:
        yield (e.uid.value, e.dtstart.value, e.dtend.value if hasattr(e, "dtend") else None,
               e.summary.value)


def main():
    plan, ics, audience = sys.argv[1:4]
    parse = {"": own_events, "icalendar": icalendar_events,
             "vobject": vobject_events}[sys.argv[5] if len(sys.argv) > 5 else ""]
    number, wanted = expected(plan, audience)
    data = open(ics, "rb").read()
    wrong = []
    found = {}
    for uid, start, end, summary in parse(data):
        assert uid.startswith(number + ".") and uid.endswith("@planpact"), uid
        key = uid[len(number) + 1:-len("@planpact")]
        if key in found:
            wrong.append(f"twice: {key}")
        found[key] = (start, end)
        if not summary.strip():
            wrong.append(f"no summary: {key}")
    for key in sorted(set(found) | set(wanted)):
        if found.get(key) != wanted.get(key):
            wrong.append(f"{key}: {found.get(key)} instead of {wanted.get(key)}")
        elif isinstance(found[key][0], d.datetime) and \
                [t.utcoffset() for t in found[key]] != [t.utcoffset() for t in wanted[key]]:
            wrong.append(f"{key}: another time zone")
    for line in wrong:
        print(line)
    print(f"{len(found)} events")
    sys.exit(bool(wrong) or not found)


main()
