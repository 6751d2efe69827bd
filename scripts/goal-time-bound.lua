-- A goal says by which day, inside the plan year, and its quarters lead there.

local vague_time = text.terms(
    {"soon", "as soon as possible", "asap", "in the near future", "in due course", "shortly",
     "eventually", "in time", "timely", "promptly", "in the course of the year",
     "during the year", "over time", "in the long term", "in the medium term", "ongoing",
     "尽快", "尽速", "尽早", "早日", "年内", "近期", "适时", "及时", "将来", "未来一段时间", "条件成熟时",
     "不久", "逐年", "中长期", "长期"},
    {"及时率", "长期借款", "长期合同", "长期合约", "just in time", "on time in full", "长期协议"})

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

-- A day or month in the plan year that the statement names, when no date in it fits `due`.
local function check_said(goal, due, period, report)
    local other = nil
    for _, said in ipairs(text.dates(goal.statement)) do
        if said.first then
            if said.first <= due and due <= said.last then
                return
            end
            local inside = period.start <= said.first and said.last <= period["end"]
            if inside and (said.kind == "day" or said.final) then
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

local function check_words(goal, report)
    local seen = {}
    for _, match in ipairs(vague_time(goal.statement)) do
        if not seen[match.term] then
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
