/* base/date: civil dates of the proleptic Gregorian calendar, and the quarters of a plan
 * year. */
#ifndef PLANPACT_BASE_DATE_H
#define PLANPACT_BASE_DATE_H

#include "base/str.h"

/* year 0 means absent. Years run from 1900 to 2999. */
struct date {
    int16_t year;
    int8_t month; /* 1 to 12 */
    int8_t day;   /* 1 to 31 */
};

#define DATE_NONE ((struct date){0, 0, 0})

bool date_known(struct date date);
/* Exactly YYYY-MM-DD, a day that exists; else false and *date is left absent. */
bool date_parse(struct str text, struct date *date);
/* YYYY-MM-DD into out. */
void date_iso(struct date date, char out[11]);
/* Days since 1970-01-01, which may be negative. */
int32_t date_number(struct date date);
struct date date_of_number(int32_t number);
/* An unknown date stays unknown. */
struct date date_add_days(struct date date, int32_t days);
/* The same day `months` later; the last day of that month where it has no such day. */
struct date date_add_months(struct date date, int months);
int date_compare(struct date a, struct date b); /* <0, 0, >0 */
/* ISO 8601: 1 Monday to 7 Sunday. */
int date_weekday(struct date date);
int date_days_in_month(int year, int month);

/* First and last day of quarter 1 to 4 of a plan year that starts at `start`: three months
 * each, whatever the calendar quarters are. */
struct date_range {
    struct date first, last;
};
struct date_range quarter_range(struct date start, int quarter);
/* 1 to 4, or 0 if the date is outside the year that starts at `start`. */
int quarter_of(struct date start, struct date date);

#endif
