-- Two goals that say nearly the same are counted twice, weighted twice and paid twice. (The very
-- same sentence is found by goal-set.)

local BYTES_MAX = 2000 -- of a statement; what a goal is about stands at its beginning

local GOALS_MAX = 40 -- more are too many anyhow, and each is compared with each

-- Words that say that something changes, when, and how much, but not what.
local stop = {}
for _, word in ipairs({"a", "an", "the", "of", "in", "on", "at", "by", "to", "from", "for", "with", "and", "or", "as",
                       "is", "are", "be", "all", "each", "every", "our", "its", "their", "we", "will", "shall", "up", "than",
                       "more", "raise", "increase", "grow", "improve", "lift", "bring", "reach", "achieve", "reduce",
                       "cut", "lower", "decrease", "get", "have", "make", "expand", "boost", "drive", "year", "end",
                       "percent", "per", "cent", "least", "most", "growth", "that", "this", "into", "until", "before",
                       "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                       "november", "december", "cny", "rmb", "usd", "eur", "gbp", "hkd", "twd", "m", "million"}) do
    stop[word] = true
end

local stop_han = text.terms({"提高", "提升", "提高到", "提升到", "提高至", "提升至", "增长", "成长", "增加", "增至", "升至", "达到",
                             "达成", "实现", "降低", "减少", "降至", "降到", "扩大", "改善", "上升", "下降", "增长到", "上年",
                             "去年", "今年", "全年", "年度", "年底", "年末", "月底", "月末", "以前", "之前", "不低于", "不少于",
                             "万元", "个百分点", "百分点", "人民币", "新台币"})

local breaks = {}
for _, sign in ipairs({"的", "在", "把", "从", "到", "由", "至", "将", "为", "和", "与", "及", "年", "月", "日", "前", "以",
                       "了", "使", "元", "比", "个", "于", "让", "自", "起", "内", "对", "向", "等", "万", "千", "亿", "达",
                       "第", "季"}) do
    breaks[sign] = true
end

-- The bytes of the text that say nothing of what the goal is about.
local function dropped_bytes(said)
    local dropped = {}
    for _, match in ipairs(stop_han(said)) do
        for at = match.from, match.to do
            dropped[at] = true
        end
    end
    return dropped
end

-- What the text is about: its words, and of Chinese each two characters that stand together.
local function content(statement)
    local said = text.fold(statement:sub(1, BYTES_MAX))
    local dropped = dropped_bytes(said)
    local set, count = {}, 0
    local function add(token)
        if not set[token] then
            set[token] = true
            count = count + 1
        end
    end
    local word, before, at = "", nil, 1
    while at <= #said + 1 do
        local first = said:sub(at, at)
        local width = first < "\xC0" and 1 or first < "\xE0" and 2 or first < "\xF0" and 3 or 4
        local sign = said:sub(at, at + width - 1)
        local letter = first ~= "" and (first >= "a" and first <= "z" or first >= "0" and first <= "9"
                                        or width == 2)
        if letter then
            word = word .. sign
        elseif word ~= "" then
            if #word > 3 and word:sub(-1) == "s" then
                word = word:sub(1, -2)
            end
            if not stop[word] and not (word:sub(1, 1) >= "0" and word:sub(1, 1) <= "9") then
                add(word)
            end
            word = ""
        end
        local han = first >= "\xE4" and first <= "\xE9" and not dropped[at] and not breaks[sign]
        if han and before then
            add(before .. sign)
        end
        before = han and sign or nil
        at = at + width
    end
    return {set = set, count = count}
end

-- True if the shorter says nothing that the longer does not, and is not much shorter.
local function within(one, other, options)
    if one.count > other.count then
        one, other = other, one
    end
    if one.count < 2 or one.count * 100 < other.count * options.shared then
        return false
    end
    for token in pairs(one.set) do
        if not other.set[token] then
            return false
        end
    end
    return true
end

-- nil if one of them is not there.
local function equal(one, other)
    if one and other then
        return text.fold(one) == text.fold(other)
    end
    return nil
end

local function compare(one, other, report, options)
    local a, b = one.goal, other.goal
    local scope = equal(a.scope, b.scope)
    local measure = equal(a.measure, b.measure)
    if scope == false or equal(a.unit, b.unit) == false or equal(a.statement, b.statement)
        or a.base and b.base and a.base ~= b.base then
        return false
    end
    if measure and scope then
        report("goal-alike-measure", b, "measure", {goal = b, other = a, measure = b.measure})
        return true
    end
    one.about = one.about or a.statement and content(a.statement)
    other.about = other.about or b.statement and content(b.statement)
    if not one.about or not other.about or not within(one.about, other.about, options)
        or measure == false and one.about.count ~= other.about.count then
        return false
    end
    report("goal-alike-words", b, "statement", {goal = b, other = a})
    return true
end

return {
    id = "goal-alike",
    level = "warning",
    visits = "accountPlan",
    about = "No two goals are about the same thing in the same place.",
    options = {
        shared = 60, -- percent of the longer statement's words that the shorter one must have
    },
    messages = {
        ["goal-alike-measure"] = "Goals {other} and {goal} both count “{measure}” for the same scope.",
        ["goal-alike-words"] = "Goals {other} and {goal} say almost the same in other words.",
    },
    advice = {
        ["goal-alike-measure"] = "Make them one goal, with threshold and stretch if there are two figures (<target value=\"…\" threshold=\"…\" stretch=\"…\"/>), or say in scope=\"…\" what makes them different.",
        ["goal-alike-words"] = "Make them one goal, or say in each statement and in scope=\"…\" what it alone is about.",
    },
    check = function(plan, whole, report, options)
        local seen = {}
        for i = 1, math.min(#plan.goals, GOALS_MAX) do
            local goal = plan.goals[i]
            local entry = {goal = goal} -- `about` is found when it is needed
            for _, earlier in ipairs(seen) do
                if compare(earlier, entry, report, options) then
                    break
                end
            end
            table.insert(seen, entry)
        end
    end,
}
