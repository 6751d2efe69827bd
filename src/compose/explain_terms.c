/* Explanations of rebates, discounts, fees, and of all terms together. */
#include "compose/explain_parts.h"
#include "compose/rebates.h"
#include "compose/scenario.h"

#include "base/arena.h"
#include "figures/words.h"

enum { AT_TARGET = 100 };

/* ---- rebates ---- */

static void take_fact(void *to, struct composer *c, struct str label, struct str value,
                      const char *field)
{
    (void)c, (void)field;
    explain_fact(to, label, value);
}

static struct str number_in(struct explanation *e, const struct plan_rebate *r,
                            struct dec value)
{
    return r->unit.n ? text_in_unit(&e->c, value, r->unit, true) : text_amount(&e->c, value);
}

/* Attainment or growth, and on what a growth rebate is counted. */
static void explain_measure(struct explanation *e, const struct plan_rebate *r,
                            const struct rebate_result *result, struct dec target)
{
    const struct composer *c = &e->c;
    struct str volume = text_amount(c, result->volume);
    if (r->method == METHOD_ACHIEVEMENT) {
        explain_money(e, "target", word(c, WORD_EXPLAIN_TARGET), STR(""), target);
        explain_percent(e, "attainment", word(c, WORD_EXPLAIN_ATTAINMENT),
                        explain_how(e, WORD_EXPLAIN_DIVIDE, volume, text_amount(c, target)),
                        result->percent);
    }
    if (r->method != METHOD_GROWTH)
        return;
    struct str baseline = text_amount(c, r->baseline);
    explain_money(e, "baseline", word(c, WORD_EXPLAIN_BASELINE), STR(""), r->baseline);
    explain_percent(e, "growth", word(c, WORD_EXPLAIN_GROWTH),
                    explain_how(e, WORD_EXPLAIN_CHANGE, volume, baseline), result->percent);
    if (r->growth_on == GROWTH_ON_INCREMENT)
        explain_money(e, "increment", word(c, WORD_EXPLAIN_INCREMENT),
                      explain_how(e, WORD_EXPLAIN_MINUS, volume, baseline), result->counted);
}

static void explain_units(struct explanation *e, const struct plan_rebate *r,
                          const struct rebate_result *result)
{
    const struct composer *c = &e->c;
    if (dec_compare(result->counted, result->volume) != 0)
        explain_money(e, "counted", word(c, WORD_EXPLAIN_COUNTED),
                      FILL(c->arena, word(c, WORD_EXPLAIN_CAP),
                           {"cap", number_in(e, r, r->volume_cap)}), result->counted);
    explain_number(e, "units", word(c, WORD_EXPLAIN_UNITS),
                   explain_how(e, WORD_EXPLAIN_DIVIDE, number_in(e, r, result->counted),
                               number_in(e, r, r->every)), result->units);
    explain_money(e, "computed", word(c, WORD_EXPLAIN_COMPUTED),
                  explain_how(e, WORD_EXPLAIN_TIMES, text_number(c, result->units),
                              text_amount(c, r->amount)), result->exact);
}

static struct str tier_range(struct explanation *e, const struct plan_rebate *r,
                             const struct tier_share *share)
{
    const struct composer *c = &e->c;
    return FILL(c->arena, word(c, share->to.known ? WORD_EXPLAIN_TIER_RANGE
                                                  : WORD_EXPLAIN_TIER_OPEN),
                {"from", rebate_tier_from(c, r, share->from)},
                {"to", rebate_tier_from(c, r, share->to)});
}

static void explain_tiers(struct explanation *e, const struct plan_rebate *r,
                          const struct rebate_result *result)
{
    const struct composer *c = &e->c;
    size_t parts = 0;
    bool none = result->tier == SIZE_MAX;
    explain_number(e, "tier", word(c, WORD_EXPLAIN_REACHED),
                   none ? word(c, WORD_EXPLAIN_NONE)
                        : tier_range(e, r, &result->shares[result->tier]),
                   none ? DEC_NONE : dec_int((int64_t)result->tier + 1));
    for (size_t i = 0; i < result->share_count; i++) {
        const struct tier_share *share = &result->shares[i];
        if (dec_sign(share->volume) == 0)
            continue;
        parts++;
        explain_money(e, "part", FILL(c->arena, word(c, WORD_EXPLAIN_TIER),
                                      {"tier", rebate_tier_name(c, i)}),
                      explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, share->volume),
                                  text_percent(c, share->rate)), share->amount);
    }
    if (parts != 1)
        explain_money(e, "computed", word(c, WORD_EXPLAIN_COMPUTED), STR(""), result->exact);
}

