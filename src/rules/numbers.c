#include "rules/numbers.h"

#include "rules/days.h"
#include "rules/scan.h"
#include "rules/units.h"

#include <string.h>

static struct dec ten_to(int power)
{
    struct dec value = dec_int(1);
    for (int i = 0; i < power; i++)
        value = dec_mul(value, dec_int(10));
    return value;
}

/* True if exactly three digits stand at `at`. */
static bool three_digits(struct str text, size_t at)
{
    for (int i = 0; i < 3; i++)
        if (!scan_is_digit(scan_code(text, at, &at)))
            return false;
    return !scan_is_digit(scan_code(text, at, &at));
}

/* Digits, in groups of three divided by commas, or not. A wide comma divides groups only
 * among wide digits: 500，600家 names two numbers. */
static bool scan_whole(struct str text, size_t *at, char digits[40], size_t *n)
{
    size_t here = *at, next;
    size_t group = 0;
    bool grouped = false;
    for (;; here = next) {
        uint32_t code = scan_code(text, here, &next);
        if (scan_is_digit(code)) {
            if (*n >= 18)
                return false;
            digits[(*n)++] = (char)code;
            group++;
            continue;
        }
        bool same_width =
            here > 0 && here < text.n && (text.s[here] == ',') == (text.s[here - 1] >= '0');
        if (code != ',' || !same_width || !(grouped ? group == 3 : group >= 1 && group <= 3)
            || !three_digits(text, next))
            break;
        grouped = true;
        group = 0;
    }
    *at = here;
    return *n > 0 && (!grouped || group == 3);
}

/* True for a comma with one or two digits after it that only a share, an amount of money or a
 * scale can follow (12,4 %; EUR 3,5 m): people whose language writes so keep to it in English. */
static bool decimal_comma(struct str text, size_t comma)
{
    static const char *const followers[] = {"%", "percent", "per cent", "m", "mn", "million", "bn"};
    size_t here, next;
    int count = 0;
    uint32_t code = scan_code(text, comma, &here);
    if (code != ',')
        return false;
    for (code = scan_code(text, here, &next); scan_is_digit(code);
         code = scan_code(text, here, &next)) {
        here = next;
        count++;
    }
    if (count < 1 || count > 2 || code == ',' || code == '.')
        return false;
    scan_space(text, &here);
    for (size_t i = 0; i < sizeof followers / sizeof followers[0]; i++) {
        size_t end = here;
        if (i == 0 ? scan_text(text, &end, followers[i]) : scan_word(text, &end, followers[i]))
            return true;
    }
    return false;
}

/* 1,240,000.50. What goes on with another point (1.2.3) is no quantity. */
static bool scan_amount(struct str text, size_t *at, struct number *number)
{
    char digits[48];
    size_t n = 0, here = *at, next;
    int scale = 0;
    if (!scan_whole(text, &here, digits, &n))
        return false;
    uint32_t code = scan_code(text, here, &next);
    size_t fraction = next;
    if ((code == '.' && scan_is_digit(scan_code(text, fraction, &next)))
        || decimal_comma(text, here)) {
        digits[n++] = '.';
        for (code = scan_code(text, fraction, &next); scan_is_digit(code);
             code = scan_code(text, fraction, &next)) {
            if (++scale > 9)
                return false;
            digits[n++] = (char)code;
            fraction = next;
        }
        here = fraction;
        if (code == '.' && scan_is_digit(scan_code(text, next, &next)))
            return false;
    }
    number->step = (struct dec){1, (uint8_t)scale, true};
    *at = here;
    return dec_parse((struct str){digits, n}, &number->value);
}

struct numeral_sum {
    int64_t total, section, digit; /* digit -1: none pending */
    int last_power;                /* of the sign right before, 0 if it was a digit */
    int digits_in_row;
};

