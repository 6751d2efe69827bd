-- Every goal has somebody who answers for it on each side.

return {
    id = "goal-owners",
    level = "warning",
    visits = "goal",
    about = "Every goal has an owner and, on the other side, a counterpart.",
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
    check = function(goal, plan, report)
        local owner, other = goal.owner, goal.counterpart
        if not owner or not owner.party then
            return
        end
        local name = owner.name or owner
        if other and other.party == owner.party then
            report("goal-counterpart-same-side", goal, "counterpart",
                   {name = name, other = other.name or other})
        elseif not written(goal, "counterpart") then
            report(owner.party == "customer" and "goal-owner-customer-only"
                   or "goal-counterpart-missing", goal, "owner", {name = name})
        end
    end,
}
