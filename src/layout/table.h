/* layout/table: what the files that set tables share. */
#ifndef PLANPACT_LAYOUT_TABLE_H
#define PLANPACT_LAYOUT_TABLE_H

#include "layout/parts.h"

/* One table while it is set. */
struct table {
    const struct doc_table *doc;
    const struct doc_block *block;
    const struct table_style *style;
    const struct frame *frame;
    const struct column *columns;
    double scale;    /* of the type */
    double limit;    /* points: the most that a row can have on one page */
    size_t head;     /* that rows repeat: index + 1; else 0 */
    size_t head_end; /* rows of the head */
    bool keep;       /* the row before ended with a heading: the next one stays with it */
    const struct carrier *carrier; /* NULL: no totals are carried over */
    size_t carry;    /* in force: index + 1 of setter.carries; else 0 */
};

/* A cell of the row being set: its slabs, before they become part of the row's. */
struct cell {
    size_t slab, slab_end;
    double height;
};

struct row {
    const struct doc_row *doc;
    size_t index;
    struct cell *cells;
    size_t cell_count;
    size_t piece;  /* first of the row */
    double height; /* of what the cells hold */
};

/* All cells of `row` side by side, as slabs and pieces from the row's top; `height` is what
 * their drawings take at least. */
void cells_set(struct setter *s, const struct table *t, struct row *row, double height);
/* With the insets above and below. */
double row_height(const struct table *t, const struct row *row);
/* The rule under a row, and the one over a total. */
void row_rule_below(struct setter *s, const struct table *t, const struct row *row, double y);
void row_rule_above(struct setter *s, const struct table *t, const struct row *row);
/* Light lines between the columns that share the width, behind what the cells hold. */
void column_rules(struct setter *s, const struct table *t, double height);

/* Where the strip stands, to take back what is set after that. Pieces stay where they were
 * until others are set in their place. */
struct mark {
    size_t slabs, pieces, tags, bookmarks, headings, landed;
};
struct mark mark_here(const struct setter *s);
void rewind_to(struct setter *s, struct mark mark);

/* What was to lead to slab `base` + i leads to slab map[i]; NULL: all to `base`. `mark` is
 * from before the row. */
void landings_move(struct setter *s, struct mark mark, size_t base, const size_t *map);

/* split: the slabs of a row's cells, from `base` on, become slices between any two of which a
 * page can end. `mark`: from before the row. */
void row_split(struct setter *s, const struct table *t, struct row *row, struct mark mark);

/* carry: begins to carry over what the table's rows want carried; and notes what `row` does.
 * carry_begin comes when the columns are known. */
void carry_begin(struct setter *s, struct table *t);
void carry_note(struct setter *s, struct table *t, const struct doc_row *row);

#endif
