#include "change/amendment_order.h"

#include "base/arena.h"
#include "change/amendment_messages.h"

#include <stdlib.h>

struct ordering {
    struct arena *arena;
    struct findings *findings;
    const struct plan *plan;
    const struct amendment **items; /* by number */
    size_t count;
};

static struct str number_text(struct arena *arena, int32_t number)
{
    return str_format(arena, "%d", (int)number);
}

static struct str date_text(struct arena *arena, struct date date)
{
    char iso[11];
    date_iso(date, iso);
    return str_copy(arena, str_of(iso));
}

static struct pos value_pos(const struct plan_node *node, const char *field)
{
    return field_pos(node, shape_field(node->shape, str_of(field)));
}

/* ---- of which plan ---- */

static const struct plan_amendment *in_text(const struct plan *plan, int32_t number)
{
    const struct plan_conformed *conformed = plan->conformed;
    const struct plan_amendment *items =
        conformed ? PLAN_ITEMS(conformed->amendments, plan_amendment) : NULL;
    for (size_t i = 0; conformed && i < conformed->amendments.count; i++)
        if (items[i].number == number)
            return &items[i];
    return NULL;
}

bool amendment_belongs(struct arena *arena, struct findings *findings, const struct plan *plan,
                       const struct amendment *amendment)
{
    struct str number = number_text(arena, amendment->number);
    if (!str_equal(amendment->plan, plan->id))
        FIND(findings, &AMENDMENT_OTHER_PLAN, value_pos(&amendment->node, "plan"),
             ARG("number", number), ARG("of", amendment->plan), ARG("id", plan->id));
    else if (amendment->version != plan->version)
        FIND(findings, &AMENDMENT_OTHER_VERSION, value_pos(&amendment->node, "version"),
             ARG("number", number), ARG("of", number_text(arena, amendment->version)),
             ARG("is", number_text(arena, plan->version)));
    else if (in_text(plan, amendment->number))
        FIND(findings, &AMENDMENT_IN_TEXT, value_pos(&amendment->node, "number"),
             ARG("number", number));
    else
        return true;
    return false;
}

/* ---- what rests on what ---- */

static const struct amendment *find(const struct ordering *o, int32_t number)
{
    for (size_t i = 0; i < o->count; i++)
        if (o->items[i]->number == number)
            return o->items[i];
    return NULL;
}

static void rests_finding(struct arena *arena, struct findings *findings,
                          const struct message *message, const struct amendment *amendment,
                          const struct amendment_rest *rest)
{
    FIND(findings, message, node_pos(&rest->node),
         ARG("number", number_text(arena, amendment->number)),
         ARG("on", number_text(arena, rest->number)));
}

static bool same_digest(struct str wanted, struct str is)
{
    return !wanted.n || !is.n || str_equal(wanted, is);
}

bool amendment_rests(struct arena *arena, struct findings *findings, const struct plan *plan,
                     const struct amendment *amendment)
{
    const struct amendment_rest *rests = PLAN_ITEMS(amendment->rests, amendment_rest);
    bool good = true;
    for (size_t i = 0; i < amendment->rests.count; i++) {
        const struct plan_amendment *there = in_text(plan, rests[i].number);
        const struct message *message =
            !there ? &AMENDMENT_RESTS_MISSING
            : same_digest(rests[i].digest, there->digest) ? NULL : &AMENDMENT_RESTS_OTHER;
        if (message)
            rests_finding(arena, findings, message, amendment, &rests[i]);
        good = good && !message;
    }
    return good;
}

