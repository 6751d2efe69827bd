-- The budget holds its lines and a reserve, and money goes where the weights of the goals are.

-- What a line comes to: its own amount, else the budget of the activity it pays for.
local function line_amount(line)
    return line.amount or line.activity and line.activity.budget
end

local function check_lines(budget, report)
    local sum = decimal("0")
    for _, line in ipairs(budget.lines) do
        sum = sum + (line_amount(line) or decimal("0"))
    end
    local total = budget.total
    if not total then
        return
    end
    local reserve = (total * (budget.reserve or decimal("0"))):divide(decimal("100"), 2)
    if sum > total then
        report("budget-above-total", budget, "total", {sum = sum, total = total})
    elseif sum + reserve > total then
        report("budget-reserve-spent", budget, "reserve",
               {sum = sum, reserve = reserve, total = total})
    end
end

-- Spend on each goal, by its id: lines of the budget, and activities that no line pays for.
local function spend_by_goal(plan)
    local spend, paid, total = {}, {}, decimal("0")
    local function add(goal, amount)
        if amount then
            total = total + amount
            if goal then
                spend[goal.id] = (spend[goal.id] or decimal("0")) + amount
            end
        end
    end
    for _, line in ipairs(plan.budget and plan.budget.lines or {}) do
        if line.activity then
            paid[line.activity.id] = true
        end
        add(line.goal or line.activity and line.activity.goal, line_amount(line))
    end
    for _, activity in ipairs(plan.activities) do
        if not paid[activity.id] then
            add(activity.goal, activity.budget)
        end
    end
    return spend, total
end

local function check_weights(plan, report, options)
    local spend, total = spend_by_goal(plan)
    if total:sign() <= 0 then
        return
    end
    for _, goal in ipairs(plan.goals) do
        local amount = goal.id and spend[goal.id]
        local share = amount and (amount * 100):divide(total, 0)
        if goal.weight and goal.weight - (share or decimal("0")) > options.apart then
            report("budget-below-weight", goal, "weight",
                   {goal = goal, share = share or decimal("0"), weight = goal.weight})
        elseif share and goal.weight and share - goal.weight > options.apart then
            report("budget-against-weight", goal, "weight",
                   {goal = goal, share = share, weight = goal.weight})
        end
    end
end

return {
    id = "budget-plan",
    level = "warning",
    visits = "accountPlan",
    about = "The lines of the budget and a reserve of 3 to 10 % fit into its total, and money goes where the weights are.",
    options = {
        least = 3,  -- percent of the total kept as a reserve
        most = 10,
        apart = 50, -- percentage points between a goal's share of the money and its weight
    },
    messages = {
        ["budget-reserve-outside"] = "The reserve is {reserve} % of the budget; usual is {least} to {most} %.",
        ["budget-above-total"] = "The lines of the budget come to {sum}, more than its total of {total}.",
        ["budget-reserve-spent"] = "The lines of the budget come to {sum}; with the reserve of {reserve} that is more than the total of {total}.",
        ["budget-against-weight"] = {level = "note", text = "Goal {goal} takes {share} % of the money, but has a weight of {weight} only."},
        ["budget-below-weight"] = {level = "note", text = "Goal {goal} has a weight of {weight}, but only {share} % of the money goes to it."},
        ["budget-missing"] = {level = "note", text = "Activities cost {sum}, but the plan has no budget."},
    },
    advice = {
        ["budget-reserve-outside"] = "Keep less or more as a reserve, or note in the rule for the reserve why.",
        ["budget-above-total"] = "Cut a line, or have the higher total approved.",
        ["budget-reserve-spent"] = "Cut a line or the reserve, or have the higher total approved.",
        ["budget-against-weight"] = "Move money to the goals that matter most, or weigh this one higher.",
        ["budget-below-weight"] = "Make sure that it can be reached with so little, or move money to it from goals that matter less.",
        ["budget-missing"] = "Add a budget with a total, a reserve and its lines, so that everybody knows the limit.",
    },
    check = function(plan, whole, report, options)
        local budget = plan.budget
        if budget then
            local reserve = budget.reserve
            if reserve and (reserve < options.least or reserve > options.most) then
                report("budget-reserve-outside", budget, "reserve",
                       {reserve = reserve, least = options.least, most = options.most})
            end
            check_lines(budget, report)
        else
            local sum = decimal("0")
            for _, activity in ipairs(plan.activities) do
                sum = sum + (activity.budget or decimal("0"))
            end
            if sum:sign() > 0 then
                report("budget-missing", plan, "activities", {sum = sum})
            end
        end
        check_weights(plan, report, options)
    end,
}
