/* The book of rules in Markdown. */
#include "face/book.h"

#include <string.h>

/* A text in which nothing is markup. */
static void add_plain(struct buf *out, struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        char byte = text.s[i];
        if (byte == '<' || byte == '&')
            buf_puts(out, byte == '<' ? "&lt;" : "&amp;");
        else if (byte == '\n')
            buf_char(out, ' ');
        else if (strchr("\\`*_[]|#~>", byte))
            buf_printf(out, "\\%c", byte);
        else
            buf_char(out, byte);
    }
}

static void add_text(struct buf *out, const char *text)
{
    add_plain(out, str_of(text));
}

static void add_example(const struct book *book, struct buf *out,
                        const struct rule_example *example)
{
    size_t count;
    const struct book_piece *pieces = book_pieces(book->arena, example, NULL, &count);
    add_plain(out, example->name);
    buf_puts(out, "\n\n~~~~~~xml\n");
    for (size_t i = 0; i < count; i++)
        buf_add(out, pieces[i].text);
    buf_puts(out, "\n~~~~~~\n\n");
}

static void add_message(const struct book *book, struct buf *out, const struct book_rule *item,
                        const struct message *message)
{
    const struct rule_example *wrong = book_wrong(book, item, message->code);
    buf_printf(out, "### %s\n\n**%s** ", message->code,
               book_level(book, item->rule, message));
    add_plain(out, book_sentence(book->arena, message_text(message, book->lang)));
    buf_puts(out, "\n\n");
    if (message_advice(message, book->lang)[0]) {
        buf_puts(out, "→ ");
        add_plain(out, book_sentence(book->arena, message_advice(message, book->lang)));
        buf_puts(out, "\n\n");
    }
    if (wrong) {
        buf_puts(out, book_word(BOOK_WRONG, book->lang));
        add_example(book, out, wrong);
    }
}

static void add_options(const struct book *book, struct buf *out, const struct rule *rule)
{
    for (size_t i = 0; i < rule->option_count; i++) {
        buf_puts(out, i ? "; " : book_word(BOOK_OPTIONS, book->lang));
        buf_printf(out, "`%s` = ", rule->options[i].name);
        add_plain(out, rule_set_option(book->set, rule, &rule->options[i]));
    }
    buf_puts(out, rule->option_count ? "\n\n" : "");
}

static void add_rule(const struct book *book, struct buf *out, const struct book_rule *item)
{
    const struct rule *rule = item->rule;
    const struct rule_example *right[BOOK_RIGHT_MAX];
    size_t count = book_right(book, item, right);
    buf_printf(out, "## %s\n\n", rule->id);
    add_text(out, rule->about[book->lang]);
    buf_printf(out, "\n\n%s`<%s>`\n\n", book_word(BOOK_LOOKS, book->lang), rule->visits);
    if (rule->law)
        buf_printf(out, "%s%s\n\n", book_word(BOOK_LAW, book->lang), rule->law);
    if (rule->source[book->lang]) {
        struct buf source = {.arena = book->arena};
        put_source(&source, rule, book->lang);
        add_plain(out, buf_str(&source));
        buf_puts(out, "\n\n");
    }
    add_options(book, out, rule);
    for (size_t i = 0; i < count; i++) {
        if (i == 0)
            buf_printf(out, "### %s\n\n", book_word(BOOK_RIGHT, book->lang));
        add_example(book, out, right[i]);
    }
    for (size_t m = 0; m < rule->message_count; m++)
        add_message(book, out, item, &rule->messages[m]);
}

void book_markdown(const struct book *book, struct buf *out)
{
    buf_printf(out, "# %s\n\n%s\n\n", book_word(BOOK_TITLE, book->lang),
               counsel_note(book->lang));
    for (size_t i = 0; i < book->count; i++) {
        const struct book_rule *item = &book->items[i];
        if (i == 0 || item->group != item[-1].group)
            buf_printf(out, "%s**%s**\n\n", i ? "\n" : "",
                       rule_group_name(item->group, book->lang));
        buf_printf(out, "- [%s](#%s): ", item->rule->id, item->rule->id);
        add_text(out, item->rule->about[book->lang]);
        buf_puts(out, "\n");
    }
    buf_puts(out, "\n");
    for (size_t i = 0; i < book->count; i++)
        add_rule(book, out, &book->items[i]);
}
