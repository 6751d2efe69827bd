/* figures/rebate: what a rebate pays for a volume of one of its periods, by every method.
 *
 *   marginal      Σ rate × the part of the volume inside [from, next from)
 *   wholeVolume   volume × rate of the tier reached
 *   achievement   a tier begins at `from` percent of the period's target; volume × rate of the
 *                 tier reached, nothing below the first
 *   growth        a tier begins at `from` percent of growth over the period's baseline; the
 *                 rate applies to the volume, or only to what it is above the baseline
 *   perUnit       whole units in the volume (at most volumeCap) of `every` × amount
 *   fixed         the amount, whatever is bought
 *
 * Then, in this order: × factor by the days to collect; rounded half up to the step; not less
 * than the minimum; not more than the cap. Tiers are compared exactly, without division. */
#ifndef PLANPACT_FIGURES_REBATE_H
#define PLANPACT_FIGURES_REBATE_H

#include "plan/plan.h"

/* Why a rebate has no amount. */
enum rebate_gap {
    REBATE_COUNTED,
    REBATE_NO_VOLUME,
    REBATE_NO_METHOD,
    REBATE_NO_TIERS,    /* none, or one without its beginning or rate */
    REBATE_NO_TARGET,   /* achievement: no target above zero for the period */
    REBATE_NO_BASELINE, /* growth: no baseline above zero, or not said what the rate is on */
    REBATE_NO_AMOUNT,   /* per unit, fixed: no amount, or no unit above zero */
    REBATE_TOO_LONG,    /* more digits than are calculated with */
};

/* One period of a rebate. */
struct rebate_case {
    struct dec volume; /* money */
    struct dec target; /* money, of the period: for achievement only */
    int32_t days;      /* to collect; 0: in time for the first factor */
};

/* What one tier contributes to a rebate. */
struct tier_share {
    struct dec from, to; /* half-open; `to` not known: no upper end. Money; percent of target
                            or growth in percent where the method says so */
    struct dec rate;     /* percent */
    struct dec volume;   /* the part of the volume this tier's rate is applied to */
    struct dec amount;   /* volume × rate ÷ 100, exact */
};

struct rebate_result {
    enum rebate_gap gap;
    struct dec volume;   /* as given */
    struct dec percent;  /* achievement: of target; growth: over the baseline; to 2 digits, for
                            the reader: the tier is told from the exact figures */
    struct dec counted;  /* what rates or units are counted on: the volume, the increment, or
                            the volume up to volumeCap */
    struct dec units;    /* per unit: how many whole ones */
    struct dec exact;    /* by the method, before factor, rounding, minimum and cap */
    struct dec factor;   /* percent; not known: the rebate has none */
    struct dec rounded;  /* × factor, and rounded to the step */
    struct dec amount;   /* what is paid, in money, with as many digits as the step, at least
                            two; not known with a gap */
    size_t tier;         /* index of the tier reached, SIZE_MAX: below the first, or no tiers */
    bool raised;         /* the minimum acts */
    bool capped;         /* the cap acts */
    const struct tier_share *shares; /* one a tier, in the order of the plan */
    size_t share_count;
};

/* Owned by the arena. */
struct rebate_result figures_rebate_case(struct arena *arena, const struct plan_rebate *rebate,
                                         const struct rebate_case *period);

/* The same for a volume of the whole year, or of any period of a rebate whose method needs no
 * target; achievement of a yearly rebate is against the target of its goal. */
struct rebate_result figures_rebate(struct arena *arena, const struct plan_rebate *rebate,
                                    struct dec volume);

/* Periods of a rebate in a year: 4, 2, 1; 0 if it does not say. */
int figures_periods(const struct plan_rebate *rebate);

/* True if the method pays by tiers. */
bool figures_has_tiers(const struct plan_rebate *rebate);

/* The smallest volume, to 0.01, at which tier `index` is reached; `target` as in a case. */
struct dec figures_tier_begins(const struct plan_rebate *rebate, size_t index,
                               struct dec target);

/* The jump in money when the volume reaches the threshold of tier `index`: what is paid at
 * the threshold less what is paid one minor unit (0.01) below it. Zero for marginal tiers. */
struct dec figures_cliff(struct arena *arena, const struct plan_rebate *rebate, size_t index,
                         struct dec target);

/* The smallest volume, to 0.01, in the tier below `index` from which buying up to the
 * threshold T costs no more than it brings: V with V − paid(V) ≥ T − paid(T). Not known where
 * no jump pays for what is bought to reach it. */
struct dec figures_pays_off(struct arena *arena, const struct plan_rebate *rebate,
                            size_t index, struct dec target);

/* The target of a rebate's goal for the year; not known without one. */
struct dec figures_rebate_target(const struct plan_rebate *rebate);

#endif
