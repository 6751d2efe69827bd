local target = '<target value="15500000.00"/>'

local function goal(attributes, statement, inner)
    return '<goal id="g1" title="Net purchases" ' .. attributes .. "><statement>" .. statement
        .. "</statement>" .. (inner or "") .. "</goal>"
end

local function quarters(aggregation, values, total)
    return goal('due="2027-12-31" aggregation="' .. aggregation .. '"', "Grow.",
                '<target value="' .. total .. '"/><quarters ' .. values .. "/>")
end

return {
    {name = "a day and quarters that add up",
     xml = goal('due="2027-12-31" aggregation="sum"', "Grow net purchases by 31 December 2027.",
                target .. '<quarters q1="3100000" q2="4340000.00" q3="4805000" q4="3255000"/>'),
     expect = {}},
    {name = "a day and quarters that add up, in Chinese", lang = "zh-Hans",
     xml = goal('due="2027-12-31" aggregation="sum"', "在2027年12月31日前实现。",
                target .. '<quarters q1="3100000" q2="4340000" q3="4805000" q4="3255000"/>'),
     expect = {}},
    {name = "a quarter or a year in the sentence that holds the day",
     xml = goal('due="2027-09-30"', "Reach it in Q3, from 58 % in December 2026, in 2027."), expect = {}},
    {name = "no day", xml = '<goal id="g1"><statement>Improve cooperation</statement></goal>',
     expect = {"goal-due-missing"}},
    {name = "a day and a way that nobody can read are not missing",
     xml = goal('due="31.12.2027" aggregation="total"', "Grow net purchases.",
                target .. '<quarters q1="1" q2="2" q3="3" q4="4"/>'), expect = {}},
    {name = "a day in another year", xml = goal('due="2028-01-15"', "Grow."),
     expect = {{code = "goal-due-outside-year", at = "2028-01-15"}}},
    {name = "the sentence says another day", xml = goal('due="2027-12-31"', "Reach it by 30 June 2027."),
     expect = {{code = "goal-due-unlike-statement", at = "30 June 2027"}}},
    {name = "the sentence says another day, in Chinese", lang = "zh-Hans",
     xml = goal('due="2027-12-31"', "最迟六月底完成。"),
     expect = {{code = "goal-due-unlike-statement", at = "六月底"}}},
    {name = "words that are no date", xml = goal('due="2027-12-31"', "Reach it as soon as possible."),
     expect = {{code = "goal-vague-time", at = "as soon as possible"}}},
    {name = "words that are no date, in Chinese", lang = "zh-Hans",
     xml = goal('due="2027-12-31"', "尽快达成，并在年内巩固。"),
     expect = {{code = "goal-vague-time", at = "尽快"}, {code = "goal-vague-time", at = "年内"}}},
    {name = "words that are no date, in Traditional Chinese", lang = "zh-Hant",
     xml = goal('due="2027-12-31"', "儘快達成，並在年內鞏固。"),
     expect = {{code = "goal-vague-time", at = "儘快"}, {code = "goal-vague-time", at = "年內"}}},
    {name = "a target of the year without quarters", xml = goal('due="2027-12-31"', "Grow.", target),
     expect = {"goal-quarters-missing"}},
    {name = "quarters that nobody can add",
     xml = goal('due="2027-12-31"', "Grow.", target .. '<quarters q1="1" q2="2" q3="3" q4="4"/>'),
     expect = {"goal-aggregation-missing"}},
    {name = "quarters one fen too high",
     xml = quarters("sum", 'q1="3100000.01" q2="4340000" q3="4805000" q4="3255000"', "15500000"),
     expect = {"goal-quarters-unlike-target"}},
    {name = "the last quarter is the target",
     xml = quarters("last", 'q1="61" q2="64" q3="67" q4="70.0"', "70"), expect = {}},
    {name = "the last quarter is not the target",
     xml = quarters("last", 'q1="61" q2="64" q3="67" q4="69"', "70"),
     expect = {"goal-quarters-unlike-target"}},
    {name = "an average that no division makes exact",
     xml = quarters("average", 'q1="96.0" q2="97.0" q3="97.5" q4="97.5"', "97"), expect = {}},
    {name = "an average that is missed",
     xml = quarters("average", 'q1="96.0" q2="97.0" q3="97.5" q4="97.6"', "97"),
     expect = {"goal-quarters-unlike-target"}},
    {name = "the highest quarter", xml = quarters("maximum", 'q1="9" q2="10" q3="12" q4="3"', "12"),
     expect = {}},
    {name = "the highest quarter is missed",
     xml = quarters("maximum", 'q1="9" q2="10" q3="11" q4="3"', "12"),
     expect = {"goal-quarters-unlike-target"}},
}
