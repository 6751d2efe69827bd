#include "base/finding.h"

#include "base/arena.h"
#include "base/catalog.h"

#include <stdlib.h>
#include <string.h>

static const char *const tags[LANG_COUNT] = {"en", "zh-Hans", "zh-Hant"};

const char *lang_tag(enum lang lang)
{
    return tags[lang];
}

bool lang_parse(struct str tag, enum lang *lang)
{
    static const struct {
        const char *start;
        enum lang lang;
    } known[] = {{"en", LANG_EN},
                 {"zh-Hans", LANG_ZH_HANS}, {"zh_Hans", LANG_ZH_HANS},
                 {"zh-CN", LANG_ZH_HANS},   {"zh_CN", LANG_ZH_HANS},
                 {"zh-SG", LANG_ZH_HANS},   {"zh_SG", LANG_ZH_HANS},
                 {"zh-Hant", LANG_ZH_HANT}, {"zh_Hant", LANG_ZH_HANT},
                 {"zh-TW", LANG_ZH_HANT},   {"zh_TW", LANG_ZH_HANT},
                 {"zh-HK", LANG_ZH_HANT},   {"zh_HK", LANG_ZH_HANT},
                 {"zh-MO", LANG_ZH_HANT},   {"zh_MO", LANG_ZH_HANT}};
    if (str_is(tag, "zh")) {
        *lang = LANG_ZH_HANS;
        return true;
    }
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        struct str start = str_of(known[i].start);
        if (str_starts(tag, start)
            && (tag.n == start.n || strchr("-_.@", tag.s[start.n]) != NULL)) {
            *lang = known[i].lang;
            return true;
        }
    }
    return false;
}

bool lang_chinese(enum lang lang)
{
    return lang == LANG_ZH_HANS || lang == LANG_ZH_HANT;
}

const char *lang_text(const char *const *texts, enum lang lang)
{
    if (texts[lang])
        return texts[lang];
    const char *word = lang == LANG_ZH_HANT ? catalog_word(texts[LANG_EN]) : NULL;
    return word ? word : texts[LANG_EN];
}

const char *message_text(const struct message *message, enum lang lang)
{
    if (message->text[lang])
        return message->text[lang];
    const struct catalog_entry *entry =
        lang == LANG_ZH_HANT ? catalog_find(message->code) : NULL;
    return entry ? entry->text : message->text[LANG_EN];
}

const char *message_advice(const struct message *message, enum lang lang)
{
    if (message->advice[lang])
        return message->advice[lang];
    const struct catalog_entry *entry =
        lang == LANG_ZH_HANT ? catalog_find(message->code) : NULL;
    const char *advice = entry ? entry->advice : message->advice[LANG_EN];
    return advice ? advice : "";
}

static uint32_t count_line_ends(struct str text)
{
    uint32_t count = 0;
    for (size_t at = 0; at < text.n; count++) {
        const char *end = memchr(text.s + at, '\n', text.n - at);
        if (!end)
            break;
        at = (size_t)(end - text.s) + 1;
    }
    return count;
}

const struct source *source_new(struct arena *arena, const char *name, struct str text)
{
    struct source *source = arena_alloc(arena, sizeof *source);
    size_t blocks = text.n / SOURCE_BLOCK;
    uint32_t *lines = arena_array(arena, blocks + 1, sizeof *lines);
    for (size_t i = 1; i <= blocks; i++)
        lines[i] = lines[i - 1]
                   + count_line_ends(str_slice(text, (i - 1) * SOURCE_BLOCK, SOURCE_BLOCK));
    *source = (struct source){str_terminated(arena, str_of(name)), text, lines};
    return source;
}

struct place pos_place(struct pos pos)
{
    if (!pos.source || pos.offset == SIZE_MAX)
        return (struct place){0, 0};
    struct str text = pos.source->text;
    size_t end = pos.offset < text.n ? pos.offset : text.n;
    size_t block = pos.source->lines ? end / SOURCE_BLOCK : 0;
    size_t from = block * SOURCE_BLOCK, start = end;
    size_t line = 1 + count_line_ends(str_slice(text, from, end - from));
    if (pos.source->lines)
        line += pos.source->lines[block];
    while (start > 0 && text.s[start - 1] != '\n')
        start--;
    return (struct place){line, 1 + utf8_count(str_slice(text, start, end - start))};
}

