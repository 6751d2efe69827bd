#include "change/amendment_limits.h"

#include "base/arena.h"
#include "change/amendment.h"
#include "change/amendment_messages.h"
#include "plan/path.h"

#include <string.h>

struct limiting {
    struct arena *arena;
    struct findings *findings;
    const struct changes *changes;
    const struct amendment_limits *limits;
    struct date start; /* of the plan year */
};

static struct str date_text(struct arena *arena, struct date date)
{
    char iso[11];
    date_iso(date, iso);
    return str_copy(arena, str_of(iso));
}

static struct str quarter_text(struct arena *arena, int quarter)
{
    return str_format(arena, "Q%d", quarter);
}

/* The element that the change is about, as either plan has it. */
static const struct plan_node *subject(const struct change *change)
{
    return change->before ? change->before : change->after;
}

static bool is_value(const struct change *change)
{
    return change->kind == CHANGE_SET || change->kind == CHANGE_RENAMED
           || change->kind == CHANGE_MARK;
}

static struct pos change_pos(const struct change *change)
{
    const struct plan_node *node = change->after ? change->after : change->before;
    return is_value(change) && change->field && change->after ? field_pos(node, change->field)
                                                              : node_pos(node);
}

struct naming {
    struct arg part, field;
};

/* The part by its path, and the field; of a whole element its own name. */
static struct naming name_of(const struct limiting *l, const struct change *change)
{
    const struct plan_node *node = subject(change);
    struct str part = plan_path(l->arena, is_value(change) ? node : node->parent);
    const char *field = is_value(change) && change->field ? change->field->name
                                                          : node->shape->element;
    return (struct naming){ARG("part", part.n ? part : STR("accountPlan")),
                           ARG_TEXT("field", field)};
}

static void forbid(const struct limiting *l, const struct change *change,
                   const struct message *message)
{
    struct naming named = name_of(l, change);
    struct arg args[] = {named.part, named.field};
    finding_add(l->findings, message, change_pos(change), args, 2);
}

/* ---- which contract it is ---- */

static bool is_field(const struct change *change, const char *name)
{
    return change->field && strcmp(change->field->name, name) == 0;
}

static bool stands_in(const struct plan_node *node, const char *element)
{
    while (node && strcmp(node->shape->element, element) != 0)
        node = node->parent;
    return node != NULL;
}

static bool is_identity(const struct change *change)
{
    const struct plan_node *node = subject(change);
    if (change->kind == CHANGE_MARK)
        return false;
    if (!node->parent)
        return is_field(change, "id") || is_field(change, "lang");
    if (strcmp(node->shape->element, "period") == 0)
        return is_field(change, "year") || is_field(change, "start") || is_field(change, "end");
    return (strcmp(node->shape->element, "money") == 0 && is_field(change, "currency"))
           || (strcmp(node->shape->element, "agreement") == 0 && is_field(change, "template"))
           || stands_in(node, "registration")
           || (is_field(change, "legalName") && is_value(change));
}

/* ---- what is locked ---- */

/* As deep as the shapes nest. */
static bool holds_lock(const struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        const struct plan_list *list = at;
        if (field_locked(node, field))
            return true;
        if (field->kind == KIND_ITEM && field_known(node, field)
            && holds_lock(*(const struct plan_node *const *)at))
            return true;
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            if (holds_lock(list_item(field, list, k)))
                return true;
    }
    return node->locked;
}

static const struct plan_node *parent_before(const struct limiting *l,
                                             const struct plan_node *after)
{
    return after->parent->parent ? changes_before(l->changes, after->parent)
                                 : &l->changes->before->node;
}

static bool is_locked(const struct limiting *l, const struct change *change)
{
    switch (change->kind) {
    case CHANGE_ADDED: {
        const struct plan_node *parent = parent_before(l, change->after);
        return parent && field_locked(parent, change->field);
    }
    case CHANGE_REMOVED: return holds_lock(change->before);
    case CHANGE_MOVED: return change->before->locked;
    default:
        return change->field ? field_locked(change->before, change->field)
                             : change->before->locked;
    }
}

