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

-- The holidays of a made-up land around the dates above; `later` is the status of 2028.
local function land(later)
    return [[<holidays xmlns="urn:planpact:holidays:1" region="CN" en="Land" zh-Hans="某国">
      <part code="CN-N" en="North"/><part code="CN-S" en="South"/>
      <year year="2027" status="published">
        <holiday date="2027-04-15" last="2027-04-16" en="Spring Day" zh-Hans="春日"/>
        <holiday date="2027-04-20" last="2027-04-22" en="Feast"/>
        <workday date="2027-04-24" en="Feast"/>
        <holiday date="2027-10-20" in="CN-S" en="South Day"/>
      </year>
      <year year="2028" ]] .. later .. [[/></holidays>]]
end
local known = land('status="statutory"')

-- Reviews that are good in all the land, but for what is said of Q1.
local function on(date, inputs)
    local due = inputs and ' inputsDue="' .. inputs .. '"' or ""
    return '<reviews><review quarter="1" date="' .. date .. '"' .. due .. [[/>
      <review quarter="2" date="2027-07-20"/><review quarter="3" date="2027-10-21"/>
      <review quarter="4" date="2028-01-20"/></reviews>]]
end

return {
    {name = "a review after each quarter", xml = reviews(), expect = {}},
    {name = "a review when the next quarter is over",
     xml = reviews(1, '<review quarter="1" date="2027-07-06"/>'), expect = {{code = "review-late", at = "2027-07-06"}}},
    {name = "a review in the next year", lang = "zh-Hans",
     xml = reviews(3, '<review quarter="3" date="2028-01-20"/>'), expect = {"review-late"}},
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
    {name = "a review on a holiday", xml = on("2027-04-21"), holidays = known,
     expect = {{code = "review-on-holiday", at = "2027-04-21"}}},
    {name = "a review on a Saturday that is worked", xml = on("2027-04-24"), holidays = known,
     expect = {}},
    {name = "a review on a Sunday", xml = on("2027-04-25"), holidays = known,
     expect = {"review-on-weekend"}},
    {name = "figures due on a holiday", xml = on("2027-04-23", "2027-04-15"), holidays = known,
     expect = {{code = "review-inputs-on-holiday", at = "2027-04-15"}}},
    {name = "figures due on a Saturday", xml = on("2027-04-23", "2027-04-17"), holidays = known,
     expect = {{code = "review-inputs-on-weekend", at = "2027-04-17"}}},
    {name = "figures due on a worked Saturday", xml = on("2027-04-24", "2027-04-24"),
     holidays = known, expect = {}},
    {name = "a holiday of some parts, none of them named",
     xml = reviews(1, '<review quarter="1" date="2027-04-19"/>'), holidays = known,
     expect = {{code = "review-on-holiday-in-part", at = "2027-10-20"}}},
    {name = "a holiday of the part that is named",
     xml = reviews(1, '<review quarter="1" date="2027-04-19"/>'), holidays = known,
     region = "CN-S", expect = {"review-on-holiday"}},
    {name = "a holiday of another part",
     xml = reviews(1, '<review quarter="1" date="2027-04-19"/>'), holidays = known,
     region = "CN-N", expect = {}},
    {name = "a year whose list is not published", xml = on("2027-04-19"),
     holidays = land('status="expected"'), expect = {"review-holidays-expected"}},
    {name = "a year that no file has", xml = on("2027-04-19"), holidays = land(""),
     expect = {"review-holidays-unknown"}},
    {name = "no region known", xml = on("2027-04-21"), expect = {}},
}
