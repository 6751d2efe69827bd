#!/usr/bin/env bash
# Every paragraph that was composed is in the PDF's structure, whole and in reading order, as
# poppler reads it. Poppler takes up to a minute for a long contract: of these two are read here,
# all of them with PLANPACT_LONG=1.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
examples=$PLANPACT_SOURCE_DIR/examples
set -- "$examples"/bottled-tea-*.xml "$examples/yangtze-springs-2027.en.xml" "$examples/services-2027.xml"
[ -z "${PLANPACT_LONG-}" ] || set -- "$examples"/*.xml
for plan; do
    # A contract is final when its content is settled.
    sed 's/kind="settle" planned="[^"]*"/& done="2026-11-20"/' "$plan" >settled.xml
    "$planpact" render --final settled.xml -o plan.pdf --force >/dev/null 2>&1 || wrong "no contract of $plan"
    "$planpact" render --final --stage document settled.xml >document 2>/dev/null || wrong "no document of $plan"
    pdfinfo -struct-text plan.pdf >structure 2>/dev/null || wrong "no structure in the contract of $plan"
    python3 - "$plan" <<'PY' || wrong "the text of $plan is not whole or not in order"
import json, re, sys
def bare(text):
    return re.sub(r"\s+", "", text)
paragraphs = []
for line in open("document", encoding="utf-8"):
    if re.match(r"\s*(paragraph|heading)", line):
        # A number of a page is known only after layout: the text before and after it counts.
        for part in line.split(" page-of"):
            paragraphs.append("".join(json.loads(t) for t in re.findall(r'"(?:[^"\\]|\\.)*"', part)))
# Titles of tables come as UTF-16 in the middle of it; they are not text of the page.
structure = open("structure", encoding="utf-8", errors="ignore").read()
text, at = bare("".join(re.findall(r'"(.*)"', structure))), 0
for paragraph in paragraphs:
    found = text.find(bare(paragraph), at)
    if found < 0:
        sys.exit("not found from here on: " + paragraph)
    at = found + len(bare(paragraph))
print(len(paragraphs), "paragraphs in order")
sys.exit(0 if len(paragraphs) > 100 else "too few paragraphs")
PY
done
finish
