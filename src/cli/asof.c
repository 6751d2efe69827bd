/* asof: a plan and its amendments into the text in force on a day. */
#include "cli/cli.h"

static const char *output_of(const struct call *call)
{
    return call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-";
}

static bool paper_wanted(const struct call *call)
{
    struct str output = str_of(output_of(call));
    return call->values[OPTION_PAPER_FORMAT] || str_ends(output, STR(".pdf"))
           || str_ends(output, STR(".docx"));
}

static bool date_good(struct call *call, struct date *date)
{
    const char *text = call->values[OPTION_DATE];
    if (text && date_parse(str_of(text), date))
        return true;
    if (text)
        FIND(call->findings, &DAY_WRONG, POS_NONE, ARG_TEXT("name", "--date"),
             ARG_TEXT("value", text));
    else
        FIND_PLAIN(call->findings, &ASOF_DATE, POS_NONE);
    return false;
}

static bool print_copy(struct call *call, struct planpact *planpact, struct str *text)
{
    bool named = str_ends(str_of(output_of(call)), STR(".docx"));
    struct planpact_render_options wanted = {
        .lang = call_lang(call),
        .audience = (enum planpact_audience)call_word(call, OPTION_AUDIENCE),
        .style = call->values[OPTION_STYLE],
        .word = call->values[OPTION_PAPER_FORMAT] ? call_word(call, OPTION_PAPER_FORMAT) == 1
                                                  : named};
    struct planpact_rendered rendered;
    const struct source *source = source_new(call->arena, call->arguments[0], *text);
    if (!planpact_render(planpact, call->arena, call->findings, source, &wanted, &rendered))
        return false;
    *text = rendered.bytes;
    return true;
}

static void give(struct call *call, struct planpact *planpact, struct date date)
{
    size_t count = call->argument_count;
    const struct source **files = arena_array(call->arena, count, sizeof *files);
    for (size_t i = 0; i < count; i++)
        files[i] = file_read(call->arena, call->findings, call->arguments[i],
                             PLANPACT_PLAN_BYTES_MAX);
    enum file_mode mode = call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW;
    struct str text;
    if (!findings_bad(call->findings)
        && planpact_asof(planpact, call->arena, call->findings, files[0], files + 1, count - 1,
                         date, &text)
        && (!paper_wanted(call) || print_copy(call, planpact, &text)))
        file_write(call->arena, call->findings, output_of(call), text, mode);
}

int command_asof(struct call *call)
{
    struct date date;
    if (!date_good(call, &date)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct planpact *planpact = call_planpact(call);
    if (planpact)
        give(call, planpact, date);
    findings_print_bare(call);
    return findings_status(call->findings);
}