/* Factor, rounding, minimum and cap: each that the rebate has, also where it changes
 * nothing. */
static void explain_settled(struct explanation *e, const struct plan_rebate *r,
                            const struct rebate_result *result)
{
    const struct composer *c = &e->c;
    struct dec due = result->exact, step = r->rounding.known ? r->rounding : dec_lit("0.01");
    if (result->factor.known) {
        struct str days = str_format(c->arena, "%d",
                                     PLAN_ITEMS(r->factors, plan_pay_factor)[0].up_to);
        due = dec_percent(due, result->factor);
        explain_money(e, "factor",
                      FILL(c->arena, word(c, WORD_EXPLAIN_FACTOR), {"days", days}),
                      explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, result->exact),
                                  text_percent(c, result->factor)), due);
    }
    if (dec_compare(due, result->rounded) != 0 || dec_compare(step, dec_lit("0.01")) > 0)
        explain_money(e, "rounded", FILL(c->arena, word(c, WORD_EXPLAIN_ROUNDED),
                                         {"step", text_money(c, dec_trim(step))}),
                      STR(""), result->rounded);
    if (r->minimum.known)
        explain_money(e, "minimum", FILL(c->arena, word(c, WORD_EXPLAIN_MINIMUM),
                                         {"minimum", text_money(c, r->minimum)}),
                      STR(""), dec_max(result->rounded, r->minimum));
    if (r->cap.known)
        explain_money(e, "cap",
                      FILL(c->arena, word(c, WORD_EXPLAIN_CAP), {"cap", text_money(c, r->cap)}),
                      STR(""), result->amount);
    explain_money(e, "paid", word(c, WORD_EXPLAIN_PAID), STR(""), result->amount);
    explain_strong(e);
}

static void explain_case(struct explanation *e, const struct plan_rebate *r,
                         const struct rebate_result *result, struct dec target)
{
    const struct composer *c = &e->c;
    const struct plan_node *goal = r->goal.target;
    struct str how = STR("");
    if (e->at.known)
        how = word(c, WORD_EXPLAIN_GIVEN);
    else if (goal && goal->shape == &goal_shape)
        how = FILL(c->arena, word(c, WORD_EXPLAIN_OF_GOAL),
                   {"goal", scenario_goal_title((const struct plan_goal *)goal)});
    if (r->method != METHOD_FIXED)
        explain_money(e, "volume", word(c, WORD_EXPLAIN_VOLUME), how, result->volume);
    explain_measure(e, r, result, target);
    if (figures_has_tiers(r))
        explain_tiers(e, r, result);
    else if (r->method == METHOD_PER_UNIT)
        explain_units(e, r, result);
    else
        explain_money(e, "computed", word(c, WORD_EXPLAIN_COMPUTED), STR(""), result->exact);
    explain_settled(e, r, result);
}

/* What was paid on account, and the true-up, of a year at target. */
static void explain_interim(struct explanation *e, const struct plan_rebate *r, struct dec paid)
{
    const struct composer *c = &e->c;
    struct true_up settled = figures_rebate_interim(r, AT_TARGET, paid);
    if (!settled.balance.known)
        return;
    const struct plan_goal *goal = (const struct plan_goal *)r->goal.target;
    const struct dec quarters[4] = {goal->quarters->q1, goal->quarters->q2, goal->quarters->q3,
                                    goal->quarters->q4};
    for (int i = 0; i < 4; i++)
        explain_money(e, "onAccount", FILL(c->arena, word(c, WORD_EXPLAIN_ON_ACCOUNT),
                                           {"label", text_quarter(c, i + 1)}),
                      explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, quarters[i]),
                                  text_percent(c, r->interim->rate)), settled.interim[i]);
    explain_money(e, "trueUp", word(c, WORD_EXPLAIN_BALANCE),
                  explain_how(e, WORD_EXPLAIN_MINUS, text_amount(c, paid),
                              text_amount(c, settled.on_account)), settled.balance);
    explain_strong(e);
}

static bool tell_gap(struct explanation *e, struct findings *findings,
                     const struct plan_rebate *r)
{
    static const int target = AT_TARGET;
    const struct scenario *scenario = figures_scenario(e->c.arena, e->c.plan, &target, 1);
    for (size_t i = 0; i < scenario->term_count; i++)
        if (scenario->terms[i].node == &r->node && scenario->terms[i].gap) {
            scenario_term_report(findings, scenario, &scenario->terms[i]);
            return true;
        }
    return false;
}

