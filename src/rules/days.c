#include "rules/days.h"

#include "rules/scan.h"

#include <string.h>

enum { YEAR_FIRST = 1990, YEAR_LAST = 2099 };

static const char *const months[] = {"january",   "february", "march",    "april",
                                     "may",       "june",     "july",     "august",
                                     "september", "october",  "november", "december"};

/* Moves past the name of a month, whole or cut to three letters (or "sept"), with its point. */
static bool scan_month(struct str text, size_t *at, int *month)
{
    char word[16];
    size_t here = *at;
    if (!scan_letters(text, &here, word, sizeof word) || strlen(word) < 3)
        return false;
    for (int i = 0; i < 12; i++) {
        if (strcmp(word, months[i]) == 0 || (i == 8 && strcmp(word, "sept") == 0)
            || (strlen(word) == 3 && strncmp(word, months[i], 3) == 0)) {
            if (strlen(word) <= 4 && strcmp(word, months[i]) != 0)
                scan_text(text, &here, ".");
            *month = i + 1;
            *at = here;
            return true;
        }
    }
    return false;
}

static bool scan_year(struct str text, size_t *at, int *year)
{
    size_t here = *at;
    int value;
    if (!scan_digits(text, &here, 4, &value) || value < YEAR_FIRST || value > YEAR_LAST)
        return false;
    *at = here;
    *year = value;
    return true;
}

/* Moves past " 2027", ", 2027", "/2027" or " of 2027". */
static void scan_year_after(struct str text, size_t *at, int *year)
{
    static const char *const links[] = {", ",  " of fy ", " of fy", " of ", " fy ",
                                        " fy", " ",       "/",      "-"};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        size_t here = *at;
        if (scan_text(text, &here, links[i]) && scan_year(text, &here, year)) {
            *at = here;
            return;
        }
    }
}

static bool scan_ordinal(struct str text, size_t *at)
{
    return scan_word(text, at, "st") || scan_word(text, at, "nd") || scan_word(text, at, "rd")
           || scan_word(text, at, "th");
}

/* Moves past a number of digits or Chinese numerals from 1 to `most`. */
static bool scan_part(struct str text, size_t *at, int most, int *part)
{
    size_t here = *at;
    int value;
    if ((!scan_digits(text, &here, 2, &value) && !scan_small_numeral(text, &here, &value))
        || value < 1 || value > most)
        return false;
    *at = here;
    *part = value;
    return true;
}

static bool scan_end_sign(struct str text, size_t *at)
{
    return scan_text(text, at, "底") || scan_text(text, at, "末") || scan_text(text, at, "终");
}

/* 12月31日, 12月底, 12月 */
static bool scan_han_month(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at;
    if (!scan_part(text, &here, 12, &said->part))
        return false;
    scan_space(text, &here);
    if (!scan_text(text, &here, "月"))
        return false;
    said->kind = SAID_MONTH;
    size_t day_at = here;
    int day;
    scan_space(text, &day_at);
    bool numbered = scan_part(text, &day_at, 31, &day);
    scan_space(text, &day_at);
    if (numbered && (scan_text(text, &day_at, "日") || scan_text(text, &day_at, "号"))) {
        said->kind = SAID_DAY;
        said->day = day;
        here = day_at;
    } else if (!scan_text(text, &here, "份")) {
        said->end = scan_end_sign(text, &here);
    }
    *at = here;
    return true;
}

