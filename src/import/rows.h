/* import/rows: a table → the values of each row by the columns of its list. */
#ifndef PLANPACT_IMPORT_ROWS_H
#define PLANPACT_IMPORT_ROWS_H

#include "import/columns.h"
#include "import/csv.h"

struct row_value {
    bool there;     /* the table has the column; an absent text is an empty cell */
    bool bad;       /* it could not be understood: there is a finding */
    struct str text; /* as the plan's file has it */
    const struct csv_cell *cell;
};

struct import_row {
    const struct csv_row *csv;
    struct row_value *values; /* by the list's columns */
};

struct rows {
    const struct csv_table *table;
    const struct columns *columns;
    size_t *where; /* by the list's columns: which of the table's; SIZE_MAX: it has none */
    struct import_row *items;
    size_t count;
    size_t mistakes;
};

enum { ROWS_MISTAKES_MAX = 100 }; /* of one table; then a finding says so */

/* The unit that the plan has for a row, absent if it has none. */
typedef struct str rows_unit(const void *context, struct str key);

/* How the rows of a table are read. */
struct rows_asked {
    rows_unit *unit;
    const void *context; /* of `unit` */
    size_t unit_key;     /* index of the column whose value `unit` is asked with */
    int32_t year;        /* of the plan: a quarter's year, where one is written; 0: not asked */
    bool no_data;        /* "n/a", "-" and the like are empty cells, but for texts */
};

/* NULL with findings if the headings cannot be understood; rows of a wrong length are left
 * out, with findings. */
struct rows *rows_read(struct arena *arena, struct findings *findings,
                       const struct csv_table *table, const struct columns *columns,
                       const struct rows_asked *asked);

/* Where a value of the row stands: its cell; the start of the row if the table has no such
 * column. */
struct pos rows_pos(const struct rows *rows, const struct import_row *row, size_t column);
/* "C7"; of a column that the table does not have, that of the row's first cell. */
void rows_reference(const struct rows *rows, const struct import_row *row, size_t column,
                    char out[CSV_REFERENCE_BYTES]);
/* The heading of the column as the table has it; where it has none, in the first language. */
struct str rows_heading(const struct rows *rows, size_t column);

/* Counts one more mistake of the table; false if there are too many. */
bool rows_mistake(struct findings *findings, struct rows *rows);

#endif
