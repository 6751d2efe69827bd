local function plan(attributes)
    return '<goals><goal id="g1" title="Net purchases" due="2027-06-30"/></goals>'
        .. '<activities><activity id="a1" title="Summer tasting" goal="g1" ' .. attributes
        .. ">Tasting.</activity></activities>"
end

return {
    {name = "an activity in time", xml = plan('start="2027-06-01" end="2027-06-15"'), expect = {}},
    {name = "details to be agreed by a day", xml = plan('agreeBy="2027-03-31"'), expect = {}},
    {name = "no dates", xml = plan(""), expect = {{code = "activity-dates-missing", at = "<activity"}}},
    {name = "no end", xml = plan('start="2027-06-01"'), expect = {"activity-dates-missing"}},
    {name = "an end in the next year", xml = plan('start="2027-06-01" end="2028-01-02"'),
     expect = {{code = "activity-outside-year", at = "2028-01-02"}}},
    {name = "after its goal", xml = plan('start="2027-07-01" end="2027-07-15"'),
     expect = {{code = "activity-after-goal", at = "2027-07-01"}}},
    {name = "agreed too late", xml = plan('start="2027-06-01" end="2027-06-15" agreeBy="2027-06-02"'),
     expect = {{code = "activity-agreed-late", at = "2027-06-02"}}},
}
