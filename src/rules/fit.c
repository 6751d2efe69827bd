#include "rules/fit.h"

#include "base/arena.h"
#include "rules/scan.h"

#include <string.h>

enum { GROUP_TIME = 100 }; /* from here on, groups are of times */

/* Words and counters that say the same, folded. */
static const struct {
    const char *word;
    int group;
} words[] = {
    {"store", 1},   {"stores", 1},   {"shop", 1},     {"shops", 1},    {"outlet", 1},
    {"outlets", 1}, {"door", 1},     {"doors", 1},    {"branch", 1},   {"branches", 1},
    {"家", 1},      {"店", 1},       {"门店", 1},     {"家店", 1},     {"间", 1},
    {"家门店", 1},  {"个门店", 1},   {"网点", 1},     {"pharmacies", 1}, {"points of sale", 1},
    {"point", 2},   {"points", 2},   {"分", 2},       {"star", 2},     {"stars", 2},
    {"score", 2},   {"pts", 2},      {"case", 3},     {"cases", 3},    {"carton", 3},
    {"cartons", 3}, {"箱", 3},       {"box", 3},      {"boxes", 3},    {"次", 4},
    {"times", 4},   {"场", 4},       {"件", 5},       {"起", 5},       {"宗", 5},
    {"例", 5},      {"单", 5},       {"complaints", 5}, {"incidents", 5}, {"accidents", 5},
    {"款", 6},      {"个品项", 6},   {"个单品", 6},   {"种", 6},       {"sku", 6},
    {"skus", 6},    {"article", 6},  {"articles", 6}, {"item", 6},     {"items", 6},
    {"products", 6}, {"名", 7},      {"人", 7},       {"位", 7},       {"people", 7},
    {"rank", 8},    {"place", 8},    {"吨", 9},       {"t", 9},        {"tonnes", 9},
    {"tonne", 9},   {"tons", 9},     {"台", 10},      {"coolers", 10},
    {"d", 100},     {"wd", 100},    {"wk", 103},      {"wks", 103},    {"mth", 104},
    {"mths", 104},  {"day", 100},   {"days", 100},   {"天", 100},     {"日", 100},     {"工作日", 100},
    {"个工作日", 100}, {"working", 100}, {"个自然日", 100},
    {"hour", 101},  {"hours", 101},  {"h", 101},      {"小时", 101},   {"hrs", 101},
    {"个小时", 101}, {"minute", 102}, {"minutes", 102}, {"min", 102},   {"mins", 102},
    {"分钟", 102},  {"week", 103},   {"weeks", 103},  {"周", 103},     {"month", 104},
    {"months", 104}, {"个月", 104},  {"月", 104},     {"second", 105}, {"seconds", 105},
    {"秒", 105},
};

static bool same_folded(struct str text, const char *folded)
{
    size_t at = 0;
    return scan_text(text, &at, folded) && at == text.n;
}

static int group_of(struct str word)
{
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (same_folded(word, words[i].word))
            return words[i].group;
    return 0;
}

static bool is_currency(const char *unit)
{
    return strlen(unit) == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
}

/* The quantity that the text says from its start, if it is one. */
static bool read_one(struct str text, struct number *one)
{
    size_t at = 0;
    return number_next(text, &at, one) && one->from == 0;
}

struct field_unit field_unit_read(struct arena *arena, struct str written)
{
    struct field_unit unit = {.written = written};
    struct buf text = {.arena = arena};
    buf_puts(&text, "1 ");
    buf_add(&text, written);
    buf_puts(&text, " 1");
    struct str after = str_slice(buf_str(&text), 2, written.n + 2);
    struct number before;
    if (!read_one(str_slice(buf_str(&text), 0, written.n + 2), &unit.one))
        unit.one = (struct number){.value = dec_int(1)};
    /* Codes of currencies that stand before amounts only. */
    if (!is_currency(unit.one.unit) && read_one(after, &before) && is_currency(before.unit))
        unit.one = before;
    unit.money = is_currency(unit.one.unit);
    unit.group = group_of(written);
    if (!unit.group && unit.one.unit[0])
        unit.group = group_of(str_of(unit.one.unit));
    return unit;
}

/* 元 alone is the money of the field, whichever that is. */
static bool says_yuan(struct str text, const struct number *number)
{
    struct str written = str_slice(text, number->from, number->to - number->from);
    static const char *const others[] = {"美元", "欧元", "港元", "日元", "人民币", "人民幣", "cny", "CNY"};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (str_find(written, str_of(others[i]), 0) != SIZE_MAX)
            return false;
    return str_find(written, STR("元"), 0) != SIZE_MAX || str_find(written, STR("块"), 0) != SIZE_MAX;
}

