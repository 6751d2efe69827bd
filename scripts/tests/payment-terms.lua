local function terms(payment, discount)
    return "<terms>" .. payment .. (discount or "") .. "</terms>"
end

local usual = '<payment days="45" from="delivery"/>'

return {
    {name = "counted from delivery, early means early",
     xml = terms(usual, '<discount id="d1" title="Early payment" kind="earlyPayment" rate="1" days="15"/>'),
     expect = {}},
    {name = "counted from payment",
     xml = terms('<payment days="45" from="payment"/>'),
     expect = {{code = "payment-counted-from-itself", at = "payment"}}},
    {name = "counted from payment, in Chinese", lang = "zh-Hans",
     xml = terms('<payment days="60" from="payment">自付款之日起六十天内付款。</payment>'),
     expect = {"payment-counted-from-itself"}},
    {name = "early is as late as the term",
     xml = terms(usual, '<discount id="d1" title="Early payment" kind="earlyPayment" rate="1" days="45"/>'),
     expect = {{code = "payment-early-not-early", at = "45"}}},
    {name = "early, but when", lang = "zh-Hant",
     xml = terms(usual, '<discount id="d1" title="提前付款折扣" kind="earlyPayment" rate="1"/>'),
     expect = {"payment-early-without-days"}},
    {name = "days that nobody can read are not missing",
     xml = terms(usual, '<discount id="d1" title="Early payment" kind="earlyPayment" rate="1" days="soon"/>'),
     expect = {}},
    {name = "another discount needs no days",
     xml = terms(usual, '<discount id="d1" title="Damaged goods" kind="damagedGoods" rate="0.3"/>'), expect = {}},
}
