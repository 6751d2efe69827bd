-- A goal can be measured: what, in which unit, from where to where, and who counts it.

local function missing(goal, report)
    if not written(goal, "measure") and not goal.target then
        -- One cause: nobody has thought yet about how to measure it.
        report("goal-not-measurable", goal)
        return
    end
    if not written(goal, "measure") then
        report("goal-measure-missing", goal, "measure")
    end
    if not written(goal, "unit") then
        report("goal-unit-missing", goal, "unit")
    end
    if not written(goal, "source") then
        report("goal-source-missing", goal, "source")
    end
    if not goal.baseline then
        report("goal-baseline-missing", goal, "baseline")
    elseif not written(goal.baseline, "period") then
        report("goal-baseline-period-missing", goal.baseline, "period")
    end
    if not goal.target then
        report("goal-target-missing", goal, "target")
    end
end

-- 1 if the goal wants the figure to rise, -1 to fall, 0 to stay.
local function sense(goal)
    local direction = goal.direction or "up"
    return direction == "up" and 1 or direction == "down" and -1 or 0
end

local words = {[1] = "up", [-1] = "down", [0] = "unchanged"}

local function check_figures(goal, baseline, target, report)
    local wanted = sense(goal)
    if wanted == 0 and written(goal, "tolerance") then
        return -- goal-hold compares them within it
    end
    local moved = (target.value - baseline.value):sign()
    if moved == 0 and wanted ~= 0 then
        report("goal-target-is-baseline", target, "value", {target = target.value})
    elseif moved ~= wanted then
        report("goal-direction-contradicted", target, "value",
               {direction = words[wanted], from = baseline.value, to = target.value})
    end
end

local function check_steps(goal, target, report)
    local wanted = sense(goal)
    if wanted == 0 then
        return
    end
    local threshold, stretch = target.threshold, target.stretch
    if threshold and (threshold - target.value):sign() == wanted then
        report("goal-threshold-beyond-target", target, "threshold",
               {threshold = threshold, target = target.value})
    end
    if stretch and (target.value - stretch):sign() == wanted then
        report("goal-stretch-below-target", target, "stretch",
               {stretch = stretch, target = target.value})
    end
end

-- True if the number, as exactly as it is written, says this value.
local function says(number, value)
    if not value or not number.value then
        return false
    end
    local close = value:round_to(number.step)
    return close == number.value or close == number.high
end

local function says_any(number, values)
    for _, value in ipairs(values) do
        if says(number, value) then
            return true
        end
    end
    return false
end

-- All that the fields say in the goal's unit, differences included.
local function known_values(goal, baseline, target)
    local values = {}
    local function add(node, names)
        for _, name in ipairs(node and names or {}) do
            if node[name] then
                table.insert(values, node[name])
            end
        end
    end
    add(target, {"value", "threshold", "stretch"})
    add(goal.quarters, {"q1", "q2", "q3", "q4"})
    add(baseline, {"value"})
    if baseline then
        table.insert(values, (target.value - baseline.value):abs())
    end
    return values
end

-- True if the percentage is that of the way from the baseline to the target, rounded or not.
local function is_growth(figure, baseline, target, exactly)
    if figure.kind ~= "percent" or not baseline or baseline.value:sign() == 0 then
        return false
    end
    local way = (target.value - baseline.value):abs() * 100
    if exactly then
        return way == figure.value * baseline.value:abs()
    end
    return says(figure, way:divide(baseline.value:abs(), 6))
end

-- "by 5 %" where 20 becomes 25: the difference is 5 points, and 5 % of 20 would be 1.
local function check_points(goal, figure, baseline, target, report)
    if figure.fit ~= "same" or figure.kind ~= "percent" or not baseline or figure.role == "from" then
        return false
    end
    local difference = (target.value - baseline.value):abs()
    if difference:sign() == 0 or not says(figure, difference) or is_growth(figure, baseline, target, true)
        or says_any(figure, {baseline.value, target.value, target.threshold, target.stretch}) then
        return false
    end
    report("goal-percent-for-points", goal, "statement",
           {number = figure.value, from = baseline.value, to = target.value, at = figure.from})
    return true
end

-- Double, halve, 翻一番: true if that leads from the baseline to the target, false if not, nil if
-- nobody can tell.
local function multiplies(figure, baseline, target)
    if figure.kind ~= "times" or not figure.value or not baseline then
        return nil
    end
    return baseline.value * figure.value == target.value
