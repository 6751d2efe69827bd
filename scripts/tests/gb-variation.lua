local law = {en = "the laws of England and Wales", zh = "英国法", hant = "英國法"}

local function plan(under, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"><clause id="c1" title="Changes">' .. said
        .. "</clause></agreement>"
end

return {
    {name = "backwards", xml = plan("en", "The customer may adjust prices retrospectively to the start of the quarter."),
     expect = {{code = "gb-variation-back", at = "retrospectively"}}},
    {name = "backwards, in Chinese", lang = "zh-Hans", xml = plan("zh", "价格调整可追溯至季度首日，费用变更具有追溯效力。"),
     expect = {{code = "gb-variation-back", at = "追溯"}}},
    {name = "without notice", xml = plan("en", "The customer may change the depot and the delivery windows without notice."),
     expect = {{code = "gb-variation-notice", at = "without notice"}}},
    {name = "at any time, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "客戶可隨時調整送貨流程與包裝規格。"),
     expect = {{code = "gb-variation-notice", at = "隨時"}}},
    {name = "a rebate by its British name", xml = plan("en", "The retrospective discount on volume is adjusted to the terms of the schedule."), expect = {}},
    {name = "nothing backwards", xml = plan("en", "No change of prices applies retrospectively."), expect = {}},
    {name = "with notice", xml = plan("en", "The customer may change delivery windows with eight weeks’ notice."), expect = {}},
    {name = "the customer's own prices", xml = plan("en", "The customer may change its retail prices at any time."), expect = {}},
    {name = "the supplier's right", xml = plan("en", "The supplier may amend the packaging with immediate effect if safety demands it."), expect = {}},
    {name = "tracing of batches, in Chinese", lang = "zh-Hans", xml = plan("zh", "批次变更须录入产品追溯系统，标签保持清晰。"), expect = {}},
    {name = "nothing backwards, in Chinese", lang = "zh-Hans", xml = plan("zh", "价格变更不溯及已交货的订单。"), expect = {}},
    {name = "the customer's own prices, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", "客戶可隨時調整零售價，促銷條件不變。"), expect = {}},
}
