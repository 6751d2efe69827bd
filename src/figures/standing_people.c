/* How satisfied the customer is, and what it complained of. */
#include "base/arena.h"
#include "figures/standing_parts.h"

#include <stdlib.h>

/* ---- factors ---- */

enum { HIGH = 4 }; /* of 1 to 5 */

enum satisfaction_field figures_satisfaction_field(int32_t importance, int32_t satisfaction)
{
    if (importance <= 0 || satisfaction <= 0)
        return SATISFACTION_NONE;
    if (importance >= HIGH)
        return satisfaction >= HIGH ? SATISFACTION_KEEP : SATISFACTION_FIX;
    return satisfaction >= HIGH ? SATISFACTION_OVER : SATISFACTION_HIDDEN;
}

/* The factor as the tables know it. A translation holds the same ones in the same order. */
static const struct plan_factor_rating *as_written(const struct standing *s,
                                                   const struct plan_factor_rating *factor)
{
    const struct plan *plan = s->given.as_written;
    const struct plan_list *own = &s->given.plan->satisfaction->factors;
    const struct plan_list *written =
        plan && plan->satisfaction ? &plan->satisfaction->factors : own;
    if (written->count != own->count)
        return factor;
    return &PLAN_ITEMS(*written, plan_factor_rating)[factor
                                                     - PLAN_ITEMS(*own, plan_factor_rating)];
}

/* In any of the plan's languages: a form may have been filled in in another. */
static bool is_named(const struct standing *s, const struct standing_factor *f, struct str name)
{
    if (!f->factor || str_equal(f->name, name))
        return str_equal(f->name, name);
    const struct plan_factor_rating *written = as_written(s, f->factor);
    const struct field *field = shape_field(&factor_rating_shape, STR("name"));
    for (const struct plan_other *o = written->node.others; o; o = o->next)
        if (o->field == field && str_equal(o->text, name))
            return true;
    return str_equal(written->name, name);
}

static void rate(const struct standing *s, struct standing_factor *f)
{
    const struct plan_list *list = &s->given.actuals->ratings;
    const struct actual_rating *rows = PLAN_ITEMS(*list, actual_rating);
    int32_t of_before = 0, of_importance = 0; /* the quarter that said so */
    if (f->factor) {
        f->importance = f->factor->importance;
        f->before = f->factor->satisfaction;
    }
    for (size_t i = 0; i < list->count; i++) {
        const struct actual_rating *row = &rows[i];
        if (row->quarter > s->given.quarter || !is_named(s, f, row->factor))
            continue;
        if (row->importance > 0 && row->quarter >= of_importance) {
            f->importance = row->importance;
            of_importance = row->quarter;
        }
        if (row->quarter == s->given.quarter)
            f->now = row->satisfaction;
        else if (row->satisfaction > 0 && row->quarter >= of_before) {
            f->before = row->satisfaction;
            of_before = row->quarter;
        }
    }
    if (f->now > 0 && f->before > 0)
        f->change = f->now - f->before;
    f->field_before = figures_satisfaction_field(f->importance, f->before);
    f->field_now = figures_satisfaction_field(f->importance, f->now ? f->now : f->before);
}

static bool named(const struct standing *s, struct str name)
{
    for (size_t i = 0; i < s->factor_count; i++)
        if (is_named(s, &s->factors[i], name))
            return true;
    return false;
}

void standing_rate_factors(struct arena *arena, struct standing *s)
{
    const struct plan_satisfaction *satisfaction = s->given.plan->satisfaction;
    const struct plan_list *ratings = &s->given.actuals->ratings;
    size_t planned = satisfaction ? satisfaction->factors.count : 0;
    struct standing_factor *list = arena_array(arena, planned + ratings->count, sizeof *list);
    s->factors = list;
    for (size_t i = 0; i < planned; i++) {
        const struct plan_factor_rating *factor =
            &PLAN_ITEMS(satisfaction->factors, plan_factor_rating)[i];
        list[s->factor_count++] = (struct standing_factor){.factor = factor,
                                                           .name = factor->name};
    }
    for (size_t i = 0; i < ratings->count; i++) {
        const struct actual_rating *row = &PLAN_ITEMS(*ratings, actual_rating)[i];
        if (row->quarter <= s->given.quarter && !named(s, row->factor))
            list[s->factor_count++] = (struct standing_factor){.name = row->factor};
    }
    for (size_t i = 0; i < s->factor_count; i++)
        rate(s, &list[i]);
}

/* ---- complaints ---- */

static struct standing_complaint *complaint_at(struct standing_complaint *list, size_t count,
                                               struct str id)
{
    for (size_t i = 0; i < count && id.n; i++)
        if (str_equal(list[i].id, id))
            return &list[i];
    return NULL;
}

