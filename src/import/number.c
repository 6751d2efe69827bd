/* Numbers and dates as spreadsheets and people write them. */
#include "import/value.h"

#include <string.h>

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static size_t digits_at(struct str text, size_t at)
{
    size_t n = 0;
    while (at + n < text.n && is_digit(text.s[at + n]))
        n++;
    return n;
}

static bool is_decimal(struct str text)
{
    struct dec number;
    return dec_parse(text, &number);
}

/* Full-width forms become half width, and spaces of all kinds go. */
static struct str narrowed(struct arena *arena, struct str text)
{
    static const struct {
        uint32_t from, to;
    } marks[] = {{0x2212, '-'}, {0x2013, '-'}, {0x3002, '.'}, {0xA0, 0},   {0x3000, 0},
                 {0x202F, 0},   {0x2009, 0},   {' ', 0},      {'\t', 0},   {'\n', 0},
                 {'\r', 0},     {0x2019, '\''}};
    struct buf out = {.arena = arena};
    for (size_t at = 0; at < text.n;) {
        uint32_t code = utf8_next(text, &at);
        if (code >= 0xFF01 && code <= 0xFF5E)
            code = code - 0xFF01 + '!';
        for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
            if (code == marks[i].from)
                code = marks[i].to;
        if (code)
            buf_code(&out, code);
    }
    return out.n ? buf_str(&out) : STR("");
}

static struct str without(struct arena *arena, struct str text, char mark)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.n; i++)
        if (text.s[i] != mark)
            buf_char(&out, text.s[i]);
    return out.n ? buf_str(&out) : STR("");
}

static struct str point_for(struct arena *arena, struct str text, char mark)
{
    struct buf out = {.arena = arena};
    for (size_t i = 0; i < text.n; i++)
        buf_char(&out, text.s[i] == mark ? '.' : text.s[i]);
    return buf_str(&out);
}

/* One to three digits, then groups of `mark` and three digits, then perhaps `point` and more
 * digits. The number of groups; 0 if it is anything else. */
static size_t groups_in(struct str text, char mark, char point, bool *has_point)
{
    size_t at = text.n && text.s[0] == '-', groups = 0;
    size_t first = digits_at(text, at);
    *has_point = false;
    if (first < 1 || first > 3)
        return 0;
    at += first;
    for (; at < text.n && text.s[at] == mark && digits_at(text, at + 1) == 3; at += 4)
        groups++;
    if (at < text.n && text.s[at] == point && digits_at(text, at + 1) > 0) {
        *has_point = true;
        at += 1 + digits_at(text, at + 1);
    }
    return at == text.n ? groups : 0;
}

/* "1,240.5", "1,240,000": nobody writes these in another sense. */
static bool is_grouped(struct str text)
{
    bool has_point;
    size_t groups = groups_in(text, ',', '.', &has_point);
    return groups > 1 || (groups == 1 && has_point);
}

/* "1.240.000,50", "1 240 000", "1'240'000.50", "0,5": absent if it is none of these. */
static struct str foreign_number(struct arena *arena, struct str text)
{
    bool has_point;
    if (groups_in(text, '.', ',', &has_point) > (has_point ? 0 : 1))
        return point_for(arena, without(arena, text, '.'), ',');
    if (groups_in(text, '\'', '.', &has_point) > 0)
        return without(arena, text, '\'');
    size_t comma = str_find(text, STR(","), 0);
    struct str pointed = comma == SIZE_MAX ? text : point_for(arena, text, ',');
    return is_decimal(pointed) ? pointed : STR_NONE;
}

/* Without units behind it and currencies before it. *factor: what a unit multiplies by, such as
 * that of 万元; it stays as it is if none does. */
static struct str strip_units(struct str text, const char **factor)
{
    static const struct {
        const char *unit, *factor;
    } units[] = {{"亿", "100000000"}, {"億", "100000000"}, {"万", "10000"},  {"萬", "10000"},
                 {"元", NULL},        {"圆", NULL},        {"人民币", NULL}, {"箱", NULL},
                 {"个", NULL},        {"個", NULL},        {"件", NULL},     {"瓶", NULL},
                 {"家", NULL},        {"台", NULL},        {"天", NULL},     {"日", NULL},
                 {"月", NULL},        {"¥", NULL},         {"￥", NULL},     {"$", NULL},
                 {"€", NULL},         {"£", NULL},         {"CNY", NULL},    {"RMB", NULL},
                 {"EUR", NULL},       {"USD", NULL},       {"HKD", NULL},    {"TWD", NULL},
                 {"NT", NULL},        {"+", NULL}};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        struct str unit = str_of(units[i].unit);
        bool ends = text.n > unit.n && str_ends(text, unit);
        bool starts = text.n > unit.n && str_starts(text, unit) && !units[i].factor;
        if (!starts && !(ends && !(*factor && units[i].factor)))
            continue;
        text = str_slice(text, starts ? unit.n : 0, text.n - unit.n);
        *factor = units[i].factor ? units[i].factor : *factor;
        i = SIZE_MAX; /* another may have stood inside it */
    }
    return text;
}

/* What the text is meant to be by all likelihood; absent if that cannot be told. Parentheses
 * are the minus of bookkeepers. */
static struct str meant_number(struct arena *arena, struct str text)
{
    const char *factor = NULL;
    struct dec number;
    struct str plain = strip_units(text, &factor);
    bool negative = plain.n > 2 && plain.s[0] == '(' && plain.s[plain.n - 1] == ')';
    if (negative)
        plain = strip_units(str_slice(plain, 1, plain.n - 2), &factor);
    if (is_grouped(plain))
        plain = without(arena, plain, ',');
    if (plain.n && !is_decimal(plain))
        plain = foreign_number(arena, plain);
    if (!plain.n || !dec_parse(plain, &number))
        return STR_NONE;
    if (factor)
        number = dec_trim(dec_mul(number, dec_lit(factor)));
    return number.known ? dec_str(arena, negative ? dec_neg(number) : number) : STR_NONE;
}

