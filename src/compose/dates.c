#include "compose/dates.h"

#include "compose/composer.h"

#include <stdlib.h>

enum { TITLE_COLUMNS = 72 }; /* of an action's text, which is its title */

struct dates {
    struct composer c;
    struct dated *items;
    size_t count, capacity;
};

static struct dated *add(struct dates *d, enum dated_kind kind, const struct plan_node *node,
                         struct str key, struct date first, struct date last)
{
    d->items = arena_grow(d->c.arena, d->items, &d->capacity, d->count + 1, sizeof *d->items);
    struct dated *item = &d->items[d->count++];
    *item = (struct dated){.kind = kind, .key = key, .node = node, .first = first,
                           .last = date_known(last) ? last : first,
                           .title = STR(""), .text = STR("")};
    return item;
}

static const struct plan_contact *contact_of(struct plan_ref ref)
{
    return (const struct plan_contact *)ref.target;
}

static struct str key_of(struct dates *d, const char *kind, struct str id)
{
    return str_format(d->c.arena, "%s-%.*s", kind, STR_ARGS(id));
}

/* A line of the text: the value in its pattern; nothing if it is empty. */
static void line(struct dates *d, struct buf *out, enum word pattern, struct str value)
{
    if (!value.n)
        return;
    if (out->n)
        buf_char(out, '\n');
    buf_add(out, FILL(d->c.arena, word(&d->c, pattern), {"value", value}));
}

static void plain_line(struct buf *out, struct str text)
{
    if (text.n && out->n)
        buf_char(out, '\n');
    buf_add(out, text);
}

static struct str goal_of(struct plan_ref ref)
{
    return ref.target ? text_goal_title((const struct plan_goal *)ref.target) : STR("");
}

/* ---- reviews ---- */

static struct str names_of(struct dates *d, const struct plan_refs *refs)
{
    struct buf out = {.arena = d->c.arena};
    for (size_t i = 0; i < refs->count; i++) {
        if (!refs->items[i].target)
            continue;
        if (out.n)
            buf_add(&out, word(&d->c, WORD_LIST_COMMA));
        buf_add(&out, text_contact(&refs->items[i]));
    }
    return buf_str(&out);
}

static void agenda(struct dates *d, struct buf *out, const struct plan_list *list)
{
    const struct plan_topic *topics = PLAN_ITEMS(*list, plan_topic);
    if (list->count)
        plain_line(out, word(&d->c, WORD_DAY_AGENDA));
    for (size_t i = 0; i < list->count; i++) {
        struct str minutes = str_format(d->c.arena, "%d", topics[i].minutes);
        plain_line(out, str_format(d->c.arena, "%zu. %.*s%.*s", i + 1,
                                   STR_ARGS(topics[i].text),
                                   STR_ARGS(topics[i].minutes
                                                ? FILL(d->c.arena,
                                                       word(&d->c, WORD_REVIEW_MINUTES),
                                                       {"minutes", minutes})
                                                : STR(""))));
    }
}

static struct str covers(struct dates *d, int quarter)
{
    const struct plan_period *period = d->c.plan->period;
    if (!period || !date_known(period->start) || quarter < 1 || quarter > 4)
        return STR("");
    struct date_range range = quarter_range(period->start, quarter);
    return FILL(d->c.arena, word(&d->c, WORD_REVIEW_COVERS),
                {"span", text_span(&d->c, range.first, range.last)});
}

static void add_review(struct dates *d, const struct plan_review *review)
{
    struct str quarter = text_quarter(&d->c, review->quarter);
    struct str number = str_format(d->c.arena, "q%d", review->quarter);
    struct buf text = {.arena = d->c.arena};
    plain_line(&text, covers(d, review->quarter));
    if (date_known(review->date)) {
        line(d, &text, WORD_DAY_TIME, review->time);
        line(d, &text, WORD_REVIEW_CALL, review->call);
        line(d, &text, WORD_DAY_PARTICIPANTS, names_of(d, &review->participants));
        line(d, &text, WORD_REVIEW_MAY_AMEND, review->may_amend);
        agenda(d, &text, &review->agenda);
        struct dated *item = add(d, DATED_REVIEW, &review->node, key_of(d, "review", number),
                                 review->date, DATE_NONE);
        item->title = FILL(d->c.arena, word(&d->c, WORD_DAY_REVIEW), {"quarter", quarter});
        item->text = buf_str(&text);
    }
    if (!date_known(review->inputs_due))
        return;
    struct dated *inputs = add(d, DATED_INPUTS, &review->node, key_of(d, "inputs", number),
                               review->inputs_due, DATE_NONE);
    inputs->title = FILL(d->c.arena, word(&d->c, WORD_DAY_INPUTS), {"quarter", quarter});
    inputs->text = covers(d, review->quarter);
}

