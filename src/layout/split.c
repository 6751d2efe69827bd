/* Rows that go on on the next page: the slabs of their cells become slices.
 *
 * Where one cell has lines of 14 points and the other of 17, there is no height at which both
 * could be cut. So a slice ends at another line in each cell, what a slice holds keeps its
 * place below the row's top while the page goes on, and where a page begins with a slice each
 * cell moves up for itself until the first lines stand side by side again. */
#include "layout/table.h"

#include <math.h>
#include <string.h>

/* How far up from a cut one cell may stop for a better place, as a part of the page. */
#define BACK_PART 0.2

/* One cell while cuts are looked for: slabs before `next` end above the line. */
struct cutter {
    size_t slab, slab_end;
    size_t next;  /* one after the last slab that ends above */
    size_t good;  /* the last place up to there where a cut is fair; `slab`: none */
    size_t taken; /* what the slices so far hold */
};

struct splitter {
    struct setter *s;
    const struct table *t;
    const struct row *row;
    size_t base;
    const struct slab *slabs;   /* of the cells; slab i of the strip is slabs[i - base] */
    const struct piece *pieces; /* theirs */
    struct cutter *cells;
    size_t cell_count;
    double start; /* of the next slice */
    size_t *map;
};

static double slab_bottom(const struct splitter *p, size_t end)
{
    const struct slab *last = &p->slabs[end - 1 - p->base];
    return last->y + last->height;
}

/* ---- where to cut ---- */

/* The lowest next end of a slab of any cell, or INFINITY. */
static double line_next(const struct splitter *p)
{
    double line = INFINITY;
    for (size_t c = 0; c < p->cell_count; c++)
        if (p->cells[c].next < p->cells[c].slab_end)
            line = fmin(line, slab_bottom(p, p->cells[c].next + 1));
    return line;
}

static void line_lower(struct splitter *p, double line)
{
    for (size_t c = 0; c < p->cell_count; c++) {
        struct cutter *cell = &p->cells[c];
        while (cell->next < cell->slab_end && slab_bottom(p, cell->next + 1) <= line) {
            cell->next++;
            if (cell->next == cell->slab_end
                || p->slabs[cell->next - p->base].keep < BREAK_GROUP)
                cell->good = cell->next;
        }
    }
}

/* Where the cell would be cut at `line`: at the last fair place if that is not far up. */
static size_t cell_cut(const struct splitter *p, const struct cutter *cell, double line)
{
    double back = page_room(p->s) * BACK_PART;
    if (cell->good > cell->slab && slab_bottom(p, cell->good) > line - back)
        return cell->good;
    return line - p->t->style->above > back ? cell->next : cell->slab;
}

static bool cell_left(const struct cutter *cell)
{
    return cell->taken < cell->slab_end;
}

/* Fills `cuts`; false where no page should end: a cell would have nothing above, or it is no
 * lower than the last cut. */
static bool cuts_find(const struct splitter *p, double line, size_t *cuts, double *end)
{
    *end = 0;
    for (size_t c = 0; c < p->cell_count; c++) {
        const struct cutter *cell = &p->cells[c];
        cuts[c] = cell_cut(p, cell, line);
        if (cell->slab < cell->slab_end && cuts[c] == cell->slab)
            return false;
        if (cuts[c] > cell->slab)
            *end = fmax(*end, slab_bottom(p, cuts[c]));
    }
    return *end >= p->start + 1; /* a slab has at least one point */
}

/* A row of figures or facts is divided to spare a large hole only, and never for a few lines:
 * what it is about stands in its first line. A clause is not either where that can be. */
static double cut_least(const struct splitter *p)
{
    const double few = 60;
    bool crumb = p->start < few || row_height(p->t, p->row) - p->start < few;
    if (p->t->style->running)
        return crumb ? BREAK_SMALL : BREAK_LINE;
    return crumb ? BREAK_POOR : BREAK_EASY;
}

