local function plan(tiers, forecast)
    return [[<situation><lastYear year="2026"><result measure="netPurchases" unit="CNY" aggregation="sum"
        q1="2000000" q2="2500000" q3="3000000" q4="2500000"/></lastYear></situation>
      <goals><goal id="g1" title="Net purchases" measure="netPurchases" unit="CNY" aggregation="sum">
        <target value="12000000"/></goal></goals>
      <terms><rebate id="r1" title="Annual rebate" period="year" method="marginal"
        base="netPurchases" rounding="0.01" due="2028-02-28" goal="g1">]] .. tiers
        .. "</rebate>" .. (forecast or "") .. "</terms>"
end

local good = '<tier from="0" rate="0"/><tier from="11000000" rate="1"/><tier from="13000000" rate="2"/>'

return {
    {name = "tiers around the target", xml = plan(good, '<forecast amount="11500000"/>'), expect = {}},
    {name = "tiers around the target, in Chinese", lang = "zh-Hans", xml = plan(good), expect = {}},
    {name = "a tier that nobody reaches", xml = plan(good .. '<tier from="18000001" rate="3"/>'),
     expect = {{code = "terms-out-of-reach", at = "18000001"}}},
    {name = "a tier far above the forecast", xml = plan(good .. '<tier from="17000000" rate="3"/>',
                                                        '<forecast amount="11000000"/>'),
     expect = {{code = "terms-above-forecast", at = "17000000"}}},
    {name = "a tier that last year has reached already, in Chinese", lang = "zh-Hans",
     xml = plan('<tier from="0" rate="0"/><tier from="9000000" rate="1"/>'),
     expect = {{code = "terms-already-reached", at = "9000000"}}},
    {name = "a plan without terms", xml = "<goals/>", expect = {}},
}
