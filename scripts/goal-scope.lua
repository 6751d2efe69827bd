-- A goal on sales, purchases, share or distribution says of what and where: a product, a brand,
-- stores, a channel, a region, a customer. What its sentence and title say besides the general
-- words of such goals names one of these; where nothing else is left, none is named.

local subject = text.terms(
    {"sales", "purchases", "purchase", "revenue", "revenues", "turnover", "share", "distribution",
     "sell-in", "sell-out",
     "volume", "business", "gmv",
     "销售", "销量", "营业额", "营业规模", "营收", "业绩", "采购额", "采购量", "进货额", "进货量",
     "份额", "市占率", "占有率", "铺货率",
     "分销率", "铺货", "成交额", "订货额", "出货额", "出货量"})

local general = text.terms(
    {"sales", "sale", "purchase", "purchasing", "revenue", "turnover", "share", "distribution",
     "volume", "value", "growth",
     "net", "gross", "total", "overall", "annual", "yearly", "business", "market", "weighted",
     "numeric", "invoiced",
     "order", "amount", "sell-in", "sell-out", "sell", "buy", "bought", "sold", "level", "rate",
     "figure", "target", "result",
     "year", "month", "quarter", "half", "period", "plan", "end", "baseline", "base", "previous",
     "prior", "last",
     "current", "present", "million", "threshold", "stretch", "the", "a", "an", "of", "to",
     "from", "by", "in", "on",
     "at", "for", "with", "and", "or", "as", "is", "are", "be", "was", "were", "been", "will",
     "shall", "should",
     "must", "has", "have", "had", "that", "this", "which", "we", "our", "us", "their", "its",
     "it", "they", "up",
     "down", "than", "more", "less", "least", "most", "further", "over", "above", "below",
     "under", "against", "versus",
     "vs", "compared", "after", "before", "until", "during", "throughout", "within", "per",
     "each", "every", "all",
     "both", "year-on-year", "yoy", "i.e", "e.g", "about", "around", "approximately", "roughly",
     "try", "reasonable",
     "possible", "where", "strive", "raise", "rise", "grow", "increase", "climb", "lift", "boost",
     "drive", "reach", "hit",
     "achieve", "bring", "take", "get", "win", "gain", "go", "goes", "move", "expand",
     "expansion", "double", "triple", "push",
     "improve", "improvement", "enhance", "strengthen", "deliver", "make", "come", "keep", "hold",
     "stay", "remain", "generate", "want",
     "aim", "expect", "see", "continue", "again", "exceed", "sustainable", "steady", "strong",
     "profitable", "higher",
     "new", "soon", "first", "second", "cny", "rmb", "eur", "usd", "per cent", "percent",
     "percentage", "point", "accelerate", "maintain",
     "own", "combined", "whole", "full", "average", "time", "party", "parties", "beyond", "not",
     "no", "fall", "below", "plus", "good", "better", "best",
     "s", "one", "two", "so", "then", "only", "also", "significantly", "performance", "profit",
     "size", "scale",
     "销售", "额", "量", "占", "占比", "市占", "营业", "营收", "业绩", "收入", "采购", "进货",
     "订货", "出货", "成交", "净", "总", "份额", "市场", "市占率", "占有率", "铺货", "率",
     "分销", "加权", "数值", "数字", "覆盖", "规模", "金额", "年度", "全年", "年", "本年", "上年",
     "去年", "今年", "前年", "同比", "环比", "增长", "成长",
     "增加", "增至", "升至", "升", "增", "由", "从", "自", "至", "到", "达", "达到", "达成", "为",
     "是", "比", "较", "即", "约", "人民币", "元", "万",
     "亿", "个", "百分点", "百分之", "前", "底", "末", "之", "日", "月", "季度", "季", "实现",
     "完成", "做到", "做", "力争", "争取", "努力", "继续",
     "持续", "进一步", "稳步", "不断", "推进", "推动", "扩大", "提高", "提升", "加大", "促进",
     "拉动", "带动", "将", "把", "使", "让", "的", "在", "于", "以", "及",
     "并", "和", "与", "且", "我方", "我们", "双方", "公司", "企业", "整体", "总体", "合计",
     "共计", "累计", "目标", "挑战", "底线", "门槛",
     "计划", "期间", "内", "中", "多", "少", "高", "低", "增幅", "幅度", "水平", "实绩", "业务",
     "生意", "经营", "年增", "左右", "以上", "大约",
     "尽快", "早日", "年内", "近期", "其", "等", "各", "每", "四个", "上", "下", "半年", "再",
     "更", "了", "大", "好", "快", "速度", "全", "总量", "总额",
     "销量", "尽量", "尽可能", "尽力", "适当", "合理", "一定", "不低于", "不少于", "超过", "突破",
     "翻一番", "翻番", "逐年", "逐步", "有效", "大幅", "明显", "稳定", "保持", "维持", "做大",
     "做强", "增量", "能力",
     "平均", "台币", "新", "港币", "美元", "力度", "要", "应", "需", "可", "拉升", "上升", "改善",
     "确保", "今后", "未来", "也", "都", "还", "又", "其中", "我", "贵", "方", "来", "截至", "止",
     "共", "gmv", "ytd", "ly", "py", "mat", "冲刺", "冲击", "冲", "力保", "确保完成", "拼", "奋战", "决战",
     "大关", "保", "挺进", "迈进", "上台阶", "新台阶", "推升", "冲上", "冲到", "站上", "sprint", "race", "go for", "aim at", "key", "goal",
     "重点", "核心", "关键", "进度"})

-- True if the text holds a word besides those, figures and dates.
local function names_something(said)
    local spans, figures = general(said), text.figures(said)
    for _, figure in ipairs(figures) do
        local somewhere = figure.role == "in" or figure.role == "scope"
        if figure.noun == "place" or figure.noun == "party" or figure.noun == "item" and somewhere then
            return true
        end
    end
    for _, list in ipairs({figures, text.dates(said)}) do
        for _, span in ipairs(list) do
            table.insert(spans, span)
        end
    end
    table.sort(spans, function(a, b) return a.from < b.from end)
    local at = 1
    for _, span in ipairs(spans) do
        if span.from > at and text.words(said:sub(at, span.from - 1)) > 0 then
            return true
        end
        at = math.max(at, span.to + 1)
    end
    return text.words(said:sub(at)) > 0
end

return {
    id = "goal-scope",
    level = "warning",
    visits = "goal",
    about = "Every goal on sales, purchases, share or distribution names a product, brand, channel, region, customer or stores.",
    messages = {
        ["goal-scope-missing"] = "Goal {goal} does not say of which products, in which stores or channel, or with which customer.",
    },
    advice = {
        ["goal-scope-missing"] = "Name them in the sentence, or add scope=\"…\", for example: bottled water in the 42 listed stores.",
    },
    check = function(goal, plan, report)
        local said = goal.statement
        if not said or goal.scope or not subject(said)[1] then
            return
        end
        if not names_something(said) and not (goal.title and names_something(goal.title)) then
            report("goal-scope-missing", goal, "statement")
        end
    end,
}
