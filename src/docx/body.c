/* Blocks as Word's paragraphs, in sections of pages. */
#include "docx/parts.h"
#include "text/text.h"

#include <math.h>
#include <string.h>

/* ---- paragraphs ---- */

/* What one paragraph has that its style has not. */
struct paragraph {
    const struct paragraph_style *style;
    const struct doc_block *block;
    const struct spot *spot;
    int level, num;   /* numbering; num 0: none */
    struct str label; /* written as text: Word's numbers would say something else */
    double left, hang;
    enum text_align align;
    bool numbered_style; /* the style numbers its paragraphs unless told otherwise */
    enum revision mark;  /* of the paragraph's end */
};

static enum text_align align_of(const struct paragraph *p)
{
    static const enum text_align aligns[] = {[ALIGN_START] = TEXT_START,
                                             [ALIGN_END] = TEXT_END,
                                             [ALIGN_CENTRE] = TEXT_CENTRE,
                                             [ALIGN_DECIMAL] = TEXT_END};
    const struct spot *spot = p->spot;
    if (!spot->table)
        return p->style->align;
    if (spot->align != ALIGN_START)
        return aligns[spot->align];
    /* Half a page is wide enough for even lines of Hanzi, but not of words. */
    bool even = spot->table->running && lang_chinese(p->block->lang);
    return p->style->align == TEXT_JUSTIFY && !even ? TEXT_START : p->style->align;
}

static double room(const struct spot *spot, double points)
{
    double most = spot->table ? spot->table->label_width : 0;
    return most > 0 ? fmin(points, most) : points;
}

/* Where the text and its label stand: as far in as the style says, further for a wide label. */
static void measure(struct writer *w, struct paragraph *p)
{
    bool grid = !p->spot->table || p->spot->table->running;
    double own = room(p->spot, p->style->label_width);
    double left = grid ? room(p->spot, p->style->indent) : 0;
    bool label = p->block->label.n > 0;
    double hang = p->style->hang && (label || grid) ? own : 0;
    if (label) {
        enum lang lang = p->block->lang;
        double wide = label_extent(w, p->block->label, p->style, lang, p->spot->scale).max;
        double air = p->style->look[lang].size * 0.6;
        hang = fmin(fmax(own, wide + air), p->spot->width / 2);
        struct counters *c = &w->numbering.of[lang];
        if (p->level < LEVELS && hang > c->hang[p->level] && !p->spot->table)
            c->hang[p->level] = hang;
    }
    p->left = left + hang;
    p->hang = label ? hang : 0;
}

static void number(struct writer *w, struct paragraph *p)
{
    const struct doc_block *block = p->block;
    bool heading = strcmp(p->style->name, "heading-1") == 0;
    bool clause = strcmp(p->style->name, "clause") == 0;
    p->level = heading ? LEVEL_SECTION : clause ? LEVEL_CLAUSE : LEVELS;
    p->numbered_style = p->level < LEVELS && block->lang == w->doc->lang;
    if (!block->label.n)
        return;
    if (block->kind == BLOCK_ITEM)
        p->level = LEVEL_ITEM;
    if (p->level < LEVELS && revision_of(w, block->revision) == REVISION_DELETED)
        p->num = number_deleted(&w->numbering, block->lang, p->level, block->label, w->list);
    else if (p->level < LEVELS)
        p->num = number_take(w->arena, &w->numbering, block->lang, p->level, block->label);
    if (!p->num)
        p->label = block->label;
}

static void properties_spacing(struct writer *w, const struct paragraph *p)
{
    const struct spot *spot = p->spot;
    double half = w->sheet->half[p->block->lang];
    bool cell = spot->table && !spot->table->running;
    bool no_after = p->style->after > 0 && (cell || (spot->table && spot->last));
    bool no_before = p->style->before > 0 && spot->table && spot->top;
    double before = p->style->before > 1 ? p->style->before - 1 : p->style->before;
    bool more = !spot->table && w->gap > before * half;
    if (no_after || no_before || more) {
        buf_puts(w->out, "<w:spacing");
        if (no_before || more)
            buf_printf(w->out, " w:before=\"%d\"", more ? twips(w->gap) : 0);
        if (no_after)
            buf_puts(w->out, " w:after=\"0\"");
        buf_puts(w->out, "/>");
    }
    if (!spot->table)
        w->gap = -1;
}

