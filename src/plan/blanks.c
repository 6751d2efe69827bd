/* Blanks that somebody typed into the plan to fill in later. In a draft they are welcome and
 * named; a final contract has none. */
#include "plan/messages.h"
#include "plan/plan.h"
#include "xml/xml.h"

struct search {
    struct findings *findings;
    enum audience audience;
    bool final;
};

/* Where the blank itself stands in the text of an element; the element where it cannot be seen,
 * as in a text of several pieces. */
static struct pos blank_in(const struct xml_node *element, struct pos otherwise)
{
    for (const struct xml_node *n = element ? element->child : NULL; n; n = n->next) {
        size_t at = n->name.s ? SIZE_MAX : str_find_blank(n->text);
        if (at != SIZE_MAX)
            return xml_text_pos(n, at);
    }
    return otherwise;
}

static struct pos blank_pos(const struct plan_node *node, const struct field *field)
{
    struct pos whole = field_pos(node, field);
    if (field->place == IN_CHILD)
        return blank_in(xml_child_find(node->xml, field->name), whole);
    if (field->place != IN_ATTRIBUTE)
        return blank_in(node->xml, whole);
    const struct xml_attribute *a = xml_attribute_find(node->xml, field->name);
    size_t at = a ? str_find_blank(a->value) : SIZE_MAX;
    return at == SIZE_MAX ? whole : xml_value_pos(node->xml, a, at);
}

static void check_text(const struct search *s, const struct plan_node *node,
                       const struct field *field)
{
    const struct message *message = s->final ? &PLAN_BLANK_IN_FINAL : &PLAN_BLANK;
    if (str_has_blank(*(const struct str *)field_at(node, field)))
        FIND(s->findings, message, blank_pos(node, field), ARG_TEXT("field", field->name));
    for (const struct plan_other *o = node->others; o; o = o->next)
        if (o->field == field && str_has_blank(o->text))
            FIND(s->findings, message, blank_in(o->xml, xml_pos(o->xml)), ARG_TEXT("field", field->name));
}

/* Calls itself for the nodes inside, as deep as the shapes are. */
static void check_node(const struct search *s, const struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const void *value = field_at(node, field);
        if (field_audience(node, field) > s->audience || !field_known(node, field))
            continue;
        if (field->kind == KIND_TEXT)
            check_text(s, node, field);
        else if (field->kind == KIND_ITEM)
            check_node(s, *(const struct plan_node *const *)value);
        const struct plan_list *list = value;
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            if (list_item(field, list, k)->audience <= s->audience)
                check_node(s, list_item(field, list, k));
    }
}

void plan_blanks(struct findings *findings, const struct plan *plan, enum audience audience,
                 bool final)
{
    check_node(&(struct search){findings, audience, final}, &plan->node);
}
