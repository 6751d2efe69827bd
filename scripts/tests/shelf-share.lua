local function plan(share, goal)
    return '<merchandising><display id="m1" kind="shelf" group="Supermarkets" share="' .. share
        .. '" marketShare="30"/></merchandising>' .. (goal or "")
end

local function goal(title, rationale)
    return '<goals><goal id="g1" title="' .. title .. '"><statement>Raise it to 40 %.</statement>' .. rationale
        .. "</goal></goals>"
end

return {
    {name = "the share of the market", xml = plan("30"), expect = {}},
    {name = "more than the market, with a reason",
     xml = plan("40", goal("Share of shelf", "<rationale>Our sales grow twice as fast.</rationale>")), expect = {}},
    {name = "more than the market, with a reason, in Chinese", lang = "zh-Hans",
     xml = plan("40", goal("货架占比", "<rationale>销售增速为品类的两倍。</rationale>")), expect = {}},
    {name = "more than the market", xml = plan("40"), expect = {{code = "shelf-share-unexplained", at = "40"}}},
    {name = "more than the market, in Chinese", lang = "zh-Hans", xml = plan("40", goal("货架占比", "")),
     expect = {"shelf-share-unexplained"}},
    {name = "a goal above the market",
     xml = [[<situation><indicator label="Market share of the supplier" value="30" unit="%"/></situation>
         <goals><goal id="g1" title="Shelf" measure="shareOfShelf" unit="%"><target value="40"/></goal></goals>]],
     expect = {{code = "shelf-goal-unexplained", at = "40"}}},
    {name = "a goal above the market, with its reason", lang = "zh-Hant",
     xml = [[<situation><indicator label="本公司市佔率" value="30" unit="%"/></situation>
         <goals><goal id="g1" title="排面佔比" measure="shareOfShelf" unit="%"><target value="40"/>
         <rationale>銷售增速為品類的兩倍。</rationale></goal></goals>]], expect = {}},
    {name = "a goal up to the market",
     xml = [[<situation><indicator label="Market share of the supplier" value="40" unit="%"/></situation>
         <goals><goal id="g1" title="Shelf" measure="shareOfShelf" unit="%"><target value="40"/></goal></goals>]],
     expect = {}},
    {name = "the reason of another goal",
     xml = plan("40", goal("Returns", "<rationale>They cost money.</rationale>")),
     expect = {"shelf-share-unexplained"}},
}
