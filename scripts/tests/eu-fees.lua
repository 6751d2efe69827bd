local law = {en = "the laws of Germany", zh = "德国法律", hant = "德國法律"}

local function plan(under, attributes, said)
    return '<agreement template="short-form" law="' .. law[under] .. '"/><terms><fee id="s1" ' .. attributes .. ">"
        .. (said or "") .. "</fee></terms>"
end

local whole = 'period="March 2027" amount="1000"'

return {
    {name = "a described service", xml = plan("en", 'title="Listing of two products" ' .. whole, "Two products in forty stores."),
     expect = {}},
    {name = "a date that is still open", xml = plan("en", 'title="Leaflet" ' .. whole, "A quarter page at a price of EUR 1,000; the date is to be agreed by e-mail."),
     expect = {}},
    {name = "a described service at new stores", xml = plan("en", 'title="New store service" ' .. whole, "One floor stack for 14 days from each opening."),
     expect = {}},
    {name = "a described service, in Chinese", lang = "zh-Hans", xml = plan("zh", 'title="新店推广" ' .. whole, "每家新店两米地堆一组，为期14天。"),
     expect = {}},
    {name = "a design that is still open, in Chinese", lang = "zh-Hans", xml = plan("zh", 'title="海报" ' .. whole, "四期海报，版面设计另行商定，费用每期250欧元。"),
     expect = {}},
    {name = "a described service, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", 'title="端架陳列" ' .. whole, "十家門店各一組端架，維持四週。"),
     expect = {}},
    {name = "no terms", xml = "<goals/>", expect = {}},
    {name = "a fee without price", xml = plan("en", 'title="Listing fee" period="2027"', "Two products in forty stores."),
     expect = {"eu-fee-unclear"}},
    {name = "a fee that says nothing, in Chinese", lang = "zh-Hans", xml = plan("zh", 'title="广告费" amount="1000"'),
     expect = {"eu-fee-unclear"}},
    {name = "an amount that is open", xml = plan("en", 'title="Marketing" ' .. whole, "Further services and their cost as requested by the customer."),
     expect = {{code = "eu-fee-open", at = "as requested by the customer"}}},
    {name = "an amount that is open, in Chinese", lang = "zh-Hans", xml = plan("zh", 'title="营销" ' .. whole, "店内广告，超出部分的费用由客户确定。"),
     expect = {{code = "eu-fee-open", at = "由客户确定"}}},
    {name = "the buyer's own occasion", xml = plan("en", 'title="Anniversary contribution" amount="1000"'),
     expect = {{code = "eu-fee-unrelated", at = "Anniversary"}}},
    {name = "the buyer's own occasion, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", 'title="店面裝修分攤" amount="1000"'),
     expect = {{code = "eu-fee-unrelated", at = "裝修"}}},
}
