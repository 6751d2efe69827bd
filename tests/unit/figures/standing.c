/* Where a plan stands: years that can be checked by hand. */
#include "check.h"

#include "standing_year.h"

static struct arena *arena;

static const struct standing *stands(const char *at, const char *plan, const char *actuals)
{
    struct str text = str_format(arena, "%s\nplan\n%s\nactuals\n%s", at, plan, actuals);
    return year_standing(arena, text);
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

static const char period[] = " period year=2027 start=2027-01-01 end=2027-12-31\n"
                             " money currency=CNY tax=exclusive\n";

static const char purchases[] =
    " period year=2027 start=2027-01-01 end=2027-12-31\n"
    " money currency=CNY tax=exclusive\n"
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
    " period year=2027 start=2027-01-01 end=2027-12-31\n"
    " money currency=CNY tax=exclusive\n"
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

/* ---- promotions, spend, audits ---- */

static void test_spend(void)
{
    struct str plan = str_format(
        arena,
        "%s situation\n  lastYear year=2026 returnConvention=gainOverSpend\n"
        " activity id=a kind=consumer start=2027-02-01 end=2027-02-20 budget=100.00 "
        "baseline=1000.00 uplift=40 margin=30 pulledForward=0 cannibalised=0\n"
        " activity id=b kind=consumer start=2027-03-01 end=2027-03-20 budget=50.00\n"
        " activity id=c kind=trade start=2027-08-01 end=2027-08-20 budget=25.00\n"
        " budget total=300.00 reserve=10\n"
        "  line id=l activity=a\n  line id=m amount=60.00\n",
        period);
    const struct standing *s =
        stands("at quarter=1", plan.s,
               " spend subject=a quarter=Q1 amount=110.00\n"
               " spend subject=l quarter=Q1 amount=5.00\n"
               " spend subject=m quarter=Q1 amount=0\n"
               " promotion activity=a quarter=Q1 actual=1500.00 pulledForward=40.00\n");
    CHECK_INT(s->promotion_count, 2);
    const struct standing_promotion *p = &s->promotions[0];
    CHECK_STR(shown(p->result.incremental), "460.00");
    CHECK_STR(shown(p->result.profit), "138.00");
    CHECK_STR(shown(p->actual.spend), "110.00");
    CHECK_STR(shown(p->result.returned), "0.25");
    CHECK_INT(p->above, 1);
    CHECK_STR(shown(p->planned_result.returned), "0.20");
    CHECK_STR(shown(p->spend_gap), "10.00");
    CHECK_STR(shown(p->uplift_gap), "6.0");
    CHECK(!s->promotions[1].row && s->promotions[1].ended);
    CHECK_INT(s->spend_count, 4);
    CHECK_STR(shown(s->spends[0].spent), "115.00");
    CHECK_STR(shown(s->spends[0].over), "15.00");
    CHECK_STR(shown(s->spends[0].open), "0.00");
    CHECK_STR(shown(s->spends[1].open), "60.00");
    CHECK(!s->spends[2].spent.known && !s->spends[2].open.known);
    CHECK_STR(shown(s->budget.total), "300.00");
    CHECK_STR(shown(s->budget.spent), "115.00");
    CHECK_STR(shown(s->budget.percent), "38.3");
    CHECK_STR(shown(s->budget.reserve), "30.00");
    CHECK_STR(shown(s->budget.reserve_left), "15.00");
    CHECK_INT(s->budget.no_data, 2);
}

static void test_audits(void)
{
    struct str plan = str_format(arena,
                                 "%s display id=d kind=shelf share=24 facings=18 "
                                 "marketShare=24\n"
                                 " display id=e kind=endCap count=2 start=2027-01-11 "
                                 "end=2027-02-21\n"
                                 " display id=f kind=checkout count=3\n"
                                 " asset number=A1 purity=100\n asset number=A2\n",
                                 period);
    const struct standing *s =
        stands("at quarter=2", plan.s,
               " audit display=d quarter=Q1 share=25 facings=18\n"
               " audit display=d quarter=Q2 date=2027-06-28 share=21 facings=18\n"
               " audit display=d quarter=Q2 date=2027-05-28 share=30\n"
               " audit display=f quarter=Q2 count=0\n"
               " inspection asset=A1 quarter=Q2 state=inPlace purity=92\n");
    CHECK_INT(s->displays[0].state, AUDIT_FAILED);
    CHECK_INT(s->displays[0].failed, FAILED_SHARE);
    CHECK_STR(shown(s->displays[0].fair_share), "87.5");
    CHECK(s->displays[0].before && s->displays[0].before->quarter == 1);
    CHECK_INT(s->displays[1].state, AUDIT_NOT_DUE);
    CHECK_INT(s->displays[2].failed, FAILED_COUNT);
    CHECK_INT(s->assets[0].failed, FAILED_PURITY);
    CHECK_INT(s->assets[1].state, AUDIT_NO_DATA);
}

/* ---- satisfaction, complaints, actions ---- */

static void test_satisfaction(void)
{
    struct str plan = str_format(arena,
                                 "%s satisfaction\n"
                                 "  factor name=price importance=4 satisfaction=3\n"
                                 "  factor name=quality importance=5 satisfaction=4\n"
                                 "  complaint id=k0 received=2026-12-20\n",
                                 period);
    const struct standing *s =
        stands("at quarter=2 today=2027-07-20", plan.s,
               " rating factor=price quarter=Q1 satisfaction=4\n"
               " rating factor=price quarter=Q2 satisfaction=3 importance=3\n"
               " rating factor=settling quarter=Q2 importance=4 satisfaction=2\n"
               " rating factor=quality quarter=Q3 satisfaction=1\n"
               " complaint id=k1 received=2027-04-02 acknowledged=2027-04-06 "
               "resolved=2027-04-13\n"
               " complaint id=k2 received=2027-05-03 acknowledged=2027-05-03 "
               "resolved=2027-05-13\n"
               " complaint id=k3 received=2027-06-30\n complaint id=k4 received=2027-07-02\n");
    CHECK_INT(s->factor_count, 3);
    CHECK_INT(s->factors[0].before, 4);
    CHECK_INT(s->factors[0].change, -1);
    CHECK_INT(s->factors[0].field_now, SATISFACTION_HIDDEN);
    CHECK_INT(s->factors[1].now, 0);
    CHECK_INT(s->factors[1].field_now, SATISFACTION_KEEP);
    CHECK_INT(s->factors[2].field_now, SATISFACTION_FIX);
    const struct standing_complaints *c = &s->complaints;
    CHECK_INT(c->count, 4);
    CHECK_STR(c->items[0].id, "k0");
    CHECK_INT(c->items[0].age, 212);
    CHECK_STR(c->items[1].id, "k3");
    CHECK_INT(c->items[1].age, 20);
    CHECK_INT(c->received, 3);
    CHECK_INT(c->resolved, 2);
    CHECK_INT(c->open, 2);
    CHECK_INT(c->old, 1);
    CHECK_INT(c->late, 3);
    CHECK_STR(shown(c->median), "10.5");
}

/* Tables know a factor by its name in any of the plan's languages. */
static void test_names_in_other_languages(void)
{
    struct plan_factor_rating own = {.node = {.shape = &factor_rating_shape},
                                     .name = STR("价格"), .importance = 4, .satisfaction = 3};
    struct plan_other english = {.field = shape_field(&factor_rating_shape, STR("name")),
                                 .lang = LANG_EN, .text = STR("Price")};
    struct plan_factor_rating shown_as = own;
    own.node.others = &english;
    shown_as.name = STR("Price");
    struct plan_satisfaction written = {.factors = {&own, 1}},
                             translated = {.factors = {&shown_as, 1}};
    struct plan plan = {.satisfaction = &written}, copy = {.satisfaction = &translated};
    struct actual_rating rows[2] = {{.factor = STR("价格"), .quarter = 1, .satisfaction = 5},
                                    {.factor = STR("Price"), .quarter = 2, .satisfaction = 4}};
    struct actuals *actuals = actuals_none(arena);
    actuals->ratings = (struct plan_list){rows, 2};
    struct standing_given given = {.plan = &copy, .as_written = &plan, .actuals = actuals,
                                   .quarter = 2};
    const struct standing *s = figures_standing(arena, &given);
    CHECK_INT(s->factor_count, 1);
    CHECK_INT(s->factors[0].before, 5);
    CHECK_INT(s->factors[0].now, 4);
    CHECK_STR(s->factors[0].name, "Price");
}

static void test_actions(void)
{
    struct str plan = str_format(arena,
                                 "%s action id=x1 due=2027-03-31\n"
                                 " action id=x2 due=2027-05-14\n"
                                 " action id=x3 due=2027-08-31\n action id=x4 due=2027-12-01\n"
                                 " action id=x5 due=2027-02-01 state=done\n",
                                 period);
    const struct standing *s =
        stands("at quarter=2 today=2027-07-20", plan.s,
               " action id=x1 quarter=Q1 state=open due=2027-07-10\n"
               " action id=x2 quarter=Q2 state=done done=2027-05-12\n"
               " action id=n1 quarter=Q2 due=2027-09-15\n"
               " action id=x4 quarter=Q3 state=done\n");
    CHECK_INT(s->action_count, 6);
    const struct standing_action *a = &s->actions[0];
    CHECK_STR(a->id, "x1");
    CHECK_INT(a->group, ACTION_CARRIED);
    CHECK(a->postponed);
    CHECK_INT(a->overdue, 10);
    CHECK_INT(a->age, 111);
    CHECK_INT(a->reviews, 2);
    CHECK_STR(s->actions[1].id, "x2");
    CHECK_INT(s->actions[1].group, ACTION_CLOSED);
    CHECK_STR(s->actions[2].id, "x3");
    CHECK_INT(s->actions[2].group, ACTION_NEXT);
    CHECK_STR(s->actions[3].id, "n1");
    CHECK(s->actions[3].added);
    CHECK_STR(s->actions[4].id, "x4");
    CHECK_INT(s->actions[4].group, ACTION_LATER);
    CHECK_INT(s->actions[5].group, ACTION_CLOSED_EARLIER);
}

/* ---- what to discuss ---- */

static void test_points(void)
{
    struct str plan = str_format(
        arena,
        "%s scorecard green=98 amber=90\n"
        " goal id=g1 weight=60 measure=netPurchases unit=CNY aggregation=sum\n"
        "  target value=1000.00\n  quarters q1=250.00 q2=250.00 q3=250.00 q4=250.00\n"
        " goal id=g2 weight=40 unit=u aggregation=last\n  quarters q1=10 q2=10 q3=10 q4=10\n"
        " terms\n"
        "  rebate id=r period=year method=wholeVolume base=netPurchases goal=g1\n"
        "   tier from=0 rate=1\n   tier from=1000.00 rate=5\n",
        period);
    const struct standing *s = stands("at quarter=3", plan.s,
                                      " result subject=g1 quarter=Q1 value=200.00\n"
                                      " result subject=g1 quarter=Q2 value=200.00\n"
                                      " result subject=g1 quarter=Q3 value=240.00\n"
                                      " result subject=g2 quarter=Q3 value=12\n"
                                      " finding quarter=Q3 kind=mistake\n"
                                      " finding quarter=Q2 kind=mistake\n");
    CHECK_INT(s->point_count, 4);
    CHECK_INT(s->points[0].code, POINT_GOAL_AHEAD);
    CHECK_STR(shown(s->points[0].a), "120.0");
    CHECK_INT(s->points[1].code, POINT_TOLD);
    CHECK_INT(s->points[1].kind, FINDING_MISTAKE);
    CHECK_INT(s->points[2].code, POINT_GOAL_RED);
    CHECK_STR(shown(s->points[2].b), "-110.00");
    /* 853.33 at landing: 146.67 more would pay 50.00 for 8.53. */
    CHECK_INT(s->points[3].code, POINT_TIER_MISSED);
    CHECK_STR(shown(s->points[3].a), "146.67");
    CHECK_STR(shown(s->points[3].b), "41.47");
    CHECK(s->points[2].weight.known && s->points[3].weight.known);
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
    test_spend();
    test_audits();
    test_satisfaction();
    test_names_in_other_languages();
    test_actions();
    test_points();
    test_nothing();
    arena_free(arena);
    return checks_end();
}
