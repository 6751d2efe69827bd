#include "rules/labelled.h"

#include "base/arena.h"
#include "rules/score.h"
#include "xml/mark.h"
#include "xml/nearest.h"

enum { STATEMENT_BYTES_MAX = 200 }; /* of what stands for a statement that there is not */

struct reading {
    struct arena *arena;
    struct findings *findings;
    const struct rules *rules;
    size_t label_capacity; /* of the case at hand */
};

/* ---- codes ---- */

static bool find_message(const struct rules *rules, struct str code, struct label *label)
{
    for (size_t i = 0; i < rules->count; i++) {
        const struct rule *rule = &rules->items[i].rule;
        for (size_t m = 0; m < rule->message_count; m++) {
            if (!str_is(code, rule->messages[m].code))
                continue;
            label->file = &rules->items[i];
            label->message = &rule->messages[m];
            return true;
        }
    }
    return false;
}

static void find_unknown(struct reading *reading, struct str code, struct pos pos)
{
    struct str nearest = STR_NONE;
    size_t distance = SIZE_MAX;
    for (size_t i = 0; i < reading->rules->count; i++) {
        const struct rule *rule = &reading->rules->items[i].rule;
        for (size_t m = 0; m < rule->message_count; m++)
            nearest_offer(code, str_of(rule->messages[m].code), &nearest, &distance);
    }
    if (nearest.s)
        FIND(reading->findings, &LABEL_MISSPELT, pos, ARG("code", code),
             ARG("nearest", nearest));
    else
        FIND(reading->findings, &LABEL_UNKNOWN, pos, ARG("code", code));
}

static bool has_label(const struct labelled_case *c, const struct message *message)
{
    for (size_t i = 0; i < c->label_count; i++)
        if (c->labels[i].message == message)
            return true;
    return false;
}

static bool add_label(struct reading *reading, struct labelled_case *c, struct str code,
                      struct pos pos)
{
    struct label label = {.pos = pos};
    if (!find_message(reading->rules, code, &label)) {
        find_unknown(reading, code, pos);
        return false;
    }
    if (has_label(c, label.message))
        return true;
    c->labels = arena_grow(reading->arena, c->labels, &reading->label_capacity,
                           c->label_count + 1, sizeof *c->labels);
    c->labels[c->label_count++] = label;
    return true;
}

/* False with findings if a code is not known. */
static bool read_labels(struct reading *reading, const struct xml_node *node,
                        struct labelled_case *c)
{
    const struct xml_attribute *finds = xml_attribute_find(node, "finds");
    struct str text = finds ? finds->value : STR("");
    bool good = true;
    reading->label_capacity = 0;
    for (size_t at = 0, end; at < text.n; at = end) {
        while (at < text.n && mark_is_space(text.s[at]))
            at++;
        for (end = at; end < text.n && !mark_is_space(text.s[end]);)
            end++;
        if (end > at)
            good &= add_label(reading, c, str_slice(text, at, end - at),
                              xml_value_pos(node, finds, at));
    }
    return good;
}

/* ---- cases ---- */

/* Behind the end tag of the element. */
static size_t element_end(const struct xml_node *element)
{
    struct str text = element->source->text;
    size_t at = element->offset, depth = 0;
    struct mark mark;
    do {
        if (!mark_next(text, &at, &mark))
            return text.n;
        depth += mark.kind == MARK_START;
        depth -= mark.kind == MARK_END;
    } while (depth > 0);
    return at;
}

static struct str statement_of(struct arena *arena, const struct xml_node *element,
                               struct str fragment)
{
    const struct xml_node *statement = xml_child_find(element, "statement");
    if (statement)
        return str_collapse(arena, xml_text(arena, statement));
    struct str text = str_collapse(arena, fragment);
    size_t end = STATEMENT_BYTES_MAX;
    if (text.n <= end)
        return text;
    while (((unsigned char)text.s[end] & 0xC0) == 0x80)
        end--;
    return str_format(arena, "%.*s…", (int)end, text.s);
}

/* False with findings if the case cannot be judged. */
static bool read_case(struct reading *reading, const struct xml_node *node,
                      struct labelled_case *c)
{
    const struct xml_node *first = xml_element(node->child), *last = first;
    if (!first) {
        FIND_PLAIN(reading->findings, &CASE_EMPTY, xml_pos(node));
        return false;
    }
    for (const struct xml_node *n = first; n; n = xml_element(n->next))
        last = n;
    const struct xml_attribute *note = xml_attribute_find(node, "note");
    struct str text = node->source->text;
    *c = (struct labelled_case){.pos = xml_pos(node), .fragment_at = first->offset};
    c->fragment = str_slice(text, first->offset, element_end(last) - first->offset);
    c->statement = statement_of(reading->arena, first, c->fragment);
    c->note = note ? note->value : STR_NONE;
    return read_labels(reading, node, c);
}

bool labelled_read(struct arena *arena, struct findings *findings, const struct rules *rules,
                   const struct source *source, const struct xml_schema *schema,
                   struct labelled *labelled)
{
    struct reading reading = {.arena = arena, .findings = findings, .rules = rules};
    const struct xml_node *root = xml_read(arena, findings, source, schema);
    const struct xml_attribute *lang = root ? xml_attribute_find(root, "lang") : NULL;
    *labelled = (struct labelled){.source = source};
    if (!lang || !lang_parse(lang->value, &labelled->lang))
        return false;
    size_t capacity = 0;
    for (const struct xml_node *n = xml_element(root->child); n; n = xml_element(n->next)) {
        struct labelled_case one;
        if (!str_is(n->name, "case") || !read_case(&reading, n, &one))
            continue;
        labelled->cases = arena_grow(arena, labelled->cases, &capacity, labelled->count + 1,
                                     sizeof one);
        labelled->cases[labelled->count++] = one;
    }
    if (!xml_child_find(root, "case"))
        FIND_PLAIN(findings, &CASES_NONE, POS_WHOLE(source));
    return true;
}
