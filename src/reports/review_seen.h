/* reports/review_seen: what the tables of a review tell one reader. */
#ifndef PLANPACT_REPORTS_REVIEW_SEEN_H
#define PLANPACT_REPORTS_REVIEW_SEEN_H

#include "actuals/actuals.h"

/* A copy of the actuals whose references lead into `plan`, the plan as that audience may see it
 * and in its language; `whole` is the same plan with all that is internal. A row about
 * something that the plan does not hold is left out.
 *
 * The customer is not told: notes; what was spent, unless the plan shows the budget; the margin
 * of a promotion, what it pulled forward or took from other articles, and what it cost; ratings
 * and complaints, unless the plan shows the satisfaction; a new action or a finding whose goal
 * is internal; a decision about a part or a field that is internal. Owned by the arena. */
const struct actuals *actuals_seen(struct arena *arena, const struct actuals *actuals,
                                   const struct plan *plan, const struct plan *whole,
                                   enum audience audience);

#endif
