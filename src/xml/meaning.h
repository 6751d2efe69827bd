/* xml/meaning: what a schema's annotations say that values should be, in words for people.
 * They are the larger part of a schema and no part of its rules, so they are left out when it
 * is loaded, and read when the first value is refused. */
#ifndef PLANPACT_XML_MEANING_H
#define PLANPACT_XML_MEANING_H

#include "xml/grammar.h"

/* The schema without its annotations, in the arena. One that has attributes of its own, or
 * comments inside, may stay. A text that is no XML may become another that is none. */
struct str meaning_drop(struct arena *arena, struct str schema);

/* Of one schema, for one document. */
struct meanings {
    struct arena *arena;         /* what is said lives here */
    struct arena *scratch;       /* the tree of the schema lives here */
    const struct source *source; /* the schema with its annotations */
    bool read;
    const struct xml_node *root; /* NULL: not read, or no XML */
    struct meaning *known;
    size_t count, capacity;
};

/* What a value of the type should be, one text for each language; NULL if the schema does not
 * say it in all of them. The same array every time. */
const char *const *meaning_form(struct meanings *meanings, const struct simple_type *type);
/* The words of the type, each with what it means, one list for each language. */
const char *const *meaning_words(struct meanings *meanings, const struct simple_type *type);

#endif
