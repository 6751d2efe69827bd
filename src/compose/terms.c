/* Components payment, discounts and fees. */
#include "compose/composer.h"

void component_payment(struct composer *c, struct doc_block *parent)
{
    const struct plan_payment *payment = c->plan->terms ? c->plan->terms->payment : NULL;
    if (!payment)
        return;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    struct str days = FILL(c->arena, word(c, WORD_PAYMENT_DAYS),
                           {"days", str_format(c->arena, "%d", payment->days)},
                           {"from", text_word(c, &payment->node, "from")});
    facts_row(c, table, word(c, WORD_PAYMENT_TERM), days, &payment->node, "days");
    facts_row(c, table, word(c, WORD_CONTENT), payment->text, &payment->node, "text");
}

void component_discounts(struct composer *c, struct doc_block *parent)
{
    const struct plan_terms *terms = c->plan->terms;
    if (!terms || terms->discounts.count == 0)
        return;
    struct doc_table *table =
        table_add(c, parent, "grid", "sds1", word(c, WORD_DISCOUNTS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ITEM), word(c, WORD_RATE), word(c, WORD_CONTENT)}, 3);
    const struct plan_discount *discounts = PLAN_ITEMS(terms->discounts, plan_discount);
    for (size_t i = 0; i < terms->discounts.count; i++) {
        const struct plan_node *node = &discounts[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, discounts[i].title, node, "title");
        row->cells[0].head = true;
        row_text(c, row, 1, discounts[i].rate.known ? text_percent(c, discounts[i].rate)
                                                    : STR(""), node, "rate");
        row_text(c, row, 2, discounts[i].text, node, "text");
    }
}

static void fees_total(struct composer *c, struct doc_table *table, struct dec total)
{
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_TOTAL), NULL, NULL);
    row_text(c, row, 3, text_amount(c, total), NULL, NULL);
}

void component_fees(struct composer *c, struct doc_block *parent)
{
    const struct plan_terms *terms = c->plan->terms;
    if (!terms || terms->fees.count == 0)
        return;
    amounts_note(c, parent);
    struct doc_table *table = table_add(c, parent, "grid", "s2s4s2d", word(c, WORD_FEES_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ITEM), word(c, WORD_CONTENT), word(c, WORD_PERIOD),
                              word(c, WORD_AMOUNT)}, 4);
    const struct plan_fee *fees = PLAN_ITEMS(terms->fees, plan_fee);
    struct dec total = dec_int(0);
    for (size_t i = 0; i < terms->fees.count; i++) {
        const struct plan_node *node = &fees[i].node;
        struct doc_row *row = table_row(c, table, ROW_BODY, node);
        row_text(c, row, 0, fees[i].title, node, "title");
        row->cells[0].head = true;
        row_text(c, row, 1, fees[i].text, node, "text");
        row_text(c, row, 2, fees[i].period, node, "period");
        row_text(c, row, 3, text_amount(c, fees[i].amount), node, "amount");
        total = dec_add(total, fees[i].amount);
    }
    if (total.known)
        fees_total(c, table, total);
}
