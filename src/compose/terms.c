/* Components payment, discounts and fees. */
#include "compose/composer.h"
#include "figures/stack.h"

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

/* ---- discounts ---- */

/* "2 %", and below it what else its row says: kind, days, form. */
static void discount_row(struct composer *c, struct doc_table *table,
                         const struct plan_discount *discount)
{
    const struct plan_node *node = &discount->node;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    struct str days = discount->days
                          ? FILL(c->arena, word(c, WORD_DISCOUNT_DAYS),
                                 {"days", str_format(c->arena, "%d", discount->days)})
                          : STR("");
    struct str parts[] = {text_word(c, node, "kind"), days, text_word(c, node, "form")};
    row_text(c, row, 0, discount->title, node, "title");
    row->cells[0].head = true;
    row_note(c, row, 0, text_joined(c, parts, 3), node, "kind");
    row_text(c, row, 1, discount->rate.known ? text_percent(c, discount->rate) : STR(""), node,
             "rate");
    row_text(c, row, 2, discount->text, node, "text");
}

/* All rates as one, where the terms say how they come together. */
static void discounts_together(struct composer *c, struct doc_block *parent,
                               struct doc_table *table)
{
    const struct plan_terms *terms = c->plan->terms;
    const struct plan_discount *discounts = PLAN_ITEMS(terms->discounts, plan_discount);
    size_t count = terms->discounts.count;
    if (count < 2 || terms->stacking == STACKING_ABSENT)
        return;
    struct dec *rates = arena_array(c->arena, count, sizeof *rates);
    for (size_t i = 0; i < count; i++)
        rates[i] = discounts[i].rate;
    struct dec all = figures_stack_rate(rates, count, terms->stacking == STACKING_SEQUENTIAL);
    if (all.known) {
        struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
        row_text(c, row, 0, word(c, WORD_DISCOUNTS_TOGETHER), NULL, NULL);
        row_text(c, row, 1, text_percent(c, all), NULL, NULL);
    }
    paragraph_add(c, parent, "table-note",
                  FILL(c->arena, word(c, WORD_DISCOUNTS_STACKING),
                       {"stacking", text_word(c, &terms->node, "stacking")}),
                  value_pos(&terms->node, "stacking"));
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
    for (size_t i = 0; i < terms->discounts.count; i++)
        discount_row(c, table, &discounts[i]);
    discounts_together(c, parent, table);
}

/* ---- service fees ---- */

/* The fee's own rate of tax, and what the amount comes to with or without it. The plan's rate
 * is that of goods, so nothing follows from it here. */
static struct str fee_tax_text(struct composer *c, const struct plan_fee *fee,
                               const struct fee_result *result)
{
    if (!fee->tax_rate.known)
        return STR("");
    bool inclusive = c->plan->money && c->plan->money->tax == TAX_INCLUSIVE;
    struct dec other = inclusive ? result->without_tax : result->with_tax;
    enum word with = inclusive ? WORD_FEE_TAX_WITHIN : WORD_FEE_TAX_ADDED;
    return FILL(c->arena, word(c, other.known ? with : WORD_FEE_TAX),
                {"rate", text_percent(c, fee->tax_rate)}, {"amount", text_money(c, other)});
}

/* How the amount comes about: basis, price × quantity, minimum, tax of its own. */
static struct str fee_reckoning(struct composer *c, const struct plan_fee *fee,
                                const struct fee_result *result)
{
    struct str price = STR("");
    if (fee->price.known && fee->quantity.known)
        price = FILL(c->arena, word(c, WORD_EXPLAIN_TIMES), {"a", text_money(c, fee->price)},
                     {"b", fee->unit.n ? text_in_unit(c, fee->quantity, fee->unit, true)
                                       : text_number(c, fee->quantity)});
    struct str parts[] = {
        fee->basis, price,
        fee->minimum.known ? FILL(c->arena, word(c, WORD_EXPLAIN_MINIMUM),
                                  {"minimum", text_money(c, fee->minimum)})
                           : STR(""),
        fee_tax_text(c, fee, result)};
    return text_joined(c, parts, sizeof parts / sizeof parts[0]);
}

static void fee_row(struct composer *c, struct doc_table *table, const struct plan_fee *fee,
                    const struct fee_result *result)
{
    const struct plan_node *node = &fee->node;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    row_text(c, row, 0, fee->title, node, "title");
    row->cells[0].head = true;
    row_text(c, row, 1, fee->text, node, "text");
    row_note(c, row, 1, fee_reckoning(c, fee, result), node, "basis");
    row_text(c, row, 2, fee->period, node, "period");
    row_text(c, row, 3, text_amount(c, result->amount), node, "amount");
    if (result->raised)
        row_note(c, row, 3, word(c, WORD_LIMIT_MINIMUM), node, "minimum");
}

static void fees_total(struct composer *c, struct doc_table *table, struct dec total)
{
    struct doc_row *row = table_row(c, table, ROW_TOTAL, NULL);
    row_text(c, row, 0, word(c, WORD_TOTAL), NULL, NULL);
    row_text(c, row, 3, text_amount(c, total), NULL, NULL);
}

/* In words, as a contract writes the amount that nobody shall be able to alter. */
static void fees_words(struct composer *c, struct doc_block *parent, struct dec total)
{
    const struct plan_money *money = c->plan->money;
    enum word tax = money && money->tax == TAX_INCLUSIVE ? WORD_TAX_INCLUSIVE
                                                         : WORD_TAX_EXCLUSIVE;
    struct str words = text_amount_words(c, total);
    if (words.n)
        paragraph_add(c, parent, "table-note",
                      FILL(c->arena, word(c, WORD_FEES_WORDS), {"tax", word(c, tax)},
                           {"words", words}), POS_NONE);
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
        struct fee_result result = figures_fee(&fees[i], c->plan->money);
        fee_row(c, table, &fees[i], &result);
        total = dec_add(total, result.amount);
    }
    if (!total.known)
        return;
    fees_total(c, table, total);
    fees_words(c, parent, total);
}
