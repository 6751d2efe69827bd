-- Law of China: whether a signature, a seal or both are needed. See `source`: a written contract
-- comes about when the parties have signed, sealed or put a fingerprint to it; what the parties
-- agree goes before. Courts have read 签字、盖章 both ways.

local either = text.terms(
    {"签字或盖章", "签字或者盖章", "签名或盖章", "签名或者盖章", "签署或盖章", "盖章或签字", "盖章或者签字", "签字/盖章", "签字（或盖章）",
     "签字（盖章）", "签章或签字", "signed or sealed", "sealed or signed", "signature or seal",
     "sign or seal", "signs or seals", "signing or sealing", "signed or chopped", "signature or chop", "signed and/or sealed"})
local both = text.terms(
    {"签字并盖章", "签字且盖章", "签字盖章", "签名并盖章", "签名盖章", "签署并盖章", "签字和盖章", "签字及盖章", "签字、盖章", "签字并加盖",
     "签字加盖", "签署并加盖", "签名并加盖", "盖章并签字", "盖章且签字", "signed and sealed",
     "sealed and signed", "signature and seal", "sign and seal", "signs and seals",
     "signing and sealing", "signed and chopped", "signature and chop"},
    {"签字、盖章或", "签名、盖章或"})
-- What is said of the agreement itself and its amendments.
local effect_words = text.terms(
    {"生效", "成立", "本协议", "本合同", "本计划", "有效", "签订", "订立", "take effect", "takes effect", "took effect",
     "come into force", "comes into force", "effective", "valid", "binding", "this agreement",
     "this contract", "this plan", "enter into force", "enters into force"})
-- Papers of every day, which may be signed in their own way.
local papers = text.terms(
    {"对账单", "对帐单", "送货单", "交货单", "收货单", "签收单", "验收单", "订单", "确认单", "确认函", "纪要", "收据", "发票", "盘点表", "清单",
     "statement", "statements", "delivery note", "delivery notes", "order", "orders", "minutes",
     "receipt", "receipts", "invoice", "invoices", "protocol", "checklist", "photo"})

-- The first word of the list that a sentence says of the agreement.
local function said_of_agreement(said, list)
    if #list(said) == 0 then
        return nil
    end
    for _, sentence in ipairs(text.sentences(said)) do
        local word = list(sentence.text)[1]
        if word and #effect_words(sentence.text) > 0 and #papers(sentence.text) == 0
            or word and #sentence.text <= 2 * (word.to - word.from + 1) then
            return word, sentence.from + word.from - 1
        end
    end
    return nil
end

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
        for _, piece in ipairs(agreed()) do
            local word, at = said_of_agreement(piece.text, other)
            if word then
                seen = true
                report("cn-signing-differs", piece.node, piece.field,
                       {word = word.word, effect = wanted, at = at})
            end
        end
        if effect == "signedOrSealed" and not seen then
            report("cn-signing-either", plan.signing, "effect")
        end
    end,
}
