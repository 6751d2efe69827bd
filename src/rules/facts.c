#include "rules/facts.h"

#include "rules/scan.h"
#include "rules/spelled.h"

#include <string.h>

struct reading {
    struct arena *arena;
    struct str text;
    struct facts *facts;
};

static struct fact *fact_add(struct reading *r, enum fact_kind kind, size_t from, size_t to)
{
    struct facts *f = r->facts;
    f->items = arena_grow(r->arena, f->items, &f->capacity, f->count + 1, sizeof *f->items);
    f->items[f->count] = (struct fact){.kind = kind, .from = from, .to = to};
    return &f->items[f->count++];
}

static struct fact *number_add(struct reading *r, size_t from, size_t to, struct dec value,
                               enum number_kind kind, bool loose)
{
    struct fact *fact = fact_add(r, FACT_NUMBER, from, to);
    fact->value = value;
    fact->number = kind;
    fact->loose = loose;
    return fact;
}

static void date_add_loose(struct reading *r, size_t from, size_t to, enum said_kind kind,
                           int part)
{
    struct fact *fact = fact_add(r, FACT_DATE, from, to);
    fact->date = (struct said_date){.from = from, .to = to, .kind = kind, .part = part};
    fact->loose = true;
}

/* ---- English number words ---- */

/* Percent and points after a number in words. */
static enum number_kind kind_after(struct str text, size_t at)
{
    static const char *const points[] = {"percentage point", "percent point"};
    static const char *const percents[] = {"percent", "per cent", "%"};
    scan_space(text, &at);
    size_t here = at;
    for (size_t i = 0; i < 2; i++)
        if (scan_text(text, &here, points[i]))
            return NUMBER_POINTS;
    for (size_t i = 0; i < 3; i++)
        if (scan_text(text, &here, percents[i]))
            return NUMBER_PERCENT;
    return NUMBER_PLAIN;
}

enum { SPELLED_LEAST = 3 }; /* below, languages say "a", "either" or "both" instead */

/* "from May to September" holds a month that is a common word too; "half-year figures" do not
 * say which half. */
static void read_season(struct reading *r, size_t from, size_t to, const char *word)
{
    bool capital = r->text.s[from] == 'M';
    if (capital && (strcmp(word, "may") == 0 || strcmp(word, "march") == 0))
        date_add_loose(r, from, to, SAID_MONTH, word[2] == 'y' ? 5 : 3);
    for (int half = 1; half <= 2 && strcmp(word, "half") == 0; half++)
        date_add_loose(r, from, to, SAID_HALF, half);
}

static size_t read_word(struct reading *r, size_t at)
{
    char word[16];
    size_t end = at;
    if (!scan_letters(r->text, &end, word, sizeof word))
        return at + 1;
    const struct number_word *first = spelled_word(word);
    read_season(r, at, end, word);
    if (!first)
        return end;
    if (strcmp(word, "half") == 0 || strcmp(word, "quarter") == 0) {
        bool half = word[0] == 'h';
        number_add(r, at, end, dec_lit(half ? "0.5" : "0.25"), NUMBER_PLAIN, true);
        number_add(r, at, end, dec_int(half ? 50 : 25), NUMBER_PERCENT, true);
    }
    bool loose = first->role != CARDINAL; /* parts per million, hundreds of stores */
    int64_t value = first->role == LOOSE ? first->value : spelled_cardinal(r->text, &end, first);
    number_add(r, at, end, dec_int(value), kind_after(r->text, end),
               loose || value < SPELLED_LEAST);
    return end;
}

/* ---- weekdays ---- */

static void weekday_add(struct reading *r, size_t from, size_t to, int day)
{
    fact_add(r, FACT_WEEKDAY, from, to)->value = dec_int(day);
}

static bool read_weekday(struct reading *r, size_t *at)
{
    static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday"};
    for (int i = 0; i < 7; i++) {
        size_t here = *at;
        if (!scan_text(r->text, &here, days[i]))
            continue;
        scan_text(r->text, &here, "s");
        weekday_add(r, *at, here, i + 1);
        *at = here;
        return true;
    }
    return false;
}

