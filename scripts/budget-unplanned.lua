-- What the plan spends, the budget has a line for, and each line is for something.

-- What each activity gets from the lines that name it, and whether a line leaves its amount to
-- the activity's own budget.
local function by_activity(budget)
    local paid = {}
    for _, line in ipairs(budget.lines) do
        local activity = line.activity
        if activity and activity.id then
            local entry = paid[activity.id] or {sum = decimal("0"), own = false, line = line}
            entry.sum = entry.sum + (line.amount or decimal("0"))
            entry.own = entry.own or not line.amount
            paid[activity.id] = entry
        end
    end
    return paid
end

-- What lines keep for each goal without saying for which activity.
local function by_goal(budget)
    local kept = {}
    for _, line in ipairs(budget.lines) do
        local goal = line.goal
        if goal and goal.id and line.amount and not line.activity then
            kept[goal.id] = (kept[goal.id] or decimal("0")) + line.amount
        end
    end
    return kept
end

-- Takes the cost from what is kept for the activity's goal; false if it is not enough.
local function take_from_goal(activity, kept)
    local left = activity.goal and activity.goal.id and kept[activity.goal.id]
    if not left or left < activity.budget then
        return false
    end
    kept[activity.goal.id] = left - activity.budget
    return true
end

local function check_activities(plan, paid, kept, report)
    for _, activity in ipairs(plan.activities) do
        local entry = activity.id and paid[activity.id]
        local cost = activity.budget
        if cost and cost:sign() > 0 and not entry and not take_from_goal(activity, kept) then
            report("activity-unplanned", activity, "budget", {activity = activity, cost = cost})
        elseif cost and entry and not entry.own and entry.sum ~= cost then
            report("budget-line-unlike-activity", entry.line, "amount",
                   {line = entry.line, sum = entry.sum, activity = activity, cost = cost})
        elseif entry and not written(activity, "budget") and entry.own then
            report("budget-line-empty", entry.line, {line = entry.line, activity = activity})
        end
    end
end

-- Fees cannot be named by a line, so the lines that pay for no activity are taken for them.
local function check_fees(plan, budget, report)
    local fees, kept = decimal("0"), decimal("0")
    for _, fee in ipairs(plan.terms and plan.terms.fees or {}) do
        fees = fees + (fee.amount or decimal("0"))
    end
    for _, line in ipairs(budget.lines) do
        if not line.activity then
            kept = kept + (line.amount or decimal("0"))
        end
    end
    if fees > kept then
        report("fees-unplanned", budget, "lines", {fees = fees, kept = kept})
    end
end

return {
    id = "budget-unplanned",
    level = "warning",
    visits = "accountPlan",
    about = "Every activity and fee that costs money has a line in the budget, and every line is for something.",
    messages = {
        ["activity-unplanned"] = "Activity {activity} costs {cost}, but no line of the budget pays for it, nor is enough kept for its goal.",
        ["budget-line-unlike-activity"] = "Line {line} of the budget pays {sum} for activity {activity}, which costs {cost}.",
        ["budget-line-empty"] = "Line {line} of the budget pays for activity {activity}, but neither of them has an amount.",
        ["budget-line-aimless"] = {level = "note", text = "Line {line} of the budget serves no goal and no activity."},
        ["fees-unplanned"] = {level = "note", text = "The fees of the terms come to {fees}; the budget’s lines that are not for an activity come to {kept} only."},
    },
    advice = {
        ["activity-unplanned"] = "Add <line id=\"…\" title=\"…\" activity=\"…\" funding=\"supplier\"/> with the id of the activity, or take its cost out.",
        ["budget-line-unlike-activity"] = "Leave the amount out of the line, so that the activity’s own budget counts, or correct one of the two.",
        ["budget-line-empty"] = "Give the activity its budget: budget=\"…\".",
        ["budget-line-aimless"] = "Name what the money is for: goal=\"…\" or activity=\"…\".",
        ["fees-unplanned"] = "Add a line for the fees, or make sure that another budget pays for them.",
    },
    check = function(plan, whole, report)
        local budget = plan.budget
        if not budget or #budget.lines == 0 then
            return
        end
        check_activities(plan, by_activity(budget), by_goal(budget), report)
        for _, line in ipairs(budget.lines) do
            if not written(line, "goal") and not written(line, "activity") then
                report("budget-line-aimless", line, {line = line})
            end
        end
        check_fees(plan, budget, report)
    end,
}
