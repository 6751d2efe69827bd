/* layout/widths: shares the width of a table among its columns. What the columns ask for is
 * measured by whoever sets the table; this is pure arithmetic. All in points. */
#ifndef PLANPACT_LAYOUT_WIDTHS_H
#define PLANPACT_LAYOUT_WIDTHS_H

#include "layout/style.h"

/* What a column asks for, with its insets. */
struct width_demand {
    double min, max; /* the widest word; everything on one line */
    double weight;   /* share of spare width */
    bool rigid;      /* figures or a fixed width: cannot do with less than min */
};

/* True if the column is one of those that the style makes equally wide. */
bool widths_even(const struct doc_table *table, const struct table_style *style, size_t column);
/* By how much type and gaps become smaller, as far as they can still be read: figures are never
 * divided, so they may need more than the width. A word may ask for a part of it only. */
double widths_scale(const struct width_demand *demands, size_t count, double width);
/* Fills `widths`, one a column of the table; together `width`, unless all that is asked for is
 * rigid and less. */
void widths_share(const struct doc_table *table, const struct width_demand *demands,
                  double width, double *widths);

#endif
