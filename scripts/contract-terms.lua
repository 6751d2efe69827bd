-- A term that a contract defines means one thing and is needed; a term that it uses as defined has
-- its definition.

-- What stands between the quotation marks is defined if one of these stands before or after.
local before = {"(the ", "(each a ", "(each an ", "(together the ", "(together, the ", "(a ",
                "(an ", "(", "（", "简称", "以下称", "统称", "称为", "簡稱", "以下稱", "統稱", "稱為",
                "简称为", "簡稱為"}
local after = {" means", " shall mean", " has the meaning", " have the meaning", " refers to",
               "指", "是指", "系指", "係指"}

local marks = {{"“", "”"}, {"「", "」"}, {"\"", "\""}}

-- Terms that a contract writes with a capital, or that mean little by themselves, only because
-- it defines them.
local usual = text.terms(
    {"products", "services", "goods", "territory", "confidential information", "effective date",
     "affiliate", "intellectual property rights", "trademarks", "delivery date", "business day",
     "contract year", "contract products", "net sales", "net purchases", "key accounts",
     "合同产品", "协议产品", "合同区域", "授权区域", "经销区域", "合同年度", "协议年度",
     "考核周期"})

local function ends_with(s, tail)
    return #s >= #tail and s:sub(#s - #tail + 1) == tail
end

local function any_end(s, list)
    for _, item in ipairs(list) do
        if ends_with(s, item) then
            return true
        end
    end
    return false
end

local function any_start(s, list)
    for _, item in ipairs(list) do
        if s:sub(1, #item) == item then
            return true
        end
    end
    return false
end

-- Calls take(name, from) for every term that a text defines by its words.
local function quoted(said, take)
    for _, pair in ipairs(marks) do
        local from, start = said:find(pair[1])
        while from do
            local stop, last = said:find(pair[2], start + 1)
            if not stop then
                break
            end
            local name = said:sub(start + 1, stop - 1)
            local short = #name > 0 and text.words(name) <= 6
            if short and (any_start(said:sub(last + 1, last + 24), after)
                          or any_end(said:sub(1, from - 1), before)) then
                take(name, from)
            end
            from, start = said:find(pair[1], last + 1)
        end
    end
end

-- The definitions of a contract in one language: names in the order of the text, and for each
-- the text that defines it first.
local function definitions(contract, lang, report)
    local names, place = {}, {}
    local function take(name, part, from)
        local key = text.fold(name)
        if not place[key] then
            table.insert(names, key)
            place[key] = {part = part, name = name, from = from}
        elseif place[key].part ~= part then
            report("contract-term-twice", part, "text",
                   {name = name, number = place[key].part.number or "–", at = from})
        end
    end
    for _, part in ipairs(contract.texts) do
        if part.lang == lang then
            for _, term in ipairs(part.terms) do
                take(term.name, part, part.text:find(term.name))
            end
            quoted(part.text, function(name, from) take(name, part, from) end)
        end
    end
    return names, place
end

-- True if the match stands in the middle of a sentence, with a capital, and is no part of a name.
local function as_defined(said, match)
    local first = match.word:sub(1, 1)
    if first < "A" or first > "z" then
        return true -- Chinese has no capitals
    end
    if first ~= first:upper() or first == first:lower() or match.from < 3 then
        return false
    end
    local left = said:sub(match.from - 2, match.from - 2)
    local right = said:sub(match.to + 2, match.to + 2)
    local word_before = (left >= "a" and left <= "z") or left == ","
    local name_after = said:sub(match.to + 1, match.to + 1) == " " and right >= "A" and right <= "Z"
    return said:sub(match.from - 1, match.from - 1) == " " and word_before and not name_after
end

local function check_language(contract, lang, report, options)
    local names, place = definitions(contract, lang, report)
    local forms, key_of = {}, {}
    for _, key in ipairs(names) do
        for _, form in ipairs({key, key .. "s"}) do -- working days
            table.insert(forms, form)
            key_of[form] = key
        end
    end
    local find = #forms > 0 and text.terms(forms)
    local uses, told = {}, {}
    for _, part in ipairs(contract.texts) do
        if part.lang == lang then
            for _, match in ipairs(find and find(part.text) or {}) do
                local key = key_of[match.term]
                uses[key] = (uses[key] or 0) + 1
            end
            for _, match in ipairs(usual(part.text)) do
                if not place[match.term] and not told[match.term]
                    and as_defined(part.text, match) then
                    told[match.term] = true
                    report("contract-term-undefined", part, "text",
                           {name = match.word, at = match.from})
                end
            end
        end
    end
    for _, key in ipairs(names) do
        local own = place[key].part.from == "plan" or options.templates
        if own and (uses[key] or 0) < 2 then
            report("contract-term-unused", place[key].part, "text",
                   {name = place[key].name, at = place[key].from})
        end
    end
end

return {
    id = "contract-terms",
    level = "warning",
    visits = "contract",
    about = "Every term that the contract defines is defined once and used, and every term that it uses as defined has its definition.",
    options = {
        templates = false, -- true: also terms that the template defines in vain
    },
    messages = {
        ["contract-term-twice"] = "“{name}” is defined here and in {number}.",
        ["contract-term-unused"] = {level = "note", text = "“{name}” is defined, but the contract does not use it."},
        ["contract-term-undefined"] = "The contract uses “{name}” as if it were defined, but no text defines it.",
    },
    advice = {
        ["contract-term-twice"] = "Keep one of the two definitions, or give the second thing another name: where two texts differ, each party will read the one it likes.",
        ["contract-term-unused"] = "Leave the definition out, or use the term where it is meant.",
        ["contract-term-undefined"] = "Say what it means where it is used first, or write it as an ordinary word.",
    },
    check = function(contract, plan, report, options)
        local seen = {}
        for _, part in ipairs(contract.texts) do
            if not seen[part.lang] then
                seen[part.lang] = true
                check_language(contract, part.lang, report, options)
            end
        end
    end,
}
