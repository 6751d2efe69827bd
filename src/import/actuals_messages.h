/* import/actuals_messages: what can be wrong with the tables of a review, beyond what can be
 * wrong with any table. */
#ifndef PLANPACT_IMPORT_ACTUALS_MESSAGES_H
#define PLANPACT_IMPORT_ACTUALS_MESSAGES_H

#include "base/finding.h"

/* The table as a whole, and names */
#define ACTUALS_NAME_MESSAGES(M)                                                              \
    M(ACTUALS_KIND_UNKNOWN, "actuals-kind-unknown", LEVEL_ERROR,                              \
      "the headings do not tell what the table holds; nearest is a table of {kind}, which "   \
      "needs these too: {missing}",                                                           \
      "列标题无法说明表格内容；最接近的是{kind}表，但还缺少：{missing}",                      \
      "Use the headings that planpact actuals PLAN --quarter Q1 --forms FOLDER writes.",      \
      "请使用 planpact actuals PLAN --quarter Q1 --forms FOLDER 生成的列标题。")              \
    M(ACTUALS_KIND_UNCLEAR, "actuals-kind-unclear", LEVEL_ERROR,                              \
      "the headings fit a table of {one} as well as one of {other}",                          \
      "列标题既符合{one}表，也符合{other}表",                                                 \
      "Use the headings that planpact actuals PLAN --quarter Q1 --forms FOLDER writes.",      \
      "请使用 planpact actuals PLAN --quarter Q1 --forms FOLDER 生成的列标题。")              \
    M(ACTUALS_NAME_UNKNOWN, "actuals-name-unknown", LEVEL_ERROR,                              \
      "cell {cell}: the plan has no {what} “{name}”",                                         \
      "单元格 {cell}：计划中没有名为“{name}”的{what}",                                        \
      "Write its id as the plan has it; planpact actuals PLAN --quarter Q1 --forms FOLDER "   \
      "writes tables with all of them.",                                                      \
      "请按计划填写其编号；planpact actuals PLAN --quarter Q1 --forms FOLDER 可生成列有全部"  \
      "编号的表格。")                                                                         \
    M(ACTUALS_NAME_MISSPELT, "actuals-name-misspelt", LEVEL_ERROR,                            \
      "cell {cell}: the plan has no {what} “{name}”; probably “{nearest}” is meant",          \
      "单元格 {cell}：计划中没有名为“{name}”的{what}；可能是“{nearest}”",                     \
      "Correct it.", "请更正。")                                                              \
    M(ACTUALS_NAME_UNCLEAR, "actuals-name-unclear", LEVEL_ERROR,                              \
      "cell {cell}: “{name}” may mean “{one}” or “{other}”",                                  \
      "单元格 {cell}：“{name}”既可指“{one}”，也可指“{other}”", "Write the one that is meant.", \
      "请写明所指的一项。")                                                                   \
    M(ACTUALS_NAME_KIND, "actuals-name-kind", LEVEL_ERROR,                                    \
      "cell {cell}: “{name}” is <{element}> in the plan; what belongs here is: {what}",       \
      "单元格 {cell}：“{name}”在计划中是 <{element}>；此处应填：{what}",                      \
      "Write the id of such a one, or move the row to the table where it belongs.",           \
      "请填写相应的编号，或将该行移至相应的表格。")                                           \
    M(ACTUALS_TERM_PAYS_NOTHING, "actuals-term-pays-nothing", LEVEL_ERROR,                    \
      "cell {cell}: the term “{name}” pays the customer nothing",                             \
      "单元格 {cell}：条款“{name}”不向客户支付任何款项",                                      \
      "Write the id of the rebate, discount or fee under which the money was paid, or take "  \
      "the row out.",                                                                         \
      "请填写该款项所依据的返利、折扣或费用的编号，或删除该行。")                             \
    M(ACTUALS_FACTOR_NEW, "actuals-factor-new", LEVEL_ERROR,                                  \
      "cell {cell}: the plan does not know the factor “{name}”, so its importance is needed", \
      "单元格 {cell}：计划中没有因素“{name}”，因此需要填写其重要性",                          \
      "Fill in the importance from 1 to 5, or write a factor as the plan has it.",            \
      "请填写 1 至 5 的重要性，或改用计划中已有的因素名称。")                                 \
    M(ACTUALS_ACTION_NEW, "actuals-action-new", LEVEL_ERROR,                                  \
      "cell {cell}: the plan has no action “{name}”, and as a new one it lacks: {missing}",   \
      "单元格 {cell}：计划中没有行动“{name}”；作为新行动还缺少：{missing}",                   \
      "Correct the id, or fill in what the new action is, who does it and by when.",          \
      "请更正编号，或补充新行动的内容、负责人和截止日期。")                                   \
    M(ACTUALS_ID_TAKEN, "actuals-id-taken", LEVEL_ERROR,                                      \
      "cell {cell}: “{name}” is the id of a <{element}> of the plan, so no new action can "   \
      "have it",                                                                              \
      "单元格 {cell}：“{name}”已是计划中 <{element}> 的编号，不能用于新行动",                 \
      "Choose another id.", "请换一个编号。")

