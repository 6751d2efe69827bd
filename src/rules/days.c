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

/* 27 of FY27, 27H1 */
static bool scan_short_year(struct str text, size_t *at, int *year)
{
    size_t here = *at;
    int value;
    if (!scan_digits(text, &here, 2, &value) || here != *at + 2 || value < 20 || value > 49)
        return false;
    *at = here;
    *year = 2000 + value;
    return true;
}

/* Moves past " 2027", ", 2027", "/2027" or " of 2027". */
static void scan_year_after(struct str text, size_t *at, int *year)
{
    static const char *const links[] = {", ",  " of fy ", " of fy", " of ", " fy ",
                                        " fy", " ",       "/",      "-"};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        size_t here = *at;
        bool fiscal = strstr(links[i], "fy") != NULL;
        if (scan_text(text, &here, links[i])
            && (scan_year(text, &here, year) || (fiscal && scan_short_year(text, &here, year)))) {
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
        said->end |= scan_end_sign(text, &after);
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

/* True for 2026: 50 and (2026). */
static bool year_labels(struct str text, size_t start, size_t end, int year)
{
    size_t here, unused;
    struct str before = str_slice(text, 0, start);
    uint32_t code = scan_code(text, end, &here);
    bool opened = str_ends(before, STR("(")) || str_ends(before, STR("（"));
    bool ratio = code == ':' && text.s[end] == ':' && scan_is_digit(scan_code(text, here, &unused));
    return year >= 2000 && year <= 2050
           && ((code == ':' && (opened || !ratio)) || (opened && code == ')'));
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
    return year_led_in(text, start) || year_labels(text, start, *at, said->year)
           || year_alone(text, start, *at, said->year);
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

/* True if 前 or 之前 follows. */
static bool before_follows(struct str text, size_t at)
{
    scan_space(text, &at);
    return scan_text(text, &at, "前") || scan_text(text, &at, "之前")
           || scan_text(text, &at, "以前");
}

/* Gives day and month of two parts in either order; false if no day is written so. Where both
 * orders make a day nobody can tell which is meant. */
static bool order_parts(struct said_date *said, int first, int second, bool month_first)
{
    if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12))
        return false;
    bool either = first <= 12 && second <= 12 && first != second && !month_first;
    said->kind = either ? SAID_TIME : SAID_DAY;
    said->part = first > 12 || (second <= 12 && !month_first) ? second : first;
    said->day = said->part == second ? first : second;
    if (either)
        said->part = said->day = 0;
    return true;
}

/* True if the Latin word right before leads to a day: by 30/6. */
static bool day_led_in(struct str text, size_t at)
{
    static const char *const words[] = {"by", "before", "until", "till", "due", "than"};
    size_t start = at;
    while (start > 0 && text.s[start - 1] == ' ')
        start--;
    while (start > 0 && scan_is_letter((unsigned char)text.s[start - 1] | 0x20))
        start--;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t here = start;
        if (scan_word(text, &here, words[i]) && here < at)
            return true;
    }
    return false;
}

/* 31/12/2027, 12/31/2027, 31-12-2027, 31/12/27; 9/30前, 6.30前 and by 30/6 without a year. */
static bool scan_slashed(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at, next;
    int first, second;
    if (!scan_digits(text, &here, 2, &first))
        return false;
    uint32_t sign = scan_code(text, here, &next);
    if ((sign != '/' && sign != '-' && sign != '.') || !scan_digits(text, &next, 2, &second))
        return false;
    here = next;
    if (scan_code(text, here, &next) == sign
        && (scan_year(text, &next, &said->year)
            || (sign != '-' && scan_short_year(text, &next, &said->year)))) {
        if (!order_parts(said, first, second, false))
            return false;
        *at = next;
        return true;
    }
    said->year = 0;
    if (sign == '-' || scan_code(text, here, &next) == sign)
        return false;
    bool followed = before_follows(text, here);
    bool led = sign == '/' && (first > 12 || second > 12) && day_led_in(text, *at);
    if ((!followed && !led) || !order_parts(said, first, second, followed))
        return false;
    *at = here;
    return true;
}

/* 27H1, 27Q3 */
static bool scan_short_period(struct str text, size_t *at, struct said_date *said)
{
    size_t here = *at, next;
    if (!scan_short_year(text, &here, &said->year))
        return false;
    uint32_t code = scan_code(text, here, &next);
    if ((code != 'h' && code != 'q') || !scan_period(text, &here, said)) {
        said->year = 0;
        return false;
    }
    *at = here;
    return true;
}

