/* rules/facts: what of a text must survive its translation: numbers, dates, weekdays, codes. */
#ifndef PLANPACT_RULES_FACTS_H
#define PLANPACT_RULES_FACTS_H

#include "base/arena.h"
#include "rules/days.h"
#include "rules/numbers.h"

enum fact_kind { FACT_NUMBER, FACT_DATE, FACT_WEEKDAY, FACT_CODE };

struct fact {
    enum fact_kind kind;
    size_t from, to;        /* bytes of the text, half-open */
    bool loose;             /* may answer a fact of the other text, but asks for none: "first",
                               the 3 of 第3周, 一, a year in a date */
    enum number_kind number;
    bool score;             /* "5 points" may be percentage points, or what a score counts */
    struct dec value;       /* FACT_NUMBER; of a FACT_WEEKDAY 1 to 7 */
    struct str currency;    /* ISO 4217; absent: none, or 元 alone */
    struct said_date date;  /* FACT_DATE */
    struct str code;        /* FACT_CODE: folded */
};

struct facts {
    struct fact *items; /* in the order of facts_find */
    size_t count, capacity;
};

/* The facts of a text, English or Chinese. */
struct facts facts_read(struct arena *arena, struct str text);
/* Sorts the facts so that facts_answer can look them up. */
void facts_sort(struct facts *facts);
/* True if among the sorted facts is one that says the same. */
bool facts_answer(const struct facts *sorted, const struct fact *fact);

#endif
