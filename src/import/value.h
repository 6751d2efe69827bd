/* import/value: what a cell says → the value as the plan's file has it, or a finding that says
 * what could be meant. Nothing that can be read in two ways is read in one. */
#ifndef PLANPACT_IMPORT_VALUE_H
#define PLANPACT_IMPORT_VALUE_H

#include "import/columns.h"
#include "import/csv.h"

/* One cell on its way into the plan. */
struct value_cell {
    struct arena *arena;
    struct findings *findings;
    const struct source *source;
    const struct column *column;
    const struct csv_cell *cell;
    struct str heading;   /* of its column, as written */
    const char *reference; /* "C7" */
    bool percent;         /* a percent sign may stand here */
    bool no_data;         /* words for "no data" are an empty cell, but for texts */
    int32_t year;         /* of the plan, for quarters written with one; 0: none is */
    bool *noted;          /* of its column: a way of writing was explained already */
};

/* False with a finding. *value: absent if the cell is empty. */
bool value_read(const struct value_cell *at, struct str *value);

/* What a written number means: */
enum number_form {
    NUMBER_NONE,    /* nothing */
    NUMBER_PLAIN,   /* plain digits */
    NUMBER_GROUPED, /* thousands separators that leave no doubt */
    NUMBER_UNCLEAR, /* one comma with three digits behind it: `meant` and `other` */
    NUMBER_MEANT,   /* not as numbers are written here, but this is meant */
};
struct number_meaning {
    enum number_form form;
    bool percent; /* a percent sign behind it */
    struct str meant, other;
};
struct number_meaning number_meaning(struct arena *arena, struct str text);

enum date_form {
    DATE_FORM_NONE,
    DATE_FORM_PLAIN,  /* 2027-04-20 */
    DATE_FORM_YEAR,   /* year first, written otherwise */
    DATE_FORM_NO_DAY, /* year first, but there is no such day */
    DATE_FORM_SERIAL, /* a spreadsheet's number of days */
};
struct date_meaning {
    enum date_form form;
    struct date date;
};
struct date_meaning date_meaning(struct arena *arena, struct str text);

#endif
