/* rules/terms: finds words of a list in English and Chinese text. English terms are matched as
 * whole words in all their forms (improve, improves, improved, improving), Chinese ones by the
 * longest substring, and where a longer exclusion covers a term (提高幅度, 提升机) it is none.
 */
#ifndef PLANPACT_RULES_TERMS_H
#define PLANPACT_RULES_TERMS_H

#include "base/str.h"

struct terms;

struct term_match {
    size_t from, to; /* bytes of the text, half-open */
    struct str term; /* as in the list */
};

/* How far a text has been looked through; begins as zero. */
struct term_walk {
    size_t at;
    size_t covered; /* up to where the exclusions found so far reach */
};

/* Terms are written in small letters and UTF-8. Owned by the arena, which must live as long as
 * they are looked for: what finds them is made at the first search. For one thread. */
struct terms *terms_new(struct arena *arena, const struct str *words, size_t count,
                        const struct str *exclusions, size_t exclusion_count);

/* In the arena, for one thread: what is made for one run of a rule serves the next ones. */
struct terms_shelf;
struct terms_shelf *terms_shelf_new(struct arena *arena);
/* What terms_new gives for these lists, from the shelf, where it is put unless the shelf is
 * full: NULL then. */
struct terms *terms_shelf_take(struct terms_shelf *shelf, const struct str *words,
                               size_t count, const struct str *exclusions,
                               size_t exclusion_count);

/* The next term, the longest that begins at its place, unless an exclusion covers the whole of
 * it; the walk moves past it. False if there is none. English words are found in their forms:
 * those of one word, and of several the forms of the first and the plural of the last;
 * exclusions of one word as they are. Linear in the text times the logarithm of the list. */
bool terms_next(struct terms *terms, struct str text, struct term_walk *walk,
                struct term_match *match);

#endif
