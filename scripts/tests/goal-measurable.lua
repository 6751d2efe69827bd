local sentence = "Grow net purchases from CNY 12.4 m to CNY 15.5 m by 31 December 2027."

-- A goal whose parts can be replaced one by one.
local function goal(parts)
    local p = parts
    return '<goal id="g1" title="Net purchases" owner="li" '
        .. (p.attributes or 'measure="netPurchases" unit="CNY" source="sell-in report"') .. ">"
        .. "<statement>" .. (p.statement or sentence) .. "</statement>"
        .. (p.baseline or '<baseline value="12400000.00" period="2026"/>')
        .. (p.target or '<target value="15500000.00" threshold="14000000.00" stretch="16200000.00"/>')
        .. (p.quarters or "") .. "</goal>"
end

local percent = 'measure="shareOfShelf" unit="%" source="audit"'
local from20 = '<baseline value="20" period="2026"/>'
local to25 = '<target value="25"/>'

return {
    {name = "a careful goal, in English", xml = goal({}), expect = {}},
    {name = "what is there but empty is not missing",
     xml = goal({attributes = 'measure="netPurchases" unit="" source=""',
                 baseline = '<baseline value="12400000.00" period=""/>'}), expect = {}},
    {name = "a careful goal, in Chinese", lang = "zh-Hans",
     xml = goal({statement = "2027年底前将净进货额由1,240万元增至1550万元，增加310万元，增长25%。"}),
     expect = {}},
    {name = "Chinese numerals say the same as digits", lang = "zh-Hans",
     xml = goal({attributes = percent, statement = "将货架占比从百分之二十提高到二成五，即提高五个百分点。",
                 baseline = from20, target = to25}),
     expect = {}},
    {name = "figures that are rounded as they are written",
     xml = goal({baseline = '<baseline value="12437912.40" period="2026"/>'}), expect = {}},
    {name = "nothing to measure by",
     xml = '<goal id="g1" owner="li"><statement>Improve cooperation</statement></goal>',
     expect = {"goal-not-measurable"}},
    {name = "no measure", xml = goal({attributes = 'unit="CNY" source="report"'}),
     expect = {"goal-measure-missing"}},
    {name = "no unit", xml = goal({attributes = 'measure="netPurchases" source="report"'}),
     expect = {"goal-unit-missing"}},
    {name = "no source", xml = goal({attributes = 'measure="netPurchases" unit="CNY"'}),
     expect = {"goal-source-missing"}},
    {name = "no baseline", xml = goal({baseline = " ", statement = "Reach CNY 15.5 m of net purchases."}),
     expect = {"goal-baseline-missing"}},
    {name = "a baseline of no period", xml = goal({baseline = '<baseline value="12400000.00"/>'}),
     expect = {"goal-baseline-period-missing"}},
    {name = "no target", xml = goal({target = " "}), expect = {"goal-target-missing"}},
    {name = "the target is the baseline",
     xml = goal({statement = "Keep net purchases.", target = '<target value="12400000"/>'}),
     expect = {{code = "goal-target-is-baseline", at = "12400000"}}},
    {name = "to hold a figure is a goal",
     xml = goal({attributes = 'measure="netPurchases" unit="CNY" source="report" direction="hold"',
                 statement = "Hold net purchases at CNY 12.4 m.", target = '<target value="12400000"/>'}),
     expect = {}},
    {name = "figures that go the other way",
     xml = goal({statement = "Change net purchases.", target = '<target value="11000000"/>'}),
     expect = {"goal-direction-contradicted"}},
    {name = "a goal that lowers a figure",
     xml = goal({attributes = 'measure="returnsRate" unit="%" source="credit notes" direction="down"',
                 statement = "Cut returns from 2.4 % of purchases in 2026 to 1.5 % in 2027.",
                 baseline = '<baseline value="2.4" period="2026"/>',
                 target = '<target value="1.5" threshold="1.8" stretch="1.2"/>'}),
     expect = {}},
    {name = "a threshold that is harder than the target",
     xml = goal({target = '<target value="15500000" threshold="15600000"/>'}),
     expect = {"goal-threshold-beyond-target"}},
    {name = "a stretch target that is easier than the target",
     xml = goal({target = '<target value="15500000" stretch="15000000"/>'}),
     expect = {"goal-stretch-below-target"}},
    {name = "the statement says another target",
     xml = goal({statement = "Grow net purchases from CNY 12.4 m to CNY 15.8 m."}),
     expect = {{code = "goal-target-unlike-statement", at = "CNY 15.8 m"}}},
    {name = "the statement says another target, in Chinese", lang = "zh-Hans",
     xml = goal({statement = "将净进货额由1,240万元\n增至1.58千万元。"}),
     expect = {{code = "goal-target-unlike-statement", at = "1.58千万元"}}},
    {name = "the statement says another target, in Traditional Chinese", lang = "zh-Hant",
     xml = goal({statement = "將淨進貨額由1,240萬元\n增至1.58千萬元。"}),
     expect = {{code = "goal-target-unlike-statement", at = "1.58千萬元"}}},
    {name = "a figure that is nowhere in the goal",
     xml = goal({statement = "Grow net purchases from CNY 11.9 m to CNY 15.5 m."}),
     expect = {{code = "goal-number-unmatched", at = "CNY 11.9 m"}}},
    {name = "a quarter's figure may be said",
     xml = goal({statement = "Grow net purchases to CNY 15.5 m, CNY 4.8 m of it in Q3.",
                 quarters = '<quarters q1="1" q2="2" q3="4805000" q4="4"/>'}),
     expect = {}},
    {name = "percent where points are meant",
     xml = goal({attributes = percent, statement = "Raise the share of shelf by 5 % to 25 %.",
                 baseline = from20, target = to25}),
     expect = {{code = "goal-percent-for-points", at = "5 %"}}},
    {name = "percent where points are meant, in Chinese", lang = "zh-Hans",
     xml = goal({attributes = percent, statement = "货架占比提高百分之五，达到25%。",
                 baseline = from20, target = to25}),
     expect = {{code = "goal-percent-for-points", at = "百分之五"}}},
    {name = "points are not percent, in Traditional Chinese", lang = "zh-Hant",
     xml = goal({attributes = percent, statement = "貨架佔比提高5個百分點，達到25%。",
                 baseline = from20, target = to25}),
     expect = {}},
}
