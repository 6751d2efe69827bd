/* The scenario of terms: figures that can be checked by hand. */
#include "check.h"

#include "figures/bridge.h"

static struct arena *arena;

static const int percents[] = {80, 90, 100, 110, 120};

/* A small plan, put together member by member so that a test can change any of them. */
struct sample {
    struct plan plan;
    struct plan_money money;
    struct plan_goal goals[2];
    struct plan_target targets[2];
    struct plan_quarters quarters;
    struct plan_terms terms;
    struct plan_discount discounts[2];
    struct plan_rebate rebates[2];
    struct plan_tier whole[3], flat[1];
    struct plan_fee fee;
    struct plan_situation situation;
    struct plan_last_year last_year;
    struct plan_result result;
};

static void set_goal(struct sample *s, size_t i, const char *id, const char *measure,
                     const char *target)
{
    s->targets[i].value = dec_lit(target);
    s->goals[i] = (struct plan_goal){.node = {.shape = &goal_shape}, .id = str_of(id),
                                     .measure = str_of(measure), .unit = STR("CNY"),
                                     .aggregation = AGGREGATE_SUM, .target = &s->targets[i]};
}

static void set_rebates(struct sample *s)
{
    s->whole[0] = (struct plan_tier){.from = dec_lit("0"), .rate = dec_lit("1")};
    s->whole[1] = (struct plan_tier){.from = dec_lit("10000000.00"), .rate = dec_lit("2")};
    s->whole[2] = (struct plan_tier){.from = dec_lit("12000000.00"), .rate = dec_lit("3")};
    s->flat[0] = (struct plan_tier){.from = dec_lit("0"), .rate = dec_lit("0.5")};
    s->rebates[0] = (struct plan_rebate){
        .id = STR("year"), .period = PERIOD_YEAR, .method = METHOD_WHOLE_VOLUME,
        .base = BASE_NET_PURCHASES, .goal = {STR("g1"), &s->goals[0].node},
        .tiers = {s->whole, 3}};
    s->rebates[1] = (struct plan_rebate){
        .id = STR("quarter"), .title = STR("Quarterly"), .period = PERIOD_QUARTER,
        .method = METHOD_MARGINAL, .base = BASE_NET_PURCHASES,
        .goal = {STR("g1"), &s->goals[0].node}, .tiers = {s->flat, 1}};
}

static struct sample *sample(void)
{
    struct sample *s = arena_alloc(arena, sizeof *s);
    s->money.currency = STR("CNY");
    set_goal(s, 0, "g1", "netPurchases", "10000000.00");
    set_goal(s, 1, "g2", "netSales", "9000000.00");
    s->quarters = (struct plan_quarters){.q1 = dec_lit("2000000.01"), .q2 = dec_lit("2800000"),
                                         .q3 = dec_lit("3100000"), .q4 = dec_lit("2100000")};
    s->goals[0].quarters = &s->quarters;
    set_rebates(s);
    s->discounts[0] = (struct plan_discount){.id = STR("d1"), .rate = dec_lit("2")};
    s->discounts[1] = (struct plan_discount){.id = STR("d2"), .rate = dec_lit("3")};
    s->fee = (struct plan_fee){.id = STR("f"), .amount = dec_lit("120000.00")};
    s->terms = (struct plan_terms){.discounts = {s->discounts, 2}, .rebates = {s->rebates, 2},
                                   .fees = {&s->fee, 1}};
    s->result = (struct plan_result){.measure = STR("netPurchases"), .unit = STR("CNY"),
                                     .aggregation = AGGREGATE_SUM, .q1 = dec_lit("2600000"),
                                     .q2 = dec_lit("2700000"), .q3 = dec_lit("2800000"),
                                     .q4 = dec_lit("2500000")};
    s->last_year.results = (struct plan_list){&s->result, 1};
    s->situation.last_year = &s->last_year;
    s->plan = (struct plan){.money = &s->money, .goals = {s->goals, 2}, .terms = &s->terms,
                            .situation = &s->situation};
    return s;
}

static const struct scenario *run(const struct sample *s)
{
    return figures_scenario(arena, &s->plan, percents, 5);
}

/* The values of a row, divided by spaces; "-" for one that is not known. */
static struct str row(const struct dec *values)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < 5; i++) {
        buf_puts(&out, i ? " " : "");
        buf_add(&out, values[i].known ? dec_str(arena, values[i]) : STR("-"));
    }
    return buf_str(&out);
}

