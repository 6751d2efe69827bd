/* figures/standing_parts: the parts of a standing, one file each, in the order in which they
 * are made: each reads what is given and the parts before it. Inside this room only. */
#ifndef PLANPACT_FIGURES_STANDING_PARTS_H
#define PLANPACT_FIGURES_STANDING_PARTS_H

#include "figures/standing.h"

void standing_judge_goals(struct arena *arena, struct standing *standing);
void standing_count_rebates(struct arena *arena, struct standing *standing);
void standing_count_fees(struct arena *arena, struct standing *standing);
void standing_count_promotions(struct arena *arena, struct standing *standing);
void standing_count_spends(struct arena *arena, struct standing *standing);
void standing_judge_displays(struct arena *arena, struct standing *standing);
void standing_judge_assets(struct arena *arena, struct standing *standing);
void standing_rate_factors(struct arena *arena, struct standing *standing);
void standing_list_complaints(struct arena *arena, struct standing *standing);
void standing_list_actions(struct arena *arena, struct standing *standing);
void standing_find_points(struct arena *arena, struct standing *standing);

/* The figures of `count` quarters in one, as the goal puts them together; an average is rounded
 * to one digit more than they have. Not known if one is not. */
struct dec standing_together(enum aggregation aggregation, const struct dec *quarters,
                             int count);
/* Q1 to Q4 as the goal plans them. */
void standing_quarters(const struct plan_goal *goal, struct dec quarters[4]);
/* What of the goal with that id has been found; NULL if there is none. */
const struct standing_goal *standing_goal_find(const struct standing *standing, struct str id);
/* Of the quarter's last day, or of a text in force at the end of one. */
struct date standing_quarter_end(const struct standing *standing, int quarter);
/* Adds what is known to a sum that may not have begun. */
struct dec standing_add(struct dec sum, struct dec amount);

#endif
