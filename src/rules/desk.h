/* rules/desk: one sandbox in which every rule is loaded and its options are set, cleared before
 * each plan: no plan finds anything that another one left. */
#ifndef PLANPACT_RULES_DESK_H
#define PLANPACT_RULES_DESK_H

#include "rules/inside.h"

/* The sandbox as it was set up, for one plan: what is reported goes into `arena`. Borrowed. */
struct sandbox *desk_clear(struct rules_desk *desk, struct arena *arena, int64_t deadline);
/* Inside the sandbox of a desk: pushes the rule's check and its options; false, with nothing
 * pushed, if they are not there. */
bool desk_push(lua_State *L, const struct rule_file *file);

#endif
