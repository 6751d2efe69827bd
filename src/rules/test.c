/* Tests of rules: tests/ID.lua returns a list of cases
 *   { name = "…", lang = "zh-Hans", xml = [[<goal …/>]], expect = { "code", … } }
 * where an item of expect may be { code = "…", at = "text that stands at the place" }, and
 * holidays = [[<holidays …>]] gives the holidays of the plan's region (without it none are
 * known), with region = "GB-SCT" those of a part, and contract = [[<contract>…</contract>]]
 * the text of the contract, as rules_contract_read takes it. A case passes if its plan has
 * nothing that the schema does not know and the rule finds exactly the codes expected; every
 * message of a rule must be found in a case. */
#include "rules/inside.h"

#include "base/arena.h"
#include "base/file.h"
#include "rules/fragment.h"
#include "xml/messages.h"
#include "xml/xml.h"

#include <string.h>

enum { TEST_STEPS = 5 * 1000 * 1000, EXPECT_MAX = 20 };

static const int64_t test_nanoseconds = 2000000000;

struct expect {
    struct str code, at; /* at absent: anywhere */
};

struct test_case {
    struct str name, lang, xml;
    struct str contract;         /* absent: there is none */
    struct str holidays, region; /* absent: no holidays are known; the region of the file */
    struct expect expects[EXPECT_MAX];
    size_t expect_count;
};

struct test_file {
    struct arena *arena;
    const struct source *source;
    struct test_case *cases;
    size_t count, capacity;
};

/* A copy of the text field of the table at `table`; absent if there is none. */
static struct str take_field(lua_State *L, struct test_file *file, int table, const char *name)
{
    struct str text = STR_NONE;
    if (lua_getfield(L, table, name) == LUA_TSTRING)
        text = str_copy(file->arena, sandbox_text(L, -1));
    lua_pop(L, 1);
    return text;
}

static void take_expect(lua_State *L, struct test_file *file, struct test_case *test)
{
    struct expect *expect = &test->expects[test->expect_count];
    if (test->expect_count == EXPECT_MAX)
        luaL_error(L, "more than %d codes expected", (int)EXPECT_MAX);
    if (lua_istable(L, -1)) {
        expect->code = take_field(L, file, lua_gettop(L), "code");
        expect->at = take_field(L, file, lua_gettop(L), "at");
    } else {
        expect->code = str_copy(file->arena, sandbox_text(L, -1));
    }
    test->expect_count++;
}

static int take_cases(lua_State *L)
{
    struct test_file *file = lua_touserdata(L, 1);
    sandbox_run(L, file->source->text);
    luaL_checktype(L, 2, LUA_TTABLE);
    for (lua_Integer i = 1; lua_rawgeti(L, 2, i) == LUA_TTABLE; i++) {
        struct test_case test = {.name = take_field(L, file, 3, "name"),
                                 .lang = take_field(L, file, 3, "lang"),
                                 .xml = take_field(L, file, 3, "xml"),
                                 .contract = take_field(L, file, 3, "contract"),
                                 .holidays = take_field(L, file, 3, "holidays"),
                                 .region = take_field(L, file, 3, "region")};
        if (!test.name.s || (!test.xml.s && !test.contract.s))
            return luaL_error(L, "case %d has no name or no xml", (int)i);
        if (!test.xml.s)
            test.xml = STR("");
        lua_getfield(L, 3, "expect");
        luaL_checktype(L, 4, LUA_TTABLE);
        for (lua_Integer e = 1; lua_rawgeti(L, 4, e) != LUA_TNIL; e++) {
            take_expect(L, file, &test);
            lua_pop(L, 1);
        }
        lua_settop(L, 2);
        file->cases = arena_grow(file->arena, file->cases, &file->capacity, file->count + 1,
                                 sizeof *file->cases);
        file->cases[file->count++] = test;
    }
    return 0;
}

static bool meets(const struct finding *finding, const struct expect *expect)
{
    if (!str_is(expect->code, finding->message->code))
        return false;
    if (!expect->at.s)
        return true;
    if (!finding->pos.source || finding->pos.offset == SIZE_MAX)
        return false;
    struct str text = finding->pos.source->text;
    return str_starts(str_slice(text, finding->pos.offset, text.n), expect->at);
}

