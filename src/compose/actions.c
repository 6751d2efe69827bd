/* Component actions: who does what until when, and by what one sees that it is done. */
#include "compose/schedule.h"

static const struct plan_action *action_of(const struct plan_node *node)
{
    return (const struct plan_action *)node;
}

static struct str goal_text(const struct composer *c, const struct plan_node *node)
{
    (void)c;
    return action_of(node)->goal.id;
}

/* Actions are numbered only where one depends on another. */
static bool any_depends(const struct plan_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (PLAN_ITEMS(*list, plan_action)[i].depends_on.count)
            return true;
    return false;
}

static const struct schedule_column columns[] = {
    {WORD_ACTION_NUMBER, "s", "id", NULL, true},
    {WORD_ACTION, "s1", "text", NULL, true},
    {WORD_ACTIVITY_GOAL, "c", "goal", goal_text, true},
    {WORD_ACTION_OWNER, "s", "owner", NULL, true},
    {WORD_ACTION_START, "s", "start", NULL, true},
    {WORD_ACTION_DUE, "s", "due", NULL, true},
};

static struct str depends_text(struct composer *c, const struct plan_action *action)
{
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < action->depends_on.count; i++) {
        if (!action->depends_on.items[i].target)
            continue;
        if (out.n)
            buf_add(&out, word(c, WORD_LIST_COMMA));
        buf_add(&out, action->depends_on.items[i].id);
    }
    return out.n ? FILL(c->arena, word(c, WORD_ACTION_DEPENDS), {"value", buf_str(&out)})
                 : STR("");
}

static void action_row(struct composer *c, struct schedule *schedule,
                       const struct plan_action *action)
{
    struct doc_row *row = schedule_row(c, schedule, ROW_BODY, &action->node);
    size_t text = schedule_place(schedule, WORD_ACTION);
    row->cells[text].head = true;
    struct str evidence = action->evidence.n ? FILL(c->arena, word(c, WORD_ACTION_EVIDENCE),
                                                    {"value", action->evidence})
                                             : STR("");
    row_note(c, row, text, evidence, &action->node, "evidence");
    row_note(c, row, text, depends_text(c, action), &action->node, "dependsOn");
    if (action->state == ACTION_DONE)
        row_note(c, row, schedule_place(schedule, WORD_ACTION_DUE),
                 text_word(c, &action->node, "state"), &action->node, "state");
}

void component_actions(struct composer *c, struct doc_block *parent)
{
    const struct plan_list *list = &c->plan->actions;
    if (list->count == 0)
        return;
    const struct plan_action *actions = PLAN_ITEMS(*list, plan_action);
    size_t skip = any_depends(list) ? 0 : 1;
    struct schedule schedule =
        schedule_begin(c, parent, columns + skip,
                       sizeof columns / sizeof columns[0] - skip, list, sizeof *actions,
                       word(c, WORD_ACTIONS_SUMMARY));
    for (size_t i = 0; i < list->count; i++)
        action_row(c, &schedule, &actions[i]);
}
