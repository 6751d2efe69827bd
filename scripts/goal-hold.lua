-- A figure that shall be held says within which limits, and its target and its quarters keep to
-- them.

local function check_quarters(goal, target, tolerance, report)
    if not goal.quarters or goal.aggregation == "sum" or not goal.aggregation then
        return -- parts of a sum are not the figure that is held
    end
    for number, name in ipairs({"q1", "q2", "q3", "q4"}) do
        local value = goal.quarters[name]
        if value and (value - target):abs() > tolerance then
            report("goal-hold-quarter-apart", goal.quarters, name,
                   {goal = goal, quarter = "Q" .. number, value = value, target = target,
                    tolerance = tolerance})
        end
    end
end

return {
    id = "goal-hold",
    level = "warning",
    visits = "goal",
    about = "A goal that holds a figure has a tolerance, and its target and its quarters stay within it.",
    messages = {
        ["goal-hold-no-tolerance"] = "Goal {goal} shall hold {target}, but does not say how far the figure may move: taken literally, any change misses it.",
        ["goal-hold-target-apart"] = {level = "error", text = "Goal {goal} shall hold its figure, but its target of {target} is further from the baseline of {baseline} than the tolerance of {tolerance}."},
        ["goal-hold-quarter-apart"] = "Goal {goal} shall hold {target} ± {tolerance}, but plans {value} for {quarter}.",
        ["goal-tolerance-unused"] = {level = "note", text = "Goal {goal} has a tolerance, which only a goal with direction=\"hold\" uses."},
    },
    advice = {
        ["goal-hold-no-tolerance"] = "Give the limits in the unit of the goal, for example tolerance=\"0.5\".",
        ["goal-hold-target-apart"] = "Correct the target or the tolerance, or say direction=\"up\" or direction=\"down\".",
        ["goal-hold-quarter-apart"] = "Correct the quarter, or give the tolerance that the season needs.",
        ["goal-tolerance-unused"] = "Take the tolerance out and give a threshold instead (<target value=\"…\" threshold=\"…\"/>), or say direction=\"hold\".",
    },
    check = function(goal, plan, report)
        local tolerance, target = goal.tolerance, goal.target and goal.target.value
        if goal.direction ~= "hold" then
            if tolerance then
                report("goal-tolerance-unused", goal, "tolerance")
            end
            return
        end
        local from = goal.baseline and goal.baseline.value
        if not written(goal, "tolerance") then
            if target and (not from or from == target) then
                report("goal-hold-no-tolerance", goal, "direction", {goal = goal, target = target})
            end
        elseif target and tolerance then
            if from and (target - from):abs() > tolerance then
                report("goal-hold-target-apart", goal.target, "value",
                       {goal = goal, target = target, baseline = from, tolerance = tolerance})
            end
            check_quarters(goal, target, tolerance, report)
        end
    end,
}
