/* Reading a plan: values, references, audiences, places, JSON; and what cannot be read. */
#include "check.h"

#include "base/file.h"
#include "plan/plan.h"
#include "xml/xml.h"

#define START "<accountPlan xmlns='urn:planpact:plan:1' id='P' lang='en'>"
#define PERIOD "<period year='2027' start='2027-01-01' end='2027-12-31'/>" \
               "<money currency='CNY'/>"
#define PARTIES "<parties><supplier><legalName>S</legalName></supplier>" \
                "<customer><legalName>C</legalName></customer>" \
                "<contact id='li' party='supplier' name='Li'/></parties>"
#define END "<agreement template='t'/></accountPlan>"

static struct arena *arena;
static struct findings findings;
static const struct xml_schema *schema;

static const struct plan *read_source(const struct source *source)
{
    findings = (struct findings){.arena = arena};
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    return root ? plan_read(arena, &findings, root) : NULL;
}

static const struct plan *read_text(const char *text)
{
    return read_source(source_new(arena, "test.xml", str_of(text)));
}

static const struct plan *read_minimal(void)
{
    const char *path = SOURCE_DIR "/tests/plans/minimal.xml";
    const struct plan *plan = read_source(file_read(arena, &findings, path, XML_BYTES_MAX));
    CHECK(plan && findings.count == 0);
    show_findings(arena, &findings);
    return plan;
}

static void check_place(struct pos pos, size_t line, size_t column)
{
    CHECK_INT(pos_place(pos).line, line);
    CHECK_INT(pos_place(pos).column, column);
}

static void test_values(void)
{
    const struct plan *plan = read_minimal();
    CHECK_STR(plan->id, "KA-2027-014");
    CHECK_INT(plan->version, 3);
    CHECK_INT(plan->state, STATE_PROPOSED);
    CHECK_INT(plan->money->tax, TAX_EXCLUSIVE);
    CHECK(dec_compare(plan->money->tax_rate, dec_lit("13")) == 0);
    CHECK_INT(plan->period->end.day, 31);
    CHECK_STR(plan->parties->customer->registration->number, "91310115MA1K3Y7W9K");
    CHECK_INT(plan->parties->customer->stores.count, 2);
    CHECK_STR(PLAN_ITEMS(plan->parties->customer->stores, plan_store)[1].code, "SH-002");
    const struct plan_goal *goal = PLAN_ITEMS(plan->goals, plan_goal);
    CHECK(plan_find(plan, STR("g1")) == &goal->node);
    CHECK(goal->owner.target == plan_find(plan, STR("li")));
    CHECK(goal->finding.target == plan_find(plan, STR("f1")) && goal->finding.target);
    CHECK(plan_find(plan, STR("nobody")) == NULL && plan_find(plan, STR_NONE) == NULL);
    CHECK_STR(dec_str(arena, goal->target->value), "15500000.00");
    const struct plan_rebate *rebate = PLAN_ITEMS(plan->terms->rebates, plan_rebate);
    CHECK_INT(rebate->method, METHOD_WHOLE_VOLUME);
    CHECK_INT(rebate->tiers.count, 3);
    const struct plan_review *review = PLAN_ITEMS(plan->reviews, plan_review);
    CHECK_INT(review->participants.count, 2);
    CHECK(review->participants.items[1].target == plan_find(plan, STR("wang")));
    CHECK_INT(review->agenda.count, 2);
    CHECK_STR(PLAN_ITEMS(plan->agreement->clauses, plan_clause)[1].title, "Pilot store");
    CHECK_INT(plan->signing->effect, EFFECT_SIGNED_AND_SEALED);
}

