/* roll: next year's draft. */
#include "cli/cli.h"

#include <stdlib.h>
#include <unistd.h>

enum { ID_MAX = 64, YEAR_LAST = 2999 };

/* False with a finding if an option says no year or no number. */
static bool read_wishes(struct call *call, struct planpact_roll_options *wanted)
{
    const char *year = call->values[OPTION_YEAR], *id = call->values[OPTION_PLAN_ID];
    char *end;
    long number = year ? strtol(year, &end, 10) : 0;
    if (year && (*end || number < 1 || number > YEAR_LAST)) {
        FIND(call->findings, &YEAR_WRONG, POS_NONE, ARG_TEXT("value", year));
        return false;
    }
    wanted->year = (int)number;
    wanted->id = id ? str_collapse(call->arena, str_of(id)) : STR_NONE;
    if (id && (wanted->id.n == 0 || utf8_count(wanted->id) > ID_MAX)) {
        FIND(call->findings, &ROLL_ID_LONG, POS_NONE, ARG_TEXT("value", id));
        return false;
    }
    return true;
}

/* False with a finding if one cannot be read. */
static bool read_amendments(struct call *call, struct planpact_roll_options *wanted)
{
    const char **paths = call->lists[OPTION_AMENDMENTS];
    size_t count = 0;
    while (paths && paths[count])
        count++;
    const struct source **files = arena_array(call->arena, count, sizeof *files);
    for (size_t i = 0; i < count; i++) {
        files[i] = file_read(call->arena, call->findings, paths[i], PLANPACT_PLAN_BYTES_MAX);
        if (!files[i])
            return false;
    }
    wanted->amendments = files;
    wanted->amendment_count = count;
    return true;
}

/* The list goes to standard output, unless the draft does. */
static void make(struct call *call, struct planpact_roll_options *wanted)
{
    struct str draft;
    struct buf list = {.arena = call->arena};
    struct planpact_actuals actuals;
    struct planpact *planpact = call_planpact(call);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    wanted->actuals = &actuals;
    bool good = call_actuals(call, NULL, &actuals) && read_amendments(call, wanted)
                && planpact && source
                && planpact_roll(planpact, call->arena, call->findings, source, wanted, &draft,
                                 &list)
                && file_write(call->arena, call->findings, wanted->name, draft,
                              call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW);
    if (good && str_is(str_of(wanted->name), "-"))
        print_error(buf_str(&list));
    else if (good)
        print_out(call, buf_str(&list));
}

int command_roll(struct call *call)
{
    const enum lang *lang = call_lang(call);
    const char *output = call->values[OPTION_OUTPUT];
    call->lang = lang ? *lang : call->lang;
    struct planpact_roll_options wanted = {.name = output ? output : "-",
                                           .json = call_word(call, OPTION_FORMAT) == 1,
                                           .lang = call->lang,
                                           .width = terminal_width(),
                                           .color = colors_wanted(STDOUT_FILENO)};
    bool usage = read_wishes(call, &wanted);
    if (output && !str_is(str_of(output), "-")
        && str_is(str_of(output), call->arguments[0])) {
        FIND(call->findings, &OUTPUT_IS_PLAN, POS_NONE, ARG_TEXT("path", output));
        usage = false;
    }
    if (usage)
        make(call, &wanted);
    findings_print_bare(call);
    return usage ? findings_status(call->findings) : EXIT_USAGE;
}
