/* Attacks on the sandbox: each must end soon, in the way named, with memory under its limit. */
#include "check.h"

#include "rules/sandbox.h"

static struct arena *arena;

static const int64_t second = 1000000000;

struct attack {
    const char *name, *code;
    enum sandbox_end end;
    const char *why; /* part of the error text, or NULL */
};

static int run_text(lua_State *L)
{
    const char *text = lua_touserdata(L, 1);
    sandbox_run(L, str_of(text));
    if (lua_isstring(L, -1))
        sandbox_of(L)->why = str_copy(sandbox_of(L)->arena, sandbox_text(L, -1));
    return 0;
}

static struct sandbox *run(const char *code, enum sandbox_end *end)
{
    struct sandbox *sandbox = sandbox_new(arena, 10 * 1000 * 1000, sandbox_clock() + second);
    *end = sandbox_call(sandbox, run_text, (void *)(uintptr_t)code, "rule");
    return sandbox;
}

static const struct attack attacks[] = {
    {"while loop", "while true do end", SANDBOX_STEPS, NULL},
    {"goto loop", "::a:: goto a", SANDBOX_STEPS, NULL},
    {"repeat loop", "repeat local x = 1 until false", SANDBOX_STEPS, NULL},
    {"long for", "for i = 1, 1 << 62 do end", SANDBOX_STEPS, NULL},
    {"loop of the loop", "local function f() return f() end f()", SANDBOX_STEPS, NULL},
    {"deep recursion", "local function f(n) return 1 + f(n + 1) end f(1)", SANDBOX_MEMORY,
     NULL},
    {"no pcall to swallow the budget",
     "while true do pcall(function() while true do end end) end", SANDBOX_FAILED, "no 'pcall'"},
    {"no xpcall", "xpcall(error, error)", SANDBOX_FAILED, "no 'xpcall'"},
    {"no coroutines", "coroutine.wrap(function() end)()", SANDBOX_FAILED, "no 'coroutine'"},
    {"no os", "os.exit(0)", SANDBOX_FAILED, "no 'os'"},
    {"no io", "io.open('/etc/passwd')", SANDBOX_FAILED, "no 'io'"},
    {"no debug", "debug.sethook()", SANDBOX_FAILED, "no 'debug'"},
    {"no require", "require 'os'", SANDBOX_FAILED, "no 'require'"},
    {"no load", "load('return 1')()", SANDBOX_FAILED, "no 'load'"},
    {"no dofile", "dofile('/etc/passwd')", SANDBOX_FAILED, "no 'dofile'"},
    {"no collectgarbage", "collectgarbage('stop')", SANDBOX_FAILED, "no 'collectgarbage'"},
    {"no print", "print('x')", SANDBOX_FAILED, "no 'print'"},
    {"no setmetatable", "setmetatable({}, {__gc = error})", SANDBOX_FAILED,
     "no 'setmetatable'"},
    {"no getmetatable", "getmetatable('').__index = 1", SANDBOX_FAILED, "no 'getmetatable'"},
    {"no rawset", "rawset(string, 'len', 1)", SANDBOX_FAILED, "no 'rawset'"},
    {"no next", "next({})", SANDBOX_FAILED, "no 'next'"},
    {"no _G", "_G.string = nil", SANDBOX_FAILED, "no '_G'"},
    {"no package", "package.loadlib('x', 'y')", SANDBOX_FAILED, "no 'package'"},
    {"no utf8", "utf8.len('x')", SANDBOX_FAILED, "no 'utf8'"},
    {"a global", "x = 1", SANDBOX_FAILED, "local x"},
    {"a library changed", "string.len = nil", SANDBOX_FAILED, "read-only"},
    {"globals changed through _ENV", "_ENV.string = {}", SANDBOX_FAILED, "local string"},
    {"string methods changed", "local s = 'x' s.len = 1", SANDBOX_FAILED, "index a string"},
    {"rep bomb", "return ('x'):rep(1 << 40)", SANDBOX_FAILED, "more than"},
    {"rep of nothing", "return (''):rep(1 << 62)", SANDBOX_GOOD, NULL},
    {"many reps", "while true do local s = ('x'):rep(200000) end", SANDBOX_STEPS, NULL},
    {"doubling", "local s = 'x' while true do s = s .. s end", SANDBOX_MEMORY, NULL},
    {"table without end", "local t = {} local n = 1 while true do t[n] = n n = n + 1 end",
     SANDBOX_MEMORY, NULL},
    {"tables in tables", "local t = {} while true do t = {t, {}, {}} end", SANDBOX_MEMORY,
     NULL},
    {"concat bomb",
     "local t = {} local s = ('x'):rep(10000) for i = 1, 10000 do t[i] = s end "
     "return table.concat(t)",
     SANDBOX_FAILED, "more than"},
    {"concat of many", "local t = {} for i = 1, 30000 do t[i] = '' end return table.concat(t)",
     SANDBOX_FAILED, "cannot be joined"},
    {"sort with a comparison that lies",
     "local t = {} for i = 1, 5000 do t[i] = i end "
     "table.sort(t, function() return true end) return 'sorted'",
     SANDBOX_GOOD, "sorted"},
    {"sort with a comparison that never ends",
     "table.sort({1, 2, 3}, function() while true do end end)", SANDBOX_STEPS, NULL},
    {"sort that changes its table",
     "local t = {3, 2, 1} table.sort(t, function(a, b) t[1] = nil return false end)",
     SANDBOX_GOOD, NULL},
    {"sorts without end",
     "local t = {} for i = 1, 20000 do t[i] = -i end while true do table.sort(t) end",
     SANDBOX_STEPS, NULL},
    {"format %p", "return string.format('%p', {})", SANDBOX_FAILED, "format knows"},
    {"format width", "return string.format('%99999d', 1)", SANDBOX_FAILED, "format knows"},
    {"address of a table", "return tostring({})", SANDBOX_GOOD, "table"},
    {"address of a function", "return tostring(tostring)", SANDBOX_GOOD, "function"},
    {"address in an error", "error({})", SANDBOX_FAILED, "string expected"},
    {"patterns are plain text", "return tostring(('aaa'):find('a-a-b'))", SANDBOX_GOOD, "nil"},
    {"find without end", "local s = ('a'):rep(200000) while true do s:find('b') end",
     SANDBOX_STEPS, NULL},
    {"numbers of a long text", "local s = ('x,'):rep(100000) while true do text.numbers(s) end",
     SANDBOX_STEPS, NULL},
    {"many finds", "return text.numbers(('1 % '):rep(60000))", SANDBOX_FAILED, "finds"},
    {"bytes that are not UTF-8",
     "return tostring(#text.numbers('\\xff\\xc3 5 \\xe5\\xb9')) .. text.length('\\xff\\xff')",
     SANDBOX_GOOD, "12"},
    {"too many terms", "local t = {} for i = 1, 2000 do t[i] = 'x' .. i end text.terms(t)",
     SANDBOX_FAILED, "too many terms"},
    {"terms without end",
     "local t = {} for i = 1, 900 do t[i] = 'improve' end while true do text.terms(t) end",
     SANDBOX_STEPS, NULL},
    {"decimals without end", "local d = decimal('1') while true do d = d + 1 end",
     SANDBOX_STEPS, NULL},
    {"texts of decimals without end", "while true do tostring(decimal('1.5')) end",
     SANDBOX_STEPS, NULL},
    {"a float among amounts", "return decimal('1') + 0.5", SANDBOX_FAILED, "exact"},
    {"pairs over functions as keys", "for k in pairs({[tostring] = 1}) do end", SANDBOX_FAILED,
     "numbers or texts"},
    {"a key of NaN", "local t = {} t[0 / 0] = 1", SANDBOX_FAILED, "NaN"},
    {"insert far away", "table.insert({}, 1 << 40, 1)", SANDBOX_FAILED, "no such place"},
    {"compiled chunk", "\x1bLua", SANDBOX_FAILED, "binary"},
    {"not Lua", "return {", SANDBOX_FAILED, "unexpected symbol"},
    {"nested too deep for the compiler",
     "return ((((((((((((((((((((((((((((((((((((((((((((((((((("
     "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("
     "(((("
     "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1",
     SANDBOX_FAILED, "overflow"},
    {"closing variable", "local x <close> = {}", SANDBOX_FAILED, "non-closable"},
};

