#include "import/actuals_names.h"

#include "import/columns.h"
#include "xml/nearest.h"

#include <stdlib.h>

#define KIND(kind) (1u << (kind))

static const char *const words[NAME_KINDS][LANG_COUNT] = {
    [NAME_SUBJECT] = {"goal or measure", "目标或指标", "目標或指標"},
    [NAME_SPEND] = {"activity, fee or line of the budget", "活动、费用或预算项目",
                    "活動、費用或預算項目"},
    [NAME_TERM] = {"rebate, discount or fee", "返利、折扣或费用", "返利、折扣或費用"},
    [NAME_ACTIVITY] = {"activity", "活动", "活動"},
    [NAME_DISPLAY] = {"display", "陈列", "陳列"},
    [NAME_ASSET] = {"asset", "设备", "設備"},
    [NAME_FACTOR] = {"factor of satisfaction", "满意度因素", "滿意度因素"},
    [NAME_CONTACT] = {"contact", "联系人", "聯絡人"},
    [NAME_GOAL] = {"goal", "目标", "目標"},
    [NAME_ACTION] = {"action", "行动", "行動"},
    [NAME_PART] = {"part with the id", "编号对应的部分", "編號對應的部分"},
};

const char *const *name_words(enum name_kind kind)
{
    return words[kind];
}

/* What the elements of a plan that have an id can be called in a table. */
static const struct {
    const char *element;
    unsigned kinds;
} elements[] = {
    {"goal", KIND(NAME_SUBJECT) | KIND(NAME_GOAL)},
    {"rebate", KIND(NAME_TERM)},
    {"discount", KIND(NAME_TERM)},
    {"fee", KIND(NAME_TERM) | KIND(NAME_SPEND)},
    {"activity", KIND(NAME_SPEND) | KIND(NAME_ACTIVITY)},
    {"line", KIND(NAME_SPEND)},
    {"display", KIND(NAME_DISPLAY)},
    {"contact", KIND(NAME_CONTACT)},
    {"action", KIND(NAME_ACTION)},
};

static unsigned kinds_of(const char *element)
{
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
        if (str_is(str_of(element), elements[i].element))
            return elements[i].kinds | KIND(NAME_PART);
    return KIND(NAME_PART);
}

/* ---- collecting ---- */

struct collector {
    struct arena *arena;
    struct name *items;
    size_t count, capacity;
};

static void add(struct collector *c, struct name name, struct str called)
{
    if (!name.id.n)
        return;
    name.folded = columns_fold(c->arena, called);
    c->items = arena_grow(c->arena, c->items, &c->capacity, c->count + 1, sizeof name);
    c->items[c->count++] = name;
}

/* The field that names a node, NULL if its shape has none. */
static const struct field *naming_field(const struct shape *shape)
{
    static const char *const fields[] = {"title", "name", "label"};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        const struct field *field = shape_field(shape, str_of(fields[i]));
        if (field && field->kind == KIND_TEXT)
            return field;
    }
    return NULL;
}

/* The name by its id and by what the plan calls it, in each of its languages. */
static void add_called(struct collector *c, struct name name, const struct plan_node *node)
{
    const struct field *field = naming_field(node->shape);
    if (!name.id.n)
        return;
    add(c, name, name.id);
    if (!field)
        return;
    struct str own = *(const struct str *)field_at(node, field);
    if (own.n && !str_equal(own, name.id))
        add(c, name, own);
    for (const struct plan_other *other = node->others; other; other = other->next)
        if (other->field == field && other->text.n)
            add(c, name, other->text);
}

static void add_node(struct collector *c, const struct plan_node *node)
{
    add_called(c, (struct name){.id = node_id(node), .node = node,
                                .kinds = kinds_of(node->shape->element)},
               node);
}

/* As deep as the shapes are. */
static void collect(struct collector *c, const struct plan_node *node)
{
    add_node(c, node);
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        if (field->kind == KIND_ITEM && *(const struct plan_node *const *)at)
            collect(c, *(const struct plan_node *const *)at);
        if (field->kind == KIND_LIST)
            for (size_t k = 0; k < ((const struct plan_list *)at)->count; k++)
                collect(c, list_item(field, at, k));
    }
}

static void add_measure(struct collector *c, struct str measure, const struct plan_node *node)
{
    struct name name = {.id = measure, .kinds = KIND(NAME_SUBJECT)};
    if (node)
        add_called(c, name, node);
    else
        add(c, name, measure);
}

