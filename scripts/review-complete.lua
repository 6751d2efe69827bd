-- A review has people of both parties, its figures in time, and an agenda.

local function sides(review)
    local supplier, customer = false, false
    for _, person in ipairs(review.participants or {}) do
        supplier = supplier or person.party == "supplier"
        customer = customer or person.party == "customer"
    end
    return supplier, customer
end

-- The quarters of the reviews that lack a field, told once.
local function tell(code, lacking, plan, report)
    if #lacking > 0 then
        report(code, plan, "reviews", {quarters = table.concat(lacking, ", ")})
    end
end

return {
    id = "review-complete",
    level = "warning",
    visits = "accountPlan",
    about = "Every review has participants of both parties, a day on which its figures are due, and an agenda.",
    words = {"supplier", "customer"},
    messages = {
        ["review-nobody"] = "Nobody is named for the review of {quarters}.",
        ["review-one-sided"] = "Nobody of the {party} takes part in the review of {quarter}.",
        ["review-inputs-missing"] = {level = "note", text = "The review of {quarters} does not say by when its figures are there."},
        ["review-agenda-missing"] = {level = "note", text = "The review of {quarters} has no agenda."},
    },
    advice = {
        ["review-nobody"] = "Name people of both parties: participants=\"li wang\".",
        ["review-one-sided"] = "Add a contact of that party to participants=\"…\".",
        ["review-inputs-missing"] = "Give the day, some working days before the review: inputsDue=\"2027-04-14\".",
        ["review-agenda-missing"] = "Add its topics: state of business, achievements, mistakes, gaps, the customer’s own view, decisions, such as <topic minutes=\"20\">State of business</topic>.",
    },
    check = function(plan, whole, report)
        local nobody, inputs, agenda = {}, {}, {}
        for _, review in ipairs(plan.reviews) do
            local quarter = "Q" .. (review.quarter or "?")
            local supplier, customer = sides(review)
            if not written(review, "participants") then
                table.insert(nobody, quarter)
            elseif supplier ~= customer then
                report("review-one-sided", review, "participants",
                       {quarter = quarter, party = supplier and "customer" or "supplier"})
            end
            if not written(review, "inputsDue") then
                table.insert(inputs, quarter)
            end
            if #review.agenda == 0 then
                table.insert(agenda, quarter)
            end
        end
        tell("review-nobody", nobody, plan, report)
        tell("review-inputs-missing", inputs, plan, report)
        tell("review-agenda-missing", agenda, plan, report)
    end,
}
