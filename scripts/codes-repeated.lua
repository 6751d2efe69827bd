-- A code stands for one store, one product, one piece of equipment.

local function check_list(list, field, title, code, report)
    local seen = {}
    for _, item in ipairs(list or {}) do
        local said = item[field]
        local key = said and text.fold(said)
        if key and seen[key] then
            report(code, item, field, {code = said, name = seen[key]})
        elseif key then
            seen[key] = item[title] or said
        end
    end
end

return {
    id = "codes-repeated",
    level = "error",
    visits = "accountPlan",
    about = "No two stores, products or pieces of equipment have the same code.",
    messages = {
        ["store-code-repeated"] = "Two stores have the code “{code}”; the first is {name}.",
        ["product-code-repeated"] = "Two products have the code “{code}”; the first is {name}.",
        ["equipment-number-repeated"] = "Two pieces of equipment have the number “{code}”; the first is {name}.",
    },
    advice = {
        ["store-code-repeated"] = "Correct the code of one of them, or remove the store that is listed twice.",
        ["product-code-repeated"] = "Correct the code of one of them, or remove the product that is listed twice.",
        ["equipment-number-repeated"] = "Correct the number of one of them, or remove the piece that is listed twice.",
    },
    check = function(plan, whole, report)
        local customer = plan.parties and plan.parties.customer
        check_list(customer and customer.stores, "code", "name", "store-code-repeated", report)
        check_list(plan.products, "code", "name", "product-code-repeated", report)
        check_list(plan.equipment, "number", "model", "equipment-number-repeated", report)
    end,
}
