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
}
