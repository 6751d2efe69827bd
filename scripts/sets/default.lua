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
--                     mean another law
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
        ["GB-EAW"] = {names = {"England", "English law", "英格兰", "英格蘭", "英国法", "英國法"}},
        DE = {names = {"Germany", "German law", "德国", "德國"}},
    },
    excluding = {"excluding", "exclusive of", "except", "without", "other than", "不包括", "不含",
                 "不包含", "除外"},
}
