/* How days, years and figures of an old plan become those of the next: every day of a century
 * against a week that is counted another way, and texts as people write them. */
#include "check.h"

#include "change/roll_parts.h"

#include <string.h>

/* The week of ISO 8601 by its definition: counted from the Thursdays of the year. */
static int week_of(struct date date, int *year)
{
    struct date thursday = date_add_days(date, 4 - date_weekday(date));
    int week = 0;
    *year = thursday.year;
    for (struct date d = thursday; d.year == thursday.year; d = date_add_days(d, -7))
        week++;
    return week;
}

static int weeks_in(int year)
{
    int of;
    int week = week_of((struct date){(int16_t)year, 12, 28}, &of);
    return week;
}

static void test_same_week(void)
{
    struct date d = {1999, 1, 1};
    for (; d.year < 2101; d = date_add_days(d, 1)) {
        struct date moved = roll_same_week(d, 1);
        int year, new_year, week = week_of(d, &year), new_week = week_of(moved, &new_year);
        CHECK_INT(new_year, year + 1);
        CHECK_INT(date_weekday(moved), date_weekday(d));
        CHECK_INT(new_week, week > weeks_in(year + 1) ? 52 : week);
    }
    CHECK(!date_known(roll_same_week(DATE_NONE, 1)));
}

static void test_same_day(void)
{
    static const struct { struct date from, to; } cases[] = {
        {{2027, 2, 28}, {2028, 2, 29}}, {{2028, 2, 29}, {2029, 2, 28}},
        {{2027, 2, 27}, {2028, 2, 27}}, {{2027, 12, 31}, {2028, 12, 31}},
        {{2027, 4, 30}, {2028, 4, 30}}, {{2028, 2, 28}, {2029, 2, 28}}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        CHECK_INT(date_compare(roll_same_day(cases[i].from, 1), cases[i].to), 0);
}

static struct roll empty_roll(struct arena *arena)
{
    struct plan *plan = arena_alloc(arena, sizeof *plan);
    struct plan_period *period = arena_alloc(arena, sizeof *period);
    struct roll_given *given = arena_alloc(arena, sizeof *given);
    period->year = 2027;
    plan->period = period;
    given->plan = plan;
    return (struct roll){.arena = arena, .given = given, .old = plan, .years = 1};
}

static void test_working_day(struct arena *arena)
{
    struct roll r = empty_roll(arena);
    /* Saturday and Sunday become Monday, but not one of the next month. */
    CHECK_INT(date_compare(roll_working_day(&r, (struct date){2028, 1, 15}),
                           (struct date){2028, 1, 17}), 0);
    CHECK_INT(date_compare(roll_working_day(&r, (struct date){2028, 12, 31}),
                           (struct date){2028, 12, 29}), 0);
    CHECK_INT(date_compare(roll_working_day(&r, (struct date){2028, 1, 14}),
                           (struct date){2028, 1, 14}), 0);
    CHECK(r.beyond); /* nothing is known of holidays */
}

static void test_years(struct arena *arena)
{
    static const char *const cases[][2] = {
        {"from 2026 to 2027, paid by 31 January 2028", "from 2027 to 2028, paid by 31 January 2029"},
        {"2027 年第 3-8 周", "2028 年第 3-8 周"},
        {"2027-12-31", "2028-12-31"},
        {"plan KA-2027-014 of 2027", "plan KA-2027-014 of 2028"},
        {"CNY 2,027 or 2027.50 or 12027", "CNY 2,027 or 2027.50 or 12027"},
        {"since 2019, v2027", "since 2019, v2027"},
        {"2027.", "2028."},
        {"", ""}};
    struct roll r = empty_roll(arena);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        bool moved = false;
        struct str text = roll_years_text(&r, str_of(cases[i][0]), &moved);
        CHECK_STR(text, cases[i][1]);
        CHECK(moved == (strcmp(cases[i][0], cases[i][1]) != 0));
    }
}

static void test_figures(struct arena *arena)
{
    static const char *const cases[][2] = {
        {"from CNY 12,400,000 in 2026 to CNY 15,500,000.00 in 2027",
         "from CNY 15,576,300 in 2027 to CNY 【】 in 2028"},
        {"从 12400000 元到 1550万元", "从 15576300 元到 【】万元"},
        {"from 12.4 m to 15.5 million", "from 15.5763 m to 【】 million"},
        {"由1240万元增至1,550万元", "由1557.63万元增至【】万元"},
        {"one of 14 stores", "one of 14 stores 【】"},
        {"to 15500000，of course", "to 【】，of course"}};
    const struct roll_figure figures[] = {
        {dec_lit("12400000.00"), dec_lit("15576300.00")}, {dec_lit("15500000.00"), DEC_NONE}};
    struct roll r = empty_roll(arena);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct plan_goal goal = {.node = {.shape = &goal_shape},
                                 .statement = str_of(cases[i][0])};
        roll_figures(&r, &goal.node, "statement", figures, 2);
        CHECK_STR(goal.statement, cases[i][1]);
    }
}

int main(void)
{
    struct arena *arena = arena_new();
    test_same_week();
    test_same_day();
    test_working_day(arena);
    test_years(arena);
    test_figures(arena);
    arena_free(arena);
    return checks_end();
}
