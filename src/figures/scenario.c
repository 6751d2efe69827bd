#include "figures/scenario.h"

#include "base/arena.h"
#include "figures/stack.h"

const int scenario_percents[SCENARIO_PERCENTS] = {80, 90, 100, 110, 120};

/* ---- which purchases ---- */

struct str figures_base_measure(int32_t base)
{
    const struct field *field = shape_field(&rebate_shape, STR("base"));
    return base == BASE_ABSENT ? STR_NONE : str_of(field->words[base - 1]);
}

bool figures_names_base(struct str measure)
{
    for (int32_t base = BASE_GROSS_PURCHASES; base <= BASE_NET_SALES; base++)
        if (str_equal(measure, figures_base_measure(base)))
            return true;
    return false;
}

static bool in_currency(const struct plan *plan, struct str unit)
{
    return plan->money && unit.n && str_equal(unit, plan->money->currency);
}

/* `unit`: what else than money may be counted, or absent. */
static enum scenario_gap goal_gap(const struct plan *plan, const struct plan_goal *goal,
                                  struct str unit)
{
    if (!goal)
        return GAP_GOAL;
    if (!in_currency(plan, goal->unit) && !(unit.n && str_equal(goal->unit, unit)))
        return GAP_UNIT;
    return goal->target && dec_sign(goal->target->value) > 0 ? GAP_NONE : GAP_TARGET;
}

static struct str purchases_measure(const struct plan *plan)
{
    int32_t base = BASE_ABSENT;
    if (plan->terms && plan->terms->rebates.count)
        base = PLAN_ITEMS(plan->terms->rebates, plan_rebate)[0].base;
    return figures_base_measure(base == BASE_GROSS_PURCHASES ? base : BASE_NET_PURCHASES);
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
        *gap = goal_gap(plan, goal, STR_NONE);
    return *gap == GAP_NONE ? goal : NULL;
}

const struct plan_goal *figures_rebate_goal(const struct plan_rebate *rebate)
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
    bool negative = rebate->method == METHOD_GROWTH; /* growth may be */
    for (size_t i = 0; i < rebate->tiers.count; i++) {
        if (!tiers[i].from.known || !tiers[i].rate.known
            || (dec_sign(tiers[i].from) < 0 && !negative))
            return false;
        if (i > 0 && dec_compare(tiers[i].from, tiers[i - 1].from) <= 0)
            return false;
    }
    return true;
}

/* What the method itself asks for. */
static enum scenario_gap method_gap(const struct plan_rebate *rebate)
{
    bool growth = rebate->method == METHOD_GROWTH;
    if (rebate->period == PERIOD_ABSENT || rebate->method == METHOD_ABSENT
        || (figures_has_tiers(rebate) && rebate->tiers.count == 0))
        return GAP_METHOD;
    if (figures_has_tiers(rebate) && !tiers_rise(rebate))
        return GAP_TIERS;
    if (growth && (dec_sign(rebate->baseline) <= 0 || rebate->growth_on == GROWTH_ON_ABSENT))
        return GAP_BASELINE;
    if (figures_has_tiers(rebate))
        return GAP_NONE;
    bool step = rebate->method == METHOD_FIXED || dec_sign(rebate->every) > 0;
    return rebate->amount.known && step ? GAP_NONE : GAP_STEP;
}

static enum scenario_gap rebate_gap(const struct plan *plan, const struct plan_rebate *rebate)
{
    const struct plan_goal *goal = figures_rebate_goal(rebate);
    if (rebate->method == METHOD_FIXED)
        return method_gap(rebate);
    bool counts = rebate->method == METHOD_PER_UNIT;
    enum scenario_gap gap = goal_gap(plan, goal, counts ? rebate->unit : STR_NONE);
    if (gap)
        return gap;
    /* A goal may measure a part of the base under a name of its own, but never another base. */
    if (rebate->base != BASE_ABSENT && figures_names_base(goal->measure)
        && !str_equal(goal->measure, figures_base_measure(rebate->base)))
        return GAP_MEASURE;
    gap = method_gap(rebate);
    if (gap)
        return gap;
    return figures_periods(rebate) > 1 && !quarters_add_up(goal) ? GAP_QUARTERS : GAP_NONE;
}

/* ---- what a term pays ---- */

struct dec figures_at_percent(struct dec value, int percent)
{
    return dec_round(dec_percent(value, dec_int(percent)), 2);
}

/* Figure of period `index` (from 0) of `periods` in the goal's year; not known if the goal does
 * not say, which a fixed amount does not ask. */
