/* Tables: rows of cells, each row one slab, or several where a page cannot hold it. */
#include "layout/parts.h"

#include <math.h>
#include <string.h>

/* One table while it is set. */
struct table {
    const struct doc_table *doc;
    const struct doc_block *block;
    const struct table_style *style;
    const struct frame *frame;
    const struct column *columns;
    double scale;    /* of the type */
    double limit;    /* points: a taller row is divided */
    size_t head;     /* that rows repeat: index + 1; else 0 */
    size_t head_end; /* rows of the head */
};

/* A cell of the row being set: its slabs, before they become part of the row's. */
struct cell {
    size_t slab, slab_end;
    double height;
};

struct row {
    const struct doc_row *doc;
    size_t index;
    struct cell *cells;
    size_t cell_count;
    size_t piece; /* first of the row */
    double height;
};

/* ---- tags ---- */

static size_t cell_tag(struct setter *s, const struct table *t, const struct doc_row *row,
                       const struct doc_cell *cell, size_t span)
{
    bool column_head = row->kind == ROW_HEAD;
    bool head = column_head || cell->head || row->kind == ROW_GROUP;
    size_t tag = tag_add(s, head ? ROLE_TH : ROLE_TD, t->block->lang);
    s->tags[tag].column_span = (int)span;
    if (head)
        s->tags[tag].scope = column_head ? SCOPE_COLUMN : SCOPE_ROW;
    return tag;
}

/* ---- one row ---- */

/* Each slab of a cell moves down to where it stands in the row. */
static double cell_stack(struct setter *s, const struct cell *cell, double top)
{
    double y = top;
    for (size_t i = cell->slab; i < cell->slab_end; i++) {
        if (i > cell->slab)
            y += slab_gap(&s->slabs[i - 1], &s->slabs[i]);
        for (size_t p = 0; p < s->slabs[i].piece_count; p++)
            s->pieces[s->slabs[i].piece + p].item.y += y;
        s->slabs[i].y = y;
        y += s->slabs[i].height;
    }
    return y - top;
}

/* Heads of one line stand beside the last line of longer ones. */
static void cell_lower(struct setter *s, const struct cell *cell, double by)
{
    for (size_t i = cell->slab; i < cell->slab_end; i++) {
        for (size_t p = 0; p < s->slabs[i].piece_count; p++)
            s->pieces[s->slabs[i].piece + p].item.y += by;
        s->slabs[i].y += by;
    }
}

static void cell_set(struct setter *s, const struct table *t, struct row *row, size_t c,
                     size_t at, size_t span, double height)
{
    const struct column *first = &t->columns[at], *last = &t->columns[at + span - 1];
    double x = first->x + first->inset_left;
    double right = last->x + last->width - last->inset_right;
    struct cell_place place = {
        .align =
            span > 1 && row->doc->kind == ROW_GROUP ? ALIGN_START : t->doc->columns[at].align,
        .point = right - last->point_right,
        .height = height,
        .pos = row->doc->pos,
        .table = t->style,
        .scale = t->scale,
        .row = row->doc->kind,
        .first = at == 0,
    };
    if (place.align == ALIGN_DECIMAL && row->doc->kind == ROW_HEAD)
        place.align = ALIGN_END;
    struct frame frame = {
        .x = x, .width = right - x, .depth = t->frame->depth + 1, .cell = &place};
    size_t outer = s->tag;
    s->tag = cell_tag(s, t, row->doc, &row->doc->cells[c], span);
    row->cells[c].slab = s->slab_count;
    blocks_set(s, row->doc->cells[c].first, &frame);
    row->cells[c].slab_end = s->slab_count;
    s->pending = (struct pending){0};
    s->tag = outer;
}

static bool holds_figure(const struct doc_row *row)
{
    for (size_t c = 0; c < row->count; c++)
        for (const struct doc_block *b = row->cells[c].first; b; b = b->next)
            if (b->kind == BLOCK_FIGURE)
                return true;
    return false;
}

