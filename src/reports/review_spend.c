/* Sections of a review pack: the budget and what was spent of it; promotions. */
#include "reports/review_parts.h"

static struct str money_or_no_data(const struct pack *p, struct dec amount)
{
    return amount.known ? text_amount(p->c, amount) : word(p->c, WORD_NO_DATA);
}

/* ---- budget ---- */

static void budget_facts(const struct pack *p, struct doc_block *parent)
{
    const struct standing_budget *b = &p->s->budget;
    struct composer *c = p->c;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    struct str share = b->percent.known ? FILL(c->arena, word(c, WORD_PACK_OF_BUDGET),
                                               {"value", text_percent(c, b->percent)})
                                        : STR("");
    struct str spent[] = {b->spent.known ? text_money(c, b->spent) : word(c, WORD_NO_DATA),
                          share};
    if (b->total.known)
        facts_row(c, table, word(c, WORD_BUDGET_TOTAL), text_money(c, b->total), NULL, NULL);
    facts_row(c, table, word(c, WORD_PACK_SPENT), text_joined(c, spent, 2), NULL, NULL);
    if (b->open.known)
        facts_row(c, table, word(c, WORD_PACK_LEFT), text_money(c, b->open), NULL, NULL);
    if (b->reserve.known)
        facts_row(c, table, word(c, WORD_SUMMARY_RESERVE),
                  b->reserve_left.known
                      ? FILL(c->arena, word(c, WORD_PACK_RESERVE_LEFT),
                             {"reserve", text_money(c, b->reserve)},
                             {"left", text_money(c, b->reserve_left)})
                      : text_money(c, b->reserve),
                  NULL, NULL);
}

static void spend_row(const struct pack *p, struct doc_table *table,
                      const struct standing_spend *spend)
{
    struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
    struct str name = pack_name(p, spend->node);
    const struct plan_budget_line *line = (const struct plan_budget_line *)spend->node;
    if (spend->node->shape == &budget_line_shape && !line->title.n && spend->activity)
        name = pack_name(p, &spend->activity->node);
    pack_cell(p, row, 0, name);
    row->cells[0].head = true;
    pack_cell(p, row, 1, pack_money(p, spend->budget));
    pack_cell(p, row, 2, money_or_no_data(p, spend->quarter));
    pack_cell(p, row, 3, money_or_no_data(p, spend->spent));
    pack_cell(p, row, 4, pack_money(p, spend->open));
    if (dec_sign(spend->over) > 0)
        pack_note(p, row, 4, FILL(p->c->arena, word(p->c, WORD_PACK_OVER),
                                  {"amount", text_amount(p->c, spend->over)}));
}

void pack_spend(const struct pack *p, struct doc_block *parent)
{
    struct composer *c = p->c;
    if (p->s->spend_count == 0 && !p->s->budget.total.known) {
        pack_nothing(p, parent, WORD_PACK_SPEND);
        return;
    }
    budget_facts(p, parent);
    if (p->s->spend_count == 0)
        return;
    amounts_note(c, parent);
    struct doc_table *table =
        table_add(c, parent, "list", "s1eeee", word(c, WORD_PACK_SPEND_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_PACK_LINE), word(c, WORD_PACK_BUDGET),
                              FILL(c->arena, word(c, WORD_PACK_SPENT_IN),
                                   {"quarter", text_quarter(c, p->quarter)}),
                              word(c, WORD_PACK_SPENT), word(c, WORD_PACK_LEFT)}, 5);
    for (size_t i = 0; i < p->s->spend_count; i++)
        spend_row(p, table, &p->s->spends[i]);
}

/* ---- promotions ---- */

static struct str return_text(const struct pack *p, const struct standing_promotion *promotion)
{
    return promotion->result.returned.known
               ? dec_grouped(p->c->arena, promotion->result.returned, 2)
               : word(p->c, WORD_PACK_NOT_KNOWN);
}

static struct str planned_note(const struct pack *p, struct str value)
{
    return FILL(p->c->arena, word(p->c, WORD_PACK_PLAN_OF), {"value", value});
}

static struct str text_growth(const struct pack *p, const struct standing_promotion *promotion)
{
    struct dec more = figures_growth(promotion->actual.baseline, promotion->actual.actual);
    struct str growth = text_change(p->c, more, WORD_PERCENT);
    return growth.n ? growth : word(p->c, WORD_PACK_NOT_KNOWN);
}

/* The customer is not told what a promotion pulled forward or cost, so its copy has no figures
 * that rest on that. */
static void promotion_row(const struct pack *p, struct doc_table *table,
                          const struct standing_promotion *promotion)
{
    struct composer *c = p->c;
    const struct plan_activity *activity = promotion->activity;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, pack_name(p, &activity->node));
    row->cells[0].head = true;
    pack_note(p, row, 0, text_span(c, activity->start, activity->end));
    if (!promotion->row) {
        row->cells[1].columns = (uint8_t)(row->count - 1);
        row->count = 2;
        pack_cell(p, row, 1, word(c, promotion->ended ? WORD_NO_DATA : WORD_PACK_RUNNING));
        return;
    }
    pack_cell(p, row, 1, money_or_no_data(p, promotion->actual.baseline));
    pack_cell(p, row, 2, money_or_no_data(p, promotion->actual.actual));
    if (promotion->planned.actual.known)
        pack_note(p, row, 2, planned_note(p, text_amount(c, promotion->planned.actual)));
    if (!c->internal) {
        pack_cell(p, row, 3, text_growth(p, promotion));
        return;
    }
    pack_cell(p, row, 3, pack_money(p, promotion->result.incremental));
    pack_cell(p, row, 4, pack_percent(p, promotion->result.uplift));
    if (promotion->planned_result.uplift.known)
        pack_note(p, row, 4,
                  planned_note(p, text_percent(c, promotion->planned_result.uplift)));
    pack_cell(p, row, 5, money_or_no_data(p, promotion->actual.spend));
    if (promotion->planned.spend.known)
        pack_note(p, row, 5, planned_note(p, text_amount(c, promotion->planned.spend)));
    pack_cell(p, row, 6, return_text(p, promotion));
    if (promotion->above)
        pack_note(p, row, 6, word(c, promotion->above > 0 ? WORD_PACK_ABOVE : WORD_PACK_BELOW));
}

void pack_promotions(const struct pack *p, struct doc_block *parent)
{
    static const enum word ours[] = {WORD_PROMOTION,          WORD_PROMOTION_BASELINE,
                                     WORD_ACTUAL,             WORD_PROMOTION_INCREMENTAL,
                                     WORD_PACK_UPLIFT,        WORD_PROMOTION_SPEND,
                                     WORD_PROMOTION_RETURN};
    static const enum word theirs[] = {WORD_PROMOTION, WORD_PROMOTION_BASELINE, WORD_ACTUAL,
                                       WORD_PACK_CHANGED};
    struct composer *c = p->c;
    if (p->s->promotion_count == 0) {
        pack_nothing(p, parent, WORD_PACK_PROMOTIONS);
        return;
    }
    amounts_note(c, parent);
    struct doc_table *table =
        pack_table(p, parent, c->internal ? "list" : "grid", c->internal ? "s1eeeeee" : "s1eee",
                   WORD_PACK_PROMOTIONS_SUMMARY, c->internal ? ours : theirs,
                   c->internal ? 7 : 4);
    for (size_t i = 0; i < p->s->promotion_count; i++)
        promotion_row(p, table, &p->s->promotions[i]);
    if (c->internal)
        paragraph_add(c, parent, "table-note", word(c, WORD_PACK_PROMOTIONS_HOW), POS_NONE);
}
