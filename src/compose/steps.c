/* Component steps: the way to the signed contract. */
#include "compose/draw.h"
#include "compose/schedule.h"

/* More labels than these would not stand side by side. */
enum { DATES_MAX = 7, STEPS_MAX = 20 };

static const double DOT = 7; /* points */

static bool is_done(const struct plan_step *step)
{
    return date_known(step->done);
}

static struct doc_length middle_of(size_t index, size_t count)
{
    return AT(((double)index + 0.5) / (double)count, 0);
}

static void draw_step(struct composer *c, struct doc_figure *figure,
                      const struct plan_list *list, size_t i)
{
    const struct plan_step *step = &PLAN_ITEMS(*list, plan_step)[i];
    struct doc_length x = middle_of(i, list->count), y = AT(0, DOT + 2);
    if (i > 0)
        draw_line(c, figure, is_done(step) ? "accent" : "rule", 1.6,
                  AT(middle_of(i - 1, list->count).part, DOT), y, AT(x.part, -DOT), y);
    draw_point(c, figure, SHAPE_CIRCLE, "accent", is_done(step) ? 0 : 1, DOT, x, y);
    draw_label(c, figure, "chart-label-centre", str_format(c->arena, "%zu", i + 1),
               AT(x.part, -DOT), AT(x.part, DOT), AT(y.part, y.points + 2.6))->colour =
        is_done(step) ? "paper" : "accent";
    if (list->count <= DATES_MAX)
        draw_label(c, figure, "chart-label-centre",
                   text_date(c, is_done(step) ? step->done : step->planned, WORD_DATE_TABLE),
                   AT((double)i / (double)list->count, 0),
                   AT((double)(i + 1) / (double)list->count, 0), AT(0, 2 * DOT + 14));
}

static void progress(struct composer *c, struct doc_block *parent, const struct plan_list *list)
{
    if (list->count > STEPS_MAX)
        return;
    struct doc_figure *figure = draw_block(c, parent, 2 * DOT + 20);
    size_t done = 0;
    for (size_t i = 0; i < list->count; i++) {
        draw_step(c, figure, list, i);
        done += is_done(&PLAN_ITEMS(*list, plan_step)[i]);
    }
    figure->alternative = FILL(c->arena, word(c, WORD_STEPS_ALTERNATIVE),
                               {"done", str_format(c->arena, "%zu", done)},
                               {"count", str_format(c->arena, "%zu", list->count)});
    parent->last->keep_next = true;
}

static struct str done_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_step *step = (const struct plan_step *)node;
    return is_done(step) ? text_date(c, step->done, WORD_DATE_TABLE) : word(c, WORD_STEP_OPEN);
}

void component_steps(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_STEP, .align = "s1", .field = "kind", .always = true},
        {.head = WORD_STEP_PLANNED, .align = "s", .field = "planned"},
        {.head = WORD_STEP_DONE, .align = "s", .field = "done", .text = done_text},
        {.head = WORD_ACTION_OWNER, .align = "s", .field = "owner"},
    };
    const struct plan_list *list = &c->plan->steps;
    if (list->count == 0)
        return;
    const struct plan_step *steps = PLAN_ITEMS(*list, plan_step);
    progress(c, parent, list);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *steps, word(c, WORD_STEPS_SUMMARY));
    for (size_t i = 0; i < list->count; i++) {
        struct doc_row *row = schedule_row(c, &schedule, ROW_BODY, &steps[i].node);
        row_note(c, row, 0, steps[i].text, &steps[i].node, "text");
    }
}
