#include "compose/composer.h"
#include "figures/words.h"

struct str word(const struct composer *c, enum word w)
{
    return wording_word(c->wording, w);
}

static struct str currency(const struct composer *c)
{
    return c->plan->money ? c->plan->money->currency : STR("");
}

static bool in_ten_thousands(const struct composer *c)
{
    return c->plan->money && c->plan->money->display == DISPLAY_TEN_THOUSAND;
}

/* The same digits with the point four places further left: exact, whatever the amount. */
static struct dec ten_thousands(struct dec amount)
{
    return dec_trim(dec_mul(amount, dec_lit("0.0001")));
}

struct str text_price(const struct composer *c, struct dec price)
{
    return dec_grouped(c->arena, price, 2);
}

struct str text_amount(const struct composer *c, struct dec amount)
{
    return text_price(c, in_ten_thousands(c) ? ten_thousands(amount) : amount);
}

static struct str money_word(const struct composer *c, const char *field)
{
    return wording_value(c->wording, "money", field, str_terminated(c->arena, currency(c)));
}

struct str text_unit(const struct composer *c, struct str unit)
{
    if (!unit.n || !str_equal(unit, currency(c)))
        return unit;
    bool many = in_ten_thousands(c);
    struct str named = money_word(c, many ? "ten-thousand" : "unit");
    return named.n ? named
           : many  ? FILL(c->arena, word(c, WORD_TEN_THOUSAND), {"currency", unit})
                   : unit;
}

struct str text_price_unit(const struct composer *c)
{
    struct str named = money_word(c, "unit");
    return named.n ? named : currency(c);
}

struct str text_amounts_in(const struct composer *c)
{
    const struct plan_money *money = c->plan->money;
    if (!money)
        return STR("");
    enum word tax = money->tax == TAX_INCLUSIVE ? WORD_TAX_INCLUSIVE : WORD_TAX_EXCLUSIVE;
    return FILL(c->arena, word(c, WORD_AMOUNTS_IN), {"currency", text_unit(c, currency(c))},
                {"tax", word(c, tax)});
}

struct str text_money(const struct composer *c, struct dec amount)
{
    struct str money = money_word(c, "in");
    return FILL(c->arena, money.n ? money : word(c, WORD_MONEY),
                {"currency", currency(c)}, {"amount", text_price(c, amount)});
}

struct str text_amount_words(const struct composer *c, struct dec amount)
{
    if (dec_sign(amount) <= 0 || !currency(c).n || dec_compare(dec_round(amount, 2), amount) != 0)
        return STR("");
    return figures_amount_words(c->arena, amount, currency(c), c->lang, WORDS_NAMES,
                                WORDS_WHOLE_CLOSED);
}

struct str text_number(const struct composer *c, struct dec number)
{
    return dec_grouped(c->arena, dec_trim(number), 0);
}

struct str text_percent(const struct composer *c, struct dec rate)
{
    return FILL(c->arena, word(c, WORD_PERCENT), {"number", text_number(c, rate)});
}

struct str text_in_unit(const struct composer *c, struct dec value, struct str unit,
                        bool with_unit)
{
    if (!value.known)
        return STR("");
    if (str_is(unit, "%"))
        return text_percent(c, value);
    struct str number = dec_grouped(c->arena, value, 0);
    if (str_equal(unit, currency(c)) && unit.n)
        return with_unit ? text_money(c, value) : text_amount(c, value);
    if (!with_unit || !unit.n)
        return number;
    return FILL(c->arena, word(c, WORD_NUMBER_UNIT), {"number", number}, {"unit", unit});
}

struct str text_date(const struct composer *c, struct date date, enum word pattern)
{
    if (!date_known(date))
        return STR("");
    return FILL(c->arena, word(c, pattern), {"year", str_format(c->arena, "%d", date.year)},
                {"month", wording_numbered(c->wording, "month", date.month)},
                {"month-short", wording_numbered(c->wording, "month-short", date.month)},
                {"day", str_format(c->arena, "%d", date.day)},
                {"weekday", wording_numbered(c->wording, "weekday", date_weekday(date))});
}

