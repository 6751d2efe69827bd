#include "plan/link.h"
#include "plan/messages.h"
#include "plan/plan.h"
#include "xml/xml.h"

#include <string.h>

struct reader {
    struct arena *arena;
    struct findings *findings;
    struct links links;
    enum lang lang; /* of the plan's texts where they say nothing else */
};

/* Collapsed; absent if nothing is left. */
static struct str meant(struct reader *r, struct str written)
{
    struct str text = written.s ? str_collapse(r->arena, written) : STR_NONE;
    return text.n ? text : STR_NONE;
}

/* The element's own text, without that of the elements in it. */
static struct str own_text(struct reader *r, const struct xml_node *xml)
{
    if (!xml_element(xml->child))
        return xml_text(r->arena, xml);
    struct buf text = {.arena = r->arena};
    for (const struct xml_node *n = xml->child; n; n = n->next)
        if (!n->name.s)
            buf_add(&text, n->text);
    return text.n ? buf_str(&text) : STR("");
}

/* What is written for a field that is one value, absent if nothing is. */
static struct str written_value(struct reader *r, const struct field *field,
                                const struct xml_node *xml)
{
    if (field->place == IN_ATTRIBUTE) {
        const struct xml_attribute *own = xml_attribute_find(xml, field->name);
        return own ? meant(r, own->value) : STR_NONE;
    }
    const struct xml_node *holder =
        field->place == IN_CHILD ? xml_child_find(xml, field->name) : xml;
    return holder ? meant(r, own_text(r, holder)) : STR_NONE;
}

/* Readers of one value: what cannot be read stays absent, the schema has said so. */

struct target {
    const struct field *field;
    const struct plan_node *node;
    void *at;
};

static void read_text(struct reader *r, struct target to, struct str value)
{
    (void)r;
    *(struct str *)to.at = value;
}

static void read_id(struct reader *r, struct target to, struct str value)
{
    *(struct str *)to.at = value;
    link_add_id(&r->links, (struct link_id){value, to.node, field_pos(to.node, to.field)});
}

static void read_date(struct reader *r, struct target to, struct str value)
{
    (void)r;
    date_parse(value, to.at);
}

static void read_decimal(struct reader *r, struct target to, struct str value)
{
    (void)r;
    struct dec number;
    if (dec_parse(value, &number))
        *(struct dec *)to.at = number;
}

static void read_count(struct reader *r, struct target to, struct str value)
{
    (void)r;
    int32_t count = 0;
    for (size_t i = 0; i < value.n; i++) {
        if (value.s[i] < '0' || value.s[i] > '9' || count > (INT32_MAX - 9) / 10)
            return;
        count = count * 10 + (value.s[i] - '0');
    }
    *(int32_t *)to.at = count;
}

static void read_word(struct reader *r, struct target to, struct str value)
{
    (void)r;
    for (int32_t i = 0; to.field->words[i]; i++)
        if (str_is(value, to.field->words[i]))
            *(int32_t *)to.at = i + 1;
}

static void read_ref(struct reader *r, struct target to, struct str value)
{
    struct plan_ref *ref = to.at;
    ref->id = value;
    link_add_use(&r->links, (struct link_use){ref, to.field, to.node, 0});
}

/* Ids divided by single spaces. Each has its own place in the attribute; `from` walks along
 * the value as written, which may have more space. */
static void read_refs(struct reader *r, struct target to, struct str value)
{
    const struct xml_attribute *own = xml_attribute_find(to.node->xml, to.field->name);
    size_t count = 1;
    for (size_t i = 0; i < value.n; i++)
        count += value.s[i] == ' ';
    struct plan_ref *refs = arena_array(r->arena, count, sizeof *refs);
    size_t start = 0, from = 0;
    for (size_t i = 0; i < count; i++) {
        size_t end = str_find(value, STR(" "), start);
        refs[i].id = str_slice(value, start, (end == SIZE_MAX ? value.n : end) - start);
        from = str_find(own->value, refs[i].id, from);
        link_add_use(&r->links, (struct link_use){&refs[i], to.field, to.node, from});
        start = end + 1;
        from += refs[i].id.n;
    }
    *(struct plan_refs *)to.at = (struct plan_refs){refs, count};
}

