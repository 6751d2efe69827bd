#include "rules/parallel.h"

#include "rules/facts.h"
#include "xml/xml.h"

#include <string.h>

PARALLEL_MESSAGES(MESSAGE_DEFINE)

/* ---- a text and where each of its bytes stands ---- */

/* From byte `at` of the text on, it is what stands from byte `raw` of its piece on. */
struct stretch {
    size_t at, raw;
    const struct xml_node *piece;           /* a text node, or the attribute's element */
    const struct xml_attribute *attribute;  /* NULL: a text node */
};

struct flat {
    struct arena *arena;
    struct buf text;
    struct stretch *stretches;
    size_t count, capacity;
    enum lang lang;
    struct pos pos; /* of the whole */
};

/* One space for any white space, and no field of a template: what it prints is the same value
 * in both languages. */
static void flat_add(struct flat *f, struct stretch from, struct str raw, bool fields)
{
    bool broken = true;
    for (size_t i = 0; i < raw.n; i++) {
        bool space = strchr(" \t\r\n", raw.s[i]) != NULL && raw.s[i];
        size_t close = fields && raw.s[i] == '{' ? str_find(raw, STR("}"), i) : SIZE_MAX;
        if (close != SIZE_MAX) {
            buf_puts(&f->text, " ");
            i = close;
            broken = true;
            continue;
        }
        if (space && f->text.n && f->text.s[f->text.n - 1] == ' ') {
            broken = true;
            continue;
        }
        if (broken) {
            f->stretches = arena_grow(f->arena, f->stretches, &f->capacity, f->count + 1,
                                      sizeof *f->stretches);
            f->stretches[f->count++] =
                (struct stretch){f->text.n, i, from.piece, from.attribute};
        }
        broken = space;
        buf_char(&f->text, space ? ' ' : raw.s[i]);
    }
}

static struct pos flat_pos(const struct flat *f, size_t at)
{
    size_t low = 0, high = f->count;
    while (low + 1 < high) {
        size_t middle = low + (high - low) / 2;
        if (f->stretches[middle].at <= at)
            low = middle;
        else
            high = middle;
    }
    if (!f->count || f->stretches[low].at > at)
        return f->pos;
    const struct stretch *s = &f->stretches[low];
    size_t raw = s->raw + at - s->at;
    return s->attribute ? xml_value_pos(s->piece, s->attribute, raw)
                        : xml_text_pos(s->piece, raw);
}

/* ---- comparing ---- */

static struct str place_text(struct arena *arena, struct pos pos)
{
    struct place place = pos_place(pos);
    return str_format(arena, "%s:%zu:%zu", pos.source ? pos.source->name : "", place.line,
                      place.column);
}

static const struct message *message_of(const struct fact *fact)
{
    return fact->kind == FACT_DATE || fact->kind == FACT_WEEKDAY ? &BILINGUAL_DATE
                                                                 : &BILINGUAL_NUMBER;
}

static const char *const nothing[LANG_COUNT] = {"nothing like it", "没有对应内容",
                                                "沒有對應內容"};

static struct str fact_text(const struct flat *f, const struct fact *fact)
{
    return str_trim(str_slice(buf_str(&f->text), fact->from, fact->to - fact->from));
}

/* `there` NULL: the other text has nothing of the kind to spare. */
static void report(struct findings *findings, const struct flat *text, const struct fact *here,
                   const struct flat *other, const struct fact *there)
{
    struct arena *arena = text->arena;
    struct pos place = there ? flat_pos(other, there->from) : other->pos;
    struct arg said = there ? (struct arg)ARG_QUOTING("there", str_format(arena, "“%.*s”",
                                                          STR_ARGS(fact_text(other, there))))
                            : (struct arg)ARG_WORDS("there", nothing);
    struct arg args[] = {ARG_TEXT("language", lang_tag(text->lang)),
                         ARG("here", fact_text(text, here)),
                         ARG_TEXT("other", lang_tag(other->lang)), said,
                         ARG("place", place_text(arena, place))};
    finding_add(findings, message_of(here), flat_pos(text, here->from), args,
                sizeof args / sizeof args[0]);
}

/* What one text says and the other does not, in the order of the text; said once. */
static struct facts unanswered(struct arena *arena, const struct facts *facts,
                               const struct facts *others)
{
    struct facts left = {0};
    for (size_t i = 0; i < facts->count; i++) {
        if (facts->items[i].loose || facts_answer(others, &facts->items[i]))
            continue;
        left.items = arena_grow(arena, left.items, &left.capacity, left.count + 1,
                                sizeof *left.items);
        left.items[left.count++] = facts->items[i];
    }
    return left;
}

