local function goals(...)
    local out = "<goals>"
    for i, attributes in ipairs({...}) do
        out = out .. '<goal id="g' .. i .. '" title="Net purchases" ' .. attributes .. "/>"
    end
    return out .. "</goals>"
end

local both = 'owner="li" counterpart="wang"'

return {
    {name = "one on each side", xml = goals(both), expect = {}},
    {name = "the customer alone beside a goal of both", xml = goals(both, 'owner="wang"'),
     expect = {{code = "goal-owner-customer-only", at = "wang"}}},
    {name = "the supplier alone beside a goal of both", lang = "zh-Hans",
     xml = goals(both, 'owner="li"'), expect = {"goal-counterpart-missing"}},
    {name = "a plan that names owners only", xml = goals('owner="li"', 'owner="wang"'),
     expect = {}},
    {name = "twice the same side", xml = goals('owner="li" counterpart="li"'),
     expect = {{code = "goal-counterpart-same-side", at = "li"}}},
    {name = "no owner has its own finding", lang = "zh-Hant", xml = goals(both, ""), expect = {}},
}
