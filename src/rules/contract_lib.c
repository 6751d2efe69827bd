#include "rules/contract_lib.h"

#include "rules/contract.h"
#include "rules/sandbox.h"
#include "rules/view.h"

static int part_at(lua_State *L)
{
    const struct plan_node *node = view_node(L, 1);
    lua_Integer at = luaL_checkinteger(L, 2);
    luaL_argcheck(L, node && node->shape == &contract_text_shape, 1, "a side of the contract");
    luaL_argcheck(L, at >= 1, 2, "places count from 1");
    const struct contract_part *part =
        rules_contract_part_at((const struct contract_text *)node, (size_t)at);
    sandbox_charge(L, 20);
    view_push(L, part ? &part->node : NULL);
    return 1;
}

void contract_lib_open(lua_State *L)
{
    lua_pushcfunction(L, part_at);
    lua_setfield(L, 1, "part_at");
}
