-- A goal is ambitious and can still be reached: growth has its reason, no quarter asks for far
-- more than the best one of last year, and what was missed last year is not just asked again.

local function is_percent(unit)
    local folded = unit and text.fold(unit) or ""
    return folded == "%" or folded == "percent" or folded == "points" or folded == "百分点"
end

-- The highest growth of the market that the situation tells, for a goal in the plan's money.
local function market_growth(plan, goal)
    local best
    if not plan.situation or not plan.money or goal.unit ~= plan.money.currency then
        return nil
    end
    for _, figure in ipairs(plan.situation.indicators) do
        if figure.growth then
            best = best and math.max(best, figure.growth) or figure.growth
        end
    end
    return best and best:sign() > 0 and best or nil
end

-- True if the figure of the situation is about what the goal measures.
local function about_goal(figure, goal, plan)
    local label = text.fold(figure.label or "")
    if goal.title and label:find(text.fold(goal.title)) then
        return true
    end
    for _, measure in ipairs(plan.measures) do
        if measure.id and measure.id == goal.measure and measure.label
            and label:find(text.fold(measure.label)) then
            return true
        end
    end
    return false
end

-- The one year that a period names.
local function year_of(period)
    for _, date in ipairs(period and text.dates(period) or {}) do
        if date.kind == "year" and date.year then
            return date.year
        end
    end
    for year = 2000, 2099 do
        if period == tostring(year) then
            return year
        end
    end
    return nil
end

-- Lowest and highest growth of past years: what figures of the situation say, and what their
-- values of years that follow each other make, the baseline among them.
local function past_growth(goal, plan)
    local values, low, high = {}, nil, nil
    local function take(growth)
        low = low and math.min(low, growth) or growth
        high = high and math.max(high, growth) or growth
    end
    for _, figure in ipairs(plan.situation and plan.situation.indicators or {}) do
        if figure.unit == goal.unit and about_goal(figure, goal, plan) then
            local year = year_of(figure.period)
            if year and figure.value then
                values[year] = figure.value
            end
            if figure.growth then
                take(figure.growth)
            end
        end
    end
    local year = year_of(goal.baseline.period)
    if year then
        values[year] = values[year] or goal.baseline.value
    end
    for at, value in pairs(values) do
        local before = values[at - 1]
        if before and before:sign() > 0 then
            take(((value - before) * 100):divide(before, 0))
        end
    end
    return low, high
end

local function check_growth(goal, plan, report, options)
    local from, to = goal.baseline and goal.baseline.value, goal.target and goal.target.value
    if goal.direction == "down" or goal.direction == "hold" or is_percent(goal.unit) then
        return
    end
    if not from or not to or from:sign() <= 0 or written(goal, "rationale") then
        return
    end
    local growth = ((to - from) * 100):divide(from, 0)
    local market = market_growth(plan, goal)
    local low, high = past_growth(goal, plan)
    if high and growth > high + options.band then
        report("goal-growth-above-past", goal.target, "value",
               {goal = goal, growth = growth, high = high})
    elseif low and growth < low - options.band then
        report("goal-growth-below-past", goal.target, "value",
               {goal = goal, growth = growth, low = low})
    elseif growth > options.growth then
        report("goal-growth-unexplained", goal.target, "value",
               {goal = goal, growth = growth, from = from, to = to})
    elseif market and growth > market * options.market and growth > options.small then
        report("goal-growth-above-market", goal.target, "value",
               {goal = goal, growth = growth, market = market})
    end
end

-- A threshold on the far side of the baseline pays for getting worse.
local function check_threshold(goal, report)
    local from = goal.baseline and goal.baseline.value
    local threshold = goal.target and goal.target.threshold
    local wanted = goal.direction == "hold" and 0 or goal.direction == "down" and -1 or 1
    if from and threshold and wanted ~= 0 and (from - threshold):sign() == wanted then
        report("goal-threshold-behind-baseline", goal.target, "threshold",
               {goal = goal, threshold = threshold, baseline = from})
    end
end

-- Last year's goal of the same name and unit that was missed, and is asked for again or more.
local function check_missed(goal, plan, report)
    local last, to = plan.situation and plan.situation.lastYear, goal.target and goal.target.value
    if not last or not to or not goal.title or written(goal, "rationale")
        or goal.direction == "hold" then
        return
    end
    local down = goal.direction == "down"
    for _, result in ipairs(last.goalResults) do
        local target, actual = result.target, result.actual
        if target and actual and result.title and text.fold(result.title) == text.fold(goal.title)
            and result.unit == goal.unit then
            local missed = down and actual > target or not down and actual < target
            local again = down and to <= target or not down and to >= target
            if missed and again then
                report("goal-missed-again", goal.target, "value",
                       {goal = goal, to = to, target = target, actual = actual})
            end
        end
    end
