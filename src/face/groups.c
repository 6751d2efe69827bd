#include "face/groups.h"

#include <string.h>

/* By the element that a rule visits, or, where that is the whole plan, by the first word of its
 * id; everything else is about the plan. */
static const struct {
    const char *word;
    enum rule_group group;
} words[] = {
    {"goal", GROUP_GOALS},         {"baseline", GROUP_GOALS},     {"target", GROUP_GOALS},
    {"quarters", GROUP_GOALS},     {"win", GROUP_GOALS},          {"terms", GROUP_TERMS},
    {"rebate", GROUP_TERMS},       {"discount", GROUP_TERMS},     {"fee", GROUP_TERMS},
    {"penalty", GROUP_TERMS},      {"payment", GROUP_TERMS},      {"tier", GROUP_TERMS},
    {"forecast", GROUP_TERMS},     {"lastTerm", GROUP_TERMS},     {"contract", GROUP_DOCUMENT},
    {"agreement", GROUP_DOCUMENT}, {"clause", GROUP_DOCUMENT},    {"signing", GROUP_DOCUMENT},
};

enum rule_group rule_group_of(const struct rule *rule)
{
    if (rule->law)
        return GROUP_LAW;
    bool whole = strcmp(rule->visits, "accountPlan") == 0;
    struct str word = str_of(whole ? rule->id : rule->visits);
    if (whole)
        word = str_slice(word, 0, str_find(word, STR("-"), 0));
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (str_is(word, words[i].word))
            return words[i].group;
    return GROUP_PLAN;
}

const char *rule_group_name(enum rule_group group, enum lang lang)
{
    static const char *const names[GROUP_COUNT][LANG_COUNT] = {
        [GROUP_GOALS] = {"Goals", "目标"},
        [GROUP_PLAN] = {"The plan", "计划"},
        [GROUP_TERMS] = {"Terms of trade", "交易条款"},
        [GROUP_DOCUMENT] = {"The contract", "合同文本"},
        [GROUP_LAW] = {"Law", "法律"},
    };
    return lang_text(names[group], lang);
}
