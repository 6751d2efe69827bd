#include "rules/roles_parts.h"

#include "rules/days.h"
#include "rules/scan.h"

#include <string.h>

uint32_t roles_code(struct str text, size_t at)
{
    size_t unused;
    return scan_code(text, at, &unused);
}

void roles_forget(struct roles *r)
{
    r->cue = r->before = WORD_NONE;
    r->all = r->top = r->near = false;
}

bool roles_any_text(struct str text, size_t *at, const char *const *folded)
{
    for (; *folded; folded++)
        if (scan_text(text, at, *folded))
            return true;
    return false;
}

/* ---- what is counted ---- */

bool roles_is_counted(enum word_class is)
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
        if (!scan_is_letter(roles_code(text, here)) || said_at(text, here, &said))
            break;
        size_t end = here;
        enum word_class is = lexicon_next(text, &end);
        bool length = noun == WORD_DEED && (is == WORD_TIME || is == WORD_PERIOD);
        if (roles_is_counted(is))
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
        if (roles_is_counted(is)) {
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
                && end == number->to && scan_is_letter(roles_code(text, unit));
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
    return roles_any_text(text, &at, ends);
}

/* 95份以上, 12 or more */
static bool ends_bound(struct str text, size_t at)
{
    static const char *const ends[] = {"以上", "以下", "及以上", "或以上", " or more", " or fewer", " or less", NULL};
    return roles_any_text(text, &at, ends);
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
    if (r->cue == WORD_OVER && roles_is_counted(r->before) && r->before != WORD_FAULT)
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
    if (r->cue == WORD_OVER && roles_is_counted(r->before) && r->before != WORD_FAULT
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
        if (!scan_is_letter(roles_code(text, here)))
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

/* 12 % less energy: the words after it say what it is of. */
static bool names_after(struct str text, const struct figure *f)
{
    static const char *const comparatives[] = {"more", "fewer", "less", "higher", "lower"};
    static const char *const others[] = {"than", "by",  "in",  "on",   "at",   "per",      "and",
                                         "to",   "or",  "for", "from", "of",   "compared", "versus",
                                         "vs",   "until", "before", "with", "each", "every", "year"};
    size_t at = words_after(text, &f->number);
    bool compares = false;
    scan_space(text, &at);
    for (size_t i = 0; !compares && i < sizeof comparatives / sizeof comparatives[0]; i++)
        compares = scan_word(text, &at, comparatives[i]);
    scan_space(text, &at);
    if (!compares || !scan_is_letter(roles_code(text, at)))
        return false;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (scan_word(text, &at, others[i]))
            return false;
    return true;
}

/* QBRs: 4; 回顾会：4次: the deed stands before its count. */
static bool counts_deeds(const struct roles *r, const struct figure *f)
{
    size_t colon = f->number.from;
    while (colon > 0 && r->text.s[colon - 1] == ' ')
        colon--;
    struct str before = str_slice(r->text, 0, colon);
    bool bare = f->noun == WORD_NONE || f->noun == WORD_DEED || f->noun == WORD_PERIOD;
    return r->before == WORD_DEED && bare
           && (str_ends(before, STR(":")) || str_ends(before, STR("：")));
}

/* A two-day course, a 48-hour service. */
static bool is_compound(struct str text, const struct figure *f)
{
    size_t at = f->number.to, next;
    return !f->number.unit[0] && scan_code(text, at, &at) == '-' && at > f->number.to
           && scan_is_letter(scan_code(text, at, &next));
}

/* The baseline after the target leaves out its scale: CNY 54 mn (2026: 50). */
static void share_scale(const struct roles *r, struct figure *f)
{
    enum { TIMES = 8 };
    struct number *n = &f->number;
    if (r->cue != WORD_FROM || n->unit[0] || n->kind != NUMBER_PLAIN
        || !number_share_scale(n, &r->last, TIMES))
        return;
    if (is_money(r->last.unit))
        memcpy(n->unit, r->last.unit, sizeof n->unit);
}

/* 52 PY, 40 LY: the figure of the year before. */
static bool is_of_last_year(struct str text, const struct number *number)
{
    size_t at = number->to;
    scan_space(text, &at);
    return scan_word(text, &at, "py") || scan_word(text, &at, "ly");
}

/* Gives the figure the role that what led to it says, and forgets what led to it. */
void roles_place(struct roles *r, struct figure *f)
{
    bool describes = false;
    share_scale(r, f);
    bool amount = f->times || f->number.kind != NUMBER_PLAIN || is_money(f->number.unit);
    if (f->noun == WORD_NONE && !amount) {
        f->noun = latin_noun(r->text, words_after(r->text, &f->number));
        if (f->noun == WORD_NONE)
            f->noun = han_noun(r->text, f->number.to, f->number.unit, &describes);
    }
    if (f->role == ROLE_NONE && (f->number.starts || is_of_last_year(r->text, &f->number)))
        f->role = ROLE_FROM;
    if (f->role == ROLE_NONE && is_difference(r->text, f)) {
        f->role = ROLE_BY;
        f->number.value = dec_abs(f->number.value);
        f->number.high = dec_abs(f->number.high);
    }
    /* 为60位店长 at the start says for whom */
    size_t start = 0;
    if (r->cue == WORD_TO && f->noun == WORD_PARTY && scan_text(r->text, &start, "为")
        && start == f->number.from)
        r->cue = WORD_IN;
    bool deeds = !amount && f->role == ROLE_NONE && counts_deeds(r, f);
    if (deeds) {
        f->noun = WORD_DEED;
        r->cue = WORD_NONE;
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
    f->own = (r->subject && !r->dated && f->role != ROLE_LIMIT)
             || (f->role == ROLE_BY && names_after(r->text, f));
    r->at = f->number.to;
    r->last = f->number;
    r->started = r->figured = true;
    roles_forget(r);
}
