#include "figures/standing.h"

#include "base/arena.h"
#include "figures/standing_parts.h"

struct dec standing_add(struct dec sum, struct dec amount)
{
    if (!amount.known)
        return sum;
    return sum.known ? dec_add(sum, amount) : amount;
}

struct date standing_quarter_end(const struct standing *standing, int quarter)
{
    const struct plan_period *period = standing->given.plan->period;
    if (!period || !date_known(period->start))
        return DATE_NONE;
    return quarter_range(period->start, quarter).last;
}

/* A quarter is looked back on: before its last day nothing in it is late. */
static void set_days(struct standing *standing)
{
    const struct plan_period *period = standing->given.plan->period;
    if (period && date_known(period->start))
        standing->range = quarter_range(period->start, standing->given.quarter);
    struct date last = standing->range.last, *today = &standing->given.today;
    if (!date_known(*today) || (date_known(last) && date_compare(*today, last) < 0))
        *today = last;
}

const struct standing *figures_standing(struct arena *arena, const struct standing_given *given)
{
    struct standing *standing = arena_alloc(arena, sizeof *standing);
    standing->given = *given;
    set_days(standing);
    standing_judge_goals(arena, standing);
    standing_count_rebates(arena, standing);
    standing_count_fees(arena, standing);
    standing_count_promotions(arena, standing);
    standing_count_spends(arena, standing);
    standing_judge_displays(arena, standing);
    standing_judge_assets(arena, standing);
    standing_rate_factors(arena, standing);
    standing_list_complaints(arena, standing);
    standing_list_actions(arena, standing);
    standing_find_points(arena, standing);
    return standing;
}
