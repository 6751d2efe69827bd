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
}
