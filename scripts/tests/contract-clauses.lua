local english = {
    "The customer pays each invoice within 45 days.",
    "The supplier delivers to the stores. A party in breach compensates the loss that it could foresee.",
    "Neither party is liable in case of force majeure. Each party keeps the content confidential.",
    "Personal data of the contacts are used only for this agreement. Neither party gives or accepts an improper advantage.",
    "Either party may terminate this agreement by notice. An amendment is in writing.",
    "Neither party may assign its rights. This agreement is governed by the laws of the People’s Republic of China.",
    "Disputes are submitted to the court at the customer’s seat.",
}
local chinese = {
    "乙方应在收到发票后45日内付款。",
    "甲方将货物交付至门店。违约方应赔偿对方可以预见的损失。",
    "因不可抗力不能履行的，不承担违约责任。双方对协议内容保密。",
    "联系人的个人信息仅用于履行本协议。任何一方不得给予或者收受不正当利益。",
    "任何一方可书面通知对方解除本协议。本协议的变更须订立补充协议。",
    "任何一方不得转让其权利。本协议适用中华人民共和国法律。",
    "争议由乙方所在地人民法院管辖。",
}
local traditional = {
    "乙方應在收到發票後45日內付款。",
    "甲方將貨物交付至門店。違約方應賠償對方可以預見的損失。",
    "因不可抗力不能履行的，不承擔違約責任。雙方對協議內容保密。",
    "聯絡人的個人資料僅用於履行本協議。任何一方不得給予或收受不正當利益。",
    "任何一方可書面通知對方終止本協議。本協議的變更須訂立補充協議。",
    "任何一方不得轉讓其權利。本協議適用中華人民共和國法律。",
    "爭議由乙方所在地法院管轄。",
}

-- The clauses without the one at `left_out`, with `more` after them.
local function clauses(said, lang, left_out, more)
    local out = ""
    for i, clause in ipairs(said) do
        if i ~= left_out then
            out = out .. '<text lang="' .. lang .. '">' .. clause .. "</text>"
        end
    end
    return out .. (more or "")
end

local function contract(...)
    return "<contract>" .. clauses(...) .. "</contract>"
end

local lacking = "contract-clause-lacking"

return {
    {name = "a contract that settles what is usual", contract = contract(english, "en"), expect = {}},
    {name = "the same in Simplified Chinese", lang = "zh-Hans", contract = contract(chinese, "zh-Hans"),
     expect = {}},
    {name = "the same in Traditional Chinese", lang = "zh-Hant",
     contract = contract(traditional, "zh-Hant"), expect = {}},
    {name = "nobody decides disputes", contract = contract(english, "en", 7), expect = {lacking}},
    {name = "nobody may assign, and no law governs", contract = contract(english, "en", 6),
     expect = {lacking, lacking}},
    {name = "nothing of payment", lang = "zh-Hans", contract = contract(chinese, "zh-Hans", 1),
     expect = {lacking}},
    {name = "neither personal data nor improper advantages", lang = "zh-Hant",
     contract = contract(traditional, "zh-Hant", 4), expect = {lacking, lacking}},
    {name = "the parties’ own clause settles it",
     contract = contract(english, "en", 7, '<text from="plan">Disputes go to arbitration in Shanghai.</text>'),
     expect = {}},
    {name = "two texts, and a clause says which prevails",
     contract = "<contract>" .. clauses(english, "en")
        .. clauses(chinese, "zh-Hans", nil, '<text lang="zh-Hans">两种文本不一致的，以中文文本为准。</text>') .. "</contract>",
     expect = {}},
    {name = "two texts, and no clause says which prevails",
     contract = "<contract>" .. clauses(english, "en") .. clauses(chinese, "zh-Hans") .. "</contract>",
     expect = {"contract-language-lacking"}},
}
