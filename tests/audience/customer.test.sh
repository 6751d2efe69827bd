#!/usr/bin/env bash
# Internal words and figures, put wherever a plan can hold them, are in no byte of the
# customer's copy (every stream inflated, every way of writing text), and are in the internal
# copy where it prints them.
set -eu
planpact=$PLANPACT_BUILD_DIR/bin/planpact
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 - "$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.en.xml" "$work/plan.xml" <<'PY'
import sys
plan = open(sys.argv[1], encoding="utf-8").read()
def put(before, text):
    global plan
    assert before in plan, before
    plan = plan.replace(before, text + before, 1)
put("  </parties>", '<contact id="zz" party="supplier" name="XSECRET Contact" audience="internal"/>\n')
put("</lastYear>", '<finding id="zf" kind="gap" audience="internal">XSECRET finding</finding>\n')
put("</goals>", '<goal id="zg" title="XSECRET goal" audience="internal" owner="zz" unit="CNY" '
    'measure="XSECRET measure"><statement>XSECRET statement</statement>'
    '<rationale>XSECRET why</rationale></goal>\n')
put("</activities>", '<activity id="za" kind="trade" title="XSECRET activity" goal="zg" '
    'start="2027-05-04" end="2027-05-05" budget="777111.22" audience="internal">XSECRET</activity>\n')
put("</actions>", '<action id="zt" owner="zz" due="2027-05-05" audience="internal">XSECRET act</action>\n')
put("</agreement>", '<clause id="zc" title="XSECRET clause" audience="internal">XSECRET</clause>\n')
plan = plan.replace('participants="', 'participants="zz ')
plan = plan.replace('owner="li"', 'owner="zz"', 1)
plan = plan.replace("<rationale>", "<rationale>XSECRET reason ")
plan = plan.replace("<customerStrategy>", "<customerStrategy>XSECRET strategy ")
plan = plan.replace('role="', 'role="XSECRET ')
open(sys.argv[2], "w", encoding="utf-8").write(plan)
PY

"$planpact" render "$work/plan.xml" -o "$work/customer.pdf" >/dev/null 2>&1 || [ $? = 1 ]
"$planpact" render "$work/plan.xml" -o "$work/internal.pdf" --audience internal >/dev/null 2>&1 || [ $? = 1 ]
for copy in customer internal; do
    "$planpact" render "$work/plan.xml" --stage pages --audience $copy >"$work/$copy.pages" 2>/dev/null || [ $? = 1 ]
    pdftotext "$work/$copy.pdf" "$work/$copy.txt"
done

python3 - "$work" <<'PY'
import re, sys, zlib
work = sys.argv[1]
data = open(work + "/customer.pdf", "rb").read()
parts = [data, open(work + "/customer.txt", "rb").read(), open(work + "/customer.pages", "rb").read()]
inflated = 0
for m in re.finditer(rb"stream\r?\n", data):
    try:
        parts.append(zlib.decompressobj().decompress(data[m.end():]))
        inflated += 1
    except zlib.error:
        pass
assert inflated > 30, inflated
words = ["XSECRET", "777111.22", "777,111.22", "1,407,111.22"]
for part in parts:
    for word in words:
        for form in (word.encode(), word.encode("utf-16-be"), word.encode().hex().encode(),
                     word.encode("utf-16-be").hex().upper().encode()):
            assert form not in part, "the customer's copy holds " + word
internal = open(work + "/internal.txt", encoding="utf-8").read()
marked = open(work + "/internal.pages", encoding="utf-8").read().count(chr(34) + "INTERNAL" + chr(34))
assert marked >= 20, "a page of the internal copy is not marked"
assert b"INTERNAL" not in parts[2], "the customer's copy is marked as internal"
for word in ("XSECRET Contact", "XSECRET finding", "XSECRET goal", "XSECRET activity",
             "XSECRET act", "XSECRET clause", "777,111.22", "XSECRET strategy"):
    assert word in internal, "the internal copy lacks " + word
print("nothing internal in", len(parts), "parts of the customer's copy")
PY
