#include "rules/text_lib.h"

#include "base/arena.h"
#include "rules/days.h"
#include "rules/fit.h"
#include "rules/numbers.h"
#include "rules/sandbox.h"
#include "rules/scan.h"
#include "rules/terms.h"
#include "rules/values.h"
#include "rules/view.h"

#include <lauxlib.h>

#include <string.h>

#define TERMS "terms"

enum {
    FOUND_MAX = 2000, /* most items of one list */
    TERMS_MAX = 1000,
    /* Steps per byte, measured against an instruction of Lua (about 5 ns). */
    NUMBERS_STEPS = 40,
    FIGURES_STEPS = 100,
    DATES_STEPS = 20,
    TERMS_STEPS = 8,
};

/* Adds a table with its place to the list below it on the stack, and leaves it on top. */
static void push_found(lua_State *L, size_t from, size_t to)
{
    lua_Integer n = (lua_Integer)lua_rawlen(L, -1) + 1;
    if (n > FOUND_MAX)
        luaL_error(L, "more than %d finds in one text", (int)FOUND_MAX);
    lua_createtable(L, 0, 8);
    lua_pushvalue(L, -1);
    lua_rawseti(L, -3, n);
    lua_pushinteger(L, (lua_Integer)from + 1);
    lua_setfield(L, -2, "from");
    lua_pushinteger(L, (lua_Integer)to);
    lua_setfield(L, -2, "to");
}

static void set_text(lua_State *L, const char *field, const char *value)
{
    lua_pushstring(L, value);
    lua_setfield(L, -2, field);
}

/* The parts of a number in the table on top. */
static void push_number(lua_State *L, const struct number *number)
{
    static const char *const kinds[] = {"number", "percent", "points"};
    values_push_dec(L, number->value);
    lua_setfield(L, -2, "value");
    values_push_dec(L, number->high);
    lua_setfield(L, -2, "high");
    values_push_dec(L, number->step);
    lua_setfield(L, -2, "step");
    set_text(L, "kind", kinds[number->kind]);
    if (number->unit[0])
        set_text(L, "unit", number->unit);
}

static int text_figures(lua_State *L)
{
    static const char *const names[] = {NULL, "to", "limit", "from", "by", "have", "within", "in", "scope"};
    static const char *const nouns[] = {"place", "party", "item",  "deed",
                                        "topic", "time",  "period", "fault"};
    struct str text = sandbox_text(L, 1);
    static const char *const fits[] = {NULL, "perhaps", "same"};
    struct figure figure;
    struct field_unit unit = {0};
    sandbox_charge(L, text.n * FIGURES_STEPS);
    if (!lua_isnoneornil(L, 2))
        unit = field_unit_read(sandbox_of(L)->arena, sandbox_text(L, 2));
    lua_newtable(L);
    for (struct roles roles = roles_start(text); roles_next(&roles, &figure);) {
        enum fit fit = unit.written.s ? figure_fit(&figure, text, &unit) : FIT_PERHAPS;
        push_found(L, figure.number.from, figure.number.to);
        push_number(L, &figure.number);
        if (figure.times)
            set_text(L, "kind", "times");
        if (names[figure.role])
            set_text(L, "role", names[figure.role]);
        if (fits[fit])
            set_text(L, "fit", fits[fit]);
        if (figure.noun >= WORD_PLACE && figure.noun <= WORD_FAULT)
            set_text(L, "noun", nouns[figure.noun - WORD_PLACE]);
        lua_pushinteger(L, (lua_Integer)figure.clause);
        lua_setfield(L, -2, "clause");
        lua_pushboolean(L, figure.own);
        lua_setfield(L, -2, "own");
        if (figure.verb != SIZE_MAX) {
            lua_pushinteger(L, (lua_Integer)figure.verb + 1);
            lua_setfield(L, -2, "verb");
        }
        lua_pop(L, 1);
    }
    return 1;
}

static int text_numbers(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    struct number number;
    sandbox_charge(L, text.n * NUMBERS_STEPS);
    lua_newtable(L);
    for (size_t at = 0; number_next(text, &at, &number);) {
        push_found(L, number.from, number.to);
        push_number(L, &number);
        lua_pop(L, 1);
    }
    return 1;
}

static int text_dates(lua_State *L)
{
    static const char *const kinds[] = {"day", "month", "quarter", "half", "year", "time"};
    struct str text = sandbox_text(L, 1);
    struct said_date said;
    sandbox_charge(L, text.n * DATES_STEPS);
    lua_newtable(L);
    for (size_t at = 0; said_next(text, &at, &said);) {
        struct date_range range = said_range(&said, view_year_start(L));
        push_found(L, said.from, said.to);
        lua_pushstring(L, kinds[said.kind]);
        lua_setfield(L, -2, "kind");
        values_push_date(L, range.first);
        lua_setfield(L, -2, "first");
        values_push_date(L, range.last);
        lua_setfield(L, -2, "last");
        if (said.year) {
            lua_pushinteger(L, said.year);
            lua_setfield(L, -2, "year");
        }
        lua_pushboolean(L, said.end);
        lua_setfield(L, -2, "final");
        lua_pop(L, 1);
    }
    return 1;
}

/* finder(s) */
static int terms_find(lua_State *L)
{
    struct terms *const *terms = luaL_checkudata(L, 1, TERMS);
    struct str text = sandbox_text(L, 2);
    struct term_match match;
    sandbox_charge(L, text.n * TERMS_STEPS);
    lua_newtable(L);
    for (struct term_walk walk = {0}; terms_next(*terms, text, &walk, &match);) {
        push_found(L, match.from, match.to);
        sandbox_push(L, match.term);
        lua_setfield(L, -2, "term");
        sandbox_push(L, str_slice(text, match.from, match.to - match.from));
        lua_setfield(L, -2, "word");
        lua_pop(L, 1);
    }
    return 1;
}

