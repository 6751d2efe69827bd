/* change/amendment_order: which amendments are in force on a day, and in which order they were
 * made part of the text. */
#ifndef PLANPACT_CHANGE_AMENDMENT_ORDER_H
#define PLANPACT_CHANGE_AMENDMENT_ORDER_H

#include "change/amendment.h"

/* Puts those of `amendments` that are in force on `date` first, in the order in which they are
 * applied: by the day they take effect, then by number; *count becomes theirs. False with
 * findings if one belongs to another plan, is there twice, or rests on one that is not there,
 * that takes effect later, or on itself. */
bool amendments_order(struct arena *arena, struct findings *findings, const struct plan *plan,
                      const struct amendment **amendments, size_t *count, struct date date);

/* False with a finding if the amendment was made for another plan, or is in the plan already. */
bool amendment_belongs(struct arena *arena, struct findings *findings, const struct plan *plan,
                       const struct amendment *amendment);
/* False with findings if the plan, a conformed text, lacks an amendment that this one rests on. */
bool amendment_rests(struct arena *arena, struct findings *findings, const struct plan *plan,
                     const struct amendment *amendment);

#endif
