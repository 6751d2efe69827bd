#include "import/actuals_forms.h"

#include "import/actuals_parts.h"
#include "import/csv.h"

enum { FORM_COLUMNS_MAX = 10 };

/* The columns of each form, in the order in which people fill them in. */
static const struct {
    const char *name;
    const char *columns[FORM_COLUMNS_MAX];
} layouts[ACTUALS_KINDS] = {
    [ACTUALS_RESULTS] = {"results.csv", {"subject", "title", "unit", "quarter", "value", "note"}},
    [ACTUALS_SPENDS] = {"spends.csv", {"subject", "title", "unit", "quarter", "amount", "note"}},
    [ACTUALS_PAYMENTS] = {"payments.csv",
                          {"term", "title", "unit", "quarter", "amount", "paid", "document"}},
    [ACTUALS_PROMOTIONS] = {"promotions.csv",
                            {"activity", "title", "unit", "quarter", "baseline", "actual",
                             "pulledForward", "cannibalised", "margin", "note"}},
    [ACTUALS_AUDITS] = {"audits.csv",
                        {"display", "title", "quarter", "date", "share", "facings", "count",
                         "score", "note"}},
    [ACTUALS_INSPECTIONS] = {"inspections.csv",
                             {"asset", "title", "quarter", "date", "state", "purity", "note"}},
    [ACTUALS_RATINGS] = {"ratings.csv",
                         {"factor", "quarter", "importance", "satisfaction", "note"}},
    [ACTUALS_COMPLAINTS] = {"complaints.csv",
                            {"id", "received", "acknowledged", "resolved", "owner", "text"}},
    [ACTUALS_ACTIONS] = {"actions.csv",
                         {"id", "title", "quarter", "state", "done", "due", "owner", "goal",
                          "text", "note"}},
    [ACTUALS_FINDINGS] = {"findings.csv", {"quarter", "kind", "goal", "text"}},
    [ACTUALS_DECISIONS] = {"decisions.csv",
                           {"id", "quarter", "part", "field", "value", "text"}},
};

struct form {
    struct buf out;
    const struct columns *columns;
    enum actuals_kind kind;
    enum lang lang;
    bool spreadsheet;
    const char *quarter; /* "Q2" */
    size_t rows;
};

static void end_line(struct form *form)
{
    buf_puts(&form->out, form->spreadsheet ? "\r\n" : "\n");
}

static void begin_form(struct form *form)
{
    const char *const *paths = layouts[form->kind].columns;
    if (form->spreadsheet)
        buf_puts(&form->out, "\xEF\xBB\xBF");
    for (size_t i = 0; i < FORM_COLUMNS_MAX && paths[i]; i++) {
        if (i)
            buf_char(&form->out, ',');
        size_t column = actuals_column(form->columns, paths[i]);
        csv_add(&form->out, str_of(form->columns->items[column].headings[form->lang]));
    }
    end_line(form);
}

/* What a form knows already. */
struct known {
    struct str subject; /* the first cell */
    struct str title, unit;
    struct date received, acknowledged;
    struct str owner, text;
};

/* A text that a spreadsheet program would take for a formula gets the mark that says it is none;
 * it is not read again. */
static void add_title(struct form *form, struct str title)
{
    bool formula = title.n && str_find(STR("=+-@"), str_slice(title, 0, 1), 0) != SIZE_MAX;
    csv_add(&form->out, formula ? str_format(form->out.arena, "'%.*s", STR_ARGS(title)) : title);
}

static void add_date(struct form *form, struct date date)
{
    char text[11] = "";
    if (date_known(date))
        date_iso(date, text);
    buf_puts(&form->out, text);
}

static void add_cell(struct form *form, const char *path, size_t index,
                     const struct known *known)
{
    struct str name = str_of(path);
    if (index == 0)
        csv_add(&form->out, known->subject);
    else if (str_is(name, "title"))
        add_title(form, known->title);
    else if (str_is(name, "unit"))
        csv_add(&form->out, known->unit);
    else if (str_is(name, "quarter"))
        buf_puts(&form->out, form->quarter);
    else if (form->kind != ACTUALS_COMPLAINTS)
        return;
    else if (str_is(name, "received"))
        add_date(form, known->received);
    else if (str_is(name, "acknowledged"))
        add_date(form, known->acknowledged);
    else if (str_is(name, "owner"))
        csv_add(&form->out, known->owner);
    else if (str_is(name, "text"))
        csv_add(&form->out, known->text);
}

