local function terms(method, tiers, goal)
    return [[<goals><goal id="g1" title="Net purchases" measure="netPurchases" unit="CNY" aggregation="sum">
      <target value="12000000"/></goal></goals>
      <terms><rebate id="r1" title="Annual rebate" period="year" method="]] .. method
        .. [[" base="netPurchases" rounding="0.01" due="2028-02-28" goal="g1">]] .. tiers
        .. "</rebate></terms>"
end

local steep = '<tier from="0" rate="1"/><tier from="10000000" rate="1.2"/><tier from="12000000" rate="2"/>'

return {
    {name = "small steps",
     xml = terms("wholeVolume", '<tier from="0" rate="2"/><tier from="10000000" rate="2.5"/>'), expect = {}},
    {name = "a jump, said once for a rebate, at the largest", xml = terms("wholeVolume", steep),
     expect = {{code = "terms-cliff", at = "12000000"}}},
    {name = "a jump, in a Chinese plan", lang = "zh-Hans", xml = terms("wholeVolume", steep),
     expect = {"terms-cliff"}},
    {name = "rates inside each tier make no jump", xml = terms("marginal", steep), expect = {}},
    {name = "the first tier that pays is the threshold of the rebate",
     xml = terms("wholeVolume", '<tier from="0" rate="0"/><tier from="10000000" rate="1"/>'), expect = {}},
    {name = "a plan without terms", xml = "<goals/>", expect = {}},
}
