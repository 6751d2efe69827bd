/* Component goal-bars: each goal as one line, from its baseline to its target. */
#include "compose/draw.h"

static const double BAR_HEIGHT = 36; /* points, one goal */
static const double BAR_HALF = 4.5;
static const double EDGE = 0.28; /* of the width: room for a label before the first value */

struct line {
    struct dec baseline, threshold, target, stretch;
    struct dec below, above; /* of a goal that holds: how far it may move */
    struct dec low, high;
    bool down;
};

static void line_widen(struct line *line, struct dec value)
{
    if (!value.known)
        return;
    line->low = line->low.known ? dec_min(line->low, value) : value;
    line->high = line->high.known ? dec_max(line->high, value) : value;
}

static struct line line_of(const struct plan_goal *goal)
{
    struct line line = {.target = goal->target->value, .threshold = goal->target->threshold,
                        .stretch = goal->target->stretch,
                        .down = goal->direction == DIRECTION_DOWN};
    if (goal->baseline)
        line.baseline = goal->baseline->value;
    if (goal->direction == DIRECTION_HOLD) {
        line.below = dec_sub(line.target, goal->tolerance);
        line.above = dec_add(line.target, goal->tolerance);
    }
    struct dec all[] = {line.baseline, line.threshold, line.target,
                        line.stretch,  line.below,     line.above};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        line_widen(&line, all[i]);
    return line;
}

/* The further right, the better: where less is better the line runs backwards. */
static double place(const struct line *line, struct dec value)
{
    double part = draw_part(value, line->low, line->high);
    return EDGE + (1 - 2 * EDGE) * (line->down ? 1 - part : part);
}

static void draw_bars(struct composer *c, struct doc_figure *figure, const struct line *line)
{
    draw_line(c, figure, "rule", 0.6, AT(0, 0), AT(0.5, 0), AT(1, 0), AT(0.5, 0));
    if (line->below.known)
        draw_box(c, figure, "muted", AT(place(line, line->below), 0), AT(0.5, -BAR_HALF - 1.5),
                 AT(place(line, line->above), 0), AT(0.5, BAR_HALF + 1.5))->hatch = true;
    if (line->baseline.known && line->stretch.known)
        draw_box(c, figure, "accent-soft", AT(place(line, line->baseline), 0),
                 AT(0.5, -BAR_HALF), AT(place(line, line->stretch), 0), AT(0.5, BAR_HALF));
    if (line->baseline.known)
        draw_box(c, figure, "accent", AT(place(line, line->baseline), 0), AT(0.5, -BAR_HALF / 2),
                 AT(place(line, line->target), 0), AT(0.5, BAR_HALF / 2));
}

static void draw_marks(struct composer *c, struct doc_figure *figure, const struct line *line)
{
    struct doc_length middle = AT(0.5, 0);
    if (line->threshold.known) {
        struct doc_length x = AT(place(line, line->threshold), 0);
        draw_line(c, figure, "ink", 1.2, x, AT(0.5, -BAR_HALF - 1), x, AT(0.5, BAR_HALF + 1));
    }
    if (line->stretch.known) {
        struct doc_length x = AT(place(line, line->stretch), 0);
        draw_point(c, figure, SHAPE_DIAMOND, "paper", 0, 4, x, middle);
        draw_point(c, figure, SHAPE_DIAMOND, "accent", 0.9, 4, x, middle);
    }
    if (line->baseline.known) {
        struct doc_length x = AT(place(line, line->baseline), 0);
        draw_point(c, figure, SHAPE_CIRCLE, "paper", 0, 3.4, x, middle);
        draw_point(c, figure, SHAPE_CIRCLE, "accent", 0.9, 3.4, x, middle);
    }
    draw_point(c, figure, SHAPE_DIAMOND, "ink", 0, 4.6, AT(place(line, line->target), 0), middle);
}

