/* Of random pairs of plans: the amendment between them gives the later one, to the byte. */
#include "check.h"

#include "base/file.h"
#include "change/amendment.h"
#include "change/apply.h"
#include "plan/edit.h"
#include "xml/xml.h"

#include <stdlib.h>
#include <string.h>

static const struct xml_schema *plan_schema, *amendment_schema;

/* ---- chance ---- */

static uint64_t state = 88172645463325252u;

static size_t chance(size_t below)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return below ? (size_t)(state % below) : 0;
}

/* ---- files ---- */

static const struct plan *read_plan(struct arena *arena, struct str text)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "plan.xml", text);
    const struct xml_node *root = xml_read(arena, &findings, source, plan_schema);
    const struct plan *plan = root ? plan_read(arena, &findings, root) : NULL;
    return findings_bad(&findings) ? NULL : plan;
}

static struct str written(struct arena *arena, const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_write(arena, &out, plan);
    return buf_str(&out);
}

/* ---- edits ---- */

struct nodes {
    struct plan_node *items[4000];
    size_t count;
};

static bool is_record(const struct plan_node *node, const struct field *field)
{
    static const char *const names[] = {"version", "state", "steps", "changes", "conformed"};
    for (size_t i = 0; !node->parent && i < sizeof names / sizeof names[0]; i++)
        if (strcmp(field->name, names[i]) == 0)
            return true;
    return false;
}

static void collect(struct nodes *nodes, const struct plan_node *node)
{
    if (nodes->count < sizeof nodes->items / sizeof nodes->items[0])
        nodes->items[nodes->count++] = plan_editable(node);
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        if (is_record(node, field))
            continue;
        if (field->kind == KIND_ITEM && field_known(node, field))
            collect(nodes, *(const struct plan_node *const *)field_at(node, field));
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            collect(nodes, list_item(field, list, k));
    }
}

static struct str new_value(struct arena *arena, const struct plan_node *node,
                            const struct field *field)
{
    static const char *const texts[] = {"Another text", "价格与数量 <&\"> 100%", "x", "Ünïcode 𠮷"};
    size_t words = 0;
    switch (field->kind) {
    case KIND_DATE:
        return str_format(arena, "2027-%02zu-%02zu", 1 + chance(12), 1 + chance(28));
    case KIND_DECIMAL: return str_format(arena, "%zu.%zu5", chance(90), chance(10));
    case KIND_COUNT: return str_format(arena, "%zu", 1 + chance(4));
    case KIND_WORD:
        while (field->words[words])
            words++;
        return str_of(field->words[chance(words)]);
    case KIND_ID: return str_format(arena, "n%zu", chance(100000));
    case KIND_TEXT:
        return str_format(arena, "%s %zu", texts[chance(4)], chance(1000));
    default: return field_known(node, field) ? field_text(arena, node, field) : STR_NONE;
    }
}

static void edit_value(struct arena *arena, struct plan_node *node, const struct field *field)
{
    if (field->prose && chance(4) == 0)
        plan_set_other(arena, node, field, (enum lang)chance(LANG_COUNT),
                       chance(3) ? new_value(arena, node, field) : STR_NONE);
    else if (field->place == IN_CHILD && chance(6) == 0)
        plan_set_audience(arena, node, field, (enum audience)chance(2));
    else if (chance(6) == 0 && !field->required)
        plan_set(arena, node, field, STR_NONE);
    else
        plan_set(arena, node, field, new_value(arena, node, field));
}

/* A copy of an element needs ids of its own. */
static void rename_all(struct arena *arena, struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        if (field->kind == KIND_ID)
            plan_set(arena, node, field, str_format(arena, "c%zu", chance(1000000)));
        if (strcmp(field->name, "code") == 0 || strcmp(field->name, "number") == 0)
            plan_set(arena, node, field, str_format(arena, "C%zu", chance(1000000)));
    }
}

static void edit_list(struct arena *arena, struct plan_node *node, const struct field *field)
{
    const struct plan_list *list = field_at(node, field);
    size_t from = chance(list->count);
    switch (chance(3)) {
    case 0:
        if (list->count)
            plan_remove(arena, node, field, from);
        break;
    case 1:
        if (list->count)
            rename_all(arena, plan_insert(arena, node, field, chance(list->count + 1),
                                          list_item(field, list, from)));
        break;
    default:
        if (list->count > 1) {
            const struct plan_node *item = list_item(field, list, from);
            plan_remove(arena, node, field, from);
            plan_insert(arena, node, field, chance(list->count + 1), item);
        }
    }
}

