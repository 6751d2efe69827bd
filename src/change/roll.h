/* change/roll: this year's plan and what the year brought → the draft of next year's plan, and
 * the list of what somebody has to decide, confirm or know before it is negotiated.
 *
 * What the draft takes and what it leaves open:
 * - A figure of the year becomes a baseline only where the tables have all of it
 *   (figures_year; of a value "at the end" the fourth quarter). Nothing is guessed: what is not
 *   known is a blank.
 * - What was agreed for the old year (targets, quarters, budget amounts, forecast, rationale) is
 *   a blank; in a goal's statement the figures that were its own are blanks, and the years in
 *   texts about the old year are those of the new one.
 * - Terms, prices, activities, budgets of activities and texts are kept, and listed to be
 *   confirmed. Every part keeps its id.
 * - What a term paid in the old year (lastTerm): what it earned in the whole year
 *   (figures_standing), for a rebate is paid after its period; what was paid, where that is not
 *   known; nothing where neither is.
 * - Closed actions, resolved complaints, withdrawn equipment, waivers that have ended, the old
 *   findings and the change log are left out, and what referred to them with them. */
#ifndef PLANPACT_CHANGE_ROLL_H
#define PLANPACT_CHANGE_ROLL_H

#include "actuals/actuals.h"
#include "holidays/holidays.h"
#include "plan/write.h"

enum roll_group {
    ROLL_DECIDE,   /* a blank, or a choice that the old year cannot make */
    ROLL_CONFIRM,  /* kept as it was */
    ROLL_MOVED,    /* dates */
    ROLL_TAKEN,    /* from what the year brought */
    ROLL_LEFT_OUT,
    ROLL_GROUPS,
};

enum { ROLL_ARGS_MAX = 8 };

struct roll_note {
    enum roll_group group;
    const struct message *message;
    const struct plan_node *node; /* of the draft; where `old` is set, of the old plan */
    const struct field *field;    /* NULL: the node as a whole */
    bool old;
    struct arg args[ROLL_ARGS_MAX];
    size_t arg_count;
};

/* A value that is to be filled in and is no text: plan_write puts a blank there. */
struct rolled {
    const struct plan *plan;
    const struct plan_blank *blanks;
    size_t blank_count;
    const struct roll_note *notes; /* by group, and within it in the order of the plan */
    size_t note_count;
};

struct roll_given {
    const struct plan *plan;         /* the text in force at the end of its year */
    const struct plan *of_quarter[4]; /* that at the end of each quarter; NULL: plan */
    const struct actuals *actuals;   /* of that year; may hold nothing */
    const struct holidays *holidays; /* of the plan's region, or NULL */
    int year;                        /* the new plan year, after the plan's own */
    struct str id;                   /* the new plan's number; absent: the old one with its year
                                        changed, where it names the year */
    struct date today;               /* of the first entry of the change log; may be absent */
};

/* All owned by the arena; texts are the plan's and the actuals' own where they are kept. */
struct rolled change_roll(struct arena *arena, const struct roll_given *given);

