#include "face/book.h"

#include "base/arena.h"

#include <string.h>

const char *book_word(enum book_word word, enum lang lang)
{
    static const char *const words[][LANG_COUNT] = {
        [BOOK_TITLE] = {"What the rules ask of a plan", "规则对计划的要求"},
        [BOOK_ABOUT] = {"This book is made from the rules and their tests: what it shows as right "
                        "passes, and what it shows as wrong is found.",
                        "本手册由规则及其测试生成：标为正确的示例均能通过，标为错误的示例均会被指出。"},
        [BOOK_CONTENTS] = {"Contents", "目录"},
        [BOOK_LEVEL] = {"Level: ", "级别："},
        [BOOK_LOOKS] = {"Looks at: ", "检查对象："},
        [BOOK_LAW] = {"For plans governed by the law: ", "仅适用于受该法律管辖的计划："},
        [BOOK_SOURCE] = {"Source: ", "出处："},
        [BOOK_AS_OF] = {"Looked up: ", "查阅时间："},
        [BOOK_OPTIONS] = {"Options: ", "选项："},
        [BOOK_RIGHT] = {"Right", "正确"},
        [BOOK_WRONG] = {"Wrong: ", "错误："},
        [BOOK_SET] = {"Set of rules: ", "规则集："},
    };
    return lang_text(words[word], lang);
}

static const char *level_or_off(bool on, enum level level, enum lang lang)
{
    static const char *const off[LANG_COUNT] = {"off", "关闭"};
    return on ? level_word(level, lang) : lang_text(off, lang);
}

const char *book_level(const struct book *book, const struct rule *rule,
                       const struct message *message)
{
    enum level level;
    bool on = rule_set_level(book->set, book->rules, rule, message, &level);
    return level_or_off(on, level, book->lang);
}

const char *book_rule_level(const struct book *book, const struct rule *rule)
{
    enum level level, highest = LEVEL_NOTE;
    bool on = false;
    for (size_t i = 0; i < rule->message_count; i++) {
        if (!rule_set_level(book->set, book->rules, rule, &rule->messages[i], &level))
            continue;
        on = true;
        highest = level > highest ? level : highest;
    }
    return level_or_off(on, highest, book->lang);
}

static bool same_language(const struct rule_example *example, enum lang lang)
{
    enum lang own;
    return lang_parse(example->lang, &own) && own == lang;
}

size_t book_right(const struct book *book, const struct book_rule *item,
                  const struct rule_example *right[BOOK_RIGHT_MAX])
{
    bool any = false; /* in the reader's language */
    size_t count = 0;
    for (size_t i = 0; i < item->example_count; i++)
        any = any || (!item->examples[i].code_count
                      && same_language(&item->examples[i], book->lang));
    for (size_t i = 0; i < item->example_count && count < BOOK_RIGHT_MAX; i++)
        if (!item->examples[i].code_count
            && (!any || same_language(&item->examples[i], book->lang)))
            right[count++] = &item->examples[i];
    return count;
}

const struct rule_example *book_wrong(const struct book *book, const struct book_rule *item,
                                      const char *code)
{
    const struct rule_example *best = NULL;
    int most = -1;
    for (size_t i = 0; i < item->example_count; i++) {
        const struct rule_example *example = &item->examples[i];
        int worth = 2 * same_language(example, book->lang) + (example->code_count == 1);
        for (size_t c = 0; c < example->code_count; c++) {
            if (worth <= most || !str_is(example->codes[c], code))
                continue;
            most = worth;
            best = example;
        }
    }
    return best;
}

const struct finding *book_finding(const struct rule_example *example, const char *code)
{
    for (size_t i = 0; i < example->place_count; i++)
        if (strcmp(example->places[i].finding->message->code, code) == 0)
            return example->places[i].finding;
    return NULL;
}

/* ---- examples ---- */

static bool is_marked(const struct rule_example *example, const char *code, size_t at)
{
    for (size_t i = 0; code && i < example->place_count; i++) {
        const struct rule_place *place = &example->places[i];
        if (place->from != SIZE_MAX && at >= place->from && at < place->to
            && strcmp(place->finding->message->code, code) == 0)
            return true;
    }
    return false;
}

/* Spaces before the last line, below which the others are written. */
static size_t common_indent(struct str text)
{
    size_t indent = 0;
    for (size_t i = text.n; i > 0 && text.s[i - 1] != '\n'; i--)
        indent = text.s[i - 1] == ' ' ? indent + 1 : 0;
    return indent;
}

enum { NEST_MAX = 32 };

/* Where in an example the walk is. */
struct nest {
    bool elements[NEST_MAX]; /* of each open element: it holds elements without text between */
    size_t depth;
};

