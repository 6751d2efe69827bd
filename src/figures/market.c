#include "figures/market.h"

enum { KEPT = 12 }; /* digits after the point */

struct promotion_result figures_promotion(const struct promotion *p,
                                          enum return_convention convention)
{
    struct promotion_result r = {0};
    struct dec hidden = dec_add(p->pulled_forward, p->cannibalised);
    r.incremental = dec_sub(dec_sub(p->actual, p->baseline), hidden);
    r.uplift = figures_share(r.incremental, p->baseline, 1);
    struct dec profit = dec_percent(r.incremental, p->margin);
    r.profit = dec_round(profit, 2);
    if (convention == RETURN_ABSENT)
        return r;
    bool net = convention == RETURN_GAIN_OVER_SPEND;
    r.break_even = dec_int(net ? 0 : 1);
    if (dec_sign(p->spend) > 0)
        r.returned = dec_div(net ? dec_sub(profit, p->spend) : profit, p->spend, 2);
    return r;
}

struct promotion figures_planned(const struct plan_activity *a)
{
    struct dec more = dec_round(dec_percent(a->baseline, a->uplift), 2);
    struct dec own = dec_round(dec_percent(a->budget, a->supplier_share), 2);
    return (struct promotion){.actual = dec_add(a->baseline, more),
                              .baseline = a->baseline,
                              .pulled_forward = a->pulled_forward,
                              .cannibalised = a->cannibalised,
                              .margin = a->margin,
                              .spend = a->supplier_share.known ? own : a->budget};
}

struct dec figures_fair_share(struct dec shelf_share, struct dec market_share)
{
    return figures_share(shelf_share, market_share, 1);
}

struct dec figures_numeric_distribution(const bool *carries, size_t stores)
{
    int64_t carry = 0;
    for (size_t i = 0; i < stores; i++)
        carry += carries[i];
    return figures_share(dec_int(carry), dec_int((int64_t)stores), 1);
}

struct dec figures_weighted_distribution(const bool *carries, const struct dec *turnover,
                                         size_t stores)
{
    struct dec carry = dec_int(0), all = dec_int(0);
    for (size_t i = 0; i < stores; i++) {
        all = dec_add(all, turnover[i]);
        if (carries[i])
            carry = dec_add(carry, turnover[i]);
    }
    return figures_share(carry, all, 1);
}

/* `value` one year earlier: × retention ÷ (1 + discount). */
static struct dec year_back(const struct lifetime *l, struct dec value)
{
    struct dec kept = dec_round(dec_mul(value, l->retention), KEPT);
    return dec_div(kept, dec_add(dec_int(100), l->discount), KEPT);
}

struct dec figures_lifetime_value(const struct lifetime *l)
{
    struct dec value = l->years ? dec_int(0) : DEC_NONE;
    for (size_t t = l->years; t-- > 0;) {
        struct dec margin = dec_percent(l->revenue[t], l->margin);
        value = dec_add(value, dec_sub(margin, l->cost[t]));
        if (t > 0)
            value = year_back(l, value);
    }
    return dec_round(dec_sub(value, l->acquisition), 2);
}

/* Sum of the values above `limit`; of all that count where `limit` is not known. */
static struct dec sum_above(const struct dec *values, size_t count, struct dec limit)
{
    struct dec sum = dec_int(0);
    for (size_t i = 0; i < count; i++)
        if (dec_sign(values[i]) > 0 && (!limit.known || dec_compare(values[i], limit) > 0))
            sum = dec_add(sum, values[i]);
    return sum;
}

enum customer_class figures_class(struct dec rank_share, const struct dec cutoffs[3])
{
    enum customer_class class = CLASS_A;
    if (!rank_share.known)
        return CLASS_ABSENT;
    for (int i = 0; i < 3; i++) {
        if (!cutoffs[i].known)
            return CLASS_ABSENT;
        if (dec_compare(rank_share, cutoffs[i]) >= 0)
            class = (enum customer_class)(CLASS_A + i + 1);
    }
    return class;
}

void figures_classes(const struct dec *values, size_t count, const struct dec cutoffs[3],
                     enum customer_class *classes)
{
    /* Compared as money, so that no division rounds. */
    struct dec all = sum_above(values, count, DEC_NONE);
    struct dec limits[3];
    for (int i = 0; i < 3; i++)
        limits[i] = dec_percent(all, cutoffs[i]);
    for (size_t i = 0; i < count; i++) {
        struct dec larger = dec_sign(values[i]) > 0 ? sum_above(values, count, values[i]) : all;
        classes[i] = values[i].known ? figures_class(larger, limits) : CLASS_ABSENT;
    }
}

static struct dec score_percent(const struct score *s)
{
    if (!s->actual.known)
        return DEC_NONE;
    bool inverted = s->lower_is_better;
    /* Nothing of what should be low is as good as it gets. */
    if (inverted && dec_sign(s->actual) <= 0)
        return s->cap;
    struct dec ratio = inverted ? dec_div(dec_mul(s->target, dec_int(100)), s->actual, KEPT)
                                : dec_div(dec_mul(s->actual, dec_int(100)), s->target, KEPT);
    if (s->cap.known)
        ratio = dec_min(ratio, s->cap);
    return dec_max(ratio, dec_int(0));
}

struct dec figures_scorecard(struct score *scores, size_t count, enum no_data no_data)
{
    struct dec all = dec_int(0), counted = dec_int(0), sum = dec_int(0);
    for (size_t i = 0; i < count; i++) {
        struct score *s = &scores[i];
        s->percent = dec_sign(s->target) > 0 ? score_percent(s) : DEC_NONE;
        all = dec_add(all, s->weight);
        if (dec_sign(s->target) <= 0 || (!s->actual.known && no_data == NO_DATA_ABSENT))
            return DEC_NONE;
        if (!s->actual.known && no_data == NO_DATA_LEAVE_OUT)
            continue;
        counted = dec_add(counted, s->weight);
        sum = dec_add(sum, s->actual.known ? dec_mul(s->weight, s->percent) : dec_int(0));
    }
    if (!all.known || dec_compare(all, dec_int(100)) != 0 || dec_sign(counted) <= 0)
        return DEC_NONE;
    return dec_div(sum, counted, 1);
}
