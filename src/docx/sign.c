/* Places to sign. */
#include "docx/parts.h"

#include <math.h>

static void sign_style(struct writer *w, const struct doc_block *block)
{
    buf_puts(w->out, "<w:pStyle w:val=\"");
    style_id(w->out, w, block->style ? block->style : "sign-label", block->lang, false);
    buf_puts(w->out, "\"/>");
}

static void label_write(struct writer *w, const struct doc_block *block)
{
    struct doc_run run = {.text = block->field->label, .lang = block->lang, .pos = POS_NONE};
    const struct paragraph_style *style =
        paragraph_style(w, block->style ? block->style : "sign-label");
    run_write(w, &run, style, block->lang, 1);
}

/* A quiet label and a line to write on. */
static void line_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    const double least = 62, most = 120;
    double height = fmax(block->field->height, 20);
    double leading = paragraph_style(w, "sign-label")->look[block->lang].leading;
    double label = fmin(fmax(spot->width * 0.38, least), most);
    buf_puts(w->out, "<w:p><w:pPr>");
    sign_style(w, block);
    if (spot->keep)
        buf_puts(w->out, "<w:keepNext/>");
    buf_printf(w->out,
               "<w:tabs><w:tab w:val=\"left\" w:pos=\"%d\"/><w:tab w:val=\"right\" "
               "w:leader=\"underscore\" w:pos=\"%d\"/></w:tabs><w:spacing w:before=\"%d\"/>"
               "</w:pPr>",
               twips(label), twips(spot->width), twips(height - leading));
    label_write(w, block);
    tab_write(w);
    tab_write(w);
    buf_puts(w->out, "</w:p>");
}

/* Paragraphs with one border are one box. */
static void box_part(struct writer *w, const struct doc_block *block, const struct spot *spot,
                     double height)
{
    static const char *const sides[] = {"top", "left", "bottom", "right"};
    const double inside = 5; /* points between the border and the words */
    buf_puts(w->out, "<w:p><w:pPr>");
    sign_style(w, block);
    if (spot->keep || height <= 0)
        buf_puts(w->out, "<w:keepNext/>");
    buf_puts(w->out, "<w:pBdr>");
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        buf_printf(w->out,
                   "<w:%s w:val=\"single\" w:sz=\"5\" w:space=\"%.0f\" w:color=\"%06X\"/>",
                   sides[i], inside, colour_find(w, "rule"));
    buf_puts(w->out, "</w:pBdr><w:spacing w:before=\"0\" w:after=\"0\"");
    if (height > 0)
        buf_printf(w->out, " w:line=\"%d\" w:lineRule=\"exact\"", twips(height));
    buf_printf(w->out, "/><w:ind w:left=\"%d\" w:right=\"%d\"/></w:pPr>", twips(inside + 1),
               twips(inside + 1));
    if (height <= 0)
        label_write(w, block);
    buf_puts(w->out, "</w:p>");
}

/* A box to stamp into. */
static void box_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    const double label = 20, least = 20;
    box_part(w, block, spot, 0);
    box_part(w, block, spot, fmax(block->field->height - label, least));
}

void sign_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    if (block->field->kind == FIELD_SEAL)
        box_write(w, block, spot);
    else
        line_write(w, block, spot);
}
