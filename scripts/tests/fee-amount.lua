local function fee(attributes)
    return '<fee id="s1" title="End-cap display" ' .. attributes .. ">One end cap in each store.</fee>"
end

return {
    {name = "price times quantity", xml = fee('price="400.00" quantity="120" amount="48000" minimum="40000"'),
     expect = {}},
    {name = "a part of a unit, rounded to the cent", xml = fee('price="33.33" quantity="1.5" amount="50.00"'),
     expect = {}},
    {name = "one week forgotten", xml = fee('price="400.00" quantity="120" amount="44000.00"'),
     expect = {{code = "fee-amount-unlike-price", at = "44000.00"}}},
    {name = "a digit turned round, in Chinese", lang = "zh-Hans",
     xml = '<fee id="s1" title="宣传单张服务" price="9000.00" quantity="4" amount="63000.00">四期。</fee>',
     expect = {"fee-amount-unlike-price"}},
    {name = "less than the minimum", xml = fee('amount="30000.00" minimum="40000.00"'),
     expect = {{code = "fee-below-minimum", at = "40000.00"}}},
    {name = "a price and no number", xml = fee('price="2500.00"'),
     expect = {{code = "fee-quantity-missing", at = "2500.00"}}},
    {name = "an amount alone is enough", xml = fee('amount="36000.00"'), expect = {}},
    {name = "a quantity that nobody can read is not missing", xml = fee('price="2500.00" quantity="twelve"'),
     expect = {}},
}
