/* Tables with Word's own repeated heads, whole rows and told widths. */
#include "docx/parts.h"

#include <math.h>
#include <string.h>

struct table {
    const struct doc_table *doc;
    const struct doc_block *block;
    const struct table_style *style;
    const struct spot *spot;
    const double *widths;
    double scale;
    size_t heads;  /* rows at the top */
    bool together; /* all rows on one page */
};

/* ---- rules ---- */

static void border(struct writer *w, const char *side, const char *colour, double stroke)
{
    if (!colour)
        return;
    int eighths = (int)(stroke * 8 + 0.5);
    buf_printf(w->out, "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"%06X\"/>",
               side, eighths < 2 ? 2 : eighths, colour_find(w, colour));
}

static void cell_borders(struct writer *w, const struct table *t, size_t row, size_t column)
{
    const struct doc_row *rows = t->doc->rows;
    bool head = rows[row].kind == ROW_HEAD, group = rows[row].kind == ROW_GROUP;
    bool weighted = column > 0 && t->doc->columns[column].weight > 0;
    bool next_total = row + 1 < t->doc->row_count && rows[row + 1].kind == ROW_TOTAL;
    buf_puts(w->out, "<w:tcBorders>");
    if (rows[row].kind == ROW_TOTAL)
        border(w, "top", t->style->total_rule, t->style->total_stroke);
    if (weighted)
        border(w, "left", t->style->column_rule, 0.5);
    if (head && row + 1 == t->heads)
        border(w, "bottom", t->style->head_rule, t->style->head_stroke);
    else if (!head && !group && next_total)
        border(w, "bottom", t->style->total_rule, t->style->total_stroke);
    else if (!head && !group)
        border(w, "bottom", t->style->row_rule, t->style->row_stroke);
    buf_puts(w->out, "</w:tcBorders>");
}

/* ---- cells ---- */

struct slot {
    size_t row, at, span;
    double width, left, right; /* points; the insets */
};

static struct slot slot_of(const struct table *t, size_t row, size_t at, size_t span)
{
    struct slot slot = {.row = row, .at = at, .span = span};
    bool flush = t->style->even && t->style->tight && t->doc->columns[at].weight > 0;
    double half = flush ? 0 : t->style->gap / 2 * t->scale;
    for (size_t i = at; i < at + span; i++)
        slot.width += t->widths[i];
    slot.left = at ? half : 0;
    slot.right = at + span < t->doc->column_count ? half : 0;
    return slot;
}