static void test_attacks(void)
{
    for (size_t i = 0; i < sizeof attacks / sizeof attacks[0]; i++) {
        const struct attack *attack = &attacks[i];
        enum sandbox_end end;
        int64_t before = sandbox_clock();
        struct sandbox *sandbox = run(attack->code, &end);
        bool soon = sandbox_clock() - before < 3 * second;
        bool said = !attack->why || str_find(sandbox->why, str_of(attack->why), 0) != SIZE_MAX;
        if (end != attack->end || !said || !soon || sandbox->used > SANDBOX_MEMORY_MAX)
            fprintf(stderr, "%s: end %d, line %d, %zu bytes, “%.*s”\n", attack->name, end,
                    sandbox->line, sandbox->used, STR_ARGS(sandbox->why));
        CHECK_INT(end, attack->end);
        CHECK(said);
        CHECK(soon);
        CHECK(sandbox->used <= SANDBOX_MEMORY_MAX);
        sandbox_free(sandbox);
    }
}

/* Time ends what steps do not. */
static void test_deadline(void)
{
    int64_t before = sandbox_clock();
    struct sandbox *sandbox = sandbox_new(arena, INT64_MAX / 2, before + second / 5);
    CHECK_INT(sandbox_call(sandbox, run_text, (void *)(uintptr_t) "while true do end", "rule"),
              SANDBOX_TIME);
    CHECK(sandbox_clock() - before < second);
    CHECK_INT(sandbox_call(sandbox, run_text, (void *)(uintptr_t) "while true do end", "rule"),
              SANDBOX_TIME);
    sandbox_free(sandbox);
}

