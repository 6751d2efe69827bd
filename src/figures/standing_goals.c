/* Goals: each quarter, to date and at the end of the year, and the score of all. */
#include "base/arena.h"
#include "figures/standing_parts.h"

enum { KEPT = 12 }; /* digits of an attainment that goes into the score */

/* ---- figures of several quarters ---- */

void standing_quarters(const struct plan_goal *goal, struct dec quarters[4])
{
    const struct plan_quarters none = {0}, *q = goal->quarters ? goal->quarters : &none;
    quarters[0] = q->q1;
    quarters[1] = q->q2;
    quarters[2] = q->q3;
    quarters[3] = q->q4;
}

/* Without a digit that says nothing: 96.4, not 96.40. */
static struct dec mean(struct dec sum, int count, int scale)
{
    struct dec finer = dec_div(sum, dec_int(count), scale + 1), plain = dec_round(finer, scale);
    return finer.known && dec_compare(plain, finer) == 0 ? plain : finer;
}

struct dec standing_together(enum aggregation aggregation, const struct dec *quarters,
                             int count)
{
    struct dec all = count ? quarters[0] : DEC_NONE;
    int scale = all.scale;
    for (int i = 1; i < count; i++) {
        scale = quarters[i].scale > scale ? quarters[i].scale : scale;
        if (aggregation == AGGREGATE_LAST)
            all = quarters[i];
        else if (aggregation == AGGREGATE_MAXIMUM)
            all = dec_max(all, quarters[i]);
        else
            all = dec_add(all, quarters[i]);
    }
    if (aggregation == AGGREGATE_ABSENT)
        return DEC_NONE;
    return aggregation == AGGREGATE_AVERAGE && count ? mean(all, count, scale) : all;
}

/* Those of the quarters that have data, and what is planned for the same ones. */
struct known_quarters {
    struct dec actual[4], planned[4];
    int count;
};

static struct known_quarters known_quarters(const struct standing_goal *g)
{
    struct known_quarters k = {.count = 0};
    for (int i = 0; i < g->latest; i++) {
        if (!g->actual[i].known)
            continue;
        k.actual[k.count] = g->actual[i];
        k.planned[k.count++] = g->planned[i];
    }
    return k;
}

/* ---- one comparison ---- */

/* What compares an actual with its plan: the goal's own way. */
struct ruler {
    enum direction direction;
    struct dec tolerance; /* in the goal's unit */
    struct dec best;      /* percent that nothing of what should be low comes to */
};

static struct ruler ruler_of(const struct standing *s, const struct plan_goal *goal)
{
    const struct plan_scorecard *card = s->given.plan->scorecard;
    struct ruler ruler = {(enum direction)goal->direction, goal->tolerance, dec_int(100)};
    if (!ruler.tolerance.known)
        ruler.tolerance = dec_int(0);
    if (card && card->cap.known)
        ruler.best = dec_max(card->cap, ruler.best);
    return ruler;
}

static struct dec attained_low(const struct ruler *ruler, struct dec planned, struct dec actual,
                               int scale)
{
    if (dec_sign(planned) <= 0)
        return dec_int(dec_compare(actual, planned) <= 0 ? 100 : 0);
    if (dec_sign(actual) <= 0)
        return ruler->best;
    return dec_div(dec_mul(planned, dec_int(100)), actual, scale);
}

static struct dec attained_held(const struct ruler *ruler, struct dec planned,
                                struct dec actual, int scale)
{
    struct dec away = dec_sub(dec_abs(dec_sub(actual, planned)), ruler->tolerance);
    if (!away.known || dec_sign(away) <= 0)
        return away.known ? dec_int(100) : DEC_NONE;
    struct dec whole = dec_abs(planned), left = dec_sub(whole, away);
    if (dec_sign(whole) == 0 || dec_sign(left) <= 0)
        return dec_int(0);
    return dec_div(dec_mul(left, dec_int(100)), whole, scale);
}

