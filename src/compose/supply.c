/* Component supply: how goods are ordered, delivered, taken back and paid for. */
#include "compose/schedule.h"

void component_supply(struct composer *c, struct doc_block *parent)
{
    const struct plan_supply *s = c->plan->supply;
    if (!s)
        return;
    const struct plan_node *node = &s->node;
    struct doc_table *table =
        table_add(c, parent, "facts", "ss1", word(c, WORD_SUPPLY_SUMMARY));
    const struct {
        enum word label;
        struct str value;
        const char *field;
    } facts[] = {
        {WORD_SUPPLY_LEAD_TIME, text_days(c, s->lead_time), "leadTime"},
        {WORD_SUPPLY_FILL_RATE, text_percent_known(c, s->fill_rate), "fillRate"},
        {WORD_SUPPLY_ON_TIME, text_percent_known(c, s->on_time), "onTimeInFull"},
        {WORD_SUPPLY_MINIMUM, text_money_known(c, s->minimum_order), "minimumOrder"},
        {WORD_SUPPLY_LIFE, text_percent_known(c, s->remaining_life), "remainingLife"},
        {WORD_SUPPLY_ORDERING, s->ordering, "ordering"},
        {WORD_SUPPLY_WINDOWS, s->windows, "windows"},
        {WORD_SUPPLY_RETURNS, s->returns, "returns"},
        {WORD_SUPPLY_INVOICING, s->invoicing, "invoicing"},
        {WORD_SUPPLY_SETTLEMENT, s->settling, "settlement"},
    };
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++)
        facts_row(c, table, word(c, facts[i].label), facts[i].value, node, facts[i].field);
}
