/* What a rule may call of Lua's usual library, written again so that every function is
 * bounded, pays for its work, gives the same on every run (no addresses, sorted pairs) and
 * cannot be reached from another rule. */
#include "rules/sandbox.h"
#include "rules/values.h"

#include <lauxlib.h>

#include <string.h>

enum { ITEMS_MAX = 20000 /* of a table that is sorted or joined */ };

static int base_type(lua_State *L)
{
    luaL_checkany(L, 1);
    if (luaL_getmetafield(L, 1, "__name") == LUA_TNIL)
        lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

/* Pushes what a value is as text; never an address, which would differ between runs. */
static void push_text(lua_State *L, int index)
{
    switch (lua_type(L, index)) {
    case LUA_TSTRING:
    case LUA_TNUMBER:
        lua_pushvalue(L, index);
        lua_tostring(L, -1);
        return;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        return;
    default:
        if (luaL_callmeta(L, index, "__tostring") == 0)
            lua_pushstring(L, luaL_typename(L, index));
    }
}

static int base_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    push_text(L, 1);
    return 1;
}

static int base_error(lua_State *L)
{
    return luaL_error(L, "%s", luaL_checkstring(L, 1));
}

static int ipairs_next(lua_State *L)
{
    lua_Integer i = luaL_checkinteger(L, 2) + 1;
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_pushcfunction(L, ipairs_next);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

/* True if the value on top of the stack comes before the one below it; pops both. `by` is the
 * index of a comparing function, or 0. Two texts are compared by bytes: strcoll would follow
 * the user's locale. */
static bool pop_before(lua_State *L, int by)
{
    bool before;
    if (by) {
        lua_pushvalue(L, by);
        lua_insert(L, -3);
        lua_insert(L, -2);
        lua_call(L, 2, 1);
        before = lua_toboolean(L, -1);
        lua_pop(L, 1);
        return before;
    }
    if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, -2) == LUA_TSTRING)
        before = str_compare(sandbox_text(L, -1), sandbox_text(L, -2)) < 0;
    else if (lua_type(L, -1) != lua_type(L, -2))
        before = lua_type(L, -1) < lua_type(L, -2);
    else
        before = lua_compare(L, -1, -2, LUA_OPLT);
    lua_pop(L, 2);
    return before;
}

/* Merges from[low, middle) and from[middle, high) into to[low, high); indices from 1. */
static void merge_runs(lua_State *L, int from, int to, lua_Integer low, lua_Integer middle,
                       lua_Integer high, int by)
{
    lua_Integer left = low, right = middle;
    for (lua_Integer i = low; i < high; i++) {
        bool take_right = left >= middle;
        if (!take_right && right < high) {
            lua_rawgeti(L, from, left);
            lua_rawgeti(L, from, right);
            take_right = pop_before(L, by);
        }
        lua_rawgeti(L, from, take_right ? right++ : left++);
        lua_rawseti(L, to, i);
    }
}

/* A merge sort, because it ends after n log n comparisons whatever a comparing function of a
 * rule says, and keeps the order of equals. */
static void sort_table(lua_State *L, int table, int by)
{
    lua_Integer n = (lua_Integer)lua_rawlen(L, table);
    if (n > ITEMS_MAX)
        luaL_error(L, "a table of more than %d items cannot be sorted", (int)ITEMS_MAX);
    lua_createtable(L, (int)n, 0);
    int from = table, to = lua_gettop(L);
    for (lua_Integer width = 1; width < n; width *= 2) {
        sandbox_charge(L, (size_t)n * 20);
        for (lua_Integer low = 1; low <= n; low += 2 * width) {
            lua_Integer middle = low + width <= n + 1 ? low + width : n + 1;
            lua_Integer high = low + 2 * width <= n + 1 ? low + 2 * width : n + 1;
            merge_runs(L, from, to, low, middle, high, by);
        }
        int swap = from;
        from = to;
        to = swap;
    }
    for (lua_Integer i = 1; from != table && i <= n; i++) {
        lua_rawgeti(L, from, i);
        lua_rawseti(L, table, i);
    }
    lua_settop(L, table > by ? table : by);
}

static int table_sort(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    if (!lua_isnoneornil(L, 2))
        luaL_checktype(L, 2, LUA_TFUNCTION);
    lua_settop(L, 2);
    sort_table(L, 1, lua_isnil(L, 2) ? 0 : 2);
    return 0;
}

static int pairs_next(lua_State *L)
{
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(2));
    if (lua_rawgeti(L, lua_upvalueindex(1), i) == LUA_TNIL)
        return 1;
    lua_pushvalue(L, -1);
    lua_rawget(L, 1);
    return 2;
}