static struct dec attained_at(const struct ruler *ruler, struct dec planned, struct dec actual,
                              int scale)
{
    struct dec percent = DEC_NONE;
    if (!planned.known || !actual.known)
        return DEC_NONE;
    if (ruler->direction == DIRECTION_DOWN)
        percent = attained_low(ruler, planned, actual, scale);
    else if (ruler->direction == DIRECTION_HOLD)
        percent = attained_held(ruler, planned, actual, scale);
    else if (dec_sign(planned) > 0)
        percent = dec_div(dec_mul(actual, dec_int(100)), planned, scale);
    return dec_round(percent, scale);
}

static struct attained compare(const struct ruler *ruler, struct dec planned, struct dec actual)
{
    return (struct attained){.planned = planned, .actual = actual,
                             .gap = dec_sub(actual, planned),
                             .attainment = attained_at(ruler, planned, actual, 1),
                             .exact = attained_at(ruler, planned, actual, KEPT)};
}

static void colour(struct attained *attained, const struct rag_limits *limits)
{
    attained->rag = figures_rag(attained->attainment, limits->green, limits->amber);
}

static struct rag_limits limits_of(const struct standing *s, const struct plan_goal *goal)
{
    const struct plan_scorecard *card = s->given.plan->scorecard;
    if (card && card->green.known && card->amber.known)
        return (struct rag_limits){LIMITS_SCORECARD, card->green, card->amber};
    if (card || !goal->target || !goal->target->threshold.known)
        return (struct rag_limits){LIMITS_NONE, DEC_NONE, DEC_NONE};
    struct ruler ruler = ruler_of(s, goal);
    struct dec amber = attained_at(&ruler, goal->target->value, goal->target->threshold, 1);
    if (!amber.known)
        return (struct rag_limits){LIMITS_NONE, DEC_NONE, DEC_NONE};
    return (struct rag_limits){LIMITS_THRESHOLD, dec_int(100), dec_min(amber, dec_int(100))};
}

/* ---- one goal ---- */

/* Last year's one result of the same measure in the same unit. */
static void set_last_year(struct standing_goal *g, const struct plan *plan)
{
    if (!plan->situation || !plan->situation->last_year || !g->goal->measure.n)
        return;
    const struct plan_list *list = &plan->situation->last_year->results;
    const struct plan_result *results = PLAN_ITEMS(*list, plan_result), *found = NULL;
    for (size_t i = 0; i < list->count; i++) {
        if (!str_equal(results[i].measure, g->goal->measure)
            || !str_equal(results[i].unit, g->goal->unit))
            continue;
        if (found)
            return;
        found = &results[i];
    }
    if (!found)
        return;
    const struct dec quarters[4] = {found->q1, found->q2, found->q3, found->q4};
    for (int i = 0; i < 4; i++)
        g->last_year[i] = quarters[i];
}

static void set_actuals(struct standing_goal *g, const struct standing *s)
{
    int unbroken = 0;
    for (int q = 1; q <= s->given.quarter; q++) {
        g->actual[q - 1] = actuals_result(s->given.actuals, g->goal, q);
        if (!g->actual[q - 1].known) {
            g->missing |= 1u << (q - 1);
            continue;
        }
        g->known++;
        g->latest = q;
        unbroken += unbroken == q - 1;
    }
    g->through = g->goal->aggregation == AGGREGATE_SUM ? unbroken : g->latest;
    g->no_data_since = g->latest < s->given.quarter ? g->latest + 1 : 0;
}

/* Two means are compared by their sums, so that no rounding comes between. */
static void compare_means(struct standing_goal *g, struct ruler ruler,
                          const struct known_quarters *k)
{
    struct dec planned = standing_together(AGGREGATE_SUM, k->planned, k->count);
    struct dec actual = standing_together(AGGREGATE_SUM, k->actual, k->count);
    ruler.tolerance = dec_mul(ruler.tolerance, dec_int(k->count));
    g->to_date = compare(&ruler, planned, actual);
    g->to_date.planned = standing_together(AGGREGATE_AVERAGE, k->planned, k->count);
    g->to_date.actual = standing_together(AGGREGATE_AVERAGE, k->actual, k->count);
    g->to_date.gap = dec_sub(g->to_date.actual, g->to_date.planned);
}

