/* sign: a contract and a key → a signed contract, always under a new name. */
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- how it is called ---- */

static bool wrong(struct call *call, const struct message *message)
{
    FIND_PLAIN(call->findings, message, POS_NONE);
    return false;
}

static bool given(const struct call *call, enum option_id id)
{
    return call->values[id] != NULL;
}

/* The answer of an authority is added to a signature that is there: no key is needed. */
static bool stamps_only(const struct call *call)
{
    return given(call, OPTION_TSA_RESPONSE);
}

static bool key_options_good(struct call *call)
{
    bool token = given(call, OPTION_PKCS11) && given(call, OPTION_TOKEN)
                 && given(call, OPTION_KEY_LABEL);
    bool any = given(call, OPTION_PKCS11) || given(call, OPTION_TOKEN)
               || given(call, OPTION_KEY_LABEL);
    if (stamps_only(call))
        return !given(call, OPTION_KEY) && !any ? true : wrong(call, &SIGN_STAMP);
    return (given(call, OPTION_KEY) ? !any : token) ? true : wrong(call, &SIGN_KEY);
}

static bool stamp_options_good(struct call *call)
{
    int ways = given(call, OPTION_TSA) + given(call, OPTION_TSA_QUERY);
    bool good = ways <= 1 && (!stamps_only(call) || given(call, OPTION_TSA_QUERY));
    return good ? true : wrong(call, &SIGN_STAMP);
}

