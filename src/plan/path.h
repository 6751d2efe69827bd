/* plan/path: the parts of a plan by their paths, the same in every version of it:
 * "terms/rebate[r-annual]/tier[2]".
 *
 * A step is an element; one of a list has its key in brackets: its id, code, number, or whatever
 * else tells the elements of that list apart; where nothing does, its place from 1. A key that
 * two elements share is no key: they have "#" and their place. */
#ifndef PLANPACT_PLAN_PATH_H
#define PLANPACT_PLAN_PATH_H

#include "plan/plan.h"

/* What tells a node from the others of its list, as the file has it; absent if nothing does. */
struct str plan_key(struct arena *arena, const struct plan_node *node);

/* The path of a node from the plan, "" for the plan itself. */
struct str plan_path(struct arena *arena, const struct plan_node *node);

/* The node at a path below `from`; NULL if there is none. Steps may be divided by "." as well as
 * by "/". */
const struct plan_node *plan_at(const struct plan_node *from, struct str path);

/* The field, other than a list or an item, at a path below `from`: "target.value",
 * "tier[2].rate", "statement"; *node: that holds it. NULL if there is none. */
const struct field *plan_field_at(const struct plan_node *from, struct str path,
                                  const struct plan_node **node);

/* The field of the parent that holds the node; NULL for the plan. *index: its place in a list,
 * from 0. */
const struct field *plan_holder(const struct plan_node *node, size_t *index);

#endif
