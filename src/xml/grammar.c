#include "xml/grammar.h"

#include "xml/mark.h"
#include "xml/simple.h"

#include <stdlib.h>
#include <string.h>

/* An element type while it is made. */
struct draft {
    struct schema_reader *reader;
    struct element_type *type;
    struct attribute_rule *attributes;
    size_t attribute_capacity;
    struct child_rule *children;
    size_t child_capacity;
    struct slot *slots;
    size_t slot_capacity;
    bool repeated; /* an element may stand in several slots */
};

static const struct element_type open_type = {.open = true};

static const struct element_type *type_of(struct schema_reader *reader,
                                          const struct xml_node *declaration);

static size_t occurs(const struct xml_node *node, const char *attribute)
{
    struct str value = schema_value(node, attribute);
    if (str_is(value, "unbounded"))
        return SIZE_MAX;
    return value.s ? strtoul(value.s, NULL, 10) : 1;
}

static size_t add_slot(struct draft *d, struct slot slot)
{
    struct element_type *type = d->type;
    d->slots = arena_grow(d->reader->arena, d->slots, &d->slot_capacity, type->slot_count + 1,
                          sizeof *d->slots);
    d->slots[type->slot_count] = slot;
    return type->slot_count++;
}

static void add_slot_name(struct draft *d, struct slot *slot, struct str name)
{
    slot->names = slot->names.n ? str_format(d->reader->arena, "%.*s, %.*s",
                                             STR_ARGS(slot->names), STR_ARGS(name))
                                : name;
}

static void add_element(struct draft *d, const struct xml_node *node, size_t slot)
{
    struct element_type *type = d->type;
    struct str ref = schema_value(node, "ref");
    const struct xml_node *declaration = ref.s ? schema_find(d->reader, "element", ref) : node;
    if (!declaration) {
        type->any_elements = true;
        return;
    }
    struct str name = schema_value(declaration, "name");
    d->children = arena_grow(d->reader->arena, d->children, &d->child_capacity,
                             type->child_count + 1, sizeof *d->children);
    for (size_t i = 0; i < type->child_count; i++)
        d->repeated = d->repeated || str_equal(d->children[i].name, name);
    d->children[type->child_count++] =
        (struct child_rule){name, type_of(d->reader, declaration), slot};
    add_slot_name(d, &d->slots[slot], name);
}

static bool is_model(const struct xml_node *node)
{
    return str_is(node->name, "sequence") || str_is(node->name, "choice")
           || str_is(node->name, "all") || str_is(node->name, "group");
}

/* The <sequence>, <choice> or <all> that a <group ref> stands for; others as they are. */
static const struct xml_node *model_of(struct draft *d, const struct xml_node *node)
{
    if (!str_is(node->name, "group"))
        return node;
    const struct xml_node *group = schema_find(d->reader, "group", schema_value(node, "ref"));
    const struct xml_node *n = group ? xml_element(group->child) : NULL;
    while (n && !is_model(n))
        n = xml_element(n->next);
    return n;
}

/* All elements of the model, at any depth of it, in one slot. */
static void add_all(struct draft *d, const struct xml_node *model, size_t slot)
{
    const struct xml_node *n = model ? xml_element(model->child) : NULL;
    for (; n; n = xml_element(n->next)) {
        if (str_is(n->name, "element"))
            add_element(d, n, slot);
        else if (is_model(n))
            add_all(d, model_of(d, n), slot);
        else if (str_is(n->name, "any"))
            d->type->any_elements = true;
    }
}

/* One of several elements, once: the tables can say which two exclude each other. Any other
 * choice only says which elements may stand there. */
static void add_choice(struct draft *d, const struct xml_node *choice, bool required, bool once)
{
    struct slot slot = {.choice = once, .required = required, .most = once ? 0 : SIZE_MAX};
    const struct xml_node *n = xml_element(choice->child);
    for (; n; n = xml_element(n->next)) {
        bool element = str_is(n->name, "element");
        slot.choice = slot.choice && (element || str_is(n->name, "annotation"));
        slot.required = slot.required && element && occurs(n, "minOccurs") > 0;
        size_t most = element ? occurs(n, "maxOccurs") : SIZE_MAX;
        slot.most = most > slot.most ? most : slot.most;
    }
    add_all(d, choice, add_slot(d, slot));
}

static void add_sequence(struct draft *d, const struct xml_node *sequence, bool required);

