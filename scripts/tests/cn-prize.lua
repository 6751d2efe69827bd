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
    {name = "a large prize among others, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "奖品总价值20万元，头奖为价值6.8万元的旅行。"), expect = {{code = "cn-prize-large", at = "6.8万元"}}},
    {name = "many prizes together", xml = plan("en", "Forty prizes of CNY 4,000 are drawn, CNY 160,000 in total."), expect = {}},
    {name = "the budget of a draw", xml = plan("en", "Shoppers win tea sets worth CNY 300 each; the budget for prizes is CNY 90,000."), expect = {}},
    {name = "many prizes together, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "设一等奖20名，每名价值5000元，奖品共计10万元。"), expect = {}},
    {name = "the budget of a draw, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "抽奖活动预算12万元，最高奖价值不超过4.9万元。"), expect = {}},
    {name = "the value of all prizes, in Traditional Chinese", lang = "zh-Hant",
     xml = plan("hant", "獎品總價值20萬元，頭獎價值3萬元。"), expect = {}},
    {name = "a bonus for sales, in Chinese", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"/><activities><activity id="a1" title="销售竞赛" mechanic="other">季度销售冠军门店获奖金8万元。</activity></activities>',
     expect = {}},
    {name = "a contest of skill",
     xml = '<agreement template="x" law="PRC"/><activities><activity id="a1" title="Display contest" mechanic="other">The best display team receives a prize of CNY 60,000.</activity></activities>',
     expect = {}},
    {name = "a draw by its text", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"/><activities><activity id="a1" title="周年庆">满200元参加抽奖，大奖为价值10万元的汽车。</activity></activities>',
     expect = {{code = "cn-prize-large", at = "10万元"}}},
}
