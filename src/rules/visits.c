/* Which elements a plan can have and has, found by walking its shapes. */
#include "rules/inside.h"

#include "base/arena.h"

enum { SHAPES_MAX = 64 };

/* Every shape that can be reached from the plan's; gives their number. */
static size_t all_shapes(const struct shape *shapes[SHAPES_MAX])
{
    size_t count = 1;
    shapes[0] = &plan_shape;
    for (size_t i = 0; i < count; i++) {
        for (size_t f = 0; f < shapes[i]->field_count; f++) {
            const struct field *field = &shapes[i]->fields[f];
            if ((field->kind != KIND_ITEM && field->kind != KIND_LIST) || !field->of)
                continue;
            size_t known = 0;
            while (known < count && shapes[known] != field->of)
                known++;
            if (known == count && count < SHAPES_MAX)
                shapes[count++] = field->of;
        }
    }
    return count;
}

const struct shape *visits_shape(struct str element)
{
    const struct shape *shapes[SHAPES_MAX];
    size_t count = all_shapes(shapes);
    if (str_is(element, contract_shape.element))
        return &contract_shape;
    for (size_t i = 0; i < count; i++)
        if (str_is(element, shapes[i]->element))
            return shapes[i];
    return NULL;
}

struct walk {
    struct arena *arena;
    const struct plan_node **nodes;
    size_t count, capacity;
};

static void add_node(struct walk *walk, const struct plan_node *node)
{
    if (!node)
        return;
    walk->nodes = arena_grow(walk->arena, walk->nodes, &walk->capacity, walk->count + 1,
                             sizeof *walk->nodes);
    walk->nodes[walk->count++] = node;
}

static void add_children(struct walk *walk, const struct plan_node *node)
{
    for (size_t f = 0; f < node->shape->field_count; f++) {
        const struct field *field = &node->shape->fields[f];
        if (field->kind == KIND_ITEM)
            add_node(walk, *(const struct plan_node *const *)field_at(node, field));
        if (field->kind != KIND_LIST)
            continue;
        const struct plan_list *list = field_at(node, field);
        for (size_t i = 0; i < list->count; i++)
            add_node(walk, list_item(field, list, i));
    }
}

/* Level by level; elements of one shape come out in the order of the file. */
const struct plan_node *const *visits_all(struct arena *arena, const struct plan *plan,
                                          const struct contract *contract, size_t *count)
{
    struct walk walk = {.arena = arena};
    add_node(&walk, &plan->node);
    for (size_t i = 0; i < walk.count; i++)
        add_children(&walk, walk.nodes[i]);
    if (contract)
        add_node(&walk, &contract->node);
    *count = walk.count;
    return walk.nodes;
}
