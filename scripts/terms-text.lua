-- What the text of a term says in numbers is what its fields say: both become part of the contract.

-- Numbers beside these are limits, which no field holds.
local limit = text.terms(
    {"at most", "up to", "maximum", "more than", "less than", "above", "below", "over", "under",
     "at least", "exceeding", "not exceed",
     "最高", "最多", "不超过", "不低于", "不少于", "至少", "低于", "高于", "超过", "超出", "以上", "以下", "以内"})

-- Several rules of this file ask for the same text.
local numbers_kept, limits_kept = {}, {}

local function numbers_of(said)
    numbers_kept[said] = numbers_kept[said] or text.numbers(said)
    return numbers_kept[said]
end

local function limits_of(said)
    limits_kept[said] = limits_kept[said] or limit(said)
    return limits_kept[said]
end

local days = {day = true, days = true, ["日"] = true, ["天"] = true}

local function is_limit(limits, number)
    for _, match in ipairs(limits) do
        if match.to < number.from and number.from - match.to <= 24
            or match.from > number.to and match.from - number.to <= 6 then
            return true
        end
    end
    return false
end

local function among(number, values)
    for _, value in ipairs(values) do
        if number.value == value or number.high == value then
            return true
        end
    end
    return false
end

-- The first of the numbers that `wanted` takes, if none of them is among the values.
local function first_other(said, wanted, values)
    local limits = limits_of(said)
    local other
    for _, number in ipairs(numbers_of(said)) do
        if wanted(number) and not is_limit(limits, number) then
            if among(number, values) then
                return nil
            end
            other = other or number
        end
    end
    return other
end

local function known(term, names)
    local values = {}
    for _, name in ipairs(names) do
        if term[name] then
            table.insert(values, term[name])
        end
    end
    return values
end

local function tell(code, term, field, number, report)
    report(code, term, "text",
           {term = term, said = term.text:sub(number.from, number.to),
            field = term[field], at = number.from})
end

local function is_percent(number)
    return number.kind == "percent"
end

local function check_rate(term, names, report)
    local number = first_other(term.text, is_percent, known(term, names))
    if term.rate and number then
        tell("terms-rate-unlike-text", term, "rate", number, report)
    end
end

-- A number of days that the text says and the field does not.
local function other_days(term)
    return term.days and first_other(term.text, function(said)
        return said.unit and days[text.fold(said.unit)]
    end, {decimal(tostring(term.days))})
end

local function check_days(term, report)
    local number = other_days(term)
    if number then
        tell("terms-days-unlike-text", term, "days", number, report)
    end
end

local function check_payment(payment, report)
    local number = other_days(payment)
    if number then
        report("terms-payment-unlike-text", payment, "text",
               {said = payment.text:sub(number.from, number.to), field = payment.days,
                at = number.from})
    end
end

local function check_amount(term, names, currency, report)
    local most = term.amount
    for _, value in ipairs(known(term, names)) do
        most = most and math.max(most, value)
    end
    -- What makes up a fee is less than the fee: 12 months at 2,500.
    local number = most and first_other(term.text, function(said)
        return said.unit == currency and said.value > most
    end, {})
    if number then
        tell("terms-amount-unlike-text", term, "amount", number, report)
    end
end

local sign = text.terms({"×", "*", "x"})

local stops = text.terms({".", ";", "。", "；", ":", "："})

-- What the only multiplication in the text makes, if all money that the text names is in it, and
-- where it begins: 10 stores × 24 weeks × CNY 500.
local function multiplied(said, currency)
    local product, from, chains, money_outside = nil, nil, 0, false
    local numbers = numbers_of(said)
    local i = 1
    while i <= #numbers do
        local value, last, money = numbers[i].value, i, numbers[i].unit == currency
        while last < #numbers do
            local between = said:sub(numbers[last].to + 1, numbers[last + 1].from - 1)
            if #between > 40 or #sign(between) ~= 1 or #stops(between) > 0 then
                break
            end
            last = last + 1
            value = value * numbers[last].value
            money = money or numbers[last].unit == currency
        end
        if last > i and money then
            product, from, chains = value, numbers[i].from, chains + 1
        elseif money then
            money_outside = true
        end
        i = last + 1
    end
    if chains == 1 and not money_outside then
        return product, from
    end
    return nil
end

local function check_product(term, field, currency, report)
    local amount = term[field]
    local product, from
    if amount and currency then
        product, from = multiplied(term.text, currency)
    end
    if product and product ~= amount then
        report("terms-product-unlike-text", term, "text",
               {term = term, product = product, amount = amount, at = from})
    end
end

local ended = text.terms({"of the end", "after the end", "from the end", "结束后", "结束之日起", "终了后"})

