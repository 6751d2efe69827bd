/* plan → XML: what plan_read reads again as the same plan. */
#include "plan/write.h"

#include "base/arena.h"
#include "xml/xml.h"

#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 96, INDENT = 2 };

struct writer {
    struct arena *arena;
    struct buf *out;
    size_t line; /* where the line being written begins */
    const struct plan_node *root; /* names the name space */
    const struct plan_blank *blanks; /* sorted by compare_blanks */
    size_t blank_count;
};

static int compare_blanks(const void *a, const void *b)
{
    const struct plan_blank *left = a, *right = b;
    uintptr_t node[2] = {(uintptr_t)left->node, (uintptr_t)right->node};
    uintptr_t field[2] = {(uintptr_t)left->field, (uintptr_t)right->field};
    if (node[0] != node[1])
        return node[0] < node[1] ? -1 : 1;
    return (field[0] > field[1]) - (field[0] < field[1]);
}

static bool to_be_filled(const struct writer *w, const struct plan_node *node,
                         const struct field *field)
{
    struct plan_blank key = {node, field};
    return w->blank_count
           && bsearch(&key, w->blanks, w->blank_count, sizeof key, compare_blanks);
}

static void new_line(struct writer *w, int depth)
{
    buf_char(w->out, '\n');
    w->line = w->out->n;
    for (int i = 0; i < depth * INDENT; i++)
        buf_char(w->out, ' ');
}

static void put_escaped(struct writer *w, struct str text, bool in_attribute)
{
    for (size_t i = 0; i < text.n; i++) {
        switch (text.s[i]) {
        case '&': buf_puts(w->out, "&amp;"); break;
        case '<': buf_puts(w->out, "&lt;"); break;
        case '>': buf_puts(w->out, "&gt;"); break;
        case '\r': buf_puts(w->out, "&#13;"); break;
        case '"': buf_puts(w->out, in_attribute ? "&quot;" : "\""); break;
        default: buf_char(w->out, text.s[i]);
        }
    }
}

static void put_attribute(struct writer *w, int depth, const char *name, struct str value)
{
    if (w->out->n - w->line + value.n > LINE_BYTES)
        new_line(w, depth + 2);
    else
        buf_char(w->out, ' ');
    buf_printf(w->out, "%s=\"", name);
    put_escaped(w, value, true);
    buf_char(w->out, '"');
}

static const char *audience_word(enum audience audience)
{
    return audience == AUDIENCE_INTERNAL ? "internal" : "both";
}

/* Says who may see a field, where its table says otherwise. */
static void put_audience(struct writer *w, int depth, const struct plan_node *node,
                         const struct field *field)
{
    enum audience audience = field_audience(node, field);
    if (node->audience == AUDIENCE_BOTH && audience != field->audience)
        put_attribute(w, depth, "audience", str_of(audience_word(audience)));
}

static void put_lock(struct writer *w, int depth, const struct plan_node *node,
                     const struct field *field)
{
    if (!node->locked && field_locked(node, field))
        put_attribute(w, depth, "locked", STR("yes"));
}

static void put_text_element(struct writer *w, int depth, const struct plan_node *node,
                             const struct field *field, struct str lang, struct str text)
{
    new_line(w, depth);
    buf_printf(w->out, "<%s", field->name);
    if (lang.s)
        put_attribute(w, depth, "xml:lang", lang);
    if (field->place == IN_CHILD) {
        put_audience(w, depth, node, field);
        put_lock(w, depth, node, field);
    }
    buf_char(w->out, '>');
    put_escaped(w, text, false);
    buf_printf(w->out, "</%s>", field->name);
}

static void put_others(struct writer *w, int depth, const struct plan_node *node,
                       const struct field *field)
{
    for (const struct plan_other *o = node->others; o; o = o->next)
        if (o->field == field)
            put_text_element(w, depth, node, field, str_of(lang_tag(o->lang)), o->text);
}

static void put_node(struct writer *w, int depth, const char *name, const struct plan_node *node,
                     const struct field *of);

