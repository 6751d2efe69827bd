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

-- A goal whose baseline is of 2026, the year before the plan's.
local function past(unit, to)
    return '<goals><goal id="g1" title="Net purchases" unit="' .. unit .. '"><baseline value="1000" period="2026"/><target value="'
        .. to .. '"/></goal></goals>'
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
    {name = "grows seven times as fast as its market",
     xml = '<situation><indicator label="Market" value="1" growth="4"/></situation>' .. goal('unit="CNY"', 1000, 1280),
     expect = {{code = "goal-growth-above-market", at = "1280"}}},
    {name = "grows faster than its market, with its reason", lang = "zh-Hans",
     xml = '<situation><indicator label="坚果零售额" value="1" growth="4"/></situation>'
         .. goal('unit="CNY"', 1000, 1280, "<rationale>新增两家超市。</rationale>"), expect = {}},
    {name = "grows with its market",
     xml = '<situation><indicator label="Market" value="1" growth="11"/></situation>' .. goal('unit="CNY"', 1000, 1280),
     expect = {}},
    {name = "grows as in past years",
     xml = '<situation><indicator label="Net purchases 2024" value="800" unit="CNY" period="2024"/>'
         .. '<indicator label="Net purchases 2025" value="900" unit="CNY" period="2025"/></situation>'
         .. past("CNY", 1120), expect = {}},
    {name = "grows more than in any past year",
     xml = '<situation><indicator label="Net purchases 2024" value="800" unit="CNY" period="2024"/>'
         .. '<indicator label="Net purchases 2025" value="900" unit="CNY" period="2025"/></situation>'
         .. past("CNY", 1250), expect = {{code = "goal-growth-above-past", at = "1250"}}},
    {name = "grows more than in any past year, with its reason", lang = "zh-Hans",
     xml = '<situation><indicator label="净进货额" value="900" unit="CNY" period="2025年" growth="6"/></situation>'
         .. '<goals><goal id="g1" title="净进货额" unit="CNY"><baseline value="1000" period="2026年"/><target value="1250"/>'
         .. "<rationale>新增两家超市。</rationale></goal></goals>", expect = {}},
    {name = "grows more than in any past year, in Chinese", lang = "zh-Hant",
     xml = '<situation><indicator label="淨進貨額" value="950" unit="CNY" period="2025年" growth="6"/></situation>'
         .. '<goals><goal id="g1" title="淨進貨額" unit="CNY"><baseline value="1000" period="2026年"/><target value="1250"/></goal></goals>',
     expect = {"goal-growth-above-past"}},
    {name = "grows less than in any past year",
     xml = '<situation><indicator label="Net purchases" value="800" unit="CNY" period="2025" growth="12"/></situation>'
         .. past("CNY", 1010), expect = {{code = "goal-growth-below-past", at = "1010"}}},
    {name = "figures of the market are not the customer's",
     xml = '<situation><indicator label="Retail sales" value="800" unit="CNY" period="2025" growth="12"/></situation>'
         .. past("CNY", 1010), expect = {}},
    {name = "a threshold below the baseline", lang = "zh-Hans",
     xml = '<goals><goal id="g1" title="净进货额" unit="CNY"><baseline value="1000"/><target value="1200" threshold="110"/></goal></goals>',
     expect = {{code = "goal-threshold-behind-baseline", at = "110"}}},
    {name = "a threshold between baseline and target, downwards",
     xml = '<goals><goal id="g1" title="Returns" unit="%" direction="down"><baseline value="2.6"/>'
         .. '<target value="1.8" threshold="2.2"/></goal></goals>', expect = {}},
    {name = "missed last year and asked again",
     xml = '<situation><lastYear year="2026"><goalResult title="Net purchases" unit="CNY" target="1100" actual="1000"/></lastYear></situation>'
         .. goal('unit="CNY"', 1000, 1100),
     expect = {{code = "goal-missed-again", at = "1100"}}},
    {name = "returns missed last year and asked again, in Chinese", lang = "zh-Hant",
     xml = '<situation><lastYear year="2026"><goalResult title="退貨率" unit="%" target="2.0" actual="2.6"/></lastYear></situation>'
         .. '<goals><goal id="g1" title="退貨率" unit="%" direction="down"><target value="1.8"/></goal></goals>',
     expect = {"goal-missed-again"}},
    {name = "missed last year, and less is asked",
     xml = '<situation><lastYear year="2026"><goalResult title="Net purchases" unit="CNY" target="1200" actual="1000"/></lastYear></situation>'
         .. goal('unit="CNY"', 1000, 1100), expect = {}},
    {name = "another unit cannot be compared",
     xml = goal('unit="cases" aggregation="sum"', 1000, 1250, quarters("500")) .. last, expect = {}},
}
