/* figures/bridge: this year's terms against last year's, in money and in points of
 * purchases. */
#ifndef PLANPACT_FIGURES_BRIDGE_H
#define PLANPACT_FIGURES_BRIDGE_H

#include "figures/scenario.h"

enum bridge_kind {
    BRIDGE_KEPT,  /* in both years */
    BRIDGE_NEW,   /* not among last year's terms */
    BRIDGE_ENDED, /* last year's only */
};

struct bridge_line {
    enum bridge_kind kind;
    const struct plan_node *node;       /* this year's term, or last year's that ended */
    struct str title;
    struct dec last, now;               /* money; `now` at 100 % of target. Not known where
                                           there is no such term that year, or it is not
                                           calculated */
    struct dec last_share, now_share;   /* percent of that year's purchases, to 2 digits */
    struct dec change;                  /* money: now − last; a term that is not there counts as
                                           nothing paid, one not calculated as not known */
    struct dec points;                  /* the same of the exact shares, to 2 digits */
};

struct bridge {
    const struct bridge_line *lines;    /* this year's terms as listed, then those that ended */
    size_t count;                       /* 0: the plan says nothing of last year's terms */
    struct bridge_line total;           /* of the lines whose change is known */
    struct dec last_purchases, purchases; /* money; not known: no shares */
    size_t left_out;                    /* lines not in the total */
};

/* Last year's purchases are those of the result with the measure that this year's purchases
 * have. Several of last year's terms may lead to one of this year; they are added. Owned by
 * the arena. */
const struct bridge *figures_bridge(struct arena *arena, const struct plan *plan);

#endif
