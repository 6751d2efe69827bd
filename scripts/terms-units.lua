-- The tiers of a rebate, its goal and the plan speak of the same figures in the same unit.

local bases = {grossPurchases = "gross purchases", netPurchases = "net purchases", grossSales = "gross sales",
               netSales = "net sales"}

local by_volume = {marginal = true, wholeVolume = true, perUnit = true}

local per_year = {year = 1, halfYear = 2, quarter = 4}

local names = {["元"] = "cny", ["人民币"] = "cny", ["人民币元"] = "cny", ["rmb"] = "cny", ["港元"] = "hkd",
               ["港币"] = "hkd", ["新台币"] = "twd", ["台币"] = "twd", ["美元"] = "usd", ["欧元"] = "eur"}

local function plain(unit)
    local folded = text.fold(unit)
    return names[folded] or folded
end

local function check_unit(rebate, goal, money, report)
    local unit = rebate.unit or money and money.currency
    if by_volume[rebate.method] and unit and goal.unit and plain(unit) ~= plain(goal.unit) then
        report("terms-unit-unlike-goal", rebate, "goal",
               {rebate = rebate, unit = unit, goal = goal, other = goal.unit})
        return false
    end
    return true
end

local function check_base(rebate, goal, report)
    local counts = goal.base or bases[goal.measure or ""] and goal.measure
    if rebate.base and counts and rebate.base ~= counts then
        report("terms-base-unlike-goal", rebate, "base",
               {rebate = rebate, base = bases[rebate.base], goal = goal, counts = bases[counts]})
    end
end

-- Tiers in tens of thousands beside a target in single units: all of them lie far below it.
local function check_size(rebate, goal, report, options)
    local target, periods = goal.target and goal.target.value, per_year[rebate.period or ""]
    local last = #rebate.tiers > 0 and rebate.tiers[#rebate.tiers]
    if rebate.method == "perUnit" or not last or not last.from or not target or not periods
        or last.from < options.least then
        return
    end
    if last.from * periods * options.times < target then
        report("terms-tiers-small", last, "from",
               {rebate = rebate, from = last.from, goal = goal, target = target})
    end
end

return {
    id = "terms-units",
    level = "warning",
    visits = "accountPlan",
    about = "A rebate, its tiers and its goal count the same figure in the same unit.",
    words = {"gross purchases", "net purchases", "gross sales", "net sales"},
    options = {
        times = 100, -- tiers that lie this much below the target seem to be in another unit
        least = 10,  -- below this a tier is meant to hold for everything
    },
    messages = {
        ["terms-unit-unlike-goal"] = "Rebate {rebate} is counted in {unit}, but its goal {goal} in {other}: the two cannot be compared.",
        ["terms-base-unlike-goal"] = "Rebate {rebate} is paid on {base}, but its goal {goal} counts {counts}.",
        ["terms-tiers-small"] = "Rebate {rebate}: even the last tier begins at {from} only, while goal {goal} is {target}. The tiers seem to be written in another unit, such as thousands or ten thousands.",
    },
    advice = {
        ["terms-unit-unlike-goal"] = "Name the goal that is counted in the unit of the tiers (goal=\"…\"), or give the rebate its unit: unit=\"{other}\".",
        ["terms-base-unlike-goal"] = "Make both the same: correct the base of the rebate or name another goal; else the worked example in the contract rests on the wrong figure.",
        ["terms-tiers-small"] = "Write the tiers in full, such as from=\"9600000.00\" for 960 ten thousands.",
    },
    check = function(plan, whole, report, options)
        for _, rebate in ipairs(plan.terms and plan.terms.rebates or {}) do
            local goal = rebate.goal
            if goal then
                check_base(rebate, goal, report)
                if check_unit(rebate, goal, plan.money, report) and by_volume[rebate.method] then
                    check_size(rebate, goal, report, options)
                end
            end
        end
    end,
}
