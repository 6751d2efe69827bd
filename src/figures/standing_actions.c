/* Actions of the plan and of its reviews: done, carried over, and to come. */
#include "base/arena.h"
#include "figures/standing_parts.h"

#include <stdlib.h>

static struct standing_action *action_at(struct standing_action *list, size_t count,
                                         struct str id)
{
    for (size_t i = 0; i < count && id.n; i++)
        if (str_equal(list[i].id, id))
            return &list[i];
    return NULL;
}

static size_t plan_actions(const struct standing *s, struct standing_action *list)
{
    const struct plan_list *actions = &s->given.plan->actions;
    for (size_t i = 0; i < actions->count; i++) {
        const struct plan_action *a = &PLAN_ITEMS(*actions, plan_action)[i];
        list[i] = (struct standing_action){
            .action = a, .id = a->id, .text = a->text, .owner = a->owner, .goal = a->goal,
            .first_due = a->due, .due = a->due, .state = a->state ? a->state : ACTION_OPEN};
    }
    return actions->count;
}

static bool says_done(const struct actual_action *row)
{
    return row->state == ACTION_DONE || (row->state == ACTION_ABSENT && date_known(row->done));
}

/* A row says what changed; what it leaves out stays as it was. */
static void tell(const struct standing *s, struct standing_action *a,
                 const struct actual_action *row)
{
    bool done = says_done(row);
    if (!a->row && !a->action) {
        a->id = row->id;
        a->text = row->text;
        a->first_due = row->due;
        a->added = row->quarter == s->given.quarter;
    }
    if (date_known(row->due))
        a->due = row->due;
    if (!date_known(a->first_due))
        a->first_due = row->due;
    if (row->owner.id.n)
        a->owner = row->owner;
    if (row->goal.id.n)
        a->goal = row->goal;
    a->said |= row->quarter == s->given.quarter;
    if (done)
        a->group = row->quarter == s->given.quarter && a->state != ACTION_DONE
                       ? ACTION_CLOSED
                       : ACTION_CLOSED_EARLIER;
    if (done || row->state == ACTION_OPEN) {
        a->state = done ? ACTION_DONE : ACTION_OPEN;
        a->done = done ? row->done : DATE_NONE;
    }
    a->row = row;
}

static size_t gather(const struct standing *s, struct standing_action *list)
{
    const struct plan_list *rows = &s->given.actuals->actions;
    size_t count = plan_actions(s, list);
    for (int quarter = 1; quarter <= s->given.quarter; quarter++)
        for (size_t i = 0; i < rows->count; i++) {
            const struct actual_action *row = &PLAN_ITEMS(*rows, actual_action)[i];
            if (row->quarter != quarter)
                continue;
            struct standing_action *known = action_at(list, count, row->id);
            if (!known) {
                known = &list[count++];
                known->state = ACTION_OPEN;
            }
            tell(s, known, row);
        }
    return count;
}

static struct date next_quarter_end(const struct standing *s)
{
    return date_add_days(date_add_months(date_add_days(s->range.last, 1), 3), -1);
}

/* A group with a done action was set by the row that said so. */
static enum action_group group_of(const struct standing *s, const struct standing_action *a)
{
    if (a->state == ACTION_DONE)
        return a->row ? a->group : ACTION_CLOSED_EARLIER;
    if (date_known(a->first_due) && date_compare(a->first_due, s->range.last) <= 0)
        return ACTION_CARRIED;
    bool next = date_known(a->due) && date_compare(a->due, next_quarter_end(s)) <= 0;
    return next ? ACTION_NEXT : ACTION_LATER;
}

static int32_t days_past(struct date due, struct date today)
{
    int32_t days = date_known(due) ? date_number(today) - date_number(due) : 0;
    return days > 0 ? days : 0;
}

static void age(const struct standing *s, struct standing_action *a)
{
    a->postponed = date_known(a->first_due) && date_known(a->due)
                   && date_compare(a->due, a->first_due) > 0;
    if (a->state == ACTION_DONE)
        return;
    a->overdue = days_past(a->due, s->given.today);
    a->age = days_past(a->first_due, s->given.today);
    for (int q = 1; q <= s->given.quarter && date_known(a->first_due); q++)
        a->reviews += date_compare(standing_quarter_end(s, q), a->first_due) >= 0;
}

/* By group, then by when they were first due; those without a date last. */
static int in_order(const void *a, const void *b)
{
    const struct standing_action *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    struct date p = x->group == ACTION_CARRIED ? x->first_due : x->due;
    struct date q = y->group == ACTION_CARRIED ? y->first_due : y->due;
    if (date_known(p) != date_known(q))
        return date_known(p) ? -1 : 1;
    int days = date_compare(p, q);
    return days ? days : str_compare(x->id, y->id);
}

void standing_list_actions(struct arena *arena, struct standing *s)
{
    size_t most = s->given.plan->actions.count + s->given.actuals->actions.count;
    struct standing_action *list = arena_array(arena, most, sizeof *list);
    s->actions = list;
    s->action_count = gather(s, list);
    for (size_t i = 0; i < s->action_count; i++) {
        list[i].group = group_of(s, &list[i]);
        age(s, &list[i]);
    }
    if (s->action_count)
        qsort(list, s->action_count, sizeof *list, in_order);
}
