local kinds = {"collect", "review", "discuss", "draftContract", "settle", "sign"}

local function steps(days, more)
    local out = {"<steps>"}
    for i, kind in ipairs(kinds) do
        if days[i] then
            table.insert(out, '<step kind="' .. kind .. '" ' .. days[i] .. "/>")
        end
    end
    table.insert(out, "</steps>" .. (more or ""))
    return table.concat(out)
end

local function planned(day)
    return 'planned="2026-' .. day .. '"'
end

local all = {planned("10-18"), planned("10-29"), planned("11-10"), planned("11-19"), planned("12-10"), planned("12-21")}

local function but(i, attributes)
    local days = {}
    for n = 1, 6 do
        days[n] = n == i and attributes or all[n]
    end
    return days
end

return {
    {name = "one after the other", xml = steps(all), expect = {}},
    {name = "a plan without steps", xml = "<goals/>", expect = {}},
    {name = "two steps left out", lang = "zh-Hans",
     xml = steps({[1] = planned("10-18"), [2] = planned("10-29"), [5] = planned("12-10"), [6] = planned("12-21")}),
     expect = {{code = "steps-missing", at = "<steps"}}},
    {name = "signing planned before settling", xml = steps(but(6, planned("12-01"))),
     expect = {{code = "step-planned-early", at = "2026-12-01"}}},
    {name = "a review before the data", xml = steps(but(2, planned("10-29") .. ' done="2026-10-29"')),
     expect = {{code = "step-done-early", at = "2026-10-29"}}},
    {name = "signed and not settled", lang = "zh-Hant", xml = steps(but(6, planned("12-21") .. ' done="2026-12-21"')),
     expect = {{code = "step-signed-unsettled", at = "2026-12-21"}}},
    {name = "done in another order",
     xml = steps({planned("10-18") .. ' done="2026-10-30"', planned("10-29") .. ' done="2026-10-29"', all[3], all[4], all[5], all[6]}),
     expect = {"step-done-before"}},
    {name = "a day for signing before the content is settled",
     xml = steps(all, '<signing date="2026-12-05"/>'),
     expect = {{code = "signing-before-settled", at = "2026-12-05"}}},
}
