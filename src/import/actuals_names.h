/* import/actuals_names: what the rows of a review's tables may speak of: the plan's goals,
 * measures, terms and activities, by id or by name. */
#ifndef PLANPACT_IMPORT_ACTUALS_NAMES_H
#define PLANPACT_IMPORT_ACTUALS_NAMES_H

#include "plan/plan.h"

/* What is asked for. */
enum name_kind {
    NAME_SUBJECT,  /* goal or measure */
    NAME_SPEND,    /* activity, fee or line of the budget */
    NAME_TERM,     /* rebate, discount or fee */
    NAME_ACTIVITY,
    NAME_DISPLAY,
    NAME_ASSET,    /* by its number */
    NAME_FACTOR,   /* of satisfaction */
    NAME_CONTACT,
    NAME_GOAL,
    NAME_ACTION,
    NAME_PART,     /* anything with an id */
    NAME_KINDS,
};

struct name {
    struct str id;     /* as tables and the plan have it */
    struct str folded; /* a name that means it (columns_fold): its title, or the id again */
    const struct plan_node *node; /* NULL: a measure */
    unsigned kinds;    /* bit 1 << enum name_kind for each that it is */
};

struct names {
    struct name *by_id, *by_fold; /* sorted */
    size_t count;
};

const struct names *names_make(struct arena *arena, const struct plan *plan);

enum name_found {
    NAME_FOUND,
    NAME_IS_UNKNOWN,
    NAME_IS_UNCLEAR, /* *other may be meant as well */
    NAME_IS_OTHER,   /* *name is in the plan, but of no such kind */
};

/* What `text` means: an id before a name; a goal before the measure it has. */
enum name_found names_find(struct arena *arena, const struct names *names, enum name_kind kind,
                           struct str text, const struct name **name,
                           const struct name **other);
/* The id of that kind nearest to a misspelt text, absent if none is near. */
struct str names_nearest(const struct names *names, enum name_kind kind, struct str misspelt);

/* What the kind is called, for people; LANG_COUNT texts. */
const char *const *name_words(enum name_kind kind);

#endif
