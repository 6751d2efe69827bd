/* Pairing: by key; then what was renamed; then, where elements have no key that lasts, by their
 * place between those that stayed. */
#include "change/pairs.h"

#include "base/arena.h"

#include <stdlib.h>
#include <string.h>

/* ---- keys ---- */

enum strength {
    STRENGTH_ID,    /* given to last: another id is another thing, unless all else is equal */
    STRENGTH_NAME,  /* a title or label: may be reworded */
    STRENGTH_PLACE, /* says little: the place in the list counts as much */
};

struct key_rule {
    const char *element, *field;
    enum strength strength;
};

/* Beside KIND_ID. The first of an element's rules whose field it has a value for. */
static const struct key_rule key_rules[] = {
    {"store", "code", STRENGTH_ID},        {"product", "code", STRENGTH_ID},
    {"asset", "number", STRENGTH_ID},      {"review", "quarter", STRENGTH_ID},
    {"clause", "ref", STRENGTH_ID},        {"step", "kind", STRENGTH_ID},
    {"result", "measure", STRENGTH_NAME},  {"lastTerm", "term", STRENGTH_NAME},
    {"lastTerm", "title", STRENGTH_NAME},  {"goalResult", "title", STRENGTH_NAME},
    {"promotionResult", "title", STRENGTH_NAME}, {"spend", "title", STRENGTH_NAME},
    {"indicator", "label", STRENGTH_NAME}, {"factor", "name", STRENGTH_NAME},
    {"capability", "name", STRENGTH_NAME}, {"risk", "cause", STRENGTH_NAME},
    {"waiver", "rule", STRENGTH_NAME},     {"change", "version", STRENGTH_NAME},
    {"tier", "from", STRENGTH_PLACE},      {"factor", "upTo", STRENGTH_PLACE},
    {"topic", "text", STRENGTH_PLACE},
};

static const struct field *key_of(const struct plan_node *node, enum strength *strength)
{
    const struct shape *shape = node->shape;
    *strength = STRENGTH_ID;
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].kind == KIND_ID && field_known(node, &shape->fields[i]))
            return &shape->fields[i];
    for (size_t i = 0; i < sizeof key_rules / sizeof key_rules[0]; i++) {
        if (strcmp(key_rules[i].element, shape->element) != 0)
            continue;
        const struct field *field = shape_field(shape, str_of(key_rules[i].field));
        *strength = key_rules[i].strength;
        if (field && field_known(node, field))
            return field;
    }
    *strength = STRENGTH_PLACE;
    return NULL;
}

const struct field *change_key(const struct plan_node *node)
{
    enum strength strength;
    const struct field *key = key_of(node, &strength);
    return strength == STRENGTH_ID ? key : NULL;
}

static struct str key_text(struct arena *arena, const struct plan_node *node)
{
    enum strength strength;
    const struct field *key = key_of(node, &strength);
    if (!key)
        return STR_NONE;
    if (key->kind == KIND_DECIMAL)
        return dec_str(arena, dec_trim(*(const struct dec *)field_at(node, key)));
    return field_text(arena, node, key);
}

/* ---- content ---- */

static void add_content(struct buf *out, const struct plan_node *node,
                        const struct field *skip);

static void add_value(struct buf *out, const struct plan_node *node, const struct field *field)
{
    const void *at = field_at(node, field);
    const struct plan_list *list = at;
    if (!field_known(node, field) || field->kind == KIND_REF || field->kind == KIND_REFS)
        return;
    buf_printf(out, "%s=", field->name);
    if (field->kind == KIND_ITEM)
        add_content(out, *(const struct plan_node *const *)at, NULL);
    else if (field->kind == KIND_DECIMAL)
        buf_add(out, dec_str(out->arena, dec_trim(*(const struct dec *)at)));
    else if (field->kind != KIND_LIST)
        buf_add(out, field_text(out->arena, node, field));
    for (size_t i = 0; field->kind == KIND_LIST && i < list->count; i++)
        add_content(out, list_item(field, list, i), NULL);
    buf_char(out, '\0');
}

/* All that a node holds but `skip` and references, which may lead to what was renamed itself.
 * As deep as the shapes nest. */
