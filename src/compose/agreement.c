/* Loading an agreement template: whatever could go wrong while a contract is composed is found
 * here instead, with its line and column, before any plan is in sight. */
#include "base/file.h"
#include "compose/composer.h"


struct check {
    struct arena *arena;
    struct findings *findings;
    const struct xml_node *root;
};

/* Pre-order, without recursion: the node after `node` within `root`, or NULL. */
static const struct xml_node *next_node(const struct xml_node *node, const struct xml_node *root)
{
    if (node->child)
        return node->child;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

static bool is_numbered(const struct xml_node *node)
{
    return str_is(node->name, "section") || str_is(node->name, "clause");
}

/* The element of that id that comes before `before` (NULL: anywhere). */
static const struct xml_node *id_find(const struct check *check, struct str id,
                                      const struct xml_node *before)
{
    for (const struct xml_node *n = check->root; n && n != before;
         n = next_node(n, check->root)) {
        const struct xml_attribute *a = n->name.s ? xml_attribute_find(n, "id") : NULL;
        if (a && str_equal(a->value, id))
            return n;
    }
    return NULL;
}

static void report_path(const struct check *check, struct str path, struct path_end end,
                        struct pos pos)
{
    const char *nearest = shape_nearest(end.shape, end.wrong);
    FIND(check->findings, &TEMPLATE_FIELD, pos, ARG("path", path), ARG("part", end.wrong),
         ARG_TEXT("where", end.shape->element),
         ARG_TEXT("nearest", nearest ? nearest : end.shape->fields[0].name));
}

static bool format_suits(struct path_end end, struct str format)
{
    static const struct {
        const char *format;
        enum kind kind;
    } formats[] = {{"money", KIND_DECIMAL}, {"number", KIND_DECIMAL},
                  {"amountWords", KIND_DECIMAL}, {"amountNames", KIND_DECIMAL},
                   {"percent", KIND_DECIMAL}, {"date", KIND_DATE}, {"words", KIND_COUNT},
                   {"language", KIND_TEXT}};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
        if (str_is(format, formats[i].format))
            return formats[i].kind == (end.count ? KIND_COUNT : end.field->kind)
                   && (!str_starts(format, STR("amount")) || end.field->unit == UNIT_MONEY
                       || end.field->unit == UNIT_GOAL);
    return !format.s;
}

static void check_text(const struct check *check, const struct xml_node *node)
{
    struct piece piece;
    for (size_t at = 0; piece_next(node->text, &at, &piece);) {
        struct pos pos = xml_text_pos(node, piece.offset);
        if (!piece.is_field)
            continue;
        if (piece.unclosed) {
            FIND_PLAIN(check->findings, &TEMPLATE_BRACE, pos);
            continue;
        }
        struct path_end end = path_check(piece.path);
        if (!end.field)
            report_path(check, piece.path, end, pos);
        else if (!format_suits(end, piece.format))
            FIND(check->findings, &TEMPLATE_FORMAT, pos, ARG("path", piece.path),
                 ARG("format", piece.format));
    }
}

static bool word_exists(const struct field *field, struct str word)
{
    if (!field->words)
        return field->kind == KIND_TEXT || field->kind == KIND_ID;
    for (size_t i = 0; field->words[i]; i++)
        if (str_is(word, field->words[i]))
            return true;
    return false;
}

static void check_condition(const struct check *check, const struct xml_node *node,
                            const struct xml_attribute *list)
{
    struct condition condition;
    for (size_t at = 0; condition_next(list->value, &at, &condition);) {
        if (fact_exists(condition.path) && !condition.word.s)
            continue;
        struct path_end end = condition_check(condition.path);
        if (!end.field || (condition.word.s && !word_exists(end.field, condition.word)))
            FIND(check->findings, &TEMPLATE_CONDITION, xml_attribute_pos(node, list),
                 ARG("condition", condition.path));
    }
}

static void check_component(const struct check *check, const struct xml_node *node)
{
    const struct xml_attribute *name = xml_attribute_find(node, "name");
    if (!name || component_find(name->value))
        return;
    struct buf known = {.arena = check->arena};
    for (size_t i = 0; i < component_count; i++)
        buf_printf(&known, "%s%s", i ? ", " : "", components[i].name);
    FIND(check->findings, &TEMPLATE_COMPONENT, xml_attribute_pos(node, name),
         ARG("name", name->value), ARG("known", buf_str(&known)));
}

/* Clauses take their numbers from their section. */
static void check_clause(const struct check *check, const struct xml_node *node)
{
    const struct xml_attribute *numbered = xml_attribute_find(node->parent, "numbered");
    if (numbered && str_is(numbered->value, "false"))
        FIND_PLAIN(check->findings, &TEMPLATE_UNNUMBERED, xml_pos(node));
}

static void check_element(const struct check *check, const struct xml_node *node)
{
    const struct xml_attribute *condition = xml_attribute_find(node, "if");
    const struct xml_attribute *id = xml_attribute_find(node, "id");
    const struct xml_attribute *ref = xml_attribute_find(node, "ref");
    if (condition)
        check_condition(check, node, condition);
    if (str_is(node->name, "component"))
        check_component(check, node);
    if (str_is(node->name, "clause"))
        check_clause(check, node);
    const struct xml_node *seen =
        str_is(node->name, "see") && ref ? id_find(check, ref->value, NULL) : NULL;
    if (str_is(node->name, "see") && ref && (!seen || !is_numbered(seen)))
        FIND(check->findings, &TEMPLATE_REFERENCE, xml_attribute_pos(node, ref),
             ARG("id", ref->value));
    if (id && id_find(check, id->value, node))
        FIND(check->findings, &TEMPLATE_DUPLICATE, xml_attribute_pos(node, id),
             ARG("id", id->value));
}

const struct agreement *agreement_load(struct arena *arena, struct findings *findings,
                                       const char *path, const struct xml_schema *schema)
{
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    size_t before = findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE];
    const struct xml_node *root = source ? xml_read(arena, findings, source, schema) : NULL;
    if (!root)
        return NULL;
    struct check check = {arena, findings, root};
    for (const struct xml_node *n = root; n; n = next_node(n, root)) {
        if (n->name.s)
            check_element(&check, n);
        else
            check_text(&check, n);
    }
    if (findings->by_level[LEVEL_ERROR] + findings->by_level[LEVEL_FAILURE] > before)
        return NULL;
    struct agreement *agreement = arena_alloc(arena, sizeof *agreement);
    agreement->root = root;
    return agreement;
}

const struct source *agreement_source(const struct agreement *agreement)
{
    return agreement->root->source;
}

struct str agreement_region(const struct agreement *agreement)
{
    const struct xml_attribute *region = xml_attribute_find(agreement->root, "region");
    return region ? region->value : STR_NONE;
}
