-- Equipment and displays stand in stores that the plan names.

local everywhere = text.terms({"all", "every", "each", "全部", "所有", "各", "全"})

local separators = {",", ";", "/", "、", "，", "；", " and ", "和", "及"}

local BYTES_MAX = 2000 -- of a list in words

-- The parts of a list in words, folded.
local function pieces(said)
    local list, rest = {}, text.fold(said:sub(1, BYTES_MAX))
    while rest do
        local first, last
        for _, separator in ipairs(separators) do
            local from, to = rest:find(separator)
            if from and (not first or from < first) then
                first, last = from, to
            end
        end
        local piece = first and rest:sub(1, first - 1) or rest
        while piece:sub(1, 1) == " " do
            piece = piece:sub(2)
        end
        while piece:sub(-1) == " " do
            piece = piece:sub(1, -2)
        end
        if piece ~= "" then
            table.insert(list, piece)
        end
        rest = first and rest:sub(last + 1) or nil
    end
    return list
end

-- What the stores say in the field, as they say it: a few of them, to choose from.
local function known_as(stores, field)
    local known, named = {}, {}
    for _, store in ipairs(stores) do
        local said = store[field]
        local key = said and text.fold(said)
        if key and not known[key] then
            known[key] = true
            table.insert(named, said)
        end
    end
    local shown = {}
    for i = 1, math.min(#named, 6) do
        shown[i] = named[i]
    end
    return known, table.concat(shown, ", ") .. (#named > 6 and ", …" or "")
end

local function check_equipment(plan, stores, report)
    local codes, shown = known_as(stores, "code")
    for _, asset in ipairs(plan.equipment) do
        if asset.store and not codes[text.fold(asset.store)] then
            report("equipment-store-unknown", asset, "store",
                   {asset = asset.number or asset, store = asset.store, known = shown})
        end
    end
end

local function check_displays(plan, stores, report)
    local groups, shown = known_as(stores, "group")
    if shown == "" then
        return -- the stores have no groups
    end
    for _, display in ipairs(plan.merchandising) do
        local said = display.group
        if said and not groups[text.fold(said)] and #everywhere(said) == 0 then
            for _, piece in ipairs(pieces(said)) do
                if not groups[piece] then
                    report("display-group-unknown", display, "group",
                           {display = display, group = said, known = shown})
                    break
                end
            end
        end
    end
end

return {
    id = "places-known",
    level = "warning",
    visits = "accountPlan",
    about = "Every piece of equipment stands in a store of the list, and every display is for a group that has stores.",
    messages = {
        ["equipment-store-unknown"] = {level = "error", text = "Equipment {asset} stands in store “{store}”, which is not in the list of stores."},
        ["display-group-unknown"] = "Display {display} is for the group “{group}”, to which no store of the list belongs.",
    },
    advice = {
        ["equipment-store-unknown"] = "Correct the code, or add the store to the customer’s list. The list begins: {known}.",
        ["display-group-unknown"] = "Write the group as the stores have it, or give the stores that are meant this group. Groups of the list: {known}.",
    },
    check = function(plan, whole, report)
        local customer = plan.parties and plan.parties.customer
        local stores = customer and customer.stores
        if stores and #stores > 0 then
            check_equipment(plan, stores, report)
            check_displays(plan, stores, report)
        end
    end,
}
