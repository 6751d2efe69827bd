/* What is asked of the rules themselves. */
#include "face/loaded.h"

bool planpact_rules_list(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, enum lang lang, struct buf *out)
{
    const struct rules *loaded = loaded_rules(planpact, findings);
    (void)arena;
    for (size_t i = 0; loaded && i < rules_count(loaded); i++) {
        const struct rule *rule = rules_at(loaded, i);
        buf_printf(out, "%-20s %s  %s\n", rule->id, level_word(rule->level, lang),
                   rule->about[lang]);
    }
    return loaded && !findings_bad(findings);
}

void put_source(struct buf *out, const struct rule *rule, enum lang lang)
{
    static const char *const words[][LANG_COUNT] = {{"Source: ", "出处："},
                                                    {"Looked up: ", "查阅时间："}};
    buf_printf(out, "%s%s\n%s%s", lang_text(words[0], lang), rule->source[lang],
               lang_text(words[1], lang), rule->as_of);
}

const char *counsel_note(enum lang lang)
{
    static const char *const words[LANG_COUNT] = {
        "What a rule for a law finds is a question for counsel, not legal advice.",
        "针对某一法律的规则所提示的内容供法务参考，不构成法律意见。"};
    return lang_text(words, lang);
}

bool planpact_rules_show(struct planpact *planpact, struct arena *arena,
                         struct findings *findings, struct str id, enum lang lang,
                         struct buf *out)
{
    const struct rules *loaded = loaded_rules(planpact, findings);
    const struct rule *rule = loaded ? rules_find(loaded, id) : NULL;
    (void)arena;
    if (loaded && !rule)
        FIND(findings, &RULE_UNKNOWN, POS_NONE, ARG("id", id));
    if (!rule)
        return false;
    buf_printf(out, "%s%s%s%s\n%s\n", rule->id, rule->law ? " (" : "",
               rule->law ? rule->law : "", rule->law ? ")" : "", rule->about[lang]);
    if (rule->source[lang])
        put_source(out, rule, lang);
    if (rule->law)
        buf_printf(out, "%s%s\n", rule->source[lang] ? "\n" : "", counsel_note(lang));
    for (size_t i = 0; i < rule->message_count; i++) {
        const struct message *m = &rule->messages[i];
        buf_printf(out, "\n%s: [%s]\n  %s\n", level_word(m->level, lang), m->code,
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
    return loaded && !findings_bad(findings) && rules_test(arena, findings, loaded, id, out);
}
