/* import/write: rows → elements, written as the plan's file is. */
#ifndef PLANPACT_IMPORT_WRITE_H
#define PLANPACT_IMPORT_WRITE_H

#include "import/edit.h"
#include "import/markup.h"
#include "import/rows.h"

enum {
    WRITE_COLUMNS_MAX = 110, /* of a line with a tag; longer ones are broken */
    WRITE_FILL_MAX = 48,     /* wider attributes are not filled with spaces */
};

/* How rows that stand under each other are filled, so that they can be read as a table: by
 * columns. */
struct write_grid {
    size_t *widths; /* of the attribute with its name; 0: no row has it */
    bool *breaks;   /* if a new line begins before it */
};

/* How elements of one place are written. */
struct writer {
    struct edits *edits;
    const struct rows *rows;
    struct layout_of_file layout;
    struct str prefix;    /* of names: "" or "p:" */
    const struct write_grid *grid; /* of rows; NULL: each for itself */
};

void write_escaped(struct buf *out, struct str text, bool attribute);

/* The grid for `count` rows with that indentation. */
const struct write_grid *write_grid_make(struct arena *arena, const struct rows *rows,
                                         const struct import_row *const *items, size_t count,
                                         size_t start);
/* The column where the attributes of a row's tag begin. */
size_t write_start(const struct writer *w, struct str name, struct str indent);

/* Columns first…end of a row, which are `depth` steps deep, as an element without indentation
 * before it. */
struct piece {
    const struct import_row *row;
    const char *name; /* of the element */
    size_t first, end, depth;
    struct str indent; /* of its line */
};
void write_piece(struct writer *w, struct piece piece);

/* True if a value of the columns is filled in. */
bool piece_filled(const struct import_row *row, size_t first, size_t end);
/* The end of the columns that stand in the same item as column `first` does at `depth`. */
size_t piece_end(const struct columns *columns, size_t first, size_t end, size_t depth);

#endif
