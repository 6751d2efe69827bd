#include "xml/explain.h"

#include "xml/mark.h"
#include "xml/meaning.h"
#include "xml/messages.h"
#include "xml/nearest.h"
#include "xml/value.h"

#include <stdio.h>

struct explain {
    struct findings *findings;
    const struct grammar *grammar;
    struct arena *scratch;
    struct meanings meanings;
    size_t count;
};

/* An element and what it should be: the type that its name, or the one meant, stands for. */
struct subject {
    const struct xml_node *node;
    const struct element_type *type;
};

static bool stopped(const struct explain *e)
{
    return e->count > EXPLAIN_MISTAKES_MAX;
}

static void find_mistake(struct explain *e, const struct message *message, struct pos pos,
                         const struct arg *args, size_t arg_count)
{
    if (stopped(e))
        return;
    if (++e->count <= EXPLAIN_MISTAKES_MAX) {
        message_find(e->findings, message, pos, args, arg_count);
        return;
    }
    char limit[16];
    snprintf(limit, sizeof limit, "%d", EXPLAIN_MISTAKES_MAX);
    FIND(e->findings, &XML_MISTAKES_MANY, pos, ARG_TEXT("limit", limit));
}

#define MISTAKE(e, message, pos, ...)                                    \
    find_mistake((e), (message), (pos), (const struct arg[]){__VA_ARGS__}, \
                 sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg))

/* Values */

/* What is wanted: of the steps down to the one that refused, the outermost that says it says it
 * best. */
static const char *const *form_of(struct explain *e, const struct value_fault *fault)
{
    static const char *const forms[][LANG_COUNT] = {
        [BUILTIN_TEXT] = {"A text.", "文字。"},
        [BUILTIN_DATE] = {"A day, written year-month-day.", "日期，按“年-月-日”书写。"},
        [BUILTIN_NUMBER] = {"A number.", "数字。"},
        [BUILTIN_WHOLE] = {"A whole number.", "整数。"},
        [BUILTIN_NAME] = {"A short name.", "简短标识。"},
    };
    const struct simple_type *type = fault->whole;
    const char *const *form = meaning_form(&e->meanings, type);
    while (!form && type != fault->type) {
        type = type->base;
        form = meaning_form(&e->meanings, type);
    }
    return form ? form : forms[type->builtin];
}

static void find_value(struct explain *e, const struct value_fault *fault, struct str name,
                       struct pos pos)
{
    char limit[24];
    snprintf(limit, sizeof limit, "%zu", fault->type->length_most);
    const char *const *form = form_of(e, fault);
    const char *const *words = meaning_words(&e->meanings, fault->type);
    MISTAKE(e, fault->message, pos, ARG("name", name), ARG("value", fault->value),
            ARG_WORDS("form", form), ARG_WORDS("words", words), ARG_TEXT("limit", limit));
}

/* Attributes */

static struct str list_attributes(struct arena *arena, const struct element_type *type)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < type->attribute_count; i++)
        buf_printf(&out, "%s%.*s", i ? ", " : "", STR_ARGS(type->attributes[i].name));
    return buf_str(&out);
}

/* The known attribute that is meant, unless it is there already. */
static struct str nearest_attribute(struct subject s, struct str misspelt)
{
    struct str best = STR_NONE;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < s.type->attribute_count; i++)
        nearest_offer(misspelt, s.type->attributes[i].name, &best, &distance);
    for (size_t i = 0; best.s && i < s.node->attribute_count; i++)
        if (str_equal(s.node->attributes[i].name, best))
            return STR_NONE;
    return best;
}

static bool is_always_allowed(const struct element_type *type, struct str name)
{
    return str_is(name, "xsi:schemaLocation") || str_is(name, "xsi:noNamespaceSchemaLocation")
           || (type->any_attributes && str_starts(name, STR("xml:")));
}

static void check_value(struct explain *e, struct subject s, struct xml_attribute *attribute,
                        const struct simple_type *type)
{
    struct value_fault fault = value_check(e->scratch, type, attribute->value);
    if (!fault.message)
        return;
    find_value(e, &fault, attribute->name, xml_value_pos(s.node, attribute, fault.index));
    attribute->value = STR_NONE;
}

