/* The contents: a field of Word with its headings already in it. It has no page numbers before
 * Word knows them: a number of our own pages could be wrong on Word's, and to have Word renew
 * fields as it opens a file makes it ask each reader whether that is safe. */
#include "docx/parts.h"
#include "text/text.h"

#include <math.h>
#include <string.h>

static const char *entry_style(const struct target *target)
{
    return target->block->level <= 1 ? "contents-1" : "contents-2";
}

/* Where the headings' words begin: beside the widest number. */
static double entry_hang(struct writer *w, const char *name)
{
    const struct paragraph_style *style = paragraph_style(w, name);
    double hang = style->label_width;
    for (size_t i = 0; i < w->target_count; i++) {
        const struct target *t = &w->targets[i];
        if (!t->listed || !t->label.n || strcmp(entry_style(t), name) != 0)
            continue;
        double wide = label_extent(w, t->label, style, t->block->lang, 1).max;
        hang = fmax(hang, wide + style->look[w->doc->lang].size * 0.8);
    }
    return hang;
}

static void entry_write(struct writer *w, const struct target *target, double hang, bool first,
                        bool last)
{
    const struct paragraph_style *style = paragraph_style(w, entry_style(target));
    const struct doc_block *block = target->block;
    double left = style->indent + hang;
    buf_puts(w->out, "<w:p><w:pPr><w:pStyle w:val=\"");
    style_id(w->out, w, style->name, w->doc->lang, false);
    buf_printf(w->out,
               "\"/><w:tabs><w:tab w:val=\"left\" w:pos=\"%d\"/></w:tabs>"
               "<w:ind w:left=\"%d\" w:hanging=\"%d\"/></w:pPr>",
               twips(left), twips(left), twips(hang));
    if (first)
        buf_puts(w->out, "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText "
                         "xml:space=\"preserve\"> TOC \\o &quot;1-2&quot; \\h \\z \\u "
                         "</w:instrText></w:r><w:r><w:fldChar "
                         "w:fldCharType=\"separate\"/></w:r>");
    buf_printf(w->out, "<w:hyperlink w:anchor=\"_Toc%zu\" w:history=\"1\">",
               target_index(w, target) + 1);
    if (block->label.n)
        text_write(w, block->label);
    buf_puts(w->out, "<w:r><w:tab/></w:r>");
    runs_write(w, block->listing.count ? &block->listing : &block->runs, style, w->doc->lang,
               1);
    buf_puts(w->out, "</w:hyperlink>");
    if (last)
        buf_puts(w->out, "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
    buf_puts(w->out, "</w:p>");
}

void contents_write(struct writer *w, const struct doc_block *block)
{
    (void)block;
    double hang[] = {entry_hang(w, "contents-1"), entry_hang(w, "contents-2")};
    size_t first = SIZE_MAX, last = 0;
    for (size_t i = 0; i < w->target_count; i++) {
        if (!w->targets[i].listed)
            continue;
        first = first == SIZE_MAX ? i : first;
        last = i;
    }
    for (size_t i = 0; i < w->target_count; i++)
        if (w->targets[i].listed)
            entry_write(w, &w->targets[i], hang[w->targets[i].block->level > 1], i == first,
                        i == last);
}
