#include "xml/messages.h"

XML_MESSAGES(MESSAGE_DEFINE)
