/* The figures of a review for a program: plans/schema/review-1.json. */
#include "reports/review_parts.h"

enum { QUARTERS = 4 };

/* Objects and lists divide their members by commas; `first` is true until one is written. */
struct json {
    struct buf *out;
    bool first;
};

static const char *const colours[] = {[RAG_NONE] = NULL, [RAG_RED] = "red",
                                      [RAG_AMBER] = "amber", [RAG_GREEN] = "green"};

/* ---- members ---- */

static void name(struct json *j, const char *member)
{
    buf_puts(j->out, j->first ? "" : ", ");
    j->first = false;
    if (member)
        buf_printf(j->out, "\"%s\": ", member);
}

static void begin(struct json *j, const char *member, char bracket)
{
    name(j, member);
    buf_char(j->out, bracket);
    j->first = true;
}

static void end(struct json *j, char bracket)
{
    buf_char(j->out, bracket);
    j->first = false;
}

/* A member of the outermost object: on a line of its own. */
static void line(struct json *j)
{
    buf_puts(j->out, j->first ? "\n" : ",\n");
    j->first = true;
}

static void null(struct json *j, const char *member)
{
    name(j, member);
    buf_puts(j->out, "null");
}

static void text(struct json *j, const char *member, struct str value)
{
    if (!value.s) {
        null(j, member);
        return;
    }
    name(j, member);
    buf_json(j->out, value);
}

static void words(struct json *j, const char *member, const char *value)
{
    text(j, member, str_of(value));
}

static void decimal(struct json *j, const char *member, struct dec value)
{
    text(j, member, value.known ? dec_str(j->out->arena, value) : STR_NONE);
}

static void number(struct json *j, const char *member, long value)
{
    name(j, member);
    buf_printf(j->out, "%ld", value);
}

/* Not known: null. */
static void count(struct json *j, const char *member, int32_t value)
{
    if (value)
        number(j, member, value);
    else
        null(j, member);
}

static void truth(struct json *j, const char *member, bool value)
{
    name(j, member);
    buf_puts(j->out, value ? "true" : "false");
}

static void day(struct json *j, const char *member, struct date date)
{
    char iso[11];
    if (date_known(date))
        date_iso(date, iso);
    text(j, member, date_known(date) ? str_copy(j->out->arena, str_of(iso)) : STR_NONE);
}

static void quarters(struct json *j, const char *member, const struct dec values[QUARTERS])
{
    begin(j, member, '[');
    for (int q = 0; q < QUARTERS; q++)
        decimal(j, NULL, values[q]);
    end(j, ']');
}

static void node(struct json *j, const struct pack *p, const struct plan_node *of)
{
    struct str id = of ? node_id(of) : STR_NONE;
    text(j, "id", id.n ? id : STR_NONE);
    text(j, "title", of ? pack_name(p, of) : STR_NONE);
}

/* ---- goals ---- */

static void attained(struct json *j, const char *member, const struct attained *a)
{
    begin(j, member, '{');
    decimal(j, "planned", a->planned);
    decimal(j, "actual", a->actual);
    decimal(j, "gap", a->gap);
    decimal(j, "attainment", a->attainment);
    words(j, "colour", colours[a->rag]);
    end(j, '}');
}

static const char *landing_kind(enum landing_kind kind)
{
    static const char *const kinds[] = {[LANDING_NONE] = NULL,
                                        [LANDING_SEASON] = "season",
                                        [LANDING_STRAIGHT] = "straightLine",
                                        [LANDING_LATEST] = "latest",
                                        [LANDING_MEAN] = "mean",
                                        [LANDING_HIGHEST] = "highest",
                                        [LANDING_FINAL] = "final"};
    return kinds[kind];
}

