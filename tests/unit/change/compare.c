/* Every difference of two plans is found, and found once. Plans are changed at random by a
 * generator that counts what it did; the comparison must count the same, and making all that it
 * found must turn the old plan into the new one, to the byte. */
#include "check.h"

#include "base/file.h"
#include "change/mix.h"
#include "change/paths.h"
#include "plan/edit.h"
#include "xml/xml.h"

static struct arena *arena;
static const struct xml_schema *schema;

static const struct plan *read_text(struct str text)
{
    struct findings findings = {.arena = arena};
    const struct source *source = source_new(arena, "plan.xml", text);
    const struct xml_node *root = xml_read(arena, &findings, source, schema);
    const struct plan *plan = root ? plan_read(arena, &findings, root) : NULL;
    if (!plan)
        show_findings(arena, &findings);
    return plan;
}

static struct str file_text(const char *name)
{
    struct findings findings = {.arena = arena};
    const char *path = path_join(arena, SOURCE_DIR "/examples", name);
    return file_read(arena, &findings, path, XML_BYTES_MAX)->text;
}

static struct str written(const struct plan *plan)
{
    struct buf out = {.arena = arena};
    plan_write(arena, &out, plan);
    return buf_str(&out);
}

/* ---- a generator of changes ---- */

static uint32_t seed;

static uint32_t chance(uint32_t below)
{
    seed = seed * 1664525u + 1013904223u;
    return (uint32_t)(((uint64_t)(seed >> 8) * below) >> 24);
}

enum { NODES_MOST = 8192 };

struct edit {
    struct plan *plan;
    struct plan_node *nodes[NODES_MOST];
    size_t count;
    size_t done; /* changes the comparison must find */
    char touched[NODES_MOST];
};

/* Elements by which others are told apart when one is taken out, and elements that lists keep
 * apart by place only, would make another number of changes just as true. */
static void gather(struct edit *e, struct plan_node *node)
{
    if (e->count < NODES_MOST)
        e->nodes[e->count++] = node;
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field))
            gather(e, plan_editable(*(const struct plan_node *const *)field_at(node, field)));
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            gather(e, plan_editable(list_item(field, list, k)));
    }
}

static bool is_name(const struct field *field)
{
    static const char *const names[] = {"title", "name", "label", "measure", "kind", "cause",
                                        "rule", "version", "ref", "term", "code", "number",
                                        "quarter", "from", "upTo", "store", "lang", "text"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_is(str_of(field->name), names[i]))
            return true;
    return false;
}

/* Another element of the kind a reference leads to, and another word of a list. */
static struct str another(struct edit *e, const struct plan_node *node,
                          const struct field *field)
{
    struct str now = field_text(arena, node, field);
    for (int tries = 0; tries < 50; tries++) {
        const struct plan_node *target = e->nodes[chance((uint32_t)e->count)];
        if (field->kind == KIND_REF && target->shape == field->of
            && !str_equal(node_id(target), now))
            return node_id(target);
    }
    for (size_t i = 0; field->kind == KIND_WORD && field->words[i]; i++)
        if (!str_is(now, field->words[i]))
            return str_of(field->words[i]);
    return STR_NONE;
}

/* Another value for one field of an element that was not yet touched. */
static void change_field(struct edit *e)
{
    size_t at = chance((uint32_t)e->count);
    struct plan_node *node = e->nodes[at];
    const struct field *field = &node->shape->fields[chance((uint32_t)node->shape->field_count)];
    struct str text = STR_NONE;
    if (e->touched[at] || is_name(field) || !field_known(node, field))
        return;
    if (field->kind == KIND_TEXT)
        text = str_format(arena, "%.*s %u", STR_ARGS(field_text(arena, node, field)),
                          chance(1000));
    else if (field->kind == KIND_DECIMAL)
        text = str_format(arena, "%u.75", 1 + chance(100000));
    else if (field->kind == KIND_COUNT)
        text = str_format(arena, "%u", 2000 + chance(5000));
    else if (field->kind == KIND_DATE)
        text = str_format(arena, "2031-%02u-11", 1 + chance(12));
    else if (field->kind == KIND_REF || field->kind == KIND_WORD)
        text = another(e, node, field);
    if (!text.s || str_equal(text, field_text(arena, node, field)))
        return;
    e->touched[at] = 1;
    CHECK(plan_set(arena, node, field, text));
    e->done++;
}