static void scale(struct number *number, struct dec factor)
{
    number->value = dec_mul(number->value, factor);
    number->high = dec_mul(number->high, factor);
    number->step = dec_mul(number->step, factor);
}

static enum fit fit_money(struct figure *f, struct str text, const struct field_unit *unit)
{
    struct number *n = &f->number;
    if (n->kind != NUMBER_PLAIN)
        return FIT_NOT;
    if (is_currency(n->unit))
        return strcmp(n->unit, unit->one.unit) == 0 || says_yuan(text, n) ? FIT_SAME : FIT_NOT;
    if (strcmp(n->unit, "m") == 0) {
        scale(n, dec_int(1000000));
        return FIT_PERHAPS;
    }
    if (!n->unit[0] && dec_compare(n->step, dec_int(1000)) >= 0)
        return FIT_SAME; /* 50万, 1.2 million */
    return n->unit[0] && f->noun != WORD_NONE ? FIT_NOT : FIT_PERHAPS;
}

/* True if the words of the field stand right after the amount. */
static bool follows(struct str text, const struct number *n, struct str written)
{
    size_t at = n->to - (strlen(n->unit) < n->to - n->from ? strlen(n->unit) : 0), k = 0, next;
    if (n->unit[0] && !str_ends(str_slice(text, 0, n->to), str_of(n->unit)))
        at = n->to;
    scan_space(text, &at);
    while (k < written.n) {
        uint32_t code = scan_code(text, at, &next);
        if (!code || code != scan_code(written, k, &k))
            return false;
        at = next;
    }
    return written.n > 0;
}

static enum fit fit_count(const struct figure *f, struct str text, const struct field_unit *unit)
{
    const struct number *n = &f->number;
    int group = n->unit[0] ? group_of(str_of(n->unit)) : 0;
    bool time = f->noun == WORD_TIME || f->noun == WORD_PERIOD || group >= GROUP_TIME;
    if (n->kind == NUMBER_PERCENT)
        return FIT_NOT;
    if (n->kind == NUMBER_POINTS)
        return unit->group == 2 ? FIT_SAME : FIT_NOT;
    if (is_currency(n->unit))
        return FIT_NOT;
    if (n->unit[0] && (same_folded(unit->written, n->unit) || strcmp(unit->one.unit, n->unit) == 0))
        return FIT_SAME;
    if ((group && group == unit->group) || follows(text, n, unit->written))
        return FIT_SAME;
    /* 六种 are no stores; faults come in pieces, times and cases. */
    bool faults = (group == 4 || group == 5) && (unit->group == 4 || unit->group == 5);
    enum { PEOPLE = 7 };
    if (unit->group == PEOPLE && f->noun == WORD_PARTY) /* 60 store managers */
        return FIT_PERHAPS;
    if (group && unit->group && group != unit->group && !faults)
        return FIT_NOT;
    if (n->unit[0] && time != (unit->group >= GROUP_TIME))
        return FIT_NOT;
    return time && group && unit->group ? FIT_NOT : FIT_PERHAPS;
}

enum fit figure_fit(struct figure *f, struct str text, const struct field_unit *unit)
{
    enum fit fit;
    if (f->times)
        return FIT_PERHAPS;
    if (unit->one.kind == NUMBER_PERCENT)
        fit = f->number.kind == NUMBER_PERCENT                               ? FIT_SAME
              : f->number.kind == NUMBER_PLAIN && !f->number.unit[0] ? FIT_PERHAPS
                                                                             : FIT_NOT;
    else if (unit->money)
        fit = fit_money(f, text, unit);
    else
        fit = fit_count(f, text, unit);
    /* 万元, 万箱: what is one of the field is ten thousand of the sentence. */
    static const struct {
        int64_t many;
        const char *one;
    } powers[] = {{1000, "0.001"}, {10000, "0.0001"}, {1000000, "0.000001"}, {10000000, "0.0000001"},
                  {100000000, "0.00000001"}};
    for (size_t i = 0; fit && i < sizeof powers / sizeof powers[0]; i++)
        if (dec_compare(unit->one.value, dec_int(powers[i].many)) == 0)
            scale(&f->number, dec_lit(powers[i].one));
    return fit;
}
