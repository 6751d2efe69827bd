/* change/amendment: what the parties of a signed plan agree to change in it from a day on
 * (plans/schema/amendment-1.xsd). Every change names the part of the plan by its path
 * (plan/path.h) and says what stands there and what is to stand there, so that a person can
 * read it, and so that it cannot be applied to another text than it was made for. */
#ifndef PLANPACT_CHANGE_AMENDMENT_H
#define PLANPACT_CHANGE_AMENDMENT_H

#include "change/compare.h"

#define AMENDMENT_NAMESPACE "urn:planpact:amendment:1"

#define AMENDMENT_REVIEW_WORDS(W) W(REVIEW_Q1, "Q1") W(REVIEW_Q2, "Q2") W(REVIEW_Q3, "Q3") \
    W(REVIEW_Q4, "Q4")
/* The constant is the number of the quarter. */
enum amendment_review { REVIEW_ABSENT, AMENDMENT_REVIEW_WORDS(AS_CONSTANT) };

/* An earlier amendment whose changes this one finds in the text. */
struct amendment_rest {
    struct plan_node node;
    int32_t number;
    struct str digest; /* SHA-256 of its file, hexadecimal; absent: any of that number */
};

struct amendment_change {
    enum change_kind kind;
    struct str part;   /* SET, RENAMED, MARK, REMOVED, MOVED: the element as the text before the
                          amendment has it; ADDED: the element it is put into, "" the plan */
    struct str field;  /* SET, RENAMED, MARK; "" of a MARK: the element itself */
    bool translated;   /* SET: of the text in another language than the plan's */
    enum lang lang;
    struct str old_value, new_value; /* SET, RENAMED, MARK; absent: none */
    const struct xml_node *element;  /* ADDED, REMOVED: as it is written */
    int32_t from, to;  /* MOVED, and ADDED to a list: its place in it, from 1; 0: no list */
    struct str reason; /* absent: that of the amendment */
    struct pos pos;
};

struct amendment {
    struct plan_node node;
    struct str plan;    /* the number of the plan */
    int32_t version;    /* of the plan that was signed; 0: it has none */
    int32_t number;     /* of the amendment, from 1 */
    struct date dated;  /* the day on which it was made */
    struct date effective;
    int32_t review;     /* enum amendment_review: that it comes from */
    int32_t correction; /* enum plan_switch: it corrects an error, and may so reach back */
    struct str lang;
    struct str reason;
    struct plan_list rests; /* struct amendment_rest */

    /* what the shape does not describe */
    const struct amendment_change *changes; /* in the order of the file */
    size_t count;
    const struct source *source;
    struct str digest; /* SHA-256 of the file, hexadecimal; who reads the file sets it */
};

extern const struct shape amendment_shape, amendment_rest_shape;

/* From the root element of its file; what a schema cannot say of it is found when it is applied
 * (change/apply.h). Owned by the arena. */
struct amendment *amendment_read(struct arena *arena, struct findings *findings,
                                 const struct xml_node *root);

/* Appends the amendment's file: its head, and the changes of `changes`, of which `reasons`, one
 * a change, may be NULL or hold absent texts. What belongs to the record of a plan and not to its
 * text (version, state, steps, change log, conformed) is left out. */
void amendment_write(struct arena *arena, struct buf *out, const struct amendment *head,
                     const struct changes *changes, const struct str *reasons);
/* True if a change is of the record and not of the text. */
bool amendment_is_record(const struct change *change);
/* The same of a field of the plan itself. */
bool amendment_field_is_record(const struct field *field);

#endif
