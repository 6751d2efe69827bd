/* An element of a plan that stands in another file has only what a plan's element has. Whether
 * it is right in its place is the plan's own schema to say, once it stands there. */
#include "change/apply.h"

#include "base/arena.h"
#include "change/amendment_messages.h"
#include "plan/edit.h"
#include "xml/xml.h"

struct checking {
    struct arena *arena;
    struct findings *findings;
    bool good;
};

static void find_unknown(struct checking *c, const struct shape *shape, struct str name,
                         struct pos pos)
{
    FIND(c->findings, &AMENDMENT_NAME_UNKNOWN, pos, ARG_TEXT("element", shape->element),
         ARG("name", name));
    c->good = false;
}

static void check_attribute(struct checking *c, const struct shape *shape,
                            struct plan_node *scratch, const struct xml_node *xml,
                            const struct xml_attribute *attribute)
{
    if (str_is(attribute->name, "audience") || str_is(attribute->name, "locked")
        || str_starts(attribute->name, STR("xml:")))
        return;
    const struct field *field = shape_field(shape, attribute->name);
    if (!field || field->place != IN_ATTRIBUTE) {
        find_unknown(c, shape, attribute->name, xml_attribute_pos(xml, attribute));
    } else if (!plan_set(c->arena, scratch, field, str_collapse(c->arena, attribute->value))) {
        FIND(c->findings, &AMENDMENT_VALUE_WRONG, xml_value_pos(xml, attribute, 0),
             ARG("value", attribute->value), ARG("field", attribute->name));
        c->good = false;
    }
}

static bool has_content(const struct shape *shape)
{
    for (size_t i = 0; i < shape->field_count; i++)
        if (shape->fields[i].place == IN_CONTENT)
            return true;
    return false;
}

static void check_element(struct checking *c, const struct shape *shape,
                          const struct xml_node *xml);

/* The elements of a list that stand inside one of its own. */
static void check_group(struct checking *c, const struct field *field,
                        const struct xml_node *group, const struct shape *shape)
{
    for (const struct xml_node *n = xml_element(group->child); n; n = xml_element(n->next)) {
        if (str_is(n->name, field->of->element))
            check_element(c, field->of, n);
        else
            find_unknown(c, shape, n->name, xml_pos(n));
    }
}

static void check_child(struct checking *c, const struct shape *shape,
                        const struct xml_node *child)
{
    for (size_t i = 0; i < shape->field_count; i++) {
        const struct field *field = &shape->fields[i];
        bool named = str_is(child->name, field->name);
        if (field->kind == KIND_LIST && field->place == IN_PLACE
            && str_is(child->name, field->of->element)) {
            check_element(c, field->of, child);
            return;
        }
        if (named && field->kind == KIND_ITEM) {
            check_element(c, field->of, child);
            return;
        }
        if (named && field->kind == KIND_LIST && field->place == IN_CHILD) {
            check_group(c, field, child, shape);
            return;
        }
        if (named && field->kind != KIND_LIST && (field->place == IN_CHILD || field->prose))
            return;
    }
    find_unknown(c, shape, child->name, xml_pos(child));
}

/* Deeper than the shapes nest there is nothing that they know. */
static void check_element(struct checking *c, const struct shape *shape,
                          const struct xml_node *xml)
{
    struct plan_node *scratch = arena_alloc(c->arena, shape->size);
    for (size_t i = 0; i < xml->attribute_count; i++)
        check_attribute(c, shape, scratch, xml, &xml->attributes[i]);
    for (const struct xml_node *n = xml->child; n; n = n->next) {
        if (n->name.s)
            check_child(c, shape, n);
        else if (!has_content(shape) && str_trim(n->text).n)
            find_unknown(c, shape, str_trim(n->text), xml_pos(n));
    }
}

bool amendment_element_good(struct arena *arena, struct findings *findings,
                            const struct shape *shape, const struct xml_node *xml)
{
    struct checking c = {arena, findings, true};
    check_element(&c, shape, xml);
    return c.good;
}
