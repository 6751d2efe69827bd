/* plan/link: ids and the references to them. */
#ifndef PLANPACT_PLAN_LINK_H
#define PLANPACT_PLAN_LINK_H

#include "plan/shape.h"

enum { LINK_MISTAKES_MAX = 500 };

/* An id as met while reading. */
struct link_id {
    struct str id;
    const struct plan_node *node;
    struct pos pos;
};

/* A reference as met while reading; `ref` is filled later. */
struct link_use {
    struct plan_ref *ref;
    const struct field *field;     /* an attribute */
    const struct plan_node *node;
    size_t index; /* of the id in the attribute's value, bytes */
};

struct links {
    struct arena *arena;
    struct findings *findings;
    const struct xml_node *root; /* of the plan's file */
    struct link_id *ids;
    size_t id_count, id_capacity;
    struct link_use *uses;
    size_t use_count, use_capacity;
    struct str *written; /* every id in the file, sorted; made when first needed */
    size_t written_count;
    size_t mistakes;
};

void link_add_id(struct links *links, struct link_id id);
void link_add_use(struct links *links, struct link_use use);

/* Names the ids used twice, gives every reference its target, and names those that have none.
 * A reference to an id that stands in the file, but on something that could not be read, is
 * left without a finding: what could not be read has one. Stops after LINK_MISTAKES_MAX. */
void link_resolve(struct links *links);

#endif
