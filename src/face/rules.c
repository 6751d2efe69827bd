/* What is asked of the rules themselves. */
#include "face/book.h"

static size_t columns(struct str text)
{
    size_t sum = 0;
    for (size_t at = 0; at < text.n;)
        sum += (size_t)utf8_columns(utf8_next(text, &at));
    return sum;
}

/* A cell of a table, filled up with spaces. */
static void add_cell(struct buf *out, const char *text, size_t width)
{
    size_t own = columns(str_of(text));
    buf_printf(out, "%s%*s", text, (int)(own < width ? width - own : 0), "");
}

static void list_group(const struct book *book, enum rule_group group, const size_t width[2],
                       struct buf *out)
{
    bool any = false;
    for (size_t i = 0; i < rules_count(book->rules); i++) {
        const struct rule *rule = rules_at(book->rules, i);
        if (rule_group_of(rule) != group)
            continue;
        if (!any)
            buf_printf(out, "%s%s\n", out->n ? "\n" : "", rule_group_name(group, book->lang));
        any = true;
        buf_puts(out, "  ");
        add_cell(out, rule->id, width[0] + 2);
        add_cell(out, book_rule_level(book, rule), width[1] + 2);
        buf_printf(out, "%s\n", rule->about[book->lang]);
    }
}

/* What lists of rules are made of; false with a finding. */
static bool open_book(struct planpact *planpact, struct findings *findings, enum lang lang,
                      struct book *book)
{
    *book = (struct book){.arena = planpact->arena, .lang = lang, .set_name = planpact->set};
    book->rules = loaded_rules(planpact, findings);
    book->set = book->rules ? loaded_set(planpact, findings) : NULL;
    return book->set != NULL;
}

bool planpact_rules_list(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum lang lang, struct buf *out)
{
    struct book book;
    size_t width[2] = {0, 0};
    (void)arena;
    if (!open_book(planpact, findings, lang, &book))
        return false;
    for (size_t i = 0; i < rules_count(book.rules); i++) {
        const struct rule *rule = rules_at(book.rules, i);
        size_t own[2] = {columns(str_of(rule->id)),
                         columns(str_of(book_rule_level(&book, rule)))};
        for (size_t c = 0; c < 2; c++)
            width[c] = own[c] > width[c] ? own[c] : width[c];
    }
    for (int group = 0; group < GROUP_COUNT; group++)
        list_group(&book, (enum rule_group)group, width, out);
    return !findings_bad(findings);
}

void put_source(struct buf *out, const struct rule *rule, enum lang lang)
{
    buf_printf(out, "%s%s\n%s%s", book_word(BOOK_SOURCE, lang), rule->source[lang],
               book_word(BOOK_AS_OF, lang), rule->as_of);
}

const char *counsel_note(enum lang lang)
{
    static const char *const words[LANG_COUNT] = {
        "What a rule for a law finds is a question for counsel, not legal advice.",
        "针对某一法律的规则所提示的内容供法务参考，不构成法律意见。"};
    return lang_text(words, lang);
}

static void show_options(const struct book *book, const struct rule *rule, struct buf *out)
{
    for (size_t i = 0; i < rule->option_count; i++) {
        struct str value = rule_set_option(book->set, rule, &rule->options[i]);
        buf_printf(out, "%s%s = %.*s\n", book_word(BOOK_OPTIONS, book->lang),
                   rule->options[i].name, STR_ARGS(value));
    }
}

bool planpact_rules_show(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, enum lang lang,
                         struct buf *out)
{
    struct book book;
    (void)arena;
    if (!open_book(planpact, findings, lang, &book))
        return false;
    const struct rule *rule = rules_find(book.rules, id);
    if (!rule) {
        FIND(findings, &RULE_UNKNOWN, POS_NONE, ARG("id", id));
        return false;
    }
    buf_printf(out, "%s%s%s%s\n%s\n", rule->id, rule->law ? " (" : "",
               rule->law ? rule->law : "", rule->law ? ")" : "", rule->about[lang]);
    if (rule->source[lang])
        put_source(out, rule, lang);
    if (rule->law)
        buf_printf(out, "%s%s\n", rule->source[lang] ? "\n" : "", counsel_note(lang));
    show_options(&book, rule, out);
    for (size_t i = 0; i < rule->message_count; i++) {
        const struct message *m = &rule->messages[i];
        buf_printf(out, "\n%s: [%s]\n  %s\n", book_level(&book, rule, m), m->code,
                   message_text(m, lang));
        if (message_advice(m, lang)[0])
            buf_printf(out, "  → %s\n", message_advice(m, lang));
    }
    return true;
}

const struct planpact_tally *planpact_tallies(const struct planpact *planpact,
                                              struct arena *arena, size_t *count)
{
    *count = planpact->rules ? rules_count(planpact->rules) : 0;
    struct planpact_tally *tallies = arena_array(arena, *count, sizeof *tallies);
    for (size_t i = 0; i < *count; i++) {
        const struct rule *rule = rules_at(planpact->rules, i);
        tallies[i] = (struct planpact_tally){rule->id, rule->visits, planpact->examined[i]};
    }
    return *count ? tallies : NULL;
}

bool planpact_rules_test(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, struct buf *out)
{
    const struct rules *loaded = loaded_rules(planpact, findings);
    if (loaded && id.s && !rules_find(loaded, id))
        FIND(findings, &RULE_UNKNOWN, POS_NONE, ARG("id", id));
    const struct xml_schema *schema =
        loaded_schema(planpact, findings, &planpact->plan_schema, "schema/plan-1.xsd");
    return loaded && schema && !findings_bad(findings)
           && rules_test(arena, findings, loaded, schema, id, out);
}
