#include "change/amendment_messages.h"

AMENDMENT_MESSAGES(MESSAGE_DEFINE)
