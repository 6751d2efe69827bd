/* The shapes and the schema say the same: every field of the one is in the other, with the
 * same kind, unit, need and words, and everything in the schema is explained in English and
 * Chinese. */
#include "check.h"

#include "base/file.h"
#include "plan/plan.h"
#include "xml/xml.h"

static const struct xml_node *schema;

static void complain(bool good, const struct shape *shape, struct str name, const char *what)
{
    CHECK(good);
    if (!good)
        fprintf(stderr, "%s.%.*s: %s\n", shape->element, STR_ARGS(name), what);
}

static struct str value(const struct xml_node *node, const char *attribute)
{
    const struct xml_attribute *found = xml_attribute_find(node, attribute);
    return found ? found->value : STR_NONE;
}

static const struct xml_node *find_type(const char *kind, struct str name)
{
    const struct xml_node *n = xml_element(schema->child);
    while (n && !(str_is(n->name, kind) && str_equal(value(n, "name"), name)))
        n = xml_element(n->next);
    return n;
}

static bool same_words(const struct xml_node *type, const char *const *words)
{
    const struct xml_node *n = xml_element(xml_child_find(type, "restriction")->child);
    size_t i = 0;
    for (; n; n = xml_element(n->next))
        if (str_is(n->name, "enumeration")
            && (!words[i] || !str_is(value(n, "value"), words[i++])))
            return false;
    return words[i] == NULL;
}

static const struct {
    const char *type;
    enum kind kind;
    enum unit unit;
} types[] = {
    {"text", KIND_TEXT, UNIT_NONE},          {"line", KIND_TEXT, UNIT_NONE},
    {"planNumber", KIND_TEXT, UNIT_NONE},    {"currency", KIND_TEXT, UNIT_NONE},
    {"language", KIND_TEXT, UNIT_NONE},      {"partName", KIND_TEXT, UNIT_NONE},
    {"id", KIND_ID, UNIT_NONE},              {"date", KIND_DATE, UNIT_NONE},
    {"number", KIND_DECIMAL, UNIT_GOAL},     {"amount", KIND_DECIMAL, UNIT_MONEY},
    {"step", KIND_DECIMAL, UNIT_MONEY},      {"percent", KIND_DECIMAL, UNIT_PERCENT},
    {"count", KIND_COUNT, UNIT_NONE},        {"days", KIND_COUNT, UNIT_DAYS},
    {"year", KIND_COUNT, UNIT_NONE},         {"quarterNumber", KIND_COUNT, UNIT_NONE},
    {"reference", KIND_REF, UNIT_NONE},      {"references", KIND_REFS, UNIT_NONE},
    {"rating", KIND_COUNT, UNIT_NONE},       {"quantity", KIND_DECIMAL, UNIT_NONE},
    {"percentAbove", KIND_DECIMAL, UNIT_PERCENT},
    {"percentChange", KIND_DECIMAL, UNIT_PERCENT},
};

static void check_value(const struct shape *shape, const struct field *field, struct str type)
{
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        if (!str_is(type, types[i].type))
            continue;
        complain(field->kind == types[i].kind && field->unit == types[i].unit, shape,
                 str_of(field->name), "of another kind or unit");
        return;
    }
    const struct xml_node *definition = find_type("simpleType", type);
    complain(definition && field->kind == KIND_WORD && same_words(definition, field->words),
             shape, str_of(field->name), "other words");
}

/* The <attribute>s of a type; inside an <extension> where it holds text. */
static const struct xml_node *attributes_of(const struct xml_node *type)
{
    const struct xml_node *simple = xml_child_find(type, "simpleContent");
    return simple ? xml_child_find(simple, "extension") : type;
}

static size_t check_attributes(const struct shape *shape, const struct xml_node *type)
{
    size_t count = 0;
    const struct xml_node *n = xml_element(attributes_of(type)->child);
    for (; n; n = xml_element(n->next)) {
        if (!str_is(n->name, "attribute"))
            continue;
        count++;
        const struct field *field = shape_field(shape, value(n, "name"));
        complain(field && field->place == IN_ATTRIBUTE, shape, value(n, "name"), "no field");
        if (!field)
            continue;
        complain(field->required == str_is(value(n, "use"), "required"), shape,
                 value(n, "name"), "required by one of the two only");
        check_value(shape, field, value(n, "type"));
    }
    return count;
}

/* Text that may stand in other languages too is mixed content: a schema cannot require that. */
static size_t check_content(const struct shape *shape, const struct xml_node *type)
{
    const struct xml_node *simple = xml_child_find(type, "simpleContent");
    bool mixed = str_is(value(type, "mixed"), "true");
    if (!simple && !mixed)
        return 0;
    struct str base = simple ? value(xml_child_find(simple, "extension"), "base") : STR_NONE;
    const struct field *content = NULL;
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].place == IN_CONTENT)
            content = &shape->fields[i];
    complain(content && content->kind == KIND_TEXT, shape, base, "no field for its text");
    if (content && simple)
        complain(content->required == str_is(base, "text"), shape, str_of(content->name),
                 "required by one of the two only");
    if (content)
        complain(content->prose == mixed, shape, str_of(content->name), "in other languages");
    return 1;
}

