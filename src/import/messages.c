#include "import/messages.h"

#include "import/actuals_messages.h"

IMPORT_MESSAGES(MESSAGE_DEFINE)
ACTUALS_MESSAGES(MESSAGE_DEFINE)
