-- All terms together cost no more than the budget's ceiling allows.

return {
    id = "terms-ceiling",
    level = "warning",
    visits = "accountPlan",
    about = "All terms together cost no more of net purchases than the ceiling of the budget.",
    messages = {
        ["terms-above-ceiling"] = "If the target is reached, all terms together cost {share} % of purchases; the ceiling is {ceiling} %.",
        ["terms-share-unknown"] = {level = "note", text = "The budget has a ceiling of {ceiling} %, but what all terms together cost cannot be counted."},
    },
    advice = {
        ["terms-above-ceiling"] = "Lower a rate, a fee or a cap, or have the higher ceiling approved before the plan goes to the customer.",
        ["terms-share-unknown"] = "Run “planpact simulate” on the plan: it says which term lacks which figure.",
    },
    check = function(plan, whole, report)
        local budget, terms = plan.budget, plan.terms
        local ceiling = budget and budget.ceiling
        local any = terms and #terms.discounts + #terms.rebates + #terms.fees > 0
        if not ceiling or not any then
            return
        end
        local share = figures.terms_share()
        if not share then
            report("terms-share-unknown", budget, "ceiling", {ceiling = ceiling})
        elseif share > ceiling then
            report("terms-above-ceiling", budget, "ceiling", {share = share, ceiling = ceiling})
        end
    end,
}
