/* rules/roles: what the quantities of a sentence stand for, in English and Chinese: the result
 * (to 70 %, 达到70%), where it starts (from 58 %, 由58%), a difference (by 12 points), or
 * something that says where or with whom (in 42 stores, 在42家门店). Quantities in words count
 * too: twelve new articles, halve, a third, no stock-outs, 翻一番, 三分之一, 零缺货, 前三名. */
#ifndef PLANPACT_RULES_ROLES_H
#define PLANPACT_RULES_ROLES_H

#include "rules/lexicon.h"
#include "rules/numbers.h"

enum role {
    ROLE_NONE,   /* nothing leads to it */
    ROLE_TO,     /* the result: to, at least, 达到, 不超过 */
    ROLE_LIMIT,  /* a threshold or a stretch: threshold CNY 5 m, 底线800万元 */
    ROLE_FROM,   /* where it starts */
    ROLE_BY,     /* how much it changes */
    ROLE_HAVE,   /* what somebody will have: win 12 customers, 上架12个新品 */
    ROLE_WITHIN, /* a time in which something is done: within 48 hours */
    ROLE_IN,     /* where or with whom: in 42 stores, 对8家客户 */
    ROLE_SCOPE,  /* a number that is known already: all 42 stores, 42家门店的, the top 20 */
};

struct figure {
    struct number number; /* of a multiple or a part the factor (2, 0.5), unit "times"; unknown
                             if it has no exact one */
    bool times;           /* double, a third, 翻一番 */
    enum role role;
    enum word_class noun; /* WORD_PLACE … WORD_FAULT: what is counted; WORD_NONE: not known */
    size_t clause;        /* of the sentence, from 0 */
    bool own;             /* its clause names what it is of, and no date: the share is 30 % */
    size_t verb;          /* where the last verb with a figure as its object began, SIZE_MAX */
};

/* A text that is read from its start to its end; the cost is linear. */
struct roles {
    struct str text;
    size_t at, ahead;
    struct number number; /* the next one in digits or numerals, if `more` */
    bool more;
    enum word_class cue, before; /* what leads to the next figure; the word before the cue */
    bool all, top, near;         /* near: the verb's object begins here */
    size_t clause, verb;
    bool started;        /* a word of the sentence has been read */
    bool subject, dated; /* the clause names something, a date */
    bool brackets;       /* inside them: they say what a word means */
    bool with, figured;  /* the clause has said "with"; has had a figure */
    struct number last;  /* the figure before */
};

struct roles roles_start(struct str text);
/* The next figure; false at the end of the text. */
bool roles_next(struct roles *roles, struct figure *figure);

#endif
