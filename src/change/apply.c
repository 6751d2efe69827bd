/* First every change is found its place and compared with what stands there; then all are made:
 * values, and then the elements of lists, the innermost lists first, since an element of a list
 * that is made anew stands elsewhere in memory. */
#include "change/apply.h"

#include "base/arena.h"
#include "change/amendment_messages.h"
#include "plan/edit.h"
#include "xml/xml.h"

#include <stdlib.h>
#include <string.h>

/* A change in its place. */
struct step {
    const struct amendment_change *change;
    struct plan_node *node;      /* that is changed, taken out or moved; ADDED: the parent */
    struct plan_node *parent;    /* ADDED, REMOVED, MOVED: that holds the list or item */
    const struct field *field;   /* SET, RENAMED, MARK: the field, NULL: the element itself;
                                    else the parent's, which holds the element */
    const struct plan_node *new; /* ADDED: the element */
    size_t index;                /* of the element in its list */
    size_t depth;                /* of the parent */
};

struct applying {
    struct arena *arena;
    struct findings *findings;
    const struct amendment *amendment;
    struct plan *plan;
    enum lang lang; /* of the plan's own texts */
    struct step *steps;
    size_t count;
    bool good;
};

static struct str number_of(const struct applying *a)
{
    return str_format(a->arena, "%d", (int)a->amendment->number);
}

static struct str shown(struct str value)
{
    return value.s ? value : STR("–");
}

#define FAULT(applying, message, ...)                                                        \
    do {                                                                                     \
        FIND((applying)->findings, (message), __VA_ARGS__);                                  \
        (applying)->good = false;                                                            \
    } while (0)

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
    FAULT(a, &AMENDMENT_CONFLICT, change->pos, ARG("number", number_of(a)),
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
    if (old && !str_equal(part_text(a, old, step->field), part_text(a, step->node, step->field)))
        FAULT(a, &AMENDMENT_ELEMENT_CONFLICT, change->pos, ARG("number", number_of(a)),
              ARG("part", change->part));
}

static void place_move(struct applying *a, struct step *step)
{
    const struct amendment_change *change = step->change;
    place_old(a, step);
    if (!step->field)
        return;
    if (step->field->kind != KIND_LIST || step->index + 1 != (size_t)change->from)
        FAULT(a, &AMENDMENT_PLACE_CONFLICT, change->pos, ARG("number", number_of(a)),
              ARG("part", change->part),
              ARG("from", str_format(a->arena, "%d", (int)change->from)),
              ARG("is", str_format(a->arena, "%zu", step->index + 1)));
}

static void (*const placers[])(struct applying *a, struct step *step) = {
    [CHANGE_SET] = place_value,     [CHANGE_RENAMED] = place_value, [CHANGE_MARK] = place_mark,
    [CHANGE_ADDED] = place_add,     [CHANGE_REMOVED] = place_remove,
    [CHANGE_MOVED] = place_move,
};

/* ---- what one amendment says of another place of its own ---- */

static int compare_addresses(const void *left, const void *right)
{
    uintptr_t a = (uintptr_t)left, b = (uintptr_t)right;
    return (a > b) - (a < b);
}

/* By the list or item they belong to, the innermost first; inside it by the new place. */
static int compare_steps(const void *left, const void *right)
{
    const struct step *a = left, *b = right;
    if (a->depth != b->depth)
        return a->depth > b->depth ? -1 : 1;
    int parents = compare_addresses(a->parent, b->parent);
    int fields = compare_addresses(a->field, b->field);
    int32_t x = a->change->to, y = b->change->to;
    return parents ? parents : fields ? fields : (x > y) - (x < y);
}

static int compare_subjects(const void *left, const void *right)
{
    const struct step *a = *(const struct step *const *)left;
    const struct step *b = *(const struct step *const *)right;
    int nodes = compare_addresses(a->node, b->node);
    int fields = compare_addresses(a->field, b->field);
    int a_lang = a->change->translated ? 1 + (int)a->change->lang : 0;
    int b_lang = b->change->translated ? 1 + (int)b->change->lang : 0;
    int a_mark = a->change->kind == CHANGE_MARK, b_mark = b->change->kind == CHANGE_MARK;
    return nodes ? nodes : fields ? fields : a_lang != b_lang ? a_lang - b_lang : a_mark - b_mark;
}

static bool is_value(const struct step *step)
{
    enum change_kind kind = step->change->kind;
    return kind == CHANGE_SET || kind == CHANGE_RENAMED || kind == CHANGE_MARK;
}