static void add_model(struct draft *d, const struct xml_node *node, bool required)
{
    const struct xml_node *model = model_of(d, node);
    bool once = occurs(node, "maxOccurs") == 1;
    required = required && occurs(node, "minOccurs") > 0;
    if (!model)
        d->type->any_elements = true;
    else if (str_is(model->name, "choice"))
        add_choice(d, model, required, once);
    else if (once)
        add_sequence(d, model, required);
    else
        add_all(d, model, add_slot(d, (struct slot){.most = SIZE_MAX}));
}

static void add_sequence(struct draft *d, const struct xml_node *sequence, bool required)
{
    const struct xml_node *n = xml_element(sequence->child);
    for (; n; n = xml_element(n->next)) {
        if (str_is(n->name, "element")) {
            struct slot slot = {.required = required && occurs(n, "minOccurs") > 0,
                                .most = occurs(n, "maxOccurs")};
            add_element(d, n, add_slot(d, slot));
        } else if (is_model(n)) {
            add_model(d, n, required);
        } else if (str_is(n->name, "any")) {
            d->type->any_elements = true;
        }
    }
}

static void add_attribute(struct draft *d, const struct xml_node *node)
{
    struct element_type *type = d->type;
    struct str name = schema_value(node, "name"), ref = schema_value(node, "ref");
    if (str_is(schema_value(node, "use"), "prohibited"))
        return;
    struct attribute_rule rule = {.name = name.s ? name : ref,
                                  .required = str_is(schema_value(node, "use"), "required")};
    const struct xml_node *inside = xml_child_find(node, "simpleType");
    if (inside)
        rule.type = simple_build(d->reader, inside);
    else if (schema_value(node, "type").s)
        rule.type = simple_named(d->reader, schema_value(node, "type"));
    d->attributes = arena_grow(d->reader->arena, d->attributes, &d->attribute_capacity,
                               type->attribute_count + 1, sizeof *d->attributes);
    d->attributes[type->attribute_count++] = rule;
}

static void add_content(struct draft *d, const struct xml_node *definition);

static void add_attribute_group(struct draft *d, const struct xml_node *node)
{
    const struct xml_node *group =
        schema_find(d->reader, "attributeGroup", schema_value(node, "ref"));
    if (group)
        add_content(d, group);
}

static void add_any_attribute(struct draft *d, const struct xml_node *node)
{
    (void)node;
    d->type->any_attributes = true;
}

/* <extension>: all of the base, then what is added. */
static void add_extension(struct draft *d, const struct xml_node *node)
{
    struct str base = schema_value(node, "base");
    const struct xml_node *complex = schema_find(d->reader, "complexType", base);
    if (complex)
        add_content(d, complex);
    else
        d->type->text = simple_named(d->reader, base);
    add_content(d, node);
}

static void add_restriction(struct draft *d, const struct xml_node *node)
{
    if (str_is(node->parent->name, "simpleContent"))
        d->type->open = true;
    add_content(d, node);
}

static void add_ordered(struct draft *d, const struct xml_node *node)
{
    d->type->ordered = true;
    add_model(d, node, true);
}

static void add_unordered(struct draft *d, const struct xml_node *node)
{
    add_sequence(d, node, occurs(node, "minOccurs") > 0);
}

/* What stands in a <complexType>, an <extension> or an <attributeGroup>. */
static void add_content(struct draft *d, const struct xml_node *definition)
{
    static const struct {
        const char *name;
        void (*add)(struct draft *d, const struct xml_node *node);
    } parts[] = {
        {"sequence", add_ordered},
        {"choice", add_ordered},
        {"group", add_ordered},
        {"all", add_unordered},
        {"attribute", add_attribute},
        {"attributeGroup", add_attribute_group},
        {"anyAttribute", add_any_attribute},
        {"simpleContent", add_content},
        {"complexContent", add_content},
        {"extension", add_extension},
        {"restriction", add_restriction},
    };
    if (str_is(schema_value(definition, "mixed"), "true"))
        d->type->mixed = true;
    const struct xml_node *n = xml_element(definition->child);
    for (; n; n = xml_element(n->next))
        for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
            if (str_is(n->name, parts[i].name))
                parts[i].add(d, n);
}

