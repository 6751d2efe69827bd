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
    {name = "two goals only", xml = goals("li", "li"), expect = {}},
}
