/* Changes are made to the copy of a plan in which they have their places. */
#include "change/apply_parts.h"

#include "base/arena.h"
#include "xml/xml.h"

#include <string.h>

/* ---- values ---- */

static void rename_refs(struct plan_node *node, const struct plan_node *target, struct str id);

static void rename_in(struct plan_node *node, const struct field *field,
                      const struct plan_node *target, struct str id)
{
    void *at = (char *)node + field->offset;
    const struct plan_list *list = at;
    const struct plan_refs *refs = at;
    switch (field->kind) {
    case KIND_REF:
        if (((struct plan_ref *)at)->target == target)
            ((struct plan_ref *)at)->id = id;
        break;
    case KIND_REFS:
        for (size_t i = 0; i < refs->count; i++)
            if (refs->items[i].target == target)
                ((struct plan_ref *)(uintptr_t)refs->items)[i].id = id;
        break;
    case KIND_ITEM:
        if (*(struct plan_node **)at)
            rename_refs(*(struct plan_node **)at, target, id);
        break;
    case KIND_LIST:
        for (size_t i = 0; i < list->count; i++)
            rename_refs(plan_editable(list_item(field, list, i)), target, id);
        break;
    default: break;
    }
}

/* As deep as the shapes nest. */
static void rename_refs(struct plan_node *node, const struct plan_node *target, struct str id)
{
    for (size_t i = 0; i < node->shape->field_count; i++)
        rename_in(node, &node->shape->fields[i], target, id);
}

static void change_value(struct applying *a, const struct step *step)
{
    const struct amendment_change *change = step->change;
    if (change->translated) {
        plan_set_other(a->arena, step->node, step->field, change->lang, change->new_value);
        return;
    }
    plan_set(a->arena, step->node, step->field, change->new_value);
    if (change->kind == CHANGE_RENAMED)
        rename_refs(&a->plan->node, step->node, change->new_value);
}

/* What was internal only because it stood inside is not any more; what says so itself stays. As
 * deep as the shapes nest. */
static void show(struct plan_node *node)
{
    const struct xml_attribute *own =
        node->xml ? xml_attribute_find(node->xml, "audience") : NULL;
    node->audience = own && str_is(own->value, "internal") ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
    if (node->audience == AUDIENCE_INTERNAL)
        return;
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        void *at = (char *)node + field->offset;
        const struct plan_list *list = at;
        if (field->kind == KIND_ITEM && *(struct plan_node **)at)
            show(*(struct plan_node **)at);
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            show(plan_editable(list_item(field, list, k)));
    }
}

static void show_inside(struct plan_node *node, const struct field *field)
{
    void *at = (char *)node + field->offset;
    const struct plan_list *list = at;
    if (field->kind == KIND_ITEM && *(struct plan_node **)at) {
        show(*(struct plan_node **)at);
        (*(struct plan_node **)at)->audience = AUDIENCE_BOTH;
    }
    for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
        show(plan_editable(list_item(field, list, k)));
}

static void change_mark(struct applying *a, const struct step *step)
{
    bool both = str_is(step->change->new_value, "both");
    enum audience audience = both ? AUDIENCE_BOTH : AUDIENCE_INTERNAL;
    if (step->field) {
        plan_set_audience(a->arena, step->node, step->field, audience);
        if (both)
            show_inside(step->node, step->field);
        return;
    }
    if (both)
        show(step->node);
    step->node->audience = audience;
}

/* ---- lists ---- */

static void *member(struct plan_node *node, const struct field *field)
{
    return (char *)node + field->offset;
}

/* The audience that the element's own attribute gives it in that field. */
static enum audience said_audience(const struct field *field, const struct plan_node *node)
{
    const struct xml_attribute *own = xml_attribute_find(node->xml, "audience");
    if (!own)
        return field->audience;
    return str_is(own->value, "internal") ? AUDIENCE_INTERNAL : AUDIENCE_BOTH;
}

static void change_item(struct applying *a, const struct step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (steps[i].change->kind == CHANGE_REMOVED)
            plan_clear_item(steps[i].parent, steps[i].field);
    for (size_t i = 0; i < count; i++) {
        const struct step *step = &steps[i];
        if (step->change->kind != CHANGE_ADDED)
            continue;
        struct plan_node *item = plan_make_item(a->arena, step->parent, step->field);
        memcpy(item, step->new, step->field->of->size);
        plan_set_audience(a->arena, step->parent, step->field,
                          said_audience(step->field, step->new));
    }
}

/* The list in its new order: what stays keeps its order, and what is put in or moved comes to
 * stand at its place; steps are sorted by it. */
static void change_list(struct applying *a, const struct step *steps, size_t count)
{
    struct plan_list *list = member(steps->parent, steps->field);
    size_t size = steps->field->of->size, gone = 0, entering = 0;
    bool *out = arena_array(a->arena, list->count + 1, sizeof *out);
    for (size_t i = 0; i < count; i++) {
        enum change_kind kind = steps[i].change->kind;
        if (kind != CHANGE_ADDED)
            out[steps[i].index] = true;
        gone += kind != CHANGE_ADDED;
        entering += kind != CHANGE_REMOVED;
    }
    size_t total = list->count - gone + entering, stay = 0, next = 0;
    char *items = arena_array(a->arena, total + 1, size);
    for (size_t place = 0; place < total; place++) {
        while (next < count && steps[next].change->kind == CHANGE_REMOVED)
            next++;
        while (stay < list->count && out[stay])
            stay++;
        bool due = next < count
                   && ((size_t)steps[next].change->to <= place + 1 || stay == list->count);
        const struct plan_node *from = due && steps[next].new ? steps[next].new
                                       : due                  ? steps[next].node
                                             : list_item(steps->field, list, stay);
        next += due;
        stay += !due;
        memcpy(items + place * size, from, size);
    }
    *list = (struct plan_list){items, total};
}

void apply_value(struct applying *a, const struct step *step)
{
    if (step->change->kind == CHANGE_MARK)
        change_mark(a, step);
    else
        change_value(a, step);
}

void apply_elements(struct applying *a, const struct step *steps, size_t count)
{
    if (steps->field->kind == KIND_ITEM)
        change_item(a, steps, count);
    else
        change_list(a, steps, count);
}
