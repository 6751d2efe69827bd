#include "change/mix.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

struct mix_twin {
    const struct plan_node *source;
    struct plan_node *copy;
};

/* By what a change is found again: the element it is of, and its field where it is not of the
 * whole element. */
struct handle {
    const struct plan_node *node;
    const struct field *field;
    int lang; /* of a translated text; -1 */
    size_t index;
};

struct mixer {
    struct arena *arena;
    const struct changes *changes;
    const bool *chosen;
    struct handle *handles;
    struct mix_twin *twins;
    size_t twin_count, twin_capacity;
};

/* ---- finding a change ---- */

static int compare_handles(const void *a, const void *b)
{
    const struct handle *left = a, *right = b;
    uintptr_t l[] = {(uintptr_t)left->node, (uintptr_t)left->field,
                     (uintptr_t)(left->lang + 1)};
    uintptr_t r[] = {(uintptr_t)right->node, (uintptr_t)right->field,
                     (uintptr_t)(right->lang + 1)};
    for (size_t i = 0; i < 3; i++)
        if (l[i] != r[i])
            return l[i] < r[i] ? -1 : 1;
    return 0;
}

static struct handle handle_of(const struct changes *changes, size_t index)
{
    const struct change *c = &changes->items[index];
    bool value = c->kind == CHANGE_SET || c->kind == CHANGE_RENAMED;
    return (struct handle){.node = c->before ? c->before : c->after,
                           .field = value ? c->field : NULL,
                           .lang = value && c->translated ? (int)c->lang : -1,
                           .index = index};
}

static void make_handles(struct mixer *m)
{
    m->handles = arena_array(m->arena, m->changes->count + 1, sizeof *m->handles);
    for (size_t i = 0; i < m->changes->count; i++) {
        m->handles[i] = handle_of(m->changes, i);
        if (m->changes->items[i].kind == CHANGE_MARK)
            m->handles[i].lang = LANG_COUNT; /* never asked for */
    }
    qsort(m->handles, m->changes->count, sizeof *m->handles, compare_handles);
}

/* True if there is such a change and it is chosen. */
static bool made(const struct mixer *m, const struct plan_node *node, const struct field *field,
                 int lang)
{
    struct handle key = {node, field, lang, 0};
    const struct handle *handle =
        bsearch(&key, m->handles, m->changes->count, sizeof key, compare_handles);
    return handle && m->chosen[handle->index];
}

/* ---- copying ---- */

static void *member(void *node, const struct field *field)
{
    return (char *)node + field->offset;
}

static size_t kind_size(enum kind kind)
{
    static const size_t sizes[] = {
        [KIND_TEXT] = sizeof(struct str),     [KIND_ID] = sizeof(struct str),
        [KIND_DATE] = sizeof(struct date),    [KIND_DECIMAL] = sizeof(struct dec),
        [KIND_COUNT] = sizeof(int32_t),       [KIND_WORD] = sizeof(int32_t),
        [KIND_REF] = sizeof(struct plan_ref), [KIND_REFS] = sizeof(struct plan_refs)};
    return sizes[kind];
}

static void keep_twin(struct mixer *m, const struct plan_node *source, struct plan_node *copy)
{
    if (!source)
        return;
    m->twins = arena_grow(m->arena, m->twins, &m->twin_capacity, m->twin_count + 1,
                          sizeof *m->twins);
    m->twins[m->twin_count++] = (struct mix_twin){source, copy};
}

static void mix_into(struct mixer *m, struct plan_node *copy, const struct plan_node *before,
                     const struct plan_node *after, const struct plan_node *parent);

/* An element of a mixed list: its two forms, one of which may be missing. */
struct entry {
    const struct plan_node *before, *after;
};

struct entries {
    struct entry *items;
    size_t count;
};

static void insert_behind(struct entries *e, ptrdiff_t place, struct entry entry)
{
    size_t at = (size_t)(place + 1);
    memmove(e->items + at + 1, e->items + at, (e->count - at) * sizeof *e->items);
    e->items[at] = entry;
    e->count++;
}

static ptrdiff_t entry_find(const struct entries *e, const struct plan_node *after)
{
    for (size_t i = 0; i < e->count; i++)
        if (e->items[i].after == after)
            return (ptrdiff_t)i;
    return -1;
}

/* What stays, in the old order; then, in the new order, what is moved or added, each behind the
 * nearest before it in the new list that is there. `whole`: of an element that only one plan
 * has, everything. */
static struct entries entries_of(struct mixer *m, const struct field *field, bool whole,
                                 const struct plan_list *before, const struct plan_list *after)
{
    struct entries e = {arena_array(m->arena, before->count + after->count + 1,
                                    sizeof(struct entry)), 0};
    for (size_t i = 0; i < before->count; i++) {
        const struct plan_node *node = list_item(field, before, i);
        if (whole || !made(m, node, NULL, -1))
            e.items[e.count++] = (struct entry){node, changes_after(m->changes, node)};
    }
    for (size_t i = 0; i < after->count; i++) {
        const struct plan_node *node = list_item(field, after, i);
        const struct plan_node *was = changes_before(m->changes, node);
        if (!whole && !made(m, was ? was : node, NULL, -1))
            continue;
        ptrdiff_t place = -1;
        for (size_t k = i; k > 0 && place < 0; k--)
            place = entry_find(&e, list_item(field, after, k - 1));
        insert_behind(&e, place, (struct entry){was, node});
    }
    return e;
}