static void find_lock_changed(const struct limiting *l, const struct plan_node *after,
                              const char *field)
{
    struct str part = plan_path(l->arena, after);
    FIND(l->findings, &AMENDMENT_LOCK_CHANGED, node_pos(after),
         ARG("part", part.n ? part : STR("accountPlan")), ARG_TEXT("field", field));
}

/* A lock that is set or lifted is said where it stands, not of all it holds. */
static void compare_locks(const struct limiting *l, const struct plan_node *before,
                          const struct plan_node *after)
{
    bool outer = before->parent && after->parent
                 && before->parent->locked != after->parent->locked;
    if (before->locked != after->locked && !outer)
        find_lock_changed(l, after, after->shape->element);
    if (before->locked || after->locked)
        return;
    for (size_t i = 0; i < before->shape->field_count; i++) {
        const struct field *field = &before->shape->fields[i];
        bool text = field->place == IN_CHILD && field->kind != KIND_ITEM
                    && field->kind != KIND_LIST;
        if (text && field_known(before, field) && field_known(after, field)
            && field_locked(before, field) != field_locked(after, field))
            find_lock_changed(l, after, field->name);
    }
}

/* ---- what has ended ---- */

/* The quarter that holds the day, if it is closed for the amendment; else 0. */
static int closed_quarter(const struct limiting *l, struct date date)
{
    int quarter = date_known(date) ? quarter_of(l->start, date) : 0;
    bool closed = quarter
                  && date_compare(quarter_range(l->start, quarter).last, l->limits->effective)
                         < 0;
    return closed ? quarter : 0;
}

static void forbid_quarter(const struct limiting *l, const struct change *change, int quarter)
{
    struct naming named = name_of(l, change);
    struct date end = quarter_range(l->start, quarter).last;
    struct arg args[] = {named.part, named.field,
                         ARG("quarter", quarter_text(l->arena, quarter)),
                         ARG("end", date_text(l->arena, end)),
                         ARG("date", date_text(l->arena, l->limits->effective))};
    finding_add(l->findings, &AMENDMENT_QUARTER_CLOSED, change_pos(change), args, 5);
}

static struct date date_of(const struct plan_node *node, const char *name)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    return field && field->kind == KIND_DATE ? *(const struct date *)field_at(node, field)
                                             : DATE_NONE;
}

/* The element around the node, or the node itself, that has that shape. */
static const struct plan_node *around(const struct plan_node *node, const struct shape *shape)
{
    while (node && node->shape != shape)
        node = node->parent;
    return node;
}

/* Figures of goals for a quarter. */
static int closed_milestone(const struct limiting *l, const struct change *change)
{
    static const char *const names[] = {"q1", "q2", "q3", "q4"};
    const struct plan_node *node = subject(change);
    if (strcmp(node->shape->element, "quarters") != 0 || !around(node, &goal_shape))
        return 0;
    for (int q = 1; q <= 4; q++) {
        const struct field *field = shape_field(node->shape, str_of(names[q - 1]));
        bool touched = is_value(change) ? change->field == field : field_known(node, field);
        if (touched && closed_quarter(l, quarter_range(l->start, q).last))
            return q;
    }
    return 0;
}

static const struct {
    const struct shape *shape;
    const char *date;
    bool own; /* only that date itself, not the rest of the element */
} dated[] = {{&activity_shape, "end", false},
             {&goal_shape, "due", false},
             {&review_shape, "date", false},
             {&rebate_shape, "due", true}};

/* What was over in a quarter that is closed, as either plan has its date. */
static int closed_subject(const struct limiting *l, const struct change *change)
{
    for (size_t i = 0; i < sizeof dated / sizeof dated[0]; i++) {
        const struct plan_node *nodes[] = {change->before, change->after};
        for (size_t k = 0; k < 2; k++) {
            const struct plan_node *node =
                nodes[k] ? around(nodes[k], dated[i].shape) : NULL;
            bool asked = node && (!dated[i].own || is_field(change, dated[i].date));
            int quarter = asked ? closed_quarter(l, date_of(node, dated[i].date)) : 0;
            if (quarter)
                return quarter;
        }
    }
    return 0;
}

