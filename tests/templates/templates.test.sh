#!/usr/bin/env bash
# Every template with every example in every language: no blank, nothing to find. No clause that an
# annual agreement needs is missing, every optional one can be taken in, and what a plan does not
# have is not spoken of.
. "$PLANPACT_SOURCE_DIR/tests/helpers.sh"
examples=$PLANPACT_SOURCE_DIR/examples
agreements=$PLANPACT_SOURCE_DIR/plans/agreements
plans="retail distributor industrial services"

# document PLAN TEMPLATE LANG [REF…]: the contract as text, in out, with these optional clauses.
document()
{
    plan=$1 template=$2 lang=$3
    shift 3
    refs=
    for ref; do refs="$refs<clause ref=\"$ref\"/>"; done
    sed "/clause ref=/d; s/template=\"[^\"]*\"/template=\"$template\"/
         s|^\( *\)<clause id=\"special|\1$refs\n&|" "$examples/$plan-2027.xml" >"$plan.xml"
    last="$plan $template $lang"
    status 0 "$planpact" render --stage document --lang "$lang" "$plan.xml"
}

# Does a clause, a heading or a section of that name stand in it?
stands() { grep -q " #$1 " out; }
has() { for id; do stands "$id" || wrong "$id is missing in $last"; done; }
lacks() { for id; do ! stands "$id" || wrong "$id has no place in $last"; done; }

for template in trade-terms-cn services-cn short-form; do
    for plan in $plans; do
        for lang in en zh-Hans zh-Hant zh-Hans,en; do
            document "$plan" "$template" "$lang"
            ! grep -q '____' out || wrong "a blank in $last: $(grep -m 1 '____' out)"
            ! grep -E ': (error|warning)' err || wrong "a finding in $last"
            sed -nE 's/^ *paragraph \.(clause|body|item|note|lead) //p' out >texts
            ! grep -E '\{|  | "$|""$' texts || wrong "a field, or spaces too many, in $last"
        done
    done
done

# What the two full agreements must say, whatever the plan, and what the short one must.
always="parties authority documents scope definitions amounts term renewal prices price-change
    payment-term payment-dispute payment-interest rebate-condition rebate-method
    rebate-attribution rebate-rounding rebate-examples rebate-statement fee-none-other
    penalty-rule penalty-limit penalty-damages penalty-settlement scenario-status forecast
    product-status activity-budget goal-status goal-measure goal-milestones goal-weights
    goal-scores review-inputs review-agenda review-decisions review-limits review-minutes
    review-move action-duty invoices tax tax-by-line credit-notes set-off records
    anti-bribery competition confidentiality data-protection ip liability-rule force-majeure
    termination accrued survival amendment notices assignment entire precedence severability
    waiver law forum copies effect-both schedules special signatures"
for lang in en zh-Hans zh-Hant; do
    for plan in retail distributor industrial; do
        document "$plan" trade-terms-cn "$lang"
        has $always supply orders delivery inspection recall returns-rules product-changes \
            supply-standards "$([ $plan = retail ] && echo quality || echo quality-trade)"
    done
    document services services-cn "$lang"
    has $always purpose service-scope service-orders service-standard service-records staff \
        staff-change safety access materials subcontracting acceptance service-defects \
        scope-change insurance handover fee-price fee-tax
    for plan in $plans; do
        document "$plan" short-form "$lang"
        has parties period amounts goals terms payment rebate-rule fee-rule penalty-rule actions \
            review-rule integrity confidentiality liability termination law forum effect-both \
            signatures
        last="$last, side by side"
        document "$plan" short-form "zh-Hans,en"
        has languages
    done
done

# Each plan has the clauses of what it agrees on, and no others.
document retail trade-terms-cn en
has purpose stores store-changes discount-basis rebate-true-up fee-service fee-price fee-minimum \
    fee-tax fee-invoice fee-excluded activity-duty activity-open activity-law merchandising-plan \
    merchandising merchandising-consequence equipment-list equipment-property equipment-deposit
lacks purpose-trade deliveries stores-all discount-sequence rebate-interim rebate-factor \
    rebate-goods shelf-life activity-work prices-list tax-law effect-either effect-signed
says out 'at the prices in "'
document distributor trade-terms-cn en
has purpose-trade deliveries discount-sequence rebate-factor rebate-goods activity-work
lacks purpose stores stores-all store-changes discount-basis fee-service fee-excluded \
    merchandising-plan merchandising equipment-list equipment-property activity-duty
says out 'growth:'
says out 'amount for every full step:'
document industrial trade-terms-cn en
has purpose-trade deliveries rebate-interim rebate-true-up
lacks purpose stores stores-all store-changes merchandising equipment-list fee-service
says out 'carried into the next period:'
for lang in en zh-Hans zh-Hant; do
    for plan in distributor industrial; do
        document "$plan" trade-terms-cn "$lang"
        ! grep -iE '"[^"]*((its|the|listed) stores|门店|分店)[^"]*"' out || wrong "stores in $last"
    done
done

# A shop without a list of its stores still has stores.
sed '/<store code/,/<\/store>/d; /<equipment>/,/<\/equipment>/d' "$examples/retail-2027.xml" >shop.xml
last=shop
"$planpact" render --stage document shop.xml >out 2>err || true
has stores-all store-changes merchandising
lacks stores deliveries

# The full agreement leaves out nothing that the program can make of a plan, and the amendment
# nothing that it can make of an amendment.
for component in $(sed -n 's/^ *{"\([a-z-]*\)", component_.*/\1/p' \
    "$PLANPACT_SOURCE_DIR/src/compose/components.c"); do
    if [ "${component#amendment-}" != "$component" ]; then
        grep -q "<component name=\"$component\"" "$agreements/amendment.en.xml" ||
            wrong "amendment lacks the component $component"
        continue
    fi
    for template in trade-terms-cn services-cn; do
        grep -q "<component name=\"$component\"" "$agreements/$template.en.xml" ||
            wrong "$template lacks the component $component"
    done
    components=$((${components-0} + 1))
done
[ "${components-0}" -ge 40 ] || wrong "only ${components-0} components"

# Every optional clause of every template.
optional=0
for template in trade-terms-cn services-cn short-form; do
    for ref in $(grep -oE '<clause id="[^"]*"[^>]*optional="true"' "$agreements/$template.en.xml" |
        sed 's/<clause id="//; s/".*//'); do
        for lang in en zh-Hans zh-Hant; do
            document retail "$template" "$lang" "$ref"
            has "$ref"
            document industrial "$template" "$lang"
            lacks "$ref"
        done
        optional=$((optional + 1))
    done
done
[ "$optional" -ge 13 ] || wrong "only $optional optional clauses"
finish
