/* change: two plans and what lies between them. change/compare: every difference of two plans,
 * each once, by their shapes.
 *
 * Elements of a list belong together if they have the same key (id, code, number, quarter, …),
 * wherever in the list they stand; what has no key of its own (a tier, a topic) by its place
 * among what stayed. An element whose key alone changed is renamed, not taken out and put in
 * again. No difference: how a number is spelled (2.0 and 2.00), white space, the order of
 * attributes, comments, and a reference that only follows a renamed id. */
#ifndef PLANPACT_CHANGE_COMPARE_H
#define PLANPACT_CHANGE_COMPARE_H

#include "plan/plan.h"

enum change_kind {
    CHANGE_SET,     /* a field has another value, has one now, or has none any more */
    CHANGE_ADDED,   /* an element, with all it holds */
    CHANGE_REMOVED,
    CHANGE_MOVED,   /* an element of a list, to another place in it */
    CHANGE_RENAMED, /* as SET, of the field by which the element is known: id, code, number; what
                       refers to it follows */
    CHANGE_MARK,    /* who may see it, or whether it is locked: audience, locked */
};

struct change {
    enum change_kind kind;
    /* SET, RENAMED, MARK: the elements that hold the field. ADDED, REMOVED, MOVED: the element
     * itself; ADDED has no `before`, REMOVED no `after`. */
    const struct plan_node *before, *after;
    /* SET, RENAMED: what changed. ADDED, REMOVED, MOVED: the field of the parent that holds the
     * element. MARK: what is marked, NULL: the element itself. */
    const struct field *field;
    const char *mark;      /* MARK: "audience" or "locked" */
    bool translated;       /* SET: not the field itself, but its text in the language `lang` */
    enum lang lang;
    /* SET, RENAMED, MARK: as the plan's XML writes it; absent: none. */
    struct str old_value, new_value;
    size_t from, to;             /* MOVED: its index in the old list and in the new one;
                                    ADDED: `to`, REMOVED: `from` */
    const struct field *section; /* the field of the plan in which it stands; NULL: one of the
                                    plan's own values */
};

/* Two elements that belong together. */
struct change_pair {
    const struct plan_node *before, *after;
};

struct changes {
    const struct plan *before, *after;
    const struct change *items; /* in the order of the plan's shape; inside a list in the old
                                   order, what was added last */
    size_t count;
    const struct change_pair *pairs; /* all of both plans, sorted by the address of `before` */
    const struct change_pair *pairs_after; /* the same, by the address of `after` */
    size_t pair_count;
};

/* Never NULL. Owned by the arena; the plans are borrowed. For a customer's eyes compare what
 * plan_redact left of both. */
const struct changes *changes_find(struct arena *arena, const struct plan *before,
                                   const struct plan *after);

/* What became of an element of the old plan, and what one of the new plan was; NULL: nothing. */
const struct plan_node *changes_after(const struct changes *changes,
                                      const struct plan_node *before);
const struct plan_node *changes_before(const struct changes *changes,
                                       const struct plan_node *after);

/* The key by which an element is known among its like, and its field; NULL where it has none. */
const struct field *change_key(const struct plan_node *node);

#endif
