/* change/wordwise: where two texts differ, word by word. A word is a run of letters, a number
 * with its sign, unit or currency, one Hanzi, or one mark; white space belongs to the word
 * before it. Numbers, dates and amounts are never cut: 2.0 % becomes 2.5 % as a whole. */
#ifndef PLANPACT_CHANGE_WORDWISE_H
#define PLANPACT_CHANGE_WORDWISE_H

#include "base/str.h"

enum wordwise_kind { WORDWISE_KEPT, WORDWISE_DELETED, WORDWISE_INSERTED };

struct wordwise_part {
    enum wordwise_kind kind;
    struct str text; /* a view into the old text, or, inserted, into the new one */
};

struct wordwise {
    const struct wordwise_part *items; /* neighbours are of different kinds; what is deleted
                                          stands before what is inserted in its place */
    size_t count;
    size_t kept; /* bytes in common; of texts with little in common it is 0, and one part is
                    deleted whole and one inserted */
};

/* KEPT and DELETED parts together are the old text, KEPT and INSERTED ones the new text, but for
 * white space at the end of a part. Owned by the arena. */
struct wordwise wordwise_compare(struct arena *arena, struct str before, struct str after);

/* The end of the word that begins at `from`, with the white space after it. */
size_t wordwise_end(struct str text, size_t from);

#endif
