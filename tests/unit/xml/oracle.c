/* Our tables of a schema against libxml2's validator: a good plan is changed at random, and
 * both must call it right or both wrong. */
#include "check.h"

#include "base/file.h"
#include "xml/explain.h"

#include <inttypes.h>

enum { ROUNDS = 4000 };

struct schemas {
    const struct grammar *grammar;
    xmlSchema *compiled;
};

/* xorshift: the same changes on every machine. */
static uint32_t draw(uint32_t *state, uint32_t below)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state % below;
}

static xmlNode *draw_element(xmlDoc *doc, uint32_t *state)
{
    xmlNode *all[2000];
    size_t count = 0;
    for (xmlNode *n = xmlDocGetRootElement(doc); n && count < 2000;) {
        if (n->type == XML_ELEMENT_NODE)
            all[count++] = n;
        if (n->children) {
            n = n->children;
            continue;
        }
        while (n && !n->next)
            n = n->parent;
        n = n ? n->next : NULL;
    }
    return all[draw(state, (uint32_t)count)];
}

static const char *const values[] = {
    "",           " ",      "g1",      "li",        "li wang",    "0",       "1",
    "5",          "101",    "-1",      "1.5",       "1.1234567",  "007",     "1234567",
    "2027-02-28", "2027-2-1", "2027-02-29", "3000-01-01", "1899-12-31", "27", "up",
    "sum",        "year",   "invoice", "Internal",  "internal",   "both",    "CNY",
    "cny",        "en",     "zh-Hans", "english",   "年度",       "1st",     " 2 ",
    "12345678901234567", "123456789012345.123456", "0.00", "100", "100.0001",
};

static void change_value(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state);
    const char *value = values[draw(state, sizeof values / sizeof values[0])];
    uint32_t skip = draw(state, 5);
    xmlAttr *a = n->properties;
    while (a && a->next && skip-- > 0)
        a = a->next;
    if (a)
        xmlSetProp(n, a->name, (const xmlChar *)value);
}

static void remove_attribute(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state);
    if (n->properties)
        xmlRemoveProp(n->properties);
}

static void add_attribute(xmlDoc *doc, uint32_t *state)
{
    static const char *const names[] = {"audience", "id", "title", "goal", "x", "rate", "q1"};
    const char *value = values[draw(state, sizeof values / sizeof values[0])];
    xmlSetProp(draw_element(doc, state), (const xmlChar *)names[draw(state, 7)],
               (const xmlChar *)value);
}

static void remove_element(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state);
    if (n == xmlDocGetRootElement(doc))
        return;
    xmlUnlinkNode(n);
    xmlFreeNode(n);
}

static bool is_inside(const xmlNode *node, const xmlNode *ancestor)
{
    while (node && node != ancestor)
        node = node->parent;
    return node != NULL;
}

static void copy_element(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state), *to = draw_element(doc, state);
    if (to == xmlDocGetRootElement(doc) || n == xmlDocGetRootElement(doc))
        return;
    xmlAddNextSibling(to, xmlDocCopyNode(n, doc, 1));
}

static void move_element(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state), *to = draw_element(doc, state);
    if (is_inside(to, n) || n == xmlDocGetRootElement(doc))
        return;
    xmlUnlinkNode(n);
    xmlAddChild(to, n);
}

static void swap_elements(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state);
    xmlNode *next = xmlNextElementSibling(n);
    if (!next)
        return;
    xmlUnlinkNode(n);
    xmlAddNextSibling(next, n);
}

static void rename_element(xmlDoc *doc, uint32_t *state)
{
    xmlNode *n = draw_element(doc, state);
    if (n != xmlDocGetRootElement(doc))
        xmlNodeSetName(n, draw_element(doc, state)->name);
}

static void add_text(xmlDoc *doc, uint32_t *state)
{
    const char *text = draw(state, 2) ? "x" : " \n";
    xmlNodeAddContent(draw_element(doc, state), (const xmlChar *)text);
}

static void (*const changes[])(xmlDoc *doc, uint32_t *state) = {
    change_value, change_value,  change_value,   remove_attribute, add_attribute,
    remove_element, copy_element, move_element, swap_elements,    rename_element, add_text,
};

static void ignore(void *context, const xmlNode *element, int number)
{
    (void)context, (void)element, (void)number;
}

/* Both verdicts on the text. */
static void compare(struct schemas schemas, struct str text, uint32_t round, int counts[2])
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    struct lib_error error;
    const struct source *source = source_new(arena, "changed.xml", text);
    xmlDoc *doc = lib_parse(text, &error);
    size_t offset;
    struct tree_node *root =
        doc ? tree_build(arena, source, doc, schemas.grammar->space, &offset) : NULL;
    CHECK(root != NULL);
    if (root) {
        bool theirs = lib_validate(schemas.compiled, doc, ignore, NULL);
        bool ours = explain_document(&findings, schemas.grammar, schemas.grammar->roots, root);
        counts[theirs]++;
        CHECK(ours == theirs);
        if (ours != theirs) {
            fprintf(stderr, "round %" PRIu32 ": libxml2 says %s\n", round,
                    theirs ? "right" : "wrong");
            show_findings(arena, &findings);
        }
    }
    xmlFreeDoc(doc);
    arena_free(arena);
}

static void run(struct schemas schemas, struct str plan)
{
    int counts[2] = {0, 0};
    for (uint32_t round = 0; round < ROUNDS; round++) {
        uint32_t state = round * 2654435761u + 1;
        struct lib_error error;
        xmlDoc *doc = lib_parse(plan, &error);
        for (uint32_t i = draw(&state, 3) + 1; i > 0; i--)
            changes[draw(&state, sizeof changes / sizeof changes[0])](doc, &state);
        xmlChar *text;
        int bytes;
        xmlDocDumpMemoryEnc(doc, &text, &bytes, "UTF-8");
        compare(schemas, (struct str){(const char *)text, (size_t)bytes}, round, counts);
        xmlFree(text);
        xmlFreeDoc(doc);
    }
    printf("%d wrong, %d right\n", counts[0], counts[1]);
    CHECK(counts[0] > ROUNDS / 10 && counts[1] > ROUNDS / 10);
}

int main(void)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct source *plan =
        file_read(arena, &findings, SOURCE_DIR "/tests/plans/minimal.xml", XML_BYTES_MAX);
    const struct source *xsd =
        file_read(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd", XML_BYTES_MAX);
    const struct xml_node *root = xml_read(arena, &findings, xsd, NULL);
    struct lib_error error;
    struct schemas schemas = {grammar_build(arena, root, xsd),
                              lib_compile(arena, lib_parse(xsd->text, &error), &error)};
    CHECK(schemas.compiled != NULL);
    run(schemas, plan->text);
    arena_free(arena);
    return checks_end();
}
