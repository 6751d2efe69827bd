-- Law of China: how long a retailer may take to pay. Source: Measures for Fair Transactions between
-- Retailers and Suppliers, Order 17 of 2006, Article 14, in force since 15 November 2006: at most 60
-- days after the goods are received; Regulation on Payments to Small and Medium-sized Enterprises,
-- revised in 2025. As known in 2026.

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
    },
    advice = {
        ["cn-payment-late"] = "Ask counsel whether the limit holds for this customer, and agree on a shorter time. Small suppliers may have still stronger rights.",
        ["cn-payment-from"] = "Say from which day the time runs: order, delivery, invoice or payment.",
    },
    check = function(plan, whole, report, options)
        local payment = plan.terms and plan.terms.payment
        local days = payment and payment.days
        if not days then
            return
        end
        if days > options.days then
            report("cn-payment-late", payment, "days",
                   {days = days, from = payment.from or "delivery", most = options.days})
        elseif not written(payment, "from") then
            report("cn-payment-from", payment, "from", {days = days, most = options.days})
        end
    end,
}