/* Gives the name of the attribute that a misspelt one was meant to be. */
static struct str check_attribute(struct explain *e, struct subject s,
                                  struct xml_attribute *attribute)
{
    const struct attribute_rule *rule = grammar_attribute(s.type, attribute->name);
    if (rule && rule->type)
        check_value(e, s, attribute, rule->type);
    if (rule || is_always_allowed(s.type, attribute->name))
        return STR_NONE;
    struct str nearest = nearest_attribute(s, attribute->name);
    struct pos pos = xml_attribute_pos(s.node, attribute);
    if (nearest.s)
        MISTAKE(e, &XML_ATTRIBUTE_MISSPELT, pos, ARG("element", s.node->name),
                ARG("name", attribute->name), ARG("nearest", nearest));
    else
        MISTAKE(e, &XML_ATTRIBUTE_UNKNOWN, pos, ARG("element", s.node->name),
                ARG("name", attribute->name),
                ARG("expected", list_attributes(e->scratch, s.type)));
    return nearest;
}

static bool is_among(const struct str *names, size_t count, struct str name)
{
    for (size_t i = 0; i < count; i++)
        if (names[i].s && str_equal(names[i], name))
            return true;
    return false;
}

static void check_attributes(struct explain *e, struct subject s)
{
    size_t count = s.node->attribute_count;
    struct str *meant = arena_array(e->scratch, count, sizeof *meant);
    /* The tree was made in this room, as memory that may be written. */
    struct xml_attribute *attributes = (struct xml_attribute *)s.node->attributes;
    for (size_t i = 0; i < count; i++)
        meant[i] = check_attribute(e, s, &attributes[i]);
    for (size_t i = 0; i < s.type->attribute_count; i++) {
        struct str name = s.type->attributes[i].name;
        if (s.type->attributes[i].required && !is_among(meant, count, name)
            && !xml_attribute_find(s.node, str_terminated(e->scratch, name)))
            MISTAKE(e, &XML_ATTRIBUTE_MISSING, xml_pos(s.node), ARG("element", s.node->name),
                    ARG("name", name));
    }
}

/* Text */

static const struct xml_node *first_text(const struct xml_node *node)
{
    const struct xml_node *n = node->child;
    while (n && n->name.s)
        n = n->next;
    return n;
}

static void check_plain_text(struct explain *e, struct subject s)
{
    bool markup = false;
    const struct xml_node *n = xml_element(s.node->child);
    for (; n; n = xml_element(n->next), markup = true)
        MISTAKE(e, &XML_ELEMENT_IN_TEXT, xml_pos(n), ARG("parent", s.node->name),
                ARG("name", n->name));
    struct value_fault fault =
        value_check(e->scratch, s.type->text, xml_text(e->scratch, s.node));
    if (!fault.message || markup)
        return;
    const struct xml_node *text = fault.value.n ? first_text(s.node) : NULL;
    find_value(e, &fault, s.node->name,
               text ? xml_text_pos(text, fault.index) : xml_pos(s.node));
}

static void check_stray_text(struct explain *e, struct subject s)
{
    for (const struct xml_node *n = s.node->child; n; n = n->next) {
        size_t at = 0;
        while (at < n->text.n && mark_is_space(n->text.s[at]))
            at++;
        if (!n->name.s && at < n->text.n)
            MISTAKE(e, &XML_TEXT_STRAY, xml_text_pos(n, at), ARG("name", s.node->name));
    }
}

/* Elements */

struct child {
    const struct xml_node *node;
    const struct child_rule *rule; /* NULL: not known here */
    const struct element_type *type; /* as which its own content is examined, or NULL */
    struct str stands_for;         /* the known child whose absence it explains */
    bool displaced;                /* stands out of the order */
};

struct children {
    struct child *items;
    size_t count;
};

static bool is_foreign(const struct xml_node *node)
{
    return ((const struct tree_node *)node)->foreign;
}