local capped = text.terms({"capped at", "cap of", "a maximum of", "封顶", "上限", "最高不超过"})

local function near(matches, number, before, after)
    for _, match in ipairs(matches) do
        if match.to < number.from and number.from - match.to <= before
            or match.from > number.to and match.from - number.to <= after then
            return true
        end
    end
    return false
end

-- The days for payment and the cap that the condition of a rebate names.
local function check_condition(rebate, currency, report)
    local said = rebate.condition
    local ends, caps = ended(said), capped(said)
    if #ends + #caps == 0 then
        return
    end
    for _, number in ipairs(numbers_of(said)) do
        local word = said:sub(number.from, number.to)
        local day = number.unit and days[text.fold(number.unit)]
        if day and rebate.dueDays and near(ends, number, 12, 12)
            and number.value ~= decimal(tostring(rebate.dueDays)) then
            report("terms-rebate-days-unlike-text", rebate, "condition",
                   {rebate = rebate, said = word, field = rebate.dueDays, at = number.from})
        elseif currency and number.unit == currency and near(caps, number, 12, 6) then
            if not written(rebate, "cap") then
                report("terms-rebate-cap-missing", rebate, "condition",
                       {rebate = rebate, said = word, at = number.from})
            elseif rebate.cap and number.value ~= rebate.cap then
                report("terms-rebate-cap-unlike-text", rebate, "condition",
                       {rebate = rebate, said = word, field = rebate.cap, at = number.from})
            end
        end
    end
end

return {
    id = "terms-text",
    level = "warning",
    visits = "accountPlan",
    about = "Rates, days and amounts in the text of a term are those of its fields.",
    messages = {
        ["terms-product-unlike-text"] = "The multiplication in the text of {term} makes {product}, but its amount is {amount}.",
        ["terms-rebate-days-unlike-text"] = "The condition of rebate {rebate} says “{said}” for its payment, but its field says {field} days.",
        ["terms-rebate-cap-unlike-text"] = "The condition of rebate {rebate} caps it at “{said}”, but its cap is {field}.",
        ["terms-rebate-cap-missing"] = "The condition of rebate {rebate} caps it at “{said}”, but the rebate has no cap: worked example and totals do not know of it.",
        ["terms-rate-unlike-text"] = "The text of term {term} says “{said}”, but its rate is {field} %.",
        ["terms-days-unlike-text"] = "The text of term {term} says “{said}”, but its days are {field}.",
        ["terms-payment-unlike-text"] = "The text of the payment term says “{said}”, but its days are {field}.",
        ["terms-amount-unlike-text"] = "The text of term {term} says “{said}”, but its amount is {field}.",
    },
    advice = {
        ["terms-product-unlike-text"] = "Decide which figure is right and correct the other: both will be part of the contract.",
        ["terms-rebate-days-unlike-text"] = "Decide which number of days is right and correct the other (dueDays=\"…\"): both will be part of the contract.",
        ["terms-rebate-cap-unlike-text"] = "Decide which amount is right and correct the other (cap=\"…\"): both will be part of the contract.",
        ["terms-rebate-cap-missing"] = "Write the amount into the rebate as well: cap=\"180000.00\".",
        ["terms-rate-unlike-text"] = "Decide which rate is right and correct the other: both will be part of the contract.",
        ["terms-days-unlike-text"] = "Decide which number of days is right and correct the other: both will be part of the contract.",
        ["terms-payment-unlike-text"] = "Decide which number of days is right and correct the other: both will be part of the contract.",
        ["terms-amount-unlike-text"] = "Decide which amount is right and correct the other: both will be part of the contract.",
    },
    check = function(plan, whole, report)
        local terms, currency = plan.terms, plan.money and plan.money.currency
        for _, discount in ipairs(terms and terms.discounts or {}) do
            if discount.text then
                check_rate(discount, {"rate"}, report)
                check_days(discount, report)
            end
        end
        for _, penalty in ipairs(terms and terms.penalties or {}) do
            if penalty.text then
                check_rate(penalty, {"rate", "threshold"}, report)
                check_amount(penalty, {"amount", "cap"}, currency, report)
            end
        end
        for _, fee in ipairs(terms and terms.fees or {}) do
            if fee.text then
                check_amount(fee, {"minimum", "price"}, currency, report)
                check_product(fee, "amount", currency, report)
            end
        end
        for _, rebate in ipairs(terms and terms.rebates or {}) do
            if rebate.condition then
                check_condition(rebate, currency, report)
            end
        end
        for _, activity in ipairs(plan.activities) do
            if activity.text then
                check_product(activity, "budget", currency, report)
            end
        end
        if terms and terms.payment and terms.payment.text then
            check_payment(terms.payment, report)
        end
    end,
}
