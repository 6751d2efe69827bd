/* A plan's days → the entries of a calendar file. */
#include "face/calendar.h"

#include "calendar/calendar.h"
#include "compose/dates.h"
#include "compose/words.h"
#include "face/reading.h"

#include <stdlib.h>

CALENDAR_MESSAGES(MESSAGE_DEFINE)

enum { REVIEW_ALARM = 7 }; /* days before */

/* One version of a plan as its readers may see it, and its days. */
struct days {
    const struct plan *plan;
    const struct dated *items;
    size_t count;
};

struct making {
    struct arena *arena;
    struct findings *findings;
    const struct planpact_calendar_options *options;
    const struct wording *wording;
    enum lang lang;
    struct calendar calendar;
    struct calendar_entry *entries;
    size_t capacity;
    bool timed; /* an entry has a time of day */
};

static const enum planpact_days_bit bits[] = {
    [DATED_REVIEW] = PLANPACT_DAYS_BIT_REVIEWS,      [DATED_INPUTS] = PLANPACT_DAYS_BIT_INPUTS,
    [DATED_ACTION] = PLANPACT_DAYS_BIT_ACTIONS,
    [DATED_ACTIVITY] = PLANPACT_DAYS_BIT_ACTIVITIES,
    [DATED_ORDERS] = PLANPACT_DAYS_BIT_ACTIVITIES,   [DATED_AGREE] = PLANPACT_DAYS_BIT_ACTIVITIES,
    [DATED_STEP] = PLANPACT_DAYS_BIT_SIGNING,        [DATED_SIGNING] = PLANPACT_DAYS_BIT_SIGNING,
    [DATED_PAYMENT] = PLANPACT_DAYS_BIT_PAYMENTS};

/* ---- the time of a review ---- */

/* A time of the 24-hour clock at *at, which moves past it: minutes after midnight, -1 if there
 * is none. */
static int32_t read_clock(struct str text, size_t *at)
{
    int32_t parts[2] = {0, 0};
    for (int part = 0; part < 2; part++) {
        size_t digits = 0;
        for (; *at < text.n && text.s[*at] >= '0' && text.s[*at] <= '9' && digits < 2; digits++)
            parts[part] = parts[part] * 10 + (text.s[(*at)++] - '0');
        if (digits == 0 || (part == 1 && digits != 2))
            return -1;
        size_t next = *at;
        uint32_t colon = part == 0 && next < text.n ? utf8_next(text, &next) : 0;
        if (part == 0 && colon != ':' && colon != 0xFF1A)
            return -1;
        *at = next;
    }
    return parts[0] < 24 && parts[1] < 60 ? parts[0] * 60 + parts[1] : -1;
}

/* What stands between two times: a dash, a tilde, “to” or 至, with or without spaces. */
static void skip_between(struct str text, size_t *at)
{
    static const char *const between[] = {" ", "-", "–", "—", "~", "～", "至", "到", "to"};
    for (size_t i = 0; i < sizeof between / sizeof between[0]; i++) {
        struct str mark = str_of(between[i]);
        if (!str_starts(str_slice(text, *at, text.n), mark))
            continue;
        *at += mark.n;
        i = SIZE_MAX; /* look again */
    }
}

/* "14:00-15:30" or "14:00"; *to stays 0 if it is not said. */
static bool read_time(struct str text, int32_t *from, int32_t *to)
{
    size_t at = 0;
    text = str_trim(text);
    *from = read_clock(text, &at);
    *to = 0;
    if (*from < 0 || at == text.n)
        return *from >= 0;
    size_t first = at;
    skip_between(text, &at);
    *to = at > first ? read_clock(text, &at) : -1;
    return *to > *from && at == text.n;
}

static int32_t agenda_minutes(const struct plan_review *review)
{
    int32_t minutes = 0;
    for (size_t i = 0; i < review->agenda.count; i++)
        minutes += PLAN_ITEMS(review->agenda, plan_topic)[i].minutes;
    return minutes;
}

static void take_time(struct making *m, const struct plan_review *review,
                      struct calendar_entry *entry)
{
    if (!review->time.n)
        return;
    entry->timed = read_time(review->time, &entry->from, &entry->to);
    m->timed |= entry->timed;
    if (!entry->timed)
        FIND(m->findings, &CALENDAR_TIME,
             field_pos(&review->node, shape_field(review->node.shape, STR("time"))),
             ARG("value", review->time));
    else if (!entry->to && agenda_minutes(review))
        entry->to = entry->from + agenda_minutes(review);
}

