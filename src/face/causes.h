/* face: one mistake, one finding. */
#ifndef PLANPACT_FACE_CAUSES_H
#define PLANPACT_FACE_CAUSES_H

#include "plan/plan.h"

/* Takes out what only follows from another finding about the same term of the plan, or about the
 * plan: a rebate of which a rule says that it lacks its method need not be said to be impossible to
 * calculate, and no goal has another currency than a plan whose own is misspelt. The
 * cause must be as grave, so that the plan stays as bad as it was. */
void causes_keep(struct findings *findings, const struct plan *plan);

#endif
