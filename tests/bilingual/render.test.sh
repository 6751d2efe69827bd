#!/bin/bash
# A contract with both texts side by side: one row a clause, tables once, ids once, the language
# that prevails named, nothing internal, the same bytes over runs.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
both=$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027.bilingual.xml

# ---- the document: what each text alone says stands in it ----
status 0 "$planpact" render --lang zh-Hans --stage document "$both"
mv out zh
status 0 "$planpact" render --lang en --stage document "$both"
mv out en
status 0 "$planpact" render --lang zh-Hans,en --stage document "$both"
mv out side
grep -qP '\p{Han}' en && wrong "the English text holds Chinese: $(grep -P -m 3 '\p{Han}' en)"

# Every text of the two documents is in the one, but for the header that names the parties and the
# labels of drawings, which stand once. Figures may differ by a space.
python3 - zh en side >lost <<'END' || wrong "lost: $(head -n 20 lost)"
import re, sys
def texts(path):
    lines = [l for l in open(path, encoding="utf-8")][3:]
    lines = [l for l in lines if not re.match(r" *(text|line|rect|circle|diamond)\b", l)]
    return [re.sub(r"\s", "", t) for l in lines for t in re.findall(r'"((?:[^"\\]|\\.)*)"', l)]
whole = "".join(texts(sys.argv[3]))
lost = sorted({t for path in sys.argv[1:3] for t in texts(path) if t not in whole})
print("\n".join(lost))
sys.exit(bool(lost))
END

# As many clauses and headings on both sides, and each id once.
count() { grep -cE "$1" "$2"; }
[ "$(count '\.clause' side)" -eq $((2 * ($(count '\.clause' zh) + 1))) ] || # and the languages
    wrong "$(count '\.clause' side) clauses in both, $(count '\.clause' zh) in one"
[ "$(count ' heading ' side)" -eq $((2 * $(count ' heading ' zh))) ] ||
    wrong "$(count ' heading ' side) headings in both, $(count ' heading ' zh) in one"
twice=$(grep -oE ' #[a-z0-9-]+' side | sort | uniq -d)
[ -z "$twice" ] || wrong "ids given twice: $twice"
grep -qE 'heading .heading-1 #goals label=第.*条 "目标" listed "目标" " / ".muted "[0-9]+ " "Goals"' side ||
    wrong "no heading in both languages"
says side '| "第 {page} 页，共 {pages} 页 · Page {page} of {pages}"'
says side '以" "简体中文" "文本为准'
says side 'the " "Simplified Chinese" " text prevails'

# The other way round the English stands left.
status 0 "$planpact" render --lang en,zh-Hans --stage document "$both"
grep -qE 'heading .heading-1 #goals label=[0-9]+ "Goals" listed "Goals" " / ".muted "第.*条 " "目标"' out ||
    wrong "no heading the other way round"

# ---- the language that prevails ----
sed 's/ prevails="zh-Hans"//' "$both" >none.xml
status 0 "$planpact" render --lang zh-Hans,en --stage document none.xml
says err 'warning: the contract is in two languages, but the plan does not say which of them prevails [language-prevails-missing]'
status 0 "$planpact" render --lang zh-Hans --stage document none.xml
grep -q language-prevails err && wrong "one language asks which prevails"
status 1 "$planpact" render --lang zh-Hans,en --final -o none.pdf none.xml
says err '[language-prevails-final]'
sed 's/prevails="zh-Hans"/prevails="zh-Hant"/' "$both" >third.xml
status 1 "$planpact" render --lang zh-Hans,en -o third.pdf third.xml
says err '[language-prevails-other]'

# ---- what differs keeps a contract from being final, and is named in both places ----
sed 's/from CNY 12,400,000 in 2026 to CNY 15,500,000/from CNY 12,400,000 in 2026 to CNY 15,050,000/' \
    "$both" >spoilt.xml
status 1 "$planpact" check --lang en spoilt.xml
says err 'the texts differ: en says “CNY 15,050,000”, zh-Hans says “1550万元” (spoilt.xml:'
says err '[bilingual-number-differs]'
status 1 "$planpact" render --lang zh-Hans,en --final -o spoilt.pdf spoilt.xml
says err '[final-refused]'

# ---- what has no second text is printed once, and named ----
sed '/<text xml:lang="en">Install the 24 coolers/d' "$both" >untold.xml
status 0 "$planpact" render --lang zh-Hans,en --stage document untold.xml
says err '[plan-text-untranslated]'
status 2 "$planpact" render --lang en,fr "$both"
status 2 "$planpact" render --lang en,en "$both"
status 2 "$planpact" check --lang zh-Hans,en "$both"

# ---- nothing internal, in either language ----
sed 's#<rationale>新增#<rationale audience="internal">机密新增#; s#<rationale xml:lang="en">The additional#<rationale xml:lang="en">SECRET additional#' \
    "$both" >secret.xml
status 0 "$planpact" render --lang zh-Hans,en --stage document secret.xml
grep -qE '机密|SECRET' out && wrong "the customer's copy holds what is internal"
status 0 "$planpact" render --lang en --stage document secret.xml
grep -qE '机密|SECRET' out && wrong "the customer's English copy holds what is internal"
status 0 "$planpact" render --lang zh-Hans,en --audience internal --stage document secret.xml
says out SECRET
says out 机密

sed 's#<rationale xml:lang="en">The additional#<rationale xml:lang="en" audience="internal">SECRET additional#' \
    "$both" >secret.xml
for lang in zh-Hans,en en; do
    status 0 "$planpact" render --lang "$lang" --stage document secret.xml
    grep -q SECRET out && wrong "what is internal in one language stands in $lang"
done

# ---- what is wrong with a second text is found where it stands ----
sed 's#>State of business: the seven goals#>State of business ☐⃣𐐀: the seven goals#' "$both" >glyph.xml
status 1 "$planpact" render --lang zh-Hans,en -o glyph.pdf glyph.xml
grep -qE "^glyph.xml:$(grep -n 'business ☐' glyph.xml | cut -d: -f1):[0-9]+: error" err ||
    wrong "no place for a mark that no font has: $(head -n 3 err)"

# ---- the PDF ----
status 0 "$planpact" render --lang zh-Hans,en -o one.pdf "$both"
TZ=Asia/Shanghai status 0 "$planpact" render --lang zh-Hans,en -o two.pdf "$both"
cmp one.pdf two.pdf || wrong "two runs give two files"
whole_pdf one.pdf || wrong "no whole PDF"
if command -v qpdf >/dev/null; then
    qpdf --check one.pdf >qpdf.out 2>&1 || wrong "qpdf: $(tail -n 3 qpdf.out)"
fi
finish
