/* Rules over a plan: what a rule sees, where findings stand, and that a broken rule never lets
 * a plan pass and never stops another one. */
#include "check.h"

#include "base/file.h"
#include "rules/rules.h"
#include "xml/xml.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *arena;
static char folder[] = "/tmp/planpact-rules-XXXXXX";

static void put(const char *name, const char *text)
{
    const char *path = path_join(arena, folder, name);
    FILE *file = fopen(path, "wb");
    if (!file || fputs(text, file) < 0 || fclose(file) != 0)
        abort();
}

static void clear(void)
{
    struct findings findings = {.arena = arena};
    const char **names;
    size_t count;
    folder_list(arena, &findings, folder, ".lua", &names, &count);
    for (size_t i = 0; i < count; i++)
        unlink(path_join(arena, folder, names[i]));
}

/* A rule that visits goals and whose check has this body. */
static void put_rule(const char *id, const char *body)
{
    struct buf out = {.arena = arena};
    buf_printf(&out,
               "return { id = '%s', level = 'warning', visits = 'goal', about = 'x',\n"
               "words = {'the sum'}, options = {most = 3},\n"
               "messages = {['%s-found'] = 'found {what} in {goal}'},\n"
               "advice = {['%s-found'] = 'mend {what}'},\n"
               "check = function(goal, plan, report, options)\n"
               "local function say(what) report('%s-found', goal, {what = what}) end\n"
               "%s\nend}\n",
               id, id, id, id, body);
    struct str name = str_format(arena, "%s.lua", id);
    put(str_terminated(arena, name), str_terminated(arena, buf_str(&out)));
}

static const struct plan *read_plan(struct findings *findings, const char *path)
{
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    const struct xml_node *root = source ? xml_read(arena, findings, source, NULL) : NULL;
    return root ? plan_read(arena, findings, root) : NULL;
}

static struct str told(const struct findings *findings)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < findings->count; i++)
        finding_text(&out, &findings->items[i], LANG_EN, false);
    return buf_str(&out);
}

/* Rules that stand ready find the same, the second time too: nothing is left of the first. */
static void check_desk(const struct rules *rules, const struct plan *plan, bool good,
                       const struct findings *findings)
{
    struct rules_desk *desk = rules_desk_new(arena, rules, NULL);
    CHECK(desk != NULL);
    for (int i = 0; desk && i < 2; i++) {
        struct findings again = {.arena = arena};
        CHECK(rules_check(arena, &again, rules, plan, &(struct rules_given){.desk = desk})
              == good);
        CHECK_STR(told(&again), str_terminated(arena, told(findings)));
    }
}

/* Loads the folder's rules and runs them over the small good plan. */
static bool check(struct findings *findings)
{
    struct findings others = {.arena = arena};
    const struct plan *plan = read_plan(&others, SOURCE_DIR "/tests/plans/minimal.xml");
    const struct rules *rules = rules_load(arena, &others, folder);
    CHECK(plan && rules);
    *findings = (struct findings){.arena = arena};
    bool good = rules_check(arena, findings, rules, plan, &(struct rules_given){0});
    check_desk(rules, plan, good, findings);
    return good;
}

/* The sentence of the first finding when one rule with this body runs. */
static struct str said(const char *body)
{
    struct findings findings;
    clear();
    put_rule("one", body);
    check(&findings);
    if (findings.count == 0)
        return STR("nothing");
    struct buf out = {.arena = arena};
    finding_sentence(&out, &findings.items[0], LANG_EN);
    return buf_str(&out);
}

#define IN_G1 " in g1 “Net purchases”"

