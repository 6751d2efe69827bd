#include "rules/rules.h"

RULES_MESSAGES(MESSAGE_DEFINE)