static double cell_baseline(const struct setter *s, const struct cell *cell)
{
    return cell->slab < cell->slab_end ? s->slabs[cell->slab].baseline : 0;
}

/* The first lines of all cells stand on one baseline, whatever their sizes. */
static double first_baseline(const struct setter *s, const struct row *row)
{
    double lowest = 0;
    for (size_t c = 0; c < row->cell_count; c++)
        lowest = fmax(lowest, cell_baseline(s, &row->cells[c]));
    return lowest;
}

/* All cells side by side; `height` is what their drawings take at least. */
static void cells_set(struct setter *s, const struct table *t, struct row *row, double height)
{
    size_t outer = s->tag;
    s->tag = tag_add(s, ROLE_TR, t->block->lang);
    size_t at = 0, c = 0;
    for (; c < row->doc->count && at < t->doc->column_count; c++) {
        size_t span = cell_span(t->doc, row->doc, c, at);
        cell_set(s, t, row, c, at, span, height);
        at += span;
    }
    row->cell_count = c;
    for (; c < row->doc->count; c++) {
        bool covered = at >= t->doc->column_count && !row->doc->cells[c].first;
        if (covered)
            continue;
        FIND(s->findings, &LAYOUT_COLUMNS, row->doc->pos,
             ARG("columns", str_format(s->arena, "%zu", t->doc->column_count)));
        s->failed = true;
    }
    double baseline = first_baseline(s, row);
    row->height = 0;
    for (c = 0; c < row->cell_count; c++) {
        double own = cell_baseline(s, &row->cells[c]);
        double drop = own > 0 ? baseline - own : 0;
        row->cells[c].height = drop + cell_stack(s, &row->cells[c], t->style->above + drop);
        row->height = fmax(row->height, row->cells[c].height);
    }
    for (c = 0; row->doc->kind == ROW_HEAD && c < row->cell_count; c++)
        cell_lower(s, &row->cells[c], row->height - row->cells[c].height);
    s->tag = outer;
}

/* Takes back what was set from here on. */
struct mark {
    size_t slabs, pieces, tags, bookmarks, headings;
};

static struct mark mark_here(const struct setter *s)
{
    return (struct mark){s->slab_count, s->piece_count, s->tag_count, s->bookmark_count,
                         s->heading_at};
}

static void rewind_to(struct setter *s, struct mark mark)
{
    s->slab_count = mark.slabs;
    s->piece_count = mark.pieces;
    s->tag_count = mark.tags;
    s->bookmark_count = mark.bookmarks;
    s->heading_at = mark.headings;
}

/* ---- rules ---- */

static const char *rule_below(const struct table *t, const struct row *row, double *stroke)
{
    bool head = row->doc->kind == ROW_HEAD;
    *stroke = head ? t->style->head_stroke : t->style->row_stroke;
    if (head)
        return row->index + 1 == t->head_end ? t->style->head_rule : NULL;
    if (row->doc->kind == ROW_GROUP) /* belongs to what is under it */
        return NULL;
    return t->style->row_rule;
}

static void row_rules(struct setter *s, const struct table *t, const struct row *row,
                      double height, bool first, bool last)
{
    double x = t->frame->x, width = t->frame->width, stroke;
    const char *below = rule_below(t, row, &stroke);
    if (last && below)
        piece_line(s, x, height, width, 0, below, stroke);
    if (first && row->doc->kind == ROW_TOTAL && t->style->total_rule)
        piece_line(s, x, 0, width, 0, t->style->total_rule, t->style->total_stroke);
}

/* Light lines between the columns that share the width, behind what the cells hold. */
static void column_rules(struct setter *s, const struct table *t, double height)
{
    if (!t->style->column_rule)
        return;
    for (size_t i = 1; i < t->doc->column_count; i++)
        if (t->doc->columns[i].weight > 0)
            piece_line(s, t->columns[i].x, 0, 0, height, t->style->column_rule, 0.5);
}

/* ---- the row's slab or slabs ---- */

static double row_height(const struct table *t, const struct row *row)
{
    double below = row->doc->kind == ROW_GROUP ? 0 : t->style->below;
    return t->style->above + row->height + below;
}