static struct facts sorted_copy(struct arena *arena, const struct facts *facts)
{
    struct facts copy = {arena_array(arena, facts->count, sizeof *copy.items), facts->count,
                         facts->count};
    if (facts->count)
        memcpy(copy.items, facts->items, facts->count * sizeof *copy.items);
    facts_sort(&copy);
    return copy;
}

/* The next fact from *at on that `here` may have become in the other text. */
static const struct fact *next_like(const struct facts *facts, const struct message *message,
                                    size_t *at)
{
    while (*at < facts->count)
        if (message_of(&facts->items[(*at)++]) == message)
            return &facts->items[*at - 1];
    return NULL;
}

static void compare_kind(struct findings *findings, const struct flat *left,
                         const struct facts *l, const struct flat *right,
                         const struct facts *r, const struct message *message)
{
    size_t i = 0, j = 0;
    for (;;) {
        const struct fact *a = next_like(l, message, &i), *b = next_like(r, message, &j);
        if (!a && !b)
            return;
        if (!b)
            report(findings, left, a, right, NULL);
        else
            report(findings, right, b, left, a); /* the translation is looked at first */
    }
}

static void compare(struct findings *findings, const struct flat *left,
                    const struct flat *right)
{
    struct arena *arena = left->arena;
    struct facts l = facts_read(arena, buf_str(&left->text));
    struct facts r = facts_read(arena, buf_str(&right->text));
    struct facts sorted_l = sorted_copy(arena, &l), sorted_r = sorted_copy(arena, &r);
    l = unanswered(arena, &l, &sorted_r);
    r = unanswered(arena, &r, &sorted_l);
    compare_kind(findings, left, &l, right, &r, &BILINGUAL_NUMBER);
    compare_kind(findings, left, &l, right, &r, &BILINGUAL_DATE);
}

/* ---- parties ---- */

/* What a party is called in one language. */
struct names {
    struct str legal, brief;
    const char *const *roles; /* NULL-terminated */
};

static const char *const supplier_roles[] = {"supplier", "Supplier", "供方", "甲方", "供应商",
                                             "供應商", NULL};
static const char *const customer_roles[] = {"customer", "Customer", "客户", "客戶", "乙方",
                                             NULL};

static struct str text_in(const struct plan_node *node, const char *name, enum lang own,
                          enum lang lang)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    const struct plan_other *other = lang == own ? NULL : other_find(node, field, lang);
    return other ? other->text : *(const struct str *)field_at(node, field);
}

static struct names names_of(const struct plan_party *party, enum lang own, enum lang lang,
                             bool supplier)
{
    return (struct names){text_in(&party->node, "legalName", own, lang),
                          text_in(&party->node, "shortName", own, lang),
                          supplier ? supplier_roles : customer_roles};
}

static size_t find_name(struct str text, struct str name)
{
    return name.n ? str_find(text, name, 0) : SIZE_MAX;
}

static bool has_role(struct str text, const struct names *names)
{
    for (const char *const *role = names->roles; *role; role++)
        if (str_find(text, str_of(*role), 0) != SIZE_MAX)
            return true;
    return false;
}

static void compare_party(struct findings *findings, const struct flat *text,
                          const struct names *here, const struct flat *other,
                          const struct names *there)
{
    struct str said = buf_str(&text->text), answer = buf_str(&other->text);
    struct str name = here->legal;
    size_t at = find_name(said, name);
    if (at == SIZE_MAX) {
        name = here->brief;
        at = find_name(said, name);
    }
    if (at == SIZE_MAX || find_name(answer, there->legal) != SIZE_MAX
        || find_name(answer, there->brief) != SIZE_MAX || has_role(answer, there))
        return;
    struct str wanted = there->brief.n ? there->brief : there->legal;
    FIND(findings, &BILINGUAL_PARTY, flat_pos(text, at),
         ARG_TEXT("language", lang_tag(text->lang)), ARG("here", name),
         ARG_TEXT("other", lang_tag(other->lang)), ARG("there", wanted),
         ARG("place", place_text(text->arena, other->pos)));
}