/* In the order of the keys: numbers, then texts by bytes. */
static int base_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    lua_newtable(L);
    lua_Integer n = 0;
    lua_pushnil(L);
    while (lua_next(L, 1)) {
        lua_pop(L, 1);
        if (lua_type(L, -1) != LUA_TNUMBER && lua_type(L, -1) != LUA_TSTRING)
            return luaL_error(L, "pairs needs keys that are numbers or texts");
        lua_pushvalue(L, -1);
        lua_rawseti(L, 2, ++n);
        if (n > ITEMS_MAX)
            return luaL_error(L, "pairs over more than %d items", (int)ITEMS_MAX);
    }
    sort_table(L, 2, 0);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, pairs_next, 2);
    lua_pushvalue(L, 1);
    return 2;
}

static int table_insert(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer end = (lua_Integer)lua_rawlen(L, 1) + 1, at = end;
    luaL_checkany(L, 2);
    if (lua_gettop(L) > 2) {
        at = luaL_checkinteger(L, 2);
        luaL_argcheck(L, at >= 1 && at <= end, 2, "no such place");
    }
    lua_settop(L, lua_gettop(L) > 2 ? 3 : 2);
    sandbox_charge(L, (size_t)(end - at));
    for (lua_Integer i = end; i > at; i--) {
        lua_rawgeti(L, 1, i - 1);
        lua_rawseti(L, 1, i);
    }
    lua_rawseti(L, 1, at);
    return 0;
}

static int table_remove(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer n = (lua_Integer)lua_rawlen(L, 1);
    lua_Integer at = luaL_optinteger(L, 2, n);
    if (n == 0)
        return 0;
    luaL_argcheck(L, at >= 1 && at <= n, 2, "no such place");
    sandbox_charge(L, (size_t)(n - at));
    lua_rawgeti(L, 1, at);
    for (; at < n; at++) {
        lua_rawgeti(L, 1, at + 1);
        lua_rawseti(L, 1, at);
    }
    lua_pushnil(L);
    lua_rawseti(L, 1, n);
    return 1;
}

/* Adds to a text being made, within its limit. */
static void add_bounded(lua_State *L, luaL_Buffer *out, size_t *total, struct str text)
{
    *total += text.n;
    if (*total > SANDBOX_TEXT_MAX)
        luaL_error(L, "a text of more than %d bytes", (int)SANDBOX_TEXT_MAX);
    luaL_addlstring(out, text.s, text.n);
}

static int table_concat(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    luaL_optstring(L, 2, "");
    struct str between = lua_isnoneornil(L, 2) ? STR("") : sandbox_text(L, 2);
    lua_Integer n = (lua_Integer)lua_rawlen(L, 1);
    if (n > ITEMS_MAX)
        return luaL_error(L, "a table of more than %d items cannot be joined", (int)ITEMS_MAX);
    luaL_Buffer out;
    size_t total = 0;
    luaL_buffinit(L, &out);
    for (lua_Integer i = 1; i <= n; i++) {
        if (i > 1)
            add_bounded(L, &out, &total, between);
        lua_rawgeti(L, 1, i);
        if (!lua_isstring(L, -1))
            return luaL_error(L, "item %d is no text", (int)i);
        total += lua_rawlen(L, -1);
        if (total > SANDBOX_TEXT_MAX)
            return luaL_error(L, "a text of more than %d bytes", (int)SANDBOX_TEXT_MAX);
        luaL_addvalue(&out);
        sandbox_charge(L, 4);
    }
    luaL_pushresult(&out);
    sandbox_charge(L, total);
    return 1;
}

static int string_len(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)sandbox_text(L, 1).n);
    return 1;
}

/* Bytes i to j, from 1, negative from the end, as in Lua. */
static int string_sub(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    lua_Integer n = (lua_Integer)text.n;
    lua_Integer from = luaL_checkinteger(L, 2), to = luaL_optinteger(L, 3, -1);
    from = from < -n ? 1 : from < 0 ? n + from + 1 : from == 0 ? 1 : from;
    to = to < -n ? 0 : to < 0 ? n + to + 1 : to > n ? n : to;
    sandbox_charge(L, from <= to ? (size_t)(to - from) / 16 : 0);
    sandbox_push(L, from <= to ? str_slice(text, (size_t)from - 1, (size_t)(to - from + 1))
                               : STR(""));
    return 1;
}

static int change_case(lua_State *L, char first, char last, int change)
{
    struct str text = sandbox_text(L, 1);
    sandbox_charge(L, text.n);
    luaL_Buffer out;
    char *to = luaL_buffinitsize(L, &out, text.n);
    for (size_t i = 0; i < text.n; i++)
        to[i] =
            (char)(text.s[i] >= first && text.s[i] <= last ? text.s[i] + change : text.s[i]);
    luaL_pushresultsize(&out, text.n);
    return 1;
}

