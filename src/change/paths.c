#include "change/paths.h"

#include "base/arena.h"

#include <stdlib.h>

struct path_list {
    const struct plan_list *list;
    const struct str *keys; /* one an element */
    const bool *shared;     /* whether another element has the same key */
};

struct sorted_key {
    struct str key;
    size_t index;
};

static int compare_keys(const void *a, const void *b)
{
    return str_compare(((const struct sorted_key *)a)->key, ((const struct sorted_key *)b)->key);
}

static struct path_list read_list(struct arena *arena, const struct field *field,
                                  const struct plan_list *list)
{
    struct str *keys = arena_array(arena, list->count, sizeof *keys);
    bool *shared = arena_array(arena, list->count, sizeof *shared);
    struct sorted_key *sorted = arena_array(arena, list->count, sizeof *sorted);
    for (size_t i = 0; i < list->count; i++) {
        keys[i] = plan_key(arena, list_item(field, list, i));
        sorted[i] = (struct sorted_key){keys[i], i};
    }
    qsort(sorted, list->count, sizeof *sorted, compare_keys);
    for (size_t i = 1; i < list->count; i++)
        if (str_equal(sorted[i].key, sorted[i - 1].key))
            shared[sorted[i].index] = shared[sorted[i - 1].index] = true;
    return (struct path_list){list, keys, shared};
}

/* Neighbours are asked about one after the other, so the last list is looked at first. */
static const struct path_list *list_of(struct paths *paths, const struct field *field,
                                       const struct plan_list *list)
{
    for (size_t i = paths->count; i > 0; i--)
        if (paths->lists[i - 1].list == list)
            return &paths->lists[i - 1];
    paths->lists = arena_grow(paths->arena, paths->lists, &paths->capacity, paths->count + 1,
                              sizeof *paths->lists);
    paths->lists[paths->count] = read_list(paths->arena, field, list);
    return &paths->lists[paths->count++];
}

static struct str step_of(struct paths *paths, const struct field *field,
                          const struct plan_node *node, size_t index)
{
    if (field->kind == KIND_ITEM)
        return str_of(field->name);
    const struct path_list *list = list_of(paths, field, field_at(node->parent, field));
    if (!list->keys[index].s)
        return str_format(paths->arena, "%s[%zu]", field->of->element, index + 1);
    if (list->shared[index])
        return str_format(paths->arena, "%s[#%zu]", field->of->element, index + 1);
    return str_format(paths->arena, "%s[%.*s]", field->of->element,
                      STR_ARGS(list->keys[index]));
}

struct str paths_of(struct paths *paths, const struct plan_node *node)
{
    size_t index;
    const struct field *field = plan_holder(node, &index);
    if (!field)
        return STR("");
    struct str before = paths_of(paths, node->parent);
    struct str step = step_of(paths, field, node, index);
    return before.n
               ? str_format(paths->arena, "%.*s/%.*s", STR_ARGS(before), STR_ARGS(step))
               : step;
}
