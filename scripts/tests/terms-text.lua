local function discount(attributes, said)
    return '<discount id="d1" title="Early payment" ' .. attributes .. ">" .. said .. "</discount>"
end

local function fee(said)
    return '<fee id="s1" title="Data service" period="2027" amount="30000.00">' .. said .. "</fee>"
end

local function penalty(said)
    return '<penalty id="p1" title="Late delivery" payer="supplier" threshold="95" rate="2" amount="800">'
        .. said .. "</penalty>"
end

return {
    {name = "texts that agree",
     xml = discount('rate="1.0" days="15"', "1 % for an invoice paid in full within 15 days.")
        .. fee("12 months at CNY 2,500."), expect = {}},
    {name = "texts that agree, in Chinese", lang = "zh-Hans",
     xml = discount('rate="1.0" days="15"', "收货后15日内全额付清的发票，给予1%折扣。")
        .. fee("每周二提供数据文件：12个月×2500元。"), expect = {}},
    {name = "limits are no rates", xml = penalty("At most 5 % of the value; if less than 95 % arrive in time, CNY 800."),
     expect = {}},
    {name = "limits are no rates, in Chinese", lang = "zh-Hans",
     xml = penalty("最高为该行金额的 5%；订单超出预测 20% 以上的部分除外。"), expect = {}},
    {name = "another rate", xml = discount('rate="1.0"', "A discount of 1.5 % on every invoice."),
     expect = {{code = "terms-rate-unlike-text", at = "1.5 %"}}},
    {name = "another rate, in Chinese", lang = "zh-Hans", xml = discount('rate="1.0"', "每张发票折扣1.5%。"),
     expect = {{code = "terms-rate-unlike-text", at = "1.5%"}}},
    {name = "other days", xml = discount('rate="1.0" days="15"', "For invoices paid within 10 days."),
     expect = {{code = "terms-days-unlike-text", at = "10 days"}}},
    {name = "other days, in Chinese", lang = "zh-Hans", xml = discount('rate="1.0" days="15"', "收货后十日内付清的发票。"),
     expect = {{code = "terms-days-unlike-text", at = "十日"}}},
    {name = "another time of payment", xml = '<payment days="45" from="delivery">Paid within 60 days.</payment>',
     expect = {{code = "terms-payment-unlike-text", at = "60 days"}}},
    {name = "another time of payment, in Traditional Chinese", lang = "zh-Hant",
     xml = '<payment days="45" from="delivery">自簽收之日起60天內付款。</payment>',
     expect = {{code = "terms-payment-unlike-text", at = "60天"}}},
    {name = "the payment in working days is another matter",
     xml = '<payment days="45" from="delivery">Statements come within 5 working days.</payment>', expect = {}},
    {name = "a larger amount", xml = fee("A lump sum of CNY 36,000 for the year."),
     expect = {{code = "terms-amount-unlike-text", at = "CNY 36,000"}}},
    {name = "a larger amount, in Chinese", lang = "zh-Hans", xml = fee("全年一次性支付3.6万元。"),
     expect = {{code = "terms-amount-unlike-text", at = "3.6万元"}}},
    {name = "a multiplication that is right", xml = fee("Twelve files: 12 months × CNY 2,500."), expect = {}},
    {name = "a multiplication that is wrong", xml = fee("Twelve files: 12 months × CNY 2,400."),
     expect = {{code = "terms-product-unlike-text", at = "12 months"}}},
    {name = "a multiplication that is wrong, in Chinese", lang = "zh-Hant", xml = fee("每週二提供檔案：12個月×2400元。"),
     expect = {"terms-product-unlike-text"}},
    {name = "a multiplication and more", xml = fee("12 months × CNY 2,400, and CNY 1,200 once."), expect = {}},
    {name = "the size of a display", xml = fee("A stack of 1.2 m × 0.8 m in each store."), expect = {}},
    {name = "an activity for another budget",
     xml = '<activities><activity id="a1" title="Coolers" budget="50000.00">Installation: 24 × CNY 2,500.</activity></activities>',
     expect = {{code = "terms-product-unlike-text", at = "24 ×"}}},
    {name = "a condition that agrees", xml = '<rebate id="r1" title="Rebate" dueDays="30" cap="120000.00"><condition>'
         .. "Paid within 30 days of the end of the quarter, capped at CNY 120,000.</condition></rebate>", expect = {}},
    {name = "other days in the condition", xml = '<rebate id="r1" title="Rebate" dueDays="30"><condition>'
         .. "Paid within 45 days of the end of the quarter if no invoice is 15 days overdue.</condition></rebate>",
     expect = {{code = "terms-rebate-days-unlike-text", at = "45 days"}}},
    {name = "another cap in the condition", lang = "zh-Hans",
     xml = '<rebate id="r1" title="年度返利" cap="120000.00"><condition>全年返利封顶15万元。</condition></rebate>',
     expect = {{code = "terms-rebate-cap-unlike-text", at = "15万元"}}},
    {name = "a cap in the condition alone", lang = "zh-Hant",
     xml = '<rebate id="r1" title="年度回贈"><condition>每季結束後30日內支付，以15萬元為上限。</condition></rebate>',
     expect = {"terms-rebate-cap-missing"}},
    {name = "a plan without terms", xml = "<goals/>", expect = {}},
}
