/* import/actuals_forms: the tables of a quarter as forms, with a row for everything that the
 * plan wants to know. */
#ifndef PLANPACT_IMPORT_ACTUALS_FORMS_H
#define PLANPACT_IMPORT_ACTUALS_FORMS_H

#include "import/actuals.h"

struct actuals_form {
    const char *name; /* of its file: "results.csv" */
    struct str text;
};

/* The forms for quarter 1 to 4, with headings in `lang`; forms[] has room for ACTUALS_KINDS.
 * What earlier quarters left open stands in `actuals`. A table that the plan has no use for is
 * left out; `spreadsheet`: with byte order mark and CRLF. Gives their number. */
size_t actuals_forms(struct arena *arena, const struct headings *headings,
                     const struct plan *plan, const struct actuals *actuals, int quarter,
                     enum lang lang, bool spreadsheet, struct actuals_form *forms);

#endif
