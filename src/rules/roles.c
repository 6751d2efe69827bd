#include "rules/roles.h"

#include "rules/days.h"
#include "rules/scan.h"
#include "rules/spelled.h"
#include "rules/units.h"

#include <string.h>

struct roles roles_start(struct str text)
{
    struct roles r = {.text = text, .verb = SIZE_MAX};
    r.more = number_next(text, &r.ahead, &r.number);
    return r;
}

static uint32_t code_at(struct str text, size_t at)
{
    size_t unused;
    return scan_code(text, at, &unused);
}

static void forget_cue(struct roles *r)
{
    r->cue = r->before = WORD_NONE;
    r->all = r->top = r->near = false;
}

static bool any_text(struct str text, size_t *at, const char *const *folded)
{
    for (; *folded; folded++)
        if (scan_text(text, at, *folded))
            return true;
    return false;
}

/* ---- what is counted ---- */

static bool is_counted(enum word_class is)
{
    return is >= WORD_PLACE && is <= WORD_FAULT;
}

/* Counters that say what is counted when no noun follows. */
static enum word_class counter_noun(const char *unit)
{
    static const struct {
        const char *unit;
        enum word_class is;
    } counters[] = {
        {"家", WORD_PLACE},    {"家店", WORD_PLACE},     {"店", WORD_PLACE},    {"门店", WORD_PLACE},
        {"间", WORD_PLACE},    {"栋", WORD_PLACE},       {"座", WORD_PLACE},    {"处", WORD_PLACE},
        {"场", WORD_DEED},     {"次", WORD_DEED},        {"轮", WORD_DEED},     {"人次", WORD_DEED},
        {"人", WORD_PARTY},    {"名", WORD_PARTY},       {"位", WORD_PARTY},    {"天", WORD_TIME},
        {"小时", WORD_TIME},   {"分钟", WORD_TIME},      {"工作日", WORD_TIME}, {"个工作日", WORD_TIME},
        {"日", WORD_TIME},     {"个自然日", WORD_TIME},  {"个月", WORD_PERIOD}, {"年", WORD_PERIOD},
        {"周", WORD_PERIOD},   {"个季度", WORD_PERIOD},  {"款", WORD_ITEM},     {"箱", WORD_ITEM},
        {"台", WORD_ITEM},     {"件", WORD_ITEM},        {"瓶", WORD_ITEM},     {"吨", WORD_ITEM},
        {"个品项", WORD_ITEM}, {"个单品", WORD_ITEM},
    };
    for (size_t i = 0; i < sizeof counters / sizeof counters[0]; i++)
        if (strcmp(unit, counters[i].unit) == 0)
            return counters[i].is;
    return WORD_NONE;
}

/* The last known noun of the words after an English number: twelve new articles of … */
static enum word_class latin_noun(struct str text, size_t at)
{
    enum { WORDS = 5 };
    enum word_class noun = WORD_NONE;
    for (int i = 0; i < WORDS; i++) {
        size_t here = at;
        struct said_date said;
        scan_space(text, &here);
        if (!scan_is_letter(code_at(text, here)) || said_at(text, here, &said))
            break;
        size_t end = here;
        enum word_class is = lexicon_next(text, &end);
        bool length = noun == WORD_DEED && (is == WORD_TIME || is == WORD_PERIOD);
        if (is_counted(is))
            noun = length ? noun : is; /* 30 tasting days */
        else if (is != WORD_NONE && is != WORD_TOP && is != WORD_MEASURE && is != WORD_FILL)
            break;
        at = end;
    }
    return noun;
}

/* The noun after a Chinese counter (12家新签约门店), and whether it only describes something
 * else: 42家门店的服务, 14家门店货架占比. */
