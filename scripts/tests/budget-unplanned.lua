local function plan(activities, lines, fees)
    return '<goals><goal id="g1" title="Net purchases"/></goals><terms>' .. (fees or "") .. "</terms><activities>" .. activities
        .. '</activities><budget total="320000">' .. lines .. "</budget>"
end

local spring = '<activity id="a1" title="Spring Festival" goal="g1" budget="90000.00"/>'
local free = '<activity id="a2" title="Training" goal="g1"/>'
local line = '<line id="b1" title="Spring" activity="a1"/>'
local display = '<fee id="s1" title="Display" amount="48000.00"/>'

return {
    {name = "a line for what costs money", xml = plan(spring .. free, line), expect = {}},
    {name = "the same amount twice", xml = plan(spring, '<line id="b1" title="Spring" activity="a1" amount="90000"/>'), expect = {}},
    {name = "two lines share it",
     xml = plan(spring, '<line id="b1" activity="a1" amount="60000"/><line id="b2" activity="a1" amount="30000"/>'), expect = {}},
    {name = "spend that nobody planned for", xml = plan(spring, '<line id="b1" title="Other" goal="g1" amount="1000"/>'),
     expect = {{code = "activity-unplanned", at = "90000.00"}}},
    {name = "a line for the goal is enough",
     xml = plan(spring, '<line id="b1" title="Purchases" goal="g1" amount="100000"/>'), expect = {}},
    {name = "a line for the goal is not enough for two",
     xml = plan(spring .. '<activity id="a2" title="Mid-Autumn" goal="g1" budget="70000.00"/>',
                '<line id="b1" title="Purchases" goal="g1" amount="100000"/>'),
     expect = {{code = "activity-unplanned", at = "70000.00"}}},
    {name = "spend that nobody planned for, in Chinese", lang = "zh-Hans",
     xml = '<activities><activity id="a1" title="春节礼盒" budget="90000.00"/><activity id="a2" title="中秋" budget="70000.00"/></activities>'
         .. '<budget total="320000"><line id="b1" title="中秋活动" activity="a2"/></budget>',
     expect = {"activity-unplanned"}},
    {name = "another amount", xml = plan(spring, '<line id="b1" title="Spring" activity="a1" amount="80000"/>'),
     expect = {{code = "budget-line-unlike-activity", at = "80000"}}},
    {name = "no amount at all", xml = plan(free, '<line id="b1" title="Training" activity="a2"/>'),
     expect = {{code = "budget-line-empty"}}},
    {name = "money for nothing", lang = "zh-Hant", xml = plan(free, '<line id="b1" title="其他" amount="500"/>'),
     expect = {"budget-line-aimless"}},
    {name = "a line for the fees", xml = plan(spring, line .. '<line id="b2" title="Services" goal="g1" amount="48000"/>', display),
     expect = {}},
    {name = "fees that nobody planned for", xml = plan(spring, line, display), expect = {{code = "fees-unplanned"}}},
    {name = "no lines have their own finding", xml = plan(spring, "", display), expect = {}},
}
