/* figures/scenario: what each commercial term and all of them together pay when purchases come
 * to so many percent of target, and where a rebate's tiers make the payment jump. Exact; only
 * a payment is rounded, and only the last percentage divides.
 *
 *   volume of a term    target of its goal × percent ÷ 100; of a quarterly rebate each
 *                       quarter's figure × percent ÷ 100
 *   rebate              figures_rebate of that volume, rounded and capped period by period;
 *                       a quarterly one is the sum of its four quarters
 *   discount            purchases × rate ÷ 100, each on the full amount, to 0.01 half up:
 *                       discounts are added, not applied one after another
 *   fee                 its amount, whatever is bought
 *   share of the total  total × 100 ÷ purchases, to two digits, half up
 *
 * Every condition counts as met. Nothing is guessed: a term whose figures the plan does not
 * settle has a gap instead of amounts. */
#ifndef PLANPACT_FIGURES_SCENARIO_H
#define PLANPACT_FIGURES_SCENARIO_H

#include "figures/figures.h"

enum {
    SCENARIO_POINTS_MAX = 12,
    SCENARIO_REACH_PERCENT = 150, /* of target: a tier above that is out of reach */
};

/* What a contract and, unless told otherwise, a simulation show: 80 to 120 % of target. */
enum { SCENARIO_PERCENTS = 5 };
extern const int scenario_percents[SCENARIO_PERCENTS];

/* Why a term cannot be counted. */
enum scenario_gap {
    GAP_NONE,
    GAP_GOAL,      /* a rebate names no goal; no goal is about purchases */
    GAP_AMBIGUOUS, /* several goals are about purchases */
    GAP_UNIT,      /* the goal is not in the plan's currency */
    GAP_TARGET,    /* the goal has no target above zero */
    GAP_MEASURE,   /* the goal measures another base than the rebate is paid on */
    GAP_QUARTERS,  /* a quarterly rebate, and the goal has no four quarters that add up */
    GAP_METHOD,    /* a rebate without period, method or tiers */
    GAP_TIERS,     /* tiers that do not rise */
    GAP_RATE,      /* a discount without a rate */
    GAP_AMOUNT,    /* a fee without an amount */
    GAP_SIZE,      /* more digits than are calculated with */
    GAP_COUNT
};

enum scenario_kind { SCENARIO_DISCOUNT, SCENARIO_REBATE, SCENARIO_FEE, SCENARIO_KINDS };

struct scenario_term {
    enum scenario_kind kind;
    const struct plan_node *node;  /* a plan_discount, plan_rebate or plan_fee */
    struct str id, title;          /* the title is the id where the plan gives none */
    const struct plan_goal *goal;  /* whose target is scaled; NULL for a fee */
    bool quarterly;                /* the amounts are sums of four quarters */
    enum scenario_gap gap;         /* if any: no amounts */
    const struct dec *amounts;     /* money, one a percent */
};

enum tier_reach {
    REACH_NEW,       /* neither, or not to be told from the plan */
    REACH_OUT,       /* begins above 150 % of target (quarterly: of every quarter's) */
    REACH_LAST_YEAR, /* begins below last year's volume (quarterly: every quarter's) */
};

/* A tier that begins above zero, of a rebate that is counted. */
struct scenario_tier {
    const struct scenario_term *term;
    const struct plan_rebate *rebate;
    size_t tier;           /* index */
    struct dec from, rate;
    struct dec jump;       /* money: figures_cliff; 0.00 of a marginal rebate */
    struct dec pays_off;   /* money: figures_pays_off */
    enum tier_reach reach;
    struct dec compared;   /* the target, or last year's volume, that `reach` is told from */
};

struct scenario {
    const int *percents; /* of target */
    size_t count;
    struct str measure;               /* of goals that are about purchases */
    const struct plan_goal *goal;     /* which purchases; NULL with purchases_gap */
    enum scenario_gap purchases_gap;
    const struct dec *purchases;      /* money, one a percent; NULL with purchases_gap */
    const struct scenario_term *terms; /* discounts, rebates, fees, as the plan lists them */
    size_t term_count, counted;       /* all; those without a gap */
    const struct dec *totals;         /* of the terms counted; not known if none is */
    const struct dec *shares;         /* percent of purchases; not known without either */
    const struct scenario_tier *tiers;
    size_t tier_count;
};

/* `count` percents, 1 to SCENARIO_POINTS_MAX, each above zero; borrowed. The purchases are
 * those of the one goal in the plan's currency that measures what the first rebate is paid on,
 * if that is purchases, else net purchases. Owned by the arena. */
const struct scenario *figures_scenario(struct arena *arena, const struct plan *plan,
                                        const int *percents, size_t count);

/* The smallest volume, to 0.01, in the tier below `index` from which buying up to the
 * threshold T costs no more than it brings: V with V − r × V ÷ 100 ≥ T − paid(T), where r is
 * the rate of the tier below. Not known where no jump pays for what is bought to reach it. */
struct dec figures_pays_off(struct arena *arena, const struct plan_rebate *rebate,
                            size_t index);

#endif
