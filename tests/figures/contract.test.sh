#!/usr/bin/env bash
# The contract of a plan with every method: facts, tiers, worked examples, true-up, scenario and
# the bridge from last year, in each language; amounts in words; what is internal does not leak.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
need_tool python3
plan=$PLANPACT_SOURCE_DIR/tests/cli/terms.xml

# A program beside data of its own, whose templates take the bridge and an amount in words in.
mkdir -p own/bin own/share/planpact
cp "$planpact" own/bin/
cp -R "$PLANPACT_SOURCE_DIR/plans" "$PLANPACT_SOURCE_DIR/scripts" own/share/planpact/
for language in en zh-Hans zh-Hant; do
    python3 - own/share/planpact/plans/agreements/trade-terms-cn.$language.xml <<'PY'
import re, sys
text = open(sys.argv[1], encoding="utf-8").read()
if "terms-bridge" not in text:
    text = re.sub('(<component name="scenario"[^>]*/>)', r'\1<component name="terms-bridge"/>', text, count=1)
text, n = re.subn('<component name="terms-bridge"[^>]*/>', '<component name="terms-bridge"/><text>[{parties.supplier.signatory.limit|amountWords}] '
                  '[{parties.supplier.signatory.limit|amountNames}]</text>', text, count=1)
assert n == 1
open(sys.argv[1], "w", encoding="utf-8").write(text)
PY
done
planpact=$work/own/bin/planpact

# compose LANGUAGE [OPTION…]: the document as text in "text", joined.
compose()
{
    last="the contract, $*"
    language=$1
    shift
    "$planpact" render --stage document --lang "$language" "$@" >out 2>err || :
    [ -s out ] || wrong "no document: $(head -n 5 err)"
    python3 - <<'PY'
import re
text = open("out", encoding="utf-8").read()
open("text", "w", encoding="utf-8").write(text.replace("\u00a0", " "))
PY
}

compose en --audience internal "$plan"
for words in 'whose rate applies to the whole amount: 15,500,000.00 × 2 % = CNY 310,000.00' \
    '100 % of the target of CNY 3,100,000.00' \
    'applies only to the increase of CNY 3,100,000.00: 3,100,000.00 × 4 % = CNY 124,000.00' \
    'It holds 7 full steps of CNY 1,000,000.00: 7 × CNY 2,000.00 = CNY 14,000.00' \
    'The agreed minimum applies: CNY 15,000.00.' \
    '10,000,000.00 × 0.5 % + 2,000,000.00 × 1 % + 3,500,000.00 × 1.5 % = CNY 122,500.00' \
    'If the condition is met, CNY 5,000.00 is paid for each quarter' \
    'Payments on account and true-up at target: Annual rebate' '186,000.00' \
    'CNY 24,800.00 too much, which is set off against the next payment.' \
    'up to 30 days 100 %; up to 60 days 80 %; later than 60 days nothing' \
    'Several discounts are one after another.' '4.94 %' '−24,800.00' 'maximum at 110 %, 120 %' \
    'Penalties are not counted.' 'Tiers in percent of the period’s target' 'Opening allowance' \
    '+455,700.00' '+5.55' '1,500.00 × 40 fortnights' 'At least CNY 80,000.00' \
    "CNY twenty million and 00/100" "twenty million yuan"; do
    says text "$words"
done
compose zh-Hans --audience internal "$plan"
for words in '该档比率仅适用于增长部分人民币 3,100,000.00 元' '达成目标时的预付与年终结算：Annual rebate' \
    '多付人民币 24,800.00 元，从下次付款中抵扣。' '合计折扣率' '按约定保底金额支付：人民币 15,000.00 元。' \
    '违约金未计入。' '人民币贰仟万元整'; do
    says text "$words"
done
compose zh-Hant --audience internal "$plan"
says text '人民幣貳仟萬元整'

# An amount in words of what is no amount.
last="words of a rate"
cp own/share/planpact/plans/agreements/trade-terms-cn.en.xml kept.xml
sed 's/{parties.supplier.signatory.limit|amountWords}/{money.taxRate|amountWords}/' kept.xml \
    >own/share/planpact/plans/agreements/trade-terms-cn.en.xml
status 1 "$planpact" render --stage document "$plan"
says err '[template-format-unknown]'
cp kept.xml own/share/planpact/plans/agreements/trade-terms-cn.en.xml

# Last year's amount of a term that the customer may not see is neither a term that ended nor
# part of a sum.
sed 's/<rebate id="r-year"/<rebate audience="internal" id="r-year"/
     s/<lastTerm term="r-year" amount="248000.00"/<lastTerm term="r-year" title="Secret" amount="777777.00"/' \
    "$plan" >secret.xml
compose en --audience internal secret.xml
says text '777,777.00'
compose en secret.xml
says text 'Opening allowance'
grep -q '777,777\|Secret\|Annual rebate' text && wrong "the customer's copy shows what is internal"
grep -q 'Penalties are not counted' text || wrong "no scenario in the customer's copy"

# A third decimal does not arise in an example.
last="80 % of 1234567.89"
sed 's/<target value="15500000.00"/<target value="1234567.89"/' "$minimal" >third.xml
compose en third.xml
says text '987,654.31'
grep -q '987,654.312' text && wrong "a volume shows a third decimal"
sed 's/rounding="0.01"/rounding="0.001"/' "$minimal" >fine.xml
compose en fine.xml
says text 'CNY 0.001'
finish
