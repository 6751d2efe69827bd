-- An action is somebody's, and has its day.

return {
    id = "action-complete",
    level = "warning",
    visits = "action",
    about = "Every action says who does it and by when.",
    messages = {
        ["action-owner-missing"] = "Action {action} is nobody’s: it has no owner.",
        ["action-due-missing"] = "Action {action} has no day by which it is done.",
        ["action-goal-missing"] = {level = "note", text = "Action {action} serves no goal."},
    },
    advice = {
        ["action-owner-missing"] = "Name the one contact who does it: owner=\"…\".",
        ["action-due-missing"] = "Give the day: due=\"2027-03-31\".",
        ["action-goal-missing"] = "Name the goal that it serves: goal=\"…\".",
    },
    check = function(action, plan, report)
        if not written(action, "owner") then
            report("action-owner-missing", action)
        end
        if not written(action, "due") and action.state ~= "done" then
            report("action-due-missing", action)
        end
        if not written(action, "goal") and #plan.goals > 0 then
            report("action-goal-missing", action)
        end
    end,
}
