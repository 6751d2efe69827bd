local function plan(baseline, result, goal, more)
    return '<situation><lastYear year="2026"><result measure="netPurchases" unit="CNY" ' .. result
        .. "/></lastYear></situation>" .. '<goals><goal id="g1" title="Net purchases" measure="netPurchases" unit="CNY"'
        .. (goal or "") .. "><baseline " .. baseline .. "/></goal>" .. (more or "") .. "</goals>"
end

local sum = 'aggregation="sum" q1="380000.00" q2="560000.00" q3="660000.00" q4="400000.00"'

return {
    {name = "the quarters make the baseline", xml = plan('value="2000000.00" period="2026"', sum), expect = {}},
    {name = "rounded", xml = plan('value="2010000" period="2026"', sum), expect = {}},
    {name = "another figure", xml = plan('value="2400000.00" period="2026"', sum),
     expect = {{code = "goal-baseline-unlike-result", at = "2400000.00"}}},
    {name = "another figure, in Chinese", lang = "zh-Hans", xml = plan('value="1800000.00" period="2026年"', sum),
     expect = {"goal-baseline-unlike-result"}},
    {name = "of another year", xml = plan('value="2400000.00" period="2025"', sum), expect = {}},
    {name = "of a part", xml = plan('value="1200000.00" period="2026"', sum, ' scope="Green tea only"'), expect = {}},
    {name = "two goals share the measure",
     xml = plan('value="1200000.00" period="2026"', sum, "", '<goal id="g2" measure="netPurchases" unit="CNY"/>'), expect = {}},
    {name = "an average", xml = plan('value="500000.00" period="2026"', (sum:sub(18))), expect = {}},
    {name = "an average that is another", lang = "zh-Hant",
     xml = plan('value="600000.00" period="2026"', 'aggregation="average" q1="380000" q2="560000" q3="660000" q4="400000"'),
     expect = {"goal-baseline-unlike-result"}},
    {name = "the last quarter", xml = plan('value="400000" period="2026"', 'aggregation="last" q1="1" q2="2" q3="3" q4="400000"'),
     expect = {}},
    {name = "the highest quarter", xml = plan('value="3" period="2026"', 'aggregation="maximum" q1="1" q2="2" q3="3" q4="1"'),
     expect = {}},
}
