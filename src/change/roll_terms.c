/* Commercial terms: kept to be confirmed; what they paid is what the new year compares with. */
#include "change/roll_parts.h"

/* ---- what a term paid ---- */

static const struct standing_rebate *standing_of(const struct roll *r,
                                                 const struct plan_node *term)
{
    for (size_t i = 0; i < r->standing->rebate_count; i++)
        if (str_equal(r->standing->rebates[i].rebate->id, node_id(term)))
            return &r->standing->rebates[i];
    return NULL;
}

/* What a rebate earned in the whole year; not known while a period is open or lacks data. */
static struct dec earned_of(const struct roll *r, const struct plan_node *term)
{
    const struct standing_rebate *rebate = standing_of(r, term);
    bool whole = rebate && rebate->gap == STANDING_COUNTED && !rebate->provisional;
    return whole ? rebate->accrual.earned : DEC_NONE;
}

static void add_last_term(struct roll *r, struct plan_terms *terms,
                          const struct plan_node *term)
{
    struct plan_last_term *last =
        roll_list_add(&terms->last_terms, &last_term_shape, &terms->node);
    struct dec paid = actuals_paid(r->actuals, term, 4), earned = earned_of(r, term);
    struct arg title = ARG("title", roll_title(term)), year = ARG("year", r->old_year);
    last->term = (struct plan_ref){node_id(term), NULL};
    last->amount = earned.known ? earned : paid;
    last->node.audience = term->audience;
    if (earned.known)
        NOTE(r, ROLL_TAKEN, paid.known ? &ROLL_TOOK_EARNED : &ROLL_TOOK_UNPAID, &last->node,
             "amount", title, year, ARG("amount", roll_money(r, earned)),
             roll_arg("paid", roll_money(r, paid)));
    else if (paid.known)
        NOTE(r, ROLL_TAKEN, &ROLL_TOOK_PAID, &last->node, "amount", title, year,
             ARG("amount", roll_money(r, paid)));
    else {
        roll_blank(r, &last->node, "amount");
        NOTE(r, ROLL_DECIDE, &ROLL_LAST_TERM, &last->node, "amount", title, year);
    }
}

static void set_last_terms(struct roll *r, struct plan_terms *terms)
{
    const struct plan_terms *old = r->old->terms;
    terms->last_terms = (struct plan_list){0};
    roll_list_more(r, &terms->last_terms, sizeof(struct plan_last_term),
                   old->discounts.count + old->rebates.count + old->fees.count);
    for (size_t i = 0; i < old->discounts.count; i++)
        add_last_term(r, terms, &PLAN_ITEMS(old->discounts, plan_discount)[i].node);
    for (size_t i = 0; i < old->rebates.count; i++)
        add_last_term(r, terms, &PLAN_ITEMS(old->rebates, plan_rebate)[i].node);
    for (size_t i = 0; i < old->fees.count; i++)
        add_last_term(r, terms, &PLAN_ITEMS(old->fees, plan_fee)[i].node);
}

/* ---- rebates ---- */

static const struct plan_goal *goal_named(const struct roll *r, struct str id)
{
    const struct plan_goal *goals = PLAN_ITEMS(r->old->goals, plan_goal);
    for (size_t i = 0; id.n && i < r->old->goals.count; i++)
        if (str_equal(goals[i].id, id))
            return &goals[i];
    return NULL;
}

