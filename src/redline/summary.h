/* redline/summary: the changes to the plan in business words, each with what it costs
 * and where it stands in the contract. */
#ifndef PLANPACT_REDLINE_SUMMARY_H
#define PLANPACT_REDLINE_SUMMARY_H

#include "compose/change_list.h"
#include "doc/doc.h"

/* Appended to `parent`; gives the blocks below `root`, the contract in its final form, ids
 * where the summary leads to them. */
void redline_summary(struct arena *arena, struct doc_block *parent, struct doc_block *root,
                     const struct change_list *list);

#endif
