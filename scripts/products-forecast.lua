-- What the products are forecast to bring, the forecast of the terms, and the goal of purchases
-- are three ways to say how large the year is.

local purchases = {netPurchases = true, grossPurchases = true}

-- The target of the one goal of purchases in the plan's currency, with its goal.
local function purchases_goal(plan)
    local found
    for _, goal in ipairs(plan.goals) do
        local about = purchases[goal.base or goal.measure or ""]
        if about and goal.unit and plan.money and goal.unit == plan.money.currency
            and goal.target and goal.target.value then
            if found then
                return nil
            end
            found = goal
        end
    end
    return found
end

-- Sum of price times quantity, and whether every product has both.
local function products_sum(plan)
    local sum, whole, any = decimal("0"), true, false
    for _, product in ipairs(plan.products) do
        if product.price and product.quantity then
            sum = sum + product.price * product.quantity
            any = true
        else
            whole = false
        end
    end
    return any and sum:round(2), whole
end

-- True if the figures differ by more than so many percent of the second.
local function apart(one, other, percent)
    return (one - other):abs() * 100 > other * percent
end

return {
    id = "products-forecast",
    level = "warning",
    visits = "accountPlan",
    about = "The products’ forecast quantities, the forecast of the terms and the goal of purchases come to about the same.",
    options = {
        apart = 10, -- percent
    },
    messages = {
        ["products-above-forecast"] = "The quantities of the products come to {products}, more than the forecast of the terms ({forecast}).",
        ["products-below-forecast"] = {level = "note", text = "The quantities of the products come to {products} only; the forecast of the terms is {forecast}."},
        ["products-above-goal"] = "The quantities of the products come to {products}, more than the purchases that goal {goal} wants ({target}).",
        ["products-below-goal"] = {level = "note", text = "The quantities of the products come to {products} only; goal {goal} wants purchases of {target}."},
        ["forecast-unlike-goal"] = "The forecast of the terms is {forecast}, but goal {goal} wants purchases of {target}.",
    },
    advice = {
        ["products-above-forecast"] = "Correct the quantities or the prices, or write the higher forecast: <forecast amount=\"…\"/>.",
        ["products-below-forecast"] = "If the list of products is complete, correct the quantities or the forecast; else nothing needs to be done.",
        ["products-above-goal"] = "Correct the quantities or the prices, or raise the target: <target value=\"…\"/>.",
        ["products-below-goal"] = "If the list of products is complete, correct the quantities or the target; else nothing needs to be done.",
        ["forecast-unlike-goal"] = "Write the figure that both parties expect in both places: <forecast amount=\"…\"/> and <target value=\"…\"/>.",
    },
    check = function(plan, whole_plan, report, options)
        local forecast = plan.terms and plan.terms.forecast
        local expected = forecast and forecast.amount
        local goal = purchases_goal(plan)
        local target = goal and goal.target.value
        local products, whole = products_sum(plan)
        local compared = expected or target
        if products and compared and compared:sign() > 0
            and apart(products, compared, options.apart) then
            local side = products > compared and "above" or whole and "below"
            if side and expected then
                report("products-" .. side .. "-forecast", forecast, "amount",
                       {products = products, forecast = expected})
            elseif side then
                report("products-" .. side .. "-goal", goal.target, "value",
                       {products = products, goal = goal, target = target})
            end
        end
        if expected and target and target:sign() > 0 and apart(expected, target, options.apart) then
            report("forecast-unlike-goal", forecast, "amount",
                   {forecast = expected, goal = goal, target = target})
        end
    end,
}
