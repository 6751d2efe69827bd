/* rules/lexicon: what words of English and Chinese do in a sentence about figures: lead to one
 * (to, 达到), away from one (from, 由), say what is counted (stores, 门店). English words count
 * in all their forms, Chinese ones in Simplified and Traditional characters. */
#ifndef PLANPACT_RULES_LEXICON_H
#define PLANPACT_RULES_LEXICON_H

#include "base/str.h"

enum word_class {
    WORD_NONE,
    WORD_FILL,    /* changes nothing about the figure that follows: about, 的, 目前 */
    WORD_TO,      /* leads to a result: to, reach, at least, 达到, 不低于 */
    WORD_LIMIT,   /* leads to a threshold or a stretch: threshold, 底线, 挑战 */
    WORD_OVER,    /* the same after a verb, but bounds what a noun means: orders above 5,000 */
    WORD_FROM,    /* leads to where a result starts: from, versus, 由, 基线 */
    WORD_BY,      /* leads to a difference: by, another, 同比, 净增 */
    WORD_WITHIN,  /* within */
    WORD_IN,      /* leads to a place or a partner: in, across, with, 在, 对, 将 */
    WORD_AT,      /* at */
    WORD_OF,      /* of */
    WORD_ALL,     /* says that the number is known: all, the, 全部, 这 */
    WORD_TOP,     /* the first of a rank: top, 前 */
    WORD_AND,     /* begins another statement: and, while, 同时 */
    WORD_HAVE,    /* its object is a result: have, win, list, 上架, 签约 */
    WORD_CHANGE,  /* a figure moves: raise, cut, 增长, 降低 */
    WORD_PLACE,   /* what is counted: stores, 门店 */
    WORD_PARTY,   /* customers, 经销商 */
    WORD_ITEM,    /* articles, 单品 */
    WORD_DEED,    /* meetings, 培训 */
    WORD_TOPIC,   /* areas, projects, 领域, 黄金周 */
    WORD_TIME,    /* hours, 天 */
    WORD_PERIOD,  /* months, 年 */
    WORD_FAULT,   /* complaints, 缺货 */
    WORD_MEASURE, /* what has a figure itself: rate, score */
    WORD_ZERO,    /* no, zero, 零, 无 */
};

/* The class of the longest known word at *at, and *at moved past it; a Latin word that is not
 * known is moved past too. WORD_NONE and *at unchanged at anything else. */
enum word_class lexicon_next(struct str text, size_t *at);
/* True if the entries are in the order that finding them needs. */
bool lexicon_is_sorted(void);

#endif
