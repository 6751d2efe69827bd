-- The goals taken together: few enough to steer by, and weighted to 100.

local function check_weights(plan, report)
    local total, weighted, without = decimal("0"), 0, nil
    for _, goal in ipairs(plan.goals) do
        if goal.weight then
            total = total + goal.weight
            weighted = weighted + 1
        elseif written(goal, "weight") then
            return -- what cannot be read cannot be added
        else
            without = without or goal
        end
    end
    if weighted > 0 and without then
        report("goal-weight-missing", without, "weight", {goal = without})
    elseif weighted > 0 and total ~= decimal("100") then
        report("goal-weights-unlike-100", plan, "goals", {total = total})
    end
end

local function check_repeats(plan, report)
    local seen = {}
    for _, goal in ipairs(plan.goals) do
        local statement = goal.statement and goal.statement:lower()
        if statement and seen[statement] then
            report("goal-repeated", goal, "statement", {goal = goal, other = seen[statement]})
        elseif statement then
            seen[statement] = goal
        end
    end
end

return {
    id = "goal-set",
    level = "error",
    visits = "accountPlan",
    about = "The plan has one to eight goals, none of them twice, whose weights make 100.",
    options = {most = 8},
    messages = {
        ["goal-none"] = "The plan has no goals.",
        ["goal-too-many"] = {level = "warning", text = "The plan has {count} goals; more than {most} are too many to steer by."},
        ["goal-weights-unlike-100"] = "The weights of the goals make {total} instead of 100.",
        ["goal-weight-missing"] = "Goal {goal} has no weight, though other goals have one.",
        ["goal-repeated"] = {level = "warning", text = "Goal {goal} says the same as goal {other}."},
    },
    advice = {
        ["goal-none"] = "Agree with the customer on three to eight goals and write them into <goals>.",
        ["goal-too-many"] = "Keep the goals that decide the year; make the others activities or actions.",
        ["goal-weights-unlike-100"] = "Change the weights so that they make 100.",
        ["goal-weight-missing"] = "Give it a weight, or take the weights from all goals.",
        ["goal-repeated"] = "Remove one of the two, or say what makes them different.",
    },
    check = function(plan, whole, report, options)
        if #plan.goals == 0 then
            if written(plan, "goals") then -- that the element lacks has been found already
                report("goal-none", plan, "goals")
            end
            return
        end
        if #plan.goals > options.most then
            report("goal-too-many", plan, "goals", {count = #plan.goals, most = options.most})
        end
        check_weights(plan, report)
        check_repeats(plan, report)
    end,
}
