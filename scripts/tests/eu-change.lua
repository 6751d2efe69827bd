local law = {en = "the laws of Germany", zh = "德国法律", hant = "德國法律"}

local function plan(under, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"><clause id="c1" title="Changes">' .. said
        .. "</clause></agreement>"
end

return {
    {name = "alone", xml = plan("en", "The customer may change delivery windows unilaterally."),
     expect = {{code = "eu-change-alone", at = "unilaterally"}}},
    {name = "without consent", xml = plan("en", "The customer may reduce volumes without the supplier's consent."),
     expect = {{code = "eu-change-alone", at = "without the supplier's consent"}}},
    {name = "alone, in Chinese", lang = "zh-Hans", xml = plan("zh", "乙方可单方调整供货价格和付款条件。"),
     expect = {{code = "eu-change-alone", at = "单方"}}},
    {name = "at any time, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "乙方有權隨時變更送貨頻次。"),
     expect = {{code = "eu-change-alone", at = "有權隨時"}}},
    {name = "nobody alone", xml = plan("en", "Neither party may unilaterally change prices or volumes."), expect = {}},
    {name = "the customer's own prices", xml = plan("en", "The customer sets retail prices at its own discretion."), expect = {}},
    {name = "the supplier's right", xml = plan("en", "The supplier may adjust the specification at its discretion if the law demands it."), expect = {}},
    {name = "a change by both", xml = plan("en", "Both parties may agree to change the delivery windows at the quarterly review."), expect = {}},
    {name = "what is not a term of supply", xml = plan("en", "The customer moves the shelf at its discretion and adjusts its opening hours."), expect = {}},
    {name = "nobody alone, in Chinese", lang = "zh-Hans", xml = plan("zh", "任何一方不得单方变更价格和数量。"), expect = {}},
    {name = "the customer's own prices, in Chinese", lang = "zh-Hans", xml = plan("zh", "零售价由乙方自行决定并可随时调整。"), expect = {}},
    {name = "the supplier's right, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "原料成本上漲時，甲方有權單方調整價格。"), expect = {}},
}
