-- A share of shelf above the share of the market takes room from others; the customer will ask why.

local shelf = text.terms({"shelf", "shelves", "facing", "space", "货架", "排面", "陈列"})

local market_share = text.terms({"market share", "share of market", "share of sales", "市场份额", "市场占有率", "市占率",
                                 "销售占比"})

local function about_shelf(goal)
    local about = (goal.title or "") .. " " .. (goal.measure or "") .. " " .. (goal.statement or "")
    return #shelf(about) > 0 or text.fold(goal.measure or ""):find("shelf") ~= nil
end

-- True if a goal about the shelf gives its reason.
local function reasoned(plan)
    for _, goal in ipairs(plan.goals) do
        if goal.rationale and about_shelf(goal) then
            return true
        end
    end
    return false
end

-- The share of the market that the situation tells, or the highest that a display names.
local function known_market(plan)
    local best
    for _, figure in ipairs(plan.situation and plan.situation.indicators or {}) do
        if figure.value and figure.unit == "%" and figure.label and #market_share(figure.label) > 0 then
            best = best and math.max(best, figure.value) or figure.value
        end
    end
    for _, display in ipairs(plan.merchandising) do
        local market = display.marketShare
        best = market and (best and math.max(best, market) or market) or best
    end
    return best
end

local function check_goals(plan, report)
    local market = known_market(plan)
    for _, goal in ipairs(plan.goals) do
        local target = goal.target and goal.target.value
        if market and target and goal.unit == "%" and target > market and goal.direction ~= "down"
            and not goal.rationale and text.fold(goal.measure or ""):find("shareofshelf") then
            report("shelf-goal-unexplained", goal.target, "value",
                   {goal = goal, target = target, market = market})
        end
    end
end

return {
    id = "shelf-share",
    level = "warning",
    visits = "accountPlan",
    about = "A share of shelf above the share of the market has a reason that can be shown to the customer.",
    messages = {
        ["shelf-goal-unexplained"] = "Goal {goal} wants {target} % of the shelf, more than the market share of {market} %, and does not say why.",
        ["shelf-share-unexplained"] = "Display {display} asks for {share} % of the shelf, more than the market share of {market} %, and no goal about the shelf says why.",
    },
    advice = {
        ["shelf-goal-unexplained"] = "Give the reason that the customer will ask for: <rationale>…</rationale>, such as sales that grow faster than the category; or ask for less.",
        ["shelf-share-unexplained"] = "Give the reason in the goal about the shelf, such as sales that grow faster than the category, or ask for less.",
    },
    check = function(plan, whole, report)
        check_goals(plan, report)
        local known = reasoned(plan)
        for _, display in ipairs(plan.merchandising) do
            local share, market = display.share, display.marketShare
            if share and market and share > market and not known then
                report("shelf-share-unexplained", display, "share",
                       {display = display, share = share, market = market})
            end
        end
    end,
}
