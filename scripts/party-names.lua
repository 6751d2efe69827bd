-- A contract names each party in one way. A company name in a text that begins like a party's
-- but goes on differently is another company to a court and to whoever compares the seal.

-- How company names end.
local endings = {"有限责任公司", "股份有限公司", "有限公司", "有限責任公司", "集团公司", "集團公司",
                 "Co., Ltd.", "Co., Ltd", "Co. Ltd.", "Co. Ltd", "Company Limited", "Limited",
                 "Ltd.", "Ltd", "GmbH", "S.A.", "Inc.", "Inc", "LLC", "plc", "AG"}

-- What does not stand inside a name.
local breaks = {"。", "；", "，", "、", "：", "“", "”", ";", ":", "!", "?", "与", "和", "向", " and "}

local LONGEST = 150 -- bytes of a name

-- Where the first company ending after `from` begins and ends.
local function ending_after(said, from)
    local best, last
    for _, ending in ipairs(endings) do
        local first, to = said:find(ending, from)
        if first and (not best or first < best or first == best and to > last) then
            best, last = first, to
        end
    end
    return best, last
end

local function broken(piece)
    for _, sign in ipairs(breaks) do
        if piece:find(sign) then
            return true
        end
    end
    return false
end

-- True if all Latin words of the piece are written like names.
local function capital(piece)
    local from = 1
    while from <= #piece do
        local letter = piece:sub(from, from)
        if letter:upper() ~= letter then
            return false
        end
        local space = piece:find(" ", from)
        from = space and space + 1 or #piece + 1
    end
    return true
end

-- The name that begins at `from`, nil if none does. "X delivers to Y Ltd." names another company:
-- what follows the short name must be written like a name and begin with a sign of the legal one.
local function name_at(said, from, short, legal)
    local first, last = ending_after(said, from + #short)
    if not first or last - from > LONGEST then
        return nil
    end
    local piece = said:sub(from + #short, first - 1)
    local sign = piece:sub(1, 1) == " " and piece:sub(1, 2) or piece:sub(1, 3)
    if broken(piece) or not capital(piece)
        or #piece > 1 and not text.fold(legal):find(text.fold(sign), #short) then
        return nil
    end
    return said:sub(from, last)
end

-- Names are compared without spaces and without regard to width.
local function plain(name)
    local out = {}
    local from = 1
    local folded = text.fold(name)
    while from <= #folded do
        local first = folded:find(" ", from)
        table.insert(out, folded:sub(from, first and first - 1 or #folded))
        from = first and first + 1 or #folded + 1
    end
    return table.concat(out)
end

-- What every way of writing the name begins with: the short name, if the legal name begins so.
local function beginning(party)
    local legal, short = party.legalName, party.shortName
    if legal and short and #short >= 4 and legal:find(short) == 1 and ending_after(legal, 1) then
        return short
    end
    return nil
end

local function check_text(party, short, legal, node, field, report)
    local said = node[field]
    local from = said and said:find(short)
    while from do
        local name = name_at(said, from, short, party.legalName)
        -- The whole legal name may end later than the first ending in it.
        if name and plain(said:sub(from, from + LONGEST)):find(legal) ~= 1 then
            report("party-name-differs", node, field,
                   {name = name, legal = party.legalName, at = from})
            return
        end
        from = said:find(short, from + #short)
    end
end

-- True if the two are ways of writing one name: they begin alike. A name in another language or,
-- beside Traditional characters, one of the same length in Simplified ones is no other name.
local function other_spelling(name, legal, lang)
    local one, other = plain(name), plain(legal)
    return one ~= other and one:sub(1, 6) == other:sub(1, 6)
        and (lang ~= "zh-Hant" or text.length(one) ~= text.length(other))
end

-- The details for invoices are those of the same company.
local function check_invoicing(party, lang, report)
    local invoicing, registration = party.invoicing, party.registration
    local name, number = invoicing and invoicing.name, invoicing and invoicing.taxNumber
    if name and party.legalName and other_spelling(name, party.legalName, lang) then
        report("party-invoice-name-differs", invoicing, "name",
               {name = name, legal = party.legalName})
    end
    if number and registration and registration.scheme == "USCC" and registration.number
        and plain(number) ~= plain(registration.number) then
        report("party-tax-number-differs", invoicing, "taxNumber",
               {number = number, registered = registration.number})
    end
end

-- Calls look(node, field) for every text that becomes part of the contract.
local function each_text(plan, look)
    local function all(list, fields)
        for _, node in ipairs(list or {}) do
            for _, field in ipairs(fields) do
                look(node, field)
            end
        end
    end
    local terms, agreement = plan.terms, plan.agreement
    all(plan.goals, {"statement", "source", "scope"})
    all(terms and terms.discounts, {"text"})
    all(terms and terms.rebates, {"condition"})
    all(terms and terms.fees, {"text"})
    all(terms and terms.penalties, {"text"})
    all({terms and terms.payment}, {"text"})
    all(plan.activities, {"text"})
    all(plan.merchandising, {"position", "audit", "consequence"})
    all({plan.supply}, {"ordering", "windows", "returns", "invoicing", "settlement"})
    all(plan.actions, {"text"})
    all(agreement and agreement.clauses, {"text"})
    all({agreement}, {"forum"})
end

return {
    id = "party-names",
    level = "warning",
    visits = "accountPlan",
    about = "Every text that names a party by its company name, and its details for invoices, spell it as its legal name.",
    messages = {
        ["party-invoice-name-differs"] = "Invoices are made out to “{name}”, but the legal name of the party is “{legal}”.",
        ["party-tax-number-differs"] = "The tax number for invoices is {number}, but the party is registered under {registered}.",
        ["party-name-differs"] = "The text says “{name}”, but the legal name of the party is “{legal}”.",
    },
    advice = {
        ["party-invoice-name-differs"] = "Write the legal name, or have a branch that takes part sign as well.",
        ["party-tax-number-differs"] = "Correct one of the two: a Chinese company’s tax number is its unified social credit code.",
        ["party-name-differs"] = "Write the legal name as on the seal and the business licence, or the short name.",
    },
    check = function(plan, whole, report)
        local parties = plan.parties
        for _, side in ipairs({"supplier", "customer"}) do
            local party = parties and parties[side]
            if party then
                check_invoicing(party, plan.lang, report)
                local short = beginning(party)
                local legal = short and plain(party.legalName)
                each_text(short and plan or {}, function(node, field)
                    check_text(party, short, legal, node, field, report)
                end)
            end
        end
    end,
}