static void goal(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_goal *g = &p->s->goals[index];
    node(j, p, &g->goal->node);
    text(j, "measure", g->goal->measure);
    text(j, "unit", g->goal->unit);
    decimal(j, "weight", g->goal->weight);
    quarters(j, "planned", g->planned);
    quarters(j, "actual", g->actual);
    quarters(j, "lastYear", g->last_year);
    attained(j, "quarter", &g->quarter);
    count(j, "through", g->through);
    attained(j, "toDate", &g->to_date);
    attained(j, "landing", &g->landing);
    words(j, "landingBy", landing_kind(g->landing_kind));
    decimal(j, "straightLine", g->review.straight);
    decimal(j, "requiredRate", g->review.required);
    count(j, "noDataSince", g->no_data_since);
    decimal(j, "score", g->score);
}

static void overall(struct json *j, const struct pack *p)
{
    const struct standing_overall *o = &p->s->overall;
    begin(j, "overall", '{');
    decimal(j, "score", o->score);
    words(j, "colour", colours[o->rag]);
    decimal(j, "weight", o->weight);
    decimal(j, "weightWithData", o->weight_data);
    number(j, "green", (long)o->by_rag[RAG_GREEN]);
    number(j, "amber", (long)o->by_rag[RAG_AMBER]);
    number(j, "red", (long)o->by_rag[RAG_RED]);
    number(j, "noColour", (long)o->by_rag[RAG_NONE]);
    end(j, '}');
}

/* ---- terms ---- */

static void tier(struct json *j, const char *member, size_t index)
{
    if (index == SIZE_MAX)
        null(j, member);
    else
        number(j, member, (long)index + 1);
}

static void rebate(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_rebate *r = &p->s->rebates[index];
    node(j, p, &r->rebate->node);
    truth(j, "ended", r->ended);
    decimal(j, "earned", r->accrual.earned);
    truth(j, "provisional", r->provisional);
    decimal(j, "paid", r->accrual.paid);
    decimal(j, "open", r->accrual.open);
    decimal(j, "payable", r->payable);
    day(j, "due", r->open_due);
    decimal(j, "overdue", r->overdue);
    tier(j, "tier", r->tier);
    tier(j, "nextTier", r->next_tier);
    decimal(j, "nextFrom", r->next_from);
    decimal(j, "distance", r->accrual.distance);
    decimal(j, "distancePercent", r->accrual.percent);
    decimal(j, "jump", r->next_jump);
    decimal(j, "atLanding", r->at_landing);
    decimal(j, "atTarget", r->at_target);
}

static void fee(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_fee *f = &p->s->fees[index];
    node(j, p, &f->fee->node);
    decimal(j, "agreed", f->agreed);
    decimal(j, "paid", f->paid);
    decimal(j, "open", f->open);
}

/* ---- money and promotions ---- */

static void spend(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_spend *s = &p->s->spends[index];
    node(j, p, s->node);
    decimal(j, "budget", s->budget);
    decimal(j, "quarter", s->quarter);
    decimal(j, "spent", s->spent);
    decimal(j, "open", s->open);
    decimal(j, "over", s->over);
}

static void budget(struct json *j, const struct pack *p)
{
    const struct standing_budget *b = &p->s->budget;
    if (!pack_holds(p, "budget")) {
        null(j, "budget");
        return;
    }
    begin(j, "budget", '{');
    decimal(j, "total", b->total);
    decimal(j, "spent", b->spent);
    decimal(j, "open", b->open);
    decimal(j, "percent", b->percent);
    decimal(j, "over", b->over);
    decimal(j, "reserve", b->reserve);
    decimal(j, "reserveLeft", b->reserve_left);
    end(j, '}');
}

static void promotion(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_promotion *one = &p->s->promotions[index];
    node(j, p, &one->activity->node);
    truth(j, "ended", one->ended);
    truth(j, "told", one->row != NULL);
    decimal(j, "baseline", one->actual.baseline);
    decimal(j, "actual", one->actual.actual);
    decimal(j, "incremental", one->result.incremental);
    decimal(j, "uplift", one->result.uplift);
    decimal(j, "plannedUplift", one->planned_result.uplift);
    if (!p->c->internal)
        return;
    decimal(j, "spend", one->actual.spend);
    decimal(j, "profit", one->result.profit);
    decimal(j, "return", one->result.returned);
    decimal(j, "breakEven", one->result.break_even);
}

/* ---- displays and equipment ---- */

