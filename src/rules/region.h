/* rules/region: memory for one sandbox that can be put back as it once was, addresses and all:
 * what was set up once is ready again for the cost of a copy, and nothing that happened since
 * is left. */
#ifndef PLANPACT_RULES_REGION_H
#define PLANPACT_RULES_REGION_H

#include "base/arena.h"

struct region;

/* Owned by the arena; NULL if the system has no room for it. */
struct region *region_new(struct arena *arena);
/* As realloc, with new_size 0 as free; NULL if the region is full. */
void *region_resize(struct region *region, void *old, size_t old_size, size_t new_size);
/* Remembers the region as it is now; once. */
void region_keep(struct region *region);
/* Puts it back as it was then. */
void region_restore(struct region *region);

#endif
