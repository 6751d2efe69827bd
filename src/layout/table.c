/* Tables: rows of cells, each row one slab, or several where it is long. */
#include "layout/table.h"

#include <math.h>
#include <string.h>

/* ---- tags ---- */

/* A cell speaks its own language; a drawing or a place to sign has none. */
static enum lang cell_lang(const struct table *t, const struct doc_cell *cell)
{
    const struct doc_block *first = cell->first;
    bool text = first
                && (first->kind == BLOCK_PARAGRAPH || first->kind == BLOCK_HEADING
                    || first->kind == BLOCK_LIST);
    return text ? first->lang : t->block->lang;
}

static size_t cell_tag(struct setter *s, const struct table *t, const struct doc_row *row,
                       const struct doc_cell *cell, size_t span)
{
    bool column_head = row->kind == ROW_HEAD;
    bool head = column_head || cell->head || (row->kind == ROW_GROUP && cell == row->cells);
    size_t tag = tag_add(s, head ? ROLE_TH : ROLE_TD, cell_lang(t, cell));
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
    struct frame frame = {.x = x, .width = right - x, .depth = t->frame->depth + 1,
                          .grid = t->style->running, .cell = &place};
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

void cells_set(struct setter *s, const struct table *t, struct row *row, double height)
{
    size_t outer = s->tag;
    s->tag = tag_add(s, ROLE_TR, t->block->lang);
    size_t at = 0, c = 0;
    for (; c < row->doc->count && at < t->doc->column_count; c++) {
        size_t span = doc_cell_span(t->doc, row->doc, c, at);
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

/* ---- what was set, taken back or moved ---- */

struct mark mark_here(const struct setter *s)
{
    return (struct mark){s->slab_count,     s->piece_count, s->tag_count,
                         s->bookmark_count, s->heading_at,  s->landed_count};
}

void rewind_to(struct setter *s, struct mark mark)
{
    s->slab_count = mark.slabs;
    s->piece_count = mark.pieces;
    s->tag_count = mark.tags;
    s->bookmark_count = mark.bookmarks;
    s->heading_at = mark.headings;
    s->landed_count = mark.landed;
}

void landings_move(struct setter *s, struct mark mark, size_t base, const size_t *map)
{
    for (size_t i = mark.landed; i < s->landed_count; i++) {
        size_t *slab = &s->anchors[s->landed[i]].slab;
        *slab = map ? map[*slab - base] : base;
    }
    for (size_t i = mark.bookmarks; i < s->bookmark_count; i++) {
        size_t *slab = &s->bookmarks[i].slab;
        *slab = map ? map[*slab - base] : base;
    }
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

void row_rule_below(struct setter *s, const struct table *t, const struct row *row, double y)
{
    double stroke;
    const char *below = rule_below(t, row, &stroke);
    if (below)
        piece_line(s, t->frame->x, y, t->frame->width, 0, below, stroke);
}

void row_rule_above(struct setter *s, const struct table *t, const struct row *row)
{
    if (row->doc->kind == ROW_TOTAL && t->style->total_rule)
        piece_line(s, t->frame->x, 0, t->frame->width, 0, t->style->total_rule,
                   t->style->total_stroke);
}

void column_rules(struct setter *s, const struct table *t, double height)
{
    if (!t->style->column_rule)
        return;
    for (size_t i = 1; i < t->doc->column_count; i++)
        if (t->doc->columns[i].weight > 0)
            piece_line(s, t->columns[i].x, 0, 0, height, t->style->column_rule, 0.5);
}

/* ---- the row's slab or slabs ---- */

double row_height(const struct table *t, const struct row *row)
{
    double below = row->doc->kind == ROW_GROUP ? 0 : t->style->below;
    return t->style->above + row->height + below;
}

static void row_whole(struct setter *s, const struct table *t, const struct row *row,
                      struct mark mark)
{
    double height = row_height(t, row);
    s->slab_count = mark.slabs;
    landings_move(s, mark, mark.slabs, NULL);
    row_rule_below(s, t, row, height);
    row_rule_above(s, t, row);
    if (row->doc->marked && !t->frame->cell)
        piece_change_bar(s, height);
    slab_add(s, row->piece, height);
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
    if (rows[row].kind == ROW_TOTAL || rows[row - 1].kind == ROW_GROUP || t->keep)
        return BREAK_NEVER;
    if (t->style->running)
        return 0;
    if (body <= 3)
        return BREAK_GROUP;
    if (row == t->head_end + 1 || row + 1 == t->doc->row_count)
        return BREAK_POOR;
    if (rows[row - 1].kind == ROW_TOTAL || rows[row].kind == ROW_GROUP)
        return 0;
    return BREAK_ROW;
}

/* A heading, and what asks for it, stays with the next row. */
static bool row_leads(const struct doc_row *row)
{
    for (size_t c = 0; c < row->count; c++) {
        const struct doc_block *last = row->cells[c].first;
        while (last && last->next)
            last = last->next;
        if (last && (last->kind == BLOCK_HEADING || last->keep_next))
            return true;
    }
    return false;
}

/* A row of more than a third of a page may go on on the next one, running text sooner;
 * drawings and places to sign only where no page holds them. */
static bool row_divides(const struct setter *s, const struct table *t, const struct row *row)
{
    double height = row_height(t, row), part = t->style->running ? 8 : 3;
    if (height > t->limit)
        return true;
    if (height < page_room(s) / part || t->style->whole || t->frame->cell)
        return false;
    for (size_t c = 0; c < row->doc->count; c++)
        if (holds_field(row->doc->cells[c].first, t->frame->depth))
            return false;
    return row->doc->kind == ROW_BODY && !holds_figure(row->doc);
}

/* Running text keeps the space that a heading asks for above it. */
static double row_before(const struct setter *s, const struct table *t, const struct row *row)
{
    double before = 0;
    for (size_t c = 0; t->style->running && c < row->cell_count; c++)
        if (row->cells[c].slab < row->cells[c].slab_end)
            before = fmax(before, s->slabs[row->cells[c].slab].before);
    return before;
}

static void row_set(struct setter *s, struct table *t, size_t index)
{
    struct row row = {.doc = &t->doc->rows[index], .index = index};
    struct pending pending = s->pending;
    s->pending = (struct pending){0};
    row.cells = arena_array(s->arena, row.doc->count, sizeof *row.cells);
    struct mark mark = mark_here(s);
    row.piece = s->piece_count;
    cells_set(s, t, &row, 0);
    bool divided = row_divides(s, t, &row);
    double before = row_before(s, t, &row);
    if (!divided && (holds_figure(row.doc) || t->style->column_rule)) {
        double inner = row.height;
        rewind_to(s, mark);
        column_rules(s, t, row_height(t, &row));
        cells_set(s, t, &row, inner);
    }
    s->pending = pending;
    size_t carry = t->carry;
    carry_note(s, t, row.doc);
    if (divided)
        row_split(s, t, &row, mark);
    else
        row_whole(s, t, &row, mark);
    struct slab *slab = &s->slabs[mark.slabs];
    slab->keep = index == 0 ? slab->keep : row_keep(t, index);
    slab->head = is_body(t, index) ? t->head : 0;
    slab->carry = carry;
    slab->before = before;
    t->keep = row_leads(row.doc);
}

/* ---- the table ---- */

static void rows_set(struct setter *s, struct table *t, size_t from, size_t end,
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

/* Headings in columns stand as close to what follows as others do. */
static bool ends_in_heading(const struct doc_table *table)
{
    const struct doc_row *last = &table->rows[table->row_count - 1];
    for (size_t c = 0; c < last->count; c++)
        if (last->cells[c].first && last->cells[c].first->kind == BLOCK_HEADING)
            return true;
    return false;
}

#define LEADING_AFTER 0.5 /* half lines, under running text that leads in what follows */

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
    carry_begin(s, &t);
    rows_set(s, &t, t.head_end, t.doc->row_count, ROLE_TBODY);
    s->slabs[first].before = fmax(s->slabs[first].before, above);
    double after = t.style->running && t.keep ? LEADING_AFTER : t.style->after;
    s->slabs[s->slab_count - 1].after = after * s->sheet->half[block->lang];
    if (!t.style->running)
        keep_short(s, first);
    s->pending.announced = t.style->running && ends_in_heading(t.doc);
    s->tag = outer;
}
