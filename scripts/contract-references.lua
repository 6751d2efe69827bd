-- A clause or schedule that a text names must be there: somebody will look it up when it matters.

local leads = {
    {words = text.terms({"clause", "section"}), chinese = false},
    {words = text.terms({"本协议第", "本合同第", "上述第", "前述第", "依照第", "按照第", "根据第", "违反第"}),
     chinese = true},
}
local schedules = text.terms({"schedule", "annex", "appendix", "exhibit", "附件", "附表", "附录"})

-- The reference leads out of this contract: clause 4 of the Code.
local outside = {" of the ", " of its ", " of that ", " under the "}
local inside = {" of the agreement", " of the contract", " of the plan"}

local digits = "0123456789"
local numerals = "一二三四五六七八九十百"

local function starts(s, head)
    return s:sub(1, #head) == head
end

local function starts_any(s, list)
    for _, item in ipairs(list) do
        if starts(s, item) then
            return true
        end
    end
    return false
end

-- The number at the head of a text: "9.4", "九", or a single capital letter; nil if there is none.
local function number_at(s, letters)
    local at, out = 1, ""
    while at <= #s do
        local one = s:sub(at, at)
        local following = s:sub(at + 1, at + 1)
        if digits:find(one) or (one == "." and out ~= "" and following ~= "" and digits:find(following)) then
            out, at = out .. one, at + 1
        else
            break
        end
    end
    if out ~= "" then
        return out
    end
    while at + 2 <= #s and numerals:find(s:sub(at, at + 2)) do
        out, at = out .. s:sub(at, at + 2), at + 3
    end
    if out ~= "" then
        return out
    end
    local letter, following = s:sub(1, 1), s:sub(2, 2)
    local alone = following == "" or not ((following >= "a" and following <= "z")
                                          or (following >= "A" and following <= "Z"))
    return letters and alone and letter >= "A" and letter <= "Z" and letter or nil
end

-- The numbers of the contract as a text may name them: "9.4", and for 第九条 "九" and the digits.
local function numbered(contract)
    local known = {}
    for _, part in ipairs(contract.texts) do
        local number = part.number
        if number then
            known[number] = true
            local plain = text.fold(number)
            if starts(plain, "第") then
                known[plain:sub(#"第" + 1, #plain - #"条")] = true
            end
            local dot = number:find(".")
            if dot then
                known[number:sub(1, dot - 1)] = true
            end
        end
    end
    return known
end

local function check_clauses(part, known, report)
    for _, lead in ipairs(leads) do
        for _, match in ipairs(lead.words(part.text)) do
            local rest = part.text:sub(match.to + 1)
            if not lead.chinese then
                rest = starts(rest, " ") and rest:sub(2) or ""
            end
            local number = number_at(rest)
            local behind = number and rest:sub(#number + 1) or ""
            local leaves = starts_any(behind, outside) and not starts_any(behind, inside)
            if lead.chinese and not (starts(behind, "条") or starts(behind, "條")) then
                number = nil
            end
            if number and not leaves and not known[number] then
                report("contract-clause-missing", part, "text",
                       {number = number, at = match.from})
            end
        end
    end
end

-- What the schedules of the contract are called: texts that begin with the word and a number.
local function check_schedules(contract, report)
    local there, named = {}, {}
    for _, part in ipairs(contract.texts) do
        for _, match in ipairs(schedules(part.text)) do
            local rest = part.text:sub(match.to + 1)
            local number = number_at(starts(rest, " ") and rest:sub(2) or rest, true)
            local key = number and match.term .. " " .. number
            if key and match.from == 1 then
                there[key] = true
            elseif key then
                table.insert(named, {key = key, part = part, at = match.from,
                                     name = part.text:sub(match.from, match.to)
                                         .. (starts(rest, " ") and " " or "") .. number})
            end
        end
    end
    for _, one in ipairs(named) do
        if not there[one.key] then
            there[one.key] = true -- one finding a schedule
            report("contract-schedule-missing", one.part, "text", {name = one.name, at = one.at})
        end
    end
end

return {
    id = "contract-references",
    level = "warning",
    visits = "contract",
    about = "Every clause and every schedule that a text names is in the contract.",
    messages = {
        ["contract-clause-missing"] = "The text names clause {number}, which the contract does not have.",
        ["contract-schedule-missing"] = "The text names “{name}”, but the contract has no such schedule.",
    },
    advice = {
        ["contract-clause-missing"] = "Correct the number. The template sets the numbers of its clauses itself and changes them when a clause is taken in or left out, so it is safer to name what the clause is about.",
        ["contract-schedule-missing"] = "Put what the schedule says into the plan, so that it becomes a part of the contract, or leave the reference out.",
    },
    check = function(contract, plan, report)
        local known = numbered(contract)
        for _, part in ipairs(contract.texts) do
            check_clauses(part, known, report)
        end
        check_schedules(contract, report)
    end,
}
