-- Law of the European Union: a buyer of agricultural and food products may not change the terms of
-- supply alone: frequency, method, place, timing or volume of delivery, quality, payment, prices,
-- services. See `source`. A plan does not say that its products are food, so that is asked.

local alone = text.terms(
    {"unilaterally", "unilateral", "at its sole discretion", "in its sole discretion", "at its own discretion",
     "at its discretion", "without the consent of the supplier", "without the supplier's consent",
     "without the supplier’s consent", "without prior agreement", "without agreement of the supplier", "by notice only",
     "单方", "单方面", "自行决定", "自行调整", "自行变更", "有权随时", "可随时", "无需甲方同意", "无须甲方同意", "无需供应商同意", "不经甲方同意"})
local change = text.terms(
    {"change", "amend", "adjust", "vary", "varies", "varied", "modify", "modifies", "modified", "alter", "set", "reduce",
     "increase", "变更", "修改", "调整", "更改", "改变", "增减", "降低", "缩减"})
local subject = text.terms(
    {"price", "prices", "volume", "volumes", "quantity", "quantities", "delivery", "deliveries", "delivery window",
     "delivery windows", "frequency", "quality", "specification", "specifications", "payment", "payment term", "payment terms",
     "terms", "rebate", "fee", "service", "services", "ordering",
     "价格", "供价", "数量", "订货量", "交货", "送货", "频次", "质量", "规格", "付款", "账期", "条款", "条件", "返利", "费用", "服务"},
    {"resale price", "resale prices", "retail price", "retail prices", "selling price", "selling prices", "零售价格", "销售价格",
     "售价", "服务员"})
-- Nobody may, or it is the supplier who may.
local denied = text.terms(
    {"may not", "must not", "cannot", "not be", "no party", "neither", "nor", "never", "no unilateral", "does not", "do not",
     "supplier may", "supplier changes", "supplier sets", "supplier can", "own prices", "own retail prices", "is void",
     "不得", "不能", "不可", "无权", "均不", "禁止", "无效", "甲方有权", "甲方可", "供应商可", "供应商有权", "零售价", "货架", "陈列位置"})

local function first_word(said)
    if #change(said) == 0 or #subject(said) == 0 or #denied(said) > 0 then
        return nil
    end
    return alone(said)[1]
end

return {
    id = "eu-change",
    law = "EU",
    source = "Directive (EU) 2019/633 of 17 April 2019 on unfair trading practices in the agricultural and food supply chain, Article 3(1)(c), applied since 1 November 2021 (Germany: AgrarOLkG, section 15).",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the European Union: a buyer of food does not change the terms of supply alone.",
    messages = {
        ["eu-change-alone"] = "The text says “{word}”, as if one party could change the terms of supply alone. Are the products agricultural or food products? Then the buyer may not (Directive (EU) 2019/633, Article 3(1)(c)).",
    },
    advice = {
        ["eu-change-alone"] = "Ask counsel, and let such changes need the agreement of both parties.",
    },
    check = function(plan, whole, report)
        for _, piece in ipairs(agreed()) do
            for _, sentence in ipairs(text.sentences(piece.text)) do
                local word = first_word(sentence.text)
                if word then
                    report("eu-change-alone", piece.node, piece.field,
                           {word = word.word, at = sentence.from + word.from - 1})
                end
            end
        end
    end,
}
