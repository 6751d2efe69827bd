-- A goal is ambitious and can still be reached: growth has its reason, and no quarter asks for
-- far more than the best one of last year.

local function is_percent(unit)
    local folded = unit and text.fold(unit) or ""
    return folded == "%" or folded == "percent" or folded == "points" or folded == "百分点"
end

local function check_growth(goal, report, options)
    local from, to = goal.baseline and goal.baseline.value, goal.target and goal.target.value
    if goal.direction == "down" or goal.direction == "hold" or is_percent(goal.unit) then
        return
    end
    if not from or not to or from:sign() <= 0 or written(goal, "rationale") then
        return
    end
    local growth = ((to - from) * 100):divide(from, 0)
    if growth > options.growth then
        report("goal-growth-unexplained", goal.target, "value",
               {goal = goal, growth = growth, from = from, to = to})
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

local function check_quarters(goal, plan, report)
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
        if value and value * 2 > best * 3 then
            report("goal-milestone-steep", quarters, name,
                   {goal = goal, quarter = "Q" .. number, value = value, best = best})
        end
    end
end

return {
    id = "goal-reach",
    level = "warning",
    visits = "accountPlan",
    about = "Growth of more than 30 % has its reason, and no quarter asks for more than one and a half times the best quarter of last year.",
    options = {
        growth = 30, -- percent over the baseline
    },
    messages = {
        ["goal-growth-unexplained"] = "Goal {goal} wants growth of {growth} %, from {from} to {to}, and does not say where it shall come from.",
        ["goal-milestone-steep"] = "Goal {goal} wants {value} in {quarter}, more than one and a half times the best quarter of last year ({best}).",
    },
    advice = {
        ["goal-growth-unexplained"] = "Say in its reason which stores, products or activities bring how much, or lower the target.",
        ["goal-milestone-steep"] = "Spread the year in another way, or make sure that both parties can supply and sell as much.",
    },
    check = function(plan, whole, report, options)
        for _, goal in ipairs(plan.goals) do
            check_growth(goal, report, options)
            check_quarters(goal, plan, report)
        end
    end,
}
