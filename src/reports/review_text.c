/* A review on a terminal: where the goals stand, what matters most, what rebates earned. */
#include "reports/review_parts.h"

static void heading(struct buf *out, struct str text, struct plain_look look)
{
    buf_char(out, '\n');
    plain_paragraph(out, text, look, false);
}

static struct plain_row *head_row(struct plain_table *table, const struct pack *p,
                                  const enum word *heads)
{
    struct plain_row *row = plain_row(table);
    row->strong = true;
    for (size_t i = 0; i < table->columns; i++)
        row->cells[i] = word(p->c, heads[i]);
    return row;
}

static void goals(struct buf *out, const struct pack *p, struct plain_look look)
{
    static const enum word heads[] = {WORD_GOAL,         WORD_PACK_STATE,   WORD_PACK_TO_DATE,
                                      WORD_PACK_PLANNED, WORD_ATTAINMENT,   WORD_PACK_LANDING,
                                      WORD_PACK_TO_TARGET, WORD_PACK_REQUIRED};
    struct plain_table table = plain_table(out->arena, "sseeeeee", 8);
    head_row(&table, p, heads);
    for (size_t i = 0; i < p->s->goal_count; i++) {
        const struct standing_goal *g = &p->s->goals[i];
        struct str unit = g->goal->unit;
        struct plain_row *row = plain_row(&table);
        row->cells[0] = text_goal_title(g->goal);
        row->cells[1] = pack_colour(p, g->to_date.rag);
        row->cells[2] = pack_value(p, g->to_date.actual, unit);
        row->cells[3] = pack_computed(p, g->to_date.planned, unit);
        row->cells[4] = pack_percent(p, g->to_date.attainment);
        row->cells[5] = pack_computed(p, g->landing.actual, unit);
        row->cells[6] = pack_percent(p, g->landing.attainment);
        row->cells[7] = pack_number(p, g->review.required);
    }
    plain_table_print(out, &table, look);
}

static void rebates(struct buf *out, const struct pack *p, struct plain_look look)
{
    static const enum word heads[] = {WORD_PACK_REBATE, WORD_PACK_EARNED,     WORD_PACK_PAID,
                                      WORD_PACK_OPEN,   WORD_PACK_AT_LANDING,
                                      WORD_PACK_AT_TARGET};
    struct plain_table table = plain_table(out->arena, "seeeee", 6);
    head_row(&table, p, heads);
    for (size_t i = 0; i < p->s->rebate_count; i++) {
        const struct standing_rebate *r = &p->s->rebates[i];
        struct plain_row *row = plain_row(&table);
        row->cells[0] = pack_name(p, &r->rebate->node);
        row->cells[1] = pack_money(p, r->accrual.earned);
        row->cells[2] = r->accrual.paid.known ? text_amount(p->c, r->accrual.paid)
                                              : word(p->c, WORD_NO_DATA);
        row->cells[3] = pack_money(p, r->accrual.open);
        row->cells[4] = pack_money(p, r->at_landing);
        row->cells[5] = pack_money(p, r->at_target);
    }
    plain_table_print(out, &table, look);
}

static void important(struct buf *out, const struct pack *p, struct plain_look look)
{
    const struct standing_point *chosen[PACK_IMPORTANT];
    size_t count = pack_important(p, chosen);
    for (size_t i = 0; i < count; i++) {
        struct str kind = wording_value(p->c->wording, "finding", "kind",
                                        finding_words[chosen[i]->kind - 1]);
        struct str label = FILL(out->arena, word(p->c, WORD_LINE_LABEL), {"label", kind});
        plain_paragraph(out, str_format(out->arena, "%.*s%.*s", STR_ARGS(label),
                                        STR_ARGS(pack_point(p, chosen[i]))), look, false);
    }
    if (count == 0)
        plain_paragraph(out, word(p->c, WORD_PACK_IMPORTANT_NONE), look, false);
}

void review_text(struct buf *out, const struct review_given *given,
                 const struct wording *wording, enum lang lang, struct plain_look look)
{
    const struct plan *plan = given->standing->given.plan;
    struct composer c = {.arena = out->arena, .plan = plan, .whole = plan, .wording = wording,
                         .lang = lang, .internal = given->audience == AUDIENCE_INTERNAL};
    struct pack p = pack_of(&c, given);
    plain_paragraph(out, pack_title(&p), look, false);
    struct str label = FILL(out->arena, word(&c, WORD_LINE_LABEL),
                            {"label", word(&c, WORD_PACK_SCORE)});
    plain_paragraph(out, str_format(out->arena, "%.*s%.*s", STR_ARGS(label),
                                    STR_ARGS(pack_score(&p))), look, false);
    buf_char(out, '\n');
    if (p.s->goal_count)
        goals(out, &p, look);
    heading(out, word(&c, WORD_PACK_IMPORTANT), look);
    important(out, &p, look);
    if (p.s->rebate_count == 0)
        return;
    heading(out, text_amounts_in(&c), look);
    rebates(out, &p, look);
}
