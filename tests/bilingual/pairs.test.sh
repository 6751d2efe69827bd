#!/bin/bash
# Pairs of texts that say the same in two languages, good.txt, and pairs that do not, bad.txt with
# the code of what is wrong: a plan holds each pair as an action.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
here=$PLANPACT_SOURCE_DIR/tests/bilingual

# plan FILE COLUMN [LANG]: a plan in Chinese whose texts are that column of the file, and English
# ones from the next; the action of line N stands N lines below <actions>.
plan()
{
    sed "s/zh-Hans/${3-zh-Hans}/" <<'HEAD'
<?xml version="1.0" encoding="UTF-8"?>
<accountPlan xmlns="urn:planpact:plan:1" id="KA-1" lang="zh-Hans">
  <period year="2027" start="2027-01-01" end="2027-12-31"/>
  <money currency="CNY" tax="exclusive"/>
  <parties>
    <supplier><legalName>扬子饮品有限公司</legalName><legalName xml:lang="en">Yangtze Ltd.</legalName>
      <shortName>扬子</shortName><shortName xml:lang="en">Yangtze</shortName></supplier>
    <customer><legalName>禾佳里有限公司</legalName><legalName xml:lang="en">Hejiali Ltd.</legalName>
      <shortName>禾佳里</shortName><shortName xml:lang="en">Hejiali</shortName></customer>
    <contact id="li" party="supplier" name="李"/>
  </parties>
  <goals>
    <goal id="g1" owner="li" weight="100" due="2027-12-31" title="净进货额"/>
  </goals>
  <actions>
HEAD
    awk -F ' [|] ' -v c="$2" '{
        printf "    <action id=\"x%d\" owner=\"li\" due=\"2027-12-31\">%s<text xml:lang=\"en\">%s</text></action>\n",
               NR, $c, $(c + 1) }' "$1"
    echo '  </actions>'
    echo '  <agreement template="short-form"/>'
    echo '</accountPlan>'
}

for lang in zh-Hans zh-Hant; do
    file=$here/good.txt
    [ "$lang" = zh-Hans ] || file=$here/good.$lang.txt
    plan "$file" 1 "$lang" >good.xml
    "$planpact" check --lang en good.xml >out 2>err || true
    grep -E '\[(bilingual|xml|plan)-' err | grep -v 'plan-short-form' >found || true
    [ ! -s found ] || wrong "pairs that say the same: $(cat found)"
done

plan "$here/bad.txt" 2 >bad.xml
"$planpact" check --lang en bad.xml >out 2>err && wrong "bad pairs pass"
first=$(grep -n '<actions>' bad.xml | cut -d: -f1)
line=$first
while IFS= read -r pair; do
    line=$((line + 1))
    code=${pair%% | *}
    grep -q "^bad.xml:$line:[0-9]*: error: .*\[$code\]" err ||
        wrong "line $((line - first)) of bad.txt has no $code: $(grep "^bad.xml:$line:" err || true)"
done <"$here/bad.txt"

finish
