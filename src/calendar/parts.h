/* calendar/parts: what the files of the room share. */
#ifndef PLANPACT_CALENDAR_PARTS_H
#define PLANPACT_CALENDAR_PARTS_H

#include "calendar/calendar.h"

#include <libical/ical.h>

/* One region's clock. */
struct zone {
    const char *region; /* ISO 3166-1 */
    const char *name;   /* of the IANA data base, which calendar programs know */
    int standard;       /* minutes east of UTC */
    bool summer;        /* an hour later from the last Sunday of March to that of October, changed
                           at 01:00 UTC (Directive 2000/84/EC; in Britain the same) */
};

/* NULL if the region is unknown, or has more than one. */
const struct zone *zone_find(struct str region);
/* Its VTIMEZONE, owned by the caller. */
icalcomponent *zone_component(const struct zone *zone);

/* A pointer that libical gave; NULL is memory that ran out. */
void *made(void *object);
/* A property into a component, which owns it then. */
icalproperty *put(icalcomponent *component, icalproperty *property);

#endif
