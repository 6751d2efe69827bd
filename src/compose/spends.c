/* Component spends: what was spent last year. */
#include "compose/composer.h"

void component_spends(struct composer *c, struct doc_block *parent)
{
    const struct plan_situation *situation = c->plan->situation;
    if (!situation || !situation->last_year || situation->last_year->spends.count == 0)
        return;
    const struct plan_list *list = &situation->last_year->spends;
    const struct plan_spend *spends = PLAN_ITEMS(*list, plan_spend);
    amounts_note(c, parent);
    struct doc_table *table = table_add(c, parent, "grid", "s1d", word(c, WORD_SPENDS_SUMMARY));
    table_head(c, table, (struct str[]){word(c, WORD_SPEND), word(c, WORD_AMOUNT)}, 2);
    struct dec total = dec_int(0);
    for (size_t i = 0; i < list->count; i++) {
        const struct plan_node *node = &spends[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, spends[i].title, node, "title");
        row->cells[0].head = true;
        row_text(c, row, 1, text_amount(c, spends[i].amount), node, "amount");
        total = dec_add(total, spends[i].amount);
    }
    if (!total.known || list->count < 2)
        return;
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_TOTAL), NULL, NULL);
    row_text(c, row, 1, text_amount(c, total), NULL, NULL);
}
