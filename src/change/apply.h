/* change/apply: an amendment put into the text it was made for. */
#ifndef PLANPACT_CHANGE_APPLY_H
#define PLANPACT_CHANGE_APPLY_H

#include "change/amendment.h"

/* Appends the file of the plan as amended (plan_write); it is a plan only if it reads as one.
 * False with findings, and nothing appended, if a part is not there, if what stands there is not
 * what the amendment changes, or if a value or element is none of a plan's. */
bool amendment_apply(struct arena *arena, struct findings *findings, const struct plan *before,
                     const struct amendment *amendment, struct buf *out);

/* Says what an element of a plan that stands in an amendment has and no plan's element has: a
 * name that is unknown there, or a value that is none. */
bool amendment_element_good(struct arena *arena, struct findings *findings,
                            const struct shape *shape, const struct xml_node *xml);

#endif
