/* Charts as compose makes them of the primitives: bars by quarter, bullet bars, a four-field
 * matrix, shelf bars, a plan of work. */
#ifndef PLANPACT_TESTS_LAYOUT_CHART_H
#define PLANPACT_TESTS_LAYOUT_CHART_H

#include "sample.h"

static inline struct doc_shape *chart_shape(const struct sample *s, struct doc_figure *figure,
                                            enum shape_kind kind, const char *colour, double x0,
                                            double y0, double x1, double y1)
{
    struct doc_shape *shape = doc_shape_add(s->arena, figure, kind, colour);
    shape->x0.part = x0;
    shape->y0.part = y0;
    shape->x1.part = x1;
    shape->y1.part = y1;
    if (kind == SHAPE_LINE)
        shape->stroke = 0.6;
    return shape;
}

static inline struct doc_shape *chart_text(const struct sample *s, struct doc_figure *figure,
                                           const char *style, double x0, double x1, double y,
                                           const char *text)
{
    struct doc_shape *shape = chart_shape(s, figure, SHAPE_TEXT, "ink", x0, 0, x1, y);
    shape->style = style;
    doc_run_add(s->arena, &shape->text, str_of(text), s->lang, POS_NONE);
    return shape;
}

static inline struct doc_figure *chart_add(const struct sample *s, const char *caption,
                                           double height)
{
    add_text(s, s->doc->root, "caption", caption);
    struct doc_block *block = doc_block_add(s->arena, s->doc->root, BLOCK_FIGURE, NULL);
    struct doc_figure *figure = doc_figure_new(s->arena, height);
    figure->alternative = str_of(caption);
    block->figure = figure;
    return figure;
}

/* Importance across, satisfaction up; points that fall together. */
static inline struct doc_figure *chart_matrix(const struct sample *s)
{
    static const struct {
        const char *name;
        int x, y;
    } factors[] = {{"Price", 5, 2},       {"Quality", 5, 4},   {"Delivery", 5, 2},
                   {"Service", 4, 4},     {"Attitude", 4, 4},  {"Packaging", 2, 4},
                   {"Payment terms", 5, 2}, {"Display", 1, 1}, {"Data", 1, 5},
                   {"Returns", 5, 1},     {"Complaints", 4, 4}, {"Price of refills", 5, 2}};
    struct doc_figure *figure = chart_add(s, "Importance and satisfaction", 190);
    chart_shape(s, figure, SHAPE_RECT, "rule", 0, 0, 1, 1)->stroke = 0.8;
    struct doc_shape *half = chart_shape(s, figure, SHAPE_LINE, "rule", 0.5, 0, 0.5, 1);
    half->dash = 3;
    half = chart_shape(s, figure, SHAPE_LINE, "rule", 0, 0.5, 1, 0.5);
    half->dash = 3;
    for (size_t i = 0; i < sizeof factors / sizeof factors[0]; i++) {
        double x = (factors[i].x - 0.5) / 5, y = 1 - (factors[i].y - 0.5) / 5;
        struct doc_shape *point =
            chart_shape(s, figure, SHAPE_CIRCLE, i % 3 ? "accent" : "warn", x, y, 0, 0);
        point->radius = 3;
        struct doc_shape *label = chart_text(s, figure, "chart-label", x, 0, 0, factors[i].name);
        label->y0.part = y;
        label->radius = 3;
        label->near = true;
    }
    return figure;
}

static inline struct doc *chart_doc(struct arena *arena)
{
    struct sample s = {arena, doc_new(arena, LANG_EN), LANG_EN};
    s.doc->page_of = STR("{page} / {pages}");
    static const double quarters[] = {0.45, 0.62, 0.7, 0.5};
    struct doc_figure *figure = chart_add(&s, "Plan and last year, by quarter", 110);
    for (int i = 0; i < 4; i++) {
        double x = 0.02 + 0.25 * i;
        chart_shape(&s, figure, SHAPE_RECT, "accent-soft", x, 0.86 - quarters[i] * 0.9, x + 0.09,
                    0.86);
        struct doc_shape *bar = chart_shape(&s, figure, SHAPE_RECT, "accent", x + 0.1,
                                            0.86 - quarters[i], x + 0.19, 0.86);
        bar->hatch = i == 3;
        chart_text(&s, figure, "chart-label-centre", x, x + 0.19, 1,
                   str_format(arena, "Q%d", i + 1).s)->y1.points = -1;
        chart_text(&s, figure, "chart-label-centre", x + 0.08, x + 0.21, 0.86 - quarters[i],
                   "4,340,000")->y1.points = -2.5;
    }
    chart_shape(&s, figure, SHAPE_LINE, "rule", 0, 0.86, 1, 0.86);
    chart_matrix(&s);
    figure = chart_add(&s, "A goal against its target", 30);
    chart_shape(&s, figure, SHAPE_RECT, "accent-soft", 0.2, 0.2, 1, 0.8);
    chart_shape(&s, figure, SHAPE_RECT, "accent", 0.2, 0.38, 0.78, 0.62);
    chart_shape(&s, figure, SHAPE_LINE, "ink", 0.86, 0.1, 0.86, 0.9)->stroke = 1.6;
    chart_text(&s, figure, "chart-label", 0, 0.19, 0.6, "Net purchases");
    figure = chart_add(&s, "Who does what when", 70);
    for (int i = 0; i < 3; i++) {
        double y = 0.1 + 0.3 * i;
        chart_text(&s, figure, "chart-label", 0, 0.19, y + 0.17, "List the new packs");
        struct doc_shape *bar = chart_shape(&s, figure, SHAPE_RECT, "accent", 0.2 + 0.2 * i, y,
                                            0.45 + 0.2 * i, y + 0.2);
        bar->radius = 2;
        bar->hatch = i == 1;
        chart_shape(&s, figure, SHAPE_DIAMOND, "warn", 0.45 + 0.2 * i, y + 0.1, 0, 0)->radius =
            4.5;
    }
    /* What would run over the edges comes in. */
    chart_text(&s, figure, "chart-label-end", 0.9, 1.1, 1.2, "to be agreed");
    return s.doc;
}

#endif
