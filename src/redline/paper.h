/* redline/paper: what a comparison says on paper that a word processor says itself. */
#ifndef PLANPACT_REDLINE_PAPER_H
#define PLANPACT_REDLINE_PAPER_H

#include "compose/compose.h"

/* Changes the merged tree in place: notes where something has moved or a drawing has changed,
 * old numbers before new ones, old figures above new ones, and no places to be signed. */
void redline_to_paper(struct arena *arena, struct doc_block *root,
                      const struct wording *wording);

#endif