static void numeral_take_power(struct numeral_sum *sum, int power)
{
    int64_t digit = sum->digit < 0 ? 0 : sum->digit;
    if (power >= 4) {
        int64_t value = power == 8 ? 100000000 : 10000;
        int64_t before = sum->section + digit;
        sum->total = power == 8 ? (sum->total + before) * value : sum->total + before * value;
        sum->section = 0;
    } else {
        static const int64_t values[] = {1, 10, 100, 1000};
        sum->section += (sum->digit < 0 ? 1 : digit) * values[power];
    }
    sum->digit = -1;
    sum->last_power = power;
    sum->digits_in_row = 0;
}

/* 三万五 and 一百五 leave out their last power. */
static int64_t numeral_value(const struct numeral_sum *sum)
{
    int64_t digit = sum->digit < 0 ? 0 : sum->digit;
    int64_t power = 1;
    for (int i = 1; i < sum->last_power; i++)
        power *= 10;
    return sum->total + sum->section + digit * (sum->last_power == 8 ? 1 : power);
}

/* 二十五, 一亿二千万, 二点五. Two or three digits in a row (两三家) say "about". */
static bool scan_numeral(struct str text, size_t *at, struct number *number)
{
    struct numeral_sum sum = {.digit = -1};
    size_t here = *at, next;
    uint32_t code = scan_code(text, here, &next);
    if (numeral_digit(code) < 0 && numeral_power(code) != 1)
        return false;
    for (int count = 0; count < 16; count++, here = next) {
        code = scan_code(text, here, &next);
        int digit = numeral_digit(code), power = numeral_power(code);
        if (digit < 0 && power == 0)
            break;
        if (power) {
            numeral_take_power(&sum, power);
            if (sum.total > (int64_t)1000000000000000)
                return false;
            continue;
        }
        if (digit > 0 && sum.digit > 0)
            return false;
        /* A power stays in force only right before the last digit. */
        sum.last_power = digit == 0 || sum.digit == 0 ? 0 : sum.last_power;
        sum.digit = digit;
    }
    number->value = dec_int(numeral_value(&sum));
    number->step = dec_int(1);
    size_t fraction;
    int digit = code == 0x70B9 ? numeral_digit(scan_code(text, next, &fraction)) : -1; /* 点 */
    if (digit >= 0) {
        number->step = dec_lit("0.1");
        number->value = dec_add(number->value, dec_mul(dec_int(digit), number->step));
        here = fraction;
        int power = numeral_power(scan_code(text, here, &next));
        if (power >= 4) {
            number->value = dec_mul(number->value, ten_to(power));
            number->step = dec_mul(number->step, ten_to(power));
            here = next;
        }
    }
    *at = here;
    return true;
}

bool numeral_at(struct str text, size_t *at, struct dec *value)
{
    struct number number;
    if (!scan_numeral(text, at, &number))
        return false;
    *value = number.value;
    return true;
}

/* 百分之二十五, 百分之25, 千分之五 */
static bool scan_parts_of(struct str text, size_t *at, struct number *number)
{
    size_t here = *at;
    bool thousand = scan_text(text, &here, "千分之");
    if (!thousand && !scan_text(text, &here, "百分之"))
        return false;
    if (!scan_amount(text, &here, number) && !scan_numeral(text, &here, number))
        return false;
    if (thousand) {
        number->value = dec_mul(number->value, dec_lit("0.1"));
        number->step = dec_mul(number->step, dec_lit("0.1"));
    }
    number->kind = NUMBER_PERCENT;
    memcpy(number->unit, "%", 2);
    *at = here;
    return true;
}

/* How an amount was written: what a range passes from its end to its start. */
struct written {
    int power;
    bool has_unit, money; /* money: only a currency before it */
};

/* One amount with its currency, scale and unit; no range. written->money says whether the
 * currency stands before another amount that leads to this one (CNY 3.5–4.2 m). */