/* ---- people ---- */

static struct calendar_person person_of(const struct plan_contact *contact)
{
    return (struct calendar_person){contact->name, contact->email};
}

/* Those with an address can be sent something, which calendar programs offer to do; so nobody of
 * the customer stands among them in a copy with what is internal. The description names them all.
 * The host is the supplier's first: it is the supplier's plan. */
static void take_people(struct making *m, const struct plan_refs *refs,
                        struct calendar_entry *entry)
{
    struct calendar_person *people = arena_array(m->arena, refs->count, sizeof *people);
    for (size_t i = 0; i < refs->count; i++) {
        const struct plan_contact *contact =
            (const struct plan_contact *)refs->items[i].target;
        bool theirs = contact && contact->party != PARTY_SUPPLIER
                      && m->options->audience == PLANPACT_INTERNAL;
        if (!contact || theirs || !calendar_mail_good(contact->email))
            continue;
        people[entry->people_count++] = person_of(contact);
        if (contact->party == PARTY_SUPPLIER && !entry->organizer.email.n)
            entry->organizer = person_of(contact);
    }
    entry->people = people;
}

static void take_review(struct making *m, const struct plan_review *review,
                        struct calendar_entry *entry)
{
    entry->place = review->place.n ? review->place : review->call;
    entry->link = calendar_link_good(review->call) ? review->call : STR_NONE;
    entry->alarm = REVIEW_ALARM;
    take_time(m, review, entry);
    take_people(m, &review->participants, entry);
}

/* ---- entries ---- */

static struct str short_name(const struct plan_party *party)
{
    return !party ? STR("") : party->short_name.n ? party->short_name : party->legal_name;
}

/* Who stands opposite the reader. */
static struct str other_party(const struct making *m, const struct plan *plan)
{
    const struct plan_parties *parties = plan->parties;
    bool internal = m->options->audience == PLANPACT_INTERNAL;
    return parties ? short_name(internal ? parties->customer : parties->supplier) : STR("");
}

static struct str summary_of(const struct making *m, const struct plan *plan,
                             const struct dated *item)
{
    struct str title = item->title;
    if (item->done)
        title = FILL(m->arena, wording_word(m->wording, WORD_DAY_DONE), {"title", title});
    return FILL(m->arena, wording_word(m->wording, WORD_DAY_SUMMARY), {"title", title},
                {"party", other_party(m, plan)});
}

static struct str description_of(const struct making *m, const struct plan *plan,
                                 const struct dated *item)
{
    struct str from = FILL(m->arena, wording_word(m->wording, WORD_DAY_FROM), {"id", plan->id},
                           {"version", str_format(m->arena, "%d", plan->version)});
    return item->text.n ? str_format(m->arena, "%.*s\n\n%.*s", STR_ARGS(item->text),
                                     STR_ARGS(from))
                        : from;
}

static bool is_wanted(const struct making *m, const struct dated *item)
{
    return !m->options->days || (m->options->days >> bits[item->kind] & 1);
}

static void add_entry(struct making *m, const struct plan *plan, const struct dated *item,
                      bool cancelled)
{
    if (!is_wanted(m, item))
        return;
    struct calendar_entry entry = {
        .uid = str_format(m->arena, "%.*s.%.*s@planpact", STR_ARGS(plan->id),
                          STR_ARGS(item->key)),
        .category = dated_category(m->wording, item->kind),
        .summary = summary_of(m, plan, item),
        .description = description_of(m, plan, item),
        .first = item->first,
        .last = item->last,
        .cancelled = cancelled};
    if (item->kind == DATED_REVIEW)
        take_review(m, (const struct plan_review *)item->node, &entry);
    m->entries = arena_grow(m->arena, m->entries, &m->capacity, m->calendar.count + 1,
                            sizeof *m->entries);
    m->entries[m->calendar.count++] = entry;
}

static int by_key(const void *a, const void *b)
{
    return str_compare(((const struct dated *)a)->key, ((const struct dated *)b)->key);
}

/* What the earlier version had and this one has no longer. */
static void add_cancelled(struct making *m, const struct days *now, const struct days *before)
{
    struct dated *sorted = arena_array(m->arena, now->count, sizeof *sorted);
    for (size_t i = 0; i < now->count; i++)
        sorted[i] = now->items[i];
    if (now->count)
        qsort(sorted, now->count, sizeof *sorted, by_key);
    for (size_t i = 0; i < before->count; i++)
        if (!now->count
            || !bsearch(&before->items[i], sorted, now->count, sizeof *sorted, by_key))
            add_entry(m, before->plan, &before->items[i], true);
}

