/* Component risks: what could cost us the customer's business. */
#include "compose/schedule.h"

static struct str likelihood_text(const struct composer *c, const struct plan_node *node)
{
    int32_t likelihood = ((const struct plan_loss_risk *)node)->likelihood;
    return likelihood ? FILL(c->arena, word(c, WORD_OF_FIVE),
                             {"rating", text_number(c, dec_int(likelihood))}) : STR("");
}

void component_risks(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_RISK_CAUSE, .align = "s", .field = "cause", .always = true},
        {.head = WORD_RISK, .align = "s1", .field = "text"},
        {.head = WORD_LIKELIHOOD, .align = "s", .field = "likelihood", .text = likelihood_text},
        {.head = WORD_RISK_AMOUNT, .align = "e", .field = "amount"},
        {.head = WORD_ACTION_OWNER, .align = "s", .field = "owner"},
    };
    const struct plan_satisfaction *satisfaction = c->plan->satisfaction;
    if (!satisfaction || satisfaction->risks.count == 0)
        return;
    const struct plan_list *list = &satisfaction->risks;
    const struct plan_loss_risk *risks = PLAN_ITEMS(*list, plan_loss_risk);
    amounts_note(c, parent);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *risks, word(c, WORD_RISKS_SUMMARY));
    for (size_t i = 0; i < list->count; i++)
        schedule_row(c, &schedule, ROW_BODY, &risks[i].node);
}
