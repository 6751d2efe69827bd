-- Law of China: which text holds where a contract is in several languages. See `source`: texts that
-- are agreed to be of equal force are taken to mean the same, and where they differ a judge
-- interprets the contract. Simplified and Traditional characters are one language.

local chinese = {["zh-Hans"] = true, ["zh-Hant"] = true}

local says = text.terms(
    {"为准", "优先", "prevail", "prevails", "prevailing", "control", "controls", "govern", "governs",
     "takes precedence", "take precedence", "authoritative", "decisive", "for convenience only",
     "仅供参考", "仅为方便"})
local language = text.terms(
    {"文本", "语言", "语种", "文字", "译本", "译文", "中文", "英文", "中英文", "language", "languages", "translation",
     "translations", "chinese", "english", "version", "versions"},
    {"文字说明", "图文", "latest version", "later version", "current version"})
local in_english = text.terms(
    {"以英文", "英文文本为准", "英文版为准", "english text prevails", "english version prevails",
     "english text shall prevail", "english version shall prevail", "english prevails",
     "chinese translation", "chinese version is for convenience", "chinese text is for convenience",
     "中文译本仅供参考", "中文仅供参考", "中文文本仅供参考"})
local in_chinese = text.terms(
    {"以中文", "中文文本为准", "中文版为准", "chinese text prevails", "chinese version prevails",
     "chinese text shall prevail", "chinese version shall prevail", "chinese prevails",
     "english translation", "english version is for convenience", "english text is for convenience",
     "英文译本仅供参考", "英文仅供参考", "英文文本仅供参考"})

-- What the clauses taken from the template say.
local taken = {["second-language"] = "zh", ["second-language-english"] = "en"}

-- The language that a text lets prevail: "zh", "en", "?" if it names another way; nil if it is
-- silent about it. And the place in the text.
local function prevailing(said)
    for _, sentence in ipairs(text.sentences(said)) do
        local word = says(sentence.text)[1]
        if word and #language(sentence.text) > 0 then
            local english, han = #in_english(sentence.text) > 0, #in_chinese(sentence.text) > 0
            return english and not han and "en" or han and not english and "zh" or "?",
                sentence.from + word.from - 1, word.word
        end
    end
    return nil
end

local function kind(tag)
    return chinese[tag] and "zh" or tag
end

local function count_languages()
    local seen, count = {}, 0
    for _, tag in ipairs(languages()) do
        if not seen[kind(tag)] then
            seen[kind(tag)] = true
            count = count + 1
        end
    end
    return count
end

-- True if a clause says which language prevails. One that says another than the plan is reported.
local function check_clauses(agreement, report)
    local settled, wanted = false, agreement.prevails and kind(agreement.prevails)
    for _, clause in ipairs(agreement.clauses) do
        local which, at, word
        local field = "text"
        if clause.ref then
            which, field = taken[clause.ref], "ref"
        elseif clause.text then
            which, at, word = prevailing(clause.text)
        end
        settled = settled or which ~= nil
        if which and which ~= "?" and wanted and which ~= wanted then
            report("cn-language-differs", clause, field,
                   {word = word or clause.ref, prevails = agreement.prevails, at = at or 1})
        end
    end
    return settled
end

return {
    id = "cn-language",
    law = "CN",
    source = "Civil Code of the People's Republic of China, Article 466, in force since 1 January 2021.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: a plan in several languages says which of them prevails, and says it in one way.",
    messages = {
        ["cn-language-open"] = {level = "note", text = "The plan has texts in more than one language. If more than one is signed, nothing says which of them prevails: texts of equal force are taken to mean the same, and where they differ a court decides what was meant (Civil Code, Article 466)."},
        ["cn-language-differs"] = "“{word}” lets another language prevail than the plan, which names {prevails}.",
    },
    advice = {
        ["cn-language-open"] = "Decide with counsel, and write prevails=\"zh-Hans\" or prevails=\"en\" in <agreement>; a contract in one language takes in the clause second-language or second-language-english.",
        ["cn-language-differs"] = "Decide with counsel which language prevails and say the same in both places.",
    },
    check = function(plan, whole, report)
        local agreement = plan.agreement
        if not agreement then
            return
        end
        local settled = check_clauses(agreement, report)
        if not settled and not agreement.prevails and count_languages() > 1 then
            report("cn-language-open", agreement)
        end
    end,
}