static void test_view(void)
{
    CHECK_STR(said("say(goal.owner.name)"), "found Li Na" IN_G1);
    CHECK_STR(said("say(goal.owner.counterpart.title)"), "found Purchasing director" IN_G1);
    CHECK_STR(said("say(goal.target.value)"), "found 15,500,000.00" IN_G1);
    CHECK_STR(said("say(goal.due)"), "found 2027-12-31" IN_G1);
    CHECK_STR(said("say(goal.due.quarter)"), "found 4" IN_G1);
    CHECK_STR(said("say(goal.aggregation)"), "found sum" IN_G1);
    CHECK_STR(said("say(goal.finding)"), "found f1 “Large bottles are listed in 20 o…”" IN_G1);
    CHECK_STR(said("say(tostring(goal.direction) .. tostring(plan.title))"),
              "found nilnil" IN_G1);
    CHECK_STR(
        said("say(#plan.reviews .. plan.reviews[2].quarter .. tostring(plan.reviews[9]))"),
        "found 42nil" IN_G1);
    CHECK_STR(said("local n = 0 for i, s in ipairs(plan.parties.customer.stores) do n = n + i "
                   "end say(n)"),
              "found 3" IN_G1);
    CHECK_STR(said("local n = '' for _, c in ipairs(plan.reviews[1].participants) do "
                   "n = n .. c.id end say(n)"),
              "found liwang" IN_G1);
    CHECK_STR(said("say(tostring(goal.parent == plan) .. tostring(goal == plan.goals[1]))"),
              "found truetrue" IN_G1);
    CHECK_STR(said("say(plan.reviews[2])"), "found Q2" IN_G1);
    CHECK_STR(said("say(plan.terms.rebates[1].tiers[2])"), "found #2" IN_G1);
    CHECK_STR(said("say(options.most)"), "found 3" IN_G1);
    CHECK_STR(said("say(type(goal) .. type(plan.goals) .. type(goal.due))"),
              "found nodelistdate" IN_G1);
    CHECK_STR(
        said("say(tostring(written(goal, 'owner')) .. tostring(written(goal, 'direction')))"),
        "found truefalse" IN_G1);
}

