local function plan(goal, measures, results)
    return (measures and "<measures>" .. measures .. "</measures>" or "")
        .. (results and '<situation><lastYear year="2026">' .. results .. "</lastYear></situation>" or "")
        .. '<goals><goal id="g1" title="Goal" ' .. goal .. "/></goals>"
end

local function measure(id, unit)
    return '<measure id="' .. id .. '" label="Measure" unit="' .. unit .. '"/>'
end

local function result(id, unit)
    return '<result measure="' .. id .. '" unit="' .. unit .. '" q1="1"/>'
end

return {
    {name = "one unit everywhere",
     xml = plan('measure="stores" unit="stores"', measure("stores", "store"), result("stores", "stores")), expect = {}},
    {name = "percent has two names", xml = plan('measure="share" unit="%"', measure("share", "percent")), expect = {}},
    {name = "yuan has two names", lang = "zh-Hans", xml = plan('measure="p" unit="元"', measure("p", "CNY")), expect = {}},
    {name = "defined in cases, counted in money", xml = plan('measure="volume" unit="CNY"', measure("volume", "cases")),
     expect = {{code = "goal-unit-unlike-measure", at = "CNY"}}},
    {name = "defined in percent, counted in points", lang = "zh-Hant",
     xml = plan('measure="share" unit="百分點"', measure("share", "%")), expect = {"goal-unit-unlike-measure"}},
    {name = "last year in another unit", xml = plan('measure="volume" unit="cases"', nil, result("volume", "tonnes")),
     expect = {{code = "goal-unit-unlike-result", at = "cases"}}},
    {name = "last year in this unit and another",
     xml = plan('measure="volume" unit="cases"', nil, result("volume", "tonnes") .. result("volume", "cases")), expect = {}},
    {name = "dollars in a plan in yuan", xml = plan('unit="USD"'), expect = {{code = "goal-currency-unlike", at = "USD"}}},
    {name = "ten thousands of yuan", lang = "zh-Hans", xml = plan('unit="万元"'),
     expect = {{code = "goal-unit-multiple", at = "万元"}}},
    {name = "nobody has defined it", xml = plan('measure="coolers" unit="coolers"', measure("stores", "stores")),
     expect = {{code = "goal-measure-undefined", at = "<measures"}}},
    {name = "a plan that defines nothing", xml = plan('measure="coolers" unit="coolers"'), expect = {}},
}
