local function plan(said)
    return [[<parties><supplier><legalName>Yangtze Springs Beverages (Jiangsu) Co., Ltd.</legalName>
        <shortName>Yangtze Springs</shortName></supplier>
      <customer><legalName>Hejiali Retail Chain (Shanghai) Co., Ltd.</legalName><shortName>Hejiali</shortName></customer>
      <contact id="li" party="supplier" name="Li Na"/></parties>
      <agreement template="trade-terms-cn"><clause id="c1" title="Goods">]] .. said .. "</clause></agreement>"
end

local function chinese(said)
    return [[<parties><supplier><legalName>扬子澜泉饮品（江苏）有限公司</legalName><shortName>扬子澜泉</shortName></supplier>
      <customer><legalName>禾佳里商业连锁（上海）有限公司</legalName><shortName>禾佳里</shortName></customer>
      <contact id="li" party="supplier" name="李娜"/></parties>
      <agreement template="trade-terms-cn"><clause id="c1" title="货物">]] .. said .. "</clause></agreement>"
end

return {
    {name = "the legal name and the short name",
     xml = plan("Yangtze Springs Beverages (Jiangsu) Co., Ltd. delivers. Yangtze Springs and Hejiali count."), expect = {}},
    {name = "the legal name and the short name, in Chinese", lang = "zh-Hans",
     xml = chinese("扬子澜泉饮品（江苏）有限公司供货；扬子澜泉与其他有限公司无关。"), expect = {}},
    {name = "narrow brackets are the same name", lang = "zh-Hans", xml = chinese("扬子澜泉饮品(江苏)有限公司供货。"), expect = {}},
    {name = "another spelling", xml = plan("The goods of Yangtze Springs Beverage Co., Ltd. are delivered."),
     expect = {{code = "party-name-differs", at = "Yangtze Springs Beverage Co"}}},
    {name = "another spelling, in Chinese", lang = "zh-Hans", xml = chinese("货物由扬子澜泉饮料（江苏）有限公司交付。"),
     expect = {{code = "party-name-differs", at = "扬子澜泉饮料"}}},
    {name = "another spelling of the customer, in Chinese", lang = "zh-Hans", xml = chinese("由禾佳里商业有限公司收货。"),
     expect = {{code = "party-name-differs", at = "禾佳里商业有限公司"}}},
    {name = "invoices to the same company", lang = "zh-Hans",
     xml = [[<parties><supplier><legalName>扬子澜泉饮品（江苏）有限公司</legalName><registration scheme="USCC">91330803MAC5Q7TK2W</registration>
      <invoicing name="扬子澜泉饮品(江苏)有限公司" taxNumber="91330803 MAC5Q7TK2W"/></supplier>
      <customer><legalName>C</legalName></customer></parties>]], expect = {}},
    {name = "invoices in another language",
     xml = [[<parties><supplier><legalName>Qujiang Qinglan Foods Co., Ltd.</legalName><invoicing name="衢江青岚食品有限公司"/></supplier>
      <customer><legalName>C</legalName></customer></parties>]], expect = {}},
    {name = "invoices in Simplified characters", lang = "zh-Hant",
     xml = [[<parties><supplier><legalName>衢江青嵐食品有限公司</legalName><invoicing name="衢江青岚食品有限公司"/></supplier>
      <customer><legalName>C</legalName></customer></parties>]], expect = {}},
    {name = "invoices to a branch under another number", lang = "zh-Hans",
     xml = [[<parties><supplier><legalName>扬子澜泉饮品（江苏）有限公司</legalName><registration scheme="USCC">91330803MAC5Q7TK2W</registration>
      <invoicing name="扬子澜泉饮品（江苏）有限公司苏州分公司" taxNumber="91320500MAC4T8JX3P"/></supplier>
      <customer><legalName>C</legalName></customer></parties>]],
     expect = {{code = "party-invoice-name-differs"}, {code = "party-tax-number-differs"}}},
    {name = "another company after the short name",
     xml = plan("Yangtze Springs uses only trucks of Sanlu Logistics Co., Ltd. for its goods."), expect = {}},
    {name = "another company after the short name, in Chinese", lang = "zh-Hans",
     xml = chinese("扬子澜泉委托三路物流有限公司运输。"), expect = {}},
    {name = "another company", xml = plan("Sanlu Logistics Co., Ltd. carries the goods."), expect = {}},
}
