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

/* Where what is at fault ends: the value in quotation marks, the name of the tag, or the word
 * that begins there. */
static size_t end_of_fault(struct str text, size_t offset)
{
    size_t end = offset;
    bool value = offset >= 2 && text.s[offset - 2] == '='
                 && (text.s[offset - 1] == '"' || text.s[offset - 1] == '\'');
    if (value) {
        const char *close = memchr(text.s + offset, text.s[offset - 1], text.n - offset);
        return close ? (size_t)(close - text.s) : offset;
    }
    if (end < text.n && text.s[end] == '<')
        end++;
    while (end < text.n && !strchr(" \t\r\n<>=\"'", text.s[end]))
        end++;
    return end;
}

static void add_region(struct buf *out, struct pos pos)
{
    struct place from = pos_place(pos);
    if (!from.line) { /* the file as a whole: readers show it at its first line */
        buf_puts(out, "{\"startLine\": 1}");
        return;
    }
    struct str text = pos.source->text;
    size_t offset = pos.offset < text.n ? pos.offset : text.n;
    struct place to = pos_place((struct pos){pos.source, end_of_fault(text, offset)});
    buf_printf(out, "{\"startLine\": %zu, \"startColumn\": %zu", from.line, from.column);
    if (to.line != from.line || to.column != from.column)
        buf_printf(out, ", \"endLine\": %zu, \"endColumn\": %zu", to.line, to.column);
    buf_puts(out, "}");
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
    add_text(call, out, "help", advice.n ? advice : sentence);
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

static void add_result(struct call *call, struct buf *out, const struct finding *finding,
                       const struct message **rules, size_t rule_count)
{
    const struct message **rule =
        bsearch(&finding->message, rules, rule_count, sizeof *rules, compare_codes);
    buf_puts(out, "        {\n          \"ruleId\": ");
    buf_json(out, str_of(finding->message->code));
    buf_printf(out, ",\n          \"ruleIndex\": %zu,\n          \"level\": \"%s\","
                    "\n          ",
               (size_t)(rule - rules), sarif_level(finding->level));
    add_message(call, out, finding);
    buf_puts(out, ",\n          \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
                  "{\"uri\": ");
    add_uri(call, out, finding->pos.source->name);
    buf_puts(out, "}, \"region\": ");
    add_region(out, finding->pos);
    buf_puts(out, "}}]");
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
        buf_puts(out, ", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": "
                      "{\"uri\": ");
        add_uri(call, out, finding->pos.source->name);
        buf_puts(out, "}}}]");
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
    const char *before = "\n";
    buf_puts(out, "      \"results\": [");
    for (size_t i = 0; i < f->count; i++) {
        if (!is_result(&f->items[i]))
            continue;
        buf_puts(out, before);
        add_result(call, out, &f->items[i], rules, rule_count);
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
                     "      \"columnKind\": \"unicodeCodePoints\",\n",
               rule_count ? "\n          " : "", languages[call->lang]);
    add_invocation(call, &out);
    buf_puts(&out, ",\n");
    add_results(call, &out, rules, rule_count);
    buf_puts(&out, "\n    }\n  ]\n}\n");
    print_answer(call, buf_str(&out));
}
