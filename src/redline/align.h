/* redline/align: which parts of two rows of things belong together. */
#ifndef PLANPACT_REDLINE_ALIGN_H
#define PLANPACT_REDLINE_ALIGN_H

#include "redline/difference.h"

struct align_item {
    uint64_t kind; /* only items of one kind belong together */
    uint64_t key;  /* by which it is known among its like; 0: none */
    uint64_t head; /* of its first words; counts where there is no key */
    uint64_t hash; /* of all it holds */
    struct word_bag bag;
};

#define ALIGN_NONE SIZE_MAX

/* For each new item the old one that it was, or ALIGN_NONE; in rising order, so that what
 * changed places is not among them. What has the same key, or is equal, comes first; then what
 * shares most words; `alone`: a single item of a kind between others takes the place of a
 * single one, whatever it says. Owned by the arena. The items' bags are sorted. */
size_t *align_items(struct arena *arena, struct align_item *before, size_t before_count,
                    struct align_item *after, size_t after_count, bool alone);

#endif