/* Known before it is filled, since an element may hold its own kind. */
static const struct element_type *build_complex(struct schema_reader *reader,
                                                const struct xml_node *definition)
{
    struct element_type *type = schema_known(reader, definition);
    if (type)
        return type;
    type = arena_alloc(reader->arena, sizeof *type);
    schema_remember(reader, definition, type);
    struct draft draft = {.reader = reader, .type = type};
    add_content(&draft, definition);
    if (draft.repeated) {
        type->ordered = false;
        for (size_t i = 0; i < type->slot_count; i++)
            draft.slots[i] = (struct slot){.most = SIZE_MAX, .names = draft.slots[i].names};
    }
    type->attributes = draft.attributes;
    type->children = draft.children;
    type->slots = draft.slots;
    return type;
}

static const struct element_type *plain_text(struct schema_reader *reader,
                                             const struct simple_type *text)
{
    struct element_type *type = arena_alloc(reader->arena, sizeof *type);
    type->text = text;
    return type;
}

static const struct element_type *type_of(struct schema_reader *reader,
                                          const struct xml_node *declaration)
{
    struct str name = schema_value(declaration, "type");
    const struct xml_node *complex = name.s ? schema_find(reader, "complexType", name)
                                            : xml_child_find(declaration, "complexType");
    const struct xml_node *simple = xml_child_find(declaration, "simpleType");
    const struct simple_type *text = complex  ? NULL
                                     : name.s ? simple_named(reader, name)
                                     : simple ? simple_build(reader, simple)
                                              : NULL;
    return complex ? build_complex(reader, complex)
           : text  ? plain_text(reader, text)
                   : &open_type;
}

/* The prefix that the schema's own elements are written with. */
static struct str written_prefix(const struct xml_node *node)
{
    struct str text = node->source->text;
    size_t end = node->offset + 1;
    while (end < text.n && text.s[end] != ':' && text.s[end] != '>'
           && !mark_is_space(text.s[end]))
        end++;
    struct str written = str_slice(text, node->offset + 1, end - node->offset - 1);
    return str_equal(written, node->name) ? STR("") : written;
}

static void add_roots(struct draft *d)
{
    size_t slot = add_slot(d, (struct slot){.most = 1});
    const struct xml_node *n = xml_element(d->reader->schema->child);
    for (; n; n = xml_element(n->next))
        if (str_is(n->name, "element"))
            add_element(d, n, slot);
}

/* Every element of the schema: the roots, and the children of all that are met. */
static void collect_elements(struct arena *arena, struct grammar *grammar)
{
    size_t capacity = 0;
    struct child_rule *all = arena_grow(arena, NULL, &capacity, grammar->root_count + 1,
                                        sizeof *all);
    if (grammar->root_count)
        memcpy(all, grammar->roots, grammar->root_count * sizeof *all);
    size_t count = grammar->root_count;
    for (size_t i = 0; i < count; i++) {
        const struct element_type *type = all[i].type;
        bool met = false;
        for (size_t k = 0; k < i; k++)
            met = met || all[k].type == type;
        if (met)
            continue;
        all = arena_grow(arena, all, &capacity, count + type->child_count, sizeof *all);
        for (size_t k = 0; k < type->child_count; k++)
            all[count++] = type->children[k];
    }
    grammar->elements = all;
    grammar->element_count = count;
}

const struct grammar *grammar_build(struct arena *arena, const struct xml_node *schema,
                                    const struct source *source)
{
    struct schema_reader reader = {
        .arena = arena, .schema = schema, .prefix = written_prefix(schema)};
    struct element_type document = {0};
    struct draft draft = {.reader = &reader, .type = &document};
    add_roots(&draft);
    struct grammar *grammar = arena_alloc(arena, sizeof *grammar);
    grammar->source = source;
    struct str space = schema_value(schema, "targetNamespace");
    grammar->space = space.s ? str_terminated(arena, space) : "";
    grammar->roots = draft.children;
    grammar->root_count = document.child_count;
    collect_elements(arena, grammar);
    return grammar;
}

const struct child_rule *grammar_child(const struct element_type *type, struct str name)
{
    for (size_t i = 0; i < type->child_count; i++)
        if (str_equal(type->children[i].name, name))
            return &type->children[i];
    return NULL;
}

const struct attribute_rule *grammar_attribute(const struct element_type *type,
                                               struct str name)
{
    for (size_t i = 0; i < type->attribute_count; i++)
        if (str_equal(type->attributes[i].name, name))
            return &type->attributes[i];
    return NULL;
}