static void test_amounts(void)
{
    const struct scenario *c = run(sample());
    CHECK(str_is(c->goal->id, "g1"));
    CHECK_INT(c->term_count, 5);
    CHECK_INT(c->counted, 5);
    CHECK_INT(dec_compare(c->purchases[4], dec_lit("12000000")), 0);
    /* Discounts are added, 2 % and 3 % being 5 % and not 4.94 %. */
    CHECK_STR(row(c->terms[0].amounts), "160000.00 180000.00 200000.00 220000.00 240000.00");
    CHECK_STR(row(c->terms[1].amounts), "240000.00 270000.00 300000.00 330000.00 360000.00");
    CHECK_STR(row(c->terms[2].amounts), "80000.00 90000.00 200000.00 220000.00 360000.00");
    CHECK_STR(c->terms[2].title, "year");
    CHECK_STR(c->terms[3].title, "Quarterly");
    CHECK_STR(row(c->terms[3].amounts), "40000.00 45000.00 50000.00 55000.00 60000.00");
    CHECK_STR(row(c->terms[4].amounts), "120000.00 120000.00 120000.00 120000.00 120000.00");
    CHECK_STR(row(c->totals), "640000.00 705000.00 870000.00 945000.00 1140000.00");
    CHECK_STR(row(c->shares), "8.00 7.83 8.70 8.59 9.50");
}

/* 0.5 % of 0.99, 1, 3 and 5 is 0.00495, 0.005, 0.015 and 0.025: each quarter is rounded for
 * itself, 0.00 + 0.01 + 0.02 + 0.03, where the sum would make 0.05. */
static void test_rounding_by_period(void)
{
    struct sample *s = sample();
    s->quarters = (struct plan_quarters){.q1 = dec_lit("0.99"), .q2 = dec_lit("1"),
                                         .q3 = dec_lit("3"), .q4 = dec_lit("5")};
    CHECK_STR(dec_str(arena, run(s)->terms[3].amounts[2]), "0.06");
    s->rebates[1].rounding = dec_lit("1");
    CHECK_STR(dec_str(arena, run(s)->terms[3].amounts[2]), "0.00");
    s->rebates[1].rounding = DEC_NONE;
    s->rebates[1].cap = dec_lit("0.02");
    CHECK_STR(dec_str(arena, run(s)->terms[3].amounts[2]), "0.05");
}

static void test_steps(void)
{
    struct sample *s = sample();
    const struct scenario *c = run(s);
    CHECK_INT(c->tier_count, 2);
    CHECK_STR(dec_str(arena, c->tiers[0].jump), "100000.00");
    CHECK_STR(dec_str(arena, c->tiers[1].jump), "120000.00");
    /* (12 000 000 − 360 000) ÷ 0.98 = 11 877 551.0204…, up to the next fen */
    CHECK_STR(dec_str(arena, c->tiers[1].pays_off), "11877551.03");
    CHECK_STR(dec_str(arena, c->tiers[0].pays_off), "9898989.90");
    /* Last year came to 10 600 000. */
    CHECK_INT(c->tiers[0].reach, REACH_LAST_YEAR);
    CHECK_STR(dec_str(arena, c->tiers[0].compared), "10600000");
    CHECK_INT(c->tiers[1].reach, REACH_NEW);
    s->whole[2].from = dec_lit("15000000.00");
    CHECK_INT(run(s)->tiers[1].reach, REACH_NEW);
    s->whole[2].from = dec_lit("15000000.01");
    CHECK_INT(run(s)->tiers[1].reach, REACH_OUT);
    s->whole[1].from = dec_lit("10600000");
    CHECK_INT(run(s)->tiers[0].reach, REACH_NEW);
    s->result.unit = STR("t");
    s->whole[1].from = dec_lit("9000000");
    CHECK_INT(run(s)->tiers[0].reach, REACH_NEW);
}

static void test_steps_of_other_kinds(void)
{
    struct sample *s = sample();
    s->rebates[0].cap = dec_lit("200000");
    CHECK_STR(dec_str(arena, run(s)->tiers[1].jump), "0.00");
    CHECK(!run(s)->tiers[1].pays_off.known);
    s->rebates[0].cap = DEC_NONE;
    s->rebates[0].method = METHOD_MARGINAL;
    s->whole[1].from = dec_lit("10000000.50");
    CHECK_STR(dec_str(arena, run(s)->tiers[0].jump), "0.00");
    CHECK(!run(s)->tiers[0].pays_off.known);
    /* The greatest quarter's target is 3 100 000, the least quarter of last year 2 500 000. */
    s = sample();
    s->rebates[0].period = PERIOD_QUARTER;
    s->whole[1].from = dec_lit("2499999.99");
    s->whole[2].from = dec_lit("4650000.01");
    CHECK_INT(run(s)->tiers[0].reach, REACH_LAST_YEAR);
    CHECK_INT(run(s)->tiers[1].reach, REACH_OUT);
    s->whole[1].from = dec_lit("2500000");
    s->whole[2].from = dec_lit("4650000");
    CHECK_INT(run(s)->tiers[0].reach, REACH_NEW);
    CHECK_INT(run(s)->tiers[1].reach, REACH_NEW);
}