static void properties_indent(struct writer *w, const struct paragraph *p)
{
    double usual = p->style->indent + (p->style->hang ? p->style->label_width : 0);
    if (p->num || p->label.n || p->numbered_style || fabs(p->left - usual) > 0.01) {
        buf_printf(w->out, "<w:ind w:left=\"%d\"", twips(p->left));
        if (p->hang > 0)
            buf_printf(w->out, " w:hanging=\"%d\"", twips(p->hang));
        else
            buf_puts(w->out, " w:firstLine=\"0\"");
        buf_puts(w->out, "/>");
    }
}

static void properties_write(struct writer *w, const struct paragraph *p)
{
    static const char *const aligns[] = {[TEXT_START] = "left",
                                         [TEXT_JUSTIFY] = "both",
                                         [TEXT_END] = "right",
                                         [TEXT_CENTRE] = "center"};
    buf_puts(w->out, "<w:pPr><w:pStyle w:val=\"");
    bool gone = revision_of(w, p->block->revision) == REVISION_DELETED;
    style_id(w->out, w, p->style->name, p->block->lang, p->block->unlisted && !gone);
    buf_puts(w->out, "\"/>");
    if ((p->spot->keep || p->block->keep_next) && !p->style->keep_next)
        buf_puts(w->out, "<w:keepNext/>");
    if (w->page_break && !p->spot->table) {
        buf_puts(w->out, "<w:pageBreakBefore/>");
        w->page_break = false;
    }
    if (p->num || p->numbered_style)
        buf_printf(w->out, "<w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr>",
                   p->num ? p->level : 0, p->num);
    properties_spacing(w, p);
    properties_indent(w, p);
    if (align_of(p) != p->style->align)
        buf_printf(w->out, "<w:jc w:val=\"%s\"/>", aligns[align_of(p)]);
    if (p->block->unlisted && !gone && p->block->lang == w->doc->lang)
        buf_puts(w->out, "<w:outlineLvl w:val=\"9\"/>");
    revision_paragraph(w, p->mark);
    buf_puts(w->out, "</w:pPr>");
}

static void bookmark_start(struct writer *w, const struct target *target)
{
    size_t index = target_index(w, target) + 1;
    if (target->wanted)
        buf_printf(w->out, "<w:bookmarkStart w:id=\"%zu\" w:name=\"_Ref%zu\"/>", index * 2,
                   index);
    if (target->listed)
        buf_printf(w->out, "<w:bookmarkStart w:id=\"%zu\" w:name=\"_Toc%zu\"/>", index * 2 + 1,
                   index);
}

static void bookmark_end(struct writer *w, const struct target *target)
{
    size_t index = target_index(w, target) + 1;
    if (target->listed)
        buf_printf(w->out, "<w:bookmarkEnd w:id=\"%zu\"/>", index * 2 + 1);
    if (target->wanted)
        buf_printf(w->out, "<w:bookmarkEnd w:id=\"%zu\"/>", index * 2);
}

static const struct target *target_of(const struct writer *w, const struct doc_block *block)
{
    for (size_t i = 0; i < w->target_count; i++)
        if (w->targets[i].block == block)
            return &w->targets[i];
    return NULL;
}

/* How far down a cover its text has come, in whole lines. */
static void cover_count(struct writer *w, const struct paragraph *p,
                        const struct doc_runs *runs)
{
    double half = w->sheet->half[p->block->lang];
    double wide = runs_extent(w, runs, p->style, p->block->lang, 1).max;
    double lines = fmax(ceil(wide / p->spot->width), 1);
    for (size_t i = 0; i < runs->count; i++)
        lines += runs->items[i].kind == RUN_BREAK;
    w->cover_height += (p->style->before + p->style->after) * half
                       + lines * p->style->look[p->block->lang].leading;
}