static void test_fields(void)
{
    const struct plan *plan = read_minimal();
    const struct plan_node *goal = plan_find(plan, STR("g1"));
    const struct field *due = shape_field(goal->shape, STR("due"));
    const struct field *statement = shape_field(goal->shape, STR("statement"));
    const struct field *direction = shape_field(goal->shape, STR("direction"));
    CHECK(field_known(goal, due) && field_known(goal, statement));
    CHECK(!field_known(goal, direction) && !field_written(goal, direction));
    CHECK_STR(str_of(field_word(goal, shape_field(goal->shape, STR("aggregation")))), "sum");
    CHECK_STR(str_of(field_word(goal, direction)), "");
    check_place(node_pos(goal), 34, 5);
    check_place(field_pos(goal, due), 34, 141);
    check_place(field_pos(goal, statement), 35, 7);
    check_place(field_pos(goal, direction), 34, 5);
    CHECK_STR(node_id(goal), "g1");
    CHECK(node_id(&plan->node).s == NULL);
    CHECK_STR(str_of(shape_nearest(&goal_shape, STR("Owner"))), "owner");
    CHECK_STR(str_of(shape_nearest(&goal_shape, STR("statment"))), "statement");
    CHECK(shape_nearest(&goal_shape, STR("colour")) == NULL);
    CHECK(shape_field(&goal_shape, STR("colour")) == NULL);
}

static enum audience audience_of(const struct plan_node *node, const char *field)
{
    return field_audience(node, shape_field(node->shape, str_of(field)));
}

static void test_audience(void)
{
    const struct plan *plan = read_text(
        START PERIOD PARTIES
        "<situation><market audience='internal'>m</market><channel>c</channel>"
        "<customerStrategy audience='both'>s</customerStrategy></situation>"
        "<goals><goal id='g1' audience='internal'><statement audience='both'>x</statement>"
        "<target value='1' audience='both'/></goal>"
        "<goal id='g2'><rationale>r</rationale></goal></goals><activities audience='internal'><activity id='a1'/></activities>" END);
    CHECK_INT(findings.count, 0);
    CHECK(audience_of(&plan->situation->node, "market") == AUDIENCE_INTERNAL);
    CHECK(audience_of(&plan->situation->node, "channel") == AUDIENCE_BOTH);
    CHECK(audience_of(&plan->situation->node, "customerStrategy") == AUDIENCE_BOTH);
    const struct plan_goal *goals = PLAN_ITEMS(plan->goals, plan_goal);
    CHECK(goals[0].node.audience == AUDIENCE_INTERNAL);
    CHECK(goals[0].target->node.audience == AUDIENCE_INTERNAL);
    CHECK(audience_of(&goals[0].node, "statement") == AUDIENCE_INTERNAL);
    CHECK(goals[1].node.audience == AUDIENCE_BOTH);
    CHECK(audience_of(&goals[1].node, "rationale") == AUDIENCE_INTERNAL);
    CHECK(plan_find(plan, STR("a1"))->audience == AUDIENCE_INTERNAL);
    CHECK(audience_of(plan_find(plan, STR("li")), "role") == AUDIENCE_INTERNAL);
    CHECK(audience_of(&plan->node, "activities") == AUDIENCE_INTERNAL);
    CHECK(audience_of(&plan->node, "goals") == AUDIENCE_BOTH);
}

/* White space, line ends, CDATA and references are XML's business, not the plan's. */
static void test_text(void)
{
    const struct plan *plan = read_text(
        START PERIOD PARTIES "<goals><goal id=' g1 ' owner='\nli'>\r\n<statement>  Grow\r\n"
        "   &amp; <!-- not -->keep <![CDATA[<5 %>]]>\n</statement></goal></goals>" END);
    CHECK_INT(findings.count, 0);
    const struct plan_goal *goal = PLAN_ITEMS(plan->goals, plan_goal);
    CHECK_STR(goal->id, "g1");
    CHECK_STR(goal->statement, "Grow & keep <5 %>");
    CHECK(goal->owner.target != NULL);
    plan = read_text(START PERIOD PARTIES "<goals/><activities><activity id='a'> \n</activity>"
                     "</activities>" END);
    CHECK(PLAN_ITEMS(plan->activities, plan_activity)[0].text.s == NULL);
    CHECK_INT(plan->goals.count, 0);
}

