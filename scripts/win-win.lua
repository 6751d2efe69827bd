-- A plan of two parties serves both: the customer has a goal of its own in it, or one about what
-- it wants for itself.

local wanted = text.terms(
    {"fill rate", "on time", "otif", "in full", "response", "defects", "ppm", "quality", "satisfaction", "stock",
     "energy", "sell-out", "complaints", "training", "shortages",
     "满足率", "准时", "及时率", "送货", "响应", "不良", "质量", "品质", "满意度", "库存", "能耗", "投诉", "客诉", "缺货"},
    {"质量部", "品质部"})

local sales = {netSales = true, grossSales = true}

-- True if the goal is about the customer's own business.
local function serves_customer(goal)
    local about = (goal.title or "") .. " " .. (goal.measure or "")
    return sales[goal.base or goal.measure or ""] or #wanted(about) > 0
end

return {
    id = "win-win",
    level = "note",
    visits = "accountPlan",
    about = "At least one of three or more goals is owned by somebody of the customer, or is about what the customer wants for itself.",
    options = {
        goals = 3, -- a plan of fewer is not looked at
    },
    messages = {
        ["win-win-missing"] = "All {count} goals are owned by people of the supplier: the plan has no goal of the customer's own, nor one about its sales, its stock or the service that it gets.",
    },
    advice = {
        ["win-win-missing"] = "Agree on a goal that the customer wants for itself, such as sales in its stores or less stock, and let somebody of the customer own it.",
    },
    check = function(plan, whole, report, options)
        for _, goal in ipairs(plan.goals) do
            if not goal.owner or goal.owner.party ~= "supplier" or serves_customer(goal) then
                return
            end
        end
        if #plan.goals >= options.goals then
            report("win-win-missing", plan, "goals", {count = #plan.goals})
        end
    end,
}
