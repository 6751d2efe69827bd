/* figures/words: amounts in words, as contracts and payment papers write them.
 *
 * Amounts are rounded half up to 0.01 and may come to 9 999 999 999 999.99 either way; what is
 * not known or larger gives "", for half an amount in words is worse than none. */
#ifndef PLANPACT_FIGURES_WORDS_H
#define PLANPACT_FIGURES_WORDS_H

#include "base/dec.h"
#include "base/finding.h"

/* Where 整 closes a Chinese amount. After 元 it keeps digits from being added; after 角 the
 * bank rules leave it open; after 分 it is never written. */
enum words_whole { WORDS_WHOLE_CLOSED, /* after 元 and 角 */
                   WORDS_WHOLE_YUAN,   /* after 元 only */
                   WORDS_WHOLE_NEVER };

/* 捌仟伍佰零玖元伍角整 (Traditional: 壹貳參…): 大写 by the rules for
 * filling in bill and settlement documents of the People's Bank of China: 零 once for zeros
 * between digits, none where a group of four ends, and before 分 where there is no 角. Below
 * one 元 only 角 and 分 are written. `lang` is LANG_ZH_HANS, else Traditional. */
struct str figures_words_chinese(struct arena *arena, struct dec amount, enum lang lang,
                                 enum words_whole whole);

/* "eight thousand five hundred and nine", of a whole number from 0. */
struct str figures_words_number(struct arena *arena, int64_t number);

enum words_style {
    WORDS_CODE,  /* "CNY eight thousand five hundred and nine and 50/100" */
    WORDS_NAMES, /* "eight thousand five hundred and nine yuan and fifty fen" */
};

/* The amount with its currency (ISO 4217). Chinese puts the name before it (人民币…元), the
 * code for a currency we have no name for; English in the style asked for, by code where we
 * have no name. */
struct str figures_amount_words(struct arena *arena, struct dec amount, struct str currency,
                                enum lang lang, enum words_style style,
                                enum words_whole whole);

#endif
