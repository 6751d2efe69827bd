/* import/change: a row's values put into the element that the plan has for it. */
#ifndef PLANPACT_IMPORT_CHANGE_H
#define PLANPACT_IMPORT_CHANGE_H

#include "import/write.h"

struct changer {
    struct arena *arena;
    struct findings *findings;
    struct writer *writer;
    struct str lang; /* of the plan, as its file says */
};

/* Changes what differs and nothing else; a cell that is there and empty takes its value
 * out, with a warning. */
void change_row(struct changer *c, const struct import_row *row, const struct xml_node *xml);

/* Takes an element out, with its line if it has one of its own. */
void change_remove(struct edits *edits, const struct xml_node *xml);

#endif
