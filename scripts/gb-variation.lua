-- Law of the United Kingdom: a large grocery retailer does not change the terms backwards, nor without
-- reasonable notice. See `source`. The Code binds the designated retailers; a plan does not say
-- whether its customer is one, so that is asked. A retrospective discount is a rebate by its
-- British name, and no variation.

local backwards = text.terms(
    {"retrospective", "retrospectively", "retroactive", "retroactively", "backdate", "backdated", "with retrospective effect",
     "with retroactive effect", "追溯", "溯及", "倒签"},
    {"retrospective discount", "retrospective discounts", "retrospective rebate", "retrospective rebates",
     "retrospective bonus", "retrospective bonuses", "retrospective payment", "retrospective volume discount",
     "retrospective overrider", "retroactive rebate", "retroactive rebates", "retroactive discount",
     "retroactive discounts", "追溯系统", "追溯体系", "产品追溯", "质量追溯", "追溯码", "可追溯", "批次追溯", "追溯信息", "追溯期"})
local at_once = text.terms(
    {"without notice", "without prior notice", "without any notice", "with immediate effect", "at any time",
     "without reasonable notice", "不经通知", "无需通知", "无须通知", "无需提前通知", "不提前通知", "立即生效", "随时"})
local change = text.terms(
    {"change", "amend", "adjust", "vary", "varies", "varied", "variation", "variations", "modify", "modifies", "modified", "alter",
     "replace", "变更", "修改", "调整", "更改", "改变", "修订"})
local subject = text.terms(
    {"price", "prices", "term", "terms", "delivery", "deliveries", "delivery window", "delivery windows", "depot", "depots",
     "ordering", "order procedure", "packaging", "pallet", "pallets", "labelling", "specification", "specifications",
     "volume", "volumes", "quantity", "quantities", "rebate", "fee", "payment", "agreement", "supply chain", "procedure",
     "procedures", "价格", "供价", "条款", "条件", "交货", "送货", "配送", "仓库", "订货", "包装", "托盘", "标签", "规格", "数量", "返利", "费用",
     "付款", "协议", "流程"},
    {"retail price", "retail prices", "selling price", "selling prices", "零售价格", "销售价格"})
local denied = text.terms(
    {"no", "not", "never", "neither", "nor", "cannot", "void", "own prices", "own retail prices", "supplier may", "is void",
     "不得", "不能", "不可", "无权", "均不", "不具", "不溯及", "不追溯", "无追溯", "没有", "禁止", "无效", "甲方可", "甲方有权", "供应商可", "零售价"})

local function check_sentence(piece, sentence, report)
    local said = sentence.text
    if #denied(said) > 0 or #change(said) == 0 or #subject(said) == 0 then
        return
    end
    local back, soon = backwards(said)[1], at_once(said)[1]
    if back then
        report("gb-variation-back", piece.node, piece.field,
               {word = back.word, at = sentence.from + back.from - 1})
    elseif soon then
        report("gb-variation-notice", piece.node, piece.field,
               {word = soon.word, at = sentence.from + soon.from - 1})
    end
end

return {
    id = "gb-variation",
    law = "GB",
    source = "Groceries Supply Code of Practice (Schedule 1 to the Groceries (Supply Chain Practices) Market Investigation Order 2009), paragraphs 3 and 4, in force since 4 February 2010.",
    asOf = "2026-11",
    level = "note",
    visits = "accountPlan",
    about = "Law of the United Kingdom: a grocery retailer does not change terms backwards or without reasonable notice.",
    messages = {
        ["gb-variation-back"] = "The text says “{word}”: is the customer a designated grocery retailer? Then it may not vary the agreement retrospectively, except as the agreement itself says clearly for a change that neither party controls (Groceries Supply Code of Practice, paragraph 3).",
        ["gb-variation-notice"] = "The text says “{word}”: is the customer a designated grocery retailer? Then it gives reasonable notice of a variation that it may make, and of a significant change of supply chain procedures, or pays for the costs (Groceries Supply Code of Practice, paragraphs 3 and 4).",
    },
    advice = {
        ["gb-variation-back"] = "Ask counsel, and let changes apply from a day after they are agreed.",
        ["gb-variation-notice"] = "Ask counsel, and state a time of notice.",
    },
    check = function(plan, whole, report)
        for _, piece in ipairs(agreed()) do
            for _, sentence in ipairs(text.sentences(piece.text)) do
                check_sentence(piece, sentence, report)
            end
        end
    end,
}
