local function plan(attributes)
    return '<goals><goal id="g1" title="Net purchases"/></goals><activities><activity id="a1" title="Mid-Autumn" kind="consumer" '
        .. attributes .. "/></activities>"
end

return {
    {name = "all is there",
     xml = plan('goal="g1" owner="li" start="2027-08-30" end="2027-09-15" orderStart="2027-07-30" orderEnd="2027-09-01"'),
     expect = {}},
    {name = "details open, budget fixed", xml = plan('goal="g1" owner="li" budget="70000.00" agreeBy="2027-06-30"'), expect = {}},
    {name = "nobody's", xml = plan('goal="g1"'), expect = {{code = "activity-owner-missing", at = "<activity"}}},
    {name = "all is open", lang = "zh-Hans", xml = plan('goal="g1" owner="li" agreeBy="2027-06-30"'),
     expect = {{code = "activity-open-no-budget", at = "2027-06-30"}}},
    {name = "orders after the end", xml = plan('goal="g1" owner="li" end="2027-09-15" orderEnd="2027-09-20"'),
     expect = {{code = "activity-orders-late", at = "2027-09-20"}}},
    {name = "orders after the start", xml = plan('goal="g1" owner="li" start="2027-08-30" orderStart="2027-09-01"'),
     expect = {{code = "activity-orders-after-start", at = "2027-09-01"}}},
    {name = "orders after an order meeting",
     xml = '<goals><goal id="g1"/></goals><activities><activity id="a1" title="订货会" kind="trade" goal="g1" owner="li" '
         .. 'end="2027-03-10" orderEnd="2027-03-31"/></activities>', lang = "zh-Hans", expect = {}},
    {name = "for nothing, as all others", xml = plan('owner="li"'), expect = {}},
    {name = "for nothing, beside one for a goal", lang = "zh-Hant",
     xml = '<goals><goal id="g1"/></goals><activities><activity id="a1" title="春節" goal="g1" owner="li"/>'
         .. '<activity id="a2" title="中秋" owner="li"/></activities>',
     expect = {{code = "activity-goal-missing", at = '<activity id="a2"'}}},
}
