/* report(code, node [, field] [, arguments]): how a rule says that something is wrong. */
#include "rules/inside.h"

#include "base/arena.h"
#include "rules/values.h"
#include "rules/view.h"
#include "rules/workdays.h"
#include "xml/xml.h"

#include <string.h>

enum {
    REPORT_STEPS = 2000, /* a rule that reports without end must end itself */
    ARG_BYTES_MAX = 400, /* of one argument: a sentence is to be read */
};

/* Finds where byte `left` of a text with white space collapsed stands in the raw text, which
 * may come in pieces. */
struct collapse {
    size_t left;
    bool begun, gap;
};

/* The raw offset in this piece, or SIZE_MAX if it is in a later one. */
static size_t collapse_find(struct collapse *state, struct str piece)
{
    for (size_t i = 0; i < piece.n; i++) {
        bool space = memchr(" \t\r\n", piece.s[i], 4) != NULL;
        if (space) {
            state->gap = state->begun;
            continue;
        }
        if (state->left == 0 || (state->gap && state->left == 1))
            return i;
        state->left -= state->gap ? 2 : 1;
        state->gap = false;
        state->begun = true;
    }
    return SIZE_MAX;
}

/* What a finding is about. */
struct subject {
    const struct plan_node *node;
    const struct field *field;      /* NULL: the node as a whole */
    const struct plan_other *other; /* its text in another language; NULL: in the plan's own */
};

/* The place of byte `index` of a field's value; false if it has not so many. */
static bool place_in_text(struct subject s, size_t index, struct pos *pos)
{
    struct collapse state = {.left = index};
    const struct xml_node *element = s.other ? s.other->xml : field_holder(s.node, s.field);
    if (s.field->place == IN_ATTRIBUTE && element == s.node->xml) {
        const struct xml_attribute *own = xml_attribute_find(element, s.field->name);
        size_t raw = own ? collapse_find(&state, own->value) : SIZE_MAX;
        if (raw != SIZE_MAX)
            *pos = xml_value_pos(element, own, raw);
        return raw != SIZE_MAX;
    }
    for (const struct xml_node *n = element ? element->child : NULL; n; n = n->next) {
        size_t raw = n->name.s ? SIZE_MAX : collapse_find(&state, n->text);
        if (raw == SIZE_MAX)
            continue;
        *pos = xml_text_pos(n, raw);
        return true;
    }
    return false;
}

static const struct message *find_message(lua_State *L, const struct rule *rule)
{
    struct str code = sandbox_text(L, 1);
    for (size_t i = 0; i < rule->message_count; i++)
        if (str_is(code, rule->messages[i].code))
            return &rule->messages[i];
    luaL_error(L, "the rule has no message '%s'", code.s);
    return NULL;
}

/* A text that is one of the rule's words is said in the reader's language. */
static struct arg text_arg(struct arena *arena, const struct rule_file *file, const char *name,
                           struct str text)
{
    if (text.n > ARG_BYTES_MAX) {
        size_t end = ARG_BYTES_MAX;
        while (end > 0 && ((unsigned char)text.s[end] & 0xC0) == 0x80)
            end--;
        text = str_format(arena, "%.*s…", (int)end, text.s);
    }
    for (size_t i = 0; i < file->word_count; i++)
        if (str_is(text, file->words[i][LANG_EN]))
            return (struct arg)ARG_WORDS(name, file->words[i]);
    return (struct arg)ARG(name, text);
}

/* The value at the top of the stack as an argument. */
static struct arg value_arg(lua_State *L, struct run *run, const char *name)
{
    struct arena *arena = sandbox_of(L)->arena;
    struct dec value;
    struct date date;
    char iso[11];
    if (lua_type(L, -1) == LUA_TSTRING)
        return text_arg(arena, run->file, name, sandbox_text(L, -1));
    if (lua_type(L, -1) == LUA_TNUMBER) {
        lua_tostring(L, -1);
        return (struct arg)ARG(name, str_copy(arena, sandbox_text(L, -1)));
    }
    if (values_is_dec(L, -1, &value))
        return (struct arg)ARG(name, dec_grouped(arena, value, 0));
    if (values_is_date(L, -1, &date)) {
        date_iso(date, iso);
        return (struct arg)ARG(name, str_copy(arena, str_of(iso)));
    }
    if (workdays_words(L, -1))
        return (struct arg)ARG_WORDS(name, workdays_words(L, -1));
    if (view_node(L, -1))
        return (struct arg)ARG_QUOTING(name, view_label(arena, view_node(L, -1)));
    luaL_error(L, "the argument '%s' is no text, number, date or part of the plan", name);
    return (struct arg)ARG(name, STR_NONE);
}

struct args {
    struct arg items[FINDING_ARGS_MAX];
    size_t count;
};

static bool has_arg(const struct args *args, struct str name)
{
    for (size_t i = 0; i < args->count; i++)
        if (str_is(name, args->items[i].name))
            return true;
    return false;
}

