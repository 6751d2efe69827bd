local function whole(ours, theirs, lang)
    local function signatory(limit)
        return limit and '<signatory name="Tang Li"' .. (limit ~= "" and ' limit="' .. limit .. '"' or "") .. "/>" or ""
    end
    return [[<accountPlan xmlns="urn:planpact:plan:1" id="T-1" version="1" lang="en">
        <period year="2027" start="2027-01-01" end="2027-12-31"/><money currency="CNY" tax="exclusive"/>
        <parties><supplier><legalName>Supplier</legalName>]] .. signatory(ours)
        .. "</supplier><customer><legalName>Customer</legalName>" .. signatory(theirs) .. [[</customer></parties>
        <goals><goal id="g1" measure="netPurchases" unit="CNY" aggregation="sum"><target value="1000000"/></goal></goals>
        <terms><discount id="d1" title="Purchase discount" rate="2"/>
        <fee id="s1" title="Display" amount="30000.00"/></terms></accountPlan>]]
end

return {
    {name = "within both limits", xml = whole("2000000", "2000000"), expect = {}},
    {name = "no limits", xml = whole("", ""), expect = {}},
    {name = "no signatories", xml = whole(), expect = {}},
    {name = "the terms come to 50,000", xml = whole("49999.99", "2000000"),
     expect = {{code = "terms-above-authority", at = "49999.99"}}},
    {name = "exactly the limit is within, for the terms", xml = whole("50000", "2000000"),
     expect = {{code = "purchases-above-authority", at = "50000"}}},
    {name = "purchases above the customer's limit", xml = whole("2000000", "800000"),
     expect = {{code = "purchases-above-authority", at = "800000"}}},
    {name = "one limit only", xml = whole("2000000", ""), expect = {"authority-unknown"}},
}
