/* Entries → components of libical → the text of the file. */
#include "calendar/parts.h"

#include "base/arena.h"

#include <stdlib.h>

enum { DAY_MINUTES = 24 * 60, ALARM_HOUR = 9 };

void *made(void *object)
{
    if (!object)
        out_of_memory();
    return object;
}

icalproperty *put(icalcomponent *component, icalproperty *property)
{
    icalcomponent_add_property(component, made(property));
    return property;
}

static bool plain_ascii(struct str text, const char *others)
{
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.s[i];
        bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
                      || (byte >= '0' && byte <= '9');
        const char *other = others;
        while (*other && *other != byte)
            other++;
        if (!letter && !*other)
            return false;
    }
    return text.n > 0;
}

bool calendar_mail_good(struct str email)
{
    size_t at = str_find(email, STR("@"), 0);
    return at != SIZE_MAX && plain_ascii(str_slice(email, 0, at), "._+-")
           && plain_ascii(str_slice(email, at + 1, email.n), ".-");
}

bool calendar_link_good(struct str text)
{
    return (str_starts(text, STR("https://")) || str_starts(text, STR("http://")))
           && plain_ascii(text, "-._~:/?#[]@!$&'()*+=%");
}

/* Terminated, and without control characters other than line ends: no text may hold them
 * (RFC 5545 §3.1, CONTROL). */
static const char *text_of(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        bool control = (code < 0x20 && code != '\n') || (code >= 0x7F && code < 0xA0);
        buf_code(&out, control ? ' ' : code == UTF8_BAD ? 0xFFFD : code);
    }
    return str_terminated(arena, buf_str(&out));
}

static void put_language(icalproperty *property, enum lang lang)
{
    icalproperty_add_parameter(property, made(icalparameter_new_language(lang_tag(lang))));
}

static struct icaltimetype day_of(struct date date)
{
    struct icaltimetype time = icaltime_null_date();
    time.year = date.year;
    time.month = date.month;
    time.day = date.day;
    return time;
}

static struct icaltimetype minute_of(struct date date, int32_t minutes)
{
    struct icaltimetype time = day_of(date_add_days(date, minutes / DAY_MINUTES));
    time.is_date = 0;
    time.hour = minutes % DAY_MINUTES / 60;
    time.minute = minutes % 60;
    time.second = 0;
    return time;
}

static void put_zone(icalproperty *property, const struct zone *zone)
{
    if (zone)
        icalproperty_add_parameter(property, made(icalparameter_new_tzid(zone->name)));
}

/* The end of whole days is the first day that no longer counts (RFC 5545 §3.6.1). */
static void put_days(icalcomponent *event, const struct calendar_entry *entry,
                     const struct zone *zone)
{
    struct date last = date_known(entry->last) ? entry->last : entry->first;
    if (!entry->timed) {
        put(event, icalproperty_new_dtstart(day_of(entry->first)));
        put(event, icalproperty_new_dtend(day_of(date_add_days(last, 1))));
        return;
    }
    put_zone(put(event, icalproperty_new_dtstart(minute_of(entry->first, entry->from))), zone);
    if (entry->to)
        put_zone(put(event, icalproperty_new_dtend(minute_of(entry->first, entry->to))), zone);
}

static const char *mailto(struct arena *arena, struct str email)
{
    return str_format(arena, "mailto:%.*s", STR_ARGS(email)).s;
}

static void put_people(struct arena *arena, icalcomponent *event,
                       const struct calendar_entry *entry)
{
    const struct calendar_person *host = &entry->organizer;
    if (!host->email.n)
        return;
    icalproperty *organizer =
        put(event, icalproperty_new_organizer(mailto(arena, host->email)));
    icalproperty_add_parameter(organizer,
                               made(icalparameter_new_cn(text_of(arena, host->name))));
    for (size_t i = 0; i < entry->people_count; i++) {
        const struct calendar_person *person = &entry->people[i];
        icalproperty *attendee =
            put(event, icalproperty_new_attendee(mailto(arena, person->email)));
        icalproperty_add_parameter(attendee,
                                   made(icalparameter_new_cn(text_of(arena, person->name))));
        icalproperty_add_parameter(attendee,
                                   made(icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT)));
        icalproperty_add_parameter(attendee,
                                   made(icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION)));
    }
}