static void add_row(struct form *form, struct known known)
{
    const char *const *paths = layouts[form->kind].columns;
    for (size_t i = 0; i < FORM_COLUMNS_MAX && paths[i]; i++) {
        if (i)
            buf_char(&form->out, ',');
        add_cell(form, paths[i], i, &known);
    }
    end_line(form);
    form->rows++;
}

/* ---- the rows of each form ---- */

struct asked {
    const struct plan *plan;
    const struct actuals *actuals;
    struct date_range quarter; /* unknown if the plan does not say when its year begins */
};

static struct str currency_of(const struct plan *plan)
{
    return plan->money ? plan->money->currency : STR("");
}

static bool is_goal_measure(const struct plan *plan, struct str measure)
{
    for (size_t i = 0; i < plan->goals.count; i++)
        if (str_equal(PLAN_ITEMS(plan->goals, plan_goal)[i].measure, measure))
            return true;
    return false;
}

static void ask_results(struct form *form, const struct asked *asked)
{
    const struct plan *plan = asked->plan;
    const struct plan_last_year *last = plan->situation ? plan->situation->last_year : NULL;
    for (size_t i = 0; i < plan->goals.count; i++) {
        const struct plan_goal *goal = &PLAN_ITEMS(plan->goals, plan_goal)[i];
        add_row(form, (struct known){.subject = goal->id,
                                     .title = goal->title.n ? goal->title : goal->measure,
                                     .unit = goal->unit});
    }
    for (size_t i = 0; last && i < last->results.count; i++) {
        const struct plan_result *result = &PLAN_ITEMS(last->results, plan_result)[i];
        if (result->measure.n && !is_goal_measure(plan, result->measure))
            add_row(form, (struct known){.subject = result->measure,
                                         .title = result->label,
                                         .unit = result->unit});
    }
}

static bool overlaps(const struct plan_activity *activity, struct date_range quarter)
{
    return (!date_known(activity->start) || date_compare(activity->start, quarter.last) <= 0)
           && (!date_known(activity->end) || date_compare(activity->end, quarter.first) >= 0);
}

static bool ends_in(const struct plan_activity *activity, struct date_range quarter)
{
    return !date_known(activity->end)
           || (date_compare(activity->end, quarter.first) >= 0
               && date_compare(activity->end, quarter.last) <= 0);
}

/* Activities of the quarter, and lines of the budget that are for none. */
static void ask_spends(struct form *form, const struct asked *asked)
{
    const struct plan *plan = asked->plan;
    for (size_t i = 0; i < plan->activities.count; i++) {
        const struct plan_activity *activity =
            &PLAN_ITEMS(plan->activities, plan_activity)[i];
        if (activity->id.n && overlaps(activity, asked->quarter))
            add_row(form, (struct known){.subject = activity->id,
                                         .title = activity->title,
                                         .unit = currency_of(plan)});
    }
    for (size_t i = 0; plan->budget && i < plan->budget->lines.count; i++) {
        const struct plan_budget_line *line =
            &PLAN_ITEMS(plan->budget->lines, plan_budget_line)[i];
        if (line->id.n && !line->activity.id.n)
            add_row(form, (struct known){.subject = line->id,
                                         .title = line->title,
                                         .unit = currency_of(plan)});
    }
}

static void ask_payments(struct form *form, const struct asked *asked)
{
    const struct plan_terms *terms = asked->plan->terms;
    struct str unit = currency_of(asked->plan);
    for (size_t i = 0; terms && i < terms->rebates.count; i++) {
        const struct plan_rebate *rebate = &PLAN_ITEMS(terms->rebates, plan_rebate)[i];
        if (rebate->id.n && !actuals_pays_nothing(&rebate->node))
            add_row(form, (struct known){
                              .subject = rebate->id, .title = rebate->title, .unit = unit});
    }
    for (size_t i = 0; terms && i < terms->discounts.count; i++) {
        const struct plan_discount *discount = &PLAN_ITEMS(terms->discounts, plan_discount)[i];
        if (discount->id.n && !actuals_pays_nothing(&discount->node))
            add_row(form, (struct known){
                              .subject = discount->id, .title = discount->title, .unit = unit});
    }
    for (size_t i = 0; terms && i < terms->fees.count; i++) {
        const struct plan_fee *fee = &PLAN_ITEMS(terms->fees, plan_fee)[i];
        if (fee->id.n)
            add_row(form,
                    (struct known){.subject = fee->id, .title = fee->title, .unit = unit});
    }
}

