local function plan(goal, rest)
    return '<goals><goal id="g1" title="Net purchases" ' .. goal .. '><target value="100"/></goal></goals>'
        .. (rest or "")
end

local action = '<actions><action id="x1" goal="g1" owner="li" due="2027-03-01">Do it.</action></actions>'
local other = '<actions><action id="x1" owner="li" due="2027-03-01">Do it.</action></actions>'
local finding = [[<situation><lastYear year="2026"><finding id="f1" kind="gap">Too few stores.</finding></lastYear></situation>]]

return {
    {name = "an action is done for the goal", xml = plan("", action), expect = {}},
    {name = "an activity serves the goal",
     xml = plan("", '<activities><activity id="a1" goal="g1"/></activities>'), expect = {}},
    {name = "a line of the budget serves the goal",
     xml = plan("", other .. '<budget><line id="b1" goal="g1" amount="10"/></budget>'), expect = {}},
    {name = "nothing is done for the goal", xml = plan("", other),
     expect = {{code = "goal-no-action", at = "<goal id"}}},
    {name = "nothing is done for the goal, in Chinese", lang = "zh-Hans", xml = plan("", other),
     expect = {"goal-no-action"}},
    {name = "nothing at all is planned", xml = plan(""), expect = {"plan-no-action"}},
    {name = "a goal without target has another cause", xml = '<goals><goal id="g1"/></goals>', expect = {}},
    {name = "a goal that follows from a finding", xml = plan('finding="f1"', action .. finding), expect = {}},
    {name = "a goal that is wanted for another reason",
     xml = '<goals><goal id="g1" title="Coolers"><target value="10"/><rationale>The customer wants them.</rationale></goal></goals>'
         .. action .. finding, expect = {}},
    {name = "a goal that follows from nothing", xml = plan("", action .. finding), expect = {"goal-no-finding"}},
    {name = "a review after the last day",
     xml = plan('due="2027-12-31"', action .. '<reviews><review quarter="4" date="2028-01-18"/></reviews>'),
     expect = {}},
    {name = "no review after the last day",
     xml = plan('due="2027-12-31"', action .. '<reviews><review quarter="3" date="2027-10-20"/></reviews>'),
     expect = {{code = "goal-no-review", at = "2027-12-31"}}},
}