static void (*const value_readers[])(struct reader *r, struct target to, struct str value) = {
    [KIND_TEXT] = read_text,   [KIND_ID] = read_id,       [KIND_DATE] = read_date,
    [KIND_DECIMAL] = read_decimal, [KIND_COUNT] = read_count, [KIND_WORD] = read_word,
    [KIND_REF] = read_ref,     [KIND_REFS] = read_refs,
};

static void read_node(struct reader *r, const struct shape *shape, const struct xml_node *xml,
                      const struct plan_node *parent, struct plan_node *node);

static void read_item(struct reader *r, struct target to, const struct xml_node *xml)
{
    const struct xml_node *element = xml_child_find(xml, to.field->name);
    if (!element)
        return;
    struct plan_node *item = arena_alloc(r->arena, to.field->of->size);
    read_node(r, to.field->of, element, to.node, item);
    *(const struct plan_node **)to.at = item;
}

static const struct xml_node *next_named(const struct xml_node *node, const char *name)
{
    node = xml_element(node);
    while (node && !str_is(node->name, name))
        node = xml_element(node->next);
    return node;
}

/* A list that is internal or locked as a whole makes its elements so. */
static void inherit_marks(const struct xml_node *group, struct plan_node *item)
{
    const struct xml_attribute *audience = xml_attribute_find(group, "audience");
    const struct xml_attribute *locked = xml_attribute_find(group, "locked");
    if (audience && str_is(audience->value, "internal"))
        item->audience = AUDIENCE_INTERNAL;
    if (locked && str_is(locked->value, "yes"))
        item->locked = true;
}

static void read_list(struct reader *r, struct target to, const struct xml_node *xml)
{
    const struct shape *of = to.field->of;
    const struct xml_node *group =
        to.field->place == IN_CHILD ? xml_child_find(xml, to.field->name) : xml;
    if (!group)
        return;
    size_t count = 0;
    const struct xml_node *n;
    for (n = next_named(group->child, of->element); n; n = next_named(n->next, of->element))
        count++;
    char *items = arena_array(r->arena, count, of->size);
    *(struct plan_list *)to.at = (struct plan_list){items, count};
    for (n = next_named(group->child, of->element); n; n = next_named(n->next, of->element)) {
        struct plan_node *item = (void *)items;
        inherit_marks(group, item);
        read_node(r, of, n, to.node, item);
        items += of->size;
    }
}

static void read_field(struct reader *r, struct target to, const struct xml_node *xml)
{
    if (to.field->kind == KIND_ITEM) {
        read_item(r, to, xml);
    } else if (to.field->kind == KIND_LIST) {
        read_list(r, to, xml);
    } else {
        struct str value = written_value(r, to.field, xml);
        if (value.s)
            value_readers[to.field->kind](r, to, value);
    }
}

/* ---- texts in other languages ---- */

static void offer_other(struct reader *r, struct plan_node *node, const struct plan_other *other)
{
    struct str *own = (struct str *)(void *)((char *)node + other->field->offset);
    bool own_language = other->lang == r->lang;
    if (own_language && !own->s) {
        *own = other->text;
        return;
    }
    if (own_language || other_find(node, other->field, other->lang)) {
        FIND(r->findings, &PLAN_LANGUAGE_TWICE, xml_pos(other->xml),
             ARG_TEXT("field", other->field->name), ARG_TEXT("language", lang_tag(other->lang)));
        return;
    }
    const struct plan_other **end = &node->others;
    while (*end)
        end = (const struct plan_other **)(uintptr_t)&(*end)->next;
    *end = other;
}

/* The first element of a child text that names no language is the plan's own text. */
static bool is_own_text(const struct plan_node *node, const struct field *field,
                        const struct xml_node *xml)
{
    return field->place == IN_CHILD && xml_child_find(node->xml, field->name) == xml
        && !xml_attribute_find(xml, "xml:lang");
}

static void read_other(struct reader *r, struct plan_node *node, const struct field *field,
                       const struct xml_node *xml)
{
    const struct xml_attribute *tag = xml_attribute_find(xml, "xml:lang");
    enum lang lang;
    if (!tag) {
        FIND(r->findings, &PLAN_LANGUAGE_MISSING, xml_pos(xml), ARG_TEXT("element", field->name));
    } else if (!lang_parse(tag->value, &lang)) {
        FIND(r->findings, &PLAN_LANGUAGE_UNKNOWN, xml_value_pos(xml, tag, 0),
             ARG("tag", tag->value));
    } else {
        struct plan_other *other = arena_alloc(r->arena, sizeof *other);
        *other = (struct plan_other){field, lang, meant(r, xml_text(r->arena, xml)), xml, NULL};
        if (other->text.s)
            offer_other(r, node, other);
    }
}