static void add_content(struct buf *out, const struct plan_node *node,
                        const struct field *skip)
{
    for (size_t i = 0; i < node->shape->field_count; i++)
        if (&node->shape->fields[i] != skip)
            add_value(out, node, &node->shape->fields[i]);
    for (const struct plan_other *o = node->others; o; o = o->next)
        buf_printf(out, "%s %s=%.*s%c", o->field->name, lang_tag(o->lang), STR_ARGS(o->text),
                   '\0');
}

static struct str content_text(struct arena *arena, const struct plan_node *node)
{
    enum strength strength;
    struct buf out = {.arena = arena};
    add_content(&out, node, key_of(node, &strength));
    return out.n ? buf_str(&out) : STR_NONE;
}

/* Key and content: of several elements with one key, those that stayed as they are belong
 * together before the others do. */
static struct str whole_text(struct arena *arena, const struct plan_node *node)
{
    struct str key = key_text(arena, node);
    struct buf out = {.arena = arena};
    buf_printf(&out, "%.*s%c", STR_ARGS(key), '\0');
    add_content(&out, node, NULL);
    return buf_str(&out);
}

/* What a thing is called, by which it is known again under another id. */
static struct str name_text(struct arena *arena, const struct plan_node *node)
{
    static const char *const names[] = {"title", "name", "label", "text"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const struct field *field = shape_field(node->shape, str_of(names[i]));
        if (field && field_known(node, field))
            return field_text(arena, node, field);
    }
    return STR_NONE;
}

/* How many values two elements have in common, and of how many, their keys left out. */
static size_t likeness(struct arena *arena, const struct plan_node *before,
                       const struct plan_node *after, size_t *of)
{
    enum strength strength;
    const struct field *key = key_of(before, &strength);
    size_t same = 0;
    *of = 0;
    for (size_t i = 0; i < before->shape->field_count; i++) {
        const struct field *field = &before->shape->fields[i];
        struct buf left = {.arena = arena}, right = {.arena = arena};
        add_value(&left, before, field);
        add_value(&right, after, field);
        if (field == key || (!left.n && !right.n))
            continue;
        ++*of;
        same += str_equal(buf_str(&left), buf_str(&right));
    }
    return same;
}

/* ---- one list ---- */

struct row {
    struct str text;
    size_t index;
};

struct lists {
    struct arena *arena;
    const struct field *field;
    const struct plan_list *before, *after;
    ptrdiff_t *match; /* of each element before: its index after, or NO_INDEX */
    bool *taken;      /* of each element after */
};

static int compare_rows(const void *a, const void *b)
{
    const struct row *left = a, *right = b;
    int order = str_compare(left->text, right->text);
    return order ? order : (left->index > right->index) - (left->index < right->index);
}

typedef struct str text_of(struct arena *arena, const struct plan_node *node);

/* The texts of the elements not yet paired, sorted. */
static struct row *rows_of(const struct lists *l, bool after, text_of *text, size_t *count)
{
    const struct plan_list *list = after ? l->after : l->before;
    struct row *rows = arena_array(l->arena, list->count + 1, sizeof *rows);
    *count = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (after ? l->taken[i] : l->match[i] != NO_INDEX)
            continue;
        struct str key = text(l->arena, list_item(l->field, list, i));
        if (key.s)
            rows[(*count)++] = (struct row){key, i};
    }
    qsort(rows, *count, sizeof *rows, compare_rows);
    return rows;
}

static bool alone(const struct row *rows, size_t count, size_t i)
{
    return !(i > 0 && str_equal(rows[i - 1].text, rows[i].text))
           && !(i + 1 < count && str_equal(rows[i + 1].text, rows[i].text));
}

/* Pairs what has the same text; the first with the first of those that share one, or, `once`,
 * only what does not share it. */
static void match_by(struct lists *l, text_of *text, bool once)
{
    size_t left_count, right_count, r = 0;
    struct row *left = rows_of(l, false, text, &left_count);
    struct row *right = rows_of(l, true, text, &right_count);
    for (size_t i = 0; i < left_count; i++) {
        while (r < right_count && str_compare(right[r].text, left[i].text) < 0)
            r++;
        if (r == right_count)
            return;
        if (!str_equal(right[r].text, left[i].text)
            || (once && !(alone(left, left_count, i) && alone(right, right_count, r))))
            continue;
        l->match[left[i].index] = (ptrdiff_t)right[r].index;
        l->taken[right[r++].index] = true;
    }
}