/* The byte after a tag that begins at `at`. */
static size_t tag_end(struct str text, size_t at)
{
    char quote = 0;
    for (; at < text.n; at++) {
        char byte = text.s[at];
        if (quote ? byte == quote : byte == '"' || byte == '\'')
            quote = quote ? 0 : byte;
        else if (byte == '>' && !quote)
            return at + 1;
    }
    return text.n;
}

/* Tests are often written in one line. True if a line may break before the tag at `at`, because
 * another tag ends there and no text stands beside; *column is then where the tag shall stand. */
static bool breaks_before(struct nest *nest, struct str text, size_t at, size_t *column)
{
    enum { STEP = 2 };
    bool after_tag = at > 0 && text.s[at - 1] == '>';
    bool inside = nest->elements[nest->depth];
    char kind = at + 1 < text.n ? text.s[at + 1] : 0;
    if (kind == '!' || kind == '?')
        return false;
    if (kind == '/') {
        nest->depth -= nest->depth > 0;
        *column = STEP * nest->depth;
        return after_tag && inside;
    }
    *column = STEP * nest->depth;
    size_t end = tag_end(text, at);
    bool empty = end >= 2 && text.s[end - 2] == '/';
    if (!empty && nest->depth + 1 < NEST_MAX)
        nest->elements[++nest->depth] = end + 1 < text.n && text.s[end] == '<'
                                        && text.s[end + 1] != '/' && text.s[end + 1] != '!';
    return after_tag && inside;
}

const struct book_piece *book_pieces(struct arena *arena, const struct rule_example *example,
                                     const char *code, size_t *count)
{
    struct str text = str_trim(example->xml);
    size_t start = (size_t)(text.s - example->xml.s), indent = common_indent(text);
    struct book_piece *pieces = NULL;
    struct buf piece = {.arena = arena};
    struct nest nest = {.elements = {true}};
    size_t capacity = 0, column;
    *count = 0;
    for (size_t i = 0; i < text.n; i++) {
        bool marked = is_marked(example, code, start + i);
        if (text.s[i] == '<' && breaks_before(&nest, text, i, &column)) {
            pieces = arena_grow(arena, pieces, &capacity, *count + 1, sizeof *pieces);
            pieces[(*count)++] =
                (struct book_piece){str_format(arena, "\n%*s", (int)column, ""), false};
        }
        bool last = i + 1 == text.n, newline = text.s[i] == '\n';
        buf_char(&piece, text.s[i]);
        bool tag = !last && text.s[i + 1] == '<';
        if (!last && !newline && !tag && is_marked(example, code, start + i + 1) == marked)
            continue;
        pieces = arena_grow(arena, pieces, &capacity, *count + 1, sizeof *pieces);
        pieces[(*count)++] = (struct book_piece){buf_str(&piece), marked};
        piece = (struct buf){.arena = arena};
        for (size_t cut = newline ? indent : 0; cut > 0 && i + 1 < text.n && text.s[i + 1] == ' ';
             cut--)
            i++;
    }
    return pieces;
}

struct str book_sentence(struct arena *arena, const char *sentence)
{
    struct buf out = {.arena = arena};
    for (const char *at = sentence; *at; at++) {
        const char *close = *at == '{' ? strchr(at, '}') : NULL;
        if (at[0] == '{' && at[1] == '{') {
            buf_char(&out, '{');
            at++;
        } else if (close) {
            buf_puts(&out, "…");
            at = close;
        } else {
            buf_char(&out, *at);
        }
    }
    return buf_str(&out);
}

/* ---- the walk ---- */

/* Takes in the rules of one group. */
static bool add_group(struct book *book, struct findings *findings, enum rule_group group)
{
    bool good = true;
    for (size_t i = 0; i < rules_count(book->rules); i++) {
        const struct rule *rule = rules_at(book->rules, i);
        if (rule_group_of(rule) != group)
            continue;
        struct book_rule *item = &book->items[book->count++];
        *item = (struct book_rule){.rule = rule, .group = group};
        good = rules_examples(book->arena, findings, book->rules, rule, &item->examples,
                              &item->example_count)
               && good;
    }
    return good;
}

bool planpact_rules_book(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum planpact_book_form form,
                         enum lang lang, struct buf *out)
{
    static void (*const forms[])(const struct book *book, struct buf *out) = {
        [PLANPACT_BOOK_MARKDOWN] = book_markdown,
        [PLANPACT_BOOK_HTML] = book_html,
        [PLANPACT_BOOK_MAN] = book_man};
    struct book book = {.arena = arena, .lang = lang, .set_name = planpact->set};
    book.rules = loaded_rules(planpact, findings);
    book.set = book.rules ? loaded_set(planpact, findings) : NULL;
    if (!book.set || findings_bad(findings))
        return false;
    book.items = arena_array(arena, rules_count(book.rules), sizeof *book.items);
    bool good = true;
    for (int group = 0; group < GROUP_COUNT; group++)
        good = add_group(&book, findings, (enum rule_group)group) && good;
    if (good)
        forms[form](&book, out);
    return good;
}
