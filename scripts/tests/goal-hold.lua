local function goal(attributes, baseline, target, quarters)
    return '<goal id="g1" title="Fill rate" unit="%" ' .. attributes .. '><baseline value="' .. baseline
        .. '"/><target value="' .. target .. '"/>' .. (quarters and "<quarters " .. quarters .. "/>" or "") .. "</goal>"
end

return {
    {name = "held within limits",
     xml = goal('direction="hold" aggregation="average" tolerance="0.5"', "97", "97", 'q1="96.5" q2="97" q3="97.5" q4="97"'),
     expect = {}},
    {name = "a target within the limits of the baseline", xml = goal('direction="hold" tolerance="0.5"', "97.3", "97"),
     expect = {}},
    {name = "held, but how exactly?", xml = goal('direction="hold"', "97", "97"),
     expect = {{code = "goal-hold-no-tolerance", at = "hold"}}},
    {name = "held, but how exactly? In Chinese", lang = "zh-Hans",
     xml = '<goal id="g1" title="订单满足率" direction="hold"><target value="97"/></goal>',
     expect = {"goal-hold-no-tolerance"}},
    {name = "a target beyond the tolerance", xml = goal('direction="hold" tolerance="0.5"', "95", "97"),
     expect = {{code = "goal-hold-target-apart", at = "97"}}},
    {name = "a quarter beyond the tolerance",
     xml = goal('direction="hold" aggregation="last" tolerance="1"', "97", "97", 'q1="97" q2="97" q3="94" q4="97"'),
     expect = {{code = "goal-hold-quarter-apart", at = "94"}}},
    {name = "the quarters of a sum are not held",
     xml = goal('direction="hold" aggregation="sum" tolerance="1"', "100", "100", 'q1="20" q2="20" q3="20" q4="40"'),
     expect = {}},
    {name = "a tolerance beside growth", lang = "zh-Hant", xml = goal('direction="up" tolerance="1"', "90", "97"),
     expect = {{code = "goal-tolerance-unused", at = "1"}}},
    {name = "a tolerance that nobody can read is not missing", xml = goal('direction="hold" tolerance="half"', "97", "97"),
     expect = {}},
}
