/* What each rebate has earned, was paid, and will come to. */
#include "base/arena.h"
#include "figures/standing_parts.h"

static const struct plan *text_of(const struct standing *s, int quarter)
{
    const struct plan *text = s->given.of_quarter[quarter - 1];
    return text ? text : s->given.plan;
}

static const struct plan_rebate *rebate_in(const struct plan *plan, struct str id)
{
    if (!plan->terms)
        return NULL;
    const struct plan_list *list = &plan->terms->rebates;
    const struct plan_rebate *rebates = PLAN_ITEMS(*list, plan_rebate);
    for (size_t i = 0; i < list->count; i++)
        if (str_equal(rebates[i].id, id))
            return &rebates[i];
    return NULL;
}

/* ---- volumes ---- */

/* The goal whose figures are the volume: not one that measures another base. */
static const struct plan_goal *volume_goal(const struct plan_rebate *rebate)
{
    const struct plan_goal *goal = figures_rebate_goal(rebate);
    if (goal && rebate->base != BASE_ABSENT && figures_names_base(goal->measure)
        && !str_equal(goal->measure, figures_base_measure(rebate->base)))
        return NULL;
    return goal;
}

static enum aggregation volume_sums(const struct plan_goal *goal)
{
    return goal ? (enum aggregation)goal->aggregation : AGGREGATE_SUM;
}

static struct dec volume_to_date(const struct standing *s, const struct standing_period *p)
{
    const struct plan_goal *goal = volume_goal(p->rebate);
    struct str measure = figures_base_measure(p->rebate->base);
    int last = p->last < s->given.quarter ? p->last : s->given.quarter;
    struct dec quarters[4];
    int count = 0;
    for (int q = p->first; q <= last; q++)
        quarters[count++] = goal ? actuals_result(s->given.actuals, goal, q)
                                 : actuals_measure(s->given.actuals, measure, q);
    return standing_together(volume_sums(goal), quarters, count);
}

static struct dec volume_planned(const struct standing_period *p, int from)
{
    const struct plan_goal *goal = volume_goal(p->rebate);
    struct dec quarters[4];
    if (!goal || from > p->last)
        return goal ? dec_lit("0.00") : DEC_NONE;
    standing_quarters(goal, quarters);
    return standing_together(volume_sums(goal), &quarters[from - 1], p->last - from + 1);
}

static struct dec period_planned(const struct standing_period *p)
{
    const struct plan_goal *goal = volume_goal(p->rebate);
    if (goal && goal->target && goal->target->value.known && p->last - p->first == 3)
        return goal->target->value;
    return volume_planned(p, p->first);
}

static struct dec period_remaining(const struct standing *s, const struct standing_period *p)
{
    int next = s->given.quarter + 1;
    if (p->closed || volume_sums(volume_goal(p->rebate)) == AGGREGATE_SUM)
        return volume_planned(p, next > p->first ? next : p->first);
    return dec_max(dec_sub(p->planned, p->volume), dec_int(0));
}

static struct dec landing_volume(const struct standing *s, const struct standing_period *p)
{
    const struct plan_goal *goal = volume_goal(p->rebate);
    const struct standing_goal *g = goal ? standing_goal_find(s, goal->id) : NULL;
    if (p->closed)
        return p->volume;
    if (g && p->last - p->first == 3)
        return g->landing.actual;
    if (!g || volume_sums(goal) != AGGREGATE_SUM || dec_sign(g->to_date.planned) <= 0)
        return DEC_NONE;
    struct dec more = dec_div(dec_mul(p->remaining, g->to_date.actual), g->to_date.planned, 2);
    return p->begun ? dec_add(p->volume, more) : more;
}

/* ---- periods ---- */

static struct date period_due(const struct standing *s, const struct standing_period *p)
{
    const struct plan_rebate *rebate = p->rebate;
    if (p->last == 4 && rebate->true_up && date_known(rebate->true_up->due))
        return rebate->true_up->due;
    if (p->last == 4 && date_known(rebate->due))
        return rebate->due;
    if (rebate->due_days <= 0)
        return DATE_NONE;
    return date_add_days(standing_quarter_end(s, p->last), rebate->due_days);
}