static void mix_list(struct mixer *m, struct plan_node *copy, const struct field *field,
                     bool whole, const struct plan_list *before, const struct plan_list *after)
{
    struct entries e = entries_of(m, field, whole, before, after);
    char *items = arena_array(m->arena, e.count + 1, field->of->size);
    *(struct plan_list *)member(copy, field) = (struct plan_list){items, e.count};
    for (size_t i = 0; i < e.count; i++)
        mix_into(m, (struct plan_node *)(void *)(items + i * field->of->size),
                 e.items[i].before, e.items[i].after, copy);
}

static void mix_item(struct mixer *m, struct plan_node *copy, const struct field *field,
                     bool whole, const struct plan_node *before, const struct plan_node *after)
{
    struct plan_node **slot = member(copy, field);
    const struct plan_node *one = before ? before : after;
    bool both = before && after;
    *slot = NULL;
    if (!one || (!both && !whole && made(m, one, NULL, -1) == (before != NULL)))
        return;
    *slot = arena_alloc(m->arena, field->of->size);
    mix_into(m, *slot, before, after, copy);
}

static void mix_others(struct mixer *m, struct plan_node *copy, const struct plan_node *before,
                       const struct plan_node *after)
{
    const struct plan_other **end = &copy->others;
    *end = NULL;
    for (size_t i = 0; i < before->shape->field_count; i++)
        for (int lang = 0; before->shape->fields[i].prose && lang < LANG_COUNT; lang++) {
            const struct field *field = &before->shape->fields[i];
            bool new = made(m, before, field, lang);
            const struct plan_other *other =
                other_find(new ? after : before, field, (enum lang)lang);
            if (!other)
                continue;
            struct plan_other *kept = arena_alloc(m->arena, sizeof *kept);
            *kept = *other;
            kept->next = NULL;
            *end = kept;
            end = &kept->next;
        }
}

/* An element of one plan only is copied as it is. As deep as the shapes nest. */
static void mix_into(struct mixer *m, struct plan_node *copy, const struct plan_node *before,
                     const struct plan_node *after, const struct plan_node *parent)
{
    static const struct plan_list none;
    const struct plan_node *one = before ? before : after;
    bool whole = !before || !after;
    memcpy(copy, one, one->shape->size);
    copy->parent = parent;
    keep_twin(m, before, copy);
    keep_twin(m, after, copy);
    for (size_t i = 0; i < one->shape->field_count; i++) {
        const struct field *field = &one->shape->fields[i];
        const void *left = before ? field_at(before, field) : NULL;
        const void *right = after ? field_at(after, field) : NULL;
        if (field->kind == KIND_LIST)
            mix_list(m, copy, field, whole, left ? left : &none, right ? right : &none);
        else if (field->kind == KIND_ITEM)
            mix_item(m, copy, field, whole,
                     left ? *(const struct plan_node *const *)left : NULL,
                     right ? *(const struct plan_node *const *)right : NULL);
        else if (!whole && made(m, before, field, -1))
            memcpy(member(copy, field), right, kind_size(field->kind));
    }
    if (!whole)
        mix_others(m, copy, before, after);
}

/* ---- references ---- */

static int compare_twins(const void *a, const void *b)
{
    uintptr_t left = (uintptr_t)((const struct mix_twin *)a)->source;
    uintptr_t right = (uintptr_t)((const struct mix_twin *)b)->source;
    return (left > right) - (left < right);
}

const struct plan_node *mix_find(const struct mix *mix, const struct plan_node *source)
{
    struct mix_twin key = {.source = source};
    const struct mix_twin *twin =
        bsearch(&key, mix->twins, mix->twin_count, sizeof key, compare_twins);
    return twin ? twin->copy : NULL;
}

static struct plan_ref redirect(const struct mix *mix, struct plan_ref ref)
{
    const struct plan_node *target = ref.target ? mix_find(mix, ref.target) : NULL;
    if (!target)
        return ref;
    struct str id = node_id(target);
    return (struct plan_ref){id.s ? id : ref.id, target};
}

static void redirect_all(struct arena *arena, const struct mix *mix, struct plan_node *copy)
{
    for (size_t i = 0; i < copy->shape->field_count; i++) {
        const struct field *field = &copy->shape->fields[i];
        struct plan_refs *refs = member(copy, field);
        if (field->kind == KIND_REF)
            *(struct plan_ref *)member(copy, field) =
                redirect(mix, *(struct plan_ref *)member(copy, field));
        if (field->kind != KIND_REFS || !refs->count)
            continue;
        struct plan_ref *kept = arena_array(arena, refs->count, sizeof *kept);
        for (size_t k = 0; k < refs->count; k++)
            kept[k] = redirect(mix, refs->items[k]);
        *refs = (struct plan_refs){kept, refs->count};
    }
}

struct mix mix_changes(struct arena *arena, const struct changes *changes, const bool *chosen)
{
    struct mixer m = {.arena = arena, .changes = changes, .chosen = chosen};
    struct plan *copy = arena_alloc(arena, sizeof *copy);
    make_handles(&m);
    mix_into(&m, &copy->node, &changes->before->node, &changes->after->node, NULL);
    qsort(m.twins, m.twin_count, sizeof *m.twins, compare_twins);
    struct mix mix = {copy, m.twins, m.twin_count};
    for (size_t i = 0; i < m.twin_count; i++)
        redirect_all(arena, &mix, m.twins[i].copy);
    return mix;
}
