/* change/paths: the paths of many parts of a plan (plan/path.h). A path alone costs a look at
 * each neighbour in a list; here the neighbours are looked at once. */
#ifndef PLANPACT_CHANGE_PATHS_H
#define PLANPACT_CHANGE_PATHS_H

#include "plan/path.h"

/* Start with (struct paths){.arena = arena}. */
struct paths {
    struct arena *arena;
    struct path_list *lists; /* those asked about so far */
    size_t count, capacity;
};

/* What plan_path gives. */
struct str paths_of(struct paths *paths, const struct plan_node *node);

#endif
