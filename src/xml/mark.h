/* xml/mark: where each piece of markup begins and ends in the source, by its bytes alone. It
 * tells places, never meanings: names and values come from libxml2. */
#ifndef PLANPACT_XML_MARK_H
#define PLANPACT_XML_MARK_H

#include "base/str.h"

enum mark_kind {
    MARK_TEXT,
    MARK_CDATA,
    MARK_COMMENT,
    MARK_INSTRUCTION, /* <?…?> */
    MARK_DECLARATION, /* <!DOCTYPE and its like */
    MARK_START,       /* <a …> */
    MARK_EMPTY,       /* <a …/> */
    MARK_END,         /* </a> */
    MARK_STRAY,       /* a '<' that begins nothing */
};

struct mark {
    enum mark_kind kind;
    size_t start, end; /* bytes; end is behind the last */
    struct str name;   /* of a tag, as written */
    bool closed;       /* has its '>' (or "-->", "]]>", "?>") */
};

/* The next piece of `text` at *at, which moves past it; false at the end. A byte order mark at
 * the start of the text is skipped. */
bool mark_next(struct str text, size_t *at, struct mark *mark);

enum mark_fault {
    MARK_FAULT_NONE,
    MARK_FAULT_NAME,  /* something that is no name */
    MARK_FAULT_VALUE, /* a name without ="…" */
    MARK_FAULT_QUOTE, /* a value without quotes */
    MARK_FAULT_OPEN,  /* a value whose quote does not end */
    MARK_FAULT_SPACE, /* no space before the name */
};

struct mark_attribute {
    struct str name;
    size_t name_offset;             /* of the fault, if there is one */
    size_t value_offset, value_end; /* between the quotes */
    enum mark_fault fault;
};

/* Where the attributes of a start tag begin. */
size_t mark_attributes(const struct mark *mark);
/* The next attribute of the tag at *at, which moves past it; false at the end of the tag. After
 * a fault the rest of the tag has no meaning. */
bool mark_attribute(struct str text, const struct mark *mark, size_t *at,
                    struct mark_attribute *attribute);

bool mark_is_space(char byte);

#endif
