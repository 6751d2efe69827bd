/* Elements, fields and values of a plan as people speak of them. */
#include "compose/change_list.h"

#include "base/arena.h"
#include "change/money.h"
#include "compose/composer.h"
#include "plan/path.h"

#include <string.h>

static struct composer composer_of(struct arena *arena, const struct plan *plan,
                                   struct change_speech speech)
{
    return (struct composer){.arena = arena, .plan = plan, .whole = plan,
                             .wording = speech.wording, .lang = speech.lang};
}

static bool is_element(const struct plan_node *node, const char *element)
{
    return strcmp(node->shape->element, element) == 0;
}

/* In the reader's language where the plan says it in that. */
static struct str text_of(const struct composer *c, const struct plan_node *node,
                          const char *field)
{
    const struct field *f = shape_field(node->shape, str_of(field));
    const struct plan_other *other = f && f->prose ? other_find(node, f, c->lang) : NULL;
    if (other)
        return other->text;
    return f && field_known(node, f) ? field_text(c->arena, node, f) : STR("");
}

/* ---- elements ---- */

/* How an element is told from its like. */
enum manner {
    MANNER_TITLE, /* by its title, name or label alone */
    MANNER_NAMED, /* the same, with what it is: goal of last year “…” */
    MANNER_CODE,  /* by two fields: SH-001 Hejiali Xuhui */
    MANNER_WORD,  /* what it is, with a word of the plan's: step “sign” */
    MANNER_ID,    /* what it is, with its id: action x01 */
    MANNER_PLACE, /* by its place */
};

static const struct {
    const char *element;
    enum manner manner;
    const char *first, *second;
} manners[] = {
    {"store", MANNER_CODE, "code", "name"},     {"product", MANNER_CODE, "code", "name"},
    {"asset", MANNER_CODE, "number", "model"},  {"contact", MANNER_TITLE, "name", NULL},
    {"result", MANNER_NAMED, "label", "measure"}, {"goalResult", MANNER_NAMED, "title", NULL},
    {"promotionResult", MANNER_NAMED, "title", NULL}, {"spend", MANNER_NAMED, "title", NULL},
    {"indicator", MANNER_NAMED, "label", NULL}, {"capability", MANNER_NAMED, "name", NULL},
    {"lastTerm", MANNER_NAMED, "title", "term"}, {"line", MANNER_NAMED, "title", "id"},
    {"measure", MANNER_NAMED, "label", "id"},   {"waiver", MANNER_NAMED, "rule", NULL},
    {"clause", MANNER_NAMED, "title", "ref"},   {"step", MANNER_WORD, "kind", NULL},
    {"risk", MANNER_WORD, "cause", NULL},       {"amendment", MANNER_NAMED, "number", NULL},
};

static struct str by_place(const struct composer *c, struct change_speech speech,
                           const struct plan_node *node)
{
    size_t index = 0;
    plan_holder(node, &index);
    const struct plan_review *review = (const void *)node;
    struct str quarter =
        node->shape == &review_shape ? text_quarter(c, review->quarter) : STR("");
    return FILL(c->arena, name_of_place(speech.names, node->shape),
                {"name", name_of_element(speech.names, node->shape)}, {"quarter", quarter},
                {"number", str_format(c->arena, "%zu", index + 1)});
}

static struct str named(const struct composer *c, struct change_speech speech,
                        const struct plan_node *node, struct str name)
{
    return FILL(c->arena, word(c, WORD_CHANGE_NAMED),
                {"element", name_of_element(speech.names, node->shape)}, {"name", name});
}

/* By the first of its own texts. */
static struct str by_title(const struct composer *c, struct change_speech speech,
                           const struct plan_node *node)
{
    struct str title = text_of(c, node, "title");
    if (!title.n)
        title = text_of(c, node, "name");
    if (title.n)
        return is_element(node, "factor") ? named(c, speech, node, title) : title;
    struct str id = node_id(node);
    if (!id.n)
        return by_place(c, speech, node);
    return str_format(c->arena, "%.*s %.*s",
                      STR_ARGS(name_of_element(speech.names, node->shape)), STR_ARGS(id));
}

static struct str listed_label(const struct composer *c, struct change_speech speech,
                               const struct plan_node *node)
{
    if (node->shape == &review_shape)
        return by_place(c, speech, node);
    for (size_t i = 0; i < sizeof manners / sizeof manners[0]; i++) {
        if (!is_element(node, manners[i].element))
            continue;
        struct str first = text_of(c, node, manners[i].first);
        struct str second =
            manners[i].second ? text_of(c, node, manners[i].second) : STR("");
        if (manners[i].manner == MANNER_CODE && second.n)
            return str_format(c->arena, "%.*s %.*s", STR_ARGS(first), STR_ARGS(second));
        if (manners[i].manner == MANNER_WORD)
            return named(c, speech, node, text_word(c, node, manners[i].first));
        struct str name = first.n ? first : second.n ? second : node_id(node);
        if (name.n)
            return manners[i].manner == MANNER_NAMED ? named(c, speech, node, name) : name;
    }
    return by_title(c, speech, node);
}

