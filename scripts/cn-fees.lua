-- Law of China: fees that a retailer may not ask for, and services that must be described. Source:
-- Measures for Fair Transactions between Retailers and Suppliers, Order 17 of 2006, Article 13 and
-- those before it, in force since 15 November 2006, and the notice of five authorities on unlawful fees of large
-- retailers of December 2011. As known in 2026.

local names = text.terms(
    {"合同费", "搬运费", "配送费", "节庆费", "店庆费", "新店开业费", "信息查询费", "刷卡费", "条码费",
     "开户费", "无条件返利", "进场费",
     "contract fee", "handling fee", "distribution fee", "festival fee", "festive fee",
     "anniversary fee", "opening fee", "store opening fee", "information fee",
     "information enquiry fee", "card fee", "barcode fee", "account opening fee",
     "unconditional rebate", "slotting fee", "listing fee"})

-- What a described service names: {field, field} where either will do.
local parts = {
    {name = "what is done", fields = {"text"}},
    {name = "the period", fields = {"period"}},
    {name = "the price", fields = {"amount", "price", "minimum"}},
}

-- The names of the parts that the fee lacks.
local function lacking(fee)
    local out = {}
    for _, part in ipairs(parts) do
        local there = false
        for _, field in ipairs(part.fields) do
            there = there or written(fee, field)
        end
        if not there then
            table.insert(out, part.name)
        end
    end
    return out
end

return {
    id = "cn-fees",
    law = "CN",
    source = "Measures for Fair Transactions between Retailers and Suppliers (Ministry of Commerce and others, Order No. 17 of 2006), Articles 10 and 13, in force since 15 November 2006; work plan of five authorities for clearing up unlawful fees of large retailers (Shang Zhi Fa [2011] No. 485) of 19 December 2011.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: a fee is paid for a service with item, content, period and price, and is none of those that retailers may not ask for.",
    words = {"what is done", "the period", "the price"},
    messages = {
        ["cn-fee-named"] = "Fee {fee} uses the words “{word}”, a fee that the rules on retailers and suppliers (Order 17 of 2006, Article 13; notice of December 2011) list as not to be charged, and it is not described as a service.",
        ["cn-fee-undescribed"] = "Fee {fee} does not say {part}. Order 17 of 2006 wants item, content, period and price of a promotion service in the contract.",
    },
    advice = {
        ["cn-fee-named"] = "Ask counsel. If a real service stands behind it, describe it: what is done, in which period, at which price.",
        ["cn-fee-undescribed"] = "Add it, and ask counsel whether the service is one that may be charged.",
    },
    check = function(plan, whole, report)
        if not plan.terms then
            return
        end
        for _, fee in ipairs(plan.terms.fees) do
            local missing = lacking(fee)
            local word = fee.title and names(fee.title)[1]
            if word and #missing > 0 then
                report("cn-fee-named", fee, "title", {fee = fee, word = word.word, at = word.from})
            elseif #missing > 0 then
                report("cn-fee-undescribed", fee, {fee = fee, part = missing[1]})
            end
        end
    end,
}
