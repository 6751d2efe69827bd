/* What promotions brought, and what was spent of the budget. */
#include "base/arena.h"
#include "figures/standing_parts.h"

/* ---- promotions ---- */

static const struct actual_promotion *promotion_row(const struct standing *s,
                                                    const struct plan_activity *activity)
{
    const struct plan_list *list = &s->given.actuals->promotions;
    const struct actual_promotion *rows = PLAN_ITEMS(*list, actual_promotion), *found = NULL;
    for (size_t i = 0; i < list->count; i++)
        if (rows[i].quarter <= s->given.quarter && str_equal(rows[i].activity.id, activity->id)
            && (!found || rows[i].quarter >= found->quarter))
            found = &rows[i];
    return found;
}

static struct dec either(struct dec told, struct dec planned)
{
    return told.known ? told : planned;
}

static struct promotion told(const struct standing *s, const struct standing_promotion *p)
{
    const struct actual_promotion *row = p->row;
    struct dec spent = actuals_spent(s->given.actuals, &p->activity->node, s->given.quarter);
    return (struct promotion){.actual = row->actual,
                              .baseline = either(row->baseline, p->planned.baseline),
                              .pulled_forward = either(row->pulled_forward,
                                                       p->planned.pulled_forward),
                              .cannibalised = either(row->cannibalised,
                                                     p->planned.cannibalised),
                              .margin = either(row->margin, p->planned.margin),
                              .spend = either(row->spend, spent)};
}

static void judge_promotion(const struct standing *s, struct standing_promotion *p)
{
    const struct plan_situation *situation = s->given.plan->situation;
    const struct plan_last_year *year = situation ? situation->last_year : NULL;
    enum return_convention convention =
        year ? (enum return_convention)year->return_convention : RETURN_ABSENT;
    p->planned = figures_planned(p->activity);
    p->planned_result = figures_promotion(&p->planned, convention);
    if (!p->row)
        return;
    p->actual = told(s, p);
    p->result = figures_promotion(&p->actual, convention);
    p->spend_gap = dec_sub(p->actual.spend, p->planned.spend);
    p->uplift_gap = dec_sub(p->result.uplift, p->planned_result.uplift);
    if (p->result.returned.known)
        p->above = dec_compare(p->result.returned, p->result.break_even);
}

static bool by_now(const struct standing *s, struct date date)
{
    return date_known(date) && date_compare(date, s->range.last) <= 0;
}

void standing_count_promotions(struct arena *arena, struct standing *s)
{
    const struct plan_list *activities = &s->given.plan->activities;
    struct standing_promotion *list = arena_array(arena, activities->count, sizeof *list);
    s->promotions = list;
    for (size_t i = 0; i < activities->count; i++) {
        const struct plan_activity *a = &PLAN_ITEMS(*activities, plan_activity)[i];
        struct standing_promotion p = {.activity = a, .row = promotion_row(s, a),
                                       .ended = by_now(s, a->end)};
        bool sells = a->kind == ACTIVITY_CONSUMER || a->baseline.known;
        if (!p.row && !(sells && by_now(s, a->start)))
            continue;
        judge_promotion(s, &p);
        list[s->promotion_count++] = p;
    }
}

/* ---- spend ---- */

static struct dec spent_in(const struct standing *s, const struct plan_node *subject)
{
    const struct actual_spend *rows = PLAN_ITEMS(s->given.actuals->spends, actual_spend);
    struct str id = node_id(subject);
    struct dec sum = DEC_NONE;
    for (size_t i = 0; i < s->given.actuals->spends.count; i++)
        if (rows[i].quarter == s->given.quarter && str_equal(rows[i].subject.id, id))
            sum = standing_add(sum, rows[i].amount);
    return sum;
}

