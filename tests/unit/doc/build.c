/* The builders of the document, by what the tree says as text. */
#include "check.h"
#include "doc/doc.h"

static struct str dump(struct arena *arena, const struct doc *doc)
{
    struct buf out = {.arena = arena};
    doc_dump(&out, doc);
    return buf_str(&out);
}

static void says(struct str text, const char *part)
{
    bool there = str_find(text, str_of(part), 0) != SIZE_MAX;
    CHECK(there);
    if (!there)
        fprintf(stderr, "  no \"%s\" in:\n%.*s", part, STR_ARGS(text));
}

/* Columns get their totals one by one; a row of its own has nothing to do with the last. */
static void test_carry(void)
{
    struct arena *arena = arena_new();
    struct doc *doc = doc_new(arena, LANG_EN);
    struct doc_table *table = doc_table_new(arena, "grid", 3);
    doc_block_add(arena, doc->root, BLOCK_TABLE, NULL)->table = table;
    struct doc_row *row = doc_row_add(arena, table, ROW_BODY);
    doc_row_carry(arena, table, row, 1, STR("12"));
    doc_row_carry(arena, table, row, 2, STR("3.50"));
    doc_row_add(arena, table, ROW_TOTAL);
    struct str text = dump(arena, doc);
    says(text, "row body carry 2 12 carry 3 3.50\n");
    says(text, "row total\n");
    CHECK(table->rows[0].carry[0].s == NULL && table->rows[1].carry == NULL);
    arena_free(arena);
}

/* A cell of running text: a heading, a paragraph and a list, in order and in their language. */
static void test_cell(void)
{
    struct arena *arena = arena_new();
    struct doc *doc = doc_new(arena, LANG_EN);
    struct doc_table *table = doc_table_new(arena, "bilingual", 2);
    doc_block_add(arena, doc->root, BLOCK_TABLE, NULL)->table = table;
    struct doc_cell *cell = &doc_row_add(arena, table, ROW_BODY)->cells[1];
    struct doc_block *heading =
        doc_cell_block(arena, cell, BLOCK_HEADING, "heading-2", LANG_ZH_HANS);
    heading->unlisted = true;
    doc_run_add(arena, &heading->runs, STR("期限"), LANG_ZH_HANS, POS_NONE);
    doc_run_add(arena, &heading->listing, STR("Term"), LANG_EN, POS_NONE);
    doc_cell_paragraph(arena, cell, "clause", STR("一年。"), LANG_ZH_HANS, POS_NONE);
    struct doc_block *list = doc_cell_block(arena, cell, BLOCK_LIST, NULL, LANG_ZH_HANS);
    CHECK(cell->first == heading && heading->next->next == list && !list->next);
    CHECK(heading->lang == LANG_ZH_HANS && heading->next->lang == LANG_ZH_HANS);
    says(dump(arena, doc), "heading .heading-2 unlisted \"期限\" listed \"Term\"\n");
    arena_free(arena);
}

static void test_shapes(void)
{
    struct arena *arena = arena_new();
    struct doc *doc = doc_new(arena, LANG_EN);
    struct doc_figure *figure = doc_figure_new(arena, 40);
    doc_block_add(arena, doc->root, BLOCK_FIGURE, NULL)->figure = figure;
    doc_shape_add(arena, figure, SHAPE_LINE, "rule")->dash = 3;
    doc_shape_add(arena, figure, SHAPE_RECT, "accent")->hatch = true;
    doc_shape_add(arena, figure, SHAPE_CIRCLE, "accent")->x0 = (struct doc_length){0.5, -4};
    struct doc_shape *label = doc_shape_add(arena, figure, SHAPE_TEXT, "ink");
    label->near = true;
    struct str text = dump(arena, doc);
    says(text, "line rule 0.0000+0.0,0.00+0.0 0.0000+0.0,0.00+0.0 dash=3.0\n");
    says(text, "rect accent 0.0000+0.0,0.00+0.0 0.0000+0.0,0.00+0.0 hatch\n");
    says(text, "circle accent 0.5000-4.0,");
    says(text, " near\n");
    arena_free(arena);
}

int main(void)
{
    test_carry();
    test_cell();
    test_shapes();
    return checks_end();
}
