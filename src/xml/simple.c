#include "xml/simple.h"

#include <stdlib.h>

void *schema_known(const struct schema_reader *reader, const struct xml_node *definition)
{
    for (size_t i = 0; i < reader->known_count; i++)
        if (reader->known[i].definition == definition)
            return reader->known[i].built;
    return NULL;
}

void schema_remember(struct schema_reader *reader, const struct xml_node *definition,
                     void *built)
{
    reader->known = arena_grow(reader->arena, reader->known, &reader->known_capacity,
                               reader->known_count + 1, sizeof *reader->known);
    reader->known[reader->known_count].definition = definition;
    reader->known[reader->known_count++].built = built;
}

struct str schema_value(const struct xml_node *node, const char *attribute)
{
    const struct xml_attribute *found = xml_attribute_find(node, attribute);
    return found ? found->value : STR_NONE;
}

static struct str prefix_of(struct str name)
{
    size_t colon = str_find(name, STR(":"), 0);
    return colon == SIZE_MAX ? STR("") : str_slice(name, 0, colon);
}

static struct str local_of(struct str name)
{
    size_t colon = str_find(name, STR(":"), 0);
    return colon == SIZE_MAX ? name : str_slice(name, colon + 1, name.n);
}

const struct xml_node *schema_find(const struct schema_reader *reader, const char *kind,
                                   struct str name)
{
    struct str local = local_of(name);
    const struct xml_node *n = xml_element(reader->schema->child);
    for (; n; n = xml_element(n->next))
        if (str_is(n->name, kind) && str_equal(schema_value(n, "name"), local))
            return n;
    return NULL;
}

static const struct str boolean_words[] = {{"true", 4}, {"false", 5}, {"1", 1}, {"0", 1}};

#define BOUND(number) {.digits = (number), .known = true}

/* XML Schema part 2, as far as values have rules that people break. */
static const struct {
    const char *name;
    struct simple_type type;
} builtins[] = {
    {"string", {.raw = true}},
    {"normalizedString", {.raw = true}},
    {"token", {.builtin = BUILTIN_TEXT}},
    {"date", {.builtin = BUILTIN_DATE}},
    {"decimal", {.builtin = BUILTIN_NUMBER}},
    {"integer", {.builtin = BUILTIN_WHOLE}},
    {"int", {.builtin = BUILTIN_WHOLE}},
    {"nonNegativeInteger", {.builtin = BUILTIN_WHOLE, .least = BOUND(0)}},
    {"positiveInteger", {.builtin = BUILTIN_WHOLE, .least = BOUND(1)}},
    {"NCName", {.builtin = BUILTIN_NAME}},
    {"ID", {.builtin = BUILTIN_NAME}},
    {"IDREF", {.builtin = BUILTIN_NAME}},
    {"boolean", {.words = boolean_words, .word_count = 4}},
};

static const struct simple_type unknown_type = {.open = true};

const struct simple_type *simple_named(struct schema_reader *reader, struct str name)
{
    if (!str_equal(prefix_of(name), reader->prefix)) {
        const struct xml_node *definition = schema_find(reader, "simpleType", name);
        return definition ? simple_build(reader, definition) : NULL;
    }
    for (size_t i = 0; i < sizeof builtins / sizeof builtins[0]; i++)
        if (str_is(local_of(name), builtins[i].name))
            return &builtins[i].type;
    return &unknown_type;
}

/* The type named by `attribute`, or defined inside. */
static const struct simple_type *named_or_inside(struct schema_reader *reader,
                                                 const struct xml_node *node,
                                                 const char *attribute)
{
    struct str name = schema_value(node, attribute);
    const struct xml_node *inside = xml_child_find(node, "simpleType");
    const struct simple_type *type = name.s   ? simple_named(reader, name)
                                     : inside ? simple_build(reader, inside)
                                              : NULL;
    return type ? type : &unknown_type;
}

struct facets {
    struct schema_reader *reader;
    struct simple_type *type;
    struct str *words;
    size_t word_count, word_capacity;
    struct buf pattern;
};

static void read_word(struct facets *f, const struct xml_node *facet)
{
    struct str value = schema_value(facet, "value");
    f->words = arena_grow(f->reader->arena, f->words, &f->word_capacity, f->word_count + 1,
                          sizeof *f->words);
    f->words[f->word_count++] = value;
}

static void read_pattern(struct facets *f, struct str value)
{
    buf_puts(&f->pattern, f->pattern.n ? "|(" : "(");
    buf_add(&f->pattern, value);
    buf_char(&f->pattern, ')');
}

static void read_least(struct facets *f, struct str value)
{
    if (f->type->builtin == BUILTIN_DATE)
        f->type->first = value;
    else if (!dec_parse(value, &f->type->least))
        f->type->open = true;
}

static void read_above(struct facets *f, struct str value)
{
    read_least(f, value);
    f->type->least_open = true;
}

static void read_most(struct facets *f, struct str value)
{
    if (f->type->builtin == BUILTIN_DATE)
        f->type->last = value;
    else if (!dec_parse(value, &f->type->most))
        f->type->open = true;
}

static void read_length_least(struct facets *f, struct str value)
{
    f->type->length_least = strtoul(str_terminated(f->reader->arena, value), NULL, 10);
}

static void read_length_most(struct facets *f, struct str value)
{
    f->type->length_most = strtoul(str_terminated(f->reader->arena, value), NULL, 10);
}

static void read_facet(struct facets *f, const struct xml_node *facet)
{
    static const struct {
        const char *name;
        void (*read)(struct facets *f, struct str value);
    } readers[] = {
        {"pattern", read_pattern},   {"minInclusive", read_least},
        {"minExclusive", read_above}, {"maxInclusive", read_most},
        {"minLength", read_length_least}, {"maxLength", read_length_most},
    };
    if (str_is(facet->name, "enumeration"))
        read_word(f, facet);
    for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++)
        if (str_is(facet->name, readers[i].name))
            readers[i].read(f, schema_value(facet, "value"));
}

static void read_restriction(struct schema_reader *reader, struct simple_type *type,
                             const struct xml_node *restriction)
{
    struct facets f = {.reader = reader, .type = type, .pattern = {.arena = reader->arena}};
    type->base = named_or_inside(reader, restriction, "base");
    type->builtin = type->base->builtin;
    type->raw = type->base->raw;
    const struct xml_node *n = xml_element(restriction->child);
    for (; n; n = xml_element(n->next))
        read_facet(&f, n);
    type->words = f.words;
    type->word_count = f.word_count;
    if (f.pattern.n) {
        type->pattern = lib_pattern(reader->arena,
                                    str_terminated(reader->arena, buf_str(&f.pattern)));
        type->open = type->open || !type->pattern;
    }
}

const struct simple_type *simple_build(struct schema_reader *reader,
                                       const struct xml_node *definition)
{
    struct simple_type *type = schema_known(reader, definition);
    if (type)
        return type;
    type = arena_alloc(reader->arena, sizeof *type);
    type->definition = definition;
    schema_remember(reader, definition, type);
    const struct xml_node *restriction = xml_child_find(definition, "restriction");
    const struct xml_node *list = xml_child_find(definition, "list");
    if (restriction)
        read_restriction(reader, type, restriction);
    else if (list)
        type->item = named_or_inside(reader, list, "itemType");
    else
        type->open = true;
    return type;
}
