local function plan(source, more)
    return '<goals><goal id="g1" title="Net sales" measure="netSales" unit="CNY" source="' .. source .. '"/></goals>'
        .. '<terms><rebate id="r1" title="Sales bonus" goal="g1"><tier from="0" rate="1"/></rebate>' .. (more or "") .. "</terms>"
end

local function penalty(payer, said)
    return '<terms><penalty id="p1" title="Late delivery" kind="lateDelivery" payer="' .. payer .. '" amount="500">' .. said
        .. "</penalty></terms>"
end

return {
    {name = "the supplier's invoices", xml = plan("Supplier’s invoices less credit notes"), expect = {}},
    {name = "counted together", xml = plan("Customer’s till data, checked by both parties each quarter"), expect = {}},
    {name = "who counts is not said", xml = plan("Monthly report"), expect = {}},
    {name = "the customer's own count", xml = plan("Customer’s weekly till data by store"),
     expect = {{code = "rebate-scored-by-paid", at = "Customer"}}},
    {name = "the customer's own count, in Chinese", lang = "zh-Hans", xml = plan("客户收银系统的月度销售报表"),
     expect = {"rebate-scored-by-paid"}},
    {name = "two rebates for one goal are told once", lang = "zh-Hant",
     xml = plan("客戶門市銷售報表", '<rebate id="r2" title="加碼" goal="g1"><tier from="0" rate="1"/></rebate>'),
     expect = {"rebate-scored-by-paid"}},
    {name = "reconciled, in Chinese", lang = "zh-Hans", xml = plan("客户销售报表，每月由双方核对"), expect = {}},
    {name = "by the definition of the measure",
     xml = '<measures><measure id="netSales" label="Net sales" source="Retailer’s own report"/></measures>'
         .. '<goals><goal id="g1" title="Net sales" measure="netSales"/></goals>'
         .. '<terms><rebate id="r1" title="Bonus" goal="g1"><tier from="0" rate="1"/></rebate></terms>',
     expect = {{code = "rebate-scored-by-paid", at = "Retailer"}}},
    {name = "who is late is counted by who is paid",
     xml = penalty("supplier", "For each delivery after the window, as recorded by the customer."),
     expect = {{code = "penalty-counted-by-paid"}}},
    {name = "the same in Chinese", lang = "zh-Hans", xml = penalty("supplier", "每次迟到按次计，以客户系统记录为准。"),
     expect = {"penalty-counted-by-paid"}},
    {name = "the supplier alone counts what the customer pays for",
     xml = penalty("customer", "For each store below the share, as counted by the supplier."),
     expect = {"penalty-counted-by-paid"}},
    {name = "signed by the driver", xml = penalty("supplier", "As recorded by the customer and signed by the driver."),
     expect = {}},
    {name = "the customer orders", xml = penalty("supplier", "On the value of what is ordered by the customer and not delivered."),
     expect = {}},
}
