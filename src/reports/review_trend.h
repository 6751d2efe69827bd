/* reports/review_trend: how a goal goes through its year, drawn. */
#ifndef PLANPACT_REPORTS_REVIEW_TREND_H
#define PLANPACT_REPORTS_REVIEW_TREND_H

#include "compose/draw.h"

enum { TREND_QUARTERS = 4 };

/* Values of the quarters; not known: nothing is drawn. */
struct trend {
    struct dec last[TREND_QUARTERS];    /* last year's */
    struct dec planned[TREND_QUARTERS];
    struct dec actual[TREND_QUARTERS];
    struct dec expected[TREND_QUARTERS]; /* of quarters still to come, at the landing */
    bool sums; /* quarters add up: columns from zero; else points and lines, which may begin
                  anywhere */
};

/* Four quarters across the drawing, last year's pale, the plan's a dark line over each, the
 * actual ones strong, the expected ones dashed. Of one that is small only the shapes; a large
 * one, whose actual values are given as `labels`, has room for them above. */
void trend_draw(struct composer *c, struct doc_figure *figure, const struct trend *trend,
                const struct str *labels);

#endif
