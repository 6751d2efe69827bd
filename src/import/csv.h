/* import/csv: UTF-8 text → cells with their places. libcsv is seen in this file's .c alone. */
#ifndef PLANPACT_IMPORT_CSV_H
#define PLANPACT_IMPORT_CSV_H

#include "base/arena.h"
#include "base/finding.h"
#include "import/import.h"

struct csv_cell {
    struct str text; /* without its quotation marks */
    size_t offset;   /* bytes in the source, of the first of the cell */
};

struct csv_row {
    const struct csv_cell *cells;
    size_t count;
    size_t number; /* from 1, as a spreadsheet program counts: empty rows too */
};

struct csv_table {
    const struct source *source;
    struct csv_row head;
    const struct csv_row *rows; /* those with something in them, below the head */
    size_t row_count;
};

enum { CSV_ROWS_MAX = 50 * 1000 };

/* NULL with a finding if the text is no table, or has fewer rows below the head than `least`. */
const struct csv_table *csv_read(struct arena *arena, struct findings *findings,
                                 const struct source *source, enum import_separator said,
                                 size_t least);

enum { CSV_REFERENCE_BYTES = 32 };

/* "C7" for column 2 (from 0) of row 7. */
void csv_reference(size_t column, size_t row, char out[CSV_REFERENCE_BYTES]);

/* Adds the text as a cell, in quotation marks where it needs them. */
void csv_add(struct buf *out, struct str text);

#endif
