/* Time zones, as rules of our own: those of the machine's data base differ from one machine to the
 * next, and the file must not. Only regions with one clock stand here. */
#include "calendar/parts.h"

static const struct zone zones[] = {
    {"AE", "Asia/Dubai", 240, false},      {"AT", "Europe/Vienna", 60, true},
    {"BE", "Europe/Brussels", 60, true},   {"CH", "Europe/Zurich", 60, true},
    {"CN", "Asia/Shanghai", 480, false},   {"CZ", "Europe/Prague", 60, true},
    {"DE", "Europe/Berlin", 60, true},     {"DK", "Europe/Copenhagen", 60, true},
    {"FI", "Europe/Helsinki", 120, true},  {"FR", "Europe/Paris", 60, true},
    {"GB", "Europe/London", 0, true},      {"HK", "Asia/Hong_Kong", 480, false},
    {"HU", "Europe/Budapest", 60, true},   {"IE", "Europe/Dublin", 0, true},
    {"IN", "Asia/Kolkata", 330, false},    {"IT", "Europe/Rome", 60, true},
    {"JP", "Asia/Tokyo", 540, false},      {"KR", "Asia/Seoul", 540, false},
    {"LU", "Europe/Luxembourg", 60, true}, {"MO", "Asia/Macau", 480, false},
    {"MY", "Asia/Kuala_Lumpur", 480, false}, {"NL", "Europe/Amsterdam", 60, true},
    {"NO", "Europe/Oslo", 60, true},       {"PH", "Asia/Manila", 480, false},
    {"PL", "Europe/Warsaw", 60, true},     {"SE", "Europe/Stockholm", 60, true},
    {"SG", "Asia/Singapore", 480, false},  {"SK", "Europe/Bratislava", 60, true},
    {"TH", "Asia/Bangkok", 420, false},    {"TW", "Asia/Taipei", 480, false},
    {"VN", "Asia/Ho_Chi_Minh", 420, false},
};

const struct zone *zone_find(struct str region)
{
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        if (str_starts(region, str_of(zones[i].region))
            && (region.n == 2 || region.s[2] == '-'))
            return &zones[i];
    return NULL;
}

bool calendar_zone_known(struct str region)
{
    return zone_find(region) != NULL;
}

/* A change of the clock from `before` to `after` minutes east of UTC, first on that day. */
static void add_change(icalcomponent *zone, icalcomponent_kind kind, struct date day, int hour,
                       int before, int after, const char *rule)
{
    icalcomponent *change = made(icalcomponent_new(kind));
    struct icaltimetype start = icaltime_null_time();
    start.year = day.year;
    start.month = day.month;
    start.day = day.day;
    start.hour = hour;
    put(change, icalproperty_new_dtstart(start));
    if (rule)
        put(change, icalproperty_new_rrule(icalrecurrencetype_from_string(rule)));
    put(change, icalproperty_new_tzoffsetfrom(before * 60));
    put(change, icalproperty_new_tzoffsetto(after * 60));
    icalcomponent_add_component(zone, change);
}

icalcomponent *zone_component(const struct zone *zone)
{
    icalcomponent *component = made(icalcomponent_new(ICAL_VTIMEZONE_COMPONENT));
    int standard = zone->standard, hour = standard / 60 + 1;
    put(component, icalproperty_new_tzid(zone->name));
    if (!zone->summer) {
        add_change(component, ICAL_XSTANDARD_COMPONENT, (struct date){1992, 1, 1}, 0, standard,
                   standard, NULL);
        return component;
    }
    add_change(component, ICAL_XDAYLIGHT_COMPONENT, (struct date){1997, 3, 30}, hour, standard,
               standard + 60, "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU");
    add_change(component, ICAL_XSTANDARD_COMPONENT, (struct date){1996, 10, 27}, hour + 1,
               standard + 60, standard, "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU");
    return component;
}
