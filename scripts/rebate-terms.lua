-- A rebate says everything that its amount depends on, and its tiers rise.

local parts = {
    {field = "method", code = "rebate-method-missing"},
    {field = "base", code = "rebate-base-missing"},
    {field = "rounding", code = "rebate-rounding-missing"},
    {field = "due", code = "rebate-due-missing"},
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
        ["rebate-tiers-missing"] = "Rebate {rebate} has no tier, so it pays nothing.",
        ["rebate-tier-repeated"] = "Rebate {rebate} has two tiers from {from}.",
        ["rebate-tier-descends"] = "Rebate {rebate}: the tier from {from} stands after the tier from {before}.",
        ["rebate-rate-falls"] = "Rebate {rebate}: from {from} on the rate falls from {before} % to {rate} %, so that buying more earns less.",
    },
    advice = {
        ["rebate-method-missing"] = "Say method=\"wholeVolume\" or method=\"marginal\". It is the commonest cause of disputes over rebates.",
        ["rebate-base-missing"] = "Say the base, for example base=\"netPurchases\" (purchases less returns).",
        ["rebate-rounding-missing"] = "Give the step, for example rounding=\"0.01\".",
        ["rebate-due-missing"] = "Give the last day of payment: due=\"2028-02-28\".",
        ["rebate-tiers-missing"] = "Write at least one <tier from=\"…\" rate=\"…\"/>.",
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
        if #rebate.tiers == 0 then
            report("rebate-tiers-missing", rebate, "tiers")
        end
        for i = 2, #rebate.tiers do
            check_tier(rebate.tiers[i], rebate.tiers[i - 1], report)
        end
    end,
}
