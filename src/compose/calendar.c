/* Component calendar: the year drawn, a row an activity, months across. */
#include "compose/composer.h"

enum { MONTHS = 12 };

static const double BAR_HALF = 3.6; /* points, half the height of a bar */

/* Where a day stands in the plan year, 0 to 1. */
static double part_of_year(const struct composer *c, struct date date, bool end_of_day)
{
    struct date start = c->plan->period->start;
    int32_t first = date_number(start);
    int32_t days = date_number(date_add_months(start, MONTHS)) - first;
    double part = (double)(date_number(date) - first + (end_of_day ? 1 : 0)) / days;
    return part < 0 ? 0 : part > 1 ? 1 : part;
}

static void add_bar(struct composer *c, struct doc_figure *figure, struct date start,
                    struct date end, const char *colour, double stroke)
{
    struct doc_shape *bar = doc_shape_add(c->arena, figure, SHAPE_RECT, colour);
    bar->x0.part = part_of_year(c, start, false);
    bar->x1.part = part_of_year(c, end, true);
    /* An activity of a day must still be seen. */
    bar->x1.points = (bar->x1.part - bar->x0.part) * 300 < 4 ? 3 : 0;
    bar->y0 = (struct doc_length){0.5, -BAR_HALF};
    bar->y1 = (struct doc_length){0.5, BAR_HALF};
    bar->radius = 1.5;
    bar->stroke = stroke;
}

static struct doc_figure *row_figure(struct composer *c, struct doc_row *row)
{
    struct doc_figure *figure = doc_figure_new(c->arena, 2 * BAR_HALF + 5);
    struct doc_block *block = doc_block_add(c->arena, NULL, BLOCK_FIGURE, NULL);
    block->lang = c->lang;
    block->figure = figure;
    row->cells[1].first = block;
    row->cells[1].columns = MONTHS;
    row->count = 2;
    return figure;
}

static void activity_row(struct composer *c, struct doc_table *table,
                         const struct plan_activity *a)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, &a->node);
    row_text(c, row, 0, a->title.n ? a->title : a->id, &a->node, "title");
    row->cells[0].head = true;
    struct doc_figure *figure = row_figure(c, row);
    struct date end = date_known(a->end) ? a->end : a->start;
    bool open = date_known(a->agree_by);
    if (date_known(a->start))
        add_bar(c, figure, a->start, end, open ? "accent-soft" : "accent", 0);
    if (date_known(a->start) && open)
        add_bar(c, figure, a->start, end, "accent", 0.6);
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR), {"title", a->title},
                               {"when", text_span(c, a->start, a->end)});
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
        /* The last review mostly falls into the next year: it stands at the edge. */
        struct doc_shape *mark = doc_shape_add(c->arena, figure, SHAPE_RECT, "ink");
        double part = part_of_year(c, reviews[i].date, false);
        mark->x0 = (struct doc_length){part, part >= 1 ? -2 * BAR_HALF : -BAR_HALF};
        mark->x1 = (struct doc_length){part, part >= 1 ? 0 : BAR_HALF};
        mark->y0 = (struct doc_length){0.5, -BAR_HALF};
        mark->y1 = (struct doc_length){0.5, BAR_HALF};
        mark->radius = BAR_HALF;
        buf_printf(&when, "%s%.*s", when.n ? ", " : "",
                   STR_ARGS(text_date(c, reviews[i].date, WORD_DATE_TABLE)));
    }
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR),
                               {"title", word(c, WORD_CALENDAR_REVIEWS)},
                               {"when", buf_str(&when)});
}

static void calendar_key(struct composer *c, struct doc_block *parent)
{
    struct buf key = {.arena = c->arena};
    buf_printf(&key, "%.*s", STR_ARGS(word(c, WORD_CALENDAR_KEY_AGREED)));
    if (conditions_hold(c->plan, STR("openActivities")))
        buf_printf(&key, " %.*s", STR_ARGS(word(c, WORD_CALENDAR_KEY_OPEN)));
    if (c->plan->reviews.count)
        buf_printf(&key, " %.*s", STR_ARGS(word(c, WORD_CALENDAR_KEY_REVIEW)));
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
    table->columns[0].minimum = 120;
    struct doc_row *head = table_row(c, table, ROW_HEAD, NULL);
    row_text(c, head, 0, word(c, WORD_ACTIVITY), NULL, NULL);
    head->cells[0].head = true;
    for (int i = 0; i < MONTHS; i++) {
        struct date month = date_add_months(c->plan->period->start, i);
        table->columns[i + 1].weight = 1;
        row_text(c, head, (size_t)i + 1,
                 wording_numbered(c->wording, "month-short", month.month), NULL, NULL);
        head->cells[i + 1].head = true;
    }
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        activity_row(c, table, &activities[i]);
    reviews_row(c, table);
    calendar_key(c, group);
}
