/* Section of a review pack: where each goal will land, and the rate that is still required. */
#include "reports/review_parts.h"

static bool is_forecast(const struct standing_goal *g)
{
    return g->landing_kind == LANDING_SEASON || g->landing_kind == LANDING_STRAIGHT;
}

static struct str phased_text(const struct pack *p, const struct standing_goal *g)
{
    struct dec year = g->landing.planned;
    struct dec planned = g->review.planned;
    for (int q = 0; !planned.known && q < g->through; q++)
        planned = planned.known ? dec_add(planned, g->planned[q]) : g->planned[q];
    return is_forecast(g) ? pack_percent(p, figures_share(planned, year, 1))
                          : word(p->c, WORD_PACK_NOT_KNOWN);
}

static void landing_row(const struct pack *p, struct doc_table *table,
                        const struct standing_goal *g)
{
    struct composer *c = p->c;
    struct str unit = g->goal->unit;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, text_goal_title(g->goal));
    row->cells[0].head = true;
    pack_note(p, row, 0, text_unit_note(c, unit));
    pack_cell(p, row, 1, pack_value(p, g->to_date.actual, unit));
    pack_cell(p, row, 2, phased_text(p, g));
    pack_cell(p, row, 3, pack_computed(p, g->landing.actual, unit));
    pack_note(p, row, 3, pack_landing_kind(p, g->landing_kind));
    pack_cell(p, row, 4, pack_percent(p, g->landing.attainment));
    if (g->landing.gap.known)
        pack_note(p, row, 4, pack_gap(p, g->landing.gap, unit));
    if (g->landing.rag != RAG_NONE)
        pack_note(p, row, 4, pack_colour(p, g->landing.rag));
    pack_cell(p, row, 5, pack_computed(p, g->review.straight, unit));
    pack_cell(p, row, 6, pack_number(p, g->review.required));
}

void pack_landings(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_GOAL,          WORD_PACK_TO_DATE,
                                      WORD_PACK_PHASED,   WORD_PACK_LANDING,
                                      WORD_PACK_TO_TARGET, WORD_PACK_STRAIGHT,
                                      WORD_PACK_REQUIRED};
    if (p->s->goal_count == 0) {
        pack_nothing(p, parent, WORD_PACK_LANDINGS);
        return;
    }
    struct doc_table *table =
        pack_table(p, parent, "list", "s1eeeeee", WORD_PACK_LANDINGS_SUMMARY, heads, 7);
    for (size_t i = 0; i < p->s->goal_count; i++)
        landing_row(p, table, &p->s->goals[i]);
    paragraph_add(p->c, parent, "table-note", word(p->c, WORD_PACK_LANDINGS_HOW), POS_NONE);
}
