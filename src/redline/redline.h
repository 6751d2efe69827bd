/* redline/redline: two versions of a contract in one document, what changed marked in it. */
#ifndef PLANPACT_REDLINE_H
#define PLANPACT_REDLINE_H

#include "compose/compose.h"

struct change_list; /* compose/change_list.h */

struct redline_side {
    const struct plan *plan;
    const struct agreement *agreement;
    struct str name; /* of the version, for people: "version 3" */
};

struct redline_options {
    enum lang lang;
    enum audience audience; /* AUDIENCE_BOTH: the customer's copy */
    bool word; /* for a word processor, which shows changes itself and can take them back: the
                  contract alone, without first page, marks and notes */
    const struct change_list *list; /* of the two plans, for the first page; NULL: none */
};

/* sides[0] is the old version. For paper: a first page, then the contract with what was deleted
 * and inserted, without places to sign. *same: the two contracts do not differ. */
const struct doc *compose_redline(struct arena *arena, const struct redline_side sides[2],
                                  const struct wording *wording,
                                  const struct redline_options *options, bool *same);

#endif
