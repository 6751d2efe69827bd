-- An activity is somebody's; if its details are still open, its budget is not; and what is
-- ordered for it is there while it runs. That it serves no goal is told where others do.

local function any_goal(activities)
    for _, activity in ipairs(activities) do
        if written(activity, "goal") then
            return true
        end
    end
    return false
end

local function check_orders(activity, report)
    local start, stop = activity.start, activity["end"]
    local first, last = activity.orderStart, activity.orderEnd
    if last and stop and last > stop then
        report("activity-orders-late", activity, "orderEnd",
               {activity = activity, last = last, stop = stop})
    end
    if first and start and first > start then
        report("activity-orders-after-start", activity, "orderStart",
               {activity = activity, first = first, start = start})
    end
end

local function check_activity(activity, linked, report)
    if not written(activity, "owner") then
        report("activity-owner-missing", activity, {activity = activity})
    end
    if activity.agreeBy and not written(activity, "budget") then
        report("activity-open-no-budget", activity, "agreeBy",
               {activity = activity, agree = activity.agreeBy})
    end
    -- At an order meeting orders may come later; what consumers buy must be there.
    if activity.kind == "consumer" then
        check_orders(activity, report)
    end
    if linked and not written(activity, "goal") then
        report("activity-goal-missing", activity, {activity = activity})
    end
end

return {
    id = "activity-complete",
    level = "warning",
    visits = "accountPlan",
    about = "Every activity has an owner; one whose details are still to be agreed has its budget; orders for it end before it does.",
    messages = {
        ["activity-owner-missing"] = "Activity {activity} has no owner.",
        ["activity-open-no-budget"] = "The details of activity {activity} are to be agreed by {agree}, but its budget is open as well.",
        ["activity-orders-late"] = "Orders for activity {activity} are taken until {last}, after it has ended on {stop}.",
        ["activity-orders-after-start"] = "Orders for activity {activity} are taken from {first} on, after it has started on {start}.",
        ["activity-goal-missing"] = {level = "note", text = "Activity {activity} serves no goal, though others do."},
    },
    advice = {
        ["activity-owner-missing"] = "Name the one contact who sees to it: owner=\"…\".",
        ["activity-open-no-budget"] = "Agree on the amount now, so that both parties know the limit: budget=\"70000.00\".",
        ["activity-orders-late"] = "Correct orderEnd=\"…\" or end=\"…\".",
        ["activity-orders-after-start"] = "Correct orderStart=\"…\" or start=\"…\", so that the goods are there on the first day.",
        ["activity-goal-missing"] = "Name the goal that it serves: goal=\"…\".",
    },
    check = function(plan, whole, report)
        local linked = any_goal(plan.activities)
        for _, activity in ipairs(plan.activities) do
            check_activity(activity, linked, report)
        end
    end,
}