/* A tier that began at a figure of the old goal means that figure. */
static void note_tiers(struct roll *r, const struct plan_rebate *rebate)
{
    static const char *const names[][LANG_COUNT] = {
        {"baseline", "基数"}, {"target", "目标值"}, {"threshold", "门槛值"}, {"stretch", "挑战值"}};
    const struct plan_goal *goal = goal_named(r, rebate->goal.id);
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    const struct plan_target *target = goal ? goal->target : NULL;
    const struct dec figures[] = {
        goal && goal->baseline ? goal->baseline->value : DEC_NONE,
        target ? target->value : DEC_NONE, target ? target->threshold : DEC_NONE,
        target ? target->stretch : DEC_NONE};
    for (size_t i = 0; i < rebate->tiers.count; i++)
        for (size_t k = 0; k < sizeof figures / sizeof figures[0]; k++)
            if (figures[k].known && tiers[i].from.known
                && dec_compare(figures[k], tiers[i].from) == 0)
                NOTE(r, ROLL_CONFIRM, &ROLL_TIER_OLD, &tiers[i].node, "from",
                     ARG("title", roll_title(&rebate->node)),
                     roll_arg_count(r, "tier", i + 1),
                     ARG("amount", roll_money(r, tiers[i].from)), ARG_WORDS("what", names[k]),
                     ARG("goal", goal->id));
}

static void confirm_rebate(struct roll *r, const struct plan_rebate *rebate)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    size_t count = rebate->tiers.count;
    struct arg title = ARG("title", roll_title(&rebate->node));
    if (count == 0) {
        NOTE(r, ROLL_CONFIRM, &ROLL_TERM, &rebate->node, NULL, title);
        return;
    }
    if (count == 1) {
        NOTE(r, ROLL_CONFIRM, &ROLL_RATE, &rebate->node, NULL, title,
             roll_arg("rate", roll_value(r, tiers[0].rate, STR("%"))));
        return;
    }
    NOTE(r, ROLL_CONFIRM, &ROLL_TIERS, &rebate->node, NULL, title,
         roll_arg_count(r, "count", count),
         roll_arg("first", roll_value(r, tiers[0].rate, STR("%"))),
         roll_arg("last", roll_value(r, tiers[count - 1].rate, STR("%"))));
    note_tiers(r, rebate);
}

/* The volume of the old year that a rebate on growth counts from. */
static struct dec base_of(const struct roll *r, const struct plan_rebate *rebate)
{
    const struct plan_goal *goal = goal_named(r, rebate->goal.id);
    struct str base = str_of(rebate->base ? base_words[rebate->base - 1] : "");
    struct dec quarters[4];
    if (goal && (!base.n || str_equal(goal->measure, base)))
        return roll_goal_year(r, goal);
    for (int q = 0; q < 4; q++)
        quarters[q] = actuals_measure(r->actuals, base, q + 1);
    return figures_year(AGGREGATE_SUM, quarters);
}

static void set_growth_base(struct roll *r, struct plan_rebate *rebate)
{
    struct dec old = rebate->baseline, now = base_of(r, rebate);
    struct arg title = ARG("title", roll_title(&rebate->node)), year = ARG("year", r->old_year);
    if (rebate->method != METHOD_GROWTH && !old.known)
        return;
    rebate->baseline = now;
    if (now.known) {
        NOTE(r, ROLL_TAKEN, &ROLL_TOOK_BASE, &rebate->node, "baseline", title, year,
             ARG("amount", roll_money(r, now)));
        return;
    }
    roll_blank(r, &rebate->node, "baseline");
    NOTE(r, ROLL_DECIDE, &ROLL_GROWTH_BASE, &rebate->node, "baseline", title, year,
         roll_arg("amount", roll_money(r, old)));
}

static void roll_rebates(struct roll *r)
{
    struct plan_rebate *rebates = OWN_ITEMS(r->plan->terms->rebates, plan_rebate);
    for (size_t i = 0; i < r->plan->terms->rebates.count; i++) {
        struct plan_rebate *rebate = &rebates[i];
        struct plan_true_up *true_up = OWN(rebate->true_up);
        struct str title = roll_title(&rebate->node);
        confirm_rebate(r, rebate);
        set_growth_base(r, rebate);
        roll_move_day(r, &rebate->node, &rebate->due, roll_same_day(rebate->due, r->years),
                      title, WHAT_DUE);
        if (true_up)
            roll_move_day(r, &true_up->node, &true_up->due,
                          roll_same_day(true_up->due, r->years), title, WHAT_TRUE_UP);
        roll_years_all(r, &rebate->node, title);
    }
}

