/* Component goal-bars: each goal as one line, from its baseline to its target. */
#include "compose/draw.h"

static const double BAR_HEIGHT = 36; /* points, one goal */
static const double BAR_HALF = 4.5;
static const double EDGE = 0.25; /* of the width: room for a label before the first value */

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

/* Two labels at one height: the left one ends where the right one may not begin. */
static void draw_pair(struct composer *c, struct doc_figure *figure, const struct line *line,
                      struct dec first, struct dec second, const struct str texts[2],
                      struct doc_length y)
{
    double a = first.known ? place(line, first) : 0, b = second.known ? place(line, second) : 1;
    bool swap = a > b;
    bool apart = !first.known || !second.known || (b > a ? b - a : a - b) > 1.15 * EDGE;
    for (int i = 0; i < 2; i++) {
        double at = i ? b : a;
        if (!texts[i].n)
            continue;
        bool left = (i == 0) != swap;
        if (apart)
            draw_label(c, figure, "chart-label-centre", texts[i], AT(at - EDGE, 0),
                       AT(at + EDGE, 0), y);
        else if (left)
            draw_label(c, figure, "chart-label-end", texts[i], AT(at - EDGE, 0), AT(at, 3), y);
        else
            draw_label(c, figure, "chart-label", texts[i], AT(at, -3), AT(at + EDGE, 0), y);
        if (texts[i].s == texts[1].s && y.points < 0)
            figure->shapes[figure->count - 1].colour = "ink";
    }
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
    draw_pair(c, figure, &line, line.baseline, line.target,
              (struct str[]){text_in_unit(c, line.baseline, goal->unit, false),
                             text_in_unit(c, line.target, goal->unit, false)}, AT(0.5, -8.5));
    draw_pair(c, figure, &line, line.threshold, line.stretch,
              (struct str[]){text_in_unit(c, line.threshold, goal->unit, false),
                             text_in_unit(c, line.stretch, goal->unit, false)}, AT(0.5, 14.5));
    figure->alternative = said(c, goal, &line);
}

void component_goal_bars(struct composer *c, struct doc_block *parent)
{
    struct doc_table *table = NULL;
    struct doc_block *group = NULL;
    for (size_t i = 0; i < c->plan->goals.count; i++) {
        const struct plan_goal *goal = &PLAN_ITEMS(c->plan->goals, plan_goal)[i];
        if (!goal->target || !goal->target->value.known)
            continue;
        if (!table) {
            group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
            table = table_add(c, group, "grid", "s1s2", word(c, WORD_BARS_SUMMARY));
            table->columns[0].minimum = 110;
            table_head(c, table, (struct str[]){word(c, WORD_GOAL), word(c, WORD_BARS)}, 2);
        }
        goal_bar(c, table, goal);
    }
    if (table)
        paragraph_add(c, group, "table-note", word(c, WORD_BARS_KEY), POS_NONE);
}
