/* rules/days: the dates that a text says, in English and Chinese: 31 December 2027, 2027-12-31,
 * 2027年12月31日, Dec 2027, 12月底, Q3 2027, 第三季度, 下半年, end of 2027, 年底. */
#ifndef PLANPACT_RULES_DAYS_H
#define PLANPACT_RULES_DAYS_H

#include "base/date.h"

enum said_kind {
    SAID_DAY,
    SAID_MONTH,
    SAID_QUARTER,
    SAID_HALF,
    SAID_YEAR,
    SAID_TIME, /* a deadline without a day of its own: before Christmas, 春节前, by 06/05/2027 */
};

struct said_date {
    size_t from, to; /* bytes of the text, half-open */
    enum said_kind kind;
    int year; /* 0: not said */
    int part; /* month, quarter or half, from 1; 0 for a year */
    int day;  /* 0 unless SAID_DAY */
    bool end; /* "end of …", 年底 */
};

/* What is said at exactly that offset; false if no date begins there. */
bool said_at(struct str text, size_t at, struct said_date *said);
/* The next date at or after *at, and *at moved past it; false if there is none. */
bool said_next(struct str text, size_t *at, struct said_date *said);
/* First and last day of what was said. Quarters and halves, and a year that is not named, are
 * those of the plan year that starts at `start`; a named year is a calendar year. Absent dates
 * if the year is neither said nor known, or the day does not exist. */
struct date_range said_range(const struct said_date *said, struct date start);

#endif
