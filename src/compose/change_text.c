/* A list of changes for a terminal. */
#include "compose/change_list.h"

#include "base/arena.h"
#include "compose/composer.h"

enum { INDENT = 2, HANG = 4, KEPT_MOST = 120, KEPT_END = 48, WIDTH_LEAST = 40 };

#define BOLD "\x1b[1m"
#define RED "\x1b[31m"
#define GREEN "\x1b[32m"
#define PLAIN "\x1b[0m"

struct printing_text {
    struct buf *out;
    const struct change_list *list;
    struct plain_look look;
};

static struct str say(const struct printing_text *p, enum word id)
{
    return wording_word(p->list->speech.wording, id);
}

/* What is taken out and put in, in colour where there is one; the brackets stay for those who
 * do not see colours. */
static void add_coloured(struct buf *out, struct str text, bool color)
{
    for (size_t i = 0; i < text.n; i++) {
        bool two = i + 1 < text.n;
        bool opens = two && ((text.s[i] == '[' && text.s[i + 1] == '-')
                             || (text.s[i] == '{' && text.s[i + 1] == '+'));
        bool closes = i > 0 && ((text.s[i - 1] == '-' && text.s[i] == ']')
                                || (text.s[i - 1] == '+' && text.s[i] == '}'));
        if (color && opens)
            buf_puts(out, text.s[i] == '[' ? RED : GREEN);
        buf_char(out, text.s[i]);
        if (color && closes)
            buf_puts(out, PLAIN);
    }
}

/* A paragraph whose first line is indented by `first` columns and the others by `rest`. */
static void add_paragraph(const struct printing_text *p, struct str text, size_t first,
                          size_t rest)
{
    struct buf lines = {.arena = p->out->arena}, shown = {.arena = p->out->arena};
    struct plain_look look = p->look;
    if (look.width)
        look.width = look.width > rest + WIDTH_LEAST ? look.width - rest : WIDTH_LEAST;
    plain_paragraph(&lines, text, look, false);
    for (size_t at = 0, end; at < lines.n; at = end + 1) {
        end = at;
        while (end < lines.n && lines.s[end] != '\n')
            end++;
        for (size_t i = at ? rest : first; i > 0; i--)
            buf_char(&shown, ' ');
        buf_add(&shown, str_slice(buf_str(&lines), at, end - at));
        buf_char(&shown, '\n');
    }
    add_coloured(p->out, buf_str(&shown), p->look.color);
}

