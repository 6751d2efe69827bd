-- Law of China: the customer sets its own prices. See `source`. The law forbids agreements that fix
-- a resale price or set a minimum, unless the parties prove that they do not restrict competition.
-- A recommended price that binds nobody is none of them, nor is a maximum.

local always = text.terms(
    {"最低零售价", "最低销售价", "最低售价", "最低转售价", "最低限价", "最低广告价", "统一零售价",
     "统一售价", "统一销售价", "统一转售价", "固定零售价", "固定转售价", "固定售价", "限定零售价",
     "限定最低", "不得擅自降价", "不得低价销售", "最低售卖价", "最低成交价", "规定的零售价", "规定的售价",
     "规定零售价", "指定的零售价", "指定零售价", "制定的零售价", "统一定价",
     "minimum resale price", "minimum resale prices", "minimum retail price",
     "minimum retail prices", "minimum selling price", "minimum selling prices",
     "minimum advertised price", "fixed resale price", "fixed resale prices",
     "fixed retail price", "fixed retail prices", "uniform retail price", "uniform retail prices",
     "uniform resale price", "uniform resale prices", "price floor", "price floors"},
    {"国家规定的零售价", "法律规定的零售价", "统一定价权"})
-- A price of the shop, then close behind that it must not be lower.
local shop = text.terms(
    {"零售价", "售价", "销售价", "转售价", "零售价格", "销售价格", "转售价格", "标价", "到手价",
     "retail price", "retail prices", "resale price", "resale prices", "selling price",
     "selling prices", "shelf price", "shelf prices", "at prices", "at a price"})
local floor = text.terms(
    {"不得低于", "不低于", "不能低于", "不可低于", "不应低于", "须高于", "不得少于",
     "not below", "not be below", "not go below", "not fall below", "never below", "not be lower",
     "not lower", "no lower than", "not lower than", "no less than", "not less than",
     "not be less than", "at least", "not undercut"})
-- That it must not be lower, then close behind that it is a price at which goods are sold.
local under = text.terms({"不得低于", "不得以低于", "不以低于", "不能以低于", "不可以低于", "不能低于"})
local sold = text.terms(
    {"销售", "出售", "转售", "售卖", "对外报价"},
    {"销售额", "销售量", "销售目标", "销售收入", "销售业绩", "销售金额", "销售费用", "销售数量",
     "销售计划", "销售人员", "销售服务", "销售区域"})
local undersell = text.terms(
    {"sell below", "sold below", "resell below", "resold below", "offered below", "offer below",
     "sell for less", "sold for less", "sell them for less", "resell for less",
     "advertise below", "advertised below", "sell at less than", "resell at less than",
     "sell the goods below", "sell the products below", "sell them below"})
-- To sell, then close behind for less than an amount.
local selling = text.terms({"sell", "resell", "offer", "advertise"})
local less = text.terms({"for less than", "at less than", "below", "under"})
local never = text.terms({"not", "never", "no", "neither", "nor", "agrees not", "refrain"})
-- What is not lower is something else than the price.
local other = text.terms(
    {"折扣", "优惠", "毛利", "陈列", "面积", "占比", "份额", "订单", "库存", "满足率", "供货价",
     "进货价", "采购价", "出厂价", "成本", "discount", "margin", "share", "stock", "life", "purchase price",
     "supply price", "cost", "days", "off"})
-- A sentence that leaves the customer free.
local free = text.terms(
    {"自行定价", "自主定价", "自行决定", "自主决定", "自行确定", "不设", "不规定", "不限制", "不限定", "不得限定", "不得规定",
     "不得设定", "不得要求", "不要求", "不约束", "不构成", "不视为", "不干预", "没有最低", "无最低", "自由", "并非", "不是", "仅供参考",
     "free to", "freely", "no minimum", "no fixed", "no uniform", "no price floor", "own prices",
     "own price", "own retail prices", "not bound", "not binding", "does not bind", "does not set", "do not set",
     "does not fix", "do not fix", "not a minimum", "not as a minimum", "no provision", "neither party", "neither"})

-- Without one of these no sentence says anything of the kind, so most texts need no second look.
local hint = text.terms(
    {"价", "定价", "最低", "低于", "不低于", "高于", "不得少于", "price", "prices", "sell", "resell", "sold", "resold",
     "offer", "offered", "advertise", "advertised"})

local NEAR_HAN, NEAR = 36, 60 -- bytes between two words that belong together

local function near(said, from, to)
    local between = said:sub(from + 1, to - 1)
    local most = text.length(between) < #between and NEAR_HAN or NEAR
    return from < to and #between <= most and not between:find("，") and not between:find("；")
        and #other(between) == 0
end

-- The word of `second` that stands close behind one of `first`.
local function behind(said, first, second)
    for _, a in ipairs(first) do
        for _, b in ipairs(second) do
            if near(said, a.to, b.from) then
                return a, b
            end
        end
    end
    return nil
end

-- True if an amount of money stands right behind the word.
local function amount_behind(said, word)
    for _, number in ipairs(text.numbers(said)) do
        local gap = number.from - word.to
        if gap > 0 and gap <= 6 and number.unit == "CNY" then
            return true
        end
    end
    return false
end

local function first_word(said)
    if #free(said) > 0 then
        return nil
    end
    local word = always(said)[1]
    if word then
        return word
    end
    local _, low = behind(said, shop(said), floor(said))
    if low then
        return low
    end
    local below, sale = behind(said, under(said), sold(said))
    if below and said:sub(below.to, sale.from):find("价") then
        return below
    end
    if #never(said) == 0 then
        return nil
    end
    local _, cheap = behind(said, selling(said), less(said))
    return undersell(said)[1] or cheap and amount_behind(said, cheap) and cheap or nil
end

return {
    id = "cn-resale-price",
    law = "CN",
    source = "Anti-Monopoly Law of the People's Republic of China, Article 18, as amended with effect from 1 August 2022.",
    asOf = "2026-11",
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
        local told
        for _, piece in ipairs(agreed()) do
            local may_be = #hint(piece.text) > 0
            for _, sentence in ipairs(may_be and text.sentences(piece.text) or {}) do
                local word = told ~= piece and first_word(sentence.text)
                if word then
                    told = piece
                    report("cn-resale-price-set", piece.node, piece.field,
                           {word = word.word, at = sentence.from + word.from - 1})
                end
            end
        end
    end,
}
