/* Explanations of goals, activities, displays, the budget, products and the lifetime value. */
#include "compose/explain_parts.h"
#include "compose/scenario.h"

#include "base/arena.h"
#include "figures/market.h"

/* ---- goals ---- */

static void in_unit(struct explanation *e, const char *code, struct str label, struct str how,
                    struct dec value, struct str unit)
{
    if (e->c.plan->money && str_equal(unit, e->c.plan->money->currency))
        explain_money(e, code, label, how, value);
    else if (str_is(unit, "%"))
        explain_percent(e, code, label, how, value);
    else
        explain_number(e, code, label, how, value);
}

/* A change in percent, and of percentages in points, which is another thing. */
static void explain_change(struct explanation *e, const struct plan_goal *goal)
{
    const struct composer *c = &e->c;
    struct dec base = goal->baseline ? goal->baseline->value : DEC_NONE;
    struct dec target = goal->target ? goal->target->value : DEC_NONE;
    struct str a = text_in_unit(c, target, goal->unit, false);
    struct str b = text_in_unit(c, base, goal->unit, false);
    struct dec growth = figures_growth(base, target);
    in_unit(e, "baseline", word(c, WORD_EXPLAIN_BASELINE),
            goal->baseline ? goal->baseline->period : STR(""), base, goal->unit);
    in_unit(e, "target", word(c, WORD_EXPLAIN_GOAL_TARGET), STR(""), target, goal->unit);
    if (str_is(goal->unit, "%"))
        explain_number(e, "points", word(c, WORD_EXPLAIN_GOAL_POINTS),
                       explain_how(e, WORD_EXPLAIN_MINUS, a, b), dec_sub(target, base));
    explain_percent(e, "change", word(c, WORD_EXPLAIN_GOAL_CHANGE),
                    base.known && target.known && !growth.known
                        ? word(c, WORD_EXPLAIN_NO_GROWTH)
                        : explain_how(e, WORD_EXPLAIN_CHANGE, a, b), growth);
    explain_strong(e);
}

void explain_goal(struct explanation *e, const struct plan_goal *goal)
{
    const struct composer *c = &e->c;
    explain_fact(e, word(c, WORD_MEASURE), goal->measure);
    explain_fact(e, word(c, WORD_GOAL), goal->statement);
    explain_change(e, goal);
    if (!goal->quarters)
        return;
    const struct dec quarters[4] = {goal->quarters->q1, goal->quarters->q2, goal->quarters->q3,
                                    goal->quarters->q4};
    struct dec year = figures_year((enum aggregation)goal->aggregation, quarters);
    for (int i = 0; i < 4; i++)
        in_unit(e, "quarter", text_quarter(c, i + 1), STR(""), quarters[i], goal->unit);
    in_unit(e, "year", FILL(c->arena, word(c, WORD_EXPLAIN_QUARTERS),
                            {"aggregation", text_word(c, &goal->node, "aggregation")}),
            STR(""), year, goal->unit);
    for (int i = 0; goal->aggregation == AGGREGATE_SUM && i < 4; i++)
        explain_percent(e, "phasing", FILL(c->arena, word(c, WORD_EXPLAIN_PHASING),
                                           {"label", text_quarter(c, i + 1)}),
                        explain_how(e, WORD_EXPLAIN_DIVIDE,
                                    text_in_unit(c, quarters[i], goal->unit, false),
                                    text_in_unit(c, year, goal->unit, false)),
                        figures_phasing(goal, i + 1));
}

/* ---- activities ---- */

static enum return_convention convention_of(const struct plan *plan)
{
    const struct plan_last_year *last = plan->situation ? plan->situation->last_year : NULL;
    return last ? (enum return_convention)last->return_convention : RETURN_ABSENT;
}

static void explain_return(struct explanation *e, struct dec spent,
                           const struct promotion_result *result)
{
    const struct composer *c = &e->c;
    enum return_convention convention = convention_of(c->plan);
    if (convention == RETURN_ABSENT) {
        explain_note(e, word(c, WORD_EXPLAIN_RETURN_UNSTATED));
        return;
    }
    struct str profit = text_amount(c, result->profit), spend = text_amount(c, spent);
    bool gain = convention == RETURN_GAIN_OVER_SPEND;
    explain_number(e, "return", word(c, gain ? WORD_EXPLAIN_RETURN_GAIN
                                             : WORD_EXPLAIN_RETURN_RATIO),
                   explain_how(e, gain ? WORD_EXPLAIN_CHANGE : WORD_EXPLAIN_DIVIDE, profit,
                               spend), result->returned);
    explain_strong(e);
}

static void explain_parts_paid(struct explanation *e, const struct plan_activity *activity)
{
    const struct composer *c = &e->c;
    struct dec supplier = dec_round(dec_percent(activity->budget, activity->supplier_share), 2);
    explain_money(e, "spend", word(c, WORD_EXPLAIN_SPEND), STR(""), activity->budget);
    if (!supplier.known)
        return;
    explain_money(e, "supplierPart", word(c, WORD_EXPLAIN_SUPPLIER_PART),
                  explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, activity->budget),
                              text_percent(c, activity->supplier_share)), supplier);
    explain_money(e, "customerPart", word(c, WORD_EXPLAIN_CUSTOMER_PART),
                  explain_how(e, WORD_EXPLAIN_MINUS, text_amount(c, activity->budget),
                              text_amount(c, supplier)), dec_sub(activity->budget, supplier));
}

