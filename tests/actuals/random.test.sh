#!/usr/bin/env bash
# Random years, written by Python: headings in three languages, columns in any order, quarters and
# subjects in any spelling, several files that replace or add. What comes out is what Python's own
# calculation says, to the last digit; what it calls no data is null and never zero.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
cp "$PLANPACT_SOURCE_DIR/tests/actuals/plan.xml" .
python3 - "$planpact" "$PLANPACT_SOURCE_DIR/plans/import/columns.xml" <<'PY' || wrong "see above"
import csv, io, json, random, subprocess, sys
import xml.etree.ElementTree as tree
from decimal import Decimal
program, columns = sys.argv[1:]
N = "{urn:planpact:columns:1}"
names = {}
for table in tree.parse(columns).getroot():
    if table.get("list").startswith("actuals."):
        names[table.get("list")[8:]] = {c.get("field"): [c.get("en"), c.get("zh-Hans"), c.get("zh-Hant"), c.get("field")]
                                        for c in table}
seed = random.Random(20270601)
QUARTERS = {"Q1": ["Q1", "1", "一季度", "2027-Q1", "第1季度"], "Q2": ["Q2", "2", "第二季度", "2027Q2"],
            "Q3": ["Q3", "三季度", "第三季", "Q3/2027"], "Q4": ["Q4", "4", "四季度", "2027年第4季度"]}
NONE = ["", "n/a", "-", "无数据", "無資料", "—"]
SUBJECTS = {"results": {"g1": ["g1", "G1", "Net purchases"], "g2": ["g2", "Share of shelf", "share of  shelf"], "returns": ["returns"]},
            "spends": {"a1": ["a1", "Summer tasting"], "b1": ["b1", "Photo proof"], "s1": ["s1", "End caps"]},
            "payments": {"r1": ["r1", "Annual rebate"], "d1": ["d1", "Damaged goods"], "s1": ["s1"]}}
SUBJECT = {"results": "subject", "spends": "subject", "payments": "term"}
VALUE = {"results": "value", "spends": "amount", "payments": "amount"}

def number(subject):
    if subject == "g2":
        value = Decimal(seed.randrange(2000, 10000)).scaleb(-2)
        return value, str(value) + seed.choice(["", "%", " %"])
    value = Decimal(seed.randrange(0, 10**11)).scaleb(-2)
    return value, seed.choice([str(value), f"{value:,}" if value >= 10**6 else str(value)])

for run in range(40):
    repeated = seed.choice([None, "replace", "add"])
    expected = {kind: {} for kind in SUBJECTS}   # (subject, quarter) -> Decimal, or list of them
    files = []
    for kind in SUBJECTS:
        for delivery in range(seed.choice([1, 2, 3]) if repeated else 1):
            rows, seen = [], {}
            for subject, spelled in SUBJECTS[kind].items():
                if repeated == "add" and subject == "g2" and delivery:
                    continue  # its quarters do not add up
                for quarter, spelled_quarter in QUARTERS.items():
                    if seed.random() < 0.5:
                        continue
                    value, text = number(subject)
                    if seed.random() < 0.2:
                        value, text = None, seed.choice(NONE)
                    row = {SUBJECT[kind]: seed.choice(spelled), "quarter": seed.choice(spelled_quarter), VALUE[kind]: text,
                           "title": seed.choice(["", "whatever", "=1+1", "标题"])}
                    if kind == "payments" and value is not None:
                        row["document"] = f"CN-{run}-{delivery}-{len(rows)}"
                    rows.append(row)
                    if value is not None:
                        seen[subject, quarter] = value
            for key, value in seen.items():
                old = expected[kind].get(key)
                if kind == "payments":
                    expected[kind][key] = [value] if repeated != "add" or not old else old + [value]
                elif old is None or repeated != "add":
                    expected[kind][key] = value
                else:
                    expected[kind][key] = old + value
            seed.shuffle(rows)
            fields = [SUBJECT[kind], "quarter", VALUE[kind], "title"] + (["document"] if kind == "payments" else [])
            seed.shuffle(fields)
            out = io.StringIO()
            separator = seed.choice([",", ";", "\t"])
            writer = csv.writer(out, delimiter=separator, lineterminator=seed.choice(["\n", "\r\n"]),
                                quoting=seed.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
            writer.writerow([seed.choice(names[kind][f]) for f in fields])
            for row in rows:
                writer.writerow([row.get(f, "") for f in fields])
            name = f"{kind}{delivery}.csv"
            open(name, "wb").write(out.getvalue().encode(seed.choice(["utf-8", "utf-8-sig", "utf-16"])))
            files.append((delivery, name))
    call = [program, "actuals", "plan.xml"] + [f for _, f in sorted(files)] + ["--format", "json"]
    call += ["--repeated", repeated] if repeated else []
    ran = subprocess.run(call, capture_output=True, text=True)
    assert ran.returncode == 0, (run, repeated, ran.stderr[:2000])
    tables = json.loads(ran.stdout)["tables"]
    for kind in SUBJECTS:
        got = {}
        for item in tables[kind]["items"]:
            if VALUE[kind] not in item:
                continue
            key = (item[SUBJECT[kind]], item["quarter"])
            value = Decimal(item[VALUE[kind]])
            if kind == "payments":
                got.setdefault(key, []).append(value)
            else:
                assert key not in got, (run, key)
                got[key] = value
        want = {k: v for k, v in expected[kind].items()}
        if kind == "payments":
            got, want = ({k: sorted(v) for k, v in d.items()} for d in (got, want))
        assert got == want, (run, repeated, kind, got, want)
    goals = {g["id"]: g["quarters"] for g in json.loads(ran.stdout)["goals"]}
    for goal in ("g1", "g2", "g3"):
        for quarter in QUARTERS:
            want = expected["results"].get((goal, quarter))
            have = goals[goal][quarter]
            assert (have is None) == (want is None) and (have is None or Decimal(have) == want), (run, goal, quarter)
PY
finish
