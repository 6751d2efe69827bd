-- A goal says by which day, inside the plan year, and its quarters lead there.

local vague_time = text.terms(
    {"soon", "as soon as possible", "asap", "a.s.a.p", "as early as possible",
     "as quickly as possible", "as fast as possible",
     "in the near future", "in the foreseeable future", "in due course", "in due time",
     "in good time", "shortly",
     "before long", "eventually", "in time", "timely", "in a timely manner", "promptly",
     "in the course of the year",
     "sometime during the year", "over time", "in the long term", "in the long run",
     "over the long term", "in the medium term", "in the short term",
     "ongoing", "on an ongoing basis", "at the earliest", "at the earliest opportunity",
     "at an early date", "without delay",
     "sooner or later", "at some point", "sometime", "some time in", "in the coming months",
     "in the coming weeks", "in the coming years",
     "over the coming months", "over the coming years", "at a later stage", "later on",
     "when the time is right", "when ready",
     "from time to time", "until further notice", "at short notice", "year by year",
     "in the years to come",
     "尽快", "尽速", "尽早", "及早", "从速", "早日", "年内", "近期", "近期内", "适时", "及时",
     "将来", "未来一段时间",
     "条件成熟时", "时机成熟时", "不久", "逐年", "中长期", "长期", "短期内", "择机", "择期",
     "届时", "日后", "今后", "往后", "稍后", "后续",
     "不日", "一段时间内", "未来几年", "今后几年", "未来数年", "未来几个月", "最近", "即将",
     "有朝一日", "下一阶段", "随后", "假以时日", "早晚", "第一时间",
     "going forward", "moving forward", "接下来", "马上", "立即", "立刻", "迅速", "火速", "按时"},
    {"及时率", "长期借款", "长期合同", "长期合约", "长期协议", "长期供应", "长期供货", "长期贷款",
     "长期框架", "长期订单", "长期服务合同",
     "长期应收", "长期客户", "长期库存", "长期缺货", "just in time", "on time in full",
     "time to market", "ongoing contract",
     "ongoing contracts", "more than some time in", "近期效", "按时率", "按时到", "按时交",
     "按时付", "按时完成率", "按时回",
     "最近门店", "最近仓", "后续订单", "后续签", "后续约", "后续保", "迅速反应"})

-- What makes a word of time part of a measure: 及时回复率, timely delivery rate.
local measure = text.terms({"率", "比例", "占比", "得分", "指数", "rate", "ratio", "share", "score", "index", "percentage", "合同", "合约", "协议"})

local ways = {
    sum = "The quarters add up to",
    last = "The last quarter stands at",
    average = "The average of the quarters is",
    maximum = "The highest quarter is",
}

-- Exactly: what the quarters make, times `count`, so that an average needs no rounding.
local function made(quarters, aggregation)
    local q1, q2, q3, q4 = quarters.q1, quarters.q2, quarters.q3, quarters.q4
    if aggregation == "sum" then
        return q1 + q2 + q3 + q4, 1
    elseif aggregation == "average" then
        return q1 + q2 + q3 + q4, 4
    elseif aggregation == "maximum" then
        return math.max(q1, q2, q3, q4), 1
    end
    return q4, 1
end

local function check_quarters(goal, report)
    local quarters, target = goal.quarters, goal.target
    if not target or not target.value then
        return -- goal-target-missing says so
    end
    if not quarters then
        report("goal-quarters-missing", goal, "quarters")
        return
    end
    if not goal.aggregation then
        if not written(goal, "aggregation") then
            report("goal-aggregation-missing", goal, "aggregation")
        end
        return
    end
    if not (quarters.q1 and quarters.q2 and quarters.q3 and quarters.q4) then
        return -- the schema asks for all four
    end
    local total, count = made(quarters, goal.aggregation)
    if total ~= target.value * count then
        report("goal-quarters-unlike-target", quarters,
               {way = ways[goal.aggregation], made = total:divide(count, 2), target = target.value})
    end
end

-- Words by which a month, a quarter or a year becomes a day: by June, until Q3, 6月前.
local before = text.terms({"by", "until", "till", "before", "no later than", "not later than", "by the end of", "最迟", "截至", "至迟", "截止"})
local after = text.terms({"前", "之前", "以前"})