static void put_list(struct writer *w, int depth, const struct plan_node *node,
                     const struct field *field)
{
    const struct plan_list *list = field_at(node, field);
    int inside = depth;
    if (list->count == 0 && !(field->required && field->place == IN_CHILD))
        return;
    if (field->place == IN_CHILD) {
        new_line(w, depth);
        buf_printf(w->out, "<%s", field->name);
        put_audience(w, depth, node, field);
        put_lock(w, depth, node, field);
        buf_char(w->out, '>');
        inside++;
    }
    for (size_t i = 0; i < list->count; i++)
        put_node(w, inside, field->of->element, list_item(field, list, i), NULL);
    if (field->place == IN_CHILD) {
        new_line(w, depth);
        buf_printf(w->out, "</%s>", field->name);
    }
}

static void put_child(struct writer *w, int depth, const struct plan_node *node,
                      const struct field *field)
{
    if (field->kind == KIND_LIST)
        put_list(w, depth, node, field);
    else if (field->kind == KIND_ITEM && field_known(node, field))
        put_node(w, depth, field->name, *(const struct plan_node *const *)field_at(node, field),
                 field);
    else if (field->place == IN_CHILD && field->kind != KIND_ITEM && field_known(node, field))
        put_text_element(w, depth, node, field, STR_NONE, field_text(w->arena, node, field));
    if (field->prose && field->place == IN_CHILD)
        put_others(w, depth, node, field);
}

static void put_attributes(struct writer *w, int depth, const struct plan_node *node,
                           const struct field *of)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        if (field->place != IN_ATTRIBUTE)
            continue;
        if (field_known(node, field))
            put_attribute(w, depth, field->name, field_text(w->arena, node, field));
        else if (to_be_filled(w, node, field))
            put_attribute(w, depth, field->name, STR("【】"));
    }
    bool inherited = node->parent && node->parent->audience == AUDIENCE_INTERNAL;
    if (of && node->parent)
        put_audience(w, depth, node->parent, of);
    else if (node->audience == AUDIENCE_INTERNAL && !inherited)
        put_attribute(w, depth, "audience", STR("internal"));
    if (node->locked && !(node->parent && node->parent->locked))
        put_attribute(w, depth, "locked", STR("yes"));
}

/* As deep as the shapes nest. `of` is the field of the parent that holds the node as an item,
 * NULL for one of a list. */
static void put_node(struct writer *w, int depth, const char *name, const struct plan_node *node,
                     const struct field *of)
{
    const struct shape *shape = node->shape;
    new_line(w, depth);
    buf_printf(w->out, "<%s", name);
    if (node == w->root)
        put_attribute(w, depth, "xmlns", STR(PLAN_NAMESPACE));
    put_attributes(w, depth, node, of);
    size_t head = w->out->n;
    buf_char(w->out, '>');
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].place == IN_CONTENT && field_known(node, &shape->fields[i]))
            put_escaped(w, field_text(w->arena, node, &shape->fields[i]), false);
    size_t words = w->out->n;
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].prose && shape->fields[i].place != IN_CHILD)
            put_others(w, depth + 1, node, &shape->fields[i]);
    for (size_t i = 0; i < shape->field_count; i++)
        put_child(w, depth + 1, node, &shape->fields[i]);
    if (w->out->n == head + 1) {
        w->out->n = head;
        buf_puts(w->out, "/>");
        return;
    }
    if (w->out->n > words)
        new_line(w, depth);
    buf_printf(w->out, "</%s>", name);
}

void plan_write(struct arena *arena, struct buf *out, const struct plan *plan)
{
    plan_write_blanks(arena, out, plan, NULL, 0);
}

void plan_write_blanks(struct arena *arena, struct buf *out, const struct plan *plan,
                       const struct plan_blank *blanks, size_t count)
{
    struct plan_blank *sorted = arena_array(arena, count, sizeof *sorted);
    struct writer w = {.arena = arena, .out = out, .line = out->n, .root = &plan->node,
                       .blanks = sorted, .blank_count = count};
    if (count) {
        memcpy(sorted, blanks, count * sizeof *sorted);
        qsort(sorted, count, sizeof *sorted, compare_blanks);
    }
    buf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    put_node(&w, 0, plan->node.shape->element, &plan->node, NULL);
    buf_char(out, '\n');
}

void plan_write_part(struct arena *arena, struct buf *out, const struct plan_node *node,
                     const struct field *of, int depth)
{
    struct writer w = {.arena = arena, .out = out, .line = out->n, .root = node};
    put_node(&w, depth, of ? of->name : node->shape->element, node, of);
}
