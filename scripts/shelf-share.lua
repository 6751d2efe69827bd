-- A share of shelf above the share of the market takes room from others; the customer will ask why.

local shelf = text.terms({"shelf", "shelves", "facing", "space", "货架", "排面", "陈列"})

-- True if a goal about the shelf gives its reason.
local function reasoned(plan)
    for _, goal in ipairs(plan.goals) do
        local about = (goal.title or "") .. " " .. (goal.measure or "") .. " " .. (goal.statement or "")
        if goal.rationale and (#shelf(about) > 0
                               or text.fold(goal.measure or ""):find("shelf")) then
            return true
        end
    end
    return false
end

return {
    id = "shelf-share",
    level = "warning",
    visits = "accountPlan",
    about = "A share of shelf above the share of the market has a reason that can be shown to the customer.",
    messages = {
        ["shelf-share-unexplained"] = "Display {display} asks for {share} % of the shelf, more than the market share of {market} %, and no goal about the shelf says why.",
    },
    advice = {
        ["shelf-share-unexplained"] = "Give the reason in the goal about the shelf, such as sales that grow faster than the category, or ask for less.",
    },
    check = function(plan, whole, report)
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
