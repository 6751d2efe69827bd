/* xml/tree: libxml2's tree and the marks of the source, walked side by side, give our own
 * tree: what is written from the one, where it stands from the other. */
#ifndef PLANPACT_XML_TREE_H
#define PLANPACT_XML_TREE_H

#include "xml/lib.h"
#include "xml/xml.h"

/* An xml_node as this room makes it. */
struct tree_node {
    struct xml_node node;
    bool foreign; /* an element of another namespace than its document's */
};

/* The root element, owned by the arena; each node of libxml2's elements points to ours with
 * _private. `space`: the namespace of the document, NULL if any will do. NULL if the two do
 * not agree (*offset: where), which would be a mistake of this program. */
struct tree_node *tree_build(struct arena *arena, const struct source *source, xmlDoc *doc,
                             const char *space, size_t *offset);

/* Whether the root's namespace is `space`. */
bool tree_in_space(const xmlNode *element, const char *space);

#endif
