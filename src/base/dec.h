/* base/dec: exact decimal numbers for money, rates and counts.
 *
 * A number is digits × 10^-scale. Sums, differences and products are exact; only division
 * and dec_round lose digits, at the scale the caller states, half away from zero ("half up"
 * of an amount). Zeroed memory is "not known", which is not zero: any result made from a
 * number that is not known, or that needs more than 38 digits, is not known either. */
#ifndef PLANPACT_BASE_DEC_H
#define PLANPACT_BASE_DEC_H

#include "base/str.h"

__extension__ typedef __int128 dec_digits;

struct dec {
    dec_digits digits;
    uint8_t scale; /* digits after the point, 0 to DEC_SCALE_MAX */
    bool known;
};

enum { DEC_SCALE_MAX = 18 };

#define DEC_NONE ((struct dec){0, 0, false})

struct dec dec_int(int64_t value);
/* -?digits(.digits)? with at most 18 digits before and DEC_SCALE_MAX after the point; keeps
 * the zeros written. False if it is anything else. */
bool dec_parse(struct str text, struct dec *value);
/* For constants in code that cannot be wrong: dec_lit("0.01"). */
struct dec dec_lit(const char *text);

struct dec dec_add(struct dec a, struct dec b);
struct dec dec_sub(struct dec a, struct dec b);
struct dec dec_mul(struct dec a, struct dec b);
/* a ÷ b rounded to `scale` digits; not known if b is zero. */
struct dec dec_div(struct dec a, struct dec b, int scale);
/* a × rate ÷ 100, exact. */
struct dec dec_percent(struct dec a, struct dec rate);
struct dec dec_neg(struct dec a);
struct dec dec_abs(struct dec a);
/* Rounded (or filled with zeros) to `scale` digits after the point. */
struct dec dec_round(struct dec a, int scale);
/* Rounded to a multiple of `step` (0.01, 1, 100), which must be above zero. */
struct dec dec_round_to(struct dec a, struct dec step);
/* Without zeros at the end of the fraction. */
struct dec dec_trim(struct dec a);
/* <0, 0, >0; both must be known. */
int dec_compare(struct dec a, struct dec b);
int dec_sign(struct dec a); /* -1, 0, 1; 0 if not known */
struct dec dec_min(struct dec a, struct dec b);
struct dec dec_max(struct dec a, struct dec b);

/* Plain digits with '.', as written in XML; "" if not known. */
struct str dec_str(struct arena *arena, struct dec value);
/* As people read it: groups of three divided by ',' and a true minus sign (U+2212).
 * min_scale: zeros are added up to that many digits after the point; more are kept. */
struct str dec_grouped(struct arena *arena, struct dec value, int min_scale);

#endif
