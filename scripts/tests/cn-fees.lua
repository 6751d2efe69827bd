local law = {en = "the laws of the People’s Republic of China", zh = "中华人民共和国法律",
             hant = "中華人民共和國法律"}

local function plan(under, attributes, said)
    return '<agreement template="trade-terms-cn" law="' .. law[under] .. '"/><terms><fee id="s1" '
        .. attributes .. ">" .. (said or "") .. "</fee></terms>"
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
}
