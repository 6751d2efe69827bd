/* The book of rules as one page that needs nothing else: HTML5 which is well-formed XML too, so
 * that any tool can read it; no script; for paper as for dark and light screens. */
#include "face/book.h"

static const char style[] =
    ":root{color-scheme:light dark;--ink:#1b1f23;--paper:#fff;--soft:#f3f4f6;--line:#d0d4d9;"
    "--quiet:#57606a;--link:#0b5394;--error:#a5211c;--warning:#7a4d00;--note:#24588f;"
    "--mark:#ffe08a;--mark-ink:#1b1f23}\n"
    "@media (prefers-color-scheme:dark){:root{--ink:#e3e6ea;--paper:#16191d;--soft:#20252b;"
    "--line:#3a424b;--quiet:#9aa5b1;--link:#86b7f0;--error:#ff8f87;--warning:#e8b64c;"
    "--note:#86b7f0;--mark:#6b5200;--mark-ink:#fff4d1}}\n"
    "body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:50rem;background:var(--paper);"
    "color:var(--ink);font:1rem/1.6 \"Noto Sans\",\"Noto Sans CJK SC\",system-ui,sans-serif}\n"
    "body:lang(zh-Hant){font-family:\"Noto Sans\",\"Noto Sans CJK TC\",system-ui,sans-serif}\n"
    "h1{font-size:1.8rem;line-height:1.25}\n"
    "h2{margin-top:3rem;padding-bottom:.3rem;border-bottom:2px solid var(--line)}\n"
    "h3{margin-top:2.5rem;font-size:1.2rem}\n"
    "h4{margin:1.6rem 0 .3rem;font-size:1rem}\n"
    "a{color:var(--link)}\n"
    "nav h3{margin:1.2rem 0 .3rem;font-size:1rem}\n"
    "nav ul{margin:0;padding-left:1.2rem}\n"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.8rem 0;"
    "padding:.6rem .9rem;background:var(--soft)}\n"
    "dt{color:var(--quiet)}\n"
    "dd{margin:0}\n"
    "code,pre{font-family:\"Noto Sans Mono\",\"Noto Sans Mono CJK SC\",ui-monospace,monospace;"
    "font-size:.9em}\n"
    "pre:lang(zh-Hant) code{font-family:\"Noto Sans Mono\",\"Noto Sans Mono CJK TC\","
    "ui-monospace,monospace}\n"
    "figure{margin:.8rem 0}\n"
    "figcaption{color:var(--quiet);font-size:.9rem}\n"
    "pre{margin:.3rem 0;padding:.6rem .9rem;background:var(--soft);border-left:4px solid "
    "var(--line);white-space:pre-wrap;overflow-wrap:anywhere}\n"
    ".wrong pre{border-left-color:var(--error)}\n"
    "mark{background:var(--mark);color:var(--mark-ink);font-weight:700}\n"
    "p{margin:.3rem 0}\n"
    ".quiet{color:var(--quiet)}\n"
    ".level{font-weight:700}\n"
    ".error{color:var(--error)}.warning{color:var(--warning)}.note{color:var(--note)}\n"
    "@media print{body{max-width:none;padding:0;font-size:10pt}nav{break-after:page}"
    "h2,h3,h4,figcaption{break-after:avoid}figure,dl{break-inside:avoid}"
    "a{color:inherit;text-decoration:none}}\n";

/* A text in which nothing is markup; what XML cannot hold is shown as U+FFFD. */
static void add_plain(struct buf *out, struct str text)
{
    for (size_t at = 0, next = 0; at < text.n; at = next) {
        uint32_t code = utf8_next(text, &next);
        if (code == '&')
            buf_puts(out, "&amp;");
        else if (code == '<')
            buf_puts(out, "&lt;");
        else if (code == '>')
            buf_puts(out, "&gt;");
        else if (code == '"')
            buf_puts(out, "&quot;");
        else if (code == UTF8_BAD || (code < ' ' && code != '\n' && code != '\t')
                 || (code >= 0x7F && code < 0xA0) || code == 0xFFFE || code == 0xFFFF)
            buf_code(out, 0xFFFD);
        else
            buf_add(out, str_slice(text, at, next - at));
    }
}

