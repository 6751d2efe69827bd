/* face/reading: a plan's file → the plan, and what the plan's region brings with it. */
#ifndef PLANPACT_FACE_READING_H
#define PLANPACT_FACE_READING_H

#include "face/loaded.h"
#include "holidays/holidays.h"

/* How many errors and failures there are. */
size_t bad_count(const struct findings *findings);

/* bytes → tree → plan; NULL if it is no plan at all. *sound: the schema was kept and every
 * reference led somewhere, so that rules and components can rely on the plan's structure. */
const struct plan *read_plan(struct planpact *planpact, struct arena *arena,
                             struct findings *findings, const struct source *source,
                             bool *sound);

/* The language of what is made from the plan: the one wished for, else (NULL) the plan's own;
 * false with a finding if that is none of ours. */
bool plan_language(struct findings *findings, const struct plan *plan, const enum lang *wanted,
                   enum lang *lang);

/* The region that the plan names, else that of its currency, and the place of what decides it;
 * absent if neither tells. */
struct str plan_region(const struct plan *plan, struct pos *pos);

/* The holidays of the plan's region, or NULL; in the arena of the findings that name them. */
const struct holidays *plan_holidays(struct planpact *planpact, struct arena *arena,
                                     struct findings *findings, const struct plan *plan);

#endif
