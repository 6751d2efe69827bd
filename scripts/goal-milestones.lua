-- Milestones of a figure that stands at its last quarter lead from the baseline to the target
-- without turning back, and are there when the goal is due.

local quarters = {"q1", "q2", "q3", "q4"}

-- 1 if the goal wants the figure to rise, -1 to fall, 0 to stay.
local function sense(goal)
    local direction = goal.direction or "up"
    return direction == "up" and 1 or direction == "down" and -1 or 0
end

-- True if the target itself lies on the wrong side of the baseline: that has its own finding, from
-- which all of its milestones would only follow.
local function contradicted(goal, wanted)
    local from, target = goal.baseline and goal.baseline.value, goal.target and goal.target.value
    return from and target and (from - target):sign() == wanted
end

local function check_turns(goal, wanted, report)
    for i = 2, 4 do
        local before, value = goal.quarters[quarters[i - 1]], goal.quarters[quarters[i]]
        if before and value and (before - value):sign() == wanted then
            report(wanted > 0 and "goal-milestone-falls" or "goal-milestone-rises", goal.quarters,
                   quarters[i], {goal = goal, before = before, value = value,
                                 quarter = "Q" .. i, previous = "Q" .. (i - 1)})
        end
    end
end

local function check_start(goal, wanted, report)
    local from, first = goal.baseline and goal.baseline.value, goal.quarters.q1
    if from and first and (from - first):sign() == wanted then
        report("goal-milestone-behind-baseline", goal.quarters, "q1",
               {goal = goal, value = first, baseline = from})
    end
end

local function check_due(goal, wanted, report)
    local number = goal.due and goal.due.quarter
    local value = number and number < 4 and goal.quarters[quarters[number]]
    local target = goal.target and goal.target.value
    if value and target and (target - value):sign() == wanted then
        report("goal-milestone-after-due", goal.quarters, quarters[number],
               {goal = goal, due = goal.due, quarter = "Q" .. number, value = value, target = target})
    end
end

return {
    id = "goal-milestones",
    level = "warning",
    visits = "goal",
    about = "Where the last quarter counts, the milestones lead to the target without turning back, and are there when the goal is due.",
    messages = {
        ["goal-milestone-falls"] = "Goal {goal} shall rise, but its milestones fall from {before} in {previous} to {value} in {quarter}.",
        ["goal-milestone-rises"] = "Goal {goal} shall fall, but its milestones rise from {before} in {previous} to {value} in {quarter}.",
        ["goal-milestone-behind-baseline"] = {level = "note", text = "Goal {goal} begins worse than it stands: the milestone of Q1 is {value}, the baseline is {baseline}."},
        ["goal-milestone-after-due"] = "Goal {goal} is due on {due}, but the milestone of {quarter} is {value}; the target of {target} is planned for later.",
    },
    advice = {
        ["goal-milestone-falls"] = "Correct a quarter; if the quarters are separate amounts that add up, say aggregation=\"sum\".",
        ["goal-milestone-rises"] = "Correct a quarter; if the quarters are separate amounts that add up, say aggregation=\"sum\".",
        ["goal-milestone-behind-baseline"] = "Correct the first quarter or the baseline; if it has a reason, such as the season, give it in the rationale.",
        ["goal-milestone-after-due"] = "Make the milestone {target} from that quarter on, or move the due date.",
    },
    check = function(goal, plan, report)
        local wanted = sense(goal)
        if goal.aggregation ~= "last" or not goal.quarters or wanted == 0
            or contradicted(goal, wanted) then
            return
        end
        check_turns(goal, wanted, report)
        if not written(goal, "rationale") then
            check_start(goal, wanted, report)
        end
        check_due(goal, wanted, report)
    end,
}
