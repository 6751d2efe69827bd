#include "figures/scenario.h"

#include "base/arena.h"

const int scenario_percents[SCENARIO_PERCENTS] = {80, 90, 100, 110, 120};

static const char *const MINOR_UNIT = "0.01";

/* ---- which purchases ---- */

/* The measure of goals and results that a base stands for; the words of both are one. */
static struct str base_measure(int32_t base)
{
    const struct field *field = shape_field(&rebate_shape, STR("base"));
    return base == BASE_ABSENT ? STR_NONE : str_of(field->words[base - 1]);
}

static bool names_a_base(struct str measure)
{
    for (int32_t base = BASE_GROSS_PURCHASES; base <= BASE_NET_SALES; base++)
        if (str_equal(measure, base_measure(base)))
            return true;
    return false;
}

static bool in_currency(const struct plan *plan, struct str unit)
{
    return plan->money && unit.n && str_equal(unit, plan->money->currency);
}

static enum scenario_gap goal_gap(const struct plan *plan, const struct plan_goal *goal)
{
    if (!goal)
        return GAP_GOAL;
    if (!in_currency(plan, goal->unit))
        return GAP_UNIT;
    return goal->target && dec_sign(goal->target->value) > 0 ? GAP_NONE : GAP_TARGET;
}

static struct str purchases_measure(const struct plan *plan)
{
    int32_t base = BASE_ABSENT;
    if (plan->terms && plan->terms->rebates.count)
        base = PLAN_ITEMS(plan->terms->rebates, plan_rebate)[0].base;
    return base_measure(base == BASE_GROSS_PURCHASES ? base : BASE_NET_PURCHASES);
}

static const struct plan_goal *purchases_goal(const struct plan *plan, struct str measure,
                                              enum scenario_gap *gap)
{
    const struct plan_goal *goals = PLAN_ITEMS(plan->goals, plan_goal), *goal = NULL;
    *gap = GAP_NONE;
    for (size_t i = 0; i < plan->goals.count; i++) {
        if (!str_equal(goals[i].measure, measure) || !in_currency(plan, goals[i].unit))
            continue;
        if (goal)
            *gap = GAP_AMBIGUOUS;
        goal = &goals[i];
    }
    if (*gap == GAP_NONE)
        *gap = goal_gap(plan, goal);
    return *gap == GAP_NONE ? goal : NULL;
}

static const struct plan_goal *rebate_goal(const struct plan_rebate *rebate)
{
    const struct plan_node *target = rebate->goal.target;
    return target && target->shape == &goal_shape ? (const struct plan_goal *)target : NULL;
}

/* ---- what keeps a rebate from being counted ---- */

static bool quarters_add_up(const struct plan_goal *goal)
{
    const struct plan_quarters *q = goal->quarters;
    if (!q || goal->aggregation != AGGREGATE_SUM)
        return false;
    const struct dec all[4] = {q->q1, q->q2, q->q3, q->q4};
    for (int i = 0; i < 4; i++)
        if (!all[i].known || dec_sign(all[i]) < 0)
            return false;
    return true;
}

static bool tiers_rise(const struct plan_rebate *rebate)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    for (size_t i = 0; i < rebate->tiers.count; i++) {
        if (!tiers[i].from.known || !tiers[i].rate.known || dec_sign(tiers[i].from) < 0)
            return false;
        if (i > 0 && dec_compare(tiers[i].from, tiers[i - 1].from) <= 0)
            return false;
    }
    return true;
}

static enum scenario_gap rebate_gap(const struct plan *plan, const struct plan_rebate *rebate)
{
    const struct plan_goal *goal = rebate_goal(rebate);
    enum scenario_gap gap = goal_gap(plan, goal);
    if (gap)
        return gap;
    /* A goal may measure a part of the base under a name of its own, but never another base. */
    if (rebate->base != BASE_ABSENT && names_a_base(goal->measure)
        && !str_equal(goal->measure, base_measure(rebate->base)))
        return GAP_MEASURE;
    if (rebate->period == PERIOD_ABSENT || rebate->method == METHOD_ABSENT
        || rebate->tiers.count == 0)
        return GAP_METHOD;
    if (!tiers_rise(rebate))
        return GAP_TIERS;
    return rebate->period == PERIOD_QUARTER && !quarters_add_up(goal) ? GAP_QUARTERS : GAP_NONE;
}

/* ---- what a term pays ---- */

static struct dec rebate_paid(struct arena *arena, const struct plan_rebate *rebate,
                              struct dec percent)
{
    const struct plan_goal *goal = rebate_goal(rebate);
    if (rebate->period == PERIOD_YEAR)
        return figures_rebate(arena, rebate, dec_percent(goal->target->value, percent)).amount;
    const struct plan_quarters *q = goal->quarters;
    const struct dec quarters[4] = {q->q1, q->q2, q->q3, q->q4};
    struct dec sum = dec_lit("0.00");
    for (int i = 0; i < 4; i++)
        sum = dec_add(sum,
                      figures_rebate(arena, rebate, dec_percent(quarters[i], percent)).amount);
    return sum;
}