/* Lists whose elements have ids or codes. */
static const struct field *chosen_list(struct edit *e, struct plan_node **parent)
{
    for (int tries = 0; tries < 200; tries++) {
        size_t at = chance((uint32_t)e->count);
        *parent = e->nodes[at];
        const struct field *field =
            &(*parent)->shape->fields[chance((uint32_t)(*parent)->shape->field_count)];
        const struct plan_list *list = field_at(*parent, field);
        if (field->kind == KIND_LIST && list->count > 1
            && change_key(list_item(field, list, 0)) && field->of != &store_shape
            && field->of->fields[0].kind == KIND_ID)
            return field;
    }
    return NULL;
}

static void put_element(struct edit *e)
{
    struct plan_node *parent;
    const struct field *field = chosen_list(e, &parent);
    if (!field)
        return;
    const struct plan_list *list = field_at(parent, field);
    struct plan_node *new = plan_insert(arena, parent, field,
                                        chance((uint32_t)list->count + 1),
                                        list_item(field, list, chance((uint32_t)list->count)));
    CHECK(plan_set(arena, new, shape_field(field->of, STR("id")),
                   str_format(arena, "new-%zu", e->done)));
    e->done++;
    e->count = 0;
}

/* Moves one element past all others to the end, which no smaller number of moves does. */
static void move_element(struct edit *e)
{
    struct plan_node *parent;
    const struct field *field = chosen_list(e, &parent);
    const struct plan_list *list = field ? field_at(parent, field) : NULL;
    if (!list || list->count < 3)
        return;
    struct plan_node *new =
        plan_insert(arena, parent, field, list->count, list_item(field, list, 0));
    (void)new;
    plan_remove(arena, parent, field, 0);
    e->done++;
    e->count = 0;
}

/* Only what nothing refers to, so that the plan can be read again. */
static void take_element(struct edit *e)
{
    static const char *const lists[] = {"activities", "actions", "reviews"};
    const struct field *field =
        shape_field(&plan_shape, str_of(lists[chance(sizeof lists / sizeof lists[0])]));
    const struct plan_list *list = field_at(&e->plan->node, field);
    if (list->count < 2)
        return;
    plan_remove(arena, &e->plan->node, field, list->count - 1);
    e->done++;
}

/* One round: fields of several elements, or one list. The copy is read again, as a file is. */
static void one_round(const struct plan *before)
{
    struct edit *e = arena_alloc(arena, sizeof *e);
    e->plan = plan_copy(arena, before);
    gather(e, &e->plan->node);
    uint32_t way = chance(6);
    if (way == 0)
        put_element(e);
    else if (way == 1)
        move_element(e);
    else if (way == 2)
        take_element(e);
    else
        for (uint32_t i = chance(150) + 1; i > 0; i--)
            change_field(e);
    const struct plan *after = read_text(written(e->plan));
    const struct changes *changes = changes_find(arena, before, after);
    if (changes->count != e->done)
        for (size_t i = 0; i < changes->count; i++)
            fprintf(stderr, "way %u: %d %s %s: %.*s -> %.*s\n", way, changes->items[i].kind,
                    changes->items[i].field->name,
                    plan_path(arena, changes->items[i].before ? changes->items[i].before
                                                              : changes->items[i].after).s,
                    STR_ARGS(changes->items[i].old_value), STR_ARGS(changes->items[i].new_value));
    CHECK_INT(changes->count, e->done);
    bool *chosen = arena_array(arena, changes->count + 1, sizeof *chosen);
    CHECK(str_equal(written(mix_changes(arena, changes, chosen).plan), written(before)));
    memset(chosen, 1, changes->count);
    CHECK(str_equal(written(mix_changes(arena, changes, chosen).plan), written(after)));
}

enum { ROUNDS = 25 };

static void test_random(void)
{
    static const char *const names[] = {"yangtze-springs-2027.en.xml", "retail-2027.xml",
                                        "bottled-tea-2027.zh-Hant.xml", "services-2027.xml"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct arena *whole = arena;
        const struct plan *plan = read_text(file_text(names[i]));
        for (uint32_t round = 1; round <= ROUNDS; round++) {
            seed = round * 7919;
            arena = arena_new();
            one_round(plan);
            arena_free(arena);
            arena = whole;
        }
    }
}

/* ---- pairs of plans of which all is known ---- */

