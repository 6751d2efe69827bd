/* Blanks that somebody typed into the plan to fill in later: ____, 【】 and the like. In a
 * draft they are welcome and named; a final contract has none. */
#include "compose/composer.h"

static bool has_blank(struct str text)
{
    static const char *const marks[] = {"____", "＿＿", "【】", "【 】", "【　】", "【  】",
                                        "[ ]"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (str_find(text, str_of(marks[i]), 0) != SIZE_MAX)
            return true;
    return false;
}

static void check_node(struct composer *c, const struct plan_node *node, int depth);

static void check_field(struct composer *c, const struct plan_node *node,
                        const struct field *field, int depth)
{
    const void *value = field_at(node, field);
    if (field->kind == KIND_TEXT && has_blank(*(const struct str *)value)) {
        FIND(c->findings, c->final ? &BLANK_IN_FINAL : &BLANK_LEFT, field_pos(node, field),
             ARG_TEXT("path", field->name));
    } else if (field->kind == KIND_ITEM) {
        const struct plan_node *item = *(const struct plan_node *const *)value;
        if (item)
            check_node(c, item, depth + 1);
    } else if (field->kind == KIND_LIST) {
        const struct plan_list *list = value;
        for (size_t i = 0; i < list->count; i++)
            check_node(c, list_item(field, list, i), depth + 1);
    }
}

/* The shapes nest no deeper than this, whatever the input. */
enum { SHAPES_DEEP = 16 };

static void check_node(struct composer *c, const struct plan_node *node, int depth)
{
    for (size_t i = 0; depth < SHAPES_DEEP && i < node->shape->field_count; i++)
        check_field(c, node, &node->shape->fields[i], depth);
}

void blanks_check(struct composer *c)
{
    check_node(c, &c->plan->node, 0);
}