static void edit(struct arena *arena, struct plan *plan)
{
    static struct nodes nodes;
    nodes.count = 0;
    collect(&nodes, &plan->node);
    struct plan_node *node = nodes.items[chance(nodes.count)];
    const struct field *field = &node->shape->fields[chance(node->shape->field_count)];
    if (is_record(node, field) || (!node->parent && strcmp(field->name, "lang") == 0))
        return;
    if (field->kind == KIND_LIST)
        edit_list(arena, node, field);
    else if (field->kind == KIND_ITEM && !field->required && chance(4) == 0)
        plan_clear_item(node, field);
    else if (field->kind != KIND_ITEM)
        edit_value(arena, node, field);
}

/* ---- amend + apply = changed ---- */

static struct str amendment_text(struct arena *arena, const struct changes *changes)
{
    struct buf out = {.arena = arena};
    struct amendment head = {.node = {.shape = &amendment_shape},
                             .plan = changes->before->id,
                             .version = changes->before->version,
                             .number = 1,
                             .effective = {2027, 7, 1}};
    amendment_write(arena, &out, &head, changes, NULL);
    return buf_str(&out);
}

static struct str applied(struct arena *arena, const struct plan *before, struct str text)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "amendment.xml", text);
    const struct xml_node *root = xml_read(arena, &findings, source, amendment_schema);
    struct buf out = {.arena = arena};
    if (root && !findings_bad(&findings))
        amendment_apply(arena, &findings, before, amendment_read(arena, &findings, root), &out);
    for (size_t i = 0; i < findings.count; i++) {
        struct buf said = {.arena = arena};
        finding_text(&said, &findings.items[i], LANG_EN, false);
        fprintf(stderr, "%.*s\n", STR_ARGS(buf_str(&said)));
    }
    return out.n ? buf_str(&out) : STR("");
}

/* True if the random plan was a plan at all. */
static bool try_pair(struct str text, size_t edits)
{
    struct arena *arena = arena_new();
    const struct plan *before = read_plan(arena, text);
    struct plan *copy = plan_copy(arena, before);
    for (size_t i = 0; i < edits; i++)
        edit(arena, copy);
    const struct plan *after = read_plan(arena, written(arena, copy));
    const struct changes *changes = after ? changes_find(arena, before, after) : NULL;
    if (changes && changes->count) {
        struct str amendment = amendment_text(arena, changes);
        const struct plan *given = read_plan(arena, applied(arena, before, amendment));
        CHECK(given != NULL);
        bool same = given && str_equal(written(arena, given), written(arena, after));
        CHECK(same);
        if (!same && getenv("SHOW"))
            fprintf(stderr, "%.*s\n----\n%.*s\n----\n%.*s\n", STR_ARGS(amendment),
                    STR_ARGS(written(arena, after)),
                    STR_ARGS(given ? written(arena, given) : STR("")));
    }
    arena_free(arena);
    return after != NULL;
}

int main(void)
{
    static const char *const names[] = {
        "examples/yangtze-springs-2027.en.xml", "examples/yangtze-springs-2027.bilingual.xml",
        "examples/retail-2027.xml", "examples/distributor-2027.xml",
        "tests/whole/whole.en.xml", "examples/industrial-2027.xml"};
    const char *wanted = getenv("ROUNDS"); /* for a long run */
    size_t rounds = wanted ? strtoul(wanted, NULL, 10) : 12;
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    plan_schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    amendment_schema =
        xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/amendment-1.xsd");
    CHECK(plan_schema && amendment_schema);
    size_t good = 0;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *path = path_join(arena, SOURCE_DIR, names[i]);
        const struct source *source = file_read(arena, &findings, path, XML_BYTES_MAX);
        const struct plan *plan = read_plan(arena, source->text);
        struct str text = written(arena, plan);
        for (size_t round = 0; round < rounds; round++)
            good += try_pair(text, 1 + chance(round < rounds / 2 ? 4 : 12));
    }
    CHECK(good > 30);
    fprintf(stderr, "%zu pairs\n", good);
    arena_free(arena);
    return checks_end();
}
