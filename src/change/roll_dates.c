/* Days of the old plan year → days of the new one. */
#include "change/roll_parts.h"

#include <string.h>

enum { WEEK = 7, LAST_WEEK = 51 /* from 0 */, SPAN_SHORT = 28, SPAN_NEAR = 30 };

static const char *const whats[][LANG_COUNT] = {
    [WHAT_DUE] = {"due date", "到期日"},
    [WHAT_TRUE_UP] = {"due date of the settlement", "年终结算日"},
    [WHAT_REVIEW] = {"review", "回顾日期"},
    [WHAT_INPUTS] = {"inputs due", "资料提交日"},
    [WHAT_AGREE_BY] = {"to be agreed by", "商定期限"},
    [WHAT_START] = {"start", "开始日"},
    [WHAT_PLANNED] = {"planned date", "计划日期"},
    [WHAT_SIGNING] = {"signing", "签署日期"},
};

static const char *const weekdays[][LANG_COUNT] = {
    {"Monday", "星期一"},   {"Tuesday", "星期二"}, {"Wednesday", "星期三"},
    {"Thursday", "星期四"}, {"Friday", "星期五"},  {"Saturday", "星期六"},
    {"Sunday", "星期日"},
};

/* ---- the same day of another year ---- */

/* Monday of the first week: the one that holds 4 January. */
static int32_t first_monday(int year)
{
    struct date fourth = {(int16_t)year, 1, 4};
    return date_number(fourth) - (date_weekday(fourth) - 1);
}

struct date roll_same_week(struct date date, int years)
{
    if (!date_known(date))
        return date;
    int32_t day = date_number(date);
    int year = date_add_days(date, 4 - date_weekday(date)).year; /* of its Thursday */
    int32_t since = day - first_monday(year), week = since / WEEK;
    bool too_late = week > LAST_WEEK
                    && first_monday(year + years) + week * WEEK >= first_monday(year + years + 1);
    return date_of_number(first_monday(year + years) + (too_late ? LAST_WEEK : week) * WEEK
                          + since % WEEK);
}

static bool ends_month(struct date date)
{
    return date.day == date_days_in_month(date.year, date.month);
}

struct date roll_same_day(struct date date, int years)
{
    if (!date_known(date))
        return date;
    struct date moved = date_add_months(date, 12 * years);
    if (ends_month(date))
        moved.day = (int8_t)date_days_in_month(moved.year, moved.month);
    return moved;
}

/* ---- working days ---- */

static void note_beyond(struct roll *r, struct date date)
{
    if (holidays_status(r->given->holidays, date.year) != HOLIDAYS_UNKNOWN)
        return;
    if (!r->beyond || date.year < r->beyond_year)
        r->beyond_year = date.year;
    r->beyond = true;
}

struct date roll_working_day(struct roll *r, struct date wanted)
{
    if (!date_known(wanted))
        return wanted;
    note_beyond(r, wanted);
    struct date after = holidays_next_working_day(r->given->holidays, wanted);
    struct date before = holidays_previous_working_day(r->given->holidays, wanted);
    if (!date_known(after) || !date_known(before))
        return wanted;
    return after.month == wanted.month ? after : before;
}

void roll_move_day(struct roll *r, const struct plan_node *node, struct date *date,
                   struct date wanted, struct str title, enum roll_what what)
{
    if (!date_known(*date))
        return;
    struct date moved = roll_working_day(r, wanted);
    struct arg old = roll_arg_date(r, "old", *date), now = roll_arg_date(r, "new", moved);
    const char *const *holiday = holidays_name(r->given->holidays, wanted);
    bool same = date_compare(moved, *date) == 0;
    *date = moved;
    if (same)
        return;
    if (date_compare(moved, wanted) == 0)
        NOTE(r, ROLL_MOVED, &ROLL_DAY, node, NULL, ARG("title", title),
             ARG_WORDS("what", whats[what]), old, now);
    else if (holiday)
        NOTE(r, ROLL_MOVED, &ROLL_DAY_HOLIDAY, node, NULL, ARG("title", title),
             ARG_WORDS("what", whats[what]), old, now, roll_arg_date(r, "skipped", wanted),
             ARG_WORDS("holiday", holiday));
    else
        NOTE(r, ROLL_MOVED, &ROLL_DAY_WEEKEND, node, NULL, ARG("title", title),
             ARG_WORDS("what", whats[what]), old, now, roll_arg_date(r, "skipped", wanted),
             ARG_WORDS("weekday", weekdays[date_weekday(wanted) - 1]));
}

/* ---- spans of days ---- */

static bool holds(struct str text, const char *name)
{
    return text.n && str_find(text, str_of(name), 0) != SIZE_MAX;
}

/* A holiday's name without "Festival", "Day" or 节, where enough is left to know it by. */
static struct str short_name(struct str name)
{
    static const char *const endings[] = {" Festival", " Day", "节", "節"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        struct str ending = str_of(endings[i]);
        struct str rest = str_slice(name, 0, name.n - ending.n);
        bool english = i < 2;
        if (name.n <= ending.n || !str_ends(name, ending))
            continue;
        if (english ? holds(rest, "-") || holds(rest, " ") : utf8_count(rest) >= 2)
            return rest;
    }
    return name;
}

static bool text_names(struct arena *arena, struct str text, const char *const *names)
{
    for (int lang = 0; text.n && lang < LANG_COUNT; lang++)
        if (holds(text, str_terminated(arena, short_name(str_of(names[lang])))))
            return true;
    return false;
}

