#include "rules/units.h"

#include "rules/scan.h"

#include <string.h>

struct name {
    const char *written; /* folded */
    const char *unit;
};

static const struct name currencies[] = {
    {"人民币", "CNY"}, {"rmb", "CNY"}, {"cny", "CNY"}, {"usd", "USD"}, {"us$", "USD"},
    {"eur", "EUR"},    {"gbp", "GBP"}, {"hkd", "HKD"}, {"hk$", "HKD"}, {"twd", "TWD"},
    {"nt$", "TWD"},    {"jpy", "JPY"}, {"sgd", "SGD"}, {"chf", "CHF"}, {"aud", "AUD"},
    {"cad", "CAD"},    {"¥", "CNY"},   {"￥", "CNY"},  {"$", "USD"},   {"€", "EUR"},
    {"£", "GBP"},      {"港币", "HKD"}, {"新台币", "TWD"}, {"台币", "TWD"}, {"cn¥", "CNY"},
    {"s$", "SGD"},     {"a$", "AUD"},  {"c$", "CAD"},    {"cnh", "CNY"}, {"美元", "USD"},
    {"欧元", "EUR"},   {"英镑", "GBP"},
};

/* Other codes of ISO 4217, in the order of the alphabet. They count in capitals only (try 5
 * boxes); those that are words in capitals too (ALL, TOP, CUP) are left out. */
static const char codes[] =
    "AED ARS BDT BGN BHD BRL BYN CLP COP CZK DKK DZD EGP GHS HUF IDR ILS INR IQD ISK JOD KES "
    "KHR KRW KWD KZT LKR MAD MDL MMK MXN MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG QAR RON "
    "RSD RUB SAR SEK THB TND TRY TZS UAH UGX UYU UZS VND XAF XOF ZAR ZMW ";

static const struct name money_after[] = {
    {"元人民币", "CNY"}, {"美元", "USD"}, {"欧元", "EUR"},     {"港元", "HKD"},
    {"港币", "HKD"},     {"英镑", "GBP"}, {"日元", "JPY"},     {"新台币", "TWD"},
    {"元新台币", "TWD"}, {"台币", "TWD"},   {"元港币", "HKD"},   {"美金", "USD"},
    {"新加坡元", "SGD"}, {"澳元", "AUD"},   {"加元", "CAD"},     {"韩元", "KRW"},
    {"圆", "CNY"},       {"元", "CNY"},     {"块", "CNY"},   {"euros", "EUR"},    {"euro", "EUR"},
    {"dollars", "USD"},  {"yuan", "CNY"}, {"renminbi", "CNY"}, {"pounds", "GBP"},
};

/* Longer ones first where one starts with another. */
static const struct name points[] = {
    {"个百分点", ""},
    {"百分点", ""},
    {"percentage points", ""},
    {"percentage point", ""},
    {"% points", ""},
    {"%-points", ""},
    {"percent points", ""},
    {"ppts", ""},
    {"pcts", ""},
    {"ppt", ""},
    {"pp", ""},
    {"pts", ""},
    {"points", ""},
    {"p.p.", ""},
};

/* Hundredths of a point. */
static const struct name basis_points[] = {
    {"个基点", ""}, {"基点", ""}, {"basis points", ""}, {"basis point", ""}, {"bps", ""}, {"bp", ""},
};

/* "pct" among Chinese characters, as analysts write it: +5pct（90%→95%）. */
static const struct name points_in_han[] = {
    {"pct", ""},
};

static const struct name percents[] = {
    {"%", ""},
    {"percent", ""},
    {"per cent", ""},
    {"pct", ""},
};