/* What `change` does to the plan keeps term `term` out with `gap`, and only it. */
#define CHECK_GAP(change, term, expected)                      \
    do {                                                       \
        struct sample *s = sample();                           \
        change;                                                \
        const struct scenario *c = run(s);                     \
        CHECK_INT(c->terms[term].gap, expected);               \
        CHECK(!c->terms[term].amounts);                        \
        CHECK_INT(c->counted, 4);                              \
    } while (0)

static void test_gaps(void)
{
    CHECK_GAP(s->rebates[0].goal.target = NULL, 2, GAP_GOAL);
    CHECK_GAP(s->rebates[0].goal.target = &s->goals[1].node, 2, GAP_MEASURE);
    CHECK_GAP(s->rebates[0].period = PERIOD_ABSENT, 2, GAP_METHOD);
    CHECK_GAP(s->rebates[0].method = METHOD_ABSENT, 2, GAP_METHOD);
    CHECK_GAP(s->rebates[0].tiers.count = 0, 2, GAP_METHOD);
    CHECK_GAP(s->whole[2].from = s->whole[1].from, 2, GAP_TIERS);
    CHECK_GAP(s->goals[0].quarters = NULL, 3, GAP_QUARTERS);
    CHECK_GAP(s->goals[0].aggregation = AGGREGATE_LAST, 3, GAP_QUARTERS);
    CHECK_GAP(s->quarters.q3 = DEC_NONE, 3, GAP_QUARTERS);
    CHECK_GAP(s->discounts[1].rate = DEC_NONE, 1, GAP_RATE);
    CHECK_GAP(s->fee.amount = DEC_NONE, 4, GAP_AMOUNT);
    CHECK_GAP(s->targets[0].value = dec_lit("10000000.01");
              s->discounts[0].rate = dec_lit("0.123456789012345678"), 0, GAP_SIZE);
}

static void test_without_purchases(void)
{
    struct sample *s = sample();
    s->goals[1].measure = STR("netPurchases");
    const struct scenario *c = run(s);
    CHECK_INT(c->purchases_gap, GAP_AMBIGUOUS);
    CHECK(!c->goal && !c->purchases);
    CHECK_INT(c->terms[0].gap, GAP_AMBIGUOUS);
    CHECK_INT(c->counted, 3);
    CHECK_STR(row(c->totals), "240000.00 255000.00 370000.00 395000.00 540000.00");
    CHECK_STR(row(c->shares), "- - - - -");
    s = sample();
    s->goals[0].unit = STR("cases");
    c = run(s);
    CHECK_INT(c->purchases_gap, GAP_GOAL);
    CHECK_INT(c->terms[2].gap, GAP_UNIT);
    CHECK_INT(c->counted, 1);
    s = sample();
    s->targets[0].value = dec_lit("0.00");
    c = run(s);
    CHECK_INT(c->purchases_gap, GAP_TARGET);
    s->terms.fees.count = 0;
    c = run(s);
    CHECK_STR(row(c->totals), "- - - - -");
    s = sample();
    s->rebates[0].base = BASE_GROSS_PURCHASES;
    c = run(s);
    CHECK_INT(c->purchases_gap, GAP_GOAL);
    CHECK_INT(c->terms[2].gap, GAP_MEASURE);
    s = sample();
    s->plan.terms = NULL;
    c = run(s);
    CHECK_INT(c->term_count, 0);
}

/* ---- the other methods, stacking, interim payments ---- */

static struct str first(const struct dec *values)
{
    return dec_str(arena, values[2]);
}

static void test_stacking(void)
{
    struct sample *s = sample();
    s->terms.stacking = STACKING_SEQUENTIAL;
    const struct scenario *c = run(s);
    CHECK(c->sequential);
    CHECK_STR(first(c->terms[0].amounts), "200000.00");
    CHECK_STR(first(c->terms[1].amounts), "294000.00");
    /* A discount without a rate takes nothing off for those after it. */
    s->discounts[0].rate = DEC_NONE;
    CHECK_STR(first(run(s)->terms[1].amounts), "300000.00");
}

static void test_third_decimal(void)
{
    struct sample *s = sample();
    s->targets[0].value = dec_lit("1234567.89");
    CHECK_STR(dec_str(arena, run(s)->purchases[0]), "987654.31");
    CHECK_STR(dec_str(arena, figures_rebate_period(arena, &s->rebates[0], 0, 80).volume),
              "987654.31");
}