static void test_refusals(void)
{
    static const struct {
        const char *body, *why;
    } cases[] = {
        {"return goal.titel", "goal has no field 'titel'; did you mean 'title'?"},
        {"return goal.xyzzyq", "goal has no field 'xyzzyq'"},
        {"return goal[1]", "a field is found by its name"},
        {"goal.title = 'x'", "a rule cannot change the plan"},
        {"plan.goals[1] = goal", "a rule cannot change the plan"},
        {"return plan.goals.first", "counted from 1"},
        {"report('one-lost', goal)", "the rule has no message 'one-lost'"},
        {"report('one-found', goal)", "needs the argument 'what'"},
        {"report('one-found', goal, {what = 1, who = 2})", "uses the argument 'who'"},
        {"report('one-found', goal, 'owned', {what = 1})", "did you mean 'owner'?"},
        {"report('one-found', 'goal', {what = 1})", "a part of the plan"},
        {"report('one-found', goal, {what = {}})", "no text, number"},
        {"report('one-found', goal, 'title', {what = 1, at = 0})", "counts bytes from 1"},
        {"report('one-found', goal, 'statement', {what = 1, at = 9999})",
         "'at' is 9999, beyond the end of the text of 'statement'"},
        {"report('one-found', goal, 'direction', {what = 1, at = 1})", "beyond the end"},
        {"report('one-found', goal, {what = 1, at = 1})", "'at' needs the field"},
        {"report('one-found', goal, {what = 1, lang = 'en'})", "'lang' needs the field"},
        {"report('one-found', goal, 'statement', {what = 1, lang = 'zh-Hant'})",
         "'statement' has no text in the language 'zh-Hant'"},
        {"said(goal, 'statement', 'fr')", "a language is \"en\""},
        {"said(goal, 'due', 'en')", "'due' is not written in several languages"},
        {"said(goal, 'statment', 'en')", "did you mean 'statement'?"},
        {"error('own words')", "own words"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct str sentence = said(cases[i].body);
        if (str_find(sentence, str_of(cases[i].why), 0) == SIZE_MAX)
            fprintf(stderr, "%s\n  %.*s\n", cases[i].body, STR_ARGS(sentence));
        CHECK(str_find(sentence, str_of(cases[i].why), 0) != SIZE_MAX);
    }
}

/* A broken rule is an error at its own line, and the others still run. */
static void test_broken(void)
{
    static const struct {
        const char *body, *code;
    } cases[] = {
        {"return nil + 1", "rule-failed"},
        {"while true do end", "rule-over-budget"},
        {"local s = 'x' while true do s = s .. s end", "rule-over-budget"},
        {"while true do report('bad-found', goal, {what = 1}) end", "rule-over-budget"},
        {"local t = {} while true do t[#t + 1] = {} end", "rule-over-budget"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct findings findings;
        clear();
        put_rule("bad", cases[i].body);
        put_rule("good", "say('all')");
        CHECK(!check(&findings));
        CHECK(found(&findings, cases[i].code));
        CHECK(found(&findings, "good-found"));
        CHECK(findings_bad(&findings));
        for (size_t f = 0; f < findings.count; f++)
            if (strcmp(findings.items[f].message->code, cases[i].code) == 0)
                CHECK_INT(pos_place(findings.items[f].pos).line, 7);
    }
}

/* What one rule does to its surroundings, no other rule sees. */
static void test_apart(void)
{
    struct findings findings;
    clear();
    put_rule("a-first", "local s = string; options.most = 99; say(options.most)");
    put_rule("b-second", "say(options.most .. string.len('x'))");
    CHECK(check(&findings));
    CHECK_INT(findings.count, 2);
    struct buf out = {.arena = arena};
    finding_sentence(&out, &findings.items[1], LANG_EN);
    CHECK_STR(buf_str(&out), "found 31" IN_G1);
}

static void expect_problem(const char *text, const char *code, size_t line)
{
    struct findings findings;
    clear();
    put("one.lua", text);
    CHECK(!check(&findings));
    if (!found(&findings, code)) {
        fprintf(stderr, "%s\n", text);
        show_findings(arena, &findings);
    }
    CHECK(found(&findings, code));
    CHECK(findings_bad(&findings));
    if (findings.count)
        CHECK_INT(pos_place(findings.items[0].pos).line, line);
}

#define PARTS "level = 'error', about = 'x', check = function() end, "

/* A rule that does not load is an error of every check. */
static void test_load(void)
{
    expect_problem("return {", "rule-broken", 1);
    expect_problem("\n\nlocal x = nil + 1", "rule-broken", 3);
    expect_problem("while true do end", "rule-broken", 1);
    expect_problem("return 5", "rule-broken", 0);
    expect_problem("return {\nid = 'two', visits = 'goal', " PARTS
                   "messages = {a = 'b'}, advice = {a = 'b'}}",
                   "rule-part-wrong", 2);
    expect_problem("return {id = 'one',\nvisits = 'gaol', " PARTS
                   "messages = {a = 'b'}, advice = {a = 'b'}}",
                   "rule-part-wrong", 2);
    expect_problem("return {id = 'one', visits = 'goal', " PARTS "\nmessages = {}}",
                   "rule-part-wrong", 2);
    expect_problem("return {id = 'one', visits = 'goal', " PARTS
                   "\nmessages = {a = '{open'}, advice = {a = 'b'}}",
                   "rule-part-wrong", 1);
    expect_problem("return {id = 'one', visits = 'goal', " PARTS
                   "messages = {a = 'b'}, advice = {a = 'b'},\nchek = 1}",
                   "rule-part-unknown", 2);
    expect_problem("return {id = 'one', visits = 'goal', " PARTS
                   "messages = {a = 'b'}, advice = {a = 'b'},\noptions = {most = 4.5}}",
                   "rule-part-wrong", 2);
    clear();
    struct findings findings;
    CHECK(!check(&findings));
    CHECK(found(&findings, "rules-none"));
    struct findings none = {.arena = arena};
    CHECK(rules_load(arena, &none, "/nowhere") == NULL && none.count > 0);
}

static void test_repeated_code(void)
{
    struct findings findings;
    clear();
    put_rule("one", "");
    put("two.lua", "return {id = 'two', visits = 'goal', " PARTS
                   "messages = {['one-found'] = 'b'}, advice = {['one-found'] = 'b'}}");
    CHECK(!check(&findings));
    CHECK(found(&findings, "rule-code-repeated"));
}

static void test_catalog(void)
{
    struct findings findings = {.arena = arena};
    clear();
    put_rule("one", "say('the sum')");
    mkdir(path_join(arena, folder, "messages"), 0700);
    put("messages/zh-Hans.lua",
        "return {messages = {['one-found'] = '{goal}：{what}', ['old-found'] = 'x'},"
        "advice = {['one-found'] = '改'}, about = {one = '说'}, words = {['the sum'] = "
        "'合计'}}");
    put("messages/zh-Hant.lua",
        "return {messages = {['one-found'] = '{goal}：{what}'}, advice = {['one-found'] = '改'},"
        "about = {one = '說'}, words = {['the sum'] = '合計'}}");
    rules_load(arena, &findings, folder);
    CHECK(found(&findings, "rule-catalog-stale"));
    CHECK_INT(findings.count, 1);
    CHECK(check(&findings));
    struct buf out = {.arena = arena};
    finding_sentence(&out, &findings.items[0], LANG_ZH_HANS);
    buf_puts(&out, "|");
    finding_sentence(&out, &findings.items[0], LANG_ZH_HANT);
    CHECK_STR(buf_str(&out), "g1 “Net purchases”：合计|g1 「Net purchases」：合計");
    put("messages/zh-Hans.lua", "return {messages = {['one-found'] = '{gaol}'}}");
    findings = (struct findings){.arena = arena};
    rules_load(arena, &findings, folder);
    CHECK(found(&findings, "rule-names-differ"));
    CHECK(found(&findings, "rule-sentence-missing"));
    for (size_t i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].message->code, "rule-sentence-missing") == 0)
            CHECK(str_ends(str_of(findings.items[i].pos.source->name), STR("one.lua")));
    put("messages/zh-Hans.lua", "return {messages = {['two-found'] = 'x'}}");
    put("two.lua", "return {");
    findings = (struct findings){.arena = arena};
    rules_load(arena, &findings, folder);
    CHECK(found(&findings, "rule-broken"));
    CHECK(!found(&findings, "rule-catalog-stale"));
    unlink(path_join(arena, folder, "messages/zh-Hans.lua"));
    unlink(path_join(arena, folder, "messages/zh-Hant.lua"));
    rmdir(path_join(arena, folder, "messages"));
}

