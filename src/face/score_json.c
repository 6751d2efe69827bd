/* How right the rules are, as JSON. Fractions are texts of exact decimals, null if there is no
 * such case. */
#include "face/score.h"

static void add_member(struct buf *out, const char *name, struct str value)
{
    buf_printf(out, "\"%s\": ", name);
    buf_json(out, value);
}

static void add_fraction(struct buf *out, const char *name, struct dec value)
{
    buf_printf(out, ", \"%s\": ", name);
    if (value.known)
        buf_json(out, dec_str(out->arena, value));
    else
        buf_puts(out, "null");
}

static void add_count(struct buf *out, struct score_count count)
{
    buf_printf(out, "\"right\": %zu, \"false\": %zu, \"missed\": %zu", count.right, count.extra,
               count.missed);
    add_fraction(out, "precision", score_precision(count, 3));
    add_fraction(out, "recall", score_recall(count, 3));
}

static void add_cases(struct buf *out, const struct score *score, int lang)
{
    const struct score_cases *cases = &score->cases[lang];
    buf_printf(out, "\"cases\": %zu, ", cases->all);
    add_count(out, score->counts[lang]);
    buf_printf(out, ", \"good\": {\"cases\": %zu, \"withFinding\": %zu, \"withError\": %zu}",
               cases->good, cases->alarmed, cases->failed);
}

/* Where the languages of a list are told, each but the first begins with a comma. */
static void add_language(struct buf *out, int lang, bool first)
{
    buf_printf(out, "%s\n      {\"lang\": \"%s\", ", first ? "" : ",",
               lang_tag((enum lang)lang));
}

static void add_rule(struct buf *out, const struct score *score, const struct score_rule *rule)
{
    bool first = true;
    buf_puts(out, "    {");
    add_member(out, "rule", str_of(rule->rule->id));
    buf_printf(out, ", \"cases\": %zu, ", rule->cases[SCORE_ALL]);
    add_count(out, rule->counts[SCORE_ALL]);
    buf_puts(out, ",\n     \"languages\": [");
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (!score_shows(score, lang))
            continue;
        add_language(out, lang, first);
        buf_printf(out, "\"cases\": %zu, ", rule->cases[lang]);
        add_count(out, rule->counts[lang]);
        buf_char(out, '}');
        first = false;
    }
    buf_puts(out, "]}");
}

static void add_codes(struct buf *out, const struct score_rule *rule, bool *first)
{
    for (size_t m = 0; m < rule->rule->message_count; m++) {
        if (!rule->ran || !rule->codes[m].judged)
            continue;
        buf_puts(out, *first ? "\n    {" : ",\n    {");
        add_member(out, "code", str_of(rule->codes[m].message->code));
        buf_puts(out, ", ");
        add_member(out, "rule", str_of(rule->rule->id));
        buf_puts(out, ", ");
        add_count(out, rule->codes[m].counts[SCORE_ALL]);
        buf_char(out, '}');
        *first = false;
    }
}

static void add_list(struct buf *out, const char *name, const struct score_case *c,
                     enum score_verdict without)
{
    bool first = true;
    buf_printf(out, ", \"%s\": [", name);
    for (size_t i = 0; i < c->pair_count; i++) {
        if (c->pairs[i].verdict == without)
            continue;
        buf_printf(out, "%s\"%s\"", first ? "" : ", ", c->pairs[i].message->code);
        first = false;
    }
    buf_char(out, ']');
}

static void add_wrong(struct buf *out, const struct score_case *c)
{
    buf_puts(out, "    {");
    add_member(out, "file", str_of(c->pos.source->name));
    buf_printf(out, ", \"line\": %zu, \"lang\": \"%s\", ", pos_place(c->pos).line,
               lang_tag(c->lang));
    add_member(out, "statement", c->statement);
    if (c->note.n) {
        buf_puts(out, ", ");
        add_member(out, "note", c->note);
    }
    add_list(out, "expected", c, SCORE_EXTRA);
    add_list(out, "found", c, SCORE_MISSED);
    buf_char(out, '}');
}

void score_json(struct buf *out, const struct score *score,
                const struct planpact_score_options *options)
{
    bool first = true;
    buf_printf(out, "{\n  \"files\": %zu, ", score->files);
    add_cases(out, score, SCORE_ALL);
    buf_printf(out, ", \"notJudged\": %zu,\n  \"languages\": [", score->unjudged);
    for (int lang = 0; lang < LANG_COUNT; lang++) {
        if (!score_shows(score, lang))
            continue;
        add_language(out, lang, first);
        add_cases(out, score, lang);
        buf_char(out, '}');
        first = false;
    }
    buf_puts(out, "],\n  \"rules\": [");
    first = true;
    for (size_t i = 0; i < score->rule_count; i++) {
        if (!score->rules[i].ran)
            continue;
        buf_puts(out, first ? "\n" : ",\n");
        add_rule(out, score, &score->rules[i]);
        first = false;
    }
    buf_puts(out, "],\n  \"codes\": [");
    first = true;
    for (size_t i = 0; i < score->rule_count; i++)
        add_codes(out, &score->rules[i], &first);
    buf_char(out, ']');
    if (options->wrong) {
        buf_puts(out, ",\n  \"wrong\": [");
        for (size_t i = 0; i < score->wrong_count; i++) {
            buf_puts(out, i ? ",\n" : "\n");
            add_wrong(out, &score->wrong[i]);
        }
        buf_char(out, ']');
    }
    buf_puts(out, "\n}\n");
}