void explain_activity(struct explanation *e, const struct plan_activity *activity)
{
    const struct composer *c = &e->c;
    struct promotion promotion = figures_planned(activity);
    struct dec extra = dec_sub(promotion.actual, promotion.baseline);
    struct promotion_result result = figures_promotion(&promotion, convention_of(c->plan));
    explain_fact(e, word(c, WORD_ACTIVITY_WHEN),
                 text_span(c, activity->start, activity->end));
    explain_parts_paid(e, activity);
    if (!extra.known) {
        explain_note(e, word(c, WORD_EXPLAIN_UNKNOWN));
        return;
    }
    explain_money(e, "baseline", word(c, WORD_EXPLAIN_PROMOTION_BASELINE), STR(""),
                  activity->baseline);
    explain_money(e, "uplift", word(c, WORD_EXPLAIN_UPLIFT),
                  explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, activity->baseline),
                              text_percent(c, activity->uplift)), extra);
    explain_money(e, "pulledForward", word(c, WORD_EXPLAIN_PULLED), STR(""),
                  dec_neg(activity->pulled_forward));
    explain_money(e, "cannibalised", word(c, WORD_EXPLAIN_CANNIBALISED), STR(""),
                  dec_neg(activity->cannibalised));
    explain_money(e, "incremental", word(c, WORD_EXPLAIN_INCREMENTAL), STR(""),
                  result.incremental);
    explain_strong(e);
    explain_money(e, "profit", word(c, WORD_EXPLAIN_PROFIT),
                  activity->margin.known
                      ? explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, result.incremental),
                                    text_percent(c, activity->margin)) : STR(""),
                  result.profit);
    explain_return(e, promotion.spend, &result);
}

/* ---- displays ---- */

void explain_display(struct explanation *e, const struct plan_display *display)
{
    const struct composer *c = &e->c;
    struct str share = text_percent(c, display->share);
    explain_fact(e, word(c, WORD_DISPLAY_PLACE), text_word(c, &display->node, "kind"));
    if (display->current.known)
        explain_percent(e, "current", word(c, WORD_DISPLAY_CURRENT), STR(""), display->current);
    explain_percent(e, "share", word(c, WORD_DISPLAY_SHARE), STR(""), display->share);
    if (display->current.known)
        explain_number(e, "points", word(c, WORD_EXPLAIN_GOAL_POINTS),
                       explain_how(e, WORD_EXPLAIN_MINUS, share,
                                   text_percent(c, display->current)),
                       dec_sub(display->share, display->current));
    if (!display->market_share.known)
        return;
    explain_percent(e, "marketShare", word(c, WORD_DISPLAY_MARKET), STR(""),
                    display->market_share);
    explain_number(e, "fairShare", word(c, WORD_DISPLAY_FAIR),
                   explain_how(e, WORD_EXPLAIN_DIVIDE, share,
                               text_percent(c, display->market_share)),
                   figures_fair_share(display->share, display->market_share));
    explain_strong(e);
}

/* ---- budget ---- */

static struct dec budget_lines(struct explanation *e, const struct plan_budget *budget)
{
    const struct composer *c = &e->c;
    const struct plan_budget_line *lines = PLAN_ITEMS(budget->lines, plan_budget_line);
    struct dec sum = dec_lit("0.00");
    for (size_t i = 0; i < budget->lines.count; i++) {
        struct str title = lines[i].title.n ? lines[i].title : lines[i].id;
        struct dec amount = figures_budget_line(&lines[i]);
        explain_money(e, "line", title, text_word(c, &lines[i].node, "funding"), amount);
        sum = dec_add(sum, amount);
    }
    explain_money(e, "lines", word(c, WORD_EXPLAIN_BUDGET_LINES), STR(""), sum);
    return sum;
}

static void budget_shares(struct explanation *e, const struct plan_budget *budget)
{
    static const int target = 100;
    const struct composer *c = &e->c;
    const struct scenario *scenario = figures_scenario(c->arena, c->plan, &target, 1);
    if (!scenario->purchases)
        return;
    struct str purchases = text_amount(c, scenario->purchases[0]);
    explain_percent(e, "share", word(c, WORD_EXPLAIN_BUDGET_SHARE),
                    explain_how(e, WORD_EXPLAIN_DIVIDE, text_amount(c, budget->total), purchases),
                    figures_share(budget->total, scenario->purchases[0], 2));
    if (!budget->ceiling.known)
        return;
    explain_percent(e, "termsShare", word(c, WORD_EXPLAIN_TERMS_SHARE),
                    explain_how(e, WORD_EXPLAIN_DIVIDE, text_amount(c, scenario->totals[0]),
                                purchases), scenario->shares[0]);
    explain_percent(e, "ceiling", word(c, WORD_EXPLAIN_CEILING), STR(""), budget->ceiling);
}