static void test_interim(void)
{
    struct sample *s = sample();
    struct plan_interim interim = {.rate = dec_lit("1.2")};
    CHECK(!run(s)->terms[2].details[2].on_account.known);
    s->rebates[0].interim = &interim;
    s->quarters.q1 = dec_lit("2000000");
    const struct scenario *c = run(s);
    CHECK_STR(dec_str(arena, c->terms[2].details[0].on_account), "96000.00");
    CHECK_STR(dec_str(arena, c->terms[2].details[0].balance), "-16000.00");
    CHECK_STR(dec_str(arena, c->terms[2].details[2].on_account), "120000.00");
    CHECK_STR(dec_str(arena, c->terms[2].details[2].balance), "80000.00");
    s->goals[0].quarters = NULL;
    CHECK(!run(s)->terms[2].details[2].on_account.known);
}

static void test_methods(void)
{
    struct sample *s = sample();
    s->rebates[0].method = METHOD_ACHIEVEMENT;
    s->whole[0].from = dec_lit("90");
    s->whole[1].from = dec_lit("100");
    s->whole[2].from = dec_lit("151");
    const struct scenario *c = run(s);
    CHECK_STR(row(c->terms[2].amounts), "0.00 90000.00 200000.00 220000.00 240000.00");
    CHECK_INT(c->tier_count, 3);
    CHECK_STR(dec_str(arena, c->tiers[0].from), "9000000.00");
    CHECK_STR(dec_str(arena, c->tiers[0].percent), "90");
    CHECK_INT(c->tiers[2].reach, REACH_OUT);
    /* In quarters a band begins elsewhere in each. */
    s->rebates[0].period = PERIOD_QUARTER;
    c = run(s);
    CHECK(!c->tiers[0].from.known && !c->tiers[0].jump.known);
    CHECK_INT(c->tiers[2].reach, REACH_OUT);
    CHECK_INT(c->tiers[0].reach, REACH_NEW);
    s->rebates[0].method = METHOD_GROWTH;
    s->rebates[0].period = PERIOD_YEAR;
    CHECK_INT(run(s)->terms[2].gap, GAP_BASELINE);
    s->rebates[0].baseline = dec_lit("5000000");
    CHECK_INT(run(s)->terms[2].gap, GAP_BASELINE);
    s->rebates[0].growth_on = GROWTH_ON_INCREMENT;
    CHECK_STR(first(run(s)->terms[2].amounts), "100000.00");
    s->rebates[0].growth_on = GROWTH_ON_TOTAL;
    CHECK_STR(first(run(s)->terms[2].amounts), "200000.00");
    s->rebates[0].baseline = dec_lit("0");
    CHECK_INT(run(s)->terms[2].gap, GAP_BASELINE);
}

static void test_without_tiers(void)
{
    struct sample *s = sample();
    s->rebates[0].method = METHOD_PER_UNIT;
    CHECK_INT(run(s)->terms[2].gap, GAP_STEP);
    s->rebates[0].every = dec_lit("1000000");
    s->rebates[0].amount = dec_lit("2000");
    CHECK_STR(first(run(s)->terms[2].amounts), "20000.00");
    CHECK_INT(run(s)->tier_count, 0);
    /* Steps may be counted in another unit; a rate may not. */
    s->goals[0].unit = s->rebates[0].unit = STR("cases");
    CHECK_STR(first(run(s)->terms[2].amounts), "20000.00");
    CHECK_INT(run(s)->terms[3].gap, GAP_UNIT);
    s = sample();
    s->rebates[0].method = METHOD_FIXED;
    s->rebates[0].goal.target = NULL;
    s->rebates[0].amount = dec_lit("5000");
    s->rebates[0].period = PERIOD_HALF_YEAR;
    CHECK_STR(first(run(s)->terms[2].amounts), "10000.00");
    CHECK(!run(s)->terms[2].goal);
    /* It asks nothing of the goal it names. */
    s->rebates[0].goal.target = &s->goals[1].node;
    s->goals[1].target = NULL;
    CHECK_STR(first(run(s)->terms[2].amounts), "10000.00");
}

