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

static void check_text(const struct search *s, const struct plan_node *node,
                       const struct field *field)
{
    const struct message *message = s->final ? &PLAN_BLANK_IN_FINAL : &PLAN_BLANK;
    if (str_has_blank(*(const struct str *)field_at(node, field)))
        FIND(s->findings, message, field_pos(node, field), ARG_TEXT("field", field->name));
    for (const struct plan_other *o = node->others; o; o = o->next)
        if (o->field == field && str_has_blank(o->text))
            FIND(s->findings, message, xml_pos(o->xml), ARG_TEXT("field", field->name));
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