static bool scan_quantity(struct str text, size_t *at, struct number *number,
                          struct written *written)
{
    size_t here = *at, from = number->from;
    *number = (struct number){.from = from};
    bool led = written->money;
    *written = (struct written){0, true, false};
    if (scan_parts_of(text, at, number))
        return true;
    bool money = unit_before(text, &here, number->unit);
    bool han = false;
    if (!scan_amount(text, &here, number)) {
        han = scan_numeral(text, &here, number);
        if (!han)
            return false;
    }
    if (unit_scale(text, &here, money || led, &written->power)) {
        number->value = dec_mul(number->value, ten_to(written->power));
        number->step = dec_mul(number->step, ten_to(written->power));
        number->power = written->power;
    }
    struct number with_unit = *number;
    size_t end = here;
    written->has_unit = unit_after(text, &end, &with_unit);
    /* 一个 says "a", but 增长一倍 says how much. */
    bool vague = dec_compare(with_unit.value, dec_int(1)) == 0
                 && unit_is_counter(with_unit.unit) && strcmp(with_unit.unit, "倍") != 0;
    bool idiom = strcmp(with_unit.unit, "分") == 0; /* 十分努力, 三分之一 */
    if (han && !money && (!written->has_unit || vague || idiom))
        return false;
    /* "CNY 5 in" keeps its currency; "CNY 5 %" cannot be. */
    if (written->has_unit && (!money || with_unit.kind != NUMBER_PLAIN)) {
        *number = with_unit;
        here = end;
    }
    written->money = money && !written->has_unit;
    written->has_unit = written->has_unit || money;
    *at = here;
    return number->value.known && number->step.known;
}

/* True if the text ends in that word, which nothing precedes. */
static bool ends_in_word(struct str text, struct str word)
{
    return text.n >= word.n && text.s[text.n - 1] == word.s[word.n - 1] && str_ends(text, word)
           && !scan_inside_word(text, text.n - word.n);
}

/* True if the text before `at` says "from": then "to" leads to the target and makes no range.
 * Neither does it after "by" where the first amount has a unit of its own: by 5 % to 25 %. */
static bool leads_to(struct str text, size_t at, bool has_unit)
{
    static const struct str from[] = {
        SCAN_TEXT("from"), SCAN_TEXT("From"), SCAN_TEXT("从"), SCAN_TEXT("由"), SCAN_TEXT("自")};
    struct str before = str_slice(text, 0, at);
    while (before.n > 0 && before.s[before.n - 1] == ' ')
        before.n--;
    for (size_t i = 0; i < sizeof from / sizeof from[0]; i++)
        if (ends_in_word(before, from[i]))
            return true;
    static const struct str rises[] = {
        SCAN_TEXT("rises"), SCAN_TEXT("rise"), SCAN_TEXT("rose"), SCAN_TEXT("grows"),
        SCAN_TEXT("grow"), SCAN_TEXT("increases"), SCAN_TEXT("climbs"), SCAN_TEXT("climb"),
        SCAN_TEXT("increased"), SCAN_TEXT("grew"), SCAN_TEXT("falls"), SCAN_TEXT("fall"),
        SCAN_TEXT("drops"), SCAN_TEXT("improves"), SCAN_TEXT("up"), SCAN_TEXT("down"),
        SCAN_TEXT("gains"), SCAN_TEXT("fell")};
    for (size_t i = 0; has_unit && i < sizeof rises / sizeof rises[0]; i++)
        if (ends_in_word(before, rises[i]))
            return true;
    static const struct str changes[] = {
        SCAN_TEXT("提高"), SCAN_TEXT("提升"), SCAN_TEXT("增长"), SCAN_TEXT("增加"), SCAN_TEXT("上升"),
        SCAN_TEXT("下降"), SCAN_TEXT("降低"), SCAN_TEXT("减少"), SCAN_TEXT("缩短"), SCAN_TEXT("增"),
        SCAN_TEXT("降"), SCAN_TEXT("升"), SCAN_TEXT("減少"), SCAN_TEXT("縮短"), SCAN_TEXT("增長")};
    for (size_t i = 0; has_unit && i < sizeof changes / sizeof changes[0]; i++)
        if (str_ends(before, changes[i]) || str_ends(before, STR("了")))
            return true;
    return has_unit
           && (ends_in_word(before, STR("by")) || ends_in_word(before, STR("By"))
               || text.s[at] == '+');
}

