/* rules/spelled: numbers that English texts write in words. */
#ifndef PLANPACT_RULES_SPELLED_H
#define PLANPACT_RULES_SPELLED_H

#include "base/str.h"

struct number_word {
    const char *word;
    int value;
    enum { CARDINAL, TIMES, LOOSE } role;
};

/* What a folded word says, or NULL. */
const struct number_word *spelled_word(const char *word);
/* The whole number that begins with `first` and goes on at *at, and *at moved past it:
 * "ninety", "twenty-five", "one hundred and twenty". */
int64_t spelled_cardinal(struct str text, size_t *at, const struct number_word *first);

#endif
