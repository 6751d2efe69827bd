/* Every change is found its place, and what stands there compared with what the change says. */
#include "change/apply_parts.h"

#include "base/arena.h"
#include "change/amendment_messages.h"
#include "xml/xml.h"

#include <string.h>

struct str apply_number(const struct applying *a)
{
    return str_format(a->arena, "%d", (int)a->amendment->number);
}

static struct str shown(struct str value)
{
    return value.s ? value : STR("–");
}

/* ---- places ---- */

static struct plan_node *find_part(struct applying *a, const struct amendment_change *change)
{
    const struct plan_node *node = plan_at(&a->plan->node, change->part);
    if (!node)
        FAULT(a, &AMENDMENT_PART_MISSING, change->pos, ARG("part", change->part));
    return plan_editable(node);
}

static const struct field *find_field(struct applying *a, const struct amendment_change *change,
                                      const struct plan_node *node)
{
    const struct field *field = shape_field(node->shape, change->field);
    bool part = field && (field->kind == KIND_ITEM || field->kind == KIND_LIST);
    if (field && part == false)
        return field;
    FAULT(a, &AMENDMENT_FIELD_UNKNOWN, change->pos, ARG("part", shown(change->part)),
          ARG("field", change->field));
    return NULL;
}

static size_t depth_of(const struct plan_node *node)
{
    size_t depth = 0;
    while ((node = node->parent))
        depth++;
    return depth;
}

/* ---- values ---- */

static struct str value_there(struct applying *a, const struct step *step)
{
    const struct amendment_change *change = step->change;
    if (change->translated) {
        const struct plan_other *other = other_find(step->node, step->field, change->lang);
        return other ? other->text : STR_NONE;
    }
    return field_known(step->node, step->field) ? field_text(a->arena, step->node, step->field)
                                                : STR_NONE;
}

/* 2.0 and 2.00 are the same rate. */
static bool same_value(const struct field *field, struct str left, struct str right)
{
    struct dec a, b;
    if (!left.n || !right.n)
        return !left.n && !right.n;
    return str_equal(left, right)
           || (field->kind == KIND_DECIMAL && dec_parse(left, &a) && dec_parse(right, &b)
               && dec_compare(a, b) == 0);
}

static void find_conflict(struct applying *a, const struct step *step, struct str field,
                          struct str is)
{
    const struct amendment_change *change = step->change;
    FAULT(a, &AMENDMENT_CONFLICT, change->pos, ARG("number", apply_number(a)),
          ARG("field", field), ARG("part", shown(change->part)),
          ARG("old", shown(change->old_value)), ARG("is", shown(is)));
}

static void place_value(struct applying *a, struct step *step)
{
    const struct amendment_change *change = step->change;
    step->node = find_part(a, change);
    step->field = step->node ? find_field(a, change, step->node) : NULL;
    if (!step->field)
        return;
    struct plan_node *scratch = arena_alloc(a->arena, step->node->shape->size);
    struct str is = value_there(a, step);
    if (change->translated && !step->field->prose)
        FAULT(a, &AMENDMENT_FIELD_UNKNOWN, change->pos, ARG("part", shown(change->part)),
              ARG("field", change->field));
    else if (!same_value(step->field, is, change->old_value))
        find_conflict(a, step, change->field, is);
    else if (!plan_set(a->arena, scratch, step->field, change->new_value))
        FAULT(a, &AMENDMENT_VALUE_WRONG, change->pos, ARG("value", shown(change->new_value)),
              ARG("field", change->field));
}

/* A part whose audience is told apart from others: an element of a list, or what its parent has
 * as a field of its own. */
static void place_mark(struct applying *a, struct step *step)
{
    const struct amendment_change *change = step->change;
    step->node = find_part(a, change);
    if (!step->node)
        return;
    step->field = shape_field(step->node->shape, change->field);
    if (change->field.n && (!step->field || step->field->place != IN_CHILD)) {
        FAULT(a, &AMENDMENT_FIELD_UNKNOWN, change->pos, ARG("part", shown(change->part)),
              ARG("field", change->field));
        return;
    }
    enum audience is = step->field ? field_audience(step->node, step->field)
                                   : step->node->audience;
    struct str word = is == AUDIENCE_INTERNAL ? STR("internal") : STR("both");
    if (!str_equal(word, change->old_value))
        find_conflict(a, step, STR("audience"), word);
}

/* ---- elements ---- */

/* The field of a shape whose element, or whose list's elements, have that name. */
static const struct field *field_of_element(const struct shape *shape, struct str name)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        if ((field->kind == KIND_ITEM && str_is(name, field->name))
            || (field->kind == KIND_LIST && str_is(name, field->of->element)))
            return field;
    }
    return NULL;
}

