local function goal(attributes, from, to, inner)
    return '<goals><goal id="g1" title="Net purchases" measure="netPurchases" ' .. attributes
        .. '><statement>Grow.</statement><baseline value="' .. from .. '"/><target value="' .. to .. '"/>'
        .. (inner or "") .. "</goal></goals>"
end

local last = [[<situation><lastYear year="2026"><result measure="netPurchases" unit="CNY" aggregation="sum"
    q1="200" q2="300" q3="250" q4="250"/></lastYear></situation>]]

local function quarters(q3)
    return '<quarters q1="250" q2="300" q3="' .. q3 .. '" q4="200"/>'
end

return {
    {name = "growth that is usual", xml = goal('unit="CNY"', 1000, 1300), expect = {}},
    {name = "much growth, with its reason",
     xml = goal('unit="CNY"', 1000, 1500, "<rationale>Ten new stores bring 400.</rationale>"), expect = {}},
    {name = "much growth, with its reason, in Chinese", lang = "zh-Hans",
     xml = goal('unit="CNY"', 1000, 1500, "<rationale>新增十家门店。</rationale>"), expect = {}},
    {name = "much growth", xml = goal('unit="CNY"', 1000, 1310),
     expect = {{code = "goal-growth-unexplained", at = "1310"}}},
    {name = "much growth, in Chinese", lang = "zh-Hans", xml = goal('unit="台"', 18, 42),
     expect = {"goal-growth-unexplained"}},
    {name = "a share does not grow by its own percent", xml = goal('unit="%"', 10, 20), expect = {}},
    {name = "less is wanted", xml = goal('unit="days" direction="down"', 10, 20), expect = {}},
    {name = "quarters like those of last year",
     xml = goal('unit="CNY" aggregation="sum"', 1000, 1200, quarters("450")) .. last, expect = {}},
    {name = "a quarter far above the best one",
     xml = goal('unit="CNY" aggregation="sum"', 1000, 1201, quarters("451")) .. last,
     expect = {{code = "goal-milestone-steep", at = "451"}}},
    {name = "a quarter far above the best one, in Chinese", lang = "zh-Hans",
     xml = goal('unit="CNY" aggregation="sum"', 1000, 1250, quarters("500")) .. last,
     expect = {"goal-milestone-steep"}},
    {name = "another unit cannot be compared",
     xml = goal('unit="cases" aggregation="sum"', 1000, 1250, quarters("500")) .. last, expect = {}},
}
