/* import/lists: which lists a table can be read into: those of a plan, and those of what the
 * plan's year brought. */
#ifndef PLANPACT_IMPORT_LISTS_H
#define PLANPACT_IMPORT_LISTS_H

#include "actuals/actuals.h"

enum { LIST_STEPS_MAX = 4, LIST_NEEDED_MAX = 5 };

struct import_list {
    const char *name;                  /* as the option and the headings call it */
    const char *steps[LIST_STEPS_MAX]; /* fields from the root to the list, NULL after the last */
    const char *key;                   /* the field by which a row is recognised; of actuals one
                                          that every table has */
    const struct shape *root;          /* NULL: plan_shape */
    const struct shape *further;       /* columns that rows do not hold; NULL: none */
    const char *needed[LIST_NEEDED_MAX]; /* columns that a table of actuals must have */
};

/* A list of the plan; NULL with a finding at `pos` if there is no such list. */
const struct import_list *list_find(struct findings *findings, struct str name,
                                    struct pos pos);
/* The same of every list that has headings, those of actuals too: "actuals.results". */
const struct import_list *list_with_headings(struct findings *findings, struct str name,
                                             struct pos pos);
/* The list's own field, the last of its steps. */
const struct field *list_field(const struct import_list *list);

/* The tables of actuals, in the order of struct actuals. */
enum actuals_kind {
    ACTUALS_RESULTS, ACTUALS_SPENDS, ACTUALS_PAYMENTS, ACTUALS_PROMOTIONS, ACTUALS_AUDITS,
    ACTUALS_INSPECTIONS, ACTUALS_RATINGS, ACTUALS_COMPLAINTS, ACTUALS_ACTIONS,
    ACTUALS_FINDINGS, ACTUALS_DECISIONS, ACTUALS_KINDS,
};
extern const struct import_list actuals_lists[ACTUALS_KINDS];

/* What a delivery that repeats an earlier one says of itself, in its own column. */
enum delivery { DELIVERY_UNSAID, DELIVERY_REPLACE, DELIVERY_ADD };

#endif
