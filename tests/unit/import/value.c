/* What numbers and dates mean as people and spreadsheets write them: in one way, or not at all. */
#include "check.h"

#include "import/value.h"

static struct arena *arena;

static void check_numbers(void)
{
    static const struct {
        const char *text;
        enum number_form form;
        const char *meant, *other;
    } cases[] = {
        {"0", NUMBER_PLAIN, "0", NULL},
        {"12400000.00", NUMBER_PLAIN, "12400000.00", NULL},
        {"-5.5", NUMBER_PLAIN, "-5.5", NULL},
        {"12,400,000.00", NUMBER_GROUPED, "12400000.00", NULL},
        {"12,400,000", NUMBER_GROUPED, "12400000", NULL},
        {"-1,240.5", NUMBER_GROUPED, "-1240.5", NULL},
        {"1,240", NUMBER_UNCLEAR, "1240", "1.240"},
        {"１,２４０", NUMBER_UNCLEAR, "1240", "1.240"},
        {"0,240", NUMBER_MEANT, "0.240", NULL},
        {"1,24", NUMBER_MEANT, "1.24", NULL},
        {"1.240.000,50", NUMBER_MEANT, "1240000.50", NULL},
        {"1.240.000", NUMBER_MEANT, "1240000", NULL},
        {"1 240 000", NUMBER_MEANT, "1240000", NULL},
        {"1\xC2\xA0" "240\xE2\x80\xAF" "000,5", NUMBER_MEANT, "1240000.5", NULL},
        {"1'240'000.50", NUMBER_MEANT, "1240000.50", NULL},
        {"１２４００", NUMBER_MEANT, "12400", NULL},
        {"12400元", NUMBER_MEANT, "12400", NULL},
        {"¥12,400.00", NUMBER_MEANT, "12400.00", NULL},
        {"12.5万元", NUMBER_MEANT, "125000", NULL},
        {"1.55億", NUMBER_MEANT, "155000000", NULL},
        {"(1,200.00)", NUMBER_MEANT, "-1200.00", NULL},
        {"(¥1,200.00)", NUMBER_MEANT, "-1200.00", NULL},
        {"CNY 12400", NUMBER_MEANT, "12400", NULL},
        {"+5", NUMBER_MEANT, "5", NULL},
        {"−5", NUMBER_MEANT, "-5", NULL},
        {"12个月", NUMBER_MEANT, "12", NULL},
        {"1,24,000", NUMBER_NONE, NULL, NULL},
        {"12,400,00", NUMBER_NONE, NULL, NULL},
        {"1.2.3", NUMBER_NONE, NULL, NULL},
        {"abc", NUMBER_NONE, NULL, NULL},
        {"-", NUMBER_NONE, NULL, NULL},
        {"元", NUMBER_NONE, NULL, NULL},
        {"万万", NUMBER_NONE, NULL, NULL},
        {"1e5", NUMBER_NONE, NULL, NULL},
        {"1234567890123456789", NUMBER_NONE, NULL, NULL},
        {",", NUMBER_NONE, NULL, NULL},
        {"()", NUMBER_NONE, NULL, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct number_meaning got = number_meaning(arena, str_of(cases[i].text));
        if (got.form != cases[i].form)
            fprintf(stderr, "%s:\n", cases[i].text);
        CHECK_INT(got.form, cases[i].form);
        CHECK(!got.percent);
        if (cases[i].meant)
            CHECK_STR(got.meant, cases[i].meant);
        if (cases[i].other)
            CHECK_STR(got.other, cases[i].other);
    }
}

static void check_percents(void)
{
    static const struct {
        const char *text;
        enum number_form form;
        const char *meant;
    } cases[] = {{"2.5%", NUMBER_PLAIN, "2.5"},   {"2.5 %", NUMBER_PLAIN, "2.5"},
                 {"2.5％", NUMBER_PLAIN, "2.5"},  {"２.５％", NUMBER_MEANT, "2.5"},
                 {"2,5%", NUMBER_MEANT, "2.5"},   {"1,240%", NUMBER_UNCLEAR, "1240"}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct number_meaning got = number_meaning(arena, str_of(cases[i].text));
        CHECK(got.percent);
        CHECK_INT(got.form, cases[i].form);
        CHECK_STR(got.meant, cases[i].meant);
    }
    CHECK(number_meaning(arena, STR("%")).form == NUMBER_NONE);
}

static void check_dates(void)
{
    static const struct {
        const char *text;
        enum date_form form;
        const char *iso;
    } cases[] = {
        {"2027-04-20", DATE_FORM_PLAIN, "2027-04-20"},
        {"2027/4/20", DATE_FORM_YEAR, "2027-04-20"},
        {"2027/04/20 0:00", DATE_FORM_YEAR, "2027-04-20"},
        {"2027-04-20 00:00:00", DATE_FORM_YEAR, "2027-04-20"},
        {"2027-4-2", DATE_FORM_YEAR, "2027-04-02"},
        {"2027.4.20", DATE_FORM_YEAR, "2027-04-20"},
        {"2027年4月20日", DATE_FORM_YEAR, "2027-04-20"},
        {"2027 年 4 月 20 日", DATE_FORM_YEAR, "2027-04-20"},
        {"２０２７／４／２０", DATE_FORM_YEAR, "2027-04-20"},
        {"20270420", DATE_FORM_YEAR, "2027-04-20"},
        {"2027/2/29", DATE_FORM_NO_DAY, NULL},
        {"2027-13-01", DATE_FORM_NO_DAY, NULL},
        {"20271301", DATE_FORM_NO_DAY, NULL},
        {"46497", DATE_FORM_SERIAL, "2027-04-20"},
        {"36526", DATE_FORM_SERIAL, "2000-01-01"},
        {"46497.5", DATE_FORM_SERIAL, "2027-04-20"},
        {"20/4/2027", DATE_FORM_NONE, NULL},
        {"4/5/2027", DATE_FORM_NONE, NULL},
        {"27/4/20", DATE_FORM_NONE, NULL},
        {"2027/4/20 8:30", DATE_FORM_NONE, NULL},
        {"2027-04", DATE_FORM_NONE, NULL},
        {"2027年4月", DATE_FORM_NONE, NULL},
        {"12", DATE_FORM_NONE, NULL},
        {"123456789012", DATE_FORM_NONE, NULL},
        {"20 April 2027", DATE_FORM_NONE, NULL},
        {"年", DATE_FORM_NONE, NULL},
        {"2027/4/20日x", DATE_FORM_NONE, NULL},
        {"46497.", DATE_FORM_SERIAL, "2027-04-20"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct date_meaning got = date_meaning(arena, str_of(cases[i].text));
        char iso[11] = "";
        if (got.form != cases[i].form)
            fprintf(stderr, "%s:\n", cases[i].text);
        CHECK_INT(got.form, cases[i].form);
        if (date_known(got.date))
            date_iso(got.date, iso);
        CHECK_STR(str_of(iso), cases[i].iso ? cases[i].iso : "");
    }
}

int main(void)
{
    arena = arena_new();
    check_numbers();
    check_percents();
    check_dates();
    arena_free(arena);
    return checks_end();
}
