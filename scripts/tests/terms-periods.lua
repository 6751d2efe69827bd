local function fee(id, title, period)
    return '<fee id="' .. id .. '" title="' .. title .. '" period="' .. period .. '" amount="1000"/>'
end

local function display(id, start, stop, position)
    return '<display id="' .. id .. '" kind="endCap" group="Hypermarkets" start="' .. start .. '" end="' .. stop
        .. '"><position>' .. (position or "Main aisle") .. "</position></display>"
end

local function displays(inner)
    return "<merchandising>" .. inner .. "</merchandising>"
end

local function period(start, stop)
    return '<period year="2027" start="' .. start .. '" end="' .. stop .. '"/>'
end

return {
    {name = "a calendar year", xml = "<goals/>", expect = {}},
    {name = "a fiscal year with a leap day", xml = period("2027-04-01", "2028-03-31"), expect = {}},
    {name = "a year that lacks its last day", xml = period("2027-01-01", "2027-12-30"),
     expect = {{code = "terms-year-incomplete", at = "2027-12-30"}}},
    {name = "services inside the year, one after the other",
     xml = fee("s1", "End caps", "1 March to 30 April 2027") .. fee("s2", "End caps", "1 May to 30 June 2027"),
     expect = {}},
    {name = "services inside the year, in Chinese", lang = "zh-Hans",
     xml = fee("s1", "端架陈列", "24周：2027年第3至6周") .. fee("s2", "单张", "2027年1月至11月，共六期"),
     expect = {}},
    {name = "a service of last year", xml = fee("s1", "End caps", "March to April 2026"),
     expect = {{code = "terms-outside-year", at = "March to April 2026"}}},
    {name = "a service of last year, in Chinese", lang = "zh-Hans", xml = fee("s1", "端架陈列", "2026年3月至2026年4月"),
     expect = {"terms-outside-year"}},
    {name = "the same service twice", xml = fee("s1", "End caps", "March to June 2027")
     .. fee("s2", "end caps", "June to August 2027"), expect = {{code = "terms-fees-overlap", at = "June to August"}}},
    {name = "the same service twice, in Chinese", lang = "zh-Hans",
     xml = fee("s1", "端架陈列", "2027年3月至5月") .. fee("s2", "端架陈列", "2027年5月至6月"),
     expect = {"terms-fees-overlap"}},
    {name = "a month left out between services",
     xml = fee("s1", "End caps", "March to April 2027") .. fee("s2", "End caps", "June 2027"),
     expect = {{code = "terms-fee-days-left-out", at = "June 2027"}}},
    {name = "displays one after the other",
     xml = displays(display("m1", "2027-01-18", "2027-02-10") .. display("m2", "2027-02-11", "2027-03-10")), expect = {}},
    {name = "displays in two seasons",
     xml = displays(display("m1", "2027-01-18", "2027-02-10") .. display("m2", "2027-09-01", "2027-09-30")), expect = {}},
    {name = "displays at two places",
     xml = displays(display("m1", "2027-01-18", "2027-02-10") .. display("m2", "2027-02-01", "2027-03-10", "Entrance")),
     expect = {}},
    {name = "displays at the same time",
     xml = displays(display("m2", "2027-02-10", "2027-03-10") .. display("m1", "2027-01-18", "2027-02-10")),
     expect = {{code = "terms-displays-overlap", at = "2027-02-10"}}},
    {name = "days left out between displays",
     xml = displays(display("m1", "2027-01-01", "2027-06-29") .. display("m2", "2027-07-01", "2027-12-31")),
     expect = {{code = "terms-days-left-out", at = "2027-07-01"}}},
    {name = "a yearly rebate that is due in December",
     xml = '<rebate id="r1" title="Annual rebate" period="year" due="2027-12-20"/>',
     expect = {{code = "terms-due-early", at = "2027-12-20"}}},
    {name = "a quarterly rebate that is due in December",
     xml = '<rebate id="r1" title="Quarterly rebate" period="quarter" due="2027-12-20"/>', expect = {}},
}
