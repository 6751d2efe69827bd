-- A tier is worth writing only if it can be reached, and only if it has not been reached already.

-- True if the forecast of the terms is about the same as the rebate: a year of purchases.
local function forecast_for(plan, rebate)
    local forecast = plan.terms.forecast
    local base = rebate.base
    if rebate.period == "year" and (base == "netPurchases" or base == "grossPurchases") then
        return forecast and forecast.amount
    end
    return nil
end

return {
    id = "terms-reach",
    level = "warning",
    visits = "accountPlan",
    about = "Every tier of a rebate can be reached in the plan year, and asks for more than last year brought.",
    messages = {
        ["terms-out-of-reach"] = "Rebate {rebate}: the tier from {from} begins above one and a half times the target ({target}), so hardly anybody will reach it.",
        ["terms-above-forecast"] = "Rebate {rebate}: the tier from {from} begins above one and a half times the forecast ({forecast}), so hardly anybody will reach it.",
        ["terms-already-reached"] = {level = "note", text = "Rebate {rebate}: the tier from {from} begins below last year's volume ({last}), so it rewards no growth."},
    },
    advice = {
        ["terms-out-of-reach"] = "Leave the tier out, or begin it at what both parties think possible.",
        ["terms-above-forecast"] = "Leave the tier out, begin it lower, or correct the forecast.",
        ["terms-already-reached"] = "Keep it if it shall reward loyalty; else begin the tier above last year's volume.",
    },
    check = function(plan, whole, report)
        for _, found in ipairs(figures.tiers()) do
            local from = found.from or found.tier.from
            local forecast = found.from and forecast_for(plan, found.rebate)
            if found.reach == "out" then
                report("terms-out-of-reach", found.tier, "from",
                       {rebate = found.rebate, from = from, target = found.compared})
            elseif forecast and forecast:sign() > 0 and from * 2 > forecast * 3 then
                report("terms-above-forecast", found.tier, "from",
                       {rebate = found.rebate, from = from, forecast = forecast})
            elseif found.reach == "lastYear" and found.tier.rate and found.tier.rate:sign() > 0 then
                report("terms-already-reached", found.tier, "from",
                       {rebate = found.rebate, from = from, last = found.compared})
            end
        end
    end,
}
