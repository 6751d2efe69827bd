local law = {en = "the laws of England and Wales", zh = "英国法", hant = "英國法"}

local function fee(under, title, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"/><money currency="GBP"/><terms><fee id="s1" title="' .. title
        .. '" amount="1000">' .. (said or "") .. "</fee></terms>"
end

local function clause(under, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"><clause id="c1" title="Payments">' .. said
        .. "</clause></agreement>"
end

return {
    {name = "a better place", xml = fee("en", "Gondola ends", "Ten gondola ends all year."),
     expect = {{code = "gb-payment-position", at = "Gondola ends"}}},
    {name = "a better place, in Chinese", lang = "zh-Hans", xml = fee("zh", "端架费用", "全年十组端架。"),
     expect = {{code = "gb-payment-position", at = "端架"}}},
    {name = "shrinkage", xml = clause("en", "The supplier contributes 0.5 % of net purchases for shrinkage."),
     expect = {{code = "gb-payment-shrinkage", at = "shrinkage"}}},
    {name = "shrinkage, in Traditional Chinese", lang = "zh-Hant", xml = clause("hant", "供應商按淨進貨額的1%分擔門店損耗。"),
     expect = {"gb-payment-shrinkage"}},
    {name = "a listing fee", xml = fee("en", "Listing fee", "Two products."),
     expect = {{code = "gb-payment-listing", at = "Listing fee"}}},
    {name = "a listing fee, in Chinese", lang = "zh-Hans", xml = clause("zh", "每个新品收取上架费300英镑。"),
     expect = {{code = "gb-payment-listing", at = "上架费"}}},
    {name = "ninety days", xml = '<agreement template="x" law="English law"/><terms><payment days="90" from="invoice"/></terms>',
     expect = {{code = "gb-payment-late", at = "90"}}},
    {name = "sixty days", xml = '<agreement template="x" law="Scots law"/><terms><payment days="60" from="invoice"/></terms>', expect = {}},
    {name = "a place in a promotion", xml = fee("en", "Gondola ends", "Ten gondola ends in the spring promotion, weeks 10 to 13."), expect = {}},
    {name = "shrink wrap", xml = clause("en", "Shrink wrap of pallets costs GBP 3 a pallet."), expect = {}},
    {name = "no such payment", xml = clause("en", "The customer asks for no listing fee and bears shrinkage of up to 1 %."), expect = {}},
    {name = "a goal of shelf space", xml = clause("en", "The parties want the share of shelf space to rise in 2027."), expect = {}},
    {name = "a place in a promotion, in Chinese", lang = "zh-Hans", xml = fee("zh", "端架", "春季促销期间十组端架，为期四周。"), expect = {}},
    {name = "no such payment, in Chinese", lang = "zh-Hans", xml = clause("zh", "乙方不收取上架费，门店损耗超过1%的部分由乙方承担。"), expect = {}},
    {name = "places without a price, in Traditional Chinese", lang = "zh-Hant", xml = clause("hant", "門店每週檢查端架與貨架位置。"), expect = {}},
}
