#include "plan/edit.h"

#include "base/arena.h"

#include <string.h>

struct plan *plan_copy(struct arena *arena, const struct plan *plan)
{
    return (struct plan *)plan_editable(&plan_redact(arena, plan, AUDIENCE_INTERNAL)->node);
}

struct plan_node *plan_editable(const struct plan_node *node)
{
    return (struct plan_node *)(uintptr_t)node;
}

static void *member(struct plan_node *node, const struct field *field)
{
    return (char *)node + field->offset;
}

/* ---- values ---- */

static bool count_parse(struct str text, int32_t *count)
{
    *count = 0;
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] < '0' || text.s[i] > '9' || *count > (INT32_MAX - 9) / 10)
            return false;
        *count = *count * 10 + (text.s[i] - '0');
    }
    return text.n > 0;
}

static bool word_parse(const char *const *words, struct str text, int32_t *word)
{
    for (*word = 1; words[*word - 1]; ++*word)
        if (str_is(text, words[*word - 1]))
            return true;
    return false;
}

static struct plan_refs refs_parse(struct arena *arena, struct str text)
{
    struct plan_ref *refs = arena_array(arena, text.n + 1, sizeof *refs);
    size_t count = 0, start = 0;
    while (start < text.n) {
        size_t end = str_find(text, STR(" "), start);
        end = end == SIZE_MAX ? text.n : end;
        if (end > start)
            refs[count++].id = str_slice(text, start, end - start);
        start = end + 1;
    }
    return (struct plan_refs){refs, count};
}

/* A union of all kinds, so that a value is only written once it is known to be good. */
struct value {
    struct str text;
    struct date date;
    struct dec decimal;
    int32_t count;
    struct plan_ref ref;
    struct plan_refs refs;
};

static bool value_parse(struct arena *arena, const struct field *field, struct str text,
                        struct value *value)
{
    switch (field->kind) {
    case KIND_DATE: return date_parse(text, &value->date);
    case KIND_DECIMAL: return dec_parse(text, &value->decimal);
    case KIND_COUNT: return count_parse(text, &value->count);
    case KIND_WORD: return word_parse(field->words, text, &value->count);
    case KIND_REF: value->ref = (struct plan_ref){text, NULL}; return true;
    case KIND_REFS: value->refs = refs_parse(arena, text); return true;
    case KIND_TEXT:
    case KIND_ID: value->text = text; return true;
    default: return false;
    }
}

static void value_put(struct plan_node *node, const struct field *field,
                      const struct value *value)
{
    void *at = member(node, field);
    switch (field->kind) {
    case KIND_DATE: *(struct date *)at = value->date; break;
    case KIND_DECIMAL: *(struct dec *)at = value->decimal; break;
    case KIND_COUNT:
    case KIND_WORD: *(int32_t *)at = value->count; break;
    case KIND_REF: *(struct plan_ref *)at = value->ref; break;
    case KIND_REFS: *(struct plan_refs *)at = value->refs; break;
    default: *(struct str *)at = value->text;
    }
}

bool plan_set(struct arena *arena, struct plan_node *node, const struct field *field,
              struct str text)
{
    struct value value = {.text = STR_NONE};
    if (field->kind == KIND_ITEM || field->kind == KIND_LIST
        || (text.n && !value_parse(arena, field, text, &value)))
        return false;
    value_put(node, field, &value);
    return true;
}

void plan_set_other(struct arena *arena, struct plan_node *node, const struct field *field,
                    enum lang lang, struct str text)
{
    const struct plan_other **end = &node->others;
    const struct plan_other *kept = NULL;
    for (const struct plan_other *o = node->others; o; o = o->next) {
        if (o->field == field && o->lang == lang) {
            kept = o;
            continue;
        }
        struct plan_other *copy = arena_alloc(arena, sizeof *copy);
        *copy = *o;
        *end = copy;
        end = &copy->next;
    }
    *end = NULL;
    if (!text.n)
        return;
    struct plan_other *other = arena_alloc(arena, sizeof *other);
    *other = (struct plan_other){field, lang, text, kept ? kept->xml : NULL, NULL};
    *end = other;
}

void plan_set_audience(struct arena *arena, struct plan_node *node, const struct field *field,
                       enum audience audience)
{
    struct plan_said *said = arena_alloc(arena, sizeof *said);
    *said = (struct plan_said){field, audience, node->said};
    node->said = said;
}

/* ---- elements ---- */

static void copy_node(struct arena *arena, struct plan_node *to, const struct plan_node *from,
                      const struct plan_node *parent);

/* As deep as the shapes nest. `skip`: an element that is left out; SIZE_MAX: none. `gap`: where
 * room for one more is left; SIZE_MAX: nowhere. */
static struct plan_list copy_list(struct arena *arena, const struct field *field,
                                  const struct plan_list *list, const struct plan_node *parent,
                                  size_t skip, size_t gap)
{
    size_t size = field->of->size, count = 0;
    char *items = arena_array(arena, list->count + 1, size);
    for (size_t i = 0; i < list->count; i++) {
        count += i == gap;
        if (i != skip)
            copy_node(arena, (struct plan_node *)(void *)(items + size * count++),
                      list_item(field, list, i), parent);
    }
    count += gap == list->count;
    return (struct plan_list){items, count};
}

static void copy_node(struct arena *arena, struct plan_node *to, const struct plan_node *from,
                      const struct plan_node *parent)
{
    memcpy(to, from, from->shape->size);
    to->parent = parent;
    for (size_t i = 0; i < from->shape->field_count; i++) {
        const struct field *field = &from->shape->fields[i];
        if (field->kind == KIND_LIST) {
            *(struct plan_list *)member(to, field) =
                copy_list(arena, field, field_at(from, field), to, SIZE_MAX, SIZE_MAX);
        } else if (field->kind == KIND_ITEM && field_known(from, field)) {
            struct plan_node *item = arena_alloc(arena, field->of->size);
            copy_node(arena, item, *(const struct plan_node *const *)field_at(from, field), to);
            *(struct plan_node **)member(to, field) = item;
        }
    }
}

/* What stands inside internal is internal. */
static struct plan_node *begin_node(struct plan_node *node, const struct shape *shape,
                                    const struct plan_node *parent)
{
    node->shape = shape;
    node->parent = parent;
    node->audience = parent->audience;
    node->locked = parent->locked;
    return node;
}

struct plan_node *plan_make_item(struct arena *arena, struct plan_node *node,
                                 const struct field *field)
{
    struct plan_node **at = member(node, field);
    if (!*at)
        *at = begin_node(arena_alloc(arena, field->of->size), field->of, node);
    return *at;
}

struct plan_node *plan_insert(struct arena *arena, struct plan_node *parent,
                              const struct field *field, size_t index,
                              const struct plan_node *like)
{
    struct plan_list *list = member(parent, field);
    *list = copy_list(arena, field, list, parent, SIZE_MAX, index);
    struct plan_node *node = plan_editable(list_item(field, list, index));
    if (like)
        copy_node(arena, node, like, parent);
    else
        begin_node(node, field->of, parent);
    return node;
}

void plan_remove(struct arena *arena, struct plan_node *parent, const struct field *field,
                 size_t index)
{
    struct plan_list *list = member(parent, field);
    *list = copy_list(arena, field, list, parent, index, SIZE_MAX);
}

void plan_clear_item(struct plan_node *parent, const struct field *field)
{
    *(struct plan_node **)member(parent, field) = NULL;
}
