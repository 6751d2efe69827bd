"""The days of the shipped files that follow moon and sun, against the positions of moon and sun
and against ICU's Chinese calendar. arguments: unit_holidays_print, and what lunar.c printed."""

import datetime
import sys

import days
import lunar

check = days.Check()
ours = days.read(sys.argv[1])
icu = {}
for line in open(sys.argv[2]):
    name, day = line.split()
    icu.setdefault(name, []).append(day)

# The new moon of 6 February 2027 is at 23:56 in China. ICU reckons it a few minutes late, hence
# a day: the official calendars begin the year on the 6th.
LATE = {("new-year", "2027-02-07"): "2027-02-06", ("eve", "2027-02-06"): "2027-02-05"}

for place, year in enumerate(range(2026, 2029)):
    sky = lunar.festivals(year)
    for name in icu:
        reckoned = LATE.get((name, icu[name][place]), icu[name][place])
        check.equal(f"{year} {name}: sky and ICU", {sky[name]}, {reckoned})
    day = {name: datetime.date.fromisoformat(iso) for name, iso in sky.items()}
    after = lambda name, n: day[name] + datetime.timedelta(n)

    # China: the eve and three days of the new year, and four days of one
    china = {day[n] for n in ("eve", "qingming", "dragon-boat", "mid-autumn")}
    china |= {after("new-year", n) for n in range(3)}
    check.equal(f"CN {year}: none is missing",
                china & days.marked(ours["CN"], "h", year), china)
    if year > 2026:
        fixed = {(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)}
        fixed = {datetime.date(year, month, d) for month, d in fixed}
        check.equal(f"CN {year}: 13 statutory days", days.marked(ours["CN"], "h", year),
                    china | fixed)

    # Hong Kong: the first three days of the new year, the day after Mid-Autumn, and four days
    # of one; what falls on a Sunday is off on a later day
    hong_kong = {day[n] for n in ("qingming", "buddha", "dragon-boat", "double-ninth")}
    hong_kong |= {after("new-year", n) for n in range(3)} | {after("mid-autumn", 1)}
    hong_kong = {d for d in hong_kong if d.weekday() != 6}
    check.equal(f"HK {year}: none is missing",
                hong_kong & days.marked(ours["HK"], "h", year), hong_kong)
    check.equal(f"HK {year}: 17 days", {len(days.marked(ours["HK"], "h", year))}, {17})
sys.exit(check.end())
