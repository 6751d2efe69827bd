/* Component measures: what the measures mean. */
#include "compose/schedule.h"

/* The unit that a measure has of itself: a currency by its name, whatever amounts are in. */
static struct str unit_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_money *money = c->plan->money;
    struct str unit = ((const struct plan_measure *)node)->unit;
    return money && unit.n && str_equal(unit, money->currency) ? text_price_unit(c) : unit;
}

void component_measures(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_MEASURE, .align = "s", .field = "label", .always = true},
        {.head = WORD_MEASURE_UNIT, .align = "s", .field = "unit", .text = unit_text},
        {.head = WORD_MEASURE_TEXT, .align = "s2", .field = "text"},
        {.head = WORD_SOURCE, .align = "s1", .field = "source"},
    };
    const struct plan_list *list = &c->plan->measures;
    if (list->count == 0)
        return;
    const struct plan_measure *measures = PLAN_ITEMS(*list, plan_measure);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *measures, word(c, WORD_MEASURES_SUMMARY));
    for (size_t i = 0; i < list->count; i++)
        schedule_row(c, &schedule, ROW_BODY, &measures[i].node);
}
