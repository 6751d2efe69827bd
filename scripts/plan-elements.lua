-- A whole plan has six elements: a structure from the big picture to the core question, a
-- direction, a format that is easy to read, its content, an execution plan, and some room. The
-- content is what the other rules look at; this one says what the other five lack. What has a
-- finding of its own elsewhere (no goals, no actions at all, no reviews) is not told again.

local function add(list, missing, part)
    if missing then
        table.insert(list, part)
    end
end

local function structure(plan)
    local parts = {}
    add(parts, not plan.situation, "<situation>")
    add(parts, #plan.measures == 0, "<measures>")
    add(parts, not plan.terms, "<terms>")
    add(parts, not plan.signing, "<signing>")
    return parts
end

-- Market, category, channel, last year; then this year's goals answer what was found.
local function direction(plan)
    local parts, situation = {}, plan.situation
    if situation then
        for _, name in ipairs({"market", "category", "channel"}) do
            add(parts, not written(situation, name), "<" .. name .. ">")
        end
        local last = situation.lastYear
        add(parts, not last, "<lastYear>")
        add(parts, last and #last.results == 0, "<result>")
        add(parts, last and #last.findings == 0, "<finding>")
    end
    return parts
end

local function format(plan)
    local parts, last = {}, plan.situation and plan.situation.lastYear
    add(parts, not written(plan, "title"), "title=\"…\"")
    add(parts, last and not written(last, "summary"), "<summary>")
    return parts
end

local function execution(plan)
    local parts = {}
    add(parts, #plan.actions == 0 and #plan.activities > 0, "<actions>")
    add(parts, not plan.scorecard and #plan.goals > 1, "<scorecard>")
    return parts
end

local function flexibility(plan)
    local parts, amended = {}, #plan.reviews == 0
    for _, review in ipairs(plan.reviews) do
        amended = amended or written(review, "mayAmend")
    end
    add(parts, plan.budget and not written(plan.budget, "reserve"), "reserve=\"5\"")
    add(parts, not amended, "<mayAmend>")
    return parts
end

local elements = {
    {code = "plan-structure-incomplete", lacks = structure},
    {code = "plan-direction-incomplete", lacks = direction},
    {code = "plan-format-incomplete", lacks = format},
    {code = "plan-execution-incomplete", lacks = execution},
    {code = "plan-flexibility-missing", lacks = flexibility},
}

return {
    id = "plan-elements",
    level = "note",
    visits = "accountPlan",
    about = "A whole plan has its structure, direction, format, execution and some room; a short form says what it leaves out.",
    options = {
        short = "short-form", -- the agreement of a plan that may leave parts out
    },
    messages = {
        ["plan-structure-incomplete"] = "Structure: from the big picture to the signatures, the plan lacks {parts}.",
        ["plan-direction-incomplete"] = "Direction: on the way from the market over last year to this year’s goals, the plan lacks {parts}.",
        ["plan-format-incomplete"] = "Format: what lets the plan be read at a glance is missing: {parts}.",
        ["plan-execution-incomplete"] = "Execution: the plan says what is wanted, but lacks {parts}.",
        ["plan-flexibility-missing"] = "Flexibility: the plan leaves no room for what nobody expects: {parts} is missing.",
        ["plan-short-form"] = "The plan is a short form. A whole plan would also have {parts}.",
    },
    advice = {
        ["plan-structure-incomplete"] = "Add these parts; “planpact new” writes a plan that has them all, with blanks to fill in.",
        ["plan-direction-incomplete"] = "Add them to <situation>, one or two sentences each, so that everybody sees where the goals come from.",
        ["plan-format-incomplete"] = "Add them: a title for the plan, and in <lastYear> a summary of one or two sentences.",
        ["plan-execution-incomplete"] = "Add who does what by when (<actions>) and how reviews judge it, such as <scorecard green=\"98\" amber=\"90\" noData=\"leaveOut\"/>.",
        ["plan-flexibility-missing"] = "Keep 3 to 10 % of the budget as a reserve (<budget reserve=\"5\">), and say in each review what may be changed: <mayAmend>…</mayAmend>.",
        ["plan-short-form"] = "Nothing to do if a short form is meant; else add them.",
    },
    check = function(plan, whole, report, options)
        local agreement = plan.agreement
        local short = agreement and agreement.template == options.short
        local left_out = {}
        for _, element in ipairs(elements) do
            local parts = element.lacks(plan)
            if not short and #parts > 0 then
                report(element.code, plan, {parts = table.concat(parts, ", ")})
            end
            for _, part in ipairs(parts) do
                table.insert(left_out, part)
            end
        end
        if short and #left_out > 0 then
            report("plan-short-form", agreement, "template", {parts = table.concat(left_out, ", ")})
        end
    end,
}
