/* redline/difference: where the running text of two paragraphs differs, run by run. */
#ifndef PLANPACT_REDLINE_DIFFERENCE_H
#define PLANPACT_REDLINE_DIFFERENCE_H

#include "doc/doc.h"

/* Both texts in one: what only the old one has is marked as deleted, what only the new one has
 * as inserted, and the rest is the new one's. Words, numbers with their sign, unit or currency
 * and dates are never cut; texts that share little are exchanged whole. Without the deleted
 * runs it is the new text, without the inserted ones the old, each to the byte. Deleted runs
 * lead nowhere. */
struct doc_runs runs_difference(struct arena *arena, const struct doc_runs *before,
                                const struct doc_runs *after);

/* True if one of the runs is inserted or deleted. */
bool runs_changed(const struct doc_runs *runs);

/* The words of a text as hashes, added to `bag`: to tell how much two parts have in common. */
struct word_bag {
    uint64_t *items;
    size_t count, capacity;
};
void bag_add(struct arena *arena, struct word_bag *bag, const struct doc_runs *runs);
/* FNV-1a, on from `hash`. */
#define HASH_START 14695981039346656037u
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t count);
uint64_t hash_text(uint64_t hash, struct str text);

#endif
