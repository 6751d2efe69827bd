-- Law of China: the customer sets its own prices. Source: Anti-Monopoly Law, Article 18, as revised
-- with effect from 1 August 2022: no fixed resale price and no minimum resale price. As known in 2026.

-- Calls look(node, field) for every text that the parties agree on.
local function each_text(plan, look)
    local function all(list, fields)
        for _, node in ipairs(list or {}) do
            for _, field in ipairs(fields) do
                if node[field] then
                    look(node, field)
                end
            end
        end
    end
    local terms, agreement = plan.terms, plan.agreement
    all(plan.goals, {"statement"})
    all(terms and terms.discounts, {"text"})
    all(terms and terms.rebates, {"condition"})
    all(terms and terms.fees, {"text"})
    all(terms and terms.penalties, {"text"})
    all(plan.activities, {"text"})
    all(plan.merchandising, {"position", "audit", "consequence"})
    all({plan.supply}, {"ordering", "windows", "returns", "settlement"})
    all(plan.actions, {"text"})
    all(agreement and agreement.clauses, {"text"})
end

local always = text.terms(
    {"最低零售价", "最低销售价", "最低售价", "最低转售价", "最低限价", "统一零售价", "统一售价",
     "固定零售价", "固定转售价", "固定售价", "限定零售价", "限定最低",
     "minimum resale price", "minimum retail price", "minimum selling price", "fixed resale price",
     "fixed retail price", "uniform retail price", "uniform resale price", "price floor"})
-- Together in a sentence: a price of the shop, and that it must not be lower.
local shop = text.terms(
    {"零售价", "售价", "销售价", "转售价", "零售价格", "销售价格", "转售价格",
     "retail price", "resale price", "selling price", "sell", "resell"})
local floor = text.terms(
    {"不得低于", "不低于", "不能低于", "不可低于", "不得擅自降价",
     "not below", "not be below", "not be lower", "not lower than", "no less than",
     "not less than", "not undercut"})
local price = text.terms({"价", "price"})
-- A sentence that leaves the customer free.
local free = text.terms(
    {"自行定价", "自主定价", "不设", "不规定", "不限制", "不限定", "不得限定", "不约束", "自由",
     "free to", "freely", "no minimum", "no fixed", "own prices", "own price", "not bound",
     "does not set", "do not set", "neither"})

local function first_word(said)
    if #free(said) > 0 then
        return nil
    end
    local word = always(said)[1]
    if not word and #shop(said) > 0 and #price(said) > 0 then
        word = floor(said)[1]
    end
    return word
end

return {
    id = "cn-resale-price",
    law = "CN",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: no text fixes the customer's resale price or sets a minimum for it.",
    messages = {
        ["cn-resale-price-set"] = "The text says “{word}”, as if it fixed the customer's resale price or set a minimum for it. Anti-Monopoly Law, Article 18 (as revised in 2022), forbids this as a rule.",
    },
    advice = {
        ["cn-resale-price-set"] = "Ask counsel. A recommended price that binds nobody may be named; say then that the customer sets its own prices.",
    },
    check = function(plan, whole, report)
        each_text(plan, function(node, field)
            for _, sentence in ipairs(text.sentences(node[field])) do
                local word = first_word(sentence.text)
                if word then
                    report("cn-resale-price-set", node, field,
                           {word = word.word, at = sentence.from + word.from - 1})
                    return
                end
            end
        end)
    end,
}