static struct dec term_paid(struct arena *arena, const struct scenario_term *term, int percent)
{
    struct dec part = dec_int(percent);
    if (term->kind == SCENARIO_FEE)
        return ((const struct plan_fee *)term->node)->amount;
    if (term->kind == SCENARIO_REBATE)
        return rebate_paid(arena, (const struct plan_rebate *)term->node, part);
    struct dec rate = ((const struct plan_discount *)term->node)->rate;
    return dec_round(dec_percent(dec_percent(term->goal->target->value, part), rate), 2);
}

static void count_term(struct arena *arena, const struct scenario *scenario,
                       struct scenario_term *term)
{
    if (!term->title.n)
        term->title = term->id;
    if (term->gap)
        return;
    struct dec *amounts = arena_array(arena, scenario->count, sizeof *amounts);
    for (size_t i = 0; i < scenario->count; i++) {
        amounts[i] = term_paid(arena, term, scenario->percents[i]);
        if (!amounts[i].known)
            term->gap = GAP_SIZE;
    }
    if (!term->gap)
        term->amounts = amounts;
}

static struct scenario_term discount_term(const struct scenario *scenario,
                                          const struct plan_discount *discount)
{
    return (struct scenario_term){
        .kind = SCENARIO_DISCOUNT, .node = &discount->node, .id = discount->id,
        .title = discount->title, .goal = scenario->goal,
        .gap = scenario->purchases_gap ? scenario->purchases_gap
               : discount->rate.known  ? GAP_NONE
                                       : GAP_RATE};
}

static struct scenario_term rebate_term(const struct plan *plan,
                                        const struct plan_rebate *rebate)
{
    return (struct scenario_term){
        .kind = SCENARIO_REBATE, .node = &rebate->node, .id = rebate->id,
        .title = rebate->title, .goal = rebate_goal(rebate),
        .quarterly = rebate->period == PERIOD_QUARTER, .gap = rebate_gap(plan, rebate)};
}

static struct scenario_term fee_term(const struct plan_fee *fee)
{
    return (struct scenario_term){
        .kind = SCENARIO_FEE, .node = &fee->node, .id = fee->id, .title = fee->title,
        .gap = fee->amount.known ? GAP_NONE : GAP_AMOUNT};
}

static void add_terms(struct arena *arena, struct scenario *scenario, const struct plan *plan)
{
    const struct plan_terms none = {0}, *t = plan->terms ? plan->terms : &none;
    size_t all = t->discounts.count + t->rebates.count + t->fees.count;
    struct scenario_term *terms = arena_array(arena, all, sizeof *terms);
    size_t n = 0;
    for (size_t i = 0; i < t->discounts.count; i++)
        terms[n++] = discount_term(scenario, &PLAN_ITEMS(t->discounts, plan_discount)[i]);
    for (size_t i = 0; i < t->rebates.count; i++)
        terms[n++] = rebate_term(plan, &PLAN_ITEMS(t->rebates, plan_rebate)[i]);
    for (size_t i = 0; i < t->fees.count; i++)
        terms[n++] = fee_term(&PLAN_ITEMS(t->fees, plan_fee)[i]);
    for (size_t i = 0; i < n; i++) {
        count_term(arena, scenario, &terms[i]);
        scenario->counted += !terms[i].gap;
    }
    scenario->terms = terms;
    scenario->term_count = n;
}

static void add_totals(struct arena *arena, struct scenario *scenario)
{
    struct dec *totals = arena_array(arena, scenario->count, sizeof *totals);
    struct dec *shares = arena_array(arena, scenario->count, sizeof *shares);
    for (size_t i = 0; i < scenario->count; i++) {
        totals[i] = scenario->counted ? dec_lit("0.00") : DEC_NONE;
        for (size_t t = 0; t < scenario->term_count; t++)
            if (!scenario->terms[t].gap)
                totals[i] = dec_add(totals[i], scenario->terms[t].amounts[i]);
        if (scenario->purchases)
            shares[i] = dec_div(dec_mul(totals[i], dec_int(100)), scenario->purchases[i], 2);
    }
    scenario->totals = totals;
    scenario->shares = shares;
}

/* ---- where the payment jumps ---- */

/* A marginal payment rises without a jump; a cent that rounding makes of it is none. */
static struct dec scenario_jump(struct arena *arena, const struct plan_rebate *rebate,
                                size_t index)
{
    return rebate->method == METHOD_WHOLE_VOLUME ? figures_cliff(arena, rebate, index)
                                                 : dec_lit("0.00");
}