/* What a page break costs there: the worst of all cells, and the hole above it. */
static double cut_cost(const struct splitter *p)
{
    double worst = cut_least(p), hole = 0;
    for (size_t c = 0; c < p->cell_count; c++) {
        const struct cutter *cell = &p->cells[c];
        if (!cell_left(cell))
            continue;
        worst = fmax(worst, p->slabs[cell->taken - p->base].keep);
        if (cell->taken > cell->slab)
            hole = fmax(hole, p->start - slab_bottom(p, cell->taken));
    }
    return worst + IDLE_COST * hole / page_room(p->s);
}

/* ---- slices ---- */

static struct slice *slice_new(struct splitter *p, const size_t *cuts, double end)
{
    struct slice *slice = arena_alloc(p->s->arena, sizeof *slice);
    struct cell_slice *cells = arena_array(p->s->arena, p->cell_count, sizeof *cells);
    double baseline = 0;
    *slice = (struct slice){.cell_count = p->cell_count,
                            .cells = cells,
                            .start = p->start,
                            .end = end,
                            .above = p->t->style->above};
    for (size_t c = 0; c < p->cell_count; c++) {
        const struct cutter *cell = &p->cells[c];
        cells[c].left = cell_left(cell);
        cells[c].bottom = cuts[c] > cell->slab ? slab_bottom(p, cuts[c]) : 0;
        if (!cells[c].left)
            continue;
        cells[c].top = p->slabs[cell->taken - p->base].y;
        cells[c].baseline = p->slabs[cell->taken - p->base].baseline;
        baseline = fmax(baseline, cells[c].baseline);
    }
    for (size_t c = 0; c < p->cell_count; c++) {
        double drop = cells[c].baseline > 0 ? baseline - cells[c].baseline : 0;
        if (cells[c].left)
            slice->overhang =
                fmax(slice->overhang, p->start - cells[c].top + slice->above + drop);
    }
    return slice;
}

static void pieces_take(struct splitter *p, size_t cell, size_t slab)
{
    struct setter *s = p->s;
    const struct slab *from = &p->slabs[slab - p->base];
    for (size_t i = 0; i < from->piece_count; i++) {
        struct piece copy = p->pieces[from->piece + i];
        *piece_add(s, copy.item.kind, copy.item.tag) = copy;
        struct piece *piece = &s->pieces[s->piece_count - 1];
        piece->item.y -= p->start;
        piece->cell = (unsigned)cell + 1;
    }
}

static void rules_stretch(struct setter *s, size_t piece)
{
    for (; piece < s->piece_count; piece++)
        s->pieces[piece].stretches = true;
}

/* The slice from the last cut to this one. */
static void slice_add(struct splitter *p, const size_t *cuts, double end, bool last)
{
    struct setter *s = p->s;
    const struct table *t = p->t;
    bool first = p->start <= 0;
    double cost = cut_cost(p), below = last ? t->style->below : 0;
    struct slice *slice = slice_new(p, cuts, end);
    slice->first = first;
    slice->below = below;
    size_t piece = s->piece_count, index = s->slab_count;
    if (first)
        row_rule_above(s, t, p->row);
    size_t rules = s->piece_count;
    column_rules(s, t, end + below - p->start);
    if (p->row->doc->marked && !t->frame->cell)
        piece_change_bar(s, end + below - p->start);
    rules_stretch(s, rules);
    for (size_t c = 0; c < p->cell_count; c++)
        for (struct cutter *cell = &p->cells[c]; cell->taken < cuts[c]; cell->taken++) {
            p->map[cell->taken - p->base] = index;
            pieces_take(p, c, cell->taken);
        }
    size_t foot = s->piece_count;
    if (last)
        row_rule_below(s, t, p->row, end + below - p->start);
    for (; foot < s->piece_count; foot++)
        s->pieces[foot].sinks = true;
    struct slab *slab = slab_add(s, piece, end + below - p->start);
    slab->slice = slice;
    slab->head = t->head;
    if (!first) {
        slab->keep = cost;
        slab->carry = t->carry;
    }
    if (slab->height + slice->overhang > t->limit) {
        FIND_PLAIN(s->findings, &LAYOUT_TOO_TALL, p->row->doc->pos);
        s->failed = true;
    }
    p->start = end;
}

