/* change/amendment_limits: what an amendment may not change: what says which contract it is, what
 * was signed as locked, and what belongs to a quarter that has ended. */
#ifndef PLANPACT_CHANGE_AMENDMENT_LIMITS_H
#define PLANPACT_CHANGE_AMENDMENT_LIMITS_H

#include "change/compare.h"

struct amendment_limits {
    struct date effective;
    struct date today; /* the day on which the amendment is made; absent: not asked */
    bool correction;   /* it corrects an error: what has ended may be changed */
};

/* False with a finding for each change that is not allowed. A quarter is closed for an amendment
 * if it ended before the amendment takes effect; quarters are those of the plan year. */
bool amendment_allowed(struct arena *arena, struct findings *findings,
                       const struct changes *changes, const struct amendment_limits *limits);

#endif
