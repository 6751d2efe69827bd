/* xml/lib: the calls of libxml2 and its settings, in one place. Its error sentences never
 * leave this file; its error numbers do. */
#ifndef PLANPACT_XML_LIB_H
#define PLANPACT_XML_LIB_H

#include "base/arena.h"
#include "base/str.h"

#include <libxml/tree.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemas.h>

/* What went wrong first. */
struct lib_error {
    int number;       /* xmlParserErrors; 0 if nothing did */
    int line, column; /* from 1, as near as libxml2 knows; 0: it does not; column in bytes */
};

/* Must run before any other call of libxml2; what runs after the first time does nothing. */
void lib_start(void);

/* The document, owned by the caller, or NULL with *error. */
xmlDoc *lib_parse(struct str text, struct lib_error *error);

/* The compiled schema, owned by the arena, which takes the schema's document in any case; NULL
 * with *error. */
xmlSchema *lib_compile(struct arena *arena, xmlDoc *doc, struct lib_error *error);

/* A regular expression of XML Schema, owned by the arena, or NULL. */
xmlRegexp *lib_pattern(struct arena *arena, const char *expression);

/* Calls `refuse` for every place (the element that has the mistake) that does not keep to the
 * schema. True if there was none. */
bool lib_validate(xmlSchema *schema, xmlDoc *doc,
                  void (*refuse)(void *context, const xmlNode *element, int number),
                  void *context);

#endif
