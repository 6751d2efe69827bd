#include "reports/review_trend.h"

static const double SLOT = 1.0 / TREND_QUARTERS; /* of the width: one quarter */
static const double LABEL_ROOM = 13; /* points above the highest, below nothing */

struct frame {
    struct dec low, high;
    double above; /* points */
    bool large;
};

static void widen(struct frame *frame, const struct dec *values)
{
    for (int q = 0; q < TREND_QUARTERS; q++) {
        if (!values[q].known)
            continue;
        frame->low = frame->low.known ? dec_min(frame->low, values[q]) : values[q];
        frame->high = frame->high.known ? dec_max(frame->high, values[q]) : values[q];
    }
}

/* Columns stand on zero; points have a fifth of their range below them, so that the lowest does
 * not look like nothing. */
static struct frame frame_of(const struct trend *trend, bool large)
{
    struct frame frame = {.above = large ? LABEL_ROOM : 1.5, .large = large};
    if (trend->sums)
        frame.low = frame.high = dec_int(0);
    widen(&frame, trend->last);
    widen(&frame, trend->planned);
    widen(&frame, trend->actual);
    widen(&frame, trend->expected);
    if (!trend->sums && frame.low.known)
        frame.low = dec_sub(frame.low,
                            dec_div(dec_sub(frame.high, frame.low), dec_int(5), 6));
    return frame;
}

static struct doc_length height_at(const struct frame *frame, struct dec value)
{
    double part = draw_part(value, frame->low, frame->high);
    return AT(1 - part, frame->above * part - (1 - part));
}

static struct doc_length across(int quarter, double part)
{
    return AT((quarter + part) * SLOT, 0);
}

/* ---- columns ---- */

static struct doc_shape *column(struct composer *c, struct doc_figure *figure,
                                const struct frame *frame, struct dec value, const char *colour,
                                struct doc_length left, struct doc_length right)
{
    struct doc_length foot = height_at(frame, dec_int(0)), top = height_at(frame, value);
    bool below = dec_sign(value) < 0;
    return draw_box(c, figure, colour, left, below ? foot : top, right, below ? top : foot);
}

static void draw_columns(struct composer *c, struct doc_figure *figure,
                         const struct frame *frame, const struct trend *trend)
{
    for (int q = 0; q < TREND_QUARTERS; q++) {
        if (trend->last[q].known)
            column(c, figure, frame, trend->last[q], "rule", across(q, 0.14), across(q, 0.38));
        if (trend->actual[q].known)
            column(c, figure, frame, trend->actual[q], "accent", across(q, 0.40),
                   across(q, 0.80));
        if (trend->expected[q].known) {
            struct doc_shape *outline = column(c, figure, frame, trend->expected[q], "accent",
                                               across(q, 0.40), across(q, 0.80));
            outline->stroke = 0.7;
            outline->dash = frame->large ? 2 : 1.2;
        }
    }
    struct doc_length foot = height_at(frame, dec_int(0));
    draw_line(c, figure, "rule", 0.6, AT(0, 0), foot, AT(1, 0), foot);
}

/* ---- points ---- */

/* A line from each known value to the next one. */
static void draw_course(struct composer *c, struct doc_figure *figure,
                        const struct frame *frame, const struct dec *values, const char *colour,
                        double stroke, double dash)
{
    int before = -1;
    for (int q = 0; q < TREND_QUARTERS; q++) {
        if (!values[q].known)
            continue;
        if (before >= 0)
            draw_line(c, figure, colour, stroke, across(before, 0.6),
                      height_at(frame, values[before]), across(q, 0.6),
                      height_at(frame, values[q]))->dash = dash;
        before = q;
    }
}

static void draw_points(struct composer *c, struct doc_figure *figure,
                        const struct frame *frame, const struct trend *trend)
{
    double radius = frame->large ? 3 : 1.7;
    draw_course(c, figure, frame, trend->last, "rule", 1, 0);
    draw_course(c, figure, frame, trend->actual, "accent", 1.2, 0);
    struct dec tail[TREND_QUARTERS]; /* from the latest value on */
    int latest = -1;
    for (int q = 0; q < TREND_QUARTERS; q++) {
        tail[q] = trend->expected[q];
        latest = trend->actual[q].known ? q : latest;
    }
    if (latest >= 0)
        tail[latest] = trend->actual[latest];
    draw_course(c, figure, frame, tail, "accent", 0.7, frame->large ? 2 : 1.2);
    for (int q = 0; q < TREND_QUARTERS; q++) {
        if (trend->last[q].known)
            draw_point(c, figure, SHAPE_CIRCLE, "rule", 0, radius * 0.7, across(q, 0.6),
                       height_at(frame, trend->last[q]));
        if (trend->actual[q].known)
            draw_point(c, figure, SHAPE_CIRCLE, "accent", 0, radius, across(q, 0.6),
                       height_at(frame, trend->actual[q]));
    }
}

/* ---- both ---- */

/* What each quarter was to be: a line of its own, for a course between them would promise what
 * lies between two ends of quarters. */
static void draw_plan(struct composer *c, struct doc_figure *figure, const struct frame *frame,
                      const struct trend *trend)
{
    for (int q = 0; q < TREND_QUARTERS; q++) {
        if (!trend->planned[q].known)
            continue;
        struct doc_length y = height_at(frame, trend->planned[q]);
        draw_line(c, figure, "ink", frame->large ? 1.3 : 0.9, across(q, 0.34), y,
                  across(q, 0.86), y);
    }
}

/* Above what stands in the quarter, so that no label crosses the plan's line. */
static void draw_values(struct composer *c, struct doc_figure *figure,
                        const struct frame *frame, const struct trend *trend,
                        const struct str *labels)
{
    for (int q = 0; q < TREND_QUARTERS; q++) {
        if (!labels[q].n || !trend->actual[q].known)
            continue;
        struct dec top = trend->actual[q];
        struct dec planned = trend->planned[q];
        if (planned.known && dec_compare(planned, top) > 0)
            top = planned;
        struct doc_length y = height_at(frame, dec_sign(top) < 0 ? dec_int(0) : top);
        draw_label(c, figure, "chart-label-centre", labels[q], across(q, 0), across(q, 1.2),
                   AT(y.part, y.points - (trend->sums ? 4 : 6)))->colour = "ink";
    }
}

void trend_draw(struct composer *c, struct doc_figure *figure, const struct trend *trend,
                const struct str *labels)
{
    struct frame frame = frame_of(trend, labels != NULL);
    if (!frame.low.known)
        return;
    if (trend->sums)
        draw_columns(c, figure, &frame, trend);
    else
        draw_points(c, figure, &frame, trend);
    draw_plan(c, figure, &frame, trend);
    if (labels)
        draw_values(c, figure, &frame, trend, labels);
}
