local function goals(first, second, attributes, others)
    return '<goals><goal id="g1" title="One" ' .. (attributes or "") .. "><statement>" .. first
        .. '</statement></goal><goal id="g2" title="Two" ' .. (others or attributes or "") .. "><statement>" .. second
        .. "</statement></goal></goals>"
end

local purchases = 'measure="netPurchases" unit="CNY"'

return {
    {name = "two goals about two things",
     xml = goals("Raise net purchases of bottled tea in the 60 stores from CNY 2,000,000 to CNY 2,400,000.",
                 "Carry all six articles of bottled tea in 54 stores, up from 36 stores."), expect = {}},
    {name = "two products in one sentence pattern",
     xml = goals("Raise net purchases of green tea in the 60 stores from CNY 2,000,000 to CNY 2,400,000.",
                 "Raise net purchases of black tea in the 60 stores from CNY 1,000,000 to CNY 1,400,000.", purchases),
     expect = {}},
    {name = "two products in one sentence pattern, in Chinese", lang = "zh-Hans",
     xml = goals("把60家门店绿茶的净进货额从200万元提高到240万元。", "把60家门店红茶的净进货额从100万元提高到140万元。", purchases),
     expect = {}},
    {name = "one goal in other words",
     xml = goals("Raise net purchases of bottled tea in the 60 stores from CNY 2,000,000 to CNY 2,400,000.",
                 "Grow net purchases of bottled tea for all 60 stores by 20 % in 2027.", purchases),
     expect = {{code = "goal-alike-words", at = "<statement>Grow"}}},
    {name = "one goal in other words, in Chinese", lang = "zh-Hans",
     xml = goals("在2027年12月31日前，把清单门店坚果炒货的净进货额从864万元提高到960万元。",
                 "清单门店坚果炒货净进货额全年增长11%。", purchases),
     expect = {"goal-alike-words"}},
    {name = "one goal in other words and another order", lang = "zh-Hant",
     xml = goals("把退貨佔進貨總額的比例從2.6%降到1.8%。", "2027年底退貨佔進貨總額的比例降至1.8%以內。"),
     expect = {"goal-alike-words"}},
    {name = "the same measure for the same scope",
     xml = goals("Sell more tea.", "Reach CNY 2.4 m.", purchases .. ' scope="Bottled tea, 60 stores"'),
     expect = {{code = "goal-alike-measure", at = "netPurchases"}}},
    {name = "the same measure for two scopes",
     xml = goals("Raise net purchases of tea to CNY 2.4 m.", "Raise net purchases of tea to CNY 1.4 m.",
                 purchases .. ' scope="North"', purchases .. ' scope="South"'), expect = {}},
    {name = "the same measure before and after returns",
     xml = goals("Raise purchases of tea to CNY 2.4 m.", "Raise purchases of tea to CNY 2.5 m.",
                 'measure="purchases" base="netPurchases"', 'measure="purchases" base="grossPurchases"'), expect = {}},
    {name = "the same sentence has its own finding",
     xml = goals("Raise net purchases of tea to CNY 2.4 m.", "Raise net purchases of tea to CNY 2.4 m.", purchases),
     expect = {}},
    {name = "short names have little to compare", xml = goals("More.", "More tea."), expect = {}},
}
