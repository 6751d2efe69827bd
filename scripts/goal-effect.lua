-- A goal is more than a wish: something is done for it, it answers a finding of last year, and a
-- review after its last day tells what became of it.

-- True if one of the list says that it serves the goal.
local function served(goal, list)
    for _, item in ipairs(list or {}) do
        if item.goal == goal then
            return true
        end
    end
    return false
end

-- True if something is done for the goal, or money is kept for it.
local function cared_for(goal, plan)
    return served(goal, plan.actions) or served(goal, plan.activities)
        or served(goal, plan.budget and plan.budget.lines)
end

local function reviewed(goal, plan)
    for _, review in ipairs(plan.reviews) do
        if not review.date or review.date > goal.due then
            return true
        end
    end
    return #plan.reviews == 0 -- has its own finding
end

local function check_goal(goal, plan, report)
    local last = plan.situation and plan.situation.lastYear
    local planned = #plan.actions + #plan.activities > 0
    if planned and not cared_for(goal, plan) then
        report("goal-no-action", goal, {goal = goal})
    end
    if last and #last.findings > 0 and not written(goal, "finding")
        and not written(goal, "rationale") then
        report("goal-no-finding", goal, "finding", {goal = goal})
    end
    if goal.due and not reviewed(goal, plan) then
        report("goal-no-review", goal, "due", {goal = goal, due = goal.due})
    end
end

return {
    id = "goal-effect",
    level = "warning",
    visits = "accountPlan",
    about = "Something is done for every goal, it answers a finding of last year, and a review follows its last day.",
    messages = {
        ["goal-no-action"] = "Nothing is done for goal {goal}: no action, no activity and no line of the budget serves it.",
        ["goal-no-finding"] = {level = "note", text = "Goal {goal} answers none of the findings of last year."},
        ["goal-no-review"] = "Goal {goal} ends on {due}, and no review comes after that day.",
        ["plan-no-action"] = {level = "note", text = "The plan has goals, but neither actions nor activities."},
    },
    advice = {
        ["goal-no-action"] = "Add an action with an owner and a date, or name this goal where an activity serves it.",
        ["goal-no-finding"] = "Name the achievement, mistake or gap that it follows from; if there is none, say in its reason why it is wanted.",
        ["goal-no-review"] = "Add a review after that day, or set the last day of the goal earlier.",
        ["plan-no-action"] = "Say who does what by when; without that, goals seldom come true.",
    },
    check = function(plan, whole, report)
        local measurable = 0
        for _, goal in ipairs(plan.goals) do
            -- A goal without a target has another cause to be found first.
            if goal.target and goal.target.value then
                measurable = measurable + 1
                check_goal(goal, plan, report)
            end
        end
        if measurable > 0 and #plan.actions + #plan.activities == 0 then
            report("plan-no-action", plan, "goals")
        end
    end,
}
