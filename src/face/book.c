/* The book of rules: every rule in Markdown, with what its tests show to be right and wrong. */
#include "face/loaded.h"

#include <string.h>

enum { RIGHT_EXAMPLES_MAX = 2 };

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

/* A sentence of a finding, with … in the place of what it names. */
static void add_sentence(struct buf *out, struct str sentence)
{
    size_t from = 0;
    for (size_t at = 0; at < sentence.n; at++) {
        if (sentence.s[at] != '{')
            continue;
        add_plain(out, str_slice(sentence, from, at - from));
        bool brace = at + 1 < sentence.n && sentence.s[at + 1] == '{';
        size_t close = str_find(sentence, STR("}"), at);
        buf_puts(out, brace ? "{" : "…");
        at = brace ? at + 1 : close == SIZE_MAX ? sentence.n - 1 : close;
        from = at + 1;
    }
    add_plain(out, str_slice(sentence, from, sentence.n));
}

static void add_fragment(struct buf *out, const struct rule_example *example)
{
    add_plain(out, example->name);
    buf_puts(out, "\n\n~~~~~~xml\n");
    size_t indent = 0; /* of the last line, which the others are written below */
    struct str text = str_trim(example->xml);
    for (size_t i = text.n; i > 0 && text.s[i - 1] != '\n'; i--)
        indent = text.s[i - 1] == ' ' ? indent + 1 : 0;
    for (size_t i = 0; i < text.n; i++) {
        buf_char(out, text.s[i]);
        for (size_t cut = text.s[i] == '\n' ? indent : 0;
             cut > 0 && i + 1 < text.n && text.s[i + 1] == ' '; cut--)
            i++;
    }
    buf_puts(out, "\n~~~~~~\n\n");
}

static bool same_language(const struct rule_example *example, enum lang lang)
{
    enum lang own;
    return lang_parse(example->lang, &own) && own == lang;
}

/* The case that shows this finding best: in the reader's language, and by itself. */
static const struct rule_example *wrong_example(const struct rule_example *examples,
                                                size_t count, const char *code, enum lang lang)
{
    const struct rule_example *best = NULL;
    int most = -1;
    for (size_t i = 0; i < count; i++) {
        int worth = 2 * same_language(&examples[i], lang) + (examples[i].code_count == 1);
        for (size_t c = 0; c < examples[i].code_count; c++) {
            if (worth <= most || !str_is(examples[i].codes[c], code))
                continue;
            most = worth;
            best = &examples[i];
        }
    }
    return best;
}

static void add_right(struct buf *out, const struct rule_example *examples, size_t count,
                      enum lang lang)
{
    static const char *const right[LANG_COUNT] = {"Right", "正确"};
    bool any = false; /* in the reader's language */
    size_t shown = 0;
    for (size_t i = 0; i < count; i++)
        any = any || (!examples[i].code_count && same_language(&examples[i], lang));
    for (size_t i = 0; i < count && shown < RIGHT_EXAMPLES_MAX; i++) {
        if (examples[i].code_count || (any && !same_language(&examples[i], lang)))
            continue;
        if (shown++ == 0)
            buf_printf(out, "### %s\n\n", lang_text(right, lang));
        add_fragment(out, &examples[i]);
    }
}

static void add_message(struct buf *out, const struct message *message,
                        const struct rule_example *example, enum lang lang)
{
    static const char *const wrong[LANG_COUNT] = {"Wrong: ", "错误："};
    buf_printf(out, "### %s\n\n**%s** ", message->code, level_word(message->level, lang));
    add_sentence(out, str_of(message_text(message, lang)));
    buf_puts(out, "\n\n");
    if (message_advice(message, lang)[0]) {
        buf_puts(out, "→ ");
        add_sentence(out, str_of(message_advice(message, lang)));
        buf_puts(out, "\n\n");
    }
    if (example) {
        buf_puts(out, lang_text(wrong, lang));
        add_fragment(out, example);
    }
}

static void add_source(struct buf *out, struct arena *arena, const struct rule *rule,
                       enum lang lang)
{
    struct buf source = {.arena = arena};
    if (!rule->source[lang])
        return;
    put_source(&source, rule, lang);
    add_plain(out, buf_str(&source));
    buf_puts(out, "\n\n");
}

static bool add_rule(struct planpact *planpact, struct arena *arena, struct findings *findings,
                     const struct rule *rule, enum lang lang, struct buf *out)
{
    static const char *const looks[LANG_COUNT] = {"Looks at: ", "检查对象："};
    static const char *const law[LANG_COUNT] = {"For plans governed by the law: ",
                                                "仅适用于受该法律管辖的计划："};
    const struct rule_example *examples;
    size_t count;
    if (!rules_examples(arena, findings, planpact->rules, rule, &examples, &count))
        return false;
    buf_printf(out, "## %s\n\n", rule->id);
    add_plain(out, str_of(rule->about[lang]));
    buf_printf(out, "\n\n%s`<%s>`\n\n", lang_text(looks, lang), rule->visits);
    if (rule->law)
        buf_printf(out, "%s%s\n\n", lang_text(law, lang), rule->law);
    add_source(out, arena, rule, lang);
    add_right(out, examples, count, lang);
    for (size_t m = 0; m < rule->message_count; m++)
        add_message(out, &rule->messages[m],
                    wrong_example(examples, count, rule->messages[m].code, lang), lang);
    return true;
}

bool planpact_rules_book(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum lang lang, struct buf *out)
{
    static const char *const title[LANG_COUNT] = {"What the rules ask of a plan",
                                                  "规则对计划的要求"};
    const struct rules *loaded = loaded_rules(planpact, findings);
    bool good = loaded && !findings_bad(findings);
    if (!good)
        return false;
    buf_printf(out, "# %s\n\n%s\n\n", lang_text(title, lang), counsel_note(lang));
    for (size_t i = 0; i < rules_count(loaded); i++) {
        buf_printf(out, "- [%s](#%s): ", rules_at(loaded, i)->id, rules_at(loaded, i)->id);
        add_plain(out, str_of(rules_at(loaded, i)->about[lang]));
        buf_puts(out, "\n");
    }
    buf_puts(out, "\n");
    for (size_t i = 0; i < rules_count(loaded); i++)
        good = add_rule(planpact, arena, findings, rules_at(loaded, i), lang, out) && good;
    return good;
}
