#include "rules/sandbox.h"

#include "base/arena.h"
#include "rules/contract_lib.h"
#include "rules/figures_lib.h"
#include "rules/region.h"
#include "rules/text_lib.h"
#include "rules/values.h"
#include "rules/view.h"
#include "rules/workdays.h"

#include <lauxlib.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    HOOK_STEPS = 1000,
    BYTES_PER_STEP = 64, /* of memory asked for: what the VM copies or collects is paid so */
};

int64_t sandbox_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

struct sandbox *sandbox_of(lua_State *L)
{
    return *(struct sandbox **)lua_getextraspace(L);
}

/* The line that the innermost Lua function is at. Asks for no memory, so that it also works
 * where memory was just refused. */
static int current_line(lua_State *L)
{
    lua_Debug at;
    for (int level = 0; lua_getstack(L, level, &at); level++) {
        lua_getinfo(L, "l", &at);
        if (at.currentline > 0)
            return at.currentline;
    }
    return 0;
}

static void count_hook(lua_State *L, lua_Debug *unused);

/* Ends the rule if a limit is passed. From then on the hook stops every single instruction,
 * so that nothing in the rule can carry on. */
static void stop_if_over(lua_State *L)
{
    struct sandbox *sandbox = sandbox_of(L);
    if (!sandbox->over && sandbox->steps < 0)
        sandbox->over = SANDBOX_STEPS;
    if (!sandbox->over)
        return;
    lua_sethook(L, count_hook, LUA_MASKCOUNT, 1);
    sandbox->line = current_line(L);
    lua_pushliteral(L, "over budget");
    lua_error(L);
}

static void count_hook(lua_State *L, lua_Debug *unused)
{
    (void)unused;
    struct sandbox *sandbox = sandbox_of(L);
    sandbox->steps -= HOOK_STEPS;
    if (!sandbox->over && sandbox_clock() > sandbox->deadline)
        sandbox->over = SANDBOX_TIME;
    stop_if_over(L);
}

void sandbox_charge(lua_State *L, size_t steps)
{
    struct sandbox *sandbox = sandbox_of(L);
    sandbox->steps -= steps < SANDBOX_MEMORY_MAX ? (int64_t)steps : SANDBOX_MEMORY_MAX;
    if (sandbox->steps < 0)
        stop_if_over(L);
}

static void *allocate(void *data, void *old, size_t old_size, size_t new_size)
{
    struct sandbox *sandbox = data;
    if (!old)
        old_size = 0; /* Lua passes a type there */
    if (new_size == 0) {
        if (sandbox->region)
            region_resize(sandbox->region, old, old_size, 0);
        else
            free(old);
        sandbox->used -= old_size;
        return NULL;
    }
    if (new_size > old_size && sandbox->used + (new_size - old_size) > SANDBOX_MEMORY_MAX) {
        if (sandbox->lua)
            sandbox->line = current_line(sandbox->lua);
        return NULL;
    }
    sandbox->steps -= (int64_t)(new_size / BYTES_PER_STEP);
    void *new = sandbox->region ? region_resize(sandbox->region, old, old_size, new_size)
                                : memory_resize(old, new_size);
    if (new)
        sandbox->used += new_size - old_size;
    return new;
}

/* Where Lua has put "chunk:12: " before the text, takes the line from it. */
static struct str split_place(const struct sandbox *sandbox, struct str text, int *line)
{
    struct str chunk = str_of(sandbox->chunk);
    if (!str_starts(text, chunk) || text.n <= chunk.n || text.s[chunk.n] != ':')
        return text;
    size_t at = chunk.n + 1;
    int number = 0;
    for (; at < text.n && text.s[at] >= '0' && text.s[at] <= '9' && number < 100000; at++)
        number = number * 10 + (text.s[at] - '0');
    if (at + 1 >= text.n || text.s[at] != ':')
        return text;
    *line = number;
    return str_slice(text, at + 2, text.n);
}

/* The message handler: runs while the stack still shows where the error is. */
static int note_error(lua_State *L)
{
    struct sandbox *sandbox = sandbox_of(L);
    if (sandbox->over)
        return 1;
    sandbox->line = current_line(L);
    size_t n = 0;
    const char *s = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &n) : NULL;
    struct str text = s ? (struct str){s, n < 500 ? n : 500} : STR("error without a text");
    sandbox->why = str_copy(sandbox->arena, split_place(sandbox, text, &sandbox->line));
    return 1;
}

enum sandbox_end sandbox_call(struct sandbox *sandbox, lua_CFunction work, void *data,
                              const char *chunk)
{
    lua_State *L = sandbox->lua;
    sandbox->chunk = chunk;
    sandbox->line = 0;
    sandbox->why = STR("");
    lua_settop(L, 0);
    lua_pushcfunction(L, note_error);
    lua_pushcfunction(L, work);
    lua_pushlightuserdata(L, data);
    int status = lua_pcall(L, 1, 0, 1);
    lua_settop(L, 0);
    if (status == LUA_OK)
        return SANDBOX_GOOD;
    if (!sandbox->over && (status == LUA_ERRMEM || status == LUA_ERRERR))
        sandbox->over = SANDBOX_MEMORY;
    return sandbox->over ? sandbox->over : SANDBOX_FAILED;
}

