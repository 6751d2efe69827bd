"""What the program makes of each day, as unit_holidays_print says it."""

import datetime
import subprocess

FIRST = datetime.date(2026, 1, 1)


def read(program):
    """{region: {date: letter}}"""
    out = subprocess.run([program], check=True, capture_output=True, text=True).stdout
    regions = {}
    for line in out.splitlines():
        region, _, letters = line.partition(" ")
        if len(letters) == 1096:
            regions[region] = {FIRST + datetime.timedelta(i): letter
                               for i, letter in enumerate(letters)}
    return regions


def marked(days, letters, year=None):
    """The days that carry one of the letters."""
    return {d for d, letter in days.items() if letter in letters and year in (None, d.year)}


class Check:
    """Counts what differs."""

    def __init__(self):
        self.done = self.wrong = 0

    def equal(self, what, ours, theirs):
        self.done += 1
        if ours != theirs:
            self.wrong += 1
            show = lambda days: " ".join(sorted(map(str, days))) or "nothing"
            print(f"{what}: only ours: {show(ours - theirs)}; only theirs: {show(theirs - ours)}")

    def end(self):
        print(f"{self.done} comparisons, {self.wrong} differ")
        return 1 if self.wrong or not self.done else 0
