local law = {en = "the laws of Scotland", zh = "苏格兰法律", hant = "蘇格蘭法律"}

local function plan(under, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"><clause id="c1" title="Form">' .. said
        .. "</clause></agreement>"
end

return {
    {name = "by word of mouth", xml = plan("en", "Changes of promotions may be agreed orally."),
     expect = {{code = "gb-written-not", at = "orally"}}},
    {name = "by telephone", xml = plan("en", "Extra volumes and their prices are settled by telephone."),
     expect = {{code = "gb-written-not", at = "by telephone"}}},
    {name = "by word of mouth, in Chinese", lang = "zh-Hans", xml = plan("zh", "促销费用可以口头商定。"),
     expect = {{code = "gb-written-not", at = "口头"}}},
    {name = "by telephone, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "臨時調整的數量以電話確認即可。"),
     expect = {"gb-written-not"}},
    {name = "nothing by word of mouth", xml = plan("en", "Oral agreements are void."), expect = {}},
    {name = "confirmed in writing", xml = plan("en", "What is agreed by telephone is confirmed in writing within two days."), expect = {}},
    {name = "care of the mouth", xml = plan("en", "The price list covers oral care and soap."), expect = {}},
    {name = "calls about deliveries", xml = plan("en", "Drivers announce themselves by telephone."), expect = {}},
    {name = "what was said before", xml = plan("en", "This agreement replaces all oral agreements."), expect = {}},
    {name = "nothing by word of mouth, in Chinese", lang = "zh-Hans", xml = plan("zh", "口头约定一律无效。"), expect = {}},
    {name = "confirmed in writing, in Chinese", lang = "zh-Hans", xml = plan("zh", "口头商定的调整须在两日内书面确认。"), expect = {}},
    {name = "calls about deliveries, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "司機於到貨前以電話通知門店。"), expect = {}},
}
