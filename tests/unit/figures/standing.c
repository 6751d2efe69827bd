/* Where a plan's goals and rebates stand: years that can be checked by hand. */
#include "check.h"

#include "standing_year.h"

static struct arena *arena;

static const struct standing *stands(const char *at, const char *plan, const char *actuals)
{
    return year_of(arena, at, plan, actuals);
}

static struct str shown(struct dec value)
{
    return dec_str(arena, value);
}

static struct str shown_date(struct date date)
{
    char text[11] = "";
    if (date_known(date))
        date_iso(date, text);
    return str_copy(arena, str_of(text));
}

static const char period[] = YEAR_PERIOD;

static const char purchases[] =
    YEAR_PERIOD
    " scorecard green=98 amber=90 cap=120 noData=leaveOut\n"
    " goal id=g1 weight=100 measure=netPurchases unit=CNY aggregation=sum\n"
    "  target value=11000000.00\n"
    "  quarters q1=2200000.00 q2=3080000.00 q3=3410000.00 q4=2310000.00\n";

/* ---- the vectors of reviews ---- */

static void test_landing(void)
{
    const struct standing *s = stands("at quarter=2", purchases,
                                      " result subject=g1 quarter=Q1 value=2100000.00\n"
                                      " result subject=g1 quarter=Q2 value=2900000.00\n");
    const struct standing_goal *g = &s->goals[0];
    CHECK_STR(shown(g->to_date.actual), "5000000.00");
    CHECK_STR(shown(g->to_date.planned), "5280000.00");
    CHECK_STR(shown(g->to_date.gap), "-280000.00");
    CHECK_STR(shown(g->to_date.attainment), "94.7");
    CHECK_STR(shown(g->quarter.attainment), "94.2");
    CHECK_STR(shown(g->landing.actual), "10416666.67");
    CHECK_STR(shown(g->landing.attainment), "94.7");
    CHECK_INT(g->landing_kind, LANDING_SEASON);
    CHECK_STR(shown(g->review.straight), "10000000.00");
    CHECK_STR(shown(g->review.required), "104.9");
    CHECK_INT(g->to_date.rag, RAG_AMBER);
    CHECK_STR(shown(g->score), "94.7");
    CHECK_STR(shown(s->overall.score), "94.7");
    CHECK_INT(s->overall.rag, RAG_AMBER);
    CHECK_INT(s->overall.by_rag[RAG_AMBER], 1);
}

static const char interim[] =
    YEAR_PERIOD
    " goal id=g1 weight=100 measure=netPurchases unit=CNY aggregation=sum\n"
    "  target value=11000000.00\n"
    "  quarters q1=2200000.00 q2=3100000.00 q3=3400000.00 q4=2300000.00\n"
    " terms\n"
    "  rebate id=r period=year method=wholeVolume base=netPurchases goal=g1 due=2028-02-28\n"
    "   tier from=0 rate=1\n"
    "   tier from=10000000.00 rate=2\n"
    "   interim rate=1 days=30\n";

static const char interim_results[] = " result subject=g1 quarter=Q1 value=2200000.00\n"
                                      " result subject=g1 quarter=Q2 value=3100000.00\n"
                                      " result subject=g1 quarter=Q3 value=3400000.00\n"
                                      " result subject=g1 quarter=Q4 value=2300000.00\n"
                                      " payment term=r quarter=Q2 amount=22000.00\n"
                                      " payment term=r quarter=Q3 amount=31000.00\n"
                                      " payment term=r quarter=Q4 amount=34000.00\n";

static void test_year_on_account(void)
{
    const struct standing *s = stands("at quarter=4 today=2028-01-18", interim,
                                      interim_results);
    const struct standing_rebate *r = &s->rebates[0];
    CHECK_STR(shown(r->on_account), "110000.00");
    CHECK_STR(shown(r->accrual.earned), "220000.00");
    CHECK(!r->provisional);
    CHECK_STR(shown(r->accrual.paid), "87000.00");
    CHECK_STR(shown(r->accrual.open), "133000.00");
    CHECK_INT(r->instalment_count, 5);
    CHECK_STR(shown(r->instalments[4].amount), "110000.00");
    CHECK_STR(shown(r->arisen), "220000.00");
    CHECK_STR(shown(r->payable), "133000.00");
    /* The fourth payment on account is due on 30 January. */
    CHECK_STR(shown_date(r->open_due), "2028-01-30");
    CHECK_STR(shown(r->overdue), "0.00");
    s = stands("at quarter=4 today=2028-03-01", interim, interim_results);
    CHECK_STR(shown(s->rebates[0].overdue), "133000.00");
}

