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
    {name = "a plan without terms", xml = "<goals/>", expect = {}},
}