static struct str replaced(struct str text, const char *from, const char *to)
{
    struct buf out = {.arena = arena};
    size_t at = 0, hits = 0;
    for (size_t hit; (hit = str_find(text, str_of(from), at)) != SIZE_MAX;
         at = hit + strlen(from), hits++) {
        buf_add(&out, str_slice(text, at, hit - at));
        buf_puts(&out, to);
    }
    CHECK(hits > 0);
    buf_add(&out, str_slice(text, at, text.n));
    return str_copy(arena, buf_str(&out));
}

static const struct changes *compared(struct str before, struct str after)
{
    return changes_find(arena, read_text(before), read_text(after));
}

static void test_no_difference(void)
{
    struct str text = file_text("yangtze-springs-2027.en.xml");
    CHECK_INT(compared(text, text)->count, 0);
    struct str respelt = replaced(text, "rate=\"2.0\"", "rate=\"2.000\"");
    respelt = replaced(respelt, "value=\"15500000.00\"", "value=\"15500000\"");
    CHECK_INT(compared(text, respelt)->count, 0);
    CHECK_INT(compared(text, written(read_text(text)))->count, 0);
}

/* The other way round every change is there again, reversed. */
static void test_backwards(void)
{
    static const char *const names[] = {"yangtze-springs-2027.en.xml",
                                        "bottled-tea-2027.en.xml"};
    const struct plan *a = read_text(file_text(names[0])), *b = read_text(file_text(names[1]));
    const struct changes *there = changes_find(arena, a, b), *back = changes_find(arena, b, a);
    CHECK(there->count > 100);
    CHECK_INT(there->pair_count, back->pair_count);
    bool *chosen = arena_array(arena, there->count, sizeof *chosen);
    memset(chosen, 1, there->count);
    struct str made = written(mix_changes(arena, there, chosen).plan);
    CHECK_INT(changes_find(arena, read_text(made), b)->count, 0);
}

/* Of entries with one version the new one is the new one, wherever it stands. */
static void test_shared_key(void)
{
    struct str text = file_text("retail-2027.xml");
    struct str after = replaced(text, "<changes>", "<changes><change version=\"1\">Zero.</change>");
    const struct changes *changes = compared(text, after);
    CHECK_INT(changes->count, 1);
    CHECK_INT(changes->items[0].kind, CHANGE_ADDED);
    CHECK_INT(changes->items[0].to, 0);
}

/* Tiers are known by where they stand between those that stayed. */
static void test_tiers(void)
{
    struct str text = file_text("retail-2027.xml");
    struct str after = replaced(text, "<tier from=\"9600000.00\" rate=\"1.5\"/>",
                                "<tier from=\"9300000.00\" rate=\"1.2\"/>"
                                "<tier from=\"9700000.00\" rate=\"1.5\"/>");
    const struct changes *changes = compared(text, after);
    CHECK_INT(changes->count, 2);
    CHECK_INT(changes->items[0].kind, CHANGE_SET);
    CHECK_STR(changes->items[0].old_value, "9600000.00");
    CHECK_STR(changes->items[0].new_value, "9700000.00");
    CHECK_INT(changes->items[1].kind, CHANGE_ADDED);
    CHECK_INT(changes->items[1].to, 2);
}

/* Paths made together are those made one by one. */
static void check_paths(struct paths *paths, const struct plan_node *node)
{
    CHECK(str_equal(paths_of(paths, node), plan_path(arena, node)));
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field))
            check_paths(paths, *(const struct plan_node *const *)field_at(node, field));
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            check_paths(paths, list_item(field, list, k));
    }
}

static void test_paths(void)
{
    struct paths paths = {.arena = arena};
    check_paths(&paths, &read_text(file_text("retail-2027.xml"))->node);
    check_paths(&paths, &read_text(file_text("yangtze-springs-2027.en.xml"))->node);
}

static void test_renamed(void)
{
    struct str text = file_text("yangtze-springs-2027.en.xml");
    struct str after = replaced(text, "\"r-growth\"", "\"r-more\"");
    const struct changes *changes = compared(text, after);
    CHECK_INT(changes->count, 1);
    CHECK_INT(changes->items[0].kind, CHANGE_RENAMED);
    CHECK_STR(changes->items[0].old_value, "r-growth");
    CHECK_STR(changes->items[0].new_value, "r-more");
    CHECK(str_is(str_of(changes->items[0].section->name), "terms"));
}

int main(void)
{
    arena = arena_new();
    struct findings findings = {.arena = arena};
    schema = xml_schema_load(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd");
    test_no_difference();
    test_renamed();
    test_paths();
    test_shared_key();
    test_tiers();
    test_backwards();
    test_random();
    arena_free(arena);
    return checks_end();
}
