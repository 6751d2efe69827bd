/* redline/merge: two versions of a document in one tree that holds both. */
#ifndef PLANPACT_REDLINE_MERGE_H
#define PLANPACT_REDLINE_MERGE_H

#include "doc/doc.h"

/* Of the first text in a row that changed places; see below. */
#define ROW_MOVE SIZE_MAX

struct redline_counts {
    size_t inserted, deleted, changed; /* paragraphs, rows, drawings */
    size_t moved;
};

struct redline_merged {
    struct doc_block *root;
    struct redline_counts counts;
};

/* What only `before` has is marked as deleted, what only `after` has as inserted; blocks that
 * have both keep their place and their marks inside. Without what is deleted the tree is that
 * of `after`, without what is inserted that of `before`. A clause or section that changed
 * places is deleted in one and inserted in the other, both under one number of a move; at its
 * new place its runs say only what changed in it. Ids, and what they lead to, are those of
 * `after`; what is deleted is called "was " and its old id.
 *
 * A row of a table that changed places stands at its new place only, marked, the first text in
 * it with the move ROW_MOVE.
 *
 * `exact`: either version can be told from the tree, rows included; a moved part is inserted as
 * a whole, so that it can be taken for a text of its own, and what is deleted has no id. */
struct redline_merged redline_merge(struct arena *arena, const struct doc *before,
                                    const struct doc *after, bool exact);

#endif
