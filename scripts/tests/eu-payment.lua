local law = {en = "the laws of Germany", zh = "德国法律", hant = "德國法律"}

local function plan(under, payment, life)
    return '<agreement template="short-form" law="' .. law[under] .. '"/><products><product code="P1" name="Yoghurt"'
        .. (life and ' shelfLife="' .. life .. '"' or "") .. "/></products><terms><payment " .. payment .. "/></terms>"
end

return {
    {name = "sixty days", xml = plan("en", 'days="60" from="delivery"', 180), expect = {}},
    {name = "thirty days for what keeps three weeks", xml = plan("en", 'days="30" from="delivery"', 21), expect = {}},
    {name = "forty-five days for what keeps a year, in Chinese", lang = "zh-Hans", xml = plan("zh", 'days="45" from="invoice"', 365),
     expect = {}},
    {name = "sixty days, shelf life not known, in Chinese", lang = "zh-Hans", xml = plan("zh", 'days="60" from="delivery"'), expect = {}},
    {name = "sixty days for what keeps 31 days, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", 'days="60" from="delivery"', 31),
     expect = {}},
    {name = "no terms", xml = '<agreement template="short-form" law="German law"/>', expect = {}},
    {name = "ninety days", xml = plan("en", 'days="90" from="invoice"', 365), expect = {{code = "eu-payment-late", at = "90"}}},
    {name = "ninety days, in Chinese", lang = "zh-Hans", xml = plan("zh", 'days="90" from="delivery"'), expect = {"eu-payment-late"}},
    {name = "forty-five days for what keeps three weeks", xml = plan("en", 'days="45" from="delivery"', 21),
     expect = {{code = "eu-payment-perishable", at = "45"}}},
    {name = "ninety days for what keeps a month, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", 'days="90" from="delivery"', 30),
     expect = {"eu-payment-perishable"}},
}
