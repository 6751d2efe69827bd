-- What is paid on account during the year is settled after it, and is not more than the year
-- is sure to bring.

local whole = {wholeVolume = true, achievement = true, growth = true}

-- The rate that is paid in any case: that of a first tier from zero, else none.
local function sure_rate(rebate)
    local first = rebate.tiers[1]
    if first and first.from and first.from:sign() == 0 and first.rate then
        return first.rate
    end
    return decimal("0")
end

return {
    id = "rebate-true-up",
    level = "warning",
    visits = "accountPlan",
    about = "A rebate that is paid on account says how it is settled after the year.",
    messages = {
        ["rebate-true-up-missing"] = "Rebate {rebate} is paid on account during the year, but the plan does not say how it is settled afterwards.",
        ["rebate-true-up-early"] = "Rebate {rebate} is settled by {due}, before the year has ended on {stop}.",
        ["rebate-on-account-high"] = {level = "note", text = "Rebate {rebate} pays {rate} % on account, but the year is sure of {sure} % only: the customer may have to pay back."},
    },
    advice = {
        ["rebate-true-up-missing"] = "Say by when it is settled, and whether too much paid is carried over, set off or repaid.",
        ["rebate-true-up-early"] = "Choose a day after the year, when its figures are there.",
        ["rebate-on-account-high"] = "Pay less on account, or make sure that both parties know it and that the settlement says what happens.",
    },
    check = function(plan, whole_plan, report)
        local terms = plan.terms
        local stop = plan.period and plan.period["end"]
        for _, rebate in ipairs(terms and terms.rebates or {}) do
            local interim, due = rebate.interim, rebate.trueUp and rebate.trueUp.due
            if interim and not rebate.trueUp then
                report("rebate-true-up-missing", rebate, "interim", {rebate = rebate})
            end
            if rebate.period == "year" and due and stop and due <= stop then
                report("rebate-true-up-early", rebate.trueUp, "due",
                       {rebate = rebate, due = due, stop = stop})
            end
            if interim and interim.rate and rebate.period == "year" and whole[rebate.method]
                and interim.rate > sure_rate(rebate) then
                report("rebate-on-account-high", interim, "rate",
                       {rebate = rebate, rate = interim.rate, sure = sure_rate(rebate)})
            end
        end
    end,
}