/* A small number in plain digits; -1 if it is none. */
static int small_number(const char *text, size_t digits)
{
    int number = 0;
    for (size_t i = 0; i < digits; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return digits ? number : -1;
}

static bool passphrase_options_good(struct call *call, int *descriptor)
{
    const char *text = call->values[OPTION_PASSPHRASE_FD];
    *descriptor = -1;
    if (!text)
        return true;
    size_t digits = strlen(text);
    *descriptor = digits <= 4 ? small_number(text, digits) : -1;
    return *descriptor >= 0 && !given(call, OPTION_PASSPHRASE_FILE)
               ? true
               : wrong(call, &SIGN_PASSPHRASE);
}

/* ---- the time ---- */

struct moment {
    int64_t seconds;
    int offset; /* minutes east of UTC */
};

static int local_offset(int64_t seconds)
{
    time_t time = (time_t)seconds;
    struct tm local;
    localtime_r(&time, &local);
    return (int)(local.tm_gmtoff / 60);
}

/* "Z", "+08:00" or nothing: then the clock of this machine is meant. */
static bool read_zone(struct str zone, struct moment *moment)
{
    if (zone.n == 0) {
        int64_t guess = moment->seconds;
        moment->offset = local_offset(guess - (int64_t)local_offset(guess) * 60);
    } else if (zone.n == 6 && (zone.s[0] == '+' || zone.s[0] == '-') && zone.s[3] == ':') {
        int hours = small_number(zone.s + 1, 2), minutes = small_number(zone.s + 4, 2);
        if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
            return false;
        moment->offset = (zone.s[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    } else if (!str_is(zone, "Z")) {
        return false;
    }
    moment->seconds -= (int64_t)moment->offset * 60;
    return true;
}

/* "2027-01-04T09:30:00" and a zone */
static bool read_time(struct str text, struct moment *moment)
{
    enum { DATE = 10, CLOCK = 19, DAY = 86400 };
    static const struct date epoch = {1970, 1, 1};
    struct date date;
    if (text.n < CLOCK || !date_parse(str_slice(text, 0, DATE), &date)
        || (text.s[DATE] != 'T' && text.s[DATE] != ' ') || text.s[13] != ':'
        || text.s[16] != ':')
        return false;
    int hour = small_number(text.s + 11, 2), minute = small_number(text.s + 14, 2),
        second = small_number(text.s + 17, 2);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return false;
    int64_t days = (int64_t)date_number(date) - date_number(epoch);
    *moment = (struct moment){days * DAY + hour * 3600 + minute * 60 + second, 0};
    return read_zone(str_slice(text, CLOCK, text.n), moment);
}

static bool time_good(struct call *call, int64_t now, struct moment *moment)
{
    const char *text = call->values[OPTION_TIME];
    *moment = (struct moment){now, local_offset(now)};
    if (!text || read_time(str_of(text), moment))
        return true;
    FIND(call->findings, &SIGN_TIME, POS_NONE, ARG_TEXT("value", text));
    return false;
}

/* ---- the new file ---- */

/* contract.pdf → contract.signed.pdf, contract.signed-2.pdf, …: the first that is free. */
static const char *output_path(struct call *call)
{
    if (call->values[OPTION_OUTPUT])
        return call->values[OPTION_OUTPUT];
    struct str stem = str_of(call->arguments[0]);
    if (str_ends(stem, STR(".pdf")) || str_ends(stem, STR(".PDF")))
        stem.n -= 4;
    size_t slash = stem.n;
    while (slash > 0 && stem.s[slash - 1] != '/')
        slash--;
    size_t mark = str_find(stem, STR(".signed"), slash);
    if (mark != SIZE_MAX && mark > slash)
        stem.n = mark;
    const char *path = NULL;
    for (int i = 1; i == 1 || (file_exists(path) && i < 1000); i++)
        path = i == 1 ? str_format(call->arena, "%.*s.signed.pdf", STR_ARGS(stem)).s
                      : str_format(call->arena, "%.*s.signed-%d.pdf", STR_ARGS(stem), i).s;
    return path;
}

static void say_signed(struct call *call, const char *path,
                       const struct planpact_signed *result)
{
    static const char *const by[LANG_COUNT] = {"%s: signed by %.*s", "%s：签署人 %.*s",
                                               "%s：簽署人 %.*s"};
    static const char *const stamped[LANG_COUNT] = {", time stamp of %.*s", "，时间戳：%.*s",
                                                    "，時間戳記：%.*s"};
    static const char *const kept[LANG_COUNT] = {
        "%s: %zu certificates and lists added\n", "%s：已加入 %zu 个证书和列表\n",
        "%s：已加入 %zu 個憑證及清單\n"};
    if (strcmp(path, "-") == 0)
        return;
    if (result->kept) {
        print_out(call, str_format(call->arena, lang_text(kept, call->lang), path, result->kept));
        return;
    }
    struct buf out = {.arena = call->arena};
    struct str who = result->name;
    if (result->organisation.n && !str_equal(result->organisation, who))
        who = str_format(call->arena, call->lang == LANG_EN ? "%.*s (%.*s)" : "%.*s（%.*s）",
                         STR_ARGS(who), STR_ARGS(result->organisation));
    buf_printf(&out, lang_text(by, call->lang), path, STR_ARGS(who));
    if (result->stamp_time.n)
        buf_printf(&out, lang_text(stamped, call->lang), STR_ARGS(result->stamp_time));
    buf_char(&out, '\n');
    print_out(call, buf_str(&out));
}

static int finish(struct call *call, bool good, const struct planpact_signed *result)
{
    const char *path = output_path(call);
    if (good && file_write(call->arena, call->findings, path, result->bytes, FILE_NEW))
        say_signed(call, path, result);
    findings_print_bare(call);
    return findings_status(call->findings);
}

/* ---- the command ---- */

static bool stamp(struct call *call, const struct source *source, const char *party, int64_t now,
                  struct planpact_signed *result)
{
    const struct source *query =
        file_read(call->arena, call->findings, call->values[OPTION_TSA_QUERY],
                  PLANPACT_KEY_BYTES_MAX);
    const struct source *answer =
        file_read(call->arena, call->findings, call->values[OPTION_TSA_RESPONSE],
                  PLANPACT_KEY_BYTES_MAX);
    return query && answer
           && planpact_stamp(call->arena, call->findings, source, party, query, answer, now,
                          result);
}

/* The query is written first: a signature whose query is lost could not be stamped. */
static bool sign(struct call *call, const struct source *source,
                 const struct planpact_sign_options *wanted, struct planpact_signed *result)
{
    struct planpact *planpact = call_planpact(call);
    return planpact
           && planpact_sign(planpact, call->arena, call->findings, source, wanted, result)
           && (!wanted->query
               || file_write(call->arena, call->findings, call->values[OPTION_TSA_QUERY],
                             result->query, FILE_NEW));
}

/* Everything that a signature would take is nothing to evidence. */
static bool evidence_alone(struct call *call)
{
    for (enum option_id id = 0; id < OPTION_COUNT; id++)
        if (given(call, id) && id != OPTION_EVIDENCE && id != OPTION_OUTPUT && id != OPTION_LANG)
            return wrong(call, &SIGN_EVIDENCE);
    return true;
}

static bool keep(struct call *call, const struct source *source, int64_t now,
                 struct planpact_signed *result)
{
    const struct source *pem = file_read(call->arena, call->findings,
                                         call->values[OPTION_EVIDENCE], PLANPACT_KEY_BYTES_MAX);
    return pem && planpact_keep_evidence(call->arena, call->findings, source, pem, now, result);
}

static bool usage_good(struct call *call, int64_t now, struct moment *moment, int *descriptor)
{
    bool evidence = given(call, OPTION_EVIDENCE);
    if (!evidence && !given(call, OPTION_AS))
        return wrong(call, &SIGN_PARTY);
    if (strcmp(call->arguments[0], "-") == 0 && !given(call, OPTION_OUTPUT))
        return wrong(call, &SIGN_OUTPUT);
    if (evidence)
        return evidence_alone(call);
    return stamp_options_good(call) && key_options_good(call)
           && passphrase_options_good(call, descriptor) && time_good(call, now, moment);
}

static const char *prompt(struct call *call)
{
    static const char *const file[LANG_COUNT] = {"Pass-phrase of %s: ", "%s 的密码：",
                                                 "%s 的密碼："};
    static const char *const token[LANG_COUNT] = {"PIN of the token %s: ", "令牌 %s 的 PIN：",
                                                  "權杖 %s 的 PIN："};
    const char *key = call->values[OPTION_KEY];
    return str_format(call->arena, lang_text(key ? file : token, call->lang),
                      key ? key : call->values[OPTION_TOKEN])
        .s;
}

int command_sign(struct call *call)
{
    int64_t now = (int64_t)time(NULL);
    struct moment moment = {0};
    struct planpact_signed result;
    int descriptor = -1;
    if (call->values[OPTION_LANG])
        lang_parse(str_of(call->values[OPTION_LANG]), &call->lang);
    if (!usage_good(call, now, &moment, &descriptor)) {
        findings_print_bare(call);
        return EXIT_USAGE;
    }
    const char *party = call->values[OPTION_AS];
    const struct source *source = file_read(call->arena, call->findings, call->arguments[0],
                                            PLANPACT_PDF_BYTES_MAX);
    if (given(call, OPTION_EVIDENCE))
        return finish(call, source && keep(call, source, now, &result), &result);
    if (stamps_only(call))
        return finish(call, source && stamp(call, source, party, now, &result), &result);
    struct planpact_sign_options wanted = {
        .party = party,
        .key = call->values[OPTION_KEY],
        .module = call->values[OPTION_PKCS11],
        .token = call->values[OPTION_TOKEN],
        .label = call->values[OPTION_KEY_LABEL],
        .passphrase_file = call->values[OPTION_PASSPHRASE_FILE],
        .passphrase_descriptor = descriptor,
        .prompt = prompt(call),
        .name = str_of(call->values[OPTION_NAME]),
        .reason = str_of(call->values[OPTION_REASON]),
        .place = str_of(call->values[OPTION_PLACE]),
        .time = moment.seconds,
        .now = now,
        .offset = moment.offset,
        .tsa = call->values[OPTION_TSA],
        .query = given(call, OPTION_TSA_QUERY)};
    return finish(call, source && sign(call, source, &wanted, &result), &result);
}
