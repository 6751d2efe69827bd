/* Component summary: the plan on one page. */
#include "compose/scenario.h"
#include "compose/schedule.h"
#include "figures/scenario.h"

static struct str period_text(struct composer *c)
{
    const struct plan_period *period = c->plan->period;
    return period ? text_span(c, period->start, period->end) : STR("");
}

static struct str parties_text(struct composer *c)
{
    const struct plan_parties *parties = c->plan->parties;
    return parties ? FILL(c->arena, word(c, WORD_HEADER_PARTIES),
                          {"supplier", text_party(parties->supplier)},
                          {"customer", text_party(parties->customer)})
                   : STR("");
}

/* ---- goals ---- */

static struct str value_text(struct composer *c, const struct plan_goal *goal, struct dec value)
{
    return text_in_unit(c, value, goal->unit, false);
}

static void goal_row(struct composer *c, struct doc_table *table, const struct plan_goal *goal)
{
    const struct plan_node *node = &goal->node;
    struct doc_row *row = table_row(c, table, ROW_BODY, node);
    row_text(c, row, 0, text_goal_title(goal), node, "title");
    row->cells[0].head = true;
    row_text(c, row, 1, text_unit_note(c, goal->unit), node, "unit");
    if (goal->baseline)
        row_text(c, row, 2, value_text(c, goal, goal->baseline->value), node, "baseline");
    if (goal->target)
        row_text(c, row, 3, value_text(c, goal, goal->target->value), node, "target");
    row_text(c, row, 4, text_goal_growth(c, goal), NULL, NULL);
    row_text(c, row, 5, text_percent_known(c, goal->weight), node, "weight");
}

static void goals_table(struct composer *c, struct doc_block *group)
{
    const struct plan_list *goals = &c->plan->goals;
    if (goals->count == 0)
        return;
    struct doc_table *table =
        table_add(c, group, "grid", "s1seeee", word(c, WORD_SUMMARY_GOALS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_GOAL), word(c, WORD_MEASURE_UNIT),
                              word(c, WORD_GOAL_BASELINE), word(c, WORD_GOAL_TARGET),
                              word(c, WORD_GOAL_GROWTH), word(c, WORD_GOAL_WEIGHT)}, 6);
    for (size_t i = 0; i < goals->count; i++)
        goal_row(c, table, &PLAN_ITEMS(*goals, plan_goal)[i]);
}

/* ---- terms, budget, reviews, what is open ---- */

static void terms_row(struct composer *c, struct doc_table *table)
{
    static const int at_target[] = {100};
    const struct scenario *scenario = figures_scenario(c->arena, c->plan, at_target, 1);
    if (scenario->counted == 0 || !scenario->totals[0].known)
        return;
    struct str total = text_money(c, scenario->totals[0]);
    if (scenario->shares[0].known)
        total = FILL(c->arena, word(c, WORD_SUMMARY_TERMS_OF), {"total", total},
                     {"share", text_percent(c, scenario->shares[0])});
    struct doc_row *row = table_row(c, table, ROW_BODY, NULL);
    doc_cell_paragraph(c->arena, &row->cells[0], "table-note", word(c, WORD_SUMMARY_TERMS),
                       c->lang, POS_NONE);
    row->cells[0].head = true;
    row_text(c, row, 1, total, NULL, NULL);
    row_note(c, row, 1, scenario_left_out(c, scenario), NULL, NULL);
}

static void budget_rows(struct composer *c, struct doc_table *table)
{
    const struct plan_budget *budget = c->plan->budget;
    if (!budget || !budget->total.known)
        return;
    facts_row(c, table, word(c, WORD_SUMMARY_BUDGET), text_money(c, budget->total),
              &budget->node, "total");
    struct dec reserve = dec_round(dec_percent(budget->total, budget->reserve), 2);
    if (reserve.known)
        facts_row(c, table, word(c, WORD_SUMMARY_RESERVE),
                  FILL(c->arena, word(c, WORD_SUMMARY_RESERVE_OF),
                       {"share", text_percent(c, budget->reserve)},
                       {"amount", text_money(c, reserve)}), &budget->node, "reserve");
}

static struct str reviews_text(struct composer *c)
{
    const struct plan_review *reviews = PLAN_ITEMS(c->plan->reviews, plan_review);
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < c->plan->reviews.count; i++) {
        if (!date_known(reviews[i].date))
            continue;
        if (out.n)
            buf_add(&out, word(c, WORD_LIST_COMMA));
        buf_add(&out, text_date(c, reviews[i].date, WORD_DATE_TABLE));
    }
    return buf_str(&out);
}

/* Texts that hold a blank to be filled in: found as they are reported, and counted. */
static size_t blanks_count(struct composer *c)
{
    struct findings blanks = {.arena = c->arena};
    plan_blanks(&blanks, c->plan, AUDIENCE_INTERNAL, false);
    return blanks.count + blanks.dropped;
}

/* What must still be agreed on or filled in. */
static struct str open_text(struct composer *c)
{
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    size_t waiting = 0, blanks = blanks_count(c);
    for (size_t i = 0; i < c->plan->activities.count; i++)
        waiting += date_known(activities[i].agree_by);
    if (waiting + blanks == 0)
        return word(c, WORD_SUMMARY_OPEN_NONE);
    return FILL(c->arena, word(c, WORD_SUMMARY_OPEN_COUNT),
                {"count", str_format(c->arena, "%zu", waiting + blanks)},
                {"activities", str_format(c->arena, "%zu", waiting)},
                {"blanks", str_format(c->arena, "%zu", blanks)});
}

void component_summary(struct composer *c, struct doc_block *parent)
{
    const struct plan *plan = c->plan;
    struct doc_block *group = doc_block_add(c->arena, parent, BLOCK_GROUP, NULL);
    struct doc_table *facts = table_add(c, group, "facts", "ss1", STR(""));
    facts_row(c, facts, word(c, WORD_SUMMARY_PERIOD), period_text(c),
              plan->period ? &plan->period->node : NULL, "start");
    facts_row(c, facts, word(c, WORD_SUMMARY_PARTIES), parties_text(c), &plan->node, "parties");
    facts_row(c, facts, word(c, WORD_SUMMARY_STATE), text_word(c, &plan->node, "state"),
              &plan->node, "state");
    goals_table(c, group);
    struct doc_table *more = table_add(c, group, "facts", "ss1", STR(""));
    terms_row(c, more);
    budget_rows(c, more);
    facts_row(c, more, word(c, WORD_SUMMARY_REVIEWS), reviews_text(c), &plan->node, "reviews");
    facts_row(c, more, word(c, WORD_SUMMARY_OPEN), open_text(c), NULL, NULL);
}
