/* The widths of a table's columns, by what they hold. */
#include "layout/parts.h"

#include <math.h>

/* What a column asks for, points, with its insets. */
struct demand {
    double min, max; /* the widest word; everything on one line */
    double weight;
    bool rigid; /* figures or a fixed width: cannot do with less than min */
};

size_t cell_span(const struct doc_table *table, const struct doc_row *row, size_t cell,
                 size_t column)
{
    size_t left = table->column_count - column;
    size_t span = row->cells[cell].columns ? row->cells[cell].columns : 1;
    if (row->kind == ROW_GROUP && cell == 0 && span == 1) {
        /* A heading in the table runs over all of it unless other cells say something. */
        bool alone = true;
        for (size_t c = 1; c < row->count; c++)
            alone &= row->cells[c].first == NULL;
        if (alone)
            return left;
    }
    return span < left ? span : left;
}

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
                        const struct frame *frame, struct column *column, struct demand *demand)
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
                        size_t span, const struct frame *frame, struct demand *demands)
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
                         struct demand *demands)
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
                         struct demand *demands, bool spans)
{
    for (size_t r = 0; r < table->row_count; r++) {
        const struct doc_row *row = &table->rows[r];
        for (size_t c = 0, at = 0; c < row->count && at < table->column_count; c++) {
            size_t span = cell_span(table, row, c, at);
            bool all = span == table->column_count; /* has the whole width anyway */
            if (spans && span > 1 && !all)
                span_demand(s, row, c, at, span, frame, demands);
            else if (!spans && span == 1)
                cell_demand(s, table, row, c, at, frame, &columns[at], &demands[at]);
            at += span;
        }
    }
}

static bool shares_evenly(const struct doc_table *table, const struct table_style *style,
                          size_t column)
{
    return style->even && table->columns[column].weight > 0;
}

/* Columns of one width need what the widest word in them needs. */
static double even_demand(const struct doc_table *table, const struct table_style *style,
                          const struct demand *demands)
{
    const double air = 2;
    double widest = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (shares_evenly(table, style, i))
            widest = fmax(widest, demands[i].min);
    return widest > 0 ? widest + air : 0;
}

static void demands_settle(const struct doc_table *table, const struct table_style *style,
                           const struct column *columns, struct demand *demands)
{
    double even = even_demand(table, style, demands);
    for (size_t i = 0; i < table->column_count; i++) {
        const struct doc_column *column = &table->columns[i];
        struct demand *d = &demands[i];
        d->weight = column->weight > 0 ? column->weight : 0;
        double inset = columns[i].inset_left + columns[i].inset_right;
        double number = columns[i].point_left + columns[i].point_right + inset;
        if (columns[i].point_left + columns[i].point_right > 0)
            d->min = fmax(d->min, number);
        if (shares_evenly(table, style, i))
            d->min = d->max = even;
        d->min = fmax(d->min, column->minimum);
        if (column->fixed > 0)
            d->min = d->max = column->fixed;
        d->max = fmax(d->max, d->min);
        d->rigid = column->fixed > 0 || column->align == ALIGN_END
                   || column->align == ALIGN_DECIMAL;
    }
}

/* ---- sharing the width ---- */

static double clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

/* Columns of one kind: those with a weight, or those without, which share evenly. */
static bool takes_part(const struct demand *d, bool weighted)
{
    return (d->weight > 0) == weighted;
}

static double level_width(const struct demand *d, double level)
{
    return clamp(level * (d->weight > 0 ? d->weight : 1), d->min, d->max);
}

static double level_total(const struct demand *d, size_t count, bool weighted, double level)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        if (takes_part(&d[i], weighted))
            total += level_width(&d[i], level);
    return total;
}

/* Between what all need and what all want: a level rises, as water does, until the columns
 * fill the width; narrow columns get all they want first, long texts share the rest. */
static void widths_by_level(struct column *columns, const struct demand *d, size_t count,
                            bool weighted, double width)
{
    double low = 0, high = width * 1e6;
    for (int i = 0; i < 80; i++) {
        double middle = (low + high) / 2;
        if (level_total(d, count, weighted, middle) < width)
            low = middle;
        else
            high = middle;
    }
    for (size_t i = 0; i < count; i++)
        if (takes_part(&d[i], weighted))
            columns[i].width = level_width(&d[i], high);
}

/* Columns without a weight are short and better left on one line: they come first, as long as
 * the running texts keep a good part of the width. */
