-- A term that a contract defines means one thing and is needed; a term that it uses as defined has
-- its definition.

-- What stands between quotation marks is defined if one of these stands before or after.
local before = {"(the ", "(each a ", "(each an ", "(together the ", "(together, the ", "(a ",
                "(an ", "(", "（", "简称", "以下称", "统称", "称为", "簡稱", "以下稱", "統稱", "稱為"}
local after = {" means", " shall mean", " has the meaning", " have the meaning", " refers to",
               "指", "是指", "系指", "係指"}

local opening = text.terms({"“", "「"})
local closing = {["“"] = "”", ["「"] = "」"}

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

-- Calls take(name, at) for every term that a text defines by its words.
local function quoted(said, shift, take)
    for _, quote in ipairs(opening(said)) do
        local rest = said:sub(quote.to + 1, quote.to + 60)
        local stop, last = rest:find(closing[quote.word])
        local name = stop and rest:sub(1, stop - 1)
        if name and #name > 0 and text.words(name) <= 6
            and (any_start(rest:sub(last + 1), after)
                 or any_end(said:sub(math.max(1, quote.from - 24), quote.from - 1), before)) then
            take(name, quote.from + shift)
        end
    end
end

-- The definitions of one side: names in the order of the text, and for each the place of the
-- first.
local function definitions(side, report)
    local names, first = {}, {}
    local function take(name, at)
        local key = text.fold(name)
        local part = part_at(side, at)
        if not first[key] then
            table.insert(names, key)
            first[key] = {part = part, name = name, at = at}
        elseif first[key].part.at ~= part.at then
            report("contract-term-twice", side, "text",
                   {name = name, number = first[key].part.number or "–", at = at})
        end
    end
    for _, term in ipairs(side.terms) do
        take(term.name, term.at)
    end
    for _, piece in ipairs(text.pieces(side.text)) do
        quoted(piece.text, piece.from - 1, take)
    end
    return names, first
end

local determiners = {The = true, All = true, Any = true, Each = true, Such = true, These = true,
                     Those = true, No = true, For = true, If = true, When = true}

local function is_letter(c)
    return (c >= "A" and c <= "Z") or (c >= "a" and c <= "z")
end

-- True if the last word of `left` has a capital of its own: Facility Services.
local function in_name(left)
    local from = #left + 1
    while from > 1 and is_letter(left:sub(from - 1, from - 1)) do
        from = from - 1
    end
    local word = left:sub(from)
    return word ~= "" and word:sub(1, 1) <= "Z" and not determiners[word]
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
        and not in_name(said:sub(math.max(1, match.from - 40), match.from - 2))
end

-- How often each name is said.
local function uses(said, names)
    local forms, key_of, count = {}, {}, {}
    for _, key in ipairs(names) do
        for _, form in ipairs({key, key .. "s"}) do -- working days
            table.insert(forms, form)
            key_of[form] = key
        end
    end
    local find = text.terms(forms)
    for _, piece in ipairs(text.pieces(said)) do
        for _, match in ipairs(find(piece.text)) do
            local key = key_of[match.term]
            count[key] = (count[key] or 0) + 1
        end
    end
    return count
end

local function check_side(side, report, options)
    local names, first = definitions(side, report)
    local count, told = uses(side.text, names), {}
    for _, piece in ipairs(text.pieces(side.text)) do
        for _, match in ipairs(usual(piece.text)) do
            if not first[match.term] and not told[match.term] and as_defined(piece.text, match) then
                told[match.term] = true
                report("contract-term-undefined", side, "text",
                       {name = match.word, at = piece.from + match.from - 1})
            end
        end
    end
    for _, key in ipairs(names) do
        local own = first[key].part.from == "plan" or options.templates
        if own and (count[key] or 0) < 2 then
            report("contract-term-unused", side, "text",
                   {name = first[key].name, at = first[key].at})
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
        for _, side in ipairs(contract.texts) do
            check_side(side, report, options)
        end
    end,
}
