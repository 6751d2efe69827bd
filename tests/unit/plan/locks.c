/* What is locked in a file is locked in the plan with all it holds, and is written again. */
#include "check.h"

#include "base/file.h"
#include "plan/edit.h"
#include "xml/xml.h"

#include <string.h>

static struct arena *arena;
static const struct xml_schema *schema;

static const struct plan *read_text(struct str text)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "plan.xml", text);
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    CHECK_INT(findings.count, 0);
    return plan_read(arena, &findings, root);
}

static struct str with(struct str text, const char *from, const char *to)
{
    struct buf out = {.arena = arena};
    size_t at = str_find(text, str_of(from), 0);
    CHECK(at != SIZE_MAX);
    buf_add(&out, str_slice(text, 0, at));
    buf_puts(&out, to);
    buf_add(&out, str_slice(text, at + strlen(from), text.n));
    return buf_str(&out);
}

static struct str written(const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_write(arena, &out, plan);
    return buf_str(&out);
}

static void check_locks(const struct plan *plan)
{
    const struct plan_node *goal = plan_find(plan, STR("g1"));
    const struct plan_node *rebate = plan_find(plan, STR("r-year"));
    CHECK(!goal->locked);
    CHECK(field_locked(goal, shape_field(goal->shape, STR("statement"))));
    CHECK(!field_locked(goal, shape_field(goal->shape, STR("due"))));
    CHECK(rebate->locked);
    CHECK(plan_at(rebate, STR("tier[2]"))->locked);
    CHECK(!plan_find(plan, STR("r-growth"))->locked);
    CHECK(plan_find(plan, STR("x01"))->locked);
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    const struct source *source = file_read(
        arena, &findings, SOURCE_DIR "/examples/yangtze-springs-2027.en.xml", XML_BYTES_MAX);
    struct str text = with(source->text, "<statement>", "<statement locked=\"yes\">");
    text = with(text, "<rebate id=\"r-year\"", "<rebate id=\"r-year\" locked=\"yes\"");
    text = with(text, "<actions>", "<actions locked=\"yes\">");
    const struct plan *plan = read_text(text);
    check_locks(plan);
    check_locks(read_text(written(plan)));
    CHECK_STR(written(read_text(written(plan))), written(plan).s);
    CHECK(str_find(written(plan), STR("locked"), 0) != SIZE_MAX);
    arena_free(arena);
    return checks_end();
}
