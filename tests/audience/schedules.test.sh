#!/usr/bin/env bash
# What the schedules of a plan keep to ourselves (cost, market share, what promotions bring us,
# the budget) is in no byte of the customer's copy, and stands in the internal one.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
need_tool pdftotext
for lang in en zh-Hans; do
    for copy in customer internal; do
        "$planpact" render "$PLANPACT_SOURCE_DIR/tests/whole/whole.$lang.xml" \
            -o "$copy.$lang.pdf" --audience $copy >out 2>err || [ $? = 1 ]
        pdftotext -enc UTF-8 "$copy.$lang.pdf" "$copy.$lang.txt"
    done
done
python3 - <<'PY'
import re, sys, zlib
# Figures that stand nowhere else in the plan: cost, fair-share index, pulled forward, net
# result, profit, return, line and reserve of the budget.
figures = ["25.725", "106.1", "12,500.00", "134,000.00", "42,210.00", "112,800.00", "22,400.00",
           "451,900.00", "118,100.00"]
wrong = 0
for lang in ("en", "zh-Hans"):
    data = open("customer.%s.pdf" % lang, "rb").read()
    parts = [data, open("customer.%s.txt" % lang, "rb").read()]
    for m in re.finditer(rb"stream\r?\n", data):
        try:
            parts.append(zlib.decompressobj().decompress(data[m.end():]))
        except zlib.error:
            pass
    internal = open("internal.%s.txt" % lang, encoding="utf-8").read()
    for figure in figures:
        forms = [f for written in (figure, figure.replace(",", ""))
                 for f in (written.encode(), written.encode("utf-16-be"),
                           written.encode("utf-16-be").hex().upper().encode())]
        if any(form in part for form in forms for part in parts):
            wrong += 1
            print("wrong: the customer's copy holds", figure, lang)
        if figure not in internal:
            wrong += 1
            print("wrong: the internal copy lacks", figure, lang)
print("%d figures looked for in %d parts" % (len(figures), len(parts)))
sys.exit(1 if wrong else 0)
PY
