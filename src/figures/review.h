/* figures/review: where a goal stands in its year, where it will land, and what a rebate has
 * earned and paid so far. No data is not zero: a quarter without a figure is not counted, and
 * a result that would need it is not known. */
#ifndef PLANPACT_FIGURES_REVIEW_H
#define PLANPACT_FIGURES_REVIEW_H

#include "figures/figures.h"

enum rag { RAG_NONE, RAG_RED, RAG_AMBER, RAG_GREEN };

struct review_figures {
    int quarters;            /* how many quarters, from the first on, have figures */
    struct dec to_date;      /* their sum */
    struct dec planned;      /* what was planned for them */
    struct dec attainment_quarter; /* the last of them: actual ÷ plan × 100, to 1 digit */
    struct dec attainment;   /* to date, the same way */
    struct dec landing;      /* by season: to date × year ÷ planned, to 0.01 */
    struct dec straight;     /* by straight line: to date × 4 ÷ quarters, to 0.01 */
    struct dec required;     /* index of the rate required: (year − to date) ÷
                                (year − planned) × 100, to 1 digit; not known at year's end */
};

/* Of a goal whose quarters add up to its year. `plan` and `actual` are Q1 to Q4; `quarters`
 * closed, 0 to 4. The year is the sum of the plan's quarters. */
struct review_figures figures_review(const struct dec plan[4], const struct dec actual[4],
                                     int quarters);

/* actual ÷ target × 100 to 1 digit; where lower is better target ÷ actual. Not known unless
 * the divisor is above zero. */
struct dec figures_attainment(struct dec actual, struct dec target, bool lower_is_better);

/* Green from `green` percent on, amber from `amber` on, else red; RAG_NONE without data or
 * without limits. The attainment as it is printed is compared, so that colour and figure never
 * contradict each other. */
enum rag figures_rag(struct dec attainment, struct dec green, struct dec amber);

struct accrual {
    struct dec earned;   /* to date, by the term's own method */
    struct dec paid;     /* to date */
    struct dec open;     /* earned − paid */
    struct dec distance; /* money to the next tier; not known at the last one */
    struct dec percent;  /* the same in percent of what is still planned, to 1 digit */
};

/* `remaining`: volume still planned for the period. `next`: where the next tier begins, not
 * known if there is none. */
struct accrual figures_accrual(struct dec earned, struct dec paid, struct dec to_date,
                               struct dec next, struct dec remaining);

#endif
