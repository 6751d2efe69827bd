local function goal(attributes)
    return '<goal id="g1" title="Net purchases" ' .. attributes .. "/>"
end

return {
    {name = "one on each side", xml = goal('owner="li" counterpart="wang"'), expect = {}},
    {name = "the customer alone", xml = goal('owner="wang"'), expect = {{code = "goal-owner-customer-only", at = "wang"}}},
    {name = "the supplier alone", lang = "zh-Hans", xml = goal('owner="li"'), expect = {"goal-counterpart-missing"}},
    {name = "twice the same side", xml = goal('owner="li" counterpart="li"'),
     expect = {{code = "goal-counterpart-same-side", at = "li"}}},
    {name = "no owner has its own finding", lang = "zh-Hant", xml = goal(""), expect = {}},
}
