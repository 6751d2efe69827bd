/* Component budget: what is spent on what, by goal, what is kept in reserve, and what all of it
 * is in percent of the purchases planned. */
#include "compose/schedule.h"

#include "base/arena.h"
#include "figures/scenario.h"

/* A line of the budget, or an activity where the budget has no lines of its own. */
struct line {
    const struct plan_node *node;
    const struct plan_budget_line *line; /* NULL: the activity itself */
    const struct plan_activity *activity;
    const struct plan_goal *goal;
    struct dec amount; /* money */
};

struct lines {
    struct line *items;
    size_t count;
};

static const struct plan_goal *goal_at(const struct plan_ref *ref)
{
    return ref->target && ref->target->shape == &goal_shape
               ? (const struct plan_goal *)ref->target
               : NULL;
}

static const struct plan_activity *activity_at(const struct plan_ref *ref)
{
    return ref->target && ref->target->shape == &activity_shape
               ? (const struct plan_activity *)ref->target
               : NULL;
}

static struct line line_of(const struct plan_budget_line *l)
{
    struct line line = {.node = &l->node, .line = l, .activity = activity_at(&l->activity),
                        .goal = goal_at(&l->goal), .amount = figures_budget_line(l)};
    if (line.activity && !line.goal)
        line.goal = goal_at(&line.activity->goal);
    return line;
}

static struct lines lines_of(const struct composer *c)
{
    const struct plan_list *own = &c->plan->budget->lines;
    const struct plan_list *list = own->count ? own : &c->plan->activities;
    struct lines lines = {arena_array(c->arena, list->count, sizeof *lines.items), 0};
    const struct plan_activity *activities = PLAN_ITEMS(c->plan->activities, plan_activity);
    for (size_t i = 0; i < list->count; i++)
        lines.items[lines.count++] =
            own->count ? line_of(&PLAN_ITEMS(*own, plan_budget_line)[i])
                       : (struct line){&activities[i].node, NULL, &activities[i],
                                       goal_at(&activities[i].goal), activities[i].budget};
    return lines;
}

static struct str line_title(const struct line *line)
{
    if (line->line && line->line->title.n)
        return line->line->title;
    if (line->activity)
        return line->activity->title.n ? line->activity->title : line->activity->id;
    return line->line ? line->line->id : STR("");
}

static void line_row(struct composer *c, struct doc_table *table, const struct line *line)
{
    struct doc_row *row = table_row(c, table, ROW_BODY, line->node);
    struct str title = line_title(line);
    row_text(c, row, 0, title, line->node, "title");
    row->cells[0].head = true;
    const struct plan_activity *activity = line->activity;
    if (activity && activity->title.n && !str_equal(activity->title, title))
        row_note(c, row, 0, activity->title, &activity->node, "title");
    if (activity)
        row_text(c, row, 1, text_span(c, activity->start, activity->end), &activity->node,
                 "start");
    if (line->line)
        row_text(c, row, 2, text_word(c, line->node, "funding"), line->node, "funding");
    row_text(c, row, 3, line->amount.known ? text_amount(c, line->amount) : STR(""), line->node,
             "amount");
}

static void sum_row(struct composer *c, struct doc_table *table, enum row_kind kind,
                    struct str label, struct str figure)
{
    if (!figure.n)
        return;
    struct doc_row *row = table_row(c, table, kind, NULL);
    row_text(c, row, 0, label, NULL, NULL);
    row->cells[0].head = true;
    row_text(c, row, 3, figure, NULL, NULL);
}

static struct str amount_known(const struct composer *c, struct dec amount)
{
    return amount.known ? text_amount(c, amount) : STR("");
}

/* A sum of which a line is missing is not the sum of the others. */
static struct str sum_text(const struct composer *c, struct dec sum)
{
    return sum.known ? text_amount(c, sum) : word(c, WORD_NO_DATA);
}

static struct str goal_title(const struct plan_goal *goal)
{
    return goal->title.n ? goal->title : goal->id;
}

/* Of the group that entry `from` begins; not known if a line of it is not. */
static struct dec group_sum(struct lines lines, const struct grouped *entries, size_t from)
{
    struct dec sum = dec_int(0);
    for (size_t i = from; i < lines.count && (i == from || !group_begins(entries, i)); i++)
        sum = dec_add(sum, lines.items[entries[i].index].amount);
    return sum;
}

