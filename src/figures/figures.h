/* figures: the arithmetic of a plan, exact. Pure: no file, no language, no document. A result
 * whose inputs are absent is not known; it is never zero. */
#ifndef PLANPACT_FIGURES_FIGURES_H
#define PLANPACT_FIGURES_FIGURES_H

#include "plan/plan.h"

/* What one tier contributes to a rebate. */
struct tier_share {
    struct dec from, to;  /* money, half-open; `to` not known: no upper end */
    struct dec rate;      /* percent */
    struct dec volume;    /* the part of the volume this tier's rate is applied to */
    struct dec amount;    /* volume × rate ÷ 100, exact */
};

struct rebate_result {
    struct dec volume;
    struct dec exact;   /* before rounding and cap */
    struct dec amount;  /* rounded half up to the rebate's step (0.01 if it states none), then
                           capped; not known if the rebate states no method or has no tier */
    size_t tier;        /* index of the tier reached, SIZE_MAX: below the first */
    bool capped;
    const struct tier_share *shares; /* one a tier, in the order of the plan */
    size_t share_count;
};

/* What a rebate pays for a volume of its period. Marginal: each tier's rate on the part of
 * the volume inside [from, next from). Whole volume: the rate of the tier reached on all of
 * it. Below the first tier nothing is paid. Owned by the arena. */
struct rebate_result figures_rebate(struct arena *arena, const struct plan_rebate *rebate,
                                    struct dec volume);

/* The jump in money when the volume reaches the threshold of tier `index`: what is paid at
 * the threshold less what is paid one minor unit (0.01) below it. Zero for marginal tiers
 * that start at their own rate. */
struct dec figures_cliff(struct arena *arena, const struct plan_rebate *rebate, size_t index);

/* (target − base) ÷ |base| in percent, to one digit, half up; not known if base ≤ 0. */
struct dec figures_growth(struct dec base, struct dec target);

/* The year's value from four quarters by an aggregation; an average has as many digits as
 * its quarters, and two more. Not known if a quarter is not. */
struct dec figures_year(enum aggregation aggregation, const struct dec quarters[4]);

/* Sum of the budgets of all activities. Known (zero) when there are none. */
struct dec figures_budget(const struct plan *plan);

/* Part of the goal's target that falls to quarter 1 to 4, in percent of the year's sum, to one
 * digit; not known unless the aggregation is a sum above zero. */
struct dec figures_phasing(const struct plan_goal *goal, int quarter);

#endif
