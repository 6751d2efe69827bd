/* One plan, its tables and amendments → what a portfolio holds of it. Everything is read into an
 * arena of its own, which goes when the entry is filled. */
#include "face/actuals.h"
#include "face/amending.h"
#include "face/portfolio.h"
#include "face/reading.h"

#include "compose/composer.h"
#include "compose/dates.h"
#include "figures/scenario.h"
#include "figures/standing.h"

enum { QUARTERS = 4 };

struct gathered {
    struct planpact *planpact;
    struct arena *arena; /* of this plan alone */
    struct arena *kept;  /* of the entry */
    struct findings *findings;
    const struct planpact_portfolio_options *options;
    const struct folio_file *file;
    const struct wording *wording;
    const struct plan *plan;  /* text in force today */
    const struct plan *shown; /* the same in the language of the portfolio */
    const struct standing *standing; /* NULL: no quarter has ended, or no figures */
    const struct actuals *actuals;
    const struct source *source, **amendments;
    struct folio_entry *entry;
};

static struct str keep(const struct gathered *g, struct str text)
{
    return text.n ? str_copy(g->kept, text) : STR("");
}

/* ---- what the rules find ---- */

static struct folio_failure *failure_of(const struct gathered *g, const struct finding *finding)
{
    struct folio_entry *entry = g->entry;
    struct str code = str_of(finding->message->code);
    for (size_t i = 0; i < entry->failure_count; i++)
        if (str_equal(entry->failures[i].code, code))
            return &entry->failures[i];
    struct buf sentence = {.arena = g->arena};
    finding_sentence(&sentence, finding, g->options->lang);
    struct folio_failure *failure = folio_failure_add(g->kept, entry);
    failure->code = keep(g, code);
    failure->example = keep(g, buf_str(&sentence));
    failure->plans = 1;
    return failure;
}

static void count_findings(const struct gathered *g, const struct findings *findings)
{
    struct folio_plan *plan = &g->entry->plan;
    plan->errors = (int32_t)(findings->by_level[LEVEL_ERROR]
                             + findings->by_level[LEVEL_FAILURE]);
    plan->warnings = (int32_t)findings->by_level[LEVEL_WARNING];
    plan->notes = (int32_t)findings->by_level[LEVEL_NOTE];
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->items[i];
        if (finding->level == LEVEL_NOTE)
            continue;
        struct folio_failure *failure = failure_of(g, finding);
        failure->findings++;
        if ((int32_t)finding->level > failure->level)
            failure->level = (int32_t)finding->level;
    }
}

/* The first error with its place, if there is one and none was told before. */
static void tell_problem(const struct gathered *g, struct findings *findings)
{
    struct folio_plan *plan = &g->entry->plan;
    findings_sort(findings);
    for (size_t i = 0; i < findings->count && !plan->problem.n; i++) {
        const struct finding *finding = &findings->items[i];
        if (finding->level < LEVEL_ERROR)
            continue;
        struct buf out = {.arena = g->arena};
        struct place place = pos_place(finding->pos);
        if (finding->pos.source && place.line)
            buf_printf(&out, "%s:%zu:%zu: ", finding->pos.source->name, place.line,
                       place.column);
        finding_sentence(&out, finding, g->options->lang);
        buf_printf(&out, " [%s]", finding->message->code);
        plan->problem = keep(g, buf_str(&out));
    }
}

static void check(const struct gathered *g)
{
    struct findings findings = {.arena = g->arena, .gravest = true};
    planpact_check(g->planpact, g->arena, &findings, g->source);
    findings_sort(&findings);
    count_findings(g, &findings);
}

/* ---- reading ---- */

static const struct source **read_files(const struct gathered *g, const char **paths,
                                        size_t count)
{
    const struct source **sources = arena_array(g->arena, count + 1, sizeof *sources);
    for (size_t i = 0; i < count; i++) {
        sources[i] = file_read(g->arena, g->findings, paths[i], PLANPACT_PLAN_BYTES_MAX);
        if (!sources[i])
            return NULL;
    }
    return sources;
}

