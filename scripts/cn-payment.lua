-- Law of China: how long a retailer may take to pay. See `source`. Order 17 of 2006: at most 60 days
-- after the goods are received. The Regulations on payments to small and medium-sized enterprises
-- bind large buyers of whatever trade: nothing may make payment wait for that of a third party.

-- What is said of the time in which goods are paid.
local payment = text.terms(
    {"账期", "账龄", "货款", "付款期限", "付款期", "付款天数", "结算周期", "结算期", "结款", "月结", "到货付款", "信用期",
     "赊销期", "帐期", "内付款", "后付款", "电汇", "汇款", "付清", "天付款", "日付款",
     "payment term", "payment terms", "payment period", "credit period", "credit term",
     "credit terms", "net", "pays the goods", "pays for the goods", "pay for the goods",
     "goods are paid", "deliveries are paid", "invoices are paid", "invoice is paid",
     "invoices are payable", "invoice is payable", "payable within", "are due within",
     "pays the invoice", "pays invoices", "pays each invoice", "payment of goods",
     "payment for goods", "payment for the goods", "end of month", "eom"},
    {"net purchases", "net sales", "net amount", "net weight", "net content", "net volume",
     "net price", "net prices", "net growth"})
-- Another payment, or no time in which to pay.
local other = text.terms(
    {"返利", "返佣", "奖励", "费用", "服务费", "押金", "保证金", "质保", "逾期", "拖欠", "违约", "罚", "解除", "终止",
     "保存", "退货", "对账", "缩短", "改为", "取消", "不再", "不超过60", "此前", "原账期", "保险", "加速付款", "继续适用", "延续", "续期", "有效期", "顺延",
     "rebate", "rebates", "bonus", "fee", "fees", "credit note", "deposit", "overdue", "late",
     "arrears", "default", "terminate", "termination", "records", "returns", "instead of",
     "no longer", "shorten", "shortened", "reduced", "former", "until now", "so far", "warranty",
     "net of", "continue", "continues", "renew", "renewed", "renewal"})
local third = text.terms(
    {"背靠背", "收到第三方付款", "收到第三方支付", "收到第三方款项", "第三方付款后", "第三方支付后", "收到下游", "收到终端客户", "收到最终用户",
     "pay when paid", "paid when paid", "pay-when-paid", "pay if paid", "back-to-back payment",
     "back-to-back payments", "back to back payment", "payment from its own customer",
     "payment from its own customers", "paid by its own customer", "paid by its own customers"})
local paid = text.terms({"付款", "支付", "结算", "货款", "款项", "pay", "payment", "invoice"})
local denied = text.terms(
    {"不得", "不以", "不采用", "不适用", "禁止", "无论", "不论", "not", "never", "no", "without regard",
     "whether or not", "regardless"})

local per = {["日"] = 1, ["天"] = 1, ["个自然日"] = 1, ["自然日"] = 1, day = 1, days = 1, ["个月"] = 30, month = 30,
             months = 30, ["周"] = 7, week = 7, weeks = 7}

-- Times that English writes in words.
local spelt = text.terms({"ninety days", "one hundred and twenty days", "three months", "four months", "six months"})
local spelt_days = {["ninety days"] = 90, ["one hundred and twenty days"] = 120, ["three months"] = 90,
                    ["four months"] = 120, ["six months"] = 180}