/* 每周一次 is once a week and no Monday. */
static bool counts_weeks(struct str text, size_t at)
{
    static const char *const counters[] = {"次", "回", "期", "份", "个", "张"};
    for (size_t i = 0; i < sizeof counters / sizeof counters[0]; i++)
        if (scan_text(text, &at, counters[i]))
            return true;
    return false;
}

static bool read_han_weekday(struct reading *r, size_t *at)
{
    static const char *const leads[] = {"周", "星期", "礼拜"};
    static const char *const days[] = {"一", "二", "三", "四", "五", "六", "日", "天"};
    size_t here = *at;
    bool led = false;
    for (size_t i = 0; !led && i < sizeof leads / sizeof leads[0]; i++)
        led = scan_text(r->text, &here, leads[i]);
    for (int i = 0; led && i < 8; i++) {
        size_t end = here;
        if (!scan_text(r->text, &end, days[i]) || counts_weeks(r->text, end))
            continue;
        weekday_add(r, *at, end, i < 7 ? i + 1 : 7);
        *at = end;
        return true;
    }
    return false;
}

/* ---- numbers ---- */

/* 元 alone is the plan's own currency, whichever that is. */
static struct str currency_of(struct reading *r, const struct number *number)
{
    struct str written = str_slice(r->text, number->from, number->to - number->from);
    struct str unit = str_of(number->unit);
    bool code = unit.n == 3 && unit.s[0] >= 'A' && unit.s[0] <= 'Z';
    bool bare = str_is(unit, "CNY") && str_find(written, STR("元"), 0) != SIZE_MAX
                && str_find(written, STR("人民币"), 0) == SIZE_MAX
                && str_find(written, STR("人民幣"), 0) == SIZE_MAX
                && str_find(written, STR("CNY"), 0) == SIZE_MAX;
    return code && !bare ? str_copy(r->arena, unit) : STR_NONE;
}

static bool is_spelled(struct str text, const struct number *number)
{
    size_t next;
    uint32_t code = scan_code(text, number->from, &next);
    return numeral_digit(code) >= 0 || numeral_power(code) > 0;
}

/* True if "points" alone follows, which a score has as well. */
static bool is_score(struct reading *r, const struct number *number)
{
    struct str written = str_slice(r->text, number->from, number->to - number->from);
    return number->kind == NUMBER_POINTS && (str_ends(written, STR(" points"))
                                             || str_ends(written, STR(" point")))
           && str_find(written, STR("percent"), 0) == SIZE_MAX
           && str_find(written, STR("%"), 0) == SIZE_MAX;
}

/* True if one of the texts stands at `at`, after a space if there is one. */
static bool any_follows(struct str text, size_t at, const char *const *folded)
{
    scan_space(text, &at);
    for (; *folded; folded++) {
        size_t here = at;
        if (scan_text(text, &here, *folded))
            return true;
    }
    return false;
}

/* 2 p.m., 下午2点 and 14:00 are one hour. */
static void read_hour(struct reading *r, const struct number *number)
{
    static const char *const afternoon[] = {"p.m.", "pm", NULL};
    static const char *const clock[] = {":", "点", "时", NULL};
    struct str before = str_slice(r->text, 0, number->from);
    size_t digits_end = number->from;
    int hour;
    if (!scan_digits(r->text, &digits_end, 2, &hour) || hour > 23)
        return;
    bool late = any_follows(r->text, digits_end, afternoon) || str_ends(before, STR("下午"))
                || str_ends(before, STR("晚上"));
    if (late && hour < 12)
        number_add(r, number->from, number->to, dec_int(hour + 12), NUMBER_PLAIN, true);
    if (hour > 12 && any_follows(r->text, digits_end, clock))
        number_add(r, number->from, number->to, dec_int(hour - 12), NUMBER_PLAIN, true);
}

