/* change/money_parts: shared by the files that weigh changes. */
#ifndef PLANPACT_CHANGE_MONEY_PARTS_H
#define PLANPACT_CHANGE_MONEY_PARTS_H

#include "change/money.h"

bool money_is_element(const struct plan_node *node, const char *element);

/* Fills in the payments of the groups, of single changes (one a change), and of all. */
void money_weigh_payments(struct arena *arena, const struct changes *changes,
                          struct changes_money *money, struct money_group *groups,
                          struct money_effect *single);

#endif