static const char *audit_word(enum audit_state state)
{
    static const char *const states[] = {[AUDIT_NO_DATA] = NULL,
                                         [AUDIT_PASSED] = "passed",
                                         [AUDIT_FAILED] = "failed",
                                         [AUDIT_NOT_DUE] = "notDue"};
    return states[state];
}

static void display(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_display *d = &p->s->displays[index];
    const struct actual_audit none = {0};
    const struct actual_audit *found = d->audit ? d->audit : &none;
    node(j, p, &d->display->node);
    words(j, "state", audit_word(d->state));
    decimal(j, "agreedShare", d->display->share);
    decimal(j, "share", found->share);
    count(j, "agreedFacings", d->display->facings);
    decimal(j, "facings", found->facings);
    count(j, "agreedCount", d->display->count);
    decimal(j, "count", found->count);
    decimal(j, "score", found->score);
}

static void asset(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_asset *a = &p->s->assets[index];
    const struct actual_inspection none = {0};
    const struct actual_inspection *found = a->inspection ? a->inspection : &none;
    text(j, "number", a->asset->number);
    words(j, "state", audit_word(a->state));
    words(j, "found", found->state ? asset_state_words[found->state - 1] : NULL);
    decimal(j, "agreedPurity", a->asset->purity);
    decimal(j, "purity", found->purity);
    (void)p;
}

/* ---- satisfaction ---- */

static void factor(struct json *j, const struct pack *p, size_t index)
{
    static const char *const fields[] = {[SATISFACTION_NONE] = NULL,
                                         [SATISFACTION_FIX] = "fixFirst",
                                         [SATISFACTION_KEEP] = "keep",
                                         [SATISFACTION_HIDDEN] = "hiddenLoss",
                                         [SATISFACTION_OVER] = "overServed"};
    const struct standing_factor *f = &p->s->factors[index];
    text(j, "name", f->name);
    count(j, "importance", f->importance);
    count(j, "before", f->before);
    count(j, "now", f->now);
    words(j, "field", fields[f->field_now]);
}

static void complaint(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_complaint *one = &p->s->complaints.items[index];
    text(j, "id", one->id);
    text(j, "text", one->text);
    day(j, "received", one->received);
    day(j, "acknowledged", one->acknowledged);
    day(j, "resolved", one->resolved);
    truth(j, "open", one->open);
    number(j, "days", one->open ? one->age : one->days);
    truth(j, "late", one->late);
}

/* ---- actions, points, decisions ---- */

static void action(struct json *j, const struct pack *p, size_t index)
{
    static const char *const groups[] = {
        [ACTION_CARRIED] = "carried", [ACTION_CLOSED] = "closed", [ACTION_NEXT] = "next",
        [ACTION_LATER] = "later", [ACTION_CLOSED_EARLIER] = "closedEarlier"};
    const struct standing_action *a = &p->s->actions[index];
    struct str owner = text_contact(&a->owner);
    text(j, "id", a->id);
    text(j, "text", a->text);
    words(j, "group", groups[a->group]);
    text(j, "owner", owner.n ? owner : STR_NONE);
    day(j, "firstDue", a->first_due);
    day(j, "due", a->due);
    day(j, "done", a->done);
    number(j, "overdueDays", a->overdue);
    number(j, "ageDays", a->age);
    number(j, "reviews", a->reviews);
    truth(j, "new", a->added);
}

static void point(struct json *j, const struct pack *p, size_t index)
{
    const struct standing_point *one = &p->s->points[index];
    words(j, "code", point_codes[one->code]);
    words(j, "kind", finding_words[one->kind - 1]);
    node(j, p, one->node);
    decimal(j, "a", one->a);
    decimal(j, "b", one->b);
    count(j, "quarter", one->quarter);
    day(j, "date", one->date);
    text(j, "sentence", pack_point(p, one));
}

static void decision(struct json *j, const struct pack *p, size_t index)
{
    const struct actual_decision *one =
        &PLAN_ITEMS(p->s->given.actuals->decisions, actual_decision)[index];
    text(j, "id", one->id);
    text(j, "part", one->part);
    text(j, "field", one->field);
    text(j, "value", one->value);
    text(j, "reason", one->text);
}