static struct str *take_list(lua_State *L, int index, size_t *count)
{
    *count = 0;
    if (lua_isnoneornil(L, index))
        return NULL;
    luaL_checktype(L, index, LUA_TTABLE);
    size_t n = lua_rawlen(L, index);
    luaL_argcheck(L, n <= TERMS_MAX, index, "too many terms");
    struct str *list = arena_array(sandbox_of(L)->arena, n, sizeof *list);
    for (size_t i = 0; i < n; i++) {
        lua_rawgeti(L, index, (lua_Integer)i + 1);
        list[i] = sandbox_text(L, -1);
        luaL_argcheck(L, list[i].n <= 60, index, "a term of more than 60 bytes");
        lua_pop(L, 1);
    }
    *count = n;
    return list;
}

/* The terms live in the arena and not under the memory limit of Lua, so they cost steps. */
static int text_terms(lua_State *L)
{
    size_t count, excluded;
    struct str *words = take_list(L, 1, &count);
    struct str *exclusions = take_list(L, 2, &excluded);
    sandbox_charge(L, 1000 + (count + excluded) * 200);
    struct terms **held = lua_newuserdatauv(L, sizeof *held, 0);
    struct sandbox *sandbox = sandbox_of(L);
    *held = sandbox->shelf
                ? terms_shelf_take(sandbox->shelf, words, count, exclusions, excluded)
                : NULL;
    if (!*held)
        *held = terms_new(sandbox->arena, words, count, exclusions, excluded);
    luaL_setmetatable(L, TERMS);
    return 1;
}

static int text_fold(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    luaL_Buffer out;
    sandbox_charge(L, text.n);
    luaL_buffinit(L, &out);
    for (size_t at = 0, next; at < text.n; at = next) {
        char bytes[4];
        uint32_t code = scan_code(text, at, &next);
        size_t n = code == UTF8_BAD ? 0 : utf8_put(bytes, code);
        luaL_addlstring(&out, n ? bytes : text.s + at, n ? n : next - at);
    }
    luaL_pushresult(&out);
    return 1;
}

static int text_length(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    sandbox_charge(L, text.n);
    lua_pushinteger(L, (lua_Integer)utf8_count(text));
    return 1;
}

static int text_words(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    lua_Integer words = 0, han = 0;
    size_t next;
    sandbox_charge(L, text.n);
    bool inside = false;
    for (size_t at = 0; at < text.n; at = next) {
        uint32_t code = scan_code(text, at, &next);
        bool letter = scan_is_letter(code) || scan_is_digit(code)
                      || (code >= 0xC0 && code < 0x3000 && !(code >= 0x2000 && code < 0x2C00));
        words += letter && !inside;
        inside = letter;
        han += scan_is_han(code);
    }
    lua_pushinteger(L, words + (han + 1) / 2);
    return 1;
}

static bool ends_sentence(struct str text, uint32_t code, size_t next)
{
    size_t unused;
    if (code == 0x3002 || code == '!' || code == '?' || code == ';' || code == '\n')
        return true;
    uint32_t following = scan_code(text, next, &unused);
    return code == '.' && (following == ' ' || following == 0);
}

/* Cut at the end of a line, or at a sign where a line is far too long. */
static int text_pieces(lua_State *L)
{
    enum { PIECE = 16000, LONGEST = 2 * PIECE };
    struct str text = sandbox_text(L, 1);
    sandbox_charge(L, text.n / 4);
    lua_newtable(L);
    for (size_t from = 0, to; from < text.n; from = to) {
        to = text.n - from > PIECE ? str_find(text, STR("\n"), from + PIECE) : text.n;
        to = to == SIZE_MAX || to == text.n ? text.n : to + 1;
        if (to - from > LONGEST)
            to = from + PIECE;
        while (to < text.n && ((unsigned char)text.s[to] & 0xC0) == 0x80)
            to++;
        push_found(L, from, to);
        sandbox_push(L, str_slice(text, from, to - from));
        lua_setfield(L, -2, "text");
        lua_pop(L, 1);
    }
    return 1;
}

static int text_sentences(lua_State *L)
{
    struct str text = sandbox_text(L, 1);
    size_t from = 0, next;
    sandbox_charge(L, text.n);
    lua_newtable(L);
    for (size_t at = 0; at < text.n; at = next) {
        uint32_t code = scan_code(text, at, &next);
        if (!ends_sentence(text, code, next) && next < text.n)
            continue;
        while (from < next && text.s[from] == ' ')
            from++;
        if (from < next) {
            push_found(L, from, next);
            sandbox_push(L, str_slice(text, from, next - from));
            lua_setfield(L, -2, "text");
            lua_pop(L, 1);
        }
        from = next;
    }
    return 1;
}

static const luaL_Reg text_functions[] = {
    {"numbers", text_numbers},
    {"figures", text_figures},
    {"dates", text_dates},
    {"terms", text_terms},
    {"fold", text_fold},
    {"length", text_length},
    {"words", text_words},
    {"sentences", text_sentences},
    {"pieces", text_pieces},
    {NULL, NULL},
};

void text_lib_open(lua_State *L)
{
    sandbox_library(L, "text", text_functions);
    luaL_newmetatable(L, TERMS);
    lua_pushcfunction(L, terms_find);
    lua_setfield(L, -2, "__call");
    lua_pop(L, 1);
}