static const struct plan *text_on(const struct gathered *g, struct date date)
{
    bool sound;
    const struct plan *plan =
        g->file->amendment_count
            ? plan_in_force(g->planpact, g->arena, g->findings, g->source, g->amendments,
                            g->file->amendment_count, date)
            : read_plan(g->planpact, g->arena, g->findings, g->source, &sound);
    return plan && (g->file->amendment_count || sound) ? plan : NULL;
}

/* The last quarter that is over; 0 if none is. */
static int last_quarter(const struct plan *plan, struct date today)
{
    int quarter = date_known(today) ? QUARTERS : 0;
    while (quarter > 0
           && date_compare(quarter_range(plan->period->start, quarter).last, today) >= 0)
        quarter--;
    return quarter;
}

/* Where the plan stands at the end of the quarter: by the texts that were in force. */
static void stand(struct gathered *g, int quarter)
{
    struct planpact_actuals given = {.count = g->file->table_count,
                                     .repeated = g->options->repeated};
    struct standing_given standing = {.quarter = quarter, .today = g->planpact->today};
    given.files = read_files(g, g->file->tables, given.count);
    bool good = given.files != NULL;
    for (int q = 1; good && q <= quarter; q++) {
        standing.of_quarter[q - 1] =
            q > 1 && !g->file->amendment_count
                ? standing.of_quarter[0]
                : text_on(g, quarter_range(g->plan->period->start, q).last);
        good = standing.of_quarter[q - 1] != NULL;
    }
    if (!good)
        return;
    for (int q = quarter + 1; q <= QUARTERS; q++)
        standing.of_quarter[q - 1] = standing.of_quarter[quarter - 1];
    standing.plan = standing.of_quarter[quarter - 1];
    standing.actuals = g->actuals = read_actuals(g->planpact, g->arena, g->findings,
                                                 standing.plan, &given, quarter);
    if (g->actuals)
        g->standing = figures_standing(g->arena, &standing);
}

/* ---- the plan itself ---- */

/* The region in which all stores lie. */
static struct str only_region(const struct plan *plan)
{
    const struct plan_party *customer = plan->parties->customer;
    const struct plan_store *stores = PLAN_ITEMS(customer->stores, plan_store);
    for (size_t i = 0; i < customer->stores.count; i++)
        if (!str_equal(stores[i].region, stores[0].region))
            return STR("");
    return customer->stores.count ? stores[0].region : STR("");
}

static const struct plan_contact *suppliers(struct plan_ref ref)
{
    const struct plan_contact *contact = (const struct plan_contact *)ref.target;
    return contact && contact->party == PARTY_SUPPLIER ? contact : NULL;
}

/* Who keeps the account: the supplier's owner of the goal about purchases, else of the first goal
 * that has one, else the supplier's first contact. */
static struct str owner_of(const struct plan *plan, const struct plan_goal *purchases)
{
    const struct plan_contact *owner = purchases ? suppliers(purchases->owner) : NULL;
    const struct plan_contact *contacts = PLAN_ITEMS(plan->parties->contacts, plan_contact);
    for (size_t i = 0; i < plan->goals.count && !owner; i++)
        owner = suppliers(PLAN_ITEMS(plan->goals, plan_goal)[i].owner);
    for (size_t i = 0; i < plan->parties->contacts.count && !owner; i++)
        owner = contacts[i].party == PARTY_SUPPLIER ? &contacts[i] : NULL;
    return owner ? owner->name : STR("");
}

/* Signed is a contract whose last step is done; without steps, one of an agreed plan. */
static bool is_signed(const struct plan *plan)
{
    const struct plan_step *steps = PLAN_ITEMS(plan->steps, plan_step);
    for (size_t i = 0; i < plan->steps.count; i++)
        if (steps[i].kind == STEP_SIGN)
            return date_known(steps[i].done);
    return plan->state == STATE_AGREED;
}

static const struct plan_goal *goal_shown(const struct gathered *g, const struct plan_goal *goal)
{
    const struct plan_node *shown = goal ? plan_find(g->shown, goal->id) : NULL;
    return shown && shown->shape == &goal_shape ? (const struct plan_goal *)shown : goal;
}

