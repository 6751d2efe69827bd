/* Component waivers: rules that are set aside, why and until when. */
#include "compose/schedule.h"

static struct str subject_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_waiver *waiver = (const struct plan_waiver *)node;
    if (!waiver->subject.target)
        return word(c, WORD_WAIVER_WHOLE);
    struct str title = text_value(c, waiver->subject.target, "title");
    return title.n ? title : waiver->subject.id;
}

void component_waivers(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_WAIVER_RULE, .align = "s", .field = "rule", .always = true},
        {.head = WORD_WAIVER_SUBJECT, .align = "s", .field = "subject", .text = subject_text,
         .always = true},
        {.head = WORD_WAIVER_REASON, .align = "s1", .field = "text", .always = true},
        {.head = WORD_WAIVER_APPROVER, .align = "s", .field = "approver"},
        {.head = WORD_WAIVER_UNTIL, .align = "s", .field = "until"},
    };
    const struct plan_list *list = &c->plan->waivers;
    if (list->count == 0)
        return;
    const struct plan_waiver *waivers = PLAN_ITEMS(*list, plan_waiver);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *waivers, word(c, WORD_WAIVERS_SUMMARY));
    for (size_t i = 0; i < list->count; i++)
        schedule_row(c, &schedule, ROW_BODY, &waivers[i].node);
}
