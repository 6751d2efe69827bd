/* Component calendar: the year drawn, a row an activity, months across. */
#include "compose/schedule.h"

#include "base/arena.h"

enum { MONTHS = 12 };

/* Points. The width of the months is known to layout alone; what a bar can hold is judged by
 * the least it will be. */
static const double BAR_HALF = 5, ROW_HEIGHT = 17, TITLES = 128, MONTHS_LEAST = 296,
                    LABEL_SIZE = 7.4;

/* Where a day stands in the plan year, 0 to 1: each month has a twelfth, as its column has. */
static double part_of_year(const struct composer *c, struct date date, bool end_of_day)
{
    struct date start = c->plan->period->start;
    int32_t day = date_number(date) + (end_of_day ? 1 : 0);
    if (day <= date_number(start))
        return 0;
    for (int month = 0; month < MONTHS; month++) {
        int32_t first = date_number(date_add_months(start, month));
        int32_t next = date_number(date_add_months(start, month + 1));
        if (day <= next)
            return (month + (double)(day - first) / (next - first)) / MONTHS;
    }
    return 1;
}

static struct doc_length at(double part, double points)
{
    return (struct doc_length){part, points};
}

/* ---- bars ---- */

struct bar {
    double from, to; /* parts of the year */
    bool open;       /* details still to be agreed */
};

static struct doc_shape *bar_shape(struct composer *c, struct doc_figure *figure,
                                   const struct bar *bar, const char *colour)
{
    struct doc_shape *shape = doc_shape_add(c->arena, figure, SHAPE_RECT, colour);
    shape->x0.part = bar->from;
    shape->x1.part = bar->to;
    /* An activity of a day must still be seen. */
    if ((bar->to - bar->from) * MONTHS_LEAST < 3)
        *(bar->to > 0.98 ? &shape->x0 : &shape->x1) = at(bar->to, bar->to > 0.98 ? -3 : 3);
    shape->y0 = at(0.5, -BAR_HALF);
    shape->y1 = at(0.5, BAR_HALF);
    shape->radius = 1.5;
    return shape;
}

static void bar_draw(struct composer *c, struct doc_figure *figure, const struct bar *bar)
{
    bar_shape(c, figure, bar, bar->open ? "accent-soft" : "accent");
    if (!bar->open)
        return;
    struct doc_shape *outline = bar_shape(c, figure, bar, "accent");
    outline->stroke = 0.7;
    outline->dash = 2;
}

/* Generous: a label that does not fit would be an error. */
static double label_width(struct str label)
{
    double width = 6;
    for (size_t i = 0; i < label.n;)
        width += utf8_columns(utf8_next(label, &i)) * LABEL_SIZE * 0.6;
    return width;
}

/* Inside the bar if it is long enough, else where there is room beside it, else nowhere: the
 * table holds the dates as well. */
static void bar_label(struct composer *c, struct doc_figure *figure, const struct bar *bar,
                      struct str label)
{
    double width = label_width(label);
    bool inside = (bar->to - bar->from) * MONTHS_LEAST > width;
    bool after = (1 - bar->to) * MONTHS_LEAST > width;
    if (!label.n || (!inside && !after && bar->from * MONTHS_LEAST < width))
        return;
    struct doc_shape *text = doc_shape_add(c->arena, figure, SHAPE_TEXT,
                                           inside && !bar->open ? "paper" : "ink");
    text->style = inside ? "chart-label-centre" : after ? "chart-label" : "chart-label-end";
    text->x0 = inside ? at(bar->from, 1) : after ? at(bar->to, 5) : at(0, 0);
    text->x1 = inside ? at(bar->to, -1) : after ? at(1, 0) : at(bar->from, -4);
    text->y1 = at(0.5, 2.6);
    doc_run_add(c->arena, &text->text, label, c->lang, POS_NONE);
}

/* A thin line below the bar, with a foot at each end. */
static void order_line(struct composer *c, struct doc_figure *figure,
                       const struct plan_activity *a)
{
    if (!date_known(a->order_start) || !date_known(a->order_end))
        return;
    double from = part_of_year(c, a->order_start, false);
    double to = part_of_year(c, a->order_end, true);
    const double ends[][2] = {{from, to}, {from, from}, {to, to}};
    for (size_t i = 0; i < 3; i++) {
        struct doc_shape *line = doc_shape_add(c->arena, figure, SHAPE_LINE, "accent");
        line->x0.part = ends[i][0];
        line->x1.part = ends[i][1];
        line->y0 = at(0.5, BAR_HALF + (i ? 1 : 2.5));
        line->y1 = at(0.5, BAR_HALF + (i ? 4 : 2.5));
        line->stroke = 0.7;
    }
}

