#!/usr/bin/env bash
# Tables that nobody would write by chance: fifty of them, each told in a sentence or taken for
# what it is, within seconds; never a crash, never something listed beside an error.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
cp "$PLANPACT_SOURCE_DIR/tests/actuals/plan.xml" .
python3 - "$planpact" <<'PY' || wrong "see above"
import json, subprocess, sys, time
program = sys.argv[1]
H = b"Goal or measure,Quarter,Value,Note\n"
u = lambda s: s.encode("utf-8")
row = lambda cell: H + b"g1,Q1," + u(cell) + b",\n"
# name: (bytes, a code that must be among the findings, or the value of g1 in Q1)
tables = {
    "nothing": (b"", "csv-empty"),
    "line ends only": (b"\n\r\n\n", "csv-empty"),
    "a NUL": (b"\0", "csv-"),
    "NUL in a cell": (H + b"g1,Q1,1\0,\n", "csv-"),
    "a workbook": (b"PK\x03\x04" + b"x" * 99, "csv-workbook"),
    "an old workbook": (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 99, "csv-workbook"),
    "byte order mark only": (b"\xEF\xBB\xBF", "csv-empty"),
    "byte order mark": (b"\xEF\xBB\xBF" + row("7"), "7"),
    "two byte order marks": (b"\xEF\xBB\xBF\xEF\xBB\xBF" + row("7"), "actuals-kind-unknown csv-"),
    "UTF-16, half a character": (b"\xFF\xFEg\0o", "csv- actuals-"),
    "invalid UTF-8": (row("7") + b"g2,Q1,1,\xFF\xFE\n", "csv-encoding"),
    "GB18030 unsaid": ("目标,季度,实际值\ng1,一季度,7\n".encode("gb18030"), "csv-encoding-unsaid"),
    "a lone surrogate": (H + b"g1,Q1,7,\xED\xA0\x80\n", "csv-encoding"),
    "control characters": (row("7").replace(b",\n", b",\x1B[31m\n", 2), "csv- actuals-"),
    "right to left": (H + u("g1,Q1,7,\u202Eevil\n"), "7 csv-"),
    "a quotation mark alone": (H + b'g1,Q1,",\n', "csv-quote-open"),
    "a mark inside": (H + b'g1,Q1,7"7,\n', "csv-quote"),
    "a million marks": (H + b'"' * 1000000, "csv- "),
    "only headings": (H, None),
    "headings without end": (b"Goal or measure,Quarter,Value", None),
    "no line end": (H.strip() + b"\ng1,Q1,7,", "7"),
    "old Macintosh": (row("7").replace(b"\n", b"\r"), "7"),
    "mixed line ends": (H.replace(b"\n", b"\r\n") + b"g1,Q1,7,\rg2,Q1,60,\n", "7"),
    "ten thousand columns": (b",".join([b"x"] * 10000) + b"\n", "actuals-kind-unknown"),
    "ten thousand times the same heading": (b",".join([b"Goal"] * 10000) + b"\n", "actuals-kind-unknown"),
    "a heading of a megabyte": (b"x" * 1000000 + b",Quarter,Value\n", "actuals-kind-unknown"),
    "a cell of a megabyte": (H + b"g1,Q1,7," + b"n" * 1000000 + b"\n", "7"),
    "a number of a megabyte": (row("9" * 1000000), "csv-number"),
    "a name of a megabyte": (H + b"g" * 1000000 + b",Q1,7,\n", "actuals-name-unknown"),
    "fifty thousand rows of one": (H + b"g1,Q1,7,\n" * 49999, "actuals-row-twice"),
    "more rows than allowed": (H + b"g1,Q1,7,\n" * 50001, "csv-rows-many"),
    "fifty thousand unknown": (H + b"".join(b"z%d,Q1,7,\n" % i for i in range(49000)), "csv-mistakes-many"),
    "fifty thousand payments": (b"Term,Quarter,Amount,Document\n"
                                + b"".join(b"r1,Q1,0.01,CN-%d\n" % i for i in range(20000)), None),
    "fifty thousand findings": (b"Quarter,Kind,Finding\n"
                                + b"".join(b"Q1,gap,No. %d\n" % i for i in range(40000)), None),
    "a formula": (row("=1+1"), "csv-number"),
    "a command": (row('"=cmd|\' /C calc\'!A0"'), "csv-number csv-quote"),
    "a formula as a note": (H + b"g1,Q1,7,=HYPERLINK(0)\n", "7"),
    "an error of a formula": (row("#REF!"), "csv-formula-error"),
    "exponents": (row("1E+400"), "csv-shortened"),
    "infinity": (row("inf"), "csv-number"),
    "not a number": (row("NaN"), "csv-number"),
    "hexadecimal": (row("0x10"), "csv-number"),
    "minus zero": (row("-0"), "-0 0"),
    "forty digits": (row("1" * 40), "csv-number"),
    "thousands that leave a doubt": (row('"3,011"'), "csv-number-unclear"),
    "thousands": (row('"3,011,800.00"'), "3011800.00"),
    "a currency": (row("¥7"), "csv-number"),
    "a percent sign in money": (row("7%"), "csv-number-percent"),
    "full width": (H + u("ｇ１，Ｑ１，７，\n"), "csv-cells-few"),
    "full-width digits": (row("７"), "7 csv-number-meant"),
    "ten thousands": (row("310万"), "csv-number"),
    "white space": (H + u(" g1 \u3000,\tQ1 , 7\u00a0,\n"), "7"),
    "commas and semicolons": (b"Goal or measure;Quarter,Value\ng1;Q1,7\n", "csv-separator-unclear"),
    "a path as a decision": (b"Decision,Quarter,Part,Field,New value\nD,Q1,../../etc/passwd,x,y\n", None),
}
assert len(tables) >= 50, len(tables)
bad = 0
for name, (data, wanted) in tables.items():
    open("t.csv", "wb").write(data)
    began = time.monotonic()
    ran = subprocess.run([program, "actuals", "plan.xml", "t.csv", "--format", "json"], capture_output=True)
    took = time.monotonic() - began
    err = ran.stderr.decode("utf-8", "strict")
    if ran.returncode == 0:
        goals = {g["id"]: g["quarters"] for g in json.loads(ran.stdout)["goals"]}
        got = str(goals["g1"]["Q1"])
        good = wanted is None or got in wanted.split()
    else:
        got = err[:300]
        good = (ran.returncode == 1 and wanted and not ran.stdout
                and any("[" + code in err for code in wanted.split() if "-" in code))
    if not good or took > 60 or "\x1b" in err or "\u202e" in err or len(err) > 3000000:
        bad += 1
        print(f"wrong: {name}: status {ran.returncode} after {took:.1f} s: {got}", file=sys.stderr)
sys.exit(1 if bad else 0)
PY
finish
