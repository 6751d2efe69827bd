/* check, rules: the commands that only look. */
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
    for (size_t i = 0; planpact && i < call->argument_count; i++) {
        const struct source *source = file_read(call->arena, call->findings, call->arguments[i],
                                                PLANPACT_PLAN_BYTES_MAX);
        if (source)
            planpact_check(planpact, call->arena, call->findings, source);
    }
    print_findings(call, planpact);
    return findings_status(call->findings);
}

static bool run_rules_command(struct call *call, struct planpact *planpact, struct buf *out)
{
    struct str verb = str_of(call->arguments[0]);
    struct str id = call->argument_count > 1 ? str_of(call->arguments[1]) : STR_NONE;
    if (str_is(verb, "list") && !id.s)
        return planpact_rules_list(planpact, call->arena, call->findings, call->lang, out);
    if (str_is(verb, "show") && id.s)
        return planpact_rules_show(planpact, call->arena, call->findings, id, call->lang, out);
    if (str_is(verb, "book") && !id.s)
        return planpact_rules_book(planpact, call->arena, call->findings, call->lang, out);
    if (str_is(verb, "test"))
        return planpact_rules_test(planpact, call->arena, call->findings, id, out);
    FIND(call->findings, &ARGUMENTS_WRONG, POS_NONE, ARG_TEXT("command", call->command->name),
         ARG_TEXT("arguments", call->command->arguments));
    return false;
}

int command_rules(struct call *call)
{
    struct planpact *planpact = open_planpact(call);
    struct buf out = {.arena = call->arena};
    bool good = planpact && run_rules_command(call, planpact, &out);
    print_out(call, buf_str(&out));
    findings_print_bare(call);
    for (size_t i = 0; i < call->findings->count; i++)
        if (call->findings->items[i].message == &ARGUMENTS_WRONG)
            return EXIT_USAGE;
    int status = findings_status(call->findings);
    return status ? status : good ? EXIT_GOOD : EXIT_FOUND;
}
