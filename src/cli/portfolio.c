/* portfolio: many plans at one look. */
#include "cli/cli.h"

#include <stdlib.h>
#include <unistd.h>

enum { DUE_DEFAULT = 30, DUE_MOST = 999 };

/* Days of --due; -1 with a finding if they are none. */
static int32_t due_days(struct call *call)
{
    const char *text = call->values[OPTION_DUE];
    char *end;
    if (!text)
        return DUE_DEFAULT;
    long days = strtol(text, &end, 10);
    if (*end == '\0' && text[0] >= '0' && text[0] <= '9' && days <= DUE_MOST)
        return (int32_t)days;
    FIND(call->findings, &DUE_WRONG, POS_NONE, ARG_TEXT("value", text));
    return -1;
}

/* --format decides; without it the name of the output does. */
static enum planpact_portfolio_form form_wanted(struct call *call)
{
    struct str output = str_of(call->values[OPTION_OUTPUT]);
    if (call->values[OPTION_FOLIO_FORMAT])
        return (enum planpact_portfolio_form)call_word(call, OPTION_FOLIO_FORMAT);
    return str_ends(output, STR(".pdf"))    ? PLANPACT_PORTFOLIO_PDF
           : str_ends(output, STR(".json")) ? PLANPACT_PORTFOLIO_JSON
           : str_ends(output, STR(".csv"))  ? PLANPACT_PORTFOLIO_CSV
                                            : PLANPACT_PORTFOLIO_TEXT;
}

static bool usage_good(struct call *call, const struct planpact_portfolio_options *wanted)
{
    bool good = wanted->days >= 0 && wanted->jobs > 0;
    if (call->values[OPTION_TABLE] && wanted->form != PLANPACT_PORTFOLIO_CSV) {
        FIND_PLAIN(call->findings, &TABLE_FORM, POS_NONE);
        good = false;
    }
    if (wanted->form == PLANPACT_PORTFOLIO_PDF && !call->values[OPTION_OUTPUT]) {
        FIND_PLAIN(call->findings, &FOLIO_OUTPUT, POS_NONE);
        good = false;
    }
    return good;
}

static void make(struct call *call, const struct planpact_portfolio_options *wanted)
{
    const char *output = call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-";
    struct planpact *planpact = call_planpact(call);
    struct planpact_portfolio_made made;
    if (planpact && planpact_portfolio(planpact, call->arena, call->findings, wanted, &made))
        file_write(call->arena, call->findings, output, made.bytes,
                   call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW);
}

int command_portfolio(struct call *call)
{
    const enum lang *lang = call_lang(call);
    call->lang = lang ? *lang : call->lang;
    struct planpact_portfolio_options wanted = {
        .paths = call->arguments,
        .path_count = call->argument_count,
        .quarter = (int)call_word(call, OPTION_QUARTER),
        .days = due_days(call),
        .by = (enum planpact_portfolio_by)(call_word(call, OPTION_BY) + PLANPACT_BY_CLASS),
        .form = form_wanted(call),
        .table = (enum planpact_portfolio_table)call_word(call, OPTION_TABLE),
        .repeated = (enum planpact_repeated)call_word(call, OPTION_REPEATED),
        .lang = call->lang,
        .style = call->values[OPTION_STYLE],
        .jobs = call_jobs(call)};
    if (!usage_good(call, &wanted)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    if (!call->values[OPTION_OUTPUT]) {
        wanted.width = terminal_width();
        wanted.color = colors_wanted(STDOUT_FILENO);
    }
    make(call, &wanted);
    findings_print_bare(call);
    return findings_status(call->findings);
}
