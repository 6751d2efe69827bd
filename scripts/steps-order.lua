-- The six steps to a signed contract come one after the other: who signs before the content is
-- settled signs something else.

local ORDER = {"collect", "review", "discuss", "draftContract", "settle", "sign"}

local names = {collect = "collecting the business data", review = "the business review",
               discuss = "the discussion", draftContract = "handing over the draft contract",
               settle = "settling the content", sign = "signing"}

-- The first step of each kind.
local function by_kind(plan)
    local steps = {}
    for _, step in ipairs(plan.steps) do
        if step.kind and not steps[step.kind] then
            steps[step.kind] = step
        end
    end
    return steps
end

local function check_pair(before, step, report)
    local about = {step = names[step.kind], before = names[before.kind]}
    if before.planned and step.planned and step.planned < before.planned then
        report("step-planned-early", step, "planned",
               {step = about.step, before = about.before, date = step.planned,
                later = before.planned})
    end
    if step.done and not written(before, "done") then
        if step.kind == "sign" then
            report("step-signed-unsettled", step, "done", {before = about.before})
        else
            report("step-done-early", step, "done", about)
        end
    elseif step.done and before.done and step.done < before.done then
        report("step-done-before", step, "done",
               {step = about.step, before = about.before, date = step.done, later = before.done})
    end
end

local function check_signing(plan, steps, report)
    local signing, settle = plan.signing, steps.settle
    local settled = settle and (settle.done or settle.planned)
    if signing and signing.date and settled and signing.date < settled then
        report("signing-before-settled", signing, "date", {date = signing.date, settled = settled})
    end
end

return {
    id = "steps-order",
    level = "warning",
    visits = "accountPlan",
    about = "The six steps from collecting data to signing are all there and come one after the other.",
    words = {"collecting the business data", "the business review", "the discussion",
             "handing over the draft contract", "settling the content", "signing"},
    messages = {
        ["steps-missing"] = {level = "note", text = "On the way to the signed contract these steps are missing: {steps}."},
        ["step-planned-early"] = "The step “{step}” is planned for {date}, before “{before}” on {later}.",
        ["step-done-early"] = {level = "note", text = "The step “{step}” is done, though “{before}” is not."},
        ["step-signed-unsettled"] = {level = "error", text = "The plan counts as signed, though the step “{before}” is not done."},
        ["step-done-before"] = {level = "note", text = "The step “{step}” was done on {date}, before “{before}” on {later}."},
        ["signing-before-settled"] = "Signing is set for {date}, before the content is settled on {settled}.",
    },
    advice = {
        ["steps-missing"] = "Add them with the day for which they are planned, such as <step kind=\"settle\" planned=\"2026-12-10\" owner=\"…\"/>.",
        ["step-planned-early"] = "Correct one of the two days: planned=\"…\".",
        ["step-done-early"] = "Write when the earlier step was done: done=\"…\"; or take this one’s date out.",
        ["step-signed-unsettled"] = "Do not sign before both parties have agreed on the text. If they have, write the day: done=\"…\".",
        ["step-done-before"] = "Correct one of the two days: done=\"…\".",
        ["signing-before-settled"] = "Move the signing (<signing date=\"…\">), or settle the content earlier.",
    },
    check = function(plan, whole, report)
        if #plan.steps == 0 then
            return
        end
        local steps, missing, before = by_kind(plan), {}, nil
        for _, kind in ipairs(ORDER) do
            local step = steps[kind]
            if not step then
                table.insert(missing, "<step kind=\"" .. kind .. "\">")
            elseif before then
                check_pair(before, step, report)
            end
            before = step or before
        end
        if #missing > 0 then
            report("steps-missing", plan, "steps", {steps = table.concat(missing, ", ")})
        end
        check_signing(plan, steps, report)
    end,
}