/* Which findings of a case are expected. */
struct pairing {
    bool met[EXPECT_MAX]; /* of each expectation */
    bool *expected;       /* of each finding */
};

/* Expectations of a place choose first: the others take what is left. */
static struct pairing pair(struct arena *arena, const struct findings *findings,
                           const struct test_case *test)
{
    struct pairing pairing = {.expected = arena_array(arena, findings->count, sizeof(bool))};
    for (int placed = 1; placed >= 0; placed--) {
        for (size_t e = 0; e < test->expect_count; e++) {
            size_t i = 0;
            if ((test->expects[e].at.s != NULL) != placed)
                continue;
            while (i < findings->count
                   && (pairing.expected[i] || !meets(&findings->items[i], &test->expects[e])))
                i++;
            pairing.met[e] = i < findings->count;
            if (pairing.met[e])
                pairing.expected[i] = true;
        }
    }
    return pairing;
}

static bool as_expected(struct arena *arena, const struct findings *findings,
                        const struct test_case *test)
{
    struct pairing pairing = pair(arena, findings, test);
    bool good = findings->count == test->expect_count;
    for (size_t e = 0; e < test->expect_count; e++)
        good = good && pairing.met[e];
    return good;
}

/* A finding that nothing expects, with the code of an expectation that nothing meets. */
static size_t elsewhere(const struct findings *findings, const struct pairing *pairing,
                        struct str code)
{
    size_t i = 0;
    while (i < findings->count
           && (pairing->expected[i] || !str_is(code, findings->items[i].message->code)))
        i++;
    return i;
}

/* What is missing, stands elsewhere or is not expected: a line each. */
static void add_difference(struct arena *arena, struct buf *out,
                           const struct findings *findings, const struct test_case *test)
{
    struct pairing pairing = pair(arena, findings, test);
    for (size_t e = 0; e < test->expect_count; e++) {
        const struct expect *expect = &test->expects[e];
        size_t other = elsewhere(findings, &pairing, expect->code);
        if (pairing.met[e])
            continue;
        bool place = expect->at.s && other < findings->count;
        buf_printf(out, "      %s: %.*s", place ? "found, but at another place" : "missing",
                   STR_ARGS(expect->code));
        if (expect->at.s)
            buf_printf(out, " at “%.*s”", STR_ARGS(expect->at));
        buf_char(out, '\n');
        if (place) {
            finding_text(out, &findings->items[other], LANG_EN, false);
            pairing.expected[other] = true;
        }
    }
    for (size_t i = 0; i < findings->count; i++) {
        if (pairing.expected[i])
            continue;
        buf_puts(out, "      not expected:\n");
        finding_text(out, &findings->items[i], LANG_EN, false);
    }
}

/* The holidays that a case shows; NULL for none. */
static const struct holidays *case_holidays(struct arena *arena, struct findings *findings,
                                            const struct test_case *test)
{
    if (!test->holidays.s)
        return NULL;
    struct str region = test->region.s ? test->region : STR("CN");
    const struct source *source =
        source_new(arena, str_terminated(arena, test->name), test->holidays);
    return holidays_read(arena, findings, source, region, POS_NONE, NULL);
}

/* The contract that a case shows; NULL for none. */
static const struct contract *case_contract(struct arena *arena, struct findings *findings,
                                            const struct test_case *test)
{
    enum lang lang = LANG_EN;
    if (!test->contract.s)
        return NULL;
    if (test->lang.s)
        lang_parse(test->lang, &lang);
    const struct source *source =
        source_new(arena, str_terminated(arena, test->name), test->contract);
    const struct xml_node *root = xml_read(arena, findings, source, NULL);
    return root ? rules_contract_read(arena, root, lang) : NULL;
}

/* A case may also show a value that nobody can read, and its elements in any order: the rule
 * sees them by name. */
static bool case_may_have(const struct message *message)
{
    static const struct message *const allowed[] = {
        &XML_ELEMENT_ORDER, &XML_VALUE_WORD,  &XML_VALUE_DATE,  &XML_VALUE_DAY,
        &XML_VALUE_NUMBER,  &XML_VALUE_WHOLE, &XML_VALUE_RANGE, &XML_VALUE_LONG,
        &XML_VALUE_NAME,    &XML_VALUE_FORM};
    size_t i = 0;
    while (i < sizeof allowed / sizeof allowed[0] && message != allowed[i])
        i++;
    return i < sizeof allowed / sizeof allowed[0] || fragment_may_lack(message);
}

