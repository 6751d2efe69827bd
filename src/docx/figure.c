/* Drawings as Word's own shapes (DrawingML, a group of wordprocessing shapes), which can be
 * edited; a program that does not know them shows the drawing's words. */
#include "docx/parts.h"
#include "text/text.h"

#include <math.h>
#include <string.h>

struct box {
    double x, y, width, height; /* points */
};

struct drawing {
    struct writer *w;
    const struct doc_figure *figure;
    enum lang lang;
    double width, height;
    struct box *taken; /* by marks and by texts beside them */
    size_t taken_count;
};

/* English metric units, 12700 to a point. */
static long emu(double points)
{
    return lround(points * 12700);
}

static double length(struct doc_length part, double whole)
{
    return part.part * whole + part.points;
}

/* ---- one shape ---- */

static void shape_open(struct drawing *d, const struct box *box, const char *form, bool text,
                       bool rises)
{
    struct buf *out = d->w->out;
    int id = ++d->w->drawings; /* of all that is drawn in the document */
    buf_printf(out, "<wps:wsp><wps:cNvPr id=\"%d\" name=\"Shape %d\"/><wps:cNvSpPr%s/>", id, id,
               text ? " txBox=\"1\"" : "");
    buf_printf(out,
               "<wps:spPr><a:xfrm%s><a:off x=\"%ld\" y=\"%ld\"/><a:ext cx=\"%ld\" "
               "cy=\"%ld\"/></a:xfrm><a:prstGeom prst=\"%s\">",
               rises ? " flipV=\"1\"" : "", emu(box->x), emu(box->y), emu(box->width),
               emu(box->height), form);
}

static void paint(struct drawing *d, const struct doc_shape *shape)
{
    struct buf *out = d->w->out;
    uint32_t rgb = colour_find(d->w, shape->colour);
    bool stroked = shape->stroke > 0 || shape->hatch || shape->kind == SHAPE_LINE;
    if (shape->hatch)
        buf_printf(out,
                   "<a:pattFill prst=\"ltUpDiag\"><a:fgClr><a:srgbClr val=\"%06X\"/></a:fgClr>"
                   "<a:bgClr><a:srgbClr val=\"FFFFFF\"/></a:bgClr></a:pattFill>",
                   rgb);
    else if (stroked && shape->kind != SHAPE_LINE)
        buf_puts(out, "<a:noFill/>");
    else if (!stroked)
        buf_printf(out, "<a:solidFill><a:srgbClr val=\"%06X\"/></a:solidFill>", rgb);
    if (!stroked) {
        buf_puts(out, "<a:ln><a:noFill/></a:ln>");
        return;
    }
    double stroke = shape->hatch ? 0.5 : shape->stroke > 0 ? shape->stroke : 0.5;
    buf_printf(out,
               "<a:ln w=\"%ld\"><a:solidFill><a:srgbClr val=\"%06X\"/></a:solidFill>%s</a:ln>",
               emu(stroke), rgb, shape->dash > 0 ? "<a:prstDash val=\"dash\"/>" : "");
}

static void form_write(struct drawing *d, const struct doc_shape *shape)
{
    double x0 = length(shape->x0, d->width), y0 = length(shape->y0, d->height);
    double x1 = length(shape->x1, d->width), y1 = length(shape->y1, d->height);
    struct box box = {fmin(x0, x1), fmin(y0, y1), fabs(x1 - x0), fabs(y1 - y0)};
    const char *form = "rect";
    double corner = 0;
    if (shape->kind == SHAPE_CIRCLE || shape->kind == SHAPE_DIAMOND) {
        box = (struct box){x0 - shape->radius, y0 - shape->radius, shape->radius * 2,
                           shape->radius * 2};
        form = shape->kind == SHAPE_CIRCLE ? "ellipse" : "diamond";
    } else if (shape->kind == SHAPE_LINE) {
        form = "line";
    } else if (shape->radius > 0 && !shape->hatch && box.width > 0 && box.height > 0) {
        form = "roundRect";
        corner = fmin(shape->radius / fmin(box.width, box.height), 0.5);
    }
    bool rises = shape->kind == SHAPE_LINE && (x1 - x0) * (y1 - y0) < 0;
    shape_open(d, &box, form, false, rises);
    if (corner > 0)
        buf_printf(d->w->out, "<a:avLst><a:gd name=\"adj\" fmla=\"val %ld\"/></a:avLst>",
                   lround(corner * 100000));
    else
        buf_puts(d->w->out, "<a:avLst/>");
    buf_puts(d->w->out, "</a:prstGeom>");
    paint(d, shape);
    buf_puts(d->w->out, "</wps:spPr><wps:bodyPr/></wps:wsp>");
}

/* ---- texts ---- */

