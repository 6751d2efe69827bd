"""Plans with planted mistakes: hundred.py PROGRAM LEAST PLAN.xml

PLAN.list beside the plan names each mistake in a line: its code, blanks, and a piece of the plan
that stands there once, with ^ before the place that the finding must point to. check must find
each of them, once, and nothing else. LEAST is how many there must be.

A mistake is added by planting it in the plan and adding its line; with --lines the lines of what
is found are printed."""
import collections
import json
import subprocess
import sys

program, least, plan = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(plan, encoding="utf-8") as file:
    text = file.read()
starts = [0]
for line in text.split("\n"):
    starts.append(starts[-1] + len(line) + 1)


def place(offset):
    line = text.count("\n", 0, offset) + 1
    return line, offset - starts[line - 1] + 1


def piece(offset):
    """The shortest piece of one line around the place that the plan has once."""
    line = place(offset)[0]
    begin, end = starts[line - 1], starts[line] - 1
    while text[begin] == " ":
        begin += 1
    for reach in range(24, 400, 4):
        first, last = max(begin, offset - reach // 2), min(end, offset + reach)
        while first < offset and text[first] == " ":
            first += 1
        if text.count(text[first:last]) == 1:
            return text[first:offset] + "^" + text[offset:last]
    return text[begin:offset] + "^" + text[offset:end]


def found():
    command = [program, "check", "--today", "2026-11-22", "--format", "json", plan]
    answer = json.loads(subprocess.run(command, capture_output=True).stdout)
    if answer["notShown"]:
        sys.exit(f"wrong: {answer['notShown']} findings are not listed")
    return answer["findings"]


def planted(path):
    wrong = 0
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            continue
        code, marked = line.split(None, 1)
        before, _, after = marked.partition("^")
        count = text.count(before + after)
        if count != 1:
            print(f"wrong: {path}:{number}: {code}: its piece stands {count} times in the plan")
            wrong += 1
            continue
        yield (code, *place(text.index(before + after) + len(before)))
    if wrong:
        sys.exit(1)


findings = found()
if "--lines" in sys.argv:
    for f in findings:
        offset = starts[f["line"] - 1] + f["column"] - 1 if "line" in f else 0
        print(f"{f['code']:32} {piece(offset)}")
    sys.exit()
wanted = collections.Counter(planted(plan.removesuffix(".xml") + ".list"))
got = collections.Counter((f["code"], f.get("line", 0), f.get("column", 0)) for f in findings)
for code, line, column in sorted(wanted - got):
    print(f"wrong: {plan}:{line}:{column}: {code} is planted here and not found")
for code, line, column in sorted(got - wanted):
    count = got[code, line, column]
    print(f"wrong: {plan}:{line}:{column}: {code} is found {'twice' if count > 1 else 'besides'}:",
          next(f["message"] for f in findings if f["code"] == code and f.get("line") == line))
if sum(wanted.values()) < least:
    print(f"wrong: {plan} has {sum(wanted.values())} mistakes, not {least}")
    got = None
print(f"{sum(wanted.values())} mistakes planted, of {len({w[0] for w in wanted})} codes")
sys.exit(got != wanted)