static void test_half_on_account(void)
{
    const struct standing *s = stands("at quarter=2 today=2027-07-20", interim,
                                      interim_results);
    const struct standing_rebate *r = &s->rebates[0];
    /* 5.3 m so far are in the first tier; 11.0 m at landing reach the second. */
    CHECK(r->provisional);
    CHECK_STR(shown(r->settled), "0.00");
    CHECK_STR(shown(r->running), "53000.00");
    CHECK_STR(shown(r->accrual.earned), "53000.00");
    CHECK_STR(shown(r->accrual.paid), "22000.00");
    CHECK_STR(shown(r->accrual.distance), "4700000.00");
    CHECK_STR(shown(r->accrual.percent), "82.5");
    CHECK_INT(r->tier, 0);
    CHECK_INT(r->next_tier, 1);
    CHECK_STR(shown(r->next_from), "10000000.00");
    CHECK_STR(shown(r->next_jump), "100000.00");
    CHECK_STR(shown(r->on_account), "53000.00");
    CHECK_STR(shown(r->payable), "31000.00");
    CHECK_STR(shown_date(r->open_due), "2027-07-30");
    CHECK_STR(shown(r->overdue), "0.00");
    CHECK_INT(r->landing_tier, 1);
    CHECK_STR(shown(r->at_landing), "220000.00");
    CHECK_STR(shown(r->at_target), "220000.00");
}

/* ---- no data is not zero ---- */

static void test_no_data(void)
{
    const struct standing *s = stands("at quarter=2", purchases,
                                      " result subject=g1 quarter=Q1 value=2200000.00\n");
    const struct standing_goal *g = &s->goals[0];
    CHECK(!g->quarter.actual.known && !g->quarter.attainment.known);
    CHECK_INT(g->quarter.rag, RAG_NONE);
    CHECK_INT(g->to_date.rag, RAG_NONE);
    CHECK_INT(g->landing.rag, RAG_NONE);
    CHECK_INT(g->through, 1);
    CHECK_INT(g->no_data_since, 2);
    CHECK_INT(g->missing, 2);
    CHECK_STR(shown(g->to_date.attainment), "100.0");
    CHECK(!s->overall.score.known && !g->score.known);
    CHECK_INT(s->overall.by_rag[RAG_NONE], 1);
    CHECK_INT(s->points[0].code, POINT_GOAL_NO_DATA);
    s = stands("at quarter=2", purchases,
               " result subject=g1 quarter=Q1 value=0\n"
               " result subject=g1 quarter=Q2 value=0\n");
    CHECK_STR(shown(s->goals[0].quarter.attainment), "0.0");
    CHECK_INT(s->goals[0].to_date.rag, RAG_RED);
    CHECK_STR(shown(s->overall.score), "0.0");
    s = stands("at quarter=3", purchases, "");
    CHECK_INT(s->goals[0].no_data_since, 1);
    CHECK_INT(s->goals[0].landing_kind, LANDING_NONE);
    CHECK(!s->goals[0].landing.actual.known);
}

/* What is not planned before the summer has no score in spring; what is, and is not told, has
 * zero where the plan says so. */
static void test_nothing_planned(void)
{
    struct str plan = str_format(arena,
                                 "%s scorecard green=98 amber=90 noData=zero\n"
                                 " goal id=g1 weight=50 unit=u aggregation=sum\n"
                                 "  quarters q1=0 q2=0 q3=5 q4=5\n"
                                 " goal id=g2 weight=30 unit=u aggregation=sum\n"
                                 "  quarters q1=10 q2=10 q3=10 q4=10\n"
                                 " goal id=g3 weight=20 unit=u aggregation=sum\n"
                                 "  quarters q1=10 q2=10 q3=10 q4=10\n",
                                 period);
    const struct standing *s = stands("at quarter=1", plan.s,
                                      " result subject=g1 quarter=Q1 value=0\n"
                                      " result subject=g2 quarter=Q1 value=10\n");
    CHECK(!s->goals[0].score.known && s->goals[0].no_data_since == 0);
    CHECK_STR(shown(s->overall.score), "60.0");
    CHECK_STR(shown(s->overall.weight_data), "30");
}

/* A sum with a hole is not a sum; the quarter alone is still judged. */
static void test_hole(void)
{
    const struct standing *s = stands("at quarter=3", purchases,
                                      " result subject=g1 quarter=Q1 value=2200000.00\n"
                                      " result subject=g1 quarter=Q3 value=3410000.00\n");
    const struct standing_goal *g = &s->goals[0];
    CHECK_INT(g->missing, 2);
    CHECK_INT(g->no_data_since, 0);
    CHECK_INT(g->through, 1);
    CHECK_INT(g->quarter.rag, RAG_GREEN);
    CHECK_INT(g->to_date.rag, RAG_NONE);
    CHECK_STR(shown(g->to_date.actual), "2200000.00");
}

