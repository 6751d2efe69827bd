/* rules/scan: small steps over text as people type it: full-width digits and letters count as
 * ASCII, capitals as small letters, Traditional characters as their Simplified forms. Every function that "moves" changes *at only if it gives
 * true. All cost is linear in what is moved over. */
#ifndef PLANPACT_RULES_SCAN_H
#define PLANPACT_RULES_SCAN_H

#include "base/str.h"

/* A literal in a static table of struct str. */
#define SCAN_TEXT(literal) {"" literal, sizeof(literal) - 1}

/* The Simplified form of a Traditional character, any other code point as it is. */
uint32_t scan_simplified(uint32_t code);
/* The folded code point at `at` and the offset after it; 0 at the end. */
uint32_t scan_code(struct str text, size_t at, size_t *next);
/* Moves past a text written in folded form. */
bool scan_text(struct str text, size_t *at, const char *folded);
/* Moves past the first of the texts that stands there, each in folded form. */
bool scan_any(struct str text, size_t *at, const struct str *folded, size_t count);
/* The same, if no letter or digit follows. */
bool scan_word(struct str text, size_t *at, const char *folded);
/* Moves past one space of any width, if there is one. */
void scan_space(struct str text, size_t *at);
/* Moves past a number of at most `most` digits, at least one, no more digits following. */
bool scan_digits(struct str text, size_t *at, int most, int *value);
/* True if an ASCII letter or digit (of any width) stands right before `at`. */
bool scan_inside_word(struct str text, size_t at);
bool scan_is_letter(uint32_t code); /* folded ASCII */
bool scan_is_digit(uint32_t code);
bool scan_is_han(uint32_t code);
/* Moves past a Latin word and gives it folded and cut to size - 1 letters. */
bool scan_letters(struct str text, size_t *at, char *out, size_t size);

/* A Chinese numeral sign, everyday or financial: 0 to 9, or -1. */
int numeral_digit(uint32_t code);
/* 十 百 千 万 亿 and their financial forms as a power of ten, or 0. */
int numeral_power(uint32_t code);
/* Moves past a Chinese numeral from 1 to 99 (三, 十二, 三十一). */
bool scan_small_numeral(struct str text, size_t *at, int *value);

#endif
