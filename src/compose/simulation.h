/* compose/simulation: what the terms pay at percents of target, for the account manager. */
#ifndef PLANPACT_COMPOSE_SIMULATION_H
#define PLANPACT_COMPOSE_SIMULATION_H

#include "compose/compose.h"
#include "compose/plain.h"
#include "figures/scenario.h"

/* A finding for each term that cannot be counted, and one for purchases that cannot be told. */
void scenario_report(struct findings *findings, const struct scenario *scenario,
                     const struct plan *plan);
/* Tables of the amounts and of the rebates' tiers, with what they rest on. */
void simulation_text(struct buf *out, const struct plan *plan, const struct scenario *scenario,
                     const struct wording *wording, enum lang lang, struct plain_look look);
/* The same for a program: decimals as strings, null for what cannot be told. */
void simulation_json(struct buf *out, const struct plan *plan, const struct scenario *scenario);

#endif