static void group_row(struct composer *c, struct doc_table *table, struct str name,
                      struct dec sum)
{
    struct doc_row *row = table_row(c, table, ROW_GROUP, NULL);
    row->cells[0].columns = 3;
    row->cells[0].head = true;
    row->count = 2;
    row_text(c, row, 0, name, NULL, NULL);
    row_text(c, row, 1, sum_text(c, sum), NULL, NULL);
}

/* The lines by goal, each goal with its sum; gives the sum of all. */
static struct dec line_rows(struct composer *c, struct doc_table *table, struct lines lines)
{
    struct grouped *entries = arena_array(c->arena, lines.count, sizeof *entries);
    for (size_t i = 0; i < lines.count; i++)
        entries[i].group = lines.items[i].goal ? goal_title(lines.items[i].goal) : STR("");
    groups_sort(entries, lines.count);
    bool groups = groups_used(entries, lines.count);
    struct dec total = dec_int(0);
    for (size_t i = 0; i < lines.count; i++) {
        if (group_begins(entries, i)) {
            struct dec sum = group_sum(lines, entries, i);
            total = dec_add(total, sum);
            if (groups)
                group_row(c, table, entries[i].group.n ? entries[i].group
                                                       : word(c, WORD_BUDGET_NO_GOAL), sum);
        }
        line_row(c, table, &lines.items[entries[i].index]);
    }
    return total;
}

/* In percent of the purchases that the plan's goal sets. */
static struct str share_text(struct composer *c, struct dec amount)
{
    static const int percents[] = {100};
    const struct scenario *scenario = figures_scenario(c->arena, c->plan, percents, 1);
    if (scenario->purchases_gap || !scenario->purchases)
        return STR("");
    return text_percent_known(c, figures_share(amount, scenario->purchases[0], 2));
}

static void total_rows(struct composer *c, struct doc_table *table, struct dec lines)
{
    const struct plan_budget *budget = c->plan->budget;
    struct dec reserve = dec_round(dec_percent(budget->total, budget->reserve), 2);
    struct dec rest = budget->reserve.known ? dec_sub(dec_sub(budget->total, lines), reserve)
                                            : dec_sub(budget->total, lines);
    struct str rate = text_percent_known(c, budget->reserve);
    struct str label = FILL(c->arena, word(c, WORD_BUDGET_RESERVE), {"rate", rate});
    sum_row(c, table, ROW_TOTAL, word(c, WORD_BUDGET_LINES), sum_text(c, lines));
    if (rate.n)
        sum_row(c, table, ROW_BODY, label, amount_known(c, reserve));
    /* Where this reader does not see every line, what is left is not what it would seem. */
    bool whole = c->whole->budget && c->whole->budget->lines.count == budget->lines.count;
    if (whole && rest.known && dec_sign(rest) != 0)
        sum_row(c, table, ROW_BODY, word(c, dec_sign(rest) < 0 ? WORD_EXPLAIN_BUDGET_OVER
                                                               : WORD_BUDGET_REST),
                text_amount(c, dec_abs(rest)));
    sum_row(c, table, ROW_TOTAL, word(c, WORD_BUDGET_TOTAL), amount_known(c, budget->total));
}

void component_budget(struct composer *c, struct doc_block *parent)
{
    const struct plan_budget *budget = c->plan->budget;
    if (!budget)
        return;
    amounts_note(c, parent);
    struct doc_table *table =
        table_add(c, parent, "grid", "s2s1sd", word(c, WORD_BUDGET_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_ITEM), word(c, WORD_ACTIVITY_WHEN),
                              word(c, WORD_BUDGET_FUNDING), word(c, WORD_AMOUNT)}, 4);
    struct dec lines = line_rows(c, table, lines_of(c));
    total_rows(c, table, lines);
    struct str share = share_text(c, budget->total.known ? budget->total : lines);
    if (!share.n && !budget->ceiling.known && !budget->rule.n)
        return;
    struct doc_table *facts = table_add(c, parent, "facts", "ss1", STR(""));
    facts_row(c, facts, word(c, WORD_BUDGET_SHARE), share, &budget->node, "total");
    facts_row(c, facts, word(c, WORD_BUDGET_CEILING), text_percent_known(c, budget->ceiling),
              &budget->node, "ceiling");
    facts_row(c, facts, word(c, WORD_BUDGET_RULE), budget->rule, &budget->node, "rule");
}
