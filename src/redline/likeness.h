/* redline/likeness: what blocks and rows of tables say, as numbers by which they are compared.
 */
#ifndef PLANPACT_REDLINE_LIKENESS_H
#define PLANPACT_REDLINE_LIKENESS_H

#include "redline/align.h"

/* Of all that the block holds, labels included. */
uint64_t block_hash(const struct doc_block *block);
/* To be aligned with others, wherever they stand: without labels, which count places. The key
 * is left open. */
struct align_item block_item(struct arena *arena, const struct doc_block *block);
struct align_item row_item(struct arena *arena, const struct doc_row *row);
/* By its id, or its heading's; a list is known by the clause `above` it. 0: it has none. */
uint64_t block_key(const struct doc_block *block, const struct doc_block *above);

#endif