/* ---- by place ---- */

enum { GAP_MOST = 100 }; /* elements of one gap that are weighed against each other */

/* The worth of pairing two elements: one that is paired is better than none, one that is like
 * better than another. 0: never. */
static unsigned worth(const struct lists *l, size_t b, size_t a)
{
    const struct plan_node *before = list_item(l->field, l->before, b);
    const struct plan_node *after = list_item(l->field, l->after, a);
    enum strength left, right;
    size_t of, same;
    key_of(before, &left);
    key_of(after, &right);
    if (left == STRENGTH_ID || right == STRENGTH_ID)
        return 0;
    same = likeness(l->arena, before, after, &of);
    if ((left == STRENGTH_NAME || right == STRENGTH_NAME) && (same == 0 || same * 2 < of))
        return 0;
    return 1000 + (unsigned)(of ? same * 100 / of : 0);
}

/* Elements of one gap, both in their order. */
struct gap {
    size_t *before, *after;
    size_t before_count, after_count;
};

/* The best row of pairs that keeps the order, from the end to the beginning. */
static void match_gap(struct lists *l, const struct gap *gap)
{
    size_t wide = gap->after_count + 1;
    if (!gap->before_count || !gap->after_count)
        return;
    if (gap->before_count > GAP_MOST || gap->after_count > GAP_MOST)
        return;
    unsigned *best = arena_array(l->arena, (gap->before_count + 1) * wide, sizeof *best);
    unsigned *pays = arena_array(l->arena, gap->before_count * wide, sizeof *pays);
    for (size_t b = gap->before_count; b-- > 0;)
        for (size_t a = gap->after_count; a-- > 0;) {
            unsigned w = worth(l, gap->before[b], gap->after[a]);
            unsigned with = w ? w + best[(b + 1) * wide + a + 1] : 0;
            unsigned down = best[(b + 1) * wide + a], right = best[b * wide + a + 1];
            unsigned without = down > right ? down : right;
            pays[b * wide + a] = with >= without ? w : 0;
            best[b * wide + a] = with > without ? with : without;
        }
    for (size_t b = 0, a = 0; b < gap->before_count && a < gap->after_count;) {
        if (pays[b * wide + a]) {
            l->match[gap->before[b]] = (ptrdiff_t)gap->after[a];
            l->taken[gap->after[a++]] = true;
            b++;
        } else if (best[(b + 1) * wide + a] >= best[b * wide + a + 1]) {
            b++;
        } else {
            a++;
        }
    }
}

/* The smallest value above `below` is what ends each row: patience sorting. */
void rising_row(struct arena *arena, const ptrdiff_t *values, size_t count, bool *keep)
{
    size_t *ends = arena_array(arena, count + 1, sizeof *ends);
    ptrdiff_t *before = arena_array(arena, count + 1, sizeof *before);
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        size_t low = 0, high = length;
        keep[i] = false;
        if (values[i] == NO_INDEX)
            continue;
        while (low < high) {
            size_t middle = (low + high) / 2;
            if (values[ends[middle]] < values[i])
                low = middle + 1;
            else
                high = middle;
        }
        before[i] = low ? (ptrdiff_t)ends[low - 1] : NO_INDEX;
        ends[low] = i;
        length = low == length ? length + 1 : length;
    }
    ptrdiff_t at = length ? (ptrdiff_t)ends[length - 1] : NO_INDEX;
    for (; at != NO_INDEX; at = before[at])
        keep[at] = true;
}

