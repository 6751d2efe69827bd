-- Nobody signs for more than he or she may.

return {
    id = "terms-authority",
    level = "warning",
    visits = "accountPlan",
    about = "All terms together, and the purchases they are for, stay within the amount up to which each signatory may sign.",
    messages = {
        ["terms-above-authority"] = "If the target is reached, all terms together come to {total}, but {name} may sign up to {limit} only.",
        ["purchases-above-authority"] = {level = "note", text = "The plan is about purchases of {purchases}, but {name} may sign up to {limit} only."},
        ["authority-unknown"] = {level = "note", text = "The other party’s signatory has a limit; {name} has none, so nobody can tell whether this person may sign the plan."},
    },
    advice = {
        ["terms-above-authority"] = "Let somebody with a higher limit sign, get an approval in writing, or lower the terms. “planpact simulate” shows what each term comes to.",
        ["purchases-above-authority"] = "Ask whether the limit is meant for the value of the contract; if so, let somebody with a higher limit sign.",
        ["authority-unknown"] = "Give the amount: limit=\"20000000.00\", or ask for a power of attorney.",
    },
    check = function(plan, whole, report)
        local parties = plan.parties
        local sides = {parties and parties.supplier, parties and parties.customer}
        local limited = 0
        local total, purchases
        for i = 1, 2 do
            local signatory = sides[i] and sides[i].signatory
            if signatory and signatory.limit then
                if limited == 0 then
                    total, purchases = figures.terms_total(), figures.purchases()
                end
                limited = limited + 1
                local name = signatory.name or signatory
                if total and total > signatory.limit then
                    report("terms-above-authority", signatory, "limit",
                           {name = name, total = total, limit = signatory.limit})
                elseif purchases and purchases > signatory.limit then
                    report("purchases-above-authority", signatory, "limit",
                           {name = name, purchases = purchases, limit = signatory.limit})
                end
            end
        end
        for i = 1, 2 do
            local signatory = sides[i] and sides[i].signatory
            if limited == 1 and signatory and not written(signatory, "limit") then
                report("authority-unknown", signatory, {name = signatory.name or signatory})
            end
        end
    end,
}
