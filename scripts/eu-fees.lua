-- Law of the European Union: what a supplier of agricultural and food products pays for listing,
-- promotion, advertising, marketing and fitting out. See `source`: only what was agreed in clear and
-- unambiguous terms beforehand may be charged, and nothing that has to do with no sale of the
-- supplier's products. A plan does not say that its products are food, so that is asked.

local vague = text.terms(
    {"to be agreed", "to be determined", "to be decided", "to be fixed later", "tbd", "tba", "as customary", "customary",
     "at its discretion", "at the discretion", "at the customer's discretion", "as required by the customer",
     "as requested by the customer", "as the customer sees fit", "current price list of the customer", "as usual",
     "reasonable amount", "appropriate amount", "and others", "and other services", "etc", "various",
     "另行商定", "另行约定", "另行确定", "待定", "视情况", "酌情", "由乙方确定", "由客户确定", "按乙方要求", "按客户要求", "按惯例", "惯例",
     "按乙方标准", "按客户标准", "等费用", "等服务", "合理费用"})
-- The amount or the service is left open, not a date or a design.
local money = text.terms(
    {"fee", "amount", "price", "cost", "charge", "rate", "service", "services", "contribution", "payment",
     "费", "费用", "金额", "价格", "服务", "标准"})
local timing = text.terms(
    {"date", "dates", "day", "week", "weeks", "time", "schedule", "layout", "design", "artwork", "place", "stores",
     "日期", "时间", "档期", "版面", "设计", "门店", "位置"})
-- What has to do with the buyer and not with the sale of the supplier's products.
local unrelated = text.terms(
    {"anniversary", "merger", "acquisition", "new store", "new stores", "store opening", "opening of stores", "refurbishment",
     "renovation", "it system", "head office", "contract renewal", "renewal fee", "loyalty fee",
     "店庆", "周年庆", "合并", "上市", "新店", "开业", "装修", "改造", "系统费", "续签"})

local parts = {
    {name = "what is done", fields = {"text"}},
    {name = "the period", fields = {"period"}},
    {name = "the price", fields = {"amount", "price", "minimum"}},
}

local function lacking(fee)
    for _, part in ipairs(parts) do
        local there = false
        for _, field in ipairs(part.fields) do
            there = there or written(fee, field)
        end
        if not there then
            return part.name
        end
    end
    return nil
end

-- A sentence that leaves open what is paid or what for.
local function open_word(fee)
    for _, sentence in ipairs(fee.text and text.sentences(fee.text) or {}) do
        local word = vague(sentence.text)[1]
        if word and #money(sentence.text) > 0 and #timing(sentence.text) == 0 then
            return word, sentence.from + word.from - 1
        end
    end
    return nil
end

return {
    id = "eu-fees",
    law = "EU",
    source = "Directive (EU) 2019/633 of 17 April 2019 on unfair trading practices in the agricultural and food supply chain, Article 3(1)(d) and (2), applied since 1 November 2021 (Germany: AgrarOLkG, sections 16 and 17).",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the European Union: what a supplier of food pays to its buyer is agreed in clear terms and has to do with the sale of its products.",
    words = {"what is done", "the period", "the price"},
    messages = {
        ["eu-fee-unclear"] = "Fee {fee} does not say {part}. Are the products agricultural or food products? Then listing, promotion, advertising and the like may be charged only if agreed in clear and unambiguous terms (Directive (EU) 2019/633, Article 3(2)).",
        ["eu-fee-open"] = "Fee {fee} leaves something open: “{word}”. Are the products agricultural or food products? Then listing, promotion, advertising and the like may be charged only if agreed in clear and unambiguous terms (Directive (EU) 2019/633, Article 3(2)).",
        ["eu-fee-unrelated"] = "Fee {fee} speaks of “{word}” and does not describe a service for the supplier. A buyer of agricultural and food products may not ask for payments that have nothing to do with the sale of the supplier's products (Directive (EU) 2019/633, Article 3(1)(d)).",
    },
    advice = {
        ["eu-fee-unclear"] = "Add it, and ask counsel; some member states forbid or limit such fees altogether.",
        ["eu-fee-open"] = "Say what is done, in which period, and at which price or by which calculation.",
        ["eu-fee-unrelated"] = "Ask counsel. If a service for the supplier's products stands behind it, describe that service.",
    },
    check = function(plan, whole, report)
        for _, fee in ipairs(plan.terms and plan.terms.fees or {}) do
            local part = lacking(fee)
            local other = part and fee.title and unrelated(fee.title)[1]
            local word, at = open_word(fee)
            if other then
                report("eu-fee-unrelated", fee, "title",
                       {fee = fee, word = other.word, at = other.from})
            elseif part then
                report("eu-fee-unclear", fee, {fee = fee, part = part})
            elseif word then
                report("eu-fee-open", fee, "text", {fee = fee, word = word.word, at = at})
            end
        end
    end,
}