static void compare_to_date(struct standing_goal *g, const struct ruler *ruler)
{
    enum aggregation how = (enum aggregation)g->goal->aggregation;
    struct known_quarters k = known_quarters(g);
    if (how == AGGREGATE_AVERAGE) {
        compare_means(g, *ruler, &k);
        return;
    }
    struct dec planned = standing_together(how, g->planned, g->through), actual = DEC_NONE;
    if (how == AGGREGATE_SUM)
        actual = standing_together(how, g->actual, g->through);
    else
        actual = standing_together(how, k.actual, k.count);
    g->to_date = compare(ruler, planned, actual);
}

static bool is_final(const struct standing_goal *g, int quarter)
{
    if (g->goal->aggregation == AGGREGATE_LAST)
        return g->actual[3].known;
    return quarter == 4 && !g->missing && g->goal->aggregation != AGGREGATE_ABSENT;
}

static struct dec landing_value(struct standing_goal *g, int quarter)
{
    enum aggregation how = (enum aggregation)g->goal->aggregation;
    static const enum landing_kind kinds[] = {
        [AGGREGATE_LAST] = LANDING_LATEST, [AGGREGATE_AVERAGE] = LANDING_MEAN,
        [AGGREGATE_MAXIMUM] = LANDING_HIGHEST, [AGGREGATE_SUM] = LANDING_SEASON};
    g->landing_kind = kinds[how];
    if (is_final(g, quarter)) {
        g->landing_kind = LANDING_FINAL;
        return how == AGGREGATE_LAST ? g->actual[3] : figures_year(how, g->actual);
    }
    if (how != AGGREGATE_SUM)
        return g->to_date.actual;
    if (!g->review.landing.known)
        g->landing_kind = LANDING_STRAIGHT;
    return g->review.landing.known ? g->review.landing : g->review.straight;
}

static void compare_landing(struct standing_goal *g, const struct ruler *ruler, int quarter)
{
    enum aggregation how = (enum aggregation)g->goal->aggregation;
    struct dec year = g->goal->target ? g->goal->target->value : DEC_NONE;
    struct dec value = landing_value(g, quarter);
    if (!year.known)
        year = figures_year(how, g->planned);
    g->landing = compare(ruler, year, value);
    if (!value.known)
        g->landing_kind = LANDING_NONE;
}

/* What is not of the quarter under review has no colour; nor has a value that is still to grow
 * towards its target, unless it is there. */
static void colour_all(struct standing_goal *g, int quarter)
{
    bool forecast = g->landing_kind != LANDING_LATEST && g->landing_kind != LANDING_HIGHEST;
    colour(&g->quarter, &g->limits);
    if (g->through != quarter)
        return;
    colour(&g->to_date, &g->limits);
    colour(&g->landing, &g->limits);
    if (!forecast && g->landing.rag != RAG_GREEN)
        g->landing.rag = RAG_NONE;
}

static void judge(struct standing_goal *g, const struct standing *s)
{
    int quarter = s->given.quarter;
    struct ruler ruler = ruler_of(s, g->goal);
    bool sum = g->goal->aggregation == AGGREGATE_SUM;
    g->limits = limits_of(s, g->goal);
    g->quarter = compare(&ruler, g->planned[quarter - 1], g->actual[quarter - 1]);
    compare_to_date(g, &ruler);
    if (sum && g->through)
        g->review = figures_review(g->planned, g->actual, g->through);
    compare_landing(g, &ruler, quarter);
    colour_all(g, quarter);
    g->growth_quarter = figures_growth(g->last_year[quarter - 1], g->actual[quarter - 1]);
    if (sum)
        g->growth_to_date =
            figures_growth(standing_together(AGGREGATE_SUM, g->last_year, g->through),
                           g->to_date.actual);
}

/* ---- all goals ---- */