/* Activities that sell something and end in the quarter. */
static void ask_promotions(struct form *form, const struct asked *asked)
{
    for (size_t i = 0; i < asked->plan->activities.count; i++) {
        const struct plan_activity *activity =
            &PLAN_ITEMS(asked->plan->activities, plan_activity)[i];
        bool sells = activity->kind == ACTIVITY_CONSUMER || activity->kind == ACTIVITY_TRADE
                     || activity->kind == ACTIVITY_ABSENT;
        if (activity->id.n && sells && ends_in(activity, asked->quarter))
            add_row(form, (struct known){.subject = activity->id,
                                         .title = activity->title,
                                         .unit = currency_of(asked->plan)});
    }
}

static void ask_audits(struct form *form, const struct asked *asked)
{
    for (size_t i = 0; i < asked->plan->displays.count; i++) {
        const struct plan_display *display =
            &PLAN_ITEMS(asked->plan->displays, plan_display)[i];
        if (display->id.n)
            add_row(form, (struct known){.subject = display->id,
                                         .title = display->position.n ? display->position
                                                                      : display->group});
    }
}

static void ask_inspections(struct form *form, const struct asked *asked)
{
    for (size_t i = 0; i < asked->plan->assets.count; i++) {
        const struct plan_asset *asset = &PLAN_ITEMS(asked->plan->assets, plan_asset)[i];
        if (asset->number.n)
            add_row(form, (struct known){.subject = asset->number, .title = asset->model});
    }
}

/* Factors of the plan, and those that earlier tables brought. */
static void ask_ratings(struct form *form, const struct asked *asked)
{
    const struct plan_satisfaction *known = asked->plan->satisfaction;
    const struct actual_rating *ratings = PLAN_ITEMS(asked->actuals->ratings, actual_rating);
    for (size_t i = 0; known && i < known->factors.count; i++)
        add_row(form, (struct known){
                          .subject = PLAN_ITEMS(known->factors, plan_factor_rating)[i].name});
    for (size_t i = 0; i < asked->actuals->ratings.count; i++) {
        bool is_new = true;
        for (size_t k = 0; known && k < known->factors.count; k++)
            is_new = is_new
                     && !str_equal(PLAN_ITEMS(known->factors, plan_factor_rating)[k].name,
                                   ratings[i].factor);
        for (size_t k = 0; is_new && k < i; k++)
            is_new = !str_equal(ratings[k].factor, ratings[i].factor);
        if (is_new)
            add_row(form, (struct known){.subject = ratings[i].factor});
    }
}

static bool is_followed(const struct actuals *actuals, struct str id)
{
    for (size_t i = 0; i < actuals->complaints.count; i++)
        if (str_equal(PLAN_ITEMS(actuals->complaints, actual_complaint)[i].id, id))
            return true;
    return false;
}

/* Those not resolved yet. */
static void ask_complaints(struct form *form, const struct asked *asked)
{
    const struct plan_satisfaction *known = asked->plan->satisfaction;
    for (size_t i = 0; known && i < known->complaints.count; i++) {
        const struct plan_complaint *c = &PLAN_ITEMS(known->complaints, plan_complaint)[i];
        if (c->id.n && !date_known(c->resolved) && !is_followed(asked->actuals, c->id))
            add_row(form, (struct known){.subject = c->id,
                                         .received = c->received,
                                         .acknowledged = c->acknowledged,
                                         .owner = c->owner.id,
                                         .text = c->text});
    }
    for (size_t i = 0; i < asked->actuals->complaints.count; i++) {
        const struct actual_complaint *c =
            &PLAN_ITEMS(asked->actuals->complaints, actual_complaint)[i];
        if (!date_known(c->resolved))
            add_row(form, (struct known){.subject = c->id,
                                         .received = c->received,
                                         .acknowledged = c->acknowledged,
                                         .owner = c->owner.id,
                                         .text = c->text});
    }
}