static struct rebate_result paid_for(struct arena *arena, const struct standing_period *p,
                                     struct dec volume)
{
    struct rebate_case figures = {.volume = volume, .target = p->planned};
    return figures_rebate_case(arena, p->rebate, &figures);
}

static void count_period(struct arena *arena, const struct standing *s,
                         struct standing_period *p)
{
    p->result = (struct rebate_result){.gap = REBATE_NO_VOLUME, .tier = SIZE_MAX};
    p->planned = period_planned(p);
    if (p->begun) {
        p->volume = volume_to_date(s, p);
        p->result = paid_for(arena, p, p->volume);
    }
    p->remaining = period_remaining(s, p);
    p->landing_volume = landing_volume(s, p);
    p->landing = paid_for(arena, p, p->landing_volume);
    p->target = paid_for(arena, p, p->planned);
    p->due = period_due(s, p);
}

static void add_periods(struct arena *arena, const struct standing *s,
                        struct standing_rebate *r)
{
    int periods = figures_periods(r->rebate), quarter = s->given.quarter;
    struct standing_period *list = arena_array(arena, 4, sizeof *list);
    for (int i = 0; i < periods; i++) {
        struct standing_period p = {.first = i * (4 / periods) + 1};
        p.last = p.first + 4 / periods - 1;
        p.begun = p.first <= quarter;
        p.closed = p.last <= quarter;
        p.rebate = rebate_in(p.closed ? text_of(s, p.last) : s->given.plan, r->rebate->id);
        if (!p.rebate)
            continue;
        count_period(arena, s, &p);
        if (p.first <= quarter && quarter <= p.last)
            r->now = &list[r->period_count];
        list[r->period_count++] = p;
    }
    r->periods = list;
}

/* ---- earned ---- */

static enum standing_gap gap_of(const struct standing_rebate *r)
{
    enum standing_gap gap = r->period_count ? STANDING_COUNTED : STANDING_NO_TERMS;
    for (size_t i = 0; i < r->period_count; i++) {
        const struct standing_period *p = &r->periods[i];
        if (!p->begun || p->result.gap == REBATE_COUNTED)
            continue;
        if (p->result.gap != REBATE_NO_VOLUME)
            return STANDING_NO_TERMS;
        gap = STANDING_NO_DATA;
    }
    return gap;
}

static struct dec sum_earned(struct standing_rebate *r)
{
    r->settled = r->period_count ? dec_lit("0.00") : DEC_NONE;
    r->at_landing = r->settled;
    r->at_target = r->settled;
    for (size_t i = 0; i < r->period_count; i++) {
        const struct standing_period *p = &r->periods[i];
        r->at_landing = dec_add(r->at_landing, p->landing.amount);
        r->at_target = dec_add(r->at_target, p->target.amount);
        if (p->closed)
            r->settled = dec_add(r->settled, p->result.amount);
        else if (p->begun) {
            r->provisional = true;
            r->running = p->result.amount;
        }
    }
    return r->provisional ? dec_add(r->settled, r->running) : r->settled;
}

/* ---- what falls due ---- */

static struct dec interim_of(const struct standing *s, const struct plan_rebate *rebate,
                             int quarter)
{
    struct dec quarters[4] = {DEC_NONE, DEC_NONE, DEC_NONE, DEC_NONE};
    struct standing_period one = {.rebate = rebate, .first = quarter, .last = quarter};
    quarters[quarter - 1] = volume_to_date(s, &one);
    return figures_true_up(quarters, rebate->interim->rate, rebate->rounding, DEC_NONE)
        .interim[quarter - 1];
}

static void add_instalment(struct standing_rebate *r, struct standing_instalment *list,
                           struct standing_instalment one)
{
    list[r->instalment_count++] = one;
    r->arisen = dec_add(r->arisen, one.amount);
}

