-- Law of China: rebates are earned. Source: Measures for Fair Transactions between Retailers and
-- Suppliers, Order 17 of 2006, Article 6 (4), in force since 15 November 2006: no forced rebate
-- without condition, and none for a sales target that was missed. As known in 2026.

local anyway = text.terms(
    {"whether or not the target", "regardless of the target", "regardless of whether",
     "even if the target is missed", "even if the target is not reached", "unconditional",
     "unconditionally", "without condition", "in any case",
     "无条件", "无论是否完成", "无论是否达成", "无论是否达到", "不论是否完成", "不论是否达成",
     "不论是否达到", "不管是否完成", "即使未完成", "即使未达成", "即使未达到", "无论完成与否",
     "无论达成与否"})

-- True if the first sale of the year earns it already.
local function from_first_sale(rebate)
    local first = rebate.tiers[1]
    return (rebate.method == "wholeVolume" or rebate.method == "marginal")
        and first and first.from and first.rate and first.from:sign() == 0 and first.rate:sign() > 0
end

local function below_target(rebate)
    for _, tier in ipairs(rebate.method == "achievement" and rebate.tiers or {}) do
        if tier.from and tier.rate and tier.from < 100 and tier.rate:sign() > 0 then
            return tier
        end
    end
    return nil
end

return {
    id = "cn-rebate",
    law = "CN",
    source = "Measures for Fair Transactions between Retailers and Suppliers (Order No. 17 of 2006), Article 6 (4), in force since 15 November 2006.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: no rebate is owed without a condition, or although the sales target was missed.",
    messages = {
        ["cn-rebate-unconditional"] = "Rebate {rebate} is owed without any condition. Order 17 of 2006 (Article 6) names forced rebates without condition among unfair practices.",
        ["cn-rebate-anyway"] = "The condition of rebate {rebate} says “{word}”. Order 17 of 2006 (Article 6) names rebates without condition, or although the target was missed, among unfair practices.",
        ["cn-rebate-below-target"] = {level = "note", text = "Rebate {rebate} pays from {from} % of the target already. Order 17 of 2006 (Article 6) is against rebates collected although the agreed sales were missed."},
    },
    advice = {
        ["cn-rebate-unconditional"] = "Ask counsel, and say what the customer does for the rebate: a volume, a service, or payment in time.",
        ["cn-rebate-anyway"] = "Ask counsel, and tie the rebate to what the customer brings about.",
        ["cn-rebate-below-target"] = "If this step is agreed freely as a target of its own, say so in the condition; else ask counsel.",
    },
    check = function(plan, whole, report)
        if not plan.terms then
            return
        end
        for _, rebate in ipairs(plan.terms.rebates) do
            local word = rebate.condition and anyway(rebate.condition)[1]
            local low = below_target(rebate)
            if word then
                report("cn-rebate-anyway", rebate, "condition",
                       {rebate = rebate, word = word.word, at = word.from})
            elseif not written(rebate, "condition")
                and (rebate.method == "fixed" or from_first_sale(rebate)) then
                report("cn-rebate-unconditional", rebate, {rebate = rebate})
            elseif low then
                report("cn-rebate-below-target", low, "from", {rebate = rebate, from = low.from})
            end
        end
    end,
}
