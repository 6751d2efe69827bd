/* xml/grammar: an XSD as tables that can be asked questions: what may stand here, what is
 * near it, which words are allowed. libxml2 only says yes or no, and after the first mistake
 * inside an element it looks at nothing more of it; these tables let every mistake be found
 * and named. They know the constructs of XSD 1.0 that fit documents written by hand; what they
 * do not know they allow, and leave to libxml2, which has the last word on every document. */
#ifndef PLANPACT_XML_GRAMMAR_H
#define PLANPACT_XML_GRAMMAR_H

#include "base/dec.h"
#include "xml/lib.h"
#include "xml/xml.h"

enum builtin {
    BUILTIN_TEXT,   /* strings, and what has no line of its own */
    BUILTIN_DATE,   /* YYYY-MM-DD, a day that exists */
    BUILTIN_NUMBER, /* -?digits(.digits)? */
    BUILTIN_WHOLE,  /* -?digits */
    BUILTIN_NAME,   /* NCName */
};

/* One step of a chain of restrictions. */
struct simple_type {
    const struct xml_node *definition; /* of the schema; NULL: XML Schema's own */
    enum builtin builtin;
    bool raw;                       /* white space stays as written */
    const struct simple_type *base; /* checked before this one, or NULL */
    const struct simple_type *item; /* a list of these, or NULL */
    bool open;                      /* something the tables do not know: allow all */
    const struct str *words;
    size_t word_count;              /* 0: not a list of words */
    xmlRegexp *pattern;             /* or NULL */
    struct dec least, most;         /* not known: no bound; of numbers */
    bool least_open;                /* must be above `least`, not equal */
    struct str first, last;         /* of dates, absent: no bound */
    size_t length_least, length_most; /* code points; most 0: no bound */
};

struct attribute_rule {
    struct str name;
    const struct simple_type *type; /* NULL: any value */
    bool required;
};

/* A place in the order of an element's children. */
struct slot {
    bool required;
    bool choice;    /* one of several elements, and only one of them */
    size_t most;    /* SIZE_MAX: any number */
    struct str names; /* for people: "name", "a, b" */
};

struct element_type;

struct child_rule {
    struct str name;
    const struct element_type *type;
    size_t slot;
};

struct element_type {
    const struct simple_type *text; /* of an element that holds plain text; NULL: see mixed */
    bool mixed;                     /* text may stand among the elements */
    bool any_elements, any_attributes; /* any_attributes: of the xml: namespace */
    bool open;                      /* nothing is known: allow all */
    bool ordered;                   /* the slots stand in this order */
    const struct attribute_rule *attributes;
    size_t attribute_count;
    const struct child_rule *children;
    size_t child_count;
    const struct slot *slots;
    size_t slot_count;
};

struct grammar {
    const struct source *source; /* the schema, with what it says to people */
    const char *space; /* target namespace, "" for none */
    const struct child_rule *roots;
    size_t root_count;
    const struct child_rule *elements; /* all, as declared anywhere; roots too */
    size_t element_count;
};

/* From the root of a schema's own tree, which may lack the annotations that `source` has; owned
 * by the arena, and so must both be. */
const struct grammar *grammar_build(struct arena *arena, const struct xml_node *schema,
                                    const struct source *source);

const struct child_rule *grammar_child(const struct element_type *type, struct str name);
const struct attribute_rule *grammar_attribute(const struct element_type *type,
                                               struct str name);

#endif
