-- A rebate that is paid in full to who pays in time, and in part to who pays later, has factors
-- whose days rise and whose rates fall.

return {
    id = "rebate-factors",
    level = "error",
    visits = "rebate",
    about = "The factors of a rebate by days to collect rise in days, fall in rate, and never pay more than the whole.",
    options = {
        most = 100, -- percent of the rebate
    },
    messages = {
        ["rebate-factor-days-repeated"] = "Rebate {rebate} has two factors for payment within {days} days.",
        ["rebate-factor-days-descend"] = "Rebate {rebate}: the factor for {days} days stands after the one for {before} days.",
        ["rebate-factor-rises"] = "Rebate {rebate}: who pays within {days} days gets {rate} %, more than the {before} % for paying earlier.",
        ["rebate-factor-above-whole"] = {level = "warning", text = "Rebate {rebate}: the factor for {days} days is {rate} %, more than the whole rebate."},
    },
    advice = {
        ["rebate-factor-days-repeated"] = "Remove one of the two, or correct its days: upTo=\"…\".",
        ["rebate-factor-days-descend"] = "Write the factors in the order of their days, the fewest first.",
        ["rebate-factor-rises"] = "Correct the rate, or the order: the longer payment takes, the less is paid.",
        ["rebate-factor-above-whole"] = "Write at most {most} %, for example <factor upTo=\"30\" rate=\"100\"/>.",
    },
    check = function(rebate, plan, report, options)
        local before
        for _, factor in ipairs(rebate.factors) do
            local days, rate = factor.upTo, factor.rate
            if rate and days and rate > options.most then
                report("rebate-factor-above-whole", factor, "rate",
                       {days = days, rate = rate, most = options.most})
            end
            if days and before and before.upTo then
                if days == before.upTo then
                    report("rebate-factor-days-repeated", factor, "upTo", {days = days})
                elseif days < before.upTo then
                    report("rebate-factor-days-descend", factor, "upTo",
                           {days = days, before = before.upTo})
                elseif rate and before.rate and rate > before.rate then
                    report("rebate-factor-rises", factor, "rate",
                           {days = days, rate = rate, before = before.rate})
                end
            end
            before = factor
        end
    end,
}
