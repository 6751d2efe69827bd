/* rules/parallel: texts that stand in two languages must say the same: every number, date,
 * weekday, code and party named in one is in the other, in value: 1,240万元 is CNY 12.4 million,
 * 2027年4月20日 is 20 April 2027, 二季度 is Q2, 五家 is five. The order is free, and how often
 * something is said; "one" and "two" in words count for nothing, because languages say them
 * where others say "a" and "both". */
#ifndef PLANPACT_RULES_PARALLEL_H
#define PLANPACT_RULES_PARALLEL_H

#include "plan/plan.h"

/* Compares every text of the plan with what it says in the plan's other languages. */
void parallel_plan(struct findings *findings, const struct plan *plan);

/* Compares the texts of two elements of agreement templates, each with the language that its
 * document's element says (lang="…"); {fields} are passed over. */
void parallel_elements(struct findings *findings, const struct xml_node *left,
                       const struct xml_node *right);

#define PARALLEL_MESSAGES(M)                                                                 \
    M(BILINGUAL_NUMBER, "bilingual-number-differs", LEVEL_ERROR,                             \
      "the texts differ: {language} says “{here}”, {other} says {there} ({place})",          \
      "两种文本的数字不一致：{language}“{here}”，{other}{there}（{place}）",           \
      "Give both texts the same numbers, or write them in the same way.",                    \
      "请使两种文本的数字一致，或采用相同的写法。")                                          \
    M(BILINGUAL_DATE, "bilingual-date-differs", LEVEL_ERROR,                                 \
      "the dates differ: {language} says “{here}”, {other} says {there} ({place})",          \
      "两种文本的日期不一致：{language}“{here}”，{other}{there}（{place}）",           \
      "Give both texts the same dates.", "请使两种文本的日期一致。")                         \
    M(BILINGUAL_PARTY, "bilingual-party-differs", LEVEL_ERROR,                               \
      "the {language} text names “{here}”, but the {other} text ({place}) does not name "    \
      "“{there}”",                                                                           \
      "{language} 文本提到“{here}”，而 {other} 文本（{place}）没有提到“{there}”",            \
      "Name the same party in both texts.", "请在两种文本中写明同一方。")

PARALLEL_MESSAGES(MESSAGE_DECLARE)

#endif
