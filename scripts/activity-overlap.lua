-- Two promotions of the same products in the same stores at the same time take sales from each
-- other, and nobody can tell afterwards which of them worked.

local promotion = {consumer = true, trade = true}

local every_store = {["allstores"] = true, ["alllistedstores"] = true, ["everystore"] = true, ["all"] = true,
                     ["allstoreslisted"] = true, ["全部门店"] = true, ["所有门店"] = true, ["全部清单门店"] = true,
                     ["各门店"] = true, ["全部"] = true, ["所有"] = true, ["全部分店"] = true, ["所有分店"] = true,
                     ["全部清单分店"] = true, ["全部家门店"] = true, ["全部家分店"] = true, ["所有家门店"] = true}

local every_product = {["allproducts"] = true, ["fullrange"] = true, ["wholerange"] = true, ["all"] = true,
                       ["全部产品"] = true, ["所有产品"] = true, ["全系列"] = true, ["全部品项"] = true, ["全品项"] = true}

local separators = {",", ";", ":", "/", "、", "，", "；", "：", " and ", "和", "及"}

local BYTES_MAX, PARTS_MAX = 2000, 30 -- of a list in words

local EVERY, UNSAID = "*", "?"

-- The text without spaces and digits, to compare it with what means all.
local function bare(said)
    local out = {}
    for at = 1, #said do
        local letter = said:sub(at, at)
        if letter ~= " " and (letter < "0" or letter > "9") then
            table.insert(out, letter)
        end
    end
    return table.concat(out)
end

local function trimmed(piece)
    while piece:sub(1, 1) == " " do
        piece = piece:sub(2)
    end
    while piece:sub(-1) == " " do
        piece = piece:sub(1, -2)
    end
    return piece
end

-- The parts of a list in words, folded; one that means all of them; nil if nothing is said.
local function parts(said, every)
    if not said then
        return nil
    end
    local list, rest = {}, text.fold(said:sub(1, BYTES_MAX))
    if every[bare(rest)] then
        return {EVERY}
    end
    while rest and #list < PARTS_MAX do
        local first, last
        for _, separator in ipairs(separators) do
            local from, to = rest:find(separator)
            if from and (not first or from < first) then
                first, last = from, to
            end
        end
        local piece = trimmed(first and rest:sub(1, first - 1) or rest)
        if piece ~= "" then
            table.insert(list, piece)
        end
        rest = first and rest:sub(last + 1) or nil
    end
    return list
end

-- Of the activities so far: by product and store the one that ends last. "any" stands for the
-- last of all, which meets one that is for everything.
local function find(index, products, stores, start)
    local function look(by_store, store)
        local other = by_store and by_store[store]
        return other and other["end"] >= start and other or nil
    end
    for _, product in ipairs(products) do
        local asked = product == EVERY and {"any"} or product == UNSAID and {UNSAID} or {product, EVERY}
        for _, name in ipairs(asked) do
            for _, store in ipairs(stores) do
                local found = store == EVERY and look(index[name], "any")
                    or look(index[name], store) or look(index[name], EVERY)
                if found then
                    return found
                end
            end
        end
    end
    return nil
end

local function keep(index, products, stores, activity)
    local function put(product, store)
        local by_store = index[product] or {}
        index[product] = by_store
        local other = by_store[store]
        if not other or other["end"] < activity["end"] then
            by_store[store] = activity
        end
    end
    for _, product in ipairs(products) do
        for _, store in ipairs(stores) do
            for _, name in ipairs(product == UNSAID and {UNSAID} or {product, "any"}) do
                put(name, store)
                put(name, "any")
            end
        end
    end
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
            if promotion[activity.kind or ""] and activity.start and activity["end"]
                and activity.stores then
                table.insert(list, activity)
            end
        end
        table.sort(list, function(a, b) return a.start < b.start end)
        local index = {}
        for _, activity in ipairs(list) do
            local products = parts(activity.products, every_product) or {UNSAID}
            local stores = parts(activity.stores, every_store)
            local other = find(index, products, stores, activity.start)
            if other then
                report(activity.products and "activity-overlap" or "activity-overlap-perhaps",
                       activity, "start",
                       {activity = activity, other = other, first = activity.start,
                        last = math.min(activity["end"], other["end"])})
            end
            keep(index, products, stores, activity)
        end
    end,
}
