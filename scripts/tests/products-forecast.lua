local function plan(target, forecast, quantity, other)
    return '<goals><goal id="g1" title="Net purchases" measure="netPurchases" unit="CNY"><target value="' .. target
        .. '"/></goal></goals><terms>' .. (forecast and '<forecast amount="' .. forecast .. '"/>' or "")
        .. '</terms><products><product code="P1" name="Walnuts" price="288.00"' .. quantity .. "/>" .. (other or "") .. "</products>"
end

local rest = '<product code="P2" name="Pistachios" price="396.00" quantity="1000"/>'

return {
    {name = "three figures that agree", xml = plan("3850000", "3852000", ' quantity="12000"', rest), expect = {}},
    {name = "a little apart", xml = plan("4000000", "4000000", ' quantity="12000"', rest), expect = {}},
    {name = "the quantities bring half of it", xml = plan("7000000", "7000000", ' quantity="12000"', rest),
     expect = {{code = "products-below-forecast", at = "7000000"}}},
    {name = "twice as many cases as the forecast has", xml = plan("3850000", "3850000", ' quantity="24000"', rest),
     expect = {{code = "products-above-forecast", at = "3850000"}}},
    {name = "no forecast, and far from the goal", xml = plan("7000000", nil, ' quantity="12000"', rest),
     expect = {{code = "products-below-goal", at = "7000000"}}},
    {name = "no forecast, and far above the goal", lang = "zh-Hant", xml = plan("385000", nil, ' quantity="12000"', rest),
     expect = {"products-above-goal"}},
    {name = "a list with gaps may bring less", xml = plan("7000000", "7000000", "", rest), expect = {}},
    {name = "a list with gaps may not bring more", xml = plan("300000", "300000", "", rest),
     expect = {"products-above-forecast"}},
    {name = "the forecast in ten thousands", lang = "zh-Hans", xml = plan("3850000", "385", "", ""),
     expect = {{code = "forecast-unlike-goal", at = "385"}}},
    {name = "prices without quantities", xml = plan("3850000", "3850000", "", ""), expect = {}},
}