static struct dec period_target(const struct plan_goal *goal, int periods, int index)
{
    const struct plan_quarters *q = goal ? goal->quarters : NULL;
    if (!goal || (periods == 1 ? !goal->target : !q))
        return DEC_NONE;
    if (periods == 1)
        return goal->target->value;
    const struct dec quarters[4] = {q->q1, q->q2, q->q3, q->q4};
    int width = 4 / periods;
    struct dec sum = quarters[index * width];
    for (int i = 1; i < width; i++)
        sum = dec_add(sum, quarters[index * width + i]);
    return sum;
}

struct rebate_result figures_rebate_period(struct arena *arena,
                                           const struct plan_rebate *rebate, int index,
                                           int percent)
{
    struct rebate_case period = {
        .target = period_target(figures_rebate_goal(rebate), figures_periods(rebate), index)};
    period.volume = figures_at_percent(period.target, percent);
    return figures_rebate_case(arena, rebate, &period);
}

struct true_up figures_rebate_interim(const struct plan_rebate *rebate, int percent,
                                      struct dec paid)
{
    struct dec quarters[4] = {DEC_NONE, DEC_NONE, DEC_NONE, DEC_NONE};
    const struct plan_goal *goal = figures_rebate_goal(rebate);
    bool counts = rebate->interim && goal && quarters_add_up(goal);
    for (int i = 0; counts && i < 4; i++)
        quarters[i] = figures_at_percent(period_target(goal, 4, i), percent);
    return figures_true_up(quarters, counts ? rebate->interim->rate : DEC_NONE,
                           rebate->rounding, paid);
}

static struct dec rebate_paid(struct arena *arena, const struct plan_rebate *rebate,
                              int percent, struct scenario_detail *detail)
{
    struct dec sum = dec_lit("0.00");
    for (int i = 0; i < figures_periods(rebate); i++) {
        struct rebate_result result = figures_rebate_period(arena, rebate, i, percent);
        sum = dec_add(sum, result.amount);
        detail->raised |= result.raised;
        detail->capped |= result.capped;
    }
    struct true_up settled = figures_rebate_interim(rebate, percent, sum);
    detail->on_account = settled.on_account;
    detail->balance = settled.balance;
    return sum;
}

static struct dec term_paid(struct arena *arena, const struct scenario *scenario,
                            const struct scenario_term *term, size_t at,
                            struct scenario_detail *detail)
{
    if (term->kind == SCENARIO_REBATE)
        return rebate_paid(arena, (const struct plan_rebate *)term->node,
                           scenario->percents[at], detail);
    struct fee_result fee = figures_fee((const struct plan_fee *)term->node, NULL);
    detail->raised = fee.raised;
    return fee.amount;
}

/* Its part of what the discounts that have a rate take off together. */
static struct dec discount_paid(struct arena *arena, const struct scenario *scenario,
                                const struct scenario_term *term, size_t at)
{
    struct dec *rates = arena_array(arena, scenario->term_count, sizeof *rates);
    struct dec *parts = arena_array(arena, scenario->term_count, sizeof *parts);
    size_t count = 0, own = 0;
    for (size_t i = 0; i < scenario->term_count; i++) {
        const struct scenario_term *other = &scenario->terms[i];
        if (other->kind != SCENARIO_DISCOUNT || (other->gap && other->gap != GAP_SIZE))
            continue;
        if (other == term)
            own = count;
        rates[count++] = ((const struct plan_discount *)other->node)->rate;
    }
    figures_stack(scenario->purchases[at], rates, count, scenario->sequential, parts);
    return parts[own];
}

static void count_term(struct arena *arena, const struct scenario *scenario,
                       struct scenario_term *term)
{
    if (!term->title.n)
        term->title = term->id;
    if (term->gap)
        return;
    struct dec *amounts = arena_array(arena, scenario->count, sizeof *amounts);
    struct scenario_detail *details = arena_array(arena, scenario->count, sizeof *details);
    for (size_t i = 0; i < scenario->count; i++) {
        amounts[i] = term->kind == SCENARIO_DISCOUNT
                         ? discount_paid(arena, scenario, term, i)
                         : term_paid(arena, scenario, term, i, &details[i]);
        if (!amounts[i].known)
            term->gap = GAP_SIZE;
    }
    if (term->gap)
        return;
    term->amounts = amounts;
    term->details = details;
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
        .title = rebate->title, .periods = figures_periods(rebate),
        .goal = rebate->method == METHOD_FIXED ? NULL : figures_rebate_goal(rebate),
        .gap = rebate_gap(plan, rebate)};
}

static struct scenario_term fee_term(const struct plan_fee *fee)
{
    return (struct scenario_term){
        .kind = SCENARIO_FEE, .node = &fee->node, .id = fee->id, .title = fee->title,
        .gap = figures_fee(fee, NULL).amount.known ? GAP_NONE : GAP_AMOUNT};
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
    scenario->terms = terms;
    scenario->term_count = n;
    scenario->sequential = t->stacking == STACKING_SEQUENTIAL;
    scenario->penalties = t->penalties.count;
    for (size_t i = 0; i < n; i++) {
        count_term(arena, scenario, &terms[i]);
        scenario->counted += !terms[i].gap;
    }
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
            shares[i] = figures_share(totals[i], scenario->purchases[i], 2);
    }
    scenario->totals = totals;
    scenario->shares = shares;
}

