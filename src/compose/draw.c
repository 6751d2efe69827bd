#include "compose/draw.h"

struct doc_figure *draw_block(struct composer *c, struct doc_block *parent, double height)
{
    struct doc_block *block = doc_block_add(c->arena, parent, BLOCK_FIGURE, NULL);
    struct doc_figure *figure = doc_figure_new(c->arena, height);
    block->lang = c->lang;
    block->figure = figure;
    return figure;
}

struct doc_figure *draw_cell(struct composer *c, struct doc_cell *cell, double height)
{
    struct doc_figure *figure = doc_figure_new(c->arena, height);
    doc_cell_block(c->arena, cell, BLOCK_FIGURE, NULL, c->lang)->figure = figure;
    return figure;
}

static struct doc_shape *shape_between(struct composer *c, struct doc_figure *figure,
                                       enum shape_kind kind, const char *colour,
                                       const struct doc_length ends[4])
{
    struct doc_shape *shape = doc_shape_add(c->arena, figure, kind, colour);
    shape->x0 = ends[0];
    shape->y0 = ends[1];
    shape->x1 = ends[2];
    shape->y1 = ends[3];
    return shape;
}

struct doc_shape *draw_line(struct composer *c, struct doc_figure *figure, const char *colour,
                            double stroke, struct doc_length x0, struct doc_length y0,
                            struct doc_length x1, struct doc_length y1)
{
    struct doc_shape *line = shape_between(c, figure, SHAPE_LINE, colour,
                                           (struct doc_length[]){x0, y0, x1, y1});
    line->stroke = stroke;
    return line;
}

struct doc_shape *draw_box(struct composer *c, struct doc_figure *figure, const char *colour,
                           struct doc_length x0, struct doc_length y0, struct doc_length x1,
                           struct doc_length y1)
{
    return shape_between(c, figure, SHAPE_RECT, colour,
                         (struct doc_length[]){x0, y0, x1, y1});
}

struct doc_shape *draw_point(struct composer *c, struct doc_figure *figure,
                             enum shape_kind kind, const char *colour, double stroke,
                             double radius, struct doc_length x, struct doc_length y)
{
    struct doc_shape *point = shape_between(c, figure, kind, colour,
                                            (struct doc_length[]){x, y, x, y});
    point->stroke = stroke;
    point->radius = radius;
    return point;
}

struct doc_shape *draw_label(struct composer *c, struct doc_figure *figure, const char *style,
                             struct str text, struct doc_length x0, struct doc_length x1,
                             struct doc_length y)
{
    struct doc_shape *label = shape_between(c, figure, SHAPE_TEXT, NULL,
                                            (struct doc_length[]){x0, y, x1, y});
    label->style = style;
    if (text.n)
        doc_run_add(c->arena, &label->text, text, c->lang, POS_NONE);
    return label;
}

struct doc_shape *draw_label_near(struct composer *c, struct doc_figure *figure,
                                  const char *style, struct str text, struct doc_length x,
                                  struct doc_length y, double radius)
{
    struct doc_shape *label = draw_label(c, figure, style, text, x, x, y);
    label->near = true;
    label->radius = radius;
    return label;
}

double draw_part(struct dec value, struct dec low, struct dec high)
{
    struct dec part = dec_div(dec_sub(value, low), dec_sub(high, low), 6);
    return part.known ? (double)part.digits / 1e6 : 0.5;
}
