-- A rebate says everything that its amount depends on, and its tiers rise.

local parts = {
    {field = "method", code = "rebate-method-missing"},
    {field = "base", code = "rebate-base-missing"},
    {field = "rounding", code = "rebate-rounding-missing"},
}

-- What a method needs besides.
local needs = {
    marginal = {{field = "tiers", code = "rebate-tiers-missing"}},
    wholeVolume = {{field = "tiers", code = "rebate-tiers-missing"}},
    achievement = {{field = "tiers", code = "rebate-tiers-missing"},
                   {field = "goal", code = "rebate-goal-missing"}},
    growth = {{field = "tiers", code = "rebate-tiers-missing"},
              {field = "baseline", code = "rebate-baseline-missing"},
              {field = "growthOn", code = "rebate-growth-on-missing"}},
    perUnit = {{field = "every", code = "rebate-step-missing"},
               {field = "amount", code = "rebate-amount-missing"}},
    fixed = {{field = "amount", code = "rebate-amount-missing"}},
}

local function check_tier(tier, before, report)
    if not tier.from or not tier.rate or not before.from or not before.rate then
        return -- the schema asks for both
    end
    if tier.from == before.from then
        report("rebate-tier-repeated", tier, "from", {from = tier.from})
    elseif tier.from < before.from then
        report("rebate-tier-descends", tier, "from", {from = tier.from, before = before.from})
    elseif tier.rate < before.rate then
        report("rebate-rate-falls", tier, "rate",
               {from = tier.from, rate = tier.rate, before = before.rate})
    end
end

return {
    id = "rebate-terms",
    level = "error",
    visits = "rebate",
    about = "Every rebate states its method, base, rounding and due date, and has tiers that rise in amount and never fall in rate.",
    messages = {
        ["rebate-method-missing"] = "Rebate {rebate} does not say whether a rate applies to the whole volume or only to the part inside its tier.",
        ["rebate-base-missing"] = "Rebate {rebate} does not say on which figure it is paid.",
        ["rebate-rounding-missing"] = "Rebate {rebate} does not say to what it is rounded.",
        ["rebate-due-missing"] = "Rebate {rebate} does not say by when it is paid.",
        ["rebate-due-once"] = {level = "warning", text = "Rebate {rebate} is calculated several times a year, but names a single day of payment."},
        ["rebate-tiers-missing"] = "Rebate {rebate} has no tier, so it pays nothing.",
        ["rebate-goal-missing"] = "Rebate {rebate} is paid by attainment, but does not say of which goal.",
        ["rebate-baseline-missing"] = "Rebate {rebate} is paid for growth, but does not say over which volume.",
        ["rebate-growth-on-missing"] = "Rebate {rebate} does not say whether it is paid on the whole volume or on the growth only.",
        ["rebate-step-missing"] = "Rebate {rebate} is paid for every full step of volume, but does not say how large a step is.",
        ["rebate-amount-missing"] = "Rebate {rebate} does not say what amount is paid.",
        ["rebate-tax-differs"] = {level = "warning", text = "Rebate {rebate} is paid on amounts by another tax basis than the plan’s: its worked example and the total of the terms take the amounts of the goal as they are."},
        ["rebate-tier-repeated"] = "Rebate {rebate} has two tiers from {from}.",
        ["rebate-tier-descends"] = "Rebate {rebate}: the tier from {from} stands after the tier from {before}.",
        ["rebate-rate-falls"] = "Rebate {rebate}: from {from} on the rate falls from {before} % to {rate} %, so that buying more earns less.",
    },
    advice = {
        ["rebate-method-missing"] = "Say method=\"wholeVolume\" or method=\"marginal\". It is the commonest cause of disputes over rebates.",
        ["rebate-base-missing"] = "Say the base, for example base=\"netPurchases\" (purchases less returns).",
        ["rebate-rounding-missing"] = "Give the step, for example rounding=\"0.01\".",
        ["rebate-due-missing"] = "Give the last day of payment: due=\"2028-02-28\".",
        ["rebate-due-once"] = "Say within how many days of the end of each period it is paid: dueDays=\"30\".",
        ["rebate-tiers-missing"] = "Write at least one <tier from=\"…\" rate=\"…\"/>.",
        ["rebate-goal-missing"] = "Name the goal: goal=\"g1\".",
        ["rebate-baseline-missing"] = "Give the volume of the period compared with: baseline=\"5200000.00\".",
        ["rebate-growth-on-missing"] = "Say growthOn=\"total\" or growthOn=\"increment\".",
        ["rebate-step-missing"] = "Give the step: every=\"100000.00\".",
        ["rebate-amount-missing"] = "Give the amount: amount=\"500.00\".",
        ["rebate-tax-differs"] = "State the goal, its quarters and the tiers by the tax basis of the rebate and say so in the goal’s measure, or make taxBasis that of <money tax=\"…\">.",
        ["rebate-tier-repeated"] = "Remove one of the two tiers, or correct its amount.",
        ["rebate-tier-descends"] = "Write the tiers in the order of their amounts.",
        ["rebate-rate-falls"] = "Correct the rate, or the order of the tiers.",
    },
    check = function(rebate, plan, report)
        for _, part in ipairs(parts) do
            if not written(rebate, part.field) then
                report(part.code, rebate, part.field)
            end
        end
        if not written(rebate, "due") and not written(rebate, "dueDays") then
            report("rebate-due-missing", rebate, "due")
        elseif rebate.period and rebate.period ~= "year" and not written(rebate, "dueDays") then
            report("rebate-due-once", rebate, "due")
        end
        for _, need in ipairs(needs[rebate.method or "wholeVolume"]) do
            if need.field == "tiers" and #rebate.tiers == 0
                or need.field ~= "tiers" and not written(rebate, need.field) then
                report(need.code, rebate, need.field)
            end
        end
        local tax = plan.money and plan.money.tax
        if tax and rebate.taxBasis and rebate.taxBasis ~= tax then
            report("rebate-tax-differs", rebate, "taxBasis")
        end
        for i = 2, #rebate.tiers do
            check_tier(rebate.tiers[i], rebate.tiers[i - 1], report)
        end
    end,
}