/* Compiles a chunk and leaves it on the stack with the rules' globals as its own. */
static void load_chunk(lua_State *L, struct str chunk, const char *mode)
{
    const char *name = lua_pushfstring(L, "=%s", sandbox_of(L)->chunk);
    if (chunk.n > SANDBOX_CHUNK_MAX && mode[0] == 't')
        luaL_error(L, "the file is larger than %d bytes", (int)SANDBOX_CHUNK_MAX);
    sandbox_charge(L, chunk.n);
    if (luaL_loadbufferx(L, chunk.s, chunk.n, name, mode) != LUA_OK)
        lua_error(L);
    lua_getfield(L, LUA_REGISTRYINDEX, "globals");
    lua_setupvalue(L, -2, 1);
    lua_remove(L, -2);
}

void sandbox_run(lua_State *L, struct str text)
{
    load_chunk(L, text, "t");
    lua_call(L, 0, 1);
}

static int add_code(lua_State *L, const void *bytes, size_t n, void *out)
{
    (void)L;
    buf_add(out, (struct str){bytes, n});
    return 0;
}

struct sandbox_code sandbox_compile(lua_State *L, struct str text)
{
    struct buf out = {.arena = sandbox_of(L)->arena};
    load_chunk(L, text, "t");
    lua_dump(L, add_code, &out, 0);
    lua_call(L, 0, 1);
    return (struct sandbox_code){buf_str(&out)};
}

void sandbox_run_code(lua_State *L, struct sandbox_code code)
{
    load_chunk(L, code.bytes, "b");
    lua_call(L, 0, 1);
}

static int deny_write(lua_State *L)
{
    return luaL_error(L, "libraries are read-only");
}

static int deny_global(lua_State *L)
{
    return luaL_error(L, "'%s' is not declared; write: local %s = …", lua_tostring(L, 2),
                      lua_tostring(L, 2));
}

static int unknown_global(lua_State *L)
{
    if (lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "globals are found by name");
    return luaL_error(L, "rules know no '%s'", lua_tostring(L, 2));
}

/* The globals: an empty table that refuses every write and reads through to a table that no
 * rule can reach, so that no rule can change what another one sees. Left on the stack: that
 * table, for the libraries to be put into. */
static void push_globals(lua_State *L)
{
    lua_newtable(L);
    lua_createtable(L, 0, 2);
    lua_createtable(L, 0, 24);
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, unknown_global);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    lua_setfield(L, -3, "__index");
    lua_pushcfunction(L, deny_global);
    lua_setfield(L, -3, "__newindex");
    lua_insert(L, -3);
    lua_setmetatable(L, -2);
    lua_setfield(L, LUA_REGISTRYINDEX, "globals");
}

void sandbox_library(lua_State *L, const char *name, const luaL_Reg *functions)
{
    lua_newuserdatauv(L, 0, 0);
    lua_createtable(L, 0, 2);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, deny_write);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_setfield(L, 1, name);
}

/* Every library function finds the table of globals at index 1. */
static int open_all(lua_State *L)
{
    lua_settop(L, 0);
    push_globals(L);
    library_open(L);
    values_open(L);
    view_open(L);
    text_lib_open(L);
    workdays_open(L);
    figures_lib_open(L);
    contract_lib_open(L);
    return 0;
}

struct sandbox *sandbox_new_in(struct arena *arena, struct region *region, int64_t steps,
                               int64_t deadline)
{
    struct sandbox *sandbox = arena_alloc(arena, sizeof *sandbox);
    sandbox->arena = arena;
    sandbox->region = region;
    sandbox->steps = steps;
    sandbox->deadline = deadline;
    sandbox->lua = lua_newstate(allocate, sandbox);
    if (!sandbox->lua)
        return NULL;
    *(struct sandbox **)lua_getextraspace(sandbox->lua) = sandbox;
    if (sandbox_call(sandbox, open_all, NULL, "sandbox") != SANDBOX_GOOD)
        return NULL;
    lua_sethook(sandbox->lua, count_hook, LUA_MASKCOUNT, HOOK_STEPS);
    return sandbox;
}

struct sandbox *sandbox_new(struct arena *arena, int64_t steps, int64_t deadline)
{
    struct sandbox *sandbox = sandbox_new_in(arena, NULL, steps, deadline);
    if (!sandbox)
        out_of_memory();
    return sandbox;
}

void sandbox_free(struct sandbox *sandbox)
{
    lua_close(sandbox->lua);
}

struct str sandbox_text(lua_State *L, int index)
{
    size_t n;
    luaL_checktype(L, index, LUA_TSTRING);
    const char *s = lua_tolstring(L, index, &n);
    return (struct str){s, n};
}

void sandbox_push(lua_State *L, struct str text)
{
    if (text.s)
        lua_pushlstring(L, text.s, text.n);
    else
        lua_pushnil(L);
}
