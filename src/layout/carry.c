/* Totals carried over: a table of many pages says at the foot of each what its columns have
 * come to, and at the top of the next what was brought there. The sums come with the
 * document; the rows are set only where a page ends. */
#include "layout/table.h"

#include <math.h>

struct carrier {
    struct table table;
    struct frame frame;
    double height; /* points, of a row carried or brought forward */
};

static size_t label_columns(const struct doc_table *table, const struct str *texts)
{
    size_t columns = 0;
    while (columns < table->column_count && !texts[columns].n)
        columns++;
    return columns;
}

static void cell_text(struct setter *s, const struct table *t, struct doc_cell *cell,
                      struct str text)
{
    if (text.n)
        doc_cell_paragraph(s->arena, cell, "table-carried", text, t->block->lang,
                           t->block->pos);
}

/* The words in the columns before the first figure, then one cell a column. */
static struct doc_row row_compose(struct setter *s, const struct table *t, struct str words,
                                  const struct str *texts)
{
    size_t columns = t->doc->column_count, span = label_columns(t->doc, texts);
    struct doc_row row = {.kind = ROW_BODY, .pos = t->block->pos};
    row.cells = arena_array(s->arena, columns, sizeof *row.cells);
    if (span) {
        cell_text(s, t, &row.cells[0], words);
        row.cells[row.count++].columns = (uint8_t)fmin((double)span, UINT8_MAX);
    }
    for (size_t c = span; c < columns; c++)
        cell_text(s, t, &row.cells[row.count++], texts[c]);
    return row;
}

/* The row as pieces from `mark` on. It says nothing new, so it is no content and has no
 * tags. */
static double row_compose_set(struct setter *s, const struct table *t, struct str words,
                              const struct str *texts, bool above, struct mark mark)
{
    struct doc_row composed = row_compose(s, t, words, texts);
    struct row row = {.doc = &composed, .piece = mark.pieces, .index = SIZE_MAX};
    row.cells = arena_array(s->arena, composed.count, sizeof *row.cells);
    if (above && t->style->total_rule)
        piece_line(s, t->frame->x, 0, t->frame->width, 0, t->style->total_rule,
                   t->style->total_stroke);
    struct pending pending = s->pending;
    s->pending = (struct pending){0};
    cells_set(s, t, &row, 0);
    s->pending = pending;
    double height = row_height(t, &row);
    if (!above)
        row_rule_below(s, t, &row, height);
    mark.pieces = s->piece_count;
    rewind_to(s, mark);
    return height;
}

static double sample_height(struct setter *s, const struct table *t, const struct str *texts)
{
    struct mark mark = mark_here(s);
    double carried = row_compose_set(s, t, t->doc->carried, texts, true, mark);
    double brought = row_compose_set(s, t, t->doc->brought, texts, false, mark);
    rewind_to(s, mark);
    return fmax(carried, brought);
}

static const struct str *carry_first(const struct doc_table *table)
{
    for (size_t r = 0; r < table->row_count; r++)
        if (table->rows[r].carry
            && label_columns(table, table->rows[r].carry) < table->column_count)
            return table->rows[r].carry;
    return NULL;
}

void carry_begin(struct setter *s, struct table *t)
{
    const struct str *texts = t->frame->cell ? NULL : carry_first(t->doc);
    if (!texts)
        return;
    struct carrier *carrier = arena_alloc(s->arena, sizeof *carrier);
    carrier->frame = *t->frame;
    carrier->table = *t;
    carrier->table.frame = &carrier->frame;
    carrier->height = sample_height(s, &carrier->table, texts);
    t->carrier = carrier;
    t->limit -= 2 * carrier->height;
}

void carry_note(struct setter *s, struct table *t, const struct doc_row *row)
{
    if (!t->carrier)
        return;
    if (row->kind == ROW_TOTAL && !row->carry)
        t->carry = 0;
    if (!row->carry)
        return;
    t->carry = 0;
    if (label_columns(t->doc, row->carry) == t->doc->column_count)
        return;
    s->carries = arena_grow(s->arena, s->carries, &s->carry_capacity, s->carry_count + 1,
                            sizeof *s->carries);
    s->carries[s->carry_count++] = (struct carry){t->carrier, row->carry};
    t->carry = s->carry_count;
}

double carry_height(const struct setter *s, size_t carry)
{
    return carry ? s->carries[carry - 1].carrier->height : 0;
}

struct slab carry_set(struct setter *s, size_t carry, bool brought)
{
    const struct carry *c = &s->carries[carry - 1];
    const struct table *t = &c->carrier->table;
    struct mark mark = mark_here(s);
    struct str words = brought ? t->doc->brought : t->doc->carried;
    row_compose_set(s, t, words, c->texts, !brought, mark);
    return (struct slab){.piece = mark.pieces,
                         .piece_count = s->piece_count - mark.pieces,
                         .height = c->carrier->height};
}
