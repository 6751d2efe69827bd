/* import/actuals: tables of CSV → what the plan's year brought. Each table says by its headings
 * what it holds; several may speak of the same quarter, if it is said what that means. */
#ifndef PLANPACT_IMPORT_ACTUALS_H
#define PLANPACT_IMPORT_ACTUALS_H

#include "import/import.h"
#include "import/lists.h"

struct actuals_options {
    enum import_encoding encoding;
    enum import_separator separator;
    enum delivery repeated; /* what a row means that an earlier file has already; unsaid: an
                               error; a file may say it itself */
    int quarter;            /* under review: later rows are left out, with a warning; 0: all */
};

/* Reads the files, each one table, for the plan. In the order of the files, a later one coming on
 * top of an earlier one or taking its place. An empty cell says nothing: it never becomes zero
 * and takes nothing out. References lead to the plan. NULL, with findings, if anything is wrong;
 * with no files, actuals that hold nothing. */
const struct actuals *actuals_read(struct arena *arena, struct findings *findings,
                                   const struct headings *headings, const struct plan *plan,
                                   const struct source *const *files, size_t count,
                                   const struct actuals_options *options);

#endif
