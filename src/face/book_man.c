/* The book of rules as a page of the manual, planpact-rulebook(7), in mdoc. */
#include "face/book.h"

#include <stdlib.h>
#include <string.h>

enum { LINE_COLUMNS = 72 };

/* One character of text, where nothing is a request and nothing an escape. */
static void add_byte(struct buf *out, char byte, bool first)
{
    if (first && (byte == '.' || byte == '\''))
        buf_puts(out, "\\&");
    if (byte == '\\')
        buf_puts(out, "\\e");
    else if ((unsigned char)byte >= ' ')
        buf_char(out, byte);
}

/* How long mandoc thinks a byte is: it writes \[u2026] for what is not ASCII. */
static size_t cost(char byte)
{
    return (unsigned char)byte < 0x80 ? 1 : 3;
}

/* "No. 17" goes on. */
static bool ends_sentence(struct str text, size_t at)
{
    return at > 0 && strchr(".!?", text.s[at - 1]) && at + 1 < text.n
           && !strchr("0123456789", text.s[at + 1]);
}

/* Running text; lines break at spaces, and after each sentence as mdoc wants it. */
static void add_plain(struct buf *out, struct str text)
{
    size_t column = 0;
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.s[i] == '\n' || text.s[i] == '\t' ? ' ' : text.s[i];
        size_t word = 1; /* the space and the word after it */
        for (size_t w = i + 1; byte == ' ' && w < text.n && !strchr(" \n\t", text.s[w]); w++)
            word += cost(text.s[w]);
        if (byte == ' ' && (column + word > LINE_COLUMNS || ends_sentence(text, i))) {
            buf_puts(out, column ? "\n" : "");
            column = 0;
        } else if (byte != ' ' || column) {
            add_byte(out, byte, column == 0);
            column += cost(byte);
        }
    }
    if (column)
        buf_char(out, '\n');
}

static void add_text(struct buf *out, const char *text)
{
    add_plain(out, str_of(text));
}

/* "Label: text" on a line of its own. */
static void add_fact(const struct book *book, struct buf *out, enum book_word word,
                     const char *text)
{
    struct buf line = {.arena = book->arena};
    buf_printf(&line, "%s%s", book_word(word, book->lang), text);
    buf_puts(out, word == BOOK_LEVEL || word == BOOK_SET ? ".Pp\n" : ".br\n");
    add_plain(out, buf_str(&line));
}

static void add_example(const struct book *book, struct buf *out,
                        const struct rule_example *example, const char *code)
{
    size_t count;
    const struct book_piece *pieces = book_pieces(book->arena, example, code, &count);
    struct buf name = {.arena = book->arena};
    buf_printf(&name, "%s%.*s", code ? book_word(BOOK_WRONG, book->lang) : "",
               STR_ARGS(example->name));
    buf_puts(out, ".Pp\n");
    add_plain(out, buf_str(&name));
    buf_puts(out, ".Bd -literal -offset indent\n");
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        buf_puts(out, pieces[i].marked ? "\\fB" : "");
        for (size_t b = 0; b < pieces[i].text.n; b++) {
            char byte = pieces[i].text.s[b];
            if (byte == '\n')
                buf_puts(out, pieces[i].marked ? "\\fR\n" : "\n");
            else
                add_byte(out, byte, first && !pieces[i].marked);
            first = byte == '\n';
        }
        bool open = pieces[i].marked && pieces[i].text.n && !first;
        buf_puts(out, open ? "\\fR" : "");
    }
    buf_puts(out, "\n.Ed\n");
}

