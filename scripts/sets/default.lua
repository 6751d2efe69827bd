-- The set that is used when none is named: every rule at the level that its own file gives it.
-- Other sets add to this one. What a set may say:
--
--   as                the level that findings of a level get instead: as = {error = "warning"}
--   levels            by the name of a rule or the code of a finding:
--                     "error", "warning", "note" or "off"
--   options           by the name of a rule: other values for its options
--   examinedNothing   true: a rule that found nothing to look at says so
--   laws              how a plan names its governing law; a rule with law = "CN" runs only for a
--                     plan whose agreement names that law. `but` are words with which the names
--                     mean another law. `within` is a union or a state whose rules hold as well:
--                     a rule with law = "EU" runs for a plan under the law of Germany. An entry
--                     of a later set takes the place of the one with the same code
--   excluding         words after which a law is named that does not govern
return {
    laws = {
        CN = {
            names = {"China", "Chinese law", "PRC", "P.R.C.", "中华人民共和国", "中華人民共和國",
                     "中国", "中國"},
            but = {"Hong Kong", "香港", "Macau", "Macao", "澳门", "澳門", "Taiwan", "台湾",
                   "台灣", "臺灣", "Republic of China (Taiwan)"},
        },
        HK = {names = {"Hong Kong", "HKSAR", "香港"}},
        MO = {names = {"Macau", "Macao", "澳门", "澳門"}},
        TW = {names = {"Taiwan", "台湾", "台灣", "臺灣"}},

        GB = {names = {"United Kingdom", "UK", "U.K.", "British law", "Great Britain", "英国",
                       "英國", "联合王国", "聯合王國"}},
        ["GB-EAW"] = {names = {"England", "English law", "英格兰", "英格蘭", "英国法", "英國法"},
                      within = "GB"},
        ["GB-SCT"] = {names = {"Scotland", "Scots law", "Scottish law", "苏格兰", "蘇格蘭"},
                      within = "GB"},
        ["GB-NIR"] = {names = {"Northern Ireland", "Northern Irish law", "北爱尔兰", "北愛爾蘭"},
                      within = "GB"},

        AT = {names = {"Austria", "Austrian law", "奥地利", "奧地利"}, within = "EU"},
        BE = {names = {"Belgium", "Belgian law", "比利时", "比利時"}, within = "EU"},
        BG = {names = {"Bulgaria", "Bulgarian law", "保加利亚", "保加利亞"}, within = "EU"},
        CY = {names = {"Cyprus", "Cypriot law", "塞浦路斯", "賽普勒斯"}, within = "EU"},
        CZ = {names = {"Czechia", "Czech Republic", "Czech law", "捷克"}, within = "EU"},
        DE = {names = {"Germany", "German law", "德国", "德國"}, within = "EU"},
        DK = {names = {"Denmark", "Danish law", "丹麦", "丹麥"}, within = "EU"},
        EE = {names = {"Estonia", "Estonian law", "爱沙尼亚", "愛沙尼亞"}, within = "EU"},
        ES = {names = {"Spain", "Spanish law", "西班牙"}, within = "EU"},
        FI = {names = {"Finland", "Finnish law", "芬兰", "芬蘭"}, within = "EU"},
        -- Not 法国 alone, which stands in 中国法国际私法规则 as well.
        FR = {names = {"France", "French law", "法国法", "法國法", "法国的法", "法國的法",
                       "法兰西", "法蘭西"}, within = "EU"},
        GR = {names = {"Greece", "Greek law", "Hellenic Republic", "希腊", "希臘"}, within = "EU"},
        HR = {names = {"Croatia", "Croatian law", "克罗地亚", "克羅地亞", "克羅埃西亞"},
              within = "EU"},
        HU = {names = {"Hungary", "Hungarian law", "匈牙利"}, within = "EU"},
        IE = {names = {"Ireland", "Irish law", "爱尔兰", "愛爾蘭"},
              but = {"Northern Ireland", "Northern Irish law", "北爱尔兰", "北愛爾蘭"},
              within = "EU"},
        IT = {names = {"Italy", "Italian law", "意大利", "義大利"}, within = "EU"},
        LT = {names = {"Lithuania", "Lithuanian law", "立陶宛"}, within = "EU"},
        LU = {names = {"Luxembourg", "Luxembourgish law", "卢森堡", "盧森堡"}, within = "EU"},
        LV = {names = {"Latvia", "Latvian law", "拉脱维亚", "拉脫維亞"}, within = "EU"},
        MT = {names = {"Malta", "Maltese law", "马耳他", "馬耳他", "馬爾他"}, within = "EU"},
        NL = {names = {"Netherlands", "Dutch law", "荷兰", "荷蘭"}, within = "EU"},
        PL = {names = {"Poland", "Polish law", "波兰", "波蘭"}, within = "EU"},
        PT = {names = {"Portugal", "Portuguese law", "葡萄牙"}, within = "EU"},
        RO = {names = {"Romania", "Romanian law", "罗马尼亚", "羅馬尼亞"}, within = "EU"},
        SE = {names = {"Sweden", "Swedish law", "瑞典"}, within = "EU"},
        SI = {names = {"Slovenia", "Slovenian law", "Slovene law", "斯洛文尼亚", "斯洛文尼亞",
                       "斯洛維尼亞"}, within = "EU"},
        SK = {names = {"Slovakia", "Slovak Republic", "Slovak law", "斯洛伐克"}, within = "EU"},
    },
    excluding = {"excluding", "exclusive of", "except", "without", "other than", "不包括", "不含",
                 "不包含", "除外"},
}
