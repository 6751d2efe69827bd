/* import/merge: the rows of one table beside what the plan has: which are new, which are
 * changed, which go; then the changes of the plan's file. */
#ifndef PLANPACT_IMPORT_MERGE_H
#define PLANPACT_IMPORT_MERGE_H

#include "import/change.h"

/* A row that the plan has. */
struct old_row {
    struct str key; /* collapsed; absent if it has none */
    const struct xml_node *xml;
    bool met; /* the table has it too */
};

/* An id of the plan or of a table. */
struct id_use {
    struct str id;
    const char *element;
    struct pos pos;
    const struct xml_node *xml; /* NULL: of a new row */
    struct str cell;            /* of a new row: "A7" */
    size_t order;               /* in which it was found */
};

struct merge {
    struct arena *arena;
    struct findings *findings;
    struct import_table *table;
    enum import_mode mode;
    const struct import_list *list;
    const struct columns *columns;
    const struct xml_node *root;
    enum lang lang; /* of the plan */
    const struct xml_node *parent;    /* element that holds the list */
    const struct shape *parent_shape;
    const struct xml_node *container; /* the list's own element, or `parent`; NULL: not there */
    struct old_row *old;              /* in the order of the file */
    size_t old_count;
    struct old_row **by_key; /* those with a key, sorted */
    size_t key_count;
    struct rows *rows;
    struct old_row **matches; /* by the table's rows; NULL: new */
};

/* Finds the list in the plan; false with a finding if there is no place for it. */
bool merge_find(struct merge *merge);
/* Reads the table and compares it with the plan; false if it cannot be read at all. What it
 * finds wrong with rows is among the findings. */
bool merge_read(struct merge *merge, const struct csv_table *table);
/* Ids of new rows must not be in use elsewhere. `merges`: of all tables of the call. */
void merge_check_ids(struct arena *arena, struct findings *findings,
                     const struct xml_node *root, struct merge *const *merges, size_t count);
/* The changes, and the numbers of rows added, replaced, removed and kept. */
void merge_write(struct merge *merge, struct edits *edits);

#endif
