/* holidays/inside: what the files of this room share. */
#ifndef PLANPACT_HOLIDAYS_INSIDE_H
#define PLANPACT_HOLIDAYS_INSIDE_H

#include "holidays/holidays.h"

enum { YEAR_DAYS_MAX = 366 };

enum day_kind { DAY_OFF, DAY_OFF_IN_PART, DAY_WORKED };

/* One line of a file, as far as it concerns the region. */
struct day {
    enum day_kind kind;
    size_t file; /* which of the files it stands in */
    const char *names[LANG_COUNT];
    const char *parts[LANG_COUNT]; /* of DAY_OFF_IN_PART: where */
};

struct year {
    int year;
    size_t file; /* the last one that had it */
    struct holidays_source source;
    const struct day *days[YEAR_DAYS_MAX]; /* by the day of the year; NULL: nothing special */
    struct year *next;
};

struct part {
    struct str code, also;
    const char *names[LANG_COUNT];
};

struct holidays {
    const char *names[LANG_COUNT];
    unsigned weekend; /* bit 1 << ISO weekday */
    struct part *parts;
    size_t part_count, part_capacity;
    const struct part *chosen; /* NULL: the country as a whole */
    struct year *years;
};

enum { WEEKEND_USUAL = 1 << 6 | 1 << 7 };

/* The year, or NULL. */
struct year *year_find(const struct holidays *holidays, int year);
/* Its place in year.days. */
size_t day_of_year(struct date date);

#endif