static void test_limits(void)
{
    struct sample *s = sample();
    s->rebates[0].minimum = dec_lit("90000");
    s->rebates[0].cap = dec_lit("220000");
    const struct scenario *c = run(s);
    CHECK_STR(row(c->terms[2].amounts), "90000.00 90000.00 200000.00 220000.00 220000.00");
    CHECK(c->terms[2].details[0].raised && !c->terms[2].details[1].raised);
    CHECK(!c->terms[2].details[3].capped && c->terms[2].details[4].capped);
    s->fee.minimum = dec_lit("130000");
    CHECK_STR(first(run(s)->terms[4].amounts), "130000.00");
    CHECK(run(s)->terms[4].details[0].raised);
    s->fee = (struct plan_fee){.price = dec_lit("1500"), .quantity = dec_lit("40")};
    CHECK_STR(first(run(s)->terms[4].amounts), "60000.00");
}

/* ---- the bridge from last year ---- */

static void test_bridge(void)
{
    struct sample *s = sample();
    CHECK_INT(figures_bridge(arena, &s->plan)->count, 0);
    struct plan_last_term last[] = {
        {.term = {STR("year"), &s->rebates[0].node}, .amount = dec_lit("106000.00")},
        {.term = {STR("d1"), &s->discounts[0].node}, .amount = dec_lit("212000.00")},
        {.title = STR("Opening allowance"), .amount = dec_lit("53000.00")}};
    s->terms.last_terms = (struct plan_list){last, 3};
    const struct bridge *b = figures_bridge(arena, &s->plan);
    CHECK_INT(b->count, 6);
    CHECK_STR(dec_str(arena, b->last_purchases), "10600000");
    CHECK_INT(b->lines[0].kind, BRIDGE_KEPT);
    CHECK_STR(dec_str(arena, b->lines[0].last_share), "2.00");
    CHECK_STR(dec_str(arena, b->lines[0].change), "-12000.00");
    CHECK_STR(dec_str(arena, b->lines[0].points), "0.00");
    CHECK_INT(b->lines[1].kind, BRIDGE_NEW);
    CHECK_STR(dec_str(arena, b->lines[1].change), "300000.00");
    CHECK_STR(dec_str(arena, b->lines[1].points), "3.00");
    CHECK(!b->lines[1].last.known);
    CHECK_INT(b->lines[5].kind, BRIDGE_ENDED);
    CHECK_STR(dec_str(arena, b->lines[5].change), "-53000.00");
    CHECK_STR(dec_str(arena, b->lines[5].points), "-0.50");
    CHECK_STR(dec_str(arena, b->total.last), "371000.00");
    CHECK_STR(dec_str(arena, b->total.now), "870000.00");
    CHECK_STR(dec_str(arena, b->total.points), "5.20");
    CHECK_INT(b->left_out, 0);
}

/* What is not known is no zero: neither a term that is not calculated, nor an amount of last
 * year that is missing, nor purchases. */
static void test_bridge_without_data(void)
{
    struct sample *s = sample();
    struct plan_last_term last[] = {
        {.term = {STR("year"), &s->rebates[0].node}, .amount = dec_lit("106000.00")},
        {.term = {STR("d1"), &s->discounts[0].node}}};
    s->terms.last_terms = (struct plan_list){last, 2};
    s->rebates[0].method = METHOD_ABSENT;
    s->result.q2 = DEC_NONE;
    const struct bridge *b = figures_bridge(arena, &s->plan);
    CHECK_INT(b->left_out, 2);
    CHECK(!b->lines[0].change.known && !b->lines[2].change.known);
    CHECK(!b->lines[1].points.known && b->lines[1].change.known);
    CHECK(!b->total.last_share.known);
    CHECK_STR(dec_str(arena, b->total.last), "0.00");
    CHECK_STR(dec_str(arena, b->total.now), "470000.00");
    /* 2.005 % less 1.004 % is 1.001 points, where 2.01 % less 1.00 % would be 1.01. */
    s = sample();
    s->terms = (struct plan_terms){.fees = {&s->fee, 1}, .last_terms = {last, 1}};
    last[0] = (struct plan_last_term){.term = {STR("f"), &s->fee.node},
                                      .amount = dec_lit("106424.00")};
    s->fee.amount = dec_lit("200500.00");
    b = figures_bridge(arena, &s->plan);
    CHECK_STR(dec_str(arena, b->lines[0].now_share), "2.01");
    CHECK_STR(dec_str(arena, b->lines[0].last_share), "1.00");
    CHECK_STR(dec_str(arena, b->lines[0].points), "1.00");
}

int main(void)
{
    arena = arena_new();
    test_stacking();
    test_third_decimal();
    test_interim();
    test_methods();
    test_without_tiers();
    test_limits();
    test_bridge();
    test_bridge_without_data();
    test_amounts();
    test_rounding_by_period();
    test_steps();
    test_steps_of_other_kinds();
    test_gaps();
    test_without_purchases();
    arena_free(arena);
    return checks_end();
}