/* True if "between" stands before: between 5 and 8 %. */
static bool is_between(struct str text, size_t at)
{
    struct str before = str_slice(text, 0, at);
    while (before.n > 0 && before.s[before.n - 1] == ' ')
        before.n--;
    return ends_in_word(before, STR("between")) || ends_in_word(before, STR("Between"));
}

/* Moves past what stands between the ends of a range. */
static bool scan_connector(struct str text, size_t *at, bool words_too)
{
    static const char *const signs[] = {"-", "–", "—", "~", "至", "到", "to "};
    enum { WORDS_FROM = 4 };
    size_t here = *at;
    scan_space(text, &here);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if ((i >= WORDS_FROM && !words_too) || !scan_text(text, &here, signs[i]))
            continue;
        scan_space(text, &here);
        *at = here;
        return true;
    }
    return false;
}

/* True if neither is more than so many times the other. */
static bool comparable(struct dec a, struct dec b, int times)
{
    return dec_compare(a, dec_mul(b, dec_int(times))) <= 0
           && dec_compare(b, dec_mul(a, dec_int(times))) <= 0;
}

bool number_share_scale(struct number *number, const struct number *from, int times)
{
    struct dec scaled = dec_mul(number->value, ten_to(from->power));
    if (number->power || !from->power || !comparable(scaled, from->value, times))
        return false;
    number->value = scaled;
    number->high = dec_mul(number->high, ten_to(from->power));
    number->step = dec_mul(number->step, ten_to(from->power));
    number->power = from->power;
    return true;
}

/* The start of a way takes from its end what is not said of itself. */
static void share(struct number *low, const struct number *high, const struct written *written)
{
    enum { TIMES = 100 }; /* of 5,000 to 1.2万 the first is complete */
    if (!written->has_unit || written->money)
        number_share_scale(low, high, TIMES);
    bool currency = strlen(high->unit) == 3 && high->unit[0] >= 'A' && high->unit[0] <= 'Z';
    if (!written->has_unit
        && (high->kind == NUMBER_PERCENT || currency || unit_is_counter(high->unit))) {
        low->kind = high->kind;
        memcpy(low->unit, high->unit, sizeof low->unit);
    }
}

/* True if two shares with "to" between them are the start and the end of a way, or two figures,
 * and no range: increase the rate 3 % to 98 %. */
static bool too_far(const struct number *low, const struct number *high, bool word)
{
    enum { TIMES = 4 };
    return word && low->kind == NUMBER_PERCENT && !comparable(low->value, high->value, TIMES);
}

/* Makes "5" into "5-8 %" if the rest follows. */
static bool extend_range(struct str text, size_t *at, struct number *low,
                         const struct written *written)
{
    size_t here = *at;
    struct number high = {.from = low->from};
    struct written high_written = {.money = written->money};
    size_t joined = here;
    scan_space(text, &joined);
    bool between = is_between(text, low->from) && scan_text(text, &joined, "and ");
    if (between)
        here = joined;
    if ((!between && !scan_connector(text, &here, !leads_to(text, low->from, written->has_unit)))
        || !scan_quantity(text, &here, &high, &high_written))
        return false;
    struct number start = *low;
    size_t sign = *at, unused;
    scan_space(text, &sign);
    uint32_t code = scan_code(text, sign, &unused);
    bool word = scan_is_letter(code) || scan_is_han(code);
    if (written->money && !high.unit[0])
        memcpy(high.unit, low->unit, sizeof high.unit);
    if (!written->has_unit && written->power == 0)
        start.value = dec_mul(start.value, ten_to(high_written.power));
    else if (written->has_unit && strcmp(low->unit, high.unit) != 0)
        return false;
    else if (written->money)
        share(&start, &high, written);
    if (dec_compare(start.value, high.value) >= 0 || too_far(low, &high, word))
        return false;
    high.high = high.value;
    high.value = start.value;
    *low = high;
    *at = here;
    return true;
}

