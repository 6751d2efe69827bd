#!/usr/bin/env bash
# The contract in Traditional Chinese: its own words, forms and numerals, and nothing that only
# Simplified Chinese writes; sentences by the locale; mistakes found in Traditional text.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
for tool in qpdf pdffonts pdfinfo pdftotext python3; do need_tool "$tool"; done
plan=$PLANPACT_SOURCE_DIR/examples/bottled-tea-2027.zh-Hant.xml

status 0 "$planpact" render "$plan" -o contract.pdf
status 0 qpdf --check contract.pdf
pdffonts contract.pdf >fonts
grep -q "NotoSansCJKtc" fonts || wrong "no Traditional font: $(cat fonts)"
grep -q "CJKsc" fonts && wrong "a Simplified font: $(cat fonts)"
qpdf --qdf --object-streams=disable contract.pdf whole.pdf
python3 - whole.pdf <<'PY' || wrong "the document does not say its language"
import sys
data = open(sys.argv[1], "rb").read()
assert b"/Lang <" + ("\ufeff" + "zh-Hant").encode("utf-16-be").hex().encode() + b">" in data \
    or b"/Lang (zh-Hant)" in data
PY
pdftotext -enc UTF-8 contract.pdf text
tr -d ' \n' <text >solid
for piece in "第一條" "季度檢討" "雲禾茶飲（深圳）有限公司" "本協議正本一式貳份" "第四季" "星期四" \
    "淨進貨額（扣除退貨）" "人民幣2,400,000.00元"; do
    says solid "$piece"
done
grep -o '[条签约计划实现门协议费与为]' solid | sort | uniq -c >slips
[ ! -s slips ] || wrong "Simplified forms on the pages: $(cat slips)"

# The same figures as in the Simplified contract.
"$planpact" render "${plan/Hant/Hans}" -o simplified.pdf >/dev/null 2>&1
for pdf in contract simplified; do
    pdftotext -enc UTF-8 -layout $pdf.pdf - | grep -o '[0-9][0-9,]*\.[0-9][0-9]' >$pdf.figures
done
cmp contract.figures simplified.figures || wrong "the two contracts have different figures"

# Sentences follow the locale.
sed 's/ weight="70"/ weight="60"/' "$plan" >bad.xml
for locale in zh_TW.UTF-8 zh_HK.UTF-8 zh_Hant; do
    LC_ALL=$locale "$planpact" check bad.xml >out 2>err && wrong "status 0 in $locale"
    says err "錯誤：各目標的權重合計為 90，而不是 100。 [goal-weights-unlike-100]"
done

# A mistake is found in Traditional characters as in Simplified ones.
sed 's/由2026年的200萬元增至2027年的240萬元/儘快進一步加強，增至250萬元/' "$plan" >bad.xml
status 1 "$planpact" check --lang zh-Hant bad.xml
for code in goal-weasel-word goal-vague-time goal-target-unlike-statement; do
    says err "[$code]"
done
finish
