/* Components goals and goal-quarters. */
#include "compose/composer.h"

static const struct plan_goal *goals_of(const struct composer *c)
{
    return PLAN_ITEMS(c->plan->goals, plan_goal);
}

static struct str goal_title(struct composer *c, const struct plan_goal *goal)
{
    return str_format(c->arena, "%.*s  %.*s", STR_ARGS(goal->id),
                      STR_ARGS(goal->title.n ? goal->title : goal->measure));
}

struct str text_goal_title(const struct plan_goal *goal)
{
    return goal->title.n ? goal->title : goal->measure.n ? goal->measure : goal->id;
}

struct str text_unit_note(const struct composer *c, struct str unit)
{
    return str_is(unit, "%") ? STR("") : text_unit(c, unit);
}

struct str text_change(const struct composer *c, struct dec change, enum word pattern)
{
    if (!change.known)
        return STR("");
    struct str number = str_format(c->arena, "%s%.*s", dec_sign(change) > 0 ? "+" : "",
                                   STR_ARGS(text_number(c, change)));
    return FILL(c->arena, word(c, pattern), {"number", number});
}

/* Growth of an amount is a percent; between two percentages it is a difference in points, and
 * the two must not be mixed up. */
struct str text_goal_growth(const struct composer *c, const struct plan_goal *goal)
{
    if (!goal->baseline || !goal->target || !goal->baseline->value.known
        || !goal->target->value.known)
        return STR("");
    bool points = str_is(goal->unit, "%");
    struct dec change = points ? dec_sub(goal->target->value, goal->baseline->value)
                               : figures_growth(goal->baseline->value, goal->target->value);
    return text_change(c, change, points ? WORD_GOAL_POINTS : WORD_PERCENT);
}

static struct str labelled(struct composer *c, enum word label, struct str value)
{
    return value.n ? FILL(c->arena, word(c, label), {"value", value}) : STR("");
}

static struct str owners(struct composer *c, const struct plan_goal *goal)
{
    struct str ours = text_contact(&goal->owner), theirs = text_contact(&goal->counterpart);
    if (!ours.n || !theirs.n)
        return ours.n ? ours : theirs;
    return str_format(c->arena, "%.*s%.*s%.*s", STR_ARGS(ours),
                      STR_ARGS(word(c, WORD_LIST_COMMA)), STR_ARGS(theirs));
}

/* How far a figure may move; in points where the figure is a percentage. */
static struct str tolerance(struct composer *c, const struct plan_goal *goal)
{
    if (!goal->tolerance.known || !str_is(goal->unit, "%"))
        return text_in_unit(c, goal->tolerance, goal->unit, true);
    return FILL(c->arena, word(c, WORD_GOAL_POINTS),
                {"number", text_number(c, goal->tolerance)});
}

static struct str details(struct composer *c, const struct plan_goal *goal)
{
    const struct plan_target none = {0}, *target = goal->target ? goal->target : &none;
    struct str parts[] = {
        labelled(c, WORD_GOAL_SCOPE, goal->scope),
        labelled(c, WORD_GOAL_BASE, text_word(c, &goal->node, "base")),
        labelled(c, WORD_GOAL_THRESHOLD, text_in_unit(c, target->threshold, goal->unit, true)),
        labelled(c, WORD_GOAL_STRETCH, text_in_unit(c, target->stretch, goal->unit, true)),
        labelled(c, WORD_GOAL_TOLERANCE, tolerance(c, goal)),
        labelled(c, WORD_GOAL_INDICATOR, text_word(c, &goal->node, "indicator")),
        labelled(c, WORD_GOAL_OWNERS, owners(c, goal)),
        labelled(c, WORD_GOAL_SOURCE, goal->source)};
    return text_joined(c, parts, sizeof parts / sizeof parts[0]);
}

