#!/usr/bin/env bash
# Random tables, written by Python's csv module as the referee: every cell comes out of the plan
# as it went in, whatever quotes, line breaks and characters it holds; and the plan loses nothing.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
python3 - "$planpact" "$minimal" <<'PY' || wrong "see above"
import csv, io, json, random, re, subprocess, sys
program, minimal = sys.argv[1:]
seed = random.Random(20270101)
pieces = ["a", "B", "7", " ", "  ", ",", ";", "\t", '"', '""', "'", "&", "<", ">", "]]>", "&amp;",
          "\n", "\r\n", "é", "ß", "门店", "號", "𠮷", "（", "，", "“", "%", "#", "-", "—", "\u3000", "=1+1"]
plan = open(minimal, encoding="utf-8").read()
collapse = lambda s: re.sub(r"[ \t\r\n]+", " ", s).strip(" ")

def tidy(s):
    s = collapse(s)
    while s != (t := s.strip("\u00a0\u3000 ")):
        s = t
    return s

def text():
    return "".join(seed.choice(pieces) for _ in range(seed.randrange(0, 12)))

lists = {"stores": ("code", ["name", "region", "group"], lambda p: p["parties"]["customer"]["stores"]),
         "products": ("code", ["name", "pack", "unit", "group", "barcode"], lambda p: p["products"]),
         "actions": ("id", ["text", "evidence"], lambda p: p["actions"]),
         "goals": ("id", ["title", "unit", "statement", "rationale", "baseline.period"], lambda p: p["goals"])}
for run in range(60):
    name = seed.choice(sorted(lists))
    key, fields, inside = lists[name]
    rows = []
    for i in range(seed.randrange(1, 9)):
        row = {key: "n%d-%d" % (run, i)}
        for f in fields:
            row[f] = text()
        if name in ("stores", "products") and not tidy(row["name"]):
            row["name"] = "x"
        if name == "goals":
            row["baseline.value"] = "%d.%02d" % (seed.randrange(10**9), seed.randrange(100))
        rows.append(row)
    columns = [key] + fields + (["baseline.value"] if name == "goals" else [])
    seed.shuffle(columns)
    out = io.StringIO()
    separator = seed.choice([",", ";", "\t"])
    writer = csv.DictWriter(out, columns, delimiter=separator, lineterminator=seed.choice(["\n", "\r\n"]),
                            quoting=seed.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
    writer.writeheader()
    writer.writerows(rows)
    encoding = seed.choice(["utf-8", "utf-8-sig", "utf-16", "gb18030"])
    open("t.csv", "wb").write(out.getvalue().encode(encoding))
    call = [program, "import", minimal, "--" + name, "t.csv", "-o", "new.xml", "--force"]
    call += ["--encoding", "gb18030"] if encoding == "gb18030" else []
    ran = subprocess.run(call, capture_output=True, text=True)
    assert ran.returncode == 0, (run, rows, ran.stderr)
    new = open("new.xml", encoding="utf-8", newline="").read()
    shown = subprocess.run([program, "show", "new.xml"], capture_output=True, text=True)
    assert shown.returncode == 0, (run, shown.stderr)
    have = inside(json.loads(shown.stdout))[-len(rows):]
    for row, got in zip(rows, have):
        for field, value in row.items():
            at = got
            for step in field.split("."):
                at = at.get(step, "") if isinstance(at, dict) else at
            assert at == tidy(value), (run, field, value, at)
    # What was there is there still: the new text is the old with one piece put in.
    start = next(i for i in range(len(new)) if i >= len(plan) or new[i] != plan[i])
    tail = len(plan) - start
    assert new[:start] == plan[:start] and new.endswith(plan[start:]), run
    # The same table again, as a replacement, changes nothing; then other values, and back.
    again = call[:2] + ["new.xml"] + call[3:5] + ["-o", "again.xml", "--force", "--replace"] + call[8:]
    ran = subprocess.run(again, capture_output=True, text=True)
    assert ran.returncode == 0, (run, ran.stderr)
    assert open("again.xml", encoding="utf-8", newline="").read() == new, run
print("60 tables")
PY
finish
