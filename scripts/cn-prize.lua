-- Law of China: prizes of a draw. See `source`: no draw with a highest prize above CNY 50,000. What
-- is won for sales or in a contest of skill is no draw, and the sum of many prizes is no prize.

local draw = text.terms(
    {"抽奖", "摇奖", "开奖", "抽取", "抽出", "中奖", "大转盘", "刮奖", "刮刮乐", "刮刮卡", "幸运", "盲盒", "扭蛋",
     "prize draw", "lucky draw", "draw", "lottery", "raffle", "sweepstake", "sweepstakes",
     "scratch card", "scratch cards", "instant win"})
local prize = text.terms(
    {"抽奖", "大奖", "奖品", "奖金", "头奖", "一等奖", "特等奖", "最高奖", "中奖", "摇奖", "抽取", "抽出", "奖项",
     "draw", "prize", "lottery", "raffle", "jackpot", "win", "won"})
-- An amount close to these is a sum or a cost.
local sum = text.terms(
    {"总价值", "总额", "总值", "合计", "共计", "总计", "累计", "总奖池", "奖池", "奖品总", "预算", "费用", "成本", "投入", "经费",
     "销售额", "营业额", "进货额", "满",
     "total", "in all", "altogether", "together", "budget", "cost", "costs", "worth of prizes", "pool",
     "sales", "spend", "spends", "purchases"})

local BEFORE, AFTER = 36, 20 -- bytes between an amount and a word that is about it

local function is_sum(said, number)
    for _, word in ipairs(sum(said)) do
        local before, after = number.from - word.to, word.from - number.to
        local between = before > 0 and said:sub(word.to + 1, number.from - 1)
            or said:sub(number.to + 1, word.from - 1)
        if (before > 0 and before <= BEFORE or after > 0 and after <= AFTER)
            and not between:find("，") and not between:find(", ") and not between:find("；")
            and #text.numbers(between) == 0 then
            return true
        end
    end
    return false
end

-- The first amount above the limit in a sentence that is about a prize.
local function large_prize(said, most)
    for _, sentence in ipairs(text.sentences(said)) do
        for _, number in ipairs(#prize(sentence.text) > 0 and text.numbers(sentence.text) or {}) do
            if number.unit == "CNY" and number.high > most and not is_sum(sentence.text, number) then
                return sentence, number
            end
        end
    end
    return nil
end

local function is_draw(activity)
    return activity.mechanic == "lottery" or #draw(activity.text) > 0
        or activity.title and #draw(activity.title) > 0
        or activity.theme and #draw(activity.theme) > 0
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
            if activity.text and is_draw(activity) then
                local sentence, number = large_prize(activity.text, options.most)
                if number then
                    report("cn-prize-large", activity, "text",
                           {activity = activity, said = sentence.text:sub(number.from, number.to),
                            at = sentence.from + number.from - 1})
                end
            end
        end
    end,
}