static void widths_in_turn(struct column *columns, const struct demand *d, size_t count,
                           double width)
{
    const double text_part = 0.4;
    double min[2] = {0}, max[2] = {0};
    for (size_t i = 0; i < count; i++) {
        min[d[i].weight > 0] += d[i].min;
        max[d[i].weight > 0] += d[i].max;
    }
    double texts = fmax(min[1], fmin(max[1], text_part * width));
    double others = fmin(max[0], fmax(min[0], width - texts));
    widths_by_level(columns, d, count, false, others);
    widths_by_level(columns, d, count, true, width - others);
}

/* Spare width goes to the columns with a weight; without any, to all but the fixed ones by
 * what they hold. */
static void widths_with_spare(const struct doc_table *table, struct column *columns,
                              const struct demand *d, size_t count, double spare)
{
    double weights = 0, wants = 0;
    for (size_t i = 0; i < count; i++) {
        weights += d[i].weight;
        wants += table->columns[i].fixed > 0 ? 0 : d[i].max;
    }
    for (size_t i = 0; i < count; i++) {
        columns[i].width = d[i].max;
        if (weights > 0)
            columns[i].width += spare * d[i].weight / weights;
        else if (wants > 0)
            columns[i].width += table->columns[i].fixed > 0 ? 0 : spare * d[i].max / wants;
        else
            columns[i].width += spare / (double)count;
    }
}

/* What is asked for if no text column gets more than `most`. */
static double narrow_total(const struct demand *d, size_t count, double most)
{
    double total = 0;
    for (size_t i = 0; i < count; i++)
        total += d[i].rigid ? d[i].min : fmin(d[i].min, most);
    return total;
}

/* Too little for the longest words: those are divided, figures and short words are not. If
 * even the figures have too little, all columns give way alike. */
static void widths_narrow(struct column *columns, const struct demand *d, size_t count,
                          double width)
{
    double low = 0, high = width;
    for (int i = 0; i < 40; i++) {
        double middle = (low + high) / 2;
        if (narrow_total(d, count, middle) < width)
            low = middle;
        else
            high = middle;
    }
    double total = narrow_total(d, count, low);
    double share = total > 0 ? fmin(width / total, 1) : 0;
    for (size_t i = 0; i < count; i++) {
        double own = d[i].rigid ? d[i].min : fmin(d[i].min, low);
        columns[i].width = total > 0 ? own * share : width / (double)count;
    }
}

static void widths_settle(const struct doc_table *table, struct column *columns,
                          const struct demand *d, double width)
{
    size_t count = table->column_count;
    double min = 0, max = 0;
    for (size_t i = 0; i < count; i++) {
        min += d[i].min;
        max += d[i].max;
    }
    if (max <= width)
        widths_with_spare(table, columns, d, count, width - max);
    else if (min < width)
        widths_in_turn(columns, d, count, width);
    else
        widths_narrow(columns, d, count, width);
}

/* Figures are never divided: where they need more than the width, type and gaps become
 * smaller, as far as they can still be read. A word may ask for a part of the width only. */
static double scale_for(const struct demand *d, size_t count, double width)
{
    const double least = 0.7, word_part = 0.2, safety = 0.995;
    double need = narrow_total(d, count, word_part * width);
    return need > width ? fmax(least, safety * width / need) : 1;
}

static struct demand *demands_measure(struct setter *s, const struct doc_table *table,
                                      const struct table_style *style,
                                      const struct frame *frame, double scale,
                                      struct column *columns)
{
    size_t count = table->column_count;
    struct demand *demands = arena_array(s->arena, count, sizeof *demands);
    struct cell_place place = {.table = style, .scale = scale};
    struct frame inner = *frame;
    inner.cell = &place;
    for (size_t i = 0; i < count; i++) {
        /* Without vertical rules the text itself marks the table's edges. */
        bool flush = shares_evenly(table, style, i) && style->tight;
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
    struct demand *demands = demands_measure(s, table, style, frame, 1, columns);
    *scale = scale_for(demands, count, frame->width);
    if (*scale < 1)
        demands = demands_measure(s, table, style, frame, *scale, columns);
    widths_settle(table, columns, demands, frame->width);
    for (size_t i = 0; i < count; i++)
        columns[i].x = i ? columns[i - 1].x + columns[i - 1].width : frame->x;
    return columns;
}
