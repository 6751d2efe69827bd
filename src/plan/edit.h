/* plan/edit: a copy of a plan that may be changed, part by part. plan_write makes the changed
 * plan's file of it; whoever wants to go on with the changed plan reads that again, for in the
 * copy references lead where they led, and places are those of the plan it was copied from. */
#ifndef PLANPACT_PLAN_EDIT_H
#define PLANPACT_PLAN_EDIT_H

#include "plan/path.h"

/* The whole plan, with what is internal, in memory of its own. */
struct plan *plan_copy(struct arena *arena, const struct plan *plan);

/* The node of a copy that plan_at or plan_find gives, to be changed. */
struct plan_node *plan_editable(const struct plan_node *node);

/* Gives a field that is no item and no list the value that the text says, as a plan's file has
 * it; an absent or empty text takes the value out. False if the text is no value of that kind;
 * then nothing is changed. The text is borrowed. */
bool plan_set(struct arena *arena, struct plan_node *node, const struct field *field,
              struct str text);
/* The same for the text of a prose field in another language than the plan's. */
void plan_set_other(struct arena *arena, struct plan_node *node, const struct field *field,
                    enum lang lang, struct str text);
/* Says who may see a field that has an element of its own (IN_CHILD), as audience="…" does in a
 * file. */
void plan_set_audience(struct arena *arena, struct plan_node *node, const struct field *field,
                       enum audience audience);

/* The item of that field, made empty if there is none. */
struct plan_node *plan_make_item(struct arena *arena, struct plan_node *node,
                                 const struct field *field);
/* A new element at `index` (at most the list's count) of a list field: a copy of `like`, or empty
 * (NULL). Gives it. Elements of the same list known before are stale then: ask plan_at again. */
struct plan_node *plan_insert(struct arena *arena, struct plan_node *parent,
                              const struct field *field, size_t index,
                              const struct plan_node *like);
/* Takes the element at `index` out of a list; those known before are stale then. */
void plan_remove(struct arena *arena, struct plan_node *parent, const struct field *field,
                 size_t index);
/* Takes an item out. */
void plan_clear_item(struct plan_node *parent, const struct field *field);

#endif