static struct score score_of(const struct standing *s, const struct standing_goal *g)
{
    const struct plan_scorecard *card = s->given.plan->scorecard;
    bool told = g->through == s->given.quarter;
    bool zero = card && card->no_data == NO_DATA_ZERO;
    return (struct score){.weight = g->goal->weight, .target = dec_int(100),
                          .actual = told   ? g->to_date.exact
                                    : zero ? dec_int(0)
                                           : DEC_NONE,
                          .cap = card ? card->cap : DEC_NONE};
}

/* True if the plan leaves open what a goal without data means, and there is one. */
static bool unsettled(const struct standing *s)
{
    bool open = false;
    for (size_t i = 0; i < s->goal_count; i++)
        open |= s->goals[i].through != s->given.quarter;
    return open && s->overall.no_data == NO_DATA_ABSENT;
}

/* As the attainment that is printed, unless the cap or zero acts. */
static struct dec shown_score(const struct score *score, const struct standing_goal *g,
                              bool told)
{
    struct dec shown = told ? g->to_date.attainment : DEC_NONE;
    if (score->cap.known)
        shown = dec_min(shown, score->cap);
    return dec_round(dec_max(shown, dec_int(0)), 1);
}

/* Those of the goals put together as their scores are. */
static struct rag_limits overall_limits(const struct standing *s)
{
    const struct rag_limits none = {LIMITS_NONE, DEC_NONE, DEC_NONE};
    struct dec sum = dec_int(0), weights = dec_int(0);
    enum limits_from from = s->goal_count ? s->goals[0].limits.from : LIMITS_NONE;
    if (from == LIMITS_SCORECARD)
        return s->goals[0].limits;
    for (size_t i = 0; i < s->goal_count; i++) {
        struct dec weight = s->goals[i].goal->weight;
        sum = dec_add(sum, dec_mul(weight, s->goals[i].limits.amber));
        weights = dec_add(weights, weight);
    }
    struct dec amber = dec_div(sum, weights, 1);
    return amber.known ? (struct rag_limits){from, dec_int(100), amber} : none;
}

static void add_up(struct arena *arena, struct standing *s, struct standing_goal *goals)
{
    struct standing_overall *all = &s->overall;
    const struct plan_scorecard *card = s->given.plan->scorecard;
    struct score *scores = arena_array(arena, s->goal_count, sizeof *scores);
    all->no_data = card ? (enum no_data)card->no_data : NO_DATA_ABSENT;
    for (size_t i = 0; i < s->goal_count; i++) {
        struct standing_goal *g = &goals[i];
        scores[i] = score_of(s, g);
        g->score = shown_score(&scores[i], g, g->through == s->given.quarter);
        all->weight = standing_add(all->weight, g->goal->weight);
        if (g->score.known)
            all->weight_data = standing_add(all->weight_data, g->goal->weight);
        all->quarter_rag[g->quarter.rag]++;
        all->by_rag[g->to_date.rag]++;
        all->landing_rag[g->landing.rag]++;
    }
    all->score = figures_scorecard(scores, s->goal_count,
                                   unsettled(s) ? NO_DATA_ABSENT : NO_DATA_LEAVE_OUT);
    all->limits = overall_limits(s);
    all->rag = figures_rag(all->score, all->limits.green, all->limits.amber);
}

void standing_judge_goals(struct arena *arena, struct standing *s)
{
    const struct plan *plan = s->given.plan;
    struct standing_goal *goals = arena_array(arena, plan->goals.count, sizeof *goals);
    s->goals = goals;
    s->goal_count = plan->goals.count;
    for (size_t i = 0; i < s->goal_count; i++) {
        goals[i].goal = &PLAN_ITEMS(plan->goals, plan_goal)[i];
        standing_quarters(goals[i].goal, goals[i].planned);
        set_last_year(&goals[i], plan);
        set_actuals(&goals[i], s);
        judge(&goals[i], s);
    }
    add_up(arena, s, goals);
}

const struct standing_goal *standing_goal_find(const struct standing *s, struct str id)
{
    for (size_t i = 0; i < s->goal_count && id.n; i++)
        if (str_equal(s->goals[i].goal->id, id))
            return &s->goals[i];
    return NULL;
}
