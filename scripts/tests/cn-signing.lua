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
}
