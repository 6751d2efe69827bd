-- A time for payment is counted from something that happens before the payment, and an early
-- payment is one that comes before the ordinary one.

return {
    id = "payment-terms",
    level = "warning",
    visits = "terms",
    about = "The days for payment are counted from an order, a delivery or an invoice, and a discount for early payment asks for fewer days than the payment term.",
    messages = {
        ["payment-counted-from-itself"] = {level = "error", text = "Payment is due {days} days after payment: that is a circle, and no day can be counted."},
        ["payment-early-not-early"] = "Discount {discount} rewards payment within {days} days, but every invoice is due within {due} days anyway.",
        ["payment-early-without-days"] = "Discount {discount} is for early payment, but does not say within how many days.",
    },
    advice = {
        ["payment-counted-from-itself"] = "Say what the days are counted from: from=\"delivery\", from=\"invoice\" or from=\"order\".",
        ["payment-early-not-early"] = "Give fewer days than the payment term, for example days=\"15\", or take the discount out.",
        ["payment-early-without-days"] = "Give the number of days, fewer than the payment term: days=\"15\".",
    },
    check = function(terms, plan, report)
        local payment = terms.payment
        if payment and payment.from == "payment" then
            report("payment-counted-from-itself", payment, "from", {days = payment.days or 0})
        end
        for _, discount in ipairs(terms.discounts) do
            if discount.kind == "earlyPayment" then
                if not written(discount, "days") then
                    report("payment-early-without-days", discount, "days", {discount = discount})
                elseif payment and payment.days and discount.days
                    and discount.days >= payment.days then
                    report("payment-early-not-early", discount, "days",
                           {discount = discount, days = discount.days, due = payment.days})
                end
            end
        end
    end,
}