/* The minutes of 14:00, which 2 p.m. leaves out. */
static bool is_full_hour(struct reading *r, const struct number *number)
{
    return dec_sign(number->value) == 0 && number->from > 0
           && r->text.s[number->from - 1] == ':';
}

static void read_number(struct reading *r, const struct number *number)
{
    bool small = is_full_hour(r, number)
                 || (is_spelled(r->text, number) && number->kind == NUMBER_PLAIN
                     && dec_compare(number->high, dec_int(SPELLED_LEAST)) < 0);
    read_hour(r, number);
    struct str currency = currency_of(r, number);
    struct fact *fact =
        number_add(r, number->from, number->to, number->value, number->kind, small);
    fact->currency = currency;
    fact->score = is_score(r, number);
    if (fact->score)
        number_add(r, number->from, number->to, number->value, NUMBER_PLAIN, true);
    if (dec_compare(number->value, number->high) != 0)
        number_add(r, number->from, number->to, number->high, number->kind, small)->currency =
            currency;
}

/* Digits that are no quantity: inside a name, after 第. */
static size_t read_digits(struct reading *r, size_t at)
{
    size_t end = at, next;
    struct buf digits = {.arena = r->arena};
    bool point = false;
    for (;; end = next) {
        uint32_t code = scan_code(r->text, end, &next);
        size_t after;
        bool fraction =
            code == '.' && !point && scan_is_digit(scan_code(r->text, next, &after));
        if (!scan_is_digit(code) && !fraction)
            break;
        point |= fraction;
        buf_char(&digits, (char)code);
    }
    struct dec value;
    if (dec_parse(buf_str(&digits), &value))
        number_add(r, at, end, value, NUMBER_PLAIN, true);
    return end > at ? end : at + 1;
}

/* A Chinese numeral that is no quantity: 双十一, 第三, 三分之二. */
static size_t read_numeral(struct reading *r, size_t at)
{
    size_t end = at, next;
    struct dec value, parts;
    if (!numeral_at(r->text, &end, &value)) {
        int digit = numeral_digit(scan_code(r->text, at, &next));
        if (digit >= 0)
            number_add(r, at, next, dec_int(digit), NUMBER_PLAIN, true);
        return next;
    }
    number_add(r, at, end, value, NUMBER_PLAIN, true);
    size_t here = end;
    if (scan_text(r->text, &here, "分之") && numeral_at(r->text, &here, &parts)
        && dec_sign(value) > 0) {
        struct dec percent = dec_trim(dec_div(dec_mul(parts, dec_int(100)), value, 2));
        number_add(r, at, here, percent, NUMBER_PERCENT, true);
        number_add(r, at, here, parts, NUMBER_PLAIN, true);
        number_add(r, at, here, dec_div(parts, value, 4), NUMBER_PLAIN, true);
        return here;
    }
    return end;
}

/* SH-001: letters, joints and digits. Plain words are none. */
static bool read_code(struct reading *r, size_t *at)
{
    size_t end = *at, next, after;
    struct buf code = {.arena = r->arena};
    bool digits = false;
    for (;; end = next) {
        uint32_t c = scan_code(r->text, end, &next);
        bool joint = (c == '-' || c == '/' || c == '_')
                     && scan_is_digit(scan_code(r->text, next, &after));
        if (!scan_is_letter(c) && !scan_is_digit(c) && !joint)
            break;
        digits |= scan_is_digit(c);
        if (!joint)
            buf_char(&code, (char)c);
    }
    if (!digits)
        return false;
    fact_add(r, FACT_CODE, *at, end)->code = buf_str(&code);
    *at = end;
    return true;
}

/* ---- dates ---- */

static void date_add(struct reading *r, const struct said_date *said)
{
    fact_add(r, FACT_DATE, said->from, said->to)->date = *said;
    const int parts[] = {said->year, said->part, said->day};
    for (size_t i = 0; i < 3; i++)
        if (parts[i])
            number_add(r, said->from, said->to, dec_int(parts[i]), NUMBER_PLAIN, true);
}