static void collect_measures(struct collector *c, const struct plan *plan)
{
    const struct plan_measure *measures = PLAN_ITEMS(plan->measures, plan_measure);
    const struct plan_last_year *last = plan->situation ? plan->situation->last_year : NULL;
    for (size_t i = 0; i < plan->goals.count; i++)
        add_measure(c, PLAN_ITEMS(plan->goals, plan_goal)[i].measure, NULL);
    for (size_t i = 0; i < plan->measures.count; i++)
        add_measure(c, measures[i].id, &measures[i].node);
    for (size_t i = 0; last && i < last->results.count; i++) {
        const struct plan_result *result = &PLAN_ITEMS(last->results, plan_result)[i];
        add_measure(c, result->measure, &result->node);
    }
    for (size_t i = 0; base_words[i]; i++) /* terms are calculated with these */
        add_measure(c, str_of(base_words[i]), NULL);
}

static void collect_others(struct collector *c, const struct plan *plan)
{
    for (size_t i = 0; i < plan->assets.count; i++) {
        const struct plan_asset *asset = &PLAN_ITEMS(plan->assets, plan_asset)[i];
        add(c, (struct name){asset->number, STR_NONE, &asset->node, KIND(NAME_ASSET)},
            asset->number);
    }
    const struct plan_satisfaction *known = plan->satisfaction;
    for (size_t i = 0; known && i < known->factors.count; i++) {
        const struct plan_factor_rating *factor =
            &PLAN_ITEMS(known->factors, plan_factor_rating)[i];
        add_called(c, (struct name){factor->name, STR_NONE, &factor->node, KIND(NAME_FACTOR)},
                   &factor->node);
    }
}

static int compare_id(const void *left, const void *right)
{
    return str_compare(((const struct name *)left)->id, ((const struct name *)right)->id);
}

static int compare_fold(const void *left, const void *right)
{
    const struct name *a = left, *b = right;
    int order = str_compare(a->folded, b->folded);
    return order ? order : str_compare(a->id, b->id);
}

const struct names *names_make(struct arena *arena, const struct plan *plan)
{
    struct collector c = {.arena = arena};
    struct names *names = arena_alloc(arena, sizeof *names);
    collect(&c, &plan->node);
    collect_measures(&c, plan);
    collect_others(&c, plan);
    names->count = c.count;
    names->by_id = c.items;
    names->by_fold = arena_array(arena, c.count, sizeof *names->by_fold);
    for (size_t i = 0; i < c.count; i++)
        names->by_fold[i] = c.items[i];
    if (c.count) {
        qsort(names->by_id, c.count, sizeof *names->by_id, compare_id);
        qsort(names->by_fold, c.count, sizeof *names->by_fold, compare_fold);
    }
    return names;
}

/* ---- finding ---- */

/* The first of the sorted names that is not before `text`. */
static size_t first_of(const struct name *items, size_t count, struct str text, bool fold)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        struct str own = fold ? items[middle].folded : items[middle].id;
        if (str_compare(own, text) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* A goal and the measure that it has are one subject. */
static bool is_measure_of(const struct name *measure, const struct name *goal)
{
    return !measure->node && goal->node && goal->node->shape == &goal_shape
           && str_equal(measure->id, ((const struct plan_goal *)goal->node)->measure);
}

enum name_found names_find(struct arena *arena, const struct names *names, enum name_kind kind,
                           struct str text, const struct name **name,
                           const struct name **other)
{
    *name = *other = NULL;
    for (size_t i = first_of(names->by_id, names->count, text, false);
         i < names->count && str_equal(names->by_id[i].id, text); i++) {
        *name = &names->by_id[i];
        if ((*name)->kinds & KIND(kind))
            return NAME_FOUND;
    }
    const struct name *wrong = *name;
    *name = NULL;
    struct str folded = columns_fold(arena, text);
    for (size_t i = first_of(names->by_fold, names->count, folded, true);
         i < names->count && str_equal(names->by_fold[i].folded, folded); i++) {
        const struct name *one = &names->by_fold[i];
        if (!(one->kinds & KIND(kind)) || (*name && str_equal((*name)->id, one->id))
            || (*name && is_measure_of(one, *name)))
            continue;
        if (*name && !is_measure_of(*name, one)) {
            *other = one;
            return NAME_IS_UNCLEAR;
        }
        *name = one;
    }
    if (*name)
        return NAME_FOUND;
    *name = wrong;
    return wrong ? NAME_IS_OTHER : NAME_IS_UNKNOWN;
}

struct str names_nearest(const struct names *names, enum name_kind kind, struct str misspelt)
{
    struct str best = STR_NONE;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < names->count; i++)
        if (names->by_id[i].kinds & KIND(kind))
            nearest_offer(misspelt, names->by_id[i].id, &best, &distance);
    return best;
}
