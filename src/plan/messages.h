/* plan/messages: what only a reader of the whole plan can see to be wrong. */
#ifndef PLANPACT_PLAN_MESSAGES_H
#define PLANPACT_PLAN_MESSAGES_H

#include "base/finding.h"

#define PLAN_MESSAGES(M)                                                                      \
    M(PLAN_ID_TWICE, "plan-id-twice", LEVEL_ERROR,                                            \
      "the id “{id}” is in use already, on line {line}", "标识“{id}”已在第 {line} 行使用",    \
      "Choose another id here, and correct what refers to it.",                               \
      "请在此处换一个标识，并更正引用它的地方。")                                             \
    M(PLAN_REFERENCE_UNKNOWN, "plan-reference-unknown", LEVEL_ERROR,                          \
      "“{field}” names “{id}”, but nothing in the plan has that id",                          \
      "“{field}”引用了“{id}”，但计划中没有这个标识",                                          \
      "Write the id of a <{wanted}> of this plan, or add one with this id.",                  \
      "请填写本计划中某个 <{wanted}> 的标识，或新增一个使用该标识的 <{wanted}>。")            \
    M(PLAN_REFERENCE_MISSPELT, "plan-reference-misspelt", LEVEL_ERROR,                        \
      "“{field}” names “{id}”, but nothing in the plan has that id; probably “{nearest}” "    \
      "is meant",                                                                             \
      "“{field}”引用了“{id}”，但计划中没有这个标识；可能是“{nearest}”", "Correct it.",        \
      "请更正。")                                                                             \
    M(PLAN_REFERENCE_KIND, "plan-reference-kind", LEVEL_ERROR,                                \
      "“{field}” names “{id}”, which is a <{found}>, not a <{wanted}>",                       \
      "“{field}”引用的“{id}”是 <{found}>，而不是 <{wanted}>",                                 \
      "Write the id of a <{wanted}>.", "请填写某个 <{wanted}> 的标识。")                      \
    M(PLAN_REFERENCES_MANY, "plan-references-many", LEVEL_ERROR,                              \
      "more than {limit} ids or references are wrong; the rest was not examined",             \
      "错误的标识或引用超过 {limit} 处；其余未再检查", "Correct those above first.",          \
      "请先更正前面的错误。")                                                                 \
    M(PLAN_DATES_BACKWARDS, "plan-dates-backwards", LEVEL_ERROR,                              \
      "“{later}” ({end}) is before “{earlier}” ({start})",                                    \
      "“{later}”（{end}）早于“{earlier}”（{start}）", "Correct one of the two dates.",        \
      "请更正其中一个日期。")                                                                 \
    M(PLAN_CLAUSE_EMPTY, "plan-clause-empty", LEVEL_ERROR,                                    \
      "this <clause> has neither ref nor id", "此 <clause> 既没有 ref 也没有 id",             \
      "Write ref=\"…\" to take in a clause of the template, or id=\"…\" for a clause of "     \
      "your own.",                                                                            \
      "引用模板条款请写 ref=\"…\"，自拟条款请写 id=\"…\"。")                                  \
    M(PLAN_CLAUSE_BOTH, "plan-clause-both", LEVEL_ERROR,                                      \
      "this <clause> has both ref and id", "此 <clause> 同时写了 ref 和 id",                  \
      "Keep ref for a clause of the template, or id for a clause of your own.",               \
      "引用模板条款只留 ref，自拟条款只留 id。")                                               \
    M(PLAN_TEXT_MISSING, "plan-text-missing", LEVEL_ERROR, "this <{element}> holds no text",  \
      "此 <{element}> 没有文字", "Write the text between its tags.",                          \
      "请在标签之间填写文字。")                                                               \
    M(PLAN_LANGUAGE_MISSING, "plan-language-missing", LEVEL_ERROR,                            \
      "this further <{element}> does not say in which language it is",                        \
      "这一处 <{element}> 没有注明语言",                                                      \
      "Remove it, or write xml:lang=\"en\", xml:lang=\"zh-Hans\" or xml:lang=\"zh-Hant\".",                 \
      "请删除，或注明 xml:lang=\"en\"、xml:lang=\"zh-Hans\" 或 xml:lang=\"zh-Hant\"。")               \
    M(PLAN_LANGUAGE_UNKNOWN, "plan-language-unknown", LEVEL_ERROR,                            \
      "there are no documents in the language “{tag}”", "不支持语言“{tag}”的文件",            \
      "Languages: en, zh-Hans, zh-Hant.", "可用语言：en、zh-Hans、zh-Hant。")                 \
    M(PLAN_LANGUAGE_TWICE, "plan-language-twice", LEVEL_ERROR,                                \
      "“{field}” has been given in {language} already", "“{field}”的 {language} 文本重复",    \
      "Keep one of the two.", "两处只保留一处。")                                             \
    M(PLAN_UNTRANSLATED, "plan-untranslated", LEVEL_WARNING,                                  \
      "the plan has no texts in {language}; they are printed as they are written",            \
      "计划中没有 {language} 文本；将按原文印出",                                             \
      "Add child elements with xml:lang=\"{language}\" beside the texts of the plan.",        \
      "请在计划的各段文字旁加注 xml:lang=\"{language}\" 的子元素。")                          \
    M(PLAN_TEXT_UNTRANSLATED, "plan-text-untranslated", LEVEL_WARNING,                        \
      "“{field}” is not given in {language}; it is printed as it is written",                 \
      "“{field}”没有 {language} 文本；将按原文印出",                                          \
      "Add <{field} xml:lang=\"{language}\">…</{field}>.",                                    \
      "请补充 <{field} xml:lang=\"{language}\">…</{field}>。")                                \
    M(PLAN_BLANK, "plan-blank", LEVEL_WARNING, "“{field}” is still to be filled in",          \
      "“{field}”尚未填写", "Write the text in the place of the blank.",                       \
      "请在空白处填写内容。")                                                                 \
    M(PLAN_BLANK_IN_FINAL, "plan-blank-in-final", LEVEL_ERROR,                                \
      "a final contract may not have a blank: “{field}” is still to be filled in",            \
      "定稿合同不得留有空白：“{field}”尚未填写", "Write the text in the place of the blank.", \
      "请在空白处填写内容。")                                                                 \
    M(PLAN_CURRENCY_UNKNOWN, "plan-currency-unknown", LEVEL_ERROR,                            \
      "there is no currency “{code}”", "没有代码为“{code}”的货币",                            \
      "Write its code by ISO 4217: CNY, HKD, TWD, USD, EUR, GBP …",                           \
      "请按 ISO 4217 填写货币代码：CNY、HKD、TWD、USD、EUR、GBP 等。")                           \
    M(PLAN_USCC_WRONG, "plan-uscc-wrong", LEVEL_ERROR,                                        \
      "“{number}” is not a unified social credit code: {why}",                                \
      "“{number}”不是有效的统一社会信用代码：{why}",                                          \
      "Copy the 18 characters from the business licence.", "请按营业执照核对 18 位代码。")

PLAN_MESSAGES(MESSAGE_DECLARE)

#endif
