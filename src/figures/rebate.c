#include "figures/rebate.h"

#include "base/arena.h"

static const char *const MINOR_UNIT = "0.01";

int figures_periods(const struct plan_rebate *rebate)
{
    static const int periods[] = {[PERIOD_QUARTER] = 4, [PERIOD_HALF_YEAR] = 2,
                                  [PERIOD_YEAR] = 1};
    return periods[rebate->period];
}

bool figures_has_tiers(const struct plan_rebate *rebate)
{
    return rebate->method >= METHOD_MARGINAL && rebate->method <= METHOD_GROWTH;
}

struct dec figures_rebate_target(const struct plan_rebate *rebate)
{
    const struct plan_node *node = rebate->goal.target;
    const struct plan_goal *goal =
        node && node->shape == &goal_shape ? (const struct plan_goal *)node : NULL;
    return goal && goal->target ? goal->target->value : DEC_NONE;
}

/* ---- tiers ---- */

/* What tiers of this method begin at percents of, and by how much those are shifted: a tier is
 * reached when volume × 100 ≥ reference × (from + shift). */
struct scale {
    struct dec reference; /* money; not known: tiers begin at money */
    struct dec shift;     /* percent */
};

static struct scale tier_scale(const struct plan_rebate *rebate, struct dec target)
{
    if (rebate->method == METHOD_ACHIEVEMENT)
        return (struct scale){target, dec_int(0)};
    if (rebate->method == METHOD_GROWTH)
        return (struct scale){rebate->baseline, dec_int(100)};
    return (struct scale){DEC_NONE, dec_int(0)};
}

/* Exact. */
static struct dec threshold(const struct plan_rebate *rebate, size_t index, struct dec target)
{
    struct dec from = PLAN_ITEMS(rebate->tiers, plan_tier)[index].from;
    struct scale scale = tier_scale(rebate, target);
    if (rebate->method != METHOD_ACHIEVEMENT && rebate->method != METHOD_GROWTH)
        return from;
    return dec_percent(scale.reference, dec_add(from, scale.shift));
}

struct dec figures_tier_begins(const struct plan_rebate *rebate, size_t index,
                               struct dec target)
{
    struct dec exact = threshold(rebate, index, target), at = dec_round(exact, 2);
    return at.known && dec_compare(at, exact) < 0 ? dec_add(at, dec_lit(MINOR_UNIT)) : at;
}

static size_t tier_reached(const struct plan_rebate *rebate, const struct rebate_case *period)
{
    size_t reached = SIZE_MAX;
    for (size_t i = 0; i < rebate->tiers.count; i++) {
        struct dec from = threshold(rebate, i, period->target);
        if (from.known && dec_compare(period->volume, from) >= 0)
            reached = i;
    }
    return reached;
}

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

static void add_shares(struct arena *arena, struct rebate_result *result,
                       const struct plan_rebate *rebate)
{
    size_t count = rebate->tiers.count;
    struct tier_share *shares = arena_array(arena, count, sizeof *shares);
    result->exact = dec_int(0);
    for (size_t i = 0; i < count; i++) {
        shares[i] = share_of(rebate, i, result->counted);
        if (rebate->method != METHOD_MARGINAL)
            shares[i].volume = i == result->tier ? result->counted : dec_int(0);
        shares[i].amount = dec_percent(shares[i].volume, shares[i].rate);
        result->exact = dec_add(result->exact, shares[i].amount);
    }
    result->shares = shares;
    result->share_count = count;
}

/* ---- methods ---- */

static void count_tiers(struct arena *arena, struct rebate_result *result,
                        const struct plan_rebate *rebate, const struct rebate_case *period)
{
    struct scale scale = tier_scale(rebate, period->target);
    bool increment = rebate->method == METHOD_GROWTH
                     && rebate->growth_on == GROWTH_ON_INCREMENT;
    result->tier = tier_reached(rebate, period);
    result->counted = period->volume;
    if (increment)
        result->counted = dec_max(dec_sub(period->volume, rebate->baseline), dec_int(0));
    if (scale.reference.known)
        result->percent =
            dec_div(dec_sub(dec_mul(period->volume, dec_int(100)),
                            dec_mul(scale.reference, scale.shift)), scale.reference, 2);
    add_shares(arena, result, rebate);
}

static struct dec whole_units(struct dec volume, struct dec every)
{
    struct dec units = dec_div(volume, every, 0);
    if (units.known && dec_compare(dec_mul(units, every), volume) > 0)
        units = dec_sub(units, dec_int(1));
    return dec_max(units, dec_int(0));
}

static void count_units(struct rebate_result *result, const struct plan_rebate *rebate)
{
    result->counted = rebate->volume_cap.known ? dec_min(result->volume, rebate->volume_cap)
                                               : result->volume;
    result->units = whole_units(result->counted, rebate->every);
    result->exact = dec_mul(result->units, rebate->amount);
}

static bool tiers_known(const struct plan_rebate *rebate)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    for (size_t i = 0; i < rebate->tiers.count; i++)
        if (!tiers[i].from.known || !tiers[i].rate.known)
            return false;
    return rebate->tiers.count > 0;
}

static enum rebate_gap gap_of(const struct plan_rebate *rebate,
                              const struct rebate_case *period)
{
    bool growth = rebate->method == METHOD_GROWTH, units = rebate->method == METHOD_PER_UNIT;
    if (rebate->method == METHOD_ABSENT)
        return REBATE_NO_METHOD;
    if (!period->volume.known && rebate->method != METHOD_FIXED)
        return REBATE_NO_VOLUME;
    if (figures_has_tiers(rebate) && !tiers_known(rebate))
        return REBATE_NO_TIERS;
    if (rebate->method == METHOD_ACHIEVEMENT && dec_sign(period->target) <= 0)
        return REBATE_NO_TARGET;
    if (growth && (dec_sign(rebate->baseline) <= 0 || rebate->growth_on == GROWTH_ON_ABSENT))
        return REBATE_NO_BASELINE;
    if (!figures_has_tiers(rebate)
        && (!rebate->amount.known || (units && dec_sign(rebate->every) <= 0)))
        return REBATE_NO_AMOUNT;
    return REBATE_COUNTED;
}

