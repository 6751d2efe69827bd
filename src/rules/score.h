/* rules/score: how right the rules are on labelled cases.
 *
 * A case shows a piece of a plan, usually one goal, and names the codes of what should be found
 * in it. The piece is made a whole plan as in a rule's tests (rules/fragment.h), and every rule
 * of the set runs over it that visits an element which the piece shows: rules that look at the
 * plan as a whole judge a piece of it by what it cannot have, so they run only where a case
 * shows the whole plan. Of what a rule reports, that counts which it says of the piece: of an
 * element in it, or at a place in it.
 *
 * What is counted are pairs of a case and a code. However often a code is reported in a case,
 * it is one. A code that the set puts off, or that is not chosen, is not judged. */
#ifndef PLANPACT_RULES_SCORE_H
#define PLANPACT_RULES_SCORE_H

#include "rules/rules.h"

enum { SCORE_ALL = LANG_COUNT, SCORE_LANGS }; /* index of what is counted in all languages */

/* Pairs of a case and a code. */
struct score_count {
    size_t right;  /* found, as it should be (true positives) */
    size_t extra;  /* found, but should not be (false positives) */
    size_t missed; /* not found, but should be (false negatives) */
};

/* right ÷ (right + extra), and right ÷ (right + missed), to `scale` digits; not known if there
 * is no such case. */
struct dec score_precision(struct score_count count, int scale);
struct dec score_recall(struct score_count count, int scale);
/* True if precision is at least that, by the exact fraction; false if it is not known. */
bool score_reaches(struct score_count count, struct dec precision);

struct score_code {
    const struct message *message;
    bool judged; /* the set does not put it off, and it is chosen */
    struct score_count counts[SCORE_LANGS];
};

struct score_rule {
    const struct rule *rule;
    bool ran;
    size_t cases[SCORE_LANGS]; /* in which something of it was found, or should have been */
    struct score_count counts[SCORE_LANGS];
    struct score_code *codes; /* one for each of the rule's messages */
};

/* The cases of a language. */
struct score_cases {
    size_t all;
    size_t good;    /* in which nothing should be found */
    size_t alarmed; /* of the good: something was found */
    size_t failed;  /* of the good: an error was found */
};

enum score_verdict { SCORE_RIGHT, SCORE_EXTRA, SCORE_MISSED };

/* One code of one case. */
struct score_pair {
    const struct message *message;
    enum score_verdict verdict;
    struct finding finding; /* the first of that code; not of SCORE_MISSED */
};

/* A case in which the rules are wrong. */
struct score_case {
    struct pos pos;
    enum lang lang;
    struct str statement, note; /* note: absent if there is none */
    const struct score_pair *pairs;
    size_t pair_count;
};

struct score {
    size_t files;
    struct score_cases cases[SCORE_LANGS];
    struct score_count counts[SCORE_LANGS];
    struct score_rule *rules; /* as the loaded ones stand */
    size_t rule_count;
    struct score_case *wrong;
    size_t wrong_count, wrong_capacity;
    size_t unjudged; /* labels of codes that are not judged */
};

/* By what a file is judged. */
struct score_means {
    const struct rules *rules;
    const struct rule_set *set;      /* NULL: every rule, as its file says */
    const struct xml_schema *plan;   /* of plans: what a piece misspells is a finding */
    const struct xml_schema *labelled;
};

/* Nothing counted yet; in the arena. Chosen are the rules and codes that `only` names, divided
 * by commas; absent: all. A name that is none of them is a finding. */
struct score *score_new(struct arena *arena, struct findings *findings,
                        const struct score_means *means, struct str only);

/* Adds the cases of a file. A mistake in it is a finding; what can be judged nevertheless is
 * counted. False if nothing could be read of it, or if a rule did not run to its end. `score`
 * points into `source` and the arena. */
bool score_file(struct arena *arena, struct findings *findings, struct score *score,
                const struct score_means *means, const struct source *source);

