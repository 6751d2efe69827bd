-- Law of China: prizes of a draw. Source: Anti-Unfair Competition Law on prize-giving sales, as
-- revised with effect from 15 October 2025 (before: Article 10): no draw with a first prize above
-- CNY 50,000. As known in 2026.

local prize = text.terms(
    {"抽奖", "大奖", "奖品", "奖金", "头奖", "一等奖", "特等奖", "中奖", "摇奖",
     "draw", "prize", "lottery", "raffle", "jackpot"})

-- The first amount above the limit in a sentence that is about a prize.
local function large_prize(said, lottery, most)
    for _, sentence in ipairs(text.sentences(said)) do
        if lottery or #prize(sentence.text) > 0 then
            for _, number in ipairs(text.numbers(sentence.text)) do
                if number.unit == "CNY" and number.high > most and #prize(sentence.text) > 0 then
                    return sentence, number
                end
            end
        end
    end
    return nil
end

return {
    id = "cn-prize",
    law = "CN",
    source = "Anti-Unfair Competition Law of the People's Republic of China, Article 11, as revised with effect from 15 October 2025 (before that, Article 10); Interim Provisions on Regulating Promotions (State Administration for Market Regulation, Order No. 32), in force since 1 December 2020.",
    asOf = "2026-11",
    level = "warning",
    visits = "accountPlan",
    about = "Law of China: no prize of a draw is above CNY 50,000.",
    options = {
        most = 50000, -- CNY
    },
    messages = {
        ["cn-prize-large"] = "Activity {activity} speaks of a prize of {said}. The Anti-Unfair Competition Law (as revised in 2025) forbids draws with a first prize above CNY 50,000.",
    },
    advice = {
        ["cn-prize-large"] = "Ask counsel. If it is the value of all prizes together, say so and name the value of the largest one.",
    },
    check = function(plan, whole, report, options)
        for _, activity in ipairs(plan.activities) do
            if activity.text then
                local sentence, number =
                    large_prize(activity.text, activity.mechanic == "lottery", options.most)
                if number then
                    report("cn-prize-large", activity, "text",
                           {activity = activity, said = sentence.text:sub(number.from, number.to),
                            at = sentence.from + number.from - 1})
                end
            end
        end
    end,
}
