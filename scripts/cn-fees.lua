-- Law of China: fees that a retailer may not ask for, and services that must be described. See
-- `source`. Article 10 of Order 17 allows fees for promotion services that the contract describes,
-- Article 13 forbids fees that no service stands behind, and the work plan of 2011 gives eleven
-- names under which such fees are known. A described service is none of them, whatever its name.

local names = text.terms(
    {"合同费", "合同续签费", "搬运费", "配送费", "节庆费", "店庆费", "周年庆费", "年节费", "新店开业费", "新店开幕费", "新店费", "开店费",
     "信息查询费", "资讯查询费", "结账信息查询费", "刷卡费", "刷卡手续费", "条码费", "新品进店费", "开户费", "新供应商进店费",
     "无条件返利", "进场费", "进店费", "上架费",
     "contract fee", "contract fees", "handling fee", "handling fees", "distribution fee",
     "distribution fees", "festival fee", "festival fees", "festive fee", "festive fees",
     "holiday fee", "anniversary fee", "anniversary fees", "opening fee", "opening fees",
     "new store fee", "new store fees", "store opening fee", "store opening fees",
     "information fee", "information fees", "information enquiry fee", "information inquiry fee",
     "card fee", "card fees", "card processing fee", "card processing fees", "barcode fee",
     "barcode fees", "bar code fee", "bar code fees", "new item fee", "new item fees",
     "account opening fee", "account opening fees", "new supplier fee", "unconditional rebate",
     "unconditional rebates", "slotting fee", "slotting fees", "listing fee", "listing fees"})
-- The sentence says that nothing is charged, or what stands outside of the price is in it.
local denied = text.terms(
    {"不收", "不得", "不另", "不再", "不向", "不支付", "不承担", "不含", "免收", "免除", "免交", "免付", "免费", "无需", "无须", "没有", "禁止", "取消",
     "已含", "包含在", "包括在", "已包括", "由乙方承担", "由客户承担",
     "no", "not", "none", "never", "neither", "nor", "without", "free of", "waive", "waived", "waives", "included",
     "includes", "borne by the customer", "abolished"})

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

local function check_fee(fee, report)
    local missing = lacking(fee)
    local word = fee.title and names(fee.title)[1]
    if word and #missing > 0 then
        report("cn-fee-named", fee, "title", {fee = fee, word = word.word, at = word.from})
    elseif #missing > 0 then
        report("cn-fee-undescribed", fee, {fee = fee, part = missing[1]})
    end
end

-- True if an amount of money or a share of something is named.
local function has_price(said)
    for _, number in ipairs(text.numbers(said)) do
        local unit = number.unit or ""
        local first = unit:sub(1, 1)
        if number.kind == "percent"
            or #unit == 3 and unit:upper() == unit and first >= "A" and first <= "Z" then
            return true
        end
    end
    return false
end

-- A fee with a price that a text holds outside of the list of fees.
local function check_text(piece, report)
    if #names(piece.text) == 0 then
        return
    end
    for _, sentence in ipairs(text.sentences(piece.text)) do
        local word = names(sentence.text)[1]
        if word and #denied(sentence.text) == 0 and has_price(sentence.text) then
            report("cn-fee-in-text", piece.node, piece.field,
                   {word = word.word, at = sentence.from + word.from - 1})
            return
        end
    end
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
        ["cn-fee-named"] = "Fee {fee} uses the words “{word}”, a kind of fee that the rules on retailers and suppliers are against (Order 17 of 2006, Article 13; work plan of December 2011), and it is not described as a service.",
        ["cn-fee-undescribed"] = "Fee {fee} does not say {part}. Order 17 of 2006 (Article 10) wants item, content, period and price of a promotion service in the contract with a retailer.",
        ["cn-fee-in-text"] = "The text charges a “{word}” outside of the list of fees. The rules on retailers and suppliers are against this kind of fee (Order 17 of 2006, Article 13; work plan of December 2011).",
    },
    advice = {
        ["cn-fee-named"] = "Ask counsel. If a real service stands behind it, describe it: what is done, in which period, at which price.",
        ["cn-fee-undescribed"] = "Add it, and ask counsel whether the service is one that may be charged.",
        ["cn-fee-in-text"] = "Ask counsel. If a real service stands behind it, make it a fee with what is done, in which period, at which price.",
    },
    check = function(plan, whole, report)
        local is_fee = {}
        for _, fee in ipairs(plan.terms and plan.terms.fees or {}) do
            check_fee(fee, report)
            is_fee[fee] = true
        end
        for _, piece in ipairs(agreed()) do
            if not is_fee[piece.node] then
                check_text(piece, report)
            end
        end
    end,
}
