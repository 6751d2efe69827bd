/* Years and figures in texts of the old year. */
#include "change/roll_parts.h"

enum { YEAR_DIGITS = 4, YEARS_BEFORE = 1, YEARS_AFTER = 2 };

static bool digit_at(struct str text, size_t at)
{
    return at < text.n && text.s[at] >= '0' && text.s[at] <= '9';
}

static bool letter_at(struct str text, size_t at)
{
    char c = at < text.n ? text.s[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static size_t digits_end(struct str text, size_t at)
{
    while (digit_at(text, at))
        at++;
    return at;
}

/* Digits that are part of a name: "SH-2027", "v2027". */
static bool in_name(struct str text, size_t from, size_t to)
{
    bool joined = from > 1 && text.s[from - 1] == '-' && letter_at(text, from - 2);
    return joined || (from > 0 && letter_at(text, from - 1)) || letter_at(text, to);
}

/* Four digits that stand for a year near the old plan year: no part of a longer number. */
static bool is_year(const struct roll *r, struct str text, size_t from, size_t to)
{
    if (to - from != YEAR_DIGITS || in_name(text, from, to))
        return false;
    bool after_point = from > 1 && (text.s[from - 1] == '.' || text.s[from - 1] == ',')
                       && digit_at(text, from - 2);
    bool before_point = to < text.n && (text.s[to] == '.' || text.s[to] == ',')
                        && digit_at(text, to + 1);
    struct dec year;
    dec_parse(str_slice(text, from, YEAR_DIGITS), &year);
    int32_t value = (int32_t)year.digits, old = r->old->period->year;
    return !after_point && !before_point && value >= old - YEARS_BEFORE
           && value <= old + YEARS_AFTER;
}

static void put_year(const struct roll *r, struct buf *out, struct str text, size_t from)
{
    struct dec year;
    dec_parse(str_slice(text, from, YEAR_DIGITS), &year);
    buf_printf(out, "%d", (int)year.digits + r->years);
}

struct str roll_years_text(struct roll *r, struct str text, bool *moved)
{
    struct buf out = {.arena = r->arena};
    for (size_t at = 0; at < text.n;) {
        size_t end = digits_end(text, at);
        bool year = is_year(r, text, at, end);
        *moved |= year;
        if (year)
            put_year(r, &out, text, at);
        else
            buf_add(&out, str_slice(text, at, end > at ? end - at : 1));
        at = end > at ? end : at + 1;
    }
    return out.n ? buf_str(&out) : text;
}

static struct plan_other *own_others(struct plan_node *node)
{
    return OWN(node->others);
}

static bool years_in_field(struct roll *r, struct plan_node *node, const struct field *field)
{
    bool moved = false;
    struct str *text = OWN(field_at(node, field));
    if (text->s)
        *text = roll_years_text(r, *text, &moved);
    for (struct plan_other *o = own_others(node); o; o = OWN(o->next))
        if (o->field == field)
            o->text = roll_years_text(r, o->text, &moved);
    return moved;
}

void roll_years(struct roll *r, struct plan_node *node, const char *name, struct str title)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    if (years_in_field(r, node, field))
        NOTE(r, ROLL_CONFIRM, &ROLL_YEARS, node, name, ARG("title", title),
             ARG_TEXT("field", name));
}

/* As deep as the shapes nest. */
void roll_years_all(struct roll *r, struct plan_node *node, struct str title)
{
    for (size_t i = 0; i < node->shape->field_count; i++) {
        const struct field *field = &node->shape->fields[i];
        const struct plan_list *list = field_at(node, field);
        if (field->prose)
            roll_years(r, node, field->name, title);
        else if (field->kind == KIND_ITEM && field_known(node, field))
            roll_years_all(r, *(struct plan_node *const *)OWN(field_at(node, field)), title);
        for (size_t k = 0; field->kind == KIND_LIST && k < list->count; k++)
            roll_years_all(r, OWN(list_item(field, list, k)), title);
    }
}

/* ---- figures ---- */

/* The end of a number as people write it: 12,400,000.50 */
static size_t number_end(struct str text, size_t at)
{
    size_t end = digits_end(text, at);
    while (end < text.n && (text.s[end] == ',' || text.s[end] == '.') && digit_at(text, end + 1))
        end = digits_end(text, end + 1);
    return end;
}

static bool number_read(struct roll *r, struct str written, struct dec *value)
{
    struct buf plain = {.arena = r->arena};
    for (size_t i = 0; i < written.n; i++)
        if (written.s[i] != ',')
            buf_char(&plain, written.s[i]);
    return dec_parse(buf_str(&plain), value);
}

/* What a number is counted in, by the word after it. */
static int64_t counted_in(struct str text, size_t at)
{
    static const struct { const char *word; int64_t step; } words[] = {
        {"万", 10000},       {"萬", 10000},      {"百万", 1000000},   {"百萬", 1000000},
        {"亿", 100000000},   {"億", 100000000},  {"million", 1000000}, {"m", 1000000},
        {"thousand", 1000},  {"k", 1000},
    };
    while (at < text.n && text.s[at] == ' ')
        at++;
    struct str rest = str_slice(text, at, text.n);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        struct str word = str_of(words[i].word);
        if (str_starts(rest, word) && !letter_at(rest, word.n))
            return words[i].step;
    }
    return 1;
}

