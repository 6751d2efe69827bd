local function goal(attributes, baseline, quarters, target, more)
    return '<goal id="g1" title="Share of shelf" unit="%" ' .. attributes .. '><baseline value="' .. baseline
        .. '"/><target value="' .. target .. '"/><quarters ' .. quarters .. "/>" .. (more or "") .. "</goal>"
end

local up = 'aggregation="last" direction="up" due="2027-12-31"'
local down = 'aggregation="last" direction="down" due="2027-12-31"'

return {
    {name = "step by step", xml = goal(up, "19", 'q1="20" q2="21" q3="21" q4="24"', "24"), expect = {}},
    {name = "down step by step", xml = goal(down, "2.6", 'q1="2.4" q2="2.2" q3="2.0" q4="1.8"', "1.8"), expect = {}},
    {name = "cumulative milestones that fall", xml = goal(up, "19", 'q1="20" q2="22" q3="21" q4="24"', "24"),
     expect = {{code = "goal-milestone-falls", at = "21"}}},
    {name = "quarters of a sum go up and down", xml = goal('aggregation="sum"', "10", 'q1="3" q2="2" q3="2" q4="4"', "11"),
     expect = {}},
    {name = "returns that rise on their way down", lang = "zh-Hans",
     xml = goal(down, "2.6", 'q1="2.4" q2="2.0" q3="2.2" q4="1.8"', "1.8"),
     expect = {{code = "goal-milestone-rises", at = "2.2"}}},
    {name = "a first step backwards", xml = goal(up, "19", 'q1="18" q2="21" q3="23" q4="24"', "24"),
     expect = {{code = "goal-milestone-behind-baseline", at = "18"}}},
    {name = "a first step backwards with its reason", lang = "zh-Hant",
     xml = goal(up, "19", 'q1="18" q2="21" q3="23" q4="24"', "24", "<rationale>第一季調整貨架，排面暫時減少。</rationale>"),
     expect = {}},
    {name = "due in June, reached in December",
     xml = goal('aggregation="last" due="2027-06-30"', "19", 'q1="20" q2="21" q3="23" q4="24"', "24"),
     expect = {{code = "goal-milestone-after-due", at = "21"}}},
    {name = "the target itself is the wrong way", xml = goal(down, "8", 'q1="9" q2="10" q3="11" q4="12"', "12"),
     expect = {}},
    {name = "due in June, reached in June",
     xml = goal('aggregation="last" due="2027-06-30"', "19", 'q1="20" q2="24" q3="24" q4="24"', "24"), expect = {}},
}
