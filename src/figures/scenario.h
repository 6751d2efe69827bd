/* figures/scenario: what each commercial term and all of them together pay when purchases come
 * to so many percent of target, and where a rebate's tiers make the payment jump. Exact; only
 * a payment is rounded, and only the last percentage divides.
 *
 *   volume of a term    target of its goal × percent ÷ 100, to 0.01; of a rebate paid more
 *                       than once a year each period's figure × percent ÷ 100, to 0.01
 *   rebate              figures_rebate_case of that volume, period by period; the year is the
 *                       sum of its periods
 *   discount            figures_stack of the purchases, as the terms state it; added up where
 *                       they do not
 *   fee                 figures_fee, whatever is bought
 *   share of the total  total × 100 ÷ purchases, to two digits, half up
 *
 * Every condition counts as met, and every payment as made in time. Penalties are not counted.
 * Nothing is guessed: a term whose figures the plan does not settle has a gap instead of
 * amounts. */
#ifndef PLANPACT_FIGURES_SCENARIO_H
#define PLANPACT_FIGURES_SCENARIO_H

#include "figures/figures.h"
#include "figures/stack.h"

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
    GAP_QUARTERS,  /* paid more than once a year, and the goal has no four quarters that add
                      up */
    GAP_METHOD,    /* a rebate without period, method or tiers */
    GAP_BASELINE,  /* growth without a baseline above zero, or without what the rate is on */
    GAP_STEP,      /* per unit or fixed without an amount, or a unit above zero */
    GAP_TIERS,     /* tiers that do not rise */
    GAP_RATE,      /* a discount without a rate */
    GAP_AMOUNT,    /* a fee without an amount, price and quantity, or minimum */
    GAP_SIZE,      /* more digits than are calculated with */
    GAP_COUNT
};

enum scenario_kind { SCENARIO_DISCOUNT, SCENARIO_REBATE, SCENARIO_FEE, SCENARIO_KINDS };

/* What is to be said of a term at one percent. */
struct scenario_detail {
    bool raised, capped;   /* the minimum acts, the cap acts, in one period at least */
    struct dec on_account; /* money of the amount that is paid on account; not known: none is,
                              or the goal has no quarters */
    struct dec balance;    /* money left for the true-up; negative: too much on account */
};

struct scenario_term {
    enum scenario_kind kind;
    const struct plan_node *node;  /* a plan_discount, plan_rebate or plan_fee */
    struct str id, title;          /* the title is the id where the plan gives none */
    const struct plan_goal *goal;  /* whose target is scaled; NULL for a fee or fixed amount */
    int periods;                   /* of a rebate: the amounts are sums of so many; 0: others */
    enum scenario_gap gap;         /* if any: no amounts */
    const struct dec *amounts;     /* money, one a percent */
    const struct scenario_detail *details; /* one a percent */
};

enum tier_reach {
    REACH_NEW,       /* neither, or not to be told from the plan */
    REACH_OUT,       /* begins above 150 % of target (of every period's) */
    REACH_LAST_YEAR, /* begins below last year's volume (every period's) */
};

/* A tier that begins above zero, of a rebate that is counted. */
struct scenario_tier {
    const struct scenario_term *term;
    const struct plan_rebate *rebate;
    size_t tier;           /* index */
    struct dec from;       /* money; not known where it differs from period to period */
    struct dec percent;    /* achievement: of target; growth: over the baseline; else not
                              known */
    struct dec rate;
    struct dec jump;       /* money: figures_cliff; 0.00 of a marginal rebate; not known with
                              `from` */
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
    bool sequential;                  /* discounts are applied one after another */
    size_t penalties;                 /* how many the terms have; none is counted */
};

/* `count` percents, 1 to SCENARIO_POINTS_MAX, each above zero; borrowed. The purchases are
 * those of the one goal in the plan's currency that measures what the first rebate is paid on,
 * if that is purchases, else net purchases. Owned by the arena. */
const struct scenario *figures_scenario(struct arena *arena, const struct plan *plan,
                                        const int *percents, size_t count);

/* Target or other figure × percent ÷ 100, to 0.01. */
struct dec figures_at_percent(struct dec value, int percent);

/* A rebate without a gap in period `index` (from 0) of its year, at a percent of target. */
struct rebate_result figures_rebate_period(struct arena *arena,
                                           const struct plan_rebate *rebate, int index,
                                           int percent);

/* What is paid on account of a rebate at a percent of target, and what is left of `paid`, the
 * year's amount. Not known without interim payments, or without four quarters in the goal. */
struct true_up figures_rebate_interim(const struct plan_rebate *rebate, int percent,
                                      struct dec paid);

/* The measure of goals and results that a base (enum sales_base) stands for: the words of both
 * are one. */
struct str figures_base_measure(int32_t base);
/* True if the measure is one that a base stands for. */
bool figures_names_base(struct str measure);
/* The goal that a rebate names, or NULL. */
const struct plan_goal *figures_rebate_goal(const struct plan_rebate *rebate);

/* Last year's one result of a measure in the plan's currency; NULL if there is none, or
 * more. */
const struct plan_result *figures_last_year(const struct plan *plan, struct str measure);

#endif
