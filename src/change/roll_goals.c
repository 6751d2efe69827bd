/* Goals: the actual of the old year becomes the baseline, what was agreed for it goes. */
#include "change/roll_parts.h"

enum { FIGURES_MAX = 8 };

/* Of several findings about a goal a gap, which is a chance, then a mistake; the latest. */
static struct str finding_for(const struct roll *r, struct str goal)
{
    static const int32_t kinds[] = {FINDING_GAP, FINDING_MISTAKE, FINDING_ACHIEVEMENT};
    const struct actual_finding *rows = PLAN_ITEMS(r->actuals->findings, actual_finding);
    const struct plan_last_year *last = r->plan->situation->last_year;
    const struct plan_finding *findings = PLAN_ITEMS(last->findings, plan_finding);
    for (size_t k = 0; k < sizeof kinds / sizeof kinds[0]; k++) {
        struct str found = STR_NONE;
        int32_t quarter = 0;
        for (size_t i = 0, at = 0; i < r->actuals->findings.count; i++) {
            bool kept = rows[i].text.n && rows[i].kind; /* as findings were added */
            if (kept && rows[i].kind == kinds[k] && str_equal(rows[i].goal.id, goal)
                && rows[i].quarter >= quarter) {
                found = findings[at].id;
                quarter = rows[i].quarter;
            }
            at += kept;
        }
        if (found.n)
            return found;
    }
    return STR_NONE;
}

static void link_finding(struct roll *r, struct plan_goal *goal)
{
    struct str id = finding_for(r, goal->id);
    goal->finding = (struct plan_ref){id, NULL};
    if (!id.n)
        NOTE(r, ROLL_DECIDE, &ROLL_FINDING, &goal->node, NULL, ARG("id", goal->id),
             ARG("title", roll_title(&goal->node)));
}

static struct str quarters_told(struct roll *r, const struct plan_goal *goal)
{
    struct buf out = {.arena = r->arena};
    for (int q = 1; q <= 4; q++) {
        struct dec value = actuals_result(r->actuals, goal, q);
        if (value.known)
            buf_printf(&out, "%sQ%d\u00a0%.*s", out.n ? "; " : "", q,
                       STR_ARGS(roll_value(r, value, goal->unit)));
    }
    return out.n ? buf_str(&out) : STR("–");
}

static void set_baseline(struct roll *r, struct plan_goal *goal, struct dec actual)
{
    const struct field *field = shape_field(&goal_shape, STR("baseline"));
    struct plan_baseline *baseline =
        (struct plan_baseline *)plan_make_item(r->arena, &goal->node, field);
    const struct field *period = shape_field(field->of, STR("period"));
    baseline->value = actual;
    baseline->period = r->old_year;
    for (int lang = 0; lang < LANG_COUNT; lang++)
        plan_set_other(r->arena, &baseline->node, period, (enum lang)lang, STR_NONE);
    if (actual.known) {
        NOTE(r, ROLL_TAKEN, &ROLL_TOOK_BASELINE, &baseline->node, NULL, ARG("id", goal->id),
             ARG("title", roll_title(&goal->node)),
             ARG("value", roll_value(r, actual, goal->unit)), ARG("year", r->old_year));
        return;
    }
    roll_blank(r, &baseline->node, "value");
    NOTE(r, ROLL_DECIDE, &ROLL_BASELINE, &baseline->node, NULL, ARG("id", goal->id),
         ARG("title", roll_title(&goal->node)), ARG("year", r->old_year),
         ARG("known", quarters_told(r, goal)));
}

/* A value that was given is to be given again. */
static void blank_known(struct roll *r, struct plan_node *node)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        bool given = field_known(node, field) || (node->xml && field_written(node, field));
        if (field->kind == KIND_DECIMAL && (field->required || given))
            roll_blank(r, node, field->name);
    }
}

static void clear_target(struct roll *r, struct plan_goal *goal, struct dec target,
                         struct dec actual)
{
    const struct field *field = shape_field(&goal_shape, STR("target"));
    struct plan_node *item = plan_make_item(r->arena, &goal->node, field);
    blank_known(r, item);
    if (goal->quarters)
        blank_known(r, OWN(&goal->quarters->node));
    NOTE(r, ROLL_DECIDE, &ROLL_TARGET, item, NULL, ARG("id", goal->id),
         ARG("title", roll_title(&goal->node)), ARG("year", r->old_year),
         roll_arg("target", roll_value(r, target, goal->unit)),
         roll_arg("actual", roll_value(r, actual, goal->unit)));
}

/* The goal's own figures of the old year. */
static size_t figures_of(const struct plan_goal *old, struct dec actual,
                         struct roll_figure figures[FIGURES_MAX])
{
    size_t count = 0;
    if (old->baseline)
        figures[count++] = (struct roll_figure){old->baseline->value, actual};
    if (old->target) {
        figures[count++] = (struct roll_figure){old->target->value, DEC_NONE};
        figures[count++] = (struct roll_figure){old->target->threshold, DEC_NONE};
        figures[count++] = (struct roll_figure){old->target->stretch, DEC_NONE};
    }
    if (old->quarters) {
        const struct dec quarters[] = {old->quarters->q1, old->quarters->q2, old->quarters->q3,
                                       old->quarters->q4};
        for (size_t q = 0; q < 4; q++)
            figures[count++] = (struct roll_figure){quarters[q], DEC_NONE};
    }
    return count;
}

static void clear_texts(struct roll *r, struct plan_goal *goal, const struct plan_goal *old,
                        struct dec actual)
{
    struct roll_figure figures[FIGURES_MAX];
    size_t count = figures_of(old, actual, figures);
    struct arg id = ARG("id", goal->id), title = ARG("title", roll_title(&goal->node));
    if (goal->statement.n) {
        roll_figures(r, &goal->node, "statement", figures, count);
        NOTE(r, ROLL_DECIDE, &ROLL_STATEMENT, &goal->node, "statement", id, title);
    }
    if (goal->rationale.n) {
        roll_blank(r, &goal->node, "rationale");
        NOTE(r, ROLL_DECIDE, &ROLL_RATIONALE, &goal->node, "rationale", id, title);
    }
    roll_years(r, &goal->node, "title", roll_title(&goal->node));
    roll_years(r, &goal->node, "scope", roll_title(&goal->node));
    roll_years(r, &goal->node, "source", roll_title(&goal->node));
}

void roll_goals(struct roll *r)
{
    struct plan_goal *goals = OWN_ITEMS(r->plan->goals, plan_goal);
    const struct plan_goal *old = PLAN_ITEMS(r->old->goals, plan_goal);
    for (size_t i = 0; i < r->plan->goals.count; i++) {
        struct dec actual = roll_goal_year(r, &old[i]);
        struct dec target = old[i].target ? old[i].target->value : DEC_NONE;
        clear_target(r, &goals[i], target, actual);
        set_baseline(r, &goals[i], actual);
        clear_texts(r, &goals[i], &old[i], actual);
        link_finding(r, &goals[i]);
        goals[i].due = roll_same_day(goals[i].due, r->years);
    }
}
