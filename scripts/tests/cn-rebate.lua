local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, attributes, inner)
    return '<agreement template="trade-terms-cn" law="' .. law[under]
        .. '"/><terms><rebate id="r1" title="Annual rebate" period="year" ' .. attributes .. ">" .. inner
        .. "</rebate></terms>"
end

local all = '<tier from="0" rate="1"/>'

return {
    {name = "a rebate that is earned", xml = plan("en", 'method="wholeVolume"', '<tier from="0" rate="0"/><tier from="1000" rate="1"/>'),
     expect = {}},
    {name = "a rebate with a condition, in Chinese", lang = "zh-Hans",
     xml = plan("zh", 'method="wholeVolume"', "<condition>当季净进货额达到目标的90%。</condition>" .. all), expect = {}},
    {name = "a rebate from the first sale", xml = plan("en", 'method="wholeVolume"', all),
     expect = {"cn-rebate-unconditional"}},
    {name = "a fixed rebate, in Chinese", lang = "zh-Hans", xml = plan("zh", 'method="fixed" amount="500"', ""),
     expect = {"cn-rebate-unconditional"}},
    {name = "owed anyway", xml = plan("en", 'method="fixed" amount="500"', "<condition>Paid regardless of the target.</condition>"),
     expect = {{code = "cn-rebate-anyway", at = "regardless of the target"}}},
    {name = "owed anyway, in Chinese", lang = "zh-Hans",
     xml = plan("zh", 'method="fixed" amount="500"', "<condition>无论是否完成目标均支付。</condition>"),
     expect = {{code = "cn-rebate-anyway", at = "无论是否完成"}}},
    {name = "owed anyway, in Traditional Chinese", lang = "zh-Hant",
     xml = plan("hant", 'method="fixed" amount="500"', "<condition>無論是否完成目標均支付。</condition>"),
     expect = {"cn-rebate-anyway"}},
    {name = "below the target", xml = plan("en", 'method="achievement" goal="g1"', '<tier from="90" rate="1"/>')
     .. '<goals><goal id="g1"/></goals>', expect = {{code = "cn-rebate-below-target", at = "90"}}},
    {name = "from the target", xml = plan("en", 'method="achievement" goal="g1"', '<tier from="100" rate="1"/>')
     .. '<goals><goal id="g1"/></goals>', expect = {}},
    {name = "a discount called so, in Chinese", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"/><terms><discount id="d1" title="无条件返利" rate="2"/></terms>',
     expect = {{code = "cn-rebate-named", at = "无条件返利"}}},
    {name = "a limit in any case",
     xml = plan("en", 'method="fixed" amount="500"', "<condition>The customer opens two stores; the rebate is in any case not more than CNY 500.</condition>"),
     expect = {}},
    {name = "whatever else happens",
     xml = plan("en", 'method="fixed" amount="500"', "<condition>Net purchases reach CNY 2 million, regardless of whether goods came late.</condition>"),
     expect = {}},
    {name = "nothing if the target is missed",
     xml = plan("en", 'method="fixed" amount="500"', "<condition>Volume of 5,000 cases. No rebate is owed even if the target is missed by little.</condition>"),
     expect = {}},
    {name = "an unconditional return, in Chinese", lang = "zh-Hans",
     xml = plan("zh", 'method="fixed" amount="500"', "<condition>完成全年8000箱；滞销品可无条件退货。</condition>"), expect = {}},
    {name = "no rebate without condition, in Chinese", lang = "zh-Hans",
     xml = plan("zh", 'method="fixed" amount="500"', "<condition>全年净进货额达500万元；本返利不是无条件返利。</condition>"), expect = {}},
    {name = "denied, in Traditional Chinese", lang = "zh-Hant",
     xml = plan("hant", 'method="fixed" amount="500"', "<condition>全年淨進貨額達500萬元；即使未達成僅差一箱，亦不予支付。</condition>"), expect = {}},
    {name = "a discount on the invoice, in Chinese", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"/><terms><discount id="d1" title="发票折扣" rate="2">每张发票直接扣减。</discount></terms>',
     expect = {}},
}