/* Period `index` at target, or for the volume that is given. */
static struct dec explain_period(struct explanation *e, const struct plan_rebate *r, int index,
                                 bool needs_plan, bool several)
{
    struct arena *arena = e->c.arena;
    struct rebate_result result = {0};
    struct dec target = DEC_NONE;
    if (needs_plan) {
        result = figures_rebate_period(arena, r, index, AT_TARGET);
        target = result.volume;
    }
    if (e->at.known)
        result = figures_rebate_case(arena, r, &(struct rebate_case){e->at, target, 0});
    if (result.gap)
        return DEC_NONE;
    if (several)
        explain_section(e, rebate_period_name(&e->c, r, index));
    explain_case(e, r, &result, target);
    return result.amount;
}

void explain_rebate(struct explanation *e, struct findings *findings,
                    const struct plan_rebate *r)
{
    const struct composer *c = &e->c;
    /* A volume that is given is one period's; only a target differs from period to period. */
    bool needs_plan = !e->at.known || r->method == METHOD_ACHIEVEMENT;
    int periods = needs_plan ? figures_periods(r) : 1;
    struct dec sum = dec_lit("0.00");
    rebate_facts(&e->c, r, take_fact, e);
    if (!needs_plan || !tell_gap(e, findings, r))
        for (int i = 0; i < periods; i++)
            sum = dec_add(sum, explain_period(e, r, i, needs_plan, periods > 1));
    if (e->step_count == 0) {
        explain_note(e, word(c, WORD_EXPLAIN_UNKNOWN));
        return;
    }
    if (periods > 1 && !e->at.known) {
        explain_section(e, word(c, WORD_EXPLAIN_YEAR));
        explain_money(e, "year", word(c, WORD_EXPLAIN_PAID), STR(""), sum);
        explain_strong(e);
    }
    if (!e->at.known)
        explain_interim(e, r, sum);
    if (r->condition.n || r->factors.count)
        explain_note(e, word(c, WORD_EXPLAIN_CONDITIONS));
}

/* ---- discounts ---- */

/* Purchases that discounts are calculated on, as the first step. */
static struct dec explain_price(struct explanation *e, struct findings *findings,
                                const struct scenario *scenario)
{
    const struct composer *c = &e->c;
    struct dec price = e->at;
    struct str how = word(c, WORD_EXPLAIN_GIVEN);
    if (!e->at.known) {
        price = scenario->purchases ? scenario->purchases[0] : DEC_NONE;
        how = scenario->goal ? FILL(c->arena, word(c, WORD_EXPLAIN_OF_GOAL),
                                    {"goal", scenario_goal_title(scenario->goal)}) : STR("");
        if (scenario->purchases_gap)
            scenario_report(findings, scenario, c->plan);
    }
    explain_money(e, "purchases", word(c, WORD_EXPLAIN_PURCHASES), how, price);
    return price;
}

/* Those that have a rate; where they are applied one after another each has its step, for each
 * leaves less to the next. */
static void explain_discounts(struct explanation *e, const struct plan_discount *own,
                              struct dec price, bool sequential)
{
    const struct composer *c = &e->c;
    const struct plan_list *list = &c->plan->terms->discounts;
    const struct plan_discount *all = PLAN_ITEMS(*list, plan_discount);
    struct dec *rates = arena_array(c->arena, list->count, sizeof *rates);
    struct dec *parts = arena_array(c->arena, list->count, sizeof *parts);
    size_t count = 0, at = 0;
    for (size_t i = 0; i < list->count; i++)
        if (all[i].rate.known)
            rates[count++] = all[i].rate;
    figures_stack(price, rates, count, sequential, parts);
    for (size_t i = 0; i < list->count; i++) {
        if (!all[i].rate.known)
            continue;
        struct dec part = parts[at++];
        if (&all[i] != own && !sequential)
            continue;
        explain_money(e, &all[i] == own ? "discount" : "otherDiscount",
                      all[i].title.n ? all[i].title : all[i].id,
                      explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, price),
                                  text_percent(c, all[i].rate)), part);
        if (&all[i] == own)
            explain_strong(e);
        if (sequential)
            price = dec_sub(price, part);
    }
    if (count > 1)
        explain_percent(e, "together", word(c, WORD_EXPLAIN_TOGETHER),
                        text_word(c, &c->plan->terms->node, "stacking"),
                        figures_stack_rate(rates, count, sequential));
}

