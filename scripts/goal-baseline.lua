-- The baseline of a goal is what last year's figures make.

local LAST = {"q1", "q2", "q3", "q4"}

-- What the quarters make of the year, times `count`, so that an average needs no rounding; nil
-- where they make none.
local function made(result)
    local sum, most = decimal("0"), nil
    for _, name in ipairs(LAST) do
        local value = result[name]
        if not value then
            return nil
        end
        sum = sum + value
        most = most and math.max(most, value) or value
    end
    if result.aggregation == "sum" then
        return sum, 1
    elseif result.aggregation == "average" then
        return sum, 4
    elseif result.aggregation == "maximum" then
        return most, 1
    elseif result.aggregation == "last" then
        return result.q4, 1
    end
    return nil
end

-- How many goals have each measure: two of one measure are about parts of it.
local function count_measures(plan)
    local count = {}
    for _, goal in ipairs(plan.goals) do
        if goal.measure then
            count[goal.measure] = (count[goal.measure] or 0) + 1
        end
    end
    return count
end

local function find_result(goal, last)
    local found
    for _, result in ipairs(last.results) do
        if result.measure == goal.measure then
            if found then
                return nil
            end
            found = result
        end
    end
    return found and found.unit == goal.unit and found or nil
end

return {
    id = "goal-baseline",
    level = "note",
    visits = "accountPlan",
    about = "The baseline of a goal is last year’s result of its measure.",
    options = {
        apart = 1, -- percent that a rounded baseline may differ
    },
    messages = {
        ["goal-baseline-unlike-result"] = "Goal {goal} starts from {baseline}, but last year’s figures of its measure come to {result}.",
    },
    advice = {
        ["goal-baseline-unlike-result"] = "Correct <baseline value=\"…\"/> or last year’s quarters; if the goal is about a part only, say in scope=\"…\" of what.",
    },
    check = function(plan, whole, report, options)
        local last = plan.situation and plan.situation.lastYear
        local count = count_measures(plan)
        for _, goal in ipairs(plan.goals) do
            local baseline = goal.baseline
            local period = baseline and baseline.period
            local of_last = baseline and last and last.year
                and (not period or period:find(tostring(last.year)) ~= nil)
            local result = of_last and baseline.value and goal.measure and count[goal.measure] == 1
                and not written(goal, "scope") and find_result(goal, last)
            local total, parts
            if result then
                total, parts = made(result)
            end
            if total and (baseline.value * parts - total):abs() * 100 > total:abs() * options.apart then
                report("goal-baseline-unlike-result", baseline, "value",
                       {goal = goal, baseline = baseline.value, result = total:divide(parts, 2)})
            end
        end
    end,
}
