/* The document tree as text: the golden form of the stage. Blocks nest by indentation; walked
 * with an explicit depth, which sections and tables bound. */
#include "doc/doc.h"

static const char *const revisions[] = {"", " inserted", " deleted"};

static void dump_runs(struct buf *out, const struct doc_runs *runs)
{
    for (size_t i = 0; i < runs->count; i++) {
        const struct doc_run *run = &runs->items[i];
        if (run->revision)
            buf_puts(out, run->revision == REVISION_INSERTED ? " +" : " -");
        if (run->kind == RUN_BREAK) {
            buf_puts(out, " ⏎");
            continue;
        }
        buf_puts(out, run->kind == RUN_PAGE ? " page-of" : " ");
        if (run->kind == RUN_TEXT)
            buf_json(out, run->text);
        if (run->style)
            buf_printf(out, ".%s", run->style);
        if (run->target.s)
            buf_printf(out, "→%.*s", STR_ARGS(run->target));
    }
}

static void dump_shapes(struct buf *out, const struct doc_figure *figure, int depth)
{
    static const char *const kinds[] = {"rect", "line", "text", "circle", "diamond"};
    buf_printf(out, " height=%.1f", figure->height);
    if (figure->alternative.n) {
        buf_puts(out, " alt=");
        buf_json(out, figure->alternative);
    }
    buf_char(out, '\n');
    for (size_t i = 0; i < figure->count; i++) {
        const struct doc_shape *s = &figure->shapes[i];
        buf_printf(out, "%*s%s %s %.4f%+.1f,%.2f%+.1f %.4f%+.1f,%.2f%+.1f", depth * 2 + 2, "",
                   kinds[s->kind], s->colour, s->x0.part, s->x0.points, s->y0.part,
                   s->y0.points, s->x1.part, s->x1.points, s->y1.part, s->y1.points);
        if (s->dash > 0)
            buf_printf(out, " dash=%.1f", s->dash);
        buf_puts(out, s->hatch ? " hatch" : s->near ? " near" : "");
        dump_runs(out, &s->text);
        buf_char(out, '\n');
    }
}

static void dump_block(struct buf *out, const struct doc_block *block, int depth);

static void dump_table(struct buf *out, const struct doc_table *table, int depth)
{
    static const char *const kinds[] = {"head", "body", "group", "total"};
    buf_printf(out, " %s columns=%zu\n", table->style, table->column_count);
    for (size_t r = 0; r < table->row_count; r++) {
        const struct doc_row *row = &table->rows[r];
        buf_printf(out, "%*srow %s%s%s", depth * 2 + 2, "", kinds[row->kind],
                   revisions[row->revision], row->marked ? " marked" : "");
        for (size_t c = 0; row->carry && c < table->column_count; c++)
            if (row->carry[c].n)
                buf_printf(out, " carry %zu %.*s", c + 1, STR_ARGS(row->carry[c]));
        buf_char(out, '\n');
        for (size_t c = 0; c < row->count; c++) {
            buf_printf(out, "%*scell", depth * 2 + 4, "");
            if (row->cells[c].columns > 1)
                buf_printf(out, " columns=%d", row->cells[c].columns);
            buf_char(out, '\n');
            for (const struct doc_block *b = row->cells[c].first; b; b = b->next)
                dump_block(out, b, depth + 3);
        }
    }
}

static void dump_block(struct buf *out, const struct doc_block *block, int depth)
{
    static const char *const kinds[] = {"section", "heading", "paragraph", "list",
                                        "item",    "table",   "figure",    "contents",
                                        "group",   "field",   "page",      "space"};
    buf_printf(out, "%*s%s", depth * 2, "", kinds[block->kind]);
    if (block->style)
        buf_printf(out, " .%s", block->style);
    if (block->id.s)
        buf_printf(out, " #%.*s", STR_ARGS(block->id));
    if (block->label.s)
        buf_printf(out, " label=%.*s", STR_ARGS(block->label));
    if (block->label_was.s)
        buf_printf(out, " was=%.*s", STR_ARGS(block->label_was));
    if (block->unlisted)
        buf_puts(out, " unlisted");
    buf_puts(out, revisions[block->revision]);
    if (block->move)
        buf_printf(out, " move=%zu", block->move);
    if (block->marked)
        buf_puts(out, " marked");
    if (block->field)
        buf_printf(out, " %.*s", STR_ARGS(block->field->name));
    dump_runs(out, &block->runs);
    if (block->listing.count) {
        buf_puts(out, " listed");
        dump_runs(out, &block->listing);
    }
    if (block->table)
        dump_table(out, block->table, depth);
    else if (block->figure)
        dump_shapes(out, block->figure, depth);
    else
        buf_char(out, '\n');
    for (const struct doc_block *child = block->first; child; child = child->next)
        dump_block(out, child, depth + 1);
}

void doc_dump(struct buf *out, const struct doc *doc)
{
    buf_printf(out, "document %s\n", lang_tag(doc->lang));
    buf_puts(out, "header");
    dump_runs(out, &doc->header_left);
    buf_puts(out, " |");
    dump_runs(out, &doc->header_right);
    buf_puts(out, "\nfooter");
    dump_runs(out, &doc->footer_left);
    buf_puts(out, " | ");
    buf_json(out, doc->page_of);
    if (doc->seam_seal)
        buf_puts(out, "\nseam seal");
    for (size_t i = 0; i < doc->initial_count; i++)
        buf_printf(out, "\ninitials %.*s %.*s", STR_ARGS(doc->initials[i].name),
                   STR_ARGS(doc->initials[i].label));
    buf_char(out, '\n');
    dump_block(out, doc->root, 0);
}