/* Title and theme, in any language. */
static bool node_names(struct arena *arena, const struct plan_node *node,
                       const char *const *names)
{
    static const char *const fields[] = {"title", "theme"};
    for (size_t i = 0; node && i < sizeof fields / sizeof fields[0]; i++) {
        const struct field *field = shape_field(node->shape, str_of(fields[i]));
        if (!field)
            continue;
        if (text_names(arena, *(const struct str *)field_at(node, field), names))
            return true;
        for (const struct plan_other *o = node->others; o; o = o->next)
            if (o->field == field && text_names(arena, o->text, names))
                return true;
    }
    return false;
}

/* The first day of a holiday in that year, by its English name; where no day has just that
 * name, the one whose name holds it ("National Day and Mid-Autumn Festival"). */
static struct date find_holiday(const struct holidays *holidays, int year, const char *name)
{
    struct date day = {(int16_t)year, 1, 1}, held = DATE_NONE;
    for (; day.year == year; day = date_add_days(day, 1)) {
        const char *const *names = holidays_name(holidays, day);
        if (names && strcmp(names[LANG_EN], name) == 0)
            return day;
        if (names && !date_known(held) && strstr(names[LANG_EN], name))
            held = day;
    }
    return held;
}

/* A holiday that the span lies around and that the new year has as well: one that its texts name;
 * else (`named` is NULL) one that a short span holds and that is at another time each year. */
static bool around(struct roll *r, struct date day, struct date start, struct date end,
                   const struct plan_node *named, struct roll_shift *shift)
{
    const struct holidays *holidays = r->given->holidays;
    const char *const *names = holidays_name(holidays, day);
    const char *const *before = holidays_name(holidays, date_add_days(day, -1));
    if (!names || (before && strcmp(before[LANG_EN], names[LANG_EN]) == 0))
        return false;
    struct date again = find_holiday(holidays, day.year + r->years, names[LANG_EN]);
    bool inside = date_compare(day, start) >= 0 && date_compare(day, end) <= 0
                  && date_number(end) - date_number(start) < SPAN_SHORT;
    bool moves = again.month != day.month || again.day != day.day;
    if (!date_known(again) || !(named ? node_names(r->arena, named, names) : inside && moves))
        return false;
    *shift = (struct roll_shift){.message = &ROLL_SPAN_HOLIDAY,
                                 .days = date_number(again) - date_number(day),
                                 .holiday = names, .day = day, .new_day = again};
    return true;
}

static bool near_holiday(struct roll *r, struct date first, struct date last,
                         const struct plan_node *named, struct roll_shift *shift)
{
    struct date d = date_add_days(first, -SPAN_NEAR);
    while (date_known(d) && date_number(d) <= date_number(last) + SPAN_NEAR) {
        if (around(r, d, first, last, named, shift))
            return true;
        d = date_add_days(d, 1);
    }
    return false;
}

static struct roll_shift shift_of(struct roll *r, struct date start, struct date end,
                                  const struct plan_node *named)
{
    struct roll_shift shift;
    struct date last = date_known(end) ? end : start;
    struct date first = date_known(start) ? start : end;
    if ((named && near_holiday(r, first, last, named, &shift))
        || near_holiday(r, first, last, NULL, &shift))
        return shift;
    if ((date_known(start) && start.day == 1) || (date_known(end) && ends_month(end)))
        return (struct roll_shift){.message = &ROLL_SPAN_DATE};
    int32_t days = date_known(first)
                       ? date_number(roll_same_week(first, r->years)) - date_number(first) : 0;
    return (struct roll_shift){.message = &ROLL_SPAN_WEEK, .days = days};
}

struct roll_shift roll_shift_of(struct roll *r, struct date start, struct date end,
                                const struct plan_node *named)
{
    const struct plan_period *period = r->old->period;
    struct roll_shift shift = shift_of(r, start, end, named);
    shift.within = date_known(start) && date_known(end)
                   && date_compare(start, period->start) >= 0
                   && date_compare(end, period->end) <= 0;
    return shift;
}

struct date roll_shifted(struct roll *r, const struct roll_shift *shift, struct date date)
{
    const struct plan_period *period = r->plan->period;
    struct date moved = shift->message == &ROLL_SPAN_DATE ? roll_same_day(date, r->years)
                                                          : date_add_days(date, shift->days);
    if (!shift->within || !date_known(moved))
        return moved;
    if (date_compare(moved, period->start) < 0)
        return period->start;
    return date_compare(moved, period->end) > 0 ? period->end : moved;
}

void roll_note_span(struct roll *r, const struct plan_node *node, struct str title,
                    const struct roll_shift *shift, struct date start, struct date end)
{
    struct arg old = roll_arg_date(r, "old", start), old_end = roll_arg_date(r, "old_end", end);
    struct arg now = roll_arg_date(r, "new", roll_shifted(r, shift, start));
    struct arg now_end = roll_arg_date(r, "new_end", roll_shifted(r, shift, end));
    if (shift->holiday)
        NOTE(r, ROLL_MOVED, shift->message, node, NULL, ARG("title", title), old, old_end, now,
             now_end, ARG_WORDS("holiday", shift->holiday), roll_arg_date(r, "day", shift->day),
             roll_arg_date(r, "new_day", shift->new_day));
    else
        NOTE(r, ROLL_MOVED, shift->message, node, NULL, ARG("title", title), old, old_end, now,
             now_end);
}
