"""The shipped files against the package `holidays` of PyPI, which others maintain."""

import sys

import holidays

import days

YEARS = range(2026, 2029)
check = days.Check()
ours = days.read(sys.argv[1])


def theirs(country, part=None, year=None, **options):
    return holidays.country_holidays(country, subdiv=part, years=[year] if year else YEARS,
                                     expand=False, **options)


def weekdays(dates):
    return {d for d in dates if d.weekday() < 5}


# China: the arrangement of a published year, day by day, with the weekends that are worked; of
# the others the statutory days alone, because which days stand in for weekends is the State
# Council's to say.
cn = theirs("CN", year=2026, language="en_US")
off = {d for d in ours["CN"] if d.year == 2026 and not cn.is_working_day(d)}
check.equal("CN 2026 off", days.marked(ours["CN"], "ho", 2026), off)
check.equal("CN 2026 worked weekends", days.marked(ours["CN"], "m", 2026),
            {d for d in cn.weekend_workdays if d.year == 2026})
for year in (2027, 2028):
    cn = theirs("CN", year=year, language="en_US")
    check.equal(f"CN {year}", days.marked(ours["CN"], "h", year),
                {d for d, name in cn.items() if "observed" not in name})

check.equal("HK", days.marked(ours["HK"], "h"), set(theirs("HK", categories="optional")))
check.equal("US", days.marked(ours["US"], "h"), set(theirs("US")))

# In Britain what falls on a weekend is no bank holiday; its substitute is.
britain = {"GB-EAW": ("ENG", "WLS"), "GB-SCT": ("SCT",), "GB-NIR": ("NIR",)}
for region, parts in britain.items():
    for part in parts:
        check.equal(f"{region} {part}", days.marked(ours[region], "h"),
                    weekdays(theirs("GB", part)))

germany = [region for region in ours if region.startswith("DE-")]
for region in germany:
    check.equal(region, days.marked(ours[region], "h"), set(theirs("DE", region[3:])))

# A country as a whole has the days that all its parts have, and says "in part" of the others.
for country, parts in (("GB", list(britain)), ("DE", germany)):
    sets = [days.marked(ours[part], "h") for part in parts]
    check.equal(country, days.marked(ours[country], "h"), set.intersection(*sets))
    some = set.union(*[days.marked(ours[part], "hp") for part in parts])
    check.equal(f"{country} in part", days.marked(ours[country], "p"),
                weekdays(some - set.intersection(*sets)))
sys.exit(check.end())