static const struct roll_figure *figure_find(struct dec written, const struct roll_figure *figures,
                                             size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (figures[i].old.known && dec_compare(written, figures[i].old) == 0)
            return &figures[i];
    return NULL;
}

/* The new figure as the old one was written, counted in `step` (1, 10000 of 万); a blank where it
 * is not known. */
static void put_figure(struct roll *r, struct buf *out, struct str written, int64_t step,
                       const struct roll_figure *figure)
{
    enum { DIGITS_MAX = 8 }; /* as many as the largest step takes */
    struct dec now = dec_trim(dec_div(figure->now, dec_int(step), figure->now.scale + DIGITS_MAX));
    if (!now.known)
        buf_puts(out, "【】");
    else if (str_find(written, STR(","), 0) != SIZE_MAX)
        buf_add(out, dec_grouped(r->arena, now, 0));
    else
        buf_add(out, dec_str(r->arena, now));
}

static struct str figures_text(struct roll *r, struct str text,
                               const struct roll_figure *figures, size_t count)
{
    struct buf out = {.arena = r->arena};
    for (size_t at = 0; at < text.n;) {
        size_t end = number_end(text, at);
        struct str written = str_slice(text, at, end - at);
        int64_t step = end > at ? counted_in(text, end) : 1;
        bool named = step == 1 && in_name(text, at, end);
        struct dec value;
        const struct roll_figure *figure =
            end > at && !named && number_read(r, written, &value)
                ? figure_find(dec_mul(value, dec_int(step)), figures, count) : NULL;
        if (end == at)
            buf_char(&out, text.s[at]);
        else if (is_year(r, text, at, end))
            put_year(r, &out, text, at);
        else if (figure)
            put_figure(r, &out, written, step, figure);
        else
            buf_add(&out, written);
        at = end > at ? end : at + 1;
    }
    if (!str_has_blank(buf_str(&out)))
        buf_puts(&out, " 【】");
    return buf_str(&out);
}

void roll_figures(struct roll *r, struct plan_node *node, const char *name,
                  const struct roll_figure *figures, size_t count)
{
    const struct field *field = shape_field(node->shape, str_of(name));
    struct str *text = OWN(field_at(node, field));
    if (text->s)
        *text = figures_text(r, *text, figures, count);
    for (struct plan_other *o = own_others(node); o; o = OWN(o->next))
        if (o->field == field)
            o->text = figures_text(r, o->text, figures, count);
}
