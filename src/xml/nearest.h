/* xml/nearest: which known name a misspelt one is meant to be. */
#ifndef PLANPACT_XML_NEAREST_H
#define PLANPACT_XML_NEAREST_H

#include "base/str.h"

/* Edits (a character put in, left out, changed, or two neighbours swapped; letters alike but
 * for case count as the same) from one to the other, by bytes; SIZE_MAX for names longer than
 * 64 bytes. */
size_t nearest_distance(struct str a, struct str b);

/* True if `misspelt` is near enough to `known` to be a slip of it: one edit in three or four
 * letters, two in up to eight, three in more. */
bool nearest_accepts(struct str known, struct str misspelt);

/* Keeps `candidate` in *best if it is acceptable and nearer than *distance, which starts as
 * SIZE_MAX. */
void nearest_offer(struct str misspelt, struct str candidate, struct str *best,
                   size_t *distance);

#endif