/* Moves past (2026), in 2026 or （2026年） after the start of a way. */
static void scan_when(struct str text, size_t *at)
{
    size_t here = *at, unused;
    struct said_date said;
    scan_space(text, &here);
    bool brackets = scan_text(text, &here, "(");
    if (!brackets)
        scan_text(text, &here, "in ");
    if (!scan_is_digit(scan_code(text, here, &unused)) || !said_at(text, here, &said))
        return;
    here = said.to;
    if (!brackets || scan_text(text, &here, ")"))
        *at = here;
}

/* Moves past an arrow, "to", or 提升至. */
static bool scan_way(struct str text, size_t *at, bool *arrow)
{
    static const struct str arrows[] = {SCAN_TEXT("→"), SCAN_TEXT("->"), SCAN_TEXT("=>"), SCAN_TEXT("⇒"),
                                        SCAN_TEXT("➔"), SCAN_TEXT("➜"), SCAN_TEXT("–>"), SCAN_TEXT("▶")};
    static const struct str words[] = {SCAN_TEXT("to "), SCAN_TEXT("up to "), SCAN_TEXT("down to "),
                                       SCAN_TEXT("-"),   SCAN_TEXT("–"),      SCAN_TEXT("~")};
    static const struct str verbs[] = {SCAN_TEXT("提升"), SCAN_TEXT("提高"), SCAN_TEXT("增长"),
                                       SCAN_TEXT("增加"), SCAN_TEXT("上升"), SCAN_TEXT("升"),
                                       SCAN_TEXT("增"),   SCAN_TEXT("成长"), SCAN_TEXT("扩大"),
                                       SCAN_TEXT("降低"), SCAN_TEXT("下降"), SCAN_TEXT("降"),
                                       SCAN_TEXT("减少"), SCAN_TEXT("减"),   SCAN_TEXT("缩短"),
                                       SCAN_TEXT("压缩"), SCAN_TEXT("拉升"), SCAN_TEXT("涨")};
    size_t here = *at, next;
    scan_space(text, &here);
    uint32_t code = scan_code(text, here, &next);
    *arrow = scan_any(text, &here, arrows, sizeof arrows / sizeof arrows[0]);
    bool way = *arrow;
    if (!way && !scan_is_han(code))
        way = scan_any(text, &here, words, sizeof words / sizeof words[0]);
    if (!way && scan_is_han(code)) {
        scan_any(text, &here, verbs, sizeof verbs / sizeof verbs[0]);
        way = scan_text(text, &here, "至") || scan_text(text, &here, "到");
    }
    if (!way)
        return false;
    scan_space(text, &here);
    *at = here;
    return true;
}

/* What leads to another amount: it may leave out what both have in common. */
static void lead_on(struct str text, size_t at, struct number *low, const struct written *written)
{
    struct number high = {.from = at};
    struct written high_written = {.money = written->money};
    bool arrow;
    scan_when(text, &at);
    if (!scan_way(text, &at, &arrow) || !scan_quantity(text, &at, &high, &high_written))
        return;
    low->starts = arrow;
    share(low, &high, written);
}

/* Only these can begin a quantity: digits, signs, Chinese numerals, currencies. */
static bool can_begin(uint32_t code)
{
    if (code < 0x80)
        return scan_is_digit(code) || scan_is_letter(code)
               || (code > 0 && strchr("+-$", (int)code));
    return code == 0x2212 || code == 0xA5 || code == 0xFFE5 || code == 0x20AC || code == 0xA3
           || code == U'人' || code == U'港' || code == U'新' || code == U'台' || code == U'美'
           || code == U'欧' || code == U'英' || numeral_digit(code) >= 0
           || numeral_power(code) > 0;
}

