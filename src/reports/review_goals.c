/* Section of a review pack: goal by goal, its quarters drawn and in figures, with room for what
 * is said about it. */
#include "reports/review_parts.h"

enum { QUARTERS = 4, COLUMNS = QUARTERS + 2 };

static const double CHART_HEIGHT = 62; /* points */

/* What of a quarter a row shows. */
typedef struct str cell_text(const struct pack *p, const struct standing_goal *g, int quarter);

/* A quarter that is over and of which nothing is told has no data; one to come has nothing. */
static struct str actual_text(const struct pack *p, const struct standing_goal *g, int quarter)
{
    return quarter < p->quarter ? pack_value(p, g->actual[quarter], g->goal->unit) : STR("");
}

static struct str planned_text(const struct pack *p, const struct standing_goal *g, int quarter)
{
    return pack_computed(p, g->planned[quarter], g->goal->unit);
}

static struct str last_text(const struct pack *p, const struct standing_goal *g, int quarter)
{
    return g->last_year[quarter].known
               ? text_in_unit(p->c, g->last_year[quarter], g->goal->unit, false)
               : STR("");
}

static struct str gap_text(const struct pack *p, const struct standing_goal *g, int quarter)
{
    struct dec gap = dec_sub(g->actual[quarter], g->planned[quarter]);
    return gap.known ? pack_gap(p, gap, g->goal->unit) : STR("");
}

/* ---- the table of one goal ---- */

static void chart_row(const struct pack *p, struct doc_table *table,
                      const struct standing_goal *g)
{
    struct composer *c = p->c;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    pack_mark(p, row, 0, g->to_date.rag, STR(""));
    row->cells[0].head = true;
    row->cells[1].columns = QUARTERS;
    row->count = 3;
    struct doc_figure *figure = draw_cell(c, &row->cells[1], CHART_HEIGHT);
    struct trend trend = pack_trend(g, p->quarter);
    struct str labels[QUARTERS];
    struct buf said = {.arena = c->arena};
    for (int q = 0; q < QUARTERS; q++) {
        labels[q] = g->actual[q].known ? text_in_unit(c, g->actual[q], g->goal->unit, false)
                                       : STR("");
        if (labels[q].n)
            buf_printf(&said, "%s%.*s %.*s", said.n ? "; " : "",
                       STR_ARGS(text_quarter(c, q + 1)), STR_ARGS(labels[q]));
    }
    trend_draw(c, figure, &trend, labels);
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR),
                               {"title", text_goal_title(g->goal)},
                               {"when", said.n ? buf_str(&said) : word(c, WORD_NO_DATA)});
    pack_cell(p, row, 2, pack_computed(p, g->landing.actual, g->goal->unit));
    pack_note(p, row, 2, pack_landing_kind(p, g->landing_kind));
    if (g->landing.attainment.known)
        pack_note(p, row, 2, FILL(c->arena, word(c, WORD_PACK_OF_TARGET),
                                  {"value", text_percent(c, g->landing.attainment)}));
    if (g->landing.gap.known)
        pack_note(p, row, 2, pack_gap(p, g->landing.gap, g->goal->unit));
}

static void value_row(const struct pack *p, struct doc_table *table,
                      const struct standing_goal *g, enum word label, cell_text *text,
                      struct str year)
{
    struct doc_row *row = table_row(p->c, table, ROW_BODY, NULL);
    pack_cell(p, row, 0, word(p->c, label));
    row->cells[0].head = true;
    for (int q = 0; q < QUARTERS; q++)
        pack_cell(p, row, (size_t)q + 1, text(p, g, q));
    pack_cell(p, row, QUARTERS + 1, year);
}

static struct dec year_of(const struct standing_goal *g, const struct dec quarters[QUARTERS])
{
    return figures_year((enum aggregation)g->goal->aggregation, quarters);
}

static bool any_known(const struct dec quarters[QUARTERS])
{
    for (int q = 0; q < QUARTERS; q++)
        if (quarters[q].known)
            return true;
    return false;
}

