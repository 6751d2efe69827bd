-- What matters to the customer and does not satisfy it is where business is lost first.

return {
    id = "satisfaction-gap",
    level = "warning",
    visits = "accountPlan",
    about = "Every factor that is important to the customer and does not satisfy it has a goal.",
    options = {
        important = 4, -- from this importance of 5
        satisfied = 2, -- up to this satisfaction of 5
    },
    messages = {
        ["satisfaction-no-goal"] = "“{factor}” is important to the customer ({importance} of 5) and satisfies it little ({satisfaction} of 5), but no goal is about it.",
    },
    advice = {
        ["satisfaction-no-goal"] = "Agree on a goal for it, or name the goal that covers it.",
    },
    check = function(plan, whole, report, options)
        local satisfaction = plan.satisfaction
        for _, factor in ipairs(satisfaction and satisfaction.factors or {}) do
            local importance, satisfied = factor.importance, factor.satisfaction
            if importance and satisfied and importance >= options.important
                and satisfied <= options.satisfied and not written(factor, "goal") then
                report("satisfaction-no-goal", factor, "satisfaction",
                       {factor = factor.name or factor, importance = importance,
                        satisfaction = satisfied})
            end
        end
    end,
}
