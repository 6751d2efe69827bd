local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, forum, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '" forum="' .. forum
        .. '"><clause id="c1" title="Audit">' .. (said or "Photos are kept.") .. "</clause></agreement>"
end

return {
    {name = "a court", xml = plan("en", "the people’s court of Shanghai", "The court of Minhang may be asked."), expect = {}},
    {name = "arbitration, in Chinese", lang = "zh-Hans", xml = plan("zh", "上海国际经济贸易仲裁委员会"), expect = {}},
    {name = "both", xml = plan("en", "arbitration in Shanghai or the people’s court of Shanghai"),
     expect = {{code = "cn-forum-two", at = "court of"}}},
    {name = "both, in Chinese", lang = "zh-Hans", xml = plan("zh", "上海仲裁委员会仲裁或者向人民法院起诉"),
     expect = {{code = "cn-forum-two", at = "法院"}}},
    {name = "another forum in a clause", xml = plan("en", "the people’s court of Shanghai", "Disputes go to arbitration."),
     expect = {{code = "cn-forum-clause", at = "arbitration"}}},
    {name = "another forum in a clause, in Traditional Chinese", lang = "zh-Hant",
     xml = plan("hant", "上海仲裁委員會", "爭議提交人民法院。"), expect = {{code = "cn-forum-clause", at = "法院"}}},
    {name = "no forum", xml = '<agreement template="x" law="PRC"/>', expect = {}},
    {name = "both in a clause, no forum", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"><clause id="c1" title="争议解决">协商不成的，可向上海仲裁委员会申请仲裁，也可向人民法院起诉。</clause></agreement>',
     expect = {{code = "cn-forum-two", at = "法院"}}},
    {name = "two institutions", lang = "zh-Hans", xml = plan("zh", "上海仲裁委员会或者杭州仲裁委员会"),
     expect = {{code = "cn-forum-institutions", at = "仲裁委员会"}}},
    {name = "arbitration without its institution", xml = plan("en", "arbitration in Shanghai"),
     expect = {{code = "cn-forum-institution", at = "arbitration"}}},
    {name = "arbitration without its institution, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "在杭州仲裁解決"),
     expect = {"cn-forum-institution"}},
    {name = "a food court", xml = plan("en", "the China International Economic and Trade Arbitration Commission (CIETAC), Shanghai",
     "Two coolers stand in the food court of the store in Minhang."), expect = {}},
    {name = "courts beside arbitration", xml = plan("en", "the Shanghai International Arbitration Centre",
     "A party may ask a court for interim measures. A court may enforce the award."), expect = {}},
    {name = "courts beside arbitration, in Chinese", lang = "zh-Hans", xml = plan("zh", "上海国际经济贸易仲裁委员会",
     "任何一方可以向人民法院申请财产保全。对方不履行裁决的，可向人民法院申请执行。"), expect = {}},
    {name = "costs of a law suit, in Chinese", lang = "zh-Hans", xml = plan("zh", "杭州仲裁委员会（上海国际仲裁中心不受理）",
     "律师费和诉讼费由败诉方承担。"), expect = {}},
    {name = "arbitration of staff, in Chinese", lang = "zh-Hans", xml = plan("zh", "客户住所地有管辖权的人民法院",
     "促销员由甲方聘用，劳动仲裁的结果由甲方承担。"), expect = {}},
    {name = "disclosure to a court, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "上海仲裁委員會",
     "法院依職權調取資料時，不視為洩密。"), expect = {}},
}