static void compare_parties(struct findings *findings, const struct plan *plan,
                            const struct flat *left, const struct flat *right)
{
    const struct plan_parties *parties = plan->parties;
    for (int i = 0; parties && i < 2; i++) {
        const struct plan_party *party = i ? parties->customer : parties->supplier;
        if (!party)
            continue;
        struct names here = names_of(party, left->lang, left->lang, i == 0);
        struct names there = names_of(party, left->lang, right->lang, i == 0);
        compare_party(findings, left, &here, right, &there);
        compare_party(findings, right, &there, left, &here);
    }
}

/* ---- texts of a plan ---- */

/* The plan's own text: an attribute, or what an element says outside the elements in it. */
static void flat_own(struct flat *f, const struct plan_node *node, const struct field *field)
{
    const struct xml_node *element = node->xml;
    f->pos = field_pos(node, field);
    if (field->place == IN_ATTRIBUTE) {
        const struct xml_attribute *a = xml_attribute_find(element, field->name);
        if (a)
            flat_add(f, (struct stretch){.piece = element, .attribute = a}, a->value, false);
        return;
    }
    if (field->place == IN_CHILD)
        element = xml_child_find(element, field->name);
    for (const struct xml_node *n = element ? element->child : NULL; n; n = n->next)
        if (!n->name.s)
            flat_add(f, (struct stretch){.piece = n}, n->text, false);
}

static void flat_other(struct flat *f, const struct plan_other *other)
{
    f->pos = xml_pos(other->xml);
    for (const struct xml_node *n = other->xml->child; n; n = n->next)
        if (!n->name.s)
            flat_add(f, (struct stretch){.piece = n}, n->text, false);
}

/* The arena is a pair's own: a plan of thousands of texts needs no more than its longest. */
static struct flat flat_begin(struct arena *arena, enum lang lang)
{
    return (struct flat){.arena = arena, .text = {.arena = arena}, .lang = lang};
}

struct check {
    struct findings *findings;
    const struct plan *plan;
    enum lang own;
};

static bool names_party(const struct field *field)
{
    return strcmp(field->name, "legalName") == 0 || strcmp(field->name, "shortName") == 0;
}

static void check_other(const struct check *check, const struct plan_node *node,
                        const struct plan_other *other)
{
    const struct str *own = field_at(node, other->field);
    if (!own->n)
        return;
    struct arena *arena = arena_new();
    struct flat left = flat_begin(arena, check->own);
    struct flat right = flat_begin(arena, other->lang);
    flat_own(&left, node, other->field);
    flat_other(&right, other);
    compare(check->findings, &left, &right);
    if (!names_party(other->field))
        compare_parties(check->findings, check->plan, &left, &right);
    arena_free(arena);
}

/* As deep as the shapes nest, which no input can change. */
static void check_node(const struct check *check, const struct plan_node *node)
{
    for (const struct plan_other *o = node->others; o; o = o->next)
        check_other(check, node, o);
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field))
            check_node(check, *(const struct plan_node *const *)at);
        const struct plan_list *list = at;
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            check_node(check, list_item(field, list, k));
    }
}

void parallel_plan(struct findings *findings, const struct plan *plan)
{
    struct check check = {findings, plan, LANG_EN};
    if (plan->lang.n)
        lang_parse(plan->lang, &check.own);
    check_node(&check, &plan->node);
}

/* ---- texts of templates ---- */

static enum lang template_lang(const struct xml_node *node)
{
    enum lang lang = LANG_EN;
    while (node->parent)
        node = node->parent;
    const struct xml_attribute *own = xml_attribute_find(node, "lang");
    if (own)
        lang_parse(own->value, &lang);
    return lang;
}

/* Its own text with that of inline elements; <item> elements are compared by themselves. */
static void flat_element(struct flat *f, const struct xml_node *element)
{
    for (const struct xml_node *n = element->child; n; n = n->next) {
        bool within = str_is(n->name, "strong") || str_is(n->name, "term");
        if (!n->name.s)
            flat_add(f, (struct stretch){.piece = n}, n->text, true);
        for (const struct xml_node *t = within ? n->child : NULL; t; t = t->next)
            if (!t->name.s)
                flat_add(f, (struct stretch){.piece = t}, t->text, true);
    }
}

void parallel_elements(struct findings *findings, const struct xml_node *left,
                       const struct xml_node *right)
{
    struct arena *arena = arena_new();
    struct flat l = flat_begin(arena, template_lang(left));
    struct flat r = flat_begin(arena, template_lang(right));
    l.pos = xml_pos(left);
    r.pos = xml_pos(right);
    flat_element(&l, left);
    flat_element(&r, right);
    compare(findings, &l, &r);
    arena_free(arena);
}
