-- Each quarter is reviewed once, on a working day, after it has ended and its figures are there.

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
    if review.inputsDue and review.inputsDue > date then
        report("review-before-inputs", review, "date",
               {quarter = "Q" .. quarter, date = date, inputs = review.inputsDue})
    end
    if date.weekday >= 6 then
        report("review-on-weekend", review, "date", {quarter = "Q" .. quarter, date = date})
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
        ["review-before-inputs"] = "The review of {quarter} is on {date}, but its figures are due only on {inputs}.",
        ["review-on-weekend"] = {level = "warning", text = "The review of {quarter} is on {date}, a Saturday or Sunday."},
    },
    advice = {
        ["review-missing"] = "Add a <review quarter=\"…\" date=\"…\" inputsDue=\"…\"/> for each.",
        ["review-repeated"] = "Correct the quarter of one of them, or remove it.",
        ["review-date-missing"] = "Agree on a date now; it can be moved later.",
        ["review-before-quarter-ends"] = "Choose a day after the end of the quarter, when its figures are there.",
        ["review-before-inputs"] = "Move the review, or ask for the figures earlier.",
        ["review-on-weekend"] = "Choose a working day.",
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
                if start then
                    check_date(review, quarter, start, report)
                end
            end
        end
        check_quarters(plan, seen, report)
    end,
}
