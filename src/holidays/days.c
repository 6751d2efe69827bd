/* What is asked of a calendar once it is loaded. */
#include "holidays/inside.h"

enum { SEARCH_DAYS = 400 };

struct year *year_find(const struct holidays *holidays, int year)
{
    struct year *found = holidays ? holidays->years : NULL;
    while (found && found->year != year)
        found = found->next;
    return found;
}

size_t day_of_year(struct date date)
{
    return (size_t)(date_number(date) - date_number((struct date){date.year, 1, 1}));
}

static const struct day *day_find(const struct holidays *holidays, struct date date)
{
    const struct year *year = date_known(date) ? year_find(holidays, date.year) : NULL;
    return year ? year->days[day_of_year(date)] : NULL;
}

static bool on_weekend(const struct holidays *holidays, struct date date)
{
    unsigned weekend = holidays ? holidays->weekend : WEEKEND_USUAL;
    return date_known(date) && (weekend & 1u << date_weekday(date));
}

const char *const *holidays_region(const struct holidays *holidays)
{
    if (!holidays)
        return NULL;
    return holidays->chosen ? holidays->chosen->names : holidays->names;
}

bool holidays_is_working_day(const struct holidays *holidays, struct date date)
{
    const struct day *day = day_find(holidays, date);
    if (day && day->kind != DAY_OFF_IN_PART)
        return day->kind == DAY_WORKED;
    return date_known(date) && !on_weekend(holidays, date);
}

bool holidays_is_made_up(const struct holidays *holidays, struct date date)
{
    return on_weekend(holidays, date) && holidays_is_working_day(holidays, date);
}

const char *const *holidays_name(const struct holidays *holidays, struct date date)
{
    const struct day *day = day_find(holidays, date);
    return day && day->kind == DAY_OFF ? day->names : NULL;
}

const char *const *holidays_in_part(const struct holidays *holidays, struct date date,
                                    const char *const **parts)
{
    const struct day *day = day_find(holidays, date);
    bool partly = day && day->kind == DAY_OFF_IN_PART;
    *parts = partly ? day->parts : NULL;
    return partly ? day->names : NULL;
}

/* The first working day at or after `date` in steps of `step` days; absent if none of the next
 * SEARCH_DAYS is one, or where the calendar of dates ends. */
static struct date search(const struct holidays *holidays, struct date date, int step)
{
    for (int i = 0; i <= SEARCH_DAYS && date_known(date); i++) {
        if (holidays_is_working_day(holidays, date))
            return date;
        date = date_add_days(date, step);
    }
    return DATE_NONE;
}

struct date holidays_next_working_day(const struct holidays *holidays, struct date date)
{
    return search(holidays, date, 1);
}

struct date holidays_previous_working_day(const struct holidays *holidays, struct date date)
{
    return search(holidays, date, -1);
}

struct date holidays_nearest_working_day(const struct holidays *holidays, struct date date)
{
    struct date after = search(holidays, date, 1), before = search(holidays, date, -1);
    if (!date_known(before) || !date_known(after))
        return date_known(after) ? after : before;
    int32_t later = date_number(after) - date_number(date);
    int32_t earlier = date_number(date) - date_number(before);
    return earlier < later ? before : after;
}

struct holidays_source holidays_year(const struct holidays *holidays, int year)
{
    const struct year *found = year_find(holidays, year);
    return found ? found->source : (struct holidays_source){.status = HOLIDAYS_UNKNOWN};
}

enum holidays_status holidays_status(const struct holidays *holidays, int year)
{
    return holidays_year(holidays, year).status;
}