local function is_deadline(statement, said, alone)
    if said.kind == "day" or said.kind == "time" or said.final then
        return true
    end
    -- half a year that is not the goal's own: only where nothing else is said of time
    if said.kind == "half" and alone then
        return true
    end
    local from = math.max(1, said.from - 14)
    local led = before(statement:sub(from, said.from - 1))
    local last = led[#led]
    local followed = after(statement:sub(said.to + 1, said.to + 6))[1]
    return last ~= nil and from + last.to >= said.from - 1 or followed ~= nil and followed.from == 1
end

-- True if the day is the one that was said: of a year only its last weeks are its end.
local function fits(said, due, deadline)
    local first = said.first
    if deadline and said.kind == "year" then
        first = said.last + -31
    elseif deadline and said.kind == "half" then
        first = said.last + -31
    elseif deadline and said.kind == "month" then
        first = first + -1 -- before June can mean by the last day of May
    end
    return first <= due and due <= said.last
end

-- A deadline in the plan year that the statement names, when none in it is `due`.
local function check_said(goal, due, period, report)
    local other, dates = nil, text.dates(goal.statement)
    for _, said in ipairs(dates) do
        if said.first and is_deadline(goal.statement, said, #dates == 1) then
            if fits(said, due, true) then
                return
            end
            if period.start <= said.first and said.last <= period["end"] then
                other = said
            end
        end
    end
    if other then
        report("goal-due-unlike-statement", goal, "statement",
               {said = goal.statement:sub(other.from, other.to), due = due, at = other.from})
    end
end

local function check_due(goal, plan, report)
    local due, period = goal.due, plan.period
    if not due then
        if not written(goal, "due") then
            report("goal-due-missing", goal, "due")
        end
        return
    end
    if not period or not period.start or not period["end"] or period["end"] < period.start then
        return
    end
    if due < period.start or due > period["end"] then
        report("goal-due-outside-year", goal, "due",
               {due = due, start = period.start, stop = period["end"]})
    elseif goal.statement then
        check_said(goal, due, period, report)
    end
end

local measured = {["及时"] = true, ["按时"] = true, ["长期"] = true, timely = true, ["in time"] = true, promptly = true,
                  ongoing = true}
local with_date = {["年内"] = true, ["in the course of the year"] = true, ["近期"] = true}

-- A date beside the word says which day is meant: 2027年内, 年内（12月31日前）.
local function beside_date(statement, match)
    for _, said in ipairs(text.dates(statement)) do
        if said.from > match.to and said.from - match.to <= 4 or said.from <= match.from and said.to >= match.from - 1 then
            return true
        end
    end
    return false
end

-- 一年内, 两年内 say how long.
local lengths = text.terms({"一年内", "两年内", "二年内", "三年内", "四年内", "五年内", "半年内"})

-- What stands in brackets says what a word means: active (two orders within the year).
local opens = text.terms({"(", "（"})
local closes = text.terms({")", "）"})

local function in_brackets(statement, match)
    local ends = closes(statement)
    for _, open in ipairs(opens(statement)) do
        for _, close in ipairs(ends) do
            if open.to < match.from and match.to < close.from then
                return true
            end
        end
    end
    return false
end

local function is_vague(statement, match)
    if with_date[match.term] and in_brackets(statement, match) then
        return false
    end
    if measured[match.term] then
        local noun = measure(statement:sub(match.to + 1, match.to + 30))[1]
        if noun then
            return false
        end
    end
    if match.term == "年内" and lengths(statement:sub(math.max(1, match.from - 3), match.to))[1] then
        return false
    end
    return not (with_date[match.term] and beside_date(statement, match))
end

local function check_words(goal, report)
    local seen = {}
    for _, match in ipairs(vague_time(goal.statement)) do
        if not seen[match.term] and is_vague(goal.statement, match) then
            seen[match.term] = true
            report("goal-vague-time", goal, "statement", {word = match.word, at = match.from})
        end
    end
end

return {
    id = "goal-time-bound",
    level = "error",
    visits = "goal",
    about = "Every goal has a day inside the plan year by which it is reached, and quarters that make the target of the year.",
    words = {"The quarters add up to", "The last quarter stands at",
             "The average of the quarters is", "The highest quarter is"},
    messages = {
        ["goal-due-missing"] = "Goal {goal} does not say by when.",
        ["goal-due-outside-year"] = "Goal {goal} is due on {due}, outside the plan year {start} to {stop}.",
        ["goal-due-unlike-statement"] = {level = "warning", text = "Goal {goal} says “{said}” in its statement, but it is due on {due}."},
        ["goal-vague-time"] = {level = "warning", text = "Goal {goal} says “{word}”, which is no date."},
        ["goal-quarters-missing"] = "Goal {goal} has a target for the year but none for the quarters.",
        ["goal-aggregation-missing"] = "Goal {goal} does not say how its quarters make the year.",
        ["goal-quarters-unlike-target"] = "Goal {goal}: {way} {made}, but the target of the year is {target}.",
    },
    advice = {
        ["goal-due-missing"] = "Give the day: due=\"2027-12-31\".",
        ["goal-due-outside-year"] = "Choose a day inside the plan year, or move the goal to the plan of that year.",
        ["goal-due-unlike-statement"] = "Decide which date is right and correct the other one: both become part of the contract.",
        ["goal-vague-time"] = "Write the day, or leave the word out.",
        ["goal-quarters-missing"] = "Spread the target over the quarters, so that every review has a figure: <quarters q1=\"…\" q2=\"…\" q3=\"…\" q4=\"…\"/>.",
        ["goal-aggregation-missing"] = "Say aggregation=\"sum\" (they add up), \"last\" (the fourth counts), \"average\" or \"maximum\".",
        ["goal-quarters-unlike-target"] = "Correct a quarter, the target, or the aggregation.",
    },
    check = function(goal, plan, report)
        check_due(goal, plan, report)
        if goal.statement then
            check_words(goal, report)
        end
        check_quarters(goal, report)
    end,
}