static bool scan_to(struct str text, size_t *at)
{
    static const char *const signs[] = {"-", "–", "—", "~", "至", "到", "、", "和", "及",
                                        "to ", "and ", "or "};
    size_t here = *at;
    scan_space(text, &here);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (!scan_text(text, &here, signs[i]))
            continue;
        scan_space(text, &here);
        *at = here;
        return true;
    }
    return false;
}

/* 3月3日至6日: the second day has the month of the first. */
static bool day_after(struct reading *r, size_t *at, const struct said_date *first)
{
    size_t here = *at;
    struct said_date second = *first;
    if (first->kind != SAID_DAY || !scan_to(r->text, &here))
        return false;
    second.from = here;
    if (!scan_digits(r->text, &here, 2, &second.day)
        || (!scan_text(r->text, &here, "日") && !scan_text(r->text, &here, "号")))
        return false;
    second.to = here;
    date_add(r, &second);
    *at = here;
    return true;
}

/* 3 to 6 March, 6至9月: the first has what the second says. */
static bool part_before(struct reading *r, size_t *at)
{
    size_t here = *at;
    int part;
    struct said_date said;
    if (!scan_digits(r->text, &here, 2, &part) || part < 1 || part > 31
        || !scan_to(r->text, &here) || !said_at(r->text, here, &said)
        || (said.kind != SAID_DAY && said.kind != SAID_MONTH))
        return false;
    bool han = said.kind == SAID_MONTH;
    if (han ? part > 12 || !scan_is_digit((unsigned char)r->text.s[here])
            : !scan_is_digit((unsigned char)r->text.s[here])
                  || str_find(str_slice(r->text, said.from, said.to - said.from), STR("月"), 0)
                         != SIZE_MAX)
        return false;
    struct said_date first = said;
    if (han)
        first.part = part;
    else
        first.day = part;
    first.from = *at;
    date_add(r, &first);
    *at = said.from;
    return true;
}

static bool read_date(struct reading *r, size_t *at)
{
    struct said_date said;
    if (!scan_inside_word(r->text, *at) && part_before(r, at))
        return true;
    if (!said_at(r->text, *at, &said))
        return false;
    date_add(r, &said);
    *at = said.to;
    while (day_after(r, at, &said))
        ;
    return true;
}

/* ---- the text ---- */

static size_t read_other(struct reading *r, size_t at)
{
    size_t next = at;
    uint32_t code = scan_code(r->text, at, &next);
    if (scan_is_letter(code)) {
        if (read_weekday(r, &at) || read_code(r, &at))
            return at;
        return read_word(r, at);
    }
    if (scan_is_digit(code))
        return read_digits(r, at);
    if (read_han_weekday(r, &at))
        return at;
    if (numeral_digit(code) >= 0 || numeral_power(code) > 0)
        return read_numeral(r, at);
    static const struct {
        uint32_t sign;
        const char *value;
        enum number_kind kind;
    } signs[] = {{U'半', "0.5", NUMBER_PLAIN}, {U'半', "50", NUMBER_PERCENT},
                 {U'半', "2", NUMBER_PLAIN},   {U'双', "2", NUMBER_PLAIN},
                 {U'首', "1", NUMBER_PLAIN}};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (signs[i].sign == code)
            number_add(r, at, next, dec_lit(signs[i].value), signs[i].kind, true);
    return next > at ? next : at + 1;
}

struct facts facts_read(struct arena *arena, struct str text)
{
    struct facts facts = {0};
    struct reading r = {arena, text, &facts};
    struct number number;
    size_t ahead = 0;
    bool more = number_next(text, &ahead, &number);
    for (size_t at = 0; at < text.n;) {
        while (more && number.from < at)
            more = number_next(text, &ahead, &number);
        if (read_date(&r, &at))
            continue;
        if (more && number.from == at) {
            read_number(&r, &number);
            at = number.to;
        } else {
            at = read_other(&r, at);
        }
    }
    return facts;
}
