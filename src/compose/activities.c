/* Components activities and actions: the tables. */
#include "compose/composer.h"

static struct str goal_of(const struct plan_ref *ref)
{
    return ref->id.s ? ref->id : STR("");
}

/* Two rows: the figures, and below them the words across the whole width. */
static void activity_rows(struct composer *c, struct doc_table *table,
                          const struct plan_activity *a)
{
    const struct plan_node *node = &a->node;
    struct doc_row *figures = table_row(c, table, ROW_GROUP, node);
    row_text(c, figures, 0, a->title.n ? a->title : a->id, node, "title");
    figures->cells[0].head = true;
    row_text(c, figures, 1, text_word(c, node, "kind"), node, "kind");
    row_text(c, figures, 2, text_span(c, a->start, a->end), node, "start");
    row_text(c, figures, 3, goal_of(&a->goal), node, "goal");
    row_text(c, figures, 4, text_amount(c, a->budget), node, "budget");
    struct str owner = text_contact(&a->owner);
    if (!a->text.n && !a->stores.n && !owner.n && !date_known(a->agree_by))
        return;
    struct doc_row *words = row_across(c, table, node);
    if (a->text.n)
        row_text(c, words, 0, a->text, node, "text");
    struct str notes[] = {
        a->stores,
        owner.n ? FILL(c->arena, word(c, WORD_GOAL_OWNERS), {"value", owner}) : STR(""),
        date_known(a->agree_by)
            ? FILL(c->arena, word(c, WORD_ACTIVITY_AGREE_BY),
                   {"date", text_date(c, a->agree_by, WORD_DATE_LONG)})
            : STR("")};
    row_note(c, words, 0, text_joined(c, notes, sizeof notes / sizeof notes[0]), node, NULL);
}

void component_activities(struct composer *c, struct doc_block *parent)
{
    if (c->plan->activities.count == 0)
        return;
    amounts_note(c, parent);
    struct doc_table *table =
        table_add(c, parent, "grid", "s1ssce", word(c, WORD_ACTIVITIES_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ACTIVITY), word(c, WORD_ACTIVITY_KIND),
                              word(c, WORD_ACTIVITY_WHEN), word(c, WORD_ACTIVITY_GOAL),
                              word(c, WORD_ACTIVITY_BUDGET)}, 5);
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        activity_rows(c, table, &activities[i]);
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_TOTAL), NULL, NULL);
    row_text(c, row, 4, text_amount(c, figures_budget(c->plan)), NULL, NULL);
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
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, actions[i].text, node, "text");
        row->cells[0].head = true;
        row_text(c, row, 1, goal_of(&actions[i].goal), node, "goal");
        row_text(c, row, 2, text_contact(&actions[i].owner), node, "owner");
        row_text(c, row, 3, text_date(c, actions[i].start, WORD_DATE_TABLE), node, "start");
        row_text(c, row, 4, text_date(c, actions[i].due, WORD_DATE_TABLE), node, "due");
    }
}