static void describe(const struct gathered *g, const struct plan_goal *purchases)
{
    struct pos pos;
    struct folio_plan *to = &g->entry->plan;
    const struct plan *plan = g->shown;
    to->read = 1;
    to->id = keep(g, plan->id);
    to->title = keep(g, plan->title);
    to->supplier = keep(g, text_party(plan->parties->supplier));
    to->customer = keep(g, text_party(plan->parties->customer));
    to->owner = keep(g, owner_of(plan, goal_shown(g, purchases)));
    to->region = keep(g, only_region(plan));
    to->country = keep(g, plan_region(plan, &pos));
    to->currency = keep(g, plan->money->currency);
    to->year = plan->period->year;
    to->version = plan->version;
    to->is_signed = is_signed(plan);
    to->tables = (int32_t)g->file->table_count;
    to->amendments = (int32_t)g->file->amendment_count;
    if (plan->customer_value)
        to->class = keep(g, str_of(field_word(&plan->customer_value->node,
                                              shape_field(plan->customer_value->node.shape,
                                                          STR("class")))));
}

/* ---- figures ---- */

static void take_worst(const struct gathered *g, const struct standing_goal *goal)
{
    struct folio_plan *to = &g->entry->plan;
    struct dec attainment = goal->to_date.attainment;
    if (!attainment.known || (to->worst_attainment.known
                              && dec_compare(attainment, to->worst_attainment) >= 0))
        return;
    to->worst = keep(g, text_goal_title(goal_shown(g, goal->goal)));
    to->worst_attainment = attainment;
    to->worst_gap = goal->to_date.gap;
    to->worst_unit = keep(g, goal->goal->unit);
}

static void take_purchases(const struct gathered *g, const struct standing_goal *goal)
{
    struct folio_plan *to = &g->entry->plan;
    to->planned = goal->to_date.planned;
    to->actual = goal->to_date.actual;
    to->attainment = goal->to_date.attainment;
    to->landing = goal->landing.actual;
    to->landing_percent = goal->landing.attainment;
    to->landing_rag = (int32_t)goal->landing.rag;
}

/* The colour of the whole; where the plan gives it none, the worst of its goals. */
static int32_t colour(const struct standing_overall *overall)
{
    if (overall->rag != RAG_NONE)
        return (int32_t)overall->rag;
    for (int rag = RAG_RED; rag <= RAG_GREEN; rag++)
        if (overall->by_rag[rag])
            return rag;
    return RAG_NONE;
}

static void take_standing(const struct gathered *g, const struct plan_goal *purchases)
{
    struct folio_plan *to = &g->entry->plan;
    const struct standing *s = g->standing;
    to->quarter = s->given.quarter;
    to->rag = colour(&s->overall);
    to->score = s->overall.score;
    to->red = (int32_t)s->overall.by_rag[RAG_RED];
    to->amber = (int32_t)s->overall.by_rag[RAG_AMBER];
    to->green = (int32_t)s->overall.by_rag[RAG_GREEN];
    to->no_data = (int32_t)s->overall.by_rag[RAG_NONE];
    for (size_t i = 0; i < s->goal_count; i++) {
        take_worst(g, &s->goals[i]);
        if (purchases && str_equal(s->goals[i].goal->id, purchases->id))
            take_purchases(g, &s->goals[i]);
    }
    to->earned = s->terms.earned;
    to->paid = s->terms.paid;
    to->open = s->terms.open;
    for (size_t i = 0; i < s->rebate_count; i++)
        if (s->rebates[i].overdue.known)
            to->overdue = to->overdue.known ? dec_add(to->overdue, s->rebates[i].overdue)
                                            : s->rebates[i].overdue;
}

static void take_terms(const struct gathered *g, const struct scenario *scenario)
{
    struct folio_plan *to = &g->entry->plan;
    const struct plan_goal *goal = scenario->goal;
    if (goal && goal->target)
        to->target = goal->target->value;
    if (scenario->counted) {
        to->terms = scenario->totals[0];
        to->terms_percent = scenario->shares[0];
    }
}

/* ---- what is due ---- */

