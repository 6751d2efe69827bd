/* What an activity is planned to bring, and what a line of the budget comes to. */
#include "check.h"

#include "figures/market.h"

static struct arena *arena;

static void test_planned(void)
{
    struct plan_activity a = {.budget = dec_lit("95000.00"), .baseline = dec_lit("402000.00"),
                              .uplift = dec_lit("40"), .supplier_share = dec_lit("60"),
                              .margin = dec_lit("34.5"), .pulled_forward = dec_lit("30000.00"),
                              .cannibalised = dec_lit("18000.00")};
    struct promotion planned = figures_planned(&a);
    CHECK_STR(dec_str(arena, planned.actual), "562800.00");
    CHECK_STR(dec_str(arena, planned.spend), "57000.00");
    struct promotion_result r = figures_promotion(&planned, RETURN_PROFIT_OVER_SPEND);
    CHECK_STR(dec_str(arena, r.incremental), "112800.00");
    CHECK_STR(dec_str(arena, r.profit), "38916.00");
    CHECK_STR(dec_str(arena, r.returned), "0.68");
    a.supplier_share = DEC_NONE;
    CHECK_STR(dec_str(arena, figures_planned(&a).spend), "95000.00");
    a.pulled_forward = DEC_NONE;
    planned = figures_planned(&a);
    CHECK(!figures_promotion(&planned, RETURN_PROFIT_OVER_SPEND).incremental.known);
}

static void test_budget_line(void)
{
    struct plan_activity activity = {.node = {.shape = &activity_shape},
                                     .budget = dec_lit("120000.00")};
    struct plan_budget_line line = {.activity = {STR("a1"), &activity.node}};
    CHECK_STR(dec_str(arena, figures_budget_line(&line)), "120000.00");
    line.amount = dec_lit("5.00");
    CHECK_STR(dec_str(arena, figures_budget_line(&line)), "5.00");
    line = (struct plan_budget_line){0};
    CHECK(!figures_budget_line(&line).known);
}

int main(void)
{
    arena = arena_new();
    test_planned();
    test_budget_line();
    arena_free(arena);
    return checks_end();
}
