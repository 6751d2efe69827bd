/* check: the command that only looks. */
#include "cli/cli.h"

static struct planpact *open_planpact(struct call *call)
{
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    return call_planpact(call);
}

static void print_findings(struct call *call, const struct planpact *planpact)
{
    enum { FORMAT_TEXT, FORMAT_JSON, FORMAT_SARIF };
    size_t format = call_word(call, OPTION_FINDINGS_FORMAT);
    if (format == FORMAT_SARIF)
        findings_print_sarif(call);
    else if (format == FORMAT_JSON)
        findings_print_json(call, planpact);
    else
        findings_print(call, call->argument_count);
}

int command_check(struct call *call)
{
    struct planpact *planpact = open_planpact(call);
    call->findings->gravest = true;
    for (size_t i = 0; planpact && i < call->argument_count; i++) {
        const struct source *source = file_read(call->arena, call->findings, call->arguments[i],
                                                PLANPACT_PLAN_BYTES_MAX);
        if (source)
            planpact_check(planpact, call->arena, call->findings, source);
    }
    print_findings(call, planpact);
    return findings_status(call->findings);
}
