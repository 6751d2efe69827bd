/* change/amendment_messages: why an amendment cannot be made, or does not fit a text. */
#ifndef PLANPACT_CHANGE_AMENDMENT_MESSAGES_H
#define PLANPACT_CHANGE_AMENDMENT_MESSAGES_H

#include "base/finding.h"

#define AMENDMENT_MESSAGES(M)                                                                 \
    M(AMENDMENT_PART_MISSING, "amendment-part-missing", LEVEL_ERROR,                          \
      "the text that this amendment changes has no part “{part}”",                            \
      "本补充协议所变更的文本中没有“{part}”这一部分",                                         \
      "Check the path, and that all amendments it rests on are given.",                       \
      "请检查路径，并确认已给出其所依据的全部补充协议。")                                     \
    M(AMENDMENT_FIELD_UNKNOWN, "amendment-field-unknown", LEVEL_ERROR,                        \
      "“{part}” has no field “{field}”", "“{part}”没有栏目“{field}”",                         \
      "Write the field as the plan’s file names it.", "请按计划文件中的名称填写栏目。")       \
    M(AMENDMENT_CONFLICT, "amendment-conflict", LEVEL_ERROR,                                  \
      "amendment no. {number} changes “{field}” of “{part}” from “{old}”, but the text says " \
      "“{is}”",                                                                               \
      "第 {number} 号补充协议将“{part}”的“{field}”从“{old}”变更，但文本中为“{is}”",           \
      "Another amendment has changed it, or the amendment was made for another text. Settle " \
      "which of the two holds, and correct the amendment.",                                   \
      "可能已被其他补充协议变更，或者本补充协议是针对另一文本拟定的。请确认以哪一个为准，"    \
      "并更正补充协议。")                                                                     \
    M(AMENDMENT_ELEMENT_CONFLICT, "amendment-element-conflict", LEVEL_ERROR,                  \
      "amendment no. {number} takes out “{part}”, but the text has it otherwise than the "    \
      "amendment",                                                                            \
      "第 {number} 号补充协议删除“{part}”，但文本中的内容与补充协议所载不同",                 \
      "Settle which of the two holds, and correct the amendment.",                            \
      "请确认以哪一个为准，并更正补充协议。")                                                 \
    M(AMENDMENT_PLACE_CONFLICT, "amendment-place-conflict", LEVEL_ERROR,                      \
      "amendment no. {number} moves “{part}” from place {from}, but it stands at place {is}", \
      "第 {number} 号补充协议将“{part}”从第 {from} 位移动，但它位于第 {is} 位",               \
      "Settle which of the two holds, and correct the amendment.",                            \
      "请确认以哪一个为准，并更正补充协议。")                                                 \
    M(AMENDMENT_PRESENT, "amendment-present", LEVEL_ERROR,                                    \
      "amendment no. {number} puts in <{element}> “{key}”, which the text has already",       \
      "第 {number} 号补充协议新增 <{element}>“{key}”，但文本中已有",                          \
      "Take it out of the amendment, or give it a key of its own.",                           \
      "请从补充协议中删除，或为其另取标识。")                                                 \
    M(AMENDMENT_VALUE_WRONG, "amendment-value-wrong", LEVEL_ERROR,                            \
      "“{value}” is no value of “{field}”", "“{value}”不是“{field}”的有效值",                 \
      "Write dates as 2027-07-01, amounts and rates in plain digits, words as the plan’s "    \
      "file has them.",                                                                       \
      "日期请写成 2027-07-01，金额和比率只用数字，词语按计划文件中的写法。")                  \
    M(AMENDMENT_ELEMENT_WRONG, "amendment-element-wrong", LEVEL_ERROR,                        \
      "“{part}” holds no <{element}>", "“{part}”中不能有 <{element}>",                        \
      "Put it into the part of the plan in whose place it stands there.",                     \
      "请把它放入计划中它所属的部分。")                                                       \
    M(AMENDMENT_NAME_UNKNOWN, "amendment-name-unknown", LEVEL_ERROR,                          \
      "<{element}> of a plan has no “{name}”", "计划的 <{element}> 没有“{name}”",             \
      "Write the element as a plan’s file has it.", "请按计划文件的写法书写该元素。")         \
    M(AMENDMENT_OF_RECORD, "amendment-of-record", LEVEL_ERROR,                                \
      "amendment no. {number} changes “{name}”, which is the plan’s record and no part of "   \
      "the contract’s text",                                                                  \
      "第 {number} 号补充协议变更“{name}”，而它属于计划的记录，不是合同文本",                 \
      "Take the change out of the amendment.", "请从补充协议中删除该项变更。")                \
    M(AMENDMENT_CHANGED_TWICE, "amendment-changed-twice", LEVEL_ERROR,                        \
      "the amendment changes this twice: “{part}” “{field}”",                                 \
      "补充协议对此变更了两次：“{part}”“{field}”", "Keep one of the two.",                    \
      "请保留其中一处。")                                                                     \
    M(AMENDMENT_EMPTY, "amendment-empty", LEVEL_ERROR, "the amendment changes nothing",       \
      "补充协议没有变更任何内容", "Say at least one change.", "请至少写明一项变更。")         \
    M(AMENDMENT_OTHER_PLAN, "amendment-other-plan", LEVEL_ERROR,                              \
      "amendment no. {number} belongs to the plan {of}, not to {id}",                         \
      "第 {number} 号补充协议属于计划 {of}，而不是 {id}", "Give the amendments of this plan.", \
      "请给出本计划的补充协议。")                                                             \
    M(AMENDMENT_OTHER_VERSION, "amendment-other-version", LEVEL_ERROR,                        \
      "amendment no. {number} was made for version {of} of the plan; this is version {is}",   \
      "第 {number} 号补充协议是针对计划第 {of} 版拟定的，而本计划为第 {is} 版",               \
      "Give the version that was signed, or make the amendment anew.",                        \
      "请给出已签署的版本，或重新拟定补充协议。")                                             \
    M(AMENDMENT_NUMBER_TWICE, "amendment-number-twice", LEVEL_ERROR,                          \
      "there are two amendments no. {number}: {first} and {second}",                          \
      "有两份第 {number} 号补充协议：{first} 和 {second}",                                    \
      "Give each amendment once; a new one takes the next number.",                           \
      "每份补充协议只给出一次；新的补充协议请用下一个编号。")                                 \
    M(AMENDMENT_IN_TEXT, "amendment-in-text", LEVEL_ERROR,                                    \
      "amendment no. {number} is already in this text, which is a conformed copy",            \
      "本文本为合并文本，已含第 {number} 号补充协议",                                         \
      "Give the plan that was signed and all its amendments, or only those that the "         \
      "conformed copy lacks.",                                                                \
      "请给出已签署的计划及其全部补充协议，或只给出合并文本尚未包含的补充协议。")             \
    M(AMENDMENT_RESTS_MISSING, "amendment-rests-missing", LEVEL_ERROR,                        \
      "amendment no. {number} rests on amendment no. {on}, which is not given",               \
      "第 {number} 号补充协议以第 {on} 号补充协议为依据，但后者未给出",                       \
      "Give no. {on} as well.", "请一并给出第 {on} 号补充协议。")                             \
    M(AMENDMENT_RESTS_OTHER, "amendment-rests-other", LEVEL_ERROR,                            \
      "amendment no. {number} rests on another no. {on} than the one given",                  \
      "第 {number} 号补充协议所依据的第 {on} 号补充协议与给出的不是同一份",                   \
      "Give the file of no. {on} as it was when no. {number} was made.",                      \
      "请给出拟定第 {number} 号时所用的第 {on} 号补充协议文件。")                             \
    M(AMENDMENT_RESTS_LATER, "amendment-rests-later", LEVEL_ERROR,                            \
      "amendment no. {number} takes effect on {date} and rests on no. {on}, which takes "     \
      "effect on {later}",                                                                    \
      "第 {number} 号补充协议自 {date} 起适用，而其所依据的第 {on} 号补充协议自 {later} 起适用", \
      "Correct one of the two dates, or make no. {number} anew without no. {on}.",            \
      "请更正其中一个日期，或不以第 {on} 号为依据重新拟定第 {number} 号。")                   \
    M(AMENDMENT_RESTS_CIRCLE, "amendment-rests-circle", LEVEL_ERROR,                          \
      "amendment no. {number} rests, directly or through others, on itself",                  \
      "第 {number} 号补充协议直接或间接以自身为依据",                                         \
      "Correct restsOn: an amendment rests on earlier ones only.",                            \
      "请更正 restsOn：补充协议只能以在先的补充协议为依据。")                                 \
    M(AMENDMENT_INVALID, "amendment-invalid", LEVEL_ERROR,                                    \
      "with amendment no. {number} the text would be no valid plan; its mistakes stand here",  \
      "并入第 {number} 号补充协议后，文本将不是有效的计划；错误已列出",                       \
      "Correct the amendment.", "请更正补充协议。")                                           \
    M(AMENDMENT_NOTHING, "amendment-nothing", LEVEL_ERROR,                                    \
      "the two plans say the same; there is nothing to amend",                                \
      "两份计划内容相同，没有可变更的内容", "Give the signed plan, and the plan as it is to be.", \
      "请给出已签署的计划和变更后的计划。")                                                   \
    M(AMENDMENT_UNSURE, "amendment-unsure", LEVEL_FAILURE,                                    \
      "the amendment would not give the changed plan; it was not made",                       \
      "补充协议不能准确得出变更后的计划，未予生成",                                           \
      "This is a mistake of the program. Please report it with the two plans.",               \
      "这是程序的错误，请连同两份计划一并报告。")                                             \
    M(AMENDMENT_RECORD, "amendment-record-left", LEVEL_NOTE,                                  \
      "“{name}” differs, too; it is no part of the contract’s text, and the amendment leaves " \
      "it out",                                                                               \
      "“{name}”也不同；它不属于合同文本，补充协议未予收录",                                   \
      "The signed version keeps its number; planpact asof records what is in force.",         \
      "已签署的版本保留其版本号；有效文本由 planpact asof 记录。")                            \
    M(AMENDMENT_BEFORE_YEAR, "amendment-outside-year", LEVEL_ERROR,                           \
      "the amendment cannot take effect on {date}: the plan year runs from {start} to {end}", \
      "补充协议不能自 {date} 起适用：计划年度为 {start} 至 {end}",                            \
      "Choose a day of the plan year.", "请选择计划年度内的日期。")                           \
    M(AMENDMENT_EFFECTIVE_PAST, "amendment-effective-past", LEVEL_ERROR,                      \
      "the amendment cannot take effect on {date}: {quarter} ended on {end}, and today is "   \
      "{today}",                                                                              \
      "补充协议不能自 {date} 起适用：{quarter} 已于 {end} 届满，今天是 {today}",              \
      "Choose a day of a quarter that has not ended, or, if an error is corrected, add "      \
      "--correction.",                                                                        \
      "请选择尚未届满的季度内的日期；如系更正错误，请加 --correction。")                      \
    M(AMENDMENT_QUARTER_CLOSED, "amendment-quarter-closed", LEVEL_ERROR,                      \
      "“{part}” “{field}” belongs to {quarter}, which ended on {end}, before the amendment "  \
      "takes effect on {date}",                                                               \
      "“{part}”的“{field}”属于 {quarter}，该季度已于 {end} 届满，早于补充协议的适用起始日 "   \
      "{date}",                                                                               \
      "Leave what belongs to a closed quarter as it was, or, if it corrects an error, add "   \
      "--correction.",                                                                        \
      "请保留已届满季度的内容；如系更正错误，请加 --correction。")                            \
    M(AMENDMENT_PERIOD_BEGUN, "amendment-period-begun", LEVEL_ERROR,                          \
      "“{part}” is paid by periods, and one has begun before {date}; a change can take "      \
      "effect on {next}",                                                                     \
      "“{part}”按期计算，{date} 之前已开始一个期间；变更最早可自 {next} 起适用",              \
      "Let the amendment take effect on the first day of a period, or, if an error is "       \
      "corrected, add --correction.",                                                         \
      "请将适用起始日定为某一期间的第一天；如系更正错误，请加 --correction。")                \
    M(AMENDMENT_LOCKED, "amendment-locked", LEVEL_ERROR,                                      \
      "“{part}” “{field}” is signed as locked; an amendment does not change it",              \
      "“{part}”的“{field}”在签署时已锁定，补充协议不得变更",                                  \
      "Leave it as it was. What is locked can only be agreed anew in a new contract.",        \
      "请保持原样。锁定的内容只能在新合同中另行约定。")                                       \
    M(AMENDMENT_LOCK_CHANGED, "amendment-lock-changed", LEVEL_ERROR,                          \
      "the lock on “{part}” “{field}” is not the same in both plans",                         \
      "两份计划中“{part}”的“{field}”的锁定状态不同",                                          \
      "An amendment neither sets nor lifts locks: write locked=\"yes\" as the signed plan "   \
      "has it.",                                                                              \
      "补充协议既不加锁也不解锁：locked=\"yes\" 请与已签署的计划保持一致。")                  \
    M(AMENDMENT_CLAUSE_LOCKED, "amendment-clause-locked", LEVEL_ERROR,                        \
      "the agreement template locks the clause “{title}”, and the changed plan leaves it out, " \
      "replaces it or speaks of it",                                                          \
      "协议模板锁定了条款“{title}”，而变更后的计划删除、替换或提及了该条款",                  \
      "Leave the clause as it stands; ask counsel if it must change.",                        \
      "请保留该条款；确需变更的，请咨询法务。")                                               \
    M(AMENDMENT_IDENTITY, "amendment-identity", LEVEL_ERROR,                                  \
      "“{part}” “{field}” says which contract this is; an amendment does not change it",      \
      "“{part}”的“{field}”用于确定合同本身，补充协议不得变更",                                \
      "Leave it as it was, or make a new contract.", "请保持原样，或另行订立合同。")          \
    M(AMENDMENT_UNSOUND, "amendment-plan-unsound", LEVEL_ERROR,                               \
      "the plan as changed has mistakes; no amendment was made of it",                        \
      "变更后的计划存在错误，未生成补充协议", "Correct those above first.", "请先更正以上错误。") \
    M(AMENDMENT_FINAL_REFUSED, "amendment-final-refused", LEVEL_ERROR,                        \
      "a final amendment is not made while there are errors; nothing was written",            \
      "存在错误，不能生成定稿补充协议；未写入任何内容",                                       \
      "Correct the errors above, or leave --final out for a draft.",                          \
      "请更正上述错误，或去掉 --final 生成草稿。")                                            \
    M(AMENDMENT_UNSEEN, "amendment-unseen", LEVEL_WARNING,                                    \
      "the text of “{part}” “{field}” changes only in a language in which this document is "  \
      "not; who signs it does not see the change",                                            \
      "“{part}”的“{field}”仅在本文件未采用的语言中有变更，签署人看不到该项变更",              \
      "Change the text in both languages, or make the document in both: --lang zh-Hans,en.",  \
      "请同时变更两种语言的文字，或以两种语言生成文件：--lang zh-Hans,en。")                  \
    M(AMENDMENT_INTERNAL_ONLY, "amendment-internal-only", LEVEL_ERROR,                        \
      "all that the amendment changes is internal; there is nothing for both parties to sign", \
      "补充协议变更的内容均为内部内容，没有需双方签署的内容",                                 \
      "Change the plan itself, or make the internal copy: --audience internal.",              \
      "请直接修改计划，或生成内部版本：--audience internal。")                                \
    M(DECISION_FIELD, "decision-field-unknown", LEVEL_ERROR,                                  \
      "decision {id}: “{part}” has no field “{field}”",                                       \
      "决定 {id}：“{part}”没有栏目“{field}”",                                                 \
      "Write the field as the plan’s file names it: target.value, tier[2].rate, due.",        \
      "请按计划文件中的名称填写栏目：target.value、tier[2].rate、due。")                      \
    M(DECISION_VALUE, "decision-value-wrong", LEVEL_ERROR,                                    \
      "decision {id}: “{value}” is no value of “{field}”",                                    \
      "决定 {id}：“{value}”不是“{field}”的有效值",                                            \
      "Write dates as 2027-07-01, amounts and rates in plain digits, words as the plan’s "    \
      "file has them.",                                                                       \
      "日期请写成 2027-07-01，金额和比率只用数字，词语按计划文件中的写法。")                  \
    M(DECISION_UNKNOWN, "decision-unknown", LEVEL_ERROR,                                      \
      "there is no decision {id} in the tables", "表中没有决定 {id}",                         \
      "Write the ids of --only as the tables have them.", "请按表中的写法填写 --only 的标识。") \
    M(CONFORMED_FINAL, "conformed-final", LEVEL_ERROR,                                        \
      "this is a conformed copy: the text in force on {date}, which nobody signs",            \
      "本文件为合并文本，即 {date} 的有效文本，不供签署",                                     \
      "Sign the amendment; leave --final out for the conformed copy.",                        \
      "请签署补充协议；生成合并文本时请去掉 --final。")

AMENDMENT_MESSAGES(MESSAGE_DECLARE)

#endif