static bool same_finding(const struct finding *a, const struct finding *b)
{
    if (a->message != b->message || a->pos.source != b->pos.source
        || a->pos.offset != b->pos.offset || a->arg_count != b->arg_count)
        return false;
    for (size_t i = 0; i < a->arg_count; i++)
        if (!str_equal(a->args[i].value, b->args[i].value)
            || a->args[i].words != b->args[i].words)
            return false;
    return true;
}

void finding_add(struct findings *findings, const struct message *message, struct pos pos,
                 const struct arg *args, size_t arg_count)
{
    struct finding new = {.message = message, .level = message->level, .pos = pos};
    for (size_t i = 0; i < arg_count && i < FINDING_ARGS_MAX; i++) {
        new.args[i] = args[i];
        new.arg_count++;
    }
    finding_put(findings, &new);
}

/* The last one of the lowest level. */
static size_t least_grave(const struct findings *findings)
{
    size_t least = 0;
    for (size_t i = 1; i < findings->count; i++)
        if (findings->items[i].level <= findings->items[least].level)
            least = i;
    return least;
}

void finding_put(struct findings *findings, const struct finding *finding)
{
    struct finding new = *finding;
    for (size_t i = 0; i < findings->count; i++)
        if (same_finding(&findings->items[i], &new))
            return;
    findings->by_level[new.level]++;
    size_t limit = findings->limit ? findings->limit : 1000, place = findings->count;
    if (findings->count >= limit) {
        findings->dropped++;
        place = least_grave(findings);
        if (!findings->gravest || findings->items[place].level >= new.level)
            return;
    }
    for (size_t i = 0; i < new.arg_count; i++) {
        new.args[i].value = str_copy(findings->arena, new.args[i].value);
        new.args[i].name = str_terminated(findings->arena, str_of(new.args[i].name));
    }
    findings->items = arena_grow(findings->arena, findings->items, &findings->capacity,
                                 place + 1, sizeof *findings->items);
    findings->items[place] = new;
    if (place == findings->count)
        findings->count++;
}

void findings_remove(struct findings *findings, size_t index)
{
    struct finding *item = &findings->items[index];
    findings->by_level[item->level]--;
    findings->count--;
    memmove(item, item + 1, (findings->count - index) * sizeof *item);
}

static int compare_findings(const void *left, const void *right)
{
    const struct finding *a = left, *b = right;
    const char *a_name = a->pos.source ? a->pos.source->name : "";
    const char *b_name = b->pos.source ? b->pos.source->name : "";
    int order = strcmp(a_name, b_name);
    if (order == 0) {
        /* What concerns the whole source comes first. */
        size_t at_a = a->pos.offset == SIZE_MAX ? 0 : a->pos.offset + 1;
        size_t at_b = b->pos.offset == SIZE_MAX ? 0 : b->pos.offset + 1;
        order = (at_a > at_b) - (at_a < at_b);
    }
    if (order == 0)
        order = (int)b->level - (int)a->level;
    if (order == 0)
        order = strcmp(a->message->code, b->message->code);
    for (size_t i = 0; order == 0 && i < a->arg_count && i < b->arg_count; i++)
        order = str_compare(a->args[i].value, b->args[i].value);
    return order;
}

void findings_sort(struct findings *findings)
{
    if (findings->count)
        qsort(findings->items, findings->count, sizeof *findings->items, compare_findings);
}

bool findings_bad(const struct findings *findings)
{
    return findings->by_level[LEVEL_ERROR] || findings->by_level[LEVEL_FAILURE];
}

int findings_status(const struct findings *findings)
{
    return findings->by_level[LEVEL_FAILURE] ? 3 : findings->by_level[LEVEL_ERROR] ? 1 : 0;
}

/* Text of the input on its way to a terminal: control characters would move the cursor or
 * forge a line, so they are shown as their Unicode pictures (U+2400). */
static uint32_t visible(uint32_t code)
{
    bool bidi = (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    if (code == '\t')
        return ' ';
    if (code < 0x20)
        return 0x2400 + code;
    if (code == UTF8_BAD || code == 0x7F || (code >= 0x80 && code < 0xA0) || bidi)
        return 0xFFFD;
    return code;
}

static void add_visible(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.n;)
        buf_code(out, visible(utf8_next(text, &at)));
}

