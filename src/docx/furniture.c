/* Header and footer, and the mark across the page. */
#include "docx/parts.h"

#include <math.h>
#include <string.h>

static double text_width(const struct writer *w)
{
    const struct master *master = style_master_find(w->sheet, "body");
    return w->sheet->page_width - master->left - master->right;
}

/* The mark as Word's own watermark: a line of text stretched along the page's diagonal. */
static void mark_write(struct writer *w)
{
    struct str mark = w->doc->mark;
    const struct paragraph_style *style = paragraph_style(w, "mark");
    double diagonal = hypot(w->sheet->page_width, w->sheet->page_height);
    double ems = 0, ink = 0.72; /* of an em: capitals are as high as that, and as wide */
    for (size_t at = 0; at < mark.n;) {
        bool wide = utf8_columns(utf8_next(mark, &at)) > 1;
        ems += wide ? 1 : 0.72;
        ink = wide ? 0.95 : ink;
    }
    double width = diagonal * w->sheet->mark_share, height = ems > 0 ? width / ems * ink : 0;
    buf_puts(w->out,
             "<w:r><w:rPr><w:noProof/></w:rPr><w:pict><v:shapetype id=\"_x0000_t136\" "
             "coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" "
             "path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas>"
             "<v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>"
             "<v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/>"
             "<v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>"
             "<v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/>"
             "<v:f eqn=\"if @0 @4 21600\"/></v:formulas><v:path textpathok=\"t\" "
             "o:connecttype=\"rect\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>");
    buf_printf(w->out,
               "<v:shape id=\"PowerPlusWaterMarkObject1\" o:spid=\"_x0000_s2049\" "
               "type=\"#_x0000_t136\" style=\"position:absolute;margin-left:0;margin-top:0;"
               "width:%.1fpt;height:%.1fpt;rotation:%.0f;z-index:-251658752;"
               "mso-position-horizontal:center;mso-position-horizontal-relative:page;"
               "mso-position-vertical:center;mso-position-vertical-relative:page\" "
               "o:allowincell=\"f\" fillcolor=\"#%06x\" stroked=\"f\"><v:textpath "
               "style=\"font-family:&quot;%s&quot;;font-size:1pt\" string=\"",
               width, height, 360 - w->sheet->mark_angle, colour_find(w, style->colour),
               lang_chinese(w->doc->lang) ? font_han(FAMILY_SANS, w->doc->lang)
                                          : font_latin(FAMILY_SANS));
    xml_plain(w->out, mark);
    buf_puts(w->out, "\"/></v:shape></w:pict></w:r>");
}

/* Lines of a header end where its runs say so; the far side stands in the first. */
static void sides_write(struct writer *w, const struct doc_runs *left,
                        const struct paragraph_style *style)
{
    runs_write(w, left, style, w->doc->lang, 1);
}

/* With a place in the middle only where something stands there: a long left side would run over
 * it, and push the far side off the line. */
static void paragraph_open(struct writer *w, const char *name, const char *edge, bool middle)
{
    buf_puts(w->out, "<w:p><w:pPr><w:pStyle w:val=\"");
    style_id(w->out, w, name, w->doc->lang, false);
    buf_puts(w->out, "\"/>");
    if (edge)
        buf_printf(w->out,
                   "<w:pBdr><w:%s w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"%06X\"/>"
                   "</w:pBdr>",
                   edge, colour_find(w, "rule"));
    buf_puts(w->out, "<w:tabs>");
    if (middle)
        buf_printf(w->out, "<w:tab w:val=\"center\" w:pos=\"%d\"/>", twips(text_width(w) / 2));
    buf_printf(w->out, "<w:tab w:val=\"right\" w:pos=\"%d\"/></w:tabs></w:pPr>",
               twips(text_width(w)));
}

static void tab(struct writer *w)
{
    buf_puts(w->out, "<w:r><w:tab/></w:r>");
}

#define PART_SPACES                                              \
    W_SPACE R_SPACE " xmlns:v=\"urn:schemas-microsoft-com:vml\"" \
                    " xmlns:o=\"urn:schemas-microsoft-com:office:office\""

void header_write(struct writer *w, struct buf *out, bool cover)
{
    const struct paragraph_style *style = paragraph_style(w, "header");
    w->out = out;
    buf_puts(out, XML_HEAD "<w:hdr " PART_SPACES ">");
    paragraph_open(w, "header", cover ? NULL : "bottom", true);
    if (w->doc->mark.n)
        mark_write(w);
    if (!cover) {
        sides_write(w, &w->doc->header_left, style);
        tab(w);
        if (w->doc->mark.n) {
            struct doc_run run = {
                .text = w->doc->mark, .lang = w->doc->lang, .pos = POS_NONE, .style = "strong"};
            run_write(w, &run, style, w->doc->lang, 1);
        }
        tab(w);
        sides_write(w, &w->doc->header_right, style);
    }
    buf_puts(out, "</w:p></w:hdr>");
}

/* "Page {page} of {pages}", its numbers Word's fields. */
static void page_of(struct writer *w)
{
    static const struct {
        struct str word;
        const char *field;
    } words[] = {{{"{page}", 6}, "PAGE"}, {{"{pages}", 7}, "NUMPAGES"}};
    const struct paragraph_style *style = paragraph_style(w, "footer");
    struct str rest = w->doc->page_of;
    while (rest.n) {
        size_t at = str_find(rest, STR("{"), 0);
        size_t n = at == SIZE_MAX ? rest.n : at;
        struct doc_run run = {
            .text = str_slice(rest, 0, n), .lang = w->doc->lang, .pos = POS_NONE};
        if (n)
            run_write(w, &run, style, w->doc->lang, 1);
        rest = str_slice(rest, n, rest.n - n);
        for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
            if (!str_starts(rest, words[i].word))
                continue;
            field_write(w, words[i].field, STR("1"));
            rest = str_slice(rest, words[i].word.n, rest.n);
            n = SIZE_MAX;
            break;
        }
        if (n != SIZE_MAX && rest.n) /* a brace that is none of ours */
            rest = str_slice(rest, 1, rest.n - 1);
    }
}

void footer_write(struct writer *w, struct buf *out)
{
    const struct paragraph_style *style = paragraph_style(w, "footer");
    const struct doc_runs *left = &w->doc->footer_left;
    w->out = out;
    buf_puts(out, XML_HEAD "<w:ftr " PART_SPACES ">");
    paragraph_open(w, "footer", NULL, false);
    size_t i = 0;
    for (; i < left->count && left->items[i].kind != RUN_BREAK; i++)
        run_write(w, &left->items[i], style, w->doc->lang, 1);
    tab(w);
    page_of(w);
    for (; i < left->count; i++)
        run_write(w, &left->items[i], style, w->doc->lang, 1);
    buf_puts(out, "</w:p></w:ftr>");
}
