-- The dates of the terms cover the plan year once: none lies outside it, none overlap, and no
-- days are left out between two periods that follow each other.

local GAP_MAX = 32 -- a longer gap is a season in which nothing is meant to happen

-- First and last day that a text names; nil if it names none.
local function span(said)
    local first, last
    for _, date in ipairs(said and text.dates(said) or {}) do
        if date.first and date.last then
            first = first and math.min(first, date.first) or date.first
            last = last and math.max(last, date.last) or date.last
        end
    end
    return first, last
end

local function check_year(period, report)
    local start, stop = period.start, period["end"]
    local after = stop + 1
    if stop > start and (after.year ~= start.year + 1 or after.month ~= start.month
                         or after.day ~= start.day) then
        report("terms-year-incomplete", period, "end",
               {start = start, stop = stop, days = stop - start + 1})
    end
end

-- Fees, with the days their periods name.
local function check_fees(terms, period, report)
    local seen = {}
    for _, fee in ipairs(terms.fees) do
        local first, last = span(fee.period)
        if first and (last < period.start or first > period["end"]) then
            report("terms-outside-year", fee, "period",
                   {term = fee, said = fee.period, start = period.start, stop = period["end"]})
        end
        local key = fee.title and text.fold(fee.title)
        local other = key and seen[key]
        if first and other and first <= other.last and last >= other.first then
            report("terms-fees-overlap", fee, "period", {term = fee, other = other.node})
        elseif first and other and first - other.last > 1 and first - other.last <= GAP_MAX then
            report("terms-fee-days-left-out", fee, "period",
                   {term = fee, other = other.node, first = other.last + 1, last = first + -1})
        end
        if key and first then
            seen[key] = {node = fee, first = first, last = last}
        end
    end
end

-- Displays of one kind in one group of stores, in the order of their dates.
local function check_displays(plan, report)
    local groups = {}
    for _, display in ipairs(plan.merchandising) do
        local key = display.kind and display.kind .. "|" .. text.fold(display.group or "")
            .. "|" .. text.fold(display.position or "")
        if key and display.start and display["end"] then
            groups[key] = groups[key] or {}
            table.insert(groups[key], display)
        end
    end
    for _, list in pairs(groups) do
        table.sort(list, function(a, b) return a.start < b.start end)
        for i = 2, #list do
            local before, after = list[i - 1], list[i]
            local gap = after.start - before["end"]
            if gap <= 0 then
                report("terms-displays-overlap", after, "start",
                       {display = after, other = before, start = after.start,
                        stop = before["end"]})
            elseif gap > 1 and gap <= 15 then
                report("terms-days-left-out", after, "start",
                       {display = after, other = before, days = gap - 1,
                        first = before["end"] + 1, last = after.start + -1})
            end
        end
    end
end

return {
    id = "terms-periods",
    level = "warning",
    visits = "accountPlan",
    about = "The plan year is a whole year, and the periods of the terms lie inside it, do not overlap and leave no days out.",
    messages = {
        ["terms-year-incomplete"] = "The plan year from {start} to {stop} has {days} days and is not a whole year, so that quarters and yearly terms leave days out or count some twice.",
        ["terms-outside-year"] = "Fee {term} is for “{said}”, outside the plan year {start} to {stop}.",
        ["terms-fees-overlap"] = "Fees {term} and {other} have the same name and periods that overlap, so that the same days are paid twice.",
        ["terms-displays-overlap"] = "Display {display} begins on {start}, while {other} runs until {stop} at the same place.",
        ["terms-days-left-out"] = {level = "note", text = "Between the displays {other} and {display} the time from {first} to {last} is left out (days: {days})."},
        ["terms-fee-days-left-out"] = {level = "note", text = "Between the fees {other} and {term}, which have the same name, days are left out: {first} to {last}."},
        ["terms-due-early"] = "Rebate {rebate} is for the whole year, but due on {due}, before the year has ended on {stop}.",
    },
    advice = {
        ["terms-year-incomplete"] = "Correct the first or the last day of the plan year.",
        ["terms-outside-year"] = "Correct the period, or put the service into the plan of that year.",
        ["terms-fees-overlap"] = "Correct one of the periods, or give the services names that tell them apart.",
        ["terms-displays-overlap"] = "Correct one of the dates, or say where each display stands.",
        ["terms-days-left-out"] = "Close the gap if it is not meant.",
        ["terms-fee-days-left-out"] = "Close the gap if it is not meant.",
        ["terms-due-early"] = "Choose a day after the year, when its figures are there.",
    },
    check = function(plan, whole, report)
        local period = plan.period
        if period and period.start and period["end"] then
            check_year(period, report)
            for _, rebate in ipairs(plan.terms and plan.terms.rebates or {}) do
                if rebate.period == "year" and rebate.due and rebate.due <= period["end"] then
                    report("terms-due-early", rebate, "due",
                           {rebate = rebate, due = rebate.due, stop = period["end"]})
                end
            end
            if plan.terms then
                check_fees(plan.terms, period, report)
            end
        end
        check_displays(plan, report)
    end,
}
