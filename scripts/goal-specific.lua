-- A goal says what exactly will be different, who sees to it, and nothing that can be read in
-- two ways.

local vague = text.terms(
    {"improve", "enhance", "strengthen", "optimise", "optimize", "drive", "support", "boost",
     "foster", "promote", "deepen", "intensify", "leverage", "facilitate", "maximise",
     "maximize", "upgrade", "consolidate", "develop", "accelerate",
     "加强", "提高", "提升", "增强", "改善", "优化", "推进", "促进", "深化", "完善", "强化",
     "扩大", "加大", "加快", "做好", "落实", "维护", "配合", "巩固", "推动", "改进", "助力",
     "赋能", "夯实", "精进"},
    {"提高幅度", "提升机", "提升幅度", "促进费", "维护费", "优化版", "加强型", "完善率",
     "推进器", "配合比", "扩大器"})

local weasel = text.terms(
    {"as appropriate", "where appropriate", "if appropriate", "where possible", "if possible",
     "as far as possible", "as much as possible", "reasonable", "reasonably", "several",
     "etc", "and so on", "approximately", "roughly", "in principle",
     "relevant", "adequate", "sufficient", "try to", "strive", "endeavour", "endeavor",
     "best efforts", "aim to", "more or less",
     "适当", "必要时", "视情况", "若干", "左右", "大约", "大概", "原则上", "相关", "有关",
     "尽量", "尽可能", "努力", "力争", "争取", "进一步", "逐步", "有效", "一定程度", "等等",
     "比去年好", "较好", "更好"},
    {"有关联", "相关系数", "相关性", "有效期", "有效库存", "左右两侧", "相关法", "有关法",
     "争取胜"})

local activity = text.terms(
    {"hold", "organise", "organize", "visit", "launch", "conduct", "carry out", "attend",
     "arrange", "host", "run", "meet", "discuss", "communicate", "participate", "prepare",
     "开展", "召开", "拜访", "举办", "组织", "参加", "走访", "进行", "沟通", "召集", "筹备",
     "办理"})

local outcome = text.terms(
    {"grow", "increase", "raise", "reach", "achieve", "reduce", "cut", "lower", "decrease",
     "gain", "win", "expand", "lift", "deliver", "list", "place", "from", "share", "rate",
     "增长", "成长", "增加", "达到", "达成", "实现", "降低", "减少", "降至", "升至", "增至", "提高到",
     "提高至", "提升到", "提升至", "完成", "新增", "占比", "份额", "率"})

local change = text.terms(
    {"grow", "increase", "raise", "reduce", "cut", "lower", "decrease", "improve", "lift",
     "enhance", "boost", "expand",
     "增长", "成长", "增加", "降低", "减少", "提高", "提升", "扩大", "升至", "降至"})

local nobody = text.terms(
    {"department", "team", "everyone", "all staff", "tbd", "tba", "to be decided", "n/a",
     "unknown", "sales force", "both parties", "colleagues",
     "部门", "部", "团队", "小组", "待定", "双方", "全体", "同事", "人员", "负责人", "专人"})

-- A second figure after one of these is a goal of its own; without one it only says the first
-- in another way: to CNY 15.5 m, an increase of 25 %.
local conjunction = text.terms({"and", "plus", "as well as", "while", ";", "同时", "并", "且",
                                "以及", "另", "；"})

-- A quantity that stands for something: with a unit, a percentage, or a currency, or the very
-- target (an NPS of 45).
local function quantities(goal)
    local found, target = {}, goal.target and goal.target.value
    for _, number in ipairs(text.numbers(goal.statement)) do
        if number.unit or (target and number.value == target) then
            table.insert(found, number)
        end
    end
    return found
end

-- To hold or run a number of something can be the outcome itself.
local kept = {hold = true, run = true}

-- True if no figure is a share or an amount of money.
local function counts_only(figures)
    for _, number in ipairs(figures) do
        local unit = number.unit or ""
        local code = #unit == 3 and unit:upper() == unit and unit:lower() ~= unit
        if number.kind ~= "number" or code then
            return false
        end
    end
    return true
end

local function between(list, from, to)
    for _, item in ipairs(list) do
        if item.from > from and item.to < to then
            return item
        end
    end
    return nil
end