static struct str list_slots(struct arena *arena, const struct element_type *type)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < type->slot_count; i++)
        if (type->slots[i].names.n)
            buf_printf(&out, "%s%.*s", out.n ? ", " : "", STR_ARGS(type->slots[i].names));
    return buf_str(&out);
}

static const struct child_rule *nearest_child(struct subject s, struct str misspelt)
{
    struct str best = STR_NONE;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < s.type->child_count; i++)
        nearest_offer(misspelt, s.type->children[i].name, &best, &distance);
    return best.s ? grammar_child(s.type, best) : NULL;
}

/* An attribute, or text among the elements, in another language is no home for what has its
 * name elsewhere. */
static bool is_home(const struct element_type *type, struct str name)
{
    return grammar_child(type, name) && !grammar_attribute(type, name) && !type->mixed;
}

/* The element that holds elements of that name: a neighbour of where it stands, if one does. */
static const struct child_rule *find_home(const struct explain *e, struct subject s,
                                          struct str name)
{
    const struct child_rule *home = NULL;
    for (size_t i = 0; i < e->grammar->element_count; i++) {
        const struct child_rule *candidate = &e->grammar->elements[i];
        if (is_home(candidate->type, name)
            && (!home || grammar_child(s.type, candidate->name)))
            home = candidate;
    }
    return home;
}

static void find_unknown(struct explain *e, struct subject s, struct child *child)
{
    struct str name = child->node->name, parent = s.node->name;
    struct pos pos = xml_pos(child->node);
    const struct child_rule *home = find_home(e, s, name);
    const struct child_rule *nearest = nearest_child(s, name);
    if (is_foreign(child->node)) {
        MISTAKE(e, &XML_ELEMENT_FOREIGN, pos, ARG("name", name));
        /* It must not pass for one of ours; the tree was made in this room, to be written. */
        ((struct xml_node *)child->node)->name = STR("");
    } else if (home) {
        child->type = grammar_child(home->type, name)->type;
        child->stands_for = home->name;
        MISTAKE(e, &XML_ELEMENT_MISPLACED, pos, ARG("name", name), ARG("parent", parent),
                ARG("home", home->name));
    } else if (nearest) {
        child->type = nearest->type;
        child->stands_for = nearest->name;
        MISTAKE(e, &XML_ELEMENT_MISSPELT, pos, ARG("name", name), ARG("parent", parent),
                ARG("nearest", nearest->name));
    } else {
        MISTAKE(e, &XML_ELEMENT_UNKNOWN, pos, ARG("name", name), ARG("parent", parent),
                ARG("expected", list_slots(e->scratch, s.type)));
    }
}

static struct children list_children(struct explain *e, struct subject s)
{
    struct children children = {0};
    const struct xml_node *n;
    for (n = xml_element(s.node->child); n; n = xml_element(n->next))
        children.count++;
    children.items = arena_array(e->scratch, children.count, sizeof *children.items);
    struct child *child = children.items;
    for (n = xml_element(s.node->child); n; n = xml_element(n->next), child++) {
        child->node = n;
        child->rule = is_foreign(n) ? NULL : grammar_child(s.type, n->name);
        if (child->rule)
            child->type = child->rule->type;
        else if (!s.type->any_elements)
            find_unknown(e, s, child);
    }
    return children;
}

/* Leaves undisplaced the longest run of children whose slots do not fall, so that one element
 * in the wrong place is one mistake, whichever way it moved; of two such runs the one that
 * begins sooner, so that what came too late is named. Patience sorting from the end: heads[k]
 * is the child that begins the best run of k + 1 children so far. */
static void mark_displaced(struct arena *scratch, struct children children)
{
    size_t *heads = arena_array(scratch, children.count, sizeof *heads);
    size_t *after = arena_array(scratch, children.count, sizeof *after);
    struct child *items = children.items;
    size_t length = 0;
    for (size_t i = children.count; i-- > 0;) {
        if (!items[i].rule)
            continue;
        size_t low = 0, high = length;
        while (low < high) {
            size_t middle = (low + high) / 2;
            if (items[heads[middle]].rule->slot >= items[i].rule->slot)
                low = middle + 1;
            else
                high = middle;
        }
        after[i] = low ? heads[low - 1] : SIZE_MAX;
        heads[low] = i;
        length += low == length;
        items[i].displaced = true;
    }
    for (size_t i = length ? heads[length - 1] : SIZE_MAX; i != SIZE_MAX; i = after[i])
        items[i].displaced = false;
}