static void test_rebate_without_data(void)
{
    const struct standing *s = stands("at quarter=2 today=2027-09-01", interim,
                                      " result subject=g1 quarter=Q1 value=2200000.00\n");
    const struct standing_rebate *r = &s->rebates[0];
    CHECK_INT(r->gap, STANDING_NO_DATA);
    CHECK(!r->accrual.earned.known && !r->accrual.paid.known && !r->accrual.open.known);
    CHECK(!r->arisen.known && !r->payable.known);
    CHECK_INT(s->terms.left_out, 1);
    CHECK(!s->terms.earned.known);
}

/* Money is due and no table says whether it was paid. */
static void test_untold(void)
{
    const struct standing *s = stands("at quarter=1 today=2027-05-03", interim,
                                      " result subject=g1 quarter=Q1 value=2200000.00\n");
    CHECK_STR(shown(s->rebates[0].due_before), "22000.00");
    CHECK(!s->rebates[0].overdue.known);
    size_t untold = 0;
    for (size_t i = 0; i < s->point_count; i++)
        untold += s->points[i].code == POINT_REBATE_UNTOLD;
    CHECK_INT(untold, 1);
}

/* ---- the ways of goals ---- */

static const struct standing_goal *one_goal(const char *fields, const char *quarters,
                                            const char *values)
{
    struct str plan = str_format(arena,
                                 "%s scorecard green=98 amber=90 cap=120 noData=zero\n"
                                 " goal id=g weight=100 unit=u %s\n  quarters %s\n",
                                 period, fields, quarters);
    struct str rows = {"", 0}, list = str_of(values);
    int count = 0;
    while (str_trim(list).n) {
        struct str value = year_word(&list);
        count++;
        if (!str_is(value, "-"))
            rows = str_format(arena, "%.*s result subject=g quarter=Q%d value=%.*s\n",
                              STR_ARGS(rows), count, STR_ARGS(value));
    }
    struct str at = str_format(arena, "at quarter=%d", count);
    return &stands(at.s, plan.s, str_terminated(arena, rows))->goals[0];
}

static void test_last(void)
{
    const struct standing_goal *g =
        one_goal("aggregation=last", "q1=61 q2=64 q3=67 q4=70", "60 63");
    CHECK_STR(shown(g->to_date.attainment), "98.4");
    CHECK_INT(g->to_date.rag, RAG_GREEN);
    CHECK_STR(shown(g->landing.actual), "63");
    CHECK_STR(shown(g->landing.planned), "70");
    CHECK_STR(shown(g->landing.attainment), "90.0");
    /* It is on its way: the latest value is no forecast. */
    CHECK_INT(g->landing.rag, RAG_NONE);
    g = one_goal("aggregation=last", "q1=61 q2=64 q3=67 q4=70", "60 -");
    CHECK_STR(shown(g->to_date.actual), "60");
    CHECK_STR(shown(g->to_date.planned), "61");
    CHECK_INT(g->to_date.rag, RAG_NONE);
    /* The last quarter ends the year, whatever is missing before it. */
    g = one_goal("aggregation=last", "q1=61 q2=64 q3=67 q4=70", "60 - 66 69");
    CHECK_INT(g->landing_kind, LANDING_FINAL);
    CHECK_STR(shown(g->landing.attainment), "98.6");
    CHECK_INT(g->landing.rag, RAG_GREEN);
}

static void test_average_and_maximum(void)
{
    const struct standing_goal *g =
        one_goal("aggregation=average", "q1=96.0 q2=97.0 q3=97.5 q4=97.5", "95.1 - 96.4");
    CHECK_STR(shown(g->to_date.actual), "95.75");
    CHECK_STR(shown(g->to_date.planned), "96.75");
    CHECK_STR(shown(g->to_date.gap), "-1.00");
    CHECK_STR(shown(g->to_date.attainment), "99.0");
    CHECK_INT(g->to_date.rag, RAG_GREEN);
    CHECK_INT(g->landing_kind, LANDING_MEAN);
    g = one_goal("aggregation=maximum", "q1=5 q2=9 q3=7 q4=7", "6 8 5");
    CHECK_STR(shown(g->to_date.actual), "8");
    CHECK_STR(shown(g->to_date.planned), "9");
    CHECK_STR(shown(g->to_date.attainment), "88.9");
    CHECK_STR(shown(g->quarter.attainment), "71.4");
    CHECK_INT(g->landing.rag, RAG_NONE);
}

