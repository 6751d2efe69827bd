/* The walk over two plans whose elements are paired. */
#include "change/compare.h"

#include "base/arena.h"
#include "change/pairs.h"

struct walk {
    struct arena *arena;
    const struct pairs *pairs;
    struct change *items;
    size_t count, capacity;
    const struct field *section;
};

static void add(struct walk *w, struct change change)
{
    change.section = w->section;
    w->items = arena_grow(w->arena, w->items, &w->capacity, w->count + 1, sizeof *w->items);
    w->items[w->count++] = change;
}

/* ---- values ---- */

/* A reference is the same if it leads to what the old one's target has become. */
static bool same_ref(const struct walk *w, const struct plan_ref *before,
                     const struct plan_ref *after)
{
    const struct plan_node *became =
        before->target ? pairs_after(w->pairs, before->target) : NULL;
    return became ? became == after->target : str_equal(before->id, after->id);
}

static bool same_refs(const struct walk *w, const struct plan_refs *before,
                      const struct plan_refs *after)
{
    if (before->count != after->count)
        return false;
    for (size_t i = 0; i < before->count; i++)
        if (!same_ref(w, &before->items[i], &after->items[i]))
            return false;
    return true;
}

/* The store of an asset is named by its code; it follows when the code is renamed. */
static bool follows(const struct walk *w, const struct plan_node *node,
                    const struct field *field, struct str before, struct str after)
{
    if (node->shape != &asset_shape || !str_is(str_of(field->name), "store"))
        return false;
    for (size_t i = 0; i < w->count; i++) {
        const struct change *c = &w->items[i];
        if (c->kind == CHANGE_RENAMED && c->before->shape == &store_shape
            && str_equal(c->old_value, before) && str_equal(c->new_value, after))
            return true;
    }
    return false;
}

static bool same_value(const struct walk *w, const struct plan_node *before,
                       const struct plan_node *after, const struct field *field)
{
    const void *left = field_at(before, field), *right = field_at(after, field);
    bool known = field_known(before, field);
    if (known != field_known(after, field))
        return false;
    switch (field->kind) {
    case KIND_REF: return same_ref(w, left, right);
    case KIND_REFS: return same_refs(w, left, right);
    case KIND_DECIMAL:
        return !known
               || dec_compare(*(const struct dec *)left, *(const struct dec *)right) == 0;
    case KIND_DATE:
        return date_compare(*(const struct date *)left, *(const struct date *)right) == 0;
    case KIND_COUNT:
    case KIND_WORD: return *(const int32_t *)left == *(const int32_t *)right;
    default:
        return str_equal(*(const struct str *)left, *(const struct str *)right)
               || follows(w, before, field, *(const struct str *)left,
                          *(const struct str *)right);
    }
}

static struct str value_of(const struct walk *w, const struct plan_node *node,
                           const struct field *field)
{
    return field_known(node, field) ? field_text(w->arena, node, field) : STR_NONE;
}

static void compare_value(struct walk *w, const struct plan_node *before,
                          const struct plan_node *after, const struct field *field)
{
    if (same_value(w, before, after, field))
        return;
    bool key = field == change_key(before) && field == change_key(after);
    add(w, (struct change){.kind = key ? CHANGE_RENAMED : CHANGE_SET,
                           .before = before,
                           .after = after,
                           .field = field,
                           .old_value = value_of(w, before, field),
                           .new_value = value_of(w, after, field)});
}

static void compare_others(struct walk *w, const struct plan_node *before,
                           const struct plan_node *after, const struct field *field)
{
    for (enum lang lang = 0; lang < LANG_COUNT; lang++) {
        const struct plan_other *left = other_find(before, field, lang);
        const struct plan_other *right = other_find(after, field, lang);
        struct str old_text = left ? left->text : STR_NONE;
        struct str new_text = right ? right->text : STR_NONE;
        if ((left != NULL) != (right != NULL) || !str_equal(old_text, new_text))
            add(w, (struct change){.kind = CHANGE_SET,
                                   .before = before,
                                   .after = after,
                                   .field = field,
                                   .translated = true,
                                   .lang = lang,
                                   .old_value = old_text,
                                   .new_value = new_text});
    }
}