static struct slab *row_whole(struct setter *s, const struct table *t, struct row *row,
                              size_t base)
{
    s->slab_count = base;
    row_rules(s, t, row, row_height(t, row), true, true);
    return slab_add(s, row->piece, row_height(t, row));
}

/* Moves the slabs of one cell that fit below `fill` into the slice that begins at `*from`. */
static double slice_cell(struct setter *s, const struct table *t, const struct slab *slabs,
                         const struct piece *pieces, const struct cell *cell, size_t base,
                         size_t *from, double fill)
{
    double y = t->style->above, bottom = y;
    size_t first = *from;
    for (; *from < cell->slab_end; (*from)++) {
        const struct slab *slab = &slabs[*from - base];
        double gap = *from > first ? slab_gap(slab - 1, slab) : 0;
        if (*from > first && y + gap + slab->height > fill)
            break;
        y += gap;
        for (size_t p = 0; p < slab->piece_count; p++) {
            struct piece copy = pieces[slab->piece + p];
            *piece_add(s, copy.item.kind, copy.item.tag) = copy;
            s->pieces[s->piece_count - 1].item.y += y - slab->y;
        }
        y += slab->height;
        bottom = y;
    }
    return bottom;
}

/* A row that no page can hold is cut between the lines of its cells into slices. */
static struct slab *row_sliced(struct setter *s, const struct table *t, struct row *row,
                               size_t base)
{
    size_t count = s->slab_count - base;
    struct slab *slabs = arena_array(s->arena, count, sizeof *slabs);
    memcpy(slabs, s->slabs + base, count * sizeof *slabs);
    struct piece *pieces = s->pieces; /* the old ones stay where they are when it grows */
    size_t *from = arena_array(s->arena, row->cell_count, sizeof *from);
    for (size_t c = 0; c < row->cell_count; c++)
        from[c] = row->cells[c].slab;
    s->slab_count = base;
    double fill = fmin(t->limit / 2, fmax(t->limit / 8, 48));
    for (bool more = true, start = true; more; start = false) {
        size_t piece = s->piece_count;
        double bottom = 0;
        more = false;
        for (size_t c = 0; c < row->cell_count; c++) {
            bottom = fmax(
                bottom, slice_cell(s, t, slabs, pieces, &row->cells[c], base, &from[c], fill));
            more |= from[c] < row->cells[c].slab_end;
        }
        double height = bottom + (more ? 0 : t->style->below);
        row_rules(s, t, row, height, start, !more);
        column_rules(s, t, height);
        struct slab *slab = slab_add(s, piece, height);
        slab->head = t->head;
        if (!start)
            slab->keep = BREAK_LINE;
        if (height > t->limit) {
            FIND_PLAIN(s->findings, &LAYOUT_TOO_TALL, row->doc->pos);
            s->failed = true;
        }
    }
    return &s->slabs[base];
}

/* ---- keeps ---- */

static bool is_body(const struct table *t, size_t row)
{
    return row < t->doc->row_count && t->doc->rows[row].kind != ROW_HEAD;
}

static double row_keep(const struct table *t, size_t row)
{
    const struct doc_row *rows = t->doc->rows;
    size_t body = t->doc->row_count - t->head_end;
    if (t->style->whole || row < t->head_end || row == t->head_end)
        return BREAK_NEVER;
    if (rows[row].kind == ROW_TOTAL || rows[row - 1].kind == ROW_GROUP)
        return BREAK_NEVER;
    if (body <= 3)
        return BREAK_GROUP;
    if (row == t->head_end + 1 || row + 1 == t->doc->row_count)
        return BREAK_POOR;
    if (rows[row - 1].kind == ROW_TOTAL || rows[row].kind == ROW_GROUP)
        return 0;
    return BREAK_ROW;
}

