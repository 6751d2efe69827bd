/* What was done and found in a year: spend, audits, satisfaction, actions, what to discuss. */
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

static const char period[] = YEAR_PERIOD;

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

int main(void)
{
    arena = arena_new();
    test_spend();
    test_audits();
    test_satisfaction();
    test_names_in_other_languages();
    test_actions();
    test_points();
    arena_free(arena);
    return checks_end();
}
