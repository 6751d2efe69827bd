#include "rules/desk.h"

#include "base/arena.h"
#include "rules/region.h"
#include "rules/sets.h"

enum { SETTING_STEPS = 1000 * 1000 * 1000 /* each rule has run its file once already */ };

struct rules_desk {
    struct region *region;
    struct sandbox *sandbox;
    struct sandbox kept; /* the sandbox as it was set up */
};

struct setting {
    const struct rule_file *file;
    const struct rule_set *set;
};

/* Runs inside the sandbox: keeps check and options of a rule under its address, which no rule
 * can reach. */
static int place_rule(lua_State *L)
{
    enum { RULE = 2, CHECK, OPTIONS, PAIR };
    const struct setting *setting = lua_touserdata(L, 1);
    sandbox_run_code(L, setting->file->code);
    lua_getfield(L, RULE, "check");
    lua_getfield(L, RULE, "options");
    set_options(L, setting->set, &setting->file->rule);
    lua_createtable(L, 2, 0);
    lua_pushvalue(L, CHECK);
    lua_rawseti(L, PAIR, 1);
    lua_pushvalue(L, OPTIONS);
    lua_rawseti(L, PAIR, 2);
    lua_rawsetp(L, LUA_REGISTRYINDEX, setting->file);
    return 0;
}

bool desk_push(lua_State *L, const struct rule_file *file)
{
    if (lua_rawgetp(L, LUA_REGISTRYINDEX, file) != LUA_TTABLE) {
        lua_pop(L, 1);
        return false;
    }
    lua_rawgeti(L, -1, 1);
    lua_rawgeti(L, -2, 2);
    lua_remove(L, -3);
    return true;
}

struct rules_desk *rules_desk_new(struct arena *arena, const struct rules *rules,
                                  const struct rule_set *set)
{
    struct region *region = region_new(arena);
    if (!region)
        return NULL;
    struct rules_desk *desk = arena_alloc(arena, sizeof *desk);
    desk->region = region;
    desk->sandbox = sandbox_new_in(arena, region, SETTING_STEPS, INT64_MAX);
    for (size_t i = 0; desk->sandbox && i < rules->count; i++) {
        struct setting setting = {&rules->items[i], set};
        const char *id = rules->items[i].rule.id;
        enum sandbox_end end = sandbox_call(desk->sandbox, place_rule, &setting, id);
        if (end != SANDBOX_GOOD && end != SANDBOX_FAILED)
            return NULL;
    }
    if (!desk->sandbox)
        return NULL;
    desk->kept = *desk->sandbox;
    region_keep(region);
    return desk;
}

struct sandbox *desk_clear(struct rules_desk *desk, struct arena *arena, int64_t deadline)
{
    region_restore(desk->region);
    *desk->sandbox = desk->kept;
    desk->sandbox->arena = arena;
    desk->sandbox->deadline = deadline;
    return desk->sandbox;
}
