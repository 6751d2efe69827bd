/* verify: a signed contract → who signed it, when, and whether it is still what they signed. */
#include "cli/cli.h"

#include <time.h>

enum { TRUST_BYTES_MAX = 4 * 1024 * 1024 };

/* The end of the day of --time, UTC, else now. */
static bool read_time(struct call *call, int64_t *now)
{
    enum { DAY = 86400 };
    const char *text = call->values[OPTION_VERIFY_TIME];
    struct date day;
    *now = (int64_t)time(NULL);
    if (!text)
        return true;
    if (!date_parse(str_of(text), &day)) {
        FIND(call->findings, &VERIFY_DAY, POS_NONE, ARG_TEXT("value", text));
        return false;
    }
    *now = (int64_t)date_number(day) * DAY + DAY - 1;
    return true;
}

static void print_json(struct call *call, const struct planpact_verified *verified)
{
    struct buf out = {.arena = call->arena};
    buf_printf(&out, "{\n  \"planpact\": \"%s\",\n  \"file\": ", planpact_version());
    buf_json(&out, str_of(call->arguments[0]));
    buf_puts(&out, ",\n  ");
    if (verified)
        buf_add(&out, verified->text);
    else
        buf_puts(&out, "\"holds\": false, \"unchanged\": false");
    buf_puts(&out, ",\n  ");
    findings_add_json(call, &out);
    buf_puts(&out, "\n}\n");
    print_answer(call, buf_str(&out));
}

int command_verify(struct call *call)
{
    struct planpact_verified verified;
    struct planpact_verify_options wanted = {.json = call_word(call, OPTION_FORMAT) == 1};
    const char *trust = call->values[OPTION_TRUST];
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    wanted.lang = call->lang;
    if (!read_time(call, &wanted.now)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PDF_BYTES_MAX);
    if (trust)
        wanted.trust = file_read(call->arena, call->findings, trust, TRUST_BYTES_MAX);
    struct planpact *planpact = source && (!trust || wanted.trust) ? call_planpact(call) : NULL;
    bool judged = planpact
                  && planpact_verify(planpact, call->arena, call->findings, source, &wanted,
                                     &verified);
    if (wanted.json) {
        print_json(call, judged ? &verified : NULL);
        return findings_status(call->findings);
    }
    if (judged)
        print_out(call, verified.text);
    findings_print_bare(call);
    return findings_status(call->findings);
}