end

-- Two figures that say the same of the rest: availability 92 → 96 %, that is stock-outs 8 → 4 %.
local function complements(figures, baseline, target)
    if not baseline then
        return {}
    end
    local first, both = nil, {}
    for _, figure in ipairs(figures) do
        if figure.kind == "percent" and figure.fit == "same" then
            if first and says(figure, -target.value + 100) then
                both[first], both[figure] = true, true
                return both
            end
            first = says(figure, -baseline.value + 100) and figure or first
        end
    end
    return both
end

local elsewhere = {["in"] = true, scope = true, within = true}

-- True if the figure is said of what the goal measures: in its unit, or with no unit after a
-- word that leads to it.
local function is_of_goal(figure)
    if elsewhere[figure.role] then
        return figure.role == "within" and figure.fit == "same"
    end
    return figure.fit == "same"
        or (figure.fit == "perhaps" and not figure.unit and figure.kind == "number"
            and (figure.role == "to" or figure.role == "from" or figure.role == "by"))
end

-- The figures of the statement by what they say: the target, something known, or something else.
local function sort_figures(goal, baseline, target, report)
    local values = known_values(goal, baseline, target)
    local said, unlike, growth = nil, {}, {}
    local figures = text.figures(goal.statement, goal.unit)
    local rest, started = complements(figures, baseline, target), false
    for _, figure in ipairs(figures) do
        local times = multiplies(figure, baseline, target)
        started = started or baseline and figure.fit and says(figure, baseline.value)
        if times == false then
            table.insert(growth, figure)
        elseif times or figure.fit and says(figure, target.value) then
            said = said or figure
        elseif is_of_goal(figure) and not rest[figure] then
            if not check_points(goal, figure, baseline, target, report)
                and not says_any(figure, values) and not is_growth(figure, baseline, target) then
                table.insert(unlike, figure)
            end
        elseif figure.kind == "percent" and figure.role == "by" and baseline
            and not is_growth(figure, baseline, target) then
            table.insert(growth, figure)
        end
    end
    return said, unlike, growth, started
end

-- A result of another clause is another goal, and goal-specific says so.
local function is_other_goal(figure, said)
    return figure.own and (figure.clause > said.clause
        or figure.clause < said.clause and (figure.role == "to" or not figure.role))
end

-- "4 visits a month": of a part of the year, or of each.
local each = text.terms({"per", "each", "every", "a month", "a week", "a day", "a quarter", "monthly", "weekly", "daily", "每月", "每周",
                         "每季", "每季度", "每天", "每日", "每店", "每家", "每人", "每个", "每次",
                         "每台", "月均", "单店", "店均", "各", "其中", "of which"})
local boundary = text.terms({",", "，", "；", ";", "、", "(", "（"})

local function is_each(statement, figure)
    local from, stops = 1, boundary(statement)
    for _, stop in ipairs(stops) do
        if stop.to < figure.from then
            from = stop.to + 1
        end
    end
    return each(statement:sub(from, figure.to + 12))[1] ~= nil
end

local function last_of(list, fits)
    local last = nil
    for _, figure in ipairs(list) do
        if fits(figure) then
            last = figure
        end
    end
    return last
end

-- What stands in brackets or bounds what is counted says what a word means: orders above
-- CNY 5,000, within the 98 % case tolerance.
local defines = text.terms({"tolerance", "within the", "orders above", "orders over", "orders below", "or more per", "及以上", "以上订单",
                            "以上的", "以下的", "以内的", "容差", "公差", "允差"})

local function is_definition(statement, figure)
    return defines(statement:sub(math.max(1, figure.from - 16), figure.to + 24))[1] ~= nil
end

-- A growth beside the two figures it is of: +12 % to CNY 54 mn (2026: 50).
local function is_their_growth(figure, said)
    local distance = figure.from < said.from and said.from - figure.to or figure.from - said.to
    return figure.kind == "percent" and distance <= 40
end