static void test_lower_is_better(void)
{
    const char *fields = "aggregation=last direction=down";
    const struct standing_goal *g = one_goal(fields, "q1=2.0 q2=1.7 q3=1.6 q4=1.5", "2.1 1.6");
    CHECK_STR(shown(g->to_date.attainment), "106.3");
    CHECK_STR(shown(g->to_date.gap), "-0.1");
    CHECK_INT(g->to_date.rag, RAG_GREEN);
    /* Nothing of what should be low is as good as it gets, and data. */
    g = one_goal(fields, "q1=2.0 q2=1.7 q3=1.6 q4=1.5", "0");
    CHECK_STR(shown(g->quarter.attainment), "120.0");
    CHECK_STR(shown(g->score), "120.0");
    g = one_goal(fields, "q1=0 q2=0 q3=0 q4=0", "0 1");
    CHECK_STR(shown(g->quarter.attainment), "0.0");
    CHECK_INT(g->quarter.rag, RAG_RED);
    g = one_goal(fields, "q1=0 q2=0 q3=0 q4=0", "0");
    CHECK_STR(shown(g->quarter.attainment), "100.0");
}

static void test_hold(void)
{
    const char *fields = "aggregation=last direction=hold tolerance=0.5";
    const struct standing_goal *g = one_goal(fields, "q1=20 q2=20 q3=20 q4=20", "20.5 19.5");
    CHECK_STR(shown(g->quarter.attainment), "100.0");
    CHECK_STR(shown(g->to_date.attainment), "100.0");
    /* One unit beyond the tolerance is 5 % of 20. */
    g = one_goal(fields, "q1=20 q2=20 q3=20 q4=20", "21.5");
    CHECK_STR(shown(g->quarter.attainment), "95.0");
    g = one_goal(fields, "q1=20 q2=20 q3=20 q4=20", "18.5");
    CHECK_STR(shown(g->quarter.attainment), "95.0");
    g = one_goal(fields, "q1=20 q2=20 q3=20 q4=20", "50");
    CHECK_STR(shown(g->quarter.attainment), "0.0");
}

/* A plan without scorecard is judged by the thresholds of its goals. */
static void test_thresholds(void)
{
    struct str plan = str_format(arena,
                                 "%s goal id=g weight=100 unit=u aggregation=last\n"
                                 "  target value=70 threshold=66\n"
                                 "  quarters q1=61 q2=64 q3=67 q4=70\n",
                                 period);
    const char *rows = " result subject=g quarter=Q1 value=58\n";
    const struct standing *s = stands("at quarter=1", plan.s, rows);
    CHECK_INT(s->goals[0].limits.from, LIMITS_THRESHOLD);
    CHECK_STR(shown(s->goals[0].limits.amber), "94.3");
    CHECK_STR(shown(s->goals[0].quarter.attainment), "95.1");
    CHECK_INT(s->goals[0].quarter.rag, RAG_AMBER);
    CHECK_INT(s->overall.rag, RAG_AMBER);
    CHECK_STR(shown(s->overall.limits.amber), "94.3");
    CHECK_STR(shown(s->overall.score), "95.1");
}

/* ---- rebates whose text changes ---- */

static const char quarterly[] =
    " period year=2027 start=2027-01-01 end=2027-12-31\n"
    " goal id=g1 measure=netPurchases unit=CNY aggregation=sum\n"
    "  target value=4000000.00\n"
    "  quarters q1=1000000.00 q2=1000000.00 q3=1000000.00 q4=1000000.00\n"
    " terms\n"
    "  rebate id=r period=quarter method=wholeVolume base=netPurchases goal=g1 dueDays=30 "
    "due=2028-01-21\n"
    "   tier from=0 rate=%s\n"
    "   tier from=1200000.00 rate=3\n";

