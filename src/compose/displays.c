/* Components displays and shelf-bars: what the customer shows in its stores, as a table and,
 * for the shares of the shelf, drawn. */
#include "compose/schedule.h"

#include "base/arena.h"
#include "figures/market.h"

static const struct plan_display *display_of(const struct plan_node *node)
{
    return (const struct plan_display *)node;
}

static struct str when_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_display *d = display_of(node);
    return date_known(d->start) ? text_span(c, d->start, d->end)
                                : text_date(c, d->end, WORD_DATE_TABLE);
}

static struct str fair_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_display *d = display_of(node);
    struct dec index = figures_fair_share(d->share, d->market_share);
    return index.known ? text_number(c, index) : STR("");
}

static struct grouped *by_store_group(struct composer *c, const struct plan_display *displays,
                                      size_t count)
{
    struct grouped *entries = arena_array(c->arena, count, sizeof *entries);
    for (size_t i = 0; i < count; i++)
        entries[i].group = displays[i].group;
    groups_sort(entries, count);
    return entries;
}

/* ---- the table ---- */

static const struct schedule_column columns[] = {
    {WORD_DISPLAY_PLACE, "s1", "kind", NULL, true},
    {WORD_DISPLAY_CURRENT, "d", "current", NULL, false},
    {WORD_DISPLAY_SHARE, "d", "share", NULL, false},
    {WORD_DISPLAY_MARKET, "d", "marketShare", NULL, false},
    {WORD_DISPLAY_FAIR, "d", "marketShare", fair_text, false},
    {WORD_DISPLAY_FACINGS, "e", "facings", NULL, false},
    {WORD_DISPLAY_COUNT, "e", "count", NULL, false},
    {WORD_DISPLAY_WHEN, "s", "start", when_text, false},
};

static void display_rows(struct composer *c, struct schedule *schedule,
                         const struct plan_display *d)
{
    bool words = d->position.n || d->audit.n || d->consequence.n;
    schedule_row(c, schedule, words ? ROW_GROUP : ROW_BODY, &d->node);
    if (!words)
        return;
    struct doc_cell *cell = &row_across(c, schedule->table, &d->node)->cells[0];
    cell_line(c, cell, WORD_DISPLAY_POSITION, d->position, &d->node, "position");
    cell_line(c, cell, WORD_DISPLAY_AUDIT, d->audit, &d->node, "audit");
    cell_line(c, cell, WORD_DISPLAY_CONSEQUENCE, d->consequence, &d->node, "consequence");
}

void component_displays(struct composer *c, struct doc_block *parent)
{
    const struct plan_list *list = &c->plan->displays;
    if (list->count == 0)
        return;
    const struct plan_display *displays = PLAN_ITEMS(*list, plan_display);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *displays, word(c, WORD_DISPLAYS_SUMMARY));
    schedule.table->style = "list";
    size_t when = schedule_place(&schedule, WORD_DISPLAY_WHEN);
    if (when != SIZE_MAX) /* a span of days on one line */
        schedule.table->columns[when].minimum = c->lang == LANG_EN ? 106 : 134;
    const struct grouped *entries = by_store_group(c, displays, list->count);
    bool groups = groups_used(entries, list->count);
    for (size_t i = 0; i < list->count; i++) {
        if (groups && group_begins(entries, i))
            schedule_heading(c, &schedule, entries[i].group.n ? entries[i].group
                                                              : word(c, WORD_DISPLAY_ALL));
        display_rows(c, &schedule, &displays[entries[i].index]);
    }
}

/* ---- the drawing ---- */

static const double BAR_HEIGHT = 18, BAR_HALF = 4; /* points */

/* Of the drawing's width, for a percentage. Only the picture: figures are printed from dec. */
static double part_of(struct dec percent, int32_t scale)
{
    struct dec part = dec_div(percent, dec_int(scale), 4);
    return part.known ? (double)part.digits / 10000 : 0;
}

/* The next round number above all shares, so that small shares are not lost in a bar of 100. */
static int32_t scale_of(const struct plan_display *displays, size_t count)
{
    static const int32_t scales[] = {10, 20, 40, 60, 80, 100};
    struct dec most = dec_int(0);
    for (size_t i = 0; i < count; i++) {
        const struct dec shares[] = {displays[i].share, displays[i].current,
                                     displays[i].market_share};
        for (size_t s = 0; s < 3; s++)
            most = shares[s].known ? dec_max(most, shares[s]) : most;
    }
    size_t i = 0;
    while (i < 5 && dec_compare(most, dec_int(scales[i])) > 0)
        i++;
    return scales[i];
}

static struct doc_shape *bar_add(struct composer *c, struct doc_figure *figure, double to,
                                 double half, const char *colour)
{
    struct doc_shape *bar = doc_shape_add(c->arena, figure, SHAPE_RECT, colour);
    bar->x1.part = to;
    bar->y0 = (struct doc_length){0.5, -half};
    bar->y1 = (struct doc_length){0.5, half};
    return bar;
}

