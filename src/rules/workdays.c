#include "rules/workdays.h"

#include "holidays/holidays.h"
#include "rules/sandbox.h"
#include "rules/values.h"

#include <lauxlib.h>

#define NAME "name"

enum { LOOK_STEPS = 10, SEARCH_STEPS = 2000 };

static const struct holidays *holidays_of(lua_State *L, size_t steps)
{
    sandbox_charge(L, steps);
    return sandbox_of(L)->holidays;
}

static struct date check_date(lua_State *L)
{
    struct date date = DATE_NONE;
    if (!values_is_date(L, 1, &date))
        luaL_typeerror(L, 1, "date");
    return date;
}

static void push_name(lua_State *L, const char *const *words)
{
    if (words) {
        *(const char *const **)lua_newuserdatauv(L, sizeof words, 0) = words;
        luaL_setmetatable(L, NAME);
    } else {
        lua_pushnil(L);
    }
}

const char *const *workdays_words(lua_State *L, int index)
{
    const char *const *const *held = luaL_testudata(L, index, NAME);
    return held ? *held : NULL;
}

static int name_tostring(lua_State *L)
{
    const char *const *const *held = luaL_checkudata(L, 1, NAME);
    lua_pushstring(L, (*held)[LANG_EN]);
    return 1;
}

static int name_eq(lua_State *L)
{
    const char *const *a = workdays_words(L, 1), *const *b = workdays_words(L, 2);
    lua_pushboolean(L, a && b && str_is(str_of(a[LANG_EN]), b[LANG_EN]));
    return 1;
}

static int workdays_region(lua_State *L)
{
    push_name(L, holidays_region(holidays_of(L, LOOK_STEPS)));
    return 1;
}

static int workdays_is_working_day(lua_State *L)
{
    lua_pushboolean(L, holidays_is_working_day(holidays_of(L, LOOK_STEPS), check_date(L)));
    return 1;
}

static int workdays_is_made_up(lua_State *L)
{
    lua_pushboolean(L, holidays_is_made_up(holidays_of(L, LOOK_STEPS), check_date(L)));
    return 1;
}

static int workdays_holiday(lua_State *L)
{
    push_name(L, holidays_name(holidays_of(L, LOOK_STEPS), check_date(L)));
    return 1;
}

static int workdays_in_part(lua_State *L)
{
    const char *const *parts;
    push_name(L, holidays_in_part(holidays_of(L, LOOK_STEPS), check_date(L), &parts));
    push_name(L, parts);
    return 2;
}

static int workdays_next(lua_State *L)
{
    values_push_date(L, holidays_next_working_day(holidays_of(L, SEARCH_STEPS), check_date(L)));
    return 1;
}

static int workdays_previous(lua_State *L)
{
    values_push_date(
        L, holidays_previous_working_day(holidays_of(L, SEARCH_STEPS), check_date(L)));
    return 1;
}

static int workdays_nearest(lua_State *L)
{
    values_push_date(L,
                     holidays_nearest_working_day(holidays_of(L, SEARCH_STEPS), check_date(L)));
    return 1;
}

static struct holidays_source check_year(lua_State *L)
{
    lua_Integer year = luaL_checkinteger(L, 1);
    luaL_argcheck(L, year >= 1900 && year <= 2999, 1, "not a year");
    return holidays_year(holidays_of(L, LOOK_STEPS), (int)year);
}

static int workdays_status(lua_State *L)
{
    static const char *const words[] = {NULL, "expected", "statutory", "published"};
    lua_pushstring(L, words[check_year(L).status]); /* NULL gives nil */
    return 1;
}

static int workdays_source(lua_State *L)
{
    push_name(L, check_year(L).source);
    return 1;
}

void workdays_open(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"region", workdays_region},
        {"is_working_day", workdays_is_working_day},
        {"is_made_up", workdays_is_made_up},
        {"holiday", workdays_holiday},
        {"in_part", workdays_in_part},
        {"next", workdays_next},
        {"previous", workdays_previous},
        {"nearest", workdays_nearest},
        {"status", workdays_status},
        {"source", workdays_source},
        {NULL, NULL},
    };
    static const luaL_Reg meta[] = {
        {"__tostring", name_tostring}, {"__eq", name_eq}, {NULL, NULL}};
    luaL_newmetatable(L, NAME);
    luaL_setfuncs(L, meta, 0);
    lua_pop(L, 1);
    sandbox_library(L, "workdays", functions);
}