struct dec figures_pays_off(struct arena *arena, const struct plan_rebate *rebate,
                            size_t index)
{
    const struct plan_tier *tiers = PLAN_ITEMS(rebate->tiers, plan_tier);
    if (dec_sign(scenario_jump(arena, rebate, index)) <= 0)
        return DEC_NONE;
    struct dec at = tiers[index].from;
    struct dec below = index ? tiers[index - 1].from : dec_int(0);
    struct dec rate = index ? tiers[index - 1].rate : dec_int(0);
    /* Where the cap stopped the tier below there is no jump, so its rate holds up to `at`. */
    struct dec kept = dec_mul(dec_sub(dec_int(100), rate), dec_lit("0.01"));
    struct dec cost = dec_sub(at, figures_rebate(arena, rebate, at).amount);
    if (dec_sign(kept) <= 0)
        return DEC_NONE;
    struct dec volume = dec_div(cost, kept, 2);
    if (volume.known && dec_compare(dec_mul(volume, kept), cost) < 0)
        volume = dec_add(volume, dec_lit(MINOR_UNIT));
    if (!volume.known || dec_compare(volume, at) >= 0)
        return DEC_NONE;
    return dec_round(dec_max(volume, below), 2);
}

static const struct plan_result *last_year(const struct plan *plan, struct str measure)
{
    if (!plan->situation || !plan->situation->last_year)
        return NULL;
    const struct plan_list *list = &plan->situation->last_year->results;
    const struct plan_result *results = PLAN_ITEMS(*list, plan_result), *found = NULL;
    for (size_t i = 0; i < list->count; i++) {
        if (!str_equal(results[i].measure, measure) || !in_currency(plan, results[i].unit))
            continue;
        if (found)
            return NULL;
        found = &results[i];
    }
    return found;
}

/* The least volume that the rebate's periods had last year; not known without a result. */
static struct dec least_last_year(const struct plan *plan, const struct scenario_term *term)
{
    const struct plan_result *r = last_year(plan, term->goal->measure);
    if (!r)
        return DEC_NONE;
    const struct dec quarters[4] = {r->q1, r->q2, r->q3, r->q4};
    if (!term->quarterly)
        return figures_year((enum aggregation)r->aggregation, quarters);
    return dec_min(dec_min(r->q1, r->q2), dec_min(r->q3, r->q4));
}

static struct dec greatest_target(const struct scenario_term *term)
{
    const struct plan_quarters *q = term->goal->quarters;
    return term->quarterly ? dec_max(dec_max(q->q1, q->q2), dec_max(q->q3, q->q4))
                           : term->goal->target->value;
}

static void judge_reach(struct scenario_tier *tier, const struct plan *plan)
{
    struct dec target = greatest_target(tier->term), before = least_last_year(plan, tier->term);
    struct dec limit = dec_percent(target, dec_int(SCENARIO_REACH_PERCENT));
    if (limit.known && dec_compare(tier->from, limit) > 0) {
        tier->reach = REACH_OUT;
        tier->compared = target;
    } else if (before.known && dec_compare(tier->from, before) < 0) {
        tier->reach = REACH_LAST_YEAR;
        tier->compared = before;
    }
}

static size_t tiers_of(const struct scenario_term *term)
{
    bool counts = term->kind == SCENARIO_REBATE && !term->gap;
    return counts ? ((const struct plan_rebate *)term->node)->tiers.count : 0;
}

static void add_tiers(struct arena *arena, struct scenario *scenario, const struct plan *plan)
{
    size_t all = 0;
    for (size_t t = 0; t < scenario->term_count; t++)
        all += tiers_of(&scenario->terms[t]);
    struct scenario_tier *list = arena_array(arena, all, sizeof *list);
    for (size_t t = 0; t < scenario->term_count; t++) {
        const struct scenario_term *term = &scenario->terms[t];
        const struct plan_rebate *rebate = (const struct plan_rebate *)term->node;
        for (size_t i = 0; i < tiers_of(term); i++) {
            const struct plan_tier *tier = &PLAN_ITEMS(rebate->tiers, plan_tier)[i];
            if (dec_sign(tier->from) <= 0)
                continue;
            list[scenario->tier_count] = (struct scenario_tier){
                .term = term, .rebate = rebate, .tier = i, .from = tier->from,
                .rate = tier->rate, .jump = scenario_jump(arena, rebate, i),
                .pays_off = figures_pays_off(arena, rebate, i)};
            judge_reach(&list[scenario->tier_count++], plan);
        }
    }
    scenario->tiers = list;
}

const struct scenario *figures_scenario(struct arena *arena, const struct plan *plan,
                                        const int *percents, size_t count)
{
    struct scenario *scenario = arena_alloc(arena, sizeof *scenario);
    scenario->percents = percents;
    scenario->count = count;
    scenario->measure = purchases_measure(plan);
    scenario->goal = purchases_goal(plan, scenario->measure, &scenario->purchases_gap);
    if (scenario->goal) {
        struct dec *purchases = arena_array(arena, count, sizeof *purchases);
        for (size_t i = 0; i < count; i++)
            purchases[i] = dec_percent(scenario->goal->target->value, dec_int(percents[i]));
        scenario->purchases = purchases;
    }
    add_terms(arena, scenario, plan);
    add_totals(arena, scenario);
    add_tiers(arena, scenario, plan);
    return scenario;
}