/* The plan of a case; what is wrong with its form is found. NULL if it is no plan at all. Read
 * twice, since what the schema refuses is left out: a rule may look at that as well. */
static const struct xml_node *read_case(struct arena *arena, struct findings *findings,
                                        const struct xml_schema *schema,
                                        const struct source *source)
{
    struct findings local = {.arena = arena};
    const struct xml_node *root = xml_read(arena, &local, source, schema);
    for (size_t i = 0; i < local.count; i++)
        if (!case_may_have(local.items[i].message))
            finding_put(findings, &local.items[i]);
    return root && schema ? xml_read(arena, &local, source, NULL) : root;
}

/* Runs one case; its findings are left in `findings`. */
static bool run_case(struct arena *arena, struct findings *findings,
                     const struct xml_schema *schema, const struct rule_file *file,
                     const struct test_case *test)
{
    struct str lang = test->lang.s ? test->lang : STR("en");
    const struct source *source = source_new(arena, str_terminated(arena, test->name),
                                             fragment_plan(arena, test->xml, lang, NULL));
    const struct xml_node *root = read_case(arena, findings, schema, source);
    if (!root)
        return false;
    struct run run = {
        .plan = plan_read(arena, findings, root), .file = file, .findings = findings,
        .faults = findings};
    run.holidays = case_holidays(arena, findings, test);
    const struct contract *contract = case_contract(arena, findings, test);
    run.nodes = visits_all(arena, run.plan, contract, &run.node_count);
    struct sandbox *sandbox = sandbox_new(arena, 0, sandbox_clock() + test_nanoseconds);
    bool good = run_rule(&sandbox, &run);
    sandbox_free(sandbox);
    return good && as_expected(arena, findings, test);
}

/* Marks the messages that a case has provoked, and those that it misses, which is said. */
static void mark_provoked(const struct rule *rule, const struct findings *findings,
                          const struct test_case *test, bool *provoked)
{
    for (size_t m = 0; m < rule->message_count; m++) {
        for (size_t i = 0; i < findings->count; i++)
            if (findings->items[i].message == &rule->messages[m])
                provoked[m] = true;
        for (size_t e = 0; e < test->expect_count; e++)
            if (str_is(test->expects[e].code, rule->messages[m].code))
                provoked[m] = true;
    }
}

static bool run_cases(const struct xml_schema *schema, const struct rule_file *file,
                      const struct test_file *tests, struct buf *out)
{
    const struct rule *rule = &file->rule;
    bool good = true;
    bool *provoked = arena_array(tests->arena, rule->message_count, sizeof *provoked);
    for (size_t i = 0; i < tests->count; i++) {
        const struct test_case *test = &tests->cases[i];
        struct findings findings = {.arena = tests->arena};
        bool passed = run_case(tests->arena, &findings, schema, file, test);
        buf_printf(out, "%s %s: %.*s\n", passed ? "ok  " : "FAIL", rule->id,
                   STR_ARGS(test->name));
        mark_provoked(rule, &findings, test, provoked);
        if (!passed)
            add_difference(tests->arena, out, &findings, test);
        good = good && passed;
    }
    for (size_t m = 0; m < rule->message_count; m++) {
        if (provoked[m])
            continue;
        buf_printf(out, "FAIL %s: no test provokes %s\n", rule->id, rule->messages[m].code);
        good = false;
    }
    return good;
}

/* The cases of a rule; false with a finding if they cannot be read. */
static bool read_tests(struct arena *arena, struct findings *findings,
                       const struct rules *rules, const struct rule_file *file,
                       struct test_file *tests)
{
    struct str name = str_format(arena, "tests/%s.lua", file->rule.id);
    const char *path =
        path_join(arena, rules->folders[file->folder], str_terminated(arena, name));
    if (!file_exists(path)) {
        FIND(findings, &RULE_TEST_MISSING, POS_WHOLE(file->source),
             ARG_TEXT("rule", file->rule.id), ARG_TEXT("path", path));
        return false;
    }
    tests->source = file_read(arena, findings, path, SANDBOX_CHUNK_MAX);
    if (!tests->source)
        return false;
    struct sandbox *sandbox =
        sandbox_new(arena, TEST_STEPS, sandbox_clock() + test_nanoseconds);
    enum sandbox_end end = sandbox_call(sandbox, take_cases, tests, file->rule.id);
    if (end != SANDBOX_GOOD)
        FIND(findings, &RULE_BROKEN, line_pos(tests->source, sandbox->line),
             ARG("why", end == SANDBOX_FAILED ? sandbox->why : STR("it takes too much")));
    sandbox_free(sandbox);
    return end == SANDBOX_GOOD;
}

