#include "xml/lib.h"

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include <stdlib.h>
#include <string.h>
#include <threads.h>

/* 2.12 made the errors that callbacks see const. */
#if LIBXML_VERSION >= 21200
#define LIB_ERROR const xmlError
#else
#define LIB_ERROR xmlError
#endif

static char *copy_text(const char *text)
{
    size_t n = strlen(text) + 1;
    return memcpy(memory_alloc(n), text, n);
}

static xmlParserInput *load_nothing(const char *url, const char *id, xmlParserCtxt *parser)
{
    (void)url, (void)id, (void)parser;
    return NULL;
}

/* Allocators that give NULL make libxml2 call invalid documents valid. */
static void start(void)
{
    xmlMemSetup(free, memory_alloc, memory_resize, copy_text);
    xmlInitParser();
    xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
    xmlSetExternalEntityLoader(load_nothing);
}

void lib_start(void)
{
    static once_flag once = ONCE_FLAG_INIT;
    call_once(&once, start);
}

static void stop_at_subset(void *context, const xmlChar *name, const xmlChar *external,
                           const xmlChar *system)
{
    (void)name, (void)external, (void)system;
    xmlStopParser(context);
}

static void stop_at_entity(void *context, const xmlChar *name, int type,
                           const xmlChar *public_id, const xmlChar *system, xmlChar *content)
{
    (void)name, (void)type, (void)public_id, (void)system, (void)content;
    xmlStopParser(context);
}

/* An undeclared prefix is no mistake of form: such a name is unknown to every schema. */
static void note_parse_error(void *context, LIB_ERROR *raised)
{
    xmlParserCtxt *parser = context;
    struct lib_error *error = parser->_private;
    if (error->number || raised->domain == XML_FROM_NAMESPACE || raised->level < XML_ERR_ERROR)
        return;
    *error = (struct lib_error){raised->code, raised->line, raised->int2};
}

xmlDoc *lib_parse(struct str text, struct lib_error *error)
{
    *error = (struct lib_error){0};
    xmlParserCtxt *parser = xmlNewParserCtxt();
    parser->_private = error;
    parser->sax->internalSubset = stop_at_subset;
    parser->sax->entityDecl = stop_at_entity;
    parser->sax->serror = note_parse_error;
    xmlDoc *doc = xmlCtxtReadMemory(parser, text.s, (int)text.n, NULL, NULL,
                                    XML_PARSE_NONET | XML_PARSE_BIG_LINES);
    xmlFreeParserCtxt(parser);
    if (!doc && error->number == 0)
        error->number = XML_ERR_INTERNAL_ERROR;
    return doc;
}

static void note_schema_error(void *context, LIB_ERROR *raised)
{
    struct lib_error *error = context;
    if (error->number == 0)
        *error = (struct lib_error){raised->code, raised->line, 0};
}

static void free_schema(void *schema)
{
    xmlSchemaFree(schema);
}

static void free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

xmlSchema *lib_compile(struct arena *arena, xmlDoc *doc, struct lib_error *error)
{
    *error = (struct lib_error){0};
    arena_defer(arena, free_doc, doc);
    xmlSchemaParserCtxt *parser = xmlSchemaNewDocParserCtxt(doc);
    xmlSchemaSetParserStructuredErrors(parser, note_schema_error, error);
    xmlSchema *schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    if (schema)
        arena_defer(arena, free_schema, schema);
    return schema;
}

static void free_pattern(void *pattern)
{
    xmlRegFreeRegexp(pattern);
}

xmlRegexp *lib_pattern(struct arena *arena, const char *expression)
{
    xmlRegexp *pattern = xmlRegexpCompile((const xmlChar *)expression);
    if (pattern)
        arena_defer(arena, free_pattern, pattern);
    return pattern;
}

struct verdict {
    void (*refuse)(void *context, const xmlNode *element, int number);
    void *context;
    bool refused;
};

/* XSD forbids even a line break inside <a>…</a> where <a/> may stand. People do not see a
 * difference, and neither does any reader of ours. */
static bool is_blank_in_empty(const xmlNode *element, int number)
{
    if (number != XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1)
        return false;
    const xmlNode *n = element->children;
    while (n && (n->type == XML_COMMENT_NODE || xmlIsBlankNode(n)))
        n = n->next;
    return !n;
}

static void pass_refusal(void *context, LIB_ERROR *raised)
{
    struct verdict *verdict = context;
    const xmlNode *node = raised->node;
    if (node && node->type == XML_ATTRIBUTE_NODE)
        node = node->parent;
    if (node && is_blank_in_empty(node, raised->code))
        return;
    verdict->refused = true;
    verdict->refuse(verdict->context, node, raised->code);
}

bool lib_validate(xmlSchema *schema, xmlDoc *doc,
                  void (*refuse)(void *context, const xmlNode *element, int number),
                  void *context)
{
    struct verdict verdict = {refuse, context, false};
    xmlSchemaValidCtxt *validator = xmlSchemaNewValidCtxt(schema);
    xmlSchemaSetValidStructuredErrors(validator, pass_refusal, &verdict);
    int status = xmlSchemaValidateDoc(validator, doc);
    xmlSchemaFreeValidCtxt(validator);
    if (status < 0)
        refuse(context, NULL, status);
    return status >= 0 && !verdict.refused;
}
