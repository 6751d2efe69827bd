/* rules/values: exact decimals and civil dates as values of Lua. Both are read-only; a
 * decimal mixes with whole numbers but never with a float, and a date with a number of days.
 * In Lua: decimal("0.01"), date("2027-12-31"), + - * comparisons, tostring. */
#ifndef PLANPACT_RULES_VALUES_H
#define PLANPACT_RULES_VALUES_H

#include "base/date.h"
#include "base/dec.h"

#include <lua.h>

void values_open(lua_State *L);

/* Push one; what is not known is nil. */
void values_push_dec(lua_State *L, struct dec value);
void values_push_date(lua_State *L, struct date date);
/* False if the value at `index` is something else. */
bool values_is_dec(lua_State *L, int index, struct dec *value);
bool values_is_date(lua_State *L, int index, struct date *date);

#endif
