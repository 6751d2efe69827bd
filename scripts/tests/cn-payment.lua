local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, attributes)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"/><terms><payment ' .. attributes
        .. "/></terms>"
end

local function clause(said)
    return '<agreement template="trade-terms-cn" law="PRC"><clause id="c1" title="Payment">' .. said
        .. "</clause></agreement>"
end

return {
    {name = "sixty days", xml = plan("en", 'days="60" from="delivery"'), expect = {}},
    {name = "sixty-one days", xml = plan("en", 'days="61" from="delivery"'),
     expect = {{code = "cn-payment-late", at = "61"}}},
    {name = "ninety days, in Chinese", lang = "zh-Hans", xml = plan("zh", 'days="90" from="invoice"'),
     expect = {"cn-payment-late"}},
    {name = "from when?", lang = "zh-Hant", xml = plan("hant", 'days="45"'), expect = {"cn-payment-from"}},
    {name = "no terms", xml = '<agreement template="x" law="PRC"/>', expect = {}},
    {name = "ninety days in a clause", xml = clause("Imported goods: net 90 from receipt."),
     expect = {{code = "cn-payment-text", at = "90"}}},
    {name = "ninety days in a clause, in other words", xml = clause("The customer pays for the goods within 90 days."),
     expect = {{code = "cn-payment-text", at = "90 days"}}},
    {name = "ninety days in a clause, in Chinese", lang = "zh-Hans", xml = clause("新品按90天账期结算。"),
     expect = {{code = "cn-payment-text", at = "90天"}}},
    {name = "three months in a clause", xml = clause("Credit terms are three months."),
     expect = {{code = "cn-payment-text", at = "three months"}}},
    {name = "three months in a clause, in Chinese", lang = "zh-Hans", xml = clause("货款于收货后三个月内付清。"),
     expect = {{code = "cn-payment-text", at = "三个月"}}},
    {name = "ninety days in a clause, in Traditional Chinese", lang = "zh-Hant", xml = clause("貨到90天付款。"),
     expect = {{code = "cn-payment-text", at = "90天"}}},
    {name = "in the text of the payment term", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"/><terms><payment days="60" from="delivery">进口商品账期为75天。</payment></terms>',
     expect = {{code = "cn-payment-text", at = "75天"}}},
    {name = "once somebody else has paid", xml = clause("The customer pays after it has received payment from its own customers."),
     expect = {{code = "cn-payment-third", at = "payment from its own customers"}}},
    {name = "once somebody else has paid, in Chinese", lang = "zh-Hans", xml = clause("乙方收到第三方付款后十日内向甲方支付货款。"),
     expect = {{code = "cn-payment-third", at = "收到第三方付款"}}},
    {name = "back to back, in Traditional Chinese", lang = "zh-Hant", xml = clause("本案採背靠背付款。"),
     expect = {{code = "cn-payment-third", at = "背靠背"}}},
    {name = "sixty days in a clause", xml = clause("Payment terms are 60 days. Records of payment are kept for 90 days."), expect = {}},
    {name = "days of a rebate", xml = clause("The rebate is paid within 90 days after the end of the year by credit note."), expect = {}},
    {name = "days overdue", xml = clause("The supplier may stop deliveries if invoices are paid more than 90 days late."), expect = {}},
    {name = "net sales", xml = clause("Net sales grow by 90 percent within 120 days."), expect = {}},
    {name = "a longer time that ends",
     xml = clause("The payment period is 45 days instead of 90 days. Payment does not depend on payment from its own customers."), expect = {}},
    {name = "a rebate, in Chinese", lang = "zh-Hans", xml = clause("年度返利于次年90天内以折让方式支付。资料保存180天。"), expect = {}},
    {name = "overdue, in Chinese", lang = "zh-Hans", xml = clause("货款逾期超过90天的，甲方可以停止供货。"), expect = {}},
    {name = "a shorter time, in Chinese", lang = "zh-Hans", xml = clause("账期由90天缩短为60天。本协议不采用背靠背付款。"), expect = {}},
    {name = "terms that go on, in Chinese", lang = "zh-Hans",
     xml = clause("新的协议尚未生效的，价格和付款期限继续适用，但最长不超过三个月。"), expect = {}},
    {name = "other days, in Chinese", lang = "zh-Hans", xml = clause("新品自上架之日起90天内评估。账期为45天。"), expect = {}},
    {name = "what the supplier does, in Traditional Chinese", lang = "zh-Hant",
     xml = clause("供應商收到客戶付款後七日內開立收據。保固期為90天。"), expect = {}},
}
