/* Parts of a plan are found by their paths in every example, and a plan that is changed and
 * written is the plan with that change and no other. */
#include "check.h"

#include "base/file.h"
#include "plan/edit.h"
#include "xml/xml.h"

static struct arena *arena;
static const struct xml_schema *schema;

static const struct plan *read_text(struct str text, size_t mistakes)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "plan.xml", text);
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    const struct plan *plan = root ? plan_read(arena, &findings, root) : NULL;
    CHECK_INT(findings.count, mistakes);
    return plan;
}

static const struct plan *read_example(const char *name)
{
    struct findings findings = {.arena = arena};
    const char *path = path_join(arena, SOURCE_DIR, name);
    const struct source *source = file_read(arena, &findings, path, XML_BYTES_MAX);
    return read_text(source->text, 0);
}

static struct str written(const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_write(arena, &out, plan);
    return buf_str(&out);
}

static void check_paths(const struct plan *plan, const struct plan_node *node)
{
    struct str path = plan_path(arena, node);
    if (plan_at(&plan->node, path) != node)
        fprintf(stderr, "path %.*s\n", STR_ARGS(path));
    CHECK(plan_at(&plan->node, path) == node);
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field))
            check_paths(plan, *(const struct plan_node *const *)field_at(node, field));
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            check_paths(plan, list_item(field, list, k));
    }
}

static void test_paths(void)
{
    static const char *const names[] = {
        "examples/yangtze-springs-2027.en.xml", "examples/bottled-tea-2027.zh-Hant.xml",
        "examples/retail-2027.xml", "examples/distributor-2027.xml", "tests/plans/minimal.xml"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const struct plan *plan = read_example(names[i]);
        check_paths(plan, &plan->node);
        CHECK_STR(written(plan_copy(arena, plan)), written(plan).s);
    }
}

static const struct plan *plan;

static const struct plan_node *node_at(const char *path)
{
    return plan_at(&plan->node, str_of(path));
}

static void test_steps(void)
{
    const struct plan_node *node;
    CHECK_STR(plan_path(arena, node_at("terms/rebate[r-year]/tier[2]")),
              "terms/rebate[r-year]/tier[2]");
    CHECK(node_at("terms/rebate[r-year].tier[#2]") == node_at("terms/rebate[r-year]/tier[2]"));
    CHECK(node_at("terms/rebate[r-year]/tier[9]") == NULL);
    CHECK(node_at("terms/rebate[r-year") == NULL);
    CHECK(node_at("terms/rebat") == NULL);
    CHECK(node_at("") == &plan->node);
    CHECK_STR(str_of(plan_field_at(node_at("goals"), STR("target.value"), &node) ? "found" : ""), "");
    const struct plan_node *goal = plan_find(plan, STR("g1"));
    const struct field *value = plan_field_at(goal, STR("target.value"), &node);
    CHECK(value && node && str_is(str_of(value->name), "value"));
    CHECK_STR(field_text(arena, node, value), "15500000.00");
    CHECK(plan_field_at(goal, STR("target"), &node) == NULL);
}

static void set(struct plan *copy, const char *path, const char *name, const char *text,
                bool good)
{
    const struct plan_node *node;
    const struct field *field =
        plan_field_at(plan_at(&copy->node, str_of(path)), str_of(name), &node);
    CHECK(field != NULL);
    CHECK_INT(field && plan_set(arena, plan_editable(node), field, str_of(text)), good);
}

static void test_set(void)
{
    struct plan *copy = plan_copy(arena, plan);
    struct str before = written(plan);
    set(copy, "terms/rebate[r-year]/tier[2]", "rate", "2.25", true);
    set(copy, "terms/rebate[r-year]", "due", "2028-02-30", false);
    set(copy, "terms/rebate[r-year]", "method", "whole", false);
    set(copy, "goal[g1]", "target.value", "15.5 m", false);
    CHECK_STR(written(plan), before.s);
    struct str after = written(copy);
    CHECK_INT(after.n, before.n + 1);
    const struct plan *again = read_text(after, 0);
    const struct plan_rebate *rebate =
        (const void *)plan_find(again, STR("r-year"));
    CHECK_STR(dec_str(arena, PLAN_ITEMS(rebate->tiers, plan_tier)[1].rate), "2.25");
}

static const struct field *tiers;

static void test_lists(void)
{
    struct plan *copy = plan_copy(arena, plan);
    struct plan_node *rebate = plan_editable(plan_find(copy, STR("r-year")));
    const struct plan_list *list = field_at(rebate, tiers);
    size_t count = list->count;
    struct plan_node *tier = plan_insert(arena, rebate, tiers, count, NULL);
    plan_set(arena, tier, shape_field(tier->shape, STR("from")), STR("17000000.00"));
    plan_set(arena, tier, shape_field(tier->shape, STR("rate")), STR("3.5"));
    CHECK_INT(list->count, count + 1);
    CHECK(str_find(written(copy), STR("<tier from=\"17000000.00\" rate=\"3.5\"/>"), 0) != SIZE_MAX);
    plan_remove(arena, rebate, tiers, count);
    CHECK_STR(written(copy), written(plan).s);
    const struct plan_node *like = list_item(tiers, list, 0);
    plan_insert(arena, rebate, tiers, 0, like);
    plan_remove(arena, rebate, tiers, 1);
    CHECK_STR(written(copy), written(plan).s);
}

/* What an edit says is internal is internal in the file, and what it adds inside internal too. */
static void test_audience(void)
{
    struct plan *copy = plan_copy(arena, plan);
    struct plan_node *goal = plan_editable(plan_find(copy, STR("g1")));
    const struct field *rationale = shape_field(goal->shape, STR("rationale"));
    plan_set_audience(arena, goal, rationale, AUDIENCE_BOTH);
    CHECK(field_audience(goal, rationale) == AUDIENCE_BOTH);
    const struct plan *again = read_text(written(copy), 0);
    CHECK(field_audience(plan_find(again, STR("g1")), rationale) == AUDIENCE_BOTH);
    plan_set_audience(arena, goal, rationale, AUDIENCE_INTERNAL);
    CHECK_STR(written(copy), written(plan).s);
    plan_set_other(arena, goal, shape_field(goal->shape, STR("title")), LANG_ZH_HANS,
                   STR("净进货额"));
    again = read_text(written(copy), 0);
    const struct plan_node *other = plan_find(again, STR("g1"));
    const struct field *title = shape_field(other->shape, STR("title"));
    CHECK(other_find(other, title, LANG_ZH_HANS) != NULL);
    plan_set_other(arena, goal, title, LANG_ZH_HANS, STR_NONE);
    CHECK_STR(written(copy), written(plan).s);
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    plan = read_example("examples/yangtze-springs-2027.en.xml");
    tiers = shape_field(plan_find(plan, STR("r-year"))->shape, STR("tiers"));
    test_paths();
    test_steps();
    test_set();
    test_lists();
    test_audience();
    arena_free(arena);
    return checks_end();
}