local function check_statement(goal, baseline, target, report)
    local said, unlike, growth, started = sort_figures(goal, baseline, target, report)
    local code, figure = "goal-number-unmatched", nil
    if said then
        figure = last_of(unlike, function(f)
            return not is_other_goal(f, said) and not is_each(goal.statement, f)
                and not is_definition(goal.statement, f)
        end)
        if not figure and started then
            figure = last_of(growth, function(f)
                return is_their_growth(f, said) and not is_other_goal(f, said)
            end)
        end
    else
        code = "goal-target-unlike-statement"
        figure = last_of(unlike, function(f) return f.role ~= "from" end) or unlike[#unlike] or growth[#growth]
    end
    if figure then
        report(code, goal, "statement",
               {number = goal.statement:sub(figure.from, figure.to), at = figure.from,
                target = code == "goal-target-unlike-statement" and target.value or nil})
    end
end

return {
    id = "goal-measurable",
    level = "error",
    visits = "goal",
    about = "Every goal has a measure, a unit, a baseline with its period, a target and a source of the figures, and its sentence says the same figures as its fields.",
    words = {"up", "down", "unchanged"},
    messages = {
        ["goal-not-measurable"] = "Goal {goal} cannot be measured: it has neither a measure nor a target.",
        ["goal-measure-missing"] = "Goal {goal} does not say what is measured.",
        ["goal-unit-missing"] = "Goal {goal} has no unit.",
        ["goal-source-missing"] = "Goal {goal} does not say where its figures come from.",
        ["goal-baseline-missing"] = "Goal {goal} has no baseline, so nobody can tell how far there is to go.",
        ["goal-baseline-period-missing"] = "The baseline of goal {goal} does not say which period it is of.",
        ["goal-target-missing"] = "Goal {goal} has no target.",
        ["goal-target-is-baseline"] = "Goal {goal} has the target {target}, which is its baseline: nothing would change.",
        ["goal-direction-contradicted"] = "Goal {goal} shall go {direction}, but its figures go from {from} to {to}.",
        ["goal-threshold-beyond-target"] = "Goal {goal}: the threshold {threshold} is harder to reach than the target {target}.",
        ["goal-stretch-below-target"] = "Goal {goal}: the stretch target {stretch} is easier to reach than the target {target}.",
        ["goal-target-unlike-statement"] = "Goal {goal} says “{number}” in its statement, but its target is {target}.",
        ["goal-number-unmatched"] = {level = "warning", text = "Goal {goal} says “{number}” in its statement, which is neither its baseline nor its target nor a quarter."},
        ["goal-percent-for-points"] = "Goal {goal} says {number} %, but from {from} % to {to} % are {number} percentage points.",
    },
    advice = {
        ["goal-not-measurable"] = "Give measure, unit, baseline with its period, target, and the source of the figures.",
        ["goal-measure-missing"] = "Name the measure, for example measure=\"netPurchases\".",
        ["goal-unit-missing"] = "Give the unit, for example unit=\"CNY\" or unit=\"%\".",
        ["goal-source-missing"] = "Name the report or count that both parties accept: source=\"…\".",
        ["goal-baseline-missing"] = "Give the figure of last year: <baseline value=\"…\" period=\"…\"/>.",
        ["goal-baseline-period-missing"] = "Add the period, for example period=\"2026\".",
        ["goal-target-missing"] = "Give the figure to be reached: <target value=\"…\"/>.",
        ["goal-target-is-baseline"] = "Raise the target, or say direction=\"hold\" if the figure shall stay as it is.",
        ["goal-direction-contradicted"] = "Correct the baseline, the target, or the direction (up, down, hold).",
        ["goal-threshold-beyond-target"] = "Put the threshold between the baseline and the target.",
        ["goal-stretch-below-target"] = "Put the stretch target beyond the target.",
        ["goal-target-unlike-statement"] = "Decide which figure is right and correct the other one: both become part of the contract.",
        ["goal-number-unmatched"] = "Correct the figure, or leave it out of the statement.",
        ["goal-percent-for-points"] = "Write “percentage points”, or correct the figure.",
    },
    check = function(goal, plan, report)
        missing(goal, report)
        local baseline, target = goal.baseline, goal.target
        if not target or not target.value then
            return
        end
        if baseline and not baseline.value then
            baseline = nil
        end
        if baseline then
            check_figures(goal, baseline, target, report)
        end
        check_steps(goal, target, report)
        if goal.statement and goal.unit then
            check_statement(goal, baseline, target, report)
        end
    end,
}