static int string_lower(lua_State *L)
{
    return change_case(L, 'A', 'Z', 'a' - 'A');
}

static int string_upper(lua_State *L)
{
    return change_case(L, 'a', 'z', 'A' - 'a');
}

static int string_rep(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    lua_Integer times = luaL_checkinteger(L, 2);
    if (times > 0 && text.n > 0 && (size_t)times > SANDBOX_TEXT_MAX / text.n)
        return luaL_error(L, "a text of more than %d bytes", (int)SANDBOX_TEXT_MAX);
    luaL_Buffer out;
    luaL_buffinit(L, &out);
    for (lua_Integer i = 0; i < times && text.n > 0; i++)
        luaL_addlstring(&out, text.s, text.n);
    luaL_pushresult(&out);
    sandbox_charge(L, lua_rawlen(L, -1));
    return 1;
}

/* find(text, plain [, from]): first and last byte, or nil. Linear: memmem is two-way. */
static int string_find(lua_State *L)
{
    struct str text = sandbox_text(L, 1), plain = sandbox_text(L, 2);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    luaL_argcheck(L, from >= 1, 3, "places count from 1");
    sandbox_charge(L, text.n + plain.n);
    const char *at = NULL;
    if ((size_t)from <= text.n + 1)
        at = memmem(text.s + from - 1, text.n - ((size_t)from - 1), plain.s, plain.n);
    if (!at) {
        lua_pushnil(L);
        return 1;
    }
    lua_pushinteger(L, at - text.s + 1);
    lua_pushinteger(L, at - text.s + (lua_Integer)plain.n);
    return 2;
}

/* %s (anything) and %% only: %p would show addresses, widths would make long texts. */
static int string_format(lua_State *L)
{
    struct str format = sandbox_text(L, 1);
    /* Taken before the buffer puts its own things on the stack, above the arguments. */
    int next = 2, given = lua_gettop(L);
    size_t total = 0;
    luaL_Buffer out;
    sandbox_charge(L, format.n);
    luaL_buffinit(L, &out);
    for (size_t i = 0; i < format.n; i++) {
        if (format.s[i] != '%') {
            add_bounded(L, &out, &total, str_slice(format, i, 1));
            continue;
        }
        i++;
        if (i < format.n && format.s[i] == '%') {
            add_bounded(L, &out, &total, STR("%"));
        } else if (i < format.n && (format.s[i] == 's' || format.s[i] == 'd')) {
            luaL_argcheck(L, next <= given, next, "value expected");
            push_text(L, next++);
            total += lua_rawlen(L, -1);
            if (total > SANDBOX_TEXT_MAX)
                return luaL_error(L, "a text of more than %d bytes", (int)SANDBOX_TEXT_MAX);
            luaL_addvalue(&out);
        } else {
            return luaL_error(L, "format knows %%s, %%d and %%%% only");
        }
    }
    luaL_pushresult(&out);
    sandbox_charge(L, total);
    return 1;
}

/* The least or greatest of its arguments: numbers, decimals or dates. */
static int choose(lua_State *L, bool greatest)
{
    int n = lua_gettop(L), best = 1;
    luaL_checkany(L, 1);
    for (int i = 2; i <= n; i++)
        if (greatest ? lua_compare(L, best, i, LUA_OPLT) : lua_compare(L, i, best, LUA_OPLT))
            best = i;
    lua_pushvalue(L, best);
    return 1;
}

static int math_min(lua_State *L)
{
    return choose(L, false);
}

static int math_max(lua_State *L)
{
    return choose(L, true);
}

static const luaL_Reg base_functions[] = {
    {"type", base_type},     {"tostring", base_tostring}, {"error", base_error},
    {"ipairs", base_ipairs}, {"pairs", base_pairs},       {NULL, NULL},
};

static const luaL_Reg table_functions[] = {
    {"insert", table_insert},
    {"remove", table_remove},
    {"concat", table_concat},
    {"sort", table_sort},
    {NULL, NULL},
};

static const luaL_Reg string_functions[] = {
    {"len", string_len},       {"sub", string_sub}, {"lower", string_lower},
    {"upper", string_upper},   {"rep", string_rep}, {"find", string_find},
    {"format", string_format}, {NULL, NULL},
};

static const luaL_Reg math_functions[] = {
    {"min", math_min},
    {"max", math_max},
    {NULL, NULL},
};

void library_open(lua_State *L)
{
    lua_pushvalue(L, 1);
    luaL_setfuncs(L, base_functions, 0);
    lua_pop(L, 1);
    sandbox_library(L, "table", table_functions);
    sandbox_library(L, "string", string_functions);
    sandbox_library(L, "math", math_functions);
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 1);
    lua_getfield(L, 1, "string");
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}