/* Everything is changed once: a value, or an element as taken out or moved. */
static void find_twice(struct applying *a)
{
    const struct step **subjects = arena_array(a->arena, a->count + 1, sizeof *subjects);
    size_t count = 0;
    for (size_t i = 0; i < a->count; i++)
        if (a->steps[i].change->kind != CHANGE_ADDED && a->steps[i].node)
            subjects[count++] = &a->steps[i];
    qsort(subjects, count, sizeof *subjects, compare_subjects);
    for (size_t i = 1; i < count; i++)
        if (compare_subjects(&subjects[i - 1], &subjects[i]) == 0)
            FAULT(a, &AMENDMENT_CHANGED_TWICE,
                  subjects[i]->change->pos.offset > subjects[i - 1]->change->pos.offset
                      ? subjects[i]->change->pos
                      : subjects[i - 1]->change->pos,
                  ARG("part", subjects[i]->change->part),
                  ARG("field", subjects[i]->change->field));
}

/* ---- changing ---- */

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

/* No two elements of a plan have one id. Other keys are for the rules to judge. */
static bool key_taken(struct applying *a, const struct step *add, const struct step *steps,
                      size_t count)
{
    const struct plan_list *list = member(add->parent, add->field);
    const struct field *key = change_key(add->new);
    struct str text = key ? field_text(a->arena, add->new, key) : STR_NONE;
    for (size_t i = 0; key && key->kind == KIND_ID && i < list->count; i++) {
        const struct plan_node *item = list_item(add->field, list, i);
        bool same = change_key(item) == key && str_equal(field_text(a->arena, item, key), text);
        for (size_t s = 0; same && s < count; s++)
            same = !(steps[s].change->kind == CHANGE_REMOVED && steps[s].node == item);
        if (same)
            return true;
    }
    return false;
}

static bool item_taken(const struct step *add, const struct step *steps, size_t count)
{
    bool taken = field_known(add->parent, add->field);
    for (size_t i = 0; i < count; i++) {
        if (steps[i].change->kind == CHANGE_REMOVED)
            taken = false;
        else if (&steps[i] != add)
            return true;
    }
    return taken;
}

static void find_present(struct applying *a, const struct step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct step *step = &steps[i];
        if (step->change->kind != CHANGE_ADDED)
            continue;
        bool taken = step->field->kind == KIND_ITEM ? item_taken(step, steps, count)
                                                    : key_taken(a, step, steps, count);
        const struct field *key = change_key(step->new);
        if (taken)
            FAULT(a, &AMENDMENT_PRESENT, step->change->pos, ARG("number", number_of(a)),
                  ARG("element", step->change->element->name),
                  ARG("key", key ? field_text(a->arena, step->new, key) : STR("")));
    }
}

/* Of steps sorted, those of the same list or item. */
static size_t run_of(const struct step *steps, size_t count)
{
    size_t n = 1;
    while (n < count && steps[n].parent == steps->parent && steps[n].field == steps->field)
        n++;
    return n;
}

/* ---- the whole ---- */

static size_t split_steps(struct applying *a)
{
    struct step *sorted = arena_array(a->arena, a->count + 1, sizeof *sorted);
    size_t n = 0;
    for (size_t i = 0; i < a->count; i++)
        if (is_value(&a->steps[i]))
            sorted[n++] = a->steps[i];
    size_t values = n;
    for (size_t i = 0; i < a->count; i++)
        if (!is_value(&a->steps[i]))
            sorted[n++] = a->steps[i];
    if (a->count > values)
        qsort(sorted + values, a->count - values, sizeof *sorted, compare_steps);
    a->steps = sorted;
    return values;
}

static void place_all(struct applying *a)
{
    for (size_t i = 0; i < a->count; i++) {
        a->steps[i].change = &a->amendment->changes[i];
        placers[a->steps[i].change->kind](a, &a->steps[i]);
    }
    if (a->good)
        find_twice(a);
}

static void change_all(struct applying *a, size_t values)
{
    for (size_t i = 0; i < values; i++)
        if (a->steps[i].change->kind == CHANGE_MARK)
            change_mark(a, &a->steps[i]);
        else
            change_value(a, &a->steps[i]);
    for (size_t i = values, n; i < a->count; i += n) {
        const struct step *run = &a->steps[i];
        n = run_of(run, a->count - i);
        if (run->field->kind == KIND_ITEM)
            change_item(a, run, n);
        else
            change_list(a, run, n);
    }
}

bool amendment_apply(struct arena *arena, struct findings *findings, const struct plan *before,
                     const struct amendment *amendment, struct buf *out)
{
    struct applying a = {.arena = arena,
                         .findings = findings,
                         .amendment = amendment,
                         .plan = plan_copy(arena, before),
                         .steps = arena_array(arena, amendment->count + 1, sizeof *a.steps),
                         .count = amendment->count,
                         .good = true};
    lang_parse(before->lang, &a.lang);
    place_all(&a);
    if (!a.good)
        return false;
    size_t values = split_steps(&a);
    for (size_t i = values, n; i < a.count; i += n) {
        n = run_of(&a.steps[i], a.count - i);
        find_present(&a, &a.steps[i], n);
    }
    if (!a.good)
        return false;
    change_all(&a, values);
    plan_write(arena, out, a.plan);
    return true;
}