static void goal_figures(struct composer *c, struct doc_row *row, const struct plan_goal *goal)
{
    const struct plan_node *node = &goal->node;
    row_text(c, row, 0, goal_title(c, goal), node, "title");
    row->cells[0].head = true;
    if (goal->baseline) {
        row_text(c, row, 1, text_in_unit(c, goal->baseline->value, goal->unit, false), node,
                 "baseline");
        row_note(c, row, 1, goal->baseline->period, &goal->baseline->node, "period");
    }
    if (goal->target) {
        row_text(c, row, 2, text_in_unit(c, goal->target->value, goal->unit, false), node,
                 "target");
        row_note(c, row, 2, text_unit_note(c, goal->unit), node, "unit");
    }
    row_text(c, row, 3, text_goal_growth(c, goal), node, NULL);
    row_text(c, row, 4, goal->weight.known ? text_percent(c, goal->weight) : STR(""), node,
             "weight");
    row_text(c, row, 5, text_date(c, goal->due, WORD_DATE_TABLE), node, "due");
}

/* Two rows: the figures, and below them the words across the whole width. */
static void goal_rows(struct composer *c, struct doc_table *table, const struct plan_goal *goal)
{
    goal_figures(c, table_row(c, table, ROW_GROUP, &goal->node), goal);
    struct str more = details(c, goal);
    if (!goal->statement.n && !more.n && !goal->rationale.n)
        return;
    struct doc_row *words = row_across(c, table, &goal->node);
    if (goal->statement.n)
        row_text(c, words, 0, goal->statement, &goal->node, "statement");
    row_note(c, words, 0, more, &goal->node, NULL);
    row_note(c, words, 0, labelled(c, WORD_GOAL_RATIONALE, goal->rationale), &goal->node,
             "rationale");
}

void component_goals(struct composer *c, struct doc_block *parent)
{
    if (c->plan->goals.count == 0)
        return;
    struct doc_table *table = table_add(c, parent, "grid", "s1eeeee", word(c, WORD_GOALS_SUMMARY));
    table_head(c, table,
               (struct str[]){word(c, WORD_GOAL), word(c, WORD_GOAL_BASELINE),
                              word(c, WORD_GOAL_TARGET), word(c, WORD_GOAL_GROWTH),
                              word(c, WORD_GOAL_WEIGHT), word(c, WORD_GOAL_DUE)}, 6);
    for (size_t i = 0; i < c->plan->goals.count; i++)
        goal_rows(c, table, &goals_of(c)[i]);
}

static void phasing_row(struct composer *c, struct doc_table *table,
                        const struct plan_goal *goal)
{
    static const char *const fields[] = {"q1", "q2", "q3", "q4"};
    const struct plan_quarters *q = goal->quarters;
    struct dec values[4] = {q->q1, q->q2, q->q3, q->q4};
    struct doc_row *row = table_row(c, table, ROW_BODY, &goal->node);
    row_text(c, row, 0, goal_title(c, goal), &goal->node, "title");
    row_note(c, row, 0, text_unit_note(c, goal->unit), &goal->node, "unit");
    row->cells[0].head = true;
    for (int i = 0; i < 4; i++) {
        row_text(c, row, (size_t)i + 1, text_in_unit(c, values[i], goal->unit, false), &q->node,
                 fields[i]);
        struct dec share = figures_phasing(goal, i + 1);
        if (share.known)
            row_note(c, row, (size_t)i + 1, text_percent(c, share), NULL, NULL);
    }
    struct dec year = figures_year((enum aggregation)goal->aggregation, values);
    row_text(c, row, 5, text_in_unit(c, year, goal->unit, false), NULL, NULL);
    row_note(c, row, 5, text_word(c, &goal->node, "aggregation"), &goal->node, "aggregation");
}

void component_goal_quarters(struct composer *c, struct doc_block *parent)
{
    struct doc_table *table = NULL;
    for (size_t i = 0; i < c->plan->goals.count; i++) {
        const struct plan_goal *goal = &goals_of(c)[i];
        if (!goal->quarters)
            continue;
        if (!table) {
            table = table_add(c, parent, "grid", "s1eeeee", word(c, WORD_PHASING_SUMMARY));
            table_head(c, table,
                       (struct str[]){word(c, WORD_GOAL), text_quarter(c, 1),
                                      text_quarter(c, 2), text_quarter(c, 3),
                                      text_quarter(c, 4), word(c, WORD_PHASING_YEAR)}, 6);
        }
        phasing_row(c, table, goal);
    }
}