/* Adds what the names of one sentence ask for: what the rule gives at `table`, else, for the
 * name of the visited element, its label. */
static void add_args(lua_State *L, struct run *run, struct args *args, const char *sentence,
                     int table)
{
    size_t at = 0;
    for (struct str name = sentence_name(str_of(sentence), &at); name.s;
         name = sentence_name(str_of(sentence), &at)) {
        if (has_arg(args, name) || args->count == FINDING_ARGS_MAX)
            continue;
        const char *key = str_terminated(sandbox_of(L)->arena, name);
        if (table)
            lua_getfield(L, table, key);
        else
            lua_pushnil(L);
        if (lua_isnil(L, -1) && str_is(name, run->file->rule.visits))
            view_push(L, run->visited);
        if (lua_isnil(L, -1))
            luaL_error(L, "the message needs the argument '%s'", key);
        args->items[args->count++] = value_arg(L, run, key);
    }
}

/* Arguments that say where, and belong to no sentence. */
static bool says_where(struct str name)
{
    return str_is(name, "at") || str_is(name, "lang");
}

static void refuse_unused(lua_State *L, const struct args *args, int table)
{
    lua_pushnil(L);
    while (lua_next(L, table)) {
        lua_pop(L, 1);
        struct str name = lua_type(L, -1) == LUA_TSTRING ? sandbox_text(L, -1) : STR("?");
        if (!says_where(name) && !has_arg(args, name))
            luaL_error(L, "no sentence of the message uses the argument '%s'", name.s);
    }
}

/* The byte that `at` of the arguments names, from 0; SIZE_MAX if there is none. */
static size_t take_at(lua_State *L, int table)
{
    if (!table || lua_getfield(L, table, "at") == LUA_TNIL)
        return SIZE_MAX;
    lua_Integer at = luaL_checkinteger(L, -1);
    if (at < 1)
        luaL_error(L, "'at' counts bytes from 1");
    return (size_t)at - 1;
}

/* The text that `lang` of the arguments names; NULL for that of the plan's own language. */
static const struct plan_other *take_other(lua_State *L, int table, const struct args *args,
                                           struct subject s)
{
    if (!table || has_arg(args, STR("lang")) || lua_getfield(L, table, "lang") == LUA_TNIL)
        return NULL;
    if (!s.field)
        luaL_error(L, "'lang' needs the field whose text it is");
    const struct plan_other *other = NULL;
    if (!view_said(L, s.node, s.field, lua_gettop(L), &other).s)
        luaL_error(L, "'%s' has no text in the language '%s'", s.field->name,
                   lua_tostring(L, -1));
    return other;
}

static struct pos place_of(lua_State *L, struct subject s, size_t at)
{
    if (at == SIZE_MAX)
        return s.other ? xml_pos(s.other->xml)
               : s.field ? field_pos(s.node, s.field)
                         : node_pos(s.node);
    if (!s.field)
        luaL_error(L, "'at' needs the field in whose text it counts");
    struct pos pos = POS_NONE;
    bool found = false;
    if (s.node->shape == &contract_text_shape) {
        const struct contract_text *text = (const struct contract_text *)s.node;
        found = at < ((const struct str *)field_at(s.node, s.field))->n;
        pos = rules_contract_place(text, at + 1);
    } else {
        found = place_in_text(s, at, &pos);
    }
    if (!found)
        luaL_error(L, "'at' is %d, beyond the end of the text of '%s'", (int)(at + 1),
                   s.field->name);
    return pos;
}

int report_call(lua_State *L)
{
    struct run *run = sandbox_of(L)->run;
    sandbox_charge(L, REPORT_STEPS);
    lua_settop(L, 4);
    luaL_checkstack(L, 4 * FINDING_ARGS_MAX, NULL);
    const struct message *message = find_message(L, &run->file->rule);
    const struct plan_node *node = view_node(L, 2);
    if (!node)
        return luaL_error(L, "report wants a code and a part of the plan");
    const struct field *field = lua_type(L, 3) == LUA_TSTRING ? view_field(L, node, 3) : NULL;
    int table = lua_istable(L, 4) ? 4 : lua_istable(L, 3) ? 3 : 0;
    struct args args = {.count = 0};
    add_args(L, run, &args, message->text[LANG_EN], table);
    add_args(L, run, &args, message->advice[LANG_EN], table);
    if (table)
        refuse_unused(L, &args, table);
    struct subject subject = {node, field, NULL};
    subject.other = take_other(L, table, &args, subject);
    struct pos pos = place_of(L, subject, take_at(L, table));
    size_t before = run->findings->count;
    finding_add(run->findings, message, pos, args.items, args.count);
    if (run->findings->count > before) {
        run->subjects = arena_grow(sandbox_of(L)->arena, run->subjects, &run->subject_capacity,
                                   before + 1, sizeof *run->subjects);
        run->subjects[before] = node;
    }
    return 0;
}
