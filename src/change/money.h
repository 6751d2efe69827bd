/* change/money: what the changes to a plan cost or bring.
 *
 * Changes are put together by the thing they are made to: one rebate, one goal, one product.
 * Each thing has one effect, all its changes made and no other, against the old plan; that is
 * told once. A single change is told with an effect of its own only where those of the thing's
 * changes add up to the thing's: of a rate raised and a threshold lowered in one rebate neither
 * has an effect that is its alone.
 *
 *   payment    what all terms pay the customer when purchases come to 100 % of the target
 *              (figures/scenario.h), of a year: changes to discounts, rebates and fees, and to
 *              goals, whose targets rebates are counted on; each plan by its own targets
 *   others     an amount of the thing itself: target, budget, price × quantity, …
 *
 * The total is told of all changes together. What it is more than the effects of the things
 * comes of changes that meet, such as a higher rate on a higher target, and is told as such.
 * Nothing is guessed: an effect that cannot be calculated says why, and is never zero. */
#ifndef PLANPACT_CHANGE_MONEY_H
#define PLANPACT_CHANGE_MONEY_H

#include "change/compare.h"
#include "figures/scenario.h"

/* Percents of target at which payments are compared: tiers lie between round figures. */
enum { MONEY_PERCENTS = 9, MONEY_AT_TARGET = 4 };
extern const int money_percents[MONEY_PERCENTS]; /* 80 to 120 */

enum money_kind {
    MONEY_NONE,
    MONEY_PAYMENT,
    MONEY_TARGET,            /* of a goal in the plan's currency; goals do not add up */
    MONEY_FORECAST,
    MONEY_ACTIVITIES,        /* budgets of activities */
    MONEY_BUDGET,            /* the budget's total */
    MONEY_LINES,             /* lines of the budget */
    MONEY_PRODUCTS,          /* price × quantity */
    MONEY_SUPPLIER_PENALTIES, /* the most that the supplier can come to pay */
    MONEY_CUSTOMER_PENALTIES,
    MONEY_DEPOSITS,
    MONEY_KINDS
};

enum money_gap {
    MONEY_UNTOUCHED,   /* it moves no money of that kind */
    MONEY_KNOWN,
    MONEY_NOT_COUNTED, /* a term is not counted: `scenario` and `term` say why */
    MONEY_NO_AMOUNT,   /* an amount is not stated in one of the plans */
    MONEY_NO_QUANTITY, /* a product's price without a quantity */
    MONEY_NO_CAP,      /* a penalty without an upper limit */
    MONEY_OTHER_PAYER, /* another party pays the penalty */
    MONEY_CURRENCY,    /* the plans are in different currencies */
};

struct money_effect {
    enum money_kind kind;
    enum money_gap gap;
    struct dec before, after; /* money; of a thing that is not in a plan: zero */
    struct dec change;        /* after − before; known with MONEY_KNOWN */
    struct dec at[MONEY_PERCENTS]; /* payments: the change at money_percents of target */
    /* Payments, where nothing changes at any of these: what one rebate pays more for so much
     * bought in a year, at the threshold of a tier; not known: nothing, or not a yearly one. */
    struct dec volume, at_volume;
    const struct scenario *scenario;
    const struct scenario_term *term;
};

/* The changes to one thing; they stand together. */
struct money_group {
    const struct plan_node *before, *after; /* the thing; one may be NULL */
    size_t first, count;                    /* changes */
    struct money_effect own;                /* of the amount that the thing itself states */
    struct money_effect payment;
    bool own_apart, payment_apart; /* told of single changes, not of the thing */
};

struct changes_money {
    const struct money_group *groups;
    size_t group_count;
    const struct money_effect *own, *payment; /* one a change; MONEY_UNTOUCHED where it is told of
                                                 the thing, or there is none */
    struct money_effect total;                /* payment, of all changes */
    struct dec meeting;                       /* money of that which no one thing has; not known
                                                 where an effect is not */
    struct dec sums[MONEY_KINDS];             /* of the others, of what is known; not known:
                                                 none is, or they do not add up */
    size_t unknown[MONEY_KINDS];              /* effects not in the sums */
};

/* Owned by the arena. */
const struct changes_money *changes_money(struct arena *arena, const struct changes *changes);

/* The thing that a change is made to: the outermost element of a list in which it stands, else
 * what stands under its section, else the section, else the plan. */
const struct plan_node *change_thing(const struct change *change);

#endif