static void cell_properties(struct writer *w, const struct table *t, const struct slot *slot)
{
    bool head = t->doc->rows[slot->row].kind == ROW_HEAD;
    bool group = t->doc->rows[slot->row].kind == ROW_GROUP;
    buf_printf(w->out, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", twips(slot->width));
    if (slot->span > 1)
        buf_printf(w->out, "<w:gridSpan w:val=\"%zu\"/>", slot->span);
    cell_borders(w, t, slot->row, slot->at);
    buf_printf(w->out,
               "<w:tcMar><w:top w:w=\"%d\" w:type=\"dxa\"/><w:left w:w=\"%d\" w:type=\"dxa\"/>"
               "<w:bottom w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/>"
               "</w:tcMar>",
               twips(t->style->above), twips(slot->left), group ? 0 : twips(t->style->below),
               twips(slot->right));
    if (head)
        buf_puts(w->out, "<w:vAlign w:val=\"bottom\"/>");
    buf_puts(w->out, "</w:tcPr>");
}

/* Word wants a paragraph at the end of each cell. */
static void cell_end(struct writer *w, const struct doc_cell *cell)
{
    const struct doc_block *last = cell ? cell->first : NULL;
    while (last
           && (last->next
               || ((last->kind == BLOCK_LIST || last->kind == BLOCK_ITEM
                    || last->kind == BLOCK_GROUP)
                   && last->first)))
        last = last->next ? last->next : last->first;
    bool paragraph = last
                     && (last->kind == BLOCK_PARAGRAPH || last->kind == BLOCK_HEADING
                         || last->kind == BLOCK_ITEM || last->kind == BLOCK_FIGURE
                         || last->kind == BLOCK_FIELD);
    if (!paragraph)
        buf_puts(w->out, "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
                         "w:lineRule=\"exact\"/></w:pPr></w:p>");
    buf_puts(w->out, "</w:tc>");
}

static void cell_write(struct writer *w, const struct table *t, const struct doc_cell *cell,
                       const struct slot *slot, bool keep)
{
    enum row_kind kind = t->doc->rows[slot->row].kind;
    enum align align = t->doc->columns[slot->at].align;
    struct spot spot = {.width = slot->width - slot->left - slot->right,
                        .table = t->style,
                        .row = kind,
                        .align = slot->span > 1 && kind == ROW_GROUP ? ALIGN_START : align,
                        .scale = t->scale,
                        .first = slot->at == 0,
                        .keep = keep,
                        .last = true,
                        .top = true,
                        .depth = t->spot->depth + 1};
    cell_properties(w, t, slot);
    double gap = w->gap;
    bool page_break = w->page_break;
    w->gap = -1;
    w->page_break = false;
    blocks_write(w, cell ? cell->first : NULL, &spot);
    w->gap = gap;
    w->page_break = page_break;
    cell_end(w, cell);
}

/* ---- rows ---- */

/* A heading in a cell, and what asks for it, stays with the next row. */
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

static bool row_keeps(const struct table *t, size_t row)
{
    const struct doc_row *rows = t->doc->rows;
    size_t count = t->doc->row_count;
    bool last = row + 1 == count;
    if (last)
        return t->spot->keep || t->block->keep_next || row_leads(&rows[row]);
    bool small = count - t->heads <= 3 && !t->style->running;
    return t->together || small || rows[row].kind == ROW_HEAD || rows[row].kind == ROW_GROUP
           || rows[row + 1].kind == ROW_TOTAL || row_leads(&rows[row]);
}

static void row_write(struct writer *w, const struct table *t, size_t index)
{
    const struct doc_row *row = &t->doc->rows[index];
    bool keep = row_keeps(t, index);
    buf_puts(w->out, "<w:tr><w:trPr>");
    if (!t->style->running)
        buf_puts(w->out, "<w:cantSplit/>");
    if (index < t->heads)
        buf_puts(w->out, "<w:tblHeader/>");
    enum revision outer = w->revision;
    w->revision = revision_of(w, row->revision);
    revision_mark(w, w->revision);
    buf_puts(w->out, "</w:trPr>");
    size_t at = 0;
    for (size_t c = 0; c < row->count && at < t->doc->column_count; c++) {
        size_t span = doc_cell_span(t->doc, row, c, at);
        struct slot slot = slot_of(t, index, at, span);
        cell_write(w, t, &row->cells[c], &slot, keep);
        at += span;
    }
    if (at < t->doc->column_count) {
        struct slot slot = slot_of(t, index, at, t->doc->column_count - at);
        cell_write(w, t, NULL, &slot, keep);
    }
    buf_puts(w->out, "</w:tr>");
    w->revision = outer;
}

/* ---- the table ---- */

/* About as high as Word makes it: whole lines of each cell. */
static double table_height(struct writer *w, const struct table *t)
{
    double height = 0;
    for (size_t r = 0; r < t->doc->row_count; r++) {
        const struct doc_row *row = &t->doc->rows[r];
        double tallest = 0;
        for (size_t c = 0; c < row->count && c < t->doc->column_count; c++) {
            struct spot spot = {
                .table = t->style, .row = row->kind, .scale = 1, .first = c == 0};
            double inset = (c ? t->style->gap / 2 : 0)
                           + (c + 1 < t->doc->column_count ? t->style->gap / 2 : 0);
            double own = 0;
            for (const struct doc_block *b = row->cells[c].first; b; b = b->next) {
                const struct paragraph_style *style = style_of_block(w, b, &spot);
                double wide = runs_extent(w, &b->runs, style, b->lang, 1).max;
                double lines = fmax(ceil(wide / fmax(t->widths[c] - inset, 1)), 1);
                for (size_t i = 0; i < b->runs.count; i++)
                    lines += b->runs.items[i].kind == RUN_BREAK;
                own += lines * style->look[b->lang].leading;
            }
            tallest = fmax(tallest, own);
        }
        height += t->style->above + tallest + t->style->below + t->style->row_stroke;
    }
    return height;
}

/* A cover's facts stand at the foot of the page, whatever the length of the names above; a few
 * lines are left for fonts that run wider than ours. */
static void table_sink(struct writer *w, const struct table *t)
{
    const double spare = 48, least = 14;
    const struct master *cover = style_master_find(w->sheet, "cover");
    if (!w->cover || !cover->sink || t->spot->table)
        return;
    double room = w->sheet->page_height - cover->top - cover->bottom - w->cover_height
                  - table_height(w, t) - spare;
    strut_write(w, fmax(room, least), false);
}

static void table_open(struct writer *w, const struct table *t)
{
    double width = 0;
    for (size_t i = 0; i < t->doc->column_count; i++)
        width += t->widths[i];
    table_sink(w, t);
    buf_puts(w->out, "<w:tbl><w:tblPr>");
    buf_printf(w->out,
               "<w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
               "<w:tblLook w:val=\"0020\" w:firstRow=\"%d\"/>",
               twips(width), t->heads > 0);
    if (t->doc->summary.n) {
        buf_puts(w->out, "<w:tblDescription w:val=\"");
        xml_plain(w->out, t->doc->summary);
        buf_puts(w->out, "\"/>");
    }
    buf_puts(w->out, "</w:tblPr><w:tblGrid>");
    for (size_t i = 0; i < t->doc->column_count; i++)
        buf_printf(w->out, "<w:gridCol w:w=\"%d\"/>", twips(t->widths[i]));
    buf_puts(w->out, "</w:tblGrid>");
}

void table_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    struct table t = {.doc = block->table, .block = block, .spot = spot};
    t.style = style_table_find(w->sheet, t.doc->style ? t.doc->style : "grid");
    if (!t.style || !t.doc->row_count || !t.doc->column_count)
        return;
    while (t.heads < t.doc->row_count && t.doc->rows[t.heads].kind == ROW_HEAD)
        t.heads++;
    t.widths = widths_measure(w, t.doc, t.style, spot, &t.scale);
    double half = w->sheet->half[w->doc->lang], page = w->sheet->page_height;
    /* What fills most of a page would leave a hole on the one before. */
    t.together = t.style->whole || (spot->keep && table_height(w, &t) < page / 2);
    if (t.style->whole && w->gap < 0)
        w->gap = (t.style->before - 1) * half;
    gap_close(w, spot->kept || t.style->whole);
    table_open(w, &t);
    for (size_t r = 0; r < t.doc->row_count; r++)
        row_write(w, &t, r);
    buf_puts(w->out, "</w:tbl>");
    w->gap = t.style->after * half;
}
