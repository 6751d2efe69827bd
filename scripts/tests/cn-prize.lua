local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under]
        .. '"/><activities><activity id="a1" title="Winter draw" mechanic="lottery">' .. said
        .. "</activity></activities>"
end

return {
    {name = "a prize of CNY 50,000", xml = plan("en", "The first prize is CNY 50,000. Hosts cost CNY 80,000."), expect = {}},
    {name = "a prize of 5万元, in Chinese", lang = "zh-Hans", xml = plan("zh", "一等奖价值5万元。展台费用8万元。"), expect = {}},
    {name = "a large prize", xml = plan("en", "Shoppers win; the first prize is worth CNY 60,000."),
     expect = {{code = "cn-prize-large", at = "CNY 60,000"}}},
    {name = "a large prize, in Chinese", lang = "zh-Hans", xml = plan("zh", "购买即可抽奖，特等奖为价值8.8万元的汽车。"),
     expect = {{code = "cn-prize-large", at = "8.8万元"}}},
    {name = "a large prize, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "購買即可抽獎，頭獎為價值6萬元的機車。"),
     expect = {"cn-prize-large"}},
    {name = "no activities", xml = '<agreement template="x" law="PRC"/>', expect = {}},
}
