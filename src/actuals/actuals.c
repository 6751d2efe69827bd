#include "actuals/actuals.h"

#include "base/arena.h"

static struct dec result_of(const struct actuals *actuals, struct str subject, int quarter)
{
    const struct actual_result *results = PLAN_ITEMS(actuals->results, actual_result);
    for (size_t i = 0; i < actuals->results.count; i++)
        if (results[i].quarter == quarter && str_equal(results[i].subject, subject))
            return results[i].value;
    return DEC_NONE;
}

struct dec actuals_measure(const struct actuals *actuals, struct str measure, int quarter)
{
    return measure.n ? result_of(actuals, measure, quarter) : DEC_NONE;
}

struct dec actuals_result(const struct actuals *actuals, const struct plan_goal *goal,
                          int quarter)
{
    struct dec own = goal->id.n ? result_of(actuals, goal->id, quarter) : DEC_NONE;
    return own.known ? own : actuals_measure(actuals, goal->measure, quarter);
}

static struct dec add_known(struct dec sum, struct dec amount)
{
    if (!amount.known)
        return sum;
    return sum.known ? dec_add(sum, amount) : amount;
}

struct dec actuals_paid(const struct actuals *actuals, const struct plan_node *term,
                        int quarter)
{
    const struct actual_payment *payments = PLAN_ITEMS(actuals->payments, actual_payment);
    struct str id = node_id(term);
    struct dec sum = DEC_NONE;
    for (size_t i = 0; i < actuals->payments.count; i++)
        if (payments[i].quarter <= quarter && str_equal(payments[i].term.id, id))
            sum = add_known(sum, payments[i].amount);
    return sum;
}

struct dec actuals_spent(const struct actuals *actuals, const struct plan_node *subject,
                         int quarter)
{
    const struct actual_spend *spends = PLAN_ITEMS(actuals->spends, actual_spend);
    struct str id = node_id(subject);
    struct dec sum = DEC_NONE;
    for (size_t i = 0; i < actuals->spends.count; i++)
        if (spends[i].quarter <= quarter && str_equal(spends[i].subject.id, id))
            sum = add_known(sum, spends[i].amount);
    return sum;
}

struct actuals *actuals_none(struct arena *arena)
{
    struct actuals *actuals = arena_alloc(arena, sizeof *actuals);
    *actuals = (struct actuals){.node = {.shape = &actuals_shape}};
    return actuals;
}
