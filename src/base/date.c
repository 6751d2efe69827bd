#include "base/date.h"

#include <stdio.h>

bool date_known(struct date date)
{
    return date.year != 0;
}

int date_days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool parse_digits(struct str text, size_t from, size_t n, int *value)
{
    *value = 0;
    for (size_t i = from; i < from + n; i++) {
        if (text.s[i] < '0' || text.s[i] > '9')
            return false;
        *value = *value * 10 + (text.s[i] - '0');
    }
    return true;
}

bool date_parse(struct str text, struct date *date)
{
    int year, month, day;
    *date = DATE_NONE;
    if (text.n != 10 || text.s[4] != '-' || text.s[7] != '-'
        || !parse_digits(text, 0, 4, &year) || !parse_digits(text, 5, 2, &month)
        || !parse_digits(text, 8, 2, &day))
        return false;
    if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1
        || day > date_days_in_month(year, month))
        return false;
    *date = (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
    return true;
}

void date_iso(struct date date, char out[11])
{
    char wide[40];
    snprintf(wide, sizeof wide, "%04d-%02d-%02d", date.year, date.month, date.day);
    for (int i = 0; i < 10; i++)
        out[i] = wide[i];
    out[10] = '\0';
}

/* Days from civil and back: counted in eras of 400 years (146097 days) of years that begin
 * in March, so that the leap day is the last of its year. */
int32_t date_number(struct date date)
{
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int era = year / 400;
    int year_of_era = year - era * 400;
    int month_from_march = (date.month + 9) % 12;
    int day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

struct date date_of_number(int32_t number)
{
    int days = number + 719468;
    int era = days / 146097;
    int day_of_era = days - era * 146097;
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month_from_march = (5 * day_of_year + 2) / 153;
    int day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    int month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    int year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
}

struct date date_add_days(struct date date, int32_t days)
{
    return !date_known(date) ? DATE_NONE : date_of_number(date_number(date) + days);
}

struct date date_add_months(struct date date, int months)
{
    if (!date_known(date))
        return DATE_NONE;
    int count = date.year * 12 + date.month - 1 + months;
    int year = count / 12, month = count % 12 + 1;
    int last = date_days_in_month(year, month);
    int day = date.day < last ? date.day : last;
    return (struct date){(int16_t)year, (int8_t)month, (int8_t)day};
}

int date_compare(struct date a, struct date b)
{
    int32_t left = a.year * 512 + a.month * 32 + a.day;
    int32_t right = b.year * 512 + b.month * 32 + b.day;
    return (left > right) - (left < right);
}

int date_weekday(struct date date)
{
    /* 1970-01-01 was a Thursday. */
    int from_thursday = (date_number(date) % 7 + 7) % 7;
    return (from_thursday + 3) % 7 + 1;
}

struct date_range quarter_range(struct date start, int quarter)
{
    struct date first = date_add_months(start, 3 * (quarter - 1));
    return (struct date_range){first,
                               date_add_days(date_add_months(start, 3 * quarter), -1)};
}

int quarter_of(struct date start, struct date date)
{
    if (!date_known(start) || !date_known(date))
        return 0;
    for (int quarter = 1; quarter <= 4; quarter++) {
        struct date_range range = quarter_range(start, quarter);
        if (date_compare(date, range.first) >= 0 && date_compare(date, range.last) <= 0)
            return quarter;
    }
    return 0;
}
