/* compose/beside: what stands beside what in a contract in two languages, below the flow of a
 * section: texts, drawings, cells, tables. */
#ifndef PLANPACT_COMPOSE_BESIDE_H
#define PLANPACT_COMPOSE_BESIDE_H

#include "doc/doc.h"

struct merge {
    struct arena *arena;
    enum lang lang;  /* of the left column */
};

#define BETWEEN " / "

enum way {
    STACKED, /* the second under the first */
    COLUMNS, /* side by side */
    BROKEN,  /* in one paragraph, a line each */
    JOINED,  /* on one line */
};

struct look {
    const char *style;
    enum way way;
    const char *second; /* style of the second text if it stands under the first */
};

/* How texts of that paragraph style stand; STACKED for one that is not listed. */
const struct look *look_of(const char *style);

/* Equal but for spaces: 10 % and 10% are the same figure. */
bool same_text(struct str left, struct str right);
bool same_runs(struct merge *m, const struct doc_runs *left, const struct doc_runs *right);
struct str text_of(struct merge *m, const struct doc_runs *runs);
/* Columns of a terminal that a text takes, which tell how long it is in any script. */
int columns_of(struct str text);
/* Both texts, or one where they are the same. */
struct str text_join(struct merge *m, struct str left, struct str right, const char *between);
/* `way`: BROKEN, else JOINED. */
struct doc_runs runs_join(struct merge *m, const struct doc_runs *left,
                          const struct doc_runs *right, enum way way);
void runs_copy(struct merge *m, struct doc_runs *out, const struct doc_runs *runs);

/* A copy of a block without its siblings, at the end of a parent or cell. */
struct doc_block *block_copy(struct merge *m, struct doc_block *parent,
                             const struct doc_block *source);
struct doc_block *cell_copy(struct merge *m, struct doc_cell *cell,
                            const struct doc_block *source);
/* The second language's of two: links and bookmarks lead to the first. */
void make_second(struct doc_block *block);

bool same_figures(const struct doc_figure *left, const struct doc_figure *right);
/* `across`: as wide as the page, not in a cell. */
const struct doc_figure *figure_merge(struct merge *m, const struct doc_figure *left,
                                      const struct doc_figure *right, bool across);
const struct doc_field *field_merge(struct merge *m, const struct doc_field *left,
                                    const struct doc_field *right);
bool same_tables(const struct doc_table *left, const struct doc_table *right);
const struct doc_table *table_merge(struct merge *m, const struct doc_table *left,
                                    const struct doc_table *right);

#endif
