/* change/mix: the old plan with some of the changes made, and not the others. What a change does
 * to a figure is told by making it. */
#ifndef PLANPACT_CHANGE_MIX_H
#define PLANPACT_CHANGE_MIX_H

#include "change/compare.h"

struct mix {
    const struct plan *plan;
    const struct mix_twin *twins; /* sorted by source */
    size_t twin_count;
};

/* chosen: one for each change. With none the old plan, with all the new one, but for who may see
 * what. In a list, what is put in stands behind what it stands behind in the new plan. A
 * reference to an element that is not there leads to it in the plan it comes from. Owned by the
 * arena; texts are those of the two plans. */
struct mix mix_changes(struct arena *arena, const struct changes *changes, const bool *chosen);

/* What an element of either plan is in the mix; NULL: not there. */
const struct plan_node *mix_find(const struct mix *mix, const struct plan_node *source);

#endif
