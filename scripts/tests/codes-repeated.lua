local function whole(stores, rest)
    return [[<accountPlan xmlns="urn:planpact:plan:1" id="T-1" version="1" lang="en">
        <period year="2027" start="2027-01-01" end="2027-12-31"/><money currency="CNY"/>
        <parties><supplier><legalName>S</legalName></supplier><customer><legalName>C</legalName>]]
        .. stores .. "</customer></parties>" .. rest .. "</accountPlan>"
end

return {
    {name = "each its own",
     xml = whole('<store code="A" name="One"/><store code="B" name="One"/>',
                 '<products><product code="A" name="Tea"/></products><equipment><asset number="A"/></equipment>'), expect = {}},
    {name = "a store twice", xml = whole('<store code="HZ-01" name="Liangmu"/><store code="hz-01" name="Gudun"/>', ""),
     expect = {{code = "store-code-repeated", at = "hz-01"}}},
    {name = "a product twice", lang = "zh-Hans",
     xml = '<products><product code="P1" name="核桃"/><product code="P1" name="开心果"/></products>',
     expect = {"product-code-repeated"}},
    {name = "a cooler twice", lang = "zh-Hant",
     xml = '<equipment><asset number="K-7" model="雙門冷藏櫃"/><asset number="K-7"/></equipment>',
     expect = {"equipment-number-repeated"}},
}
