local function goals(first, second, third)
    local out = {}
    for i, owner in ipairs({first, second, third}) do
        table.insert(out, '<goal id="g' .. i .. '" owner="' .. owner .. '"><statement>Grow.</statement></goal>')
    end
    return "<goals>" .. table.concat(out) .. "</goals>"
end

return {
    {name = "the customer owns a goal", xml = goals("li", "wang", "li"), expect = {}},
    {name = "the supplier owns all", xml = goals("li", "li", "li"),
     expect = {{code = "win-win-missing", at = "<goals>"}}},
    {name = "the supplier owns all, in Chinese", lang = "zh-Hans", xml = goals("li", "li", "li"),
     expect = {"win-win-missing"}},
    {name = "a goal without owner has another cause",
     xml = '<goals><goal id="g1" owner="li"/><goal id="g2" owner="li"/><goal id="g3"/></goals>', expect = {}},
    {name = "the supplier owns what serves the customer",
     xml = '<goals><goal id="g1" owner="li"/><goal id="g2" owner="li" title="Order fill rate"/><goal id="g3" owner="li"/></goals>',
     expect = {}},
    {name = "the supplier owns what serves the customer, in Chinese", lang = "zh-Hant",
     xml = '<goals><goal id="g1" owner="li"/><goal id="g2" owner="li" title="庫存天數"/><goal id="g3" owner="li"/></goals>',
     expect = {}},
    {name = "the supplier owns sales in the stores",
     xml = '<goals><goal id="g1" owner="li"/><goal id="g2" owner="li" measure="netSales"/><goal id="g3" owner="li"/></goals>',
     expect = {}},
    {name = "two goals only", xml = goals("li", "li"), expect = {}},
}
