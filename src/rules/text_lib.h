/* rules/text_lib: the library `text` of rules:
 *   text.numbers(s)  list of {from=, to=, value=, high=, step=, unit=, kind=}; kind is
 *                    "number", "percent" or "points"; unit is nil if none is said; high
 *                    differs from value in a range
 *   text.figures(s [, unit])  the quantities that a sentence says, in words too, and what each stands
 *                    for: like text.numbers, with role=, noun=, clause=, own=, verb=, fit=; kind may be
 *                    "times" (double, a third, 翻一番: value is the factor, nil if it has no
 *                    exact one). role: "to" (the result), "limit" (a threshold), "from", "by" (a difference), "have"
 *                    (what somebody will have: win 12 customers), "within" (a time in which
 *                    something is done), "in" (in 42 stores), "scope" (a number that is known:
 *                    all 42 stores), nil. noun, what is counted: "place", "party", "item",
 *                    "deed", "topic", "time", "period", "fault", nil. clause counts from 0; own:
 *                    its clause names what it is of and no date (the share is 30 %); verb
 *                    is where the last verb began whose object can be a figure.
 *                    fit: "same" if it is said in that unit of a field (42家 and "stores"; its
 *                    values are those of the field: 1,550万元 in "万元" is 1550), "perhaps" if
 *                    no unit is said that tells, nil if it is another kind of quantity
 *   text.dates(s)    list of {from=, to=, kind=, first=, last=, year=, final=}; kind is "day",
 *                    "month", "quarter", "half",
 *                    "year" or "time" (before a feast; first is nil if it has no fixed days);
 *                    year is nil if none is said; final is true for "end of …"
 *   text.terms(list [, exclusions])  a finder: finder(s) gives a list of {from=, to=, term=,
 *                    word=}, word as it stands in s
 *   text.fold(s)     small narrow letters and Simplified characters, to compare what people write
 *   text.length(s)   code points
 *   text.words(s)    words: Latin words, and two Chinese characters as one
 *   text.sentences(s)  list of {from=, to=, text=}
 *   text.pieces(s)   the same of a long text cut at ends of lines, each about 16000 bytes, since
 *                    a search gives no more than 2000 finds
 * Places count bytes from 1, both ends included, as string.sub takes them and report's `at`. */
#ifndef PLANPACT_RULES_TEXT_LIB_H
#define PLANPACT_RULES_TEXT_LIB_H

#include <lua.h>

void text_lib_open(lua_State *L);

#endif
