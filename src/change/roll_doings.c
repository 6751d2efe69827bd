/* What is done: activities, displays and equipment, actions, reviews. */
#include "change/roll_parts.h"

/* ---- activities ---- */

/* Of several rows about an activity the last. */
static const struct actual_promotion *promotion_of(const struct roll *r, struct str activity)
{
    const struct actual_promotion *rows = PLAN_ITEMS(r->actuals->promotions, actual_promotion);
    const struct actual_promotion *found = NULL;
    for (size_t i = 0; i < r->actuals->promotions.count; i++)
        if (str_equal(rows[i].activity.id, activity)
            && (!found || rows[i].quarter >= found->quarter))
            found = &rows[i];
    return found;
}

static void move_activity(struct roll *r, struct plan_activity *activity)
{
    struct str title = roll_title(&activity->node);
    struct roll_shift shift =
        roll_shift_of(r, activity->start, activity->end, &activity->node);
    if (date_known(activity->start) || date_known(activity->end))
        roll_note_span(r, &activity->node, title, &shift, activity->start, activity->end);
    activity->start = roll_shifted(r, &shift, activity->start);
    activity->end = roll_shifted(r, &shift, activity->end);
    shift.within = false; /* orders may come in the year before */
    activity->order_start = roll_shifted(r, &shift, activity->order_start);
    activity->order_end = roll_shifted(r, &shift, activity->order_end);
    roll_move_day(r, &activity->node, &activity->agree_by,
                  roll_same_day(activity->agree_by, r->years), title, WHAT_AGREE_BY);
}

void roll_activities(struct roll *r)
{
    struct plan_activity *activities = OWN_ITEMS(r->plan->activities, plan_activity);
    for (size_t i = 0; i < r->plan->activities.count; i++) {
        struct plan_activity *activity = &activities[i];
        const struct actual_promotion *found = promotion_of(r, activity->id);
        struct arg id = ARG("id", activity->id), title = ARG("title", roll_title(&activity->node));
        move_activity(r, activity);
        NOTE(r, ROLL_CONFIRM, activity->budget.known ? &ROLL_PROPOSED : &ROLL_CONTENT,
             &activity->node, NULL, id, title, ARG("year", r->old_year),
             roll_arg("amount", roll_money(r, activity->budget)));
        if (found && found->baseline.known) {
            activity->baseline = found->baseline;
            NOTE(r, ROLL_TAKEN, &ROLL_TOOK_ACTIVITY, &activity->node, "baseline", id, title,
                 ARG("amount", roll_money(r, activity->baseline)), ARG("year", r->old_year));
        }
        roll_years_all(r, &activity->node, roll_title(&activity->node));
    }
}

/* ---- displays and equipment ---- */

static const struct actual_audit *audit_of(const struct roll *r, struct str display)
{
    const struct actual_audit *rows = PLAN_ITEMS(r->actuals->audits, actual_audit);
    const struct actual_audit *found = NULL;
    for (size_t i = 0; i < r->actuals->audits.count; i++)
        if (str_equal(rows[i].display.id, display) && rows[i].share.known
            && (!found || rows[i].quarter >= found->quarter))
            found = &rows[i];
    return found;
}

static void roll_displays(struct roll *r)
{
    struct plan_display *displays = OWN_ITEMS(r->plan->displays, plan_display);
    for (size_t i = 0; i < r->plan->displays.count; i++) {
        struct plan_display *display = &displays[i];
        const struct actual_audit *audit = audit_of(r, display->id);
        NOTE(r, ROLL_CONFIRM, &ROLL_DISPLAY, &display->node, NULL, ARG("id", display->id),
             ARG("year", r->old_year));
        if (date_known(display->start) || date_known(display->end)) {
            struct roll_shift shift = roll_shift_of(r, display->start, display->end, NULL);
            roll_note_span(r, &display->node, display->id, &shift, display->start,
                           display->end);
            display->start = roll_shifted(r, &shift, display->start);
            display->end = roll_shifted(r, &shift, display->end);
        }
        if (audit) {
            display->current = audit->share;
            NOTE(r, ROLL_TAKEN, &ROLL_TOOK_AUDIT, &display->node, "current",
                 ARG("id", display->id), ARG("share", dec_str(r->arena, audit->share)));
        }
        roll_years_all(r, &display->node, display->id);
    }
}

static bool withdrawn(const struct roll *r, struct str asset)
{
    const struct actual_inspection *rows =
        PLAN_ITEMS(r->actuals->inspections, actual_inspection);
    const struct actual_inspection *last = NULL;
    for (size_t i = 0; i < r->actuals->inspections.count; i++)
        if (str_equal(rows[i].asset, asset) && rows[i].state
            && (!last || rows[i].quarter >= last->quarter))
            last = &rows[i];
    return last && last->state == ASSET_WITHDRAWN;
}

static void roll_assets(struct roll *r)
{
    struct plan_asset *assets = OWN_ITEMS(r->plan->assets, plan_asset);
    const struct plan_asset *old = PLAN_ITEMS(r->old->assets, plan_asset);
    size_t kept = 0;
    for (size_t i = 0; i < r->old->assets.count; i++) {
        if (withdrawn(r, old[i].number))
            NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_ASSET, &old[i].node, NULL,
                 ARG("id", old[i].number));
        else
            assets[kept++] = assets[i];
    }
    r->plan->assets.count = kept;
}

void roll_stores(struct roll *r)
{
    roll_displays(r);
    roll_assets(r);
}

/* ---- actions ---- */

/* What the reviews said last of an action: each value from the last row that gives it. */
struct told {
    int32_t state;
    struct date due;
};

