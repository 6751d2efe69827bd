-- Every goal has somebody who answers for it on each side, in a plan that names both.

local function names_both(goals)
    for _, goal in ipairs(goals) do
        if written(goal, "counterpart") then
            return true
        end
    end
    return false
end

local function check_goal(goal, both, report)
    local owner, other = goal.owner, goal.counterpart
    if not owner or not owner.party then
        return
    end
    local name = owner.name or owner
    if other and other.party == owner.party then
        report("goal-counterpart-same-side", goal, "counterpart",
               {goal = goal, name = name, other = other.name or other})
    elseif both and not written(goal, "counterpart") then
        report(owner.party == "customer" and "goal-owner-customer-only"
               or "goal-counterpart-missing", goal, "owner", {goal = goal, name = name})
    end
end

return {
    id = "goal-owners",
    level = "warning",
    visits = "accountPlan",
    about = "Where some goals name a counterpart of the other party, every goal does.",
    messages = {
        ["goal-owner-customer-only"] = "Goal {goal} is owned by {name} of the customer, and nobody of the supplier stands beside.",
        ["goal-counterpart-missing"] = {level = "note", text = "Goal {goal} is owned by {name} of the supplier, and nobody of the customer stands beside."},
        ["goal-counterpart-same-side"] = "Goal {goal}: {name} and {other} are of the same party, so the other party has nobody who answers for it.",
    },
    advice = {
        ["goal-owner-customer-only"] = "Name who of the supplier sees to it: counterpart=\"…\".",
        ["goal-counterpart-missing"] = "Name who of the customer sees to it: counterpart=\"…\".",
        ["goal-counterpart-same-side"] = "Name a contact of the other party: counterpart=\"…\".",
    },
    check = function(plan, whole, report)
        local both = names_both(plan.goals)
        for _, goal in ipairs(plan.goals) do
            check_goal(goal, both, report)
        end
    end,
}