static void row_set(struct setter *s, const struct table *t, size_t index)
{
    struct row row = {.doc = &t->doc->rows[index], .index = index};
    struct pending pending = s->pending;
    s->pending = (struct pending){0};
    size_t outer_row = s->row, base = s->slab_count;
    if (s->row == SIZE_MAX)
        s->row = base;
    row.cells = arena_array(s->arena, row.doc->count, sizeof *row.cells);
    struct mark mark = mark_here(s);
    row.piece = s->piece_count;
    cells_set(s, t, &row, 0);
    double height = row_height(t, &row);
    bool tall = height > t->limit;
    if (!tall && (holds_figure(row.doc) || t->style->column_rule)) {
        double inner = row.height;
        rewind_to(s, mark);
        column_rules(s, t, height);
        cells_set(s, t, &row, inner);
    }
    s->row = outer_row;
    s->pending = pending;
    struct slab *slab = tall ? row_sliced(s, t, &row, base) : row_whole(s, t, &row, base);
    slab->keep = index == 0 ? slab->keep : row_keep(t, index);
    slab->head = is_body(t, index) ? t->head : 0;
}

/* ---- the table ---- */

static void rows_set(struct setter *s, const struct table *t, size_t from, size_t end,
                     enum role role)
{
    if (from == end)
        return;
    size_t outer = s->tag;
    s->tag = tag_add(s, role, t->block->lang);
    for (size_t r = from; r < end; r++)
        row_set(s, t, r);
    s->tag = outer;
}

/* The head goes with every page of the table, unless it would fill half of each. */
static void head_keep(struct setter *s, struct table *t, size_t first)
{
    double height = 0;
    for (size_t i = first; i < s->slab_count; i++)
        height += s->slabs[i].height;
    if (first == s->slab_count || height > page_room(s) / 2)
        return;
    s->heads =
        arena_grow(s->arena, s->heads, &s->head_capacity, s->head_count + 1, sizeof *s->heads);
    s->heads[s->head_count++] = (struct head){first, s->slab_count, height};
    t->head = s->head_count;
    t->limit -= height;
}

static size_t head_rows(const struct doc_table *table)
{
    size_t rows = 0;
    while (rows < table->row_count && table->rows[rows].kind == ROW_HEAD)
        rows++;
    return rows;
}

/* A table of less than a third of a page is divided only to spare a larger hole. */
static void keep_short(struct setter *s, size_t first)
{
    double height = 0;
    for (size_t i = first; i < s->slab_count; i++)
        height += s->slabs[i].height;
    for (size_t i = first + 1; height < page_room(s) / 3 && i < s->slab_count; i++)
        s->slabs[i].keep += BREAK_SMALL;
}

void table_set(struct setter *s, const struct doc_block *block, const struct frame *frame)
{
    static const char *const kind[LANG_COUNT] = {"table style", "表格样式"};
    const char *name = block->table->style ? block->table->style : "grid";
    struct table t = {.doc = block->table, .block = block, .frame = frame};
    t.style = style_table_find(s->sheet, name);
    if (!t.style)
        style_unknown(s, kind, name, block->pos);
    if (!t.style || !t.doc->row_count || !t.doc->column_count)
        return;
    t.columns = columns_measure(s, t.doc, t.style, frame, &t.scale);
    t.limit = page_room(s);
    t.head_end = head_rows(t.doc);
    size_t outer = s->tag, first = s->slab_count;
    s->tag = tag_add(s, ROLE_TABLE, block->lang);
    s->tags[s->tag].title = t.doc->summary; /* an alternative would hide the cells */
    double above = space_above(s, t.style->before, block->lang);
    if (t.style->whole)
        s->pending.keep = fmax(s->pending.keep, BREAK_NEVER);
    if (s->master->sink)
        s->pending.sink = true;
    rows_set(s, &t, 0, t.head_end, ROLE_THEAD);
    if (!frame->cell)
        head_keep(s, &t, first);
    rows_set(s, &t, t.head_end, t.doc->row_count, ROLE_TBODY);
    s->slabs[first].before = above;
    s->slabs[s->slab_count - 1].after = t.style->after * s->sheet->half[block->lang];
    keep_short(s, first);
    s->tag = outer;
}
