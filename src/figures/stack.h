/* figures/stack: discounts one after another, tax, and what is paid on account of a year.
 *
 * Money is rounded half up to 0.01 where it is paid or printed, and nowhere before. */
#ifndef PLANPACT_FIGURES_STACK_H
#define PLANPACT_FIGURES_STACK_H

#include "plan/plan.h"

/* ---- stacked discounts ---- */

/* What each of `count` discounts (percents) takes off `price`, in money. Additive: each of the
 * full price, rounded. Sequential: each of what those before it left; the rest of the price is
 * kept to 13 digits and a part is the difference of two rounded rests, so that the parts add
 * up to the rounded whole. Not known if the price or a rate is not. */
void figures_stack(struct dec price, const struct dec *rates, size_t count, bool sequential,
                   struct dec *parts);

/* All of them as one rate, in percent: 2 and 3 make 4.94 one after another, 5 added up; to 6
 * digits, without zeros at the end. */
struct dec figures_stack_rate(const struct dec *rates, size_t count, bool sequential);

/* ---- tax ---- */

/* Amount without tax from one with it: amount ÷ (1 + rate ÷ 100), to 0.01. */
struct dec figures_without_tax(struct dec amount, struct dec rate);
/* Amount with tax from one without: amount × (1 + rate ÷ 100), to 0.01. */
struct dec figures_with_tax(struct dec amount, struct dec rate);

/* The sum of `count` amounts with tax, without it. Rounded in each line or of the sum, which
 * can differ by a fen a line; not known where the plan does not say which. */
struct dec figures_sum_without_tax(const struct dec *amounts, size_t count, struct dec rate,
                                   enum tax_rounding rounding);

/* ---- interim payments and true-up ---- */

struct true_up {
    struct dec interim[4]; /* money on account of each quarter; not known of a quarter without
                              a volume */
    struct dec on_account; /* their sum */
    struct dec balance;    /* the year's rebate less that; negative: too much was paid */
    struct dec pay;        /* money still paid with the true-up: the balance, at least zero */
    struct dec back;       /* money too much on account; what becomes of it the term states */
};

/* Interim: quarter × rate ÷ 100, rounded to `step` (0.01 if not known). `year`: what the year
 * pays in all. Any quarter not known leaves the sums not known. */
struct true_up figures_true_up(const struct dec quarters[4], struct dec rate, struct dec step,
                               struct dec year);

/* ---- a service fee ---- */

struct fee_result {
    struct dec computed; /* the amount stated, else price × quantity to 0.01 */
    struct dec amount;   /* at least the minimum; the minimum alone where nothing is computed */
    bool raised;         /* the minimum acts */
    struct dec rate;     /* of tax: the fee's own, else the plan's; percent */
    struct dec without_tax, with_tax; /* not known unless the plan says which the amount is */
};

/* `money` may be NULL. */
struct fee_result figures_fee(const struct plan_fee *fee, const struct plan_money *money);

#endif
