/* Components activities and actions: the tables. */
#include "compose/composer.h"

static struct str goal_of(const struct plan_ref *ref)
{
    return ref->id.s ? ref->id : STR("");
}

static void activity_row(struct composer *c, struct doc_table *table,
                         const struct plan_activity *a)
{
    const struct plan_node *node = &a->node;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    doc_cell_paragraph(c->arena, &row->cells[0], "table-strong", a->title, c->lang,
                       value_pos(node, "title"));
    row->cells[0].head = true;
    if (a->text.n)
        row_text(c, row, 0, a->text, node, "text");
    row_note(c, row, 0, a->stores, node, "stores");
    if (date_known(a->agree_by))
        row_note(c, row, 0,
                 FILL(c->arena, word(c, WORD_ACTIVITY_AGREE_BY),
                      {"date", text_date(c, a->agree_by, WORD_DATE_LONG)}), node, "agreeBy");
    row_text(c, row, 1, text_word(c, node, "kind"), node, "kind");
    row_text(c, row, 2, text_span(c, a->start, a->end), node, "start");
    row_text(c, row, 3, goal_of(&a->goal), node, "goal");
    row_text(c, row, 4, text_amount(c, a->budget), node, "budget");
}

void component_activities(struct composer *c, struct doc_block *parent)
{
    if (c->plan->activities.count == 0)
        return;
    amounts_note(c, parent);
    struct doc_table *table =
        table_add(c, parent, "grid", "s1sscd", word(c, WORD_ACTIVITIES_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ACTIVITY), word(c, WORD_ACTIVITY_KIND),
                              word(c, WORD_ACTIVITY_WHEN), word(c, WORD_ACTIVITY_GOAL),
                              word(c, WORD_ACTIVITY_BUDGET)}, 5);
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        if (shown(c, &activities[i].node))
            activity_row(c, table, &activities[i]);
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_TOTAL), NULL, NULL);
    row_text(c, row, 4, text_amount(c, figures_budget(c->plan, c->audience)), NULL, NULL);
}

void component_actions(struct composer *c, struct doc_block *parent)
{
    if (c->plan->actions.count == 0)
        return;
    struct doc_table *table = table_add(c, parent, "grid", "s1csss", word(c, WORD_ACTIONS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ACTION), word(c, WORD_ACTIVITY_GOAL),
                              word(c, WORD_ACTION_OWNER), word(c, WORD_ACTION_START),
                              word(c, WORD_ACTION_DUE)}, 5);
    const struct plan_action *actions = PLAN_ITEMS(c->plan->actions, plan_action);
    for (size_t i = 0; i < c->plan->actions.count; i++) {
        const struct plan_node *node = &actions[i].node;
        if (!shown(c, node))
            continue;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, actions[i].text, node, "text");
        row->cells[0].head = true;
        row_text(c, row, 1, goal_of(&actions[i].goal), node, "goal");
        row_text(c, row, 2, text_contact(&actions[i].owner), node, "owner");
        row_text(c, row, 3, text_date(c, actions[i].start, WORD_DATE_TABLE), node, "start");
        row_text(c, row, 4, text_date(c, actions[i].due, WORD_DATE_TABLE), node, "due");
    }
}
