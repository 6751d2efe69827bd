#include "rules/roles_parts.h"

#include "rules/scan.h"
#include "rules/spelled.h"
#include "rules/units.h"

#include <string.h>

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
    roles_place(r, f);
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
    roles_place(r, f);
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
    roles_place(r, f);
    return true;
}

/* 1 in 4, 98 out of 100 */
bool roles_digit_share(struct roles *r, struct figure *f)
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
        if (multiples[i].verb && roles_code(r->text, next) == '-')
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
    if (end == at && roles_code(r->text, at) == '-')
        end++;
    word = end;
    int whole = 0;
    for (size_t i = 0; end > at && !whole && i < sizeof parts / sizeof parts[0]; i++)
        whole = scan_text(r->text, &end, parts[i].word) ? parts[i].whole : 0;
    if (!whole)
        return false;
    bool quarter = roles_code(r->text, word) == 'q';
    scan_text(r->text, &end, "s");
    if (scan_is_letter(roles_code(r->text, end)))
        return false;
    size_t next = end, period = end;
    scan_space(r->text, &next);
    if (quarter && (scan_text(r->text, &period, " of 20") || scan_text(r->text, &period, " of the year")))
        return false;
    if (quarter && r->cue != WORD_BY && !roles_any_text(r->text, &next, after_quarter))
        return false;
    size_t less = end;
    scan_space(r->text, &less);
    if (roles_any_text(r->text, &less, comparatives)) /* a fifth fewer calls */
        r->cue = WORD_BY;
    return give_part(r, f, end, count, whole);
}

/* one in five, nine out of ten: `at` is after the first number. */
static bool latin_share(struct roles *r, struct figure *f, size_t at, int64_t first)
{
    static const char *const links[] = {" in ", " out of ", " of ", NULL};
    char word[16];
    size_t end = at;
    if (!roles_any_text(r->text, &end, links) || !scan_letters(r->text, &end, word, sizeof word))
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
        || (strcmp(word, "zero") == 0 && roles_any_text(r->text, &zero, not_zero)))
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
    roles_place(r, f);
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
        if (!scan_is_letter(roles_code(r->text, here)))
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

/* As well as, along with: what follows is another result. */
static bool starts_addition(struct roles *r, size_t *at)
{
    static const char *const phrases[] = {"as well as ", "along with ", "in addition to ", NULL};
    if (!roles_any_text(r->text, at, phrases))
        return false;
    roles_word(r, WORD_AND, r->at, false);
    r->cue = WORD_HAVE;
    return true;
}

/* The Latin word at r->at: a figure, or what it does to the next one. */
bool roles_latin(struct roles *r, struct figure *f)
{
    static const char *const possessives[] = {"’s ", "'s ", "s’ ", NULL};
    char word[16];
    size_t end = r->at, whole = r->at;
    scan_letters(r->text, &end, word, sizeof word);
    enum word_class is = lexicon_next(r->text, &whole);
    size_t phrase = r->at;
    if (starts_addition(r, &phrase)) {
        r->at = phrase;
        return false;
    }
    if (strcmp(word, "listing") == 0 && scan_is_digit(roles_code(r->text, end + 1)))
        is = WORD_HAVE;
    if (latin_multiple(r, f, word, end) || latin_number(r, f, word, end))
        return true;
    if (is == WORD_ZERO && latin_zero(r, f, end))
        return true;
    if ((strcmp(word, "number") == 0 || strncmp(word, "rank", 4) == 0) && latin_rank(r, f, end))
        return true;
    roles_word(r, is, r->at, false);
    r->at = whole;
    if (roles_any_text(r->text, &whole, possessives)) { /* the customer’s 10 regions */
        r->all = true;
        r->at = whole;
    }
    return false;
}

/* ---- Chinese words ---- */

/* 翻一番, 翻番, 翻两番, 翻倍, 减半, 一半, 三分之一 */
bool roles_han_multiple(struct roles *r, struct figure *f)
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
    if (roles_any_text(r->text, &other, others) || !scan_text(r->text, &end, "零")
        || (r->at > 0 && r->cue == WORD_FROM)
        || !scan_is_han(scan_code(r->text, end, &next)) || numeral_digit(roles_code(r->text, end)) >= 0
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
    bool rank = roles_any_text(r->text, &counted, of), led = r->cue == WORD_TO;
    size_t noun = counted;
    if ((!rank && !led && !(ordinal && r->before == WORD_MEASURE))
        || roles_any_text(r->text, &noun, among))
        return false;
    return give_count(r, f, counted, value, "名", ROLE_TO);
}

bool roles_han(struct roles *r, struct figure *f)
{
    size_t end = r->at, next;
    uint32_t code = scan_code(r->text, r->at, &next);
    if (roles_han_multiple(r, f) || ((code == U'第' || code == U'前') && han_rank(r, f)))
        return true;
    enum word_class is = lexicon_next(r->text, &end);
    if (code == U'零' && han_none(r, f))
        return true;
    if (is == WORD_ZERO && han_zero(r, f, end))
        return true;
    if (code == U'不' && han_zero(r, f, next))
        return true;
    roles_word(r, is, r->at, true);
    r->at = is == WORD_NONE ? next : end;
    return false;
}