/* ---- actions ---- */

/* What of a text fits a title, without its full stop or ended between words or Hanzi. */
static struct str shortened(struct arena *arena, struct str text)
{
    struct str stop = str_ends(text, STR("。")) ? STR("。") : STR(".");
    if (str_ends(text, stop))
        text.n -= stop.n;
    size_t columns = 0, chance = 0, at = 0;
    while (at < text.n && columns <= TITLE_COLUMNS) {
        size_t next = at;
        uint32_t code = utf8_next(text, &next);
        int wide = utf8_columns(code);
        if ((code == ' ' || wide == 2) && columns < TITLE_COLUMNS)
            chance = code == ' ' ? at : next;
        columns += (size_t)wide;
        at = next;
    }
    if (columns <= TITLE_COLUMNS)
        return text;
    return str_format(arena, "%.*s…", (int)(chance ? chance : at), text.s);
}

static void add_action(struct dates *d, const struct plan_action *action)
{
    if (!date_known(action->due))
        return;
    struct buf text = {.arena = d->c.arena};
    struct str title = shortened(d->c.arena, action->text);
    if (str_ends(title, STR("…")))
        plain_line(&text, action->text);
    line(d, &text, WORD_DAY_OWNER, text_contact(&action->owner));
    line(d, &text, WORD_DAY_GOAL, goal_of(action->goal));
    line(d, &text, WORD_ACTION_EVIDENCE, action->evidence);
    struct dated *item = add(d, DATED_ACTION, &action->node, key_of(d, "action", action->id),
                             action->due, DATE_NONE);
    item->title = FILL(d->c.arena, word(&d->c, WORD_DAY_ACTION), {"id", action->id},
                       {"title", title});
    item->text = buf_str(&text);
    item->owner = contact_of(action->owner);
    item->done = action->state == ACTION_DONE;
}

/* ---- activities ---- */

static struct str title_of(const struct plan_activity *activity)
{
    return activity->title.n ? activity->title : activity->id;
}

static void activity_day(struct dates *d, const struct plan_activity *activity,
                         enum dated_kind kind, const char *key, enum word pattern,
                         struct date first, struct date last)
{
    if (!date_known(first))
        first = last;
    if (!date_known(first))
        return;
    struct buf text = {.arena = d->c.arena};
    plain_line(&text, activity->text);
    line(d, &text, WORD_DAY_MECHANIC, text_word(&d->c, &activity->node, "mechanic"));
    line(d, &text, WORD_DAY_PRODUCTS, activity->products);
    line(d, &text, WORD_DAY_STORES, activity->stores);
    line(d, &text, WORD_DAY_OWNER, text_contact(&activity->owner));
    line(d, &text, WORD_DAY_GOAL, goal_of(activity->goal));
    struct dated *item = add(d, kind, &activity->node, key_of(d, key, activity->id), first, last);
    item->title = FILL(d->c.arena, word(&d->c, pattern), {"title", title_of(activity)});
    item->text = buf_str(&text);
    item->owner = contact_of(activity->owner);
}

static void add_activity(struct dates *d, const struct plan_activity *activity)
{
    activity_day(d, activity, DATED_ACTIVITY, "activity", WORD_DAY_ACTIVITY, activity->start,
                 activity->end);
    activity_day(d, activity, DATED_ORDERS, "orders", WORD_DAY_ORDERS, activity->order_start,
                 activity->order_end);
    activity_day(d, activity, DATED_AGREE, "agree", WORD_DAY_AGREE, activity->agree_by,
                 DATE_NONE);
}

/* ---- steps and signing ---- */

