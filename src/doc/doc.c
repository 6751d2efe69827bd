#include "doc/doc.h"

struct doc *doc_new(struct arena *arena, enum lang lang)
{
    struct doc *doc = arena_alloc(arena, sizeof *doc);
    doc->lang = lang;
    doc->root = doc_block_add(arena, NULL, BLOCK_SECTION, NULL);
    doc->root->lang = lang;
    return doc;
}

static void append(struct doc_block **first, struct doc_block **last, struct doc_block *block)
{
    if (*last)
        (*last)->next = block;
    else
        *first = block;
    *last = block;
}

struct doc_block *doc_block_add(struct arena *arena, struct doc_block *parent,
                                enum block_kind kind, const char *style)
{
    struct doc_block *block = arena_alloc(arena, sizeof *block);
    block->kind = kind;
    block->style = style;
    block->pos = POS_NONE;
    if (parent) {
        block->lang = parent->lang;
        append(&parent->first, &parent->last, block);
    }
    return block;
}

struct doc_run *doc_run_add(struct arena *arena, struct doc_runs *runs, struct str text,
                            enum lang lang, struct pos pos)
{
    runs->items = arena_grow(arena, runs->items, &runs->capacity, runs->count + 1,
                             sizeof *runs->items);
    struct doc_run *run = &runs->items[runs->count++];
    *run = (struct doc_run){.kind = RUN_TEXT, .text = text, .lang = lang, .pos = pos};
    return run;
}

struct doc_table *doc_table_new(struct arena *arena, const char *style, size_t columns)
{
    struct doc_table *table = arena_alloc(arena, sizeof *table);
    table->style = style;
    table->columns = arena_array(arena, columns, sizeof *table->columns);
    table->column_count = columns;
    return table;
}

struct doc_row *doc_row_add(struct arena *arena, struct doc_table *table, enum row_kind kind)
{
    table->rows = arena_grow(arena, table->rows, &table->row_capacity, table->row_count + 1,
                             sizeof *table->rows);
    struct doc_row *row = &table->rows[table->row_count++];
    *row = (struct doc_row){.kind = kind, .count = table->column_count, .pos = POS_NONE};
    row->cells = arena_array(arena, row->count, sizeof *row->cells);
    return row;
}

struct doc_block *doc_cell_block(struct arena *arena, struct doc_cell *cell,
                                 enum block_kind kind, const char *style, enum lang lang)
{
    struct doc_block *block = doc_block_add(arena, NULL, kind, style);
    block->lang = lang;
    struct doc_block *last = cell->first;
    while (last && last->next)
        last = last->next;
    append(&cell->first, &last, block);
    return block;
}

struct doc_block *doc_cell_paragraph(struct arena *arena, struct doc_cell *cell,
                                     const char *style, struct str text, enum lang lang,
                                     struct pos pos)
{
    struct doc_block *block = doc_cell_block(arena, cell, BLOCK_PARAGRAPH, style, lang);
    block->pos = pos;
    if (text.n)
        doc_run_add(arena, &block->runs, text, lang, pos);
    return block;
}

void doc_row_carry(struct arena *arena, const struct doc_table *table, struct doc_row *row,
                   size_t column, struct str text)
{
    struct str *carry = arena_array(arena, table->column_count, sizeof *carry);
    for (size_t i = 0; row->carry && i < table->column_count; i++)
        carry[i] = row->carry[i];
    carry[column] = text;
    row->carry = carry;
}

struct doc_figure *doc_figure_new(struct arena *arena, double height)
{
    struct doc_figure *figure = arena_alloc(arena, sizeof *figure);
    figure->height = height;
    return figure;
}

struct doc_shape *doc_shape_add(struct arena *arena, struct doc_figure *figure,
                                enum shape_kind kind, const char *colour)
{
    figure->shapes = arena_grow(arena, figure->shapes, &figure->capacity, figure->count + 1,
                                sizeof *figure->shapes);
    struct doc_shape *shape = &figure->shapes[figure->count++];
    *shape = (struct doc_shape){.kind = kind, .colour = colour};
    return shape;
}

size_t doc_cell_span(const struct doc_table *table, const struct doc_row *row, size_t cell,
                     size_t column)
{
    size_t left = table->column_count - column;
    size_t span = row->cells[cell].columns ? row->cells[cell].columns : 1;
    bool alone = row->kind == ROW_GROUP && cell == 0 && span == 1;
    for (size_t c = 1; alone && c < row->count; c++)
        alone = row->cells[c].first == NULL;
    return alone || span > left ? left : span;
}