static void check_order(struct explain *e, struct subject s, struct children children)
{
    mark_displaced(e->scratch, children);
    for (size_t i = 0; i < children.count; i++)
        if (children.items[i].displaced)
            MISTAKE(e, &XML_ELEMENT_ORDER, xml_pos(children.items[i].node),
                    ARG("name", children.items[i].node->name), ARG("parent", s.node->name),
                    ARG("order", list_slots(e->scratch, s.type)));
}

static void find_surplus(struct explain *e, struct subject s, const struct child *child,
                         size_t most, struct str first)
{
    char limit[24];
    snprintf(limit, sizeof limit, "%zu", most);
    if (str_equal(first, child->node->name))
        MISTAKE(e, &XML_ELEMENT_TWICE, xml_pos(child->node), ARG("parent", s.node->name),
                ARG("name", child->node->name), ARG_TEXT("limit", limit));
    else
        MISTAKE(e, &XML_ELEMENT_BESIDE, xml_pos(child->node), ARG("parent", s.node->name),
                ARG("name", child->node->name), ARG("other", first));
}

static bool is_explained(struct children children, struct str name)
{
    for (size_t i = 0; i < children.count; i++)
        if (children.items[i].stands_for.s && str_equal(children.items[i].stands_for, name))
            return true;
    return false;
}

static void check_counts(struct explain *e, struct subject s, struct children children)
{
    size_t *counts = arena_array(e->scratch, s.type->slot_count, sizeof *counts);
    struct str *firsts = arena_array(e->scratch, s.type->slot_count, sizeof *firsts);
    for (size_t i = 0; i < children.count; i++) {
        const struct child *child = &children.items[i];
        if (!child->rule)
            continue;
        size_t at = child->rule->slot;
        const struct slot *slot = &s.type->slots[at];
        if (counts[at]++ == 0)
            firsts[at] = child->rule->name;
        if (counts[at] > slot->most
            || (slot->choice && !str_equal(firsts[at], child->rule->name)))
            find_surplus(e, s, child, slot->most, firsts[at]);
    }
    for (size_t i = 0; i < s.type->slot_count; i++)
        if (s.type->slots[i].required && counts[i] == 0
            && !is_explained(children, s.type->slots[i].names))
            MISTAKE(e, &XML_ELEMENT_MISSING, xml_pos(s.node), ARG("parent", s.node->name),
                    ARG("name", s.type->slots[i].names),
                    ARG("order", list_slots(e->scratch, s.type)));
}

/* Calls itself for the elements inside, at most SCAN_DEPTH_MAX deep. */
static void check_element(struct explain *e, struct subject s)
{
    if (s.type->open || stopped(e))
        return;
    check_attributes(e, s);
    if (s.type->text) {
        check_plain_text(e, s);
        return;
    }
    if (!s.type->mixed)
        check_stray_text(e, s);
    struct children children = list_children(e, s);
    if (s.type->ordered)
        check_order(e, s, children);
    check_counts(e, s, children);
    for (size_t i = 0; i < children.count; i++)
        if (children.items[i].type)
            check_element(e, (struct subject){children.items[i].node, children.items[i].type});
}

bool explain_document(struct findings *findings, const struct grammar *grammar,
                      const struct child_rule *root_rule, struct tree_node *root)
{
    struct explain e = {.findings = findings, .grammar = grammar, .scratch = arena_new()};
    e.meanings = (struct meanings){
        .arena = findings->arena, .scratch = e.scratch, .source = grammar->source};
    check_element(&e, (struct subject){&root->node, root_rule->type});
    arena_free(e.scratch);
    return e.count == 0;
}