/* What the schema refused is absent, written, and not reported again. */
static void test_refused(void)
{
    const struct plan *plan = read_text(
        START "<period year='2027' start='2027-02-30' end='2026-12-31'/><money currency='CNY'/>"
        PARTIES "<goals><gaol id='g1' weight='9'/><goal id='g2' weight='250' owner='l i' "
        "due='soon'/></goals><actions><action id='x' goal='g1'/></actions>" END);
    CHECK(!date_known(plan->period->start) && date_known(plan->period->end));
    const struct plan_goal *goal = PLAN_ITEMS(plan->goals, plan_goal);
    CHECK_INT(plan->goals.count, 1);
    const struct field *weight = shape_field(&goal_shape, STR("weight"));
    CHECK(!field_known(&goal->node, weight) && field_written(&goal->node, weight));
    CHECK(goal->owner.id.s == NULL);
    CHECK_INT(findings.count, 5);
    CHECK(!found(&findings, "plan-reference-unknown"));
}

static void test_without_schema(void)
{
    const struct xml_schema *kept = schema;
    schema = NULL;
    const struct plan *plan = read_text(
        "<x><goals><goal id='g' weight='99999999999999999999' due='x'><goal id='h'/></goal>"
        "</goals><signing copies='99999999999' effect='no'/><reviews><review quarter='-1' "
        "participants=' a  b '/></reviews><agreement/></x>");
    schema = kept;
    CHECK_INT(plan->goals.count, 1);
    CHECK(plan->period == NULL && plan->parties == NULL && plan->agreement != NULL);
    CHECK_INT(plan->signing->copies, 0);
    CHECK_INT(plan->signing->effect, EFFECT_ABSENT);
    CHECK_INT(PLAN_ITEMS(plan->reviews, plan_review)[0].participants.count, 2);
    CHECK_INT(findings.count, 2);
    check_place(findings.items[0].pos, 1, 179);
    check_place(findings.items[1].pos, 1, 182);
}

static void test_many_references(void)
{
    struct buf text = {.arena = arena};
    buf_puts(&text, START PERIOD PARTIES "<goals/><reviews><review quarter='1' participants='");
    for (int i = 0; i < 50 * 1000; i++)
        buf_printf(&text, "x%d ", i);
    buf_puts(&text, "'/></reviews>" END);
    const struct plan *plan = read_source(source_new(arena, "many.xml", buf_str(&text)));
    CHECK(plan != NULL);
    CHECK(found(&findings, "plan-references-many"));
    CHECK_INT(findings.count, 501);
}

static void test_json(void)
{
    const struct plan *plan = read_text(
        START PERIOD PARTIES "<goals><goal id='g' owner='li' weight='50.0' audience='internal'>"
        "<statement>“a” \\ &lt;b&gt;</statement></goal></goals>" END);
    struct buf out = {.arena = arena};
    plan_json(&out, plan);
    CHECK_STR(buf_str(&out), "{\n"
                             "  \"id\": \"P\",\n"
                             "  \"lang\": \"en\",\n"
                             "  \"period\": {\n"
                             "    \"year\": 2027,\n"
                             "    \"start\": \"2027-01-01\",\n"
                             "    \"end\": \"2027-12-31\"\n"
                             "  },\n"
                             "  \"money\": {\n"
                             "    \"currency\": \"CNY\"\n"
                             "  },\n"
                             "  \"parties\": {\n"
                             "    \"supplier\": {\n"
                             "      \"legalName\": \"S\"\n"
                             "    },\n"
                             "    \"customer\": {\n"
                             "      \"legalName\": \"C\"\n"
                             "    },\n"
                             "    \"contacts\": [\n"
                             "      {\n"
                             "        \"id\": \"li\",\n"
                             "        \"party\": \"supplier\",\n"
                             "        \"name\": \"Li\"\n"
                             "      }\n"
                             "    ]\n"
                             "  },\n"
                             "  \"goals\": [\n"
                             "    {\n"
                             "      \"audience\": \"internal\",\n"
                             "      \"id\": \"g\",\n"
                             "      \"owner\": \"li\",\n"
                             "      \"weight\": \"50.0\",\n"
                             "      \"statement\": \"“a” \\\\ <b>\"\n"
                             "    }\n"
                             "  ],\n"
                             "  \"agreement\": {\n"
                             "    \"template\": \"t\"\n"
                             "  }\n"
                             "}\n");
}

int main(void)
{
    arena = arena_new();
    findings.arena = arena;
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    CHECK(schema != NULL);
    test_values();
    test_fields();
    test_audience();
    test_text();
    test_refused();
    test_without_schema();
    test_many_references();
    test_json();
    arena_free(arena);
    return checks_end();
}