/* ---- where the payment jumps ---- */

const struct plan_result *figures_last_year(const struct plan *plan, struct str measure)
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

/* The least or the greatest of a year's periods. */
static struct dec of_periods(const struct dec quarters[4], int periods,
                             struct dec (*pick)(struct dec a, struct dec b))
{
    struct dec picked = DEC_NONE;
    for (int i = 0; i < 4; i += 4 / periods) {
        struct dec sum = quarters[i];
        for (int q = 1; q < 4 / periods; q++)
            sum = dec_add(sum, quarters[i + q]);
        picked = i ? pick(picked, sum) : sum;
    }
    return picked;
}

/* The least volume that the rebate's periods had last year; not known without a result. */
static struct dec least_last_year(const struct plan *plan, const struct scenario_term *term)
{
    const struct plan_result *r = figures_last_year(plan, term->goal->measure);
    if (!r)
        return DEC_NONE;
    const struct dec quarters[4] = {r->q1, r->q2, r->q3, r->q4};
    if (term->periods == 1)
        return figures_year((enum aggregation)r->aggregation, quarters);
    return of_periods(quarters, term->periods, dec_min);
}

static struct dec greatest_target(const struct scenario_term *term)
{
    const struct plan_quarters *q = term->goal->quarters;
    if (term->periods == 1)
        return term->goal->target->value;
    const struct dec quarters[4] = {q->q1, q->q2, q->q3, q->q4};
    return of_periods(quarters, term->periods, dec_max);
}

static void judge_reach(struct scenario_tier *tier, const struct plan *plan)
{
    struct dec target = greatest_target(tier->term), before = least_last_year(plan, tier->term);
    struct dec most = dec_int(SCENARIO_REACH_PERCENT), limit = dec_percent(target, most);
    bool out = tier->from.known ? limit.known && dec_compare(tier->from, limit) > 0
                                : dec_compare(tier->percent, most) > 0;
    if (out) {
        tier->reach = REACH_OUT;
        tier->compared = target;
    } else if (tier->from.known && before.known && dec_compare(tier->from, before) < 0) {
        tier->reach = REACH_LAST_YEAR;
        tier->compared = before;
    }
}

static struct scenario_tier tier_at(struct arena *arena, const struct scenario_term *term,
                                    size_t index)
{
    const struct plan_rebate *rebate = (const struct plan_rebate *)term->node;
    const struct plan_tier *tier = &PLAN_ITEMS(rebate->tiers, plan_tier)[index];
    struct dec target = term->periods == 1 ? term->goal->target->value : DEC_NONE;
    struct scenario_tier shown = {.term = term, .rebate = rebate, .tier = index,
                                  .rate = tier->rate,
                                  .from = figures_tier_begins(rebate, index, target)};
    if (rebate->method == METHOD_ACHIEVEMENT || rebate->method == METHOD_GROWTH)
        shown.percent = tier->from;
    shown.jump = figures_cliff(arena, rebate, index, target);
    shown.pays_off = figures_pays_off(arena, rebate, index, target);
    return shown;
}

static size_t tiers_of(const struct scenario_term *term)
{
    bool counts = term->kind == SCENARIO_REBATE && !term->gap;
    const struct plan_rebate *rebate = (const struct plan_rebate *)term->node;
    return counts && figures_has_tiers(rebate) ? rebate->tiers.count : 0;
}

static void add_tiers(struct arena *arena, struct scenario *scenario, const struct plan *plan)
{
    size_t all = 0;
    for (size_t t = 0; t < scenario->term_count; t++)
        all += tiers_of(&scenario->terms[t]);
    struct scenario_tier *list = arena_array(arena, all, sizeof *list);
    for (size_t t = 0; t < scenario->term_count; t++) {
        const struct scenario_term *term = &scenario->terms[t];
        for (size_t i = 0; i < tiers_of(term); i++) {
            struct scenario_tier *tier = &list[scenario->tier_count];
            *tier = tier_at(arena, term, i);
            if (tier->from.known && dec_sign(tier->from) <= 0)
                continue;
            judge_reach(tier, plan);
            scenario->tier_count++;
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
            purchases[i] = figures_at_percent(scenario->goal->target->value, percents[i]);
        scenario->purchases = purchases;
    }
    add_terms(arena, scenario, plan);
    add_totals(arena, scenario);
    add_tiers(arena, scenario, plan);
    return scenario;
}
