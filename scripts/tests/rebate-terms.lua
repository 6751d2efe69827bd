local function by(method)
    return 'method="' .. method .. '" base="netPurchases" rounding="0.01" due="2028-02-28"'
end

local whole = by("wholeVolume")

local function rebate(attributes, tiers)
    return '<rebate id="r1" title="Annual rebate" period="year" ' .. attributes .. ">" .. tiers
        .. "</rebate>"
end

local one = '<tier from="0" rate="1.0"/>'

return {
    {name = "a rebate that says everything",
     xml = rebate(whole, one .. '<tier from="10000000" rate="2.0"/><tier from="12000000" rate="2.0"/>'),
     expect = {}},
    {name = "the first tier need not begin at zero",
     xml = rebate(whole, '<tier from="10000000" rate="2.0"/>'), expect = {}},
    {name = "no method", xml = rebate('base="netPurchases" rounding="0.01" due="2028-02-28"', one),
     expect = {"rebate-method-missing"}},
    {name = "no base", xml = rebate('method="marginal" rounding="0.01" due="2028-02-28"', one),
     expect = {"rebate-base-missing"}},
    {name = "no rounding", xml = rebate('method="marginal" base="netPurchases" due="2028-02-28"', one),
     expect = {"rebate-rounding-missing"}},
    {name = "no due date", xml = rebate('method="marginal" base="netPurchases" rounding="0.01"', one),
     expect = {"rebate-due-missing"}},
    {name = "a method and a day that nobody can read are not missing",
     xml = rebate('method="whole" base="netPurchases" rounding="0.01" due="28.02.2028"', one),
     expect = {}},
    {name = "on amounts with tax, in a plan without",
     xml = rebate(whole .. ' taxBasis="inclusive"', one),
     expect = {{code = "rebate-tax-differs", at = "inclusive"}}},
    {name = "on amounts without tax, as all of the plan",
     xml = rebate(whole .. ' taxBasis="exclusive"', one), expect = {}},
    {name = "each quarter, on one day of the year",
     xml = '<rebate id="r1" title="Rebate" period="quarter" ' .. whole .. ">" .. one .. "</rebate>",
     expect = {{code = "rebate-due-once", at = "2028-02-28"}}},
    {name = "each quarter, within days of its end",
     xml = '<rebate id="r1" title="Rebate" period="quarter" dueDays="30" ' .. whole .. ">" .. one .. "</rebate>",
     expect = {}},
    {name = "no tier", xml = rebate(whole, ""), expect = {"rebate-tiers-missing"}},
    {name = "by attainment, without a goal",
     xml = rebate(by("achievement"), one), expect = {"rebate-goal-missing"}},
    {name = "for growth over nothing",
     xml = rebate(by("growth") .. ' growthOn="total"', one),
     expect = {"rebate-baseline-missing"}},
    {name = "for growth, on what?",
     xml = rebate(by("growth") .. ' baseline="1000000"', one),
     expect = {"rebate-growth-on-missing"}},
    {name = "for each step, without a step",
     xml = rebate(by("perUnit") .. ' amount="500"', ""),
     expect = {"rebate-step-missing"}},
    {name = "for each step, without an amount",
     xml = rebate(by("perUnit") .. ' every="100000"', ""),
     expect = {"rebate-amount-missing"}},
    {name = "a step and an amount need no tier",
     xml = rebate(by("perUnit") .. ' every="100000" amount="500"', ""),
     expect = {}},
    {name = "a fixed amount", xml = rebate(by("fixed") .. ' amount="500"', ""),
     expect = {}},
    {name = "two tiers from one amount, however it is written",
     xml = rebate(whole, one .. '<tier from="0.00" rate="2.0"/>'),
     expect = {{code = "rebate-tier-repeated", at = "0.00"}}},
    {name = "tiers out of order",
     xml = rebate(whole, one .. '<tier from="12000000" rate="2"/><tier from="10000000" rate="3"/>'),
     expect = {{code = "rebate-tier-descends", at = "10000000"}}},
    {name = "a rate that falls",
     xml = rebate(whole, one .. '<tier from="10000000" rate="3"/><tier from="12000000" rate="2.99"/>'),
     expect = {{code = "rebate-rate-falls", at = "2.99"}}},
}