static bool splitter_begin(struct splitter *p, struct setter *s, const struct table *t,
                           const struct row *row, size_t base)
{
    size_t count = s->slab_count - base;
    struct slab *slabs = arena_array(s->arena, count, sizeof *slabs);
    memcpy(slabs, s->slabs + base, count * sizeof *slabs);
    size_t piece_count = s->piece_count - row->piece;
    struct piece *pieces = arena_array(s->arena, piece_count, sizeof *pieces);
    memcpy(pieces, s->pieces + row->piece, piece_count * sizeof *pieces);
    *p = (struct splitter){.s = s, .t = t, .row = row, .base = base, .slabs = slabs,
                           .cell_count = row->cell_count};
    p->pieces = pieces;
    for (size_t i = 0; i < count; i++)
        slabs[i].piece -= row->piece;
    p->cells = arena_array(s->arena, row->cell_count, sizeof *p->cells);
    p->map = arena_array(s->arena, count, sizeof *p->map);
    for (size_t c = 0; c < row->cell_count; c++) {
        size_t slab = row->cells[c].slab;
        p->cells[c] = (struct cutter){slab, row->cells[c].slab_end, slab, slab, slab};
    }
    s->slab_count = base;
    s->piece_count = row->piece;
    return count > 0;
}

void row_split(struct setter *s, const struct table *t, struct row *row, struct mark mark)
{
    struct splitter p;
    if (!splitter_begin(&p, s, t, row, mark.slabs))
        return;
    size_t *cuts = arena_array(s->arena, row->cell_count, sizeof *cuts);
    for (double line, end; (line = line_next(&p)) < INFINITY;) {
        line_lower(&p, line);
        bool last = line_next(&p) >= INFINITY;
        bool cut = cuts_find(&p, line, cuts, &end);
        for (size_t c = 0; last && c < p.cell_count; c++)
            cuts[c] = p.cells[c].slab_end;
        if (last)
            end = fmax(line, p.start);
        if (cut || last)
            slice_add(&p, cuts, end, last);
    }
    landings_move(s, mark, mark.slabs, p.map);
}

/* ---- on a page ---- */

/* How far each cell moves so that the first lines on the page stand side by side. */
static double *shifts_find(struct setter *s, const struct slice *first)
{
    double *shifts = arena_array(s->arena, first->cell_count, sizeof *shifts), baseline = 0;
    for (size_t c = 0; c < first->cell_count; c++)
        if (first->cells[c].left)
            baseline = fmax(baseline, first->cells[c].baseline);
    for (size_t c = 0; c < first->cell_count; c++) {
        const struct cell_slice *cell = &first->cells[c];
        double drop = cell->baseline > 0 ? baseline - cell->baseline : 0;
        shifts[c] = first->above + drop - cell->top;
    }
    return shifts;
}

/* How far down the row reaches on the page with this slice, from the page's first one. */
static double slice_reach(const struct slice *first, const struct slice *slice,
                          const double *shifts)
{
    double reach = first->above;
    for (size_t c = 0; c < first->cell_count; c++)
        if (first->cells[c].left && slice->cells[c].bottom > first->cells[c].top)
            reach = fmax(reach, slice->cells[c].bottom + shifts[c]);
    return reach + slice->below;
}

size_t slices_place(struct setter *s, size_t first, size_t end, double y, double *bottom)
{
    const struct slice *head = s->slabs[first].slice;
    const double *shifts = shifts_find(s, head);
    double reach = 0;
    size_t at = first;
    for (; at < end && s->slabs[at].slice && (at == first || !s->slabs[at].slice->first);
         at++) {
        struct slab *slab = &s->slabs[at];
        double *own = arena_array(s->arena, head->cell_count, sizeof *own);
        for (size_t c = 0; c < head->cell_count; c++)
            own[c] = slab->slice->start + shifts[c] - reach;
        double next = slice_reach(head, slab->slice, shifts);
        slab->y = y + reach;
        slab->placed = next - reach;
        slab->shifts = own;
        reach = next;
    }
    *bottom = y + reach;
    return at - first;
}
