/* The widths of a table's columns, by what they hold. */
#include "layout/parts.h"
#include "layout/widths.h"

#include <math.h>

static struct text_extent blocks_extent(struct setter *s, const struct doc_block *first,
                                        const struct frame *frame);

static struct text_extent block_extent(struct setter *s, const struct doc_block *block,
                                       const struct frame *frame)
{
    struct frame inner = *frame;
    inner.depth++;
    switch (block->kind) {
    case BLOCK_FIELD:
        return (struct text_extent){90, 190};
    case BLOCK_TABLE:
        return (struct text_extent){120, 300};
    case BLOCK_FIGURE:
        return (struct text_extent){0, 0};
    case BLOCK_HEADING:
    case BLOCK_PARAGRAPH:
    case BLOCK_ITEM:
        break;
    default:
        return blocks_extent(s, block->first, &inner);
    }
    const struct paragraph_style *style = block_style(s, block, frame);
    struct text_extent extent = {0, 0};
    if (block->runs.count)
        extent = typeset_runs(s, &block->runs, style, block_size(style, block->lang, frame),
                              block->lang)->extent;
    struct text_extent children = blocks_extent(s, block->first, &inner);
    extent.min = fmax(extent.min, children.min);
    extent.max = fmax(extent.max, children.max);
    if (block->label.n || block->kind == BLOCK_ITEM) {
        extent.min += grid_room(frame, style->label_width);
        extent.max += grid_room(frame, style->label_width);
    }
    return extent;
}

static struct text_extent blocks_extent(struct setter *s, const struct doc_block *first,
                                        const struct frame *frame)
{
    struct text_extent widest = {0, 0};
    if (frame->depth > LAYOUT_DEPTH_MAX)
        return widest;
    for (const struct doc_block *block = first; block; block = block->next) {
        struct text_extent extent = block_extent(s, block, frame);
        widest.min = fmax(widest.min, extent.min);
        widest.max = fmax(widest.max, extent.max);
    }
    return widest;
}

/* The parts before and after the decimal point of a cell that holds one number. */
static void decimal_extent(struct setter *s, const struct doc_block *block,
                           const struct frame *frame, struct column *column)
{
    if (!block || block->kind != BLOCK_PARAGRAPH || !block->runs.count)
        return;
    if (!holds_digit(&block->runs))
        return;
    const struct paragraph_style *style = block_style(s, block, frame);
    struct set_text *text = typeset_runs(
        s, &block->runs, style, block_size(style, block->lang, frame), block->lang);
    double left = text_decimal_offset(text->paragraph);
    column->point_left = fmax(column->point_left, left);
    column->point_right = fmax(column->point_right, text->extent.max - left);
}

static void cell_demand(struct setter *s, const struct doc_table *table,
                        const struct doc_row *row, size_t cell, size_t at,
                        const struct frame *frame, struct column *column, struct width_demand *demand)
{
    struct cell_place place = *frame->cell;
    place.row = row->kind;
    place.first = at == 0;
    struct frame inner = {.depth = frame->depth + 1, .cell = &place};
    struct text_extent extent = blocks_extent(s, row->cells[cell].first, &inner);
    enum align align = table->columns[at].align;
    bool figures = align == ALIGN_END || align == ALIGN_DECIMAL;
    if (row->kind != ROW_HEAD && figures) /* numbers are not broken at their spaces */
        extent.min = extent.max;
    if (row->kind != ROW_HEAD && align == ALIGN_DECIMAL)
        decimal_extent(s, row->cells[cell].first, &inner, column);
    double inset = column->inset_left + column->inset_right;
    demand->min = fmax(demand->min, extent.min + inset);
    demand->max = fmax(demand->max, extent.max + inset);
}

/* A cell over several columns: what it needs beyond them goes to the last one. */
static void span_demand(struct setter *s, const struct doc_row *row, size_t cell, size_t at,
                        size_t span, const struct frame *frame, struct width_demand *demands)
{
    struct cell_place place = *frame->cell;
    place.row = row->kind;
    place.first = at == 0;
    struct frame inner = {.depth = frame->depth + 1, .cell = &place};
    double need = blocks_extent(s, row->cells[cell].first, &inner).min;
    for (size_t i = at; i < at + span; i++)
        need -= demands[i].min;
    if (need > 0)
        demands[at + span - 1].min += need;
}

/* Totals carried over are as wide as the longest of a column: of the digits of thousands of
 * rows only those that are more than any before are measured. */