static struct told told_of(const struct roll *r, struct str id)
{
    const struct actual_action *rows = PLAN_ITEMS(r->actuals->actions, actual_action);
    struct told told = {0};
    for (int32_t q = QUARTER_1; q <= QUARTER_4; q++)
        for (size_t i = 0; i < r->actuals->actions.count; i++) {
            if (rows[i].quarter != q || !str_equal(rows[i].id, id))
                continue;
            told.state = rows[i].state ? rows[i].state : told.state;
            told.due = date_known(rows[i].due) ? rows[i].due : told.due;
        }
    return told;
}

/* A due date that lies in the new plan year already was set with it in mind. */
static void move_action(struct roll *r, struct plan_action *action)
{
    bool ahead = date_known(action->due)
                 && date_compare(action->due, r->plan->period->start) >= 0;
    roll_move_day(r, &action->node, &action->start, roll_same_week(action->start, r->years),
                  action->id, WHAT_START);
    roll_move_day(r, &action->node, &action->due,
                  ahead ? action->due : roll_same_week(action->due, r->years), action->id,
                  WHAT_DUE);
    if (date_known(action->start) && date_known(action->due)
        && date_compare(action->start, action->due) > 0)
        action->start = action->due;
    roll_years_all(r, &action->node, action->id);
}

static void keep_old_actions(struct roll *r, struct plan_list *list)
{
    struct plan_action *items = OWN(list->items);
    const struct plan_action *old = PLAN_ITEMS(r->old->actions, plan_action);
    size_t kept = 0;
    for (size_t i = 0; i < r->old->actions.count; i++) {
        struct told told = told_of(r, old[i].id);
        int32_t state = told.state ? told.state : old[i].state;
        if (state == ACTION_DONE) {
            NOTE(r, ROLL_LEFT_OUT, &ROLL_GONE_ACTION, &old[i].node, NULL,
                 ARG("id", old[i].id), roll_arg("text", old[i].text));
            continue;
        }
        items[kept] = items[i];
        items[kept].due = date_known(told.due) ? told.due : items[kept].due;
        kept++;
    }
    list->count = kept;
}

static bool had_action(const struct roll *r, struct str id)
{
    const struct plan_action *old = PLAN_ITEMS(r->old->actions, plan_action);
    for (size_t i = 0; i < r->old->actions.count; i++)
        if (str_equal(old[i].id, id))
            return true;
    return false;
}

/* An earlier row with a text tells of the same. */
static bool told_action(const struct roll *r, size_t row)
{
    const struct actual_action *rows = PLAN_ITEMS(r->actuals->actions, actual_action);
    for (size_t i = 0; i < row; i++)
        if (rows[i].text.n && str_equal(rows[i].id, rows[row].id))
            return true;
    return false;
}

/* An action that a review decided is told by the row that has its text. */
static void add_new_actions(struct roll *r, struct plan_list *list)
{
    const struct actual_action *rows = PLAN_ITEMS(r->actuals->actions, actual_action);
    for (size_t i = 0; i < r->actuals->actions.count; i++) {
        struct told told = told_of(r, rows[i].id);
        if (!rows[i].text.n || told.state == ACTION_DONE || told_action(r, i)
            || had_action(r, rows[i].id))
            continue;
        struct str id = roll_id(r, rows[i].id, "x");
        struct plan_action *action = roll_list_add(list, &action_shape, &r->plan->node);
        action->id = id;
        action->goal = (struct plan_ref){rows[i].goal.id, NULL};
        action->owner = (struct plan_ref){rows[i].owner.id, NULL};
        action->due = told.due;
        action->state = ACTION_OPEN;
        action->text = rows[i].text;
    }
}

void roll_actions(struct roll *r)
{
    struct plan_list *list = &r->plan->actions;
    roll_list_more(r, list, sizeof(struct plan_action), r->actuals->actions.count);
    keep_old_actions(r, list);
    add_new_actions(r, list);
    struct plan_action *items = OWN(list->items);
    for (size_t i = 0; i < list->count; i++) {
        bool known = had_action(r, items[i].id);
        NOTE(r, ROLL_CONFIRM, known ? &ROLL_ACTION : &ROLL_ACTION_NEW, &items[i].node, NULL,
             ARG("id", items[i].id), roll_arg("text", items[i].text));
        move_action(r, &items[i]);
    }
}

/* ---- reviews ---- */

static void move_review(struct roll *r, struct plan_review *review, struct str title)
{
    struct date old = review->date;
    roll_move_day(r, &review->node, &review->inputs_due,
                  roll_same_week(review->inputs_due, r->years), title, WHAT_INPUTS);
    struct date wanted = roll_same_week(old, r->years);
    struct date first = date_known(review->inputs_due)
                            ? date_add_days(review->inputs_due, 1) : DATE_NONE;
    struct date moved = roll_working_day(r, wanted);
    if (!date_known(old) || !date_known(first) || date_compare(moved, first) >= 0) {
        roll_move_day(r, &review->node, &review->date, wanted, title, WHAT_REVIEW);
        return;
    }
    static const char *const what[LANG_COUNT] = {"review", "回顾日期"};
    review->date = holidays_next_working_day(r->given->holidays, first);
    NOTE(r, ROLL_MOVED, &ROLL_DAY_INPUTS, &review->node, NULL, ARG("title", title),
         ARG_WORDS("what", what), roll_arg_date(r, "old", old),
         roll_arg_date(r, "new", review->date),
         roll_arg_date(r, "inputs", review->inputs_due));
}

void roll_reviews(struct roll *r)
{
    struct plan_review *reviews = OWN_ITEMS(r->plan->reviews, plan_review);
    for (size_t i = 0; i < r->plan->reviews.count; i++) {
        struct str title = str_format(r->arena, "Q%d", (int)reviews[i].quarter);
        move_review(r, &reviews[i], title);
        roll_years_all(r, &reviews[i].node, title);
    }
}
