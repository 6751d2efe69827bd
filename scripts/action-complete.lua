-- An action is somebody's, and has its day. That it serves no goal is told where others do.

local function any_goal(actions)
    for _, action in ipairs(actions) do
        if written(action, "goal") then
            return true
        end
    end
    return false
end

local function check_action(action, linked, report)
    if not written(action, "owner") then
        report("action-owner-missing", action, {action = action})
    end
    if not written(action, "due") and action.state ~= "done" then
        report("action-due-missing", action, {action = action})
    end
    if linked and not written(action, "goal") then
        report("action-goal-missing", action, {action = action})
    end
end

return {
    id = "action-complete",
    level = "warning",
    visits = "accountPlan",
    about = "Every action says who does it and by when.",
    messages = {
        ["action-owner-missing"] = "Action {action} is nobody’s: it has no owner.",
        ["action-due-missing"] = "Action {action} has no day by which it is done.",
        ["action-goal-missing"] = {level = "note", text = "Action {action} serves no goal, though others do."},
    },
    advice = {
        ["action-owner-missing"] = "Name the one contact who does it: owner=\"…\".",
        ["action-due-missing"] = "Give the day: due=\"2027-03-31\".",
        ["action-goal-missing"] = "Name the goal that it serves: goal=\"…\".",
    },
    check = function(plan, whole, report)
        local linked = any_goal(plan.actions)
        for _, action in ipairs(plan.actions) do
            check_action(action, linked, report)
        end
    end,
}
