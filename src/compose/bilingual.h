/* compose/bilingual: messages of contracts in two languages. */
#ifndef PLANPACT_COMPOSE_BILINGUAL_H
#define PLANPACT_COMPOSE_BILINGUAL_H

#include "compose/compose.h"

#define BILINGUAL_MESSAGES(M)                                                                \
    M(LANGUAGE_PREVAILS_MISSING, "language-prevails-missing", LEVEL_WARNING,                 \
      "the contract is in two languages, but the plan does not say which of them prevails",  \
      "合同以两种语言订立，但计划未注明以哪种文本为准",                                      \
      "Write prevails=\"{language}\" in <agreement>, or the tag of the other language.",     \
      "请在 <agreement> 中写明 prevails=\"{language}\"，或填写另一种语言的代码。")           \
    M(LANGUAGE_PREVAILS_FINAL, "language-prevails-final", LEVEL_ERROR,                       \
      "a final contract in two languages must say which of them prevails",                   \
      "双语定稿合同必须注明以哪种文本为准",                                                  \
      "Write prevails=\"{language}\" in <agreement>, or the tag of the other language.",     \
      "请在 <agreement> 中写明 prevails=\"{language}\"，或填写另一种语言的代码。")           \
    M(LANGUAGE_PREVAILS_OTHER, "language-prevails-other", LEVEL_ERROR,                       \
      "“{language}” is to prevail, but the contract is in {left} and {right}",               \
      "计划注明以“{language}”文本为准，但合同的语言是 {left} 和 {right}",                    \
      "Name one of the two languages in prevails, or render in other languages.",            \
      "请在 prevails 中填写这两种语言之一，或换用其他语言生成。")                            \
    M(TEMPLATES_DIFFER, "template-languages-differ", LEVEL_ERROR,                            \
      "the templates of the two languages differ: here stands {here}, but at {place} stands " \
      "{there}",                                                                             \
      "两种语言的模板不一致：此处为 {here}，而 {place} 处为 {there}",                        \
      "Give both templates the same elements with the same ids and conditions, in the same " \
      "order.",                                                                              \
      "请使两份模板的元素、id 和条件一致，顺序相同。")                                       \
    M(TEMPLATES_LACK, "template-language-lacks", LEVEL_ERROR,                                \
      "{here} stands in the template of one language only: not at {place}",                  \
      "{here} 只出现在一种语言的模板中：{place} 处没有",                                     \
      "Add it to the other template, or remove it here.",                                    \
      "请在另一份模板中补上，或在此处删除。")                                                \
    M(TEMPLATES_FIELD, "template-language-field", LEVEL_ERROR,                               \
      "{field} stands in the template of one language only: not at {place}",                 \
      "{field} 只出现在一种语言的模板中：{place} 处没有",                                    \
      "Print the same fields and references in both languages.",                             \
      "两种语言应打印相同的字段和引用。")

BILINGUAL_MESSAGES(MESSAGE_DECLARE)

#endif