static void axis_label(struct composer *c, struct doc_figure *figure, double part,
                       int32_t percent)
{
    struct doc_shape *label = doc_shape_add(c->arena, figure, SHAPE_TEXT, "muted");
    label->style = part <= 0   ? "chart-label"
                   : part >= 1 ? "chart-label-end"
                               : "chart-label-centre";
    label->x0 = (struct doc_length){part, part <= 0 ? 0 : part >= 1 ? -40 : -20};
    label->x1 = (struct doc_length){part, part <= 0 ? 40 : part >= 1 ? 0 : 20};
    label->y1 = (struct doc_length){0, 8};
    doc_run_add(c->arena, &label->text, text_percent(c, dec_int(percent)), c->lang, POS_NONE);
}

static struct doc_figure *figure_cell(struct composer *c, struct doc_row *row, size_t index,
                                      double height)
{
    struct doc_figure *figure = doc_figure_new(c->arena, height);
    doc_cell_block(c->arena, &row->cells[index], BLOCK_FIGURE, NULL, c->lang)->figure = figure;
    return figure;
}

static void axis_row(struct composer *c, struct doc_table *table, int32_t scale)
{
    struct doc_row *row = table_row(c, table, ROW_HEAD, NULL);
    row_text(c, row, 0, word(c, WORD_DISPLAY_PLACE), NULL, NULL);
    struct doc_figure *figure = figure_cell(c, row, 1, 10);
    figure->decorative = true;
    axis_label(c, figure, 0, 0);
    axis_label(c, figure, 0.5, scale / 2);
    axis_label(c, figure, 1, scale);
    row_text(c, row, 2, word(c, WORD_SHELF_CHANGE), NULL, NULL);
    for (size_t i = 0; i < row->count; i++)
        row->cells[i].head = true;
}

/* A pale bar to what is agreed, a dark one inside it to what there is now, a line where the
 * agreed share ends; a diamond at the share of the market. */
static void share_figure(struct composer *c, struct doc_figure *figure,
                         const struct plan_display *d, int32_t scale)
{
    double agreed = part_of(d->share, scale), now = part_of(d->current, scale);
    bar_add(c, figure, 1, 0.3, "rule");
    bar_add(c, figure, agreed, BAR_HALF, "accent-soft");
    bar_add(c, figure, agreed, BAR_HALF, "rule")->stroke = 0.5;
    if (d->current.known)
        bar_add(c, figure, now, BAR_HALF - 1.8, "accent");
    struct doc_shape *end = doc_shape_add(c->arena, figure, SHAPE_LINE, "accent");
    end->x0.part = end->x1.part = agreed;
    end->y0 = (struct doc_length){0.5, -BAR_HALF - 1.5};
    end->y1 = (struct doc_length){0.5, BAR_HALF + 1.5};
    end->stroke = 1.4;
    if (!d->market_share.known)
        return;
    struct doc_shape *market = doc_shape_add(c->arena, figure, SHAPE_DIAMOND, "warn");
    market->x0.part = part_of(d->market_share, scale);
    market->y0.part = 0.5;
    market->radius = 3;
}

static struct str change_text(struct composer *c, const struct plan_display *d)
{
    if (!d->current.known)
        return text_percent(c, d->share);
    return FILL(c->arena, word(c, WORD_SHELF_FROM_TO), {"current", text_percent(c, d->current)},
                {"share", text_percent(c, d->share)});
}

static void share_row(struct composer *c, struct doc_table *table, const struct plan_display *d,
                      int32_t scale)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, &d->node);
    struct str place = text_word(c, &d->node, "kind"), change = change_text(c, d);
    row_text(c, row, 0, place, &d->node, "kind");
    row_note(c, row, 0, d->group, &d->node, "group");
    row->cells[0].head = true;
    struct doc_figure *figure = figure_cell(c, row, 1, BAR_HEIGHT);
    share_figure(c, figure, d, scale);
    figure->alternative = FILL(c->arena, word(c, WORD_CALENDAR_BAR), {"title", place},
                               {"when", change});
    row_text(c, row, 2, change, &d->node, "share");
    if (d->market_share.known)
        row_note(c, row, 2, FILL(c->arena, word(c, WORD_SHELF_FAIR),
                                 {"market", text_percent(c, d->market_share)},
                                 {"index", fair_text(c, &d->node)}),
                 &d->node, "marketShare");
}

static bool anything_drawn(const struct plan_display *displays, size_t count, bool market)
{
    for (size_t i = 0; i < count; i++)
        if (displays[i].share.known && (!market || displays[i].market_share.known))
            return true;
    return false;
}

void component_shelf_bars(struct composer *c, struct doc_block *parent)
{
    const struct plan_display *displays = PLAN_ITEMS(c->plan->displays, plan_display);
    size_t count = c->plan->displays.count;
    if (!anything_drawn(displays, count, false))
        return;
    struct doc_table *table =
        table_add(c, parent, "grid", "ss1s", word(c, WORD_SHELF_SUMMARY));
    table->columns[1].minimum = 150;
    int32_t scale = scale_of(displays, count);
    axis_row(c, table, scale);
    const struct grouped *entries = by_store_group(c, displays, count);
    for (size_t i = 0; i < count; i++)
        if (displays[entries[i].index].share.known)
            share_row(c, table, &displays[entries[i].index], scale);
    bool market = anything_drawn(displays, count, true);
    paragraph_add(c, parent, "table-note",
                  word(c, market ? WORD_SHELF_KEY_MARKET : WORD_SHELF_KEY), POS_NONE);
}