static void add_text(struct buf *out, const char *text)
{
    add_plain(out, str_of(text));
}

static void add_example(const struct book *book, struct buf *out,
                        const struct rule_example *example, const char *code)
{
    size_t count;
    const struct book_piece *pieces = book_pieces(book->arena, example, code, &count);
    buf_printf(out, "<figure%s>\n<figcaption>%s", code ? " class=\"wrong\"" : "",
               code ? book_word(BOOK_WRONG, book->lang) : "");
    add_plain(out, example->name);
    buf_puts(out, "</figcaption>\n<pre lang=\"");
    add_plain(out, example->lang);
    buf_puts(out, "\"><code>");
    for (size_t i = 0; i < count; i++) {
        buf_puts(out, pieces[i].marked ? "<mark>" : "");
        add_plain(out, pieces[i].text);
        buf_puts(out, pieces[i].marked ? "</mark>" : "");
    }
    buf_puts(out, "</code></pre>\n");
    const struct finding *finding = code ? book_finding(example, code) : NULL;
    if (finding) {
        struct buf sentence = {.arena = book->arena};
        finding_sentence(&sentence, finding, book->lang);
        buf_puts(out, "<p class=\"quiet\">");
        add_plain(out, buf_str(&sentence));
        buf_puts(out, "</p>\n");
    }
    buf_puts(out, "</figure>\n");
}

/* The level in its own colour. */
static void add_level(const struct book *book, struct buf *out, const struct rule *rule,
                      const struct message *message)
{
    static const char *const classes[] = {"note", "warning", "error", "error"};
    enum level level;
    bool on = rule_set_level(book->set, book->rules, rule, message, &level);
    buf_printf(out, "<strong class=\"level%s%s\">%s</strong> ", on ? " " : "",
               on ? classes[level] : "", book_level(book, rule, message));
}

static void add_message(const struct book *book, struct buf *out, const struct book_rule *item,
                        const struct message *message)
{
    const struct rule_example *wrong = book_wrong(book, item, message->code);
    buf_printf(out, "<section id=\"code-%s\">\n<h4><code>%s</code></h4>\n<p>", message->code,
               message->code);
    add_level(book, out, item->rule, message);
    add_plain(out, book_sentence(book->arena, message_text(message, book->lang)));
    buf_puts(out, "</p>\n");
    if (message_advice(message, book->lang)[0]) {
        buf_puts(out, "<p>→ ");
        add_plain(out, book_sentence(book->arena, message_advice(message, book->lang)));
        buf_puts(out, "</p>\n");
    }
    if (wrong)
        add_example(book, out, wrong, message->code);
    buf_puts(out, "</section>\n");
}

/* One line of what the rule says of itself; `code`: it is a name. */
static void add_fact(const struct book *book, struct buf *out, enum book_word word,
                     const char *text, bool code)
{
    buf_printf(out, "<dt>%s</dt><dd>%s", book_word(word, book->lang), code ? "<code>" : "");
    add_text(out, text);
    buf_printf(out, "%s</dd>\n", code ? "</code>" : "");
}