static const struct name counters[] = {
    {"车次", NULL},   {"平方米", NULL}, {"立方米", NULL}, {"个季度", NULL}, {"个月", NULL}, {"小时", NULL}, {"毫升", NULL},
    {"门店", NULL},   {"分钟", NULL},   {"家店", NULL}, {"家", NULL},   {"个工作日", NULL}, {"工作日", NULL},
    {"个自然日", NULL}, {"个品项", NULL}, {"个单品", NULL}, {"个", NULL},
    {"人次", NULL},   {"分", NULL},     {"箱", NULL},     {"件", NULL},     {"瓶", NULL},   {"次", NULL},   {"天", NULL},
    {"店", NULL},     {"名", NULL},     {"人", NULL},   {"台", NULL},   {"款", NULL},
    {"吨", NULL},     {"组", NULL},     {"支", NULL},   {"份", NULL},   {"场", NULL},
    {"排", NULL},     {"米", NULL},     {"升", NULL},   {"种", NULL},   {"条", NULL},
    {"周", NULL},     {"年", NULL},     {"项", NULL},   {"位", NULL},   {"辆", NULL},
    {"车", NULL},     {"桶", NULL},     {"杯", NULL},   {"包", NULL},   {"盒", NULL},
    {"期", NULL},     {"座", NULL},     {"日", NULL},   {"倍", NULL},   {"批", NULL},
    {"轮", NULL},     {"面", NULL},     {"处", NULL},   {"套", NULL},   {"节", NULL},
    {"间", NULL},     {"张", NULL},     {"层", NULL},   {"起", NULL},   {"宗", NULL},
    {"栋", NULL},     {"只", NULL},     {"袋", NULL},   {"罐", NULL},   {"公斤", NULL},
    {"°c", NULL},     {"℃", NULL},     {"摄氏度", NULL},
    {"双", NULL},     {"卷", NULL},     {"颗", NULL},   {"片", NULL},   {"托", NULL},
    {"趟", NULL},     {"篇", NULL},   {"本", NULL},   {"幅", NULL},
    {"梯次", NULL},   {"公里", NULL},   {"桌", NULL}, {"粒", NULL},
    {"千克", NULL},   {"人天", NULL},   {"单", NULL},   {"票", NULL},   {"例", NULL},
};

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static void set_unit(char unit[NUMBER_UNIT_MAX], const char *name)
{
    size_t n = strlen(name);
    n = n < NUMBER_UNIT_MAX ? n : NUMBER_UNIT_MAX - 1;
    memcpy(unit, name, n);
    unit[n] = '\0';
}

/* Most of the time nothing of a table stands there, and its first sign tells. */
static bool can_start(const struct name *name, uint32_t code)
{
    const unsigned char *w = (const unsigned char *)name->written;
    if (w[0] < 0x80)
        return code == w[0];
    /* RFC 3629; no name begins with four bytes */
    if (w[0] < 0xE0)
        return code == ((w[0] & 0x1Fu) << 6 | (w[1] & 0x3Fu));
    return code == ((w[0] & 0x0Fu) << 12 | (w[1] & 0x3Fu) << 6 | (w[2] & 0x3Fu));
}

static const struct name *scan_name(struct str text, size_t *at, const struct name *table,
                                    size_t count)
{
    size_t next;
    uint32_t code = scan_code(text, *at, &next);
    for (size_t i = 0; i < count && code; i++) {
        if (!can_start(&table[i], code))
            continue;
        next = *at;
        if (scan_is_letter(code) ? scan_word(text, &next, table[i].written)
                                 : scan_text(text, &next, table[i].written)) {
            *at = next;
            return &table[i];
        }
    }
    return NULL;
}

static bool code_before(struct str text, size_t *at, char unit[NUMBER_UNIT_MAX])
{
    enum { CODE = 3 };
    size_t here = *at, unused;
    struct str code = str_slice(text, here, CODE);
    if (code.n != CODE || str_find(code, STR(" "), 0) != SIZE_MAX
        || str_find(str_of(codes), code, 0) == SIZE_MAX)
        return false;
    here += CODE;
    scan_space(text, &here);
    if (!scan_is_digit(scan_code(text, here, &unused)))
        return false;
    memcpy(unit, code.s, CODE);
    unit[CODE] = '\0';
    *at = here;
    return true;
}

bool unit_before(struct str text, size_t *at, char unit[NUMBER_UNIT_MAX])
{
    size_t here = *at, unused;
    uint32_t code = scan_code(text, here, &unused);
    if (scan_is_letter(code) && scan_inside_word(text, here))
        return false;
    for (size_t i = 0; i < COUNT(currencies); i++) {
        if (!can_start(&currencies[i], code) || !scan_text(text, &here, currencies[i].written))
            continue;
        scan_space(text, &here);
        if (scan_is_letter(scan_code(text, here, &unused)))
            return false;
        set_unit(unit, currencies[i].unit);
        *at = here;
        return true;
    }
    return code_before(text, at, unit);
}

static bool scale_han(struct str text, size_t *at, int *power)
{
    size_t here = *at, next, unused;
    int sum = 0, last = 9;
    for (;; here = next) {
        uint32_t code = scan_code(text, here, &next);
        int p = numeral_power(code);
        bool goods = p == 2 && scan_code(text, next, &unused) == 0x8D27; /* 百货 */
        if (p < 2 || goods || (last < p && last >= 4))
            break;
        sum += p;
        last = p;
    }
    if (sum == 0 || sum > 12)
        return false;
    *power = sum;
    *at = here;
    return true;
}

/* "m" after a bare amount is a million only where a currency follows. */
static bool money_follows(struct str text, size_t at)
{
    scan_space(text, &at);
    return scan_name(text, &at, currencies, COUNT(currencies)) != NULL
           || scan_name(text, &at, money_after, COUNT(money_after)) != NULL;
}

