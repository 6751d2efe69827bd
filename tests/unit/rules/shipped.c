/* The rules that are shipped: they load in every language, their own tests pass, good plans are
 * clean, and a goal that says nothing is found out by each rule once. */
#include "check.h"

#include "base/file.h"
#include "rules/rules.h"
#include "xml/xml.h"

static struct arena *arena;

static const struct rules *load(void)
{
    struct findings findings = {.arena = arena};
    const struct rules *rules = rules_load(arena, &findings, SOURCE_DIR "/scripts");
    show_findings(arena, &findings);
    CHECK(rules != NULL);
    CHECK_INT(findings.count, 0);
    return rules;
}

static void test_their_tests(const struct rules *rules)
{
    struct findings findings = {.arena = arena};
    struct buf out = {.arena = arena};
    const struct xml_schema *schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    bool good = rules_test(arena, &findings, rules, schema, STR_NONE, &out);
    CHECK(good);
    if (!good)
        fprintf(stderr, "%.*s", STR_ARGS(buf_str(&out)));
    show_findings(arena, &findings);
}

static void check_source(const struct rules *rules, const struct source *source,
                         struct findings *findings)
{
    const struct xml_node *root = xml_read(arena, findings, source, NULL);
    CHECK(root != NULL);
    if (root)
        CHECK(rules_check(arena, findings, rules, plan_read(arena, findings, root),
                          &(struct rules_given){0}));
}

static void test_good_plan(const struct rules *rules, const char *path)
{
    struct findings findings = {.arena = arena};
    const struct source *source = file_read(arena, &findings, path, XML_BYTES_MAX);
    CHECK(source != NULL);
    if (source)
        check_source(rules, source, &findings);
    CHECK(!findings_bad(&findings));
    CHECK_INT(findings.by_level[LEVEL_WARNING], 0);
    if (findings_bad(&findings) || findings.by_level[LEVEL_WARNING])
        show_findings(arena, &findings);
}

static void test_examples(const struct rules *rules)
{
    struct findings findings = {.arena = arena};
    const char **names;
    size_t count = 0;
    if (folder_list(arena, &findings, SOURCE_DIR "/examples", ".xml", &names, &count))
        for (size_t i = 0; i < count; i++)
            test_good_plan(rules, path_join(arena, SOURCE_DIR "/examples", names[i]));
}

/* A prompt for counsel names its law and the month in which somebody looked at it. */
static void test_sources(const struct rules *rules)
{
    size_t laws = 0;
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i);
        laws += rule->law != NULL;
        CHECK(!rule->law || (rule->source[LANG_ZH_HANS] && rule->as_of));
        if (rule->law && !rule->as_of)
            fprintf(stderr, "%s has no source\n", rule->id);
    }
    CHECK(laws >= 15);
}

/* One cause, one finding. */
static void test_empty_goal(const struct rules *rules)
{
    static const char *const expected[] = {"goal-vague-verb", "goal-owner-missing",
                                           "goal-not-measurable", "goal-due-missing",
                                           "review-missing"};
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(
        arena, "empty.xml",
        STR("<accountPlan xmlns='urn:planpact:plan:1' id='x' lang='en'>"
            "<period year='2027' start='2027-01-01' end='2027-12-31'/>"
            "<goals><goal id='g1'><statement>Improve cooperation</statement></goal></goals>"
            "</accountPlan>"));
    check_source(rules, source, &findings);
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++)
        CHECK(found(&findings, expected[i]));
    CHECK_INT(findings.by_level[LEVEL_ERROR], sizeof expected / sizeof expected[0]);
    CHECK_INT(findings.by_level[LEVEL_WARNING], 0);
    struct buf out = {.arena = arena};
    findings_sort(&findings);
    for (size_t i = 0; i < findings.count; i++)
        if (strcmp(findings.items[i].message->code, "goal-owner-missing") == 0)
            finding_sentence(&out, &findings.items[i], LANG_ZH_HANS);
    CHECK_STR(buf_str(&out), "目标 g1 “Improve cooperation” 没有负责人。");
}

static void test_messages(const struct rules *rules)
{
    for (size_t i = 0; i < rules_count(rules); i++) {
        const struct rule *rule = rules_at(rules, i);
        CHECK(rules_find(rules, str_of(rule->id)) == rule);
        for (int lang = 0; lang < LANG_COUNT; lang++) {
            CHECK(rule->about[lang] && rule->about[lang][0]);
            for (size_t m = 0; m < rule->message_count; m++)
                CHECK(rule->messages[m].text[lang][0] && rule->messages[m].advice[lang][0]);
        }
    }
    CHECK(rules_find(rules, STR("no-such-rule")) == NULL);
}

int main(void)
{
    arena = arena_new();
    const struct rules *rules = load();
    if (rules) {
        test_their_tests(rules);
        test_messages(rules);
        test_empty_goal(rules);
        test_good_plan(rules, SOURCE_DIR "/tests/plans/minimal.xml");
        test_sources(rules);
        test_examples(rules);
    }
    arena_free(arena);
    return checks_end();
}
