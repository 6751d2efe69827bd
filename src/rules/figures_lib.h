/* rules/figures_lib: the library `figures` of rules, what the terms of the plan come to:
 *   figures.terms_share()  what all terms together cost when purchases come to target, in
 *                          percent of purchases; nil where the plan does not settle it
 *   figures.terms_total()  the same in money, of those terms that the plan settles; nil if none
 *   figures.purchases()    the target of purchases in money; nil where no one goal has it
 *   figures.tiers()        list of {rebate=, tier=, from=, jump=, reach=, compared=}: tiers
 *                          that begin above zero, of rebates that can be counted; reach is
 *                          "out" above 150 % of target, "lastYear" below last year's volume,
 *                          else nil; from and jump are nil where they differ by period */
#ifndef PLANPACT_RULES_FIGURES_LIB_H
#define PLANPACT_RULES_FIGURES_LIB_H

#include "rules/sandbox.h"

void figures_lib_open(lua_State *L);

#endif
