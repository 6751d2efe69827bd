/* Component changes: the change log. */
#include "compose/schedule.h"

void component_changes(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_CHANGE_VERSION, .align = "s", .field = "version", .always = true},
        {.head = WORD_SIGN_DATE, .align = "s", .field = "date"},
        {.head = WORD_CHANGE_AUTHOR, .align = "s", .field = "author"},
        {.head = WORD_CHANGE, .align = "s1", .field = "text", .always = true},
    };
    const struct plan_list *list = &c->plan->changes;
    if (list->count == 0)
        return;
    const struct plan_change *changes = PLAN_ITEMS(*list, plan_change);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *changes, word(c, WORD_CHANGES_SUMMARY));
    for (size_t i = 0; i < list->count; i++)
        schedule_row(c, &schedule, ROW_BODY, &changes[i].node);
}
