/* The tables of a review as one reader may have them. Whatever is made from the copy cannot
 * tell what it does not hold. */
#include "reports/review_seen.h"

#include "base/arena.h"

#include <string.h>

struct sight {
    const struct plan *plan, *whole;
    bool customer;
};

/* ---- which rows ---- */

static bool goal_measures(const struct plan *plan, struct str subject)
{
    const struct plan_goal *goals = PLAN_ITEMS(plan->goals, plan_goal);
    for (size_t i = 0; i < plan->goals.count; i++)
        if (str_equal(goals[i].id, subject) || str_equal(goals[i].measure, subject))
            return true;
    return false;
}

/* A measure that only an internal goal has is nothing for the customer. */
static bool sees_result(const struct sight *sight, const struct plan_node *row)
{
    struct str subject = ((const struct actual_result *)row)->subject;
    return goal_measures(sight->plan, subject) || !goal_measures(sight->whole, subject);
}

static bool sees_budget(const struct sight *sight, const struct plan_node *row)
{
    (void)row;
    return sight->plan->budget != NULL;
}

static bool sees_satisfaction(const struct sight *sight, const struct plan_node *row)
{
    (void)row;
    return sight->plan->satisfaction != NULL;
}

static bool holds_asset(const struct plan *plan, struct str number)
{
    const struct plan_asset *assets = PLAN_ITEMS(plan->assets, plan_asset);
    for (size_t i = 0; i < plan->assets.count; i++)
        if (str_equal(assets[i].number, number))
            return true;
    return false;
}

static bool sees_inspection(const struct sight *sight, const struct plan_node *row)
{
    return holds_asset(sight->plan, ((const struct actual_inspection *)row)->asset);
}

static bool sees_action(const struct sight *sight, const struct plan_node *row)
{
    const struct actual_action *action = (const struct actual_action *)row;
    if (plan_find(sight->whole, action->id))
        return plan_find(sight->plan, action->id) != NULL;
    return !action->goal.id.n || plan_find(sight->plan, action->goal.id);
}

static bool sees_finding(const struct sight *sight, const struct plan_node *row)
{
    struct str goal = ((const struct actual_finding *)row)->goal.id;
    return !goal.n || plan_find(sight->plan, goal);
}

/* The first word of a path: "target.value", "tier[2].rate". */
static struct str path_head(struct str path)
{
    size_t n = 0;
    while (n < path.n && path.s[n] != '.' && path.s[n] != '[' && path.s[n] != '/')
        n++;
    return str_slice(path, 0, n);
}

static bool field_open(const struct plan_node *node, struct str name)
{
    const struct field *field = shape_field(node->shape, name);
    return !field || field_audience(node, field) == AUDIENCE_BOTH;
}

/* The part is named by its id, or by its place from the plan on. */
static bool sees_decision(const struct sight *sight, const struct plan_node *row)
{
    const struct actual_decision *decision = (const struct actual_decision *)row;
    const struct plan_node *part = plan_find(sight->plan, decision->part);
    if (part)
        return field_open(part, path_head(decision->field));
    return !plan_find(sight->whole, decision->part)
           && field_open(&sight->whole->node, path_head(decision->part));
}

/* ---- what of a row ---- */

static const struct {
    const struct shape *shape;
    bool (*sees)(const struct sight *sight, const struct plan_node *row); /* NULL: all */
    const char *hidden[4]; /* fields that are nothing for the customer, besides notes */
} kinds[] = {
    {&actual_result_shape, sees_result, {NULL}},
    {&actual_spend_shape, sees_budget, {NULL}},
    {&actual_promotion_shape, NULL, {"pulledForward", "cannibalised", "margin", "spend"}},
    {&actual_inspection_shape, sees_inspection, {NULL}},
    {&actual_rating_shape, sees_satisfaction, {NULL}},
    {&actual_complaint_shape, sees_satisfaction, {NULL}},
    {&actual_action_shape, sees_action, {NULL}},
    {&actual_finding_shape, sees_finding, {NULL}},
    {&actual_decision_shape, sees_decision, {NULL}},
};

static bool sees(const struct sight *sight, const struct plan_node *row)
{
    if (!sight->customer)
        return true;
    if (row->audience != AUDIENCE_BOTH)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (kinds[i].shape == row->shape && kinds[i].sees)
            return kinds[i].sees(sight, row);
    return true;
}

static bool hidden(const struct shape *shape, const char *name)
{
    if (strcmp(name, "note") == 0)
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        for (size_t h = 0; kinds[i].shape == shape && h < 4 && kinds[i].hidden[h]; h++)
            if (strcmp(name, kinds[i].hidden[h]) == 0)
                return true;
    return false;
}

/* References into this plan. False if one that the row cannot do without leads nowhere. */
static bool redirect(const struct sight *sight, struct plan_node *row)
{
    for (size_t i = 0; i < row->shape->field_count; i++) {
        const struct field *field = &row->shape->fields[i];
        char *member = (char *)row + field->offset;
        if (sight->customer && field->kind == KIND_TEXT && hidden(row->shape, field->name))
            *(struct str *)(void *)member = STR_NONE;
        if (sight->customer && field->kind == KIND_DECIMAL && hidden(row->shape, field->name))
            *(struct dec *)(void *)member = DEC_NONE;
        if (field->kind != KIND_REF)
            continue;
        struct plan_ref *ref = (struct plan_ref *)(void *)member;
        ref->target = ref->id.n ? plan_find(sight->plan, ref->id) : NULL;
        if (!ref->target && field->required)
            return false;
        if (!ref->target)
            *ref = (struct plan_ref){STR_NONE, NULL};
    }
    return true;
}

static void copy_rows(struct arena *arena, const struct sight *sight, const struct field *field,
                      const struct plan_list *list, struct plan_list *kept)
{
    size_t size = field->of->size;
    char *rows = arena_array(arena, list->count, size);
    *kept = (struct plan_list){rows, 0};
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_node *row = list_item(field, list, i);
        struct plan_node *copy = (struct plan_node *)(void *)(rows + kept->count * size);
        if (!sees(sight, row))
            continue;
        memcpy(copy, row, size);
        kept->count += redirect(sight, copy);
    }
}

const struct actuals *actuals_seen(struct arena *arena, const struct actuals *actuals,
                                   const struct plan *plan, const struct plan *whole,
                                   enum audience audience)
{
    struct sight sight = {plan, whole, audience == AUDIENCE_BOTH};
    struct actuals *copy = actuals_none(arena);
    for (size_t i = 0; i < actuals_shape.field_count; i++) {
        const struct field *field = &actuals_shape.fields[i];
        copy_rows(arena, &sight, field, field_at(&actuals->node, field),
                  (struct plan_list *)(void *)((char *)copy + field->offset));
    }
    return copy;
}