/* 第三季度, 第三季, 三季度, 3季度, Q3, H2, 上半年 */
static bool scan_period(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at, next;
    uint32_t code = scan_code(text, here, &next);
    size_t after;
    uint32_t digit = scan_code(text, next, &after);
    if ((code == 'q' && digit >= '1' && digit <= '4')
        || (code == 'h' && (digit == '1' || digit == '2'))) {
        uint32_t following = scan_code(text, after, &next);
        if (scan_is_digit(following) || scan_is_letter(following))
            return false;
        said->kind = code == 'q' ? SAID_QUARTER : SAID_HALF;
        said->part = (int)(digit - '0');
        *at = after;
        return true;
    }
    if (scan_text(text, &here, "上半年") || scan_text(text, &here, "下半年")) {
        said->kind = SAID_HALF;
        said->part = code == 0x4E0A ? 1 : 2;
        *at = here;
        return true;
    }
    bool ordinal = scan_text(text, &here, "第");
    if (scan_part(text, &here, 4, &said->part)
        && (scan_text(text, &here, "季度") || (ordinal && scan_text(text, &here, "季")))) {
        said->kind = SAID_QUARTER;
        said->end = scan_end_sign(text, &here);
        *at = here;
        return true;
    }
    return false;
}

/* -12-31 after a year, with '-', '/' or '.', or -06 alone */
static bool scan_iso(struct str text, size_t *at, struct said_date *said)
{
    size_t here, next;
    uint32_t sign = scan_code(text, *at, &here);
    if (sign != '-' && sign != '/' && sign != '.')
        return false;
    if (!scan_digits(text, &here, 2, &said->part) || said->part < 1 || said->part > 12)
        return false;
    size_t month_end = here;
    if (scan_code(text, here, &next) == sign && scan_digits(text, &next, 2, &said->day)
        && said->day >= 1 && said->day <= 31) {
        said->kind = SAID_DAY;
        *at = next;
        return true;
    }
    said->day = 0;
    said->kind = SAID_MONTH;
    *at = month_end;
    return sign != '.';
}

/* True if the Latin word that ends before `at` (and a space) leads in a year. */
static bool year_led_in(struct str text, size_t at)
{
    static const char *const words[] = {"in",      "of",  "by",    "for", "during",   "since",
                                        "until",   "end", "year",  "fy",  "calendar", "till",
                                        "through", "mid", "early", "late"};
    size_t end = at;
    while (end > 0 && (text.s[end - 1] == ' ' || text.s[end - 1] == '-'))
        end--;
    size_t start = end;
    while (start > 0 && scan_is_letter((unsigned char)text.s[start - 1] | 0x20))
        start--;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t here = start;
        if (scan_text(text, &here, words[i]) && here == end && start < end)
            return true;
    }
    return false;
}

/* After words that lead to quantities too (from 2028 on, above 2026) a year is what no unit
 * follows. */
static bool year_alone(struct str text, size_t start, size_t end, int year)
{
    static const char *const leads[] = {"from",  "to",     "above",  "than", "over", "after",
                                        "below", "before", "against", "vs",  "versus", "as", "on"};
    static const char *const follows[] = {"on",    "onwards", "to",  "and", "until", "the",
                                          "level", "levels",  "had", "was", "by",    "in"};
    size_t here = end, word = start, unused;
    bool led = false, followed = true;
    if (year < 2000 || year > 2050)
        return false;
    while (word > 0 && text.s[word - 1] == ' ')
        word--;
    while (word > 0 && scan_is_letter((unsigned char)text.s[word - 1] | 0x20))
        word--;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0] && !led; i++) {
        size_t at = word;
        led = scan_word(text, &at, leads[i]);
    }
    scan_space(text, &here);
    uint32_t code = scan_code(text, here, &unused);
    if (scan_is_letter(code)) {
        followed = false;
        for (size_t i = 0; i < sizeof follows / sizeof follows[0] && !followed; i++)
            followed = scan_word(text, &here, follows[i]);
    }
    return led && followed && code != '%' && !scan_is_han(code)
           && !(code == ',' && scan_is_digit(scan_code(text, unused, &unused)));
}

