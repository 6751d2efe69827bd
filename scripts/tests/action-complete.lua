local function plan(attributes)
    return '<goals><goal id="g1" title="Returns"/></goals><actions><action id="x1" ' .. attributes
        .. ">Send the report of returns.</action></actions>"
end

return {
    {name = "who, by when, what for", xml = plan('goal="g1" owner="li" due="2027-03-31"'), expect = {}},
    {name = "nobody's", xml = plan('goal="g1" due="2027-03-31"'),
     expect = {{code = "action-owner-missing", at = "<action"}}},
    {name = "some day", lang = "zh-Hans",
     xml = '<goals><goal id="g1"/></goals><actions><action id="x1" goal="g1" owner="li">发送退货报告。</action></actions>',
     expect = {"action-due-missing"}},
    {name = "done already", xml = plan('goal="g1" owner="li" state="done"'), expect = {}},
    {name = "for nothing, as all others", xml = plan('owner="li" due="2027-03-31"'), expect = {}},
    {name = "for nothing, beside one for a goal", lang = "zh-Hant",
     xml = '<goals><goal id="g1"/></goals><actions><action id="x1" goal="g1" owner="li" due="2027-03-31">月報。</action>'
         .. '<action id="x2" owner="li" due="2027-03-31">週報。</action></actions>',
     expect = {{code = "action-goal-missing", at = '<action id="x2"'}}},
    {name = "a day that nobody can read is not missing", xml = plan('goal="g1" owner="li" due="31.3.27"'), expect = {}},
}
