#include "base/dec.h"

#include "base/arena.h"

__extension__ typedef unsigned __int128 dec_magnitude;

static bool power_of_ten(int exponent, dec_digits *power)
{
    *power = 1;
    for (int i = 0; i < exponent; i++)
        if (__builtin_mul_overflow(*power, (dec_digits)10, power))
            return false;
    return true;
}

/* The same value at a scale that is not smaller. */
static bool widen(struct dec *value, int scale)
{
    dec_digits power;
    if (!power_of_ten(scale - value->scale, &power)
        || __builtin_mul_overflow(value->digits, power, &value->digits))
        return false;
    value->scale = (uint8_t)scale;
    return true;
}

static dec_digits divide_half_up(dec_digits a, dec_digits b)
{
    dec_digits quotient = a / b, rest = a % b;
    dec_magnitude r = rest < 0 ? -(dec_magnitude)rest : (dec_magnitude)rest;
    dec_magnitude d = b < 0 ? -(dec_magnitude)b : (dec_magnitude)b;
    if (r >= d - r)
        quotient += (a < 0) == (b < 0) ? 1 : -1;
    return quotient;
}

struct dec dec_int(int64_t value)
{
    return (struct dec){value, 0, true};
}

bool dec_parse(struct str text, struct dec *value)
{
    *value = DEC_NONE;
    bool negative = text.n > 0 && text.s[0] == '-';
    size_t at = negative ? 1 : 0, whole = 0, scale = 0;
    dec_digits digits = 0;
    for (; at < text.n && text.s[at] >= '0' && text.s[at] <= '9'; at++, whole++)
        digits = whole < 18 ? digits * 10 + (text.s[at] - '0') : digits;
    if (whole == 0 || whole > 18)
        return false;
    if (at < text.n && text.s[at] == '.') {
        for (at++; at < text.n && text.s[at] >= '0' && text.s[at] <= '9'; at++, scale++)
            digits = scale < DEC_SCALE_MAX ? digits * 10 + (text.s[at] - '0') : digits;
        if (scale == 0 || scale > DEC_SCALE_MAX)
            return false;
    }
    if (at != text.n)
        return false;
    *value = (struct dec){negative ? -digits : digits, (uint8_t)scale, true};
    return true;
}

struct dec dec_lit(const char *text)
{
    struct dec value;
    dec_parse(str_of(text), &value);
    return value;
}

struct dec dec_add(struct dec a, struct dec b)
{
    int scale = a.scale > b.scale ? a.scale : b.scale;
    struct dec sum = {0, (uint8_t)scale, a.known && b.known};
    if (!sum.known || !widen(&a, scale) || !widen(&b, scale)
        || __builtin_add_overflow(a.digits, b.digits, &sum.digits))
        return DEC_NONE;
    return sum;
}

struct dec dec_sub(struct dec a, struct dec b)
{
    return dec_add(a, dec_neg(b));
}

struct dec dec_mul(struct dec a, struct dec b)
{
    a = dec_trim(a);
    b = dec_trim(b);
    int scale = a.scale + b.scale;
    struct dec product = {0, (uint8_t)scale, a.known && b.known};
    if (!product.known || scale > DEC_SCALE_MAX
        || __builtin_mul_overflow(a.digits, b.digits, &product.digits))
        return DEC_NONE;
    return product;
}

struct dec dec_div(struct dec a, struct dec b, int scale)
{
    a = dec_trim(a);
    b = dec_trim(b);
    if (!a.known || !b.known || b.digits == 0)
        return DEC_NONE;
    /* a/10^as ÷ b/10^bs, wanted × 10^scale: digits = a × 10^(scale - as + bs) ÷ b */
    int shift = scale - a.scale + b.scale;
    dec_digits power;
    if (!power_of_ten(shift < 0 ? -shift : shift, &power))
        return DEC_NONE;
    dec_digits *scaled = shift < 0 ? &b.digits : &a.digits;
    if (__builtin_mul_overflow(*scaled, power, scaled))
        return DEC_NONE;
    return (struct dec){divide_half_up(a.digits, b.digits), (uint8_t)scale, true};
}

struct dec dec_percent(struct dec a, struct dec rate)
{
    return dec_mul(dec_mul(a, rate), dec_lit("0.01"));
}

struct dec dec_neg(struct dec a)
{
    a.digits = -a.digits;
    return a;
}

struct dec dec_abs(struct dec a)
{
    return a.digits < 0 ? dec_neg(a) : a;
}

struct dec dec_round(struct dec a, int scale)
{
    if (!a.known)
        return DEC_NONE;
    if (a.scale <= scale)
        return widen(&a, scale) ? a : DEC_NONE;
    dec_digits power;
    if (!power_of_ten(a.scale - scale, &power))
        return DEC_NONE;
    return (struct dec){divide_half_up(a.digits, power), (uint8_t)scale, true};
}

struct dec dec_round_to(struct dec a, struct dec step)
{
    return dec_mul(dec_div(a, step, 0), step);
}

struct dec dec_trim(struct dec a)
{
    while (a.scale > 0 && a.digits % 10 == 0) {
        a.digits /= 10;
        a.scale--;
    }
    return a;
}

int dec_compare(struct dec a, struct dec b)
{
    return dec_sign(dec_sub(a, b));
}

int dec_sign(struct dec a)
{
    return a.known ? (a.digits > 0) - (a.digits < 0) : 0;
}

struct dec dec_min(struct dec a, struct dec b)
{
    return !a.known || !b.known ? DEC_NONE : dec_compare(a, b) <= 0 ? a : b;
}

struct dec dec_max(struct dec a, struct dec b)
{
    return !a.known || !b.known ? DEC_NONE : dec_compare(a, b) >= 0 ? a : b;
}

/* Digits last to first into the end of `out`; gives the number written, at least scale+1. */
static size_t digits_reversed(struct dec value, char out[48])
{
    dec_magnitude m =
        value.digits < 0 ? -(dec_magnitude)value.digits : (dec_magnitude)value.digits;
    size_t n = 0;
    while (m > 0 || n <= value.scale) {
        out[n++] = (char)('0' + (int)(m % 10));
        m /= 10;
    }
    return n;
}

static struct str format(struct arena *arena, struct dec value, const char *minus,
                         const char *group)
{
    if (!value.known)
        return STR("");
    char digits[48];
    size_t n = digits_reversed(value, digits);
    struct buf out = {.arena = arena};
    if (value.digits < 0)
        buf_puts(&out, minus);
    while (n-- > 0) {
        buf_char(&out, digits[n]);
        if (n == value.scale && n > 0)
            buf_char(&out, '.');
        else if (n > value.scale && (n - value.scale) % 3 == 0)
            buf_puts(&out, group);
    }
    return buf_str(&out);
}

struct str dec_str(struct arena *arena, struct dec value)
{
    return format(arena, value, "-", "");
}

struct str dec_grouped(struct arena *arena, struct dec value, int min_scale)
{
    if (value.scale < min_scale)
        value = dec_round(value, min_scale);
    return format(arena, value, "\xE2\x88\x92", ",");
}
