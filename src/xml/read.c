#include "base/file.h"
#include "xml/explain.h"
#include "xml/meaning.h"
#include "xml/messages.h"
#include "xml/nearest.h"
#include "xml/scan.h"

#include <stdio.h>

struct xml_schema {
    const struct grammar *grammar;
    xmlSchema *compiled;
};

enum { REFUSED_MAX = 20 }; /* places that only libxml2 objects to */

struct refusal {
    struct findings *findings;
    const struct tree_node *root;
    size_t count;
};

/* A place that libxml2 refuses although our tables allow it. */
static void find_refused(void *context, const xmlNode *element, int number)
{
    struct refusal *refusal = context;
    if (++refusal->count > REFUSED_MAX)
        return;
    char text[16];
    snprintf(text, sizeof text, "%d", number);
    const struct tree_node *at =
        element && element->_private ? element->_private : refusal->root;
    FIND(refusal->findings, &XML_REFUSED, xml_pos(&at->node), ARG("name", at->node.name),
         ARG_TEXT("number", text));
}

static void find_malformed(struct findings *findings, const struct source *source,
                           size_t offset, int number)
{
    char text[16];
    snprintf(text, sizeof text, "%d", number);
    FIND(findings, &XML_MALFORMED, ((struct pos){source, offset}), ARG_TEXT("number", text));
}

/* The rule for the outermost element, NULL if it is another; a slip of its name does not hide
 * what is inside. */
static const struct child_rule *find_root_rule(struct findings *findings,
                                               const struct grammar *grammar,
                                               const struct xml_node *root)
{
    struct str nearest = STR_NONE;
    size_t distance = SIZE_MAX;
    const struct child_rule *rule = NULL;
    for (size_t i = 0; i < grammar->root_count; i++) {
        nearest_offer(root->name, grammar->roots[i].name, &nearest, &distance);
        if (nearest.s && str_equal(nearest, grammar->roots[i].name))
            rule = &grammar->roots[i];
    }
    if (!rule || !str_equal(rule->name, root->name))
        FIND(findings, &XML_ROOT, xml_pos(root), ARG("name", root->name),
             ARG("expected", rule ? rule->name : grammar->roots[0].name));
    return rule;
}

/* NULL if the document is of another kind. */
static const struct xml_node *check_document(struct findings *findings,
                                             const struct xml_schema *schema, xmlDoc *doc,
                                             struct tree_node *root)
{
    const struct grammar *grammar = schema->grammar;
    const struct child_rule *rule = find_root_rule(findings, grammar, &root->node);
    if (!rule)
        return NULL;
    bool named = str_equal(rule->name, root->node.name);
    bool own = tree_in_space(xmlDocGetRootElement(doc), grammar->space);
    if (named && !own)
        FIND(findings, &XML_NAMESPACE, xml_pos(&root->node), ARG("name", root->node.name),
             ARG_TEXT("expected", grammar->space));
    bool right = explain_document(findings, grammar, rule, root);
    if (right && named && own) {
        struct refusal refusal = {.findings = findings, .root = root};
        lib_validate(schema->compiled, doc, find_refused, &refusal);
    }
    return &root->node;
}

static size_t offset_of(struct str text, const struct lib_error *error)
{
    size_t start = 0;
    for (int line = 1; line < error->line; line++) {
        size_t end = str_find(text, STR("\n"), start);
        if (end == SIZE_MAX)
            break;
        start = end + 1;
    }
    size_t offset = start + (error->column > 0 ? (size_t)error->column - 1 : 0);
    return offset < text.n ? offset : text.n;
}

/* libxml2's tree, owned by the caller, or NULL with a finding. */
static xmlDoc *parse(struct findings *findings, const struct source *source)
{
    lib_start();
    if (!scan_source(findings, source))
        return NULL;
    struct lib_error error;
    xmlDoc *doc = lib_parse(source->text, &error);
    if (!doc)
        find_malformed(findings, source, offset_of(source->text, &error), error.number);
    return doc;
}

/* Our tree, or NULL with a finding. */
static struct tree_node *build(struct arena *arena, struct findings *findings,
                               const struct source *source, xmlDoc *doc, const char *space)
{
    size_t offset = 0;
    struct tree_node *root = tree_build(arena, source, doc, space, &offset);
    if (!root)
        find_malformed(findings, source, offset, 0);
    return root;
}

const struct xml_node *xml_read(struct arena *arena, struct findings *findings,
                                const struct source *source, const struct xml_schema *schema)
{
    xmlDoc *doc = parse(findings, source);
    if (!doc)
        return NULL;
    const xmlNs *ns = xmlDocGetRootElement(doc)->ns;
    const char *space = !schema ? NULL : ns ? (const char *)ns->href : "";
    struct tree_node *root = build(arena, findings, source, doc, space);
    const struct xml_node *read = root ? &root->node : NULL;
    if (root && schema)
        read = check_document(findings, schema, doc, root);
    xmlFreeDoc(doc);
    return read;
}

static void find_schema_bad(struct findings *findings, const struct source *source,
                            const struct lib_error *error)
{
    char line[16], number[16];
    snprintf(line, sizeof line, "%d", error->line);
    snprintf(number, sizeof number, "%d", error->number);
    FIND(findings, &XML_SCHEMA_BAD, POS_WHOLE(source), ARG_TEXT("path", source->name),
         ARG_TEXT("line", line), ARG_TEXT("number", number));
}

/* `source` says to people what `rules` means to machines. */
static const struct xml_schema *load(struct arena *arena, struct findings *findings,
                                     const struct source *rules, const struct source *source)
{
    xmlDoc *doc = parse(findings, rules);
    if (!doc)
        return NULL;
    struct xml_schema *schema = arena_alloc(arena, sizeof *schema);
    struct tree_node *root = build(arena, findings, rules, doc, NULL);
    struct lib_error error;
    schema->compiled = lib_compile(arena, doc, &error);
    if (root && schema->compiled)
        schema->grammar = grammar_build(arena, &root->node, source);
    if (!schema->grammar || schema->grammar->root_count == 0) {
        find_schema_bad(findings, rules, &error);
        return NULL;
    }
    return schema;
}

const struct xml_schema *xml_schema_load(struct arena *arena, struct findings *findings,
                                         const char *path)
{
    const struct source *source = file_read(arena, findings, path, XML_BYTES_MAX);
    if (!source)
        return NULL;
    struct source *lean = arena_alloc(arena, sizeof *lean);
    *lean = (struct source){.name = source->name, .text = meaning_drop(arena, source->text)};
    struct findings unheard = {.arena = arena};
    const struct xml_schema *schema = load(arena, &unheard, lean, source);
    /* What is wrong with it is said of the file as it is. */
    return schema ? schema : load(arena, findings, source, source);
}