/* A four-digit number that nothing marks as a year is one only after such a word. */
static bool scan_after_year(struct str text, size_t *at, struct said_date *said, size_t start)
{
    size_t here = *at;
    scan_space(text, &here);
    if (scan_text(text, &here, "年")) {
        scan_text(text, &here, "度");
        *at = here;
        scan_space(text, &here);
        said->kind = SAID_YEAR;
        if (scan_han_month(text, &here, said) || scan_period(text, &here, said))
            *at = here;
        else
            said->end = scan_end_sign(text, at);
        return true;
    }
    if (scan_period(text, &here, said)) {
        *at = here;
        return true;
    }
    if (scan_iso(text, at, said))
        return true;
    said->kind = SAID_YEAR;
    said->part = said->day = 0;
    return year_led_in(text, start) || year_alone(text, start, *at, said->year);
}

/* .12.2027 after a day */
static bool scan_points(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at;
    if (!scan_text(text, &here, ".") || !scan_digits(text, &here, 2, &said->part) || said->part < 1
        || said->part > 12 || !scan_text(text, &here, ".") || !scan_year(text, &here, &said->year))
        return false;
    said->kind = SAID_DAY;
    *at = here;
    return true;
}

/* What begins with a digit. */
static bool said_digits(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at;
    if (scan_year(text, &here, &said->year)) {
        bool good = scan_after_year(text, &here, said, *at);
        *at = here;
        return good;
    }
    if (scan_han_month(text, at, said) || scan_period(text, at, said))
        return true;
    if (!scan_digits(text, &here, 2, &said->day) || said->day < 1 || said->day > 31)
        return false;
    if (scan_points(text, &here, said)) {
        *at = here;
        return true;
    }
    scan_ordinal(text, &here);
    scan_space(text, &here);
    scan_text(text, &here, "of ");
    if (!scan_month(text, &here, &said->part))
        return false;
    said->kind = SAID_DAY;
    scan_year_after(text, &here, &said->year);
    *at = here;
    return true;
}

/* December 31, 2027; December 2027; Dec. A month alone that is also a common word is none. */
static bool said_month(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at;
    if (!scan_month(text, &here, &said->part))
        return false;
    bool common = said->part == 3 || said->part == 5;
    size_t day_at = here;
    scan_space(text, &day_at);
    said->kind = SAID_MONTH;
    if (day_at > here && scan_digits(text, &day_at, 2, &said->day) && said->day >= 1
        && said->day <= 31) {
        scan_ordinal(text, &day_at);
        said->kind = SAID_DAY;
        here = day_at;
    } else {
        said->day = 0;
    }
    scan_year_after(text, &here, &said->year);
    *at = here;
    return said->day || said->year || !common;
}

static bool said_quarter_words(struct str text, size_t *at, struct said_date *said)
{
    static const char *const ordinals[] = {"first", "second", "third", "fourth"};
    for (int i = 0; i < 4; i++) {
        size_t here = *at;
        if (!scan_text(text, &here, ordinals[i]))
            continue;
        bool half = i < 2 && scan_word(text, &here, " half");
        if (!half && !scan_word(text, &here, " quarter"))
            return false;
        said->kind = half ? SAID_HALF : SAID_QUARTER;
        said->part = i + 1;
        *at = here;
        scan_year_after(text, at, &said->year);
        return true;
    }
    return false;
}

/* end of the year, year-end 2027, end of 2027, end of June */
static bool said_end(struct str text, size_t *at, struct said_date *said)
{
    static const char *const years[] = {"year-end", "year end", "end of the plan year",
                                        "end of the year", "end of year"};
    for (size_t i = 0; i < sizeof years / sizeof years[0]; i++) {
        if (scan_word(text, at, years[i])) {
            said->kind = SAID_YEAR;
            said->end = true;
            scan_year_after(text, at, &said->year);
            return true;
        }
    }
    size_t here = *at;
    if (!scan_text(text, &here, "end of ") && !scan_text(text, &here, "end-"))
        return false;
    scan_text(text, &here, "the ");
    said->end = true;
    said->kind = SAID_YEAR;
    if (!scan_year(text, &here, &said->year) && !said_month(text, &here, said)
        && !said_quarter_words(text, &here, said) && !scan_period(text, &here, said))
        return false;
    if (!said->year)
        scan_year_after(text, &here, &said->year);
    *at = here;
    return true;
}