/* What stands between two elements that stayed in their order makes a gap of each list. */
static void match_by_place(struct lists *l)
{
    bool *keep = arena_array(l->arena, l->before->count + 1, sizeof *keep);
    struct gap gap = {arena_array(l->arena, l->before->count + 1, sizeof *gap.before),
                      arena_array(l->arena, l->after->count + 1, sizeof *gap.after), 0, 0};
    rising_row(l->arena, l->match, l->before->count, keep);
    for (size_t b = 0, a = 0; b <= l->before->count; b++) {
        bool anchor = b < l->before->count && keep[b];
        size_t end = anchor ? (size_t)l->match[b] : l->after->count;
        if (b < l->before->count && !anchor) {
            if (l->match[b] == NO_INDEX)
                gap.before[gap.before_count++] = b;
            continue;
        }
        for (; a < end; a++)
            if (!l->taken[a])
                gap.after[gap.after_count++] = a;
        match_gap(l, &gap);
        gap.before_count = gap.after_count = 0;
        a = end;
    }
}

/* ---- the tree ---- */

static void pair_nodes(struct pairs *pairs, const struct plan_node *before,
                       const struct plan_node *after);

static void pair_lists(struct pairs *pairs, const struct field *field,
                       const struct plan_list *before, const struct plan_list *after)
{
    struct lists l = {pairs->arena, field, before, after, NULL, NULL};
    l.match = arena_array(l.arena, before->count + 1, sizeof *l.match);
    l.taken = arena_array(l.arena, after->count + 1, sizeof *l.taken);
    for (size_t i = 0; i < before->count; i++)
        l.match[i] = NO_INDEX;
    match_by(&l, whole_text, false);
    match_by(&l, key_text, false);
    match_by(&l, content_text, false);
    match_by(&l, name_text, true);
    match_by_place(&l);
    for (size_t i = 0; i < before->count; i++)
        if (l.match[i] != NO_INDEX)
            pair_nodes(pairs, list_item(field, before, i),
                       list_item(field, after, (size_t)l.match[i]));
}

/* As deep as the shapes nest. */
static void pair_nodes(struct pairs *pairs, const struct plan_node *before,
                       const struct plan_node *after)
{
    pairs->items = arena_grow(pairs->arena, pairs->items, &pairs->capacity, pairs->count + 1,
                              sizeof *pairs->items);
    pairs->items[pairs->count++] = (struct change_pair){before, after};
    for (size_t i = 0; i < before->shape->field_count; i++) {
        const struct field *field = &before->shape->fields[i];
        const void *left = field_at(before, field), *right = field_at(after, field);
        if (field->kind == KIND_LIST)
            pair_lists(pairs, field, left, right);
        else if (field->kind == KIND_ITEM && field_known(before, field)
                 && field_known(after, field))
            pair_nodes(pairs, *(const struct plan_node *const *)left,
                       *(const struct plan_node *const *)right);
    }
}

/* ---- looking up ---- */

static int compare_addresses(const void *a, const void *b)
{
    return ((uintptr_t)a > (uintptr_t)b) - ((uintptr_t)a < (uintptr_t)b);
}

static int compare_before(const void *a, const void *b)
{
    return compare_addresses(((const struct change_pair *)a)->before,
                             ((const struct change_pair *)b)->before);
}

static int compare_after(const void *a, const void *b)
{
    return compare_addresses(((const struct change_pair *)a)->after,
                             ((const struct change_pair *)b)->after);
}

const struct plan_node *pairs_after(const struct pairs *pairs, const struct plan_node *before)
{
    struct change_pair key = {before, NULL};
    const struct change_pair *pair = bsearch(&key, pairs->items, pairs->count,
                                             sizeof *pairs->items, compare_before);
    return pair ? pair->after : NULL;
}

const struct plan_node *pairs_before(const struct pairs *pairs, const struct plan_node *after)
{
    struct change_pair key = {NULL, after};
    const struct change_pair *pair = bsearch(&key, pairs->items_after, pairs->count,
                                             sizeof *pairs->items_after, compare_after);
    return pair ? pair->before : NULL;
}

struct pairs pairs_find(struct arena *arena, const struct plan *before,
                        const struct plan *after)
{
    struct pairs pairs = {.arena = arena};
    pair_nodes(&pairs, &before->node, &after->node);
    pairs.items_after = arena_array(arena, pairs.count, sizeof *pairs.items_after);
    memcpy(pairs.items_after, pairs.items, pairs.count * sizeof *pairs.items);
    qsort(pairs.items, pairs.count, sizeof *pairs.items, compare_before);
    qsort(pairs.items_after, pairs.count, sizeof *pairs.items_after, compare_after);
    return pairs;
}