static enum word_class han_noun(struct str text, size_t at, const char *unit, bool *describes)
{
    enum { SIGNS = 8 };
    enum word_class noun = WORD_NONE, counter = counter_noun(unit);
    bool tells = counter != WORD_NONE && counter != WORD_PLACE && counter != WORD_ITEM;
    *describes = false;
    for (int i = 0; i < SIGNS; i++) {
        size_t here = at;
        if (i == 0)
            scan_space(text, &here);
        uint32_t code = scan_code(text, here, &here);
        if (!scan_is_han(code))
            break;
        size_t end = at;
        if (i == 0)
            scan_space(text, &end);
        if (code == U'的') {
            *describes = true;
            break;
        }
        enum word_class is = lexicon_next(text, &end);
        if (is_counted(is)) {
            noun = is;
            at = end;
        } else if (noun != WORD_NONE) {
            *describes = is == WORD_NONE || is == WORD_MEASURE || is == WORD_ALL;
            break;
        } else if (is == WORD_NONE || is == WORD_HAVE || is == WORD_FILL || is == WORD_TOP) {
            at = is == WORD_NONE ? here : end; /* 签约, 重点, 新 */
        } else {
            break;
        }
    }
    *describes = *describes && counter != WORD_DEED;
    bool hours = noun == WORD_DEED && counter == WORD_TIME; /* 400小时培训 */
    return noun != WORD_NONE && (!tells || hours) ? noun : counter;
}

/* Where the words after the amount begin: a word that is the unit counts among them. */
static size_t words_after(struct str text, const struct number *number)
{
    size_t n = strlen(number->unit), unit = number->to - n, end = unit;
    bool word = n > 0 && n < number->to - number->from && scan_text(text, &end, number->unit)
                && end == number->to && scan_is_letter(code_at(text, unit));
    return word ? unit : number->to;
}

/* ---- figures ---- */