/* Elements that only hold together what is known without them: their fields speak for
 * themselves. */
static bool transparent(const struct plan_node *node)
{
    return is_element(node, "quarters") || is_element(node, "target")
           || is_element(node, "baseline");
}

static struct str own_label(const struct composer *c, struct change_speech speech,
                            const struct plan_node *node)
{
    size_t index;
    const struct field *holder = plan_holder(node, &index);
    if (holder && holder->kind == KIND_LIST)
        return listed_label(c, speech, node);
    return name_of_element(speech.names, node->shape);
}

/* From the thing to the element; as deep as the shapes nest. */
static struct str label_from(const struct composer *c, struct change_speech speech,
                             const struct plan_node *thing, const struct plan_node *node)
{
    struct str own = own_label(c, speech, node);
    if (node == thing || !node->parent || !node->parent->parent)
        return own;
    struct str before = label_from(c, speech, thing, node->parent);
    if (!own.n || !before.n)
        return own.n ? own : before;
    return FILL(c->arena, word(c, WORD_CHANGE_LABEL), {"thing", before}, {"part", own});
}

struct str change_label(struct arena *arena, const struct plan *plan,
                        struct change_speech speech, const struct plan_node *node)
{
    struct composer c = composer_of(arena, plan, speech);
    struct change change = {.before = node};
    if (!node->parent)
        return STR("");
    return label_from(&c, speech, change_thing(&change), node);
}

/* A field that is what its element is about needs no name. */
static bool principal(const struct plan_node *node, const struct field *field)
{
    static const char *const fields[][2] = {
        {"tier", "rate"},
        {"registration", "number"}, {"action", "text"}, {"finding", "text"},
        {"topic", "text"},     {"complaint", "text"}, {"change", "text"},
        {"spend", "amount"},   {"lastTerm", "amount"}, {"forecast", "amount"},
    };
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (is_element(node, fields[i][0]) && strcmp(field->name, fields[i][1]) == 0)
            return true;
    return false;
}

static struct str with_field(const struct composer *c, struct change_speech speech,
                             struct str label, const struct plan_node *node,
                             const struct field *field)
{
    struct str name = name_of_field(speech.names, node->shape, field);
    if (label.n && principal(node, field))
        return label;
    if (!label.n)
        return name;
    return FILL(c->arena, word(c, WORD_CHANGE_LABEL_FIELD), {"thing", label}, {"field", name});
}

struct str change_field_label(struct arena *arena, const struct plan *plan,
                              struct change_speech speech, const struct plan_node *node,
                              const struct field *field)
{
    struct composer c = composer_of(arena, plan, speech);
    const struct plan_node *known = transparent(node) ? node->parent : node;
    return with_field(&c, speech, change_label(arena, plan, speech, known), node, field);
}

/* ---- values ---- */

static const struct plan_rebate *rebate_around(const struct plan_node *node)
{
    while (node && node->shape != &rebate_shape)
        node = node->parent;
    return (const void *)node;
}

/* The unit that the element or one around it names. */
static struct str unit_around(const struct composer *c, const struct plan_node *node)
{
    for (; node; node = node->parent) {
        struct str unit = text_of(c, node, "unit");
        if (unit.n)
            return unit;
    }
    return STR("");
}

/* Where tiers begin is money, or percent of target or growth; what is counted by the piece has
 * the rebate's unit. */
static struct str rebate_figure(const struct composer *c, const struct plan_rebate *rebate,
                                const struct field *field, struct dec value)
{
    bool percent =
        rebate->method == METHOD_ACHIEVEMENT || rebate->method == METHOD_GROWTH;
    bool counted = rebate->method == METHOD_PER_UNIT && rebate->unit.n;
    if (percent && strcmp(field->name, "from") == 0)
        return text_percent(c, value);
    if (counted && (strcmp(field->name, "every") == 0 || strcmp(field->name, "volumeCap") == 0))
        return text_in_unit(c, value, rebate->unit, true);
    return text_money(c, value);
}

static struct str shown_decimal(const struct composer *c, const struct plan_node *node,
                                const struct field *field, struct dec value)
{
    const struct plan_rebate *rebate = rebate_around(node);
    if (field->unit == UNIT_MONEY)
        return rebate ? rebate_figure(c, rebate, field, value) : text_money(c, value);
    if (field->unit == UNIT_PERCENT)
        return text_percent(c, value);
    if (field->unit == UNIT_GOAL)
        return text_in_unit(c, value, unit_around(c, node), true);
    return text_number(c, value);
}

