-- Law of China: either courts or arbitration. Source: Supreme People's Court, interpretation of the
-- Arbitration Law, Fa Shi 2006 No. 7, Article 7: an agreement on both is no valid agreement on
-- arbitration unless nobody objects in time. As known in 2026.

local court = text.terms({"法院", "诉讼", "起诉", "court", "courts", "litigation"})
local arbitration = text.terms({"仲裁", "arbitration", "arbitral", "arbitrator", "arbitrators", "cietac"})

-- The word of a kind of forum that the text names although another one is agreed.
local function other_kind(said, forum)
    if #court(forum) > 0 and #arbitration(forum) == 0 then
        return arbitration(said)[1]
    elseif #arbitration(forum) > 0 and #court(forum) == 0 then
        return court(said)[1]
    end
    return nil
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
    },
    advice = {
        ["cn-forum-two"] = "Decide with counsel on one of them.",
        ["cn-forum-clause"] = "Ask counsel, and name one forum in one place.",
    },
    check = function(plan, whole, report)
        local forum = plan.agreement and plan.agreement.forum
        if not forum then
            return
        end
        local first, second = court(forum)[1], arbitration(forum)[1]
        if first and second then
            report("cn-forum-two", plan.agreement, "forum",
                   {court = first.word, arbitration = second.word, at = math.max(first.from, second.from)})
        end
        for _, clause in ipairs(plan.agreement.clauses) do
            local word = clause.text and other_kind(clause.text, forum)
            if word then
                report("cn-forum-clause", clause, "text",
                       {word = word.word, forum = forum, at = word.from})
            end
        end
    end,
}
