#include "import/messages.h"

IMPORT_MESSAGES(MESSAGE_DEFINE)