/* ---- lists ---- */

static bool shown_point(const struct pack *p, size_t index)
{
    return pack_shows(p, &p->s->points[index]);
}

static bool own_decision(const struct pack *p, size_t index)
{
    return PLAN_ITEMS(p->s->given.actuals->decisions, actual_decision)[index].quarter
           == p->quarter;
}

struct list {
    const char *name;
    size_t count;
    void (*write)(struct json *j, const struct pack *p, size_t index);
    bool (*stands)(const struct pack *p, size_t index); /* NULL: all rows */
    const char *internal; /* part of the plan without which the list is null */
    bool untold;          /* no data: null, too */
};

static void write_list(struct json *j, const struct pack *p, const struct list *list)
{
    bool any = false;
    line(j);
    if (list->untold || !pack_holds(p, list->internal)) {
        null(j, list->name);
        return;
    }
    begin(j, list->name, '[');
    for (size_t i = 0; i < list->count; i++) {
        if (list->stands && !list->stands(p, i))
            continue;
        buf_puts(j->out, any ? ",\n  " : "\n  ");
        any = true;
        j->first = true;
        begin(j, NULL, '{');
        list->write(j, p, i);
        end(j, '}');
    }
    end(j, ']');
}

static void lists(struct json *j, const struct pack *p)
{
    const struct standing *s = p->s;
    const struct list all[] = {
        {"goals", s->goal_count, goal, NULL, NULL, false},
        {"rebates", s->rebate_count, rebate, NULL, NULL, false},
        {"fees", s->fee_count, fee, NULL, NULL, false},
        {"spends", s->spend_count, spend, NULL, "budget", false},
        {"promotions", s->promotion_count, promotion, NULL, NULL, false},
        {"displays", s->display_count, display, NULL, NULL, false},
        {"assets", s->asset_count, asset, NULL, NULL, false},
        {"factors", s->factor_count, factor, NULL, "satisfaction", false},
        {"complaints", s->complaints.count, complaint, NULL, "satisfaction",
         !s->complaints.known},
        {"actions", s->action_count, action, NULL, NULL, false},
        {"points", s->point_count, point, shown_point, NULL, false},
        {"decisions", s->given.actuals->decisions.count, decision, own_decision, NULL, false},
    };
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        write_list(j, p, &all[i]);
}

static void review(struct json *j, const struct plan_review *of)
{
    if (!of) {
        null(j, "review");
        return;
    }
    begin(j, "review", '{');
    day(j, "date", of->date);
    text(j, "time", of->time);
    text(j, "place", of->place);
    day(j, "inputsDue", of->inputs_due);
    end(j, '}');
}

static void head(struct json *j, const struct pack *p)
{
    const struct plan *plan = p->c->plan;
    line(j);
    text(j, "plan", plan->id);
    number(j, "version", plan->version);
    line(j);
    number(j, "quarter", p->quarter);
    day(j, "from", p->s->range.first);
    day(j, "to", p->s->range.last);
    day(j, "today", p->s->given.today);
    line(j);
    words(j, "audience", p->c->internal ? "internal" : "customer");
    text(j, "currency", plan->money ? plan->money->currency : STR_NONE);
    line(j);
    number(j, "tables", (long)p->given->tables);
    text(j, "digest", p->given->digest);
    line(j);
    review(j, p->review);
    line(j);
    overall(j, p);
    line(j);
    budget(j, p);
}

void review_json(struct buf *out, const struct review_given *given,
                 const struct wording *wording, enum lang lang)
{
    const struct plan *plan = given->standing->given.plan;
    struct composer c = {.arena = out->arena, .plan = plan, .whole = plan, .wording = wording,
                         .lang = lang, .internal = given->audience == AUDIENCE_INTERNAL};
    struct pack p = pack_of(&c, given);
    struct json j = {.out = out, .first = true};
    begin(&j, NULL, '{');
    j.first = true;
    head(&j, &p);
    lists(&j, &p);
    buf_puts(out, "\n}\n");
}
