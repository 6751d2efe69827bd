/* The widths of a table's columns, by what they hold: Word is told them, so that a table looks
 * the same wherever it is opened. */
#include "docx/parts.h"
#include "text/text.h"

#include <math.h>

struct demand {
    double min, max, weight; /* points with the insets; share of spare width */
    bool rigid;              /* figures or a fixed width: cannot do with less than min */
};

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
                        const struct spot *spot, double inset, struct demand *demand)
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

static bool shares_evenly(const struct doc_table *table, const struct table_style *style,
                          size_t column)
{
    return style->even && table->columns[column].weight > 0;
}

static void demands_settle(const struct doc_table *table, const struct table_style *style,
                           struct demand *demands)
{
    double even = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (shares_evenly(table, style, i))
            even = fmax(even, demands[i].min);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct doc_column *column = &table->columns[i];
        struct demand *d = &demands[i];
        d->weight = fmax(column->weight, 0);
        if (shares_evenly(table, style, i))
            d->min = d->max = even;
        d->min = fmax(d->min, column->minimum);
        if (column->fixed > 0)
            d->min = d->max = column->fixed;
        d->max = fmax(d->max, d->min);
        d->rigid =
            column->fixed > 0 || column->align == ALIGN_END || column->align == ALIGN_DECIMAL;
    }
}

static struct demand *demands_measure(struct writer *w, const struct doc_table *table,
                                      const struct table_style *style, const struct spot *spot,
                                      double scale)
{
    struct demand *demands = arena_array(w->arena, table->column_count, sizeof *demands);
    struct spot inner = *spot;
    inner.table = style;
    inner.scale = scale;
    inner.depth++;
    for (size_t r = 0; r < table->row_count; r++) {
        const struct doc_row *row = &table->rows[r];
        for (size_t c = 0, at = 0; c < row->count && at < table->column_count; c++) {
            size_t span = cell_columns(table, row, c, at);
            double half = style->gap / 2 * scale;
            double inset = (at ? half : 0) + (at + 1 < table->column_count ? half : 0);
            if (shares_evenly(table, style, at) && style->tight)
                inset = 0;
            if (span == 1)
                cell_demand(w, table, row, c, at, &inner, inset, &demands[at]);
            at += span;
        }
    }
    demands_settle(table, style, demands);
    return demands;
}

/* ---- sharing the width ---- */

/* What columns get at a level that rises, as water does, until they fill the width: narrow
 * columns get all they want first, long texts share the rest. */
static double level_width(const struct demand *d, double level)
{
    double want = level * (d->weight > 0 ? d->weight : 1);
    return fmin(fmax(want, d->min), d->max);
}

/* A column's kind: those with a weight hold running text, the others are short. */
static void widths_by_level(double *widths, const struct demand *d, size_t count, bool texts,
                            double width)
{
    double low = 0, high = width * 1e6;
    for (int step = 0; step < 80; step++) {
        double middle = (low + high) / 2, total = 0;
        for (size_t i = 0; i < count; i++)
            total += (d[i].weight > 0) == texts ? level_width(&d[i], middle) : 0;
        *(total < width ? &low : &high) = middle;
    }
    for (size_t i = 0; i < count; i++)
        if ((d[i].weight > 0) == texts)
            widths[i] = level_width(&d[i], high);
}

static void widths_in_turn(double *widths, const struct demand *d, size_t count, double width)
{
    const double text_part = 0.4;
    double min[2] = {0}, max[2] = {0};
    for (size_t i = 0; i < count; i++) {
        min[d[i].weight > 0] += d[i].min;
        max[d[i].weight > 0] += d[i].max;
    }
    double texts = fmax(min[1], fmin(max[1], text_part * width));
    double others = fmin(max[0], fmax(min[0], width - texts));
    widths_by_level(widths, d, count, false, others);
    widths_by_level(widths, d, count, true, width - others);
}

static void widths_with_spare(const struct doc_table *table, double *widths,
                              const struct demand *d, double spare)
{
    double weights = 0, wants = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        weights += d[i].weight;
        wants += table->columns[i].fixed > 0 ? 0 : d[i].max;
    }
    for (size_t i = 0; i < table->column_count; i++) {
        double share = weights > 0                   ? d[i].weight / weights
                       : table->columns[i].fixed > 0 ? 0
                       : wants > 0                   ? d[i].max / wants
                                                     : 1 / (double)table->column_count;
        widths[i] = d[i].max + spare * share;
    }
}

static double narrow_total(const struct demand *d, size_t count, double most)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        total += d[i].rigid ? d[i].min : fmin(d[i].min, most);
    return total;
}

/* Too little for the longest words: those are divided, figures and short words are not. */
static void widths_narrow(double *widths, const struct demand *d, size_t count, double width)
{
    double low = 0, high = width;
    for (int step = 0; step < 40; step++) {
        double middle = (low + high) / 2;
        *(narrow_total(d, count, middle) < width ? &low : &high) = middle;
    }
    double total = narrow_total(d, count, low);
    double share = total > 0 ? width / total : 0;
    for (size_t i = 0; i < count; i++)
        widths[i] = total > 0 ? (d[i].rigid ? d[i].min : fmin(d[i].min, low)) * share
                              : width / (double)count;
}

double *widths_measure(struct writer *w, const struct doc_table *table,
                       const struct table_style *style, const struct spot *spot, double *scale)
{
    const double least = 0.7, word_part = 0.2, safety = 0.99;
    size_t count = table->column_count;
    double *widths = arena_array(w->arena, count, sizeof *widths), min = 0, max = 0;
    struct demand *d = demands_measure(w, table, style, spot, 1);
    double need = narrow_total(d, count, word_part * spot->width);
    *scale = need > spot->width ? fmax(least, safety * spot->width / need) : 1;
    if (*scale < 1)
        d = demands_measure(w, table, style, spot, *scale);
    for (size_t i = 0; i < count; i++) {
        min += d[i].min;
        max += d[i].max;
    }
    if (max <= spot->width)
        widths_with_spare(table, widths, d, spot->width - max);
    else if (min < spot->width)
        widths_in_turn(widths, d, count, spot->width);
    else
        widths_narrow(widths, d, count, spot->width);
    return widths;
}
