/* A plan written as XML is the plan that was read: its JSON is the same, the schema is kept,
 * and what was left out for the customer stays out. */
#include "check.h"

#include "base/file.h"
#include "plan/plan.h"
#include "xml/xml.h"

#include <string.h>

static struct arena *arena;
static const struct xml_schema *schema;

static const struct plan *read_plan(const struct source *source)
{
    struct findings findings = {.arena = arena};
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    const struct plan *plan = root ? plan_read(arena, &findings, root) : NULL;
    CHECK_INT(findings.count, 0);
    show_findings(arena, &findings);
    return plan;
}

static struct str json(const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_json(&out, plan);
    return buf_str(&out);
}

static struct str written(const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_write(arena, &out, plan);
    return buf_str(&out);
}

static void check_same(const struct plan *plan)
{
    struct str text = written(plan);
    const struct plan *again = read_plan(source_new(arena, "written.xml", text));
    CHECK(again != NULL);
    if (!again)
        return;
    CHECK_STR(json(again), json(plan).s);
    CHECK_STR(written(again), text.s);
}

static void test_examples(void)
{
    static const char *const names[] = {
        "examples/yangtze-springs-2027.bilingual.xml", "examples/bottled-tea-2027.zh-Hant.xml",
        "examples/retail-2027.xml",      "examples/distributor-2027.xml",
        "examples/industrial-2027.xml",  "examples/services-2027.xml",
        "tests/plans/minimal.xml"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct findings findings = {.arena = arena};
        const char *path = path_join(arena, SOURCE_DIR, names[i]);
        const struct plan *plan =
            read_plan(file_read(arena, &findings, path, XML_BYTES_MAX));
        check_same(plan);
        check_same(plan_redact(arena, plan, AUDIENCE_BOTH));
    }
}

#define PLAN(inside)                                                                         \
    "<accountPlan xmlns='urn:planpact:plan:1' id='P' lang='en'>"                             \
    "<period year='2027' start='2027-01-01' end='2027-12-31'/><money currency='CNY'/>"       \
    "<parties><supplier><legalName>S &amp; \"Co\" &lt;1&gt;</legalName></supplier>"          \
    "<customer><legalName>C</legalName></customer>"                                          \
    "<contact id='li' party='supplier' name='L &quot;&amp;&lt;' role='price hawk'/></parties>" inside \
    "<agreement template='t'/></accountPlan>"

static void test_signs(void)
{
    check_same(read_plan(source_new(arena, "a.xml", STR(PLAN("<goals/>")))));
}

static void test_internal(void)
{
    const struct plan *plan = read_plan(source_new(
        arena, "b.xml",
        STR(PLAN("<!-- secret --><goals><goal id='g1' title='A' owner='li'>"
                 "<statement>Say it.</statement><rationale audience='both'>Known.</rationale>"
                 "</goal><goal id='g2' title='Hidden' audience='internal'>"
                 "<statement>Nobody.</statement></goal><goal id='g3' title='B'>"
                 "<rationale>Ours alone.</rationale></goal></goals>"))));
    check_same(plan);
    struct str all = written(plan), shown = written(plan_redact(arena, plan, AUDIENCE_BOTH));
    CHECK(strstr(all.s, "Ours alone.") && strstr(all.s, "Nobody.") && strstr(all.s, "price hawk"));
    CHECK(strstr(shown.s, "<rationale audience=\"both\">Known.</rationale>") != NULL);
    CHECK(!strstr(shown.s, "Ours alone.") && !strstr(shown.s, "Nobody.")
          && !strstr(shown.s, "price hawk") && !strstr(shown.s, "secret"));
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    CHECK(schema != NULL);
    test_examples();
    test_signs();
    test_internal();
    arena_free(arena);
    return checks_end();
}