static void add_spend(struct standing *s, struct standing_spend *list,
                      struct standing_spend one)
{
    struct dec none = dec_lit("0.00");
    const struct plan_node *activity = one.activity ? &one.activity->node : NULL;
    one.spent = actuals_spent(s->given.actuals, one.node, s->given.quarter);
    one.quarter = spent_in(s, one.node);
    if (activity && activity != one.node) {
        one.spent = standing_add(one.spent,
                                 actuals_spent(s->given.actuals, activity, s->given.quarter));
        one.quarter = standing_add(one.quarter, spent_in(s, activity));
    }
    one.open = dec_max(dec_sub(one.budget, one.spent), none);
    one.over = dec_max(dec_sub(one.spent, one.budget), none);
    list[s->spend_count++] = one;
}

static const struct plan_activity *line_activity(const struct plan_budget_line *line)
{
    const struct plan_node *target = line->activity.target;
    return target && target->shape == &activity_shape ? (const struct plan_activity *)target
                                                      : NULL;
}

static bool has_line(const struct plan_list *lines, const struct plan_activity *activity)
{
    for (size_t i = 0; i < lines->count; i++)
        if (line_activity(&PLAN_ITEMS(*lines, plan_budget_line)[i]) == activity)
            return true;
    return false;
}

/* Two lines may pay for one activity: what was spent on it counts with the first. */
static const struct plan_activity *own_activity(const struct standing *s,
                                                const struct plan_budget_line *line)
{
    const struct plan_activity *activity = line_activity(line);
    for (size_t i = 0; i < s->spend_count; i++)
        if (activity && s->spends[i].activity == activity)
            return NULL;
    return activity;
}

static void list_spends(struct standing *s, struct standing_spend *list)
{
    const struct plan *plan = s->given.plan;
    const struct plan_list none = {0}, *lines = plan->budget ? &plan->budget->lines : &none;
    for (size_t i = 0; i < lines->count; i++) {
        const struct plan_budget_line *line = &PLAN_ITEMS(*lines, plan_budget_line)[i];
        add_spend(s, list, (struct standing_spend){.node = &line->node,
                                                   .activity = own_activity(s, line),
                                                   .budget = figures_budget_line(line)});
    }
    for (size_t i = 0; i < plan->activities.count; i++) {
        const struct plan_activity *a = &PLAN_ITEMS(plan->activities, plan_activity)[i];
        bool told = actuals_spent(s->given.actuals, &a->node, s->given.quarter).known;
        if (!has_line(lines, a) && (a->budget.known || told))
            add_spend(s, list, (struct standing_spend){.node = &a->node, .activity = a,
                                                       .budget = a->budget});
    }
    for (size_t i = 0; i < s->fee_count; i++) {
        const struct plan_node *fee = &s->fees[i].fee->node;
        if (actuals_spent(s->given.actuals, fee, s->given.quarter).known)
            add_spend(s, list, (struct standing_spend){.node = fee,
                                                       .budget = s->fees[i].agreed});
    }
}

static void sum_budget(struct standing *s)
{
    const struct plan_budget *budget = s->given.plan->budget;
    struct standing_budget *b = &s->budget;
    struct dec lines = DEC_NONE;
    for (size_t i = 0; i < s->spend_count; i++) {
        lines = standing_add(lines, s->spends[i].budget);
        b->spent = standing_add(b->spent, s->spends[i].spent);
        b->over = standing_add(b->over, s->spends[i].over);
        b->no_data += !s->spends[i].spent.known;
    }
    b->total = budget && budget->total.known ? budget->total : lines;
    b->open = dec_sub(b->total, b->spent);
    b->percent = figures_share(b->spent, b->total, 1);
    if (!budget)
        return;
    b->reserve = dec_round(dec_percent(budget->total, budget->reserve), 2);
    b->reserve_left = b->over.known ? dec_sub(b->reserve, b->over) : b->reserve;
}

void standing_count_spends(struct arena *arena, struct standing *s)
{
    const struct plan *plan = s->given.plan;
    size_t most = plan->activities.count + s->fee_count
                  + (plan->budget ? plan->budget->lines.count : 0);
    struct standing_spend *list = arena_array(arena, most, sizeof *list);
    s->spends = list;
    list_spends(s, list);
    sum_budget(s);
}
