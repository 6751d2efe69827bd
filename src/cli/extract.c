/* extract: a contract → the plan it was made of, to the byte. */
#include "cli/cli.h"

int command_extract(struct call *call)
{
    struct str plan;
    const char *path = call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-";
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PDF_BYTES_MAX);
    if (source && planpact_extract(call->arena, call->findings, source, &plan))
        file_write(call->arena, call->findings, path, plan,
                   call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW);
    findings_print_bare(call);
    return findings_status(call->findings);
}
