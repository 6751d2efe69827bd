/* Components penalties and forecast. */
#include "compose/schedule.h"

static const struct plan_penalty *penalty_of(const struct plan_node *node)
{
    return (const struct plan_penalty *)node;
}

static struct str title_text(const struct composer *c, const struct plan_node *node)
{
    struct str title = penalty_of(node)->title;
    return title.n ? title : text_word(c, node, "kind");
}

/* A rate, an amount a case, or both. */
static struct str owed_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_penalty *p = penalty_of(node);
    struct str parts[] = {
        p->rate.known ? FILL(c->arena, word(c, WORD_PENALTY_RATE),
                             {"rate", text_percent(c, p->rate)}) : STR(""),
        p->amount.known ? FILL(c->arena, word(c, WORD_PENALTY_EACH),
                               {"amount", text_money(c, p->amount)}) : STR("")};
    return text_joined(c, parts, 2);
}

static struct str cap_text(const struct composer *c, const struct plan_node *node)
{
    return text_money_known(c, penalty_of(node)->cap);
}

static const struct schedule_column columns[] = {
    {WORD_PENALTY, "s1", "title", title_text, true},
    {WORD_PENALTY_PAYER, "s", "payer", NULL, false},
    {WORD_PENALTY_THRESHOLD, "d", "threshold", NULL, false},
    {WORD_PENALTY_OWED, "s3", "rate", owed_text, false},
    {WORD_PENALTY_CAP, "e", "cap", cap_text, false},
};

void component_penalties(struct composer *c, struct doc_block *parent)
{
    const struct plan_list *list = c->plan->terms ? &c->plan->terms->penalties : NULL;
    if (!list || list->count == 0)
        return;
    const struct plan_penalty *penalties = PLAN_ITEMS(*list, plan_penalty);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *penalties, word(c, WORD_PENALTIES_SUMMARY));
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_node *node = &penalties[i].node;
        schedule_row(c, &schedule, penalties[i].text.n ? ROW_GROUP : ROW_BODY, node);
        if (penalties[i].text.n)
            row_text(c, row_across(c, schedule.table, node), 0, penalties[i].text, node,
                     "text");
    }
}

void component_forecast(struct composer *c, struct doc_block *parent)
{
    const struct plan_forecast *forecast = c->plan->terms ? c->plan->terms->forecast : NULL;
    if (!forecast)
        return;
    const struct plan_node *node = &forecast->node;
    struct doc_table *table =
        table_add(c, parent, "facts", "ss1", word(c, WORD_FORECAST_SUMMARY));
    facts_row(c, table, word(c, WORD_FORECAST), text_money_known(c, forecast->amount), node,
              "amount");
    facts_row(c, table, word(c, WORD_CONTENT), forecast->text, node, "text");
    /* The mark stands in the table itself, so that nobody can quote the amount without it. */
    facts_row(c, table, word(c, WORD_FORECAST_STATUS), word(c, WORD_FORECAST_MARK), NULL, NULL);
}
