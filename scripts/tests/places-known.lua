local function plan(stores, rest, lang)
    return '<parties><supplier><legalName>S</legalName></supplier><customer><legalName>C</legalName>' .. stores
        .. "</customer></parties>" .. rest
end

-- The parties come first, so the whole plan is written out.
local function whole(stores, rest)
    return [[<accountPlan xmlns="urn:planpact:plan:1" id="T-1" version="1" lang="en">
        <period year="2027" start="2027-01-01" end="2027-12-31"/><money currency="CNY"/>]]
        .. plan(stores, rest) .. "</accountPlan>"
end

local two = '<store code="HZ-01" name="Liangmu" group="Hypermarket"/><store code="HZ-02" name="Gudun" group="Supermarket"/>'

local function display(group)
    return '<merchandising><display id="m1" kind="shelf" group="' .. group .. '"/></merchandising>'
end

local function asset(store)
    return '<equipment><asset number="QL-7" store="' .. store .. '"/></equipment>'
end

return {
    {name = "a store of the list", xml = whole(two, asset("hz-01")), expect = {}},
    {name = "a code that no store has", xml = whole(two, asset("HZ-10")),
     expect = {{code = "equipment-store-unknown", at = "HZ-10"}}},
    {name = "no list of stores", xml = whole("", asset("HZ-10")), expect = {}},
    {name = "a group that has stores", xml = whole(two, display("Hypermarket")), expect = {}},
    {name = "two groups", xml = whole(two, display("Hypermarket, supermarket")), expect = {}},
    {name = "all stores", xml = whole(two, display("All stores")), expect = {}},
    {name = "a group without stores", xml = whole(two, display("Convenience")),
     expect = {{code = "display-group-unknown", at = "Convenience"}}},
    {name = "one of two groups without stores", xml = whole(two, display("Hypermarket, Convenience")),
     expect = {"display-group-unknown"}},
    {name = "a group without stores, in Chinese", lang = "zh-Hans",
     xml = whole('<store code="HZ-01" name="良睦店" group="大卖场"/>', display("便利店")),
     expect = {"display-group-unknown"}},
    {name = "a group in other characters", lang = "zh-Hant",
     xml = whole('<store code="HZ-01" name="良睦店" group="大賣場"/>', display("大卖场")), expect = {}},
    {name = "stores without groups", xml = whole('<store code="HZ-01" name="Liangmu"/>', display("Hypermarket")),
     expect = {}},
}
