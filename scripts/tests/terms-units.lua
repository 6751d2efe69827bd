local function plan(goal, rebate, tiers)
    return '<goals><goal id="g1" title="Net purchases" ' .. goal .. '><target value="9600000.00"/></goal></goals>'
        .. '<terms><rebate id="r1" title="Annual rebate" goal="g1" ' .. rebate .. ">" .. tiers .. "</rebate></terms>"
end

local purchases = 'measure="netPurchases" unit="CNY"'
local yearly = 'period="year" method="wholeVolume" base="netPurchases"'
local tiers = '<tier from="0" rate="0"/><tier from="9000000" rate="1"/><tier from="9600000" rate="1.5"/>'

return {
    {name = "one figure in one unit", xml = plan(purchases, yearly, tiers), expect = {}},
    {name = "the goal says yuan in Chinese", lang = "zh-Hans",
     xml = plan('measure="netPurchases" unit="元"', yearly, tiers), expect = {}},
    {name = "the goal is in percent", xml = plan('measure="shareOfShelf" unit="%"', yearly, tiers),
     expect = {{code = "terms-unit-unlike-goal", at = "g1"}}},
    {name = "the goal is in cases, the rebate in money", lang = "zh-Hant",
     xml = plan('measure="volume" unit="箱"', yearly, tiers), expect = {"terms-unit-unlike-goal"}},
    {name = "both in cases", xml = plan('measure="volume" unit="cases"', yearly .. ' unit="cases"', tiers), expect = {}},
    {name = "paid by attainment of a goal in percent",
     xml = plan('measure="shareOfShelf" unit="%"', 'period="year" method="achievement" base="netPurchases"',
                '<tier from="100" rate="1"/>'), expect = {}},
    {name = "paid on purchases, counted on sales", xml = plan('measure="netSales" unit="CNY"', yearly, tiers),
     expect = {{code = "terms-base-unlike-goal", at = "netPurchases"}}},
    {name = "the base of the goal counts more than its measure",
     xml = plan('measure="purchases" base="grossPurchases" unit="CNY"', yearly, tiers),
     expect = {"terms-base-unlike-goal"}},
    {name = "tiers in ten thousands", lang = "zh-Hans",
     xml = plan(purchases, yearly, '<tier from="0" rate="0"/><tier from="900" rate="1"/><tier from="960" rate="1.5"/>'),
     expect = {{code = "terms-tiers-small", at = "960"}}},
    {name = "from the first yuan", xml = plan(purchases, yearly, '<tier from="1" rate="1"/>'), expect = {}},
    {name = "a quarter of the year",
     xml = plan(purchases, 'period="quarter" method="marginal" base="netPurchases"', '<tier from="24000" rate="1"/>'),
     expect = {}},
}