/* Names that look like numbers, in folded form: days of sale, a chain of shops, hours. */
static size_t name_end(struct str text, size_t at)
{
    static const char *const names[] = {"24/7",  "7x24", "7*24", "7×24", "24x7", "24*7", "24×7",
                                        "7-11",  "7-eleven", "11.11", "12.12", "6.18", "1111", "618"};
    enum { PLAIN = 9 }; /* those that could be a quantity as well */
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        size_t end = at, unused;
        if (!scan_text(text, &end, names[i]))
            continue;
        uint32_t after = scan_code(text, end, &unused);
        bool goes_on = (after == '.' || after == ',')
                       && scan_is_digit(scan_code(text, unused, &unused));
        size_t unit = end;
        scan_space(text, &unit);
        uint32_t sign = scan_code(text, unit, &unused);
        struct number number;
        bool counted = scan_is_digit(after) || goes_on || sign == '%'
                       || numeral_power(sign) > 0
                       || (i >= PLAIN && scan_is_han(sign) && unit_after(text, &unit, &number));
        if (!counted)
            return end;
    }
    return 0;
}

/* True for 3C, 4S, 5G: one capital letter glued to a digit that is no unit. */
static bool lettered(struct str text, size_t at)
{
    size_t here = at, next, unused;
    uint32_t code = scan_code(text, here, &here);
    uint32_t letter = scan_code(text, here, &next);
    uint32_t after = scan_code(text, next, &unused);
    return scan_is_digit(code) && here < text.n && strchr("ACDFGPRSVX", text.s[here])
           && scan_is_letter(letter) && !scan_is_letter(after) && !scan_is_digit(after);
}

/* 零件, 零售: words that begin with the sign of zero. */
static bool zero_word(struct str text, size_t at)
{
    static const char *const words[] = {"零件", "零售", "零食", "零部", "零星", "零散",
                                        "零钱", "零担", "零点", "零用", "零工"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        size_t here = at;
        if (scan_text(text, &here, words[i]))
            return true;
    }
    return false;
}

/* True if what stands before makes a name of the number: ISO 9001, page 3, “三个一”工程. */
static bool named(struct str text, size_t at, bool han)
{
    static const struct str words[] = {
        SCAN_TEXT("ISO"), SCAN_TEXT("GB"), SCAN_TEXT("GB/T"), SCAN_TEXT("DIN"),
        SCAN_TEXT("EN"), SCAN_TEXT("HACCP"), SCAN_TEXT("BRC"), SCAN_TEXT("No."),
        SCAN_TEXT("no."), SCAN_TEXT("page"), SCAN_TEXT("Page"), SCAN_TEXT("version"),
        SCAN_TEXT("Version"), SCAN_TEXT("phase"), SCAN_TEXT("Phase"), SCAN_TEXT("stage"),
        SCAN_TEXT("Stage"), SCAN_TEXT("Article"), SCAN_TEXT("Section"), SCAN_TEXT("section"),
        SCAN_TEXT("Clause"), SCAN_TEXT("clause"), SCAN_TEXT("Annex"), SCAN_TEXT("annex"),
        SCAN_TEXT("level"), SCAN_TEXT("Level"), SCAN_TEXT("tier"), SCAN_TEXT("Tier"),
        SCAN_TEXT("class"), SCAN_TEXT("Class"), SCAN_TEXT("Line"), SCAN_TEXT("Building"),
        SCAN_TEXT("building"), SCAN_TEXT("Plant"), SCAN_TEXT("Zone"), SCAN_TEXT("zone"),
        SCAN_TEXT("Option"), SCAN_TEXT("option"), SCAN_TEXT("week"), SCAN_TEXT("Week"),
        SCAN_TEXT("Day"), SCAN_TEXT("Model"), SCAN_TEXT("model"), SCAN_TEXT("Type")};
    struct str before = str_slice(text, 0, at);
    if (han && (str_ends(before, STR("“")) || str_ends(before, STR("「"))))
        return true;
    while (before.n > 0 && before.s[before.n - 1] == ' ')
        before.n--;
    for (size_t i = 0; before.n < at && i < sizeof words / sizeof words[0]; i++)
        if (ends_in_word(before, words[i]))
            return true;
    before = str_slice(text, 0, at);
    return str_ends(before, STR("第"))
           || (!han && (str_ends(before, STR("双")) || str_ends(before, STR("雙"))));
}

