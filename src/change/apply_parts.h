/* change/apply_parts: what the files of change/apply.h share: a change in its place, found and
 * compared (apply_place.c), and made (apply_change.c). */
#ifndef PLANPACT_CHANGE_APPLY_PARTS_H
#define PLANPACT_CHANGE_APPLY_PARTS_H

#include "change/apply.h"
#include "plan/edit.h"

/* A change in its place. */
struct step {
    const struct amendment_change *change;
    struct plan_node *node;      /* that is changed, taken out or moved; ADDED: the parent */
    struct plan_node *parent;    /* ADDED, REMOVED, MOVED: that holds the list or item */
    const struct field *field;   /* SET, RENAMED, MARK: the field, NULL: the element itself;
                                    else the parent's, which holds the element */
    const struct plan_node *new; /* ADDED: the element */
    size_t index;                /* of the element in its list */
    size_t depth;                /* of the parent */
};

struct applying {
    struct arena *arena;
    struct findings *findings;
    const struct amendment *amendment;
    struct plan *plan;
    enum lang lang; /* of the plan's own texts */
    struct step *steps;
    size_t count;
    bool good;
};

struct str apply_number(const struct applying *a);

#define FAULT(applying, message, ...)                                                        \
    do {                                                                                     \
        FIND((applying)->findings, (message), __VA_ARGS__);                                  \
        (applying)->good = false;                                                            \
    } while (0)

/* Finds the place of steps[index], and compares what stands there with what the change says. */
void apply_place(struct applying *a, size_t index);

/* Makes the change of a value. */
void apply_value(struct applying *a, const struct step *step);
/* Makes the changes to one item or list. */
void apply_elements(struct applying *a, const struct step *steps, size_t count);

#endif
