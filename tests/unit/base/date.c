/* Civil dates: every day from 1999 to 2101 there and back, weekdays, quarters. */
#include "check.h"

#include "base/date.h"

static struct date day(const char *text)
{
    struct date date;
    CHECK(date_parse(str_of(text), &date));
    return date;
}

static void test_parse(void)
{
    static const char *const bad[] = {"2027-02-29", "2027-13-01", "2027-00-10", "27-01-01",
                                      "2027-1-1", "2026-01-01Z", "-044-03-15", "2027/01/01"};
    struct date date;
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        CHECK(!date_parse(str_of(bad[i]), &date) && !date_known(date));
    CHECK(date_parse(STR("2028-02-29"), &date));
}

static void test_numbers(void)
{
    CHECK_INT(date_number(day("1970-01-01")), 0);
    CHECK_INT(date_number(day("2000-03-01")), 11017);
    struct date expected = day("1999-01-01");
    for (int32_t n = date_number(expected); expected.year < 2101; n++) {
        CHECK(date_compare(date_of_number(n), expected) == 0);
        if (++expected.day > date_days_in_month(expected.year, expected.month)) {
            expected.day = 1;
            if (++expected.month > 12) {
                expected.month = 1;
                expected.year++;
            }
        }
    }
    CHECK_INT(date_weekday(day("2027-04-20")), 2);
    CHECK_INT(date_weekday(day("1969-12-28")), 7);
}

static void test_quarters(void)
{
    struct date start = day("2027-04-01");
    CHECK_INT(quarter_of(start, day("2027-04-01")), 1);
    CHECK_INT(quarter_of(start, day("2028-03-31")), 4);
    CHECK_INT(quarter_of(start, day("2028-04-01")), 0);
    CHECK_INT(quarter_of(start, day("2027-03-31")), 0);
    CHECK_INT(quarter_range(start, 4).last.day, 31);
    CHECK_INT(date_add_months(day("2027-01-31"), 1).day, 28);
    CHECK(!date_known(date_add_months(DATE_NONE, 5)) && !date_known(date_add_days(DATE_NONE, 5)));
    CHECK_INT(quarter_of(DATE_NONE, day("2027-04-01")), 0);
}

int main(void)
{
    test_parse();
    test_numbers();
    test_quarters();
    return checks_end();
}
