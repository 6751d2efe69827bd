/* new: a plan to begin with. */
#include "cli/cli.h"

#include <stdlib.h>
#include <time.h>

enum { YEAR_FIRST = 1900, YEAR_LAST = 2999 };

/* The plan year wanted: next year, unless --year says another. 0 with a finding if it says no
 * year. */
static int year_wanted(struct call *call)
{
    const char *text = call->values[OPTION_YEAR];
    if (!text) {
        time_t now = time(NULL);
        struct tm day;
        localtime_r(&now, &day);
        return day.tm_year + 1900 + 1;
    }
    char *end;
    long year = strtol(text, &end, 10);
    if (*end || year < YEAR_FIRST || year > YEAR_LAST) {
        FIND(call->findings, &YEAR_WRONG, POS_NONE, ARG_TEXT("value", text));
        return 0;
    }
    return (int)year;
}

static bool write_starter(struct call *call, struct str plan)
{
    static const char *const next[LANG_COUNT] = {
        "%s: fill in each 【】, then run planpact check %s\n",
        "%s：请填写每一处【】，然后运行 planpact check %s\n",
        "%s：請填寫每一處【】，然後執行 planpact check %s\n"};
    const char *path = call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-";
    if (!file_write(call->arena, call->findings, path, plan,
                    call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW))
        return false;
    return !call->values[OPTION_OUTPUT] || str_is(str_of(path), "-")
        || print_out(call, str_format(call->arena, lang_text(next, call->lang), path, path));
}

int command_new(struct call *call)
{
    struct buf out = {.arena = call->arena};
    const char *name = call->values[OPTION_STARTER];
    const enum lang *lang = call_lang(call);
    call->lang = lang ? *lang : call->lang;
    int year = year_wanted(call);
    if (!year) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    struct planpact *planpact = planpact_open(call->arena, call->findings, NULL);
    bool good = planpact && (call->values[OPTION_LIST]
        ? planpact_starters(planpact, call->arena, call->findings, call->lang, &out)
              && print_out(call, buf_str(&out))
        : planpact_new(planpact, call->arena, call->findings, name ? str_of(name) : STR("retail"),
                       call->lang, year, &out)
              && write_starter(call, buf_str(&out)));
    if (!good)
        findings_print_bare(call);
    return findings_status(call->findings);
}