static void add_message(const struct book *book, struct buf *out, const struct book_rule *item,
                        const struct message *message)
{
    const struct rule_example *wrong = book_wrong(book, item, message->code);
    struct buf sentence = {.arena = book->arena}, advice = {.arena = book->arena};
    buf_printf(out, ".It Li %s\n", message->code);
    buf_printf(&sentence, "%s: ", book_level(book, item->rule, message));
    buf_add(&sentence, book_sentence(book->arena, message_text(message, book->lang)));
    add_plain(out, buf_str(&sentence));
    if (message_advice(message, book->lang)[0]) {
        buf_puts(&advice, "→ ");
        buf_add(&advice, book_sentence(book->arena, message_advice(message, book->lang)));
        buf_puts(out, ".Pp\n");
        add_plain(out, buf_str(&advice));
    }
    if (wrong)
        add_example(book, out, wrong, message->code);
}

static void add_facts(const struct book *book, struct buf *out, const struct rule *rule)
{
    struct buf element = {.arena = book->arena};
    buf_printf(&element, "<%s>%c", rule->visits, '\0');
    add_fact(book, out, BOOK_LEVEL, book_rule_level(book, rule));
    add_fact(book, out, BOOK_LOOKS, element.s);
    if (rule->law)
        add_fact(book, out, BOOK_LAW, rule->law);
    if (rule->source[book->lang]) {
        add_fact(book, out, BOOK_SOURCE, rule->source[book->lang]);
        add_fact(book, out, BOOK_AS_OF, rule->as_of);
    }
    for (size_t i = 0; i < rule->option_count; i++) {
        struct buf option = {.arena = book->arena};
        buf_printf(&option, "%s = ", rule->options[i].name);
        buf_add(&option, rule_set_option(book->set, rule, &rule->options[i]));
        buf_char(&option, '\0');
        add_fact(book, out, BOOK_OPTIONS, option.s);
    }
}

static void add_rule(const struct book *book, struct buf *out, const struct book_rule *item)
{
    const struct rule *rule = item->rule;
    const struct rule_example *right[BOOK_RIGHT_MAX];
    size_t count = book_right(book, item, right);
    buf_printf(out, ".Ss %s\n", rule->id);
    add_text(out, rule->about[book->lang]);
    add_facts(book, out, rule);
    if (count) {
        buf_puts(out, ".Pp\n");
        buf_printf(out, ".Sy %s\n", book_word(BOOK_RIGHT, book->lang));
    }
    for (size_t i = 0; i < count; i++)
        add_example(book, out, right[i], NULL);
    buf_puts(out, ".Bl -tag -width Ds\n");
    for (size_t m = 0; m < rule->message_count; m++)
        add_message(book, out, item, &rule->messages[m]);
    buf_puts(out, ".El\n");
}

/* The page is as new as the newest look at a law, so that its bytes do not hang on the clock. */
static void add_date(const struct book *book, struct buf *out)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    const char *newest = "2026-01";
    for (size_t i = 0; i < book->count; i++) {
        const char *month = book->items[i].rule->as_of;
        newest = month && strcmp(month, newest) > 0 ? month : newest;
    }
    buf_printf(out, ".Dd %s 1, %.4s\n", months[strtol(newest + 5, NULL, 10) - 1], newest);
}

void book_man(const struct book *book, struct buf *out)
{
    add_date(book, out);
    buf_printf(out, ".Dt PLANPACT-RULEBOOK 7\n.Os\n.Sh NAME\n.Nm planpact-rulebook\n.Nd %s\n"
                    ".Sh DESCRIPTION\n",
               book_word(BOOK_TITLE, book->lang));
    add_text(out, book_word(BOOK_ABOUT, book->lang));
    add_text(out, counsel_note(book->lang));
    buf_printf(out, ".Pp\nplanpact %s\n", planpact_version());
    if (book->set_name)
        add_fact(book, out, BOOK_SET, book->set_name);
    for (size_t i = 0; i < book->count; i++) {
        const struct book_rule *item = &book->items[i];
        if (i == 0 || item->group != item[-1].group)
            buf_printf(out, ".Sh %s\n", rule_group_name(item->group, book->lang));
        add_rule(book, out, item);
    }
    buf_puts(out, ".Sh SEE ALSO\n.Xr planpact 1 ,\n.Xr planpact-rules 5\n");
}
