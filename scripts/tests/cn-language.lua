local goal = '<goals><goal id="g1"><statement>净进货额达到 800 万元。</statement>'
    .. '<statement xml:lang="en">Net purchases of CNY 8 million.</statement></goal></goals>'

local function plan(attributes, clauses, goals)
    return '<agreement template="trade-terms-cn" law="中华人民共和国法律" ' .. attributes .. ">" .. (clauses or "")
        .. "</agreement>" .. (goals or goal)
end

local function own(said)
    return '<clause id="c1" title="语言">' .. said .. "</clause>"
end

local one = '<goals><goal id="g1"><statement>净进货额达到 800 万元。</statement></goal></goals>'
local scripts = '<goals><goal id="g1"><statement>净进货额达到 800 万元。</statement>'
    .. '<statement xml:lang="zh-Hant">淨進貨額達到 800 萬元。</statement></goal></goals>'

return {
    {name = "two languages", lang = "zh-Hans", xml = plan(""), expect = {"cn-language-open"}},
    {name = "two languages of equal force", lang = "zh-Hans", xml = plan("", own("本协议以中文和英文书就，两种文本具有同等效力。")),
     expect = {"cn-language-open"}},
    {name = "two languages, English first",
     xml = plan("", nil, '<goals><goal id="g1"><statement>Net purchases of CNY 8 million.</statement>'
                .. '<statement xml:lang="zh-Hans">净进货额达到 800 万元。</statement></goal></goals>'),
     expect = {"cn-language-open"}},
    {name = "the plan names one, a clause of the template the other", lang = "zh-Hans",
     xml = plan('prevails="en"', '<clause ref="second-language"/>'),
     expect = {{code = "cn-language-differs", at = "second-language"}}},
    {name = "the plan names one, a clause the other", lang = "zh-Hans", xml = plan('prevails="zh-Hans"', own("文本不一致时，以英文文本为准。")),
     expect = {{code = "cn-language-differs", at = "为准"}}},
    {name = "the plan names one, a clause the other, in Traditional Chinese", lang = "zh-Hant",
     xml = plan('prevails="en"', own("文本不一致時，以中文文本為準。")), expect = {"cn-language-differs"}},
    {name = "the plan names one", lang = "zh-Hans", xml = plan('prevails="zh-Hans"'), expect = {}},
    {name = "a clause of the template names one", lang = "zh-Hans", xml = plan("", '<clause ref="second-language"/>'), expect = {}},
    {name = "the clause for English", lang = "zh-Hans", xml = plan('prevails="en"', '<clause ref="second-language-english"/>'), expect = {}},
    {name = "a clause names one", lang = "zh-Hans", xml = plan("", own("中英文文本不一致的，以中文为准。")), expect = {}},
    {name = "a clause names one, in English",
     xml = plan("", own("The Chinese translation is for convenience only."),
                '<goals><goal id="g1"><statement>Net purchases of CNY 8 million.</statement>'
                .. '<statement xml:lang="zh-Hans">净进货额达到 800 万元。</statement></goal></goals>'), expect = {}},
    {name = "both places say the same", lang = "zh-Hant", xml = plan('prevails="zh-Hant"', own("兩種文本不一致時，以中文文本為準。")), expect = {}},
    {name = "one language", lang = "zh-Hans", xml = plan("", nil, one), expect = {}},
    {name = "Simplified and Traditional characters", lang = "zh-Hans", xml = plan("", nil, scripts), expect = {}},
    {name = "what else prevails", lang = "zh-Hans", xml = plan('prevails="en"', own("数量以乙方收货记录为准。")), expect = {}},
    {name = "no agreement", xml = "<goals/>", expect = {}},
}
