/* compose/dates: the days that a plan names, each with what is to happen, in one list: for its
 * calendar file, and to tell what is due. */
#ifndef PLANPACT_COMPOSE_DATES_H
#define PLANPACT_COMPOSE_DATES_H

#include "compose/compose.h"

enum dated_kind {
    DATED_REVIEW, DATED_INPUTS, DATED_ACTION, DATED_ACTIVITY, DATED_ORDERS, DATED_AGREE,
    DATED_STEP, DATED_SIGNING, DATED_PAYMENT,
};

struct dated {
    enum dated_kind kind;
    struct str key; /* tells it from all others of the plan, whatever its days and texts are:
                       "review-q2", "action-x01" */
    const struct plan_node *node;
    struct date first, last;           /* both days count; of a thing due the same */
    const struct plan_contact *owner;  /* or NULL */
    bool done;
    struct str title; /* "Q2 review"; without the names of plan and parties */
    struct str text;  /* what there is to know of it, in lines; may be empty */
};

/* Those of the plan as it is given (plan_redact, plan_translate), by their first day; in the
 * arena. What has no day is not among them. A rebate is due for each of its periods: the last by
 * its due date, if it has one, and the others so many days after their end. */
const struct dated *plan_dates(struct arena *arena, const struct plan *plan,
                               const struct wording *wording, enum lang lang, size_t *count);

/* The word for things of that kind: "Reviews". */
struct str dated_category(const struct wording *wording, enum dated_kind kind);

#endif