/* Adds what is not further away than the portfolio looks; `late`: whether it may be overdue. */
static struct folio_due *add_due(const struct gathered *g, struct date date, const char *kind,
                                 struct str title, const struct plan_contact *owner, bool late)
{
    const struct folio_plan *plan = &g->entry->plan;
    struct date today = g->planpact->today;
    int32_t ahead = date_number(date) - date_number(today);
    if (ahead > g->options->days || (ahead < 0 && !late))
        return NULL;
    struct folio_due *due = folio_due_add(g->kept, g->entry);
    due->date = date;
    due->kind = str_of(kind);
    due->plan = plan->id;
    due->customer = plan->customer;
    due->title = keep(g, title);
    due->owner = keep(g, owner ? owner->name : STR(""));
    due->currency = plan->currency;
    due->overdue = ahead < 0 ? -ahead : 0;
    return due;
}

static bool has_results(const struct actuals *actuals, int quarter)
{
    for (size_t i = 0; actuals && i < actuals->results.count; i++)
        if (PLAN_ITEMS(actuals->results, actual_result)[i].quarter == quarter)
            return true;
    return false;
}

/* Data that were due and are not there: a review cannot be held without them. */
static void due_inputs(const struct gathered *g, const struct dated *item)
{
    const struct plan_review *review = (const struct plan_review *)item->node;
    bool late = date_compare(item->first, g->planpact->today) < 0;
    if (has_results(g->actuals, review->quarter))
        return;
    struct composer c = {.arena = g->arena, .wording = g->wording, .lang = g->options->lang};
    struct str title = late ? FILL(g->arena, wording_word(g->wording, WORD_FOLIO_INPUTS_LATE),
                                   {"quarter", text_quarter(&c, review->quarter)})
                            : item->title;
    add_due(g, item->first, "inputs", title, NULL, true);
}

/* An activity whose details are still to be agreed, until it is over. */
static void due_agreement(const struct gathered *g, const struct dated *item)
{
    const struct plan_activity *activity = (const struct plan_activity *)item->node;
    bool over = date_known(activity->end)
                && date_compare(activity->end, g->planpact->today) < 0;
    if (!over)
        add_due(g, item->first, "agreement", item->title, item->owner, true);
}

static const struct standing_rebate *standing_of(const struct gathered *g, struct str id)
{
    for (size_t i = 0; g->standing && i < g->standing->rebate_count; i++)
        if (str_equal(g->standing->rebates[i].rebate->id, id))
            return &g->standing->rebates[i];
    return NULL;
}

/* What fell due before today is told by what was paid, not by its date. An amount that has arisen
 * and falls due that day is known, and so is that it has been paid already. */
static void due_payment(const struct gathered *g, const struct dated *item)
{
    const struct standing_rebate *rebate = standing_of(g, node_id(item->node));
    struct dec sum = dec_int(0), amount = DEC_NONE;
    for (size_t i = 0; rebate && i < rebate->instalment_count; i++) {
        const struct standing_instalment *part = &rebate->instalments[i];
        sum = dec_add(sum, part->amount);
        if (!date_known(part->due) || date_compare(part->due, item->first) != 0)
            continue;
        amount = part->amount;
        if (sum.known && rebate->accrual.paid.known
            && dec_compare(rebate->accrual.paid, sum) >= 0)
            return;
    }
    struct folio_due *due = add_due(g, item->first, "payment", item->title, NULL, false);
    if (due)
        due->amount = amount;
}

static void due_overdue(const struct gathered *g)
{
    for (size_t i = 0; g->standing && i < g->standing->rebate_count; i++) {
        const struct standing_rebate *rebate = &g->standing->rebates[i];
        if (dec_sign(rebate->overdue) <= 0 || !date_known(rebate->open_due))
            continue;
        const struct plan_rebate *text = rebate->rebate;
        struct folio_due *due =
            add_due(g, rebate->open_due, "payment",
                    FILL(g->arena, wording_word(g->wording, WORD_FOLIO_REBATE_LATE),
                         {"title", text->title.n ? text->title : text->id}), NULL, true);
        if (due)
            due->amount = rebate->overdue;
    }
}

static const struct dated *dated_action(const struct dated *items, size_t count, struct str id)
{
    for (size_t i = 0; i < count; i++)
        if (items[i].kind == DATED_ACTION && str_equal(node_id(items[i].node), id))
            return &items[i];
    return NULL;
}

