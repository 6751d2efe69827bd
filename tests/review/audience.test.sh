#!/usr/bin/env bash
# Internal words and figures, put wherever a plan and its tables can hold them, are in no byte of
# what the customer is given, in any form, and stand in the internal pack.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool pdftotext
python3 - "$PLANPACT_SOURCE_DIR/examples/retail-2027.xml" <<'PY'
import sys
plan = open(sys.argv[1], encoding="utf-8").read()
def put(before, text):
    global plan
    assert before in plan, before
    plan = plan.replace(before, text + before, 1)
put("  </parties>", '<contact id="zz" party="supplier" name="XSECRET Contact" audience="internal"/>\n')
put("</goals>", '<goal id="zg" title="XSECRET goal" audience="internal" owner="zz" unit="CNY" '
    'aggregation="sum" measure="xsecretMeasure" direction="up"><statement>XSECRET</statement>'
    '<baseline value="1.00" period="2026"/><target value="777111.22"/>'
    '<quarters q1="777111.22" q2="0.00" q3="0.00" q4="0.00"/></goal>\n')
put("</activities>", '<activity id="za" kind="consumer" title="XSECRET activity" '
    'start="2027-02-04" end="2027-02-05" budget="777111.22" baseline="777111.22" '
    'audience="internal">XSECRET</activity>\n')
put("</actions>", '<action id="zt" owner="zz" due="2027-02-05" audience="internal">XSECRET act</action>\n')
open("plan.xml", "w", encoding="utf-8").write(plan)
def table(name, text):
    open("tables/" + name + ".csv", "w", encoding="utf-8").write(text)
import os
os.makedirs("tables")
table("results", "Goal or measure,Quarter,Value,Note\ng1,Q1,2710000.00,XSECRET note\nzg,Q1,777111.22,\n")
table("spends", "Spent on,Quarter,Amount,Note\na-spring,Q1,777111.22,XSECRET\n")
table("promotions", "Activity,Quarter,Baseline sales,Actual sales,Pulled forward,Cannibalised,"
      "Margin (%),Note\na-spring,Q1,640000.00,1050000.00,777111.22,777111.22,77.11,XSECRET\n"
      "za,Q1,777111.22,777111.22,,,,\n")
table("ratings", "Factor,Quarter,Importance (1-5),Satisfaction (1-5),Note\nXSECRET factor,Q1,5,1,\n")
table("complaints", "Complaint no.,Received,Acknowledged,Resolved,Owner,Complaint\n"
      "XSECRET-1,2027-01-22,,,zz,XSECRET complaint\n")
table("actions", "Id,Quarter,State,Done on,Due,Owner,Goal,Action,Note\n"
      "zt,Q1,open,,,,,,XSECRET\nzn,Q1,open,,2027-05-05,zz,zg,XSECRET new,\n"
      "x1,Q1,open,,,,,,XSECRET note of an action\n")
table("findings", "Quarter,Kind,Goal,Finding\nQ1,gap,zg,XSECRET finding\nQ1,gap,g1,Seen by both\n")
table("decisions", "Decision,Quarter,Part,Field,New value,Reason\n"
      "Q1-1,Q1,zg,target.value,777111.22,XSECRET\n"
      "Q1-3,Q1,g1,rationale,XSECRET,XSECRET\nQ1-4,Q1,a-spring,margin,77.11,XSECRET\n"
      "Q1-5,Q1,g1,target.value,9500000.00,Known to both\n")
PY
for who in customer internal; do
    for form in pdf docx json csv text; do
        status 0 "$planpact" review plan.xml --quarter Q1 --actuals tables --today 2027-07-16 \
            --audience $who --lang en --format $form -o $who.$form
    done
    status 0 "$planpact" review plan.xml --quarter Q1 --actuals tables --today 2027-07-16 \
        --audience $who --stage pages -o $who.pages
    pdftotext $who.pdf $who.pdf.text
done
python3 - <<'PY' || wrong "the customer's pack"
import re, zipfile, zlib
parts, inflated = [], 0
for name in ("pdf", "json", "csv", "text", "pages", "pdf.text"):
    data = open("customer." + name, "rb").read()
    parts.append(data)
    for m in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[m.end():]))
            inflated += 1
        except zlib.error:
            pass
assert inflated > 12, inflated
word = zipfile.ZipFile("customer.docx")
parts += [word.read(n) for n in word.namelist()]
for part in parts:
    for secret in ("XSECRET", "777111.22", "777,111.22", "77.11"):
        for form in (secret.encode(), secret.encode("utf-16-be"), secret.encode().hex().encode(),
                     secret.encode("utf-16-be").hex().upper().encode()):
            assert form not in part, "the customer's pack holds " + secret
page = open("customer.pdf.text", encoding="utf-8").read()
assert "Seen by both" in page and "Known to both" in page
internal = open("internal.pdf.text", encoding="utf-8").read()
for wanted in ("XSECRET goal", "XSECRET activity", "XSECRET act", "XSECRET new", "XSECRET factor",
               "XSECRET complaint", "XSECRET finding", "777,111.22"):
    assert wanted in internal, wanted
PY
finish