/* The value with the quotation marks of the language. */
static void add_value(struct buf *out, const struct arg *arg, enum lang lang)
{
    struct str value = arg->words ? str_of(lang_text(arg->words, lang)) : arg->value;
    if (!arg->quoting || lang != LANG_ZH_HANT) {
        add_visible(out, value);
        return;
    }
    size_t from = 0, next;
    for (size_t at = 0; at < value.n; at = next) {
        next = at;
        uint32_t code = utf8_next(value, &next);
        if (code != 0x201C && code != 0x201D)
            continue;
        add_visible(out, str_slice(value, from, at - from));
        buf_puts(out, code == 0x201C ? "「" : "」");
        from = next;
    }
    add_visible(out, str_slice(value, from, value.n));
}

static void fill_template(struct buf *out, const char *template, const struct finding *finding,
                          enum lang lang)
{
    for (const char *t = template; *t; t++) {
        if (t[0] == '{' && t[1] == '{') {
            buf_char(out, *t++);
            continue;
        }
        const char *end = t[0] == '{' ? strchr(t, '}') : NULL;
        if (!end) {
            buf_char(out, *t);
            continue;
        }
        struct str name = {t + 1, (size_t)(end - t - 1)};
        for (size_t i = 0; i < finding->arg_count; i++) {
            const struct arg *arg = &finding->args[i];
            if (str_is(name, arg->name))
                add_value(out, arg, lang);
        }
        t = end;
    }
}

void finding_sentence(struct buf *out, const struct finding *finding, enum lang lang)
{
    fill_template(out, message_text(finding->message, lang), finding, lang);
    if (finding->waived)
        add_visible(out, str_of(lang_text(finding->waived, lang)));
}

void finding_advice(struct buf *out, const struct finding *finding, enum lang lang)
{
    if (!finding->waived)
        fill_template(out, message_advice(finding->message, lang), finding, lang);
}

const char *level_word(enum level level, enum lang lang)
{
    static const char *const words[LEVEL_FAILURE + 1][LANG_COUNT] = {
        [LEVEL_NOTE] = {"note", "提示", "提示"},
        [LEVEL_WARNING] = {"warning", "警告", "警告"},
        [LEVEL_ERROR] = {"error", "错误", "錯誤"},
        [LEVEL_FAILURE] = {"failure", "失败", "失敗"},
    };
    return words[level][lang];
}

enum {
    TERMINAL_COLUMNS = 80, /* if nobody knows better */
    MARGIN_COLUMNS = 9,    /* "    14 | " */
    ADVICE_INDENT = 9,     /* below the word in "       = advice: …" */
};

static size_t columns_at(struct str text, size_t *at)
{
    return (size_t)utf8_columns(visible(utf8_next(text, at)));
}

/* Where the line begins, or a place so far before the offset that no terminal shows it. */
static size_t line_begin(struct str text, size_t offset, bool *cut)
{
    enum { REACH = 4096 };
    size_t begin = offset;
    while (begin > 0 && text.s[begin - 1] != '\n' && offset - begin < REACH)
        begin--;
    *cut = begin > 0 && text.s[begin - 1] != '\n';
    while (*cut && begin < offset && ((unsigned char)text.s[begin] & 0xC0) == 0x80)
        begin++;
    return begin;
}

/* Moves *at forward over whole characters of at most `room` columns, up to the end of the line;
 * gives the columns. */
static size_t line_take(struct str text, size_t *at, size_t room)
{
    size_t columns = 0;
    for (size_t next = *at; next < text.n && text.s[next] != '\n' && text.s[next] != '\r';
         *at = next) {
        size_t one = columns_at(text, &next);
        if (columns + one > room)
            break;
        columns += one;
    }
    return columns;
}

/* The line of the source with a caret under the column. A line wider than the terminal is cut
 * around the place, never before a combining mark. */
