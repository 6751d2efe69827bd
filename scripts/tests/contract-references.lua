local function contract(...)
    local out = "<contract>"
    for i, said in ipairs({...}) do
        out = out .. '<text number="4.' .. i .. '">' .. said .. "</text>"
    end
    return out .. "</contract>"
end

return {
    {name = "clauses that are there", contract = contract("As clause 4.2 says.", "See section 4."),
     expect = {}},
    {name = "a clause that is not there", contract = contract("As clause 9.4 says."),
     expect = {{code = "contract-clause-missing", at = "clause 9.4"}}},
    {name = "a clause of something else", contract = contract("As clause 12 of the Code of Practice says."),
     expect = {}},
    {name = "a clause of this agreement that is not there",
     contract = contract("As clause 12 of the agreement says."), expect = {"contract-clause-missing"}},
    {name = "a section of a shelf is no section of the contract",
     contract = contract("The upper section of the shelf, in every section."), expect = {}},
    {name = "a clause in Chinese", lang = "zh-Hans",
     contract = '<contract><text number="第九条">违约责任</text><text number="9.1">依照本协议第九条处理，参见本协议第9.1条。</text></contract>',
     expect = {}},
    {name = "a clause that is not there, in Chinese", lang = "zh-Hans",
     contract = contract("按照本协议第12.3条处理。"), expect = {"contract-clause-missing"}},
    {name = "an article of a law", lang = "zh-Hans",
     contract = contract("《民法典》第五百八十五条另有规定的除外。"), expect = {}},
    {name = "a clause that is not there, in Traditional Chinese", lang = "zh-Hant",
     contract = contract("依照本協議第二十條處理。"), expect = {"contract-clause-missing"}},
    {name = "a schedule that is there", contract = contract("Schedule 1: Stores", "The stores of Schedule 1."),
     expect = {}},
    {name = "a schedule that is not there, named twice",
     contract = contract("The prices of Annex B.", "As Annex B says."),
     expect = {{code = "contract-schedule-missing", at = "Annex B."}}},
    {name = "a schedule of dates is no schedule with a number",
     contract = contract("The schedule of reviews in 2027, and the annex."), expect = {}},
    {name = "a schedule that is not there, in Chinese", lang = "zh-Hans",
     contract = contract("价格见附件二。"), expect = {"contract-schedule-missing"}},
    {name = "a schedule that is not there, in Traditional Chinese", lang = "zh-Hant",
     contract = contract("門市名單詳見附錄3。"), expect = {"contract-schedule-missing"}},
}
