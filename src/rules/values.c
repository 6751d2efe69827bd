#include "rules/values.h"

#include "rules/sandbox.h"
#include "rules/view.h"

#include <lauxlib.h>

#include <string.h>

#define DECIMAL "decimal"
#define DATE "date"

enum { VALUE_STEPS = 20 };

/* Lua aligns userdata less than struct dec wants, so values are copied in and out. */
static void push_copy(lua_State *L, const char *type, const void *value, size_t size)
{
    sandbox_charge(L, VALUE_STEPS);
    memcpy(lua_newuserdatauv(L, size, 0), value, size);
    luaL_setmetatable(L, type);
}

void values_push_dec(lua_State *L, struct dec value)
{
    if (value.known)
        push_copy(L, DECIMAL, &value, sizeof value);
    else
        lua_pushnil(L);
}

void values_push_date(lua_State *L, struct date date)
{
    if (date_known(date))
        push_copy(L, DATE, &date, sizeof date);
    else
        lua_pushnil(L);
}

bool values_is_dec(lua_State *L, int index, struct dec *value)
{
    const void *held = luaL_testudata(L, index, DECIMAL);
    if (held)
        memcpy(value, held, sizeof *value);
    return held != NULL;
}

bool values_is_date(lua_State *L, int index, struct date *date)
{
    const void *held = luaL_testudata(L, index, DATE);
    if (held)
        memcpy(date, held, sizeof *date);
    return held != NULL;
}

static struct dec check_dec(lua_State *L, int index)
{
    struct dec value = DEC_NONE;
    if (values_is_dec(L, index, &value))
        return value;
    if (lua_isinteger(L, index))
        return dec_int(lua_tointeger(L, index));
    if (lua_type(L, index) == LUA_TNUMBER)
        luaL_error(L, "amounts are exact: write decimal(\"0.5\"), not 0.5");
    luaL_typeerror(L, index, DECIMAL);
    return value;
}

static struct date check_date(lua_State *L, int index)
{
    struct date date = DATE_NONE;
    if (!values_is_date(L, index, &date))
        luaL_typeerror(L, index, DATE);
    return date;
}

/* A result that is not known had too many digits to stay exact. */
static int give_dec(lua_State *L, struct dec value)
{
    if (!value.known)
        return luaL_error(L, "the result cannot be written exactly");
    values_push_dec(L, value);
    return 1;
}

static int decimal_new(lua_State *L)
{
    struct dec value;
    if (lua_type(L, 1) != LUA_TSTRING)
        return give_dec(L, check_dec(L, 1));
    if (dec_parse(sandbox_text(L, 1), &value))
        values_push_dec(L, value);
    else
        lua_pushnil(L);
    return 1;
}

static int decimal_add(lua_State *L)
{
    return give_dec(L, dec_add(check_dec(L, 1), check_dec(L, 2)));
}

static int decimal_sub(lua_State *L)
{
    return give_dec(L, dec_sub(check_dec(L, 1), check_dec(L, 2)));
}

static int decimal_mul(lua_State *L)
{
    return give_dec(L, dec_mul(check_dec(L, 1), check_dec(L, 2)));
}

static int decimal_neg(lua_State *L)
{
    return give_dec(L, dec_neg(check_dec(L, 1)));
}

static int decimal_refuse_division(lua_State *L)
{
    return luaL_error(L, "a division is rounded: write a:divide(b, digits)");
}

/* The sign of the difference; two numbers too long to be compared must not pass as equal. */
static int compare_decs(lua_State *L)
{
    struct dec difference = dec_sub(dec_trim(check_dec(L, 1)), dec_trim(check_dec(L, 2)));
    if (!difference.known)
        luaL_error(L, "the decimals are too long to be compared exactly");
    return dec_sign(difference);
}

static int decimal_eq(lua_State *L)
{
    lua_pushboolean(L, compare_decs(L) == 0);
    return 1;
}

static int decimal_lt(lua_State *L)
{
    lua_pushboolean(L, compare_decs(L) < 0);
    return 1;
}

static int decimal_le(lua_State *L)
{
    lua_pushboolean(L, compare_decs(L) <= 0);
    return 1;
}

static int decimal_tostring(lua_State *L)
{
    sandbox_charge(L, 60);
    sandbox_push(L, dec_str(sandbox_of(L)->arena, check_dec(L, 1)));
    return 1;
}

static int join_texts(lua_State *L)
{
    for (int i = 1; i <= 2; i++) {
        if (luaL_callmeta(L, i, "__tostring") == 0) {
            luaL_checkstring(L, i);
            lua_pushvalue(L, i);
        }
    }
    lua_concat(L, 2);
    return 1;
}

static int decimal_abs(lua_State *L)
{
    return give_dec(L, dec_abs(check_dec(L, 1)));
}

static int decimal_sign(lua_State *L)
{
    lua_pushinteger(L, dec_sign(check_dec(L, 1)));
    return 1;
}

static int check_digits(lua_State *L, int index)
{
    lua_Integer digits = luaL_checkinteger(L, index);
    luaL_argcheck(L, digits >= 0 && digits <= DEC_SCALE_MAX, index, "0 to 18 digits");
    return (int)digits;
}