static const struct field *field_for(const struct shape *shape, struct str element)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *f = &shape->fields[i];
        if ((f->place == IN_CHILD && str_is(element, f->name))
            || (f->place == IN_PLACE && str_is(element, f->of->element)))
            return f;
    }
    return NULL;
}

static void check_shape(const struct shape *shape, struct str type_name);

/* <goals> and its like: a type that holds the elements of one list. */
static void check_group(const struct field *field, struct str type_name)
{
    const struct xml_node *type = find_type("complexType", type_name);
    const struct xml_node *only =
        xml_element(xml_element(xml_child_find(type, "sequence")->child));
    CHECK(only && !xml_element(only->next));
    CHECK_STR(value(only, "name"), field->of->element);
    CHECK_STR(value(only, "maxOccurs"), "unbounded");
    check_shape(field->of, value(only, "type"));
}

static void check_child(const struct shape *shape, const struct xml_node *element)
{
    struct str name = value(element, "name"), type = value(element, "type");
    const struct field *field = field_for(shape, name);
    complain(field != NULL, shape, name, "no field");
    if (!field)
        return;
    bool many = str_is(value(element, "maxOccurs"), "unbounded");
    complain(many == (field->place == IN_PLACE || field->prose), shape, name, "one or many");
    complain(field->required == !value(element, "minOccurs").s, shape, name,
             "required by one of the two only");
    if (field->kind == KIND_LIST && field->place == IN_CHILD)
        check_group(field, type);
    else if (field->kind == KIND_LIST || field->kind == KIND_ITEM)
        check_shape(field->of, type);
    else
        check_value(shape, field, type);
}

/* An attribute or a content that is prose has an element of its name for other languages. */
static void check_other_language(const struct shape *shape, struct str name)
{
    const struct field *field = shape_field(shape, name);
    complain(field && field->prose && field->place != IN_CHILD, shape, name,
             "another language of something that is no text");
}

/* Several of them may stand in any order. */
static size_t check_other_languages(const struct shape *shape, const struct xml_node *n)
{
    size_t count = 0;
    for (; n; n = xml_element(n->next), count++) {
        CHECK_STR(value(n, "type"), "otherLanguage");
        check_other_language(shape, value(n, "name"));
    }
    return count;
}

static size_t prose_count(const struct shape *shape)
{
    size_t count = 0;
    for (size_t i = 0; i < shape->field_count; i++)
        count += shape->fields[i].prose && shape->fields[i].place != IN_CHILD;
    return count;
}

static void check_shape(const struct shape *shape, struct str type_name)
{
    const struct xml_node *type = find_type("complexType", type_name);
    complain(type != NULL, shape, type_name, "no such type");
    if (!type)
        return;
    size_t count = check_attributes(shape, type) + check_content(shape, type);
    const struct xml_node *sequence = xml_child_find(type, "sequence");
    const struct xml_node *n = sequence ? xml_element(sequence->child) : NULL;
    size_t others = 0;
    for (; n; n = xml_element(n->next)) {
        if (str_is(n->name, "choice")) {
            others += check_other_languages(shape, xml_element(n->child));
        } else if (str_is(value(n, "type"), "otherLanguage")) {
            check_other_language(shape, value(n, "name"));
            others++;
        } else {
            check_child(shape, n);
            count++;
        }
    }
    complain(others == prose_count(shape), shape, STR("*"), "a text in one language only");
    complain(count == shape->field_count, shape, STR("*"), "a field that the schema lacks");
}

static const struct xml_node *next_node(const struct xml_node *node)
{
    if (node->child)
        return node->child;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : NULL;
}

static bool is_explained(const struct xml_node *node, const char *lang)
{
    const struct xml_node *n = xml_child_find(node, "annotation");
    for (n = n ? xml_element(n->child) : NULL; n; n = xml_element(n->next))
        if (str_is(value(n, "xml:lang"), lang) && n->child && n->child->text.n > 3)
            return true;
    return false;
}

static void check_documentation(void)
{
    static const char *const explained[] = {"element", "attribute", "simpleType", "complexType",
                                            "enumeration", "schema"};
    for (const struct xml_node *n = schema; n; n = next_node(n)) {
        for (size_t i = 0; n->name.s && i < sizeof explained / sizeof explained[0]; i++) {
            if (!str_is(n->name, explained[i]))
                continue;
            bool good = is_explained(n, "en") && is_explained(n, "zh-Hans");
            CHECK(good);
            if (!good)
                fprintf(stderr, "line %zu is not explained\n", pos_place(xml_pos(n)).line);
        }
    }
}

int main(void)
{
    struct arena *arena = arena_new();
    struct findings findings = {.arena = arena};
    const struct source *source =
        file_read(arena, &findings, SOURCE_DIR "/plans/schema/plan-1.xsd", XML_BYTES_MAX);
    schema = source ? xml_read(arena, &findings, source, NULL) : NULL;
    CHECK(schema != NULL);
    if (schema) {
        check_shape(&plan_shape, STR("accountPlan"));
        check_documentation();
    }
    arena_free(arena);
    return checks_end();
}
