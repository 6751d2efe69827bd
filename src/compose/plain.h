/* compose/plain: plain text for a terminal or a file: paragraphs broken at a width, and tables
 * whose columns are aligned by the columns a terminal shows (a Hanzi takes two). */
#ifndef PLANPACT_COMPOSE_PLAIN_H
#define PLANPACT_COMPOSE_PLAIN_H

#include "base/str.h"

struct plain_look {
    size_t width; /* columns; 0: as wide as it gets */
    bool color;   /* ANSI: strong rows bold, quiet text faint */
};

struct plain_row {
    struct str *cells; /* one a column */
    bool strong;
    bool space; /* an empty line before it */
    size_t tinted; /* a cell after the first that is coloured; 0: none */
    int tint;      /* its ANSI colour: 31 red, 32 green, 33 yellow */
};

struct plain_table {
    struct arena *arena;
    const char *aligns; /* a letter a column: s start, d by the decimal point, e end; the first,
                           which names the row, is s */
    size_t columns;
    struct plain_row *rows;
    size_t row_count, row_capacity;
};

/* `aligns` has at least `columns` letters. */
struct plain_table plain_table(struct arena *arena, const char *aligns, size_t columns);
/* A row of empty cells to be filled. */
struct plain_row *plain_row(struct plain_table *table);
/* Control characters and those that turn the direction of text are replaced in what is
 * printed. A table wider than the look allows is printed in several, each with the first
 * column; a name too long for its column stands on a line of its own. */
void plain_table_print(struct buf *out, const struct plain_table *table,
                       struct plain_look look);
/* A paragraph and its line end, broken at spaces and between Hanzi. */
void plain_paragraph(struct buf *out, struct str text, struct plain_look look, bool quiet);

#endif
