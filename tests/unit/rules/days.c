/* Dates in text: vectors in English and Chinese; the plan year is 2027, or starts in April. */
#include "check.h"

#include "rules/days.h"

static struct arena *arena;

/* All dates of a text as "first..last; …", a single day as "first". */
static struct str shown(struct str text, struct date start)
{
    struct buf out = {.arena = arena};
    struct said_date said;
    for (size_t at = 0; said_next(text, &at, &said);) {
        struct date_range range = said_range(&said, start);
        char first[11] = "?", last[11] = "?";
        CHECK(said.from < said.to && said.to <= text.n);
        if (date_known(range.first)) {
            date_iso(range.first, first);
            date_iso(range.last, last);
        }
        buf_printf(&out, "%s%s", out.n ? "; " : "", first);
        if (strcmp(first, last) != 0)
            buf_printf(&out, "..%s", last);
    }
    return out.n ? buf_str(&out) : STR("none");
}

static const char *const vectors[][2] = {
    {"31 December 2027", "2027-12-31"},
    {"31/12/2027", "2027-12-31"},
    {"12/31/2027", "2027-12-31"},
    {"31/12/27", "2027-12-31"},
    {"31-12-2027", "2027-12-31"},
    {"06/05/2027", "?"},
    {"by 30/6", "2027-06-30"},
    {"9/30前", "2027-09-30"},
    {"6.30前", "2027-06-30"},
    {"24/7 and 30/6", "none"},
    {"31/31/2027", "none"},
    {"27H1", "2027-01-01..2027-06-30"},
    {"FY27", "2027-01-01..2027-12-31"},
    {"FY27 Q3", "2027-07-01..2027-09-30"},
    {"国庆前", "2027-09-10..2027-10-07"},
    {"双11大促前", "2027-10-21..2027-11-17"},
    {"春节前", "?"},
    {"國慶期間", "none"},
    {"before Christmas 2027", "2027-12-04..2027-12-31"},
    {"before Chinese New Year 2027", "?"},
    {"(2026: 50)", "2026-01-01..2026-12-31"},
    {"the 31st of December 2027", "2027-12-31"},
    {"31 Dec. 2027", "2027-12-31"},
    {"31 December", "2027-12-31"},
    {"December 31, 2027", "2027-12-31"},
    {"Dec 31", "2027-12-31"},
    {"December 2026", "2026-12-01..2026-12-31"},
    {"by December", "2027-12-01..2027-12-31"},
    {"you may raise it in May 2027", "2027-05-01..2027-05-31"},
    {"the march of time, 5 March", "2027-03-05"},
    {"2027-12-31", "2027-12-31"},
    {"2027/6/30", "2027-06-30"},
    {"2027.06.30", "2027-06-30"},
    {"2027-06", "2027-06-01..2027-06-30"},
    {"Q3 2027", "2027-07-01..2027-09-30"},
    {"2027 Q3", "2027-07-01..2027-09-30"},
    {"in Q1", "2027-01-01..2027-03-31"},
    {"Q3/2026", "2026-07-01..2026-09-30"},
    {"Q5 and Q12", "none"},
    {"H2 2027", "2027-07-01..2027-12-31"},
    {"the fourth quarter of 2027", "2027-10-01..2027-12-31"},
    {"by the end of 2027", "2027-01-01..2027-12-31"},
    {"by year-end", "2027-01-01..2027-12-31"},
    {"by the end of the year", "2027-01-01..2027-12-31"},
    {"end of June", "2027-06-01..2027-06-30"},
    {"by the end of the third quarter", "2027-07-01..2027-09-30"},
    {"by 31.08.2027, 3.5 %", "2027-08-31"},
    {"from 2028 on, above 2026, on 2027", "2028-01-01..2028-12-31; 2026-01-01..2026-12-31; 2027-01-01..2027-12-31"},
    {"from 2028 stores, to 2040 %", "none"},
    {"in 2026 and FY2027", "2026-01-01..2026-12-31; 2027-01-01..2027-12-31"},
    {"2000 stores", "none"},
    {"grow by 2050", "2050-01-01..2050-12-31"},
    {"2027年12月31日", "2027-12-31"},
    {"2027 年 12 月 31 日", "2027-12-31"},
    {"２０２７年６月３０日", "2027-06-30"},
    {"12月31日", "2027-12-31"},
    {"6月底", "2027-06-01..2027-06-30"},
    {"十二月三十一日", "2027-12-31"},
    {"2027年第三季度", "2027-07-01..2027-09-30"},
    {"第三季度", "2027-07-01..2027-09-30"},
    {"三季度", "2027-07-01..2027-09-30"},
    {"第三季前", "2027-07-01..2027-09-30"},
    {"三季", "none"},
    {"12月31號或年終", "2027-12-31; 2027-01-01..2027-12-31"},
    {"四个季度", "none"},
    {"上半年和下半年", "2027-01-01..2027-06-30; 2027-07-01..2027-12-31"},
    {"2027年底", "2027-01-01..2027-12-31"},
    {"年底前", "2027-01-01..2027-12-31"},
    {"2026年度", "2026-01-01..2026-12-31"},
    {"3个月，五月花", "2027-05-01..2027-05-31"},
    {"30 February 2027", "?"},
    {"", "none"},
};

static const char *const april[][2] = {
    {"Q1", "2027-04-01..2027-06-30"},   {"第四季度", "2028-01-01..2028-03-31"},
    {"年底", "2027-04-01..2028-03-31"}, {"31 January", "2028-01-31"},
    {"31 May", "2027-05-31"},           {"下半年", "2027-10-01..2028-03-31"},
};

static void run(const char *const (*list)[2], size_t count, struct date start)
{
    for (size_t i = 0; i < count; i++) {
        struct str result = shown(str_of(list[i][0]), start);
        if (!str_is(result, list[i][1]))
            fprintf(stderr, "“%s”\n", list[i][0]);
        CHECK_STR(result, list[i][1]);
    }
}

int main(void)
{
    arena = arena_new();
    run(vectors, sizeof vectors / sizeof vectors[0], (struct date){2027, 1, 1});
    run(april, sizeof april / sizeof april[0], (struct date){2027, 4, 1});
    CHECK_STR(shown(STR("Q3"), DATE_NONE), "?");
    CHECK_STR(shown(STR("Q3 2027"), DATE_NONE), "2027-07-01..2027-09-30");
    arena_free(arena);
    return checks_end();
}
