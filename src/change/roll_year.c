/* What the old year brought → what the new plan says of last year. */
#include "change/roll_parts.h"

enum { QUARTERS = 4 };

static struct dec year_of(enum aggregation aggregation, const struct dec quarters[QUARTERS])
{
    return aggregation == AGGREGATE_LAST ? quarters[QUARTERS - 1]
                                         : figures_year(aggregation, quarters);
}

struct dec roll_goal_year(const struct roll *r, const struct plan_goal *goal)
{
    struct dec quarters[QUARTERS];
    for (int q = 0; q < QUARTERS; q++)
        quarters[q] = actuals_result(r->actuals, goal, q + 1);
    return year_of((enum aggregation)goal->aggregation, quarters);
}

/* Internal if the node or anything that holds it is. */
static enum audience audience_of(const struct plan_node *node)
{
    for (; node && node->parent; node = node->parent) {
        size_t index;
        const struct field *holder = plan_holder(node, &index);
        if (node->audience == AUDIENCE_INTERNAL
            || (holder && field_audience(node->parent, holder) == AUDIENCE_INTERNAL))
            return AUDIENCE_INTERNAL;
    }
    return AUDIENCE_BOTH;
}

/* ---- results by measure ---- */

static const struct plan_result *old_result(const struct roll *r, struct str measure)
{
    const struct plan_situation *situation = r->old->situation;
    const struct plan_last_year *last = situation ? situation->last_year : NULL;
    const struct plan_result *results = last ? PLAN_ITEMS(last->results, plan_result) : NULL;
    for (size_t i = 0; last && i < last->results.count; i++)
        if (str_equal(results[i].measure, measure))
            return &results[i];
    return NULL;
}

/* The only goal of that measure; NULL if there is none, or several of different parts. */
static const struct plan_goal *goal_of(const struct roll *r, struct str measure)
{
    const struct plan_goal *goals = PLAN_ITEMS(r->old->goals, plan_goal), *found = NULL;
    for (size_t i = 0; i < r->old->goals.count; i++) {
        if (!measure.n || !str_equal(goals[i].measure, measure))
            continue;
        if (found)
            return NULL;
        found = &goals[i];
    }
    return found;
}

static const struct plan_measure *definition_of(const struct roll *r, struct str measure)
{
    const struct plan_measure *measures = PLAN_ITEMS(r->old->measures, plan_measure);
    for (size_t i = 0; i < r->old->measures.count; i++)
        if (str_equal(measures[i].id, measure))
            return &measures[i];
    return NULL;
}

/* Label, unit and aggregation: those of the old result, of the definition, of the goal. */
static void describe_result(struct roll *r, struct plan_result *result, struct str measure)
{
    const struct plan_result *old = old_result(r, measure);
    const struct plan_measure *definition = definition_of(r, measure);
    const struct plan_goal *goal = goal_of(r, measure);
    result->measure = measure;
    if (old)
        roll_copy_text(r, &result->node, "label", &old->node, "label");
    else if (definition)
        roll_copy_text(r, &result->node, "label", &definition->node, "label");
    else if (goal)
        roll_copy_text(r, &result->node, "label", &goal->node, "title");
    if (old && old->unit.n)
        roll_copy_text(r, &result->node, "unit", &old->node, "unit");
    else
        result->unit = goal ? goal->unit : definition ? definition->unit : STR_NONE;
    result->aggregation = goal ? goal->aggregation : old ? old->aggregation : 0;
    if (goal && audience_of(&goal->node) == AUDIENCE_INTERNAL)
        result->node.audience = AUDIENCE_INTERNAL;
    if (old && old->node.audience == AUDIENCE_INTERNAL)
        result->node.audience = AUDIENCE_INTERNAL;
}

static struct str known_quarters(struct roll *r, const struct dec quarters[QUARTERS],
                                 struct str unit)
{
    struct buf out = {.arena = r->arena};
    for (int q = 0; q < QUARTERS; q++)
        if (quarters[q].known)
            buf_printf(&out, "%sQ%d\u00a0%.*s", out.n ? "; " : "", q + 1,
                       STR_ARGS(roll_value(r, quarters[q], unit)));
    return buf_str(&out);
}

static bool has_measure(const struct plan_list *results, struct str measure)
{
    const struct plan_result *items = PLAN_ITEMS(*results, plan_result);
    for (size_t i = 0; i < results->count; i++)
        if (str_equal(items[i].measure, measure))
            return true;
    return false;
}

