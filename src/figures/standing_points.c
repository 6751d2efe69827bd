/* Facts worth discussing, made of what was found. */
#include "base/arena.h"
#include "figures/standing_parts.h"

#include <stdlib.h>

#define AS_CODE(constant, code, kind, audience) code,
const char *const point_codes[POINT_COUNT] = {STANDING_POINTS(AS_CODE)};

#define AS_KIND(constant, code, kind, audience) kind,
static const enum finding_kind kinds[] = {STANDING_POINTS(AS_KIND)};

#define AS_AUDIENCE(constant, code, kind, audience) audience,
static const enum audience audiences[] = {STANDING_POINTS(AS_AUDIENCE)};

enum { NEAR_PERCENT = 10, DAYS_MOST = 60, WEIGHT_DIGITS = 6 };

struct points {
    struct arena *arena;
    struct standing *standing;
    struct standing_point *items;
    size_t count, capacity;
    struct dec purchases; /* money planned for the year, to weigh money by */
};

/* Internal is what stands in something internal too. */
static bool internal(const struct plan_node *node)
{
    for (; node; node = node->parent)
        if (node->audience == AUDIENCE_INTERNAL)
            return true;
    return false;
}

static void add(struct points *points, enum point_code code, struct standing_point point)
{
    point.code = code;
    if (!point.kind)
        point.kind = kinds[code];
    if (!point.audience)
        point.audience = internal(point.node) ? AUDIENCE_INTERNAL : audiences[code];
    points->items = arena_grow(points->arena, points->items, &points->capacity,
                               points->count + 1, sizeof *points->items);
    points->items[points->count++] = point;
}

/* ---- weights ---- */

static struct dec weigh_money(const struct points *points, struct dec money)
{
    return dec_div(dec_mul(money, dec_int(100)), points->purchases, WEIGHT_DIGITS);
}

static struct dec weigh_days(int32_t days)
{
    return dec_div(dec_int(days < DAYS_MOST ? days : DAYS_MOST), dec_int(30), WEIGHT_DIGITS);
}

static struct dec weigh_goal(const struct standing_goal *g, struct dec attainment)
{
    struct dec away = dec_abs(dec_sub(dec_int(100), attainment));
    return dec_percent(g->goal->weight.known ? g->goal->weight : dec_int(1), away);
}

static struct dec weigh_absence(const struct standing_goal *g)
{
    struct dec weight = g->goal->weight.known ? g->goal->weight : dec_int(10);
    return dec_div(weight, dec_int(10), WEIGHT_DIGITS);
}

/* ---- goals ---- */

static void goal_to_date(struct points *points, size_t i)
{
    const struct standing_goal *g = &points->standing->goals[i];
    const struct attained *at = &g->to_date;
    struct standing_point point = {.node = &g->goal->node, .index = i, .a = at->attainment,
                                   .b = at->gap, .weight = weigh_goal(g, at->attainment)};
    if (at->rag == RAG_RED)
        add(points, POINT_GOAL_RED, point);
    else if (at->rag == RAG_AMBER)
        add(points, POINT_GOAL_AMBER, point);
    else if (at->rag == RAG_GREEN && dec_compare(at->attainment, dec_int(100)) >= 0)
        add(points, POINT_GOAL_AHEAD, point);
}

static void goal_points(struct points *points)
{
    const struct standing *s = points->standing;
    for (size_t i = 0; i < s->goal_count; i++) {
        const struct standing_goal *g = &s->goals[i];
        const struct attained *at = &g->landing;
        goal_to_date(points, i);
        if (g->no_data_since)
            add(points, POINT_GOAL_NO_DATA,
                (struct standing_point){.node = &g->goal->node, .index = i,
                                        .quarter = g->no_data_since,
                                        .weight = weigh_absence(g)});
        if (g->to_date.rag == RAG_GREEN && (at->rag == RAG_RED || at->rag == RAG_AMBER))
            add(points, POINT_LANDING_SHORT,
                (struct standing_point){.node = &g->goal->node, .index = i, .a = at->attainment,
                                        .b = at->gap,
                                        .weight = weigh_goal(g, at->attainment)});
    }
}

/* ---- rebates ---- */

