/* xml/simple: the simple types of an XSD as tables. */
#ifndef PLANPACT_XML_SIMPLE_H
#define PLANPACT_XML_SIMPLE_H

#include "xml/grammar.h"

/* A schema while its tables are made. */
struct schema_reader {
    struct arena *arena;
    const struct xml_node *schema;
    struct str prefix; /* of XSD's own names in this file, "" for none */
    struct {
        const struct xml_node *definition;
        void *built;
    } *known; /* types made already, or being made */
    size_t known_count, known_capacity;
};

/* What was made of `definition`, or NULL. */
void *schema_known(const struct schema_reader *reader, const struct xml_node *definition);
void schema_remember(struct schema_reader *reader, const struct xml_node *definition,
                     void *built);

/* The value of an attribute, absent if there is none. */
struct str schema_value(const struct xml_node *node, const char *attribute);
/* The definition `kind` at the top of the schema that `name` (with its prefix) refers to, or
 * NULL. */
const struct xml_node *schema_find(const struct schema_reader *reader, const char *kind,
                                   struct str name);

/* The type that is called `name`, NULL if there is no simple type of that name. */
const struct simple_type *simple_named(struct schema_reader *reader, struct str name);
/* The type that a <simpleType> defines. */
const struct simple_type *simple_build(struct schema_reader *reader,
                                       const struct xml_node *definition);

#endif
