/* figures: the arithmetic of a plan, exact. Pure: no file, no language, no document. A result
 * whose inputs are absent is not known; it is never zero. */
#ifndef PLANPACT_FIGURES_FIGURES_H
#define PLANPACT_FIGURES_FIGURES_H

#include "figures/rebate.h"

/* `part` in percent of `whole`, half up to `scale` digits from the exact quotient; not known
 * unless the whole is above zero. */
struct dec figures_share(struct dec part, struct dec whole, int scale);

/* (target − base) ÷ |base| in percent, to one digit, half up; not known if base ≤ 0. */
struct dec figures_growth(struct dec base, struct dec target);

/* The year's value from four quarters by an aggregation; an average has as many digits as
 * its quarters, and up to two more where it is not exact without them. Not known if a quarter
 * is not. */
struct dec figures_year(enum aggregation aggregation, const struct dec quarters[4]);

/* Sum of the budgets that activities state; not known if none does. */
struct dec figures_budget(const struct plan *plan);

/* What a line of the budget comes to: its own amount, else the budget of the activity it pays
 * for. */
struct dec figures_budget_line(const struct plan_budget_line *line);

/* Part of the goal's target that falls to quarter 1 to 4, in percent of the year's sum, to one
 * digit; not known unless the aggregation is a sum above zero. */
struct dec figures_phasing(const struct plan_goal *goal, int quarter);

#endif
