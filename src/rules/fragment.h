/* rules/fragment: makes a whole plan out of the piece of one that a rule's test shows. */
#ifndef PLANPACT_RULES_FRAGMENT_H
#define PLANPACT_RULES_FRAGMENT_H

#include "base/finding.h"

/* The text of a small plan of 2027 with two parties, the contacts li and wang, and the
 * fragment in its place: a <goal> goes into <goals>, a <rebate> into <terms>, a <goals> into
 * the plan; a whole <accountPlan> stays as it is. A fragment that knows no place goes into the
 * plan itself. *at, unless NULL: the byte where the fragment begins in it. */
struct str fragment_plan(struct arena *arena, struct str fragment, struct str lang, size_t *at);
/* True if the message says only what is missing. What a fragment lacks is what it is there to
 * show, or is no part of it; what it has must be written rightly. */
bool fragment_may_lack(const struct message *message);

#endif