static size_t start_after(struct str text, size_t at)
{
    while (at < text.n && text.s[at] != ' ' && ((unsigned char)text.s[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* Of a long text that stays, the ends that stand beside what changes. */
static void add_kept(struct buf *out, struct str text, bool first, bool last)
{
    if (text.n <= KEPT_MOST) {
        buf_add(out, text);
        return;
    }
    if (!first) {
        buf_add(out, str_slice(text, 0, start_after(text, KEPT_END)));
        buf_puts(out, " ");
    }
    buf_puts(out, "…");
    if (!last) {
        size_t from = start_after(text, text.n - KEPT_END);
        buf_puts(out, " ");
        buf_add(out, str_slice(text, from, text.n - from));
    }
}

static struct str words_text(const struct printing_text *p, const struct wordwise *words)
{
    struct buf out = {.arena = p->out->arena};
    for (size_t i = 0; i < words->count; i++) {
        const struct wordwise_part *part = &words->items[i];
        struct str bare = str_trim(part->text);
        if (part->kind == WORDWISE_KEPT) {
            add_kept(&out, part->text, i == 0, i + 1 == words->count);
            continue;
        }
        bool out_of = part->kind == WORDWISE_DELETED;
        buf_puts(&out, out_of ? "[-" : "{+");
        buf_add(&out, bare);
        buf_puts(&out, out_of ? "-]" : "+}");
        bool next_in = out_of && i + 1 < words->count
                       && words->items[i + 1].kind == WORDWISE_INSERTED;
        if (!next_in && bare.n < part->text.n)
            buf_char(&out, ' ');
    }
    return buf_str(&out);
}

static struct str or_none(const struct printing_text *p, struct str value)
{
    return value.n ? value : say(p, WORD_CHANGE_NO_VALUE);
}

static struct str line_text(const struct printing_text *p, const struct change_line *line)
{
    struct buf out = {.arena = p->out->arena};
    bool colon = line->change && (line->verb.n || line->before.n || line->after.n);
    buf_add(&out, colon ? FILL(out.arena, say(p, WORD_LINE_LABEL), {"label", line->what})
                        : line->what);
    buf_add(&out, line->verb);
    if (line->verb.n && (line->before.n || line->after.n))
        buf_add(&out, say(p, WORD_TITLE_JOIN));
    if (line->words.count)
        buf_add(&out, words_text(p, &line->words));
    else if (line->before.n || line->after.n)
        buf_printf(&out, "%.*s → %.*s", STR_ARGS(or_none(p, line->before)),
                   STR_ARGS(or_none(p, line->after)));
    if (line->money.n && !line->change)
        buf_add(&out, FILL(out.arena, say(p, WORD_LINE_LABEL), {"label", STR("")}));
    else if (line->money.n)
        buf_add(&out, say(p, WORD_TITLE_JOIN));
    buf_add(&out, line->money);
    return buf_str(&out);
}

static struct str details_text(const struct printing_text *p, const struct change_line *line)
{
    struct buf out = {.arena = p->out->arena};
    for (size_t i = 0; i < line->detail_count; i++)
        buf_printf(&out, "%s%.*s", i ? " · " : "", STR_ARGS(line->details[i]));
    return buf_str(&out);
}

static void print_heading(const struct printing_text *p, struct str title)
{
    buf_printf(p->out, "\n%s%.*s%s\n", p->look.color ? BOLD : "", STR_ARGS(title),
               p->look.color ? PLAIN : "");
}

static void print_section(const struct printing_text *p, const struct change_section *section)
{
    print_heading(p, section->title);
    for (size_t i = section->first; i < section->first + section->count; i++) {
        const struct change_line *line = &p->list->lines[i];
        add_paragraph(p, line_text(p, line), INDENT, HANG);
        if (line->detail_count)
            add_paragraph(p, details_text(p, line), HANG, HANG);
    }
}

static void print_totals(const struct printing_text *p)
{
    if (!p->list->total_count)
        return;
    print_heading(p, say(p, WORD_CHANGE_MONEY));
    for (size_t i = 0; i < p->list->total_count; i++) {
        const struct change_total *total = &p->list->totals[i];
        struct str text = FILL(p->out->arena, say(p, WORD_LINE_LABEL), {"label", total->label});
        text = str_format(p->out->arena, "%.*s%.*s%.*s%.*s", STR_ARGS(text),
                          STR_ARGS(total->value),
                          STR_ARGS(total->note.n ? say(p, WORD_TITLE_JOIN) : STR("")),
                          STR_ARGS(total->note));
        add_paragraph(p, text, INDENT, HANG);
    }
    buf_char(p->out, '\n');
    plain_paragraph(p->out, say(p, WORD_CHANGE_BASIS), p->look, true);
}

void change_list_text(struct buf *out, const struct change_list *list, struct plain_look look)
{
    struct printing_text p = {out, list, look};
    size_t count = list->changes->count;
    plain_paragraph(out,
                    FILL(out->arena, say(&p, WORD_CHANGE_FROM_TO), {"before", list->before},
                         {"after", list->after}),
                    look, false);
    struct str number = str_format(out->arena, "%zu", count);
    struct str counted = count == 0   ? say(&p, WORD_CHANGE_NONE)
                         : count == 1 ? say(&p, WORD_CHANGE_COUNT_ONE)
                                      : FILL(out->arena, say(&p, WORD_CHANGE_COUNT),
                                             {"number", number});
    plain_paragraph(out, counted, look, count > 0);
    for (size_t i = 0; i < list->section_count; i++)
        print_section(&p, &list->sections[i]);
    print_totals(&p);
}