/* As text: the old one goes, the new one comes. */
static void label_write(struct writer *w, const struct doc_block *block)
{
    enum revision outer = w->revision;
    if (block->label_was.n) {
        w->revision = revision_of(w, REVISION_DELETED);
        text_write(w, block->label_was);
        w->revision = outer ? outer : REVISION_INSERTED;
    }
    text_write(w, block->label);
    w->revision = outer;
    tab_write(w);
}

/* `mark` is the block whose label and bookmark the paragraph bears: an item's first paragraph
 * bears the item's. */
static void paragraph_write(struct writer *w, const struct doc_block *mark,
                            const struct doc_runs *runs, const struct paragraph_style *style,
                            const struct spot *spot)
{
    struct paragraph p = {.style = style, .block = mark, .spot = spot};
    enum revision outer = w->revision;
    w->revision = p.mark = revision_of(w, mark->revision);
    number(w, &p);
    measure(w, &p);
    if (w->cover && !spot->table)
        cover_count(w, &p, runs);
    const struct target *target = target_of(w, mark);
    buf_puts(w->out, "<w:p>");
    properties_write(w, &p);
    if (target)
        bookmark_start(w, target);
    if (p.label.n)
        label_write(w, mark);
    runs_write(w, runs, style, mark->lang, spot->scale);
    if (target)
        bookmark_end(w, target);
    buf_puts(w->out, "</w:p>");
    w->revision = outer;
}

/* ---- items ---- */

static void item_write(struct writer *w, const struct doc_block *item, const struct spot *spot)
{
    const struct paragraph_style *style =
        paragraph_style(w, item->style ? item->style : "item");
    const struct doc_block *first = item->first;
    bool lead = !item->runs.count && first && first->kind == BLOCK_PARAGRAPH;
    if (lead && first->style)
        style = paragraph_style(w, first->style);
    struct spot own = *spot;
    const struct doc_block *rest = lead ? first->next : first;
    own.last = spot->last && !rest;
    paragraph_write(w, item, lead ? &first->runs : &item->runs, style, &own);
    own = *spot;
    own.top = false;
    own.depth++;
    if (rest)
        blocks_write(w, rest, &own);
}

/* ---- pages ---- */

void strut_write(struct writer *w, double points, bool keep)
{
    buf_printf(w->out,
               "<w:p><w:pPr>%s<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" "
               "w:lineRule=\"exact\"/><w:ind w:left=\"0\" w:firstLine=\"0\"/><w:rPr>"
               "<w:sz w:val=\"2\"/></w:rPr></w:pPr></w:p>",
               keep ? "<w:keepNext/>" : "", twips(fmax(points, 1)));
}

void gap_close(struct writer *w, bool keep)
{
    if (w->page_break) {
        buf_puts(w->out, "<w:p><w:pPr><w:pageBreakBefore/><w:spacing w:before=\"0\" "
                         "w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/></w:pPr></w:p>");
        w->page_break = false;
    } else if (w->gap >= 0) {
        strut_write(w, w->gap, keep);
    }
    w->gap = -1;
}

void section_write(struct writer *w, bool cover)
{
    const struct master *master = style_master_find(w->sheet, cover ? "cover" : "body");
    const struct style_sheet *sheet = w->sheet;
    double header = paragraph_style(w, "header")->look[w->doc->lang].leading;
    double top = cover && master->bar.height > 0 ? master->bar.y : master->top;
    buf_printf(w->out,
               "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"%s\"/>"
               "<w:footerReference w:type=\"default\" r:id=\"%s\"/>"
               "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"%d\" w:h=\"%d\"/>"
               "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
               "w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/></w:sectPr>",
               cover ? "rId7" : "rId5", cover ? "rId8" : "rId6", twips(sheet->page_width),
               twips(sheet->page_height), twips(top), twips(master->right),
               twips(master->bottom), twips(master->left), twips(sheet->header_line - header),
               twips(sheet->page_height - sheet->footer_line - 14));
}