static void add_facts(const struct book *book, struct buf *out, const struct rule *rule)
{
    buf_puts(out, "<dl>\n");
    add_fact(book, out, BOOK_LEVEL, book_rule_level(book, rule), false);
    add_fact(book, out, BOOK_LOOKS, rule->visits, true);
    if (rule->law)
        add_fact(book, out, BOOK_LAW, rule->law, false);
    if (rule->source[book->lang]) {
        add_fact(book, out, BOOK_SOURCE, rule->source[book->lang], false);
        add_fact(book, out, BOOK_AS_OF, rule->as_of, false);
    }
    for (size_t i = 0; i < rule->option_count; i++) {
        struct buf option = {.arena = book->arena};
        buf_printf(&option, "%s = ", rule->options[i].name);
        buf_add(&option, rule_set_option(book->set, rule, &rule->options[i]));
        buf_char(&option, '\0');
        add_fact(book, out, BOOK_OPTIONS, option.s, true);
    }
    buf_puts(out, "</dl>\n");
}

static void add_rule(const struct book *book, struct buf *out, const struct book_rule *item)
{
    const struct rule *rule = item->rule;
    const struct rule_example *right[BOOK_RIGHT_MAX];
    size_t count = book_right(book, item, right);
    buf_printf(out, "<article id=\"rule-%s\">\n<h3>%s</h3>\n<p>", rule->id, rule->id);
    add_text(out, rule->about[book->lang]);
    buf_puts(out, "</p>\n");
    add_facts(book, out, rule);
    if (count)
        buf_printf(out, "<section>\n<h4>%s</h4>\n", book_word(BOOK_RIGHT, book->lang));
    for (size_t i = 0; i < count; i++)
        add_example(book, out, right[i], NULL);
    if (count)
        buf_puts(out, "</section>\n");
    for (size_t m = 0; m < rule->message_count; m++)
        add_message(book, out, item, &rule->messages[m]);
    buf_puts(out, "</article>\n");
}

static bool begins_group(const struct book *book, size_t index)
{
    return index == 0 || book->items[index].group != book->items[index - 1].group;
}

static void add_contents(const struct book *book, struct buf *out)
{
    buf_printf(out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">%s</h2>\n",
               book_word(BOOK_CONTENTS, book->lang));
    for (size_t i = 0; i < book->count; i++) {
        const struct book_rule *item = &book->items[i];
        if (begins_group(book, i))
            buf_printf(out, "%s<h3><a href=\"#group-%d\">%s</a></h3>\n<ul>\n", i ? "</ul>\n" : "",
                       (int)item->group, rule_group_name(item->group, book->lang));
        buf_printf(out, "<li><a href=\"#rule-%s\">%s</a> ", item->rule->id, item->rule->id);
        add_text(out, item->rule->about[book->lang]);
        buf_puts(out, "</li>\n");
    }
    buf_puts(out, book->count ? "</ul>\n</nav>\n" : "</nav>\n");
}

static void add_head(const struct book *book, struct buf *out)
{
    const char *tag = lang_tag(book->lang), *title = book_word(BOOK_TITLE, book->lang);
    buf_printf(out,
               "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
               "<title>%s</title>\n<style>\n%s</style>\n</head>\n<body>\n<header>\n"
               "<h1>%s</h1>\n<p>%s</p>\n<p>%s</p>\n<p class=\"quiet\">planpact %s",
               tag, title, style, title, book_word(BOOK_ABOUT, book->lang),
               counsel_note(book->lang), planpact_version());
    if (book->set_name) {
        buf_printf(out, " · %s", book_word(BOOK_SET, book->lang));
        add_text(out, book->set_name);
    }
    buf_puts(out, "</p>\n</header>\n");
}

void book_html(const struct book *book, struct buf *out)
{
    add_head(book, out);
    add_contents(book, out);
    buf_puts(out, "<main>\n");
    for (size_t i = 0; i < book->count; i++) {
        if (begins_group(book, i))
            buf_printf(out, "%s<section id=\"group-%d\">\n<h2>%s</h2>\n", i ? "</section>\n" : "",
                       (int)book->items[i].group,
                       rule_group_name(book->items[i].group, book->lang));
        add_rule(book, out, &book->items[i]);
    }
    buf_puts(out, book->count ? "</section>\n" : "");
    buf_puts(out, "</main>\n</body>\n</html>\n");
}
