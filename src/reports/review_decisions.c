/* Section of a review pack: what the review decided to change, and room for what it decides. */
#include "reports/review_parts.h"

#include "plan/path.h"

enum { BLANK_ROWS = 4 };

static const struct plan_goal *goal_of(const struct plan_node *node)
{
    for (; node; node = node->parent)
        if (node->shape == &goal_shape)
            return (const struct plan_goal *)node;
    return NULL;
}

static struct str decimal_text(const struct pack *p, const struct plan_node *node,
                               const struct field *field, struct dec value)
{
    const struct plan_goal *goal = goal_of(node);
    if (!value.known)
        return STR("");
    if (field->unit == UNIT_MONEY)
        return text_money(p->c, value);
    if (field->unit == UNIT_PERCENT)
        return text_percent(p->c, value);
    if (field->unit == UNIT_GOAL && goal)
        return text_in_unit(p->c, value, goal->unit, true);
    return text_number(p->c, value);
}

/* As the plan has it now; "" for none. */
static struct str old_text(const struct pack *p, const struct plan_node *node,
                           const struct field *field)
{
    if (!field_known(node, field))
        return STR("");
    if (field->kind == KIND_DECIMAL)
        return decimal_text(p, node, field, *(const struct dec *)field_at(node, field));
    if (field->kind == KIND_DATE)
        return text_date(p->c, *(const struct date *)field_at(node, field), WORD_DATE_TABLE);
    return text_field(p->c, (struct path_value){.node = node, .field = field}, STR_NONE);
}

/* As the decision writes it, in the same form; as it stands if it is no such value. */
static struct str new_text(const struct pack *p, const struct plan_node *node,
                           const struct field *field, struct str value)
{
    struct dec number;
    struct date day;
    if (field->kind == KIND_DECIMAL && dec_parse(value, &number))
        return decimal_text(p, node, field, number);
    if (field->kind == KIND_DATE && date_parse(value, &day))
        return text_date(p->c, day, WORD_DATE_TABLE);
    if (field->kind == KIND_WORD) {
        struct str named = wording_value(p->c->wording, node->shape->element, field->name,
                                         str_terminated(p->c->arena, value));
        return named.n ? named : value;
    }
    return value;
}

static struct str or_none(const struct pack *p, struct str text)
{
    return text.n ? text : word(p->c, WORD_PACK_NO_VALUE);
}

/* "target", "tier 3 · rate". */
static struct str field_name(const struct pack *p, const struct plan_node *part,
                             const struct plan_node *node, const struct field *field)
{
    const struct names *names = p->given->names;
    size_t index = 0;
    const struct field *holder = node == part ? NULL : plan_holder(node, &index);
    struct str number = str_format(p->c->arena, "%zu", index + 1);
    struct str place = holder && holder->kind == KIND_LIST
                           ? FILL(p->c->arena, name_of_place(names, node->shape),
                                  {"number", number}, {"quarter", number},
                                  {"name", name_of_element(names, node->shape)})
                           : STR("");
    struct str parts[] = {place, name_of_field(names, node->shape, field)};
    return text_joined(p->c, parts, 2);
}

static void decision_row(const struct pack *p, struct doc_table *table,
                         const struct actual_decision *decision)
{
    struct composer *c = p->c;
    const struct plan *plan = c->plan;
    const struct plan_node *part = plan_find(plan, decision->part), *node = NULL;
    if (!part)
        part = plan_at(&plan->node, decision->part);
    const struct field *field = part ? plan_field_at(part, decision->field, &node) : NULL;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, decision->id);
    row->cells[0].head = true;
    struct str name = pack_name(p, part);
    pack_cell(p, row, 1, name.n ? name : decision->part);
    pack_note(p, row, 1, field ? field_name(p, part, node, field) : decision->field);
    if (field) {
        pack_cell(p, row, 2, or_none(p, old_text(p, node, field)));
        pack_cell(p, row, 3, or_none(p, new_text(p, node, field, decision->value)));
    } else {
        pack_cell(p, row, 2, word(c, WORD_PACK_NOT_KNOWN));
        pack_cell(p, row, 3, or_none(p, decision->value));
    }
    pack_note(p, row, 3, decision->text);
    pack_blank(p, row, 4, 1);
}

static size_t taken(const struct pack *p)
{
    const struct plan_list *list = &p->s->given.actuals->decisions;
    size_t count = 0;
    for (size_t i = 0; i < list->count; i++)
        count += PLAN_ITEMS(*list, actual_decision)[i].quarter == p->quarter;
    return count;
}

static void blank_rows(const struct pack *p, struct doc_table *table)
{
    for (int i = 0; i < BLANK_ROWS; i++) {
        struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
        pack_blank(p, row, 0, 2);
    }
}

void pack_decisions(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_ACTION_NUMBER, WORD_PACK_PART, WORD_PACK_OLD,
                                      WORD_PACK_NEW, WORD_PACK_OWNER_FROM};
    struct composer *c = p->c;
    const struct plan_list *list = &p->s->given.actuals->decisions;
    struct str may = p->review && p->review->may_amend.n
                         ? FILL(c->arena, word(c, WORD_REVIEW_MAY_AMEND),
                                {"value", p->review->may_amend})
                         : word(c, WORD_PACK_MAY_AMEND_NONE);
    paragraph_add(c, parent, "note", may, POS_NONE)->keep_next = true;
    struct doc_table *table =
        pack_table(p, parent, "grid", "ss2s2s3s", WORD_PACK_DECISIONS_SUMMARY, heads, 5);
    table->columns[0].minimum = 34;
    table->columns[4].fixed = 70;
    for (size_t i = 0; i < list->count; i++) {
        const struct actual_decision *decision = &PLAN_ITEMS(*list, actual_decision)[i];
        if (decision->quarter == p->quarter)
            decision_row(p, table, decision);
    }
    blank_rows(p, table);
    struct str tool = !c->internal ? STR("")
                      : taken(p)   ? word(c, WORD_PACK_DECISIONS_AMEND)
                                   : word(c, WORD_PACK_DECISIONS_HOW);
    paragraph_add(c, parent, "table-note",
                  str_format(c->arena, "%.*s%.*s", STR_ARGS(word(c, WORD_PACK_DECISIONS_NOTE)),
                             STR_ARGS(tool)), POS_NONE);
}
