/* Component complaints: what the customer complained of, and how long it took. */
#include "compose/schedule.h"

static const struct plan_complaint *complaint_of(const struct plan_node *node)
{
    return (const struct plan_complaint *)node;
}

static struct str answered(const struct composer *c, const struct plan_complaint *complaint,
                           struct date day)
{
    if (!date_known(day) || !date_known(complaint->received))
        return text_date(c, day, WORD_DATE_TABLE);
    int32_t days = date_number(day) - date_number(complaint->received);
    return FILL(c->arena, word(c, WORD_COMPLAINT_AFTER),
                {"date", text_date(c, day, WORD_DATE_TABLE)},
                {"days", text_number(c, dec_int(days))});
}

static struct str acknowledged_text(const struct composer *c, const struct plan_node *node)
{
    return answered(c, complaint_of(node), complaint_of(node)->acknowledged);
}

static struct str resolved_text(const struct composer *c, const struct plan_node *node)
{
    struct str text = answered(c, complaint_of(node), complaint_of(node)->resolved);
    return text.n ? text : word(c, WORD_COMPLAINT_OPEN);
}

void component_complaints(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_COMPLAINT, .align = "s1", .field = "text"},
        {.head = WORD_COMPLAINT_RECEIVED, .align = "s", .field = "received", .always = true},
        {.head = WORD_COMPLAINT_ACKNOWLEDGED, .align = "s", .field = "acknowledged",
         .text = acknowledged_text},
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
    for (size_t i = 0; i < list->count; i++)
        schedule_row(c, &schedule, ROW_BODY, &complaints[i].node);
}