local function starts(said, at, words)
    for _, word in ipairs(words) do
        if said:sub(at, at + #word - 1):lower() == word then
            return true
        end
    end
    return false
end

-- How many days a number says: 90 days, 90天, 3个月, net 90; nil if it says none.
local function days_of(said, number)
    local unit = number.unit and text.fold(number.unit)
    if unit and per[unit] then
        return number.high * per[unit]
    elseif number.kind ~= "number" then
        return nil
    elseif starts(said, number.to + 1, {"-day", " calendar day"}) then
        return number.high
    elseif not unit and starts(said, number.from - 4, {"net "}) then
        return number.high
    end
    return nil
end

local FAR = 75 -- bytes between a time and what is paid in it

local function belongs(words, number)
    for _, word in ipairs(words) do
        if word.from - number.to <= FAR and number.from - word.to <= FAR then
            return true
        end
    end
    return false
end

local function late_number(said, most)
    local words = payment(said)
    if #words == 0 or #other(said) > 0 then
        return nil
    end
    for _, number in ipairs(text.numbers(said)) do
        local days = days_of(said, number)
        if days and days > most and belongs(words, number) then
            return number, days
        end
    end
    for _, word in ipairs(spelt(said)) do
        local days = spelt_days[word.term]
        if days > most and belongs(words, word) then
            return word, days
        end
    end
    return nil
end

local function waits(said)
    return #paid(said) > 0 and #denied(said) == 0 and third(said)[1] or nil
end

local function check_text(piece, most, report)
    if #payment(piece.text) == 0 and #paid(piece.text) == 0 then
        return
    end
    for _, sentence in ipairs(text.sentences(piece.text)) do
        local number, days = late_number(sentence.text, most)
        local word = waits(sentence.text)
        if number then
            report("cn-payment-text", piece.node, piece.field,
                   {said = sentence.text:sub(number.from, number.to), days = days, most = most,
                    at = sentence.from + number.from - 1})
        end
        if word then
            report("cn-payment-third", piece.node, piece.field,
                   {word = word.word, at = sentence.from + word.from - 1})
        end
    end
end

return {
    id = "cn-payment",
    law = "CN",
    source = "Measures for Fair Transactions between Retailers and Suppliers (Order No. 17 of 2006), Article 14, in force since 15 November 2006; Regulations on Guaranteeing Payments to Small and Medium-sized Enterprises (State Council Decree No. 802), Article 9, as revised with effect from 1 June 2025.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: goods are paid within 60 days after they are received.",
    words = {"order", "delivery", "invoice", "payment"},
    options = {
        days = 60,
    },
    messages = {
        ["cn-payment-late"] = "Payment is due {days} days after {from}. Order 17 of 2006 (Article 14) allows a retailer at most {most} days after receipt of the goods.",
        ["cn-payment-from"] = {level = "note", text = "Payment is due {days} days, but the plan does not say from when. Order 17 of 2006 (Article 14) counts {most} days from receipt of the goods."},
        ["cn-payment-text"] = "The text speaks of “{said}” for the payment of goods, {days} days. Order 17 of 2006 (Article 14) allows a retailer at most {most} days after receipt of the goods.",
        ["cn-payment-third"] = "The text says “{word}”, as if goods were paid only once somebody else has paid. The Regulations on payments to small and medium-sized enterprises (2025, Article 9) forbid large buyers to agree on that.",
    },
    advice = {
        ["cn-payment-late"] = "Ask counsel whether the limit holds for this customer, and agree on a shorter time. Small suppliers may have still stronger rights.",
        ["cn-payment-from"] = "Say from which day the time runs: order, delivery, invoice or payment.",
        ["cn-payment-text"] = "Ask counsel whether the limit holds for this customer, and agree on a shorter time. State it once, in the payment term.",
        ["cn-payment-third"] = "Ask counsel whether the supplier is a small or medium-sized enterprise, and tie payment to receipt of the goods.",
    },
    check = function(plan, whole, report, options)
        local payment_term = plan.terms and plan.terms.payment
        local days = payment_term and payment_term.days
        if days and days > options.days then
            report("cn-payment-late", payment_term, "days",
                   {days = days, from = payment_term.from or "delivery", most = options.days})
        elseif days and not written(payment_term, "from") then
            report("cn-payment-from", payment_term, "from", {days = days, most = options.days})
        end
        for _, piece in ipairs(agreed()) do
            -- The text of the payment term is compared with its days by another rule.
            if piece.node ~= payment_term or not days or days <= options.days then
                check_text(piece, options.days, report)
            end
        end
    end,
}