/* Gives what was paid on account of the quarters of `p` up to this one. */
static struct dec add_interims(const struct standing *s, struct standing_rebate *r,
                               struct standing_instalment *list,
                               const struct standing_period *p)
{
    struct dec sum = dec_lit("0.00");
    size_t others = r->interim_count;
    for (int q = p->first; q <= p->last && q <= s->given.quarter; q++) {
        const struct plan_rebate *text = rebate_in(text_of(s, q), r->rebate->id);
        if (!text || !text->interim || !text->interim->rate.known)
            continue;
        struct standing_instalment one = {.quarter = q, .interim = true,
                                          .amount = interim_of(s, text, q)};
        if (text->interim->days > 0)
            one.due = date_add_days(standing_quarter_end(s, q), text->interim->days);
        add_instalment(r, list, one);
        sum = dec_add(sum, one.amount);
        r->interim_count++;
    }
    if (r->interim_count > others)
        r->on_account = others ? dec_add(r->on_account, sum) : sum;
    return sum;
}

static void add_instalments(struct arena *arena, const struct standing *s,
                            struct standing_rebate *r)
{
    struct standing_instalment *list = arena_array(arena, 8, sizeof *list);
    r->instalments = list;
    r->arisen = r->period_count ? dec_lit("0.00") : DEC_NONE;
    for (size_t i = 0; i < r->period_count; i++) {
        const struct standing_period *p = &r->periods[i];
        struct dec before = add_interims(s, r, list, p);
        if (p->closed)
            add_instalment(r, list,
                           (struct standing_instalment){
                               .quarter = p->last, .due = p->due,
                               .amount = dec_sub(p->result.amount, before)});
    }
}

/* Payments settle what has arisen in its order. */
static struct date first_unpaid(const struct standing_rebate *r)
{
    struct dec left = r->accrual.paid;
    for (size_t i = 0; i < r->instalment_count && left.known; i++) {
        struct dec amount = r->instalments[i].amount;
        if (!amount.known || dec_compare(left, amount) < 0)
            return amount.known ? r->instalments[i].due : DATE_NONE;
        left = dec_sub(left, amount);
    }
    return DATE_NONE;
}

static void set_payable(const struct standing *s, struct standing_rebate *r)
{
    r->due_before = dec_lit("0.00");
    for (size_t i = 0; i < r->instalment_count; i++) {
        struct date due = r->instalments[i].due;
        if (date_known(due) && date_compare(due, s->given.today) < 0)
            r->due_before = dec_add(r->due_before, r->instalments[i].amount);
    }
    r->payable = dec_sub(r->arisen, r->accrual.paid);
    r->overdue = dec_max(dec_sub(r->due_before, r->accrual.paid), dec_lit("0.00"));
    r->open_due = first_unpaid(r);
}

/* ---- the ladder ---- */

static size_t tier_after(const struct standing_period *p)
{
    bool counted = figures_has_tiers(p->rebate) && p->result.gap == REBATE_COUNTED;
    size_t next = p->result.tier == SIZE_MAX ? 0 : p->result.tier + 1;
    return counted && next < p->rebate->tiers.count ? next : SIZE_MAX;
}

static void climb(struct arena *arena, struct standing_rebate *r, struct dec earned,
                  struct dec paid)
{
    const struct standing_period *p = r->now;
    r->tier = r->next_tier = r->landing_tier = SIZE_MAX;
    if (p) {
        r->tier = p->result.tier;
        r->next_tier = tier_after(p);
    }
    if (r->next_tier != SIZE_MAX) {
        r->next_from = figures_tier_begins(p->rebate, r->next_tier, p->planned);
        r->next_jump = figures_cliff(arena, p->rebate, r->next_tier, p->planned);
    }
    if (r->period_count)
        r->landing_tier = p && !p->closed ? p->landing.tier
                                          : r->periods[r->period_count - 1].landing.tier;
    r->accrual = figures_accrual(earned, paid, p ? p->volume : DEC_NONE, r->next_from,
                                 p ? p->remaining : DEC_NONE);
}