end

local function best_quarter(result)
    local best
    for _, name in ipairs({"q1", "q2", "q3", "q4"}) do
        local value = result[name]
        best = best and value and math.max(best, value) or best or value
    end
    return best
end

-- Last year's one result of the goal's measure and unit.
local function last_result(goal, plan)
    local last, found = plan.situation and plan.situation.lastYear, nil
    for _, result in ipairs(last and last.results or {}) do
        if result.measure == goal.measure and result.unit == goal.unit then
            if found then
                return nil
            end
            found = result
        end
    end
    return found
end

local function check_quarters(goal, plan, report, options)
    local quarters = goal.quarters
    local additive = goal.aggregation == "sum" or goal.aggregation == "maximum"
    local result = quarters and additive and goal.measure and goal.direction ~= "down"
        and last_result(goal, plan)
    local best = result and best_quarter(result)
    if not best or best:sign() <= 0 then
        return
    end
    for number, name in ipairs({"q1", "q2", "q3", "q4"}) do
        local value = quarters[name]
        if value and value * 100 > best * options.steep then
            report("goal-milestone-steep", quarters, name,
                   {goal = goal, quarter = "Q" .. number, value = value, best = best,
                    percent = (value * 100):divide(best, 0)})
        end
    end
end

return {
    id = "goal-reach",
    level = "warning",
    visits = "accountPlan",
    about = "Growth of more than 30 %, or far from that of past years or the market, has its reason; no quarter asks for more than one and a half times the best quarter of last year; and what was missed last year is not asked again without a reason.",
    options = {
        growth = 30, -- percent over the baseline
        steep = 150, -- percent of the best quarter of last year
        market = 3,  -- times the growth of the market
        band = 5,    -- percentage points outside the growth of past years
        small = 15,  -- percent of growth that need not be compared with the market
    },
    messages = {
        ["goal-growth-unexplained"] = "Goal {goal} wants growth of {growth} %, from {from} to {to}, and does not say where it shall come from.",
        ["goal-milestone-steep"] = "Goal {goal} wants {value} in {quarter}, which is {percent} % of the best quarter of last year ({best}).",
        ["goal-growth-above-market"] = {level = "note", text = "Goal {goal} wants growth of {growth} % in a market that grows by {market} %, and does not say where it shall come from."},
        ["goal-growth-above-past"] = "Goal {goal} wants growth of {growth} %; in the past years that the plan knows it was {high} % at most, and it does not say what will be different.",
        ["goal-growth-below-past"] = {level = "note", text = "Goal {goal} wants growth of {growth} %; in the past years that the plan knows it was {low} % at least, and it does not say why less is wanted."},
        ["goal-threshold-behind-baseline"] = {level = "note", text = "Goal {goal} has a threshold of {threshold}, worse than its baseline of {baseline}: it counts in part although the figure gets worse."},
        ["goal-missed-again"] = "Goal {goal} wants {to}. Last year {target} was wanted and {actual} reached, and it does not say what will be different.",
    },
    advice = {
        ["goal-growth-unexplained"] = "Say in its reason which stores, products or activities bring how much, or lower the target.",
        ["goal-milestone-steep"] = "Spread the year in another way, or make sure that both parties can supply and sell as much.",
        ["goal-growth-above-market"] = "Say in its reason what makes the customer grow faster than the market: <rationale>…</rationale>.",
        ["goal-growth-above-past"] = "Say in its reason which stores, products or activities bring the rest: <rationale>…</rationale>. Else lower the target.",
        ["goal-growth-below-past"] = "Say in its reason what holds the customer back, or raise the target.",
        ["goal-threshold-behind-baseline"] = "Put the threshold between baseline and target; check as well that all three are in the same unit.",
        ["goal-missed-again"] = "Say in its reason what was learnt and what is done now: <rationale>…</rationale>. Else lower the target.",
    },
    check = function(plan, whole, report, options)
        for _, goal in ipairs(plan.goals) do
            check_growth(goal, plan, report, options)
            check_quarters(goal, plan, report, options)
            check_threshold(goal, report)
            check_missed(goal, plan, report)
        end
    end,
}
