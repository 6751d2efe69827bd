local function budget(attributes, lines)
    return "<budget " .. attributes .. ">" .. (lines or "") .. "</budget>"
end

local line = '<line id="b1" title="Spring" amount="60000"/><line id="b2" title="Summer" amount="35000"/>'

local function weights(first, second)
    return '<goals><goal id="g1" title="Purchases" weight="' .. first
        .. '"/><goal id="g2" title="Shelf" weight="' .. second .. '"/></goals>'
        .. budget('total="100000" reserve="5"', [[<line id="b1" goal="g1" amount="70000"/>
           <line id="b2" goal="g2" amount="20000"/>]])
end

return {
    {name = "lines and reserve fit", xml = budget('total="100000" reserve="5"', line), expect = {}},
    {name = "no reserve and no total said", xml = budget("", line), expect = {}},
    {name = "a reserve that is too small", xml = budget('total="100000" reserve="1"', line),
     expect = {{code = "budget-reserve-outside", at = '1"'}}},
    {name = "a reserve that is too large, in Chinese", lang = "zh-Hans", xml = budget('total="900000" reserve="20"', line),
     expect = {"budget-reserve-outside"}},
    {name = "lines above the total", xml = budget('total="90000" reserve="5"', line),
     expect = {{code = "budget-above-total", at = "90000"}}},
    {name = "lines above the total, in Chinese", lang = "zh-Hans", xml = budget('total="90000"', line),
     expect = {"budget-above-total"}},
    {name = "no room for the reserve", xml = budget('total="98000" reserve="5"', line),
     expect = {{code = "budget-reserve-spent", at = '5"'}}},
    {name = "a line takes the budget of its activity",
     xml = '<activities><activity id="a1" budget="96000"/></activities>'
        .. budget('total="95000"', '<line id="b1" activity="a1"/>'),
     expect = {"budget-above-total"}},
    {name = "money follows the weights", xml = weights("70", "30"), expect = {}},
    {name = "money goes where no weight is", xml = weights("20", "80"),
     expect = {{code = "budget-against-weight", at = "20"}, {code = "budget-below-weight", at = "80"}}},
    {name = "activities and no budget", xml = '<activities><activity id="a1" budget="96000"/></activities>',
     expect = {"budget-missing"}},
    {name = "neither activities nor budget", xml = "<goals/>", expect = {}},
}
