/* Two templates that are one contract in two languages: the same elements with the same ids
 * and conditions in the same order, printing the same fields. */
#include "compose/bilingual.h"
#include "compose/composer.h"

struct comparison {
    struct arena *arena;
    struct findings *findings;
    struct agreement_pair *pairs;
    size_t count, capacity;
};

/* What an element says in its own language; all else makes it what it is. */
static bool is_wording(struct str name)
{
    static const char *const words[] = {"title", "label"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_is(name, words[i]))
            return true;
    return false;
}

static bool has_attribute(const struct xml_node *node, const struct xml_attribute *wanted)
{
    for (size_t i = 0; i < node->attribute_count; i++)
        if (str_equal(node->attributes[i].name, wanted->name))
            return str_equal(node->attributes[i].value, wanted->value);
    return false;
}

static bool has_attributes_of(const struct xml_node *node, const struct xml_node *other)
{
    for (size_t i = 0; i < other->attribute_count; i++) {
        const struct xml_attribute *a = &other->attributes[i];
        if (!is_wording(a->name) && !has_attribute(node, a))
            return false;
    }
    return true;
}

static bool same_element(const struct xml_node *left, const struct xml_node *right)
{
    return str_equal(left->name, right->name) && has_attributes_of(left, right)
           && has_attributes_of(right, left);
}

/* As it is written, without what only this language has. */
static struct str describe(struct comparison *c, const struct xml_node *node)
{
    struct buf out = {.arena = c->arena};
    buf_printf(&out, "<%.*s", STR_ARGS(node->name));
    for (size_t i = 0; i < node->attribute_count; i++) {
        const struct xml_attribute *a = &node->attributes[i];
        if (!is_wording(a->name))
            buf_printf(&out, " %.*s=\"%.*s\"", STR_ARGS(a->name), STR_ARGS(a->value));
    }
    buf_char(&out, '>');
    return buf_str(&out);
}

static struct str place_text(struct comparison *c, struct pos pos)
{
    struct place place = pos_place(pos);
    return str_format(c->arena, "%s:%zu:%zu", pos.source ? pos.source->name : "", place.line,
                      place.column);
}

/* ---- fields and references of a text ---- */

struct used {
    struct str what; /* "{period.start}" or "<see ref=…>" */
    struct pos pos;
    bool seen;
};

struct uses {
    struct used *items;
    size_t count, capacity;
};

static void use_add(struct comparison *c, struct uses *uses, struct str what, struct pos pos)
{
    for (size_t i = 0; i < uses->count; i++)
        if (str_equal(uses->items[i].what, what))
            return;
    uses->items = arena_grow(c->arena, uses->items, &uses->capacity, uses->count + 1,
                             sizeof *uses->items);
    uses->items[uses->count++] = (struct used){what, pos, false};
}

static bool is_inline(const struct xml_node *node)
{
    return !node->name.s || str_is(node->name, "strong") || str_is(node->name, "term")
           || str_is(node->name, "see");
}

/* Inline elements hold texts only, so this goes one level down. */
static void uses_collect(struct comparison *c, struct uses *uses,
                         const struct xml_node *element)
{
    for (const struct xml_node *n = element->child; n; n = n->next) {
        if (str_is(n->name, "see")) {
            use_add(c, uses, describe(c, n), xml_pos(n));
        } else if (n->name.s && is_inline(n)) {
            uses_collect(c, uses, n);
        }
        struct piece piece;
        for (size_t at = 0; !n->name.s && piece_next(n->text, &at, &piece);)
            if (piece.is_field)
                use_add(c, uses, str_format(c->arena, "{%.*s}", STR_ARGS(piece.path)),
                        xml_text_pos(n, piece.offset));
    }
}

static void report_unseen(struct comparison *c, const struct uses *uses,
                          const struct xml_node *other)
{
    for (size_t i = 0; i < uses->count; i++)
        if (!uses->items[i].seen)
            FIND(c->findings, &TEMPLATES_FIELD, uses->items[i].pos,
                 ARG("field", uses->items[i].what),
                 ARG("place", place_text(c, xml_pos(other))));
}

static void compare_uses(struct comparison *c, const struct xml_node *left,
                         const struct xml_node *right)
{
    struct uses l = {0}, r = {0};
    uses_collect(c, &l, left);
    uses_collect(c, &r, right);
    for (size_t i = 0; i < l.count; i++)
        for (size_t j = 0; j < r.count; j++)
            if (str_equal(l.items[i].what, r.items[j].what))
                l.items[i].seen = r.items[j].seen = true;
    report_unseen(c, &l, right);
    report_unseen(c, &r, left);
}

static void pair_add(struct comparison *c, const struct xml_node *left,
                     const struct xml_node *right)
{
    c->pairs = arena_grow(c->arena, c->pairs, &c->capacity, c->count + 1, sizeof *c->pairs);
    c->pairs[c->count++] = (struct agreement_pair){left, right};
}

/* ---- elements ---- */

/* The next element that is a part of the contract rather than of a sentence. */
static const struct xml_node *next_part(const struct xml_node *node)
{
    node = xml_element(node);
    while (node && is_inline(node))
        node = xml_element(node->next);
    return node;
}

static void report_single(struct comparison *c, const struct xml_node *node,
                          const struct xml_node *other_parent)
{
    FIND(c->findings, &TEMPLATES_LACK, xml_pos(node), ARG("here", describe(c, node)),
         ARG("place", place_text(c, xml_pos(other_parent))));
}

/* As deep as the schema of templates nests. After the first difference the parts of one
 * element can no longer be told which belongs to which. */
static void compare_parts(struct comparison *c, const struct xml_node *left,
                          const struct xml_node *right)
{
    const struct xml_node *l = next_part(left->child), *r = next_part(right->child);
    for (; l && r; l = next_part(l->next), r = next_part(r->next)) {
        if (!same_element(l, r)) {
            FIND(c->findings, &TEMPLATES_DIFFER, xml_pos(l), ARG("here", describe(c, l)),
                 ARG("there", describe(c, r)), ARG("place", place_text(c, xml_pos(r))));
            return;
        }
        compare_uses(c, l, r);
        pair_add(c, l, r);
        compare_parts(c, l, r);
    }
    if (l)
        report_single(c, l, right);
    if (r)
        report_single(c, r, left);
}

bool agreements_compare(struct arena *arena, struct findings *findings,
                        const struct agreement *left, const struct agreement *right,
                        struct agreement_pairs *pairs)
{
    struct comparison c = {.arena = arena, .findings = findings};
    size_t before = findings->by_level[LEVEL_ERROR];
    compare_parts(&c, left->root, right->root);
    *pairs = (struct agreement_pairs){c.pairs, c.count};
    return findings->by_level[LEVEL_ERROR] == before;
}
