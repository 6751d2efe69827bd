#include "figures/figures.h"

struct dec figures_share(struct dec part, struct dec whole, int scale)
{
    if (dec_sign(whole) <= 0)
        return DEC_NONE;
    return dec_div(dec_mul(part, dec_int(100)), whole, scale);
}

struct dec figures_growth(struct dec base, struct dec target)
{
    return figures_share(dec_sub(target, base), base, 1);
}

/* Digits beyond those of the quarters only where they say something: 4.4, not 4.400. */
static struct dec average(struct dec sum, int scale)
{
    struct dec exact = dec_div(sum, dec_int(4), scale + 2);
    for (int digits = scale; digits < scale + 2; digits++)
        if (exact.known && dec_compare(dec_round(exact, digits), exact) == 0)
            return dec_round(exact, digits);
    return exact;
}

struct dec figures_year(enum aggregation aggregation, const struct dec quarters[4])
{
    struct dec year = quarters[0];
    int scale = year.scale;
    for (int i = 1; i < 4; i++) {
        if (aggregation == AGGREGATE_LAST)
            year = year.known ? quarters[i] : DEC_NONE;
        else if (aggregation == AGGREGATE_MAXIMUM)
            year = dec_max(year, quarters[i]);
        else
            year = dec_add(year, quarters[i]);
        if (quarters[i].scale > scale)
            scale = quarters[i].scale;
    }
    if (aggregation == AGGREGATE_AVERAGE)
        return average(year, scale);
    return aggregation == AGGREGATE_ABSENT ? DEC_NONE : year;
}

struct dec figures_budget(const struct plan *plan)
{
    const struct plan_activity *activities = PLAN_ITEMS(plan->activities, plan_activity);
    struct dec sum = DEC_NONE;
    for (size_t i = 0; i < plan->activities.count; i++)
        if (activities[i].budget.known)
            sum = sum.known ? dec_add(sum, activities[i].budget)
                            : dec_add(dec_lit("0.00"), activities[i].budget);
    return sum;
}

struct dec figures_budget_line(const struct plan_budget_line *line)
{
    const struct plan_node *activity = line->activity.target;
    if (line->amount.known || !activity || activity->shape != &activity_shape)
        return line->amount;
    return ((const struct plan_activity *)activity)->budget;
}

struct dec figures_phasing(const struct plan_goal *goal, int quarter)
{
    if (!goal->quarters || goal->aggregation != AGGREGATE_SUM)
        return DEC_NONE;
    struct dec quarters[4] = {goal->quarters->q1, goal->quarters->q2, goal->quarters->q3,
                              goal->quarters->q4};
    struct dec year = figures_year(AGGREGATE_SUM, quarters);
    return figures_share(quarters[quarter - 1], year, 1);
}