/* ---- factor, rounding, minimum, cap ---- */

static struct dec factor_of(const struct plan_rebate *rebate, int32_t days)
{
    const struct plan_pay_factor *factors = PLAN_ITEMS(rebate->factors, plan_pay_factor);
    if (rebate->factors.count == 0)
        return DEC_NONE;
    for (size_t i = 0; i < rebate->factors.count; i++)
        if (days <= factors[i].up_to)
            return factors[i].rate;
    return dec_int(0);
}

/* With two digits, or as many as there are. */
static struct dec as_money(struct dec amount)
{
    return amount.scale < 2 ? dec_round(amount, 2) : amount;
}

static void settle(struct rebate_result *result, const struct plan_rebate *rebate)
{
    struct dec step = rebate->rounding, minimum = rebate->minimum, cap = rebate->cap;
    if (!step.known || dec_sign(step) <= 0)
        step = dec_lit(MINOR_UNIT);
    struct dec paid = result->factor.known ? dec_percent(result->exact, result->factor)
                                           : result->exact;
    result->rounded = as_money(dec_round(dec_round_to(paid, step), step.scale));
    result->amount = result->rounded;
    if (minimum.known && result->amount.known && dec_compare(result->amount, minimum) < 0) {
        result->amount = as_money(minimum);
        result->raised = true;
    }
    if (cap.known && result->amount.known && dec_compare(result->amount, cap) > 0) {
        result->amount = as_money(cap);
        result->capped = true;
    }
    if (!result->amount.known)
        result->gap = REBATE_TOO_LONG;
}

struct rebate_result figures_rebate_case(struct arena *arena, const struct plan_rebate *rebate,
                                         const struct rebate_case *period)
{
    struct rebate_result result = {.volume = period->volume, .counted = period->volume,
                                   .tier = SIZE_MAX, .gap = gap_of(rebate, period)};
    if (result.gap)
        return result;
    if (figures_has_tiers(rebate))
        count_tiers(arena, &result, rebate, period);
    else if (rebate->method == METHOD_PER_UNIT)
        count_units(&result, rebate);
    else
        result.exact = rebate->amount;
    result.factor = factor_of(rebate, period->days);
    settle(&result, rebate);
    return result;
}

struct rebate_result figures_rebate(struct arena *arena, const struct plan_rebate *rebate,
                                    struct dec volume)
{
    struct rebate_case year = {.volume = volume};
    if (rebate->period == PERIOD_YEAR)
        year.target = figures_rebate_target(rebate);
    return figures_rebate_case(arena, rebate, &year);
}

/* ---- jumps ---- */

static struct dec paid_at(struct arena *arena, const struct plan_rebate *rebate,
                          struct dec volume, struct dec target)
{
    struct rebate_case period = {.volume = volume, .target = target};
    return figures_rebate_case(arena, rebate, &period).amount;
}

/* A marginal payment rises without a jump; a cent that rounding makes of it is none. */
struct dec figures_cliff(struct arena *arena, const struct plan_rebate *rebate, size_t index,
                         struct dec target)
{
    struct dec at = figures_tier_begins(rebate, index, target);
    struct dec below = dec_sub(at, dec_lit(MINOR_UNIT));
    if (rebate->method == METHOD_MARGINAL || dec_sign(below) < 0)
        return dec_lit("0.00");
    return dec_sub(paid_at(arena, rebate, at, target), paid_at(arena, rebate, below, target));
}

/* The least V, to 0.01, with V × kept ÷ 100 ≥ cost. */
static struct dec least_volume(struct dec cost, struct dec kept)
{
    if (dec_sign(kept) <= 0)
        return DEC_NONE;
    struct dec volume = dec_div(dec_mul(cost, dec_int(100)), kept, 2);
    if (volume.known && dec_compare(dec_percent(volume, kept), cost) < 0)
        volume = dec_add(volume, dec_lit(MINOR_UNIT));
    return volume;
}

struct dec figures_pays_off(struct arena *arena, const struct plan_rebate *rebate,
                            size_t index, struct dec target)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    if (dec_sign(figures_cliff(arena, rebate, index, target)) <= 0)
        return DEC_NONE;
    struct dec at = figures_tier_begins(rebate, index, target);
    struct dec below = index ? figures_tier_begins(rebate, index - 1, target) : dec_int(0);
    struct dec rate = index ? tiers[index - 1].rate : dec_int(0);
    struct dec factor = factor_of(rebate, 0);
    if (factor.known)
        rate = dec_percent(rate, factor);
    /* Where the cap stopped the tier below there is no jump, so its rate holds up to `at`. */
    struct dec cost = dec_sub(at, paid_at(arena, rebate, at, target));
    struct dec free = dec_int(0); /* what the tier below leaves out: V − rate × (V − free) */
    if (rebate->method == METHOD_GROWTH && rebate->growth_on == GROWTH_ON_INCREMENT)
        free = rebate->baseline;
    struct dec kept = dec_sub(dec_int(100), rate);
    struct dec volume = least_volume(dec_sub(cost, dec_percent(free, rate)), kept);
    if (rebate->minimum.known)
        volume = dec_max(volume, dec_add(cost, rebate->minimum));
    if (!volume.known || dec_compare(volume, at) >= 0)
        return DEC_NONE;
    return dec_round(dec_max(volume, below), 2);
}
