#include "xml/messages.h"

XML_MESSAGES(MESSAGE_DEFINE)

enum { SHOWN_MAX = 400 }; /* bytes of one argument */

static struct str shown(struct arena *arena, struct str text)
{
    if (text.n <= SHOWN_MAX)
        return text;
    size_t end = SHOWN_MAX;
    while (end > 0 && ((unsigned char)text.s[end] & 0xC0) == 0x80)
        end--;
    return str_format(arena, "%.*s…", (int)end, text.s);
}

void message_find(struct findings *findings, const struct message *message, struct pos pos,
                  const struct arg *args, size_t arg_count)
{
    struct arg cut[FINDING_ARGS_MAX];
    size_t count = arg_count < FINDING_ARGS_MAX ? arg_count : FINDING_ARGS_MAX;
    for (size_t i = 0; i < count; i++) {
        cut[i] = args[i];
        if (!args[i].words)
            cut[i].value = shown(findings->arena, args[i].value);
    }
    finding_add(findings, message, pos, cut, count);
}