/* A rule with nothing to look at says so. */
static void test_examined_nothing(void)
{
    struct findings findings;
    clear();
    put("one.lua", "return {id = 'one', visits = 'legalRepresentative', " PARTS
                   "messages = {a = 'b'}, advice = {a = 'b'}}");
    CHECK(check(&findings));
    CHECK(found(&findings, "rule-examined-nothing"));
    CHECK(!findings_bad(&findings));
}

/* The same plan gives the same findings in every run. */
static void test_same_each_time(void)
{
    struct str first = STR_NONE;
    clear();
    put_rule("one", "local t = {} for i = 1, 200 do t['k' .. i * 7919] = i end local s = '' "
                    "for k, v in pairs(t) do s = s .. v % 10 end say(s)");
    for (int i = 0; i < 5; i++) {
        struct findings findings;
        struct buf out = {.arena = arena};
        check(&findings);
        finding_sentence(&out, &findings.items[0], LANG_EN);
        CHECK(!first.s || str_equal(first, buf_str(&out)));
        first = str_copy(arena, buf_str(&out));
    }
}

/* The text that stands at the place of the first finding. */
static struct str place_of(const char *body)
{
    struct findings findings;
    clear();
    put_rule("one", body);
    check(&findings);
    if (findings.count == 0 || !findings.items[0].pos.source)
        return STR("nowhere");
    return str_slice(findings.items[0].pos.source->text, findings.items[0].pos.offset, 12);
}

static void test_places(void)
{
    CHECK_STR(place_of("report('one-found', goal, {what = 1})"), "<goal id=\"g1");
    CHECK_STR(place_of("report('one-found', goal, 'due', {what = 1})"), "2027-12-31\" ");
    CHECK_STR(place_of("report('one-found', goal, 'direction', {what = 1})"), "<goal id=\"g1");
    CHECK_STR(place_of("report('one-found', goal, 'source', {what = 1, at = 17})"),
              "month end\" f");
    CHECK_STR(place_of("report('one-found', goal, 'statement', {what = 1, at = 6})"),
              "net purchase");
    CHECK_STR(place_of("report('one-found', goal.target, 'stretch', {what = 1})"),
              "16200000.00\"");
}