static void carry_demand(struct setter *s, const struct doc_table *table,
                         const struct frame *frame, struct column *columns,
                         struct width_demand *demands)
{
    size_t *longest = arena_array(s->arena, table->column_count, sizeof *longest);
    for (size_t r = 0; r < table->row_count; r++) {
        const struct str *texts = table->rows[r].carry;
        for (size_t c = 1; texts && c < table->column_count; c++) {
            if (texts[c].n <= longest[c])
                continue;
            longest[c] = texts[c].n;
            struct doc_cell cell = {0};
            doc_cell_paragraph(s->arena, &cell, "table-carried", texts[c], s->doc->lang,
                               POS_NONE);
            struct doc_row row = {.kind = ROW_BODY, .cells = &cell, .count = 1};
            cell_demand(s, table, &row, 0, c, frame, &columns[c], &demands[c]);
        }
    }
}

static void demands_read(struct setter *s, const struct doc_table *table,
                         const struct frame *frame, struct column *columns,
                         struct width_demand *demands, bool spans)
{
    for (size_t r = 0; r < table->row_count; r++) {
        const struct doc_row *row = &table->rows[r];
        for (size_t c = 0, at = 0; c < row->count && at < table->column_count; c++) {
            size_t span = doc_cell_span(table, row, c, at);
            bool all = span == table->column_count; /* has the whole width anyway */
            if (spans && span > 1 && !all)
                span_demand(s, row, c, at, span, frame, demands);
            else if (!spans && span == 1)
                cell_demand(s, table, row, c, at, frame, &columns[at], &demands[at]);
            at += span;
        }
    }
}

/* Columns of one width need what the widest word in them needs. */
static double even_demand(const struct doc_table *table, const struct table_style *style,
                          const struct width_demand *demands)
{
    const double air = 2;
    double widest = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (widths_even(table, style, i))
            widest = fmax(widest, demands[i].min);
    return widest > 0 ? widest + air : 0;
}

static void demands_settle(const struct doc_table *table, const struct table_style *style,
                           const struct column *columns, struct width_demand *demands)
{
    double even = even_demand(table, style, demands);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct doc_column *column = &table->columns[i];
        struct width_demand *d = &demands[i];
        d->weight = column->weight > 0 ? column->weight : 0;
        double inset = columns[i].inset_left + columns[i].inset_right;
        double number = columns[i].point_left + columns[i].point_right + inset;
        if (columns[i].point_left + columns[i].point_right > 0)
            d->min = fmax(d->min, number);
        if (widths_even(table, style, i))
            d->min = d->max = even;
        d->min = fmax(d->min, column->minimum);
        if (column->fixed > 0)
            d->min = d->max = column->fixed;
        d->max = fmax(d->max, d->min);
        d->rigid = column->fixed > 0 || column->align == ALIGN_END
                   || column->align == ALIGN_DECIMAL;
    }
}

static struct width_demand *demands_measure(struct setter *s, const struct doc_table *table,
                                      const struct table_style *style,
                                      const struct frame *frame, double scale,
                                      struct column *columns)
{
    size_t count = table->column_count;
    struct width_demand *demands = arena_array(s->arena, count, sizeof *demands);
    struct cell_place place = {.table = style, .scale = scale};
    struct frame inner = *frame;
    inner.cell = &place;
    for (size_t i = 0; i < count; i++) {
        /* Without vertical rules the text itself marks the table's edges. */
        bool flush = widths_even(table, style, i) && style->tight;
        double inset = flush ? 0 : style->gap / 2 * scale;
        columns[i] = (struct column){.inset_left = i == 0 ? 0 : inset,
                                     .inset_right = i + 1 == count ? 0 : inset};
    }
    demands_read(s, table, &inner, columns, demands, false);
    carry_demand(s, table, &inner, columns, demands);
    demands_read(s, table, &inner, columns, demands, true);
    demands_settle(table, style, columns, demands);
    return demands;
}

struct column *columns_measure(struct setter *s, const struct doc_table *table,
                               const struct table_style *style, const struct frame *frame,
                               double *scale)
{
    size_t count = table->column_count;
    struct column *columns = arena_array(s->arena, count, sizeof *columns);
    struct width_demand *demands = demands_measure(s, table, style, frame, 1, columns);
    *scale = widths_scale(demands, count, frame->width);
    if (*scale < 1)
        demands = demands_measure(s, table, style, frame, *scale, columns);
    double *widths = arena_array(s->arena, count, sizeof *widths);
    widths_share(table, demands, frame->width, widths);
    for (size_t i = 0; i < count; i++) {
        columns[i].width = widths[i];
        columns[i].x = i ? columns[i - 1].x + columns[i - 1].width : frame->x;
    }
    return columns;
}
