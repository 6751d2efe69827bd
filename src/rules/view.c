#include "rules/view.h"

#include "base/arena.h"
#include "rules/inside.h"
#include "rules/sandbox.h"
#include "rules/values.h"

#include <lauxlib.h>

#define LIST "list"

enum {
    LABEL_CODES = 32, /* most code points of a text taken into a label */
    LANGUAGES_STEPS = 10000, /* the whole plan is looked through for each */
};

/* What a list userdata holds. */
struct view_list {
    const struct field *field;
    const struct plan_list *list;
};

/* Nodes are light userdata: a rule can make none itself, and all of them share one
 * metatable. */
void view_push(lua_State *L, const struct plan_node *node)
{
    if (node)
        lua_pushlightuserdata(L, (void *)(uintptr_t)node);
    else
        lua_pushnil(L);
}

const struct plan_node *view_node(lua_State *L, int index)
{
    return lua_islightuserdata(L, index) ? lua_touserdata(L, index) : NULL;
}

static const struct plan_node *check_node(lua_State *L, int index)
{
    const struct plan_node *node = view_node(L, index);
    if (!node)
        luaL_typeerror(L, index, "part of the plan");
    return node;
}

const struct field *view_field(lua_State *L, const struct plan_node *node, int name_index)
{
    if (lua_type(L, name_index) != LUA_TSTRING)
        luaL_error(L, "a field is found by its name");
    struct str name = sandbox_text(L, name_index);
    const struct field *field = shape_field(node->shape, name);
    if (field)
        return field;
    const char *nearest = shape_nearest(node->shape, name);
    if (nearest)
        luaL_error(L, "%s has no field '%s'; did you mean '%s'?", node->shape->element, name.s,
                   nearest);
    luaL_error(L, "%s has no field '%s'", node->shape->element, name.s);
    return NULL;
}

static void push_refs(lua_State *L, const struct plan_refs *refs)
{
    lua_createtable(L, refs->count < 64 ? (int)refs->count : 0, 0);
    lua_Integer n = 0;
    sandbox_charge(L, refs->count);
    for (size_t i = 0; i < refs->count; i++) {
        if (!refs->items[i].target)
            continue;
        view_push(L, refs->items[i].target);
        lua_rawseti(L, -2, ++n);
    }
}

static void push_list(lua_State *L, const struct field *field, const struct plan_list *list)
{
    struct view_list *view = lua_newuserdatauv(L, sizeof *view, 0);
    *view = (struct view_list){field, list};
    luaL_setmetatable(L, LIST);
}

static void push_count(lua_State *L, int32_t count)
{
    if (count)
        lua_pushinteger(L, count);
    else
        lua_pushnil(L);
}

static void push_value(lua_State *L, const struct plan_node *node, const struct field *field)
{
    const void *at = field_at(node, field);
    struct str text;
    switch (field->kind) {
    case KIND_TEXT:
    case KIND_ID:
        text = *(const struct str *)at;
        sandbox_charge(L, text.n / 16);
        sandbox_push(L, text.n ? text : STR_NONE);
        return;
    case KIND_DATE:
        values_push_date(L, *(const struct date *)at);
        return;
    case KIND_DECIMAL:
        values_push_dec(L, *(const struct dec *)at);
        return;
    case KIND_COUNT:
        push_count(L, *(const int32_t *)at);
        return;
    case KIND_WORD:
        text = str_of(field_word(node, field));
        sandbox_push(L, text.n ? text : STR_NONE);
        return;
    case KIND_REF:
        view_push(L, ((const struct plan_ref *)at)->target);
        return;
    case KIND_REFS:
        push_refs(L, at);
        return;
    case KIND_ITEM:
        view_push(L, *(const struct plan_node *const *)at);
        return;
    case KIND_LIST:
        push_list(L, field, at);
        return;
    }
}

static int node_index(lua_State *L)
{
    const struct plan_node *node = check_node(L, 1);
    if (lua_type(L, 2) == LUA_TSTRING && str_is(sandbox_text(L, 2), "parent"))
        view_push(L, node->parent);
    else
        push_value(L, node, view_field(L, node, 2));
    return 1;
}

static int deny_write(lua_State *L)
{
    return luaL_error(L, "a rule cannot change the plan");
}

static int push_label(lua_State *L)
{
    sandbox_charge(L, 200);
    sandbox_push(L, view_label(sandbox_of(L)->arena, check_node(L, 1)));
    return 1;
}

