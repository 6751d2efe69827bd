/* sign/appearance: what is to be seen of a signature on the page. */
#ifndef PLANPACT_SIGN_APPEARANCE_H
#define PLANPACT_SIGN_APPEARANCE_H

#include "base/finding.h"

struct sign_line {
    struct str text;
    enum lang lang;
    double size; /* points */
    bool bold;
};

/* Who draws text. A signature's text is drawn as outlines: the fonts that the file has embedded
 * hold only the characters of its own pages. */
struct sign_pen {
    void *context;
    /* Width of the line in points; negative, with a finding, if it cannot be drawn. */
    double (*measure)(void *context, const struct sign_line *line);
    /* Appends its outlines as path operators (ISO 32000-2 §8.5.2.1) to be filled, from x, y on
     * the baseline. */
    void (*draw)(void *context, const struct sign_line *line, double x, double y,
                 struct buf *out);
};

struct appearance {
    enum lang lang;
    struct str name, organisation; /* the organisation may be absent */
    struct str time;
    double width, height; /* points */
};

/* A number to hundredths, whatever the locale. */
void put_real(struct buf *out, double value);

/* The content of the form that shows it; false with a finding if a character cannot be drawn. */
bool appearance_draw(struct arena *arena, const struct sign_pen *pen,
                     const struct appearance *appearance, struct buf *out);

#endif
