-- What the text of a term says in numbers is what its fields say: both become part of the contract.

-- Numbers beside these are limits, which no field holds.
local limit = text.terms(
    {"at most", "up to", "maximum", "more than", "less than", "above", "below", "over", "under",
     "at least", "exceeding", "not exceed",
     "最高", "最多", "不超过", "不低于", "不少于", "至少", "低于", "高于", "超过", "超出", "以上", "以下", "以内"})

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
    local limits = limit(said)
    local other
    for _, number in ipairs(text.numbers(said)) do
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

return {
    id = "terms-text",
    level = "warning",
    visits = "accountPlan",
    about = "Rates, days and amounts in the text of a term are those of its fields.",
    messages = {
        ["terms-rate-unlike-text"] = "The text of term {term} says “{said}”, but its rate is {field} %.",
        ["terms-days-unlike-text"] = "The text of term {term} says “{said}”, but its days are {field}.",
        ["terms-payment-unlike-text"] = "The text of the payment term says “{said}”, but its days are {field}.",
        ["terms-amount-unlike-text"] = "The text of term {term} says “{said}”, but its amount is {field}.",
    },
    advice = {
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
            end
        end
        if terms and terms.payment and terms.payment.text then
            check_payment(terms.payment, report)
        end
    end,
}