static void read_others(struct reader *r, struct plan_node *node, const struct field *field)
{
    const struct xml_node *n = next_named(node->xml->child, field->name);
    if (n && field->place == IN_CHILD && xml_attribute_find(n, "xml:lang"))
        *(struct str *)(void *)((char *)node + field->offset) = STR_NONE;
    for (; n; n = next_named(n->next, field->name))
        if (!is_own_text(node, field, n))
            read_other(r, node, field, n);
}

/* Calls itself for the nodes inside, as deep as the shapes are. */
static void read_node(struct reader *r, const struct shape *shape, const struct xml_node *xml,
                      const struct plan_node *parent, struct plan_node *node)
{
    node->shape = shape;
    node->xml = xml;
    node->parent = parent;
    inherit_marks(xml, node);
    if (parent && parent->audience == AUDIENCE_INTERNAL)
        node->audience = AUDIENCE_INTERNAL;
    if (parent && parent->locked)
        node->locked = true;
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        read_field(r, (struct target){field, node, (char *)node + field->offset}, xml);
        if (field->prose)
            read_others(r, node, field);
        if (field->place == IN_CONTENT && field->required && !field_known(node, field))
            FIND(r->findings, &PLAN_TEXT_MISSING, node_pos(node),
                 ARG_TEXT("element", shape->element));
    }
}

/* What a schema cannot say of one element */

static void check_dates(struct findings *findings, const struct plan_node *node,
                        const char *earlier, const char *later)
{
    const struct field *first = shape_field(node->shape, str_of(earlier));
    const struct field *second = shape_field(node->shape, str_of(later));
    struct date start = *(const struct date *)field_at(node, first);
    struct date end = *(const struct date *)field_at(node, second);
    if (!date_known(start) || !date_known(end) || date_compare(start, end) <= 0)
        return;
    char start_text[11], end_text[11];
    date_iso(start, start_text);
    date_iso(end, end_text);
    FIND(findings, &PLAN_DATES_BACKWARDS, field_pos(node, second), ARG_TEXT("earlier", earlier),
         ARG_TEXT("later", later), ARG_TEXT("start", start_text), ARG_TEXT("end", end_text));
}

static void check_clause(struct findings *findings, const struct plan_node *clause)
{
    const struct xml_attribute *ref = xml_attribute_find(clause->xml, "ref");
    const struct xml_attribute *id = xml_attribute_find(clause->xml, "id");
    if (!ref && !id)
        FIND_PLAIN(findings, &PLAN_CLAUSE_EMPTY, node_pos(clause));
    if (ref && id)
        FIND_PLAIN(findings, &PLAN_CLAUSE_BOTH, xml_attribute_pos(clause->xml, id));
}

/* Codes of ISO 4217 that are in use, each with a space after it. */
static const char CURRENCIES[] =
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD "
    "BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB "
    "EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK "
    "JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA "
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK "
    "PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN "
    "SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST "
    "XAF XCD XOF XPF YER ZAR ZMW ZWG ";

static void check_currency(struct findings *findings, const struct plan_money *money)
{
    if (!money || money->currency.n != 3)
        return;
    for (const char *code = CURRENCIES; *code; code += 4)
        if (memcmp(code, money->currency.s, 3) == 0)
            return;
    const struct field *field = shape_field(money->node.shape, STR("currency"));
    FIND(findings, &PLAN_CURRENCY_UNKNOWN, field_pos(&money->node, field),
         ARG("code", money->currency));
}

