-- Law of China: rebates are earned. See `source`: a retailer may not force a rebate without condition
-- on the supplier, nor collect one for a sales target that was missed.

local anyway = text.terms(
    {"whether or not the target", "whether or not targets", "whether the target is met or not",
     "regardless of the target", "regardless of targets", "regardless of whether the target",
     "regardless of whether targets", "regardless of sales", "regardless of volume",
     "irrespective of the target", "irrespective of targets", "irrespective of sales",
     "even if the target is missed", "even if the target is not reached",
     "even if the target is not met", "even if the target was missed", "even if targets are missed",
     "even if targets are not met", "unconditional", "unconditionally", "without condition",
     "without conditions", "without any condition",
     "无条件", "无论是否完成", "无论是否达成", "无论是否达到", "无论是否达标", "无论销售额", "无论目标", "不论是否完成",
     "不论是否达成", "不论是否达到", "不论是否达标", "不论目标", "不管是否完成", "不管是否达成", "即使未完成", "即使未达成",
     "即使未达到", "即使未达标", "即便未完成", "即便未达成", "无论完成与否", "无论达成与否", "无论达标与否", "不论完成与否"},
    {"无条件退货", "无条件退换", "无条件接受", "无条件配合", "unconditional acceptance",
     "unconditional return", "unconditionally accept", "unconditionally accepts"})
-- The sentence denies what it names.
local denied = text.terms(
    {"不支付", "不予支付", "不发放", "不予发放", "不享受", "不计算", "不设", "不得", "并非", "不是", "没有无条件", "无返利", "取消",
     "no rebate", "not paid", "is not", "are not", "not an", "not owed", "not due", "nothing is paid",
     "nothing is owed", "never", "no unconditional", "none"})
local named = text.terms(
    {"无条件返利", "无条件返佣", "无条件扣点", "无条件折让", "unconditional rebate", "unconditional rebates",
     "unconditional bonus"})

local function first_anyway(said)
    for _, sentence in ipairs(text.sentences(said)) do
        local word = anyway(sentence.text)[1]
        if word and #denied(sentence.text) == 0 then
            return word, sentence.from + word.from - 1
        end
    end
    return nil
end

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

local function check_rebate(rebate, report)
    local word, at
    if rebate.condition then
        word, at = first_anyway(rebate.condition)
    end
    local low = below_target(rebate)
    if word then
        report("cn-rebate-anyway", rebate, "condition",
               {rebate = rebate, word = word.word, at = at})
    elseif not written(rebate, "condition")
        and (rebate.method == "fixed" or from_first_sale(rebate)) then
        report("cn-rebate-unconditional", rebate, {rebate = rebate})
    elseif low then
        report("cn-rebate-below-target", low, "from", {rebate = rebate, from = low.from})
    end
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
        ["cn-rebate-named"] = "{discount} is called “{word}”. Order 17 of 2006 (Article 6) names forced rebates without condition among unfair practices.",
    },
    advice = {
        ["cn-rebate-unconditional"] = "Ask counsel, and say what the customer does for the rebate: a volume, a service, or payment in time.",
        ["cn-rebate-anyway"] = "Ask counsel, and tie the rebate to what the customer brings about.",
        ["cn-rebate-below-target"] = "If this step is agreed freely as a target of its own, say so in the condition; else ask counsel.",
        ["cn-rebate-named"] = "Ask counsel. A discount on the invoice lowers the price and is called so; a rebate names what it is earned by.",
    },
    check = function(plan, whole, report)
        local terms = plan.terms
        for _, rebate in ipairs(terms and terms.rebates or {}) do
            check_rebate(rebate, report)
        end
        for _, discount in ipairs(terms and terms.discounts or {}) do
            local word = discount.title and named(discount.title)[1]
            if word then
                report("cn-rebate-named", discount, "title",
                       {discount = discount, word = word.word, at = word.from})
            end
        end
    end,
}
