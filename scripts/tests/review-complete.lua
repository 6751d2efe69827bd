local function reviews(attributes, inside)
    local out = {}
    for quarter = 1, 2 do
        table.insert(out, '<review quarter="' .. quarter .. '" ' .. attributes .. ">" .. (inside or "<topic>Results</topic>")
                     .. "</review>")
    end
    return "<reviews>" .. table.concat(out) .. "</reviews>"
end

return {
    {name = "people, figures, agenda", xml = reviews('participants="li wang" inputsDue="2027-04-14"'), expect = {}},
    {name = "nobody is named for two reviews", xml = reviews('inputsDue="2027-04-14"'), expect = {"review-nobody"}},
    {name = "the supplier alone", xml = reviews('participants="li" inputsDue="2027-04-14"'),
     expect = {{code = "review-one-sided", at = "li"}, "review-one-sided"}},
    {name = "the customer alone", lang = "zh-Hant", xml = reviews('participants="wang" inputsDue="2027-04-14"'),
     expect = {"review-one-sided", "review-one-sided"}},
    {name = "figures some day", lang = "zh-Hans", xml = reviews('participants="li wang"'), expect = {"review-inputs-missing"}},
    {name = "no agenda", xml = reviews('participants="li wang" inputsDue="2027-04-14"', "<mayAmend>All.</mayAmend>"),
     expect = {"review-agenda-missing"}},
    {name = "no reviews have their own finding", xml = "<reviews/>", expect = {}},
}