/* Values */
#define ACTUALS_VALUE_MESSAGES(M)                                                             \
    M(ACTUALS_QUARTER_YEAR, "actuals-quarter-year", LEVEL_ERROR,                              \
      "cell {cell}: “{value}” in “{heading}” is a quarter of another year than the plan’s, "  \
      "{year}",                                                                               \
      "单元格 {cell}：“{heading}”中的“{value}”不属于计划年度 {year}",                         \
      "Correct the quarter, or leave the row out: it belongs to another plan.",               \
      "请更正季度，或删除该行：它属于另一份计划。")                                           \
    M(ACTUALS_QUARTER_LATER, "actuals-quarter-later", LEVEL_WARNING,                          \
      "cell {cell}: {quarter} comes after the quarter under review, {reviewed}; such rows of "  \
      "this table are not taken in",                                                          \
      "单元格 {cell}：{quarter} 晚于本次回顾的季度 {reviewed}；表中此类行不予采用",           \
      "Nothing to do if the table was made for a later review.",                              \
      "如该表用于以后的回顾，则不必处理。")                                                   \
    M(ACTUALS_RATING, "actuals-rating-range", LEVEL_ERROR,                                    \
      "cell {cell}: “{value}” in “{heading}” is no rating from 1 to 5",                       \
      "单元格 {cell}：“{heading}”中的“{value}”不是 1 至 5 的评分",                            \
      "Write 1 (very low) to 5 (very high), or leave the cell empty if nobody was asked.",    \
      "请填写 1（很低）至 5（很高）；未调查的请留空。")                                       \
    M(ACTUALS_PERCENT, "actuals-percent-range", LEVEL_ERROR,                                  \
      "cell {cell}: “{value}” in “{heading}” is no share of a whole, from 0 to 100",          \
      "单元格 {cell}：“{heading}”中的“{value}”不是 0 至 100 之间的比例",                      \
      "Write 65 for 65 %.", "65% 请写作 65。")                                                \
    M(ACTUALS_FRACTION, "actuals-fraction", LEVEL_WARNING,                                    \
      "cell {cell}: “{value}” in “{heading}” is read as {value} %; the plan’s target is "     \
      "{target} %",                                                                           \
      "单元格 {cell}：“{heading}”中的“{value}”读作 {value}%；计划目标为 {target}%",           \
      "If a fraction was meant, multiply it by 100: 65 for 65 %.",                            \
      "如填写的是小数比例，请乘以 100：65% 写作 65。")                                        \
    M(ACTUALS_BELOW_ZERO, "actuals-below-zero", LEVEL_ERROR,                                  \
      "cell {cell}: “{value}” in “{heading}” is below zero",                                  \
      "单元格 {cell}：“{heading}”中的“{value}”小于零", "Correct it.", "请更正。")             \
    M(ACTUALS_WHOLE, "actuals-whole", LEVEL_ERROR,                                            \
      "cell {cell}: “{value}” in “{heading}” is not a whole number",                          \
      "单元格 {cell}：“{heading}”中的“{value}”不是整数", "Write digits only.",                \
      "请只写数字。")                                                                         \
    M(ACTUALS_UNIT, "actuals-unit", LEVEL_ERROR,                                              \
      "cell {cell}: the unit is “{unit}”, but the plan has “{name}” in “{wanted}”",           \
      "单元格 {cell}：单位为“{unit}”，但计划中“{name}”的单位是“{wanted}”",                    \
      "Give the value in the plan’s unit.", "请按计划的单位填写数值。")                       \
    M(ACTUALS_COMPLAINT_ORDER, "actuals-complaint-order", LEVEL_ERROR,                        \
      "cell {cell}: {date} is before {received}, when the complaint was received",            \
      "单元格 {cell}：{date} 早于收到投诉的日期 {received}", "Correct one of the two dates.", \
      "请更正其中一个日期。")                                                                 \
    M(ACTUALS_DATE_QUARTER, "actuals-date-quarter", LEVEL_WARNING,                            \
      "cell {cell}: {date} does not lie in {quarter}, which is from {first} to {last}",       \
      "单元格 {cell}：{date} 不在 {quarter}（{first} 至 {last}）之内",                        \
      "Correct the date or the quarter; the row counts in the quarter it names.",             \
      "请更正日期或季度；该行按所填季度计入。")                                               \
    M(ACTUALS_ACTION_STATE, "actuals-action-state", LEVEL_ERROR,                              \
      "cell {cell}: the action is said to be done on {date}, but its state is not “done”",    \
      "单元格 {cell}：行动填有完成日期 {date}，但状态不是“已完成”",                           \
      "Write the state “done”, or take the date out.", "请将状态改为“已完成”，或删去日期。")