/* In a plan of two languages a field is the text of the plan's own, wherever that stands. */
static void test_languages(void)
{
    static const char plan[] =
        "<accountPlan xmlns='urn:planpact:plan:1' id='T' lang='zh-Hans'><goals><goal id='g1'>"
        "<statement xml:lang='en'>Grow by half a percent.</statement>"
        "<statement xml:lang='zh-Hans'>净进货 增长五成。</statement>"
        "<rationale>理由。</rationale><rationale xml:lang='en'>A reason.</rationale>"
        "</goal></goals></accountPlan>";
    static const char *const vectors[][2] = {
        {"report('one-found', goal, 'statement', {what = 1, at = 11})", "增长五成"},
        {"report('one-found', goal, 'statement', {what = 1, at = 1})", "净进货 增"},
        {"report('one-found', goal, 'statement', {what = 1})", "<statement xml:lang='zh"},
        {"report('one-found', goal, 'statement', {what = 1, at = 9, lang = 'en'})", "half a"},
        {"report('one-found', goal, 'statement', {what = 1, lang = 'en'})",
         "<statement xml:lang='en'"},
        {"report('one-found', goal, 'rationale', {what = 1, at = 1})", "理由"},
        {"report('one-found', goal, 'rationale', {what = 1, at = 3, lang = 'en'})", "reason"},
        {"if said(goal, 'statement', 'en') == 'Grow by half a percent.' and"
         " said(goal, 'statement', 'zh-Hans') == goal.statement and"
         " not said(goal, 'statement', 'zh-Hant') and not said(goal, 'scope', 'zh-Hans') then"
         " report('one-found', goal, {what = 1}) end", "<goal id"},
    };
    const char *path = path_join(arena, folder, "two.xml");
    put("two.xml", plan);
    for (size_t i = 0; i < sizeof vectors / sizeof vectors[0]; i++) {
        struct findings findings = {.arena = arena};
        clear();
        put_rule("one", vectors[i][0]);
        const struct rules *rules = rules_load(arena, &findings, folder);
        struct findings found_here = {.arena = arena};
        rules_check(arena, &found_here, rules, read_plan(&findings, path),
                    &(struct rules_given){0});
        struct pos pos = found_here.count ? found_here.items[0].pos : POS_NONE;
        struct str wanted = str_of(vectors[i][1]);
        CHECK_STR(pos.source ? str_slice(pos.source->text, pos.offset, wanted.n) : STR("-"),
                  vectors[i][1]);
    }
    unlink(path);
}

/* An argument of any length gives a sentence that can be read. */
static void test_long_argument(void)
{
    struct str sentence = said("say(('提'):rep(5000))");
    CHECK(sentence.n < 500 && utf8_valid(sentence) == sentence.n);
}

#define CASE_XML "xml = '<goal id=\"g1\"/>'"

