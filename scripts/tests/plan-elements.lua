local function plan(p)
    return '<accountPlan xmlns="urn:planpact:plan:1" id="T-1" version="1" lang="' .. (p.lang or "en") .. '"'
        .. (p.title or ' title="Plan 2027"') .. [[>
        <period year="2027" start="2027-01-01" end="2027-12-31"/><money currency="CNY"/>]]
        .. (p.measures or '<measures><measure id="m" label="M"/></measures>')
        .. (p.situation or [[<situation><market>Market.</market><category>Category.</category><channel>Channel.</channel>
            <lastYear year="2026"><summary>Grew.</summary><result measure="m"/>
            <finding id="f1" kind="gap">Gap.</finding></lastYear></situation>]])
        .. '<goals><goal id="g1"/><goal id="g2"/></goals><terms/>' .. (p.activities or "")
        .. (p.budget or '<budget total="100" reserve="5"/>') .. (p.actions or '<actions><action id="x1">Do.</action></actions>')
        .. (p.scorecard or '<scorecard green="98" amber="90"/>')
        .. (p.reviews or '<reviews><review quarter="1"><mayAmend>Activities.</mayAmend></review></reviews>')
        .. '<agreement template="' .. (p.template or "trade-terms-cn") .. '"/>' .. (p.signing or "<signing/>")
        .. "</accountPlan>"
end

return {
    {name = "all six", xml = plan({}), expect = {}},
    {name = "no definitions and no signatures", xml = plan({measures = "<measures/>", signing = "<changes/>"}),
     expect = {"plan-structure-incomplete"}},
    {name = "no situation is told once", xml = plan({situation = ""}), expect = {"plan-structure-incomplete"}},
    {name = "no market and nothing learnt", lang = "zh-Hans",
     xml = plan({lang = "zh-Hans", situation = [[<situation><category>品类。</category><channel>渠道。</channel>
         <lastYear year="2026"><summary>增长。</summary><result measure="m"/></lastYear></situation>]]}),
     expect = {"plan-direction-incomplete"}},
    {name = "no title", xml = plan({title = ""}), expect = {"plan-format-incomplete"}},
    {name = "nothing that judges the goals", lang = "zh-Hant", xml = plan({lang = "zh-Hant", scorecard = ""}),
     expect = {"plan-execution-incomplete"}},
    {name = "activities and no actions",
     xml = plan({activities = '<activities><activity id="a1"/></activities>', actions = "<actions/>"}),
     expect = {"plan-execution-incomplete"}},
    {name = "no reserve, and nothing may be amended",
     xml = plan({budget = '<budget total="100"/>', reviews = '<reviews><review quarter="1"/></reviews>'}),
     expect = {"plan-flexibility-missing"}},
    {name = "a short form", xml = plan({template = "short-form", scorecard = "", budget = '<budget total="1"/>'}),
     expect = {{code = "plan-short-form", at = "short-form"}}},
}