/* ---- the others ---- */

static void confirm_others(struct roll *r, struct plan_terms *terms)
{
    const struct plan_discount *discounts = PLAN_ITEMS(terms->discounts, plan_discount);
    const struct plan_fee *fees = PLAN_ITEMS(terms->fees, plan_fee);
    const struct plan_penalty *penalties = PLAN_ITEMS(terms->penalties, plan_penalty);
    if (terms->payment)
        NOTE(r, ROLL_CONFIRM, &ROLL_PAYMENT, &terms->payment->node, NULL,
             roll_arg_count(r, "days", (size_t)terms->payment->days));
    for (size_t i = 0; i < terms->discounts.count; i++) {
        NOTE(r, ROLL_CONFIRM, &ROLL_RATE, &discounts[i].node, NULL,
             ARG("title", roll_title(&discounts[i].node)),
             roll_arg("rate", roll_value(r, discounts[i].rate, STR("%"))));
        roll_years_all(r, OWN(&discounts[i].node), roll_title(&discounts[i].node));
    }
    for (size_t i = 0; i < terms->fees.count; i++) {
        roll_years_all(r, OWN(&fees[i].node), roll_title(&fees[i].node));
        NOTE(r, ROLL_CONFIRM, &ROLL_FEE, &fees[i].node, NULL,
             ARG("title", roll_title(&fees[i].node)),
             roll_arg("amount", roll_money(r, fees[i].amount)),
             roll_arg("period", fees[i].period));
    }
    for (size_t i = 0; i < terms->penalties.count; i++) {
        NOTE(r, ROLL_CONFIRM, &ROLL_TERM, &penalties[i].node, NULL,
             ARG("title", roll_title(&penalties[i].node)));
        roll_years_all(r, OWN(&penalties[i].node), roll_title(&penalties[i].node));
    }
}

void roll_terms(struct roll *r)
{
    struct plan_terms *terms = OWN(r->plan->terms);
    if (!terms)
        return;
    struct plan_forecast *forecast = OWN(terms->forecast);
    set_last_terms(r, terms);
    roll_rebates(r);
    confirm_others(r, terms);
    if (forecast && forecast->amount.known) {
        NOTE(r, ROLL_DECIDE, &ROLL_FORECAST, &forecast->node, "amount",
             ARG("year", r->old_year), ARG("amount", roll_money(r, forecast->amount)));
        roll_blank(r, &forecast->node, "amount");
    }
    if (forecast)
        roll_years_all(r, &forecast->node, STR("forecast"));
}

/* ---- prices and budget ---- */

static void roll_budget(struct roll *r)
{
    struct plan_budget *budget = OWN(r->plan->budget);
    struct plan_budget_line *lines = OWN_ITEMS(budget->lines, plan_budget_line);
    if (budget->total.known) {
        NOTE(r, ROLL_DECIDE, &ROLL_BUDGET, &budget->node, "total", ARG("year", r->old_year),
             ARG("amount", roll_money(r, budget->total)));
        roll_blank(r, &budget->node, "total");
    }
    for (size_t i = 0; i < budget->lines.count; i++) {
        if (!lines[i].amount.known)
            continue;
        NOTE(r, ROLL_DECIDE, &ROLL_BUDGET_LINE, &lines[i].node, "amount",
             ARG("title", roll_title(&lines[i].node)), ARG("year", r->old_year),
             ARG("amount", roll_money(r, lines[i].amount)));
        roll_blank(r, &lines[i].node, "amount");
    }
    roll_years_all(r, &budget->node, STR("budget"));
}

void roll_money_parts(struct roll *r)
{
    if (r->plan->products.count)
        NOTE(r, ROLL_CONFIRM, &ROLL_PRODUCTS, &r->plan->node, "products",
             roll_arg_count(r, "count", r->plan->products.count));
    if (r->plan->budget)
        roll_budget(r);
    if (r->plan->supply)
        roll_years_all(r, OWN(&r->plan->supply->node), STR("supply"));
}