static void count_rebate(struct arena *arena, const struct standing *s,
                         struct standing_rebate *r)
{
    r->goal = volume_goal(r->rebate);
    add_periods(arena, s, r);
    r->gap = gap_of(r);
    struct dec earned = sum_earned(r);
    climb(arena, r, earned,
          actuals_paid(s->given.actuals, &r->rebate->node, s->given.quarter));
    add_instalments(arena, s, r);
    set_payable(s, r);
}

/* ---- all rebates ---- */

static bool listed(const struct standing_rebate *list, size_t count, struct str id)
{
    for (size_t i = 0; i < count; i++)
        if (str_equal(list[i].rebate->id, id))
            return true;
    return false;
}

/* The plan's first, then those that only an earlier text has, the latest of those texts. */
static size_t list_rebates(const struct standing *s, struct standing_rebate *list)
{
    size_t count = 0;
    for (int q = s->given.quarter + 1; q > 0; q--) {
        const struct plan *text = q > s->given.quarter ? s->given.plan : text_of(s, q);
        const struct plan_list none = {0}, *all = text->terms ? &text->terms->rebates : &none;
        const struct plan_rebate *rebates = PLAN_ITEMS(*all, plan_rebate);
        for (size_t i = 0; i < all->count; i++)
            if (!listed(list, count, rebates[i].id))
                list[count++] = (struct standing_rebate){.rebate = &rebates[i],
                                                         .ended = text != s->given.plan};
    }
    return count;
}

static size_t most_rebates(const struct standing *s)
{
    size_t most = s->given.plan->terms ? s->given.plan->terms->rebates.count : 0;
    for (int q = 1; q <= s->given.quarter; q++)
        if (text_of(s, q)->terms)
            most += text_of(s, q)->terms->rebates.count;
    return most;
}

void standing_count_rebates(struct arena *arena, struct standing *s)
{
    struct standing_terms *all = &s->terms;
    struct standing_rebate *list = arena_array(arena, most_rebates(s), sizeof *list);
    s->rebates = list;
    s->rebate_count = list_rebates(s, list);
    for (size_t i = 0; i < s->rebate_count; i++) {
        count_rebate(arena, s, &list[i]);
        all->earned = standing_add(all->earned, list[i].accrual.earned);
        all->paid = standing_add(all->paid, list[i].accrual.paid);
        all->open = standing_add(all->open, list[i].accrual.open);
        all->at_landing = standing_add(all->at_landing, list[i].at_landing);
        all->at_target = standing_add(all->at_target, list[i].at_target);
        all->left_out += !list[i].accrual.earned.known;
    }
}

/* ---- fees and discounts ---- */

static void count_discounts(struct arena *arena, struct standing *s,
                            const struct plan_list *list)
{
    struct standing_discount *discounts = arena_array(arena, list->count, sizeof *discounts);
    s->discounts = discounts;
    s->discount_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        discounts[i].discount = &PLAN_ITEMS(*list, plan_discount)[i];
        discounts[i].paid = actuals_paid(s->given.actuals, &discounts[i].discount->node,
                                         s->given.quarter);
    }
}

void standing_count_fees(struct arena *arena, struct standing *s)
{
    const struct plan_terms none = {0};
    const struct plan_terms *terms = s->given.plan->terms ? s->given.plan->terms : &none;
    struct standing_fee *fees = arena_array(arena, terms->fees.count, sizeof *fees);
    s->fees = fees;
    s->fee_count = terms->fees.count;
    for (size_t i = 0; i < s->fee_count; i++) {
        fees[i].fee = &PLAN_ITEMS(terms->fees, plan_fee)[i];
        fees[i].agreed = figures_fee(fees[i].fee, s->given.plan->money).amount;
        fees[i].paid = actuals_paid(s->given.actuals, &fees[i].fee->node, s->given.quarter);
        fees[i].open = dec_sub(fees[i].agreed, fees[i].paid);
    }
    count_discounts(arena, s, &terms->discounts);
}
