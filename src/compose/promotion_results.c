/* Component promotion-results: what the promotions of last year brought. */
#include "compose/schedule.h"
#include "figures/market.h"

static struct promotion_result result_of(const struct plan_promotion_result *p,
                                         enum return_convention convention)
{
    struct promotion promotion = {.actual = p->actual, .baseline = p->baseline,
                                  .pulled_forward = p->pulled_forward,
                                  .cannibalised = p->cannibalised, .margin = p->margin,
                                  .spend = p->spend};
    return figures_promotion(&promotion, convention);
}

static struct str labelled(const struct composer *c, enum word label, struct str value)
{
    return value.n ? FILL(c->arena, word(c, label), {"value", value}) : STR("");
}

static struct str amount(const struct composer *c, struct dec value)
{
    return value.known ? text_amount(c, value) : STR("");
}

/* Two rows: the figures, and below them across the width from what they come. */
static void promotion_rows(struct composer *c, struct doc_table *table,
                           const struct plan_promotion_result *p,
                           const struct promotion_result *r, bool returns)
{
    const struct plan_node *node = &p->node;
    struct doc_row *row = table_row(c, table, ROW_GROUP, node);
    row_text(c, row, 0, p->title, node, "title");
    row->cells[0].head = true;
    row_text(c, row, 1, amount(c, p->spend), node, "spend");
    row_text(c, row, 2, amount(c, p->baseline), node, "baseline");
    row_text(c, row, 3, amount(c, p->actual), node, "actual");
    row_text(c, row, 4, r->incremental.known ? text_amount(c, r->incremental)
                                             : word(c, WORD_NO_DATA), NULL, NULL);
    if (returns)
        row_text(c, row, 5, r->returned.known ? text_price(c, r->returned)
                                              : word(c, WORD_NO_DATA), NULL, NULL);
    struct str parts[] = {
        labelled(c, WORD_PROMOTION_PULLED, amount(c, p->pulled_forward)),
        labelled(c, WORD_PROMOTION_CANNIBALISED, amount(c, p->cannibalised)),
        labelled(c, WORD_PROMOTION_UPLIFT, text_percent_known(c, r->uplift)),
        labelled(c, WORD_PROMOTION_MARGIN, text_percent_known(c, p->margin)),
        labelled(c, WORD_PROMOTION_PROFIT, amount(c, r->profit))};
    struct str more = text_joined(c, parts, sizeof parts / sizeof parts[0]);
    if (!p->text.n && !more.n)
        return;
    struct doc_row *words = row_across(c, table, node);
    if (p->text.n)
        row_text(c, words, 0, p->text, node, "text");
    row_note(c, words, 0, more, node, "pulledForward");
}

static void convention_note(struct composer *c, struct doc_block *parent,
                            const struct plan_last_year *year, bool returns)
{
    struct buf note = {.arena = c->arena};
    buf_add(&note, word(c, WORD_PROMOTION_BASIS));
    if (returns)
        buf_add(&note, FILL(c->arena, word(c, WORD_PROMOTION_CONVENTION),
                            {"convention", text_word(c, &year->node, "returnConvention")}));
    paragraph_add(c, parent, "table-note", buf_str(&note), POS_NONE);
}

void component_promotion_results(struct composer *c, struct doc_block *parent)
{
    const struct plan_situation *situation = c->plan->situation;
    const struct plan_last_year *year = situation ? situation->last_year : NULL;
    if (!year || year->promotion_results.count == 0)
        return;
    const struct plan_promotion_result *promotions =
        PLAN_ITEMS(year->promotion_results, plan_promotion_result);
    enum return_convention convention = (enum return_convention)year->return_convention;
    bool returns = false;
    for (size_t i = 0; i < year->promotion_results.count; i++)
        returns |= result_of(&promotions[i], convention).returned.known;
    amounts_note(c, parent);
    struct doc_table *table = table_add(c, parent, "grid", returns ? "s1eeeee" : "s1eeee",
                                        word(c, WORD_PROMOTION_RESULTS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_PROMOTION), word(c, WORD_PROMOTION_SPEND),
                              word(c, WORD_PROMOTION_BASELINE), word(c, WORD_ACTUAL),
                              word(c, WORD_PROMOTION_INCREMENTAL),
                              word(c, WORD_PROMOTION_RETURN)}, returns ? 6 : 5);
    for (size_t i = 0; i < year->promotion_results.count; i++) {
        struct promotion_result result = result_of(&promotions[i], convention);
        promotion_rows(c, table, &promotions[i], &result, returns);
    }
    convention_note(c, parent, year, returns);
}
