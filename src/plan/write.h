/* plan/write: a plan as XML of which some values are still to be filled in. */
#ifndef PLANPACT_PLAN_WRITE_H
#define PLANPACT_PLAN_WRITE_H

#include "plan/plan.h"

/* A value of the plan that is not known and is to be filled in; an attribute. */
struct plan_blank {
    const struct plan_node *node;
    const struct field *field;
};

/* plan_write, with a blank, 【】, in the place of each of those values. */
void plan_write_blanks(struct arena *arena, struct buf *out, const struct plan *plan,
                       const struct plan_blank *blanks, size_t count);

#endif