/* What buying from the landing to where the next tier begins adds to the payment. */
static void tier_missed(struct points *points, size_t i)
{
    const struct standing_rebate *r = &points->standing->rebates[i];
    const struct standing_period *p = r->now;
    bool counted = p && !p->closed && figures_has_tiers(p->rebate)
                   && p->landing.gap == REBATE_COUNTED && p->target.gap == REBATE_COUNTED;
    size_t next = counted && p->landing.tier != SIZE_MAX ? p->landing.tier + 1 : 0;
    if (!counted || p->target.tier == SIZE_MAX || p->target.tier < next)
        return;
    struct dec begins = figures_tier_begins(p->rebate, next, p->planned);
    struct rebate_case at = {.volume = begins, .target = p->planned};
    struct dec worth = dec_sub(figures_rebate_case(points->arena, p->rebate, &at).amount,
                               p->landing.amount);
    add(points, POINT_TIER_MISSED,
        (struct standing_point){.node = &r->rebate->node, .index = i,
                                .a = dec_sub(begins, p->landing_volume), .b = worth,
                                .weight = weigh_money(points, worth)});
}

static void tier_near(struct points *points, size_t i)
{
    const struct standing_rebate *r = &points->standing->rebates[i];
    struct dec percent = r->accrual.percent;
    if (r->now && !r->now->closed && r->next_tier != SIZE_MAX && percent.known
        && dec_compare(percent, dec_int(NEAR_PERCENT)) < 0)
        add(points, POINT_TIER_NEAR,
            (struct standing_point){.node = &r->rebate->node, .index = i,
                                    .a = r->accrual.distance, .b = percent,
                                    .weight = weigh_money(points, r->next_jump)});
}

static struct date earliest_due(const struct standing_rebate *r)
{
    struct date first = DATE_NONE;
    for (size_t i = 0; i < r->instalment_count; i++) {
        struct date due = r->instalments[i].due;
        if (date_known(due) && (!date_known(first) || date_compare(due, first) < 0))
            first = due;
    }
    return first;
}

static void payment(struct points *points, size_t i)
{
    const struct standing_rebate *r = &points->standing->rebates[i];
    struct standing_point point = {.node = &r->rebate->node, .index = i, .date = r->open_due};
    if (dec_sign(r->overdue) > 0) {
        point.a = r->overdue;
        point.weight = weigh_money(points, point.a);
        add(points, POINT_REBATE_OVERDUE, point);
    } else if (!r->accrual.paid.known && dec_sign(r->due_before) > 0) {
        point.a = r->due_before;
        point.date = earliest_due(r);
        point.weight = weigh_money(points, point.a);
        add(points, POINT_REBATE_UNTOLD, point);
    } else if (dec_sign(r->payable) < 0) {
        point.a = dec_neg(r->payable);
        point.weight = weigh_money(points, point.a);
        add(points, POINT_REBATE_OVERPAID, point);
    }
}

static void rebate_points(struct points *points)
{
    for (size_t i = 0; i < points->standing->rebate_count; i++) {
        tier_missed(points, i);
        tier_near(points, i);
        payment(points, i);
    }
}

/* ---- spend and promotions ---- */

static void spend_points(struct points *points)
{
    const struct standing *s = points->standing;
    for (size_t i = 0; i < s->spend_count; i++)
        if (dec_sign(s->spends[i].over) > 0)
            add(points, POINT_OVERSPENT,
                (struct standing_point){
                    .node = s->spends[i].node, .index = i, .a = s->spends[i].over,
                    .b = figures_share(s->spends[i].over, s->spends[i].budget, 1),
                    .weight = weigh_money(points, s->spends[i].over)});
}

/* Of the quarter under review only: an old result was discussed before. */
static void promotion_points(struct points *points)
{
    const struct standing *s = points->standing;
    for (size_t i = 0; i < s->promotion_count; i++) {
        const struct standing_promotion *p = &s->promotions[i];
        struct dec gain = dec_abs(dec_sub(p->result.profit, p->actual.spend));
        struct standing_point point = {.node = &p->activity->node, .index = i,
                                       .a = p->result.returned, .b = p->result.break_even,
                                       .weight = weigh_money(points, gain)};
        if (!p->row && p->ended)
            add(points, POINT_PROMOTION_NO_DATA,
                (struct standing_point){.node = &p->activity->node, .index = i,
                                        .date = p->activity->end, .weight = dec_int(1)});
        if (p->row && p->row->quarter == s->given.quarter && p->above)
            add(points, p->above < 0 ? POINT_PROMOTION_BELOW : POINT_PROMOTION_ABOVE, point);
    }
}

/* ---- audits ---- */

static void audit_points(struct points *points)
{
    const struct standing *s = points->standing;
    for (size_t i = 0; i < s->display_count; i++) {
        struct standing_point point = {.node = &s->displays[i].display->node, .index = i,
                                       .quarter = s->given.quarter, .weight = dec_int(1)};
        if (s->displays[i].state == AUDIT_NO_DATA)
            add(points, POINT_DISPLAY_NO_DATA, point);
        point.weight = dec_int(2);
        if (s->displays[i].state == AUDIT_FAILED)
            add(points, POINT_DISPLAY_FAILED, point);
    }
    for (size_t i = 0; i < s->asset_count; i++)
        if (s->assets[i].state == AUDIT_FAILED)
            add(points, POINT_ASSET_FAILED,
                (struct standing_point){.node = &s->assets[i].asset->node, .index = i,
                                        .quarter = s->given.quarter, .weight = dec_int(2)});
}

