-- The amount of a fee is what its price and quantity make, and not less than its minimum.

return {
    id = "fee-amount",
    level = "error",
    visits = "fee",
    about = "The amount of a fee is its price times its quantity, and at least its minimum for the year.",
    options = {
        apart = 0, -- money that amount and product may differ by
    },
    messages = {
        ["fee-amount-unlike-price"] = "Fee {fee}: {quantity} × {price} are {product}, but its amount is {amount}.",
        ["fee-below-minimum"] = {level = "note", text = "Fee {fee} comes to {amount}, less than its own minimum of {minimum} for the year, so the minimum is owed in any case."},
        ["fee-quantity-missing"] = {level = "warning", text = "Fee {fee} has a price of {price}, but neither a quantity nor an amount, so nobody can tell what the year costs."},
    },
    advice = {
        ["fee-amount-unlike-price"] = "Decide which of the three figures is wrong and correct it: if price and quantity are right, write amount=\"{product}\" without the commas.",
        ["fee-below-minimum"] = "If that is not meant, lower the minimum, or plan as much as it takes.",
        ["fee-quantity-missing"] = "Give the quantity of the year, for example quantity=\"12\" for twelve months.",
    },
    check = function(fee, plan, report, options)
        local price, quantity, amount = fee.price, fee.quantity, fee.amount
        local product = price and quantity and (price * quantity):round(2)
        if product and amount and (product - amount):abs() > options.apart then
            report("fee-amount-unlike-price", fee, "amount",
                   {quantity = quantity, price = price, product = product, amount = amount})
        end
        local comes_to = amount or product
        if comes_to and fee.minimum and comes_to < fee.minimum then
            report("fee-below-minimum", fee, "minimum",
                   {amount = comes_to, minimum = fee.minimum})
        end
        if price and not written(fee, "quantity") and not written(fee, "amount")
            and not written(fee, "minimum") then
            report("fee-quantity-missing", fee, "price", {price = price})
        end
    end,
}
