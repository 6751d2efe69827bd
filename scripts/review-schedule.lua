-- Each quarter is reviewed once, on a working day, after it has ended and its figures are there.

-- The working day that is nearest to a review's date and comes after the quarter and the figures.
local function day_for_review(review, quarter)
    local near = workdays.nearest(review.date)
    local early = near and ((near.quarter and near.quarter <= quarter)
                            or (review.inputsDue and near < review.inputsDue))
    return early and workdays.next(review.date) or near or review.date
end

-- The working day that is nearest to the day on which figures are due, but not after the review.
local function day_for_inputs(review)
    local near = workdays.nearest(review.inputsDue)
    local late = near and review.date and near > review.date
    return late and workdays.previous(review.inputsDue) or near or review.inputsDue
end

-- `code` begins the codes of the messages: "review-on" or "review-inputs-on".
local function check_working_day(code, review, field, quarter, better, report)
    local date = review[field]
    local holiday = workdays.holiday(date)
    if holiday then
        report(code .. "-holiday", review, field,
               {quarter = "Q" .. quarter, date = date, holiday = holiday, better = better})
    elseif not workdays.is_working_day(date) then
        report(code .. "-weekend", review, field,
               {quarter = "Q" .. quarter, date = date, better = better})
    end
end

local function check_inputs(review, quarter, report)
    if review.inputsDue then
        check_working_day("review-inputs-on", review, "inputsDue", quarter,
                          day_for_inputs(review), report)
    end
end

-- Says once for a plan how sure the holidays of the years are in which its reviews fall.
local function check_years(plan, report)
    local years = {expected = {}, unknown = {}}
    local seen = {}
    for _, review in ipairs(plan.reviews) do
        for _, field in ipairs({"date", "inputsDue"}) do
            local year = review[field] and review[field].year
            if year and not seen[year] then
                seen[year] = true
                local list = years[workdays.status(year) or "unknown"]
                if list then
                    table.insert(list, year)
                end
            end
        end
    end
    for status, list in pairs(years) do
        if #list > 0 then
            table.sort(list)
            report("review-holidays-" .. status, plan, "reviews",
                   {years = table.concat(list, ", "), region = workdays.region()})
        end
    end
end

local function check_date(review, quarter, year_start, report)
    local date = review.date
    if not date then
        if not written(review, "date") then
            report("review-date-missing", review, "date", {quarter = "Q" .. quarter})
        end
        return
    end
    local during = date.quarter -- nil after the year has ended
    if date < year_start or (during and during <= quarter) then
        report("review-before-quarter-ends", review, "date",
               {quarter = "Q" .. quarter, date = date})
    end
    -- After the year there are no quarters: a review of Q4 is never late by this measure.
    if date >= year_start and (during or 5) > quarter + 1 then
        report("review-late", review, "date", {quarter = "Q" .. quarter, date = date})
    end
    if review.inputsDue and review.inputsDue > date then
        report("review-before-inputs", review, "date",
               {quarter = "Q" .. quarter, date = date, inputs = review.inputsDue})
    end
    check_working_day("review-on", review, "date", quarter, day_for_review(review, quarter), report)
    local holiday, parts = workdays.in_part(date)
    if holiday then
        report("review-on-holiday-in-part", review, "date",
               {quarter = "Q" .. quarter, date = date, holiday = holiday, parts = parts})
    end
end

local function check_quarters(plan, seen, report)
    local missing = {}
    for quarter = 1, 4 do
        if not seen[quarter] then
            table.insert(missing, "Q" .. quarter)
        end
    end
    if #missing > 0 then
        report("review-missing", plan, "reviews", {quarters = table.concat(missing, ", ")})
    end
end

return {
    id = "review-schedule",
    level = "error",
    visits = "accountPlan",
    about = "Every quarter has one review, on a working day after the quarter has ended and its figures are due.",
    messages = {
        ["review-missing"] = "No review is planned for {quarters}.",
        ["review-repeated"] = "There are two reviews for {quarter}.",
        ["review-date-missing"] = "The review of {quarter} has no date.",
        ["review-before-quarter-ends"] = "The review of {quarter} is on {date}, before the quarter has ended.",
        ["review-late"] = {level = "warning", text = "The review of {quarter} is on {date}, when another quarter has ended already."},
        ["review-before-inputs"] = "The review of {quarter} is on {date}, but its figures are due only on {inputs}.",
        ["review-on-weekend"] = {level = "warning", text = "The review of {quarter} is on {date}, at the weekend."},
        ["review-on-holiday"] = {level = "warning", text = "The review of {quarter} is on {date}, a public holiday: {holiday}."},
        ["review-on-holiday-in-part"] = {level = "note", text = "The review of {quarter} is on {date}, a public holiday in some places ({parts}): {holiday}."},
        ["review-inputs-on-weekend"] = {level = "warning", text = "The figures for the review of {quarter} are due on {date}, at the weekend."},
        ["review-inputs-on-holiday"] = {level = "warning", text = "The figures for the review of {quarter} are due on {date}, a public holiday: {holiday}."},
        ["review-holidays-expected"] = {level = "note", text = "{region}: the holidays of {years} are computed from the law; the official list was not known when the holiday file was written."},
        ["review-holidays-unknown"] = {level = "warning", text = "{region}: the holidays of {years} are not known, so that only weekends were looked at."},
    },
    advice = {
        ["review-missing"] = "Add a <review quarter=\"…\" date=\"…\" inputsDue=\"…\"/> for each.",
        ["review-repeated"] = "Correct the quarter of one of them, or remove it.",
        ["review-date-missing"] = "Agree on a date now; it can be moved later.",
        ["review-before-quarter-ends"] = "Choose a day after the end of the quarter, when its figures are there.",
        ["review-late"] = "Choose a day in the weeks after the quarter, when there is still time to act.",
        ["review-before-inputs"] = "Move the review, or ask for the figures earlier.",
        ["review-on-weekend"] = "Choose a working day, such as {better}.",
        ["review-on-holiday"] = "Choose a working day, such as {better}.",
        ["review-on-holiday-in-part"] = "If it concerns who takes part, choose another day. If not, say in <period> where you work, such as region=\"GB-SCT\".",
        ["review-inputs-on-weekend"] = "Choose a working day, such as {better}.",
        ["review-inputs-on-holiday"] = "Choose a working day, such as {better}.",
        ["review-holidays-expected"] = "When the list is published, put it into a holiday file of your own (--holidays) and check the dates again.",
        ["review-holidays-unknown"] = "Put the year into a holiday file of your own (--holidays).",
    },
    check = function(plan, whole, report)
        local seen = {}
        local start = plan.period and plan.period.start
        for _, review in ipairs(plan.reviews) do
            local quarter = review.quarter
            if quarter and seen[quarter] then
                report("review-repeated", review, "quarter", {quarter = "Q" .. quarter})
            elseif quarter then
                seen[quarter] = true
                check_inputs(review, quarter, report)
                if start then
                    check_date(review, quarter, start, report)
                end
            end
        end
        check_quarters(plan, seen, report)
        if workdays.region() then
            check_years(plan, report)
        end
    end,
}
