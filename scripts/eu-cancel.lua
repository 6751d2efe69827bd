-- Law of the European Union: a buyer may not cancel orders of perishable food at short notice. See
-- `source`: less than 30 days is always short. A plan says by the shelf life of a product whether it
-- is perishable; where no product says how long it keeps, that is asked.

local cancel = text.terms(
    {"cancel", "cancels", "cancelled", "canceled", "cancelling", "canceling", "cancellation", "withdraw", "withdraws",
     "withdrawn", "取消", "撤销", "撤单", "退单", "撤回"})
local order = text.terms(
    {"order", "purchase order", "delivery", "deliveries", "call-off", "call-offs", "订单", "订货", "交货", "送货", "配送"},
    {"in order to", "order of precedence"})
-- Nothing is cancelled, or something else than an order of the buyer.
local other = text.terms(
    {"may not", "must not", "cannot", "can not", "not be cancelled", "not be canceled", "no order", "no cancellation", "not cancel",
     "never", "only the supplier", "supplier may cancel", "supplier cancels", "meeting", "review", "activity", "promotion",
     "agreement", "contract", "service", "delivery day",
     "不得", "不可", "不能", "不取消", "无权", "甲方可以取消", "甲方可取消", "甲方取消", "供应商取消", "供应商可以取消", "会议", "回顾", "活动",
     "协议", "合同", "服务"})
-- Without any notice.
local at_once = text.terms(
    {"at any time", "without notice", "at short notice", "until dispatch", "until delivery", "up to delivery",
     "before dispatch", "随时", "无需通知", "无须通知", "不经通知", "发货前", "送货前", "交货前"})

local per = {["日"] = 1, ["天"] = 1, ["个自然日"] = 1, day = 1, days = 1, ["工作日"] = 1, ["个工作日"] = 1, ["小时"] = 0, hour = 0,
             hours = 0, ["周"] = 7, week = 7, weeks = 7, ["个月"] = 30, month = 30, months = 30, working = 1, calendar = 1}

-- Times that English writes in words; all of them are short.
local spelt = text.terms(
    {"one day", "two days", "three days", "four days", "five days", "six days", "seven days", "eight days", "ten days",
     "twelve days", "fourteen days", "twenty days", "one week", "two weeks", "three weeks", "one working day",
     "two working days", "three working days", "five working days", "24 hours", "48 hours", "72 hours"})

-- The words of a sentence by which an order may be cancelled with less notice than `most` days.
local function short_notice(said, most)
    if #cancel(said) == 0 or #order(said) == 0 or #other(said) > 0 then
        return nil
    end
    for _, number in ipairs(text.numbers(said)) do
        local days = number.unit and per[text.fold(number.unit)]
        if days then
            return number.value * days < most and said:sub(number.from, number.to) or nil, number.from
        end
    end
    local word = spelt(said)[1] or at_once(said)[1]
    return word and word.word, word and word.from
end

-- True if some product is perishable, or if none says how long it keeps; and that product.
local function perishable(plan, most)
    local known = false
    for _, product in ipairs(plan.products or {}) do
        if product.shelfLife and product.shelfLife <= most then
            return true, product
        end
        known = known or product.shelfLife ~= nil
    end
    return not known, nil
end

return {
    id = "eu-cancel",
    law = "EU",
    source = "Directive (EU) 2019/633 of 17 April 2019 on unfair trading practices in the agricultural and food supply chain, Article 3(1)(b), applied since 1 November 2021 (Germany: AgrarOLkG, section 13).",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the European Union: orders of perishable food are not cancelled at short notice.",
    options = {
        days = 30, -- of notice, and of shelf life
    },
    messages = {
        ["eu-cancel-short"] = {level = "warning", text = "The text lets orders be cancelled on short notice: “{said}”. Product {product} keeps {life} days. For perishable agricultural and food products less than {most} days is always short notice (Directive (EU) 2019/633, Article 3(1)(b))."},
        ["eu-cancel-perishable"] = "The text lets orders be cancelled on short notice: “{said}”. Are there perishable agricultural or food products among the goods? For them less than {most} days is always short notice (Directive (EU) 2019/633, Article 3(1)(b)).",
    },
    advice = {
        ["eu-cancel-short"] = "Ask counsel; a member state may allow a shorter notice for some products. Else let the customer cancel only what is not perishable.",
        ["eu-cancel-perishable"] = "Ask counsel, and give the shelf life of the products.",
    },
    check = function(plan, whole, report, options)
        local may_be, product = perishable(plan, options.days)
        for _, piece in ipairs(may_be and agreed() or {}) do
            for _, sentence in ipairs(text.sentences(piece.text)) do
                local said, from = short_notice(sentence.text, options.days)
                local at = said and sentence.from + from - 1
                if said and product then
                    report("eu-cancel-short", piece.node, piece.field,
                           {said = said, product = product, life = product.shelfLife,
                            most = options.days, at = at})
                elseif said then
                    report("eu-cancel-perishable", piece.node, piece.field,
                           {said = said, most = options.days, at = at})
                end
            end
        end
    end,
}
