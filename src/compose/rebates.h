/* compose/rebates: the words of a rebate, shared by the schedule of the contract and the
 * explanation on a terminal. */
#ifndef PLANPACT_COMPOSE_REBATES_H
#define PLANPACT_COMPOSE_REBATES_H

#include "compose/composer.h"
#include "figures/scenario.h"

/* The title, else the id. */
struct str rebate_title(const struct plan_rebate *r);

/* Gives label and value of each fact that is known to `take`, in the order a reader asks. */
void rebate_facts(struct composer *c, const struct plan_rebate *r,
                  void (*take)(void *to, struct composer *c, struct str label, struct str value,
                               const char *field),
                  void *to);

/* "1" for index 0. */
struct str rebate_tier_name(const struct composer *c, size_t index);
/* Where a tier begins: an amount, or a percent where the method says so. */
struct str rebate_tier_from(const struct composer *c, const struct plan_rebate *r,
                            struct dec from);
/* "Q1", "First half", or the word for the year, of period `index` from 0. */
struct str rebate_period_name(const struct composer *c, const struct plan_rebate *r, int index);

/* The worked example: what the rebate pays, step by step, and with interim payments what is
 * left for the true-up. */
void rebate_example(struct composer *c, struct doc_block *parent, const struct plan_rebate *r);

#endif
