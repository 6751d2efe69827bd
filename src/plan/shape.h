/* plan/shape: how a plan's structs are described, once. The XML reader, the JSON dump, the
 * rules' view, the templates' {field} look-up and the comparison of plans all walk these
 * tables; none of them knows a struct by name. */
#ifndef PLANPACT_PLAN_SHAPE_H
#define PLANPACT_PLAN_SHAPE_H

#include "base/date.h"
#include "base/dec.h"
#include "base/finding.h"

struct xml_node;

enum kind {
    KIND_TEXT,    /* struct str */
    KIND_ID,      /* struct str, unique in the plan */
    KIND_DATE,    /* struct date */
    KIND_DECIMAL, /* struct dec */
    KIND_COUNT,   /* int32_t, 0 means absent */
    KIND_WORD,    /* int32_t, 1-based index into words, 0 means absent */
    KIND_REF,     /* struct plan_ref */
    KIND_REFS,    /* struct plan_refs: ids divided by spaces */
    KIND_ITEM,    /* const struct plan_node *: one element of shape `of`, or NULL */
    KIND_LIST,    /* struct plan_list: elements of shape `of` */
};

/* Where the value stands in the XML. */
enum place_in_xml {
    IN_ATTRIBUTE, /* attribute `name` */
    IN_CONTENT,   /* the element's own text */
    IN_CHILD,     /* child element `name`; the elements of a list stand inside it, each named
                     after its shape's element */
    IN_PLACE,     /* a list whose elements stand directly in the parent */
};

enum unit {
    UNIT_NONE,
    UNIT_MONEY,   /* of the plan's currency */
    UNIT_PERCENT, /* 2.5 means 2.5 % */
    UNIT_DAYS,
    UNIT_GOAL, /* the unit that the enclosing goal or result names */
};

enum audience { AUDIENCE_BOTH, AUDIENCE_INTERNAL };

struct shape;

struct field {
    const char *name; /* in XML, JSON, rules and templates alike */
    enum kind kind;
    enum place_in_xml place;
    size_t offset; /* of the member in its struct */
    enum unit unit;
    bool required; /* by the XSD */
    enum audience audience;
    bool prose; /* KIND_TEXT in a language: it may stand in others too, in child elements named
                   as the field, with xml:lang */
    const char *const *words;  /* KIND_WORD: NULL-terminated; the first is index 1 */
    const struct shape *of;    /* KIND_ITEM, KIND_LIST: of the element(s); KIND_REF, KIND_REFS:
                                  what the target must be, NULL: anything with an id */
};

struct shape {
    const char *element; /* name of its element */
    size_t size;         /* of its struct */
    const struct field *fields;
    size_t field_count;
};

/* First member of every struct of the model. */
struct plan_node {
    const struct shape *shape;
    const struct xml_node *xml;       /* its element */
    const struct plan_node *parent;   /* NULL for the plan */
    enum audience audience;           /* its own; what stands inside internal is internal */
    bool locked; /* no amendment changes it; what stands inside locked is locked */
    const struct plan_other *others;  /* its texts in other languages; NULL: none */
    const struct plan_said *said;     /* who may see fields that were changed (plan/edit.h);
                                         NULL: as the file says */
};

/* Who may see one field, whatever the node's element says. */
struct plan_said {
    const struct field *field;
    enum audience audience;
    const struct plan_said *next;
};

/* One text of a node in another language than the plan's. */
struct plan_other {
    const struct field *field; /* a prose field of the node's shape */
    enum lang lang;
    struct str text;
    const struct xml_node *xml;
    const struct plan_other *next; /* in the order of the file */
};

struct plan_ref {
    struct str id;                  /* absent: no reference */
    const struct plan_node *target; /* NULL if absent or not found (then there is a finding) */
};

struct plan_refs {
    const struct plan_ref *items;
    size_t count;
};

struct plan_list {
    const void *items; /* an array of structs of the field's shape */
    size_t count;
};

const struct field *shape_field(const struct shape *shape, struct str name); /* or NULL */
/* Address of the member. */
const void *field_at(const struct plan_node *node, const struct field *field);
/* Element `index` of a list field. */
const struct plan_node *list_item(const struct field *field, const struct plan_list *list,
                                  size_t index);
/* True if a value is there (a list: at least one element). */
bool field_known(const struct plan_node *node, const struct field *field);
/* True if the plan's file has something there, even if it could not be read: what is written
 * wrong has its finding already and is not "missing". */
bool field_written(const struct plan_node *node, const struct field *field);
/* Who may see the field: internal if its node is, or if its own element or the table says so. */
enum audience field_audience(const struct plan_node *node, const struct field *field);
/* Whether amendments leave the field as it is: it is locked if its node or its own element is. */
bool field_locked(const struct plan_node *node, const struct field *field);
/* The node's text of that field in another language, or NULL. */
const struct plan_other *other_find(const struct plan_node *node, const struct field *field,
                                    enum lang lang);
/* The element in which the value stands, as its text or as an attribute: of a text in several
 * languages the one that the field has. NULL if it should be there and is not. */
const struct xml_node *field_holder(const struct plan_node *node, const struct field *field);
/* The place of the value in the plan's file: its attribute's value, its element, or, where it
 * is absent, the element that should have it. */
struct pos field_pos(const struct plan_node *node, const struct field *field);
struct pos node_pos(const struct plan_node *node);
/* The id of a node, absent if its shape has none. */
struct str node_id(const struct plan_node *node);
/* The name in `fields` nearest to a misspelt one by edit distance, NULL if none is near. */
const char *shape_nearest(const struct shape *shape, struct str misspelt);
/* The value of a field that is known, and no item or list, as the XML has it. */
struct str field_text(struct arena *arena, const struct plan_node *node,
                      const struct field *field);
/* The word of a KIND_WORD value as in the XML, "" if absent. */
const char *field_word(const struct plan_node *node, const struct field *field);

#endif
