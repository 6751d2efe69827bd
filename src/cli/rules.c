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

static bool run_score(struct call *call, struct planpact *planpact, struct buf *out)
{
    struct planpact_score_options wanted = {.paths = call->arguments + 1,
                                            .path_count = call->argument_count - 1,
                                            .only = str_of(call->values[OPTION_ONLY]),
                                            .wrong = call->values[OPTION_WRONG],
                                            .json = call_word(call, OPTION_RULES_FORMAT) == 1,
                                            .lang = call->lang,
                                            .width = terminal_width(),
                                            .color = colors_wanted(STDOUT_FILENO)};
    bool good = read_share(call, OPTION_AT_LEAST, &wanted.at_least);
    return read_share(call, OPTION_EACH, &wanted.each) && good
           && planpact_rules_score(planpact, call->arena, call->findings, &wanted, out);
}

static bool run_list(struct call *call, struct planpact *planpact, struct buf *out)
{
    return planpact_rules_list(planpact, call->arena, call->findings, call->lang, out);
}

static bool run_show(struct call *call, struct planpact *planpact, struct buf *out)
{
    return planpact_rules_show(planpact, call->arena, call->findings,
                               str_of(call->arguments[1]), call->lang, out);
}

static bool run_test(struct call *call, struct planpact *planpact, struct buf *out)
{
    struct str id = call->argument_count > 1 ? str_of(call->arguments[1]) : STR_NONE;
    return planpact_rules_test(planpact, call->arena, call->findings, id, out);
}

static bool run_book(struct call *call, struct planpact *planpact, struct buf *out)
{
    static const enum planpact_book_form forms[] = {[0] = PLANPACT_BOOK_MARKDOWN,
                                                    [2] = PLANPACT_BOOK_MARKDOWN,
                                                    [3] = PLANPACT_BOOK_HTML,
                                                    [4] = PLANPACT_BOOK_MAN};
    return planpact_rules_book(planpact, call->arena, call->findings,
                               forms[call_word(call, OPTION_RULES_FORMAT)], call->lang, out);
}

#define BIT(id) (UINT64_C(1) << (id))

/* What is asked of the rules, and the options that go with it beside those of all. */
static const struct verb {
    const char *name;
    size_t least, most; /* arguments after it */
    uint64_t options;
    const char *formats; /* of --format */
    bool (*run)(struct call *call, struct planpact *planpact, struct buf *out);
} verbs[] = {
    {"list", 0, 0, BIT(OPTION_SET), "", run_list},
    {"show", 1, 1, BIT(OPTION_SET), "", run_show},
    {"test", 0, 1, 0, "", run_test},
    {"book", 0, 0, BIT(OPTION_SET) | BIT(OPTION_RULES_FORMAT), "markdown, html, man", run_book},
    {"score", 1, SIZE_MAX,
     BIT(OPTION_SET) | BIT(OPTION_RULES_FORMAT) | BIT(OPTION_ONLY) | BIT(OPTION_WRONG)
         | BIT(OPTION_AT_LEAST) | BIT(OPTION_EACH),
     "text, json", run_score},
};

static bool options_fit(struct call *call, const struct verb *verb)
{
    static const enum option_id some[] = {OPTION_SET,   OPTION_RULES_FORMAT, OPTION_ONLY,
                                          OPTION_WRONG, OPTION_AT_LEAST,     OPTION_EACH};
    bool fit = true;
    for (size_t i = 0; i < sizeof some / sizeof some[0]; i++) {
        const char *name = options[some[i]].name;
        if (!call->values[some[i]] || (verb->options & BIT(some[i])))
            continue;
        fit = false;
        if (some[i] == OPTION_SET || some[i] == OPTION_RULES_FORMAT)
            FIND(call->findings, &OPTION_OF_OTHERS, POS_NONE, ARG_TEXT("verb", verb->name),
                 ARG_TEXT("name", name));
        else
            FIND(call->findings, &OPTION_OF_SCORE, POS_NONE, ARG_TEXT("name", name));
    }
    const char *format = call->values[OPTION_RULES_FORMAT];
    if (fit && format && str_find(str_of(verb->formats), str_of(format), 0) == SIZE_MAX) {
        FIND(call->findings, &OPTION_WORD, POS_NONE, ARG_TEXT("name", "--format"),
             ARG_TEXT("value", format), ARG_TEXT("words", verb->formats));
        fit = false;
    }
    return fit;
}

static bool run_rules_command(struct call *call, struct planpact *planpact, struct buf *out)
{
    size_t count = call->argument_count - 1;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        const struct verb *verb = &verbs[i];
        if (str_is(str_of(call->arguments[0]), verb->name) && count >= verb->least
            && count <= verb->most)
            return options_fit(call, verb) && verb->run(call, planpact, out);
    }
    FIND(call->findings, &ARGUMENTS_WRONG, POS_NONE, ARG_TEXT("command", call->command->name),
         ARG_TEXT("arguments", call->command->arguments));
    return false;
}

static bool of_usage(const struct message *message)
{
    return message == &ARGUMENTS_WRONG || message == &OPTION_OF_SCORE
           || message == &OPTION_OF_OTHERS || message == &OPTION_WORD
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
