local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, attributes)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"/><terms><payment ' .. attributes
        .. "/></terms>"
end

return {
    {name = "sixty days", xml = plan("en", 'days="60" from="delivery"'), expect = {}},
    {name = "sixty-one days", xml = plan("en", 'days="61" from="delivery"'),
     expect = {{code = "cn-payment-late", at = "61"}}},
    {name = "ninety days, in Chinese", lang = "zh-Hans", xml = plan("zh", 'days="90" from="invoice"'),
     expect = {"cn-payment-late"}},
    {name = "from when?", lang = "zh-Hant", xml = plan("hant", 'days="45"'), expect = {"cn-payment-from"}},
    {name = "no terms", xml = '<agreement template="x" law="PRC"/>', expect = {}},
}
