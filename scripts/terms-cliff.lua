-- A rate that applies to the whole volume makes the payment jump where a tier begins: the larger
-- the jump, the more depends on one order more or less.

local whole = {wholeVolume = true, achievement = true}

-- True if the rates of the rebate are paid on all of the volume.
local function on_all(rebate)
    return whole[rebate.method] or rebate.method == "growth" and rebate.growthOn == "total"
end

-- The rate just below the tier, nil if nothing is paid there.
local function rate_below(rebate, tier)
    local rate
    for _, other in ipairs(rebate.tiers) do
        if other == tier then
            return rate
        end
        rate = other.rate
    end
    return nil
end

return {
    id = "terms-cliff",
    level = "note",
    visits = "accountPlan",
    about = "No tier makes a rebate jump by more than a quarter of what is paid just below it.",
    options = {
        percent = 25, -- of what is paid just below
    },
    messages = {
        ["terms-cliff"] = "Rebate {rebate}: at {from} the payment jumps by {jump}, which is {percent} % of what is paid just below. A single order can decide it.",
    },
    advice = {
        ["terms-cliff"] = "Think of rates that apply only to the part inside each tier, or of smaller steps; and agree beforehand how orders and returns of the last days count.",
    },
    check = function(plan, whole_plan, report, options)
        local worst = {}
        local order = {}
        for _, found in ipairs(figures.tiers()) do
            local rebate = found.rebate
            local below = on_all(rebate) and rate_below(rebate, found.tier)
            if found.jump and found.from and below and below:sign() > 0 and found.tier.rate then
                local percent = ((found.tier.rate - below) * 100):divide(below, 0)
                local key = rebate.id or tostring(rebate)
                if percent > options.percent and (not worst[key] or found.jump > worst[key].jump) then
                    if not worst[key] then
                        table.insert(order, key)
                    end
                    worst[key] = {found = found, jump = found.jump, percent = percent}
                end
            end
        end
        for _, key in ipairs(order) do
            local found = worst[key].found
            report("terms-cliff", found.tier, "from",
                   {rebate = found.rebate, from = found.from, jump = found.jump,
                    percent = worst[key].percent})
        end
    end,
}