/* Of whole days it rings in the morning, not at midnight. */
static void add_alarm(struct arena *arena, icalcomponent *event,
                      const struct calendar_entry *entry)
{
    if (!entry->alarm || entry->cancelled)
        return;
    struct icaltriggertype trigger = {.time = icaltime_null_time(),
                                      .duration = icaldurationtype_null_duration()};
    trigger.duration.is_neg = 1;
    trigger.duration.days = (unsigned)entry->alarm;
    if (!entry->timed) {
        trigger.duration.days--;
        trigger.duration.hours = 24 - ALARM_HOUR;
    }
    icalcomponent *alarm = made(icalcomponent_new(ICAL_VALARM_COMPONENT));
    put(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    put(alarm, icalproperty_new_trigger(trigger));
    put(alarm, icalproperty_new_description(text_of(arena, entry->summary)));
    icalcomponent_add_component(event, alarm);
}

static void put_texts(struct arena *arena, icalcomponent *event,
                      const struct calendar_entry *entry, enum lang lang)
{
    put_language(put(event, icalproperty_new_summary(text_of(arena, entry->summary))), lang);
    if (entry->description.n)
        put_language(put(event, icalproperty_new_description(
                                    text_of(arena, entry->description))), lang);
    if (entry->place.n)
        put_language(put(event, icalproperty_new_location(text_of(arena, entry->place))), lang);
    if (entry->link.n)
        put(event, icalproperty_new_url(text_of(arena, entry->link)));
    put_language(put(event, icalproperty_new_categories(text_of(arena, entry->category))), lang);
}

static struct icaltimetype stamp_of(struct date date)
{
    struct icaltimetype stamp = minute_of(date, 0);
    stamp.zone = icaltimezone_get_utc_timezone();
    return stamp;
}

static icalcomponent *event_of(struct arena *arena, const struct calendar *calendar,
                               const struct calendar_entry *entry, const struct zone *zone)
{
    icalcomponent *event = made(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    put(event, icalproperty_new_uid(text_of(arena, entry->uid)));
    put(event, icalproperty_new_sequence(calendar->sequence));
    put(event, icalproperty_new_dtstamp(stamp_of(calendar->stamp)));
    put(event, icalproperty_new_lastmodified(stamp_of(calendar->stamp)));
    put_days(event, entry, zone);
    put_texts(arena, event, entry, calendar->lang);
    put(event, icalproperty_new_status(entry->cancelled ? ICAL_STATUS_CANCELLED
                                                        : ICAL_STATUS_CONFIRMED));
    put(event, icalproperty_new_transp(entry->timed && !entry->cancelled
                                           ? ICAL_TRANSP_OPAQUE
                                           : ICAL_TRANSP_TRANSPARENT));
    put_people(arena, event, entry);
    add_alarm(arena, event, entry);
    return event;
}

static void free_component(void *component)
{
    icalcomponent_free(component);
}

static bool any_timed(const struct calendar *calendar)
{
    size_t i = 0;
    while (i < calendar->count && !calendar->entries[i].timed)
        i++;
    return i < calendar->count;
}

void calendar_write(struct arena *arena, struct buf *out, const struct calendar *calendar)
{
    icalerror_set_errors_are_fatal(0);
    const char *name = text_of(arena, calendar->name);
    const struct zone *zone = any_timed(calendar) ? zone_find(calendar->region) : NULL;
    icalcomponent *root = made(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    arena_defer(arena, free_component, root);
    put(root, icalproperty_new_version("2.0"));
    put(root, icalproperty_new_prodid("-//planpact//planpact calendar//EN"));
    put(root, icalproperty_new_calscale("GREGORIAN"));
    put_language(put(root, icalproperty_new_name(name)), calendar->lang);
    /* NAME is younger (RFC 7986 §5.1) than most programs that read this one. */
    icalproperty_set_x_name(put(root, icalproperty_new_x(name)), "X-WR-CALNAME");
    if (zone)
        icalcomponent_add_component(root, zone_component(zone));
    for (size_t i = 0; i < calendar->count; i++)
        icalcomponent_add_component(root,
                                    event_of(arena, calendar, &calendar->entries[i], zone));
    char *text = made(icalcomponent_as_ical_string_r(root));
    buf_puts(out, text);
    free(text);
}