/* One row against others */
#define ACTUALS_ROW_MESSAGES(M)                                                               \
    M(ACTUALS_ROW_TWICE, "actuals-row-twice", LEVEL_ERROR,                                    \
      "cell {cell}: row {first} speaks of the same already: {name}",                          \
      "单元格 {cell}：第 {first} 行已填写同一项：{name}",                                     \
      "Keep one of the two rows; two payments need different document numbers.",              \
      "两行请只保留一行；两笔付款须有不同的凭证号。")                                         \
    M(ACTUALS_REPEATED, "actuals-repeated", LEVEL_ERROR,                                      \
      "cell {cell}: {name} was delivered before, in {first}",                                 \
      "单元格 {cell}：{name} 此前已在 {first} 中交付",                                        \
      "Say what counts: --repeated replace, if the later file corrects the earlier one, or "  \
      "--repeated add, if it comes on top of it; a column “Delivery” with replace or add "    \
      "says it in the file itself.",                                                          \
      "请说明如何处理：后一文件用于更正时用 --repeated replace，用于累加时用 "               \
      "--repeated add；也可在文件中增加“交付方式”列，填写“替换”或“追加”。")                   \
    M(ACTUALS_ADD_KIND, "actuals-add-kind", LEVEL_ERROR,                                      \
      "cell {cell}: {name} was delivered before, in {first}, and {kind} cannot be added up",  \
      "单元格 {cell}：{name} 此前已在 {first} 中交付，而{kind}不能累加",                      \
      "Keep one of the two rows, or say that the later one replaces the earlier.",            \
      "两行请只保留一行，或说明以后者替换前者。")                                             \
    M(ACTUALS_ADD_MEASURE, "actuals-add-measure", LEVEL_ERROR,                                \
      "cell {cell}: {name} was delivered before, in {first}, and the quarters of this goal "  \
      "or measure do not add up",                                                             \
      "单元格 {cell}：{name} 此前已在 {first} 中交付，而该目标或指标不按季度合计",            \
      "Keep one of the two rows, or say that the later one replaces the earlier.",            \
      "两行请只保留一行，或说明以后者替换前者。")                                             \
    M(ACTUALS_COMPLAINT_DIFFERS, "actuals-complaint-differs", LEVEL_ERROR,                    \
      "cell {cell}: complaint {name} was received on {date}, but {first} says {other}",       \
      "单元格 {cell}：投诉 {name} 的收到日期为 {date}，但 {first} 中为 {other}",              \
      "Correct one of the two, give a new complaint a number of its own, or say "             \
      "--repeated replace.",                                                                  \
      "请更正其中一处，新投诉请另编号码，或用 --repeated replace。")                          \
    M(ACTUALS_MEASURE_DIFFERS, "actuals-measure-differs", LEVEL_ERROR,                        \
      "cell {cell}: {name} is {value}, but {first} says {other} for “{goal}”, whose measure " \
      "it is",                                                                                \
      "单元格 {cell}：{name} 为 {value}，但 {first} 中以其为指标的目标“{goal}”为 {other}",    \
      "Correct one of the two.", "请更正其中一处。")

#define ACTUALS_MESSAGES(M) \
    ACTUALS_NAME_MESSAGES(M) ACTUALS_VALUE_MESSAGES(M) ACTUALS_ROW_MESSAGES(M)

ACTUALS_MESSAGES(MESSAGE_DECLARE)

#endif
