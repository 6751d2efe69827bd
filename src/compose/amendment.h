/* compose/amendment: an amendment as a contract document. Its wording is a template of legal's,
 * plans/agreements/amendment.LANG.xml, that reads the plan as {fields} and the amendment as
 * {amendment.fields}. */
#ifndef PLANPACT_COMPOSE_AMENDMENT_H
#define PLANPACT_COMPOSE_AMENDMENT_H

#include "change/amendment.h"
#include "compose/compose.h"

struct change_list;

/* What the template may ask of the amendment. */
struct amendment_view {
    struct plan_node node;
    int32_t number;
    struct date dated, effective;
    struct str review;  /* "Q2", 二季度; absent: no review */
    struct str earlier; /* the amendments it rests on: "no. 1 of 1 July 2027"; absent: none */
    struct str reason;
    int32_t correction; /* enum plan_switch */
    int32_t texts;      /* how many clauses and elements are put in whole; 0: none */

    /* what the shape does not describe */
    const struct change_list *list;
    const struct amendment *amendment;
    const struct agreement *agreement; /* of the plan, for the wording of clauses taken in */
};
extern const struct shape amendment_view_shape;

/* The plan as the document of the amendment sees it: with what is said of the amendment, and
 * without the clauses of its own agreement. `list` is of the two plans in that language. */
const struct plan *amendment_subject(struct arena *arena, const struct wording *wording,
                                     enum lang lang, const struct amendment *amendment,
                                     const struct change_list *list,
                                     const struct agreement *agreement);

/* The changes that the document of that subject tells of. */
const struct changes *amendment_changes(const struct plan *subject);

#endif
