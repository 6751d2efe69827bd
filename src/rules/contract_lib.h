/* rules/contract_lib: part_at(side, at) gives rules the part of a contract in which a byte of a
 * side's text stands, or nil. */
#ifndef PLANPACT_RULES_CONTRACT_LIB_H
#define PLANPACT_RULES_CONTRACT_LIB_H

#include <lua.h>

void contract_lib_open(lua_State *L);

#endif