static void cover_open(struct writer *w)
{
    const struct master *master = style_master_find(w->sheet, "cover");
    w->cover = true;
    if (!master || master->bar.height <= 0)
        return;
    double width = w->sheet->page_width - master->left - master->right;
    buf_printf(w->out,
               "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"%d\" w:space=\"0\" "
               "w:color=\"%06X\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"0\" "
               "w:line=\"%d\" w:lineRule=\"exact\"/><w:ind w:right=\"%d\"/></w:pPr></w:p>",
               (int)(master->bar.height * 8), colour_find(w, master->bar.colour),
               twips(master->top - master->bar.y - master->bar.height),
               twips(width - master->bar.width));
}

static void page_write(struct writer *w, const struct doc_block *block)
{
    bool cover = block->style && strcmp(block->style, "cover") == 0;
    if (cover && w->out->n == 0) {
        cover_open(w);
        return;
    }
    if (w->cover && !cover) {
        w->gap = -1;
        w->page_break = w->cover = false;
        buf_puts(w->out, "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"20\" "
                         "w:lineRule=\"exact\"/>");
        section_write(w, true);
        buf_puts(w->out, "</w:pPr></w:p>");
        return;
    }
    w->page_break = w->out->n > 0;
}

/* ---- all blocks ---- */

static void block_write(struct writer *w, const struct doc_block *block,
                        const struct spot *spot);

static void kept_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    for (const struct doc_block *b = block->first, *before = NULL; b; before = b, b = b->next) {
        if (figure_written(before, b))
            continue;
        struct spot inner = *spot;
        inner.keep = spot->keep || b->next != NULL;
        inner.kept = spot->kept || b != block->first;
        inner.depth++;
        block_write(w, b, &inner);
    }
}

/* A list that is deleted as a whole has its own numbers. */
static void list_write(struct writer *w, const struct doc_block *list, const struct spot *spot)
{
    int outer = w->list;
    bool gone = revision_of(w, list->revision) == REVISION_DELETED;
    w->list = gone ? number_list(w->arena, &w->numbering, list->lang) : 0;
    blocks_write(w, list->first, spot);
    w->list = outer;
}

static void block_write(struct writer *w, const struct doc_block *block,
                        const struct spot *spot)
{
    struct spot inner = *spot;
    inner.depth++;
    if (spot->depth > DOCX_DEPTH_MAX) {
        FIND(w->findings, &LAYOUT_NESTING, block->pos,
             ARG("limit", str_format(w->arena, "%d", DOCX_DEPTH_MAX)));
        w->failed = true;
        return;
    }
    switch (block->kind) {
    case BLOCK_HEADING:
    case BLOCK_PARAGRAPH:
        paragraph_write(w, block, &block->runs, style_of_block(w, block, spot), spot);
        break;
    case BLOCK_ITEM:
        item_write(w, block, spot);
        break;
    case BLOCK_TABLE:
        table_write(w, block, spot);
        break;
    case BLOCK_FIGURE:
        figure_write(w, block, spot);
        break;
    case BLOCK_CONTENTS:
        contents_write(w, block);
        break;
    case BLOCK_FIELD: {
        enum revision outer = w->revision;
        w->revision = revision_of(w, block->revision);
        sign_write(w, block, spot);
        w->revision = outer;
        break;
    }
    case BLOCK_PAGE:
        page_write(w, block);
        break;
    case BLOCK_SPACE:
        w->gap = fmax(w->gap, block->space);
        break;
    case BLOCK_GROUP:
        kept_write(w, block, spot);
        break;
    case BLOCK_LIST:
        list_write(w, block, &inner);
        break;
    case BLOCK_SECTION:
        blocks_write(w, block->first, &inner);
        break;
    }
}

void blocks_write(struct writer *w, const struct doc_block *first, const struct spot *spot)
{
    bool top = spot->top;
    for (const struct doc_block *block = first, *before = NULL; block;
         before = block, block = block->next) {
        if (figure_written(before, block))
            continue;
        struct spot own = *spot;
        own.last = spot->last && !block->next;
        own.top = top && block == first;
        block_write(w, block, &own);
    }
}
