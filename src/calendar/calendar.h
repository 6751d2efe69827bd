/* calendar: entries with their days and texts → an iCalendar file (RFC 5545), as Outlook, Google
 * Calendar and Apple Calendar import it. It knows no plan.
 *
 * Every entry is an event: Google Calendar and Outlook leave to-dos (VTODO) out when they import
 * a file, and Apple Calendar puts them elsewhere; a thing due is an event of a whole day that
 * does not block it (TRANSP:TRANSPARENT). There is no METHOD: the file is a calendar to be taken
 * in, no invitation to be answered; with METHOD:PUBLISH events must name no attendees (RFC 5546
 * §3.2.1). */
#ifndef PLANPACT_CALENDAR_CALENDAR_H
#define PLANPACT_CALENDAR_CALENDAR_H

#include "base/date.h"
#include "base/finding.h"

struct calendar_person {
    struct str name, email; /* an e-mail address that calendar_mail_good takes */
};

struct calendar_entry {
    struct str uid; /* the same in every version: by it an import knows the entry again */
    struct str category, summary, description;
    struct str place, link;      /* absent: none */
    struct date first, last;     /* both days count; last absent: the first alone */
    int32_t from, to;            /* minutes after midnight of the first day, when it is `timed`;
                                    to 0: its end is not known */
    bool timed;
    struct calendar_person organizer; /* without an e-mail: none */
    const struct calendar_person *people;
    size_t people_count;
    int32_t alarm; /* days before it; 0: none */
    bool cancelled;
};

struct calendar {
    struct str name;
    enum lang lang;
    struct str region;  /* "CN", "DE-BY": whose clock the times are read on */
    int32_t sequence;   /* of this version: grows with each */
    struct date stamp;  /* when it was last changed */
    const struct calendar_entry *entries;
    size_t count; /* above 0 */
};

/* The file: CRLF, lines of at most 75 octets. */
void calendar_write(struct arena *arena, struct buf *out, const struct calendar *calendar);

/* Whether a region has one time zone that is known here; without it a time is written as one that
 * every clock shows. */
bool calendar_zone_known(struct str region);
/* A plain address of ASCII characters: others cannot stand in a mailto: as they are. */
bool calendar_mail_good(struct str email);
/* An http or https address that can be opened as it is. */
bool calendar_link_good(struct str text);

#endif
