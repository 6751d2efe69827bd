/* Component complaints: what the customer complained of, and how long it took. */
#include "compose/schedule.h"

static const struct plan_complaint *complaint_of(const struct plan_node *node)
{
    return (const struct plan_complaint *)node;
}

static struct str resolved_text(const struct composer *c, const struct plan_node *node)
{
    struct date day = complaint_of(node)->resolved;
    return date_known(day) ? text_date(c, day, WORD_DATE_TABLE) : word(c, WORD_COMPLAINT_OPEN);
}

/* How many days after the complaint came in. */
static void day_note(struct composer *c, struct schedule *schedule, struct doc_row *row,
                     enum word head, const struct plan_complaint *complaint, struct date day)
{
    size_t place = schedule_place(schedule, head);
    if (place == SIZE_MAX || !date_known(day) || !date_known(complaint->received))
        return;
    int32_t days = date_number(day) - date_number(complaint->received);
    row_note(c, row, place, FILL(c->arena, word(c, WORD_COMPLAINT_AFTER),
                                 {"days", text_number(c, dec_int(days))}), NULL, NULL);
}

void component_complaints(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_COMPLAINT, .align = "s1", .field = "text"},
        {.head = WORD_COMPLAINT_RECEIVED, .align = "s", .field = "received", .always = true},
        {.head = WORD_COMPLAINT_ACKNOWLEDGED, .align = "s", .field = "acknowledged"},
        {.head = WORD_COMPLAINT_RESOLVED, .align = "s", .field = "resolved",
         .text = resolved_text, .always = true},
        {.head = WORD_ACTION_OWNER, .align = "s", .field = "owner"},
    };
    const struct plan_satisfaction *satisfaction = c->plan->satisfaction;
    if (!satisfaction || satisfaction->complaints.count == 0)
        return;
    const struct plan_list *list = &satisfaction->complaints;
    const struct plan_complaint *complaints = PLAN_ITEMS(*list, plan_complaint);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *complaints, word(c, WORD_COMPLAINTS_SUMMARY));
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_complaint *one = &complaints[i];
        struct doc_row *row = schedule_row(c, &schedule, ROW_BODY, &one->node);
        day_note(c, &schedule, row, WORD_COMPLAINT_ACKNOWLEDGED, one, one->acknowledged);
        day_note(c, &schedule, row, WORD_COMPLAINT_RESOLVED, one, one->resolved);
    }
}
