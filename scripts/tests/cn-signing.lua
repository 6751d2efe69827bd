local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, effect, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"><clause id="c1" title="Effect">' .. said
        .. '</clause></agreement><signing copies="2" effect="' .. effect .. '"/>'
end

return {
    {name = "both everywhere", xml = plan("en", "signedAndSealed", "It takes effect when signed and sealed."), expect = {}},
    {name = "both everywhere, in Chinese", lang = "zh-Hans", xml = plan("zh", "signedAndSealed", "自双方签字并盖章之日起生效。"),
     expect = {}},
    {name = "either in the text", xml = plan("en", "signedAndSealed", "It takes effect when signed or sealed."),
     expect = {{code = "cn-signing-differs", at = "signed or sealed"}}},
    {name = "either in the text, in Chinese", lang = "zh-Hans", xml = plan("zh", "signedAndSealed", "自签字或盖章之日起生效。"),
     expect = {{code = "cn-signing-differs", at = "签字或盖章"}}},
    {name = "both in the text", lang = "zh-Hant", xml = plan("hant", "signedOrSealed", "自簽字並蓋章之日起生效。"),
     expect = {{code = "cn-signing-differs", at = "簽字並蓋章"}}},
    {name = "either everywhere", lang = "zh-Hans", xml = plan("zh", "signedOrSealed", "自签字或盖章之日起生效。"),
     expect = {{code = "cn-signing-either", at = "signedOrSealed"}}},
    {name = "no signing", xml = '<agreement template="x" law="PRC"/>', expect = {}},
    {name = "both in other words, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "signedOrSealed", "本协议经双方授权代表签字并加盖公章后生效。"),
     expect = {{code = "cn-signing-differs", at = "签字并加盖"}}},
    {name = "statements of account", xml = plan("en", "signedAndSealed", "Monthly statements that are signed or sealed by a store count as agreed."),
     expect = {}},
    {name = "minutes", xml = plan("en", "signedAndSealed", "The minutes are valid when one contact of each party has signed or sealed them."),
     expect = {}},
    {name = "statements of account, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "signedAndSealed", "对账单经乙方签字或盖章后作为结算依据。"), expect = {}},
    {name = "delivery notes, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "signedAndSealed", "送货单由门店签字或盖章即为有效。本协议自双方签字并盖章之日起生效。"), expect = {}},
    {name = "orders, in Traditional Chinese", lang = "zh-Hant",
     xml = plan("hant", "signedAndSealed", "訂單經乙方採購簽字或蓋章後有效。"), expect = {}},
    {name = "either, listed with a fingerprint, in Chinese", lang = "zh-Hans",
     xml = plan("zh", "signedOrSealed", "本合同自双方签字、盖章或者按指印时成立。"), expect = {"cn-signing-either"}},
}
