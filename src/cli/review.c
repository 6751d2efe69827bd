/* review: the pack for a quarterly review. */
#include "cli/cli.h"

#include <string.h>
#include <unistd.h>

/* --format decides; without it the name of the output does. */
static enum planpact_review_form form_of(const struct call *call)
{
    static const struct {
        const char *ending;
        enum planpact_review_form form;
    } endings[] = {{".docx", PLANPACT_REVIEW_WORD}, {".json", PLANPACT_REVIEW_JSON},
                   {".csv", PLANPACT_REVIEW_CSV}, {".txt", PLANPACT_REVIEW_TEXT}};
    struct str output = str_of(call->values[OPTION_OUTPUT]);
    if (call->values[OPTION_REVIEW_FORMAT])
        return (enum planpact_review_form)call_word(call, OPTION_REVIEW_FORMAT);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (str_ends(output, str_of(endings[i].ending)))
            return endings[i].form;
    return PLANPACT_REVIEW_PDF;
}

static bool usage_good(struct call *call, enum planpact_review_form form)
{
    if (call_word(call, OPTION_QUARTER) == 0) {
        FIND_PLAIN(call->findings, &REVIEW_QUARTER, POS_NONE);
        return false;
    }
    if (form != PLANPACT_REVIEW_PDF && call_word(call, OPTION_STAGE)) {
        FIND(call->findings, &REVIEW_STAGE, POS_NONE,
             ARG_TEXT("format", options[OPTION_REVIEW_FORMAT].words[form]));
        return false;
    }
    return true;
}

/* plan.xml → plan.Q2.pdf beside it. What is text goes to the terminal unless it is given a
 * name. */
static const char *output_path(struct call *call, enum planpact_review_form form)
{
    const char *plan = call->arguments[0];
    bool paper = form == PLANPACT_REVIEW_PDF || form == PLANPACT_REVIEW_WORD;
    if (call->values[OPTION_OUTPUT])
        return call->values[OPTION_OUTPUT];
    if (!paper || call_word(call, OPTION_STAGE) || strcmp(plan, "-") == 0)
        return "-";
    struct str stem = str_of(plan);
    if (str_ends(stem, STR(".xml")))
        stem.n -= 4;
    return str_format(call->arena, "%.*s.%s.%s", STR_ARGS(stem), call->values[OPTION_QUARTER],
                      form == PLANPACT_REVIEW_WORD ? "docx" : "pdf").s;
}

static bool read_amendments(struct call *call, struct planpact_review_options *wanted)
{
    const char **paths = call->lists[OPTION_AMENDMENTS];
    size_t count = 0;
    while (paths && paths[count])
        count++;
    const struct source **files = arena_array(call->arena, count, sizeof *files);
    for (size_t i = 0; i < count; i++)
        if (!(files[i] = file_read(call->arena, call->findings, paths[i],
                                   PLANPACT_PLAN_BYTES_MAX)))
            return false;
    wanted->amendments = files;
    wanted->amendment_count = count;
    return true;
}

static void say_written(struct call *call, const char *path,
                        const struct planpact_reviewed *reviewed)
{
    static const char *const pages[LANG_COUNT] = {"%s: %zu page%s\n", "%s：%zu 页%s\n"};
    bool plural = call->lang == LANG_EN && reviewed->pages != 1;
    if (strcmp(path, "-") == 0)
        return;
    print_out(call, reviewed->pages
                        ? str_format(call->arena, lang_text(pages, call->lang), path,
                                     reviewed->pages, plural ? "s" : "")
                        : str_format(call->arena, "%s\n", path));
}

static void make(struct call *call, struct planpact_review_options *wanted)
{
    const char *path = output_path(call, wanted->form);
    struct planpact_actuals actuals;
    struct planpact_reviewed reviewed;
    struct planpact *planpact = call_planpact(call);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    if (!planpact || !source || !read_amendments(call, wanted)
        || !call_actuals(call, NULL, &actuals))
        return;
    wanted->actuals = &actuals;
    if (planpact_review(planpact, call->arena, call->findings, source, wanted, &reviewed)
        && file_write(call->arena, call->findings, path, reviewed.bytes,
                      call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW))
        say_written(call, path, &reviewed);
}

int command_review(struct call *call)
{
    enum planpact_review_form form = form_of(call);
    const enum lang *lang = call_lang(call);
    call->lang = lang ? *lang : call->lang;
    struct planpact_review_options wanted = {
        .quarter = (int)call_word(call, OPTION_QUARTER),
        .lang = lang,
        .audience = (enum planpact_audience)call_word(call, OPTION_AUDIENCE),
        .form = form,
        .stage = (enum planpact_stage)call_word(call, OPTION_STAGE),
        .style = call->values[OPTION_STYLE],
        .width = terminal_width(),
        .color = colors_wanted(STDOUT_FILENO)};
    if (!usage_good(call, form)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    make(call, &wanted);
    findings_print_bare(call);
    return findings_status(call->findings);
}