/* A closed quarter keeps the rate that was in force at its end. */
static void test_texts_of_quarters(void)
{
    struct str before = str_format(arena, quarterly, "1");
    struct str after = str_format(arena, quarterly, "2");
    struct str year = str_format(arena,
                                 "at quarter=3 today=2027-10-21\nplan\n%s\ntext 1\n%s\n"
                                 "text 2\n%s\nactuals\n"
                                 " result subject=g1 quarter=Q1 value=900000.00\n"
                                 " result subject=g1 quarter=Q2 value=1000000.00\n"
                                 " result subject=g1 quarter=Q3 value=1150000.00\n"
                                 " payment term=r quarter=Q2 amount=9000.00\n"
                                 " payment term=r quarter=Q3 amount=5000.00\n",
                                 after.s, before.s, before.s);
    const struct standing *s = year_standing(arena, year);
    const struct standing_rebate *r = &s->rebates[0];
    CHECK_INT(r->period_count, 4);
    CHECK_STR(shown(r->periods[0].result.amount), "9000.00");
    CHECK_STR(shown(r->periods[1].result.amount), "10000.00");
    CHECK_STR(shown(r->periods[2].result.amount), "23000.00");
    CHECK_STR(shown(r->accrual.earned), "42000.00");
    CHECK(!r->provisional);
    CHECK_STR(shown(r->payable), "28000.00");
    CHECK_STR(shown_date(r->open_due), "2027-07-30");
    CHECK_STR(shown(r->overdue), "5000.00");
    /* The quarter missed the next tier by 50 000; there is nothing left to plan with. */
    CHECK_STR(shown(r->accrual.distance), "50000.00");
    CHECK(!r->accrual.percent.known);
    /* 3 050 000 of 3 000 000: the fourth lands at 1 016 666.67. */
    CHECK_STR(shown(r->periods[3].landing_volume), "1016666.67");
    CHECK_STR(shown(r->periods[3].landing.amount), "20333.33");
    CHECK_STR(shown(r->at_landing), "62333.33");
    CHECK_STR(shown(r->at_target), "60000.00");
    CHECK_STR(shown_date(r->periods[3].due), "2028-01-21");
}

/* What an amendment took out was still owed for the quarters before. */
static void test_ended(void)
{
    struct str before = str_format(arena, quarterly, "1");
    struct str year = str_format(arena,
                                 "at quarter=2 today=2027-07-20\nplan\n%s\ntext 1\n%s\n"
                                 "actuals\n"
                                 " result subject=netPurchases quarter=Q1 value=900000.00\n"
                                 " result subject=netPurchases quarter=Q2 value=800000.00\n",
                                 period, before.s);
    const struct standing *s = year_standing(arena, year);
    CHECK_INT(s->rebate_count, 1);
    CHECK(s->rebates[0].ended);
    CHECK_INT(s->rebates[0].period_count, 1);
    CHECK(!s->rebates[0].now);
    CHECK_STR(shown(s->rebates[0].accrual.earned), "9000.00");
}

static void test_half_years(void)
{
    struct str plan = str_format(arena,
                                 "%s goal id=g1 measure=netPurchases unit=CNY aggregation=sum\n"
                                 "  quarters q1=100.00 q2=200.00 q3=300.00 q4=400.00\n"
                                 " terms\n"
                                 "  rebate id=r period=halfYear method=marginal goal=g1 "
                                 "dueDays=45\n"
                                 "   tier from=0 rate=10\n   tier from=500.00 rate=20\n",
                                 period);
    const struct standing *s = stands("at quarter=3", plan.s,
                                      " result subject=g1 quarter=Q1 value=120.00\n"
                                      " result subject=g1 quarter=Q2 value=180.00\n"
                                      " result subject=g1 quarter=Q3 value=270.00\n");
    const struct standing_rebate *r = &s->rebates[0];
    CHECK_STR(shown(r->settled), "30.00");
    CHECK_STR(shown(r->running), "27.00");
    CHECK_STR(shown(r->accrual.earned), "57.00");
    CHECK_STR(shown(r->arisen), "30.00");
    /* 270 + 400 × 570 ÷ 600 = 650; 50.00 + 150 × 20 % = 80.00 */
    CHECK_STR(shown(r->periods[1].landing_volume), "650.00");
    CHECK_STR(shown(r->at_landing), "110.00");
    CHECK_STR(shown(r->accrual.distance), "230.00");
    CHECK_STR(shown(r->accrual.percent), "57.5");
    CHECK_STR(shown_date(r->periods[0].due), "2027-08-14");
}

/* A plan of nothing stands nowhere, without falling. */
static void test_nothing(void)
{
    const struct standing *s = stands("at quarter=4", "", "");
    CHECK_INT(s->goal_count + s->rebate_count + s->point_count, 0);
    CHECK(!s->overall.score.known && !s->budget.total.known);
}

int main(void)
{
    arena = arena_new();
    test_landing();
    test_year_on_account();
    test_half_on_account();
    test_no_data();
    test_nothing_planned();
    test_hole();
    test_rebate_without_data();
    test_untold();
    test_last();
    test_average_and_maximum();
    test_lower_is_better();
    test_hold();
    test_thresholds();
    test_texts_of_quarters();
    test_ended();
    test_half_years();
    test_nothing();
    arena_free(arena);
    return checks_end();
}