/* Tables may say that an action is done or put off, and name new ones. */
static void due_actions(const struct gathered *g, const struct dated *items, size_t count)
{
    for (size_t i = 0; g->standing && i < g->standing->action_count; i++) {
        const struct standing_action *action = &g->standing->actions[i];
        const struct dated *own = dated_action(items, count, action->id);
        const struct plan_contact *owner =
            own ? own->owner : (const struct plan_contact *)action->owner.target;
        if (action->state == ACTION_DONE || !date_known(action->due))
            continue;
        struct str title = FILL(g->arena, wording_word(g->wording, WORD_DAY_ACTION),
                                {"id", action->id}, {"title", action->text});
        add_due(g, action->due, "action", own ? own->title : title, owner, true);
    }
}

static void due_dates(const struct gathered *g, const struct dated *items, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct dated *item = &items[i];
        if (item->kind == DATED_REVIEW)
            add_due(g, item->first, "review", item->title, NULL, false);
        else if (item->kind == DATED_INPUTS)
            due_inputs(g, item);
        else if (item->kind == DATED_AGREE)
            due_agreement(g, item);
        else if (item->kind == DATED_PAYMENT)
            due_payment(g, item);
        else if (item->kind == DATED_ACTION && !g->standing && !item->done)
            add_due(g, item->first, "action", item->title, item->owner, true);
    }
}

/* By the day it was planned for, else by the first day of the plan year. */
static void due_signing(const struct gathered *g)
{
    const struct plan *plan = g->shown;
    if (is_signed(plan))
        return;
    struct date date = plan->signing && date_known(plan->signing->date) ? plan->signing->date
                                                                        : plan->period->start;
    const struct plan_step *steps = PLAN_ITEMS(plan->steps, plan_step);
    for (size_t i = 0; i < plan->steps.count; i++)
        if (steps[i].kind == STEP_SIGN && date_known(steps[i].planned))
            date = steps[i].planned;
    add_due(g, date, "signing", wording_word(g->wording, WORD_FOLIO_UNSIGNED), NULL, true);
}

static void take_due(const struct gathered *g)
{
    if (!date_known(g->planpact->today))
        return;
    size_t count;
    const struct dated *items =
        plan_dates(g->arena, g->shown, g->wording, g->options->lang, &count);
    due_dates(g, items, count);
    due_actions(g, items, count);
    due_overdue(g);
    due_signing(g);
}

/* ---- the walk ---- */

static void fill(struct gathered *g)
{
    static const int at_target[] = {100};
    const struct planpact_portfolio_options *options = g->options;
    g->source = file_read(g->arena, g->findings, g->file->path, PLANPACT_PLAN_BYTES_MAX);
    if (!g->source)
        return;
    check(g);
    g->amendments = read_files(g, g->file->amendments, g->file->amendment_count);
    g->plan = g->amendments ? text_on(g, g->planpact->today) : NULL;
    if (!g->plan)
        return;
    g->shown = plan_translate(g->arena, NULL, g->plan, options->lang);
    int quarter = options->quarter ? options->quarter
                                   : last_quarter(g->plan, g->planpact->today);
    if (quarter)
        stand(g, quarter);
    const struct scenario *scenario = figures_scenario(g->arena, g->plan, at_target, 1);
    describe(g, scenario->goal);
    take_terms(g, scenario);
    if (g->standing)
        take_standing(g, scenario->goal);
    take_due(g);
}

void folio_gather(struct planpact *planpact, struct arena *arena,
                  const struct planpact_portfolio_options *options,
                  const struct folio_file *file, struct folio_entry *entry)
{
    struct arena *own = arena_new();
    struct findings findings = {.arena = own};
    struct gathered g = {.planpact = planpact,
                         .arena = own,
                         .kept = arena,
                         .findings = &findings,
                         .options = options,
                         .file = file,
                         .wording = loaded_wording(planpact, &findings, options->lang),
                         .entry = entry};
    *entry = (struct folio_entry){.due_count = 0};
    entry->plan.path = str_of(file->path);
    if (g.wording)
        fill(&g);
    for (size_t i = 0; i < entry->failure_count; i++)
        entry->failures[i].plan = entry->plan.id.n ? entry->plan.id : entry->plan.path;
    tell_problem(&g, &findings);
    arena_free(own);
}