static void add_context(struct buf *out, struct pos pos, struct place place, bool color,
                        size_t width)
{
    struct str text = pos.source->text;
    size_t room = width - MARGIN_COLUMNS - 2; /* … at both ends */
    size_t offset = pos.offset < text.n ? pos.offset : text.n, behind = offset, columns = 0;
    bool cut;
    size_t from = line_begin(text, offset, &cut);
    size_t after = line_take(text, &behind, room);
    for (size_t at = from; at < offset;)
        columns += columns_at(text, &at);
    size_t before = columns + after <= room || columns <= room * 2 / 3 ? columns
                    : after < room / 2                                 ? room - after
                                                                       : room / 2;
    cut = cut || before < columns;
    while (columns > before)
        columns -= columns_at(text, &from);
    for (size_t next = from; cut && next < offset && columns_at(text, &next) == 0;)
        from = next;
    size_t to = from;
    line_take(text, &to, room);
    bool more = to < text.n && text.s[to] != '\n' && text.s[to] != '\r';
    buf_printf(out, "%6zu | %s", place.line, cut ? "…" : "");
    add_visible(out, str_slice(text, from, to - from));
    buf_printf(out, "%s\n       | %*s%s^%s\n", more ? "…" : "",
               (int)(columns + (cut ? 1 : 0)), "", color ? "\033[1;32m" : "",
               color ? "\033[0m" : "");
}

/* If a line may end between the two: after a space, and beside a wide character that neither
 * clings to what stands before it nor to what follows. */
static bool may_break(uint32_t before, uint32_t code)
{
    static const char closing[] = "，。；：！？、）」』】》”…%", opening[] = "（「『【《“";
    char mark[5] = {0}, last[5] = {0};
    utf8_put(mark, code);
    utf8_put(last, before);
    if (before == ' ' || code == ' ')
        return code != ' ';
    return (utf8_columns(before) == 2 || utf8_columns(code) == 2) && !strstr(closing, mark)
           && !strstr(opening, last);
}

/* The text in lines of at most `width` columns, all but the first moved in by `indent`. */
static void add_folded(struct buf *out, struct str text, size_t width, size_t indent)
{
    size_t start = 0, chance = 0, column = 0, at_chance = 0;
    uint32_t before = ' ';
    for (size_t at = 0; at < text.n;) {
        size_t here = at;
        uint32_t code = utf8_next(text, &at);
        if (here > start && may_break(before, code)) {
            chance = here;
            at_chance = column;
        }
        column += (size_t)utf8_columns(code);
        if (column > width && chance > start) {
            struct str line = str_slice(text, start, chance - start);
            while (line.n && line.s[line.n - 1] == ' ')
                line.n--;
            buf_printf(out, "%.*s\n%*s", STR_ARGS(line), (int)indent, "");
            column = indent + column - at_chance;
            start = chance;
        }
        before = code;
    }
    buf_add(out, str_slice(text, start, text.n));
    buf_char(out, '\n');
}

void finding_text(struct buf *out, const struct finding *finding, enum lang lang, bool color)
{
    finding_text_within(out, finding, lang, color, 0);
}

void finding_text_within(struct buf *out, const struct finding *finding, enum lang lang,
                         bool color, size_t columns)
{
    static const char *const colors[] = {"\033[1;36m", "\033[1;35m", "\033[1;31m",
                                         "\033[1;31m"};
    static const char *const advice_words[LANG_COUNT] = {"advice", "建议", "建議"};
    static const char *const colons[LANG_COUNT] = {": ", "：", "："};
    struct buf head = {.arena = out->arena}, advice = {.arena = out->arena};
    struct place place = pos_place(finding->pos);
    if (finding->pos.source) {
        add_visible(&head, str_of(finding->pos.source->name));
        if (place.line)
            buf_printf(&head, ":%zu:%zu", place.line, place.column);
    } else {
        buf_puts(&head, "planpact");
    }
    buf_printf(&head, ": %s%s%s%s", color ? colors[finding->level] : "",
               level_word(finding->level, lang), colons[lang], color ? "\033[0m" : "");
    finding_sentence(&head, finding, lang);
    buf_printf(out, "%.*s [%s]\n", STR_ARGS(buf_str(&head)), finding->message->code);
    if (place.line)
        add_context(out, finding->pos, place, color, columns ? columns : TERMINAL_COLUMNS);
    finding_advice(&advice, finding, lang);
    if (advice.n) {
        struct str said = str_format(out->arena, "       = %s%s%.*s", advice_words[lang],
                                     colons[lang], STR_ARGS(buf_str(&advice)));
        add_folded(out, said, columns ? columns : SIZE_MAX / 2, ADVICE_INDENT);
    }
}
