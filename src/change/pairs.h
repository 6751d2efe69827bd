/* change/pairs: which elements of two plans belong together. */
#ifndef PLANPACT_CHANGE_PAIRS_H
#define PLANPACT_CHANGE_PAIRS_H

#include "change/compare.h"

enum { NO_INDEX = -1 };

struct pairs {
    struct arena *arena;
    struct change_pair *items; /* sorted by the address of `before` */
    struct change_pair *items_after; /* by the address of `after` */
    size_t count, capacity;
};

/* All pairs of two plans. */
struct pairs pairs_find(struct arena *arena, const struct plan *before,
                        const struct plan *after);
/* The other of a pair, or NULL. */
const struct plan_node *pairs_after(const struct pairs *pairs, const struct plan_node *before);
const struct plan_node *pairs_before(const struct pairs *pairs, const struct plan_node *after);

/* Marks, in `keep`, a longest rising row of `values` (NO_INDEX: never kept). */
void rising_row(struct arena *arena, const ptrdiff_t *values, size_t count, bool *keep);

#endif
