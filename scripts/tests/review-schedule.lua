local dates = {"2027-04-20", "2027-07-20", "2027-10-20", "2028-01-20"}

-- Four good reviews, with the one of `quarter` replaced.
local function reviews(quarter, other)
    local out = {"<reviews>"}
    for i = 1, 4 do
        local good = '<review quarter="' .. i .. '" date="' .. dates[i] .. '"/>'
        table.insert(out, i == quarter and other or good)
    end
    table.insert(out, "</reviews>")
    return table.concat(out)
end

return {
    {name = "a review after each quarter", xml = reviews(), expect = {}},
    {name = "figures due before the review",
     xml = reviews(1, '<review quarter="1" date="2027-04-20" inputsDue="2027-04-20"/>'), expect = {}},
    {name = "a review on the first day after the quarter",
     xml = reviews(1, '<review quarter="1" date="2027-04-01"/>'), expect = {}},
    {name = "a fiscal year that begins in April",
     xml = [[<accountPlan xmlns="urn:planpact:plan:1" id="T-2" lang="en">
       <period year="2027" start="2027-04-01" end="2028-03-31"/>
       <reviews><review quarter="1" date="2027-07-01"/><review quarter="2" date="2027-10-04"/>
         <review quarter="3" date="2028-01-04"/><review quarter="4" date="2028-04-04"/></reviews>
     </accountPlan>]],
     expect = {}},
    {name = "no review of two quarters",
     xml = [[<reviews><review quarter="1" date="2027-04-20"/><review quarter="4" date="2028-01-20"/></reviews>]],
     expect = {"review-missing"}},
    {name = "no review at all", xml = "<reviews/>", expect = {"review-missing"}},
    {name = "two reviews of one quarter",
     xml = reviews(2, '<review quarter="2" date="2027-07-20"/><review quarter="2" date="2027-07-21"/>'),
     expect = {"review-repeated"}},
    {name = "a review without a date", xml = reviews(3, '<review quarter="3"/>'),
     expect = {"review-date-missing"}},
    {name = "a review on the last day of its quarter",
     xml = reviews(1, '<review quarter="1" date="2027-03-31"/>'),
     expect = {{code = "review-before-quarter-ends", at = "2027-03-31"}}},
    {name = "a review before the year has begun",
     xml = reviews(1, '<review quarter="1" date="2026-12-31"/>'),
     expect = {"review-before-quarter-ends"}},
    {name = "a review before its figures are there",
     xml = reviews(2, '<review quarter="2" date="2027-07-20" inputsDue="2027-07-22"/>'),
     expect = {{code = "review-before-inputs", at = "2027-07-20"}}},
    {name = "a review on a Saturday", xml = reviews(1, '<review quarter="1" date="2027-04-24"/>'),
     expect = {{code = "review-on-weekend", at = "2027-04-24"}}},
}