/* ---- rows ---- */

static struct doc_figure *row_figure(struct composer *c, struct doc_row *row)
{
    struct doc_figure *figure = doc_figure_new(c->arena, ROW_HEIGHT);
    doc_cell_block(c->arena, &row->cells[1], BLOCK_FIGURE, NULL, c->lang)->figure = figure;
    row->cells[1].columns = MONTHS;
    row->count = 2;
    return figure;
}

static struct str short_span(const struct composer *c, struct date start, struct date end)
{
    bool one_month = start.year == end.year && start.month == end.month;
    enum word pattern = date_compare(start, end) == 0 ? WORD_CALENDAR_DAY
                        : one_month                   ? WORD_CALENDAR_MONTH
                                                      : WORD_CALENDAR_SPAN;
    return FILL(c->arena, word(c, pattern),
                {"start-day", str_format(c->arena, "%d", start.day)},
                {"start-month", wording_numbered(c->wording, "month-short", start.month)},
                {"end-day", str_format(c->arena, "%d", end.day)},
                {"end-month", wording_numbered(c->wording, "month-short", end.month)});
}

static struct str bar_alternative(struct composer *c, const struct plan_activity *a,
                                  struct date end)
{
    struct str order = date_known(a->order_start) && date_known(a->order_end)
                           ? FILL(c->arena, word(c, WORD_CALENDAR_ORDERS),
                                  {"when", text_span(c, a->order_start, a->order_end)})
                           : STR("");
    struct str open = date_known(a->agree_by)
                          ? FILL(c->arena, word(c, WORD_ACTIVITY_AGREE_BY),
                                 {"date", text_date(c, a->agree_by, WORD_DATE_LONG)})
                          : STR("");
    struct str parts[] = {FILL(c->arena, word(c, WORD_CALENDAR_BAR),
                               {"title", a->title.n ? a->title : a->id},
                               {"when", text_span(c, a->start, end)}),
                          order, open};
    return text_joined(c, parts, 3);
}

/* Without dates there is nothing to draw but the day by which they are agreed. */
static void agree_mark(struct composer *c, struct doc_figure *figure,
                       const struct plan_activity *a)
{
    struct doc_shape *mark = doc_shape_add(c->arena, figure, SHAPE_DIAMOND, "accent");
    double part = part_of_year(c, a->agree_by, false);
    mark->x0 = at(part, part <= 0 ? 4 : part >= 1 ? -4 : 0);
    mark->y0 = at(0.5, 0);
    mark->radius = 3.6;
    mark->stroke = 0.8;
}

static void activity_row(struct composer *c, struct doc_table *table,
                         const struct plan_activity *a)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, &a->node);
    row_text(c, row, 0, a->title.n ? a->title : a->id, &a->node, "title");
    row->cells[0].head = true;
    struct doc_figure *figure = row_figure(c, row);
    struct date end = date_known(a->end) ? a->end : a->start;
    if (date_compare(end, a->start) < 0) /* an error of the plan, told elsewhere */
        end = a->start;
    figure->alternative = bar_alternative(c, a, end);
    if (date_known(a->start)) {
        struct bar bar = {part_of_year(c, a->start, false), part_of_year(c, end, true),
                          date_known(a->agree_by)};
        bar_draw(c, figure, &bar);
        bar_label(c, figure, &bar, short_span(c, a->start, end));
    } else if (date_known(a->agree_by)) {
        agree_mark(c, figure, a);
    }
    order_line(c, figure, a);
}

static void review_mark(struct composer *c, struct doc_figure *figure,
                        const struct plan_review *review)
{
    /* The last review mostly falls into the next year: it stands at the edge. */
    double part = part_of_year(c, review->date, false);
    struct doc_shape *dot = doc_shape_add(c->arena, figure, SHAPE_CIRCLE, "ink");
    dot->x0 = at(part, part >= 1 ? -3.6 : part <= 0 ? 3.6 : 0);
    dot->y0 = at(0.5, 0);
    dot->radius = 3.4;
    struct doc_shape *label = doc_shape_add(c->arena, figure, SHAPE_TEXT, "ink");
    label->x0 = dot->x0;
    label->y0 = dot->y0;
    label->radius = dot->radius;
    label->near = true;
    doc_run_add(c->arena, &label->text, text_quarter(c, review->quarter), c->lang, POS_NONE);
}

