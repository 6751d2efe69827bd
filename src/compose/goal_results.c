/* Component goal-results: the goals of last year and what became of them. */
#include "compose/schedule.h"
#include "figures/review.h"

static const struct plan_goal_result *result_of(const struct plan_node *node)
{
    return (const struct plan_goal_result *)node;
}

static struct str target_text(const struct composer *c, const struct plan_node *node)
{
    return text_in_unit(c, result_of(node)->target, result_of(node)->unit, false);
}

static struct str actual_text(const struct composer *c, const struct plan_node *node)
{
    struct str actual = text_in_unit(c, result_of(node)->actual, result_of(node)->unit, false);
    return actual.n ? actual : word(c, WORD_NO_DATA);
}

static struct str attainment_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_goal_result *r = result_of(node);
    return text_percent_known(
        c, figures_attainment(r->actual, r->target, r->direction == DIRECTION_DOWN));
}

static struct str direction_text(const struct composer *c, const struct plan_node *node)
{
    const struct plan_goal_result *r = result_of(node);
    return r->direction > DIRECTION_UP ? text_word(c, node, "direction") : STR("");
}

void component_goal_results(struct composer *c, struct doc_block *parent)
{
    static const struct schedule_column columns[] = {
        {.head = WORD_GOAL, .align = "s1", .field = "title", .always = true},
        {.head = WORD_DIRECTION, .align = "s", .field = "direction", .text = direction_text},
        {.head = WORD_GOAL_TARGET, .align = "e", .field = "target", .text = target_text,
         .always = true},
        {.head = WORD_ACTUAL, .align = "e", .field = "actual", .text = actual_text,
         .always = true},
        {.head = WORD_ATTAINMENT, .align = "e", .text = attainment_text},
    };
    const struct plan_situation *situation = c->plan->situation;
    if (!situation || !situation->last_year || situation->last_year->goal_results.count == 0)
        return;
    const struct plan_list *list = &situation->last_year->goal_results;
    const struct plan_goal_result *results = PLAN_ITEMS(*list, plan_goal_result);
    struct schedule schedule =
        schedule_begin(c, parent, columns, sizeof columns / sizeof columns[0], list,
                       sizeof *results, word(c, WORD_GOAL_RESULTS_SUMMARY));
    size_t target = schedule_place(&schedule, WORD_GOAL_TARGET);
    for (size_t i = 0; i < list->count; i++) {
        struct doc_row *row = schedule_row(c, &schedule, ROW_BODY, &results[i].node);
        row_note(c, row, target, text_unit_note(c, results[i].unit), &results[i].node, "unit");
    }
}
