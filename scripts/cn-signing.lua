-- Law of China: whether a signature, a seal or both are needed. Source: Civil Code, Article 490, in
-- force since 1 January 2021: a written contract comes about when the parties have signed, sealed or
-- put a fingerprint to it; what the parties agree goes before. As known in 2026.

local either = text.terms(
    {"签字或盖章", "签字或者盖章", "签名或盖章", "签名或者盖章", "签署或盖章", "盖章或签字",
     "signed or sealed", "signature or seal", "sign or seal", "signing or sealing"})
local both = text.terms(
    {"签字并盖章", "签字且盖章", "签字盖章", "签名并盖章", "签署并盖章", "签字和盖章", "签字及盖章",
     "盖章并签字", "signed and sealed", "signature and seal", "sign and seal"})

return {
    id = "cn-signing",
    law = "CN",
    source = "Civil Code of the People's Republic of China, Article 490, in force since 1 January 2021.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: all texts say alike whether signature and seal are both needed.",
    words = {"signature and seal", "signature or seal"},
    messages = {
        ["cn-signing-differs"] = "The text says “{word}”, but the plan is to take effect by {effect}. Under Article 490 of the Civil Code one of the two can be enough, so it must be clear.",
        ["cn-signing-either"] = {level = "note", text = "The plan takes effect by signature or seal. A seal that nobody was allowed to use, or a signature without authority, could then bind (Civil Code, Article 490)."},
    },
    advice = {
        ["cn-signing-differs"] = "Decide with counsel which of the two holds and write it in the same way everywhere.",
        ["cn-signing-either"] = "Ask counsel whether both should be needed.",
    },
    check = function(plan, whole, report)
        local effect = plan.signing and plan.signing.effect
        if not plan.agreement or not effect then
            return
        end
        local seen = false
        local other = effect == "signedAndSealed" and either or both
        local wanted = effect == "signedAndSealed" and "signature and seal" or "signature or seal"
        for _, clause in ipairs(plan.agreement.clauses) do
            local word = clause.text and other(clause.text)[1]
            if word then
                seen = true
                report("cn-signing-differs", clause, "text",
                       {word = word.word, effect = wanted, at = word.from})
            end
        end
        if effect == "signedOrSealed" and not seen then
            report("cn-signing-either", plan.signing, "effect")
        end
    end,
}