static void goal_table(const struct pack *p, struct doc_block *group,
                       const struct standing_goal *g)
{
    struct composer *c = p->c;
    struct str unit = g->goal->unit;
    struct doc_table *table = table_add(c, group, "calendar", "sc1c1c1c1c1",
                                        word(c, WORD_PACK_GOAL_SUMMARY));
    table->columns[0].fixed = 72;
    struct str heads[COLUMNS] = {text_unit_note(c, unit)};
    for (int q = 0; q < QUARTERS; q++)
        heads[q + 1] = text_quarter(c, q + 1);
    heads[QUARTERS + 1] = word(c, WORD_PHASING_YEAR);
    table_head(c, table, heads, COLUMNS);
    chart_row(p, table, g);
    if (any_known(g->last_year))
        value_row(p, table, g, WORD_PREVIOUS, last_text,
                  pack_computed(p, year_of(g, g->last_year), unit));
    value_row(p, table, g, WORD_PACK_PLANNED, planned_text,
              pack_computed(p, g->landing.planned, unit));
    value_row(p, table, g, WORD_ACTUAL, actual_text,
              p->quarter == QUARTERS && g->missing == 0
                  ? pack_computed(p, g->landing.actual, unit)
                  : STR(""));
    value_row(p, table, g, WORD_PACK_GAP, gap_text, STR(""));
}

/* ---- in words ---- */

static struct str to_date_text(const struct pack *p, const struct standing_goal *g)
{
    struct composer *c = p->c;
    struct str unit = g->goal->unit;
    if (!g->to_date.actual.known)
        return word(c, WORD_PACK_GOAL_NONE);
    return FILL(c->arena, word(c, WORD_PACK_GOAL_TO_DATE),
                {"actual", text_in_unit(c, g->to_date.actual, unit, true)},
                {"planned", g->to_date.planned.known
                                ? text_in_unit(c, g->to_date.planned, unit, true)
                                : word(c, WORD_PACK_NOT_KNOWN)},
                {"attainment", pack_percent(p, g->to_date.attainment)},
                {"gap", pack_gap_said(p, g->to_date.gap, unit)});
}

static struct str missing_text(const struct pack *p, const struct standing_goal *g)
{
    struct buf quarters = {.arena = p->c->arena};
    for (int q = 0; q < p->quarter; q++)
        if (g->known && g->missing >> q & 1)
            buf_printf(&quarters, "%.*s%.*s",
                       STR_ARGS(quarters.n ? word(p->c, WORD_LIST_COMMA) : STR("")),
                       STR_ARGS(text_quarter(p->c, q + 1)));
    return quarters.n ? FILL(p->c->arena, word(p->c, WORD_PACK_GOAL_MISSING),
                             {"quarters", buf_str(&quarters)})
                      : STR("");
}

static void sentences(const struct pack *p, struct doc_block *group,
                      const struct standing_goal *g)
{
    struct composer *c = p->c;
    struct str required = g->review.required.known
                              ? FILL(c->arena, word(c, WORD_PACK_GOAL_REQUIRED),
                                     {"value", text_number(c, g->review.required)})
                              : STR("");
    struct str owner = text_contact(&g->goal->owner);
    struct str owners = owner.n ? FILL(c->arena, word(c, WORD_GOAL_OWNERS), {"value", owner})
                                : STR("");
    struct str parts[] = {to_date_text(p, g), missing_text(p, g), required, owners};
    paragraph_add(c, group, "table-note",
                  text_joined(c, parts, sizeof parts / sizeof parts[0]), POS_NONE);
}

static void goal_group(const struct pack *p, struct doc_block *parent,
                       const struct standing_goal *g)
{
    static const enum word labels[] = {WORD_PACK_CAUSE};
    struct doc_block *group = doc_block_add(p->c->arena, parent, BLOCK_GROUP, NULL);
    pack_heading(p, group, text_goal_title(g->goal));
    goal_table(p, group, g);
    sentences(p, group, g);
    pack_blanks(p, group, labels, 1, 2);
}

void pack_goals(const struct pack *p, struct doc_block *parent)
{
    if (p->s->goal_count == 0) {
        pack_nothing(p, parent, WORD_PACK_GOALS);
        return;
    }
    for (size_t i = 0; i < p->s->goal_count; i++)
        goal_group(p, parent, &p->s->goals[i]);
    paragraph_add(p->c, parent, "table-note", word(p->c, WORD_PACK_GOALS_KEY), POS_NONE);
}