/* True for the amount of GMV4.8亿, OTIF95% and DSO45天: two letters or more stand before it. */
static bool glued(struct str text, size_t at)
{
    static const struct str follows[] = {SCAN_TEXT("%"),  SCAN_TEXT("万"), SCAN_TEXT("亿"),
                                         SCAN_TEXT("天"), SCAN_TEXT("→"),  SCAN_TEXT("百万")};
    struct number number;
    size_t unused;
    return at >= 2 && scan_is_letter((unsigned char)text.s[at - 1] | 0x20)
           && scan_is_letter((unsigned char)text.s[at - 2] | 0x20)
           && scan_is_digit(scan_code(text, at, &unused)) && scan_amount(text, &at, &number)
           && scan_any(text, &at, follows, sizeof follows / sizeof follows[0]);
}

static bool number_at(struct str text, size_t at, struct number *number)
{
    size_t here = at, next;
    uint32_t code = scan_code(text, here, &next);
    if (!can_begin(code))
        return false;
    bool minus = code == '-' || code == 0x2212;
    if ((minus || code == '+') && !scan_inside_word(text, at))
        here = next;
    else if (minus || (scan_is_digit(code) && scan_inside_word(text, at) && !glued(text, at)))
        return false;
    struct written written = {0};
    if (scan_is_digit(code) && (name_end(text, at) || lettered(text, at)))
        return false;
    if (code == U'零' && zero_word(text, at))
        return false;
    if (named(text, at, numeral_digit(code) >= 0 || numeral_power(code) > 0))
        return false;
    number->from = at;
    if (!scan_quantity(text, &here, number, &written))
        return false;
    number->high = number->value;
    if (!extend_range(text, &here, number, &written))
        lead_on(text, here, number, &written);
    if (minus) {
        number->value = dec_neg(number->value);
        number->high = dec_neg(number->high);
    }
    number->from = at;
    number->to = here;
    return true;
}

/* Past what is no quantity: a whole name such as SH-001, a run of digits and points, a run of
 * numerals, or one sign. */
static size_t skip(struct str text, size_t at)
{
    size_t next, after, unused, name = name_end(text, at);
    if (name && !scan_inside_word(text, at))
        return name;
    uint32_t code = scan_code(text, at, &next);
    bool letter = scan_is_letter(code), digit = scan_is_digit(code);
    bool numeral = numeral_digit(code) >= 0 || numeral_power(code) > 0;
    for (bool more = letter || digit || numeral; more;) {
        if (letter && glued(text, next))
            break;
        code = scan_code(text, next, &after);
        bool joint = letter ? code == '-' || code == '_' || code == '/' : digit && code == '.';
        if (numeral)
            more = numeral_digit(code) >= 0 || numeral_power(code) > 0;
        else
            more = scan_is_letter(code) || scan_is_digit(code)
                   || (joint && scan_is_digit(scan_code(text, after, &unused)));
        if (more)
            next = after;
    }
    return next;
}

bool number_next(struct str text, size_t *at, struct number *number)
{
    while (*at < text.n) {
        struct said_date said;
        if (said_at(text, *at, &said)) {
            *at = said.to;
        } else if (number_at(text, *at, number)) {
            *at = number->to;
            return true;
        } else {
            *at = skip(text, *at);
        }
    }
    return false;
}
