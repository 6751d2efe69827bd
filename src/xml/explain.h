/* xml/explain: every place where a document does not keep to its schema, one finding each. */
#ifndef PLANPACT_XML_EXPLAIN_H
#define PLANPACT_XML_EXPLAIN_H

#include "xml/grammar.h"
#include "xml/tree.h"

enum { EXPLAIN_MISTAKES_MAX = 500 }; /* of one document; then a finding says so */

/* True if nothing was found. A value that is refused, and the name of
 * an element of another namespace, are taken out of the tree. */
bool explain_document(struct findings *findings, const struct grammar *grammar,
                      const struct child_rule *root_rule, struct tree_node *root);

#endif