static int written(lua_State *L)
{
    const struct plan_node *node = check_node(L, 1);
    lua_pushboolean(L, field_written(node, view_field(L, node, 2)));
    return 1;
}

struct str view_said(lua_State *L, const struct plan_node *node, const struct field *field,
                     int lang_index, const struct plan_other **other)
{
    const struct plan *plan = sandbox_of(L)->plan;
    enum lang lang, own;
    if (lua_type(L, lang_index) != LUA_TSTRING
        || !lang_parse(sandbox_text(L, lang_index), &lang))
        luaL_error(L, "a language is \"en\", \"zh-Hans\" or \"zh-Hant\"");
    if (!field->prose)
        luaL_error(L, "'%s' is not written in several languages", field->name);
    *other = other_find(node, field, lang);
    if (*other)
        return (*other)->text;
    bool is_own = plan && lang_parse(plan->lang, &own) && own == lang;
    return is_own ? *(const struct str *)field_at(node, field) : STR_NONE;
}

/* said(node, name, lang) */
static int said(lua_State *L)
{
    const struct plan_node *node = check_node(L, 1);
    const struct plan_other *other;
    struct str text = view_said(L, node, view_field(L, node, 2), 3, &other);
    sandbox_charge(L, text.n / 16);
    sandbox_push(L, text.n ? text : STR_NONE);
    return 1;
}

static int languages(lua_State *L)
{
    const struct plan *plan = sandbox_of(L)->plan;
    lua_Integer n = 0;
    enum lang own;
    sandbox_charge(L, LANGUAGES_STEPS);
    lua_newtable(L);
    for (int lang = 0; plan && lang < LANG_COUNT; lang++) {
        bool is_own = lang_parse(plan->lang, &own) && own == (enum lang)lang;
        if (!is_own && !plan_speaks(plan, (enum lang)lang))
            continue;
        lua_pushstring(L, lang_tag((enum lang)lang));
        lua_rawseti(L, -2, ++n);
    }
    return 1;
}

/* Elements whose texts both parties sign. */
static bool signed_element(const struct shape *shape)
{
    static const char *const elements[] = {
        "goal", "measure", "payment", "discount", "rebate", "fee", "penalty", "forecast",
        "activity", "display", "supply", "action", "review", "topic", "clause"};
    for (size_t i = 0; i < sizeof elements / sizeof elements[0]; i++)
        if (str_is(str_of(elements[i]), shape->element))
            return true;
    return false;
}

static bool kept_from_customer(const struct plan_node *node)
{
    for (; node; node = node->parent)
        if (node->audience != AUDIENCE_BOTH)
            return true;
    return false;
}

struct agreed_list {
    struct arena *arena;
    struct agreed_text *items;
    size_t count, capacity;
};

/* Attributes hold names and titles, which nobody agrees on. */
static void add_agreed(struct agreed_list *list, const struct plan_node *node)
{
    for (size_t f = 0; f < node->shape->field_count; f++) {
        const struct field *field = &node->shape->fields[f];
        if (!field->prose || field->place == IN_ATTRIBUTE || field->audience != AUDIENCE_BOTH
            || !((const struct str *)field_at(node, field))->n)
            continue;
        list->items = arena_grow(list->arena, list->items, &list->capacity, list->count + 1,
                                 sizeof *list->items);
        list->items[list->count++] = (struct agreed_text){node, field};
    }
}

/* The plan is looked through for the first rule that asks. */
static void find_agreed(lua_State *L, struct run *run)
{
    struct agreed_list list = {.arena = sandbox_of(L)->arena};
    list.items = arena_array(list.arena, 1, sizeof *list.items);
    list.capacity = 1;
    for (size_t i = 0; i < run->node_count; i++)
        if (signed_element(run->nodes[i]->shape) && !kept_from_customer(run->nodes[i]))
            add_agreed(&list, run->nodes[i]);
    run->agreed = list.items;
    run->agreed_count = list.count;
}