/* ---- marks ---- */

static void add_audience(struct walk *w, const struct plan_node *before,
                         const struct plan_node *after, const struct field *field,
                         enum audience left, enum audience right)
{
    if (left == right)
        return;
    add(w, (struct change){
               .kind = CHANGE_MARK,
               .before = before,
               .after = after,
               .field = field,
               .mark = "audience",
               .old_value = left == AUDIENCE_INTERNAL ? STR("internal") : STR("both"),
               .new_value = right == AUDIENCE_INTERNAL ? STR("internal") : STR("both")});
}

/* Who may see a field that has an element of its own. What is said of a whole element is said
 * there, and not again of what stands in it. */
static void compare_field_audience(struct walk *w, const struct plan_node *before,
                                   const struct plan_node *after, const struct field *field)
{
    bool there = field->kind == KIND_LIST || field->kind == KIND_ITEM
                     ? field_known(before, field) && field_known(after, field)
                     : field_known(after, field);
    /* Written but not known: kept from who reads this copy, and that it was there with it. */
    bool kept = field_written(before, field) && !field_known(before, field);
    if (field->place != IN_CHILD || !there || kept || before->audience != AUDIENCE_BOTH
        || after->audience != AUDIENCE_BOTH)
        return;
    add_audience(w, before, after, field, field_audience(before, field),
                 field_audience(after, field));
}

/* The elements of one list whose audience is the list's differ by themselves. */
static void compare_audience(struct walk *w, const struct plan_node *before,
                             const struct plan_node *after, const struct field *holder)
{
    const struct plan_node *left = before->parent, *right = after->parent;
    if (!left || !right || holder->kind != KIND_LIST || left->audience != right->audience
        || field_audience(left, holder) != field_audience(right, holder))
        return;
    add_audience(w, before, after, NULL, before->audience, after->audience);
}

static void add_locked(struct walk *w, const struct plan_node *before,
                       const struct plan_node *after, const struct field *field, bool left,
                       bool right)
{
    if (left != right)
        add(w, (struct change){.kind = CHANGE_MARK,
                               .before = before,
                               .after = after,
                               .field = field,
                               .mark = "locked",
                               .old_value = left ? STR("yes") : STR("no"),
                               .new_value = right ? STR("yes") : STR("no")});
}

/* The same of locks: a field's own, and an element's that is not that of what it stands in. */
static void compare_field_lock(struct walk *w, const struct plan_node *before,
                               const struct plan_node *after, const struct field *field)
{
    bool there = field_known(before, field) && field_known(after, field);
    if (field->place == IN_CHILD && field->kind != KIND_ITEM && there && !before->locked
        && !after->locked)
        add_locked(w, before, after, field, field_locked(before, field),
                   field_locked(after, field));
}

static void compare_lock(struct walk *w, const struct plan_node *before,
                         const struct plan_node *after, const struct field *holder)
{
    const struct plan_node *left = before->parent, *right = after->parent;
    bool list = holder && holder->kind == KIND_LIST;
    if (left && right && left->locked == right->locked
        && (!list || field_locked(left, holder) == field_locked(right, holder)))
        add_locked(w, before, after, NULL, before->locked, after->locked);
    if (!left && !right)
        add_locked(w, before, after, NULL, before->locked, after->locked);
}

/* ---- elements ---- */

static void compare_nodes(struct walk *w, const struct plan_node *before,
                          const struct plan_node *after, const struct field *holder);

static size_t index_in(const struct field *field, const struct plan_list *list,
                       const struct plan_node *node)
{
    return (size_t)((const char *)node - (const char *)list->items) / field->of->size;
}

