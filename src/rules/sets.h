/* rules/sets: which rules run, at what levels, with what options, and under which law. A set is
 * a file sets/NAME.lua of a folder of rules; every set adds to the set default. */
#ifndef PLANPACT_RULES_SETS_H
#define PLANPACT_RULES_SETS_H

#include "rules/inside.h"

/* Which of the rules run for this plan, one bool a rule: those that the set has not put off,
 * and of those with a law the ones whose law governs the plan. With NULL for the set all run. */
const bool *set_choose(struct arena *arena, const struct rule_set *set,
                       const struct rules *rules, const struct plan *plan);
/* Gives the finding of that rule the level of the set; false if the set does not want it. */
bool set_level(const struct rule_set *set, const struct rules *rules, size_t index,
               struct finding *finding);
/* True if a rule that found nothing to look at shall say so. */
bool set_tells_empty(const struct rule_set *set);
/* Inside the sandbox: puts what the set says into the table of the rule's options at the top of
 * the stack. Raises an error for an option that the rule does not have. */
void set_options(lua_State *L, const struct rule_set *set, const struct rule *rule);

#endif
