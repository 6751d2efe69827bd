local function goal(statement, title, attributes)
    return '<goal id="g1" title="' .. (title or "Growth") .. '" owner="li" ' .. (attributes or "") .. '><statement>'
        .. statement .. "</statement></goal>"
end

local function none(name, lang, statement, title)
    return {name = name, lang = lang, xml = goal(statement, title), expect = {"goal-scope-missing"}}
end

local function good(name, lang, statement, title, attributes)
    return {name = name, lang = lang, xml = goal(statement, title, attributes), expect = {}}
end

return {
    none("sales of anything, anywhere", "en", "Raise sales from CNY 3 m to CNY 4 m by 31 December 2027."),
    none("a share of nobody knows what", "en", "Our market share grows by 4 percentage points to 26 %.", "Share"),
    none("sales of anything, in Chinese", "zh-Hans", "2027年12月31日前，销售额由300万元提高到400万元，同比增长33%。", "年度销售"),
    none("distribution of anything, in Chinese", "zh-Hans", "加权铺货率达到64%，上年为56%。", "铺货"),
    none("turnover of anything, in Traditional Chinese", "zh-Hant", "營業額由港幣600萬元增至750萬元。", "營業額"),
    none("the plan's year is no scope", "en", "Drive revenue growth throughout the four quarters of 2027.", "Revenue 2027"),
    good("a product", "en", "Raise sales of bottled water from CNY 3 m to CNY 4 m."),
    good("a customer", "en", "Raise Huamart’s purchases from CNY 3 m to CNY 4 m."),
    good("stores", "en", "Sales in the 42 stores rise from CNY 3 m to CNY 4 m."),
    good("a channel, in Chinese", "zh-Hans", "线上渠道销售额由300万元提高到400万元。", "年度销售"),
    good("a region, in Traditional Chinese", "zh-Hant", "中南部營業額由600萬元增至750萬元。", "營業額"),
    good("a brand in the title", "zh-Hans", "销售额由300万元提高到400万元。", "云禾瓶装茶"),
    good("the scope is a field", "en", "Sales rise from CNY 3 m to CNY 4 m.", "Sales", 'scope="all 42 stores"'),
    good("service needs no scope", "en", "Raise the on-time rate from 95 % to 98 %.", "Service"),
    none("a slogan, in Chinese", "zh-Hans", "销量冲刺90万箱。", "年度目标"),
    none("a slogan, in Traditional Chinese", "zh-Hant", "出貨量衝刺90萬箱。", "銷售"),
    none("the value of all sales of a shop on the web", "zh-Hans", "GMV：10亿→11.5亿。", "GMV"),
    good("a slogan for a product", "zh-Hans", "瓶装水销量冲刺90万箱。", "年度目标"),
}
