-- What a contract between supplier and customer usually settles, by the words with which clauses
-- settle it: a contract in which none of them stands says nothing about the matter. That a word
-- stands there does not mean that the clause is good; only silence is found.

local usual = {
    {"payment", "when and how is paid",
     {"payment term", "payment terms", "pays each invoice", "pays the invoice", "pay each invoice",
      "pays within", "pay within", "days to pay", "are paid within", "is paid within",
      "payment is due", "payments are due", "付款", "支付货款", "结算"}},
    {"delivery", "delivery and acceptance",
     {"delivery", "delivers", "performs the services", "performance of the services", "交付", "交货",
      "送货", "收货", "供应", "验收", "提供服务"}},
    {"liability", "liability for breach",
     {"liability", "liable", "compensates", "damages", "违约责任", "赔偿", "承担责任", "违约金"}},
    {"forceMajeure", "force majeure",
     {"force majeure", "beyond its control", "beyond the control", "objective circumstance",
      "不可抗力"}},
    {"confidentiality", "confidentiality",
     {"confidential", "confidentiality", "keeps secret", "keep secret", "secret", "保密", "商业秘密"}},
    {"personalData", "personal data",
     {"personal data", "personal information", "data protection", "个人信息", "个人资料",
      "个人数据"}},
    {"integrity", "bribery and improper advantages",
     {"bribe", "bribery", "corruption", "improper advantage", "improper advantages", "贿赂", "行贿",
      "商业贿赂", "不正当利益", "反腐败", "廉洁"}},
    {"termination", "termination before the end",
     {"terminate this", "terminate the", "termination", "may terminate", "解除", "终止"}},
    {"amendment", "how it is amended",
     {"amendment", "amended", "supplementary agreement", "变更本", "补充协议", "修改本", "书面变更",
      "修订"}},
    {"notices", "where notices go",
     {"notices", "notice sent", "by notice", "gives notice", "written notice", "通知"}},
    {"assignment", "assignment to others",
     {"assign", "assignment", "transfer rights", "may transfer", "转让", "让与"}},
    {"law", "which law governs it",
     {"governed by", "governing law", "applicable law", "适用法律", "适用中华人民共和国", "适用中国",
      "法律管辖", "适用本协议", "准据法"}},
    {"disputes", "who decides disputes",
     {"disputes", "dispute", "arbitration", "jurisdiction", "争议", "仲裁", "诉讼", "管辖"}},
}

local prevailing = {"prevailing language", "prevails", "prevail", "shall be the binding", "为准",
                    "优先"}

-- A finder of all the words of the matters, and which matter each belongs to.
local function finder(matters)
    local forms, matter_of = {}, {}
    for _, matter in ipairs(matters) do
        for _, form in ipairs(matter[3]) do
            table.insert(forms, form)
            matter_of[form] = matter[1]
        end
    end
    return text.terms(forms), matter_of
end

local usual_words, usual_of = finder(usual)
local prevailing_words, prevailing_of = finder({{"language", "", prevailing}})

-- Which of the matters any text speaks of.
local function spoken(texts, words, matter_of)
    local found = {}
    for _, side in ipairs(texts) do
        for _, piece in ipairs(text.pieces(side.text)) do
            for _, match in ipairs(words(piece.text)) do
                found[matter_of[match.term]] = true
            end
        end
    end
    return found
end

return {
    id = "contract-clauses",
    level = "note",
    visits = "contract",
    about = "The contract settles what contracts between supplier and customer usually settle: payment, liability, confidentiality, termination, disputes and the like.",
    words = {"when and how is paid", "delivery and acceptance", "liability for breach",
             "force majeure", "confidentiality", "personal data",
             "bribery and improper advantages", "termination before the end", "how it is amended",
             "where notices go", "assignment to others", "which law governs it",
             "who decides disputes"},
    options = {
        -- what is asked for; a company may leave some out
        clauses = {"payment", "delivery", "liability", "forceMajeure", "confidentiality",
                   "personalData", "integrity", "termination", "amendment", "notices",
                   "assignment", "law", "disputes"},
    },
    messages = {
        ["contract-clause-lacking"] = "The contract says nothing about this: {clause}.",
        ["contract-language-lacking"] = "The contract has two texts, but no clause says which of them prevails.",
    },
    advice = {
        ["contract-clause-lacking"] = "Ask legal whether it is meant so. Use a fuller template, or add a special clause: <clause id=\"…\" title=\"…\">…</clause>.",
        ["contract-language-lacking"] = "Write prevails=\"…\" in <agreement>, and use a template with the clause for it.",
    },
    check = function(contract, plan, report, options)
        local asked, first = {}, contract.texts[1]
        for _, matter in ipairs(usual) do
            for _, id in ipairs(options.clauses) do
                if id == matter[1] then
                    table.insert(asked, matter)
                end
            end
        end
        local found = first and #asked > 0 and spoken(contract.texts, usual_words, usual_of) or {}
        for _, matter in ipairs(first and asked or {}) do
            if not found[matter[1]] then
                report("contract-clause-lacking", first, "text", {clause = matter[2], at = 1})
            end
        end
        if #contract.texts > 1
            and not spoken(contract.texts, prevailing_words, prevailing_of).language then
            report("contract-language-lacking", first, "text", {at = 1})
        end
    end,
}