static void reviews_row(struct composer *c, struct doc_table *table)
{
    const struct plan_review *reviews = PLAN_ITEMS(c->plan->reviews, plan_review);
    if (c->plan->reviews.count == 0)
        return;
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    row_text(c, row, 0, word(c, WORD_CALENDAR_REVIEWS), NULL, NULL);
    row->cells[0].head = true;
    struct doc_figure *figure = row_figure(c, row);
    struct buf when = {.arena = c->arena};
    for (size_t i = 0; i < c->plan->reviews.count; i++) {
        if (!date_known(reviews[i].date))
            continue;
        review_mark(c, figure, &reviews[i]);
        if (when.n)
            buf_add(&when, word(c, WORD_LIST_COMMA));
        buf_add(&when, text_date(c, reviews[i].date, WORD_DATE_TABLE));
    }
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR),
                               {"title", word(c, WORD_CALENDAR_REVIEWS)},
                               {"when", buf_str(&when)});
}

/* ---- the table ---- */

/* A year that is no calendar year says which year its first month and January are in. */
static void calendar_head(struct composer *c, struct doc_table *table)
{
    struct date start = c->plan->period->start;
    struct doc_row *head = table_row(c, table, ROW_HEAD, NULL);
    row_text(c, head, 0, word(c, WORD_ACTIVITY), NULL, NULL);
    head->cells[0].head = true;
    for (int i = 0; i < MONTHS; i++) {
        struct date month = date_add_months(start, i);
        size_t cell = (size_t)i + 1;
        table->columns[cell].weight = 1;
        row_text(c, head, cell, wording_numbered(c->wording, "month-short", month.month), NULL,
                 NULL);
        if (start.month != 1 && (i == 0 || month.month == 1))
            row_note(c, head, cell, str_format(c->arena, "%d", month.year), NULL, NULL);
        head->cells[cell].head = true;
    }
}

static struct grouped *by_theme(struct composer *c)
{
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    size_t count = c->plan->activities.count;
    struct grouped *entries = arena_array(c->arena, count, sizeof *entries);
    for (size_t i = 0; i < count; i++) {
        struct date first = date_known(activities[i].start) ? activities[i].start
                                                            : activities[i].agree_by;
        entries[i].group = activities[i].theme;
        entries[i].order = date_known(first) ? date_number(first) : INT32_MAX;
    }
    groups_sort(entries, count);
    return entries;
}

static void theme_heading(struct composer *c, struct doc_table *table, struct str theme)
{
    struct doc_row *row = table_row(c, table, ROW_GROUP, NULL);
    row->cells[0].columns = MONTHS + 1;
    row->count = 1;
    row_text(c, row, 0, theme.n ? theme : word(c, WORD_CALENDAR_NO_THEME), NULL, NULL);
}

static bool any_orders(const struct composer *c)
{
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        if (date_known(activities[i].order_start) && date_known(activities[i].order_end))
            return true;
    return false;
}

static bool any_undated(const struct composer *c)
{
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        if (!date_known(activities[i].start) && date_known(activities[i].agree_by))
            return true;
    return false;
}

static void calendar_key(struct composer *c, struct doc_block *parent)
{
    struct buf key = {.arena = c->arena};
    const struct {
        enum word word;
        bool stands;
    } parts[] = {{WORD_CALENDAR_KEY_AGREED, true},
                 {WORD_CALENDAR_KEY_OPEN, conditions_hold(c->plan, STR("openActivities"))},
                 {WORD_CALENDAR_KEY_UNDATED, any_undated(c)},
                 {WORD_CALENDAR_KEY_ORDERS, any_orders(c)},
                 {WORD_CALENDAR_KEY_REVIEW, c->plan->reviews.count > 0}};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
        if (parts[i].stands)
            buf_printf(&key, "%s%.*s", key.n ? " " : "", STR_ARGS(word(c, parts[i].word)));
    paragraph_add(c, parent, "table-note", buf_str(&key), POS_NONE);
}

void component_calendar(struct composer *c, struct doc_block *parent)
{
    if (c->plan->activities.count == 0 || !c->plan->period
        || !date_known(c->plan->period->start))
        return;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct doc_table *table =
        table_add(c, group, "calendar", "scccccccccccc", word(c, WORD_CALENDAR_SUMMARY));
    table->columns[0].fixed = TITLES;
    calendar_head(c, table);
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    size_t count = c->plan->activities.count;
    const struct grouped *entries = by_theme(c);
    bool themes = groups_used(entries, count);
    for (size_t i = 0; i < count; i++) {
        if (themes && group_begins(entries, i))
            theme_heading(c, table, entries[i].group);
        activity_row(c, table, &activities[entries[i].index]);
    }
    reviews_row(c, table);
    calendar_key(c, group);
}
