#include "figures/words.h"

enum { GROUPS = 4, HUNDRED_MILLION = 100000000, TEN_THOUSAND = 10000 };

static const int64_t MINOR_MOST = 999999999999999; /* 9 999 999 999 999.99 in minor units */

/* The amount as minor units without its sign; false where it has no words. */
static bool minor_units(struct dec amount, int64_t *minor, bool *negative)
{
    struct dec cents = dec_mul(dec_round(amount, 2), dec_int(100));
    struct dec size = dec_abs(cents);
    if (!size.known || dec_compare(size, dec_int(MINOR_MOST)) > 0)
        return false;
    *negative = dec_sign(cents) < 0;
    *minor = (int64_t)dec_round(size, 0).digits;
    return true;
}

/* ---- Chinese ---- */

struct numerals {
    const char *digits[10];
    const char *places[GROUPS]; /* of a group: ones, tens, hundreds, thousands */
    const char *ten_thousand, *hundred_million;
    const char *yuan, *jiao, *fen, *whole, *minus;
};

static const struct numerals simplified = {
    {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"},
    {"", "拾", "佰", "仟"}, "万", "亿", "元", "角", "分", "整", "负"};
static const struct numerals traditional = {
    {"零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"},
    {"", "拾", "佰", "仟"}, "萬", "億", "元", "角", "分", "整", "負"};

/* Four digits, 1 to 9999. */
static void add_group(struct buf *out, const struct numerals *n, int group)
{
    bool zero = false, begun = false;
    for (int place = GROUPS - 1, unit = 1000; place >= 0; place--, unit /= 10) {
        int digit = group / unit % 10;
        if (digit == 0) {
            zero = begun;
            continue;
        }
        if (zero)
            buf_puts(out, n->digits[0]);
        buf_printf(out, "%s%s", n->digits[digit], n->places[place]);
        zero = false;
        begun = true;
    }
}

/* Two groups, 1 to 99 999 999. */
static void add_groups(struct buf *out, const struct numerals *n, int number)
{
    int high = number / TEN_THOUSAND, low = number % TEN_THOUSAND;
    if (high) {
        add_group(out, n, high);
        buf_puts(out, n->ten_thousand);
    }
    if (high && low && low < TEN_THOUSAND / 10)
        buf_puts(out, n->digits[0]);
    if (low)
        add_group(out, n, low);
}

static void add_whole(struct buf *out, const struct numerals *n, int64_t number)
{
    int high = (int)(number / HUNDRED_MILLION), low = (int)(number % HUNDRED_MILLION);
    if (high) {
        add_groups(out, n, high);
        buf_puts(out, n->hundred_million);
    }
    if (high && low && low < HUNDRED_MILLION / 10)
        buf_puts(out, n->digits[0]);
    if (low)
        add_groups(out, n, low);
}

static void add_chinese(struct buf *out, const struct numerals *n, int64_t minor,
                        enum words_whole whole)
{
    int64_t yuan = minor / 100;
    int jiao = (int)(minor / 10 % 10), fen = (int)(minor % 10);
    if (yuan)
        add_whole(out, n, yuan);
    if (yuan || minor == 0)
        buf_printf(out, "%s%s", yuan ? "" : n->digits[0], n->yuan);
    if (jiao)
        buf_printf(out, "%s%s", n->digits[jiao], n->jiao);
    if (fen)
        buf_printf(out, "%s%s%s", yuan && !jiao ? n->digits[0] : "", n->digits[fen], n->fen);
    else if (whole == WORDS_WHOLE_CLOSED || (whole == WORDS_WHOLE_YUAN && !jiao))
        buf_puts(out, n->whole);
}

struct str figures_words_chinese(struct arena *arena, struct dec amount, enum lang lang,
                                 enum words_whole whole)
{
    const struct numerals *n = lang == LANG_ZH_HANS ? &simplified : &traditional;
    struct buf out = {.arena = arena};
    int64_t minor;
    bool negative;
    if (!minor_units(amount, &minor, &negative))
        return STR("");
    if (negative)
        buf_puts(&out, n->minus);
    add_chinese(&out, n, minor, whole);
    return buf_str(&out);
}

/* ---- English ---- */

static const char *const small[] = {
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen"};
static const char *const tens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty",
                                   "seventy", "eighty", "ninety"};

/* 1 to 99 */
static void add_small(struct buf *out, int number)
{
    if (number < 20)
        buf_puts(out, small[number]);
    else
        buf_printf(out, "%s%s%s", tens[number / 10], number % 10 ? "-" : "",
                   number % 10 ? small[number % 10] : "");
}

/* 1 to 999; `more`: something stands before it, so that "and" joins a lone rest. */
static void add_hundreds(struct buf *out, int number, bool more)
{
    if (number >= 100)
        buf_printf(out, "%s hundred", small[number / 100]);
    if (number % 100 && (number >= 100 || more))
        buf_puts(out, number >= 100 ? " and " : "and ");
    if (number % 100)
        add_small(out, number % 100);
}

struct str figures_words_number(struct arena *arena, int64_t number)
{
    static const struct {
        int64_t size;
        const char *name;
    } scales[] = {{1000000000000, " trillion"}, {1000000000, " billion"},
                  {1000000, " million"}, {1000, " thousand"}, {1, ""}};
    struct buf out = {.arena = arena};
    if (number == 0)
        return str_of(small[0]);
    for (size_t i = 0; i < sizeof scales / sizeof scales[0]; i++) {
        int part = (int)(number / scales[i].size % 1000);
        if (part == 0)
            continue;
        if (out.n)
            buf_char(&out, ' ');
        add_hundreds(&out, part, out.n > 0 && scales[i].size == 1);
        buf_puts(&out, scales[i].name);
    }
    return buf_str(&out);
}

/* ---- with the currency ---- */

struct currency_names {
    const char *code;
    const char *simplified, *traditional; /* before a Chinese amount */
    const char *one, *many;               /* English: of the unit */
    const char *minor, *minors;
};

static const struct currency_names currencies[] = {
    {"CNY", "人民币", "人民幣", "yuan", "yuan", "fen", "fen"},
    {"HKD", "港币", "港幣", "Hong Kong dollar", "Hong Kong dollars", "cent", "cents"},
    {"TWD", "新台币", "新臺幣", "New Taiwan dollar", "New Taiwan dollars", "cent", "cents"},
    {"USD", "美元", "美元", "US dollar", "US dollars", "cent", "cents"},
    {"EUR", "欧元", "歐元", "euro", "euros", "cent", "cents"},
    {"GBP", "英镑", "英鎊", "pound sterling", "pounds sterling", "penny", "pence"},
    {"JPY", "日元", "日圓", "yen", "yen", "sen", "sen"},
};

static const struct currency_names *currency_find(struct str code)
{
    for (size_t i = 0; i < sizeof currencies / sizeof currencies[0]; i++)
        if (str_is(code, currencies[i].code))
            return &currencies[i];
    return NULL;
}

static struct str english_code(struct arena *arena, int64_t minor, bool negative,
                               struct str currency)
{
    return str_format(arena, "%.*s%s%s%.*s and %02d/100", STR_ARGS(currency),
                      currency.n ? " " : "", negative ? "minus " : "",
                      STR_ARGS(figures_words_number(arena, minor / 100)), (int)(minor % 100));
}

/* "nine yuan and fifty fen", "nine yuan", "fifty fen" */
static struct str english_names(struct arena *arena, int64_t minor, bool negative,
                                const struct currency_names *names)
{
    struct buf out = {.arena = arena};
    int64_t units = minor / 100, rest = minor % 100;
    if (negative)
        buf_puts(&out, "minus ");
    if (units || !rest)
        buf_printf(&out, "%.*s %s", STR_ARGS(figures_words_number(arena, units)),
                   units == 1 ? names->one : names->many);
    if (rest)
        buf_printf(&out, "%s%.*s %s", units ? " and " : "",
                   STR_ARGS(figures_words_number(arena, rest)),
                   rest == 1 ? names->minor : names->minors);
    return buf_str(&out);
}

struct str figures_amount_words(struct arena *arena, struct dec amount, struct str currency,
                                enum lang lang, enum words_style style, enum words_whole whole)
{
    const struct currency_names *names = currency_find(currency);
    int64_t minor;
    bool negative;
    if (!minor_units(amount, &minor, &negative))
        return STR("");
    if (lang == LANG_EN)
        return names && style == WORDS_NAMES ? english_names(arena, minor, negative, names)
                                             : english_code(arena, minor, negative, currency);
    struct str name = !names ? currency
                      : str_of(lang == LANG_ZH_HANS ? names->simplified : names->traditional);
    return str_format(arena, "%.*s%.*s", STR_ARGS(name),
                      STR_ARGS(figures_words_chinese(arena, amount, lang, whole)));
}