/* ---- satisfaction, complaints, actions ---- */

static void satisfaction_points(struct points *points)
{
    const struct standing *s = points->standing;
    for (size_t i = 0; i < s->factor_count; i++) {
        const struct standing_factor *f = &s->factors[i];
        int32_t moved = f->change < 0 ? -f->change : f->change;
        if (f->change)
            add(points, f->change < 0 ? POINT_FACTOR_FELL : POINT_FACTOR_ROSE,
                (struct standing_point){
                    .node = f->factor ? &f->factor->node : NULL, .index = i, .text = f->name,
                    .a = dec_int(f->before), .b = dec_int(f->now),
                    .weight = dec_div(dec_int(moved * f->importance), dec_int(5), 1)});
    }
    for (size_t i = 0; i < s->complaints.count; i++) {
        const struct standing_complaint *c = &s->complaints.items[i];
        if (c->open && c->age > COMPLAINT_OPEN_DAYS)
            add(points, POINT_COMPLAINT_OLD,
                (struct standing_point){.node = c->node, .index = i, .text = c->text,
                                        .a = dec_int(c->age), .date = c->received,
                                        .weight = weigh_days(c->age)});
    }
}

static void action_points(struct points *points)
{
    const struct standing *s = points->standing;
    for (size_t i = 0; i < s->action_count; i++) {
        const struct standing_action *a = &s->actions[i];
        struct dec late = a->row ? weigh_days(a->overdue) : dec_int(0);
        if (a->overdue)
            add(points, POINT_ACTION_OVERDUE,
                (struct standing_point){.node = a->action ? &a->action->node : NULL,
                                        .index = i, .text = a->text, .date = a->due,
                                        .a = dec_int(a->overdue), .b = dec_int(a->reviews),
                                        .weight = dec_add(dec_int(1), late)});
    }
}

static void told_points(struct points *points)
{
    const struct standing *s = points->standing;
    const struct plan_list *list = &s->given.actuals->findings;
    for (size_t i = 0; i < list->count; i++) {
        const struct actual_finding *row = &PLAN_ITEMS(*list, actual_finding)[i];
        enum finding_kind kind = row->kind ? (enum finding_kind)row->kind : FINDING_GAP;
        enum audience audience = internal(row->goal.target) ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
        if (row->quarter == s->given.quarter)
            add(points, POINT_TOLD,
                (struct standing_point){.node = &row->row.node, .index = i, .kind = kind,
                                        .text = row->text, .quarter = row->quarter,
                                        .audience = audience, .weight = dec_int(2)});
    }
}

/* ---- order ---- */

struct ranked {
    struct standing_point point;
    size_t found;
};

static int in_order(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->point.kind != y->point.kind)
        return x->point.kind < y->point.kind ? -1 : 1;
    int weight = dec_compare(y->point.weight, x->point.weight);
    return weight ? weight : (x->found > y->found) - (x->found < y->found);
}

static void put_in_order(struct points *points)
{
    struct ranked *ranked = arena_array(points->arena, points->count, sizeof *ranked);
    for (size_t i = 0; i < points->count; i++) {
        ranked[i] = (struct ranked){points->items[i], i};
        if (!ranked[i].point.weight.known)
            ranked[i].point.weight = dec_int(0);
    }
    if (points->count)
        qsort(ranked, points->count, sizeof *ranked, in_order);
    for (size_t i = 0; i < points->count; i++)
        points->items[i] = ranked[i].point;
}

static struct dec planned_purchases(struct arena *arena, const struct plan *plan)
{
    static const int whole[] = {100};
    const struct scenario *scenario = figures_scenario(arena, plan, whole, 1);
    return scenario->purchases ? scenario->purchases[0] : dec_int(1000000);
}

void standing_find_points(struct arena *arena, struct standing *s)
{
    struct points points = {.arena = arena, .standing = s,
                            .purchases = planned_purchases(arena, s->given.plan)};
    goal_points(&points);
    rebate_points(&points);
    spend_points(&points);
    promotion_points(&points);
    audit_points(&points);
    satisfaction_points(&points);
    action_points(&points);
    told_points(&points);
    put_in_order(&points);
    s->points = points.items;
    s->point_count = points.count;
}
