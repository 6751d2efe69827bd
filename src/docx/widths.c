/* The widths of a table's columns, by what they hold: Word is told them, so that a table looks
 * the same wherever it is opened. */
#include "docx/parts.h"
#include "layout/widths.h"
#include "text/text.h"

#include <math.h>

static struct text_extent blocks_extent(struct writer *w, const struct doc_block *first,
                                        const struct spot *spot);

static struct text_extent block_extent(struct writer *w, const struct doc_block *block,
                                       const struct spot *spot)
{
    struct spot inner = *spot;
    inner.depth++;
    if (block->kind == BLOCK_FIELD)
        return (struct text_extent){90, 190};
    if (block->kind == BLOCK_TABLE)
        return (struct text_extent){120, 300};
    struct text_extent extent = blocks_extent(w, block->first, &inner);
    if (!block->runs.count)
        return extent;
    const struct paragraph_style *style = style_of_block(w, block, spot);
    struct text_extent own = runs_extent(w, &block->runs, style, block->lang, spot->scale);
    extent.min = fmax(extent.min, own.min);
    extent.max = fmax(extent.max, own.max);
    return extent;
}

static struct text_extent blocks_extent(struct writer *w, const struct doc_block *first,
                                        const struct spot *spot)
{
    struct text_extent widest = {0, 0};
    for (const struct doc_block *b = first; b && spot->depth <= DOCX_DEPTH_MAX; b = b->next) {
        struct text_extent extent = block_extent(w, b, spot);
        widest.min = fmax(widest.min, extent.min);
        widest.max = fmax(widest.max, extent.max);
    }
    return widest;
}

static void cell_demand(struct writer *w, const struct doc_table *table,
                        const struct doc_row *row, size_t cell, size_t at,
                        const struct spot *spot, double inset, struct width_demand *demand)
{
    struct spot inner = *spot;
    inner.row = row->kind;
    inner.first = at == 0;
    struct text_extent extent = blocks_extent(w, row->cells[cell].first, &inner);
    enum align align = table->columns[at].align;
    bool figures = align == ALIGN_END || align == ALIGN_DECIMAL;
    if (row->kind != ROW_HEAD && figures)
        extent.min = extent.max; /* figures are not broken at their spaces */
    /* Word sets a line a little wider than we measure it, and other fonts may run wider. */
    double air = 1 + extent.max * (figures ? 0.04 : 0.02);
    demand->min = fmax(demand->min, extent.min + fmin(air, 6) + inset);
    demand->max = fmax(demand->max, extent.max + fmin(air, 6) + inset);
}

static void demands_settle(const struct doc_table *table, const struct table_style *style,
                           struct width_demand *demands)
{
    double even = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (widths_even(table, style, i))
            even = fmax(even, demands[i].min);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct doc_column *column = &table->columns[i];
        struct width_demand *d = &demands[i];
        d->weight = fmax(column->weight, 0);
        if (widths_even(table, style, i))
            d->min = d->max = even;
        d->min = fmax(d->min, column->minimum);
        if (column->fixed > 0)
            d->min = d->max = column->fixed;
        d->max = fmax(d->max, d->min);
        d->rigid =
            column->fixed > 0 || column->align == ALIGN_END || column->align == ALIGN_DECIMAL;
    }
}

static struct width_demand *demands_measure(struct writer *w, const struct doc_table *table,
                                      const struct table_style *style, const struct spot *spot,
                                      double scale)
{
    struct width_demand *demands = arena_array(w->arena, table->column_count, sizeof *demands);
    struct spot inner = *spot;
    inner.table = style;
    inner.scale = scale;
    inner.depth++;
    for (size_t r = 0; r < table->row_count; r++) {
        const struct doc_row *row = &table->rows[r];
        for (size_t c = 0, at = 0; c < row->count && at < table->column_count; c++) {
            size_t span = doc_cell_span(table, row, c, at);
            double half = style->gap / 2 * scale;
            double inset = (at ? half : 0) + (at + 1 < table->column_count ? half : 0);
            if (widths_even(table, style, at) && style->tight)
                inset = 0;
            if (span == 1)
                cell_demand(w, table, row, c, at, &inner, inset, &demands[at]);
            at += span;
        }
    }
    demands_settle(table, style, demands);
    return demands;
}

double *widths_measure(struct writer *w, const struct doc_table *table,
                       const struct table_style *style, const struct spot *spot, double *scale)
{
    size_t count = table->column_count;
    double *widths = arena_array(w->arena, count, sizeof *widths);
    struct width_demand *d = demands_measure(w, table, style, spot, 1);
    *scale = widths_scale(d, count, spot->width);
    if (*scale < 1)
        d = demands_measure(w, table, style, spot, *scale);
    widths_share(table, d, spot->width, widths);
    return widths;
}
