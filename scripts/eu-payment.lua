-- Law of the European Union: how long a buyer of agricultural and food products may take to pay. See
-- `source`. The Directive binds through the law of each member state and protects suppliers of lower
-- turnover than the buyer; a state may be stricter. A plan does not say that its products are food,
-- so that is asked. A shelf life of 30 days or less is the sign of a perishable product.

return {
    id = "eu-payment",
    law = "EU",
    source = "Directive (EU) 2019/633 of 17 April 2019 on unfair trading practices in the agricultural and food supply chain, Article 3(1)(a), applied since 1 November 2021 (Germany: AgrarOLkG, section 11); Directive 2011/7/EU on late payment, Article 3(5), applied since 16 March 2013.",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the European Union: food is paid within 60 days after delivery, perishable food within 30.",
    options = {
        days = 60,
        perishable = 30, -- days to pay, and shelf life in days
    },
    messages = {
        ["eu-payment-late"] = "Payment is due after {days} days. Are the products agricultural or food products? Then Directive (EU) 2019/633, Article 3(1)(a), allows at most {most} days; for other goods a longer time must be agreed expressly and must not be grossly unfair (Directive 2011/7/EU, Article 3(5)).",
        ["eu-payment-perishable"] = {level = "warning", text = "Payment is due after {days} days, but product {product} keeps {life} days. For perishable agricultural and food products Directive (EU) 2019/633, Article 3(1)(a), allows at most {most} days."},
    },
    advice = {
        ["eu-payment-late"] = "Ask counsel whether the law of the contract protects this supplier, and agree on a shorter time.",
        ["eu-payment-perishable"] = "Ask counsel whether the law of the contract protects this supplier, and agree on a shorter time for perishable products.",
    },
    check = function(plan, whole, report, options)
        local payment = plan.terms and plan.terms.payment
        local days = payment and payment.days
        if not days or days <= options.perishable then
            return
        end
        for _, product in ipairs(plan.products or {}) do
            if product.shelfLife and product.shelfLife <= options.perishable then
                report("eu-payment-perishable", payment, "days",
                       {days = days, product = product, life = product.shelfLife,
                        most = options.perishable})
                return
            end
        end
        if days > options.days then
            report("eu-payment-late", payment, "days", {days = days, most = options.days})
        end
    end,
}
