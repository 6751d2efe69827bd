/* show: the plan as JSON, or how one of its figures comes about. */
#include "cli/cli.h"

#include <unistd.h>

/* The volume of --at: digits with a point, and nothing else. */
static bool read_volume(struct call *call, struct dec *volume)
{
    const char *text = call->values[OPTION_VOLUME];
    if (!text || (dec_parse(str_of(text), volume) && dec_sign(*volume) >= 0))
        return true;
    FIND_PLAIN(call->findings, &VOLUME_WRONG, POS_NONE);
    return false;
}

/* --at and --format belong to --explain: alone, the plan is JSON anyhow. */
static bool options_fit(struct call *call)
{
    bool alone = !call->values[OPTION_EXPLAIN]
                 && (call->values[OPTION_VOLUME] || call->values[OPTION_FORMAT]);
    if (alone)
        FIND_PLAIN(call->findings, &EXPLAIN_MISSING, POS_NONE);
    return !alone;
}

int command_show(struct call *call)
{
    struct buf out = {.arena = call->arena};
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    struct planpact_explain_options wanted = {.what = str_of(call->values[OPTION_EXPLAIN]),
                                              .json = call_word(call, OPTION_FORMAT) == 1,
                                              .lang = call->lang,
                                              .width = terminal_width(),
                                              .color = colors_wanted(STDOUT_FILENO)};
    if (!options_fit(call) || !read_volume(call, &wanted.volume)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct planpact *planpact = call_planpact(call);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    bool good = planpact && source;
    if (good && wanted.what.s)
        good = planpact_explain(planpact, call->arena, call->findings, source, &wanted, &out);
    else if (good)
        good = planpact_show(planpact, call->arena, call->findings, source, &out);
    if (good)
        print_out(call, buf_str(&out));
    findings_print_bare(call);
    return findings_status(call->findings);
}