static void add_step(struct dates *d, const struct plan_step *step)
{
    if (!date_known(step->planned) && !date_known(step->done))
        return;
    bool done = date_known(step->done);
    struct buf text = {.arena = d->c.arena};
    plain_line(&text, step->text);
    line(d, &text, WORD_DAY_OWNER, text_contact(&step->owner));
    struct str kind = str_of(field_word(&step->node, shape_field(step->node.shape, STR("kind"))));
    struct dated *item = add(d, DATED_STEP, &step->node, key_of(d, "step", kind),
                             done ? step->done : step->planned, DATE_NONE);
    item->title = FILL(d->c.arena, word(&d->c, WORD_DAY_STEP),
                       {"title", text_word(&d->c, &step->node, "kind")});
    item->text = buf_str(&text);
    item->owner = contact_of(step->owner);
    item->done = done;
}

static bool signing_is_step(const struct plan *plan)
{
    const struct plan_step *steps = PLAN_ITEMS(plan->steps, plan_step);
    for (size_t i = 0; i < plan->steps.count; i++)
        if (steps[i].kind == STEP_SIGN && date_known(steps[i].planned)
            && (date_known(steps[i].done)
                || date_compare(steps[i].planned, plan->signing->date) == 0))
            return true;
    return false;
}

static void add_signing(struct dates *d)
{
    const struct plan_signing *signing = d->c.plan->signing;
    if (!signing || !date_known(signing->date) || signing_is_step(d->c.plan))
        return;
    struct dated *item = add(d, DATED_SIGNING, &signing->node, STR("signing"), signing->date,
                             DATE_NONE);
    item->title = word(&d->c, WORD_DAY_SIGNING);
    item->text = signing->place.n
                     ? FILL(d->c.arena, word(&d->c, WORD_DAY_PLACE), {"value", signing->place})
                     : STR("");
}

/* ---- rebates ---- */

struct due {
    struct date date;
    struct str key, period; /* period: "" for the whole year */
    enum word pattern;
};

static void add_due(struct dates *d, const struct plan_rebate *rebate, struct due due)
{
    if (!date_known(due.date))
        return;
    struct buf text = {.arena = d->c.arena};
    line(d, &text, WORD_DAY_FORM, text_word(&d->c, &rebate->node, "form"));
    line(d, &text, WORD_DAY_CONDITION, rebate->condition);
    struct dated *item = add(d, DATED_PAYMENT, &rebate->node, due.key, due.date, DATE_NONE);
    item->title = FILL(d->c.arena, word(&d->c, due.pattern),
                       {"title", rebate->title.n ? rebate->title : rebate->id},
                       {"period", due.period});
    item->text = buf_str(&text);
}

static struct str half_of(struct dates *d, int quarter)
{
    return word(&d->c, quarter <= 2 ? WORD_HALF_1 : WORD_HALF_2);
}

static void add_periods(struct dates *d, const struct plan_rebate *rebate, struct date start)
{
    const int step = rebate->period == PERIOD_QUARTER     ? 1
                     : rebate->period == PERIOD_HALF_YEAR ? 2
                                                          : 4;
    for (int quarter = step; quarter <= 4; quarter += step) {
        struct date end = quarter_range(start, quarter).last;
        struct date date = rebate->due_days ? date_add_days(end, rebate->due_days) : DATE_NONE;
        struct str key = key_of(d, "payment", rebate->id);
        bool year = step == 4;
        add_due(d, rebate,
                (struct due){
                    .date = quarter == 4 && date_known(rebate->due) ? rebate->due : date,
                    .key = year ? key
                                : str_format(d->c.arena, "%.*s-%d", STR_ARGS(key),
                                             quarter / step),
                    .period = year        ? STR("")
                              : step == 1 ? text_quarter(&d->c, quarter)
                                          : half_of(d, quarter),
                    .pattern = year ? WORD_DAY_PAYMENT_YEAR : WORD_DAY_PAYMENT});
    }
}

static void add_interim(struct dates *d, const struct plan_rebate *rebate, struct date start)
{
    for (int quarter = 1; rebate->interim && rebate->interim->days && quarter <= 4; quarter++) {
        struct date end = quarter_range(start, quarter).last;
        add_due(d, rebate,
                (struct due){.date = date_add_days(end, rebate->interim->days),
                             .key = str_format(d->c.arena, "account-%.*s-%d",
                                               STR_ARGS(rebate->id), quarter),
                             .period = text_quarter(&d->c, quarter),
                             .pattern = WORD_DAY_ACCOUNT});
    }
}

