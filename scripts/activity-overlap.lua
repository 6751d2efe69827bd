-- Two promotions of the same products in the same stores at the same time take sales from each
-- other, and nobody can tell afterwards which of them worked.

local promotion = {consumer = true, trade = true}

local everywhere = text.terms({"all stores", "every store", "全部门店", "所有门店", "全部", "所有"})

local function all_stores(stores)
    return #everywhere(stores) > 0
end

local function same_stores(one, other)
    if not one.stores or not other.stores then
        return false
    end
    return text.fold(one.stores) == text.fold(other.stores)
        or all_stores(one.stores) and all_stores(other.stores)
end

local function at_once(one, other)
    return one.start and one["end"] and other.start and other["end"]
        and one.start <= other["end"] and other.start <= one["end"]
end

return {
    id = "activity-overlap",
    level = "warning",
    visits = "accountPlan",
    about = "No two promotions run at the same time for the same products in the same stores.",
    messages = {
        ["activity-overlap"] = "Activities {activity} and {other} run at the same time, from {first} to {last}, for the same products in the same stores.",
        ["activity-overlap-perhaps"] = {level = "note", text = "Activities {activity} and {other} run at the same time, from {first} to {last}, in the same stores, and do not say for which products."},
    },
    advice = {
        ["activity-overlap"] = "Move one of them, or make them one activity.",
        ["activity-overlap-perhaps"] = "Name the products of both, so that it is clear that they do not take sales from each other.",
    },
    check = function(plan, whole, report)
        local list = {}
        for _, activity in ipairs(plan.activities) do
            if promotion[activity.kind or ""] then
                table.insert(list, activity)
            end
        end
        for i = 2, #list do
            for j = 1, i - 1 do
                local one, other = list[i], list[j]
                if at_once(one, other) and same_stores(one, other) then
                    local about = {activity = one, other = other,
                                   first = math.max(one.start, other.start),
                                   last = math.min(one["end"], other["end"])}
                    if not one.products and not other.products then
                        report("activity-overlap-perhaps", one, "start", about)
                    elseif one.products and other.products
                        and text.fold(one.products) == text.fold(other.products) then
                        report("activity-overlap", one, "start", about)
                    end
                end
            end
        end
    end,
}