/* Says what falls below: all codes together, and each rule with at least SCORE_CASES_LEAST
 * cases. Of a bound that is not known nothing is said. Where something should be found and
 * nothing was, precision cannot be told and does not reach any bound. */
enum { SCORE_CASES_LEAST = 10 };
void score_judge(struct findings *findings, const struct score *score, struct dec at_least,
                 struct dec each);

#define SCORE_MESSAGES(M)                                                                   \
    M(LABEL_MISSPELT, "label-misspelt", LEVEL_ERROR,                                        \
      "no rule has a finding “{code}”; probably “{nearest}” is meant",                      \
      "没有规则的提示代码是“{code}”；可能是“{nearest}”", "Correct the code.", "请更正代码。") \
    M(LABEL_UNKNOWN, "label-unknown", LEVEL_ERROR, "no rule has a finding “{code}”",        \
      "没有规则的提示代码是“{code}”",                                                       \
      "planpact rules show names the findings of a rule; rules of your own are given with " \
      "--rules.",                                                                           \
      "用 planpact rules show 查看规则的提示代码；自己的规则用 --rules 指定。")             \
    M(LABEL_ELSEWHERE, "label-elsewhere", LEVEL_ERROR,                                      \
      "“{code}” is a finding of the rule {rule}, which looks at <{element}>; this case "    \
      "shows none",                                                                         \
      "“{code}”是规则 {rule} 的提示，该规则检查 <{element}>，而此用例中没有该元素",         \
      "Remove the code, or show such a part of a plan.",                                    \
      "请删除该代码，或在用例中写出该元素。")                                               \
    M(CASE_EMPTY, "case-empty", LEVEL_ERROR, "the case shows no part of a plan",            \
      "该用例中没有计划内容", "Put a goal or another part of a plan into it.",              \
      "请写入一个目标或计划的其他部分。")                                                   \
    M(CASES_NONE, "cases-none", LEVEL_ERROR, "there are no cases to judge the rules by",    \
      "没有可用来评判规则的用例", "Write cases: <case finds=\"…\"><goal …>…</goal></case>.", \
      "请编写用例：<case finds=\"…\"><goal …>…</goal></case>。")                            \
    M(SCORE_LOW, "score-low", LEVEL_ERROR,                                                  \
      "of {found} findings {right} are right: a precision of {precision}, below {wanted}",  \
      "{found} 项提示中有 {right} 项正确：精确率 {precision}，低于 {wanted}",               \
      "--wrong shows the cases that are judged wrongly.", "用 --wrong 查看判断有误的用例。") \
    M(SCORE_RULE_LOW, "score-rule-low", LEVEL_ERROR,                                        \
      "the rule {rule}: of {found} findings {right} are right: a precision of {precision}, " \
      "below {wanted}",                                                                     \
      "规则 {rule}：{found} 项提示中有 {right} 项正确：精确率 {precision}，低于 {wanted}",  \
      "--wrong shows the cases that are judged wrongly.", "用 --wrong 查看判断有误的用例。") \
    M(SCORE_SILENT, "score-silent", LEVEL_ERROR,                                            \
      "nothing was found in any case, so there is no precision to compare with {wanted}",   \
      "所有用例中均无提示，因此没有可与 {wanted} 比较的精确率",                             \
      "Add cases in which something is to be found, or correct the rules.",                 \
      "请补充应有提示的用例，或更正规则。")                                                 \
    M(SCORE_RULE_SILENT, "score-rule-silent", LEVEL_ERROR,                                  \
      "the rule {rule} found nothing in {cases} cases in which it should, so there is no "  \
      "precision to compare with {wanted}",                                                 \
      "规则 {rule} 在 {cases} 个应有提示的用例中均无提示，因此没有可与 {wanted} 比较的精确率", \
      "--wrong shows the cases that are judged wrongly.", "用 --wrong 查看判断有误的用例。")

SCORE_MESSAGES(MESSAGE_DECLARE)

#endif
