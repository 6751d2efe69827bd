/* diff: what changed between two plans, and what it costs; or both contracts as one redline. */
#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

enum diff_format { DIFF_TEXT, DIFF_JSON, DIFF_PDF, DIFF_DOCX };

/* --format decides; without it the name of the output does. */
static enum diff_format format_of(struct call *call)
{
    struct str output = str_of(call->values[OPTION_OUTPUT]);
    if (call->values[OPTION_DIFF_FORMAT])
        return (enum diff_format)call_word(call, OPTION_DIFF_FORMAT);
    if (output.s && str_ends(output, STR(".pdf")))
        return DIFF_PDF;
    if (output.s && str_ends(output, STR(".docx")))
        return DIFF_DOCX;
    return output.s && str_ends(output, STR(".json")) ? DIFF_JSON : DIFF_TEXT;
}

static const struct source *read_side(struct call *call, const char *path)
{
    bool contract = str_ends(str_of(path), STR(".pdf"));
    const struct source *source =
        file_read(call->arena, call->findings, path,
                  contract ? PLANPACT_PDF_BYTES_MAX : PLANPACT_PLAN_BYTES_MAX);
    return source ? planpact_plan_source(call->arena, call->findings, source) : NULL;
}

/* A redline is for the other party, a list of changes for those who made them, unless said. */
static enum planpact_audience audience_of(struct call *call, bool paper)
{
    if (call->values[OPTION_DIFF_AUDIENCE])
        return call_word(call, OPTION_DIFF_AUDIENCE) ? PLANPACT_INTERNAL : PLANPACT_CUSTOMER;
    return paper ? PLANPACT_CUSTOMER : PLANPACT_INTERNAL;
}

static bool make_list(struct call *call, struct planpact *planpact,
                      const struct source *const sides[2], enum diff_format format,
                      struct str *bytes, bool *same)
{
    struct buf out = {.arena = call->arena};
    bool terminal = !call->values[OPTION_OUTPUT];
    struct planpact_diff_options wanted = {.audience = audience_of(call, false),
                                           .json = format == DIFF_JSON,
                                           .lang = call->lang,
                                           .width = terminal ? terminal_width() : 0,
                                           .color = terminal && colors_wanted(STDOUT_FILENO)};
    if (!planpact_diff(planpact, call->arena, call->findings, sides[0], sides[1], &wanted, &out,
                       same))
        return false;
    *bytes = buf_str(&out);
    return true;
}

static bool make_redline(struct call *call, struct planpact *planpact,
                         const struct source *const sides[2], enum diff_format format,
                         struct str *bytes, bool *same)
{
    struct planpact_redlined redlined;
    struct planpact_redline_options wanted = {.lang = call_lang(call),
                                              .audience = audience_of(call, true),
                                              .style = call->values[OPTION_STYLE],
                                              .word = format == DIFF_DOCX,
                                              .stage = (enum planpact_stage)
                                                  call_word(call, OPTION_STAGE)};
    if (!planpact_redline(planpact, call->arena, call->findings, sides[0], sides[1], &wanted,
                          &redlined))
        return false;
    *bytes = redlined.bytes;
    *same = redlined.same;
    return true;
}

static bool usage_good(struct call *call, enum diff_format format)
{
    bool paper = format == DIFF_PDF || format == DIFF_DOCX;
    bool stage = call_word(call, OPTION_STAGE) != 0;
    bool named = call->values[OPTION_OUTPUT] != NULL;
    if (paper && !named && !stage)
        FIND_PLAIN(call->findings, &DIFF_OUTPUT, POS_NONE);
    else if (!paper && (call->values[OPTION_STYLE] || call->values[OPTION_STAGE]))
        FIND(call->findings, &DIFF_PAPER, POS_NONE,
             ARG_TEXT("name", call->values[OPTION_STYLE] ? "--style" : "--stage"));
    else
        return true;
    return false;
}

int command_diff(struct call *call)
{
    const enum lang *lang = call_lang(call);
    enum diff_format format = format_of(call);
    bool paper = format == DIFF_PDF || format == DIFF_DOCX, same = false;
    struct str bytes;
    call->lang = lang ? *lang : call->lang;
    if (!usage_good(call, format)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct planpact *planpact = call_planpact(call);
    const struct source *sides[2] = {read_side(call, call->arguments[0]),
                                     read_side(call, call->arguments[1])};
    bool good = planpact && sides[0] && sides[1];
    if (good)
        good = paper ? make_redline(call, planpact, sides, format, &bytes, &same)
                     : make_list(call, planpact, sides, format, &bytes, &same);
    if (good)
        file_write(call->arena, call->findings,
                   call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-", bytes,
                   call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW);
    findings_print_bare(call);
    int status = findings_status(call->findings);
    return status ? status : !same;
}
