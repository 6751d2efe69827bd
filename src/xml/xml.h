/* xml: bytes → a tree with exact positions, hardened against hostile input; schema mistakes
 * in our words. libxml2 is seen in this room alone. */
#ifndef PLANPACT_XML_XML_H
#define PLANPACT_XML_XML_H

#include "base/arena.h"
#include "base/finding.h"

enum {
    XML_BYTES_MAX = 8 * 1024 * 1024, /* most bytes of one document */
};

struct xml_attribute {
    struct str name;  /* with its prefix, if any: "id", "xml:lang" */
    struct str value; /* normalised as XML says; absent if the schema refused it */
    size_t name_offset, value_offset; /* bytes in the source; value after the quote */
};

/* An element (name set) or a piece of text (name absent). Const to everyone but this room. */
struct xml_node {
    struct str name; /* local name; "" in another namespace than the schema's */
    struct str text; /* of a text node: entities and CDATA resolved, white space as written */
    size_t offset;   /* of the '<', or of the first byte of text, in the source */
    const struct source *source;
    const struct xml_attribute *attributes;
    size_t attribute_count;
    const struct xml_node *parent, *child, *next; /* child: the first */
};

struct xml_schema;

/* Reads and compiles an XSD 1.0 file without imports (xml:lang is let in by <xs:anyAttribute
 * namespace="http://www.w3.org/XML/1998/namespace" processContents="skip"/>); NULL with a
 * finding if it cannot. Owned by the arena. Call before any thread starts; the result may be
 * shared by threads. */
const struct xml_schema *xml_schema_load(struct arena *arena, struct findings *findings,
                                         const char *path);

/* Reads a document, which must outlive what is read, and checks it against `schema` (NULL:
 * against nothing). Gives the root element, owned by the arena, also when the schema is not
 * kept, so that one run can find every mistake: look at the findings. NULL only if it is not
 * well-formed XML, is refused (DOCTYPE, other encodings, NUL, more than 64 attributes on a
 * tag, too deep), or has another root element than the schema wants. Dates and numbers must
 * be in the plain forms of date_parse and dec_parse, whatever else XSD would allow. */
const struct xml_node *xml_read(struct arena *arena, struct findings *findings,
                                const struct source *source, const struct xml_schema *schema);

/* The attribute, or NULL. */
const struct xml_attribute *xml_attribute_find(const struct xml_node *node, const char *name);
/* The first child element of that name, or NULL. */
const struct xml_node *xml_child_find(const struct xml_node *node, const char *name);
/* The next element among node and its later siblings: for (n = xml_element(p->child); n; n =
 * xml_element(n->next)) visits the child elements of p. */
const struct xml_node *xml_element(const struct xml_node *node);
/* All text inside the element, in order, as written. */
struct str xml_text(struct arena *arena, const struct xml_node *node);

struct pos xml_pos(const struct xml_node *node);
struct pos xml_attribute_pos(const struct xml_node *node,
                             const struct xml_attribute *attribute);
/* The place in the source of byte `index` of a text node's text or of an attribute's value:
 * references such as &amp; are counted as they stand in the source. */
struct pos xml_text_pos(const struct xml_node *text, size_t index);
struct pos xml_value_pos(const struct xml_node *node, const struct xml_attribute *attribute,
                         size_t index);

#endif
