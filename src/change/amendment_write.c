/* The file of an amendment, written. */
#include "change/amendment.h"

#include "base/arena.h"
#include "plan/path.h"

#include <string.h>

struct writer {
    struct arena *arena;
    struct buf *out;
};

static void put_escaped(struct buf *out, struct str text)
{
    static const char *const names[] = {['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;",
                                        ['"'] = "&quot;"};
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        const char *name = c < sizeof names / sizeof names[0] ? names[c] : NULL;
        if (name)
            buf_puts(out, name);
        else
            buf_char(out, text.s[i]);
    }
}

static void put_attribute(struct buf *out, const char *name, struct str value)
{
    if (!value.n)
        return;
    buf_printf(out, " %s=\"", name);
    put_escaped(out, value);
    buf_char(out, '"');
}

static void put_number(struct writer *w, const char *name, size_t number)
{
    put_attribute(w->out, name, str_format(w->arena, "%zu", number));
}

static void put_text(struct buf *out, const char *name, struct str text)
{
    if (!text.s)
        return;
    buf_printf(out, "\n    <%s>", name);
    put_escaped(out, text);
    buf_printf(out, "</%s>", name);
}

/* ---- the head ---- */

static void put_head(struct writer *w, const struct amendment *head)
{
    static const char *const names[] = {"plan",   "version",    "number", "dated", "effective",
                                        "review", "correction", "lang"};
    buf_puts(w->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<amendment xmlns=\""
                     AMENDMENT_NAMESPACE "\"\n          ");
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const struct field *field = shape_field(&amendment_shape, str_of(names[i]));
        if (field_known(&head->node, field))
            put_attribute(w->out, names[i], field_text(w->arena, &head->node, field));
    }
    buf_char(w->out, '>');
    if (head->reason.n) {
        buf_puts(w->out, "\n  <reason>");
        put_escaped(w->out, head->reason);
        buf_puts(w->out, "</reason>");
    }
    const struct amendment_rest *rests = PLAN_ITEMS(head->rests, amendment_rest);
    for (size_t i = 0; i < head->rests.count; i++) {
        buf_puts(w->out, "\n  <restsOn");
        put_number(w, "number", (size_t)rests[i].number);
        put_attribute(w->out, "digest", rests[i].digest);
        buf_puts(w->out, "/>");
    }
}

/* ---- the changes ---- */

static void begin(struct writer *w, const char *element, const struct plan_node *part)
{
    buf_printf(w->out, "\n\n  <%s", element);
    put_attribute(w->out, "part", plan_path(w->arena, part));
}

static void put_set(struct writer *w, const struct change *change, struct str reason)
{
    const char *element = change->kind == CHANGE_RENAMED ? "rename" : "set";
    begin(w, element, change->before);
    put_attribute(w->out, "field", str_of(change->field->name));
    if (change->translated)
        put_attribute(w->out, "lang", str_of(lang_tag(change->lang)));
    buf_char(w->out, '>');
    put_text(w->out, "reason", reason);
    put_text(w->out, "old", change->old_value);
    put_text(w->out, "new", change->new_value);
    buf_printf(w->out, "\n  </%s>", element);
}

/* Equipment names its store by the store's code, which is no reference and does not follow by
 * itself. */
static void put_stores(struct writer *w, const struct changes *changes,
                       const struct change *change)
{
    const struct plan_list *list = &changes->before->assets;
    const struct plan_asset *assets = PLAN_ITEMS(*list, plan_asset);
    bool store = change->kind == CHANGE_RENAMED && change->before->shape == &store_shape;
    for (size_t i = 0; store && i < list->count; i++) {
        const struct plan_asset *after =
            (const void *)changes_after(changes, &assets[i].node);
        if (!after || !str_equal(assets[i].store, change->old_value)
            || !str_equal(after->store, change->new_value))
            continue;
        struct change follows = *change;
        follows.kind = CHANGE_SET;
        follows.before = &assets[i].node;
        follows.after = &after->node;
        follows.field = shape_field(&asset_shape, STR("store"));
        put_set(w, &follows, STR_NONE);
    }
}

static void put_mark(struct writer *w, const struct change *change, struct str reason)
{
    begin(w, "audience", change->before);
    put_attribute(w->out, "field", change->field ? str_of(change->field->name) : STR(""));
    put_attribute(w->out, "old", change->old_value);
    put_attribute(w->out, "new", change->new_value);
    if (reason.s) {
        buf_char(w->out, '>');
        put_text(w->out, "reason", reason);
        buf_puts(w->out, "\n  </audience>");
    } else {
        buf_puts(w->out, "/>");
    }
}

static void put_part(struct writer *w, const struct change *change,
                     const struct plan_node *node, const char *element, struct str reason)
{
    const struct field *of = change->field->kind == KIND_ITEM ? change->field : NULL;
    buf_char(w->out, '>');
    put_text(w->out, "reason", reason);
    plan_write_part(w->arena, w->out, node, of, 2);
    buf_printf(w->out, "\n  </%s>", element);
}

/* The element that is put in stands in the new text; where to put it is said in words of the
 * old one. */
static void put_add(struct writer *w, const struct changes *changes,
                    const struct change *change, struct str reason)
{
    const struct plan_node *parent = change->after->parent;
    begin(w, "add", parent->parent ? changes_before(changes, parent) : &changes->before->node);
    if (change->field->kind == KIND_LIST)
        put_number(w, "at", change->to + 1);
    put_part(w, change, change->after, "add", reason);
}

static void put_move(struct writer *w, const struct change *change, struct str reason)
{
    begin(w, "move", change->before);
    put_number(w, "from", change->from + 1);
    put_number(w, "to", change->to + 1);
    if (reason.s) {
        buf_char(w->out, '>');
        put_text(w->out, "reason", reason);
        buf_puts(w->out, "\n  </move>");
    } else {
        buf_puts(w->out, "/>");
    }
}

static void put_change(struct writer *w, const struct changes *changes,
                       const struct change *change, struct str reason)
{
    switch (change->kind) {
    case CHANGE_SET:
    case CHANGE_RENAMED:
        put_set(w, change, reason);
        put_stores(w, changes, change);
        break;
    case CHANGE_MARK: put_mark(w, change, reason); break;
    case CHANGE_ADDED: put_add(w, changes, change, reason); break;
    case CHANGE_REMOVED:
        begin(w, "remove", change->before);
        put_part(w, change, change->before, "remove", reason);
        break;
    case CHANGE_MOVED: put_move(w, change, reason); break;
    }
}

/* ---- record and text ---- */

static bool is_one_of(const char *name, const char *const *names)
{
    while (*names && strcmp(*names, name) != 0)
        names++;
    return *names != NULL;
}

bool amendment_field_is_record(const struct field *field)
{
    static const char *const names[] = {"version", "state",     "steps",
                                        "changes", "conformed", NULL};
    return is_one_of(field->name, names);
}

bool amendment_is_record(const struct change *change)
{
    const struct field *field = change->section ? change->section : change->field;
    return field && amendment_field_is_record(field);
}

void amendment_write(struct arena *arena, struct buf *out, const struct amendment *head,
                     const struct changes *changes, const struct str *reasons)
{
    struct writer w = {.arena = arena, .out = out};
    put_head(&w, head);
    for (size_t i = 0; i < changes->count; i++)
        if (!amendment_is_record(&changes->items[i]))
            put_change(&w, changes, &changes->items[i], reasons ? reasons[i] : STR_NONE);
    buf_puts(out, "\n</amendment>\n");
}
