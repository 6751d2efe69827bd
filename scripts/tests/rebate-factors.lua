local function rebate(factors)
    return '<rebate id="r1" title="Annual rebate" period="year" method="wholeVolume" base="netPurchases">'
        .. '<tier from="0" rate="1"/>' .. factors .. "</rebate>"
end

return {
    {name = "the later, the less",
     xml = rebate('<factor upTo="30" rate="100"/><factor upTo="45" rate="80"/><factor upTo="60" rate="50"/>'), expect = {}},
    {name = "no factors", xml = rebate(""), expect = {}},
    {name = "thirty days twice", xml = rebate('<factor upTo="30" rate="100"/><factor upTo="30" rate="80"/>'),
     expect = {{code = "rebate-factor-days-repeated", at = "30"}}},
    {name = "out of order", xml = rebate('<factor upTo="45" rate="100"/><factor upTo="30" rate="80"/>'),
     expect = {{code = "rebate-factor-days-descend", at = "30"}}},
    {name = "who pays late gets more", lang = "zh-Hans",
     xml = '<rebate id="r1" title="年度返利"><tier from="0" rate="1"/><factor upTo="30" rate="80"/><factor upTo="60" rate="100"/></rebate>',
     expect = {{code = "rebate-factor-rises", at = "100"}}},
    {name = "more than all of it", xml = rebate('<factor upTo="30" rate="120"/>'),
     expect = {{code = "rebate-factor-above-whole", at = "120"}}},
}
