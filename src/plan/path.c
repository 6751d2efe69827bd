#include "plan/path.h"

#include "base/arena.h"

#include <string.h>

/* The first that an element has. */
static const char *const key_fields[] = {"id",    "code", "number", "ref",   "quarter", "measure",
                                         "name",  "label", "term",  "title", "kind",    "cause",
                                         "version", "rule", NULL};

struct str plan_key(struct arena *arena, const struct plan_node *node)
{
    for (size_t i = 0; key_fields[i]; i++) {
        const struct field *field = shape_field(node->shape, str_of(key_fields[i]));
        if (field && field_known(node, field) && field->place == IN_ATTRIBUTE)
            return field_text(arena, node, field);
    }
    return STR_NONE;
}

const struct field *plan_holder(const struct plan_node *node, size_t *index)
{
    const struct plan_node *parent = node->parent;
    for (size_t i = 0; parent && i < parent->shape->field_count; i++) {
        const struct field *field = &parent->shape->fields[i];
        const void *at = field_at(parent, field);
        *index = 0;
        if (field->kind == KIND_ITEM && *(const struct plan_node *const *)at == node)
            return field;
        const struct plan_list *list = at;
        if (field->kind != KIND_LIST || field->of != node->shape)
            continue;
        uintptr_t first = (uintptr_t)list->items, here = (uintptr_t)node;
        if (here < first || here >= first + list->count * field->of->size)
            continue;
        *index = (here - first) / field->of->size;
        return field;
    }
    return NULL;
}

static bool key_shared(struct arena *arena, const struct field *field,
                       const struct plan_list *list, size_t index, struct str key)
{
    for (size_t i = 0; i < list->count; i++)
        if (i != index && str_equal(plan_key(arena, list_item(field, list, i)), key))
            return true;
    return false;
}

/* "tier[2]", "rebate[r-annual]", "baseline". */
static struct str step_of(struct arena *arena, const struct plan_node *parent,
                          const struct field *field, size_t index)
{
    const struct plan_list *list = field_at(parent, field);
    if (field->kind == KIND_ITEM)
        return str_of(field->name);
    struct str key = plan_key(arena, list_item(field, list, index));
    if (!key.s)
        return str_format(arena, "%s[%zu]", field->of->element, index + 1);
    if (key_shared(arena, field, list, index, key))
        return str_format(arena, "%s[#%zu]", field->of->element, index + 1);
    return str_format(arena, "%s[%.*s]", field->of->element, STR_ARGS(key));
}

struct str plan_path(struct arena *arena, const struct plan_node *node)
{
    size_t index;
    const struct field *field = plan_holder(node, &index);
    if (!field)
        return STR("");
    struct str before = plan_path(arena, node->parent);
    struct str step = step_of(arena, node->parent, field, index);
    return before.n ? str_format(arena, "%.*s/%.*s", STR_ARGS(before), STR_ARGS(step)) : step;
}

/* How many bytes of the path the step takes with the sign that divides it from the next; 0 if
 * the path does not begin with it. Keys may hold any sign, so that the step, not the path, is
 * what decides. */
static size_t taken(struct str path, struct str step)
{
    if (!step.n || !str_starts(path, step))
        return 0;
    if (path.n == step.n)
        return step.n;
    return path.s[step.n] == '/' || path.s[step.n] == '.' ? step.n + 1 : 0;
}

struct step {
    const struct plan_node *node;
    size_t taken;
};

static void offer(struct step *best, const struct plan_node *node, struct str path,
                  struct str step)
{
    size_t n = taken(path, step);
    if (n > best->taken)
        *best = (struct step){node, n};
}

static struct str rest(struct str path, size_t from)
{
    return str_slice(path, from, path.n - from);
}

/* True if the path may begin with that element: its key, where it has one, stands in brackets. */
static bool may_begin(struct arena *arena, const struct plan_node *item, struct str inside)
{
    struct str key = plan_key(arena, item);
    return !key.s || (str_starts(inside, key) && inside.n > key.n && inside.s[key.n] == ']');
}

/* A list's element may also be named by its place, "#2", whatever key it has. Whether a key is
 * shared is asked of the elements that have it and of no others. */
static void offer_list(struct arena *arena, struct step *best, const struct plan_node *parent,
                       const struct field *field, struct str path)
{
    const struct plan_list *list = field_at(parent, field);
    struct str element = str_of(field->of->element);
    if (!str_starts(path, element) || path.n <= element.n || path.s[element.n] != '[')
        return;
    struct str inside = rest(path, element.n + 1);
    bool by_place = str_starts(inside, STR("#"));
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_node *item = list_item(field, list, i);
        if (may_begin(arena, item, inside))
            offer(best, item, path, step_of(arena, parent, field, i));
        if (by_place)
            offer(best, item, path, str_format(arena, "%s[#%zu]", field->of->element, i + 1));
    }
}

static struct step next_step(struct arena *arena, const struct plan_node *from, struct str path)
{
    struct step best = {NULL, 0};
    for (size_t i = 0; i < from->shape->field_count; i++) {
        const struct field *field = &from->shape->fields[i];
        if (field->kind == KIND_ITEM && field_known(from, field))
            offer(&best, *(const struct plan_node *const *)field_at(from, field), path,
                  str_of(field->name));
        else if (field->kind == KIND_LIST)
            offer_list(arena, &best, from, field, path);
    }
    return best;
}

const struct plan_node *plan_at(const struct plan_node *from, struct str path)
{
    struct arena *arena = arena_new();
    while (from && path.n) {
        struct step step = next_step(arena, from, path);
        from = step.node;
        path = rest(path, step.taken);
    }
    arena_free(arena);
    return from;
}

const struct field *plan_field_at(const struct plan_node *from, struct str path,
                                  const struct plan_node **node)
{
    const struct field *field = NULL;
    struct arena *arena = arena_new();
    *node = NULL;
    while (from && !(field = shape_field(from->shape, path))) {
        struct step step = next_step(arena, from, path);
        from = step.node;
        path = rest(path, step.taken);
    }
    arena_free(arena);
    if (!field || field->kind == KIND_ITEM || field->kind == KIND_LIST)
        return NULL;
    *node = from;
    return field;
}
