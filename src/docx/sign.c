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
    buf_puts(w->out, "<w:r><w:tab/></w:r><w:r><w:tab/></w:r></w:p>");
}

/* A box to stamp into. */
static void box_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    static const char *const sides[] = {"top", "left", "bottom", "right"};
    buf_printf(w->out, "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>",
               twips(spot->width));
    for (size_t i = 0; i < sizeof sides / sizeof sides[0]; i++)
        buf_printf(w->out, "<w:%s w:val=\"single\" w:sz=\"5\" w:space=\"0\" w:color=\"%06X\"/>",
                   sides[i], colour_find(w, "rule"));
    buf_printf(w->out,
               "</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
               "<w:gridCol w:w=\"%d\"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight "
               "w:val=\"%d\" w:hRule=\"exact\"/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"%d\" "
               "w:type=\"dxa\"/><w:tcMar><w:top w:w=\"100\" w:type=\"dxa\"/>"
               "<w:left w:w=\"160\" w:type=\"dxa\"/></w:tcMar></w:tcPr><w:p><w:pPr>",
               twips(spot->width), twips(fmax(block->field->height, 20)), twips(spot->width));
    sign_style(w, block);
    if (spot->keep)
        buf_puts(w->out, "<w:keepNext/>");
    buf_puts(w->out, "<w:spacing w:before=\"0\"/></w:pPr>");
    label_write(w, block);
    buf_puts(w->out, "</w:p></w:tc></w:tr></w:tbl>");
}

void sign_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    if (block->field->kind == FIELD_SEAL)
        box_write(w, block, spot);
    else
        line_write(w, block, spot);
}
