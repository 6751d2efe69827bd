local function goals(...)
    local out = {}
    for i, attributes in ipairs({...}) do
        table.insert(out, '<goal id="g' .. i .. '" title="Goal" ' .. attributes .. "/>")
    end
    return "<goals>" .. table.concat(out) .. "</goals>"
end

return {
    {name = "one figure that leads", xml = goals('indicator="lagging"', 'indicator="leading"'), expect = {}},
    {name = "all lag, as the plan says", xml = goals('indicator="lagging"', 'indicator="lagging" measure="energy"'),
     expect = {{code = "goal-only-lagging"}}},
    {name = "all lag, as everybody knows", xml = goals('measure="netPurchases"', 'measure="netSales"'),
     expect = {"goal-only-lagging"}},
    {name = "all lag, in Chinese", lang = "zh-Hant", xml = goals('measure="淨進貨額"', 'measure="毛利率"'),
     expect = {"goal-only-lagging"}},
    {name = "a measure that nobody knows", xml = goals('measure="netPurchases"', 'measure="storesFullRange"'), expect = {}},
    {name = "the plan knows better", xml = goals('measure="netPurchases"', 'measure="netSales" indicator="leading"'),
     expect = {}},
    {name = "one goal", xml = goals('measure="netPurchases"'), expect = {}},
}
