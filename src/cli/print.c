/* Findings on their way to people and to programs. */
#include "cli/cli.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

bool colors_wanted(int descriptor)
{
    const char *none = getenv("NO_COLOR"), *terminal = getenv("TERM");
    return isatty(descriptor) && !(none && *none) && terminal
           && strcmp(terminal, "dumb") != 0;
}

static size_t columns_of(int descriptor)
{
    enum { WIDTH_LEAST = 40 };
    struct winsize size;
    if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return 0;
    return size.ws_col < WIDTH_LEAST ? WIDTH_LEAST : size.ws_col;
}

size_t terminal_width(void)
{
    return columns_of(STDOUT_FILENO);
}

void print_error(struct str text)
{
    while (text.n) {
        ssize_t n = write(STDERR_FILENO, text.s, text.n);
        if (n <= 0)
            return;
        text = str_slice(text, (size_t)n, text.n);
    }
}

bool print_out(struct call *call, struct str text)
{
    return file_write(call->arena, call->findings, "-", text, FILE_REPLACE);
}

int print_answer(struct call *call, struct str text)
{
    if (print_out(call, text))
        return EXIT_GOOD;
    findings_print_bare(call);
    return EXIT_COULD_NOT;
}

static void add_count(struct buf *out, size_t count, enum level level, enum lang lang)
{
    static const char *const counted[LANG_COUNT] = {"%zu %s%s", "%zu 个%s%s", "%zu 個%s%s"};
    if (count == 0)
        return;
    if (out->n)
        buf_puts(out, lang == LANG_EN ? ", " : "，");
    buf_printf(out, lang_text(counted, lang), count, level_word(level, lang),
               lang == LANG_EN && count != 1 ? "s" : "");
}

static void add_closing(struct buf *out, const struct call *call, size_t checked)
{
    const struct findings *f = call->findings;
    struct buf counts = {.arena = call->arena};
    for (int level = LEVEL_FAILURE; level >= LEVEL_NOTE; level--)
        add_count(&counts, f->by_level[level], (enum level)level, call->lang);
    static const char *const clean[LANG_COUNT] = {"%zu plan%s checked, nothing found\n",
                                                  "已检查 %zu 份计划%s，未发现问题\n"};
    static const char *const hidden[LANG_COUNT] = {
        "%zu more are not shown: correct these first\n",
        "另有 %zu 项未显示：请先更正以上各项\n"};
    if (counts.n == 0)
        buf_printf(out, lang_text(clean, call->lang), checked,
                   call->lang == LANG_EN && checked != 1 ? "s" : "");
    else
        buf_printf(out, "%.*s\n", STR_ARGS(buf_str(&counts)));
    if (f->dropped)
        buf_printf(out, lang_text(hidden, call->lang), f->dropped);
}

void findings_print_bare(struct call *call)
{
    struct buf out = {.arena = call->arena};
    bool color = colors_wanted(STDERR_FILENO);
    size_t columns = columns_of(STDERR_FILENO);
    findings_sort(call->findings);
    for (size_t i = 0; i < call->findings->count; i++)
        finding_text_within(&out, &call->findings->items[i], call->lang, color, columns);
    print_error(buf_str(&out));
}

void findings_print(struct call *call, size_t checked)
{
    struct buf out = {.arena = call->arena};
    findings_print_bare(call);
    add_closing(&out, call, checked);
    print_error(buf_str(&out));
}

static void add_member(struct buf *out, const char *name, struct str value)
{
    buf_printf(out, ",\n      \"%s\": ", name);
    buf_json(out, value);
}

static void add_json_finding(struct call *call, struct buf *out, const struct finding *f)
{
    static const char *const levels[] = {"note", "warning", "error", "failure"};
    struct place place = pos_place(f->pos);
    struct buf sentence = {.arena = call->arena}, advice = {.arena = call->arena};
    finding_sentence(&sentence, f, call->lang);
    finding_advice(&advice, f, call->lang);
    buf_printf(out, "    {\n      \"code\": \"%s\",\n      \"level\": \"%s\"", f->message->code,
               levels[f->level]);
    if (f->pos.source)
        add_member(out, "file", str_of(f->pos.source->name));
    if (place.line)
        buf_printf(out, ",\n      \"line\": %zu,\n      \"column\": %zu", place.line,
                   place.column);
    add_member(out, "message", buf_str(&sentence));
    if (advice.n)
        add_member(out, "advice", buf_str(&advice));
    if (f->waived)
        add_member(out, "waived", str_trim(str_of(lang_text(f->waived, call->lang))));
    buf_puts(out, "\n    }");
}

/* What each rule has looked at: a rule without anything to look at is no proof of a good plan. */
static void add_json_rules(struct call *call, struct buf *out, const struct planpact *planpact)
{
    size_t count = 0;
    const struct planpact_tally *tallies =
        planpact ? planpact_tallies(planpact, call->arena, &count) : NULL;
    buf_puts(out, ",\n  \"rules\": [");
    for (size_t i = 0; i < count; i++)
        buf_printf(out,
                   "%s    {\"rule\": \"%s\", \"visits\": \"%s\", \"examined\": %zu}",
                   i ? ",\n" : "\n", tallies[i].rule, tallies[i].visits, tallies[i].examined);
    buf_printf(out, "%s]", count ? "\n  " : "");
}

void findings_add_json(struct call *call, struct buf *out)
{
    const struct findings *f = call->findings;
    findings_sort(call->findings);
    buf_puts(out, "\"findings\": [");
    for (size_t i = 0; i < f->count; i++) {
        buf_puts(out, i ? ",\n" : "\n");
        add_json_finding(call, out, &f->items[i]);
    }
    buf_printf(out, "%s],\n  \"failures\": %zu,\n  \"errors\": %zu,\n  \"warnings\": %zu,\n"
                    "  \"notes\": %zu,\n  \"notShown\": %zu",
               f->count ? "\n  " : "", f->by_level[LEVEL_FAILURE], f->by_level[LEVEL_ERROR],
               f->by_level[LEVEL_WARNING], f->by_level[LEVEL_NOTE], f->dropped);
}

void findings_print_json(struct call *call, const struct planpact *planpact)
{
    struct buf out = {.arena = call->arena};
    buf_printf(&out, "{\n  \"planpact\": \"%s\",\n  ", planpact_version());
    findings_add_json(call, &out);
    add_json_rules(call, &out, planpact);
    buf_puts(&out, "\n}\n");
    print_answer(call, buf_str(&out));
}
