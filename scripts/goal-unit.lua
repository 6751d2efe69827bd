-- A goal is counted in one unit: that of its measure's definition, of last year's figures, and of
-- the plan's money.

local same = {["%"] = "percent", ["百分比"] = "percent", ["百分数"] = "percent", ["pp"] = "points",
              ["百分点"] = "points", ["percentage points"] = "points", ["元"] = "cny", ["人民币"] = "cny",
              ["人民币元"] = "cny", ["rmb"] = "cny", ["港元"] = "hkd", ["港币"] = "hkd", ["新台币"] = "twd",
              ["台币"] = "twd", ["美元"] = "usd", ["欧元"] = "eur", ["英镑"] = "gbp", ["日元"] = "jpy"}

local currencies = {}
for _, code in ipairs({"cny", "usd", "eur", "gbp", "hkd", "twd", "mop", "jpy", "krw", "sgd", "chf", "aud", "cad"}) do
    currencies[code] = true
end

-- Money in thousands or ten thousands.
local multiple = text.terms({"万元", "千元", "百万元", "亿元", "thousand", "million", "mio", "tcny", "kcny", "10k",
                             "万人民币", "千人民币"})

-- A store and stores are one unit.
local function plain(unit)
    local folded = text.fold(unit)
    folded = same[folded] or folded
    if #folded > 3 and folded:sub(-1) == "s" then
        folded = folded:sub(1, -2)
    end
    return folded
end

local function check_definition(goal, plan, undefined, report)
    local found = false
    for _, measure in ipairs(plan.measures) do
        if measure.id and measure.id == goal.measure then
            found = true
            if measure.unit and plain(measure.unit) ~= plain(goal.unit) then
                report("goal-unit-unlike-measure", goal, "unit",
                       {goal = goal, unit = goal.unit, measure = measure, other = measure.unit})
                return true
            end
        end
    end
    if #plan.measures > 0 and not found then
        table.insert(undefined, goal.measure)
    end
    return false
end

-- Last year's figures of the measure, if none of them is in the goal's unit.
local function check_result(goal, plan, report)
    local last, other = plan.situation and plan.situation.lastYear, nil
    for _, result in ipairs(last and last.results or {}) do
        if result.measure == goal.measure and result.unit then
            if plain(result.unit) == plain(goal.unit) then
                return
            end
            other = result
        end
    end
    if other then
        report("goal-unit-unlike-result", goal, "unit",
               {goal = goal, unit = goal.unit, other = other.unit})
    end
end

local function check_money(goal, plan, report)
    local currency = plan.money and plan.money.currency
    local unit = plain(goal.unit)
    if #multiple(goal.unit) > 0 then
        report("goal-unit-multiple", goal, "unit", {goal = goal, unit = goal.unit})
    elseif currency and currencies[unit] and unit ~= currency:lower() then
        report("goal-currency-unlike", goal, "unit",
               {goal = goal, unit = goal.unit, currency = currency})
    end
end

return {
    id = "goal-unit",
    level = "warning",
    visits = "accountPlan",
    about = "The unit of a goal is that of its measure’s definition, of last year’s figures and of the plan’s money.",
    messages = {
        ["goal-unit-unlike-measure"] = {level = "error", text = "Goal {goal} is counted in {unit}, but its measure {measure} is defined in {other}."},
        ["goal-unit-unlike-result"] = "Goal {goal} is counted in {unit}, but last year’s figures of the same measure are in {other}.",
        ["goal-currency-unlike"] = "Goal {goal} is counted in {unit}, but the money of the plan is {currency}.",
        ["goal-unit-multiple"] = "Goal {goal} is counted in “{unit}”, while all other money of the plan is written in full, so its figures cannot be compared with tiers and budget.",
        ["goal-measure-undefined"] = {level = "note", text = "The plan defines measures, but not all that its goals count: {measures} is missing."},
    },
    advice = {
        ["goal-unit-unlike-measure"] = "Write unit=\"{other}\" and its figures in this unit, or correct the definition.",
        ["goal-unit-unlike-result"] = "Give both in the same unit, else growth over last year means nothing.",
        ["goal-currency-unlike"] = "Write the goal in {currency}, or correct the currency of the plan: <money currency=\"…\"/>.",
        ["goal-unit-multiple"] = "Write the currency as the unit and the figures in full: 1,550 ten thousands are 15500000.00. The contract can still show them in ten thousands: <money display=\"tenThousand\"/>.",
        ["goal-measure-undefined"] = "Add <measure id=\"…\" label=\"…\" unit=\"…\" source=\"…\">…</measure> for each, so that both parties count the same.",
    },
    check = function(plan, whole, report)
        local undefined = {}
        for _, goal in ipairs(plan.goals) do
            if goal.unit then
                local told = goal.measure and check_definition(goal, plan, undefined, report)
                if goal.measure and not told then
                    check_result(goal, plan, report)
                end
                check_money(goal, plan, report)
            end
        end
        if #undefined > 0 then
            report("goal-measure-undefined", plan, "measures",
                   {measures = table.concat(undefined, ", ")})
        end
    end,
}