#define ROLL_MESSAGES(M)                                                                       \
    M(ROLL_FIRST_CHANGE, "roll-first-change", LEVEL_NOTE,                                      \
      "Draft for {year}, made from the plan {id} of {old}",                                    \
      "{year} 年草案，由 {old} 年计划 {id} 滚动生成", "", "")                                   \
    /* ---- to be decided ---- */                                                              \
    M(ROLL_NUMBER, "roll-number", LEVEL_NOTE,                                                  \
      "the plan’s number: the old one, {id}, does not name the year",                          \
      "计划编号：原编号 {id} 中没有年份", "", "")                                              \
    M(ROLL_TARGET, "roll-target", LEVEL_NOTE,                                                  \
      "goal {id} “{title}”: target and quarters ({year}: target {target}, actual {actual})",   \
      "目标 {id}“{title}”：目标值和各季度数值（{year} 年：目标 {target}，实际 {actual}）",     \
      "", "")                                                                                  \
    M(ROLL_BASELINE, "roll-baseline", LEVEL_NOTE,                                              \
      "goal {id} “{title}”: the baseline, because the tables have no figure of the whole year " \
      "{year}; known: {known}",                                                                \
      "目标 {id}“{title}”：基数（表格中没有 {year} 年全年数据；已知：{known}）", "", "")       \
    M(ROLL_STATEMENT, "roll-statement", LEVEL_NOTE,                                            \
      "goal {id} “{title}”: the figures of its statement; years have been changed",            \
      "目标 {id}“{title}”：目标陈述中的数字（年份已更改）", "", "")                            \
    M(ROLL_RATIONALE, "roll-rationale", LEVEL_NOTE,                                            \
      "goal {id} “{title}”: why the new target can be reached",                                \
      "目标 {id}“{title}”：新目标的依据", "", "")                                              \
    M(ROLL_FINDING, "roll-finding", LEVEL_NOTE,                                                \
      "goal {id} “{title}”: which finding it answers; the tables name none for it",            \
      "目标 {id}“{title}”：针对哪项发现（表格中没有对应的发现）", "", "")                      \
    M(ROLL_SUMMARY, "roll-summary", LEVEL_NOTE, "the summary of {year}",                       \
      "{year} 年业务小结", "", "")                                                             \
    M(ROLL_FORECAST, "roll-forecast", LEVEL_NOTE, "the forecast ({year}: {amount})",           \
      "预测（{year} 年：{amount}）", "", "")                                                   \
    M(ROLL_BUDGET, "roll-budget", LEVEL_NOTE,                                                  \
      "the budget: its total ({year}: {amount})", "预算总额（{year} 年：{amount}）", "", "")   \
    M(ROLL_BUDGET_LINE, "roll-budget-line", LEVEL_NOTE,                                        \
      "budget, {title}: the amount ({year}: {amount})",                                        \
      "预算项“{title}”：金额（{year} 年：{amount}）", "", "")                                  \
    M(ROLL_LAST_TERM, "roll-last-term", LEVEL_NOTE,                                            \
      "{title}: what it paid in {year} is not known; the comparison with {year} lacks it",     \
      "{title}：{year} 年支付金额未知，与 {year} 年的比较中没有此项", "", "")                  \
    M(ROLL_GROWTH_BASE, "roll-growth-base", LEVEL_NOTE,                                        \
      "{title}: the baseline of its growth ({year}: {amount})",                                \
      "{title}：增长基数（{year} 年：{amount}）", "", "")                                      \
    M(ROLL_RATING, "roll-rating", LEVEL_NOTE,                                                  \
      "satisfaction, “{title}”: its importance or satisfaction",                               \
      "满意度“{title}”：重要性或满意度评分", "", "")                                           \
    M(ROLL_BLANK, "roll-blank", LEVEL_NOTE,                                                    \
      "“{field}”: it was still blank in the plan of {year}",                                   \
      "“{field}”：{year} 年计划中尚未填写", "", "")                                            \
    /* ---- to be confirmed ---- */                                                            \
    M(ROLL_TERM, "roll-term", LEVEL_NOTE, "{title}: rate, conditions and text",                \
      "{title}：费率、条件和文字", "", "")                                                     \
    M(ROLL_RATE, "roll-rate", LEVEL_NOTE, "{title}: {rate}, with its conditions and text",     \
      "{title}：{rate}，以及条件和文字", "", "")                                               \
    M(ROLL_TIERS, "roll-tiers", LEVEL_NOTE, "{title}: {count} tiers, from {first} to {last}",  \
      "{title}：{count} 档，从 {first} 到 {last}", "", "")                                     \
    M(ROLL_TIER_OLD, "roll-tier-old", LEVEL_NOTE,                                              \
      "{title}: tier {tier} begins at {amount}, the old {what} of goal {goal}",                \
      "{title}：第 {tier} 档从 {amount} 起，即目标 {goal} 原来的{what}", "", "")               \
    M(ROLL_FEE, "roll-fee", LEVEL_NOTE, "{title}: {amount} for {period}",                      \
      "{title}：{amount}（{period}）", "", "")                                                 \
    M(ROLL_PAYMENT, "roll-payment", LEVEL_NOTE, "payment within {days} days",                  \
      "付款期限 {days} 天", "", "")                                                            \
    M(ROLL_PROPOSED, "roll-proposed", LEVEL_NOTE,                                              \
      "activity {id} “{title}”: its content, and its budget of {amount}, as in {year}",        \
      "活动 {id}“{title}”：内容及预算 {amount}（沿用 {year} 年）", "", "")                           \
    M(ROLL_CONTENT, "roll-content", LEVEL_NOTE,                                                \
      "activity {id} “{title}”: its content, as in {year}",                                    \
      "活动 {id}“{title}”：内容（沿用 {year} 年）", "", "")                                    \
    M(ROLL_OPEN_TEXTS, "roll-open-texts", LEVEL_NOTE,                                          \
      "findings and notes on promotions are the tables’ own words, and both parties would "    \
      "see them: mark with audience=\"internal\" what the customer is not to read",            \
      "发现和促销备注为表格原文，双方均可看到：不给客户看的内容请标注 audience=\"internal\"",  \
      "", "")                                                                                  \
    M(ROLL_YEARS, "roll-years", LEVEL_NOTE,                                                    \
      "“{title}”, {field}: years in the text have been changed; read it again",                \
      "“{title}”的{field}：文字中的年份已更改，请重新阅读", "", "")                            \
    M(ROLL_PRODUCTS, "roll-products", LEVEL_NOTE,                                              \
      "prices and quantities of the products ({count})", "产品的价格和数量（{count} 种）", "", "")       \
    M(ROLL_MARKET, "roll-market", LEVEL_NOTE,                                                  \
      "“{field}” of the situation stands as in the plan of {year}",                            \
      "现状中的“{field}”沿用 {year} 年计划的文字", \
      "", "")                                                                                  \
    M(ROLL_INDICATOR, "roll-indicator", LEVEL_NOTE,                                            \
      "market figure “{title}”: it is that of {period}", "市场数据“{title}”：为 {period} 的数据", \
      "", "")                                                                                  \
    M(ROLL_VALUE, "roll-value", LEVEL_NOTE,                                                    \
      "the customer’s value: class, sales, profit and lifetime value stand as in the plan of " \
      "{year}",                                                                                \
      "客户价值：分级、销售额、利润和终身价值沿用 {year} 年计划的数据", "", "")                    \
    M(ROLL_SURVEY, "roll-survey", LEVEL_NOTE,                                                  \
      "satisfaction, “{title}”: no rating of {year}; the old one stays",                       \
      "满意度“{title}”：没有 {year} 年的评分，保留原评分", "", "")                             \
    M(ROLL_SURVEYED, "roll-surveyed", LEVEL_NOTE,                                              \
      "the date and the source of the ratings", "评分的日期和来源", "", "")                    \
    M(ROLL_RISK, "roll-risk", LEVEL_NOTE, "risks ({count}) and capability scores ({others})",  \
      "风险（{count} 项）和能力评分（{others} 项）", "", "")                                          \
    M(ROLL_DISPLAY, "roll-display", LEVEL_NOTE,                                                \
      "display {id}: what is agreed, as in {year}", "陈列 {id}：约定内容沿用 {year} 年", "", "") \
    M(ROLL_WAIVER, "roll-waiver", LEVEL_NOTE,                                                  \
      "the waiver of the rule {rule}: whether it still holds", "规则 {rule} 的豁免是否继续有效", \
      "", "")                                                                                  \
    M(ROLL_CLAUSES, "roll-clauses", LEVEL_NOTE, "the plan’s own clauses ({count})",            \
      "自拟条款（{count} 条）", "", "")                                                            \
    M(ROLL_ACTION, "roll-action", LEVEL_NOTE,                                                  \
      "action {id} is open and stays: {text}", "行动 {id} 未完成，予以保留：{text}", "", "")   \
    M(ROLL_ACTION_NEW, "roll-action-new", LEVEL_NOTE,                                          \
      "action {id} was decided in a review, is open and is added: {text}",                     \
      "行动 {id} 由季度回顾决定、尚未完成，已加入：{text}", "", "")                            \
    /* ---- dates moved ---- */                                                                \
    M(ROLL_DAY, "roll-day", LEVEL_NOTE, "{title}, {what}: {old} → {new}",                      \
      "{title}，{what}：{old} → {new}", "", "")                                                \
    M(ROLL_DAY_WEEKEND, "roll-day-weekend", LEVEL_NOTE,                                        \
      "{title}, {what}: {old} → {new}, because {skipped} is a {weekday}",                      \
      "{title}，{what}：{old} → {new}（{skipped} 是{weekday}）", "", "")                       \
    M(ROLL_DAY_HOLIDAY, "roll-day-holiday", LEVEL_NOTE,                                        \
      "{title}, {what}: {old} → {new}, because {skipped} is a holiday: {holiday}",             \
      "{title}，{what}：{old} → {new}（{skipped} 是{holiday}）", "", "")                       \
    M(ROLL_DAY_INPUTS, "roll-day-inputs", LEVEL_NOTE,                                          \
      "{title}, {what}: {old} → {new}, after the inputs are due on {inputs}",                  \
      "{title}，{what}：{old} → {new}（在资料提交日 {inputs} 之后）", "", "")                  \
    M(ROLL_SPAN_WEEK, "roll-span-week", LEVEL_NOTE,                                            \
      "{title}: {old} – {old_end} → {new} – {new_end}, the same week of the year",             \
      "{title}：{old} 至 {old_end} → {new} 至 {new_end}（同一周次）", "", "")                  \
    M(ROLL_SPAN_DATE, "roll-span-date", LEVEL_NOTE,                                            \
      "{title}: {old} – {old_end} → {new} – {new_end}, the same days of the calendar",         \
      "{title}：{old} 至 {old_end} → {new} 至 {new_end}（相同的月日）", "", "")                \
    M(ROLL_SPAN_HOLIDAY, "roll-span-holiday", LEVEL_NOTE,                                      \
      "{title}: {old} – {old_end} → {new} – {new_end}, with {holiday} ({day} → {new_day})",    \
      "{title}：{old} 至 {old_end} → {new} 至 {new_end}（随{holiday}移动：{day} → {new_day}）", \
      "", "")                                                                                  \
    M(ROLL_NO_HOLIDAYS, "roll-no-holidays", LEVEL_NOTE,                                        \
      "no list of holidays reaches into {year}: there, only weekends were avoided",            \
      "没有 {year} 年的节假日资料：该年的日期只避开了周末", "", "")                            \
    /* ---- taken from the year ---- */                                                        \
    M(ROLL_TOOK_BASELINE, "roll-took-baseline", LEVEL_NOTE,                                    \
      "goal {id} “{title}”: baseline {value}, what was reached in {year}",                     \
      "目标 {id}“{title}”：基数 {value}，为 {year} 年实际值", "", "")                          \
    M(ROLL_TOOK_RESULT, "roll-took-result", LEVEL_NOTE,                                        \
      "{year}, {title}: {known}", "{year} 年{title}：{known}", "", "")                         \
    M(ROLL_TOOK_PROMOTION, "roll-took-promotion", LEVEL_NOTE,                                  \
      "result of the activity {id} “{title}”", "活动 {id}“{title}”的结果", "", "")             \
    M(ROLL_TOOK_SPEND, "roll-took-spend", LEVEL_NOTE, "spent on {title}: {amount}",            \
      "“{title}”支出：{amount}", "", "")                                                       \
    M(ROLL_TOOK_FINDING, "roll-took-finding", LEVEL_NOTE, "finding {id}: {text}",              \
      "发现 {id}：{text}", "", "")                                                             \
    M(ROLL_TOOK_EARNED, "roll-took-earned", LEVEL_NOTE,                                        \
      "{title}: {amount} earned in {year}, of which {paid} is paid",                           \
      "{title}：{year} 年应得 {amount}，其中已付 {paid}", "", "")                              \
    M(ROLL_TOOK_UNPAID, "roll-took-unpaid", LEVEL_NOTE,                                        \
      "{title}: {amount} earned in {year}; no payment is in the tables",                       \
      "{title}：{year} 年应得 {amount}；表格中没有付款记录", "", "")                           \
    M(ROLL_TOOK_PAID, "roll-took-paid", LEVEL_NOTE, "{title}: {amount} paid in {year}",        \
      "{title}：{year} 年已付 {amount}", "", "")                                               \
    M(ROLL_TOOK_BASE, "roll-took-base", LEVEL_NOTE,                                            \
      "{title}: baseline of its growth {amount}, what was reached in {year}",                  \
      "{title}：增长基数 {amount}，为 {year} 年实际值", "", "")                                \
    M(ROLL_TOOK_ACTIVITY, "roll-took-activity", LEVEL_NOTE,                                    \
      "activity {id} “{title}”: sales without it {amount}, as found in {year}",                \
      "活动 {id}“{title}”：基线销售额 {amount}，为 {year} 年的结果", "", "")                   \
    M(ROLL_TOOK_AUDIT, "roll-took-audit", LEVEL_NOTE,                                          \
      "display {id}: {share} % of the shelf, as the last audit found",                         \
      "陈列 {id}：排面占比 {share}%，为最近一次检查结果", "", "")                              \
    M(ROLL_TOOK_RATING, "roll-took-rating", LEVEL_NOTE,                                        \
      "satisfaction, “{title}”: {old} → {new}", "满意度“{title}”：{old} → {new}", "", "")      \
    M(ROLL_TOOK_COMPLAINT, "roll-took-complaint", LEVEL_NOTE,                                  \
      "complaint {id} of {date} is not resolved: {text}",                                      \
      "{date} 的投诉 {id} 尚未解决：{text}", "", "")                                           \
    M(ROLL_RENAMED, "roll-renamed", LEVEL_NOTE,                                                \
      "“{old}” of the tables cannot stand in a plan as it is: its id is {id}",                 \
      "表格中的“{old}”不能直接用作标识，计划中的标识为 {id}", "", "")                          \
    /* ---- left out ---- */                                                                   \
    M(ROLL_GONE_ACTION, "roll-gone-action", LEVEL_NOTE, "action {id}, which is done: {text}",  \
      "已完成的行动 {id}：{text}", "", "")                                                     \
    M(ROLL_GONE_COMPLAINT, "roll-gone-complaint", LEVEL_NOTE,                                  \
      "complaint {id}, which was resolved on {date}", "已于 {date} 解决的投诉 {id}", "", "")   \
    M(ROLL_GONE_ASSET, "roll-gone-asset", LEVEL_NOTE,                                          \
      "equipment {id}, which was withdrawn", "已撤回的设备 {id}", "", "")                      \
    M(ROLL_GONE_WAIVER, "roll-gone-waiver", LEVEL_NOTE,                                        \
      "the waiver of the rule {rule}, which ended on {date}",                                  \
      "已于 {date} 到期的规则 {rule} 豁免", "", "")                                            \
    M(ROLL_GONE_FINDINGS, "roll-gone-findings", LEVEL_NOTE,                                    \
      "what the plan said of {year}: its results, and its findings ({count})",                 \
      "原计划中的 {year} 年内容：各项结果和发现（{count} 项）", "", "")                            \
    M(ROLL_GONE_CHANGES, "roll-gone-changes", LEVEL_NOTE,                                      \
      "the change log (entries: {count})", "变更记录（{count} 条）", "", "")                       \
    M(ROLL_GONE_REFERENCE, "roll-gone-reference", LEVEL_NOTE,                                  \
      "{title}: “{field}” led to {id}, which is left out",                                     \
      "{title}：“{field}”指向已删去的 {id}", "", "")

ROLL_MESSAGES(MESSAGE_DECLARE)

#endif
