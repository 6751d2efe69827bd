/* reports/actuals: what the tables of a plan's year say, and what they say nothing about, for
 * who gathers them. */
#ifndef PLANPACT_REPORTS_ACTUALS_H
#define PLANPACT_REPORTS_ACTUALS_H

#include "actuals/actuals.h"
#include "compose/compose.h"
#include "compose/plain.h"

/* A table of goals and measures by quarter, one of the other tables' rows and sums, and the goals
 * without data, up to quarter `last`; of quarters in which nothing is told, nothing is missing. */
void actuals_text(struct buf *out, const struct plan *plan, const struct actuals *actuals,
                  int last, const struct wording *wording, enum lang lang,
                  struct plain_look look);
/* The same for a program, and every row: decimals as strings, null for no data. */
void actuals_json(struct buf *out, const struct plan *plan, const struct actuals *actuals,
                  int last);

#endif
