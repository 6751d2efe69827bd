/* rules: what is asked of the rules themselves. */
#include "cli/cli.h"

#include <unistd.h>

/* A share from 0 to 1, as 0.95. */
static bool read_share(struct call *call, enum option_id id, struct dec *share)
{
    const char *text = call->values[id];
    if (!text || (dec_parse(str_of(text), share) && dec_sign(*share) >= 0
                  && dec_compare(*share, dec_int(1)) <= 0))
        return true;
    FIND(call->findings, &SHARE_WRONG, POS_NONE, ARG_TEXT("name", options[id].name),
         ARG_TEXT("value", text));
    return false;
}

static bool score(struct call *call, struct planpact *planpact, struct buf *out)
{
    struct planpact_score_options wanted = {.paths = call->arguments + 1,
                                            .path_count = call->argument_count - 1,
                                            .only = str_of(call->values[OPTION_ONLY]),
                                            .wrong = call->values[OPTION_WRONG],
                                            .json = call_word(call, OPTION_FORMAT) == 1,
                                            .lang = call->lang,
                                            .width = terminal_width(),
                                            .color = colors_wanted(STDOUT_FILENO)};
    bool good = read_share(call, OPTION_AT_LEAST, &wanted.at_least);
    return read_share(call, OPTION_EACH, &wanted.each) && good
           && planpact_rules_score(planpact, call->arena, call->findings, &wanted, out);
}

/* The options that only score has. */
static bool options_fit(struct call *call)
{
    static const enum option_id of_score[] = {OPTION_SET, OPTION_FORMAT, OPTION_ONLY,
                                              OPTION_WRONG, OPTION_AT_LEAST, OPTION_EACH};
    bool fit = true;
    for (size_t i = 0; i < sizeof of_score / sizeof of_score[0]; i++) {
        if (!call->values[of_score[i]])
            continue;
        FIND(call->findings, &OPTION_OF_SCORE, POS_NONE,
             ARG_TEXT("name", options[of_score[i]].name));
        fit = false;
    }
    return fit;
}

static bool run_rules_command(struct call *call, struct planpact *planpact, struct buf *out)
{
    struct str verb = str_of(call->arguments[0]);
    size_t count = call->argument_count - 1;
    struct str id = count ? str_of(call->arguments[1]) : STR_NONE;
    if (str_is(verb, "score") && count > 0)
        return score(call, planpact, out);
    if (!options_fit(call))
        return false;
    if (str_is(verb, "list") && count == 0)
        return planpact_rules_list(planpact, call->arena, call->findings, call->lang, out);
    if (str_is(verb, "show") && count == 1)
        return planpact_rules_show(planpact, call->arena, call->findings, id, call->lang, out);
    if (str_is(verb, "book") && count == 0)
        return planpact_rules_book(planpact, call->arena, call->findings, call->lang, out);
    if (str_is(verb, "test") && count <= 1)
        return planpact_rules_test(planpact, call->arena, call->findings, id, out);
    FIND(call->findings, &ARGUMENTS_WRONG, POS_NONE, ARG_TEXT("command", call->command->name),
         ARG_TEXT("arguments", call->command->arguments));
    return false;
}

static bool of_usage(const struct message *message)
{
    return message == &ARGUMENTS_WRONG || message == &OPTION_OF_SCORE
           || message == &SHARE_WRONG;
}

int command_rules(struct call *call)
{
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    struct planpact *planpact = call_planpact(call);
    struct buf out = {.arena = call->arena};
    bool good = planpact && run_rules_command(call, planpact, &out);
    print_out(call, buf_str(&out));
    findings_print_bare(call);
    for (size_t i = 0; i < call->findings->count; i++)
        if (of_usage(call->findings->items[i].message))
            return EXIT_USAGE;
    int status = findings_status(call->findings);
    return status ? status : good ? EXIT_GOOD : EXIT_FOUND;
}
