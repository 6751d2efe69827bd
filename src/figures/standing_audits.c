/* Displays and equipment: what was agreed against what was found. */
#include "base/arena.h"
#include "figures/standing_parts.h"

/* Found less than agreed. */
static bool short_of(struct dec found, struct dec agreed)
{
    return found.known && agreed.known && dec_compare(found, agreed) < 0;
}

static bool later(struct date a, struct date b)
{
    return !date_known(b) || (date_known(a) && date_compare(a, b) >= 0);
}

/* ---- displays ---- */

static void find_audits(const struct standing *s, struct standing_display *d)
{
    const struct plan_list *list = &s->given.actuals->audits;
    for (size_t i = 0; i < list->count; i++) {
        const struct actual_audit *row = &PLAN_ITEMS(*list, actual_audit)[i];
        if (!str_equal(row->display.id, d->display->id))
            continue;
        if (row->quarter == s->given.quarter && (!d->audit || later(row->date, d->audit->date)))
            d->audit = row;
        else if (row->quarter < s->given.quarter
                 && (!d->before || row->quarter > d->before->quarter
                     || (row->quarter == d->before->quarter
                         && later(row->date, d->before->date))))
            d->before = row;
    }
}

/* Below how many percent an audit is failed: the least strict of the plan's penalties. */
static struct dec score_limit(const struct plan *plan)
{
    struct dec limit = DEC_NONE;
    if (!plan->terms)
        return limit;
    const struct plan_penalty *list = PLAN_ITEMS(plan->terms->penalties, plan_penalty);
    for (size_t i = 0; i < plan->terms->penalties.count; i++)
        if (list[i].kind == PENALTY_DISPLAY_AUDIT && list[i].threshold.known)
            limit = limit.known ? dec_min(limit, list[i].threshold) : list[i].threshold;
    return limit;
}

static struct dec stated(int32_t count)
{
    return count > 0 ? dec_int(count) : DEC_NONE;
}

static void judge_display(struct standing_display *d)
{
    const struct plan_display *agreed = d->display;
    const struct actual_audit *found = d->audit;
    bool told = found->share.known || found->facings.known || found->count.known
                || found->score.known;
    if (short_of(found->share, agreed->share))
        d->failed |= FAILED_SHARE;
    if (short_of(found->facings, stated(agreed->facings)))
        d->failed |= FAILED_FACINGS;
    if (short_of(found->count, stated(agreed->count)))
        d->failed |= FAILED_COUNT;
    if (short_of(found->score, d->score_limit))
        d->failed |= FAILED_SCORE;
    d->fair_share = figures_fair_share(found->share, agreed->market_share);
    if (told)
        d->state = d->failed ? AUDIT_FAILED : AUDIT_PASSED;
}

static bool in_range(const struct standing *s, struct date start, struct date end)
{
    return (!date_known(start) || date_compare(start, s->range.last) <= 0)
           && (!date_known(end) || date_compare(end, s->range.first) >= 0);
}

void standing_judge_displays(struct arena *arena, struct standing *s)
{
    const struct plan_list *displays = &s->given.plan->displays;
    struct standing_display *list = arena_array(arena, displays->count, sizeof *list);
    s->displays = list;
    s->display_count = displays->count;
    for (size_t i = 0; i < displays->count; i++) {
        struct standing_display *d = &list[i];
        d->display = &PLAN_ITEMS(*displays, plan_display)[i];
        d->score_limit = score_limit(s->given.plan);
        find_audits(s, d);
        if (d->audit)
            judge_display(d);
        else if (!in_range(s, d->display->start, d->display->end))
            d->state = AUDIT_NOT_DUE;
    }
}

/* ---- equipment ---- */

static void find_inspections(const struct standing *s, struct standing_asset *a)
{
    const struct plan_list *list = &s->given.actuals->inspections;
    for (size_t i = 0; i < list->count; i++) {
        const struct actual_inspection *row = &PLAN_ITEMS(*list, actual_inspection)[i];
        if (!str_equal(row->asset, a->asset->number))
            continue;
        if (row->quarter == s->given.quarter
            && (!a->inspection || later(row->date, a->inspection->date)))
            a->inspection = row;
        else if (row->quarter < s->given.quarter
                 && (!a->before || row->quarter > a->before->quarter
                     || (row->quarter == a->before->quarter
                         && later(row->date, a->before->date))))
            a->before = row;
    }
}

static void judge_asset(struct standing_asset *a)
{
    const struct actual_inspection *found = a->inspection;
    if (found->state == ASSET_WITHDRAWN) {
        a->state = AUDIT_NOT_DUE;
        return;
    }
    if (found->state == ASSET_MISSING || found->state == ASSET_BROKEN)
        a->failed |= FAILED_STATE;
    if (short_of(found->purity, a->asset->purity))
        a->failed |= FAILED_PURITY;
    if (found->state != ASSET_STATE_ABSENT || found->purity.known)
        a->state = a->failed ? AUDIT_FAILED : AUDIT_PASSED;
}

/* What was withdrawn is not looked for again. */
static bool withdrawn(const struct standing_asset *a)
{
    return a->before && a->before->state == ASSET_WITHDRAWN;
}

void standing_judge_assets(struct arena *arena, struct standing *s)
{
    const struct plan_list *assets = &s->given.plan->assets;
    struct standing_asset *list = arena_array(arena, assets->count, sizeof *list);
    s->assets = list;
    s->asset_count = assets->count;
    for (size_t i = 0; i < assets->count; i++) {
        struct standing_asset *a = &list[i];
        a->asset = &PLAN_ITEMS(*assets, plan_asset)[i];
        find_inspections(s, a);
        if (a->inspection)
            judge_asset(a);
        else if (withdrawn(a) || !in_range(s, a->asset->placed, DATE_NONE))
            a->state = AUDIT_NOT_DUE;
    }
}
