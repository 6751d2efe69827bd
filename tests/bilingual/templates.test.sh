#!/bin/bash
# The templates of every contract say the same in every two of their languages; where they do not,
# the place is named.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"

# A copy of the program whose templates may be spoilt: it looks for them beside itself.
mkdir -p bin share/planpact
cp "$planpact" bin/planpact
cp -r "$PLANPACT_SOURCE_DIR/plans" "$PLANPACT_SOURCE_DIR/scripts" share/planpact/
templates=share/planpact/plans/agreements

# both NAME LANG LANG: the findings about the templates alone.
both()
{
    sed "s/template=\"[^\"]*\"/template=\"$1\" prevails=\"$2\"/; /clause ref=/d" "$minimal" >plan.xml
    bin/planpact render --stage document --lang "$2,$3" plan.xml >out 2>err || true
    grep -E '\[(template|bilingual)-' err >found || true
}

pairs=0
for left in "$templates"/*.xml; do
    for right in "${left%%.*}".*.xml; do
        name=$(basename "${left%%.*}")
        a=${left#*.} b=${right#*.}
        [ "$a" != "$b" ] || continue
        both "$name" "${a%.xml}" "${b%.xml}"
        pairs=$((pairs + 1))
        [ ! -s found ] || wrong "$name ${a%.xml} ${b%.xml}: $(head -n 3 found)"
        grep -q '^document' out || wrong "$name ${a%.xml} ${b%.xml} makes no document: $(head -n 3 err)"
    done
done
[ "$pairs" -ge 4 ] || wrong "only $pairs pairs of templates"

# spoil FILE SED CODE: the finding stands in the template.
spoil()
{
    cp "$templates/$1" kept
    sed -i "$2" "$templates/$1"
    cmp -s kept "$templates/$1" && wrong "nothing to spoil in $1: $2"
    both trade-terms-cn zh-Hans en
    grep -q "trade-terms-cn\.[a-zA-Z-]*\.xml:[0-9]*:[0-9]*: error: .*\[$3\]" found ||
        wrong "$2 gives no $3: $(cat found)"
    mv kept "$templates/$1"
}
spoil trade-terms-cn.zh-Hans.xml '/id="price-change"/s/30日/60日/' bilingual-number-differs
spoil trade-terms-cn.zh-Hans.xml '/id="payment-dispute"/s/十个工作日/五个工作日/' bilingual-number-differs
spoil trade-terms-cn.zh-Hans.xml 's/id="price-change"/id="price-changes"/' template-languages-differ
spoil trade-terms-cn.zh-Hans.xml 's/{period.year}计划年度/计划年度/' template-language-field
spoil trade-terms-cn.zh-Hans.xml '/id="set-off"/d' template-languages-differ
spoil trade-terms-cn.zh-Hans.xml '/id="survival"/d' template-language-lacks
spoil trade-terms-cn.en.xml 's/id="goal-phasing" if="[^"]*"/id="goal-phasing"/' template-languages-differ
spoil trade-terms-cn.zh-Hans.xml 's/<see ref="amendment"\/>/本协议/' template-language-field
finish