void explain_budget(struct explanation *e)
{
    const struct composer *c = &e->c;
    const struct plan_budget *budget = c->plan->budget;
    explain_money(e, "activities", word(c, WORD_EXPLAIN_BUDGET_ACTIVITIES), STR(""),
                  figures_budget(c->plan));
    if (!budget)
        return;
    struct dec sum = budget_lines(e, budget);
    struct dec reserve = dec_round(dec_percent(budget->total, budget->reserve), 2);
    struct dec left = dec_sub(budget->total, sum);
    explain_money(e, "total", word(c, WORD_EXPLAIN_BUDGET_TOTAL), STR(""), budget->total);
    explain_strong(e);
    if (budget->reserve.known) {
        explain_money(e, "reserve", word(c, WORD_EXPLAIN_BUDGET_RESERVE),
                      explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, budget->total),
                                  text_percent(c, budget->reserve)), reserve);
        left = dec_sub(left, reserve);
    }
    bool over = dec_sign(left) < 0;
    explain_money(e, over ? "over" : "free",
                  word(c, over ? WORD_EXPLAIN_BUDGET_OVER : WORD_EXPLAIN_BUDGET_FREE), STR(""),
                  dec_abs(left));
    budget_shares(e, budget);
}

/* ---- products ---- */

void explain_products(struct explanation *e)
{
    const struct composer *c = &e->c;
    const struct plan_product *products = PLAN_ITEMS(c->plan->products, plan_product);
    struct dec sum = dec_lit("0.00");
    bool counted = false;
    for (size_t i = 0; i < c->plan->products.count; i++) {
        const struct plan_product *p = &products[i];
        struct dec value = dec_round(dec_mul(p->price, p->quantity), 2);
        struct str parts[] = {p->code, p->name};
        explain_money(e, "product", text_joined(c, parts, 2),
                      value.known ? explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, p->price),
                                                p->unit.n ? text_in_unit(c, p->quantity, p->unit,
                                                                         true)
                                                          : text_number(c, p->quantity))
                                  : word(c, WORD_EXPLAIN_NO_QUANTITY), value);
        if (value.known) {
            sum = dec_add(sum, value);
            counted = true;
        }
    }
    explain_money(e, "total", word(c, WORD_EXPLAIN_PRODUCTS_TOTAL), STR(""),
                  counted ? sum : DEC_NONE);
    explain_strong(e);
}

/* ---- lifetime value ---- */

/* What year `t` adds, to 0.01: the value of a plan with that year alone. */
static struct dec year_value(struct arena *arena, const struct lifetime *all, size_t t)
{
    struct dec *revenue = arena_array(arena, t + 1, sizeof *revenue);
    struct dec *cost = arena_array(arena, t + 1, sizeof *cost);
    for (size_t i = 0; i < t; i++)
        revenue[i] = cost[i] = dec_int(0);
    revenue[t] = all->revenue[t];
    cost[t] = all->cost[t];
    struct lifetime one = *all;
    one.revenue = revenue;
    one.cost = cost;
    one.years = t + 1;
    one.acquisition = dec_int(0);
    return figures_lifetime_value(&one);
}

void explain_lifetime(struct explanation *e)
{
    const struct composer *c = &e->c;
    const struct plan_lifetime *plan = c->plan->customer_value->lifetime;
    const struct plan_value_year *years = PLAN_ITEMS(plan->years, plan_value_year);
    size_t count = plan->years.count;
    struct dec *revenue = arena_array(c->arena, count, sizeof *revenue);
    struct dec *cost = arena_array(c->arena, count, sizeof *cost);
    for (size_t t = 0; t < count; t++) {
        revenue[t] = years[t].revenue;
        cost[t] = years[t].cost_to_serve;
    }
    struct lifetime lifetime = {
        .revenue = revenue, .cost = cost, .years = count, .margin = plan->margin,
        .retention = plan->retention, .discount = plan->discount_rate,
        .acquisition = plan->acquisition.known ? plan->acquisition : dec_int(0)};
    for (size_t t = 0; t < count; t++) {
        struct str number = str_format(c->arena, "%zu", t);
        explain_money(e, "year", FILL(c->arena, word(c, WORD_EXPLAIN_LIFETIME_YEAR),
                                      {"t", str_format(c->arena, "%zu", t + 1)}),
                      FILL(c->arena, word(c, WORD_EXPLAIN_LIFETIME_HOW),
                           {"revenue", text_amount(c, revenue[t])},
                           {"margin", text_percent(c, plan->margin)},
                           {"cost", text_amount(c, cost[t])},
                           {"retention", text_percent(c, plan->retention)},
                           {"rate", text_percent(c, plan->discount_rate)}, {"t", number}),
                      year_value(c->arena, &lifetime, t));
    }
    if (plan->acquisition.known)
        explain_money(e, "acquisition", word(c, WORD_EXPLAIN_ACQUISITION), STR(""),
                      dec_neg(plan->acquisition));
    explain_money(e, "lifetime", word(c, WORD_EXPLAIN_LIFETIME), STR(""),
                  figures_lifetime_value(&lifetime));
    explain_strong(e);
}