/* Only where at least one quarter is known. */
static void add_result(struct roll *r, struct plan_last_year *last, struct str measure)
{
    const struct plan_goal *goal = goal_of(r, measure);
    struct dec quarters[QUARTERS];
    bool known = false;
    for (int q = 0; q < QUARTERS; q++) {
        quarters[q] = actuals_measure(r->actuals, measure, q + 1);
        if (!quarters[q].known && goal)
            quarters[q] = actuals_result(r->actuals, goal, q + 1);
        known |= quarters[q].known;
    }
    if (!known || !measure.n || has_measure(&last->results, measure))
        return;
    const struct field *field = shape_field(last->node.shape, STR("results"));
    struct plan_result *result = roll_list_add(&last->results, field->of, &last->node);
    describe_result(r, result, measure);
    result->q1 = quarters[0];
    result->q2 = quarters[1];
    result->q3 = quarters[2];
    result->q4 = quarters[3];
    NOTE(r, ROLL_TAKEN, &ROLL_TOOK_RESULT, &result->node, NULL, ARG("year", r->old_year),
         ARG("title", result->label.n ? result->label : measure),
         ARG("known", known_quarters(r, quarters, result->unit)));
}

/* First what the old plan told of its last year, so that the order stays; then the measures of
 * goals; then what the tables tell besides. */
static void add_results(struct roll *r, struct plan_last_year *last)
{
    const struct plan_situation *situation = r->old->situation;
    const struct plan_list *old =
        situation && situation->last_year ? &situation->last_year->results : NULL;
    const struct plan_goal *goals = PLAN_ITEMS(r->old->goals, plan_goal);
    const struct actual_result *rows = PLAN_ITEMS(r->actuals->results, actual_result);
    roll_list_more(r, &last->results, sizeof(struct plan_result),
                   (old ? old->count : 0) + r->old->goals.count + r->actuals->results.count);
    for (size_t i = 0; old && i < old->count; i++)
        add_result(r, last, PLAN_ITEMS(*old, plan_result)[i].measure);
    for (size_t i = 0; i < r->old->goals.count; i++)
        if (goal_of(r, goals[i].measure))
            add_result(r, last, goals[i].measure);
    for (size_t i = 0; i < r->actuals->results.count; i++)
        if (!plan_find(r->old, rows[i].subject) || definition_of(r, rows[i].subject))
            add_result(r, last, rows[i].subject);
}

/* ---- goals, promotions, spends ---- */

static void add_goal_results(struct roll *r, struct plan_last_year *last)
{
    const struct plan_goal *goals = PLAN_ITEMS(r->old->goals, plan_goal);
    roll_list_more(r, &last->goal_results, sizeof(struct plan_goal_result),
                   r->old->goals.count);
    for (size_t i = 0; i < r->old->goals.count; i++) {
        struct dec actual = roll_goal_year(r, &goals[i]);
        if (!actual.known || !goals[i].title.n)
            continue;
        struct plan_goal_result *result =
            roll_list_add(&last->goal_results, &goal_result_shape, &last->node);
        roll_copy_text(r, &result->node, "title", &goals[i].node, "title");
        result->unit = goals[i].unit;
        result->target = goals[i].target ? goals[i].target->value : DEC_NONE;
        result->actual = actual;
        result->direction = goals[i].direction;
        if (audience_of(&goals[i].node) == AUDIENCE_INTERNAL)
            result->node.audience = AUDIENCE_INTERNAL;
    }
}

static struct dec or_plan(struct dec told, struct dec planned)
{
    return told.known ? told : planned;
}

/* Of an activity that several rows tell of, the last. */
static bool told_later(const struct actuals *actuals, size_t index)
{
    const struct actual_promotion *rows = PLAN_ITEMS(actuals->promotions, actual_promotion);
    for (size_t i = index + 1; i < actuals->promotions.count; i++)
        if (str_equal(rows[i].activity.id, rows[index].activity.id)
            && rows[i].quarter >= rows[index].quarter)
            return true;
    return false;
}

static void add_promotion(struct roll *r, struct plan_last_year *last,
                          const struct actual_promotion *row)
{
    const struct plan_activity *activity = (const struct plan_activity *)row->activity.target;
    struct plan_promotion_result *result =
        roll_list_add(&last->promotion_results, &promotion_result_shape, &last->node);
    roll_copy_text(r, &result->node, "title", &activity->node, "title");
    if (!result->title.n)
        result->title = activity->id;
    result->spend = or_plan(row->spend, actuals_spent(r->actuals, &activity->node, QUARTERS));
    result->baseline = or_plan(row->baseline, activity->baseline);
    result->actual = row->actual;
    result->pulled_forward = or_plan(row->pulled_forward, activity->pulled_forward);
    result->cannibalised = or_plan(row->cannibalised, activity->cannibalised);
    result->margin = or_plan(row->margin, activity->margin);
    result->text = row->note;
    if (audience_of(&activity->node) == AUDIENCE_INTERNAL)
        result->node.audience = AUDIENCE_INTERNAL;
    NOTE(r, ROLL_TAKEN, &ROLL_TOOK_PROMOTION, &result->node, NULL, ARG("id", activity->id),
         ARG("title", roll_title(&activity->node)));
}