/* Without a percent sign behind it, of either width. */
static struct str strip_percent(struct str text)
{
    static const struct str signs[] = {{"%", 1}, {"\xEF\xBC\x85", 3}};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (text.n > signs[i].n && str_ends(text, signs[i]))
            return str_trim(str_slice(text, 0, text.n - signs[i].n));
    return text;
}

struct number_meaning number_meaning(struct arena *arena, struct str text)
{
    struct number_meaning result = {.form = NUMBER_NONE};
    struct str number = strip_percent(text), narrow = narrowed(arena, number);
    result.percent = number.n < text.n;
    bool has_point;
    size_t comma = str_find(narrow, STR(","), 0);
    if (is_decimal(number)) {
        result.form = NUMBER_PLAIN;
        result.meant = number;
    } else if (is_grouped(number)) {
        result.form = NUMBER_GROUPED;
        result.meant = without(arena, number, ',');
    } else if (groups_in(narrow, ',', '.', &has_point) == 1 && narrow.s[0] != '0') {
        result.form = NUMBER_UNCLEAR;
        result.meant = without(arena, narrow, ',');
        result.other = str_format(arena, "%.*s.%.*s", (int)comma, narrow.s,
                                  (int)(narrow.n - comma - 1), narrow.s + comma + 1);
    } else {
        result.meant = meant_number(arena, narrow);
        result.form = result.meant.s ? NUMBER_MEANT : NUMBER_NONE;
    }
    return result;
}

/* ---- dates ---- */

/* Days between 1899-12-30, where spreadsheets begin to count, and 1970-01-01. */
enum { SERIAL_EPOCH = 25569, SERIAL_LEAST = 36526 /* 2000 */, SERIAL_MOST = 73050 /* 2099 */ };

/* A whole number of at most eight digits at *at, which moves past it; -1 if there is none. */
static int32_t read_whole(struct str text, size_t *at)
{
    size_t n = digits_at(text, *at);
    int32_t value = 0;
    if (n == 0 || n > 8)
        return -1;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (text.s[*at + i] - '0');
    *at += n;
    return value;
}

static bool skip_mark(struct str text, size_t *at, const char *const *marks)
{
    for (size_t i = 0; marks[i]; i++) {
        struct str mark = str_of(marks[i]);
        if (str_starts(str_slice(text, *at, text.n), mark)) {
            *at += mark.n;
            return true;
        }
    }
    return false;
}

/* Without the midnight, "0:00" or "0:00:00", that spreadsheets put behind a day. */
static struct str without_midnight(struct str text)
{
    size_t space = str_find(text, STR(" "), 0), at = space;
    while (at < text.n && (text.s[at] == '0' || text.s[at] == ':' || text.s[at] == ' '))
        at++;
    bool midnight = space != SIZE_MAX && at == text.n
                    && str_find(text, STR(":"), space) != SIZE_MAX;
    return midnight ? str_slice(text, 0, space) : text;
}

/* The `n` parts of a date of the form y-m-d; false if it has another. */
static bool year_first(struct str text, int32_t parts[3])
{
    static const char *const year_ends[] = {"-", "/", ".", "年", NULL};
    static const char *const month_ends[] = {"-", "/", ".", "月", NULL};
    static const char *const day_ends[] = {"日", "号", "號", NULL};
    size_t at = 0;
    if (digits_at(text, 0) != 4)
        return false;
    parts[0] = read_whole(text, &at);
    if (!skip_mark(text, &at, year_ends) || digits_at(text, at) > 2)
        return false;
    parts[1] = read_whole(text, &at);
    if (parts[1] < 0 || !skip_mark(text, &at, month_ends))
        return false;
    parts[2] = digits_at(text, at) <= 2 ? read_whole(text, &at) : -1;
    skip_mark(text, &at, day_ends);
    return parts[2] >= 0 && at == text.n;
}

static struct date_meaning of_parts(struct arena *arena, const int32_t parts[3])
{
    struct date_meaning meaning = {.form = DATE_FORM_YEAR};
    struct str iso = str_format(arena, "%04d-%02d-%02d", parts[0], parts[1], parts[2]);
    if (!date_parse(iso, &meaning.date))
        meaning.form = DATE_FORM_NO_DAY;
    return meaning;
}

struct date_meaning date_meaning(struct arena *arena, struct str text)
{
    struct date_meaning meaning = {.form = DATE_FORM_NONE};
    if (date_parse(text, &meaning.date)) {
        meaning.form = DATE_FORM_PLAIN;
        return meaning;
    }
    struct str narrow = narrowed(arena, without_midnight(text));
    int32_t parts[3];
    if (year_first(narrow, parts))
        return of_parts(arena, parts);
    size_t n = digits_at(narrow, 0), at = 0;
    int32_t number = read_whole(narrow, &at);
    if (n == 8 && n == narrow.n)
        return of_parts(arena, (const int32_t[]){number / 10000, number / 100 % 100,
                                                 number % 100});
    bool fraction = n < narrow.n && narrow.s[n] == '.';
    size_t end = fraction ? n + 1 + digits_at(narrow, n + 1) : n;
    if (end == narrow.n && number >= SERIAL_LEAST && number <= SERIAL_MOST) {
        meaning.form = DATE_FORM_SERIAL;
        meaning.date = date_of_number(number - SERIAL_EPOCH);
    }
    return meaning;
}
