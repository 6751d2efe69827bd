/* Any bytes as a decimal, a date, a language and text: what is parsed prints as it was
 * written, and arithmetic keeps its laws. */
#include "fuzz.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/dec.h"
#include "base/finding.h"

#include <stdlib.h>

static void demand(bool condition)
{
    if (!condition)
        abort();
}

static void try_decimal(struct arena *arena, struct str text)
{
    size_t cut = text.n / 2;
    struct dec a, b;
    if (!dec_parse(str_slice(text, 0, cut), &a) || !dec_parse(str_slice(text, cut, text.n), &b))
        return;
    struct dec again;
    demand(dec_parse(dec_str(arena, a), &again) && dec_compare(a, again) == 0);
    struct dec sum = dec_add(a, b);
    demand(dec_compare(sum, dec_add(b, a)) == 0 && dec_compare(dec_sub(sum, b), a) == 0);
    struct dec product = dec_mul(a, b);
    demand(product.known == dec_mul(b, a).known);
    demand(dec_div(a, b, 2).known == false || dec_sign(b) != 0);
    dec_grouped(arena, dec_round(product, 2), 2);
    dec_round_to(a, dec_lit("0.05"));
    dec_trim(dec_percent(a, b));
}

static void try_date(struct str text)
{
    struct date date;
    if (!date_parse(text, &date))
        return;
    char iso[11];
    date_iso(date, iso);
    demand(str_is(text, iso));
    demand(date_compare(date_of_number(date_number(date)), date) == 0);
    date_weekday(date_add_months(date_add_days(date, 45), 11));
}

static void try_text(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    size_t codes = 0;
    for (size_t at = 0; at < text.n; codes++) {
        size_t before = at;
        uint32_t code = utf8_next(text, &at);
        demand(at > before && at <= text.n);
        char bytes[4];
        if (code != UTF8_BAD)
            demand(utf8_put(bytes, code) == at - before);
    }
    demand(utf8_valid(text) <= text.n && utf8_count(text) <= text.n);
    buf_json(&out, text);
    demand(utf8_valid(buf_str(&out)) == out.n);
    struct str collapsed = str_collapse(arena, text);
    demand(str_equal(collapsed, str_collapse(arena, collapsed)));
    enum lang lang;
    lang_parse(text, &lang);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new();
    struct str text = {(const char *)data, size};
    try_decimal(arena, text);
    try_date(text);
    try_text(arena, text);
    arena_free(arena);
    return 0;
}
