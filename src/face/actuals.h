/* face/actuals: the tables of a plan's year, read for all that look at the year. */
#ifndef PLANPACT_FACE_ACTUALS_H
#define PLANPACT_FACE_ACTUALS_H

#include "actuals/actuals.h"
#include "face/loaded.h"

/* What the tables say about the plan, which is to be the whole one, not what one party may see.
 * `quarter`: the one under review, 1 to 4; rows of later ones are left out, with a warning; 0:
 * none is. NULL, with findings, if anything is wrong with a table; without tables, actuals that
 * hold nothing. */
const struct actuals *read_actuals(struct planpact *planpact, struct arena *arena,
                                   struct findings *findings, const struct plan *plan,
                                   const struct planpact_actuals *given, int quarter);

#endif
