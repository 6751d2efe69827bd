/* First every change is found its place and compared with what stands there; then all are made:
 * values, and then the elements of lists, the innermost lists first, since an element of a list
 * that is made anew stands elsewhere in memory. */
#include "change/apply_parts.h"

#include "base/arena.h"
#include "change/amendment_messages.h"
#include "xml/xml.h"

#include <stdlib.h>

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
    return nodes              ? nodes
           : fields           ? fields
           : a_lang != b_lang ? a_lang - b_lang
                              : a_mark - b_mark;
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

/* No two elements of a plan have one id. Other keys are for the rules to judge. */
static bool key_taken(struct applying *a, const struct step *add, const struct step *steps,
                      size_t count)
{
    const struct plan_list *list = field_at(add->parent, add->field);
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
            FAULT(a, &AMENDMENT_PRESENT, step->change->pos, ARG("number", apply_number(a)),
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
    for (size_t i = 0; i < a->count; i++)
        apply_place(a, i);
    if (a->good)
        find_twice(a);
}

static void change_all(struct applying *a, size_t values)
{
    for (size_t i = 0; i < values; i++)
        apply_value(a, &a->steps[i]);
    for (size_t i = values, n; i < a->count; i += n) {
        const struct step *run = &a->steps[i];
        n = run_of(run, a->count - i);
        apply_elements(a, run, n);
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
