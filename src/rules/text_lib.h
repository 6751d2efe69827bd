/* rules/text_lib: the library `text` of rules:
 *   text.numbers(s)  list of {from=, to=, value=, high=, step=, unit=, kind=}; kind is
 *                    "number", "percent" or "points"; unit is nil if none is said; high
 *                    differs from value in a range
 *   text.dates(s)    list of {from=, to=, kind=, first=, last=, year=, final=}; kind is "day",
 *                    "month", "quarter", "half" or "year"; year is nil if none is said; final
 *                    is true for "end of …"
 *   text.terms(list [, exclusions])  a finder: finder(s) gives a list of {from=, to=, term=,
 *                    word=}, word as it stands in s
 *   text.fold(s)     small narrow letters and Simplified characters, to compare what people write
 *   text.length(s)   code points
 *   text.words(s)    words: Latin words, and two Chinese characters as one
 *   text.sentences(s)  list of {from=, to=, text=}
 * Places count bytes from 1, both ends included, as string.sub takes them and report's `at`. */
#ifndef PLANPACT_RULES_TEXT_LIB_H
#define PLANPACT_RULES_TEXT_LIB_H

#include <lua.h>

void text_lib_open(lua_State *L);

#endif
