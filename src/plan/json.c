#include "plan/plan.h"

struct json {
    struct buf *out;
    int depth;
    bool first; /* nothing written yet in the innermost object or list */
};

static void begin(struct json *j, char bracket)
{
    buf_char(j->out, bracket);
    j->depth++;
    j->first = true;
}

static void new_line(struct json *j)
{
    buf_char(j->out, '\n');
    for (int i = 0; i < j->depth; i++)
        buf_puts(j->out, "  ");
}

static void end(struct json *j, char bracket)
{
    j->depth--;
    if (!j->first)
        new_line(j);
    buf_char(j->out, bracket);
    j->first = false;
}

static void separate(struct json *j)
{
    if (!j->first)
        buf_char(j->out, ',');
    j->first = false;
    new_line(j);
}

static void key(struct json *j, const char *name)
{
    separate(j);
    buf_json(j->out, str_of(name));
    buf_puts(j->out, ": ");
}

static void write_refs(struct json *j, const struct plan_refs *refs)
{
    begin(j, '[');
    for (size_t i = 0; i < refs->count; i++) {
        separate(j);
        buf_json(j->out, refs->items[i].id);
    }
    end(j, ']');
}

static void write_date(struct json *j, struct date date)
{
    char text[11];
    date_iso(date, text);
    buf_json(j->out, str_of(text));
}

static void write_node(struct json *j, const struct plan_node *node);

static void write_list(struct json *j, const struct field *field, const struct plan_list *list)
{
    begin(j, '[');
    for (size_t i = 0; i < list->count; i++) {
        separate(j);
        write_node(j, list_item(field, list, i));
    }
    end(j, ']');
}

static void write_value(struct json *j, const struct plan_node *node, const struct field *field)
{
    const void *at = field_at(node, field);
    switch (field->kind) {
    case KIND_TEXT:
    case KIND_ID:
        buf_json(j->out, *(const struct str *)at);
        break;
    case KIND_DATE:
        write_date(j, *(const struct date *)at);
        break;
    case KIND_DECIMAL:
        buf_json(j->out, dec_str(j->out->arena, *(const struct dec *)at));
        break;
    case KIND_COUNT:
        buf_printf(j->out, "%d", (int)*(const int32_t *)at);
        break;
    case KIND_WORD:
        buf_json(j->out, str_of(field_word(node, field)));
        break;
    case KIND_REF:
        buf_json(j->out, ((const struct plan_ref *)at)->id);
        break;
    case KIND_REFS:
        write_refs(j, at);
        break;
    case KIND_ITEM:
        write_node(j, *(const struct plan_node *const *)at);
        break;
    case KIND_LIST:
        write_list(j, field, at);
        break;
    }
}

/* Texts in other languages, by language and field. */
static void write_others(struct json *j, const struct plan_node *node)
{
    key(j, "otherLanguages");
    begin(j, '{');
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        bool any = false;
        for (const struct plan_other *o = node->others; o; o = o->next) {
            if ((int)o->lang != lang)
                continue;
            if (!any) {
                key(j, lang_tag(o->lang));
                begin(j, '{');
            }
            any = true;
            key(j, o->field->name);
            buf_json(j->out, o->text);
        }
        if (any)
            end(j, '}');
    }
    end(j, '}');
}

/* Calls itself through write_value, as deep as the shapes are. */
static void write_node(struct json *j, const struct plan_node *node)
{
    begin(j, '{');
    if (node->audience == AUDIENCE_INTERNAL
        && (!node->parent || node->parent->audience != AUDIENCE_INTERNAL)) {
        key(j, "audience");
        buf_json(j->out, STR("internal"));
    }
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        if (!field_known(node, field))
            continue;
        key(j, field->name);
        write_value(j, node, field);
    }
    if (node->others)
        write_others(j, node);
    end(j, '}');
}

void plan_json_node(struct buf *out, const struct plan_node *node, int depth)
{
    struct json json = {.out = out, .depth = depth};
    write_node(&json, node);
}

void plan_json(struct buf *out, const struct plan *plan)
{
    struct json json = {.out = out};
    write_node(&json, &plan->node);
    buf_char(out, '\n');
}