/* Feasts and days of sale that lead to a deadline: only those of the solar calendar have a date. */
static bool scan_feast(struct str text, size_t *at, struct said_date *said)
{
    static const struct {
        struct str name;
        int month, day; /* 0: of the lunar calendar, or not the same everywhere */
    } feasts[] = {
        {SCAN_TEXT("国庆"), 10, 1},       {SCAN_TEXT("十一黄金周"), 10, 1},
        {SCAN_TEXT("双11"), 11, 11},      {SCAN_TEXT("双十一"), 11, 11},
        {SCAN_TEXT("双12"), 12, 12},      {SCAN_TEXT("双十二"), 12, 12},
        {SCAN_TEXT("圣诞"), 12, 25},      {SCAN_TEXT("五一"), 5, 1},
        {SCAN_TEXT("618"), 6, 18},        {SCAN_TEXT("中秋"), 0, 0},
        {SCAN_TEXT("春节"), 0, 0},        {SCAN_TEXT("农历新年"), 0, 0},
        {SCAN_TEXT("农历年"), 0, 0},      {SCAN_TEXT("端午"), 0, 0},
        {SCAN_TEXT("元宵"), 0, 0},        {SCAN_TEXT("清明"), 0, 0},
        {SCAN_TEXT("元旦"), 0, 0},        {SCAN_TEXT("黄金周"), 0, 0},
        {SCAN_TEXT("旺季"), 0, 0},        {SCAN_TEXT("christmas"), 12, 25},
        {SCAN_TEXT("singles’ day"), 11, 11}, {SCAN_TEXT("singles' day"), 11, 11},
        {SCAN_TEXT("double 11"), 11, 11}, {SCAN_TEXT("national day"), 0, 0},
        {SCAN_TEXT("golden week"), 0, 0}, {SCAN_TEXT("chinese new year"), 0, 0},
        {SCAN_TEXT("lunar new year"), 0, 0},
        {SCAN_TEXT("mid-autumn festival"), 0, 0}, {SCAN_TEXT("mid-autumn"), 0, 0},
        {SCAN_TEXT("spring festival"), 0, 0}, {SCAN_TEXT("easter"), 0, 0},
    };
    static const struct str kinds[] = {SCAN_TEXT("黄金周"), SCAN_TEXT("节日"), SCAN_TEXT("节"),
                                       SCAN_TEXT("大促"),   SCAN_TEXT("假期"), SCAN_TEXT("促销")};
    for (size_t i = 0; i < sizeof feasts / sizeof feasts[0]; i++) {
        size_t here = *at;
        if (!scan_any(text, &here, &feasts[i].name, 1))
            continue;
        bool han = (unsigned char)feasts[i].name.s[0] >= 0x80 || feasts[i].month == 6;
        if (han)
            scan_any(text, &here, kinds, sizeof kinds / sizeof kinds[0]);
        if (han ? !before_follows(text, here) : !day_led_in(text, *at))
            return false;
        said->kind = SAID_TIME;
        said->part = feasts[i].month;
        said->day = feasts[i].day;
        if (!han)
            scan_year_after(text, &here, &said->year);
        *at = here;
        return true;
    }
    return false;
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
    if (scan_han_month(text, at, said) || scan_period(text, at, said)
        || scan_short_period(text, at, said) || scan_feast(text, at, said)
        || scan_slashed(text, at, said))
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
    size_t here = *at, unused;
    if (strchr("cgl", (int)scan_code(text, here, &unused)))
        return scan_feast(text, at, said);
    if (scan_text(text, &here, "fy")) {
        scan_space(text, &here);
        if (scan_year(text, &here, &said->year) || scan_short_year(text, &here, &said->year)) {
            said->kind = SAID_YEAR;
            *at = here;
            scan_space(text, &here);
            if (scan_period(text, &here, said))
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
    return said_month(text, at, said) || said_quarter_words(text, at, said)
           || scan_feast(text, at, said);
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
    return scan_period(text, at, said) || scan_feast(text, at, said);
}

static bool begins_feast(uint32_t code)
{
    return code == U'国' || code == U'双' || code == U'圣' || code == U'中' || code == U'春'
           || code == U'农' || code == U'端' || code == U'元' || code == U'清' || code == U'黄'
           || code == U'旺';
}

/* Only these can begin a date: most of a text is passed over without a closer look. */
static bool can_begin(uint32_t code)
{
    if (scan_is_letter(code))
        return strchr("acdefghjlmnoqsty", (int)code) != NULL;
    return scan_is_digit(code) || code == 0x5E74 /* 年 */ || code == 0x7B2C /* 第 */
           || code == 0x4E0A /* 上 */ || code == 0x4E0B /* 下 */ || begins_feast(code)
           || numeral_digit(code) > 0
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

/* A deadline before a feast is met in its last weeks, or in the days of the feast. */
static struct date_range feast_range(const struct said_date *said, struct date january)
{
    enum { BEFORE = 21, AFTER = 6 };
    if (said->part <= 0)
        return (struct date_range){DATE_NONE, DATE_NONE};
    struct date day = {january.year, (int8_t)said->part, (int8_t)said->day};
    return (struct date_range){date_add_days(day, -BEFORE), date_add_days(day, AFTER)};
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
    case SAID_TIME:
        return feast_range(said, january);
    }
    return none;
}
