/* Texts in other languages: read beside the plan's own, and put in their place. */
#include "check.h"

#include "plan/messages.h"
#include "plan/plan.h"
#include "xml/xml.h"

static const char PLAN[] =
    "<accountPlan xmlns='urn:planpact:plan:1' id='KA-1' lang='zh-Hans' title='年度计划'>"
    "<title xml:lang='en'>Year plan</title>"
    "<period year='2027' start='2027-01-01' end='2027-12-31'/><money currency='CNY'/>"
    "<parties><supplier><legalName>清澜饮品有限公司</legalName>"
    "<legalName xml:lang='en'>Clearwater Co., Ltd.</legalName></supplier>"
    "<customer><legalName>长青商业有限公司</legalName></customer></parties>"
    "<goals><goal id='g1'><title xml:lang='zh-Hans'>份额</title>"
    "<title xml:lang='en'>Share</title><statement>排面占比提高到 70%。</statement>"
    "<rationale>内部理由</rationale><rationale xml:lang='en'>Inside reason</rationale>"
    "</goal></goals>"
    "<actions><action id='a1' goal='g1'> 谈判 <text xml:lang='en'>Negotiate</text> 与签约 "
    "</action></actions>"
    "<agreement template='t'/></accountPlan>";

static struct arena *arena;

static const struct plan *read(struct findings *findings)
{
    const struct xml_schema *schema =
        xml_schema_load(arena, findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    const struct source *source = source_new(arena, "plan.xml", str_of(PLAN));
    const struct xml_node *root = xml_read(arena, findings, source, schema);
    return root ? plan_read(arena, findings, root) : NULL;
}

static size_t count_of(const struct findings *findings, const struct message *message)
{
    size_t count = 0;
    for (size_t i = 0; i < findings->count; i++)
        count += findings->items[i].message == message;
    return count;
}

static void test_own(const struct plan *plan)
{
    const struct plan_goal *goal = PLAN_ITEMS(plan->goals, plan_goal);
    CHECK_STR(plan->title, "年度计划");
    CHECK_STR(goal->title, "份额");
    CHECK_STR(PLAN_ITEMS(plan->actions, plan_action)->text, "谈判 与签约");
    CHECK_STR(plan->parties->supplier->legal_name, "清澜饮品有限公司");
}

static void test_translated(struct findings *findings, const struct plan *plan)
{
    const struct plan *english = plan_translate(arena, findings, plan, LANG_EN);
    const struct plan_goal *goal = PLAN_ITEMS(english->goals, plan_goal);
    CHECK(english != plan);
    CHECK_STR(english->title, "Year plan");
    CHECK_STR(english->parties->supplier->legal_name, "Clearwater Co., Ltd.");
    CHECK_STR(goal->title, "Share");
    CHECK_STR(goal->statement, "排面占比提高到 70%。");
    const struct plan_action *action = PLAN_ITEMS(english->actions, plan_action);
    CHECK_STR(action->text, "Negotiate");
    CHECK(action->goal.target == &goal->node);
    /* the customer's name and the statement */
    CHECK(count_of(findings, &PLAN_TEXT_UNTRANSLATED) == 2);
    CHECK(count_of(findings, &PLAN_UNTRANSLATED) == 0);
}

static void test_none(struct findings *findings, const struct plan *plan)
{
    CHECK(plan_speaks(plan, LANG_EN) && !plan_speaks(plan, LANG_ZH_HANT));
    CHECK(plan_translate(arena, findings, plan, LANG_ZH_HANS) == plan);
    const struct plan *traditional = plan_translate(arena, findings, plan, LANG_ZH_HANT);
    CHECK_STR(traditional->title, "年度计划");
    CHECK(count_of(findings, &PLAN_UNTRANSLATED) == 1);
}

/* What the customer may not see is in no language of the customer's copy. */
static void test_redacted(const struct plan *plan)
{
    const struct plan *copy = plan_redact(arena, plan, AUDIENCE_BOTH);
    const struct plan *english = plan_translate(arena, NULL, copy, LANG_EN);
    CHECK_STR(PLAN_ITEMS(english->goals, plan_goal)->title, "Share");
    CHECK(!PLAN_ITEMS(english->goals, plan_goal)->rationale.s);
}

static void test_json(const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_json(&out, plan);
    CHECK(str_find(buf_str(&out), STR("\"otherLanguages\": {\n    \"en\": {\n      \"title\": "
                                      "\"Year plan\"\n    }\n  }"), 0) != SIZE_MAX);
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct plan *plan = read(&findings);
    CHECK(plan && findings.count == 0);
    if (plan) {
        test_own(plan);
        test_translated(&findings, plan);
        test_none(&findings, plan);
        test_redacted(plan);
        test_json(plan);
    }
    arena_free(arena);
    return checks_end();
}
