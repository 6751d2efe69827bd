local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"><clause id="c1" title="Prices">' .. said
        .. "</clause></agreement>"
end

return {
    {name = "the customer is free",
     xml = plan("en", "The customer sets its own prices. The fill rate is not below 95 %."), expect = {}},
    {name = "the customer is free, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "客户自行定价，甲方不设最低零售价。订单满足率不得低于95%。建议零售价仅供参考。"), expect = {}},
    {name = "a minimum price", xml = plan("en", "Goods are shown well. The minimum retail price is CNY 5."),
     expect = {{code = "cn-resale-price-set", at = "minimum retail price"}}},
    {name = "a minimum price in other words",
     xml = plan("en", "The customer does not resell the goods at prices that are not lower than agreed."),
     expect = {{code = "cn-resale-price-set", at = "not lower than"}}},
    {name = "a minimum price, in Chinese", lang = "zh-Hans", xml = plan("zh", "全国统一零售价为每瓶5元。"),
     expect = {{code = "cn-resale-price-set", at = "统一零售价"}}},
    {name = "a minimum price in other words, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "货架整齐。乙方门店售价不得低于甲方建议价的95%。"),
     expect = {{code = "cn-resale-price-set", at = "不得低于"}}},
    {name = "a minimum price, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "最低零售價為每瓶5元。"),
     expect = {{code = "cn-resale-price-set", at = "最低零售價"}}},
    {name = "in an activity",
     xml = '<agreement template="x" law="PRC"/><activities><activity id="a1">Fixed retail price of CNY 5.</activity></activities>',
     expect = {"cn-resale-price-set"}},
}