/* A label at `at` beside another at `other` of the same height: centred if they are far apart,
 * else away from the other. */
static struct doc_shape *draw_value(struct composer *c, struct doc_figure *figure,
                                    struct str text, double at, double other, bool first,
                                    struct doc_length y)
{
    bool left = at < other || (at <= other && first);
    if ((left ? other - at : at - other) > 1.15 * EDGE)
        return draw_label(c, figure, "chart-label-centre", text, AT(at - EDGE, 0),
                          AT(at + EDGE, 0), y);
    return left ? draw_label(c, figure, "chart-label-end", text, AT(0, 0), AT(at, -1), y)
                : draw_label(c, figure, "chart-label", text, AT(at, 1), AT(1, 0), y);
}

/* The values above the line or below it; one that is the other again is not said twice. */
static void draw_values(struct composer *c, struct doc_figure *figure, const struct line *line,
                        struct str unit, struct dec first, struct dec second,
                        const char *colour, struct doc_length y)
{
    double a = first.known ? place(line, first) : -1, b = second.known ? place(line, second) : 2;
    bool same = first.known && second.known && dec_compare(first, second) == 0;
    if (first.known && !same)
        draw_value(c, figure, text_in_unit(c, first, unit, false), a, b, true, y);
    if (second.known)
        draw_value(c, figure, text_in_unit(c, second, unit, false), b, same ? -1 : a, false, y)
            ->colour = colour;
}

static struct str said(struct composer *c, const struct plan_goal *goal, const struct line *line)
{
    struct str parts[4] = {STR("")};
    static const enum word words[] = {WORD_BAR_BASELINE, WORD_GOAL_THRESHOLD, WORD_BAR_TARGET,
                                      WORD_GOAL_STRETCH};
    struct dec values[] = {line->baseline, line->threshold, line->target, line->stretch};
    for (int i = 0; i < 4; i++)
        if (values[i].known)
            parts[i] = FILL(c->arena, word(c, words[i]),
                            {"value", text_in_unit(c, values[i], goal->unit, true)});
    return FILL(c->arena, word(c, WORD_CALENDAR_BAR), {"title", text_goal_title(goal)},
                {"when", text_joined(c, parts, 4)});
}

static void goal_bar(struct composer *c, struct doc_table *table, const struct plan_goal *goal)
{
    struct line line = line_of(goal);
    struct doc_row *row = table_row(c, table, ROW_BODY, &goal->node);
    row_text(c, row, 0, text_goal_title(goal), &goal->node, "title");
    row_note(c, row, 0, text_unit_note(c, goal->unit), &goal->node, "unit");
    row->cells[0].head = true;
    struct doc_figure *figure = draw_cell(c, &row->cells[1], BAR_HEIGHT);
    draw_bars(c, figure, &line);
    draw_marks(c, figure, &line);
    draw_values(c, figure, &line, goal->unit, line.baseline, line.target, "ink", AT(0.5, -8.5));
    draw_values(c, figure, &line, goal->unit, line.threshold, line.stretch, NULL, AT(0.5, 14.5));
    figure->alternative = said(c, goal, &line);
}

void component_goal_bars(struct composer *c, struct doc_block *parent)
{
    struct doc_table *table = NULL;
    for (size_t i = 0; i < c->plan->goals.count; i++) {
        const struct plan_goal *goal = &PLAN_ITEMS(c->plan->goals, plan_goal)[i];
        if (!goal->target || !goal->target->value.known)
            continue;
        if (!table) {
            table = table_add(c, parent, "grid", "s1s2", word(c, WORD_BARS_SUMMARY));
            table->columns[0].fixed = 140;
            table_head(c, table, (struct str[]){word(c, WORD_GOAL), word(c, WORD_BARS)}, 2);
        }
        goal_bar(c, table, goal);
    }
    if (table)
        paragraph_add(c, parent, "table-note", word(c, WORD_BARS_KEY), POS_NONE);
}
