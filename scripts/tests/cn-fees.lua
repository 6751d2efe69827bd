local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, attributes, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"/><terms><fee id="s1" '
        .. attributes .. ">" .. (said or "") .. "</fee></terms>"
end

local function clause(under, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"><clause id="c1" title="Fees">' .. said
        .. "</clause></agreement>"
end

local whole = 'period="March 2027" amount="1000"'

return {
    {name = "a described service", xml = plan("en", 'title="End caps" ' .. whole, "Ten end caps."), expect = {}},
    {name = "a described service with a name of the list", lang = "zh-Hans",
     xml = plan("zh", 'title="条码费" ' .. whole, "为八个新品录入条码并核对价签。"), expect = {}},
    {name = "a fee of the list", xml = plan("en", 'title="Annual contract fee" amount="1000"'),
     expect = {{code = "cn-fee-named", at = "contract fee"}}},
    {name = "a fee of the list, in Chinese", lang = "zh-Hans", xml = plan("zh", 'title="节庆费" amount="1000"'),
     expect = {{code = "cn-fee-named", at = "节庆费"}}},
    {name = "a fee of the list, in Traditional Chinese", lang = "zh-Hant", xml = plan("hant", 'title="條碼費" amount="1000"'),
     expect = {{code = "cn-fee-named", at = "條碼費"}}},
    {name = "a service without price", xml = plan("en", 'title="End caps" period="2027"', "Ten end caps."),
     expect = {"cn-fee-undescribed"}},
    {name = "a service that says nothing, in Chinese", lang = "zh-Hans", xml = plan("zh", 'title="端架陈列" period="2027年"'),
     expect = {"cn-fee-undescribed"}},
    {name = "no terms", xml = "<goals/>", expect = {}},
    {name = "in a clause", xml = clause("en", "The supplier pays a barcode fee of CNY 500 for each new item."),
     expect = {{code = "cn-fee-in-text", at = "barcode fee"}}},
    {name = "in a clause, in Chinese", lang = "zh-Hans", xml = clause("zh", "每家新店开业，甲方支付新店开业费5000元。"),
     expect = {{code = "cn-fee-in-text", at = "新店开业费"}}},
    {name = "in a clause, in Traditional Chinese", lang = "zh-Hant", xml = clause("hant", "每家門店每年收取店慶費3000元。"),
     expect = {{code = "cn-fee-in-text", at = "店慶費"}}},
    {name = "all eleven names, in Chinese", lang = "zh-Hans",
     xml = '<agreement template="x" law="PRC"/><terms><fee id="a" title="合同费"/><fee id="b" title="搬运费"/><fee id="c" title="配送费"/>'
         .. '<fee id="d" title="节庆费"/><fee id="e" title="店庆费"/><fee id="f" title="新店开业费"/><fee id="g" title="销售信息查询费"/>'
         .. '<fee id="h" title="刷卡费"/><fee id="i" title="条码费（新品进店费）"/><fee id="j" title="开户费（新供应商进店费）"/><fee id="k" title="无条件返利"/></terms>',
     expect = {"cn-fee-named", "cn-fee-named", "cn-fee-named", "cn-fee-named", "cn-fee-named", "cn-fee-named",
               "cn-fee-named", "cn-fee-named", "cn-fee-named", "cn-fee-named", "cn-fee-named"}},
    {name = "a described service at new stores", xml = plan("en", 'title="Opening fee" ' .. whole, "One floor stack and a promoter for 14 days."), expect = {}},
    {name = "no such fee", xml = clause("en", "The customer charges no listing fee, no card fee of 1 % and no contract fee."), expect = {}},
    {name = "included in the price", xml = clause("en", "The distribution fee of 2 % is included in the price of supply."), expect = {}},
    {name = "no such fee, in Chinese", lang = "zh-Hans", xml = clause("zh", "乙方不收取条码费、开户费等任何费用，也不按1%扣收刷卡费。"), expect = {}},
    {name = "who bears it, in Chinese", lang = "zh-Hans", xml = clause("zh", "门店之间调拨产生的搬运费每箱2元，由乙方承担。"), expect = {}},
    {name = "without a price, in Chinese", lang = "zh-Hans", xml = clause("zh", "双方另行核对历年的节庆费账目。"), expect = {}},
    {name = "a described service, in Traditional Chinese", lang = "zh-Hant",
     xml = plan("hant", 'title="新店開幕費" ' .. whole, "開幕檔期兩平方公尺地堆一組，為期14天。"), expect = {}},
}
