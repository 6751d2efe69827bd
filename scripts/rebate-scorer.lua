-- Who is paid does not count alone what it is paid for.

local customer = text.terms({"customer", "retailer", "dealer", "distributor", "buyer", "客户", "零售商", "经销商",
                             "采购方", "买方"})

local supplier = text.terms({"supplier", "our", "vendor", "供应商", "供货方", "卖方", "厂家"})

-- Signs that somebody else has a look.
local checked = text.terms(
    {"joint", "jointly", "both", "together", "third party", "third-party", "independent", "audit", "audited",
     "agency", "panel", "reconciled", "checked", "verified", "confirmed by", "signed by", "invoice", "invoices",
     "credit note", "credit notes", "survey",
     "双方", "联合", "共同", "第三方", "独立", "审计", "对账", "核对", "核实", "抽查", "复核", "稽核", "查核", "发票",
     "签字", "签收", "确认", "问卷", "调查"})

-- True if the text names the party, which `finder` finds or which bears this short name.
local function names(said, finder, party)
    local short = party and party.shortName
    return #finder(said) > 0 or short and text.fold(said):find(text.fold(short)) ~= nil
end

-- True if by this text the party counts, and nobody else looks at it.
local function counts_alone(said, finder, party, other_finder, other)
    return names(said, finder, party) and not names(said, other_finder, other)
        and #checked(said) == 0
end

-- Where the figures of the goal come from, by the goal or by the definition of its measure.
local function source_of(goal, plan)
    if goal.source then
        return goal, "source", goal.source
    end
    for _, measure in ipairs(plan.measures) do
        if goal.measure and measure.id == goal.measure and measure.source then
            return measure, "source", measure.source
        end
    end
    return nil
end

local function check_rebates(plan, ours, theirs, report)
    local told = {}
    for _, rebate in ipairs(plan.terms.rebates) do
        local goal = rebate.goal
        local node, field, said
        if goal then
            node, field, said = source_of(goal, plan)
        end
        if said and not told[goal.id or ""] and counts_alone(said, customer, theirs, supplier, ours) then
            told[goal.id or ""] = true
            report("rebate-scored-by-paid", node, field, {rebate = rebate, goal = goal, source = said})
        end
    end
end

local acts = {"counted by", "measured by", "determined by", "recorded by", "assessed by", "rated by"}

local things = {"'s records", "’s records", "'s system", "’s system", "'s count", "’s count", "'s report",
                "’s report", "统计", "记录", "系统", "认定", "判定", "数据"}

-- True if the text says that one of these counts.
local function says_count(said, called)
    local folded = text.fold(said)
    for _, name in ipairs(called) do
        for _, act in ipairs(acts) do
            if folded:find(act .. " " .. name) or folded:find(act .. " the " .. name) then
                return true
            end
        end
        for _, thing in ipairs(things) do
            if folded:find(name .. text.fold(thing)) then
                return true
            end
        end
    end
    return false
end

-- A penalty is paid to the other party, which shall not be the only one to count the failure.
local function check_penalties(plan, report)
    local called = {supplier = {"supplier", "供应商"}, customer = {"customer", "客户"}}
    for _, penalty in ipairs(plan.terms.penalties) do
        local paid = penalty.payer == "supplier" and "customer" or penalty.payer == "customer" and "supplier"
        local payer = penalty.payer
        if paid and penalty.text and says_count(penalty.text, called[paid])
            and not says_count(penalty.text, called[payer]) and #checked(penalty.text) == 0 then
            report("penalty-counted-by-paid", penalty, "text", {penalty = penalty, party = paid})
        end
    end
end

return {
    id = "rebate-scorer",
    level = "warning",
    visits = "accountPlan",
    about = "No rebate and no penalty rests on figures that only the party that is paid counts.",
    words = {"supplier", "customer"},
    messages = {
        ["rebate-scored-by-paid"] = "Rebate {rebate} is paid for goal {goal}, whose figures the customer counts alone: “{source}”. Who is paid keeps its own score.",
        ["penalty-counted-by-paid"] = "Penalty {penalty} is paid to the {party}, and by its text only the {party} counts the failure.",
    },
    advice = {
        ["rebate-scored-by-paid"] = "Say in the source who checks it, for example: “{source}, checked against the supplier’s deliveries by both parties each quarter”.",
        ["penalty-counted-by-paid"] = "Add how the other party can check it, for example: “recorded on the delivery note and signed by both parties”.",
    },
    check = function(plan, whole, report)
        if not plan.terms then
            return
        end
        local parties = plan.parties
        check_rebates(plan, parties and parties.supplier, parties and parties.customer, report)
        check_penalties(plan, report)
    end,
}
