/* simulate: what the terms pay at percents of target. */
#include "cli/cli.h"

#include <unistd.h>

enum { PERCENT_MOST = 1000 };

/* One whole percentage from *at, which moves past it; 0 if there is none. */
static int read_percent(const char **at)
{
    int percent = 0;
    for (; **at >= '0' && **at <= '9'; ++*at) {
        percent = percent * 10 + (**at - '0');
        if (percent > PERCENT_MOST)
            return 0;
    }
    return percent;
}

/* "80,100,120" into percents; the number of them, 0 with a finding if it is anything else. */
static size_t read_percents(struct call *call, const char *text,
                            int percents[PLANPACT_PERCENTS_MAX])
{
    size_t count = 0;
    for (const char *at = text; count < PLANPACT_PERCENTS_MAX; at++) {
        int percent = read_percent(&at);
        if (!percent)
            break;
        percents[count++] = percent;
        if (*at == '\0')
            return count;
        if (*at != ',')
            break;
    }
    FIND_PLAIN(call->findings, &AT_WRONG, POS_NONE);
    return 0;
}

int command_simulate(struct call *call)
{
    int percents[PLANPACT_PERCENTS_MAX];
    struct buf out = {.arena = call->arena};
    const enum lang *lang = call_lang(call);
    call->lang = lang ? *lang : call->lang;
    struct planpact_simulate_options wanted = {.json = call_word(call, OPTION_FORMAT) == 1,
                                               .lang = call->lang,
                                               .width = terminal_width(),
                                               .color = colors_wanted(STDOUT_FILENO)};
    if (call->values[OPTION_AT]) {
        wanted.percents = percents;
        wanted.percent_count = read_percents(call, call->values[OPTION_AT], percents);
        if (!wanted.percent_count) {
            findings_print_bare(call);
            return EXIT_USAGE;
        }
    }
    struct planpact *planpact = planpact_open(call->arena, call->findings, NULL);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    if (planpact && source
        && planpact_simulate(planpact, call->arena, call->findings, source, &wanted, &out))
        print_out(call, buf_str(&out));
    findings_print_bare(call);
    return findings_status(call->findings);
}