static bool said_letters(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at;
    if (scan_text(text, &here, "fy")) {
        scan_space(text, &here);
        if (scan_year(text, &here, &said->year)) {
            said->kind = SAID_YEAR;
            *at = here;
            return true;
        }
    }
    if (scan_period(text, at, said)) {
        scan_year_after(text, at, &said->year);
        return true;
    }
    *said = (struct said_date){.from = said->from};
    if (said_end(text, at, said))
        return true;
    *said = (struct said_date){.from = said->from};
    return said_month(text, at, said) || said_quarter_words(text, at, said);
}

static bool said_han(struct str text, size_t *at, struct said_date *said)
{
    if (scan_text(text, at, "年底") || scan_text(text, at, "年末")
        || scan_text(text, at, "年终")) {
        said->kind = SAID_YEAR;
        said->end = true;
        return true;
    }
    if (scan_han_month(text, at, said))
        return true;
    *said = (struct said_date){.from = said->from};
    return scan_period(text, at, said);
}

/* Only these can begin a date: most of a text is passed over without a closer look. */
static bool can_begin(uint32_t code)
{
    if (scan_is_letter(code))
        return strchr("adefhjmnoqsty", (int)code) != NULL;
    return scan_is_digit(code) || code == 0x5E74 /* 年 */ || code == 0x7B2C /* 第 */
           || code == 0x4E0A /* 上 */ || code == 0x4E0B /* 下 */ || numeral_digit(code) > 0
           || numeral_power(code) == 1;
}

bool said_at(struct str text, size_t at, struct said_date *said)
{
    size_t next, here = at;
    uint32_t code = scan_code(text, at, &next);
    *said = (struct said_date){.from = at};
    if (!can_begin(code) || (code < 0x80 && scan_inside_word(text, at)))
        return false;
    bool good = scan_is_digit(code)    ? said_digits(text, &here, said)
                : scan_is_letter(code) ? said_letters(text, &here, said)
                                       : scan_is_han(code) && said_han(text, &here, said);
    said->to = here;
    return good;
}

bool said_next(struct str text, size_t *at, struct said_date *said)
{
    while (*at < text.n) {
        size_t next;
        if (said_at(text, *at, said)) {
            *at = said->to;
            return true;
        }
        scan_code(text, *at, &next);
        *at = next;
    }
    return false;
}

static struct date_range months_range(struct date start, int first, int count)
{
    struct date from = date_add_months(start, first);
    return (struct date_range){from, date_add_days(date_add_months(from, count), -1)};
}

struct date_range said_range(const struct said_date *said, struct date start)
{
    struct date_range none = {DATE_NONE, DATE_NONE};
    int year = said->year ? said->year : start.year;
    if (year < 1900 || year > 2900)
        return none;
    struct date january = {(int16_t)year, 1, 1};
    if (!date_known(start))
        start = january;
    /* A month that no year is said of is the one inside the plan year. */
    if (!said->year && (said->kind == SAID_DAY || said->kind == SAID_MONTH)
        && said->part < start.month)
        january.year++;
    struct date plan_year = date_add_months(start, 12 * (year - start.year));
    switch (said->kind) {
    case SAID_DAY:
        if (said->day > date_days_in_month(january.year, said->part))
            return none;
        january.month = (int8_t)said->part;
        january.day = (int8_t)said->day;
        return (struct date_range){january, january};
    case SAID_MONTH:
        return months_range(january, said->part - 1, 1);
    case SAID_QUARTER:
        return quarter_range(plan_year, said->part);
    case SAID_HALF:
        return months_range(plan_year, 6 * (said->part - 1), 6);
    case SAID_YEAR:
        return months_range(said->year ? january : start, 0, 12);
    }
    return none;
}