static struct str shown_count(const struct composer *c, const struct field *field,
                              int32_t count)
{
    struct str number = str_format(c->arena, "%d", (int)count);
    if (field->unit == UNIT_DAYS)
        return FILL(c->arena, word(c, WORD_DAYS), {"number", number});
    if (strcmp(field->name, "quarter") == 0)
        return text_quarter(c, count);
    return number;
}

static struct str shown_ref(const struct composer *c, struct change_speech speech,
                            const struct plan_ref *ref)
{
    return ref->target ? change_label(c->arena, c->plan, speech, ref->target) : ref->id;
}

static struct str shown_refs(const struct composer *c, struct change_speech speech,
                             const struct plan_refs *refs)
{
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < refs->count; i++) {
        if (i)
            buf_add(&out, word(c, WORD_LIST_COMMA));
        buf_add(&out, shown_ref(c, speech, &refs->items[i]));
    }
    return buf_str(&out);
}

struct str change_shown(struct arena *arena, const struct plan *plan,
                        struct change_speech speech, const struct plan_node *node,
                        const struct field *field)
{
    struct composer c = composer_of(arena, plan, speech);
    const void *at = field_at(node, field);
    if (!field_known(node, field))
        return STR("");
    switch (field->kind) {
    case KIND_DATE: return text_date(&c, *(const struct date *)at, WORD_DATE_TABLE);
    case KIND_DECIMAL: return shown_decimal(&c, node, field, *(const struct dec *)at);
    case KIND_COUNT: return shown_count(&c, field, *(const int32_t *)at);
    case KIND_WORD: return text_word(&c, node, field->name);
    case KIND_REF: return shown_ref(&c, speech, at);
    case KIND_REFS: return shown_refs(&c, speech, at);
    case KIND_ITEM:
    case KIND_LIST: return STR("");
    default: return *(const struct str *)at;
    }
}

/* ---- what an element holds ---- */

struct details {
    struct composer c;
    struct change_speech speech;
    const struct plan_node *root;
    struct str *items;
    size_t count, capacity;
};

static void add_detail(struct details *d, const struct plan_node *node,
                       const struct field *field, struct str value)
{
    const struct plan_node *known =
        transparent(node) && node != d->root ? node->parent : node;
    struct str label =
        known == d->root ? STR("") : label_from(&d->c, d->speech, d->root, known);
    /* The label of the root itself is what the details are of. */
    struct str root = own_label(&d->c, d->speech, d->root);
    struct str joint = FILL(d->c.arena, word(&d->c, WORD_CHANGE_LABEL), {"thing", root},
                            {"part", STR("")});
    if (root.n && str_starts(label, joint))
        label = str_slice(label, joint.n, label.n);
    label = with_field(&d->c, d->speech, label, node, field);
    struct str head = FILL(d->c.arena, word(&d->c, WORD_LINE_LABEL), {"label", label});
    d->items = arena_grow(d->c.arena, d->items, &d->capacity, d->count + 1, sizeof *d->items);
    d->items[d->count++] =
        str_format(d->c.arena, "%.*s%.*s", STR_ARGS(head), STR_ARGS(value));
}

/* What the label of the element says already. */
static bool said(const struct details *d, const struct plan_node *node,
                 const struct field *field)
{
    static const char *const names[] = {"title", "name", "label", "code", "number", "ref"};
    size_t index;
    const struct field *holder = plan_holder(d->root, &index);
    bool text = node == d->root && holder && holder->kind == KIND_LIST
                && (field->kind == KIND_TEXT || field->kind == KIND_REF);
    for (size_t i = 0; text && i < sizeof names / sizeof names[0]; i++)
        if (strcmp(field->name, names[i]) == 0)
            return true;
    return false;
}

/* As deep as the shapes nest. */
static void add_details(struct details *d, const struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        const struct plan_list *list = at;
        if (field->kind == KIND_ITEM && field_known(node, field))
            add_details(d, *(const struct plan_node *const *)at);
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            add_details(d, list_item(field, list, k));
        if (field->kind != KIND_ITEM && field->kind != KIND_LIST && field_known(node, field)
            && !said(d, node, field))
            add_detail(d, node, field,
                       field->prose
                           ? text_of(&d->c, node, field->name)
                           : change_shown(d->c.arena, d->c.plan, d->speech, node, field));
    }
}

const struct str *change_details(struct arena *arena, const struct plan *plan,
                                 struct change_speech speech, const struct plan_node *node,
                                 size_t *count)
{
    struct details d = {.c = composer_of(arena, plan, speech), .speech = speech, .root = node};
    add_details(&d, node);
    *count = d.count;
    return d.items;
}
