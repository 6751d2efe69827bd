/* compose/draw: shapes of the drawings that components make. */
#ifndef PLANPACT_COMPOSE_DRAW_H
#define PLANPACT_COMPOSE_DRAW_H

#include "compose/composer.h"

/* A place in a drawing: part of its width or height, and points (see doc_length). */
#define AT(part, points) ((struct doc_length){(part), (points)})

/* A drawing of its own, and one in a cell of a table. The alternative is still to be set. */
struct doc_figure *draw_block(struct composer *c, struct doc_block *parent, double height);
struct doc_figure *draw_cell(struct composer *c, struct doc_cell *cell, double height);

struct doc_shape *draw_line(struct composer *c, struct doc_figure *figure, const char *colour,
                            double stroke, struct doc_length x0, struct doc_length y0,
                            struct doc_length x1, struct doc_length y1);
struct doc_shape *draw_box(struct composer *c, struct doc_figure *figure, const char *colour,
                           struct doc_length x0, struct doc_length y0, struct doc_length x1,
                           struct doc_length y1);
/* SHAPE_CIRCLE or SHAPE_DIAMOND; filled with stroke 0. */
struct doc_shape *draw_point(struct composer *c, struct doc_figure *figure,
                             enum shape_kind kind, const char *colour, double stroke,
                             double radius, struct doc_length x, struct doc_length y);
/* A label between x0 and x1 with its baseline at y; x0 right of x1: it ends at x0. */
struct doc_shape *draw_label(struct composer *c, struct doc_figure *figure, const char *style,
                             struct str text, struct doc_length x0, struct doc_length x1,
                             struct doc_length y);
/* A label beside the point x, y that keeps clear of points and of other such labels. */
struct doc_shape *draw_label_near(struct composer *c, struct doc_figure *figure,
                                  const char *style, struct str text, struct doc_length x,
                                  struct doc_length y, double radius);

/* Where `value` stands between `low` and `high`, 0 to 1: for drawing only, never printed. The
 * middle if both are the same. */
double draw_part(struct dec value, struct dec low, struct dec high);

#endif
