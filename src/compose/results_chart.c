/* Component results-chart: last year's amounts by quarter, drawn. */
#include "compose/draw.h"

enum { QUARTERS = 4 };

static const double CHART_HEIGHT = 46; /* points, one measure */
static const double LABEL_ROOM = 12;   /* above the highest bar */

struct scale {
    struct dec low, high; /* one scale for all measures; zero is always on it */
};

static bool is_money(const struct composer *c, const struct plan_result *result)
{
    return c->plan->money && result->unit.n
           && str_equal(result->unit, c->plan->money->currency)
           && (result->q1.known || result->q2.known || result->q3.known || result->q4.known);
}

static void quarters_of(const struct plan_result *r, struct dec quarters[QUARTERS])
{
    quarters[0] = r->q1;
    quarters[1] = r->q2;
    quarters[2] = r->q3;
    quarters[3] = r->q4;
}

static struct scale scale_of(const struct composer *c, const struct plan_list *results)
{
    struct scale scale = {dec_int(0), dec_int(0)};
    for (size_t i = 0; i < results->count; i++) {
        struct dec quarters[QUARTERS];
        quarters_of(&PLAN_ITEMS(*results, plan_result)[i], quarters);
        for (int q = 0; q < QUARTERS; q++) {
            if (!quarters[q].known || !is_money(c, &PLAN_ITEMS(*results, plan_result)[i]))
                continue;
            scale.low = dec_min(scale.low, quarters[q]);
            scale.high = dec_max(scale.high, quarters[q]);
        }
    }
    return scale;
}

/* Height of a value in the drawing: the lowest stands at its foot, the highest below the room
 * for labels. */
static struct doc_length height_at(double part)
{
    return AT(1 - part, LABEL_ROOM * part - (1 - part));
}

static void draw_quarter(struct composer *c, struct doc_figure *figure,
                         const struct scale *scale, int quarter, struct dec value)
{
    double left = quarter / (double)QUARTERS, width = 1.0 / QUARTERS;
    struct doc_length foot = height_at(draw_part(dec_int(0), scale->low, scale->high));
    struct doc_length top = height_at(draw_part(value, scale->low, scale->high));
    struct doc_length head = dec_sign(value) < 0 ? foot : top;
    draw_box(c, figure, "accent", AT(left + width * 0.3, 0), top, AT(left + width * 0.7, 0),
             foot);
    draw_label(c, figure, "chart-label-centre", text_amount(c, value), AT(left, 0),
               AT(left + width, 0), AT(head.part, head.points - 3));
}

static void measure_row(struct composer *c, struct doc_table *table, const struct scale *scale,
                        const struct plan_result *result)
{
    struct dec quarters[QUARTERS];
    quarters_of(result, quarters);
    struct doc_row *row = table_row(c, table, ROW_BODY, &result->node);
    struct str label = result->label.n ? result->label : result->measure;
    row_text(c, row, 0, label, &result->node, "label");
    row->cells[0].head = true;
    row->cells[1].columns = QUARTERS;
    row->count = 2;
    struct doc_figure *figure = draw_cell(c, &row->cells[1], CHART_HEIGHT);
    struct doc_length foot = height_at(draw_part(dec_int(0), scale->low, scale->high));
    draw_line(c, figure, "rule", 0.6, AT(0, 0), foot, AT(1, 0), foot);
    struct buf said = {.arena = c->arena};
    for (int q = 0; q < QUARTERS; q++) {
        if (!quarters[q].known)
            continue;
        draw_quarter(c, figure, scale, q, quarters[q]);
        buf_printf(&said, "%s%.*s %.*s", said.n ? "; " : "", STR_ARGS(text_quarter(c, q + 1)),
                   STR_ARGS(text_amount(c, quarters[q])));
    }
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR), {"title", label},
                               {"when", buf_str(&said)});
}

static struct doc_table *chart_table(struct composer *c, struct doc_block *group)
{
    struct doc_table *table =
        table_add(c, group, "calendar", "sc1c1c1c1", word(c, WORD_RESULTS_CHART_SUMMARY));
    table->columns[0].fixed = 104;
    struct str heads[QUARTERS + 1] = {word(c, WORD_MEASURE)};
    for (int q = 0; q < QUARTERS; q++)
        heads[q + 1] = text_quarter(c, q + 1);
    table_head(c, table, heads, QUARTERS + 1);
    return table;
}

void component_results_chart(struct composer *c, struct doc_block *parent)
{
    const struct plan_situation *situation = c->plan->situation;
    if (!situation || !situation->last_year)
        return;
    const struct plan_list *results = &situation->last_year->results;
    struct scale scale = scale_of(c, results);
    struct doc_table *table = NULL;
    struct doc_block *group = NULL;
    for (size_t i = 0; i < results->count; i++) {
        const struct plan_result *result = &PLAN_ITEMS(*results, plan_result)[i];
        if (!is_money(c, result))
            continue;
        if (!table) {
            group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
            amounts_note(c, group);
            table = chart_table(c, group);
        }
        measure_row(c, table, &scale, result);
    }
    if (table)
        paragraph_add(c, group, "table-note", word(c, WORD_RESULTS_CHART_KEY), POS_NONE);
}
