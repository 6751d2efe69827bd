/* The first page of a review pack: where the plan stands, on one page. */
#include "reports/review_parts.h"

static const double TREND_HEIGHT = 26; /* points */

/* ---- facts ---- */

static struct str participants(const struct pack *p)
{
    struct buf out = {.arena = p->c->arena};
    for (size_t i = 0; p->review && i < p->review->participants.count; i++) {
        struct str name = text_contact(&p->review->participants.items[i]);
        if (name.n)
            buf_printf(&out, "%.*s%.*s",
                       STR_ARGS(out.n ? word(p->c, WORD_LIST_COMMA) : STR("")), STR_ARGS(name));
    }
    return buf_str(&out);
}

static struct str meeting(const struct pack *p)
{
    if (!p->review)
        return word(p->c, WORD_PACK_NO_REVIEW);
    struct str call = p->review->call.n ? FILL(p->c->arena, word(p->c, WORD_REVIEW_CALL),
                                               {"value", p->review->call})
                                        : STR("");
    struct str parts[] = {text_date(p->c, p->review->date, WORD_DATE_WEEKDAY), p->review->time,
                          p->review->place, call};
    return text_joined(p->c, parts, sizeof parts / sizeof parts[0]);
}

static struct str counts(const struct pack *p)
{
    const size_t *by = p->s->overall.by_rag;
    struct arena *arena = p->c->arena;
    return FILL(arena, word(p->c, WORD_PACK_COUNTS),
                {"green", str_format(arena, "%zu", by[RAG_GREEN])},
                {"amber", str_format(arena, "%zu", by[RAG_AMBER])},
                {"red", str_format(arena, "%zu", by[RAG_RED])},
                {"none", str_format(arena, "%zu", by[RAG_NONE])});
}

struct str pack_score(const struct pack *p)
{
    const struct standing_overall *overall = &p->s->overall;
    struct str said = STR("");
    if (overall->score.known)
        said = FILL(p->c->arena, word(p->c, WORD_PACK_SCORE_OF),
                    {"score", text_number(p->c, overall->score)});
    struct str colour = overall->rag != RAG_NONE ? pack_colour(p, overall->rag) : STR("");
    struct str weight = STR("");
    if (overall->score.known && overall->weight.known && overall->weight_data.known
        && dec_compare(overall->weight, overall->weight_data) != 0)
        weight = FILL(p->c->arena, word(p->c, WORD_PACK_SCORE_WEIGHT),
                      {"weight", text_percent(p->c, overall->weight_data)});
    struct str parts[] = {said, colour, weight, counts(p)};
    return text_joined(p->c, parts, sizeof parts / sizeof parts[0]);
}

/* What changed the text that the quarter is judged by. */
static struct str amendments(const struct pack *p)
{
    struct composer *c = p->c;
    const struct plan_conformed *conformed = c->plan->conformed;
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; conformed && i < conformed->amendments.count; i++) {
        const struct plan_amendment *one =
            &PLAN_ITEMS(conformed->amendments, plan_amendment)[i];
        struct str said = FILL(c->arena, word(c, WORD_CONFORMED_AMENDMENT),
                               {"number", str_format(c->arena, "%d", one->number)},
                               {"date", text_date(c, one->effective, WORD_DATE_TABLE)});
        buf_printf(&out, "%s%.*s", out.n ? " · " : "", STR_ARGS(said));
    }
    return buf_str(&out);
}

static struct str limits(const struct pack *p)
{
    const struct plan_scorecard *card = p->c->plan->scorecard;
    if (!card)
        return word(p->c, WORD_PACK_LIMITS_NONE);
    return FILL(p->c->arena, word(p->c, WORD_PACK_LIMITS),
                {"green", text_percent(p->c, card->green)},
                {"amber", text_percent(p->c, card->amber)});
}

static void facts(const struct pack *p, struct doc_block *parent)
{
    struct composer *c = p->c;
    struct doc_table *table = table_add(c, parent, "facts", "ss1", STR(""));
    struct str quarter = FILL(c->arena, word(c, WORD_LINE_LABEL),
                              {"label", text_quarter(c, p->quarter)});
    facts_row(c, table, word(c, WORD_PACK_PERIOD),
              str_format(c->arena, "%.*s%.*s", STR_ARGS(quarter),
                         STR_ARGS(text_span(c, p->s->range.first, p->s->range.last))),
              NULL, NULL);
    facts_row(c, table, word(c, WORD_PACK_MEETING), meeting(p), NULL, NULL);
    facts_row(c, table, word(c, WORD_PACK_PEOPLE), participants(p), NULL, NULL);
    facts_row(c, table, word(c, WORD_PACK_SCORE), pack_score(p), NULL, NULL);
    facts_row(c, table, word(c, WORD_PACK_AMENDMENTS), amendments(p), NULL, NULL);
}

/* ---- goals ---- */