struct str text_span(const struct composer *c, struct date start, struct date end)
{
    if (!date_known(end) || date_compare(start, end) == 0)
        return text_date(c, start, WORD_DATE_TABLE);
    bool one_year = start.year == end.year;
    return FILL(c->arena, word(c, one_year ? WORD_DATE_SPAN_YEAR : WORD_DATE_SPAN),
                {"start", text_date(c, start, WORD_DATE_TABLE)},
                {"end", text_date(c, end, WORD_DATE_TABLE)},
                {"year", str_format(c->arena, "%d", start.year)},
                {"start-day", str_format(c->arena, "%d", start.day)},
                {"start-month", wording_numbered(c->wording, "month-short", start.month)},
                {"end-day", str_format(c->arena, "%d", end.day)},
                {"end-month", wording_numbered(c->wording, "month-short", end.month)});
}

struct str text_count(const struct composer *c, int32_t count)
{
    struct str named = count >= 1 && count <= 20
                           ? wording_numbered(c->wording, "count", count) : STR("");
    return named.n ? named : str_format(c->arena, "%d", count);
}

struct str chinese_numeral(struct arena *arena, int number)
{
    static const char *const digits[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99)
        return str_format(arena, "%d", number);
    int tens = number / 10;
    return str_format(arena, "%s%s%s", tens > 1 ? digits[tens] : "", tens ? "十" : "",
                      digits[number % 10]);
}

struct str text_quarter(const struct composer *c, int quarter)
{
    return FILL(c->arena, word(c, WORD_QUARTER),
                {"number", str_format(c->arena, "%d", quarter)},
                {"chinese", chinese_numeral(c->arena, quarter)});
}

struct str text_contact(const struct plan_ref *ref)
{
    if (!ref->target || ref->target->shape != &contact_shape)
        return STR("");
    return ((const struct plan_contact *)ref->target)->name;
}

struct str text_joined(const struct composer *c, const struct str *parts, size_t count)
{
    struct buf out = {.arena = c->arena};
    for (size_t i = 0; i < count; i++)
        if (parts[i].n)
            buf_printf(&out, "%s%.*s", out.n ? " · " : "", STR_ARGS(parts[i]));
    return buf_str(&out);
}

struct str text_party(const struct plan_party *party)
{
    if (!party)
        return STR("");
    return party->short_name.n ? party->short_name : party->legal_name;
}

struct str text_word(const struct composer *c, const struct plan_node *node, const char *field)
{
    const struct field *f = shape_field(node->shape, str_of(field));
    if (!f || !field_known(node, f))
        return STR("");
    return wording_value(c->wording, node->shape->element, field, field_word(node, f));
}

static struct str text_decimal(const struct composer *c, const struct field *field,
                               struct dec value, struct str format)
{
    bool names = str_is(format, "amountNames");
    if (names || str_is(format, "amountWords")) {
        struct str words = figures_amount_words(c->arena, value, currency(c), c->lang,
                                                names ? WORDS_NAMES : WORDS_CODE,
                                                WORDS_WHOLE_CLOSED);
        return words.n ? words : text_money(c, value); /* too large for words */
    }
    if (str_is(format, "money") || (!format.s && field->unit == UNIT_MONEY))
        return text_money(c, value);
    if (str_is(format, "percent") || (!format.s && field->unit == UNIT_PERCENT))
        return text_percent(c, value);
    return text_number(c, value);
}

struct str text_field(const struct composer *c, struct path_value value, struct str format)
{
    const struct field *field = value.field;
    const void *member = field_at(value.node, field);
    int32_t count = value.count ? (int32_t)((const struct plan_list *)member)->count
                    : field->kind == KIND_COUNT ? *(const int32_t *)member : 0;
    if (value.count || field->kind == KIND_COUNT)
        return str_is(format, "words") ? text_count(c, count)
                                       : str_format(c->arena, "%d", count);
    enum lang lang;
    if (str_is(format, "language") && lang_parse(*(const struct str *)member, &lang))
        return wording_value(c->wording, "agreement", "prevails", lang_tag(lang));
    if (c->plan->money && member == &c->plan->money->currency) {
        struct str name = money_word(c, "name");
        return name.n ? name : currency(c);
    }
    switch (field->kind) {
    case KIND_TEXT:
    case KIND_ID:
        return *(const struct str *)member;
    case KIND_DATE:
        return text_date(c, *(const struct date *)member, WORD_DATE_LONG);
    case KIND_DECIMAL:
        return text_decimal(c, field, *(const struct dec *)member, format);
    case KIND_WORD:
        return text_word(c, value.node, field->name);
    case KIND_REF: {
        struct str name = text_contact(member);
        return name.n ? name : ((const struct plan_ref *)member)->id;
    }
    default:
        return STR("");
    }
}
