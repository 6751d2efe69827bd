-- A clause or schedule that a text names must be there: somebody will look it up when it matters.

local english = {clause = true, section = true}
local schedule = {schedule = true, annex = true, appendix = true, exhibit = true, ["附件"] = true,
                  ["附表"] = true, ["附录"] = true}
-- All that may lead to a number, so that the text is looked through once.
local leads = text.terms({"clause", "section", "schedule", "annex", "appendix", "exhibit", "附件",
                          "附表", "附录", "本协议第", "本合同第", "上述第", "前述第", "依照第",
                          "按照第", "根据第", "违反第"})

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

-- The numbers of the contract as a text may name them: "9.4", and for 第九条 "九".
local function numbered(side)
    local known = {}
    for _, part in ipairs(side.parts) do
        local number = part.number
        if number and not known[number] then
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

local function check_clause(side, match, shift, rest, known, report)
    local number = number_at(rest)
    local behind = number and rest:sub(#number + 1) or ""
    local leaves = starts_any(behind, outside) and not starts_any(behind, inside)
    if not english[match.term] and not (starts(behind, "条") or starts(behind, "條")) then
        number = nil
    end
    if number and not leaves and not known[number] then
        report("contract-clause-missing", side, "text", {number = number, at = match.from + shift})
    end
end

-- A schedule is there if a part of the contract begins with its name.
local function check_schedules(side, named, report)
    local there = {}
    for _, one in ipairs(named) do
        there[one.key] = there[one.key] or part_at(side, one.at).at == one.at
    end
    for _, one in ipairs(named) do
        if not there[one.key] then
            there[one.key] = true -- one finding a schedule
            report("contract-schedule-missing", side, "text", {name = one.name, at = one.at})
        end
    end
end

local function check_piece(side, piece, shift, known, named, report)
    for _, match in ipairs(leads(piece)) do
        local rest = piece:sub(match.to + 1, match.to + 60)
        local spaced = starts(rest, " ")
        rest = spaced and rest:sub(2) or rest
        if schedule[match.term] then
            local number = number_at(rest, true)
            if number then
                table.insert(named, {key = match.term .. " " .. number, at = match.from + shift,
                                     name = match.word .. (spaced and " " or "") .. number})
            end
        elseif spaced or not english[match.term] then
            check_clause(side, match, shift, rest, known, report)
        end
    end
end

local function check_side(side, report)
    local known, named = numbered(side), {}
    for _, piece in ipairs(text.pieces(side.text)) do
        check_piece(side, piece.text, piece.from - 1, known, named, report)
    end
    check_schedules(side, named, report)
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
        for _, side in ipairs(contract.texts) do
            check_side(side, report)
        end
    end,
}
