-- Actions come in an order that can be kept: what another waits for is done first, and all of it
-- in time for the goal.

local STEPS_MAX = 200

-- True if the action waits, through others, for the other one, which may be itself.
local function waits_for(action, other)
    local seen, ahead, steps = {}, {action}, 0
    while #ahead > 0 and steps < STEPS_MAX do
        local at = table.remove(ahead)
        steps = steps + 1
        for _, before in ipairs(at.dependsOn or {}) do
            if before == other then
                return true
            end
            if before.id and not seen[before.id] then
                seen[before.id] = true
                table.insert(ahead, before)
            end
        end
    end
    return false
end

-- Each circle once, at its first action.
local function check_circle(action, circles, report)
    for _, first in ipairs(circles) do
        if waits_for(action, first) and waits_for(first, action) then
            return
        end
    end
    table.insert(circles, action)
    report("action-circle", action, "dependsOn", {action = action})
end

local function check_waiting(action, report)
    for _, before in ipairs(action.dependsOn or {}) do
        if action.due and before.due and before.due > action.due then
            report("action-before-needed", action, "due",
                   {action = action, due = action.due, other = before, later = before.due})
        end
    end
end

local function check_goal(action, report)
    local due = action.goal and action.goal.due
    if due and action.start and action.start > due then
        report("action-after-goal", action, "start",
               {action = action, date = action.start, goal = action.goal, due = due})
    elseif due and action.due and action.due > due then
        report("action-after-goal", action, "due",
               {action = action, date = action.due, goal = action.goal, due = due})
    end
end

return {
    id = "actions-order",
    level = "warning",
    visits = "accountPlan",
    about = "No action is due before another one that it waits for, or after its goal.",
    messages = {
        ["action-before-needed"] = "Action {action} is due on {due}, but waits for {other}, which is due only on {later}.",
        ["action-circle"] = {level = "error", text = "Action {action} waits for itself through others, so none of them can begin."},
        ["action-after-goal"] = "Action {action} is planned for {date}, after its goal {goal} has ended on {due}.",
    },
    advice = {
        ["action-before-needed"] = "Move one of the two days.",
        ["action-circle"] = "Decide which one comes first and take out what it waits for.",
        ["action-after-goal"] = "Move the action, or name the goal that it serves.",
    },
    check = function(plan, whole, report)
        local circles = {}
        for _, action in ipairs(plan.actions) do
            if waits_for(action, action) then
                check_circle(action, circles, report)
            else
                check_waiting(action, report)
            end
            check_goal(action, report)
        end
    end,
}
