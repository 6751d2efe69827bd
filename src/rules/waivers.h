/* rules/waivers: what a plan sets aside of what its rules find: until when, and who allowed
 * it. */
#ifndef PLANPACT_RULES_WAIVERS_H
#define PLANPACT_RULES_WAIVERS_H

#include "rules/inside.h"

/* The waivers of one plan during one check. */
struct waivers;

/* Reads them; one that does not hold is a finding and waives nothing. With `today` absent none
 * has expired. */
struct waivers *waivers_read(struct arena *arena, struct findings *findings,
                             const struct rules *rules, const struct plan *plan,
                             struct date today);
/* Makes the finding of that rule about that part of the plan a waived note if one of them
 * covers it. To be called after each rule that has run, for each of its findings. */
void waivers_apply(struct waivers *waivers, const struct rule_file *file,
                   const struct plan_node *subject, struct finding *finding);
/* Says that the rule has run: what then covers nothing of it is of no use. */
void waivers_ran(struct waivers *waivers, const struct rule_file *file);
/* Finds the waivers that covered nothing, though their rule has run. */
void waivers_close(const struct waivers *waivers, struct findings *findings);

#endif