/* The runner of rules' tests fails what must fail. */
static void test_runner(void)
{
    static const struct {
        const char *cases, *said;
        bool good;
    } files[] = {
        {"return {{name = 'a', " CASE_XML ", expect = {'one-found'}}}", "ok   one: a", true},
        {"return {{name = 'a', " CASE_XML ", expect = {{code = 'one-found', at = '<goal'}}}}",
         "ok   one: a", true},
        {"return {{name = 'a', " CASE_XML ", expect = {{code = 'one-found', at = '<gaol'}}}}",
         "FAIL one: a", false},
        {"return {{name = 'a', " CASE_XML ", expect = {{code = 'one-found', at = '<gaol'}}}}",
         "      found, but at another place: one-found at “<gaol”\na:1:", false},
        {"return {{name = 'a', " CASE_XML ", expect = {}}}", "      not expected:\na:1:", false},
        {"return {{name = 'a', " CASE_XML ", expect = {'one-found', 'one-found'}}}",
         "      missing: one-found\n", false},
        {"return {{name = 'a', " CASE_XML ", expect = {'one-lost', 'one-found'}}}",
         "      missing: one-lost\n", false},
        {"return {{name = 'a', xml = '<goal id=\"g1\"/><goal id=\"g2\"/>', expect = {'one-found',"
         "{code = 'one-found', at = '<goal id=\"g1'}}}}", "ok   one: a", true},
        {"return {{name = 'a', xml = '<goal id=\"g1\" ownr=\"li\"/>', expect = {'one-found'}}}",
         "<goal> has no attribute “ownr”", false},
        {"return {{name = 'a', xml = '<goal id=\"g1\"><statment/></goal>',"
         "expect = {'one-found'}}}", "probably <statement> is meant", false},
        {"return {{name = 'a', xml = '<goal id=\"g1\"/><activity id=\"a1\"/>',"
         "expect = {'one-found'}}}", "<activity> does not belong inside <goals>", false},
        {"return {{name = 'a', xml = '<goals><goal id=\"g1\"/></goals><goals/>',"
         "expect = {'one-found'}}}", "one more", false},
        {"return {{name = 'a', xml = '<goal id=\"g1\" due=\"soon\"><target value=\"\"/>"
         "<statement>x</statement></goal>', expect = {'one-found'}}}", "ok   one: a", true},
        {"return {{name = 'a', xml = '<goals/>', expect = {}}}", "no test provokes one-found",
         false},
        {"return {{name = 'a', xml = '<goal', expect = {'one-found'}}}", "FAIL one: a", false},
        {"return {{name = 'a', expect = {}}}", NULL, false},
        {"while true do end", NULL, false},
    };
    clear();
    put_rule("one", "say('all')");
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    const struct rules *rules = rules_load(arena, &findings, folder);
    const struct xml_schema *schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    CHECK(found(&findings, "rules-catalog-missing"));
    CHECK(!findings_bad(&findings));
    CHECK(!rules_test(arena, &findings, rules, NULL, STR("one"), &out));
    CHECK(found(&findings, "rule-test-missing"));
    CHECK(!rules_test(arena, &findings, rules, NULL, STR("none"), &out));
    mkdir(path_join(arena, folder, "tests"), 0700);
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        out.n = 0;
        put("tests/one.lua", files[i].cases);
        CHECK(rules_test(arena, &findings, rules, schema, STR("one"), &out) == files[i].good);
        if (files[i].said && str_find(buf_str(&out), str_of(files[i].said), 0) == SIZE_MAX)
            fprintf(stderr, "%s\n%.*s", files[i].said, STR_ARGS(buf_str(&out)));
        if (i > 0 && files[i].said && strstr(files[i].cases, "'one-found'"))
            CHECK(str_find(buf_str(&out), STR("no test provokes"), 0) == SIZE_MAX);
        CHECK(!files[i].said || str_find(buf_str(&out), str_of(files[i].said), 0) != SIZE_MAX);
    }
    CHECK(found(&findings, "rule-broken"));
    unlink(path_join(arena, folder, "tests/one.lua"));
    rmdir(path_join(arena, folder, "tests"));
}

/* What a rule's file keeps is gone with the plan. */
static void test_memory(void)
{
    struct findings findings;
    clear();
    put("one.lua",
        "local seen = 0\n"
        "return {id = 'one', level = 'warning', visits = 'goal', about = 'x',\n"
        "messages = {['one-seen'] = 'seen {count}'}, advice = {['one-seen'] = 'x'},\n"
        "check = function(goal, plan, report)\n"
        "seen = seen + 1 report('one-seen', goal, {count = seen}) end}\n");
    CHECK(check(&findings));
    struct buf out = {.arena = arena};
    finding_sentence(&out, &findings.items[0], LANG_EN);
    CHECK_STR(buf_str(&out), "seen 1");
}

int main(void)
{
    arena = arena_new();
    if (!mkdtemp(folder))
        abort();
    test_view();
    test_refusals();
    test_places();
    test_languages();
    test_long_argument();
    test_runner();
    test_broken();
    test_apart();
    test_load();
    test_repeated_code();
    test_catalog();
    test_examined_nothing();
    test_same_each_time();
    test_memory();
    clear();
    rmdir(folder);
    arena_free(arena);
    return checks_end();
}
