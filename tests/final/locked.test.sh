#!/usr/bin/env bash
# A locked clause stands in every contract of its template: a plan neither leaves it out nor puts
# a clause of its own in its place, in any language.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
yangtze=$PLANPACT_SOURCE_DIR/examples/yangtze-springs-2027

# own FILE ATTRIBUTES TEXT: the plan with a special clause.
own()
{
    sed "s|</agreement>|<clause $2>$3</clause></agreement>|" "$yangtze.en.xml" >"$1"
    ! cmp -s "$1" "$yangtze.en.xml" || wrong "no clause was added"
}

# refused CODE FILE OPTIONS…
refused()
{
    code=$1 file=$2
    shift 2
    status 1 "$planpact" check "$file"
    says err "[$code]"
    rm -f final.pdf
    status 1 "$planpact" render --final --today=2026-11-22 "$@" -o final.pdf "$file"
    says err "[$code]"
    [ ! -e final.pdf ] || wrong "a final contract in spite of $code"
}

own title.xml 'id="gifts" title="integrity"' 'Gifts of up to CNY 500 are usual.'
refused clause-locked-changed title.xml
says err 'the locked clause “Integrity” (anti-bribery)'
own id.xml 'id="anti-bribery" title="Gifts"' 'Gifts of up to CNY 500 are usual.'
refused clause-locked-changed id.xml
sed 's|</agreement>|<clause id="gifts" title="廉洁与明示入账">每次不超过500元的礼品除外。</clause></agreement>|' \
    "$yangtze.zh-Hans.xml" >hans.xml
refused clause-locked-changed hans.xml --lang zh-Hans
status 1 "$planpact" check --lang zh-Hans hans.xml
says err '锁定条款“廉洁与明示入账”'

# What speaks of a locked clause is a warning: it prevails over it.
number=$("$planpact" render --stage document "$yangtze.en.xml" 2>/dev/null | sed -n 's/.*#anti-bribery label=\([0-9.]*\).*/\1/p')
[ -n "$number" ] || wrong "the contract has no clause on integrity"
own touched.xml 'id="gifts" title="Gifts"' "Clause $number does not hold for gifts of up to CNY 500."
status 0 "$planpact" check touched.xml
says err "speaks of the locked clause $number “Integrity” (anti-bribery) [clause-locked-touched]"
own other.xml 'id="gifts" title="Gifts"' "Clause 1$number and clause $number.7 hold for gifts of up to CNY 500."
"$planpact" check other.xml >out 2>err || :
! grep -q clause-locked err || wrong "another number is taken for a locked clause"

# A company's template that locks what depends on the plan, or what the plan has to take in.
mkdir -p app/bin app/share/planpact
cp "$planpact" app/bin/planpact
cp -R "$PLANPACT_SOURCE_DIR/plans" app/share/planpact/plans
cp -R "$PLANPACT_SOURCE_DIR/scripts" app/share/planpact/scripts
template=app/share/planpact/plans/agreements/trade-terms-cn.en.xml
planpact=$work/app/bin/planpact
chmod -R u+w app
sed -i 's/<clause id="payment-term" /&locked="true" /; s/<clause id="shelf-audit" /&locked="true" /' "$template"
sed '/<payment /d' "$yangtze.en.xml" | sed '/<clause ref="shelf-audit"/d' >less.xml
! cmp -s less.xml "$yangtze.en.xml" || wrong "nothing was left out"
refused clause-locked-left-out less.xml
says err '(payment-term) does not stand in this contract'
says err 'Give what the clause asks for (terms.payment)'
says err '(shelf-audit) does not stand in this contract'
says err '<clause ref="shelf-audit"/>'
sed -i 's/locked="true"/locked="yes"/' "$template"
status 1 "$planpact" check "$yangtze.en.xml"
says err 'locked'
finish
