/* rules/numbers: the quantities that a text says, in English and Chinese: 1,240,000.50;
 * CNY 12.4 m; 1.2 million; 25 %; 5 percentage points; 5-8 %; １２３; 1,240万元; 1.2亿;
 * 百分之二十五; 三成; 二十五个百分点. What leads to another amount shares its scale, currency
 * and unit: 110→125万箱, from 120 to 132 million. Dates, years, ordinals (第3) and what stands
 * inside a name (SH-001) are none. */
#ifndef PLANPACT_RULES_NUMBERS_H
#define PLANPACT_RULES_NUMBERS_H

#include "base/dec.h"

enum number_kind { NUMBER_PLAIN, NUMBER_PERCENT, NUMBER_POINTS };

enum { NUMBER_UNIT_MAX = 32 };

struct number {
    size_t from, to; /* bytes of the text, half-open, unit included */
    enum number_kind kind;
    struct dec value;
    struct dec high;            /* of a range, else the same as value */
    struct dec step;            /* what one more in the last digit written would be worth */
    char unit[NUMBER_UNIT_MAX]; /* "%", "points", ISO 4217 code, counter or word; "" if none */
    int power;                  /* of ten that was written or is shared: 6 of 1.10 → 1.25 mn */
    bool starts;                /* an arrow leads from it to the next one */
};

/* The next quantity at or after *at, and *at moved past it; false if there is none. */
bool number_next(struct str text, size_t *at, struct number *number);

/* A Chinese numeral that begins at *at, whatever it counts (三, 二十五, 一亿二千万), and *at
 * moved past it; false if there is none. */
bool numeral_at(struct str text, size_t *at, struct dec *value);

/* Gives a number that was written without a scale that of another one, if neither is then more
 * than so many times the other: of CNY 54 mn (2026: 50) the 50 are millions too. */
bool number_share_scale(struct number *number, const struct number *from, int times);

#endif