/* The code's alphabet and the check character: GB 32100-2015, 4 and Annex A. */
static const char USCC_ALPHABET[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
enum { USCC_LENGTH = 18, USCC_MODULUS = 31, USCC_WEIGHT_STEP = 3 };

static int uscc_value(char c)
{
    const char *at = c ? strchr(USCC_ALPHABET, c) : NULL;
    return at ? (int)(at - USCC_ALPHABET) : -1;
}

static const char *const uscc_length[LANG_COUNT] = {"it has not 18 characters",
                                                    "长度不是 18 位", "長度不是 18 位"};
static const char *const uscc_letter[LANG_COUNT] = {
    "it holds a character other than 0-9 and A-Z without I, O, S, V, Z",
    "含有 0-9 和 A-Z（不含 I、O、S、V、Z）以外的字符",
    "含有 0-9 和 A-Z（不含 I、O、S、V、Z）以外的字元"};
static const char *const uscc_check[LANG_COUNT] = {
    "its last character does not agree with the others", "末位校验码与前面各位不符",
    "末位檢查碼與前面各位不符"};

/* What is wrong with the code, NULL if nothing is. */
static const char *const *uscc_mistake(struct str code)
{
    int sum = 0, weight = 1;
    if (code.n != USCC_LENGTH)
        return uscc_length;
    for (size_t i = 0; i < USCC_LENGTH; i++) {
        int value = uscc_value(code.s[i]);
        if (value < 0)
            return uscc_letter;
        sum += i + 1 < USCC_LENGTH ? value * weight : value;
        weight = weight * USCC_WEIGHT_STEP % USCC_MODULUS;
    }
    return sum % USCC_MODULUS ? uscc_check : NULL;
}

static void check_uscc(struct findings *findings, const struct plan_registration *r)
{
    if (!r || !str_is(r->scheme, "USCC") || !r->number.s || str_has_blank(r->number))
        return;
    const char *const *mistake = uscc_mistake(r->number);
    if (mistake)
        FIND(findings, &PLAN_USCC_WRONG, node_pos(&r->node), ARG("number", r->number),
             ARG_WORDS("why", mistake));
}

static void check_plan(struct findings *findings, const struct plan *plan)
{
    if (plan->period)
        check_dates(findings, &plan->period->node, "start", "end");
    check_currency(findings, plan->money);
    if (plan->parties && plan->parties->supplier)
        check_uscc(findings, plan->parties->supplier->registration);
    if (plan->parties && plan->parties->customer)
        check_uscc(findings, plan->parties->customer->registration);
    for (size_t i = 0; i < plan->activities.count; i++)
        check_dates(findings, &PLAN_ITEMS(plan->activities, plan_activity)[i].node,
                    "start", "end");
    for (size_t i = 0; i < plan->actions.count; i++)
        check_dates(findings, &PLAN_ITEMS(plan->actions, plan_action)[i].node, "start",
                    "due");
    for (size_t i = 0; plan->agreement && i < plan->agreement->clauses.count; i++)
        check_clause(findings,
                     &PLAN_ITEMS(plan->agreement->clauses, plan_clause)[i].node);
}

const struct plan *plan_read(struct arena *arena, struct findings *findings,
                             const struct xml_node *root)
{
    struct reader reader = {
        .arena = arena,
        .findings = findings,
        .links = {.arena = arena, .findings = findings, .root = root},
    };
    const struct xml_attribute *lang = xml_attribute_find(root, "lang");
    if (lang)
        lang_parse(lang->value, &reader.lang);
    struct plan *plan = arena_alloc(arena, sizeof *plan);
    read_node(&reader, &plan_shape, root, NULL, &plan->node);
    link_resolve(&reader.links);
    check_plan(findings, plan);
    return plan;
}

/* As deep as the shapes are. */
static const struct plan_node *find_inside(const struct plan_node *node, struct str id)
{
    const struct plan_node *found = str_equal(node_id(node), id) ? node : NULL;
    for (size_t i = 0; !found && i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *at = field_at(node, field);
        if (field->kind == KIND_ITEM && field_known(node, field))
            found = find_inside(*(const struct plan_node *const *)at, id);
        if (field->kind != KIND_LIST)
            continue;
        const struct plan_list *list = at;
        for (size_t k = 0; !found && k < list->count; k++)
            found = find_inside(list_item(field, list, k), id);
    }
    return found;
}

const struct plan_node *plan_find(const struct plan *plan, struct str id)
{
    return id.s ? find_inside(&plan->node, id) : NULL;
}

const struct plan_node *plan_read_part(struct arena *arena, struct findings *findings,
                                       const struct shape *shape, const struct xml_node *xml,
                                       enum lang lang)
{
    struct reader reader = {.arena = arena,
                            .findings = findings,
                            .links = {.arena = arena, .findings = findings, .root = xml},
                            .lang = lang};
    struct plan_node *node = arena_alloc(arena, shape->size);
    read_node(&reader, shape, xml, NULL, node);
    return node;
}