/* A review that was held keeps its record, whatever quarter it was held in. */
static int held_review(const struct limiting *l, const struct change *change)
{
    const struct plan_node *review =
        change->before ? around(change->before, &review_shape) : NULL;
    struct date date = review ? date_of(review, "date") : DATE_NONE;
    bool held = date_known(date) && date_compare(date, l->limits->effective) < 0
                && date_known(l->limits->today)
                && date_compare(date, l->limits->today) < 0;
    return held ? quarter_of(l->start, date) : 0;
}

/* ---- rebates that are paid by periods ---- */

static int months_of(const struct plan_node *rebate)
{
    int32_t period = rebate ? ((const struct plan_rebate *)(const void *)rebate)->period : 0;
    return period == PERIOD_QUARTER ? 3 : period == PERIOD_HALF_YEAR ? 6 : 0;
}

static void check_period(const struct limiting *l, const struct change *change)
{
    int months = change->before ? months_of(around(change->before, &rebate_shape)) : 0;
    if (!months && change->after)
        months = months_of(around(change->after, &rebate_shape));
    struct date first = l->start;
    while (months && date_compare(first, l->limits->effective) < 0)
        first = date_add_months(first, months);
    if (!months || date_compare(first, l->limits->effective) == 0)
        return;
    const struct plan_node *rebate = around(subject(change), &rebate_shape);
    FIND(l->findings, &AMENDMENT_PERIOD_BEGUN, change_pos(change),
         ARG("part", plan_path(l->arena, rebate)),
         ARG("date", date_text(l->arena, l->limits->effective)),
         ARG("next", date_text(l->arena, first)));
}

static void check_ended(const struct limiting *l, const struct change *change)
{
    int quarter = closed_milestone(l, change);
    if (!quarter)
        quarter = closed_subject(l, change);
    if (!quarter)
        quarter = held_review(l, change);
    if (quarter)
        forbid_quarter(l, change, quarter);
    else
        check_period(l, change);
}

/* ---- the day it takes effect ---- */

static void check_effective(const struct limiting *l)
{
    const struct plan_period *period = l->changes->before->period;
    struct date effective = l->limits->effective, today = l->limits->today;
    int quarter = quarter_of(l->start, effective);
    if (!quarter) {
        FIND(l->findings, &AMENDMENT_BEFORE_YEAR, POS_NONE,
             ARG("date", date_text(l->arena, effective)),
             ARG("start", date_text(l->arena, period->start)),
             ARG("end", date_text(l->arena, period->end)));
        return;
    }
    struct date end = quarter_range(l->start, quarter).last;
    if (!l->limits->correction && date_known(today) && date_compare(end, today) < 0)
        FIND(l->findings, &AMENDMENT_EFFECTIVE_PAST, POS_NONE,
             ARG("date", date_text(l->arena, effective)),
             ARG("quarter", quarter_text(l->arena, quarter)),
             ARG("end", date_text(l->arena, end)), ARG("today", date_text(l->arena, today)));
}

bool amendment_allowed(struct arena *arena, struct findings *findings,
                       const struct changes *changes, const struct amendment_limits *limits)
{
    size_t before = findings->by_level[LEVEL_ERROR];
    struct limiting l = {.arena = arena,
                         .findings = findings,
                         .changes = changes,
                         .limits = limits,
                         .start = changes->before->period->start};
    check_effective(&l);
    for (size_t i = 0; i < changes->count; i++) {
        const struct change *change = &changes->items[i];
        if (amendment_is_record(change))
            continue;
        if (is_identity(change))
            forbid(&l, change, &AMENDMENT_IDENTITY);
        else if (is_locked(&l, change))
            forbid(&l, change, &AMENDMENT_LOCKED);
        else if (!limits->correction)
            check_ended(&l, change);
    }
    compare_locks(&l, &changes->before->node, &changes->after->node);
    for (size_t i = 0; i < changes->pair_count; i++)
        compare_locks(&l, changes->pairs[i].before, changes->pairs[i].after);
    return findings->by_level[LEVEL_ERROR] == before;
}