/* What a later row leaves out stays as it was told before. */
static void tell(struct standing_complaint *c, const struct actual_complaint *row)
{
    c->node = &row->row.node;
    c->id = row->id;
    if (row->text.n)
        c->text = row->text;
    if (date_known(row->received))
        c->received = row->received;
    if (date_known(row->acknowledged))
        c->acknowledged = row->acknowledged;
    if (date_known(row->resolved))
        c->resolved = row->resolved;
    if (row->owner.id.n)
        c->owner = row->owner;
}

static size_t gather(const struct standing *s, struct standing_complaint *list)
{
    const struct plan_satisfaction *satisfaction = s->given.plan->satisfaction;
    const struct plan_list none = {0}, *rows = &s->given.actuals->complaints;
    const struct plan_list *planned = satisfaction ? &satisfaction->complaints : &none;
    size_t count = 0;
    for (size_t i = 0; i < planned->count; i++) {
        const struct plan_complaint *c = &PLAN_ITEMS(*planned, plan_complaint)[i];
        list[count++] = (struct standing_complaint){
            .id = c->id, .text = c->text, .received = c->received, .resolved = c->resolved,
            .acknowledged = c->acknowledged, .owner = c->owner, .node = &c->node};
    }
    for (size_t i = 0; i < rows->count; i++) {
        const struct actual_complaint *row = &PLAN_ITEMS(*rows, actual_complaint)[i];
        struct standing_complaint *known = complaint_at(list, count, row->id);
        if (date_known(row->received) && date_compare(row->received, s->range.last) > 0)
            continue;
        tell(known ? known : &list[count++], row);
    }
    return count;
}

static bool within(struct date_range range, struct date date)
{
    return date_known(date) && date_compare(date, range.first) >= 0
           && date_compare(date, range.last) <= 0;
}

static int32_t days_between(struct date from, struct date to)
{
    return date_number(to) - date_number(from);
}

static void judge_complaint(const struct standing *s, struct standing_complaint *c)
{
    struct date today = s->given.today;
    bool resolved = date_known(c->resolved) && date_compare(c->resolved, today) <= 0;
    struct date answer = date_known(c->acknowledged) ? c->acknowledged
                         : resolved                  ? c->resolved
                                                     : today;
    c->days = -1;
    if (!date_known(c->received))
        return;
    c->open = !resolved;
    c->of_quarter = within(s->range, c->received);
    c->resolved_in_quarter = within(s->range, c->resolved);
    c->late = days_between(c->received, answer) > COMPLAINT_ACKNOWLEDGE_DAYS;
    if (c->open)
        c->age = days_between(c->received, today);
    if (resolved)
        c->days = days_between(c->received, c->resolved);
}

/* Open ones first, the oldest first. */
static int in_order(const void *a, const void *b)
{
    const struct standing_complaint *x = a, *y = b;
    if (x->open != y->open)
        return x->open ? -1 : 1;
    int days = date_compare(x->received, y->received);
    return days ? days : str_compare(x->id, y->id);
}

static int by_size(const void *a, const void *b)
{
    const int32_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static struct dec median(int32_t *days, size_t count)
{
    if (count == 0)
        return DEC_NONE;
    qsort(days, count, sizeof *days, by_size);
    int64_t twice = (int64_t)days[(count - 1) / 2] + days[count / 2];
    return dec_trim(dec_div(dec_int(twice), dec_int(2), 1));
}

/* Median of the days to resolve those that were resolved from `first` to the quarter's end. */
static struct dec median_from(struct arena *arena, const struct standing *s,
                              const struct standing_complaint *list, size_t count,
                              struct date first)
{
    int32_t *days = arena_array(arena, count, sizeof *days);
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (list[i].days >= 0
            && within((struct date_range){first, s->range.last}, list[i].resolved))
            days[found++] = list[i].days;
    return median(days, found);
}

static void count_complaints(struct standing_complaints *all, struct standing_complaint *list,
                             size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct standing_complaint c = list[i];
        if (!c.open && !c.of_quarter && !c.resolved_in_quarter)
            continue;
        all->received += c.of_quarter;
        all->resolved += c.resolved_in_quarter;
        all->open += c.open;
        all->late += c.late;
        all->old += c.open && c.age > COMPLAINT_OPEN_DAYS;
        list[all->count++] = c;
    }
    all->items = list;
}

void standing_list_complaints(struct arena *arena, struct standing *s)
{
    const struct plan_satisfaction *satisfaction = s->given.plan->satisfaction;
    const struct plan_period *period = s->given.plan->period;
    size_t most = s->given.actuals->complaints.count
                  + (satisfaction ? satisfaction->complaints.count : 0);
    struct standing_complaint *list = arena_array(arena, most, sizeof *list);
    struct standing_complaints *all = &s->complaints;
    size_t count = gather(s, list);
    all->known = most > 0;
    for (size_t i = 0; i < count; i++)
        judge_complaint(s, &list[i]);
    if (count)
        qsort(list, count, sizeof *list, in_order);
    all->median = median_from(arena, s, list, count, s->range.first);
    if (period)
        all->median_to_date = median_from(arena, s, list, count, period->start);
    count_complaints(all, list, count);
}
