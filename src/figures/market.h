/* figures/market: what a promotion brought, shelf and distribution, and what a customer is
 * worth. */
#ifndef PLANPACT_FIGURES_MARKET_H
#define PLANPACT_FIGURES_MARKET_H

#include "figures/figures.h"

/* ---- promotion ---- */

struct promotion {
    struct dec actual, baseline; /* money or units sold in the period, with and without it */
    struct dec pulled_forward;   /* bought now instead of later */
    struct dec cannibalised;     /* taken from other products of ours */
    struct dec margin;           /* profit in percent of what is sold */
    struct dec spend;            /* money */
};

struct promotion_result {
    struct dec incremental; /* actual − baseline − pulled forward − cannibalised */
    struct dec uplift;      /* incremental in percent of the baseline, to 1 digit */
    struct dec profit;      /* incremental × margin ÷ 100, to 0.01 */
    struct dec returned;    /* by the convention, to 2 digits, from the unrounded profit */
    struct dec break_even;  /* 1 or 0, to compare it with */
};

/* The convention is one of two that differ by one, so a plan must choose: profit ÷ spend
 * breaks even at 1, gain ÷ spend, (profit − spend) ÷ spend, at 0.
 * What is not known, or not stated, leaves what needs it not known: write 0 where nothing was
 * pulled forward. */
struct promotion_result figures_promotion(const struct promotion *promotion,
                                          enum return_convention convention);

/* What an activity is planned to bring: its baseline raised by its uplift, to 0.01. The spend is
 * what the supplier pays of the budget; all of it where no share is stated. */
struct promotion figures_planned(const struct plan_activity *activity);

/* ---- shelf and distribution; percents, to 1 digit ---- */

/* Share of shelf ÷ market share × 100: below 100 the shelf is less than fair. Both percent. */
struct dec figures_fair_share(struct dec shelf_share, struct dec market_share);
/* Stores that carry the product in percent of all: each store counts as one. */
struct dec figures_numeric_distribution(const bool *carries, size_t stores);
/* The same, each store counting with its turnover of the category; a store whose turnover is
 * not known leaves the result not known. */
struct dec figures_weighted_distribution(const bool *carries, const struct dec *turnover,
                                         size_t stores);

/* ---- customer lifetime value ---- */

struct lifetime {
    const struct dec *revenue; /* money, one a year of the horizon, the first is this year:
                                  t counts from 0 */
    const struct dec *cost;    /* money: cost to serve, one a year */
    size_t years;
    struct dec margin;       /* percent of revenue */
    struct dec retention;    /* percent of customers kept a year */
    struct dec discount;     /* percent a year */
    struct dec acquisition;  /* money spent to win the customer */
};

/* Σ (revenue × margin − cost) × retention^t ÷ (1 + discount)^t − acquisition, in money to 0.01.
 * Summed from the last year back (Horner), with 12 digits kept. Not known without a horizon. */
struct dec figures_lifetime_value(const struct lifetime *lifetime);

/* ---- customer classes ---- */

/* Class of each customer by value (sales or profit), largest first: A until the first
 * cut-off (rising percents of the total, such as 70, 90, 97) is reached, then B, then C; D
 * after the last. Who crosses a cut-off belongs to the class before it. Equal values have the
 * same class. A value of zero or less is in D and not in the total; one that is not known has
 * CLASS_ABSENT. */
void figures_classes(const struct dec *values, size_t count, const struct dec cutoffs[3],
                     enum customer_class *classes);
/* The class of one customer of whom only `rank_share` is known: what larger customers have
 * together, in percent of the total. */
enum customer_class figures_class(struct dec rank_share, const struct dec cutoffs[3]);

/* ---- weighted scorecard ---- */

struct score {
    struct dec weight; /* percent; all together 100 */
    struct dec target, actual;
    bool lower_is_better; /* then target ÷ actual */
    struct dec cap;       /* percent, such as 120; not known: none */
    struct dec percent;   /* set: of target, capped, not below 0; to 12 digits */
};

/* Σ weight × percent ÷ Σ weight, to 1 digit. Sets the percent of each line. Where an actual is
 * not known the line is left out and the others weigh more, or it counts as zero: as stated;
 * unstated, the whole is not known. Not known either if the weights are not 100, a target is
 * missing or zero, or no line has data. */
struct dec figures_scorecard(struct score *scores, size_t count, enum no_data no_data);

#endif