static void test_place(void)
{
    enum sandbox_end end;
    struct sandbox *sandbox = run("local a\n\nlocal b = a.c\n", &end);
    CHECK_INT(sandbox->line, 3);
    CHECK_STR(sandbox->why, "attempt to index a nil value (local 'a')");
    sandbox_free(sandbox);
    sandbox = run("local a = 1\n\n\nwhile true do\n a = a + 1 end", &end);
    CHECK(sandbox->line >= 4);
    sandbox_free(sandbox);
    sandbox = run("local s = 'x'\nwhile true do s = s .. s end", &end);
    CHECK_INT(sandbox->line, 2);
    sandbox_free(sandbox);
    sandbox = run("local a = 1\nlocal = 2", &end);
    CHECK_INT(sandbox->line, 2);
    sandbox_free(sandbox);
}

static void test_library(void)
{
    static const struct {
        const char *code, *result;
    } cases[] = {
        {"local s = '' for k, v in pairs({b = 1, a = 2, [2] = 3, [1] = 4}) do s = s .. k end "
         "return s",
         "12ab"},
        {"local t = {'b', 'C', 'a'} table.sort(t) return table.concat(t, ',')", "C,a,b"},
        {"local t = {5, 3, 9, 1, 7} table.sort(t, function(a, b) return a > b end) "
         "return table.concat(t)",
         "97531"},
        {"local t = {1, 2} table.insert(t, 1, 0) table.insert(t, 3) table.remove(t, 2) "
         "return table.concat(t)",
         "023"},
        {"return ('hello'):sub(2, -2) .. ('x'):upper() .. ('ABC'):lower() .. ('x'):sub(5)",
         "ellXabc"},
        {"return string.format('%s %d %%', 'a', 3)", "a 3 %"},
        {"local from, to = ('ab提升'):find('提升') return from .. '-' .. to", "3-8"},
        {"return type(decimal('1')) .. type(date('2027-01-01')) .. type({})",
         "decimaldatetable"},
        {"return tostring(math.max(decimal('1.5'), 2)) .. math.min(3, 2)", "22"},
        {"return tostring(decimal('0.1') + decimal('0.2')) .. tostring(decimal('x'))",
         "0.3nil"},
        {"return tostring(decimal('12400000.00') * decimal('2.5')) .. -decimal('1')",
         "31000000.0-1"},
        {"return tostring(decimal('0.10') == decimal('0.1')) .. tostring(decimal('2') < 3)",
         "truetrue"},
        {"return tostring(decimal('10'):divide(3, 2)) .. tostring(decimal('2.5'):round(0))",
         "3.333"},
        {"local d = date('2027-12-31') return d.year .. d.month .. d.day .. d.weekday .. d + 1",
         "2027123152028-01-01"},
        {"return tostring(date('2027-02-30')) .. (date('2027-03-01') - date('2027-02-01'))",
         "nil28"},
        {"return text.length('提升 abc') .. text.words('raise 5 stores 提升')", "64"},
        {"return text.fold('ＡBc個家達成') .. text.fold('\xff')", "abc个家达成\xff"},
        {"local s = text.sentences('One. Two 2.5 is。三！') return #s .. s[2].text",
         "3Two 2.5 is。"},
        {"local n, all = 0, text.pieces(('门店 a\\n'):rep(4000))"
         " for _, piece in ipairs(all) do n = n + #piece.text end"
         " return #all .. ' ' .. n .. ' ' .. all[2].from",
         "3 36000 16003"},
        {"local n, all = 0, text.pieces(('门'):rep(20000))"
         " for _, piece in ipairs(all) do n = n + text.length(piece.text) end"
         " return tostring(n)", "20000"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        enum sandbox_end end;
        struct sandbox *sandbox = run(cases[i].code, &end);
        CHECK_INT(end, SANDBOX_GOOD);
        CHECK_STR(sandbox->why, cases[i].result);
        sandbox_free(sandbox);
    }
}

int main(void)
{
    arena = arena_new();
    test_attacks();
    test_deadline();
    test_place();
    test_library();
    arena_free(arena);
    return checks_end();
}
