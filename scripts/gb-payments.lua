-- Law of the United Kingdom: what a large grocery retailer may ask its suppliers to pay. See
-- `source`. The Code binds the designated retailers (yearly turnover in groceries above GBP 1 billion)
-- towards their direct suppliers; a plan does not say whether its customer is one, so that is asked.

-- {code, words}: of the name of a fee or of a sentence with a price.
local kinds = {
    {code = "gb-payment-position",
     words = text.terms(
         {"end cap", "end caps", "end-cap", "end-caps", "gondola end", "gondola ends", "eye level", "eye-level",
          "shelf position", "shelf positions", "shelf space", "prime position", "prime positions", "better position",
          "better positioning", "positioning fee", "checkout placement", "secondary placement", "placement fee",
          "端架", "堆头", "货架位置", "黄金位置", "陈列位置", "排面", "收银台陈列"})},
    {code = "gb-payment-shrinkage",
     words = text.terms(
         {"shrinkage", "shrink", "stock loss", "stock losses", "theft", "pilferage", "损耗", "失窃", "盗损", "盘亏"},
         {"shrink wrap", "shrink film", "shrink-wrap", "shrink-wrapped"})},
    {code = "gb-payment-listing",
     words = text.terms(
         {"listing fee", "listing fees", "slotting fee", "slotting fees", "new supplier fee", "supplier admission fee",
          "range review fee", "pay to stay", "supplier fee", "进场费", "进店费", "上架费", "开户费", "入场费"})},
}
-- Paid in a promotion, or not paid by the supplier at all.
local promotion = text.terms(
    {"promotion", "promotions", "promotional", "campaign", "offer", "special offer", "促销", "推广", "活动", "档期"})
local denied = text.terms(
    {"no", "not", "none", "never", "neither", "nor", "without", "borne by the customer", "customer bears", "own", "waived", "free of",
     "不收", "不支付", "不承担", "不得", "不含", "不另", "无需", "无须", "免收", "免费", "由乙方承担", "由客户承担"})

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

-- The first kind of payment that a text is about.
local function kind_of(said)
    for _, kind in ipairs(kinds) do
        local word = kind.words(said)[1]
        if word then
            return kind.code, word
        end
    end
    return nil
end

local function in_promotion(fee)
    return fee.text and #promotion(fee.text) > 0 or fee.title and #promotion(fee.title) > 0
        or fee.basis and #promotion(fee.basis) > 0 or fee.period and #promotion(fee.period) > 0
end

local function check_fee(fee, report)
    local code, word = kind_of(fee.title or "")
    if code and not (code == "gb-payment-position" and in_promotion(fee)) then
        report(code, fee, "title", {word = word.word, at = word.from})
    end
end

local function check_text(piece, report)
    for _, sentence in ipairs(text.sentences(piece.text)) do
        local said = sentence.text
        local code, word = kind_of(said)
        if code and has_price(said) and #denied(said) == 0 and #promotion(said) == 0 then
            report(code, piece.node, piece.field,
                   {word = word.word, at = sentence.from + word.from - 1})
        end
    end
end

return {
    id = "gb-payments",
    law = "GB",
    source = "Groceries Supply Code of Practice (Schedule 1 to the Groceries (Supply Chain Practices) Market Investigation Order 2009), paragraphs 5, 7, 9 and 12, in force since 4 February 2010; Late Payment of Commercial Debts (Interest) Act 1998, as amended with effect from 16 March 2013.",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the United Kingdom: a grocery retailer pays in reasonable time and does not charge for better places, shrinkage or listing.",
    options = {
        days = 60,
    },
    messages = {
        ["gb-payment-position"] = "“{word}”: is the customer a designated grocery retailer? Then it may not ask for a payment for better positioning or more shelf space unless it is made in relation to a promotion (Groceries Supply Code of Practice, paragraph 12).",
        ["gb-payment-shrinkage"] = "“{word}”: is the customer a designated grocery retailer? Then it may not make the supplier pay for shrinkage (Groceries Supply Code of Practice, paragraph 7).",
        ["gb-payment-listing"] = "“{word}”: is the customer a designated grocery retailer? Then it may ask for a payment for stocking products only for promotions or for products not stocked in the year before, and only in limits (Groceries Supply Code of Practice, paragraph 9).",
        ["gb-payment-late"] = "Payment is due after {days} days. More than {most} days must be agreed expressly and must not be grossly unfair to the supplier (Late Payment of Commercial Debts (Interest) Act 1998); a designated grocery retailer pays within a reasonable time (Groceries Supply Code of Practice, paragraph 5).",
    },
    advice = {
        ["gb-payment-position"] = "Ask counsel. If it belongs to a promotion, name the promotion and its dates.",
        ["gb-payment-shrinkage"] = "Ask counsel, and leave it out.",
        ["gb-payment-listing"] = "Ask counsel. If the product is new, say so and how the payment reflects the risk of stocking it.",
        ["gb-payment-late"] = "Ask counsel, and agree on a shorter time.",
    },
    check = function(plan, whole, report, options)
        local terms = plan.terms
        local payment = terms and terms.payment
        if payment and payment.days and payment.days > options.days then
            report("gb-payment-late", payment, "days", {days = payment.days, most = options.days})
        end
        local is_fee = {}
        for _, fee in ipairs(terms and terms.fees or {}) do
            is_fee[fee] = true
            check_fee(fee, report)
        end
        for _, piece in ipairs(agreed()) do
            if not is_fee[piece.node] then
                check_text(piece, report)
            end
        end
    end,
}
