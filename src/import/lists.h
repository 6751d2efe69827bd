/* import/lists: which lists of a plan a table can be read into. */
#ifndef PLANPACT_IMPORT_LISTS_H
#define PLANPACT_IMPORT_LISTS_H

#include "plan/plan.h"

enum { LIST_STEPS_MAX = 4 };

struct import_list {
    const char *name;                  /* as the option and the headings call it */
    const char *steps[LIST_STEPS_MAX]; /* fields from the plan to the list, NULL after the last */
    const char *key;                   /* the field by which a row is recognised */
};

/* NULL with a finding at `pos` if there is no such list. */
const struct import_list *list_find(struct findings *findings, struct str name,
                                    struct pos pos);
/* The list's own field, the last of its steps. */
const struct field *list_field(const struct import_list *list);

#endif
