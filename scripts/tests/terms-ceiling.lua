local function plan(ceiling, goal)
    return [[<goals><goal id="g1" title="Net purchases" measure="netPurchases" unit="CNY" aggregation="sum">]]
        .. (goal or '<target value="10000000"/>') .. [[</goal></goals>
      <terms><discount id="d1" title="Discount" rate="2"/>
        <rebate id="r1" title="Annual rebate" period="year" method="marginal" base="netPurchases"
          rounding="0.01" due="2028-02-28" goal="g1"><tier from="0" rate="1"/></rebate>
        <fee id="s1" title="Service" amount="50000.00"/></terms>
      <budget total="500000" ]] .. ceiling .. "/>"
end

return {
    {name = "just at the ceiling", xml = plan('ceiling="3.5"'), expect = {}},
    {name = "no ceiling", xml = plan(""), expect = {}},
    {name = "above the ceiling", xml = plan('ceiling="3.49"'),
     expect = {{code = "terms-above-ceiling", at = "3.49"}}},
    {name = "above the ceiling, in Chinese", lang = "zh-Hans", xml = plan('ceiling="3"'),
     expect = {"terms-above-ceiling"}},
    {name = "terms that nobody can count", xml = plan('ceiling="3.5"', " "),
     expect = {{code = "terms-share-unknown", at = "3.5"}}},
    {name = "a ceiling without terms", xml = '<budget ceiling="3"/>', expect = {}},
}