static void add_promotions(struct roll *r, struct plan_last_year *last)
{
    const struct actual_promotion *rows = PLAN_ITEMS(r->actuals->promotions, actual_promotion);
    roll_list_more(r, &last->promotion_results, sizeof(struct plan_promotion_result),
                   r->actuals->promotions.count);
    for (size_t i = 0; i < r->actuals->promotions.count; i++)
        if (rows[i].activity.target && rows[i].actual.known && !told_later(r->actuals, i))
            add_promotion(r, last, &rows[i]);
}

static bool told_before(const struct actuals *actuals, size_t index)
{
    const struct actual_spend *rows = PLAN_ITEMS(actuals->spends, actual_spend);
    for (size_t i = 0; i < index; i++)
        if (str_equal(rows[i].subject.id, rows[index].subject.id))
            return true;
    return false;
}

static void add_spends(struct roll *r, struct plan_last_year *last)
{
    const struct actual_spend *rows = PLAN_ITEMS(r->actuals->spends, actual_spend);
    roll_list_more(r, &last->spends, sizeof(struct plan_spend), r->actuals->spends.count);
    for (size_t i = 0; i < r->actuals->spends.count; i++) {
        const struct plan_node *subject = rows[i].subject.target;
        struct dec amount = subject ? actuals_spent(r->actuals, subject, QUARTERS) : DEC_NONE;
        if (!amount.known || told_before(r->actuals, i))
            continue;
        struct plan_spend *spend = roll_list_add(&last->spends, &spend_shape, &last->node);
        roll_copy_text(r, &spend->node, "title", subject, "title");
        spend->title = roll_title(subject);
        spend->amount = amount;
        if (audience_of(subject) == AUDIENCE_INTERNAL)
            spend->node.audience = AUDIENCE_INTERNAL;
        NOTE(r, ROLL_TAKEN, &ROLL_TOOK_SPEND, &spend->node, NULL, ARG("title", spend->title),
             ARG("amount", roll_money(r, amount)));
    }
}

/* ---- findings ---- */

static void add_findings(struct roll *r, struct plan_last_year *last)
{
    const struct actual_finding *rows = PLAN_ITEMS(r->actuals->findings, actual_finding);
    roll_list_more(r, &last->findings, sizeof(struct plan_finding), r->actuals->findings.count);
    for (size_t i = 0; i < r->actuals->findings.count; i++) {
        if (!rows[i].text.n || !rows[i].kind)
            continue;
        struct str id = roll_id(r, STR_NONE, "f");
        struct plan_finding *finding =
            roll_list_add(&last->findings, &finding_shape, &last->node);
        finding->id = id;
        finding->kind = rows[i].kind;
        finding->text = rows[i].text;
        NOTE(r, ROLL_TAKEN, &ROLL_TOOK_FINDING, &finding->node, NULL, ARG("id", id),
             ARG("text", finding->text));
    }
}

static struct plan_last_year *begin_last_year(struct roll *r)
{
    const struct field *of_plan = shape_field(&plan_shape, STR("situation"));
    const struct field *of_situation = shape_field(of_plan->of, STR("lastYear"));
    struct plan_node *situation = plan_make_item(r->arena, &r->plan->node, of_plan);
    const struct plan_last_year *old = r->old->situation ? r->old->situation->last_year : NULL;
    enum audience audience = old ? old->node.audience : situation->audience;
    plan_clear_item(situation, of_situation);
    struct plan_last_year *last =
        (struct plan_last_year *)plan_make_item(r->arena, situation, of_situation);
    last->node.audience = audience;
    last->year = r->old->period->year;
    last->return_convention = old ? old->return_convention : 0;
    if (old)
        NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_FINDINGS, &old->node, NULL,
             ARG("year", str_format(r->arena, "%d", (int)old->year)),
             roll_arg_count(r, "count", old->findings.count));
    return last;
}

void roll_last_year(struct roll *r)
{
    struct plan_last_year *last = begin_last_year(r);
    roll_blank(r, &last->node, "summary");
    NOTE(r, ROLL_DECIDE, &ROLL_SUMMARY, &last->node, "summary", ARG("year", r->old_year));
    add_results(r, last);
    add_findings(r, last);
    add_goal_results(r, last);
    add_promotions(r, last);
    add_spends(r, last);
    if (last->findings.count || last->promotion_results.count)
        NOTE(r, ROLL_CONFIRM, &ROLL_OPEN_TEXTS, &last->node, NULL, ARG("year", r->old_year));
}
