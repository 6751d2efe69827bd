-- Figures that lead tell during the year whether the result will come; figures that lag tell it
-- when nothing can be done any more.

-- Measures that are known to lag, whatever the plan says of them; folded.
local lagging = {}
for _, name in ipairs({"netPurchases", "grossPurchases", "netSales", "grossSales", "purchases", "sales", "revenue",
                       "turnover", "profit", "grossProfit", "netProfit", "margin", "grossMargin", "sellIn", "sellOut",
                       "marketShare", "returnsRate", "returns", "collectionDays", "进货额", "净进货额", "销售额",
                       "净销售额", "营业额", "利润", "毛利", "毛利率", "市场份额", "退货率"}) do
    lagging[text.fold(name)] = true
end

local function lags(goal)
    if goal.indicator then
        return goal.indicator == "lagging"
    end
    return goal.measure and lagging[text.fold(goal.measure)]
end

return {
    id = "goal-lagging",
    level = "note",
    visits = "accountPlan",
    about = "Of two or more goals at least one has a figure that moves before the result does.",
    options = {
        goals = 2, -- a plan of fewer is not looked at
    },
    messages = {
        ["goal-only-lagging"] = "All {count} goals have figures that only tell afterwards what has become of the year.",
    },
    advice = {
        ["goal-only-lagging"] = "Add a goal whose figure moves first, such as stores with the full range, share of shelf or order fill rate, and say indicator=\"leading\" in it.",
    },
    check = function(plan, whole, report, options)
        for _, goal in ipairs(plan.goals) do
            if not lags(goal) then
                return
            end
        end
        if #plan.goals >= options.goals then
            report("goal-only-lagging", plan, "goals", {count = #plan.goals})
        end
    end,
}
