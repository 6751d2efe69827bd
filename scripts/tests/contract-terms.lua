local function contract(...)
    local out = "<contract>"
    for i, said in ipairs({...}) do
        out = out .. '<text number="' .. i .. '" from="plan">' .. said .. "</text>"
    end
    return out .. "</contract>"
end

return {
    {name = "a term that is defined once and used",
     contract = contract("The <term>plan year</term> means 2027.", "Goals are those of the plan year."),
     expect = {}},
    {name = "a term in another number is the same term",
     contract = contract("A <term>working day</term> is a day of work.", "Within ten working days."),
     expect = {}},
    {name = "a term that nothing uses",
     contract = contract("The <term>plan year</term> means 2027.", "The <term>stores</term> are listed.",
                         "Goals are those of the plan year."),
     expect = {{code = "contract-term-unused", at = "stores"}}},
    {name = "a term of the template that nothing uses is no matter of the plan",
     contract = "<contract><text>The <term>stores</term> are listed.</text></contract>",
     expect = {}},
    {name = "a clause of the parties that defines a term again",
     contract = contract("The <term>stores</term> are those of the list.",
                         "“Stores” means all stores of the customer.", "In the stores."),
     expect = {{code = "contract-term-twice", at = "“Stores”"}}},
    {name = "a definition in brackets",
     contract = contract("The parties run a loyalty scheme (the “Scheme”).", "The Scheme ends in May."),
     expect = {}},
    {name = "a term with a capital that nothing defines",
     contract = contract("The customer keeps Confidential Information secret."),
     expect = {"contract-term-undefined"}},
    {name = "a capital at the head of a sentence or in a company's name",
     contract = contract("Products are shipped weekly. Services follow.",
                         "Paid to Yangtze Trade Services Co., Ltd."),
     expect = {}},
    {name = "an ordinary word is no term", contract = contract("The goods are shipped weekly."),
     expect = {}},
    {name = "a quoted name is no definition",
     contract = contract("The “Summer Wave” activity runs in July."), expect = {}},
    {name = "terms in Chinese", lang = "zh-Hans",
     contract = contract("“<term>门店</term>”指附表所列门店；", "“<term>工作日</term>”指应当上班的日期；",
                         "每个工作日向门店供货。"),
     expect = {}},
    {name = "a longer term is not the shorter one", lang = "zh-Hans",
     contract = contract("“<term>销售额</term>”指开票金额；", "“<term>净销售额</term>”指扣除退货后的金额；",
                         "返利按净销售额计算。"),
     expect = {{code = "contract-term-unused", at = "销售额"}}},
    {name = "twice in Chinese", lang = "zh-Hans",
     contract = contract("下列门店（以下统称“<term>门店</term>”）。", "“门店”指乙方全部门店。", "在门店陈列。"),
     expect = {"contract-term-twice"}},
    {name = "not defined in Chinese", lang = "zh-Hans",
     contract = contract("乙方只在授权区域内销售。"),
     expect = {"contract-term-undefined"}},
    {name = "in Traditional Chinese", lang = "zh-Hant",
     contract = contract("供方與買方（以下簡稱「雙方」）同意：", "雙方按季檢視。", "考核週期為一季。"),
     expect = {"contract-term-undefined"}},
    {name = "two languages, each with its own definition",
     contract = '<contract><text>The <term>stores</term> are listed.</text>'
         .. '<text lang="zh-Hans">“<term>门店</term>”指下列门店。</text>'
         .. '<text>In all stores.</text><text lang="zh-Hans">在全部门店。</text></contract>',
     expect = {}},
}
