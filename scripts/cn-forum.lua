-- Law of China: either courts or arbitration. See `source`: an agreement on both is no valid
-- agreement on arbitration unless nobody objects in time, one on several institutions needs
-- another agreement on which, and one on arbitration names its institution.

local court = text.terms(
    {"法院", "诉讼", "起诉", "court", "courts", "litigation"},
    {"food court", "food courts", "court of arbitration", "courtyard", "诉讼费", "诉讼时效", "诉讼文书", "败诉"})
local arbitration = text.terms(
    {"仲裁", "arbitration", "arbitral", "arbitrator", "arbitrators", "cietac"},
    {"劳动仲裁", "labour arbitration", "labor arbitration"})
local institution = text.terms(
    {"仲裁委员会", "仲裁院", "仲裁中心", "仲裁法院", "仲裁庭院", "贸仲", "北仲", "上仲", "深国仲", "国仲", "cietac", "shiac", "scia", "bac", "biac",
     "hkiac", "siac", "icc", "commission", "centre", "center", "institution", "institute",
     "court of arbitration", "chamber of commerce", "association"})
local named = text.terms(
    {"仲裁委员会", "仲裁院", "仲裁中心", "arbitration commission", "arbitration centre",
     "arbitration center", "court of arbitration", "court of international arbitration", "cietac", "shiac", "hkiac", "siac"})
local choice = text.terms({"或", "或者", "任一", "任何一家", "or", "either"})
-- What a court does beside arbitration, and what is no dispute between the parties.
local beside = text.terms(
    {"保全", "强制执行", "申请执行", "执行裁决", "执行仲裁", "撤销裁决", "撤销仲裁", "财产", "禁令", "劳动", "生效判决", "生效裁判", "依职权", "要求披露", "破产", "消费者",
     "interim", "injunction", "injunctions", "injunctive", "preservation", "preserve", "enforce",
     "enforcement", "set aside", "insolvency", "bankruptcy", "disclosure", "disclose", "ordered by a court", "court order", "order of a court",
     "consumer", "consumers", "employee", "employees", "staff", "third party", "third parties"})
local dispute = text.terms(
    {"争议", "纠纷", "争端", "dispute", "disputes", "controversy", "controversies"})

-- What the text says in sentences that are about where disputes go.
local function sentences_of(said)
    local out = {}
    for _, sentence in ipairs(text.sentences(said)) do
        if #beside(sentence.text) == 0 then
            table.insert(out, sentence)
        end
    end
    return out
end

-- Where the text first speaks of courts and of arbitration.
local function kinds(said)
    local first, second, first_at, second_at
    for _, sentence in ipairs(sentences_of(said)) do
        local a, b = court(sentence.text)[1], arbitration(sentence.text)[1]
        if a and not first then
            first, first_at = a, sentence.from + a.from - 1
        end
        if b and not second then
            second, second_at = b, sentence.from + b.from - 1
        end
    end
    return first, second, first_at, second_at
end

-- Two institutions of which one is to be chosen.
local function two_institutions(said)
    local names = named(said)
    for i = 2, #names do
        local between = said:sub(names[i - 1].to + 1, names[i].from - 1)
        if #choice(between) > 0 or between:find("、") then
            return names[i]
        end
    end
    return nil
end

local function check_institution(node, field, said, report)
    local two = two_institutions(said)
    if two then
        report("cn-forum-institutions", node, field, {word = two.word, at = two.from})
    elseif #institution(said) == 0 then
        local word = arbitration(said)[1]
        report("cn-forum-institution", node, field, {word = word.word, at = word.from})
    end
end

local function check_forum(agreement, report)
    local forum = agreement.forum
    local first, second, first_at, second_at = kinds(forum)
    if first and second then
        report("cn-forum-two", agreement, "forum",
               {court = first.word, arbitration = second.word, at = math.max(first_at, second_at)})
    elseif second then
        check_institution(agreement, "forum", forum, report)
    end
    return first, second
end

-- A clause of the plan's own that sends disputes elsewhere.
local function check_clause(clause, forum, first, second, report)
    local a, b, a_at, b_at = kinds(clause.text)
    local about = #dispute(clause.text) > 0 or clause.title and #dispute(clause.title) > 0
    local other, at
    if first and not second then
        other, at = b, b_at
    elseif second and not first then
        other, at = a, a_at
    end
    if forum and other then
        report("cn-forum-clause", clause, "text", {word = other.word, forum = forum, at = at})
    elseif not forum and a and b and about then
        report("cn-forum-two", clause, "text",
               {court = a.word, arbitration = b.word, at = math.max(a_at, b_at)})
    end
end

return {
    id = "cn-forum",
    law = "CN",
    source = "Supreme People's Court, interpretation of the Arbitration Law (Fa Shi [2006] No. 7), Articles 5 and 7; Arbitration Law of the People's Republic of China, Article 27, as revised with effect from 1 March 2026.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: disputes go either to the courts or to arbitration.",
    messages = {
        ["cn-forum-two"] = "Disputes are to go to both “{court}” and “{arbitration}”. An agreement on both can void the one on arbitration (Supreme People's Court, 2006 interpretation of the Arbitration Law, Article 7).",
        ["cn-forum-clause"] = "A clause speaks of “{word}”, but disputes are to go elsewhere: {forum}. Two forums can void the agreement on arbitration (Supreme People's Court, 2006, Article 7).",
        ["cn-forum-institutions"] = "Disputes may go to more than one institution: “{word}” is not the only one. If the parties cannot agree on one later, the agreement on arbitration is void (Supreme People's Court, 2006, Article 5).",
        ["cn-forum-institution"] = {level = "note", text = "The plan says “{word}”, but not before which institution. An agreement on arbitration names it (Arbitration Law, Article 27, as revised in 2025)."},
    },
    advice = {
        ["cn-forum-two"] = "Decide with counsel on one of them.",
        ["cn-forum-clause"] = "Ask counsel, and name one forum in one place.",
        ["cn-forum-institutions"] = "Decide with counsel on one institution.",
        ["cn-forum-institution"] = "Ask counsel, and write the full name of the institution.",
    },
    check = function(plan, whole, report)
        local agreement = plan.agreement
        if not agreement then
            return
        end
        local first, second
        if agreement.forum then
            first, second = check_forum(agreement, report)
        end
        for _, clause in ipairs(agreement.clauses) do
            if clause.text then
                check_clause(clause, agreement.forum, first, second, report)
            end
        end
    end,
}
