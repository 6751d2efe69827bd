/* rules/units: what can stand before and after the digits of a quantity. */
#ifndef PLANPACT_RULES_UNITS_H
#define PLANPACT_RULES_UNITS_H

#include "rules/numbers.h"

/* Moves past a currency sign or code and its space: unit gets the ISO 4217 code. Before an
 * amount (CNY 5, ¥5) only; after one see unit_after. */
bool unit_before(struct str text, size_t *at, char unit[NUMBER_UNIT_MAX]);
/* Moves past 万, 千万, million, k, … and gives the power of ten. `money`: a currency stands
 * before, so that "m" is a million and not a metre. */
bool unit_scale(struct str text, size_t *at, bool money, int *power);
/* Moves past the unit after an amount and sets kind and unit; 成 and ‰ change value and step.
 * False if nothing there is a unit. */
bool unit_after(struct str text, size_t *at, struct number *number);
/* True if the unit is a Chinese counter, with which 一 means "a". */
bool unit_is_counter(const char *unit);

#endif