/* ---- the calendar ---- */

static bool read_days(struct making *m, struct planpact *planpact, const struct source *source,
                      struct days *days)
{
    bool sound;
    const struct plan *plan = read_plan(planpact, m->arena, m->findings, source, &sound);
    if (!plan || !sound
        || (!m->wording && !plan_language(m->findings, plan, m->options->lang, &m->lang)))
        return false;
    if (!m->wording)
        m->wording = loaded_wording(planpact, m->findings, m->lang);
    if (!m->wording)
        return false;
    bool internal = m->options->audience == PLANPACT_INTERNAL;
    plan = plan_redact(m->arena, plan, internal ? AUDIENCE_INTERNAL : AUDIENCE_BOTH);
    days->plan = plan_translate(m->arena, m->findings, plan, m->lang);
    days->items = plan_dates(m->arena, days->plan, m->wording, m->lang, &days->count);
    return true;
}

/* How often the text has changed: each amendment that a text in force holds is a step like a
 * version, so that its calendar changes the entries of the one before. */
static int32_t sequence_of(const struct plan *plan)
{
    return plan->version + (plan->conformed ? (int32_t)plan->conformed->amendments.count : 0);
}

static bool same_plan(struct making *m, const struct plan *now, const struct plan *before)
{
    struct pos pos = field_pos(&before->node, shape_field(before->node.shape, STR("id")));
    if (!str_equal(now->id, before->id)) {
        FIND(m->findings, &CALENDAR_PREVIOUS_OTHER, pos, ARG("id", now->id),
             ARG("other", before->id));
        return false;
    }
    if (sequence_of(now) <= sequence_of(before))
        FIND(m->findings, &CALENDAR_PREVIOUS_VERSION,
             field_pos(&now->node, shape_field(now->node.shape, STR("version"))),
             ARG("version", str_format(m->arena, "%d", now->version)),
             ARG("other", str_format(m->arena, "%d", before->version)));
    return true;
}

/* The latest day of the change log; without one the first day of the plan year, so that the same
 * plan always gives the same file. */
static struct date last_change(const struct plan *plan)
{
    struct date last = DATE_NONE;
    for (size_t i = 0; i < plan->changes.count; i++) {
        struct date date = PLAN_ITEMS(plan->changes, plan_change)[i].date;
        if (date_known(date) && (!date_known(last) || date_compare(date, last) > 0))
            last = date;
    }
    return date_known(last) ? last : plan->period->start;
}

static struct str calendar_name(const struct making *m, const struct plan *plan)
{
    return FILL(m->arena, wording_word(m->wording, WORD_DAY_CALENDAR),
                {"title", plan->title.n ? plan->title : plan->id},
                {"supplier", short_name(plan->parties->supplier)},
                {"customer", short_name(plan->parties->customer)});
}

bool planpact_calendar(struct planpact *planpact, struct arena *arena,
                       struct findings *findings, const struct source *source,
                       const struct planpact_calendar_options *options, struct buf *out)
{
    struct making m = {.arena = arena, .findings = findings, .options = options};
    struct days now = {.count = 0}, before = {.count = 0};
    if (!read_days(&m, planpact, source, &now)
        || (options->previous
            && (!read_days(&m, planpact, options->previous, &before)
                || !same_plan(&m, now.plan, before.plan))))
        return false;
    for (size_t i = 0; i < now.count; i++)
        add_entry(&m, now.plan, &now.items[i], false);
    add_cancelled(&m, &now, &before);
    if (m.calendar.count == 0) {
        FIND_PLAIN(findings, &CALENDAR_EMPTY, POS_WHOLE(source));
        return false;
    }
    struct pos pos = POS_NONE;
    m.calendar.region = plan_region(now.plan, &pos);
    if (m.timed && !calendar_zone_known(m.calendar.region))
        FIND(findings, &CALENDAR_ZONE, pos, ARG("region", m.calendar.region));
    m.calendar.name = calendar_name(&m, now.plan);
    m.calendar.lang = m.lang;
    m.calendar.sequence = sequence_of(now.plan);
    m.calendar.stamp = date_known(options->stamp) ? options->stamp : last_change(now.plan);
    m.calendar.entries = m.entries;
    calendar_write(arena, out, &m.calendar);
    return true;
}