static bool is_money(const char *unit)
{
    return strlen(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
}

/* 48小时内, 3天以内, 三个工作日之内 */
static bool ends_within(struct str text, size_t at)
{
    static const char *const ends[] = {"以内", "之内", "内", NULL};
    return any_text(text, &at, ends);
}

/* 95份以上, 12 or more */
static bool ends_bound(struct str text, size_t at)
{
    static const char *const ends[] = {"以上", "以下", "及以上", "或以上", " or more", " or fewer", " or less", NULL};
    return any_text(text, &at, ends);
}

/* What is counted and no share or amount says by its words what it is: places and parties are
 * where something happens, all of them are known. */
static enum role role_of_count(const struct roles *r, const struct figure *f, bool describes)
{
    bool leads = r->cue == WORD_TO || r->cue == WORD_LIMIT || r->cue == WORD_OVER || r->cue == WORD_FROM;
    bool time = f->noun == WORD_TIME || f->noun == WORD_PERIOD;
    if (time && !leads && r->cue != WORD_BY && r->cue != WORD_AT && r->cue != WORD_OF
        && (r->cue == WORD_WITHIN || r->cue == WORD_IN || ends_within(r->text, f->number.to)))
        return f->noun == WORD_PERIOD ? ROLE_SCOPE : ROLE_WITHIN;
    /* "among the top three suppliers" is a rank, "the top 20 customers" are known. */
    bool rank = (leads || r->cue == WORD_IN) && dec_compare(f->number.value, dec_int(10)) <= 0
                && f->noun != WORD_PLACE && f->noun != WORD_ITEM;
    if (r->top)
        return rank ? ROLE_TO : ROLE_SCOPE;
    if (r->all)
        return r->cue == WORD_FROM ? ROLE_FROM : ROLE_SCOPE;
    if (r->cue == WORD_OVER && is_counted(r->before) && r->before != WORD_FAULT)
        return ROLE_SCOPE;
    if (describes && !leads && f->noun != WORD_NONE && !time)
        return ROLE_SCOPE;
    if (r->cue == WORD_NONE && !r->brackets && ends_bound(r->text, f->number.to))
        return ROLE_TO;
    switch (r->cue) {
    case WORD_TO:
    case WORD_OVER:
        return ROLE_TO;
    case WORD_LIMIT:
        return ROLE_LIMIT;
    case WORD_FROM:
        return ROLE_FROM;
    case WORD_BY:
        return ROLE_BY;
    case WORD_WITHIN:
        return ROLE_TO;
    case WORD_AT:
        return f->noun == WORD_PLACE || f->noun == WORD_PARTY ? ROLE_IN : ROLE_TO;
    case WORD_OF:
        return r->before == WORD_MEASURE || time ? ROLE_TO : ROLE_SCOPE;
    case WORD_IN:
        return ROLE_IN;
    case WORD_CHANGE:
        return ROLE_BY;
    case WORD_HAVE:
        return ROLE_HAVE;
    default:
        return !r->started || r->near ? ROLE_HAVE : ROLE_NONE;
    }
}

static enum role role_of_amount(const struct roles *r, const struct figure *f)
{
    if (r->top)
        return ROLE_SCOPE;
    if (r->cue == WORD_OVER && is_counted(r->before) && r->before != WORD_FAULT
        && f->number.kind == NUMBER_PLAIN)
        return ROLE_SCOPE;
    switch (r->cue) {
    case WORD_TO:
    case WORD_OVER:
    case WORD_OF:
    case WORD_AT:
    case WORD_WITHIN:
        return ROLE_TO;
    case WORD_LIMIT:
        return ROLE_LIMIT;
    case WORD_FROM:
        return ROLE_FROM;
    case WORD_BY:
    case WORD_CHANGE:
        return ROLE_BY;
    case WORD_HAVE:
        return ROLE_HAVE;
    default:
        return ROLE_NONE;
    }
}

/* 30 more, 12 minutes faster, +5 %, −8 points: but not "30 or more". */
static bool is_difference(struct str text, const struct figure *f)
{
    static const char *const comparatives[] = {
        "more",   "fewer",  "less",   "higher", "lower",   "longer",   "shorter", "faster",
        "slower", "earlier", "better", "cheaper", "above", "extra", "additional"};
    size_t at = words_after(text, &f->number);
    size_t sign = f->number.from;
    if (scan_text(text, &sign, "+") || scan_text(text, &sign, "-") || scan_text(text, &sign, "−"))
        return true;
    for (int i = 0; i < 2; i++) {
        size_t here = at;
        scan_space(text, &here);
        if (!scan_is_letter(code_at(text, here)))
            return false;
        for (size_t k = 0; k < sizeof comparatives / sizeof comparatives[0]; k++) {
            size_t word = here;
            if (scan_word(text, &word, comparatives[k]))
                return true;
        }
        size_t either = here;
        if (scan_word(text, &either, "or"))
            return false;
        lexicon_next(text, &here);
        at = here;
    }
    return false;
}

/* A two-day course, a 48-hour service. */
static bool is_compound(struct str text, const struct figure *f)
{
    size_t at = f->number.to, next;
    return !f->number.unit[0] && scan_code(text, at, &at) == '-' && at > f->number.to
           && scan_is_letter(scan_code(text, at, &next));
}

/* Gives the figure the role that what led to it says, and forgets what led to it. */
static void place(struct roles *r, struct figure *f)
{
    bool describes = false;
    bool amount = f->times || f->number.kind != NUMBER_PLAIN || is_money(f->number.unit);
    if (f->noun == WORD_NONE && !amount) {
        f->noun = latin_noun(r->text, words_after(r->text, &f->number));
        if (f->noun == WORD_NONE)
            f->noun = han_noun(r->text, f->number.to, f->number.unit, &describes);
    }
    if (f->role == ROLE_NONE && is_difference(r->text, f)) {
        f->role = ROLE_BY;
        f->number.value = dec_abs(f->number.value);
        f->number.high = dec_abs(f->number.high);
    }
    if (f->role == ROLE_NONE && is_compound(r->text, f))
        f->role = ROLE_SCOPE;
    else if (f->role == ROLE_NONE)
        f->role = amount ? role_of_amount(r, f) : role_of_count(r, f, describes);
    if (strcmp(f->number.unit, "倍") == 0) { /* 增至三倍, 增长两倍 */
        f->times = true;
        if (f->role == ROLE_BY)
            f->number.value = f->number.high = dec_add(f->number.value, dec_int(1));
    }
    f->clause = r->clause;
    f->verb = r->verb;
    f->own = r->subject && !r->dated && f->role != ROLE_LIMIT;
    r->at = f->number.to;
    r->started = r->figured = true;
    forget_cue(r);
}

static void set_value(struct figure *f, const char *value)
{
    f->number.value = f->number.high = value ? dec_lit(value) : DEC_NONE;
    f->number.step = value ? dec_lit("0.01") : DEC_NONE;
}

static bool give_times(struct roles *r, struct figure *f, size_t to, const char *value,
                       enum role role)
{
    f->times = true;
    f->number.from = r->at;
    f->number.to = to;
    memcpy(f->number.unit, "times", sizeof "times");
    set_value(f, value);
    f->role = role;
    place(r, f);
    return true;
}

/* A part of a whole: half of all orders is 50 %. */
static bool give_part(struct roles *r, struct figure *f, size_t to, int64_t part, int64_t whole)
{
    f->number.from = r->at;
    f->number.to = to;
    f->number.kind = NUMBER_PERCENT;
    f->number.value = f->number.high = dec_int((part * 200 + whole) / (2 * whole));
    f->number.step = dec_int(1);
    memcpy(f->number.unit, "%", sizeof "%");
    f->role = r->cue == WORD_BY || r->cue == WORD_CHANGE ? ROLE_BY
              : r->cue == WORD_FROM                      ? ROLE_FROM
                                                         : ROLE_TO;
    place(r, f);
    return true;
}

static bool give_count(struct roles *r, struct figure *f, size_t to, int64_t value,
                       const char *unit, enum role role)
{
    f->number.from = r->at;
    f->number.to = to;
    f->number.value = f->number.high = dec_int(value);
    f->number.step = dec_int(1);
    memcpy(f->number.unit, unit, strlen(unit) + 1);
    f->role = role;
    place(r, f);
    return true;
}

/* ---- English words ---- */

/* double, halve: not "double placement", "double-digit growth". */
static bool latin_multiple(struct roles *r, struct figure *f, const char *word, size_t end)
{
    static const struct {
        const char *word, *factor;
        bool verb;
    } multiples[] = {
        {"double", "2", true},     {"doubles", "2", false},    {"doubled", "2", false},
        {"doubling", "2", false},  {"triple", "3", true},      {"tripled", "3", false},
        {"tripling", "3", false},  {"treble", "3", true},      {"quadruple", "4", true},
        {"halve", "0.5", false},   {"halved", "0.5", false},   {"halving", "0.5", false},
        {"halves", "0.5", false},  {"twofold", "2", false},    {"threefold", "3", false},
        {"half", "0.5", true},     {"quadrupled", "4", false}, {"trebled", "3", false},
        {"tenfold", "10", false},  {"twice", "2", true},
    };
    static const char *const things[] = {"digit", "placement", "facing", "display", "check",
                                         "shelf", "side", "book", "handling", "year", "count",
                                         "a ", "per ", "each ", "every ", "week", "month", "way"};
    for (size_t i = 0; i < sizeof multiples / sizeof multiples[0]; i++) {
        if (strcmp(word, multiples[i].word) != 0)
            continue;
        size_t next = end;
        if (multiples[i].verb && code_at(r->text, next) == '-')
            return false;
        scan_space(r->text, &next);
        for (size_t k = 0; multiples[i].verb && k < sizeof things / sizeof things[0]; k++) {
            size_t here = next;
            if (scan_text(r->text, &here, things[k]))
                return false;
        }
        if (strcmp(word, "half") == 0)
            return give_part(r, f, end, 1, 2);
        return give_times(r, f, end, multiples[i].factor, ROLE_BY);
    }
    return false;
}

/* a third, two thirds, a quarter of: `at` is after the first word. */
static bool latin_part(struct roles *r, struct figure *f, size_t at, int64_t count)
{
    static const struct {
        const char *word;
        int whole;
    } parts[] = {{"half", 2}, {"third", 3}, {"quarter", 4}, {"fifth", 5}, {"tenth", 10}};
    static const char *const comparatives[] = {"fewer", "less", "more", "lower", "higher", NULL};
    static const char *const after_quarter[] = {"of ", "fewer", "less", "more", "lower", "higher", NULL};
    size_t end = at, word = at;
    scan_space(r->text, &end);
    if (end == at && code_at(r->text, at) == '-')
        end++;
    word = end;
    int whole = 0;
    for (size_t i = 0; end > at && !whole && i < sizeof parts / sizeof parts[0]; i++)
        whole = scan_text(r->text, &end, parts[i].word) ? parts[i].whole : 0;
    if (!whole)
        return false;
    bool quarter = code_at(r->text, word) == 'q';
    scan_text(r->text, &end, "s");
    if (scan_is_letter(code_at(r->text, end)))
        return false;
    size_t next = end, period = end;
    scan_space(r->text, &next);
    if (quarter && (scan_text(r->text, &period, " of 20") || scan_text(r->text, &period, " of the year")))
        return false;
    if (quarter && r->cue != WORD_BY && !any_text(r->text, &next, after_quarter))
        return false;
    size_t less = end;
    scan_space(r->text, &less);
    if (any_text(r->text, &less, comparatives)) /* a fifth fewer calls */
        r->cue = WORD_BY;
    return give_part(r, f, end, count, whole);
}

/* one in five, nine out of ten: `at` is after the first number. */
static bool latin_share(struct roles *r, struct figure *f, size_t at, int64_t first)
{
    static const char *const links[] = {" in ", " out of ", " of ", NULL};
    char word[16];
    size_t end = at;
    if (!any_text(r->text, &end, links) || !scan_letters(r->text, &end, word, sizeof word))
        return false;
    const struct number_word *second = spelled_word(word);
    if (!second || second->role != CARDINAL || second->value < 2 || second->value <= first
        || second->value > 20)
        return false;
    return give_part(r, f, end, first, second->value);
}

static bool latin_number(struct roles *r, struct figure *f, const char *word, size_t end)
{
    const struct number_word *first = spelled_word(word);
    bool article = strcmp(word, "a") == 0 || strcmp(word, "one") == 0;
    if ((first || article) && latin_part(r, f, end, first ? first->value : 1))
        return true;
    static const char *const not_zero[] = {"-", " tolerance", " based", " sugar", NULL};
    size_t zero = end;
    if (!first || first->role == LOOSE
        || (strcmp(word, "zero") == 0 && any_text(r->text, &zero, not_zero)))
        return false;
    int64_t value = spelled_cardinal(r->text, &end, first);
    if (latin_share(r, f, end, value))
        return true;
    bool leads = r->cue == WORD_TO || r->cue == WORD_LIMIT || r->cue == WORD_FROM || r->cue == WORD_BY;
    if (value == 1 && !leads)
        return false;
    f->number.value = f->number.high = dec_int(value);
    f->number.step = dec_int(1);
    unit_after(r->text, &end, &f->number);
    f->number.high = f->number.value;
    f->number.from = r->at;
    f->number.to = end;
    if (value == 0)
        f->role = ROLE_TO;
    place(r, f);
    return true;
}

/* No stock-outs, zero complaints, no late delivery; not "no later than". */
static bool latin_zero(struct roles *r, struct figure *f, size_t end)
{
    enum { WORDS = 4 };
    size_t at = end;
    for (int i = 0; i < WORDS; i++) {
        size_t here = at;
        scan_space(r->text, &here);
        if (!scan_is_letter(code_at(r->text, here)))
            return false;
        at = here;
        size_t word = here;
        if (scan_word(r->text, &word, "later") || scan_word(r->text, &word, "more")
            || scan_word(r->text, &word, "less") || scan_word(r->text, &word, "fewer"))
            return false;
        if (lexicon_next(r->text, &at) == WORD_FAULT) {
            f->noun = WORD_FAULT;
            return give_count(r, f, at, 0, "", ROLE_TO);
        }
    }
    return false;
}

/* number one, rank first, No. 1 */
static bool latin_rank(struct roles *r, struct figure *f, size_t end)
{
    static const char *const ranks[] = {" one ", " first", " second", " third", NULL};
    size_t here = end;
    for (int i = 0; ranks[i]; i++)
        if (scan_text(r->text, &here, ranks[i]))
            return give_count(r, f, here - (i == 0), i ? i : 1, "rank", ROLE_TO);
    return false;
}

static void read_word(struct roles *r, enum word_class is, size_t from, bool han);

/* The Latin word at r->at: a figure, or what it does to the next one. */
static bool next_latin(struct roles *r, struct figure *f)
{
    static const char *const possessives[] = {"’s ", "'s ", "s’ ", NULL};
    char word[16];
    size_t end = r->at, whole = r->at;
    scan_letters(r->text, &end, word, sizeof word);
    enum word_class is = lexicon_next(r->text, &whole);
    if (latin_multiple(r, f, word, end) || latin_number(r, f, word, end))
        return true;
    if (is == WORD_ZERO && latin_zero(r, f, end))
        return true;
    if ((strcmp(word, "number") == 0 || strncmp(word, "rank", 4) == 0) && latin_rank(r, f, end))
        return true;
    read_word(r, is, r->at, false);
    r->at = whole;
    if (any_text(r->text, &whole, possessives)) { /* the customer’s 10 regions */
        r->all = true;
        r->at = whole;
    }
    return false;
}

/* ---- Chinese words ---- */

/* 翻一番, 翻番, 翻两番, 翻倍, 减半, 一半, 三分之一 */
static bool han_multiple(struct roles *r, struct figure *f)
{
    static const struct {
        const char *said, *factor;
        enum role role;
    } multiples[] = {
        {"翻一番", "2", ROLE_BY},   {"翻1番", "2", ROLE_BY},    {"翻番", "2", ROLE_BY},
        {"翻两番", "4", ROLE_BY},   {"翻两倍", NULL, ROLE_BY},  {"翻一倍", "2", ROLE_BY},
        {"翻倍", "2", ROLE_BY},     {"倍增", "2", ROLE_BY},     {"减半", "0.5", ROLE_BY},
        {"减少一半", "0.5", ROLE_BY}, {"降低一半", "0.5", ROLE_BY}, {"下降一半", "0.5", ROLE_BY},
        {"减为一半", "0.5", ROLE_BY},
    };
    size_t end = r->at;
    if (scan_text(r->text, &end, "一半") || scan_text(r->text, &end, "半数"))
        return give_part(r, f, end, 1, 2);
    for (size_t i = 0; i < sizeof multiples / sizeof multiples[0]; i++)
        if (scan_text(r->text, &end, multiples[i].said))
            return give_times(r, f, end, multiples[i].factor, multiples[i].role);
    int part, whole;
    if (scan_small_numeral(r->text, &end, &whole) && scan_text(r->text, &end, "分之")
        && scan_small_numeral(r->text, &end, &part))
        return give_part(r, f, end, part, whole);
    return false;
}

/* 零工伤, 零误差: of what is not a word by itself or a slogan. */
static bool han_none(struct roles *r, struct figure *f)
{
    static const char *const others[] = {"零件", "零售", "零食", "零部", "零星", "零散", "零钱", "零担",
                                         "零点", "零用", "零容忍", "零距离", "零花", "零碎", "零下", NULL};
    size_t end = r->at, other = r->at, next;
    if (any_text(r->text, &other, others) || !scan_text(r->text, &end, "零")
        || (r->at > 0 && r->cue == WORD_FROM)
        || !scan_is_han(scan_code(r->text, end, &next)) || numeral_digit(code_at(r->text, end)) >= 0
        || !scan_is_han(scan_code(r->text, next, &next)))
        return false;
    enum word_class is = WORD_NONE;
    size_t word = end;
    is = lexicon_next(r->text, &word);
    if (is == WORD_TO || is == WORD_HAVE || is == WORD_CHANGE) /* 从零做到 */
        return false;
    f->noun = WORD_FAULT;
    return give_count(r, f, next, 0, "", ROLE_TO);
}

/* 零缺货, 无重大客诉, 不断货: at most so many signs stand between. */
static bool han_zero(struct roles *r, struct figure *f, size_t end)
{
    enum { SIGNS = 8 };
    for (int i = 0; i < SIGNS; i++) {
        size_t here = end, next;
        if (lexicon_next(r->text, &here) == WORD_FAULT) {
            f->noun = WORD_FAULT;
            return give_count(r, f, here, 0, "", ROLE_TO);
        }
        if (!scan_is_han(scan_code(r->text, end, &next)))
            return false;
        end = next;
    }
    return false;
}

/* 第一名, 第2位, 前三名, 排名第一 */
static bool han_rank(struct roles *r, struct figure *f)
{
    static const char *const of[] = {"名", "位", "强", "甲", NULL};
    static const char *const among[] = {"客户", "大客户", "门店", "经销商", "单品", "大", "家", "个", NULL};
    size_t end = r->at, counted;
    int value;
    bool ordinal = scan_text(r->text, &end, "第");
    if (!ordinal && !scan_text(r->text, &end, "前"))
        return false;
    if (!scan_small_numeral(r->text, &end, &value) && !scan_digits(r->text, &end, 2, &value))
        return false;
    counted = end;
    bool rank = any_text(r->text, &counted, of), led = r->cue == WORD_TO;
    size_t noun = counted;
    if ((!rank && !led && !(ordinal && r->before == WORD_MEASURE))
        || any_text(r->text, &noun, among))
        return false;
    return give_count(r, f, counted, value, "名", ROLE_TO);
}

static bool next_han(struct roles *r, struct figure *f)
{
    size_t end = r->at, next;
    uint32_t code = scan_code(r->text, r->at, &next);
    if (han_multiple(r, f) || ((code == U'第' || code == U'前') && han_rank(r, f)))
        return true;
    enum word_class is = lexicon_next(r->text, &end);
    if (code == U'零' && han_none(r, f))
        return true;
    if (is == WORD_ZERO && han_zero(r, f, end))
        return true;
    if (code == U'不' && han_zero(r, f, next))
        return true;
    read_word(r, is, r->at, true);
    r->at = is == WORD_NONE ? next : end;
    return false;
}

/* ---- what leads to a figure ---- */

static void new_clause(struct roles *r)
{
    r->clause++;
    r->subject = r->dated = r->with = r->figured = false;
    forget_cue(r);
}

static bool is_word(struct str text, size_t at, const char *word)
{
    return scan_word(text, &at, word);
}

/* "plus a rate of" begins another statement, "plus 5 %" does not. */
static bool is_plus(struct str text, size_t at)
{
    if (!scan_word(text, &at, "plus"))
        return false;
    scan_space(text, &at);
    return scan_is_letter(code_at(text, at));
}

static void read_word(struct roles *r, enum word_class is, size_t from, bool han)
{
    r->started = true;
    switch (is) {
    case WORD_FILL:
    case WORD_ZERO:
        return;
    case WORD_ALL:
        r->all = true;
        return;
    case WORD_TOP:
        r->top = true;
        return;
    case WORD_AND:
        new_clause(r);
        return;
    case WORD_HAVE:
    case WORD_CHANGE:
        r->verb = from;
        forget_cue(r);
        r->cue = is;
        r->near = !han;
        return;
    case WORD_TO:
    case WORD_LIMIT:
    case WORD_OVER:
    case WORD_FROM:
    case WORD_BY:
    case WORD_WITHIN:
    case WORD_IN:
    case WORD_AT:
    case WORD_OF:
        r->with |= is_word(r->text, from, "with");
        if (is == WORD_BY && is_plus(r->text, from)) {
            new_clause(r);
            return;
        }
        /* "threshold of at least", 最低不少于: the first says it */
        if (r->cue == WORD_LIMIT && is != WORD_FROM && is != WORD_IN)
            return;
        if ((r->cue == WORD_FROM && (is == WORD_AT || is == WORD_OF))
            || (r->cue == WORD_BY && is == WORD_AT))
            return;
        if (is == WORD_OF && (r->cue == WORD_CHANGE || r->cue == WORD_BY)) {
            r->cue = WORD_BY; /* an increase of 25 % */
            return;
        }
        if (!(is == WORD_TO && (r->cue == WORD_BY || r->cue == WORD_IN) && !han)
            || is_word(r->text, from, "to")) {
            r->cue = is;
            r->all = r->top = r->near = false;
        }
        return;
    default:
        if (r->with && r->figured && is == WORD_MEASURE) { /* 270 kiosks with sales of 3 m */
            new_clause(r);
        }
        r->subject = true;
        /* 新增门店12家: the number comes after what is counted. */
        if (han && is_counted(is)
            && (r->cue == WORD_HAVE || r->cue == WORD_CHANGE || r->cue == WORD_BY)) {
            r->before = is;
            return;
        }
        forget_cue(r);
        r->before = is;
    }
}

/* Signs that lead to a figure, end a clause, or change nothing. */
static void read_sign(struct roles *r, uint32_t code)
{
    static const uint32_t leading[] = {U'≥', U'≤', '>', '<', '=', ':', U'→', U'＞', U'＜'};
    for (size_t i = 0; i < sizeof leading / sizeof leading[0]; i++) {
        if (code == leading[i]) {
            r->cue = WORD_TO;
            return;
        }
    }
    if (code == ' ' || code == 0xA0 || code == '\n' || code == '\t')
        return;
    if (code == '(' || code == ')')
        r->brackets = code == '(';
    if (code == '.' || code == U'。' || code == '!' || code == '?')
        r->verb = SIZE_MAX;
    if (code == ',' || code == ';' || code == '.' || code == U'。' || code == U'、' || code == '('
        || code == ')' || code == '!' || code == '?')
        new_clause(r);
    else
        forget_cue(r);
}

/* 06:00; 3:10, a ratio, is no figure either. */
static bool is_clock(struct str text, const struct number *number)
{
    size_t at = number->to, next;
    return scan_code(text, at, &at) == ':' && at == number->to + 1
           && scan_is_digit(scan_code(text, at, &next)) && next == at + 1
           && scan_is_digit(scan_code(text, next, &at)) && at == next + 1;
}

/* 1 in 4, 98 out of 100 */
static bool digit_share(struct roles *r, struct figure *f)
{
    size_t end = r->number.from, out;
    int part, whole;
    if (!scan_digits(r->text, &end, 3, &part))
        return false;
    out = end;
    bool in = scan_text(r->text, &end, " in ");
    if (!in && !scan_text(r->text, &out, " out of "))
        return false;
    end = in ? end : out;
    if (!scan_digits(r->text, &end, 3, &whole) || whole <= part || whole > (in ? 20 : 100)
        || part < 1)
        return false;
    return give_part(r, f, end, part, whole);
}

bool roles_next(struct roles *r, struct figure *figure)
{
    while (r->at < r->text.n) {
        struct said_date said;
        size_t next;
        uint32_t code = scan_code(r->text, r->at, &next);
        bool inside = scan_is_letter(code) && scan_inside_word(r->text, r->at);
        *figure = (struct figure){.verb = SIZE_MAX};
        while (r->more && r->number.from < r->at)
            r->more = number_next(r->text, &r->ahead, &r->number);
        if (r->more && r->number.from == r->at && is_clock(r->text, &r->number)) {
            r->at = r->number.to + 3;
            forget_cue(r);
        } else if (said_at(r->text, r->at, &said)) {
            r->at = said.to;
            r->dated = true;
            if (r->cue != WORD_FROM)
                forget_cue(r);
            r->started |= said.kind == SAID_YEAR && !said.end;
        } else if (scan_is_han(code) && han_multiple(r, figure)) {
            return true;
        } else if (r->more && r->number.from == r->at) {
            if (digit_share(r, figure))
                return true;
            figure->number = r->number;
            place(r, figure);
            return true;
        } else if (scan_is_letter(code) && !inside) {
            if (next_latin(r, figure))
                return true;
        } else if (scan_is_han(code)) {
            if (next_han(r, figure))
                return true;
        } else {
            if (!scan_is_digit(code) && !inside)
                read_sign(r, code);
            else
                forget_cue(r);
            r->at = next;
        }
    }
    return false;
}
