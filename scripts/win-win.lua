-- A plan of two parties serves both: the customer has a goal of its own in it.

return {
    id = "win-win",
    level = "note",
    visits = "accountPlan",
    about = "At least one of three or more goals is owned by somebody of the customer.",
    options = {
        goals = 3, -- a plan of fewer is not looked at
    },
    messages = {
        ["win-win-missing"] = "All {count} goals are owned by people of the supplier: the plan has no goal of the customer's own.",
    },
    advice = {
        ["win-win-missing"] = "Agree on a goal that the customer wants for itself, such as sales in its stores or less stock, and let somebody of the customer own it.",
    },
    check = function(plan, whole, report, options)
        for _, goal in ipairs(plan.goals) do
            if not goal.owner or goal.owner.party ~= "supplier" then
                return
            end
        end
        if #plan.goals >= options.goals then
            report("win-win-missing", plan, "goals", {count = #plan.goals})
        end
    end,
}