static const struct field *item_field(const struct field *field)
{
    return field->kind == KIND_ITEM ? field : NULL;
}

static struct str part_text(struct applying *a, const struct plan_node *node,
                            const struct field *field)
{
    struct buf out = {.arena = a->arena};
    plan_write_part(a->arena, &out, node, item_field(field), 0);
    return buf_str(&out);
}

/* The element that the amendment holds, as it would stand in `parent`. */
static const struct plan_node *read_element(struct applying *a, const struct field *field,
                                            const struct xml_node *xml,
                                            const struct plan_node *parent)
{
    if (!amendment_element_good(a->arena, a->findings, field->of, xml)) {
        a->good = false;
        return NULL;
    }
    struct plan_node *node =
        plan_editable(plan_read_part(a->arena, a->findings, field->of, xml, a->lang));
    node->parent = parent;
    return node;
}

static void find_element_wrong(struct applying *a, const struct amendment_change *change)
{
    FAULT(a, &AMENDMENT_ELEMENT_WRONG, change->pos,
          ARG("part", change->part.n ? change->part : STR("accountPlan")),
          ARG("element", change->element ? change->element->name : STR("")));
}

static void place_add(struct applying *a, struct step *step)
{
    const struct amendment_change *change = step->change;
    step->node = step->parent = find_part(a, change);
    if (!step->node)
        return;
    if (change->element)
        step->field = field_of_element(step->node->shape, change->element->name);
    if (!step->field) {
        find_element_wrong(a, change);
        return;
    }
    step->depth = depth_of(step->parent);
    step->new = read_element(a, step->field, change->element, step->parent);
}

static void place_old(struct applying *a, struct step *step)
{
    step->node = find_part(a, step->change);
    step->field = step->node ? plan_holder(step->node, &step->index) : NULL;
    if (step->node && !step->field)
        FAULT(a, &AMENDMENT_PART_MISSING, step->change->pos, ARG("part", STR("accountPlan")));
    if (!step->field)
        return;
    step->parent = plan_editable(step->node->parent);
    step->depth = depth_of(step->parent);
}

static void place_remove(struct applying *a, struct step *step)
{
    const struct amendment_change *change = step->change;
    place_old(a, step);
    if (!step->field)
        return;
    if (!change->element || field_of_element(step->parent->shape, change->element->name)
                                != step->field) {
        find_element_wrong(a, change);
        return;
    }
    const struct plan_node *old =
        read_element(a, step->field, change->element, step->parent);
    struct str is = part_text(a, step->node, step->field);
    if (old && !str_equal(part_text(a, old, step->field), is))
        FAULT(a, &AMENDMENT_ELEMENT_CONFLICT, change->pos, ARG("number", apply_number(a)),
              ARG("part", change->part));
}

static void place_move(struct applying *a, struct step *step)
{
    const struct amendment_change *change = step->change;
    place_old(a, step);
    if (!step->field)
        return;
    if (step->field->kind != KIND_LIST || step->index + 1 != (size_t)change->from)
        FAULT(a, &AMENDMENT_PLACE_CONFLICT, change->pos, ARG("number", apply_number(a)),
              ARG("part", change->part),
              ARG("from", str_format(a->arena, "%d", (int)change->from)),
              ARG("is", str_format(a->arena, "%zu", step->index + 1)));
}

static void (*const placers[])(struct applying *a, struct step *step) = {
    [CHANGE_SET] = place_value,     [CHANGE_RENAMED] = place_value, [CHANGE_MARK] = place_mark,
    [CHANGE_ADDED] = place_add,     [CHANGE_REMOVED] = place_remove,
    [CHANGE_MOVED] = place_move,
};

/* The field of the plan itself in which the step's node and field stand. */
static const struct field *section_of(const struct step *step)
{
    const struct plan_node *node = step->node;
    size_t index;
    const struct field *field = step->field;
    for (; node && node->parent; node = node->parent)
        field = plan_holder(node, &index);
    return field;
}

void apply_place(struct applying *a, size_t index)
{
    struct step *step = &a->steps[index];
    const struct amendment_change *change = step->change = &a->amendment->changes[index];
    placers[change->kind](a, step);
    const struct field *section = step->node ? section_of(step) : NULL;
    if (section && amendment_field_is_record(section))
        FAULT(a, &AMENDMENT_OF_RECORD, change->pos, ARG("number", apply_number(a)),
              ARG_TEXT("name", section->name));
}
