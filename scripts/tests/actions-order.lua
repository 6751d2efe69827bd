local function plan(first, second, goal)
    return '<goals><goal id="g1" title="Shelf" due="' .. (goal or "2027-12-31") .. '"/></goals><actions>'
        .. '<action id="x1" ' .. first .. '>Draw the planogram.</action>'
        .. '<action id="x2" ' .. second .. '>按陈列图调整货架。</action></actions>'
end

return {
    {name = "in order", xml = plan('due="2027-03-12"', 'due="2027-04-30" dependsOn="x1"'), expect = {}},
    {name = "in order, in Chinese", lang = "zh-Hans",
     xml = plan('due="2027-03-12" goal="g1"', 'due="2027-03-12" dependsOn="x1" goal="g1"'), expect = {}},
    {name = "due before what it waits for", xml = plan('due="2027-05-12"', 'due="2027-04-30" dependsOn="x1"'),
     expect = {{code = "action-before-needed", at = "2027-04-30"}}},
    {name = "due before what it waits for, in Chinese", lang = "zh-Hans",
     xml = plan('due="2027-05-12"', 'due="2027-04-30" dependsOn="x1"'), expect = {"action-before-needed"}},
    {name = "each waits for the other", xml = plan('due="2027-03-12" dependsOn="x2"', 'due="2027-04-30" dependsOn="x1"'),
     expect = {{code = "action-circle", at = 'x2">Draw'}}},
    {name = "after its goal", xml = plan('due="2027-07-12" goal="g1"', 'start="2027-07-15" due="2027-08-15" goal="g1"', "2027-06-30"),
     expect = {{code = "action-after-goal", at = "2027-07-12"}, {code = "action-after-goal", at = "2027-07-15"}}},
    {name = "no actions", xml = "<goals/>", expect = {}},
}
