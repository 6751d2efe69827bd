local function rebate(inner, method)
    return [[<rebate id="r1" title="Annual rebate" period="year" method="]] .. (method or "wholeVolume")
        .. [[" base="netPurchases" rounding="0.01" due="2028-02-28">]] .. inner .. "</rebate>"
end

local sure = '<tier from="0" rate="1"/><tier from="10000000" rate="2"/>'

return {
    {name = "nothing on account", xml = rebate(sure), expect = {}},
    {name = "on account what is sure, and settled",
     xml = rebate(sure .. '<interim rate="1" days="30"/><trueUp negative="carry" due="2028-02-25"/>'), expect = {}},
    {name = "on account, never settled", xml = rebate(sure .. '<interim rate="0.5"/>'),
     expect = {{code = "rebate-true-up-missing", at = "<interim"}}},
    {name = "on account, never settled, in Chinese", lang = "zh-Hans",
     xml = rebate(sure .. '<interim rate="1"/>'), expect = {"rebate-true-up-missing"}},
    {name = "settled before the year ends",
     xml = rebate(sure .. '<trueUp negative="offset" due="2027-12-31"/>'),
     expect = {{code = "rebate-true-up-early", at = "2027-12-31"}}},
    {name = "more on account than is sure",
     xml = rebate('<tier from="10000000" rate="2"/><interim rate="1.5"/><trueUp negative="repay" due="2028-02-25"/>'),
     expect = {{code = "rebate-on-account-high", at = "1.5"}}},
    {name = "rates inside each tier", 
     xml = rebate('<tier from="10000000" rate="2"/><interim rate="1.5"/><trueUp negative="repay"/>', "marginal"),
     expect = {}},
    {name = "a plan without terms", xml = "<goals/>", expect = {}},
}
