local function activity(id, start, stop, stores, more)
    return '<activity id="' .. id .. '" title="' .. id .. '" kind="consumer" start="' .. start .. '" end="' .. stop
        .. '" stores="' .. stores .. '" ' .. (more or "") .. "/>"
end

local water = 'products="Still water"'

return {
    {name = "one after the other",
     xml = activity("a1", "2027-03-01", "2027-03-14", "All stores", water)
        .. activity("a2", "2027-03-15", "2027-03-28", "All stores", water), expect = {}},
    {name = "at once, for other products",
     xml = activity("a1", "2027-03-01", "2027-03-14", "All stores", water)
        .. activity("a2", "2027-03-10", "2027-03-28", "All stores", 'products="Sparkling water"'), expect = {}},
    {name = "at once, in other stores",
     xml = activity("a1", "2027-03-01", "2027-03-14", "Hypermarkets", water)
        .. activity("a2", "2027-03-10", "2027-03-28", "Community stores", water), expect = {}},
    {name = "at once, for the same products in the same stores",
     xml = activity("a1", "2027-03-01", "2027-03-14", "All stores", water)
        .. activity("a2", "2027-03-14", "2027-03-28", "all stores", water),
     expect = {{code = "activity-overlap", at = "2027-03-14"}}},
    {name = "at once, in all stores, in Chinese", lang = "zh-Hans",
     xml = activity("a1", "2027-03-01", "2027-03-14", "全部14家门店", 'products="矿泉水"')
        .. activity("a2", "2027-03-10", "2027-03-28", "所有门店", 'products="矿泉水"'),
     expect = {"activity-overlap"}},
    {name = "at once, for what?",
     xml = activity("a1", "2027-03-01", "2027-03-14", "Hypermarkets")
        .. activity("a2", "2027-03-10", "2027-03-28", "Hypermarkets"), expect = {"activity-overlap-perhaps"}},
    {name = "one store of all",
     xml = activity("a1", "2027-03-01", "2027-03-14", "All listed stores", water)
        .. activity("a2", "2027-03-10", "2027-03-28", "Gudun, Keqiao", water), expect = {"activity-overlap"}},
    {name = "all stores after one of them", lang = "zh-Hant",
     xml = activity("a1", "2027-03-01", "2027-03-14", "古墩店、柯橋店", 'products="氣泡水"')
        .. activity("a2", "2027-03-10", "2027-03-28", "全部清單分店", 'products="礦泉水、氣泡水"'),
     expect = {"activity-overlap"}},
    {name = "one product of two, for the whole range",
     xml = activity("a1", "2027-03-01", "2027-03-14", "Gudun", 'products="Still water, sparkling water"')
        .. activity("a2", "2027-03-10", "2027-03-28", "Gudun", 'products="All products"'), expect = {"activity-overlap"}},
    {name = "the earlier one ends last",
     xml = activity("a1", "2027-03-01", "2027-05-30", "Gudun", water)
        .. activity("a2", "2027-03-10", "2027-03-20", "Liangmu", water)
        .. activity("a3", "2027-04-10", "2027-04-20", "Gudun", water), expect = {"activity-overlap"}},
    {name = "for known and for unknown products",
     xml = activity("a1", "2027-03-01", "2027-03-14", "Gudun", water)
        .. activity("a2", "2027-03-10", "2027-03-28", "Gudun"), expect = {}},
    {name = "a training is no promotion",
     xml = activity("a1", "2027-03-01", "2027-03-14", "All stores")
        .. '<activity id="a2" kind="equipment" start="2027-03-01" end="2027-03-14" stores="All stores"/>',
     expect = {}},
    {name = "no activities", xml = "<goals/>", expect = {}},
}