static bool test_rule(struct arena *arena, struct findings *findings, const struct rules *rules,
                      const struct xml_schema *schema, const struct rule_file *file,
                      struct buf *out)
{
    struct test_file tests = {.arena = arena};
    return read_tests(arena, findings, rules, file, &tests)
           && run_cases(schema, file, &tests, out);
}

/* Where a mark that begins at `from` ends: with the text that the test expects there, else with
 * the start of the tag, the value of the attribute, or the word. */
static size_t mark_end(struct str xml, size_t from, const struct test_case *test,
                       const struct message *message)
{
    enum { HAN_BYTES = 12 };
    struct str left = str_slice(xml, from, xml.n);
    for (size_t e = 0; e < test->expect_count; e++)
        if (test->expects[e].at.n && str_is(test->expects[e].code, message->code)
            && str_starts(left, test->expects[e].at))
            return from + test->expects[e].at.n;
    size_t n = left.n > 0;
    const char *ends = n && left.s[0] == '<' ? " \t\r\n/>" : " \t\r\n<\"'";
    while (n < left.n && !strchr(ends, left.s[n]) && (n < HAN_BYTES || (left.s[n] & 0xC0) != 0xC0))
        n++;
    return from + n;
}

/* What the rule finds in a case, and where in the text that the case shows. */
static void show_places(struct arena *arena, const struct rule_file *file,
                        const struct test_case *test, struct rule_example *example)
{
    struct findings *findings = arena_alloc(arena, sizeof *findings);
    findings->arena = arena;
    run_case(arena, findings, NULL, file, test);
    struct rule_place *places = arena_array(arena, findings->count, sizeof *places);
    for (size_t i = 0; i < findings->count; i++) {
        struct pos pos = findings->items[i].pos;
        places[i] = (struct rule_place){&findings->items[i], SIZE_MAX, SIZE_MAX};
        size_t start = pos.source ? str_find(pos.source->text, example->xml, 0) : SIZE_MAX;
        if (start == SIZE_MAX || pos.offset == SIZE_MAX || pos.offset < start
            || pos.offset - start >= example->xml.n)
            continue;
        places[i].from = pos.offset - start;
        places[i].to = mark_end(example->xml, places[i].from, test, findings->items[i].message);
    }
    example->places = places;
    example->place_count = findings->count;
}

bool rules_examples(struct arena *arena, struct findings *findings, const struct rules *rules,
                    const struct rule *rule, const struct rule_example **examples,
                    size_t *count)
{
    struct test_file tests = {.arena = arena};
    const struct rule_file *file = rules->items;
    while (&file->rule != rule)
        file++;
    if (!read_tests(arena, findings, rules, file, &tests))
        return false;
    struct rule_example *all = arena_array(arena, tests.count, sizeof *all);
    for (size_t i = 0; i < tests.count; i++) {
        const struct test_case *test = &tests.cases[i];
        struct str *codes = arena_array(arena, test->expect_count, sizeof *codes);
        for (size_t e = 0; e < test->expect_count; e++)
            codes[e] = test->expects[e].code;
        all[i] = (struct rule_example){.name = test->name,
                                       .xml = test->contract.s ? test->contract : test->xml,
                                       .lang = test->lang.s ? test->lang : STR("en"),
                                       .codes = codes,
                                       .code_count = test->expect_count};
        show_places(arena, file, test, &all[i]);
    }
    *examples = all;
    *count = tests.count;
    return true;
}

bool rules_test(struct arena *arena, struct findings *findings, const struct rules *rules,
                const struct xml_schema *schema, struct str id, struct buf *out)
{
    bool good = !findings_bad(&rules->problems), any = false;
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule_file *file = &rules->items[i];
        if (id.s ? !str_is(id, file->rule.id) : file->folder + 1 < rules->folder_count)
            continue;
        any = true;
        good = test_rule(arena, findings, rules, schema, file, out) && good;
    }
    return good && any;
}