static int agreed(lua_State *L)
{
    struct run *run = sandbox_of(L)->run;
    if (run && !run->agreed)
        find_agreed(L, run);
    sandbox_charge(L, run ? run->node_count : 0);
    lua_createtable(L, run ? (int)run->agreed_count : 0, 0);
    for (size_t i = 0; run && i < run->agreed_count; i++) {
        const struct agreed_text *agreed = &run->agreed[i];
        const struct str *text = field_at(agreed->node, agreed->field);
        sandbox_charge(L, 100 + text->n / 16);
        lua_createtable(L, 0, 3);
        view_push(L, agreed->node);
        lua_setfield(L, -2, "node");
        lua_pushstring(L, agreed->field->name);
        lua_setfield(L, -2, "field");
        sandbox_push(L, *text);
        lua_setfield(L, -2, "text");
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

static int list_index(lua_State *L)
{
    const struct view_list *view = luaL_checkudata(L, 1, LIST);
    if (!lua_isinteger(L, 2))
        return luaL_error(L, "the list %s is counted from 1; it has no field",
                          view->field->name);
    lua_Integer i = lua_tointeger(L, 2);
    bool inside = i >= 1 && (size_t)i <= view->list->count;
    view_push(L, inside ? list_item(view->field, view->list, (size_t)i - 1) : NULL);
    return 1;
}

static int list_len(lua_State *L)
{
    const struct view_list *view = luaL_checkudata(L, 1, LIST);
    lua_pushinteger(L, (lua_Integer)view->list->count);
    return 1;
}

struct date view_year_start(lua_State *L)
{
    const struct plan *plan = sandbox_of(L)->plan;
    return plan && plan->period ? plan->period->start : DATE_NONE;
}

static const luaL_Reg node_meta[] = {
    {"__index", node_index},
    {"__newindex", deny_write},
    {"__tostring", push_label},
    {NULL, NULL},
};

static const luaL_Reg list_meta[] = {
    {"__index", list_index},
    {"__newindex", deny_write},
    {"__len", list_len},
    {NULL, NULL},
};

void view_open(lua_State *L)
{
    luaL_newmetatable(L, LIST);
    luaL_setfuncs(L, list_meta, 0);
    lua_pop(L, 1);
    lua_pushlightuserdata(L, NULL);
    lua_createtable(L, 0, 4);
    luaL_setfuncs(L, node_meta, 0);
    lua_pushliteral(L, "node");
    lua_setfield(L, -2, "__name");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    lua_pushcfunction(L, push_label);
    lua_setfield(L, 1, "label");
    lua_pushcfunction(L, written);
    lua_setfield(L, 1, "written");
    lua_pushcfunction(L, said);
    lua_setfield(L, 1, "said");
    lua_pushcfunction(L, languages);
    lua_setfield(L, 1, "languages");
    lua_pushcfunction(L, agreed);
    lua_setfield(L, 1, "agreed");
}

static struct str text_field(const struct plan_node *node, const char *name)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    if (!field || (field->kind != KIND_TEXT && field->kind != KIND_ID))
        return STR_NONE;
    const struct str *text = field_at(node, field);
    return text->n ? *text : STR_NONE;
}

static void add_quoted(struct buf *out, struct str text)
{
    size_t at = 0;
    for (int i = 0; i < LABEL_CODES && at < text.n; i++)
        utf8_next(text, &at);
    if (out->n)
        buf_char(out, ' ');
    buf_puts(out, "“");
    buf_add(out, str_slice(text, 0, at));
    buf_puts(out, at < text.n ? "…”" : "”");
}

/* Where the node stands among the elements of its shape in its parent, from 1. */
static size_t ordinal(const struct plan_node *node)
{
    for (size_t f = 0; node->parent && f < node->parent->shape->field_count; f++) {
        const struct field *field = &node->parent->shape->fields[f];
        if (field->kind != KIND_LIST || field->of != node->shape)
            continue;
        const struct plan_list *list = field_at(node->parent, field);
        for (size_t i = 0; i < list->count; i++)
            if (list_item(field, list, i) == node)
                return i + 1;
    }
    return 1;
}

struct str view_label(struct arena *arena, const struct plan_node *node)
{
    static const char *const names[] = {"title", "name", "legalName", "statement", "text"};
    struct buf out = {.arena = arena};
    struct str id = node_id(node);
    if (!id.n)
        id = text_field(node, "code");
    buf_add(&out, id);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct str name = text_field(node, names[i]);
        if (name.n) {
            add_quoted(&out, name);
            return buf_str(&out);
        }
    }
    const struct field *quarter = shape_field(node->shape, STR("quarter"));
    if (!out.n && quarter && quarter->kind == KIND_COUNT && field_known(node, quarter))
        buf_printf(&out, "Q%d", (int)*(const int32_t *)field_at(node, quarter));
    else if (!out.n)
        buf_printf(&out, "#%zu", ordinal(node));
    return buf_str(&out);
}
