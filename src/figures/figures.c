#include "figures/figures.h"

#include "base/arena.h"

static const char *const MINOR_UNIT = "0.01";

static struct tier_share share_of(const struct plan_rebate *rebate, size_t index,
                                  struct dec volume)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    bool last = index + 1 == rebate->tiers.count;
    struct tier_share share = {.from = tiers[index].from,
                               .to = last ? DEC_NONE : tiers[index + 1].from,
                               .rate = tiers[index].rate};
    struct dec upper = share.to.known ? dec_min(volume, share.to) : volume;
    share.volume = dec_max(dec_sub(upper, share.from), dec_int(0));
    return share;
}

static size_t tier_reached(const struct plan_rebate *rebate, struct dec volume)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    size_t reached = SIZE_MAX;
    for (size_t i = 0; i < rebate->tiers.count; i++)
        if (tiers[i].from.known && dec_compare(volume, tiers[i].from) >= 0)
            reached = i;
    return reached;
}

static void settle(struct rebate_result *result, const struct plan_rebate *rebate)
{
    struct dec step = rebate->rounding;
    if (!step.known || dec_sign(step) <= 0)
        step = dec_lit(MINOR_UNIT);
    result->amount = dec_round(dec_round_to(result->exact, step), 2);
    if (rebate->cap.known && result->amount.known
        && dec_compare(result->amount, rebate->cap) > 0) {
        result->amount = dec_round(rebate->cap, 2);
        result->capped = true;
    }
}

struct rebate_result figures_rebate(struct arena *arena, const struct plan_rebate *rebate,
                                    struct dec volume)
{
    size_t count = rebate->tiers.count;
    struct rebate_result result = {.volume = volume, .tier = SIZE_MAX, .share_count = count};
    bool whole = rebate->method == METHOD_WHOLE_VOLUME;
    if (!volume.known || count == 0 || rebate->method == METHOD_ABSENT)
        return result;
    struct tier_share *shares = arena_array(arena, count, sizeof *shares);
    result.tier = tier_reached(rebate, volume);
    result.exact = dec_int(0);
    for (size_t i = 0; i < count; i++) {
        shares[i] = share_of(rebate, i, volume);
        if (whole)
            shares[i].volume = i == result.tier ? volume : dec_int(0);
        shares[i].amount = dec_percent(shares[i].volume, shares[i].rate);
        result.exact = dec_add(result.exact, shares[i].amount);
    }
    result.shares = shares;
    settle(&result, rebate);
    return result;
}

struct dec figures_cliff(struct arena *arena, const struct plan_rebate *rebate, size_t index)
{
    struct dec at = PLAN_ITEMS(rebate->tiers, plan_tier)[index].from;
    struct dec below = dec_sub(at, dec_lit(MINOR_UNIT));
    if (dec_sign(below) < 0)
        return dec_int(0);
    return dec_sub(figures_rebate(arena, rebate, at).amount,
                   figures_rebate(arena, rebate, below).amount);
}

struct dec figures_growth(struct dec base, struct dec target)
{
    if (!base.known || dec_sign(base) <= 0)
        return DEC_NONE;
    return dec_div(dec_mul(dec_sub(target, base), dec_int(100)), base, 1);
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
        return dec_div(year, dec_int(4), scale + 2);
    return aggregation == AGGREGATE_ABSENT ? DEC_NONE : year;
}

struct dec figures_budget(const struct plan *plan)
{
    struct dec sum = dec_lit("0.00");
    const struct plan_activity *activities = PLAN_ITEMS(plan->activities, plan_activity);
    for (size_t i = 0; i < plan->activities.count; i++)
        if (activities[i].budget.known)
            sum = dec_add(sum, activities[i].budget);
    return sum;
}

struct dec figures_phasing(const struct plan_goal *goal, int quarter)
{
    if (!goal->quarters || goal->aggregation != AGGREGATE_SUM)
        return DEC_NONE;
    struct dec quarters[4] = {goal->quarters->q1, goal->quarters->q2, goal->quarters->q3,
                              goal->quarters->q4};
    struct dec year = figures_year(AGGREGATE_SUM, quarters);
    if (dec_sign(year) <= 0)
        return DEC_NONE;
    return dec_div(dec_mul(quarters[quarter - 1], dec_int(100)), year, 1);
}
