local law = {en = "the laws of Germany", zh = "德国法律", hant = "德國法律"}

local function plan(under, life, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"><clause id="c1" title="Orders">' .. said
        .. '</clause></agreement><products><product code="P1" name="Yoghurt"'
        .. (life and ' shelfLife="' .. life .. '"' or "") .. "/></products>"
end

return {
    {name = "two days before delivery", xml = plan("en", 21, "The customer may cancel orders up to 2 days before delivery."),
     expect = {{code = "eu-cancel-short", at = "2 days"}}},
    {name = "three days in words", xml = plan("en", 21, "Orders of fresh products may be cancelled with three days’ notice."),
     expect = {{code = "eu-cancel-short", at = "three days"}}},
    {name = "hours before delivery, in Chinese", lang = "zh-Hans", xml = plan("zh", 14, "乙方可在交货前48小时取消订单。"),
     expect = {{code = "eu-cancel-short", at = "48小时"}}},
    {name = "at any time, shelf life not known", xml = plan("en", nil, "Orders can be cancelled at any time."),
     expect = {{code = "eu-cancel-perishable", at = "at any time"}}},
    {name = "at any time, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", nil, "乙方可隨時取消訂單。"),
     expect = {{code = "eu-cancel-perishable", at = "隨時"}}},
    {name = "forty days before delivery", xml = plan("en", 21, "The customer may cancel orders up to 40 days before delivery."), expect = {}},
    {name = "what keeps a year", xml = plan("en", 365, "The customer may cancel orders up to 2 days before delivery."), expect = {}},
    {name = "no cancelling", xml = plan("en", 21, "An order may not be cancelled within 10 days before delivery."), expect = {}},
    {name = "another thing than an order", xml = plan("en", 21, "Either party may cancel a review meeting up to 5 days before, in order to find another date."),
     expect = {}},
    {name = "the supplier cancels", xml = plan("en", 21, "The supplier may cancel an order if it is not paid within 10 days."), expect = {}},
    {name = "no cancelling, in Chinese", lang = "zh-Hans", xml = plan("zh", 14, "订单一经确认，交货前10天内不得取消。"), expect = {}},
    {name = "an activity, in Chinese", lang = "zh-Hans", xml = plan("zh", 14, "试吃活动可提前3天取消，送货照常。"), expect = {}},
    {name = "two months, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", 14, "乙方可於交貨兩個月前取消訂單。"), expect = {}},
}
