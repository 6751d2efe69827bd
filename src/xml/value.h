/* xml/value: whether a text is a value of a simple type, and if not, why. */
#ifndef PLANPACT_XML_VALUE_H
#define PLANPACT_XML_VALUE_H

#include "xml/grammar.h"

/* What is wrong with a value: its message, with {value} and {form}, {words} or {limit} as the
 * message wants. */
struct value_fault {
    const struct message *message; /* NULL: nothing */
    size_t index;                  /* where in the text it begins, in bytes */
    struct str value;              /* the text, or the item of a list, trimmed */
    const struct simple_type *whole; /* the type that the value or item should have */
    const struct simple_type *type;  /* the step of its chain that refused */
};

/* The first fault of `text`; what this makes lives in `arena`. */
struct value_fault value_check(struct arena *arena, const struct simple_type *type,
                               struct str text);

#endif
