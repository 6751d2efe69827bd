/* Prints the Gregorian dates of days of the Chinese calendar as ICU reckons them: for every year
 * from 2026 to 2028 a line "NAME DATE" for the eve of the new year and the festivals. */
#include <stdio.h>
#include <unicode/ucal.h>

/* The day of a lunar month in the Chinese year that begins in `year`, as a moment. */
static UDate lunar(int year, int month, int day)
{
    UErrorCode error = U_ZERO_ERROR;
    UCalendar *calendar =
        ucal_open(u"Asia/Shanghai", -1, "zh@calendar=chinese", UCAL_TRADITIONAL, &error);
    ucal_clear(calendar);
    ucal_set(calendar, UCAL_EXTENDED_YEAR, year + 2637); /* years since 2637 BC */
    ucal_set(calendar, UCAL_MONTH, month - 1);
    ucal_set(calendar, UCAL_IS_LEAP_MONTH, 0);
    ucal_set(calendar, UCAL_DATE, day);
    UDate moment = ucal_getMillis(calendar, &error);
    ucal_close(calendar);
    return U_SUCCESS(error) ? moment : 0;
}

static void print(const char *name, UDate moment)
{
    UErrorCode error = U_ZERO_ERROR;
    UCalendar *calendar =
        ucal_open(u"Asia/Shanghai", -1, "en@calendar=gregorian", UCAL_GREGORIAN, &error);
    ucal_setMillis(calendar, moment, &error);
    printf("%s %04d-%02d-%02d\n", name, ucal_get(calendar, UCAL_YEAR, &error),
           ucal_get(calendar, UCAL_MONTH, &error) + 1, ucal_get(calendar, UCAL_DATE, &error));
    ucal_close(calendar);
}

int main(void)
{
    static const double day = 24 * 60 * 60 * 1000.0;
    for (int year = 2026; year <= 2028; year++) {
        print("eve", lunar(year, 1, 1) - day);
        print("new-year", lunar(year, 1, 1));
        print("buddha", lunar(year, 4, 8));
        print("dragon-boat", lunar(year, 5, 5));
        print("mid-autumn", lunar(year, 8, 15));
        print("double-ninth", lunar(year, 9, 9));
    }
    return 0;
}