static int decimal_round(lua_State *L)
{
    return give_dec(L, dec_round(check_dec(L, 1), check_digits(L, 2)));
}

static int decimal_round_to(lua_State *L)
{
    struct dec step = check_dec(L, 2);
    luaL_argcheck(L, dec_sign(step) > 0, 2, "a step above zero");
    return give_dec(L, dec_round_to(check_dec(L, 1), step));
}

static int decimal_divide(lua_State *L)
{
    return give_dec(L, dec_div(check_dec(L, 1), check_dec(L, 2), check_digits(L, 3)));
}

static int date_new(lua_State *L)
{
    struct date date;
    if (date_parse(sandbox_text(L, 1), &date))
        values_push_date(L, date);
    else
        lua_pushnil(L);
    return 1;
}

/* Days from the epoch of the year 1900 to 2999 stay far inside int32_t. */
static int32_t check_days(lua_State *L, int index)
{
    lua_Integer days = luaL_checkinteger(L, index);
    luaL_argcheck(L, days > -500000 && days < 500000, index, "too many days");
    return (int32_t)days;
}

static int give_date(lua_State *L, struct date date)
{
    if (date.year < 1900 || date.year > 2999)
        return luaL_error(L, "the date is outside the years 1900 to 2999");
    values_push_date(L, date);
    return 1;
}

static int date_add(lua_State *L)
{
    int days = lua_isinteger(L, 1) ? 1 : 2;
    return give_date(L, date_add_days(check_date(L, 3 - days), check_days(L, days)));
}

static int date_sub(lua_State *L)
{
    struct date date = check_date(L, 1), other;
    if (!values_is_date(L, 2, &other))
        return give_date(L, date_add_days(date, -check_days(L, 2)));
    lua_pushinteger(L, date_number(date) - date_number(other));
    return 1;
}

static int date_eq(lua_State *L)
{
    lua_pushboolean(L, date_compare(check_date(L, 1), check_date(L, 2)) == 0);
    return 1;
}

static int date_lt(lua_State *L)
{
    lua_pushboolean(L, date_compare(check_date(L, 1), check_date(L, 2)) < 0);
    return 1;
}

static int date_le(lua_State *L)
{
    lua_pushboolean(L, date_compare(check_date(L, 1), check_date(L, 2)) <= 0);
    return 1;
}

static int date_tostring(lua_State *L)
{
    char iso[11];
    date_iso(check_date(L, 1), iso);
    lua_pushstring(L, iso);
    return 1;
}

/* quarter is that of the plan year, nil outside it. */
static int date_index(lua_State *L)
{
    struct date date = check_date(L, 1);
    struct str name = sandbox_text(L, 2);
    struct date start = view_year_start(L);
    int quarter = date_known(start) ? quarter_of(start, date) : 0;
    if (str_is(name, "year"))
        lua_pushinteger(L, date.year);
    else if (str_is(name, "month"))
        lua_pushinteger(L, date.month);
    else if (str_is(name, "day"))
        lua_pushinteger(L, date.day);
    else if (str_is(name, "weekday"))
        lua_pushinteger(L, date_weekday(date));
    else if (!str_is(name, "quarter"))
        return luaL_error(L, "a date has year, month, day, weekday and quarter, no '%s'",
                          lua_tostring(L, 2));
    else if (quarter != 0)
        lua_pushinteger(L, quarter);
    else
        lua_pushnil(L);
    return 1;
}

static const luaL_Reg decimal_meta[] = {
    {"__add", decimal_add},
    {"__sub", decimal_sub},
    {"__mul", decimal_mul},
    {"__unm", decimal_neg},
    {"__div", decimal_refuse_division},
    {"__idiv", decimal_refuse_division},
    {"__mod", decimal_refuse_division},
    {"__pow", decimal_refuse_division},
    {"__eq", decimal_eq},
    {"__lt", decimal_lt},
    {"__le", decimal_le},
    {"__tostring", decimal_tostring},
    {"__concat", join_texts},
    {NULL, NULL},
};

static const luaL_Reg decimal_methods[] = {
    {"abs", decimal_abs},           {"sign", decimal_sign},     {"round", decimal_round},
    {"round_to", decimal_round_to}, {"divide", decimal_divide}, {NULL, NULL},
};

static const luaL_Reg date_meta[] = {
    {"__add", date_add},      {"__sub", date_sub},     {"__eq", date_eq},
    {"__lt", date_lt},        {"__le", date_le},       {"__tostring", date_tostring},
    {"__concat", join_texts}, {"__index", date_index}, {NULL, NULL},
};

void values_open(lua_State *L)
{
    luaL_newmetatable(L, DECIMAL);
    luaL_setfuncs(L, decimal_meta, 0);
    lua_newtable(L);
    luaL_setfuncs(L, decimal_methods, 0);
    lua_setfield(L, -2, "__index");
    luaL_newmetatable(L, DATE);
    luaL_setfuncs(L, date_meta, 0);
    lua_pop(L, 2);
    lua_pushcfunction(L, decimal_new);
    lua_setfield(L, 1, "decimal");
    lua_pushcfunction(L, date_new);
    lua_setfield(L, 1, "date");
}