bool unit_scale(struct str text, size_t *at, bool money, int *power)
{
    static const struct {
        const char *word;
        int power;
        bool needs_money;
    } words[] = {{"thousand", 3, false}, {"million", 6, false}, {"millions", 6, false},
                 {"billion", 9, false},  {"mio", 6, false},     {"mn", 6, false},
                 {"mln", 6, false},      {"mil", 6, true},      {"mm", 6, true},
                 {"bn", 9, false},       {"k", 3, false},       {"m", 6, true},
                 {"b", 9, true}};
    size_t here = *at;
    if (scale_han(text, at, power))
        return true;
    scan_space(text, &here);
    size_t unused;
    bool latin = scan_is_letter(scan_code(text, here, &unused));
    for (size_t i = 0; i < COUNT(words) && latin; i++) {
        size_t end = here;
        if (!scan_word(text, &end, words[i].word)
            || (words[i].needs_money && !money && !money_follows(text, end)))
            continue;
        *power = words[i].power;
        *at = end;
        return true;
    }
    if (!scale_han(text, &here, power) || *power < 4)
        return false;
    *at = here;
    return true;
}

/* 三成, 3成, 三成五: tenths */
static bool tenths(struct str text, size_t *at, struct number *number)
{
    size_t next, unused;
    if (scan_code(text, *at, &next) != 0x6210 || dec_compare(number->value, dec_int(10)) > 0
        || scan_code(text, next, &unused) == U'长') /* 480成长至540 */
        return false;
    number->value = dec_mul(number->value, dec_int(10));
    number->step = dec_mul(number->step, dec_int(10));
    *at = next;
    int digit = numeral_digit(scan_code(text, next, &unused));
    if (digit > 0) {
        number->value = dec_add(number->value, dec_int(digit));
        number->step = dec_int(1);
        *at = unused;
    }
    return true;
}

static bool word_unit(struct str text, size_t *at, struct number *number)
{
    static const char *const none[] = {
        "and", "to", "of", "in",  "by",  "from", "the", "a",    "or",   "for",  "with",  "on",
        "at",  "as", "is", "are", "was", "were", "up",  "down", "than", "into", "until", "per",
        "more", "fewer", "less", "higher", "lower", "above", "below", "instead"};
    size_t here = *at;
    char word[NUMBER_UNIT_MAX];
    if (!scan_letters(text, &here, word, sizeof word))
        return false;
    for (size_t i = 0; i < COUNT(none); i++)
        if (strcmp(word, none[i]) == 0)
            return false;
    set_unit(number->unit, word);
    *at = here;
    return true;
}

static bool give(struct number *number, enum number_kind kind, const char *unit)
{
    number->kind = kind;
    set_unit(number->unit, unit);
    return true;
}

static bool has_han(struct str text)
{
    for (size_t at = 0; at < text.n;)
        if (scan_is_han(scan_code(text, at, &at)))
            return true;
    return false;
}

bool unit_after(struct str text, size_t *at, struct number *number)
{
    size_t here = *at, next;
    scan_space(text, &here);
    const struct name *name = NULL;
    bool good = false;
    if (scan_name(text, &here, basis_points, COUNT(basis_points))) {
        number->value = dec_mul(number->value, dec_lit("0.01"));
        number->step = dec_mul(number->step, dec_lit("0.01"));
        good = give(number, NUMBER_POINTS, "points");
    } else if (scan_name(text, &here, points, COUNT(points))
               || (scan_code(text, here, &next) == 'p' && has_han(text)
                   && scan_name(text, &here, points_in_han, COUNT(points_in_han)))) {
        good = give(number, NUMBER_POINTS, "points");
    } else if (scan_name(text, &here, percents, COUNT(percents))
               || tenths(text, &here, number)) {
        good = give(number, NUMBER_PERCENT, "%");
    } else if (scan_code(text, here, &next) == 0x2030) { /* ‰ */
        number->value = dec_mul(number->value, dec_lit("0.1"));
        number->step = dec_mul(number->step, dec_lit("0.1"));
        here = next;
        good = give(number, NUMBER_PERCENT, "%");
    } else if ((name = scan_name(text, &here, money_after, COUNT(money_after)))
               || (name = scan_name(text, &here, currencies, COUNT(currencies)))) {
        good = give(number, NUMBER_PLAIN, name->unit);
    } else if ((name = scan_name(text, &here, counters, COUNT(counters)))) {
        good = give(number, NUMBER_PLAIN, name->written);
    } else {
        good = word_unit(text, &here, number);
    }
    if (good)
        *at = here;
    return good;
}

bool unit_is_counter(const char *unit)
{
    for (size_t i = 0; i < COUNT(counters); i++)
        if (strcmp(unit, counters[i].written) == 0)
            return true;
    return false;
}