/* Those it rests on, whether they are among the amendments or in the text already. */
static void check_rests(const struct ordering *o, const struct amendment *amendment)
{
    const struct amendment_rest *rests = PLAN_ITEMS(amendment->rests, amendment_rest);
    for (size_t i = 0; i < amendment->rests.count; i++) {
        const struct amendment *on = find(o, rests[i].number);
        const struct plan_amendment *there = on ? NULL : in_text(o->plan, rests[i].number);
        if (!on && !there)
            rests_finding(o->arena, o->findings, &AMENDMENT_RESTS_MISSING, amendment,
                          &rests[i]);
        else if (!same_digest(rests[i].digest, on ? on->digest : there->digest))
            rests_finding(o->arena, o->findings, &AMENDMENT_RESTS_OTHER, amendment, &rests[i]);
        else if (on && date_compare(on->effective, amendment->effective) > 0)
            FIND(o->findings, &AMENDMENT_RESTS_LATER, node_pos(&rests[i].node),
                 ARG("number", number_text(o->arena, amendment->number)),
                 ARG("date", date_text(o->arena, amendment->effective)),
                 ARG("on", number_text(o->arena, on->number)),
                 ARG("later", date_text(o->arena, on->effective)));
    }
}

/* Those whose grounds are all settled are settled; what is never settled rests on itself. */
static void check_circles(const struct ordering *o)
{
    bool *settled = arena_array(o->arena, o->count + 1, sizeof *settled);
    for (bool progress = true; progress;) {
        progress = false;
        for (size_t i = 0; i < o->count; i++) {
            const struct amendment_rest *rests = PLAN_ITEMS(o->items[i]->rests, amendment_rest);
            bool open = settled[i];
            for (size_t k = 0; !open && k < o->items[i]->rests.count; k++)
                for (size_t j = 0; j < o->count; j++)
                    open = open || (o->items[j]->number == rests[k].number && !settled[j]);
            if (!open)
                settled[i] = progress = true;
        }
    }
    for (size_t i = 0; i < o->count; i++)
        if (!settled[i])
            FIND(o->findings, &AMENDMENT_RESTS_CIRCLE, node_pos(&o->items[i]->node),
                 ARG("number", number_text(o->arena, o->items[i]->number)));
}

/* ---- order ---- */

static int compare_numbers(const void *left, const void *right)
{
    const struct amendment *a = *(const struct amendment *const *)left;
    const struct amendment *b = *(const struct amendment *const *)right;
    return (a->number > b->number) - (a->number < b->number);
}

static int compare_effects(const void *left, const void *right)
{
    const struct amendment *a = *(const struct amendment *const *)left;
    const struct amendment *b = *(const struct amendment *const *)right;
    int days = date_compare(a->effective, b->effective);
    return days ? days : compare_numbers(left, right);
}

static void check_numbers(const struct ordering *o)
{
    for (size_t i = 1; i < o->count; i++)
        if (o->items[i]->number == o->items[i - 1]->number)
            FIND(o->findings, &AMENDMENT_NUMBER_TWICE, value_pos(&o->items[i]->node, "number"),
                 ARG("number", number_text(o->arena, o->items[i]->number)),
                 ARG_TEXT("first", o->items[i - 1]->source->name),
                 ARG_TEXT("second", o->items[i]->source->name));
}

bool amendments_order(struct arena *arena, struct findings *findings, const struct plan *plan,
                      const struct amendment **amendments, size_t *count, struct date date)
{
    struct ordering o = {arena, findings, plan, amendments, *count};
    size_t before = findings->by_level[LEVEL_ERROR];
    for (size_t i = 0; i < *count; i++)
        amendment_belongs(arena, findings, plan, amendments[i]);
    qsort(amendments, *count, sizeof *amendments, compare_numbers);
    check_numbers(&o);
    if (findings->by_level[LEVEL_ERROR] != before)
        return false;
    for (size_t i = 0; i < *count; i++)
        check_rests(&o, amendments[i]);
    check_circles(&o);
    qsort(amendments, *count, sizeof *amendments, compare_effects);
    while (*count && date_compare(amendments[*count - 1]->effective, date) > 0)
        --*count;
    return findings->by_level[LEVEL_ERROR] == before;
}
