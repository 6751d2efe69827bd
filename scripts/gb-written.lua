-- Law of the United Kingdom: the terms of supply to a large grocery retailer are in writing. See
-- `source`. The Code is part of every supply agreement of a designated retailer, and what is not in
-- writing is no term of it. A plan does not say whether its customer is one, so that is asked.

local spoken = text.terms(
    {"orally", "oral", "verbal", "verbally", "by phone", "by telephone", "on the phone", "unwritten", "gentlemen's agreement",
     "handshake", "word of mouth", "口头", "电话约定", "电话商定", "电话确认", "默契", "君子协定", "不成文"},
    {"oral care", "oral hygiene"})
local agreed_words = text.terms(
    {"agree", "agreed", "agreement", "agreements", "term", "terms", "price", "prices", "change", "changes", "amend", "amended",
     "amendment", "amendments", "vary", "variation", "fee", "fees", "rebate", "rebates", "volume", "volumes", "promotion",
     "约定", "商定", "协议", "条款", "价格", "变更", "修改", "调整", "费用", "返利", "数量", "促销"})
local denied = text.terms(
    {"no", "not", "never", "neither", "nor", "void", "invalid", "in writing", "nothing", "e-mail", "by e-mail", "confirmed by e-mail", "confirmed in writing",
     "replaces", "supersedes", "only if written", "no effect",
     "无效", "不得", "不以", "不作", "不构成", "不具", "书面", "邮件确认", "取代", "代替", "一律不"})

return {
    id = "gb-written",
    law = "GB",
    source = "Groceries (Supply Chain Practices) Market Investigation Order 2009, Part 2 and Schedule 1 (Groceries Supply Code of Practice), in force since 4 February 2010.",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the United Kingdom: the terms of supply to a grocery retailer are in writing.",
    messages = {
        ["gb-written-not"] = "The text says “{word}”: is the customer a designated grocery retailer? Then all terms of the supply agreement are to be in writing (Groceries (Supply Chain Practices) Market Investigation Order 2009).",
    },
    advice = {
        ["gb-written-not"] = "Ask counsel, and have what is agreed by word of mouth confirmed in writing.",
    },
    check = function(plan, whole, report)
        for _, piece in ipairs(agreed()) do
            for _, sentence in ipairs(text.sentences(piece.text)) do
                local word = spoken(sentence.text)[1]
                if word and #agreed_words(sentence.text) > 0 and #denied(sentence.text) == 0 then
                    report("gb-written-not", piece.node, piece.field,
                           {word = word.word, at = sentence.from + word.from - 1})
                end
            end
        end
    end,
}
