#include "rules/figures_lib.h"

#include "figures/scenario.h"
#include "rules/values.h"
#include "rules/view.h"

#include <lauxlib.h>

enum { SCENARIO_STEPS = 20000 /* what a rule pays for all terms to be counted once */ };

/* The terms at target. */
static const struct scenario *at_target(lua_State *L)
{
    static const int percents[] = {100};
    sandbox_charge(L, SCENARIO_STEPS);
    struct sandbox *sandbox = sandbox_of(L);
    if (!sandbox->plan)
        luaL_error(L, "there is no plan to look at");
    return figures_scenario(sandbox->arena, sandbox->plan, percents, 1);
}

static int terms_share(lua_State *L)
{
    const struct scenario *scenario = at_target(L);
    bool whole = scenario->term_count > 0 && scenario->counted == scenario->term_count;
    values_push_dec(L, whole ? scenario->shares[0] : DEC_NONE);
    return 1;
}

/* Of the terms that can be counted: already more than a limit, the rest cannot make it less. */
static int terms_total(lua_State *L)
{
    const struct scenario *scenario = at_target(L);
    values_push_dec(L, scenario->counted ? scenario->totals[0] : DEC_NONE);
    return 1;
}

static int purchases(lua_State *L)
{
    const struct scenario *scenario = at_target(L);
    values_push_dec(L, scenario->purchases ? scenario->purchases[0] : DEC_NONE);
    return 1;
}

static void push_tier(lua_State *L, const struct scenario_tier *tier)
{
    static const char *const words[] = {
        [REACH_NEW] = NULL, [REACH_OUT] = "out", [REACH_LAST_YEAR] = "lastYear"};
    lua_createtable(L, 0, 6);
    view_push(L, &tier->rebate->node);
    lua_setfield(L, -2, "rebate");
    view_push(L, &PLAN_ITEMS(tier->rebate->tiers, plan_tier)[tier->tier].node);
    lua_setfield(L, -2, "tier");
    values_push_dec(L, tier->from);
    lua_setfield(L, -2, "from");
    values_push_dec(L, tier->jump);
    lua_setfield(L, -2, "jump");
    lua_pushstring(L, words[tier->reach]); /* NULL gives nil */
    lua_setfield(L, -2, "reach");
    values_push_dec(L, tier->compared);
    lua_setfield(L, -2, "compared");
}

static int tiers(lua_State *L)
{
    const struct scenario *scenario = at_target(L);
    lua_newtable(L);
    for (size_t i = 0; i < scenario->tier_count; i++) {
        sandbox_charge(L, 100);
        push_tier(L, &scenario->tiers[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    return 1;
}

void figures_lib_open(lua_State *L)
{
    static const luaL_Reg functions[] = {
        {"terms_share", terms_share},
        {"terms_total", terms_total},
        {"purchases", purchases},
        {"tiers", tiers},
        {NULL, NULL},
    };
    sandbox_library(L, "figures", functions);
}