/* If an earlier row told of the same new action. */
static bool is_told_before(const struct actuals *actuals, size_t index)
{
    const struct actual_action *told = PLAN_ITEMS(actuals->actions, actual_action);
    for (size_t i = 0; i < index; i++)
        if (told[i].text.n && str_equal(told[i].id, told[index].id))
            return true;
    return false;
}

/* If a review has said that the action is done. */
static bool is_done(const struct actuals *actuals, struct str id)
{
    for (size_t i = 0; i < actuals->actions.count; i++) {
        const struct actual_action *action = &PLAN_ITEMS(actuals->actions, actual_action)[i];
        if (str_equal(action->id, id) && action->state == ACTION_DONE)
            return true;
    }
    return false;
}

/* Actions that are not done: of the plan, and new ones of earlier reviews. */
static void ask_actions(struct form *form, const struct asked *asked)
{
    const struct actual_action *told = PLAN_ITEMS(asked->actuals->actions, actual_action);
    for (size_t i = 0; i < asked->plan->actions.count; i++) {
        const struct plan_action *action = &PLAN_ITEMS(asked->plan->actions, plan_action)[i];
        if (action->id.n && action->state != ACTION_DONE
            && !is_done(asked->actuals, action->id))
            add_row(form, (struct known){.subject = action->id, .title = action->text});
    }
    for (size_t i = 0; i < asked->actuals->actions.count; i++) {
        const struct plan_node *known = plan_find(asked->plan, told[i].id);
        if (!known && told[i].text.n && !is_told_before(asked->actuals, i)
            && !is_done(asked->actuals, told[i].id))
            add_row(form, (struct known){.subject = told[i].id, .title = told[i].text});
    }
}

/* Forms without a function are filled in freely; those marked are left out if they would be
 * empty. */
static const struct {
    void (*ask)(struct form *form, const struct asked *asked);
    bool only_filled;
} askers[ACTUALS_KINDS] = {
    [ACTUALS_RESULTS] = {ask_results, false},
    [ACTUALS_SPENDS] = {ask_spends, false},
    [ACTUALS_PAYMENTS] = {ask_payments, true},
    [ACTUALS_PROMOTIONS] = {ask_promotions, true},
    [ACTUALS_AUDITS] = {ask_audits, true},
    [ACTUALS_INSPECTIONS] = {ask_inspections, true},
    [ACTUALS_RATINGS] = {ask_ratings, false},
    [ACTUALS_COMPLAINTS] = {ask_complaints, false},
    [ACTUALS_ACTIONS] = {ask_actions, false},
    [ACTUALS_FINDINGS] = {NULL, false},
    [ACTUALS_DECISIONS] = {NULL, false},
};

size_t actuals_forms(struct arena *arena, const struct headings *headings,
                     const struct plan *plan, const struct actuals *actuals, int quarter,
                     enum lang lang, bool spreadsheet, struct actuals_form *forms)
{
    size_t count = 0;
    struct asked asked = {.plan = plan, .actuals = actuals};
    if (plan->period && date_known(plan->period->start))
        asked.quarter = quarter_range(plan->period->start, quarter);
    else
        asked.quarter = (struct date_range){{1900, 1, 1}, {2999, 12, 31}};
    for (size_t kind = 0; kind < ACTUALS_KINDS; kind++) {
        struct form form = {.out = {.arena = arena},
                            .columns = columns_make(arena, headings, &actuals_lists[kind], lang),
                            .kind = (enum actuals_kind)kind,
                            .lang = lang,
                            .spreadsheet = spreadsheet,
                            .quarter = quarter_words[quarter - 1]};
        begin_form(&form);
        if (askers[kind].ask)
            askers[kind].ask(&form, &asked);
        if (form.rows || !askers[kind].only_filled)
            forms[count++] =
                (struct actuals_form){layouts[kind].name, buf_str(&form.out)};
    }
    return count;
}