/* Its looks in full: not every program looks for a style inside a drawing. */
static void label_write(struct drawing *d, const struct doc_run *run,
                        const struct paragraph_style *style, const char *colour)
{
    const struct look *look = &style->look[d->lang];
    enum family family = style->look[run->lang].family;
    buf_printf(d->w->out,
               "<w:r><w:rPr><w:rFonts%s w:ascii=\"%s\" w:hAnsi=\"%s\" w:cs=\"%s\" "
               "w:eastAsia=\"%s\"/>",
               lang_chinese(run->lang) ? " w:hint=\"eastAsia\"" : "", font_latin(family),
               font_latin(family), font_latin(family),
               font_han(family, han_forms(d->w, run->lang)));
    buf_printf(d->w->out,
               "<w:color w:val=\"%06X\"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/>"
               "<w:lang w:val=\"%s\" w:eastAsia=\"%s\"/></w:rPr>",
               colour_find(d->w, colour ? colour : style->colour), half_points(look->size),
               half_points(look->size), lang_word(d->w, LANG_EN),
               lang_word(d->w, han_forms(d->w, run->lang)));
    xml_run_text(d->w->out, run->text, false);
    buf_puts(d->w->out, "</w:r>");
}

static void text_box(struct drawing *d, const struct doc_shape *shape,
                     const struct paragraph_style *style, const struct box *box,
                     const char *align)
{
    struct buf *out = d->w->out;
    shape_open(d, box, "rect", true, false);
    buf_puts(out, "<a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
                  "<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"");
    style_id(out, d->w, style->name, d->lang, false);
    buf_printf(out,
               "\"/><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\" "
               "w:lineRule=\"exact\"/><w:jc w:val=\"%s\"/></w:pPr>",
               twips(style->look[d->lang].leading), align);
    for (size_t i = 0; i < shape->text.count; i++)
        label_write(d, &shape->text.items[i], style, shape->colour);
    buf_puts(out, "</w:p></w:txbxContent></wps:txbx><wps:bodyPr wrap=\"square\" lIns=\"0\" "
                  "tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"t\"><a:noAutofit/></wps:bodyPr>"
                  "</wps:wsp>");
}

#define ASCENT 0.78 /* part of a line above its baseline */

static double clamp(double value, double low, double high)
{
    return fmax(low, fmin(value, high));
}

/* Between two sides with its baseline told; wider if it must, but inside the drawing. */
static void text_between(struct drawing *d, const struct doc_shape *shape)
{
    static const char *const aligns[] = {[TEXT_START] = "left",
                                         [TEXT_JUSTIFY] = "left",
                                         [TEXT_END] = "right",
                                         [TEXT_CENTRE] = "center"};
    const struct paragraph_style *style =
        paragraph_style(d->w, shape->style ? shape->style : "chart-label");
    double leading = style->look[d->lang].leading;
    double need = runs_extent(d->w, &shape->text, style, d->lang, 1).max * 1.06 + 2;
    double x0 = length(shape->x0, d->width), x1 = length(shape->x1, d->width);
    struct box box = {x0, length(shape->y1, d->height) - leading * ASCENT, x1 - x0,
                      leading + 1};
    if (box.width < need) {
        double more = need - box.width;
        box.x -= style->align == TEXT_END ? more : style->align == TEXT_CENTRE ? more / 2 : 0;
        box.width = need;
    }
    box.x = clamp(box.x, 0, fmax(d->width - box.width, 0));
    text_box(d, shape, style, &box, aligns[style->align]);
}

static bool meets(const struct box *a, const struct box *b)
{
    return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
           && b->y < a->y + a->height;
}

static bool is_free(const struct drawing *d, const struct box *box)
{
    const double slack = 0.5;
    if (box->x < -slack || box->y < -slack || box->x + box->width > d->width + slack
        || box->y + box->height > d->height + slack)
        return false;
    for (size_t i = 0; i < d->taken_count; i++)
        if (meets(box, &d->taken[i]))
            return false;
    return true;
}

/* Beside a point, where nothing stands yet: right, left, above, below, and then further off. */
static void text_near(struct drawing *d, const struct doc_shape *shape)
{
    static const double ways[][2] = {{1, 0},  {-1, 0},  {0, -1}, {0, 1},
                                     {1, -1}, {-1, -1}, {1, 1},  {-1, 1}};
    const struct paragraph_style *style =
        paragraph_style(d->w, shape->style ? shape->style : "chart-label");
    double leading = style->look[d->lang].leading, away = shape->radius;
    double wide = runs_extent(d->w, &shape->text, style, d->lang, 1).max * 1.06 + 2;
    double x = length(shape->x0, d->width), y = length(shape->y0, d->height);
    struct box box = {0, 0, wide, leading};
    bool placed = false;
    for (int step = 0; step < 12 && !placed; step++, away += 3) {
        for (size_t i = 0; i < sizeof ways / sizeof ways[0] && !placed; i++) {
            double middle_x = x + ways[i][0] * (away + wide / 2);
            double middle_y = y + ways[i][1] * (away + leading / 2);
            box.x = ways[i][0] == 0 ? clamp(middle_x - wide / 2, 0, fmax(d->width - wide, 0))
                                    : middle_x - wide / 2;
            box.y = middle_y - leading / 2;
            placed = is_free(d, &box);
        }
    }
    box.x = clamp(box.x, 0, fmax(d->width - wide, 0));
    box.y = clamp(box.y, 0, fmax(d->height - leading, 0));
    d->taken[d->taken_count++] = box;
    box.height += 1;
    text_box(d, shape, style, &box, "left");
}

/* ---- the drawing ---- */

static void marks_note(struct drawing *d)
{
    for (size_t i = 0; i < d->figure->count; i++) {
        const struct doc_shape *s = &d->figure->shapes[i];
        if (s->kind != SHAPE_CIRCLE && s->kind != SHAPE_DIAMOND)
            continue;
        double x = length(s->x0, d->width), y = length(s->y0, d->height);
        d->taken[d->taken_count++] =
            (struct box){x - s->radius, y - s->radius, s->radius * 2, s->radius * 2};
    }
}

/* A shape that shows nothing holds the group open to its edges: some programs measure a group
 * by what is in it. */
static void frame_write(struct drawing *d)
{
    struct box box = {0, 0, d->width, d->height};
    shape_open(d, &box, "rect", false, false);
    buf_puts(d->w->out, "<a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr>"
                        "<wps:bodyPr/></wps:wsp>");
}

static void shapes_write(struct drawing *d)
{
    marks_note(d);
    frame_write(d);
    for (size_t i = 0; i < d->figure->count; i++) {
        const struct doc_shape *shape = &d->figure->shapes[i];
        if (shape->kind != SHAPE_TEXT)
            form_write(d, shape);
        else if (shape->near)
            text_near(d, shape);
        else
            text_between(d, shape);
    }
}

static void drawing_open(struct drawing *d)
{
    struct buf *out = d->w->out;
    int id = ++d->w->drawings;
    buf_printf(out,
               "<mc:AlternateContent><mc:Choice Requires=\"wpg\"><w:drawing><wp:inline "
               "distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"%ld\" "
               "cy=\"%ld\"/><wp:docPr id=\"%d\" name=\"Figure %d\" descr=\"",
               emu(d->width), emu(d->height), id, id);
    xml_plain(out, d->figure->alternative);
    buf_printf(out,
               "\"/><wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri=\"http://schemas."
               "microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp><wpg:cNvGrpSpPr/>"
               "<wpg:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"%ld\" cy=\"%ld\"/>"
               "<a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"%ld\" cy=\"%ld\"/></a:xfrm>"
               "</wpg:grpSpPr>",
               emu(d->width), emu(d->height), emu(d->width), emu(d->height));
}

/* A drawing as one run. */
static void drawing_write(struct writer *w, const struct doc_block *block,
                          const struct spot *spot)
{
    const struct doc_figure *figure = block->figure;
    enum revision revision = revision_of(w, block->revision);
    struct drawing d = {.w = w,
                        .figure = figure,
                        .lang = block->lang,
                        .width = spot->width,
                        .height = figure->height};
    d.taken = arena_array(w->arena, figure->count + 1, sizeof *d.taken);
    revision_open(w, revision);
    buf_puts(w->out, "<w:r>");
    drawing_open(&d);
    shapes_write(&d);
    buf_puts(w->out, "</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>"
                     "</mc:Choice><mc:Fallback>");
    xml_run_text(w->out, figure->alternative, revision == REVISION_DELETED);
    buf_puts(w->out, "</mc:Fallback></mc:AlternateContent></w:r>");
    revision_close(w, revision);
}

bool figure_written(const struct doc_block *before, const struct doc_block *block)
{
    return before && before->kind == BLOCK_FIGURE && block->kind == BLOCK_FIGURE
           && before->revision == REVISION_DELETED && block->revision == REVISION_INSERTED;
}

void figure_write(struct writer *w, const struct doc_block *block, const struct spot *spot)
{
    bool again = block->next && figure_written(block, block->next);
    buf_puts(w->out, "<w:p><w:pPr><w:pStyle w:val=\"");
    style_id(w->out, w, "chart-label", block->lang, false);
    buf_printf(w->out, "\"/>%s<w:spacing w:before=\"0\" w:after=\"0\"/>",
               spot->keep ? "<w:keepNext/>" : "");
    revision_paragraph(w, again ? w->revision : revision_of(w, block->revision));
    buf_puts(w->out, "</w:pPr>");
    drawing_write(w, block, spot);
    if (again)
        drawing_write(w, block->next, spot);
    buf_puts(w->out, "</w:p>");
}
