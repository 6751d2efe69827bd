/* rules/fit: whether a quantity in a sentence is said in the unit of a field: 42家 and
 * “stores”, 1,550万元 and “CNY” or “万元”, 4.4 stars and “points”. */
#ifndef PLANPACT_RULES_FIT_H
#define PLANPACT_RULES_FIT_H

#include "rules/roles.h"

enum fit {
    FIT_NOT,     /* another kind of quantity */
    FIT_PERHAPS, /* no unit is said, or a word that may be one for the same */
    FIT_SAME,
};

/* The unit of a field, as it is written. */
struct field_unit {
    struct str written;
    struct number one; /* 1 of it: kind, currency, and 10000 where it counts in 万 */
    bool money;
    int group; /* of words that say the same; 0: of none */
};

struct field_unit field_unit_read(struct arena *arena, struct str written);
/* How the figure fits; its values become those of the field: 1,550万元 in 万元 is 1550. */
enum fit figure_fit(struct figure *figure, struct str text, const struct field_unit *unit);

#endif
