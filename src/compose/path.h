/* compose/path: {field} look-up and conditions over a plan, by its shape tables. */
#ifndef PLANPACT_COMPOSE_PATH_H
#define PLANPACT_COMPOSE_PATH_H

#include "plan/plan.h"

/* What a path leads to, without a plan. */
struct path_end {
    const struct field *field; /* of the last part; NULL: the path is wrong */
    bool count;                /* the path ends in ".count" of a list */
    /* where it went wrong */
    struct str wrong;          /* the part that is unknown */
    const struct shape *shape; /* what it was sought in */
};
/* Follows a dotted path through the shapes from the plan's own; "amendment.…" from that of the
 * amendment that the document makes to it. */
struct path_end path_check(struct str path);

/* The same for the path of a condition, which may lead through a list: it holds if it holds for
 * one of the items ("terms.rebates.method=growth"), and negated, if for none. */
struct path_end condition_check(struct str path);

/* What a path leads to in a plan. */
struct path_value {
    const struct plan_node *node; /* the struct that holds the field; NULL: a part before the
                                     last is absent */
    const struct field *field;
    bool count;
};
/* `path` must be one that path_check accepts. */
struct path_value path_find(const struct plan *plan, struct str path);
/* True if there is a value. */
bool path_known(struct path_value value);

/* Facts that no single field says, by name: ownClauses (the plan has clauses of its own),
 * openActivities (details of an activity are still to be agreed), goalTargets and goalQuarters
 * (a goal has a target, quarters), retailer (the customer sells to consumers), bilingual (the
 * contract is in two languages). */
bool fact_exists(struct str name);

/* "path", "!path", "path=word", "path!=word"; instead of a path, the name of a fact */
struct condition {
    struct str path, word;
    bool negated;
};
/* The next condition of a list divided by spaces; false at its end. */
bool condition_next(struct str list, size_t *at, struct condition *condition);
bool condition_holds(const struct plan *plan, bool bilingual,
                     const struct condition *condition);
/* True if all conditions of the list hold; an absent list holds. */
bool conditions_hold(const struct plan *plan, struct str list);
bool conditions_hold_in(const struct plan *plan, bool bilingual, struct str list);

/* Text of a template in pieces: literal text, or a {path|format}. */
struct piece {
    bool is_field;
    bool unclosed;           /* a '{' without its '}' */
    struct str literal;      /* if no field; "{{" has become "{" */
    struct str path, format; /* format absent: none */
    size_t offset;           /* of the piece in the text, bytes */
};
/* The next piece; false at the end. */
bool piece_next(struct str text, size_t *at, struct piece *piece);

#endif