static void name_cell(const struct pack *p, struct doc_row *row, const struct standing_goal *g)
{
    struct composer *c = p->c;
    pack_cell(p, row, 1, text_goal_title(g->goal));
    row->cells[1].head = true;
    struct str weight = g->goal->weight.known
                            ? FILL(c->arena, word(c, WORD_PACK_WEIGHT),
                                   {"value", text_percent(c, g->goal->weight)})
                            : STR("");
    struct str parts[] = {text_unit_note(c, g->goal->unit), weight};
    pack_note(p, row, 1, text_joined(c, parts, 2));
}

/* The latest value is that of the quarter as well: then it stands there once. */
static bool says_more(struct dec quarter, struct dec to_date)
{
    return quarter.known && !(to_date.known && dec_compare(quarter, to_date) == 0);
}

static void figures(const struct pack *p, struct doc_row *row, const struct standing_goal *g)
{
    struct composer *c = p->c;
    struct str unit = g->goal->unit;
    pack_cell(p, row, 2, pack_value(p, g->to_date.actual, unit));
    if (g->to_date.planned.known)
        pack_note(p, row, 2, FILL(c->arena, word(c, WORD_PACK_PLAN_OF),
                                  {"value", text_in_unit(c, g->to_date.planned, unit, false)}));
    pack_cell(p, row, 3, pack_percent(p, g->to_date.attainment));
    if (says_more(g->quarter.attainment, g->to_date.attainment))
        pack_note(p, row, 3, FILL(c->arena, word(c, WORD_PACK_QUARTER_OF),
                                  {"quarter", text_quarter(c, p->quarter)},
                                  {"value", text_percent(c, g->quarter.attainment)}));
    if (g->to_date.gap.known)
        pack_note(p, row, 3, pack_gap(p, g->to_date.gap, unit));
    pack_cell(p, row, 4, pack_computed(p, g->landing.actual, unit));
    if (g->landing.attainment.known)
        pack_note(p, row, 4, FILL(c->arena, word(c, WORD_PACK_OF_TARGET),
                                  {"value", text_percent(c, g->landing.attainment)}));
    if (g->landing.rag != RAG_NONE)
        pack_note(p, row, 4, pack_colour(p, g->landing.rag));
    pack_cell(p, row, 5, pack_number(p, g->review.required));
}

static void trend_cell(const struct pack *p, struct doc_row *row, const struct standing_goal *g)
{
    struct doc_figure *figure = draw_cell(p->c, &row->cells[6], TREND_HEIGHT);
    struct trend trend = pack_trend(g, p->quarter);
    figure->decorative = true; /* the goal's own section says its quarters */
    trend_draw(p->c, figure, &trend, NULL);
}

static void goal_row(const struct pack *p, struct doc_table *table,
                     const struct standing_goal *g)
{
    struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
    struct str since = g->no_data_since && g->to_date.rag == RAG_NONE && g->known
                           ? FILL(p->c->arena, word(p->c, WORD_PACK_SINCE),
                                  {"quarter", text_quarter(p->c, g->no_data_since)})
                           : STR("");
    pack_mark(p, row, 0, g->to_date.rag, since);
    name_cell(p, row, g);
    figures(p, row, g);
    trend_cell(p, row, g);
}

static void goals_table(const struct pack *p, struct doc_block *parent)
{
    static const enum word heads[] = {WORD_PACK_STATE,   WORD_GOAL,          WORD_PACK_TO_DATE,
                                      WORD_ATTAINMENT,   WORD_PACK_LANDING,  WORD_PACK_REQUIRED,
                                      WORD_PACK_TREND};
    struct doc_table *table =
        pack_table(p, parent, "list", "ss1eeeec", WORD_PACK_STATUS_SUMMARY, heads, 7);
    table->columns[0].fixed = lang_chinese(p->c->lang) ? 54 : 46;
    table->columns[6].fixed = 52;
    for (size_t i = 0; i < p->s->goal_count; i++)
        goal_row(p, table, &p->s->goals[i]);
    paragraph_add(p->c, parent, "table-note",
                  FILL(p->c->arena, word(p->c, WORD_PACK_STATUS_KEY), {"limits", limits(p)}),
                  POS_NONE);
}

/* ---- what matters most ---- */

static void important(const struct pack *p, struct doc_block *parent)
{
    struct composer *c = p->c;
    const struct standing_point *chosen[PACK_IMPORTANT];
    size_t count = pack_important(p, chosen);
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    pack_heading(p, group, word(c, WORD_PACK_IMPORTANT));
    if (count == 0) {
        paragraph_add(c, group, "body", word(c, WORD_PACK_IMPORTANT_NONE), POS_NONE);
        return;
    }
    struct doc_table *table = table_add(c, group, "facts", "ss1", STR(""));
    for (size_t i = 0; i < count; i++)
        facts_row(c, table,
                  wording_value(c->wording, "finding", "kind",
                                finding_words[chosen[i]->kind - 1]),
                  pack_point(p, chosen[i]), NULL, NULL);
}

void pack_status(const struct pack *p, struct doc_block *parent)
{
    struct composer *c = p->c;
    paragraph_add(c, parent, "title", c->doc->title, POS_NONE);
    facts(p, parent);
    if (p->s->goal_count)
        goals_table(p, parent);
    else
        pack_nothing(p, parent, WORD_PACK_GOALS);
    important(p, parent);
}
