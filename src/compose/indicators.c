/* Component indicators: figures about the market. */
#include "compose/schedule.h"

static const struct plan_indicator_figure *figure_of(const struct plan_node *node)
{
    return (const struct plan_indicator_figure *)node;
}

static struct str value_text(const struct composer *c, const struct plan_node *node)
{
    return text_in_unit(c, figure_of(node)->value, figure_of(node)->unit, false);
}

static struct str growth_text(const struct composer *c, const struct plan_node *node)
{
    return text_change(c, figure_of(node)->growth, WORD_PERCENT);
}

void component_indicators(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_INDICATOR, .align = "s2", .field = "label", .always = true},
        {.head = WORD_INDICATOR_VALUE, .align = "e", .field = "value", .text = value_text,
         .always = true},
        {.head = WORD_INDICATOR_GROWTH, .align = "e", .field = "growth", .text = growth_text},
        {.head = WORD_PERIOD, .align = "s1", .field = "period"},
        {.head = WORD_SOURCE, .align = "s1", .field = "source"},
    };
    const struct plan_situation *situation = c->plan->situation;
    if (!situation || situation->indicators.count == 0)
        return;
    const struct plan_list *list = &situation->indicators;
    const struct plan_indicator_figure *figures = PLAN_ITEMS(*list, plan_indicator_figure);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *figures, word(c, WORD_INDICATORS_SUMMARY));
    for (size_t i = 0; i < list->count; i++) {
        struct doc_row *row = schedule_row(c, &schedule, ROW_BODY, &figures[i].node);
        row_note(c, row, 1, text_unit_note(c, figures[i].unit), &figures[i].node, "unit");
    }
}
