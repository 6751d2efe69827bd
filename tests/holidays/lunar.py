"""The same days as lunar.c from the positions of sun and moon, and the day of Qingming: months
begin on the day of the new moon in China (UTC+8); the winter solstice lies in month 11; of 13
months between two solstices the first without a major solar term is the leap month.
Sun and moon after Meeus, Astronomical Algorithms, chapters 25 (to 0.01 degrees, 15 minutes) and 49
(to 17 seconds); a moment nearer to midnight than that is refused."""

import datetime
import math

CHINA = 8 / 24
MOMENT, TERM = 1, 20  # minutes by which a new moon and a solar term may be wrong here


def sun(jd):
    """Apparent longitude of the sun in degrees; jd in dynamical time."""
    t = (jd - 2451545) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    m = math.radians(357.52911 + 35999.05029 * t)
    centre = ((1.914602 - 0.004817 * t) * math.sin(m) + 0.019993 * math.sin(2 * m)
              + 0.000289 * math.sin(3 * m))
    return (mean + centre - 0.00569
            - 0.00478 * math.sin(math.radians(125.04 - 1934.136 * t))) % 360


def term(degrees, near):
    """The moment at which the sun reaches a longitude, near a julian day."""
    for _ in range(20):
        near += ((degrees - sun(near) + 180) % 360 - 180) * 365.2422 / 360
    return near


# Chapter 49: coefficients in days, multiples of M, M', F and the power of E.
MOON = [
    (-0.40720, 0, 1, 0, 0), (0.17241, 1, 0, 0, 1), (0.01608, 0, 2, 0, 0),
    (0.01039, 0, 0, 2, 0), (0.00739, -1, 1, 0, 1), (-0.00514, 1, 1, 0, 1),
    (0.00208, 2, 0, 0, 2), (-0.00111, 0, 1, -2, 0), (-0.00057, 0, 1, 2, 0),
    (0.00056, 1, 2, 0, 1), (-0.00042, 0, 3, 0, 0), (0.00042, 1, 0, 2, 1),
    (0.00038, 1, 0, -2, 1), (-0.00024, -1, 2, 0, 1), (-0.00007, 2, 1, 0, 0),
    (0.00004, 0, 2, -2, 0), (0.00004, 3, 0, 0, 0), (0.00003, 1, 1, -2, 0),
    (0.00003, 0, 2, 2, 0), (-0.00003, 1, 1, 2, 0), (0.00003, -1, 1, 2, 0),
    (-0.00002, -1, 1, -2, 0), (-0.00002, 1, 3, 0, 0), (0.00002, 0, 4, 0, 0)]
# Coefficient in millionths of a day, argument at k = 0 and its change with k, in degrees.
PLANETS = [
    (325, 299.77, 0.107408), (165, 251.88, 0.016321), (164, 251.83, 26.651886),
    (126, 349.42, 36.412478), (110, 84.66, 18.206239), (62, 141.74, 53.303771),
    (60, 207.14, 2.453732), (56, 154.84, 7.306860), (47, 34.52, 27.261239),
    (42, 207.19, 0.121824), (40, 291.34, 1.844379), (37, 161.72, 24.198154),
    (35, 239.56, 25.513099), (23, 331.55, 3.592518)]


def new_moon(k):
    t = k / 1236.85
    jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    sun_anomaly = 2.5534 + 29.10535670 * k - 0.0000014 * t * t
    moon_anomaly = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
    latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
    node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
    sine = lambda degrees: math.sin(math.radians(degrees))
    jde += sum(c * e ** p * sine(m * sun_anomaly + mm * moon_anomaly + f * latitude)
               for c, m, mm, f, p in MOON) - 0.00017 * sine(node)
    return jde + sum(c * 1e-6 * sine(a + b * k) for c, a, b in PLANETS)


def day(jde, minutes):
    """The civil day in China as an ordinal; the moment is known to so many minutes."""
    local = jde - 70 / 86400 + CHINA + 0.5  # dynamical time runs about 70 s ahead
    assert minutes / 1440 < local % 1 < 1 - minutes / 1440, "too near to midnight to be told"
    return math.floor(local) - 1721425


def month_starts(year):
    """Days on which the months of the Chinese year begin that begins in `year`: (day, number,
    leap)."""
    def solstice(y):
        return day(term(270, 2451545 + 365.2422 * (y - 2000) + 355), TERM)

    first, last = solstice(year - 1), solstice(year)
    following = solstice(year + 1)

    def sui(start, end):
        k = math.floor((start - 730125) / 29.530588861) - 2
        moons = [day(new_moon(k + i), MOMENT) for i in range(18)]
        begin = max(i for i, d in enumerate(moons) if d <= start)
        stop = max(i for i, d in enumerate(moons) if d <= end)
        months, number, leap_done = [], 11, stop - begin == 12
        for i in range(begin, stop):
            leap = False
            if not leap_done and i > begin and not has_term(moons[i], moons[i + 1]):
                leap = leap_done = True
            elif i > begin:
                number = number % 12 + 1
            months.append((moons[i], number, leap))
        return months

    months = sui(first, last) + sui(last, following)
    start = next(i for i, m in enumerate(months) if m[1] == 1 and not m[2])
    return months[start:start + 13]


def has_term(start, end):
    """Whether a major solar term (a multiple of 30 degrees) lies in the days [start, end)."""
    noon = start + 1721424.5 + 0.5
    degrees = math.ceil(sun(noon - CHINA - 0.5) / 30) * 30 % 360
    return start <= day(term(degrees, noon + 15), TERM) < end


def festivals(year):
    months = {}
    for begin, number, leap in month_starts(year):
        if not leap:
            months.setdefault(number, begin)
    iso = lambda ordinal: datetime.date.fromordinal(ordinal).isoformat()
    return {
        "eve": iso(months[1] - 1),
        "new-year": iso(months[1]),
        "buddha": iso(months[4] + 7),
        "dragon-boat": iso(months[5] + 4),
        "mid-autumn": iso(months[8] + 14),
        "double-ninth": iso(months[9] + 8),
        "qingming": iso(day(term(15, 2451545 + 365.2422 * (year - 2000) + 94), TERM)),
    }
