local function goals(weights)
    local out = {"<goals>"}
    for i, weight in ipairs(weights) do
        local given = weight ~= "" and ' weight="' .. weight .. '"' or ""
        table.insert(out, '<goal id="g' .. i .. '"' .. given .. "><statement>Goal number " .. i
                     .. ".</statement></goal>")
    end
    table.insert(out, "</goals>")
    return table.concat(out)
end

return {
    {name = "weights that make 100", xml = goals({"33.3", "33.3", "33.4"}), expect = {}},
    {name = "no weights at all", xml = goals({"", ""}), expect = {}},
    {name = "weights that make 99.9", xml = goals({"33.3", "33.3", "33.3"}),
     expect = {"goal-weights-unlike-100"}},
    {name = "one goal without a weight", xml = goals({"60", "", "40"}),
     expect = {{code = "goal-weight-missing", at = "<goal id=\"g2\""}}},
    {name = "a weight that nobody can read is not missing", xml = goals({"60", "40%"}), expect = {}},
    {name = "nine goals", xml = goals({"12", "11", "11", "11", "11", "11", "11", "11", "11"}),
     expect = {"goal-too-many"}},
    {name = "no goals", xml = "<goals/>", expect = {"goal-none"}},
    {name = "the same goal twice",
     xml = [[<goals><goal id="g1"><statement>Grow to 5 %.</statement></goal>
             <goal id="g2"><statement>Grow  to 5 %.</statement></goal></goals>]],
     expect = {{code = "goal-repeated", at = "<statement>Grow  to"}}},
}
