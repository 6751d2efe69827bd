local function factor(name, attributes)
    return '<goals><goal id="g1" title="Fill rate"/></goals><satisfaction><factor name="' .. name .. '" ' .. attributes
        .. "/></satisfaction>"
end

return {
    {name = "important and satisfied", xml = factor("Price", 'importance="5" satisfaction="3"'), expect = {}},
    {name = "unimportant and not satisfied", xml = factor("Training", 'importance="3" satisfaction="1"'), expect = {}},
    {name = "important, not satisfied, and a goal",
     xml = factor("Delivery", 'importance="5" satisfaction="2" goal="g1"'), expect = {}},
    {name = "important and not satisfied", xml = factor("Delivery", 'importance="4" satisfaction="2"'),
     expect = {{code = "satisfaction-no-goal", at = '2"'}}},
    {name = "important and not satisfied, in Chinese", lang = "zh-Hans",
     xml = factor("交货及时", 'importance="5" satisfaction="1"'), expect = {"satisfaction-no-goal"}},
    {name = "no survey", xml = "<goals/>", expect = {}},
}