-- "Grow sales to 15 m and raise the share to 30 %": two changes, each with a figure of its own
-- unit.
local function second_goal(statement, figures)
    local changes = change(statement)
    for i = 2, #changes do
        local first = between(figures, changes[i - 1].to, changes[i].from)
        local second = between(figures, changes[i].to, #statement + 1)
        if first and second and first.unit ~= second.unit
            and between(conjunction(statement), first.to, changes[i].from) then
            return changes[i]
        end
    end
    return nil
end

local function check_owner(goal, report, options)
    local owner = goal.owner
    if not owner then
        if not written(goal, "owner") then
            report("goal-owner-missing", goal, "owner")
        end
        return
    end
    -- "Sales department" is nobody, "Li Na, sales department head" is somebody.
    for _, match in ipairs(owner.name and nobody(owner.name) or {}) do
        if match.to == #owner.name then
            report("goal-owner-nobody", goal, "owner", {name = owner.name})
        end
    end
end

local function check_weasels(goal, report)
    local seen = {}
    for _, match in ipairs(weasel(goal.statement)) do
        if not seen[match.term] then
            seen[match.term] = true
            report("goal-weasel-word", goal, "statement", {word = match.word, at = match.from})
        end
    end
end

-- Of the reasons why a statement is not specific, the first that holds.
local function check_statement(goal, report, options)
    local statement = goal.statement
    local figures = quantities(goal)
    local deed = activity(statement)[1]
    if deed and (deed.from > options.opening or outcome(statement)[1]) then
        deed = nil
    end
    if #figures > 0 then
        if deed and not kept[deed.term] and counts_only(figures) then
            report("goal-counts-deeds", goal, "statement", {word = deed.word, at = deed.from})
        end
        local second = second_goal(statement, figures)
        if second then
            report("goal-two-in-one", goal, "statement", {word = second.word, at = second.from})
        end
        return
    end
    if deed then
        report("goal-is-activity", goal, "statement", {word = deed.word, at = deed.from})
        return
    end
    local word = vague(statement)[1]
    if word then
        report("goal-vague-verb", goal, "statement", {word = word.word, at = word.from})
    elseif text.words(statement) < options.words then
        report("goal-statement-short", goal, "statement")
    else
        report("goal-figure-missing", goal, "statement")
    end
end

return {
    id = "goal-specific",
    level = "error",
    visits = "goal",
    about = "Every goal says in one sentence what will be different, with a figure, and has one person who answers for it.",
    options = {
        words = 5,    -- a statement of fewer says nothing
        opening = 40, -- bytes in which a statement shows that it begins with a deed
    },
    messages = {
        ["goal-statement-missing"] = "Goal {goal} has no statement.",
        ["goal-statement-short"] = "The statement of goal {goal} is too short to say what will be different.",
        ["goal-vague-verb"] = "Goal {goal} says “{word}” without a figure and a unit, so nobody can tell when it is reached.",
        ["goal-figure-missing"] = {level = "warning", text = "The statement of goal {goal} has no figure."},
        ["goal-weasel-word"] = {level = "warning", text = "Goal {goal} leaves open what “{word}” means."},
        ["goal-is-activity"] = "Goal {goal} begins with “{word}”: it says what will be done, not what it will bring about.",
        ["goal-counts-deeds"] = {level = "warning", text = "Goal {goal} begins with “{word}” and counts what will be done, not what it will bring about."},
        ["goal-two-in-one"] = {level = "warning", text = "Goal {goal} seems to hold two goals; the second one begins at “{word}”."},
        ["goal-owner-missing"] = "Goal {goal} has no owner.",
        ["goal-owner-nobody"] = "Goal {goal} is owned by “{name}”, who is no single person.",
    },
    advice = {
        ["goal-statement-missing"] = "Write one sentence: what changes, where, from which figure to which, by when.",
        ["goal-statement-short"] = "Write one whole sentence: what changes, where, from which figure to which, by when.",
        ["goal-vague-verb"] = "Say from which figure to which, for example: raise the share of shelf from 58 % to 70 %.",
        ["goal-figure-missing"] = "Put the target into the sentence, with its unit, so that it can be read by itself.",
        ["goal-weasel-word"] = "Leave the word out, or say exactly how much, which or when.",
        ["goal-is-activity"] = "Make it an activity or an action, and say as the goal which figure it shall move from where to where.",
        ["goal-counts-deeds"] = "Make it an activity or an action, or say which result the count stands for.",
        ["goal-two-in-one"] = "Make two goals, each with its own measure, target and weight.",
        ["goal-owner-missing"] = "Name the one contact who answers for it: owner=\"…\".",
        ["goal-owner-nobody"] = "Name one person as owner; others can help through actions.",
    },
    check = function(goal, plan, report, options)
        if goal.statement then
            check_statement(goal, report, options)
            check_weasels(goal, report)
        else
            report("goal-statement-missing", goal, "statement")
        end
        check_owner(goal, report, options)
    end,
}
