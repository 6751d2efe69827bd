/* Findings as SARIF 2.1.0, which code hosts and editors show beside the text (OASIS, Static
 * Analysis Results Interchange Format). Members and their order never depend on the machine. */
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>

/* SARIF knows an ISO 639 language with an ISO 3166 country, no scripts (§3.14.7). */
static const char *const languages[LANG_COUNT] = {"en-US", "zh-CN", "zh-TW"};

static const char *sarif_level(enum level level)
{
    static const char *const levels[] = {"note", "warning", "error", "error"};
    return levels[level];
}

/* A path as a URI reference (RFC 3986 §3.3): relative as the user wrote it. A colon is encoded
 * too, so that the first part of a relative one is not taken for a scheme. */
static void add_uri(struct call *call, struct buf *out, const char *path)
{
    struct buf uri = {.arena = call->arena};
    while (strncmp(path, "./", 2) == 0)
        path += 2;
    if (path[0] == '/')
        buf_puts(&uri, "file://");
    for (const char *c = path; *c; c++) {
        bool plain = (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z')
                     || (*c >= '0' && *c <= '9') || strchr("-._~/", *c);
        if (plain)
            buf_char(&uri, *c);
        else
            buf_printf(&uri, "%%%02X", (unsigned)(unsigned char)*c);
    }
    buf_json(out, buf_str(&uri));
}

/* The longest argument of the finding that stands at its place: the very words at fault. */
static size_t words_at_fault(const struct finding *finding, struct str text, size_t offset)
{
    size_t longest = 0;
    for (size_t i = 0; i < finding->arg_count; i++) {
        struct str value = finding->args[i].value;
        if (!finding->args[i].words && value.n > longest
            && str_starts(str_slice(text, offset, text.n), value))
            longest = value.n;
    }
    return longest;
}

/* Where what is at fault ends: the value in quotation marks, the name of the tag, the words
 * that the finding quotes, or the word that begins there. */
static size_t end_of_fault(const struct finding *finding, struct str text, size_t offset)
{
    size_t end = offset, quoted = words_at_fault(finding, text, offset);
    bool value = offset >= 2 && text.s[offset - 2] == '='
                 && (text.s[offset - 1] == '"' || text.s[offset - 1] == '\'');
    if (value) {
        const char *close = memchr(text.s + offset, text.s[offset - 1], text.n - offset);
        return close ? (size_t)(close - text.s) : offset;
    }
    if (quoted)
        return offset + quoted;
    if (end < text.n && text.s[end] == '<')
        end++;
    while (end < text.n && !strchr(" \t\r\n<>=\"'", text.s[end]))
        end++;
    return end;
}

/* The column in UTF-16 code units, from 1: what editors and code hosts count, whether they read
 * columnKind or not. */
static size_t utf16_column(struct str text, size_t offset)
{
    size_t start = offset, column = 1;
    while (start > 0 && text.s[start - 1] != '\n')
        start--;
    while (start < offset) {
        uint32_t code = utf8_next(text, &start);
        column += code > 0xFFFF && code != UTF8_BAD ? 2 : 1;
    }
    return column;
}

static size_t end_of_line(struct str text, size_t offset)
{
    while (offset < text.n && text.s[offset] != '\n' && text.s[offset] != '\r')
        offset++;
    return offset;
}

/* All four members, which GitHub asks for. What says something of the file as a whole is shown
 * at its first line. */
static void add_region(struct buf *out, const struct finding *finding)
{
    struct pos pos = finding->pos;
    struct str text = pos.source->text;
    bool whole = pos.offset == SIZE_MAX;
    size_t from = whole ? 0 : pos.offset < text.n ? pos.offset : text.n;
    size_t to = whole ? end_of_line(text, 0) : end_of_fault(finding, text, from);
    if (to == from && from < end_of_line(text, from))
        utf8_next(text, &to); /* nothing but an empty value: its closing quotation mark */
    struct place start = pos_place((struct pos){pos.source, from});
    struct place end = pos_place((struct pos){pos.source, to});
    buf_printf(out,
               "{\"startLine\": %zu, \"startColumn\": %zu, \"endLine\": %zu, \"endColumn\": %zu}",
               start.line, utf16_column(text, from), end.line, utf16_column(text, to));
}

/* A text in which “[x](y)” is no link (§3.11.6). */
static void add_text(struct call *call, struct buf *out, const char *member, struct str text)
{
    struct buf plain = {.arena = call->arena};
    for (size_t i = 0; i < text.n; i++) {
        if (text.s[i] == '[' || text.s[i] == ']' || text.s[i] == '\\')
            buf_char(&plain, '\\');
        buf_char(&plain, text.s[i]);
    }
    buf_printf(out, "\"%s\": {\"text\": ", member);
    buf_json(out, str_find(text, STR("]("), 0) == SIZE_MAX ? text : buf_str(&plain));
    buf_puts(out, "}");
}

/* The same text for readers of Markdown, to whom it says the same: no character of it has a
 * meaning there. */
static struct str in_markdown(struct call *call, struct str text)
{
    struct buf out = {.arena = call->arena};
    for (size_t i = 0; i < text.n; i++) {
        if (strchr("\\`*_[]<>|~", text.s[i]))
            buf_char(&out, '\\');
        buf_char(&out, text.s[i]);
    }
    return buf_str(&out);
}

static void add_help(struct call *call, struct buf *out, struct str sentence, struct str advice)
{
    struct str help = advice.n ? advice : sentence;
    struct str bold = in_markdown(call, sentence), rest = in_markdown(call, advice);
    struct str both = str_format(call->arena, advice.n ? "**%.*s**\n\n%.*s" : "%.*s%.*s",
                                 STR_ARGS(bold), STR_ARGS(rest));
    buf_puts(out, "\"help\": {\"text\": ");
    buf_json(out, help);
    buf_puts(out, ", \"markdown\": ");
    buf_json(out, both);
    buf_puts(out, "}");
}

/* The sentence, and under it what to do. */
static void add_message(struct call *call, struct buf *out, const struct finding *finding)
{
    struct buf text = {.arena = call->arena}, advice = {.arena = call->arena};
    finding_sentence(&text, finding, call->lang);
    finding_advice(&advice, finding, call->lang);
    if (advice.n)
        buf_printf(&text, "\n%.*s", STR_ARGS(buf_str(&advice)));
    add_text(call, out, "message", buf_str(&text));
}

/* The sentence of a message with … in the place of its arguments. */
static struct str in_general(struct call *call, const char *sentence)
{
    struct buf out = {.arena = call->arena};
    for (const char *c = sentence; *c; c++) {
        const char *close = *c == '{' && c[1] != '{' ? strchr(c, '}') : NULL;
        if (close) {
            buf_puts(&out, "…");
            c = close;
            continue;
        }
        c += *c == '{';
        buf_char(&out, *c);
    }
    return buf_str(&out);
}

static void add_rule(struct call *call, struct buf *out, const struct message *message)
{
    struct str sentence = in_general(call, message_text(message, call->lang));
    struct str advice = in_general(call, message_advice(message, call->lang));
    struct str full = advice.n ? str_format(call->arena, "%.*s\n%.*s", STR_ARGS(sentence),
                                            STR_ARGS(advice))
                               : sentence;
    buf_puts(out, "            {\n              \"id\": ");
    buf_json(out, str_of(message->code));
    buf_puts(out, ",\n              ");
    add_text(call, out, "shortDescription", sentence);
    buf_puts(out, ",\n              ");
    add_text(call, out, "fullDescription", full);
    buf_puts(out, ",\n              ");
    add_help(call, out, sentence, advice);
    buf_printf(out, ",\n              \"defaultConfiguration\": {\"level\": \"%s\"}\n"
                    "            }",
               sarif_level(message->level));
}

/* What says something of a text is a result; what could not be done at all is a notification
 * of the invocation (§3.20.21). */
static bool is_result(const struct finding *finding)
{
    return finding->pos.source && finding->level != LEVEL_FAILURE;
}

static int compare_codes(const void *left, const void *right)
{
    const struct message *const *a = left, *const *b = right;
    return strcmp((*a)->code, (*b)->code);
}

/* The messages of all results, by code, each once. */
static const struct message **rules_used(struct call *call, size_t *count)
{
    const struct findings *f = call->findings;
    const struct message **used = arena_array(call->arena, f->count + 1, sizeof *used);
    size_t all = 0;
    for (size_t i = 0; i < f->count; i++)
        if (is_result(&f->items[i]))
            used[all++] = f->items[i].message;
    qsort(used, all, sizeof *used, compare_codes);
    *count = 0;
    for (size_t i = 0; i < all; i++)
        if (*count == 0 || strcmp(used[*count - 1]->code, used[i]->code) != 0)
            used[(*count)++] = used[i];
    return used;
}

/* The hashes of the lines of the source that was asked for last: findings come by source. */
struct hashed {
    const struct source *source;
    const uint64_t *hashes;
    size_t count;
};

static void add_fingerprint(struct call *call, struct buf *out, struct hashed *hashed,
                            struct pos pos)
{
    size_t line = pos_place(pos).line;
    if (hashed->source != pos.source) {
        hashed->source = pos.source;
        hashed->hashes = line_hashes(call->arena, pos.source->text, &hashed->count);
    }
    buf_puts(out, ",\n          \"partialFingerprints\": {\"primaryLocationLineHash\": ");
    buf_json(out, line_fingerprint(call->arena, hashed->hashes, line ? line : 1));
    buf_puts(out, "}");
}

static void add_location(struct call *call, struct buf *out, const struct finding *finding,
                         bool region)
{
    const char *path = finding->pos.source->name;
    buf_puts(out, "\"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ");
    add_uri(call, out, path);
    if (path[0] != '/')
        buf_puts(out, ", \"uriBaseId\": \"%SRCROOT%\"");
    buf_puts(out, "}");
    if (region) {
        buf_puts(out, ", \"region\": ");
        add_region(out, finding);
    }
    buf_puts(out, "}}]");
}

static void add_result(struct call *call, struct buf *out, const struct finding *finding,
                       const struct message **rules, size_t rule_count, struct hashed *hashed)
{
    const struct message **rule =
        bsearch(&finding->message, rules, rule_count, sizeof *rules, compare_codes);
    buf_puts(out, "        {\n          \"ruleId\": ");
    buf_json(out, str_of(finding->message->code));
    buf_printf(out, ",\n          \"ruleIndex\": %zu,\n          \"level\": \"%s\","
                    "\n          ",
               (size_t)(rule - rules), sarif_level(finding->level));
    add_message(call, out, finding);
    buf_puts(out, ",\n          ");
    add_location(call, out, finding, true);
    add_fingerprint(call, out, hashed, finding->pos);
    if (finding->waived) {
        buf_puts(out, ",\n          \"suppressions\": [{\"kind\": \"inSource\", "
                      "\"justification\": ");
        buf_json(out, str_trim(str_of(lang_text(finding->waived, call->lang))));
        buf_puts(out, "}]");
    }
    buf_puts(out, "\n        }");
}

static void add_notification(struct call *call, struct buf *out, const struct finding *finding)
{
    buf_puts(out, "            {\"descriptor\": {\"id\": ");
    buf_json(out, str_of(finding->message->code));
    buf_printf(out, "}, \"level\": \"%s\", ", sarif_level(finding->level));
    add_message(call, out, finding);
    if (finding->pos.source) {
        buf_puts(out, ", ");
        add_location(call, out, finding, false);
    }
    buf_puts(out, "}");
}

/* What is not among the results, so that nobody takes the log for everything. */
static void add_hidden(struct call *call, struct buf *out, size_t dropped)
{
    static const char *const hidden[LANG_COUNT] = {
        "%zu more findings are not in this log: correct these first",
        "另有 %zu 项未列入本日志：请先更正以上各项"};
    buf_puts(out, "            {\"level\": \"warning\", ");
    add_text(call, out, "message",
             str_format(call->arena, lang_text(hidden, call->lang), dropped));
    buf_puts(out, "}");
}

static void add_invocation(struct call *call, struct buf *out)
{
    const struct findings *f = call->findings;
    int status = findings_status(f);
    buf_printf(out, "      \"invocations\": [\n        {\n          \"exitCode\": %d,\n"
                    "          \"executionSuccessful\": %s",
               status, status == EXIT_COULD_NOT ? "false" : "true");
    const char *before = ",\n          \"toolExecutionNotifications\": [\n";
    const char *after = "";
    for (size_t i = 0; i < f->count; i++) {
        if (is_result(&f->items[i]))
            continue;
        buf_puts(out, before);
        add_notification(call, out, &f->items[i]);
        before = ",\n";
        after = "\n          ]";
    }
    if (f->dropped) {
        buf_puts(out, before);
        add_hidden(call, out, f->dropped);
        after = "\n          ]";
    }
    buf_printf(out, "%s\n        }\n      ]", after);
}

static void add_results(struct call *call, struct buf *out, const struct message **rules,
                        size_t rule_count)
{
    const struct findings *f = call->findings;
    struct hashed hashed = {0};
    const char *before = "\n";
    buf_puts(out, "      \"results\": [");
    for (size_t i = 0; i < f->count; i++) {
        if (!is_result(&f->items[i]))
            continue;
        buf_puts(out, before);
        add_result(call, out, &f->items[i], rules, rule_count, &hashed);
        before = ",\n";
    }
    buf_printf(out, "%s]", rule_count ? "\n      " : "");
}

void findings_print_sarif(struct call *call)
{
    struct buf out = {.arena = call->arena};
    size_t rule_count;
    findings_sort(call->findings);
    const struct message **rules = rules_used(call, &rule_count);
    buf_printf(&out, "{\n  \"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\",\n"
                     "  \"version\": \"2.1.0\",\n  \"runs\": [\n    {\n      \"tool\": {\n"
                     "        \"driver\": {\n          \"name\": \"planpact\",\n"
                     "          \"semanticVersion\": \"%s\",\n          \"rules\": [",
               planpact_version());
    for (size_t i = 0; i < rule_count; i++) {
        buf_puts(&out, i ? ",\n" : "\n");
        add_rule(call, &out, rules[i]);
    }
    buf_printf(&out, "%s]\n        }\n      },\n      \"language\": \"%s\",\n"
                     "      \"columnKind\": \"utf16CodeUnits\",\n",
               rule_count ? "\n          " : "", languages[call->lang]);
    add_invocation(call, &out);
    buf_puts(&out, ",\n");
    add_results(call, &out, rules, rule_count);
    buf_puts(&out, "\n    }\n  ]\n}\n");
    print_answer(call, buf_str(&out));
}