static void add_rebate(struct dates *d, const struct plan_rebate *rebate)
{
    const struct plan_period *period = d->c.plan->period;
    if (!period || !date_known(period->start))
        return;
    add_periods(d, rebate, period->start);
    add_interim(d, rebate, period->start);
    const struct plan_true_up *true_up = rebate->true_up;
    if (true_up && date_known(true_up->due)
        && (!date_known(rebate->due) || date_compare(true_up->due, rebate->due) != 0))
        add_due(d, rebate, (struct due){.date = true_up->due,
                                        .key = key_of(d, "settlement", rebate->id),
                                        .period = STR(""),
                                        .pattern = WORD_DAY_SETTLEMENT});
}

/* ---- all ---- */

static void add_terms(struct dates *d)
{
    const struct plan_terms *terms = d->c.plan->terms;
    for (size_t i = 0; terms && i < terms->rebates.count; i++)
        add_rebate(d, &PLAN_ITEMS(terms->rebates, plan_rebate)[i]);
}

static int by_key(const void *a, const void *b)
{
    const struct dated *left = *(const struct dated *const *)a;
    const struct dated *right = *(const struct dated *const *)b;
    int order = str_compare(left->key, right->key);
    return order ? order : (left > right) - (left < right);
}

/* Two reviews of one quarter, or two steps of one kind, are told apart by their order. */
static void part_keys(struct dates *d)
{
    struct dated **sorted = arena_array(d->c.arena, d->count, sizeof *sorted);
    for (size_t i = 0; i < d->count; i++)
        sorted[i] = &d->items[i];
    qsort(sorted, d->count, sizeof *sorted, by_key);
    for (size_t i = 0, same; i < d->count; i += same) {
        struct str key = sorted[i]->key;
        for (same = 1; i + same < d->count && str_equal(sorted[i + same]->key, key); same++)
            sorted[i + same]->key =
                str_format(d->c.arena, "%.*s.%zu", STR_ARGS(key), same + 1);
    }
}

static int by_day(const void *a, const void *b)
{
    const struct dated *left = a, *right = b;
    int order = date_compare(left->first, right->first);
    if (!order)
        order = (int)left->kind - (int)right->kind;
    return order ? order : str_compare(left->key, right->key);
}

const struct dated *plan_dates(struct arena *arena, const struct plan *plan,
                               const struct wording *wording, enum lang lang, size_t *count)
{
    struct dates d = {.c = {.arena = arena, .plan = plan, .whole = plan, .wording = wording,
                            .lang = lang}};
    for (size_t i = 0; i < plan->steps.count; i++)
        add_step(&d, &PLAN_ITEMS(plan->steps, plan_step)[i]);
    for (size_t i = 0; i < plan->reviews.count; i++)
        add_review(&d, &PLAN_ITEMS(plan->reviews, plan_review)[i]);
    for (size_t i = 0; i < plan->actions.count; i++)
        add_action(&d, &PLAN_ITEMS(plan->actions, plan_action)[i]);
    for (size_t i = 0; i < plan->activities.count; i++)
        add_activity(&d, &PLAN_ITEMS(plan->activities, plan_activity)[i]);
    add_signing(&d);
    add_terms(&d);
    *count = d.count;
    if (d.count == 0)
        return NULL;
    part_keys(&d);
    qsort(d.items, d.count, sizeof *d.items, by_day);
    return d.items;
}

struct str dated_category(const struct wording *wording, enum dated_kind kind)
{
    static const enum word words[] = {
        [DATED_REVIEW] = WORD_DAYS_REVIEWS,       [DATED_INPUTS] = WORD_DAYS_INPUTS,
        [DATED_ACTION] = WORD_DAYS_ACTIONS,       [DATED_ACTIVITY] = WORD_DAYS_ACTIVITIES,
        [DATED_ORDERS] = WORD_DAYS_ACTIVITIES,    [DATED_AGREE] = WORD_DAYS_ACTIVITIES,
        [DATED_STEP] = WORD_DAYS_SIGNING,         [DATED_SIGNING] = WORD_DAYS_SIGNING,
        [DATED_PAYMENT] = WORD_DAYS_PAYMENTS};
    return wording_word(wording, words[kind]);
}