static void compare_lists(struct walk *w, const struct field *field,
                          const struct plan_list *before, const struct plan_list *after)
{
    ptrdiff_t *places = arena_array(w->arena, before->count + 1, sizeof *places);
    bool *stayed = arena_array(w->arena, before->count + 1, sizeof *stayed);
    for (size_t i = 0; i < before->count; i++) {
        const struct plan_node *became = pairs_after(w->pairs, list_item(field, before, i));
        places[i] = became ? (ptrdiff_t)index_in(field, after, became) : NO_INDEX;
    }
    rising_row(w->arena, places, before->count, stayed);
    for (size_t i = 0; i < before->count; i++) {
        const struct plan_node *old = list_item(field, before, i);
        const struct plan_node *became =
            places[i] == NO_INDEX ? NULL : list_item(field, after, (size_t)places[i]);
        struct change change = {.kind = became ? CHANGE_MOVED : CHANGE_REMOVED, .before = old,
                                .after = became, .field = field, .from = i};
        change.to = became ? (size_t)places[i] : 0;
        if (!became || !stayed[i])
            add(w, change);
        if (became)
            compare_nodes(w, old, became, field);
    }
    for (size_t i = 0; i < after->count; i++) {
        const struct plan_node *new = list_item(field, after, i);
        if (!pairs_before(w->pairs, new))
            add(w, (struct change){.kind = CHANGE_ADDED, .after = new, .field = field,
                                   .to = i});
    }
}

static void compare_items(struct walk *w, const struct field *field,
                          const struct plan_node *before, const struct plan_node *after)
{
    if (before && after)
        compare_nodes(w, before, after, field);
    else if (before || after)
        add(w, (struct change){.kind = before ? CHANGE_REMOVED : CHANGE_ADDED,
                               .before = before, .after = after, .field = field});
}

/* As deep as the shapes nest. */
static void compare_nodes(struct walk *w, const struct plan_node *before,
                          const struct plan_node *after, const struct field *holder)
{
    bool plan = !before->parent;
    if (holder)
        compare_audience(w, before, after, holder);
    compare_lock(w, before, after, holder);
    for (size_t i = 0; i < before->shape->field_count; i++) {
        const struct field *field = &before->shape->fields[i];
        const void *left = field_at(before, field), *right = field_at(after, field);
        bool part = field->kind == KIND_ITEM || field->kind == KIND_LIST;
        if (plan)
            w->section = part ? field : NULL;
        if (field->kind == KIND_LIST)
            compare_lists(w, field, left, right);
        else if (field->kind == KIND_ITEM)
            compare_items(w, field, *(const struct plan_node *const *)left,
                          *(const struct plan_node *const *)right);
        else
            compare_value(w, before, after, field);
        if (field->prose)
            compare_others(w, before, after, field);
        compare_field_audience(w, before, after, field);
        compare_field_lock(w, before, after, field);
    }
}

const struct changes *changes_find(struct arena *arena, const struct plan *before,
                                   const struct plan *after)
{
    struct pairs pairs = pairs_find(arena, before, after);
    struct walk walk = {.arena = arena, .pairs = &pairs};
    compare_nodes(&walk, &before->node, &after->node, NULL);
    struct changes *changes = arena_alloc(arena, sizeof *changes);
    *changes = (struct changes){before,      after,       walk.items,       walk.count,
                                pairs.items, pairs.items_after, pairs.count};
    return changes;
}

static struct pairs pairs_of(const struct changes *changes)
{
    return (struct pairs){.items = (struct change_pair *)changes->pairs,
                          .items_after = (struct change_pair *)changes->pairs_after,
                          .count = changes->pair_count};
}

const struct plan_node *changes_after(const struct changes *changes,
                                      const struct plan_node *before)
{
    struct pairs pairs = pairs_of(changes);
    return pairs_after(&pairs, before);
}

const struct plan_node *changes_before(const struct changes *changes,
                                       const struct plan_node *after)
{
    struct pairs pairs = pairs_of(changes);
    return pairs_before(&pairs, after);
}
