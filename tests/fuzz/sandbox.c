/* Any bytes as the text of a rule: what it does stays inside its memory, steps and time. */
#include "fuzz.h"

#include "base/arena.h"
#include "rules/sandbox.h"

#include <stdlib.h>

enum { STEPS = 200 * 1000 };

static int run_text(lua_State *L)
{
    const struct str *text = lua_touserdata(L, 1);
    sandbox_run(L, *text);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new();
    struct str text = {(const char *)data, size};
    int64_t start = sandbox_clock();
    struct sandbox *sandbox = sandbox_new(arena, STEPS, start + 500 * 1000 * 1000);
    sandbox_call(sandbox, run_text, &text, "fuzz");
    if (sandbox->used > SANDBOX_MEMORY_MAX || sandbox_clock() - start > 5000LL * 1000 * 1000)
        abort();
    sandbox_free(sandbox);
    arena_free(arena);
    return 0;
}