void explain_discount(struct explanation *e, struct findings *findings,
                      const struct plan_discount *discount)
{
    static const int target = AT_TARGET;
    const struct composer *c = &e->c;
    const struct scenario *scenario = figures_scenario(c->arena, c->plan, &target, 1);
    struct dec price = explain_price(e, findings, scenario);
    explain_fact(e, word(c, WORD_RATE),
                 discount->rate.known ? text_percent(c, discount->rate) : STR(""));
    explain_fact(e, word(c, WORD_CONTENT), discount->text);
    explain_discounts(e, discount, price, scenario->sequential);
}

/* ---- fees ---- */

void explain_fee(struct explanation *e, const struct plan_fee *fee)
{
    const struct composer *c = &e->c;
    const struct plan_money *money = c->plan->money;
    struct fee_result result = figures_fee(fee, money);
    struct str how = word(c, WORD_EXPLAIN_STATED);
    struct str amount = text_amount(c, result.amount), rate = text_percent(c, result.rate);
    explain_fact(e, word(c, WORD_CONTENT), fee->text);
    explain_fact(e, word(c, WORD_PERIOD), fee->period);
    if (!fee->amount.known)
        how = fee->price.known && fee->quantity.known
                  ? explain_how(e, WORD_EXPLAIN_TIMES, text_amount(c, fee->price),
                                fee->unit.n ? text_in_unit(c, fee->quantity, fee->unit, true)
                                            : text_number(c, fee->quantity))
                  : STR("");
    explain_money(e, "computed", word(c, WORD_EXPLAIN_AMOUNT), how, result.computed);
    if (fee->minimum.known)
        explain_money(e, "minimum", FILL(c->arena, word(c, WORD_EXPLAIN_MINIMUM),
                                         {"minimum", text_money(c, fee->minimum)}),
                      STR(""), result.amount);
    explain_money(e, "paid", word(c, WORD_EXPLAIN_PAID), STR(""), result.amount);
    explain_strong(e);
    if (!result.with_tax.known || !result.without_tax.known)
        return;
    bool inclusive = money->tax == TAX_INCLUSIVE;
    explain_money(e, "withoutTax", word(c, WORD_EXPLAIN_WITHOUT_TAX),
                  inclusive ? FILL(c->arena, word(c, WORD_EXPLAIN_TAX_OUT), {"a", amount},
                                   {"rate", rate}) : STR(""), result.without_tax);
    explain_money(e, "tax", FILL(c->arena, word(c, WORD_EXPLAIN_TAX), {"rate", rate}), STR(""),
                  dec_sub(result.with_tax, result.without_tax));
    explain_money(e, "withTax", word(c, WORD_EXPLAIN_WITH_TAX),
                  inclusive ? STR("") : FILL(c->arena, word(c, WORD_EXPLAIN_TAX_IN),
                                             {"a", amount}, {"rate", rate}), result.with_tax);
    struct str words = figures_amount_words(c->arena, result.amount, money->currency, c->lang,
                                            WORDS_CODE, WORDS_WHOLE_CLOSED);
    explain_fact(e, word(c, WORD_EXPLAIN_WORDS), words);
}

/* ---- all terms ---- */

void explain_terms(struct explanation *e, struct findings *findings)
{
    static const int target = AT_TARGET;
    const struct composer *c = &e->c;
    const struct scenario *scenario = figures_scenario(c->arena, c->plan, &target, 1);
    scenario_report(findings, scenario, c->plan);
    if (scenario->goal)
        explain_money(e, "purchases", word(c, WORD_EXPLAIN_PURCHASES),
                      FILL(c->arena, word(c, WORD_EXPLAIN_OF_GOAL),
                           {"goal", scenario_goal_title(scenario->goal)}),
                      scenario->purchases[0]);
    for (size_t i = 0; i < scenario->term_count; i++) {
        const struct scenario_term *term = &scenario->terms[i];
        if (!term->gap)
            explain_money(e, "term", term->title, scenario_detail(c, scenario, term),
                          term->amounts[0]);
    }
    explain_money(e, "total", word(c, WORD_SCENARIO_TOTAL), STR(""), scenario->totals[0]);
    explain_strong(e);
    if (scenario->purchases)
        explain_percent(e, "share", word(c, WORD_EXPLAIN_TERMS_SHARE),
                        explain_how(e, WORD_EXPLAIN_DIVIDE, text_amount(c, scenario->totals[0]),
                                    text_amount(c, scenario->purchases[0])),
                        scenario->shares[0]);
    explain_note(e, scenario_basis(c, scenario));
    struct str missing = scenario_left_out(c, scenario);
    if (missing.n)
        explain_note(e, missing);
}
