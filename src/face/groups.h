/* face/groups: what rules are about, so that lists and the book of rules can be read. */
#ifndef PLANPACT_FACE_GROUPS_H
#define PLANPACT_FACE_GROUPS_H

#include "rules/rules.h"

enum rule_group { GROUP_GOALS, GROUP_PLAN, GROUP_TERMS, GROUP_DOCUMENT, GROUP_LAW, GROUP_COUNT };

enum rule_group rule_group_of(const struct rule *rule);
const char *rule_group_name(enum rule_group group, enum lang lang);

#endif
