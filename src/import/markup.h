/* import/markup: where the parts of an element lie in the plan's file, and how the file is
 * written: its indentation, line ends and prefixes. */
#ifndef PLANPACT_IMPORT_MARKUP_H
#define PLANPACT_IMPORT_MARKUP_H

#include "xml/mark.h"
#include "xml/xml.h"

/* Offsets in the source, in bytes. */
struct element {
    const struct xml_node *xml;
    struct str tag;   /* its name as written, with prefix */
    size_t start;     /* of its '<' */
    size_t open_end;  /* behind the '>' of its start tag */
    size_t inner_end; /* of the '<' of its end tag; open_end if it is an empty tag */
    size_t end;       /* behind the '>' of its end tag */
    bool empty;       /* <a/> */
};

/* Takes time in proportion to the element's length. */
struct element element_at(const struct xml_node *xml);
/* True if nothing but white space stands between its tags. */
bool element_hollow(const struct element *element);
/* Behind the closing quotation mark of an attribute's value. */
size_t attribute_end(const struct xml_node *xml, const struct xml_attribute *attribute);
/* Where a further attribute can be put: behind the last one, or behind the name. */
size_t attributes_place(const struct element *element);

/* The white space before `at` on its line, absent if something else stands there too. */
struct str line_indent(struct str text, size_t at);
/* Behind the comments that follow `at` on its line: they belong to what is before them. */
size_t behind_comments(struct str text, size_t at);

/* How a file is written. */
struct layout_of_file {
    struct str newline; /* "\n" or "\r\n" */
    struct str step;    /* of indentation */
};
struct layout_of_file layout_find(const struct xml_node *root);

/* The child element `name` of the plan's own language: one without xml:lang, else one in
 * `lang`; NULL if there is none. */
const struct xml_node *own_child(const struct xml_node *parent, const char *name,
                                 struct str lang);
/* The child element `name` in another language, or NULL. */
const struct xml_node *other_child(const struct xml_node *parent, const char *name,
                                   enum lang lang);
/* An element's own text, collapsed, without that of elements in it; "" if there is none. */
struct str own_text(struct arena *arena, const struct xml_node *xml);

#endif
