/* face/amending: amendments and the text in force, for whoever needs them beside the commands. */
#ifndef PLANPACT_FACE_AMENDING_H
#define PLANPACT_FACE_AMENDING_H

#include "face/loaded.h"

#include "change/amendment.h"
#include "change/compare.h"

/* The amendment of a file, with its digest; NULL with findings. */
const struct amendment *read_amendment(struct planpact *planpact, struct arena *arena,
                                       struct findings *findings, const struct source *source);

/* The plan as the amendment changes it, read and validated; NULL with findings. */
const struct plan *plan_amended(struct planpact *planpact, struct arena *arena,
                                struct findings *findings, const struct plan *plan,
                                const struct amendment *amendment);

/* True if the contract lets that amendment make those changes; each that it does not is a
 * finding (change/amendment_limits.h; the template's locked clauses). */
bool amendment_permitted(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, const struct changes *changes,
                         const struct amendment *amendment);

/* True if the changed plan has no mistake that the plan had not; the rest are findings, rules'
 * included. */
bool amendment_sound(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct changes *changes);

/* planpact_amend of changes that are known; `reasons` as amendment_write takes them. */
bool amendment_make(struct planpact *planpact, struct arena *arena, struct findings *findings,
                    const struct changes *changes,
                    const struct planpact_amend_options *options, const struct str *reasons,
                    struct str *text);

/* The text in force on a day: the plan with those of the amendments that have taken effect by
 * then, in the order in which they did; it says so itself (plan->conformed, and in its change
 * log). Without one in force, the plan. NULL with findings, also where amendments contradict
 * each other. */
const struct plan *plan_in_force(struct planpact *planpact, struct arena *arena,
                                 struct findings *findings, const struct source *plan,
                                 const struct source *const *amendments, size_t count,
                                 struct date date);

#endif
