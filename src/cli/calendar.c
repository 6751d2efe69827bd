/* calendar: the days of a plan as an iCalendar file. */
#include "cli/cli.h"

/* The names of --only as bits; 0 with a finding if one is none of them. */
static bool read_kinds(struct call *call, unsigned *days)
{
    static const char *const words[] = {
#define AS_DAYS_WORD(name, word) word,
        PLANPACT_DAYS(AS_DAYS_WORD)
#undef AS_DAYS_WORD
    };
    struct str list = str_of(call->values[OPTION_ONLY_DAYS]);
    *days = 0;
    for (size_t from = 0; list.s && from <= list.n;) {
        size_t comma = str_find(list, STR(","), from), w = 0;
        size_t end = comma == SIZE_MAX ? list.n : comma;
        struct str name = str_trim(str_slice(list, from, end - from));
        while (w < sizeof words / sizeof words[0] && !str_is(name, words[w]))
            w++;
        if (w == sizeof words / sizeof words[0]) {
            FIND(call->findings, &DAYS_WRONG, POS_NONE, ARG("value", name));
            return false;
        }
        *days |= 1u << w;
        from = end + 1;
    }
    return true;
}

/* The file keeps what it needs to be the same again: the clock is no part of it. */
static struct date stamp_of(const struct call *call)
{
    struct date day = DATE_NONE;
    if (call->values[OPTION_TODAY])
        date_parse(str_of(call->values[OPTION_TODAY]), &day);
    return day;
}

static void make(struct call *call, struct planpact_calendar_options *wanted)
{
    const char *output = call->values[OPTION_OUTPUT] ? call->values[OPTION_OUTPUT] : "-";
    const char *before = call->values[OPTION_PREVIOUS];
    struct buf out = {.arena = call->arena};
    struct planpact *planpact = call_planpact(call);
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PLAN_BYTES_MAX);
    wanted->previous =
        before ? file_read(call->arena, call->findings, before, PLANPACT_PLAN_BYTES_MAX) : NULL;
    if (planpact && source && (!before || wanted->previous)
        && planpact_calendar(planpact, call->arena, call->findings, source, wanted, &out))
        file_write(call->arena, call->findings, output, buf_str(&out),
                   call->values[OPTION_FORCE] ? FILE_REPLACE : FILE_NEW);
}

int command_calendar(struct call *call)
{
    const enum lang *lang = call_lang(call);
    call->lang = lang ? *lang : call->lang;
    struct planpact_calendar_options wanted = {
        .lang = lang,
        .audience = (enum planpact_audience)call_word(call, OPTION_AUDIENCE),
        .stamp = stamp_of(call)};
    if (!read_kinds(call, &wanted.days)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    make(call, &wanted);
    findings_print_bare(call);
    return findings_status(call->findings);
}
